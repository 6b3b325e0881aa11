//! The printer for all documents: which document, in which form, for which reader.
//!
//! [`for_reader`] removes from a document everything that its reader may not see. Every form is set from the
//! rest, so no door and no form can show more. Pages that a door makes itself ask [`Visible`] and the
//! functions beside it. This crate has no clock, disk or network.

mod about;
mod aside;
mod document;
mod error;
pub mod form;
mod heads;
mod issued;
mod judge;
mod reader;
mod set;
mod trace;
mod traced;

pub use about::{draft_meta, statement_meta, title};
pub use aside::memory_to_judge;
pub use document::{
    Content, Document, Matter, Readable, Readout, Version, compared, draft, drafts, for_reader, statement,
};
pub use error::{Error, Kind};
pub use form::Form;
pub use heads::Heads;
pub use issued::{Issued, Paper, is_released, issued, nearest, same_words};
pub use judge::{Kind as Judged, Notice, Received, Verdict};
pub use reader::{Reader, SeenText, Visible, WITHHELD};
pub use set::{How, Printed, WIDTH, set};
pub use trace::{Place, Traced as TracedLine, trace};
pub use traced::Traced;

/// Prints a document in a form for a reader.
///
/// # Errors
/// Returns an error if the reader may not see the document, the document cannot be printed in the form, or
/// this build cannot write the form.
pub fn print(
    document: Document<'_>,
    form: Form,
    reader: Reader<'_>,
    how: &How<'_>,
) -> Result<Printed, Error> {
    set(&for_reader(document, reader)?, form, how)
}
