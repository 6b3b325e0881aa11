//! Storage for the record: acts and the values kept beside them, with operations to append and read.
//!
//! An acknowledged act is durable. [`Memory`] needs no file; [`File`] is one SQLite file, a delegation's
//! whole copy. The same acts give the same log in both. This crate treats bodies and states as bytes and
//! has no knowledge of the negotiation.

mod error;
mod file;
mod fitting;
mod memory;
mod store;

pub use error::StoreError;
pub use file::{File, Parcel, Reader};
pub use memory::Memory;
pub use store::{Blob, KeyEntry, Shelved, Snapshot, Store};
