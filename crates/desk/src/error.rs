//! Reasons why answers cannot become an act: what is wrong, and what to do next. Each door adds the names of
//! its own commands or fields.

use std::fmt;

use paraph_talks::Phrase;

/// Sorts of errors, so that each door can name its own remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The words cannot be used as they are. The remedy says everything.
    Words,
    /// No text has a base yet.
    NoBase,
    /// Several texts are possible, so the text must be named.
    WhichText,
    /// An address fits several provisions.
    Ambiguous,
    /// The words do not name an alternative.
    Form,
    /// The rules hide the name that was used for an alternative.
    NoName,
    /// The bracket has no such alternative.
    NoAlternative,
    /// The point has no such bracket.
    NoBracket,
    /// That side proposes nothing there.
    NoWish,
    /// Under these rules, brackets close by the chair's finding.
    ByFinding,
    /// No bracket has been accepted by all whose consent counts.
    NothingAccepted,
    /// The draft does not exist.
    NoDraft,
    /// An act is not of the expected kind.
    NotThatAct,
    /// An item of a list is 0. Items are counted from 1.
    Counting,
    /// A provision has not been removed since the last draft.
    NotGone,
    /// A statement is not marked up as a statement.
    Statement,
    /// The record contains data that cannot be read.
    Damaged,
}

/// Reason why answers cannot become an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Sort.
    pub kind: Kind,
    /// Field of a form that the error is about, if any.
    pub field: Option<String>,
    /// What is wrong, without a full stop.
    pub what: Phrase,
    /// What to do next, in a sentence.
    pub next: Phrase,
}

impl Error {
    /// Makes an error.
    pub fn new(kind: Kind, what: impl Into<Phrase>, next: impl Into<Phrase>) -> Error {
        Error { kind, field: None, what: what.into(), next: next.into() }
    }

    /// Makes the error of words that cannot be used.
    pub fn words(what: impl Into<Phrase>, next: impl Into<Phrase>) -> Error {
        Error::new(Kind::Words, what, next)
    }

    /// Names the field that the error is about, unless it names one already.
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
