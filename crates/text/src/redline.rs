//! The comparison of two texts, provision by provision and word by word.

use std::borrow::Cow;

use crate::finding::Finding;
use crate::provision::{Id, Kind, Number, name_of};

/// A comparison of an old with a new text, whose words it borrows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redline<'a> {
    /// Rows in order of the new text; a provision that left appears at its old place, after the one
    /// that preceded it.
    pub rows: Vec<RedlineRow<'a>>,
    /// Changes that lawyers fear, in print order.
    pub sensitive: Vec<Sensitive>,
    /// Doubtful matches and coarser comparisons.
    pub findings: Vec<Finding>,
}

/// A provision as it appears in one of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// Its identity in its own text.
    pub id: &'a Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: Option<&'a Number>,
    /// Its wording.
    pub wording: &'a str,
}

impl Reference<'_> {
    /// Returns its name for people, as [`crate::Provision::name`].
    pub fn name(&self) -> String {
        name_of(self.kind, self.number, self.wording)
    }
}

/// One provision of the old text, the new text or both.
///
/// The `Equal`, `Delete` and `MoveFrom` spans joined are the old wording; the `Equal`, `Insert`
/// and `MoveTo` spans joined are the new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedlineRow<'a> {
    /// The provision in the old text.
    pub old: Option<Reference<'a>>,
    /// The provision in the new text.
    pub new: Option<Reference<'a>>,
    /// Its changes; empty if it is unchanged.
    pub changes: Vec<Alteration>,
    /// The words.
    pub spans: Vec<Span<'a>>,
}

/// A change to a provision, in the terms of a disposition table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alteration {
    /// Its words changed.
    Reworded,
    /// It has another place.
    Moved,
    /// It has another number.
    Renumbered,
    /// Its words are now in several provisions.
    Split,
    /// Its words and others' are now in one provision.
    Merged,
    /// It is gone.
    Deleted,
    /// It is new.
    Inserted,
}

impl Alteration {
    /// Returns the word for it in files and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Alteration::Reworded => "reworded",
            Alteration::Moved => "moved",
            Alteration::Renumbered => "renumbered",
            Alteration::Split => "split",
            Alteration::Merged => "merged",
            Alteration::Deleted => "deleted",
            Alteration::Inserted => "inserted",
        }
    }
}

/// A stretch of words, with its spacing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The texts that contain it.
    pub kind: SpanKind,
    /// The words.
    pub text: Cow<'a, str>,
}

/// The texts that contain the words of a span, and their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpanKind {
    /// In both texts.
    Equal,
    /// In the new text only.
    Insert,
    /// In the old text only.
    Delete,
    /// Here in the old text; in the new one they are in another provision, or the provision moved.
    MoveFrom,
    /// Here in the new text; in the old one they were in another provision, or the provision moved.
    MoveTo,
}

/// A kind of change that alters an obligation with one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SensitiveKind {
    /// shall, should, may, must, will and the like.
    Modal,
    /// not, no, never, without, unless, except.
    Negation,
    /// Figures, amounts, percentages, numbers in words.
    Number,
    /// Dates and periods.
    Date,
    /// Capitalised names.
    Name,
}

impl SensitiveKind {
    /// Returns the word for it in files and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            SensitiveKind::Modal => "modal",
            SensitiveKind::Negation => "negation",
            SensitiveKind::Number => "number",
            SensitiveKind::Date => "date",
            SensitiveKind::Name => "name",
        }
    }
}

/// A change that lawyers look for first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitive {
    /// Index of the row in [`Redline::rows`].
    pub row: usize,
    /// The kind of word that changed.
    pub kind: SensitiveKind,
    /// The word or words in the old text, empty where added.
    pub old: String,
    /// The word or words in the new text, empty where removed.
    pub new: String,
}
