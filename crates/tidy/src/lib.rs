//! House rules: the runner of `scenarios/*.md`, and the rules in `tests/tidy.rs` that a reviewer would
//! otherwise repeat.
//!
//! No part of the product depends on this crate, and it is never published.

mod compare;
mod laws;
mod orders;
mod scenario;
mod stage;

pub use orders::orders;
pub use scenario::{Scenario, Section};
pub use stage::{check, played};

use std::path::PathBuf;

/// Returns the root of the repository.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("this crate lies two folders below the root").to_owned()
}
