//! The notation in which people read and write a rolling text.
//!
//! `Parties [shall / Norway: should / Kenya, Peru: will] report [- / Kenya: each year].` The grammar
//! stands in `docs/format/notation.md`. [`print`](fn@print) is total; [`parse`] accepts exactly what the
//! grammar allows and says where and what to do otherwise. Texts from elsewhere, whose brackets
//! follow no grammar, are read by [`read_foreign`], which never fails and never loses a word.

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
pub use print::{print, print_entry};

/// How deep brackets may nest in a notation, and in a foreign text before the rest is read as words.
pub const DEPTH: usize = 200;
