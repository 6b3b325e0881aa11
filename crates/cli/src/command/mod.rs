//! One file for each thing that the command line does.

mod amendments;
mod choose;
mod compare;
mod compose;
mod count;
mod parse;
mod shell;

pub use choose::choose;
pub use compare::{How, redline, trace};
pub use compose::compose;
pub use count::count;
pub use parse::parse;
pub use shell::{completions, man, to_stdout};
