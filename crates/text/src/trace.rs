//! The disposition table: what became of every provision of a text in another.

use crate::finding::Finding;
use crate::matching::Confidence;
use crate::redline::{Alteration, Reference};

/// Every provision of the old text, and every new one, accounted for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace<'a> {
    /// In order of the old text; inserted provisions stand after the one they follow.
    pub rows: Vec<TraceRow<'a>>,
    /// Doubtful matches.
    pub findings: Vec<Finding>,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceRow<'a> {
    /// The provisions of the old text: none where inserted, several where merged.
    pub old: Vec<Reference<'a>>,
    /// The provisions of the new text: none where deleted, several where split.
    pub new: Vec<Reference<'a>>,
    /// What happened; empty where unchanged.
    pub changes: Vec<Alteration>,
    /// How sure the match is; `None` where there is nothing to match.
    pub confidence: Option<Confidence>,
    /// How many words the old and new wordings share, and how many each has.
    pub shared: usize,
    /// Words in the old wordings.
    pub old_words: usize,
    /// Words in the new wordings.
    pub new_words: usize,
}
