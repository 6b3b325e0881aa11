//! Bytes to text and back: plain text, Markdown, HTML and the JSON formats of Paraph.

mod bytes;
pub mod html;
pub mod json;
mod read;
mod write;

pub use bytes::{Decoded, ReadError, SIZE_CAP, decode};
pub use read::{Format, ReadText, read_file_bytes, read_text};
pub use write::{print_markdown, print_plain};
