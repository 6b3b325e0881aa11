//! Marks: the objects of a consent. They identify words of the base, and the words that replace
//! them.
//!
//! A bracket's span may grow when a rival proposal overlaps it. The marks of an alternative, and
//! the consent to them, then stay the same. A change of the words changes the marks.

use paraph_text::{Words, align};
use serde::{Deserialize, Serialize};

use super::origin::WordId;
use crate::act::{NumberBody, Reading};

/// Words of a base, or the gap between two of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Consecutive words.
    Words(Vec<WordId>),
    /// The gap between two words; `None` at an end of the provision.
    Gap(Option<WordId>, Option<WordId>),
}

impl Span {
    /// Returns the span of a range of a provision's words.
    pub fn of(ids: &[WordId], from: usize, to: usize) -> Span {
        if from < to {
            return Span::Words(ids[from..to].to_vec());
        }
        Span::Gap(from.checked_sub(1).map(|k| ids[k]), ids.get(from).copied())
    }

    /// Whether a provision contains the words consecutively, or the gap.
    pub fn stands_in(&self, ids: &[WordId]) -> bool {
        match self {
            Span::Words(span) => ids.windows(span.len()).any(|w| w == span),
            Span::Gap(None, None) => ids.is_empty(),
            Span::Gap(None, Some(next)) => ids.first() == Some(next),
            Span::Gap(Some(last), None) => ids.last() == Some(last),
            Span::Gap(Some(a), Some(b)) => ids.windows(2).any(|w| w == [*a, *b]),
        }
    }

    /// Whether another span lies within this one.
    pub fn covers(&self, other: &Span) -> bool {
        match (self, other) {
            (Span::Words(all), Span::Words(part)) => all.windows(part.len()).any(|w| w == part),
            (Span::Words(all), Span::Gap(Some(a), Some(b))) => all.windows(2).any(|w| w == [*a, *b]),
            _ => self == other,
        }
    }
}

/// One object of consent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// These words are replaced by others, word for word.
    Replaced(Span, Vec<String>),
    /// The base's words stay.
    Kept(Span),
    /// The provision stays as it is, with these words.
    Whole(Vec<WordId>),
    /// The provision with these words is in the text, or is deleted.
    Present(bool, Vec<WordId>),
    /// The provision follows this one.
    After(Option<String>),
    /// The provision has this number.
    Numbered(Option<NumberBody>),
    /// A provision is separate, or joined to the one before, at this word of the base.
    Begins(bool, Option<WordId>),
}

impl Mark {
    /// Whether consent to this mark is also consent to the other.
    pub fn covers(&self, other: &Mark) -> bool {
        match (self, other) {
            (Mark::Kept(all), Mark::Kept(part)) => all.covers(part),
            _ => self == other,
        }
    }
}

/// Returns the marks of words that replace a range of a provision's words.
pub(crate) fn word_marks(ids: &[WordId], from: usize, to: usize, old: &str, new: &str) -> Vec<Mark> {
    let (old, new) = (Words::of(old), Words::of(new));
    let hunks = align(&old, &new).hunks;
    if hunks.is_empty() {
        return vec![Mark::Kept(Span::of(ids, from, to))];
    }
    let mark = |h: paraph_text::Hunk| {
        let words = h.new.clone().map(|k| new.get(k).to_owned()).collect();
        Mark::Replaced(Span::of(ids, from + h.old.start, from + h.old.end), words)
    };
    hunks.into_iter().map(mark).collect()
}

/// Whether a reading keeps the base's words.
pub(crate) fn keeps(reading: &Reading) -> bool {
    match reading {
        Reading::Words { old, new, .. } => Words::of(old).iter().eq(Words::of(new).iter()),
        _ => false,
    }
}
