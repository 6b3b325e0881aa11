//! Material for readers: moments, phrases, and the common model of a page.
//!
//! The crate knows nothing of talks, texts or file formats, so that both the makers and the
//! printers of pages can use it. It has no clock, randomness, disk or network.

mod moment;
mod page;
mod phrase;
#[cfg(feature = "schema")]
mod schema;

pub use moment::Moment;
pub use page::{Block, Line, Page, PageBuilder, Run, Tone};
pub use phrase::{Made, Message, Phrase, Piece, Precision, Say, msg, pieces, whole};
