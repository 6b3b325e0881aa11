//! The comparison of two texts, provision by provision and word by word.

use std::borrow::Cow;

use crate::finding::Finding;
use crate::provision::{Id, Kind, Number};

/// A comparison of an old with a new text, whose words it borrows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redline<'a> {
    /// In order of the new text; what left the old stands where it stood, after what precedes it.
    pub rows: Vec<RedlineRow<'a>>,
    /// What lawyers fear, in order of print.
    pub sensitive: Vec<Sensitive>,
    /// Doubtful matches and coarser comparisons.
    pub findings: Vec<Finding>,
}

/// A provision as one of the two texts has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// Its identity in its own text.
    pub id: &'a Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: Option<&'a Number>,
}

/// One provision of the old, the new or both.
///
/// The `Equal`, `Delete` and `MoveFrom` spans joined are the old wording; the `Equal`, `Insert`
/// and `MoveTo` spans joined are the new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedlineRow<'a> {
    /// In the old text.
    pub old: Option<Reference<'a>>,
    /// In the new text.
    pub new: Option<Reference<'a>>,
    /// What changed; empty where nothing did.
    pub changes: Vec<Alteration>,
    /// The words.
    pub spans: Vec<Span<'a>>,
}

/// What happened to a provision, in the words of a disposition table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alteration {
    /// Its words changed.
    Reworded,
    /// It stands elsewhere.
    Moved,
    /// It bears another number.
    Renumbered,
    /// Its words stand in several provisions.
    Split,
    /// Its words stand with others' in one provision.
    Merged,
    /// It is gone.
    Deleted,
    /// It is new.
    Inserted,
}

impl Alteration {
    /// The word for it in files and messages.
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
    /// In which of the texts it stands.
    pub kind: SpanKind,
    /// The words.
    pub text: Cow<'a, str>,
}

/// Where the words of a span stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpanKind {
    /// In both.
    Equal,
    /// In the new only.
    Insert,
    /// In the old only.
    Delete,
    /// Here in the old; in the new they stand in another provision, or the provision elsewhere.
    MoveFrom,
    /// Here in the new; in the old they stood in another provision, or the provision elsewhere.
    MoveTo,
}

/// A kind of change that alters an obligation in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SensitiveKind {
    /// shall, should, may, must, will and their like.
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
    /// The word for it in files and messages.
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
    /// What kind of word changed.
    pub kind: SensitiveKind,
    /// The word or words in the old text, empty where added.
    pub old: String,
    /// The word or words in the new text, empty where removed.
    pub new: String,
}
