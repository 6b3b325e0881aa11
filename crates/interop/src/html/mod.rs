//! Self-contained pages: one file each, without external requests, readable without scripts.
//!
//! Everything that comes from a text or a name passes through `escape`. The page's own policy
//! permits only its styles and script, by their hashes.

mod amendments;
mod bracket;
mod count;
mod escape;
mod index;
mod palette;
mod redline;
mod rolling;
mod shell;
mod sides;
mod trace;

pub use amendments::{LocusPage, amendments_page};
pub use count::count_page;
pub use redline::redline_page;
pub use rolling::rolling_page;
pub use trace::trace_page;

pub(crate) use escape::{attribute, escape};
pub(crate) use palette::Palette;
pub(crate) use shell::{is_own, page};

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
