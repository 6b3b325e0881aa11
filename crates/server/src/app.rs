//! What the process holds: the room, the door, and how it was set up.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use paraph_door::{Door, DoorError, Terms};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_talks::Moment;

use crate::files::Files;
use crate::private_papers::PrivatePapers;
use crate::room::Room;

/// Delegates that are ready to be tried out: everybody knows their keys.
#[derive(Debug, Default)]
pub struct Demonstration {
    /// The keys, by credential.
    pub keys: BTreeMap<String, SecretKey>,
}

/// The room, its door, and how it was set up.
#[derive(Debug)]
pub struct App {
    /// The record.
    pub room: Room,
    /// Who may come in.
    pub door: Door,
    /// Delegates to be tried out, where this is a demonstration.
    pub demonstration: Option<Demonstration>,
    /// Held while a password is tried: that takes work and memory, and is done for one at a time.
    pub trying: Mutex<()>,
    /// Private papers that were opened here.
    pub papers: PrivatePapers,
    /// Files that were handed in and wait for their act to be signed.
    pub files: Files,
}

impl App {
    /// A room for an open record.
    ///
    /// # Errors
    /// When the system gives no randomness.
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
    /// Waits for one's turn to try a password.
    pub fn turn(&self) -> MutexGuard<'_, ()> {
        self.trying.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks whether another program wrote to the record, and leaves in the file itself what this room wrote.
    pub fn look_at_the_file(&self) {
        if let Err(fault) = self.room.catch_up() {
            tracing::warn!(cause = %fault, "what other programs wrote is not known");
        }
        self.room.gather();
    }

    /// What is done now and then: refusals at the door are written down, what lapsed is taken away.
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
