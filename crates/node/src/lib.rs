//! One delegation's copy of the talks: its record, the resulting state, and its signing keys.
//!
//! The crates below are pure; randomness and the file belong here.

mod carry;
mod clock;
mod error;
mod evidence;
#[cfg(feature = "faults")]
pub mod faults;
mod keyring;
mod own;
mod private;
mod receipts;
mod seal;
mod session;

pub use clock::record_ahead;
pub use error::NodeError;
pub use keyring::{Strength, close, new_key, open, salt};
pub use private::{private_path, read_private, write_private};
pub use seal::Sealed;
pub use session::{ENGINE, Placed, Session, Signed};
