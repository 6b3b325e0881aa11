//! What is private to a delegation: its red lines, mandate, priorities, fallbacks and notes, and what an
//! act would breach of them.
//!
//! It lives in a crate of its own, on which neither the talks nor the record nor any readout stands:
//! what they cannot name they cannot leak. Everything here is a pure function of the private paper and
//! of the state of the talks; encrypting the paper and asking a person are the doors' part.

mod breach;
mod paper;
mod passage;
mod prospect;

pub use breach::{Warning, What, check, stand};
pub use paper::{Fallback, Mandate, Note, Place, Priority, Private, RedLine, Rule, Unread};
