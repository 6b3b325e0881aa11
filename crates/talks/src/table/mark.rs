//! What a consent is to: words of the base by their identities, and the words that replace them.
//!
//! A bracket's span may grow when a rival tables something round it. The marks of an alternative
//! stay the same then, and so does the consent to them; a change of the words changes the marks.

use paraph_text::{Words, align};
use serde::{Deserialize, Serialize};

use super::origin::WordId;
use crate::act::{NumberBody, Reading};

/// Words of a base, or the gap between two of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// These words, standing together.
    Words(Vec<WordId>),
    /// Between these two; absent at an end of the provision.
    Gap(Option<WordId>, Option<WordId>),
}

impl Span {
    /// The span of a range of a provision's words.
    pub fn of(ids: &[WordId], from: usize, to: usize) -> Span {
        if from < to {
            return Span::Words(ids[from..to].to_vec());
        }
        Span::Gap(from.checked_sub(1).map(|k| ids[k]), ids.get(from).copied())
    }

    /// Whether the words stand together in a provision, or the gap is there.
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

/// One thing that is consented to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// These words are replaced so, word for word.
    Replaced(Span, Vec<String>),
    /// The base's words stay.
    Kept(Span),
    /// The provision stands as it is, with these words.
    Whole(Vec<WordId>),
    /// It stands, or goes, with these words.
    Present(bool, Vec<WordId>),
    /// It stands after this one.
    After(Option<String>),
    /// It bears this number.
    Numbered(Option<NumberBody>),
    /// It begins on its own, or runs on, at this word of the base.
    Begins(bool, Option<WordId>),
}

impl Mark {
    /// Whether consent to this is consent to the other.
    pub fn covers(&self, other: &Mark) -> bool {
        match (self, other) {
            (Mark::Kept(all), Mark::Kept(part)) => all.covers(part),
            _ => self == other,
        }
    }
}

/// The marks of words that replace a range of a provision's words.
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
