//! Acceptances: the alternatives that a party has accepted, and the fate of each acceptance.

use serde::{Deserialize, Serialize};

use super::mark::{Mark, Span};
use crate::act::{ActNo, Choice};
use crate::party::PartyCode;

/// One alternative in an acceptance, or in its conditions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The alternative as the act named it.
    pub choice: Choice,
    /// Marks of the alternative.
    pub marks: Vec<Mark>,
    /// For each mark, the act that adopted it.
    pub done: Vec<Option<ActNo>>,
}

impl Item {
    /// Makes an item that is still open.
    pub fn new(choice: Choice, marks: Vec<Mark>) -> Item {
        let done = vec![None; marks.len()];
        Item { choice, marks, done }
    }

    /// Whether all its marks have been adopted.
    pub fn closed(&self) -> bool {
        self.done.iter().all(Option::is_some)
    }
}

/// Fate of an acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// In effect.
    Live,
    /// Taken back by its party.
    TakenBack(ActNo),
    /// Lapsed because its words changed.
    Lapsed {
        /// Act that changed the words.
        by: ActNo,
        /// Index of the item whose words changed, counted through items and then conditions.
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
    /// Credential that signed.
    pub by: String,
    /// Accepted alternatives.
    pub items: Vec<Item>,
    /// Conditions: the acceptance counts only if all these alternatives close.
    pub provided: Vec<Item>,
    /// Fate.
    pub course: Course,
}

impl Acceptance {
    /// Whether it depends on anything besides its one item.
    pub fn conditional(&self) -> bool {
        self.items.len() > 1 || !self.provided.is_empty()
    }

    /// Returns items and conditions.
    pub fn all(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().chain(&self.provided)
    }

    /// Returns items and conditions for modification.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Item> {
        self.items.iter_mut().chain(&mut self.provided)
    }
}

/// Returns the words of the base that a mark depends on, if it depends on words.
pub(crate) fn rests_on(mark: &Mark) -> Option<&Span> {
    match mark {
        Mark::Replaced(span, _) | Mark::Kept(span) => Some(span),
        _ => None,
    }
}
