//! The disposition table: the fate of every provision of one text in another.

use crate::finding::Finding;
use crate::matching::Confidence;
use crate::redline::{Alteration, Reference};

/// Accounts for every provision of the old text, and every new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace<'a> {
    /// Rows in order of the old text; inserted provisions come after the one they follow.
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
    /// The changes; empty if unchanged.
    pub changes: Vec<Alteration>,
    /// Confidence of the match; `None` if nothing was matched.
    pub confidence: Option<Confidence>,
    /// Number of words that the old and new wordings share.
    pub shared: usize,
    /// Number of words in the old wordings.
    pub old_words: usize,
    /// Number of words in the new wordings.
    pub new_words: usize,
}
