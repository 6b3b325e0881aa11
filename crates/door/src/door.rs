//! The door: the terms for opening it, and what it remembers while the node runs.

use std::sync::{Mutex, MutexGuard, PoisonError};

use paraph_node::{Session, new_key};
use paraph_record::{PublicKey, SecretKey};
use paraph_store::{Shelved, Store};
use paraph_talks::{Credential, Moment, Role, State, say};

use crate::challenge::Challenges;
use crate::error::DoorError;
use crate::pace::{Attempts, Names};
pub use crate::pace::{Pace, Whence};
use crate::password::{Cost, Stretch};
use crate::shelf::{self, BADGE, CLOCK, LATEST, LINK};
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
    /// Rate limit for passwords, per name and address.
    pub names: Pace,
    /// Rate limit for failed uses, per link.
    pub links: Pace,
    /// Number of visits that the book keeps.
    pub visits: usize,
}

impl Default for Terms {
    /// Links are valid for three days; badges lapse after twelve hours without a step, and always
    /// after seven days; ten attempts on a name are allowed from an address in a quarter of an hour; the book keeps ten
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
    pub names: Names,
    pub links: Attempts,
    pub challenges: Challenges,
    /// Latest time seen.
    pub latest: Option<Moment>,
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

    /// Returns the time that decides what has lapsed: the clock's, or the latest that was seen, also by an earlier
    /// process, whichever is later. A clock that is set back revives nothing.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn time(&self, session: &Session, now: Moment) -> Result<Moment, DoorError> {
        let known = self.memory().latest;
        let known = match known {
            Some(known) => known,
            None => kept_time(session)?.unwrap_or(now),
        };
        let latest = &mut self.memory().latest;
        let time = latest.map_or(known, |other| other.max(known)).max(now);
        *latest = Some(time);
        Ok(time)
    }

    /// Returns the latest time seen, to be kept, if the file has an earlier one by more than `than` seconds.
    pub(crate) fn newer_time(&self, session: &Session, than: u64) -> Result<Option<Shelved>, DoorError> {
        let (seen, kept) = (self.memory().latest, kept_time(session)?);
        let newer = seen.filter(|seen| kept.is_none_or(|kept| seen.seconds() > kept.seconds() + than));
        Ok(newer.map(|seen| shelf::put(CLOCK, LATEST, &seen)))
    }

    /// Writes the refusals since the last write. The server calls it from time to time.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn flush(&self, session: &mut Session) -> Result<(), DoorError> {
        if self.memory().refused.is_empty() && self.newer_time(session, TIME_KEPT)?.is_none() {
            return Ok(());
        }
        self.write(session, Vec::new(), None)
    }
}

/// The latest time seen is kept at least this often, in seconds, when there is nothing else to write.
const TIME_KEPT: u64 = 300;

/// Returns the latest time that the file knows. A value that cannot be read counts as none.
fn kept_time(session: &Session) -> Result<Option<Moment>, DoorError> {
    match shelf::get(session, CLOCK, LATEST) {
        Err(DoorError::Damaged(_)) => Ok(None),
        other => other,
    }
}

/// Sets back the latest time that a file knows, where a clock ran ahead of the true one. Links and sign-ins end with
/// it, so that nothing that had lapsed comes back; passwords and passkeys stay. Returns the time that the file knew, or
/// `None` if it is not later than `now`, and then changes nothing.
///
/// # Errors
/// Returns an error if reading or writing failed.
pub fn set_clock_back(session: &mut Session, now: Moment) -> Result<Option<Moment>, DoorError> {
    let Some(known) = kept_time(session)?.filter(|known| *known > now) else { return Ok(None) };
    let mut items = vec![shelf::put(CLOCK, LATEST, &now)];
    for kind in [BADGE, LINK] {
        items.extend(session.store().shelf(kind)?.iter().map(|name| shelf::remove(kind, name)));
    }
    shelf::write(session, &items)?;
    Ok(Some(known))
}

impl Door {
    /// Removes everything that has lapsed: links, badges, and the accounts and passkeys of invalid
    /// credentials. Returns the number removed. The server calls it from time to time; nothing
    /// depends on it.
    ///
    /// # Errors
    /// Returns an error if writing failed.
    pub fn sweep(&self, session: &mut Session, now: Moment) -> Result<usize, DoorError> {
        let now = self.time(session, now)?;
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
