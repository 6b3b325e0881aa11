//! Texts and results written out for people and programs.

mod plain;

pub use plain::{print_markdown, print_plain};
