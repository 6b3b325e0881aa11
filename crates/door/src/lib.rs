//! Access to the room: through a link from the head of the delegation, then with a password or a
//! passkey.
//!
//! The file contains a person's signing key only in encrypted form: under the link until it is
//! used, then under the password or the passkey, and under the browser's cookie while the person is
//! signed in. The file alone does not give access to any key. None of this ever goes into the
//! record, a pouch or another copy.
//!
//! Slow work (passwords are slow by design) is separate from steps that need the
//! [`Session`](paraph_node::Session): look up, work without the session, then commit. Time is an
//! argument; randomness comes from the system.

mod account;
mod badge;
mod book;
mod challenge;
mod door;
mod error;
mod invitation;
mod pace;
mod passkey;
mod password;
mod shelf;
mod token;
mod visit;
mod webauthn;

pub use account::{Chosen, Knock, Opened};
pub use badge::{Admitted, Badge, Guest};
pub use door::{Door, Pace, Terms, Whence, set_clock_back};
pub use error::{DoorError, Kind, LEAST};
pub use invitation::{FoundLink, Invitation, Invited, NewDelegate};
pub use passkey::Passkey;
pub use password::{Cost, Password};
pub use visit::{Visit, What};
pub use webauthn::Site;
