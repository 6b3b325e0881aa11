//! Printing of texts and results for people and programs.

mod count;
mod ink;
mod locus;
mod plain;
mod redline;
mod rolling;
mod trace;

pub use count::{print_count, print_count_markdown};
pub use ink::Ink;
pub(crate) use ink::Tone;
pub use locus::{print_locus, print_locus_markdown};
pub use plain::{print_markdown, print_plain};
pub(crate) use redline::{
    RowName, head as redline_head, marked as redline_marked, total as redline_total, what as what_is_feared,
};
pub use redline::{print_redline, print_redline_markdown};
pub(crate) use rolling::{escape, guard};
pub use rolling::{print_rolling, print_rolling_markdown};
pub(crate) use trace::{cells as trace_cells, total as trace_total};
pub use trace::{print_trace, print_trace_markdown};
