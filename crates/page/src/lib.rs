//! What is laid before a reader: moments, phrases, and the one model of a page.
//!
//! The crate knows nothing of talks, texts or file formats, so that whatever makes a page and whatever prints one can
//! both use it. It has no clock, randomness, disk or network.

mod moment;
mod page;
mod phrase;

pub use moment::Moment;
pub use page::{Block, Line, Page, PageBuilder, Run, Tone};
pub use phrase::{Made, Message, Phrase, Piece, Precision, Say, msg, pieces, whole};
