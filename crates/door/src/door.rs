//! The door: the terms for opening it, and what it remembers while the node runs.

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

/// Terms for opening the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Work for trying a password.
    pub cost: Cost,
    /// Validity of a link, in hours.
    pub link: u32,
    /// Time without a step after which a badge lapses, in hours.
    pub idle: u32,
    /// Time after which a badge always lapses, in hours.
    pub stay: u32,
    /// Rate limit for passwords, per name.
    pub names: Pace,
    /// Rate limit for failed uses, per link.
    pub links: Pace,
    /// Number of visits that the book keeps.
    pub visits: usize,
}

impl Default for Terms {
    /// Links are valid for three days; badges lapse after twelve hours without a step, and always
    /// after seven days; ten attempts are allowed in a quarter of an hour; the book keeps ten
    /// thousand visits.
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

/// Access control for a node, shared by all threads that answer browsers.
#[derive(Debug)]
pub struct Door {
    pub(crate) terms: Terms,
    /// Decoy that is tried if there is no account, so that failure takes as long and looks the
    /// same.
    pub(crate) decoy: (Stretch, Sealed),
    memory: Mutex<Memory>,
}

/// Data that is remembered while the node runs, and then lost.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub names: Attempts,
    pub links: Attempts,
    pub challenges: Challenges,
    /// Refused attempts, until the next write.
    pub refused: Vec<Visit>,
}

impl Door {
    /// Makes a door with these terms.
    ///
    /// # Errors
    /// Returns an error if the system provides no randomness.
    pub fn new(terms: Terms) -> Result<Door, DoorError> {
        let decoy = (Stretch::draw(terms.cost)?, Token::draw()?.seal("nobody", &new_key()?)?);
        Ok(Door { terms, decoy, memory: Mutex::default() })
    }

    /// Returns its terms.
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

    /// Forgets the attempts on a name after a successful one.
    pub(crate) fn forget_name(&self, name: &str) {
        self.memory().names.forget(&short(name));
    }

    /// Writes the refusals since the last write. The server calls it from time to time.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn flush(&self, session: &mut Session) -> Result<(), DoorError> {
        if self.memory().refused.is_empty() {
            return Ok(());
        }
        self.write(session, Vec::new(), None)
    }
}

impl Door {
    /// Removes everything that has lapsed: links, badges, and the accounts and passkeys of invalid
    /// credentials. Returns the number removed. The server calls it from time to time; nothing
    /// depends on it.
    ///
    /// # Errors
    /// Returns an error if writing failed.
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

/// Shortens a name of any length for counting.
fn short(name: &str) -> String {
    hash("paraph.door.name/1", name.as_bytes()).to_string()
}

/// Returns the credential with a name, if it is valid.
pub(crate) fn standing<'a>(state: &'a State, name: &str) -> Option<&'a Credential> {
    let found = state.credentials.get(name).filter(|c| c.ended.is_none())?;
    state.member(&found.credential.party).map(|_| &found.credential)
}

/// Whether a credential currently signs with a key.
pub(crate) fn signs(state: &State, name: &str, key: &PublicKey) -> bool {
    let text = key.to_string();
    standing(state, name).is_some_and(|held| held.key == text)
}

/// Returns the credential that currently signs with a secret key.
pub(crate) fn holder<'a>(state: &'a State, key: &SecretKey) -> Result<&'a Credential, DoorError> {
    let name = state.keys.get(&key.public().to_string());
    let held = name.and_then(|name| standing(state, name));
    held.ok_or(DoorError::Stranger)
}

/// Returns the head of a delegation, by the name of the credential.
pub(crate) fn head<'a>(state: &'a State, name: &str) -> Result<&'a Credential, DoorError> {
    standing(state, name).filter(|held| held.role == Role::Head).ok_or_else(|| {
        DoorError::NotHead(say!(
            "head-delegation-admit-people-not",
            "only the head of the delegation can admit people; {name} is not the head",
            name
        ))
    })
}
