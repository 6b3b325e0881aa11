//! Challenges to passkeys that wait for their answer.

use std::collections::BTreeMap;

use paraph_talks::Moment;

use crate::error::DoorError;
use crate::token::Token;
use crate::webauthn::Made;

/// For how many seconds a challenge may be answered.
pub(crate) const ANSWER: u64 = 300;
/// How many challenges are open at a time; the oldest goes.
const OPEN: usize = 10_000;

/// A challenge that was given out and waits for its answer.
#[derive(Debug)]
struct Waiting {
    lapses: u64,
    order: u64,
    what: Asked,
}

/// What a challenge asks for.
#[derive(Debug)]
pub(crate) enum Asked {
    /// A new passkey for this credential.
    Make(String),
    /// That the new passkey open something.
    Prove { credential: String, label: String, made: Made },
    /// Whoever comes.
    SignIn,
}

/// Challenges, by their text.
#[derive(Debug, Default)]
pub(crate) struct Challenges {
    open: BTreeMap<String, Waiting>,
    next: u64,
}

impl Challenges {
    /// Gives a challenge out.
    pub fn give(&mut self, what: Asked, now: Moment) -> Result<String, DoorError> {
        let text = Token::draw()?.text().to_string();
        self.open.retain(|_, waiting| now.seconds() < waiting.lapses);
        if self.open.len() >= OPEN {
            // Whoever only knocks pushes nobody out who is inside.
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

    /// Takes a challenge: it is answered once.
    pub fn take(&mut self, text: &str, now: Moment) -> Option<Asked> {
        self.open.remove(text).filter(|waiting| now.seconds() < waiting.lapses).map(|waiting| waiting.what)
    }
}
