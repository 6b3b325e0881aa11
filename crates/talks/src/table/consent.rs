//! Acceptances: what a party has said yes to, and what has become of it.

use serde::{Deserialize, Serialize};

use super::mark::{Mark, Span};
use crate::act::{ActNo, Choice};
use crate::party::PartyCode;

/// One alternative in an acceptance, or in its conditions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// As the act named it.
    pub choice: Choice,
    /// What that was consent to.
    pub marks: Vec<Mark>,
    /// For each mark, the act that made it so.
    pub done: Vec<Option<ActNo>>,
}

impl Item {
    /// An item that is still open.
    pub fn new(choice: Choice, marks: Vec<Mark>) -> Item {
        let done = vec![None; marks.len()];
        Item { choice, marks, done }
    }

    /// Whether all of it has come about.
    pub fn closed(&self) -> bool {
        self.done.iter().all(Option::is_some)
    }
}

/// What became of an acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// It stands.
    Live,
    /// Taken back by its party.
    TakenBack(ActNo),
    /// Its words changed, by this act.
    Lapsed {
        /// The act.
        by: ActNo,
        /// The item whose words changed, counted through items and conditions.
        item: usize,
    },
    /// Adopted in whole.
    Closed(ActNo),
}

/// A party's acceptance of one alternative, or of several together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The party.
    pub party: PartyCode,
    /// The credential that signed.
    pub by: String,
    /// What is accepted.
    pub items: Vec<Item>,
    /// Only if these close so.
    pub provided: Vec<Item>,
    /// What became of it.
    pub course: Course,
}

impl Acceptance {
    /// Whether it binds to something else than its one item.
    pub fn conditional(&self) -> bool {
        self.items.len() > 1 || !self.provided.is_empty()
    }

    /// Items and conditions.
    pub fn all(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().chain(&self.provided)
    }

    /// Items and conditions, to be changed.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Item> {
        self.items.iter_mut().chain(&mut self.provided)
    }
}

/// The words of the base that a mark rests on, where it rests on words.
pub(crate) fn rests_on(mark: &Mark) -> Option<&Span> {
    match mark {
        Mark::Replaced(span, _) | Mark::Kept(span) => Some(span),
        _ => None,
    }
}
