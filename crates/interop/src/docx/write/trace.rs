//! The disposition table as a Word file.

use paraph_page::{Block, Page, Run};
use paraph_text::Trace;

use super::{DocxMeta, page_docx};
use crate::write::{trace_cells, trace_total};

/// Writes the fate of every provision as a table in a Word file.
pub fn trace_docx(trace: &Trace, what: &str, meta: &DocxMeta) -> Vec<u8> {
    page_docx(&trace_readout(trace, &meta.title, what), meta)
}

/// Returns the table as a readout.
pub(crate) fn trace_readout(trace: &Trace, title: &str, what: &str) -> Page {
    let row = |cells: [String; 4]| cells.into_iter().map(|cell| vec![Run::plain(cell)]).collect();
    let head = ["Old", "New", "What became of it", "Words kept"].map(str::to_owned).to_vec();
    let rows = trace_cells(trace).into_iter().map(row).collect();
    Page {
        title: title.to_owned(),
        subtitle: what.to_owned(),
        blocks: vec![Block::Table { head, rows }, Block::Paragraph(vec![Run::plain(trace_total(trace))])],
    }
}
