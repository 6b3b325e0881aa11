//! Self-contained pages: one file, no request to anywhere, readable without scripts.
//!
//! Everything that comes from a text or a name passes through `Words` or `OneLine`; styles and the script are
//! the only ones that the page's own policy lets run, by their hashes.

mod amendments;
mod bracket;
mod index;
mod palette;
mod redline;
mod rolling;
mod shell;
mod sides;
mod trace;
mod words;

pub use amendments::{LocusPage, amendments_page};
pub use redline::redline_page;
pub use rolling::rolling_page;
pub use trace::trace_page;

pub(crate) use palette::Palette;
pub(crate) use shell::{page, wide};
pub(crate) use words::{OneLine, Words};

/// What a page says about itself.
#[derive(Clone, Debug, Default)]
pub struct PageMeta {
    /// The title of the page: of the text, or of the comparison.
    pub title: String,
    /// One line below it: which base, whose, how many proposals.
    pub subtitle: String,
    /// The language of the text (BCP 47), `en` where it is not known.
    pub language: String,
}
