//! Why words come to no act: what is wrong, and what to do next. Each door adds the names of its own means.

use std::fmt;

use paraph_talks::Phrase;

/// What sort of thing is wrong, so that a door can name its own remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was written cannot be used as it is; the remedy says all.
    Words,
    /// No text has a base yet.
    NoBase,
    /// More than one is meant: it must be said which text.
    WhichText,
    /// What was written names no alternative.
    Form,
    /// The rules hide the name by which an alternative is called.
    NoName,
    /// The bracket has no such alternative.
    NoAlternative,
    /// The point has no such bracket.
    NoBracket,
    /// That side proposes nothing there.
    NoWish,
    /// Brackets close by the chair's finding.
    ByFinding,
    /// No bracket has been accepted by all who count.
    NothingAccepted,
    /// There is no such draft.
    NoDraft,
    /// An act is not what it is taken for.
    NotThatAct,
    /// Items of a list are counted from 1.
    Counting,
    /// A provision has not gone since the last draft.
    NotGone,
    /// A statement is not marked up as one.
    Statement,
    /// What the record holds cannot be read.
    Damaged,
}

/// Why words come to no act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What sort.
    pub kind: Kind,
    /// The field of a form that it is about, where it is about one.
    pub field: Option<String>,
    /// What is wrong, without a full stop.
    pub what: Phrase,
    /// What to do next, in a sentence.
    pub next: Phrase,
}

impl Error {
    /// An error of a sort.
    pub fn new(kind: Kind, what: impl Into<Phrase>, next: impl Into<Phrase>) -> Error {
        Error { kind, field: None, what: what.into(), next: next.into() }
    }

    /// What was written cannot be used.
    pub fn words(what: impl Into<Phrase>, next: impl Into<Phrase>) -> Error {
        Error::new(Kind::Words, what, next)
    }

    /// The same of a field, unless it names one already.
    #[must_use]
    pub fn of(mut self, field: &str) -> Error {
        self.field.get_or_insert_with(|| field.to_owned());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.field {
            Some(field) => write!(f, "{field}: {}. {}", self.what, self.next),
            None => write!(f, "{}. {}", self.what, self.next),
        }
    }
}

impl std::error::Error for Error {}
