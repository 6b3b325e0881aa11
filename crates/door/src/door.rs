//! The door: by which terms it opens, and what it remembers while the node runs.

use std::sync::{Mutex, MutexGuard, PoisonError};

use paraph_node::{Session, new_key};
use paraph_record::{PublicKey, SecretKey, hash};
use paraph_talks::{Credential, Moment, Role, State, say};

use crate::challenge::Challenges;
use crate::error::DoorError;
use crate::pace::Attempts;
pub use crate::pace::Pace;
use crate::password::{Cost, Stretch};
use crate::token::{Sealed, Token};
use crate::visit::Visit;

/// By which terms the door opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How much work it is to try a password.
    pub cost: Cost,
    /// For how many hours a link holds.
    pub link: u32,
    /// After how many hours without a step a badge lapses.
    pub idle: u32,
    /// After how many hours it lapses in any case.
    pub stay: u32,
    /// How often passwords may be tried for one name.
    pub names: Pace,
    /// How often a link may be used, while it does not succeed.
    pub links: Pace,
    /// How many visits the book keeps.
    pub visits: usize,
}

impl Default for Terms {
    /// A link holds three days, a badge twelve hours without a step and seven days at most; ten attempts in a quarter
    /// of an hour; the last ten thousand visits.
    fn default() -> Terms {
        Terms {
            cost: Cost::Full,
            link: 72,
            idle: 12,
            stay: 7 * 24,
            names: Pace { times: 10, within: 900 },
            links: Pace { times: 20, within: 900 },
            visits: 10_000,
        }
    }
}

/// Who may come in: one for a node, shared by all who answer browsers.
#[derive(Debug)]
pub struct Door {
    pub(crate) terms: Terms,
    /// What is tried where there is no account, so that it takes as long and fails the same.
    pub(crate) decoy: (Stretch, Sealed),
    memory: Mutex<Memory>,
}

/// What is remembered while the node runs, and lost with it.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub names: Attempts,
    pub links: Attempts,
    pub challenges: Challenges,
    /// Attempts that were refused, until something else is written.
    pub refused: Vec<Visit>,
}

impl Door {
    /// A door by these terms.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new(terms: Terms) -> Result<Door, DoorError> {
        let decoy = (Stretch::draw(terms.cost)?, Token::draw()?.seal("nobody", &new_key()?)?);
        Ok(Door { terms, decoy, memory: Mutex::default() })
    }

    /// Its terms.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    pub(crate) fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts an attempt on a name.
    pub(crate) fn count_name(&self, name: &str, now: Moment) -> Result<(), DoorError> {
        let counted = self.memory().names.count(&short(name), self.terms.names, now);
        counted.map_err(|again| DoorError::TooOften { again })
    }

    /// Forgets the attempts on a name after one that was right.
    pub(crate) fn forget_name(&self, name: &str) {
        self.memory().names.forget(&short(name));
    }

    /// Writes down what was refused since the last thing was written. The server calls it now and then.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn flush(&self, session: &mut Session) -> Result<(), DoorError> {
        if self.memory().refused.is_empty() {
            return Ok(());
        }
        self.write(session, Vec::new(), None)
    }
}

impl Door {
    /// Takes away what has lapsed: links, badges, and the accounts and passkeys of credentials that hold no more. The server calls
    /// it now and then; nothing rests on it. How much went.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn sweep(&self, session: &mut Session, now: Moment) -> Result<usize, DoorError> {
        let mut items = self.spent_links(session, now)?;
        items.extend(self.spent_badges(session, now)?);
        items.extend(self.spent_accounts(session)?);
        items.extend(self.spent_passkeys(session)?);
        let count = items.len();
        if count > 0 {
            self.write(session, items, None)?;
        }
        Ok(count)
    }
}

/// A name of any length, as it is counted.
fn short(name: &str) -> String {
    hash("paraph.door.name/1", name.as_bytes()).to_string()
}

/// The credential of a name, where it holds.
pub(crate) fn standing<'a>(state: &'a State, name: &str) -> Option<&'a Credential> {
    let found = state.credentials.get(name).filter(|c| c.ended.is_none())?;
    state.member(&found.credential.party).map(|_| &found.credential)
}

/// Whether a key is that with which a credential signs now.
pub(crate) fn signs(state: &State, name: &str, key: &PublicKey) -> bool {
    let text = key.to_string();
    standing(state, name).is_some_and(|held| held.key == text)
}

/// The credential that a secret key signs for now.
pub(crate) fn holder<'a>(state: &'a State, key: &SecretKey) -> Result<&'a Credential, DoorError> {
    let name = state.keys.get(&key.public().to_string());
    let held = name.and_then(|name| standing(state, name));
    held.ok_or(DoorError::Stranger)
}

/// The head of a delegation by the name of its credential.
pub(crate) fn head<'a>(state: &'a State, name: &str) -> Result<&'a Credential, DoorError> {
    standing(state, name).filter(|held| held.role == Role::Head).ok_or_else(|| {
        DoorError::NotHead(say!(
            "head-delegation-admit-people-not",
            "only the head of the delegation can admit people; {name} is not the head",
            name
        ))
    })
}
