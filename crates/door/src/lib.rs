//! Who may come into the room: by a link from the head of the delegation, then by a password or a passkey.
//!
//! The key with which somebody signs lies in the file only encrypted: under the link until it is used, under the
//! password or the passkey from then on, and under the browser's cookie while that person is inside. Whoever has the
//! file alone has no key. Nothing here ever goes into the record, a pouch, or to another copy.
//!
//! What takes long (a password is meant to take work) is apart from what needs the [`Session`](paraph_node::Session):
//! first one looks up, then one works without it, then one commits. Time comes in as an argument; randomness is the
//! system's.

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
pub use door::{Door, Pace, Terms};
pub use error::{DoorError, Kind, LEAST};
pub use invitation::{FoundLink, Invitation, Invited, NewDelegate};
pub use passkey::Passkey;
pub use password::{Cost, Password};
pub use visit::{Visit, What};
pub use webauthn::Site;
