//! Challenges to passkeys that are waiting for an answer.

use std::collections::BTreeMap;

use paraph_talks::Moment;

use crate::error::DoorError;
use crate::token::Token;
use crate::webauthn::Made;

/// Time allowed for answering a challenge, in seconds.
pub(crate) const ANSWER: u64 = 300;
/// Maximum number of open challenges. A new one replaces the oldest.
const OPEN: usize = 10_000;

/// A challenge that is waiting for its answer.
#[derive(Debug)]
struct Waiting {
    lapses: u64,
    order: u64,
    what: Asked,
}

/// Purpose of a challenge.
#[derive(Debug)]
pub(crate) enum Asked {
    /// Makes a new passkey for this credential.
    Make(String),
    /// Proves that the new passkey opens something.
    Prove { credential: String, label: String, made: Made },
    /// Signs in any holder of a passkey.
    SignIn,
}

/// Challenges, by their text.
#[derive(Debug, Default)]
pub(crate) struct Challenges {
    open: BTreeMap<String, Waiting>,
    next: u64,
}

impl Challenges {
    /// Issues a challenge.
    pub fn give(&mut self, what: Asked, now: Moment) -> Result<String, DoorError> {
        let text = Token::draw()?.text().to_string();
        self.open.retain(|_, waiting| now.seconds() < waiting.lapses);
        if self.open.len() >= OPEN {
            // Challenges for sign-in never displace those of people who are signed in.
            let knocking = self.open.iter().filter(|(_, waiting)| matches!(waiting.what, Asked::SignIn));
            let oldest = knocking.min_by_key(|(_, waiting)| waiting.order);
            if let Some(oldest) = oldest.map(|(text, _)| text.clone()) {
                self.open.remove(&oldest);
            }
        }
        self.next += 1;
        let waiting = Waiting { lapses: now.seconds() + ANSWER, order: self.next, what };
        self.open.insert(text.clone(), waiting);
        Ok(text)
    }

    /// Takes a challenge, which can be answered only once.
    pub fn take(&mut self, text: &str, now: Moment) -> Option<Asked> {
        self.open.remove(text).filter(|waiting| now.seconds() < waiting.lapses).map(|waiting| waiting.what)
    }
}
