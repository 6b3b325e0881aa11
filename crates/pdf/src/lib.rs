//! PDF files: documents of Paraph set on pages, and PDF files that somebody sends read again.
//!
//! Writing needs the feature `typst`, for the library that sets the pages takes minutes to build. Reading does
//! not: whoever receives a file can check it.

mod error;
mod judge;
mod print;
mod read;
#[cfg(feature = "typst")]
mod write;

use paraph_interop::docx::DocxMeta;
use paraph_interop::layout::Layout;

pub use error::PdfError;
pub use read::{Notice, ReadPdf, read_pdf};

/// Whether this build can write PDF files.
pub const WRITES: bool = cfg!(feature = "typst");

/// A document as a PDF file: tagged for those who do not see it, with bookmarks, its fonts within, and the same
/// bytes for the same values.
///
/// `fonts` are font files for scripts that the fonts of Paraph do not have.
///
/// # Errors
/// Where a font lacks a character, naming it and where it stands; where this build does not write PDF.
#[cfg(feature = "typst")]
pub fn write_pdf(layout: &Layout, meta: &DocxMeta, fonts: &[Vec<u8>]) -> Result<Vec<u8>, PdfError> {
    write::pdf(layout, meta, fonts)
}

/// Refuses: this build does not write PDF.
///
/// # Errors
/// Always.
#[cfg(not(feature = "typst"))]
pub fn write_pdf(_: &Layout, _: &DocxMeta, _: &[Vec<u8>]) -> Result<Vec<u8>, PdfError> {
    Err(PdfError::NotBuilt)
}
