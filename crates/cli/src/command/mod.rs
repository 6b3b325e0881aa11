//! Commands on files: one module for each.

mod amendments;
mod check;
mod choose;
mod compare;
mod compose;
mod convert;
mod count;
mod parse;
mod shell;

pub use check::check;
pub use choose::choose;
pub use compare::{How, redline, trace};
pub use compose::compose;
pub use convert::convert;
pub use count::count;
pub use parse::parse;
pub use shell::{completions, man};
