//! The rolling text: agreed words and brackets, with everyone's side in it.

use crate::choose::chosen_text;
use crate::finding::Finding;
use crate::provision::{Id, Kind, Number, name_of};
use crate::sponsor::Sponsors;

/// A base and all proposals on it, composed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rolling {
    /// All sponsors of proposals, whether they agree with the base or not.
    pub sponsors: Sponsors,
    /// The provisions in print order: each once, at the base's place.
    pub entries: Vec<Entry>,
    /// Changes that could not be laid on the base with confidence.
    pub findings: Vec<Finding>,
}

/// A provision in a rolling text, with the disputes about it and about its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Identity of the base's provision; for an inserted one, derived from its anchor and words.
    pub id: Id,
    /// Its role in the text.
    pub kind: Kind,
    /// Its depth, as in [`crate::Provision::level`].
    pub level: u8,
    /// The base's number (for an inserted provision, its own), as printed.
    pub number: Option<Number>,
    /// Dispute about whether it is in the text; the base's opinion is false for an inserted
    /// provision.
    pub presence: Option<Dispute<bool>>,
    /// Dispute about its place: for each side, the identity of the entry just before it.
    pub place: Option<Dispute<Option<Id>>>,
    /// Dispute about its number.
    pub renumber: Option<Dispute<Option<Number>>>,
    /// Dispute about its boundary: whether it begins a provision of its own (true), or its words
    /// run on in the entry before it (false). A split inserts this boundary mark and a merge
    /// deletes it.
    pub boundary: Option<Dispute<bool>>,
    /// Its words. Joining the texts of one side's choice gives that side's wording.
    pub runs: Vec<Run>,
}

impl Entry {
    /// Returns its name for people, as [`crate::Provision::name`]. The base's words name it if it has no number.
    pub fn name(&self) -> String {
        name_of(self.kind, self.number.as_ref(), &chosen_text(&self.runs, None))
    }
}

/// Opinions on one question about a provision itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute<T> {
    /// Label such as `B7`, for readers.
    pub label: String,
    /// The base's first, then the others in order of sponsors.
    pub opinions: Vec<Opinion<T>>,
}

/// One opinion and its holders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion<T> {
    /// Its holders; empty for the base's opinion, and where a foreign text does not name them.
    pub sponsors: Sponsors,
    /// Whether it is the base's.
    pub base: bool,
    /// The opinion.
    pub value: T,
}

/// A stretch of words, or a bracket among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Agreed words, with their spacing.
    Text(String),
    /// Words in dispute.
    Bracket(Bracket),
}

/// One span under dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// Label such as `B7`, for readers, in print order.
    pub label: String,
    /// The base's first (where there is one), then the others in order of sponsors.
    pub alternatives: Vec<Alternative>,
}

/// One way in which a span may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Its sponsors; empty for the base's, and where a foreign text does not name them.
    pub sponsors: Sponsors,
    /// Whether it is the base's.
    pub base: bool,
    /// Its words, possibly with finer brackets; empty for an omission.
    pub runs: Vec<Run>,
}

/// How much is in dispute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Provisions printed.
    pub provisions: usize,
    /// Provisions with at least one bracket.
    pub disputed: usize,
    /// Spans and questions under dispute, each counted once however many alternatives it has.
    pub brackets: usize,
    /// Alternatives in all of them, the base's included.
    pub alternatives: usize,
    /// The deepest nesting of brackets among words.
    pub depth: usize,
    /// Number of sponsors.
    pub sponsors: usize,
    /// Words printed, those of all alternatives included.
    pub words: usize,
}
