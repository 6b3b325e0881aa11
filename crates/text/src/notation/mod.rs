//! The notation in which people read and write a rolling text.
//!
//! `Parties [shall / Norway: should / Kenya, Peru: will] report [- / Kenya: each year].` The
//! grammar is in `docs/format/notation.md`. [`print`](fn@print) is total; [`parse`] accepts exactly
//! what the grammar allows, and otherwise reports the place and the remedy. [`read_foreign`] reads
//! texts from elsewhere, whose brackets follow no grammar; it never fails and never loses a word.

mod foreign;
mod head;
mod lexicon;
mod mark;
mod normal;
mod options;
mod parse;
mod print;
mod remark;
mod span;

pub use foreign::read_foreign;
pub(crate) use foreign::survey;
pub use normal::same_rolling;
pub use parse::{NotationError, parse};
pub use print::{print, print_each, print_entry};

/// Maximum depth of brackets in a notation, and in a foreign text before the rest is read as words.
pub const DEPTH: usize = 200;
