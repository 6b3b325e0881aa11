//! The state of the process: the room, the door, and the settings.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use paraph_door::{Door, DoorError, Terms};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_talks::Moment;

use crate::files::Files;
use crate::private_papers::PrivatePapers;
use crate::room::Room;

/// Delegates that anybody can try out: their keys are public.
#[derive(Debug, Default)]
pub struct Demonstration {
    /// Keys by credential.
    pub keys: BTreeMap<String, SecretKey>,
}

/// The room, its door, and the settings.
#[derive(Debug)]
pub struct App {
    /// The record.
    pub room: Room,
    /// The door, which decides who comes in.
    pub door: Door,
    /// Delegates that can be tried out, in a demonstration.
    pub demonstration: Option<Demonstration>,
    /// Lock held while a password is tried, since that takes much work and memory.
    pub trying: Mutex<()>,
    /// Private papers that are open in this process.
    pub papers: PrivatePapers,
    /// Files that were sent and wait for their act to be signed.
    pub files: Files,
}

impl App {
    /// Makes a room for an open record.
    ///
    /// # Errors
    /// Returns an error if the system gives no randomness.
    pub fn new(
        session: Session,
        terms: Terms,
        demonstration: Option<Demonstration>,
    ) -> Result<Arc<App>, DoorError> {
        Ok(Arc::new(App {
            room: Room::new(session),
            door: Door::new(terms)?,
            demonstration,
            trying: Mutex::default(),
            papers: PrivatePapers::default(),
            files: Files::default(),
        }))
    }
}

impl App {
    /// Waits for a turn to try a password.
    pub fn turn(&self) -> MutexGuard<'_, ()> {
        self.trying.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does the regular upkeep: writes down refusals at the door, and removes what has expired.
    pub fn tidy(&self, now: Moment) {
        let done = self.room.change(|session| {
            self.door.flush(session)?;
            Ok(self.door.sweep(session, now)?)
        });
        if let Err(fault) = done {
            tracing::warn!(cause = %fault, "what lapsed at the door was not taken away");
        }
    }
}
