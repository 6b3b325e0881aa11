//! The state of the process: the room, the door, and the settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use paraph_door::{Door, Terms};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_talks::Moment;

use crate::address::{Address, Proxy};
use crate::files::Files;
use crate::limits::Limits;
use crate::live;
use crate::memory::Memory;
use crate::private_papers::PrivatePapers;
use crate::queue::Queues;
use crate::room::Room;
use crate::serve::ServeError;
use crate::sockets::Connections;

/// Delegates that anybody can try out: their keys are public.
#[derive(Debug, Default)]
pub struct Demonstration {
    /// Keys by credential.
    pub keys: BTreeMap<String, SecretKey>,
}

/// How a room is set up.
#[derive(Debug, Default)]
pub struct Setup {
    /// Terms of the door.
    pub terms: Terms,
    /// Delegates that can be tried out, in a demonstration.
    pub demonstration: Option<Demonstration>,
    /// Address under which people reach the room; `None` if they do on this machine only.
    pub address: Option<Address>,
    /// Proxy before the room.
    pub proxy: Option<Proxy>,
    /// Limits on what a sender may take.
    pub limits: Limits,
}

/// Memory for what comes from outside.
#[derive(Debug)]
pub struct Memories {
    /// What is being sent.
    pub sent: Arc<Memory>,
    /// Checks of files.
    pub checks: Arc<Memory>,
    /// Answers that were not read yet.
    pub answers: Arc<Memory>,
}

impl Memories {
    /// One sender may have a quarter of what can be sent or answered, and half of what can be checked.
    fn new(sent: usize, limits: &Limits) -> Memories {
        Memories {
            sent: Memory::new(sent, sent / 4),
            checks: Memory::new(limits.checks, limits.checks / 2),
            answers: Memory::new(limits.answers, limits.answers / 4),
        }
    }
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
    /// Address under which people reach the room, if it was stated.
    pub address: Option<Address>,
    /// Proxy before the room.
    pub proxy: Option<Proxy>,
    /// Limits on what a sender may take.
    pub limits: Limits,
    /// Memory for what visitors send who are not signed in.
    pub visitors: Memories,
    /// Memory for what delegates send.
    pub delegates: Memories,
    /// Live streams, each with the memory that it takes.
    pub streams: Arc<Memory>,
    /// Open connections.
    pub connections: Arc<Connections>,
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
    pub fn new(session: Session, setup: Setup) -> Result<Arc<App>, ServeError> {
        let Setup { terms, demonstration, address, proxy, limits } = setup;
        Ok(Arc::new(App {
            room: Arc::new(Room::new(session)?),
            door: Door::new(terms)?,
            demonstration,
            address,
            proxy,
            visitors: Memories::new(limits.visitors, &limits),
            delegates: Memories::new(limits.delegates, &limits),
            streams: Memory::new(live::STREAM * limits.streams, live::STREAM * limits.streams_each),
            connections: Connections::new(&limits),
            limits,
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
