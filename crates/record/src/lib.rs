//! The record of Paraph: acts as signed bytes, in one log that each delegation verifies on its own.
//!
//! This crate treats a body as bytes. It has no clock, randomness, disk or network: keys and times are
//! arguments. The format is in `docs/format/record.md`.

mod act;
mod canonical;
mod carried;
mod chain;
mod checkpoint;
mod detach;
mod dispatch;
mod evidence;
mod fault;
mod hash;
mod key;
mod merkle;
mod note;
mod pouch;
mod receipt;

pub use act::{Act, Draft, Seen, SignedAct, verify_all};
pub use canonical::{DEPTH_CAP, SIZE_CAP, decode, encode};
pub use chain::{Appended, Chain, Place};
pub use checkpoint::{Checkpoint, Cosignature, cosign};
pub use detach::{Content, bind, bound, commitment, matches, sealed_in};
pub use dispatch::Dispatch;
pub use evidence::Evidence;
pub use fault::{Fault, FaultKind};
pub use hash::{Hash, hash};
pub use key::{KeyFlaw, PublicKey, SecretKey, Signature};
pub use merkle::{Tree, consistent, included, leaf_hash};
pub use note::{Note, NoteKey, NoteSignature};
pub use pouch::Pouch;
pub use receipt::{Receipt, Receipts, When};
