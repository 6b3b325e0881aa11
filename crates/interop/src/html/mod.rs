//! Self-contained pages: one file that makes no requests and can be read without scripts.
//!
//! Everything that comes from a text or a name passes through `Words` or `OneLine`. The page's own policy
//! allows only our styles and script, by their hashes.

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
pub(crate) use shell::{is_own, page, wide};
pub(crate) use words::{OneLine, Words};

/// Description of a page.
#[derive(Clone, Debug, Default)]
pub struct PageMeta {
    /// Title of the page: that of the text or of the comparison.
    pub title: String,
    /// Line below the title: base, sponsors, number of proposals.
    pub subtitle: String,
    /// Language of the text (BCP 47); `en` if it is unknown.
    pub language: String,
}
