//! What turns a person's words into acts: points and alternatives by the names that people give them, an
//! edited text as changes, what an act would bring about before it is signed.
//!
//! Both doors, the command line and the room, stand on it, so that the same words come to the same act
//! through either. It has no clock, disk or network: what has to be kept apart from an act is handed to
//! whoever calls.

mod accepted;
mod address;
mod change;
mod error;
pub mod form;
mod lookout;
mod paper;
mod preview;
mod rendering;
mod statement;

pub use accepted::{Accepted, accepted};
pub use address::{all_choices, choices, codes, from_one, living, point, points, signed};
pub use change::{Changed, Wish, derived, fresh, wished};
pub use error::{Error, Kind};
pub use lookout::{Lookout, stops, told};
pub use paper::{Issuing, draft, gone, issuing, paper, statement as drafted_statement};
pub use preview::{Coming, Preview, after, preview};
pub use rendering::rendering;
pub use statement::statement;
