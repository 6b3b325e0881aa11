//! PDF files: typesets Paraph's documents, and reads received PDF files.
//!
//! Writing needs the feature `typst`, because the typesetting library takes minutes to build. Reading
//! does not: every recipient of a file can check it.

mod error;
mod judge;
mod print;
mod read;
#[cfg(feature = "typst")]
mod write;

use paraph_interop::docx::DocxMeta;
use paraph_interop::layout::Layout;

pub use error::PdfError;
pub use print::printed;
pub use read::{Notice, ReadPdf, read_pdf};

/// Whether this build can write PDF files.
pub const WRITES: bool = cfg!(feature = "typst");

/// Returns a document as a PDF file: tagged for accessibility, with bookmarks and embedded fonts, and
/// with the same bytes for the same values.
///
/// `fonts` are font files for scripts that Paraph's own fonts lack.
///
/// # Errors
/// Returns an error if no font has a character, with the character and its place, or if this build
/// cannot write PDF.
#[cfg(feature = "typst")]
pub fn write_pdf(layout: &Layout, meta: &DocxMeta, fonts: &[Vec<u8>]) -> Result<Vec<u8>, PdfError> {
    write::pdf(layout, meta, fonts)
}

/// Refuses: this build cannot write PDF.
///
/// # Errors
/// Always returns an error.
#[cfg(not(feature = "typst"))]
pub fn write_pdf(_: &Layout, _: &DocxMeta, _: &[Vec<u8>]) -> Result<Vec<u8>, PdfError> {
    Err(PdfError::NotBuilt)
}
