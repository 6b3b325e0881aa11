//! Which provision of one text is which of another.
//!
//! Number, place and words all speak: words loudest, so that a list whose numbers shift by one is
//! a list renumbered and not a list rewritten. All candidates are weighed at once (`assign`), the
//! provisions that kept their order are the heaviest run of them (`place`), and what is left may
//! be a part of one that was split or merged (`parts`). What little speaks for is reported.

mod assign;
mod candidates;
mod context;
mod index;
mod parts;
mod place;
mod steps;

use crate::finding::Finding;
use crate::text::Text;
use crate::word::Words;

pub(crate) use index::{NONE, parents_of};
pub(crate) use place::places_of;

/// Finds which provision of the old text is which of the new.
pub fn match_texts(old: &Text, new: &Text) -> Matching {
    let words = |text| Text::provisions(text).iter().map(|p| p.wording.words()).collect::<Vec<_>>();
    match_words((old, &words(old)), (new, &words(new)))
}

/// As [`match_texts`], for texts whose words are known already.
pub(crate) fn match_words<'a>(old: (&'a Text, &[Words<'a>]), new: (&'a Text, &[Words<'a>])) -> Matching {
    steps::matching(&index::Index::of(old, new))
}

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Little but number and place speaks for it; reported as a finding.
    Doubtful,
    /// Words in common speak for it.
    Likely,
    /// The same words, or nearly, and no rival.
    Certain,
}

/// Two provisions held to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Index in the old text.
    pub old: usize,
    /// Index in the new text.
    pub new: usize,
    /// How sure.
    pub confidence: Confidence,
    /// Whether it stands elsewhere among the provisions that kept their order. A provision that
    /// only travels inside one that moved is not itself moved.
    pub moved: bool,
}

/// One old provision whose words stand in several new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Index in the old text.
    pub old: usize,
    /// Indices in the new text, in the order of the old words; the first carries the identity and
    /// is also a [`Pair`].
    pub new: Vec<usize>,
}

/// Several old provisions whose words stand in one new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Indices in the old text, in the order in which their words stand in the new one; the first
    /// carries the identity and is also a [`Pair`].
    pub old: Vec<usize>,
    /// Index in the new text.
    pub new: usize,
}

/// What became of the provisions of one text in another. Every index of either text appears: in
/// a pair, as a later part of a split or merge, or as deleted or inserted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// In order of the old text.
    pub pairs: Vec<Pair>,
    /// In order of the old text.
    pub splits: Vec<Split>,
    /// In order of the new text.
    pub merges: Vec<Merge>,
    /// Old provisions with no counterpart, ascending.
    pub deleted: Vec<usize>,
    /// New provisions with no counterpart, ascending.
    pub inserted: Vec<usize>,
    /// Doubtful matches, and coarser ones past the cap on work.
    pub findings: Vec<Finding>,
}
