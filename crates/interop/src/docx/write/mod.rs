//! Texts and results as Word files.
//!
//! The same values give the same bytes: dates, order and compression are fixed. The file contains
//! nothing about the machine or its user: no user name, path, template, revision identifier or
//! clock time.

mod author;
mod body;
mod identity;
mod moves;
mod numbering;
mod package;
mod page;
mod printed;
mod reading;
mod redline;
mod rolling;
mod slots;
mod style;
mod tag;
mod text;
mod trace;
mod tracked;

use paraph_page::Moment;
use paraph_text::Id;

pub(super) use identity::hash_of_words;
pub use page::page_docx;
pub(crate) use printed::{role_of, rolling_paragraphs, text_paragraphs};
pub use redline::redline_docx;
pub use rolling::rolling_docx;
pub(crate) use text::Depths;
pub use text::text_docx;
pub use trace::trace_docx;
pub(crate) use trace::trace_readout;
pub use tracked::tracked_docx;

/// Description of a Word file, for its header, footer and properties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocxMeta {
    /// Title of the document.
    pub title: String,
    /// Designation: `Draft 3`, `Rolling text`, `Non-paper`; may be empty.
    pub designation: String,
    /// Date that is printed and used for tracked changes. Without it, neither has a date.
    pub date: Option<Moment>,
    /// A hash with a description of its object, as printed: `Record sha256:...`.
    pub hash: Option<String>,
    /// Language of the text (BCP 47); empty means English.
    pub language: String,
}

/// A reason for a proposal, as a comment on a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The provision.
    pub id: Id,
    /// Author of the reason.
    pub who: String,
    /// Text of the reason.
    pub text: String,
}

/// Whether a file names sponsors. If the rules hide names (Chatham House), none goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SponsorNames {
    /// Sponsors are named.
    Shown,
    /// Alternatives appear without names, in an order that does not reveal them.
    Hidden,
}
