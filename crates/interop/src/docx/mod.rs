//! Word files (Office Open XML), written and read; what both sides agree on stands in `docs/format/docx.md`.

mod write;

pub use write::{DocxMeta, Names, Reason, page_docx, redline_docx, rolling_docx, text_docx, tracked_docx};
