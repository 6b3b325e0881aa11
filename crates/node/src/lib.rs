//! One delegation's copy of the talks: the record that it keeps, the state that follows from it, and
//! the keys with which it signs.
//!
//! What is pure stays below: this crate has the randomness and the file.

mod carry;
mod error;
mod keyring;
mod own;
mod private;
mod seal;
mod session;

pub use error::NodeError;
pub use keyring::{Strength, close, new_key, open, salt};
pub use private::{private_path, read_private, write_private};
pub use seal::Sealed;
pub use session::{ENGINE, Placed, Session, Signed};
