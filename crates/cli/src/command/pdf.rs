//! PDF files written: whatever can be printed, set on pages.

use std::fs;

use paraph_interop::docx::DocxMeta;
use paraph_interop::layout::Layout;
use paraph_pdf::{PdfError, write_pdf};

use crate::fault::{Fault, Outcome};

/// A document as a PDF file, with the fonts that the surroundings name beside Paraph's own.
pub fn pdf_file(layout: &Layout, meta: &DocxMeta) -> Outcome<Vec<u8>> {
    write_pdf(layout, meta, &fonts()?).map_err(|e| pdf_fault(&e))
}

/// Why a PDF is not written, and what to do.
pub fn pdf_fault(error: &PdfError) -> Fault {
    Fault::input(error.to_string(), error.hint())
}

/// The fonts in the folder that `PARAPH_FONTS` names, in the order of their names.
fn fonts() -> Outcome<Vec<Vec<u8>>> {
    let Some(folder) = std::env::var_os("PARAPH_FONTS").filter(|f| !f.is_empty()) else {
        return Ok(Vec::new());
    };
    let folder = std::path::PathBuf::from(folder);
    let entries = fs::read_dir(&folder).map_err(|e| Fault::unreadable(&folder, &e))?;
    let font = |path: &std::path::PathBuf| {
        path.extension()
            .is_some_and(|e| ["otf", "ttf", "ttc", "otc"].iter().any(|f| e.eq_ignore_ascii_case(f)))
    };
    let mut files: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).filter(font).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| fs::read(path).map_err(|e| Fault::unreadable(path, &e));
    files.iter().map(read).collect()
}
