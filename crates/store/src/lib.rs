//! The record kept: acts, and what stands beside them, appended and read, nothing else.
//!
//! What is acknowledged is durable. [`Memory`] serves where no file is needed, [`File`] is one SQLite
//! file, a delegation's whole copy. The same acts give the same log through both. A body is bytes to
//! this crate, and so is a state: it knows nothing of talks.

mod error;
mod file;
mod fitting;
mod memory;
mod store;

pub use error::StoreError;
pub use file::File;
pub use memory::Memory;
pub use store::{Blob, KeyEntry, Shelved, Snapshot, Store};
