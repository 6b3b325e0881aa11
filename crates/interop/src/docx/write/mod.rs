//! Texts and results as Word files.
//!
//! The same values give the same bytes: fixed dates, order and compression. Nothing of the machine
//! or the person at it is in the file: no user name, path, template, revision identifiers or clock.

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

/// What a Word file says about itself, in its header, footer and properties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocxMeta {
    /// The title of the document.
    pub title: String,
    /// What it is: `Draft 3`, `Rolling text`, `Non-paper`; empty where that is not said.
    pub designation: String,
    /// The date that is printed and that tracked changes bear. Without one, neither has a date.
    pub date: Option<Moment>,
    /// A hash and what it is of, as it is to be printed: `Record sha256:...`.
    pub hash: Option<String>,
    /// The language of the text (BCP 47); empty is English.
    pub language: String,
}

/// Why somebody proposes something, as a comment on a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The provision.
    pub id: Id,
    /// Whose reason it is.
    pub who: String,
    /// The reason.
    pub text: String,
}

/// Whether a file says whose words are whose. Where the rules hide it (Chatham House), no name goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SponsorNames {
    /// Sponsors are named.
    Shown,
    /// Alternatives stand without names, in an order that does not tell them.
    Hidden,
}
