//! A delegation's private paper: red lines, mandate, priorities, fallbacks and notes, and the
//! breaches that an act would cause.
//!
//! It has a crate of its own, on which neither the talks nor the record nor any readout depends:
//! they cannot leak what they cannot name. Everything here is a pure function of the private paper
//! and the state of the talks. Other crates encrypt the paper and ask the person.

mod breach;
mod paper;
mod passage;
mod prospect;
mod stand;

pub use breach::{Warning, What, check};
pub use paper::{Fallback, Mandate, Note, Place, Priority, Private, RedLine, Rule, Unread};
pub use stand::stand;
