//! Word files (Office Open XML), written and read. `docs/format/docx.md` specifies what both sides
//! share.

pub(crate) mod colours;
mod element;
pub(crate) mod leaks;
pub(crate) mod lists;
pub(crate) mod looks;
mod model;
mod read;
mod reasons;
mod seen;
mod styles;
mod view;
mod write;

pub use leaks::docx_leaks;
pub use model::{Cell, Comment, Document, Paragraph, Piece, Properties, Sent, Tracked, What};
pub use read::read_docx;
pub use seen::docx_seen;
pub use view::{Accepts, DocxProposals, Line, joint_author};
pub(crate) use write::{Depths, role_of, rolling_paragraphs, text_paragraphs, trace_readout};
pub use write::{
    DocxMeta, Reason, SponsorNames, page_docx, redline_docx, rolling_docx, text_docx, trace_docx,
    tracked_docx,
};
