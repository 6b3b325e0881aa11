//! The state of the process: the room, the door, and the settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use paraph_door::{Door, Terms};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_talks::Moment;

use crate::files::Files;
use crate::private_papers::PrivatePapers;
use crate::queue::Queues;
use crate::room::Room;
use crate::serve::ServeError;

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
    pub room: Arc<Room>,
    /// The door, which decides who comes in.
    pub door: Door,
    /// Delegates that can be tried out, in a demonstration.
    pub demonstration: Option<Demonstration>,
    /// How many requests work at once, and how many wait.
    pub queues: Queues,
    /// Private papers that are open in this process.
    pub papers: PrivatePapers,
    /// Files that were sent and wait for their act to be signed.
    pub files: Files,
}

impl App {
    /// Makes a room for an open record.
    ///
    /// # Errors
    /// Returns an error if the system gives no randomness, or the file cannot be opened for readers.
    pub fn new(
        session: Session,
        terms: Terms,
        demonstration: Option<Demonstration>,
    ) -> Result<Arc<App>, ServeError> {
        Ok(Arc::new(App {
            room: Arc::new(Room::new(session)?),
            door: Door::new(terms)?,
            demonstration,
            queues: Queues::default(),
            papers: PrivatePapers::default(),
            files: Files::default(),
        }))
    }
}

impl App {
    /// Folds acts that other programs appended, and moves written pages into the file itself.
    pub fn look_at_the_file(&self) {
        if let Err(fault) = self.room.look() {
            tracing::warn!(cause = %fault, "what other programs wrote is not known");
        }
        self.room.gather();
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
