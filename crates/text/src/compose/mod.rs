//! Composing: a base and a set of proposals, all at once, into one rolling text.
//!
//! Composing never fails because parties disagree, and the same set of proposals gives the same
//! bytes in any order. Code here must not depend on the order in which proposals arrived.

mod came;
mod cut;
mod insertion;
mod render;
mod shared;
mod side;
mod span;
mod structure;
mod wish;
mod wording;

pub use came::one_change;
pub use structure::compose;
pub use wording::compose_wordings;
