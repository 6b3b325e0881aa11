//! Turns a person's words into acts: points and alternatives by their names, an edited text as changes, and a
//! preview of an act before it is signed.
//!
//! The command line and the room both use it, so the same words lead to the same act through either door. It
//! has no clock, disk or network: the caller keeps what must be kept outside an act.

mod accepted;
mod address;
mod change;
mod copy;
mod departure;
mod error;
pub mod form;
mod lookout;
mod paper;
mod preview;
mod rendering;
mod statement;

pub use accepted::{Accepted, accepted};
pub use address::{choices, codes, fate, living, point, points};
pub use change::{Changed, Wish, derived, fresh, wished};
pub use departure::leaving;
pub use error::{Error, Kind};
pub use lookout::{Lookout, stops, told};
pub use paper::{Issuing, draft, gone, issuing, paper, statement as drafted_statement, warning};
pub use preview::{Coming, Preview, after, preview};
pub use rendering::rendering;
pub use statement::statement;
