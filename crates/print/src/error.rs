//! Reasons why a document cannot be printed, and what to do instead.

use std::fmt;

use paraph_pdf::PdfError;
use paraph_talks::{PartyCode, Phrase, say};

use crate::form::Form;

/// Sorts of errors, for doors that answer them in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The document does not exist.
    Missing,
    /// The act does not make such a document.
    NoAct,
    /// The reader may not see the document.
    NotShown,
    /// The document cannot be printed in the form, or the form cannot show a character in it.
    Form,
    /// The record contains data that cannot be read.
    Damaged,
}

/// Reason why a document cannot be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Sort.
    pub kind: Kind,
    /// What is wrong, without a full stop.
    pub what: Phrase,
    /// What to do next, in a sentence.
    pub next: Phrase,
}

impl Error {
    pub(crate) fn new(kind: Kind, what: Phrase, next: impl Into<Phrase>) -> Error {
        Error { kind, what, next: next.into() }
    }

    /// Makes the error of a form in which the document cannot be printed.
    pub fn no_form(form: &str, forms: &[Form]) -> Error {
        let forms = forms.iter().map(|form| form.short()).collect::<Vec<_>>().join(", ");
        Error::new(
            Kind::Form,
            say!("format-not-exist", "Format {form} does not exist.", form).bare(),
            say!("choose", "Choose one of: {forms}.", forms),
        )
    }

    pub(crate) fn no_text(text: &str) -> Error {
        let what = say!("no-text-base-talks", "text {text} does not have a base in these talks", text);
        Error::new(Kind::NoAct, what, say!("look-record", "Look in the record."))
    }

    pub(crate) fn no_draft(act: u64) -> Error {
        let what = say!("act-not-issue-draft", "act {act} did not issue a draft", act);
        Error::new(Kind::NoAct, what, say!("look-record", "Look in the record."))
    }

    pub(crate) fn no_act(act: u64) -> Error {
        let what = say!("record-shows-no-act", "the record has no act {act} that is shown to you", act);
        Error::new(Kind::NoAct, what, say!("look-record", "Look in the record."))
    }

    pub(crate) fn no_letter(act: u64) -> Error {
        let what =
            say!("act-opens-no-silence", "act {act} opens no silence procedure that is shown to you", act);
        Error::new(Kind::NoAct, what, say!("look-record", "Look in the record."))
    }

    pub(crate) fn not_released(what: Phrase) -> Error {
        Error::new(
            Kind::NotShown,
            what,
            say!(
                "all-parties-clear-release",
                "Its words are shown when all parties have cleared it for release."
            ),
        )
    }

    pub(crate) fn side(party: &PartyCode) -> Error {
        Error::new(
            Kind::NotShown,
            say!("text-of-party-not-shown", "the text of {party} is not shown to you", party),
            say!("read-rolling-text", "Read the rolling text, which shows what is proposed."),
        )
    }

    pub(crate) fn not_cleared() -> Error {
        Error::new(
            Kind::NotShown,
            say!("point-not-shown-you", "the point is not shown to you"),
            say!("no-consultation-cleared-you", "No consultation has cleared it for you."),
        )
    }

    pub(crate) fn withheld_since() -> Error {
        Error::new(
            Kind::NotShown,
            say!(
                "words-draft-withheld-since-issued",
                "Some words of this draft have been withheld since it was issued."
            )
            .bare(),
            say!("ask-readers", "Ask one of their readers."),
        )
    }

    pub(crate) fn no_language(language: &str, all: &[String]) -> Error {
        Error::new(
            Kind::Missing,
            say!("version-not-exist", "a version in {language} does not exist", language),
            say!(
                "languages-of-talks",
                "The languages of these talks are {known}; the first is that of consent.",
                known = all.join(", ")
            ),
        )
    }
}

impl From<PdfError> for Error {
    fn from(error: PdfError) -> Error {
        Error::new(Kind::Form, error.what(), error.hint())
    }
}

impl From<paraph_interop::Error> for Error {
    fn from(error: paraph_interop::Error) -> Error {
        Error::new(Kind::Form, error.phrase(), error.hint().clone())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}", self.what, self.next)
    }
}

impl std::error::Error for Error {}
