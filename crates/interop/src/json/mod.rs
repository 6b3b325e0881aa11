//! The JSON formats of Paraph, as `docs/format/json.md` describes them.
//!
//! Types of the format are separate from those of the engine, so that each can change without the
//! other. Every document names its format and version in `format`.

mod amendments;
mod count;
mod findings;
mod out;
mod redline;
mod rolling;
mod rolling_in;
mod text;
mod trace;

pub use amendments::{Amendment, Locus, read_amendments};
pub use count::write_count;
pub use redline::write_redline;
pub use rolling::{LocusMeta, RollingMeta, write_rolling};
pub use rolling_in::{ReadRolling, read_rolling};
pub use text::write_text;
pub use trace::write_trace;
