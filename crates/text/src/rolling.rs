//! The rolling text: agreed words and brackets, with everyone's side in it.

use crate::finding::Finding;
use crate::provision::{Id, Kind, Number};
use crate::sponsor::Sponsors;

/// A base and all proposals on it, composed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rolling {
    /// Everyone who proposed, agreeing or not with the base.
    pub sponsors: Sponsors,
    /// The provisions in order of print: each once, at the base's place.
    pub entries: Vec<Entry>,
    /// What could not be laid on the base with confidence.
    pub findings: Vec<Finding>,
}

/// A provision in a rolling text, with the disputes about it and about its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The base provision's identity, or one derived from anchor and words for an inserted one.
    pub id: Id,
    /// What it is.
    pub kind: Kind,
    /// Its depth, as in [`crate::Provision::level`].
    pub level: u8,
    /// The base's number (an inserted provision's own), as printed.
    pub number: Option<Number>,
    /// Whether it stands at all; the base's opinion is false for an inserted provision.
    pub presence: Option<Dispute<bool>>,
    /// What it stands after, where moved: the identity of the entry just before it on that side.
    pub place: Option<Dispute<Option<Id>>>,
    /// Its number, where sponsors differ.
    pub renumber: Option<Dispute<Option<Number>>>,
    /// Whether it begins a provision of its own (true) or its words run on in the entry before
    /// it (false): the boundary mark that a split inserts and a merge deletes.
    pub boundary: Option<Dispute<bool>>,
    /// Its words. Joining the texts of one side's choice gives that side's wording.
    pub runs: Vec<Run>,
}

/// Opinions on one question about a provision itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute<T> {
    /// `B7`, for the eye.
    pub label: String,
    /// The base's first, then the others in order of sponsors.
    pub opinions: Vec<Opinion<T>>,
}

/// One opinion and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion<T> {
    /// Who holds it; empty for the base's, and where a foreign text does not say.
    pub sponsors: Sponsors,
    /// Whether it is the base's.
    pub base: bool,
    /// What is held.
    pub value: T,
}

/// A stretch of words, or a bracket among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words that stand, with their spacing.
    Text(String),
    /// Words in dispute.
    Bracket(Bracket),
}

/// One span under dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// `B7`, for the eye, in order of print.
    pub label: String,
    /// The base's first (where there is one), then the others in order of sponsors.
    pub alternatives: Vec<Alternative>,
}

/// One way in which a span may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Whose it is; empty for the base's, and where a foreign text does not say.
    pub sponsors: Sponsors,
    /// Whether it is the base's.
    pub base: bool,
    /// Its words; none is an omission. Finer brackets nest.
    pub runs: Vec<Run>,
}

/// How much is in dispute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Provisions printed.
    pub provisions: usize,
    /// Provisions with at least one bracket.
    pub disputed: usize,
    /// Spans and questions under dispute, each once however many alternatives stand in it.
    pub brackets: usize,
    /// Alternatives in all of them, the base's included.
    pub alternatives: usize,
    /// The deepest nest of brackets among words.
    pub depth: usize,
    /// Sponsors.
    pub sponsors: usize,
    /// Words printed, those of all alternatives included.
    pub words: usize,
}
