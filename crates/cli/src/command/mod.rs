//! One file for each thing that the command line does.

pub mod akn;
mod amendments;
mod check;
mod choose;
mod compare;
mod compose;
mod convert;
mod count;
mod parse;
mod pdf;
mod shell;
mod word;

pub use check::check;
pub use choose::choose;
pub use compare::{How, redline, trace};
pub use compose::{compose, page, title};
pub use convert::convert;
pub use count::count;
pub use parse::parse;
pub use pdf::{pdf_fault, pdf_file};
pub use shell::{completions, man, to_stdout};
pub use word::{docx_meta, only_in_word, rolling_pdf, word_file};
