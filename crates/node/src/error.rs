//! Why the node refuses: what, where, and what to do.

use paraph_record::Fault;
use paraph_store::StoreError;
use paraph_talks::{Refusal, Stop};

/// Why the node refuses. The record is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NodeError {
    /// The file could not be used, or an act does not belong into the record.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// An act, a key or a pouch has a fault.
    #[error("{0}")]
    Record(#[from] Fault),
    /// The talks refuse the act: it was not signed.
    #[error("{0}")]
    Refused(Box<Refusal>),
    /// The record holds an act that this Paraph does not know.
    #[error("{0}")]
    Stopped(#[from] Stop),
    /// There is no such key in the keyring.
    #[error("the keyring of this file has no key for {0}; `paraph key list` shows those that it has")]
    NoKey(String),
    /// The passphrase does not open the key.
    #[error("the passphrase does not open {0}; try again")]
    Passphrase(String),
    /// The act names one that the keeper has not given its place yet.
    #[error(
        "act {0} was signed here and has no place in the keeper's record yet; send it with `paraph pouch send`, and take in the keeper's next pouch first"
    )]
    NotPlaced(u64),
    /// What is sealed does not open.
    #[error("what is sealed does not open with this key: it is for others, or was altered")]
    Closed,
    /// A sealed payload is not the one that the act names.
    #[error("what is sealed there belongs to another act or to other talks: it was moved")]
    Moved,
    /// The private paper could not be used.
    #[error("{0}")]
    Private(String),
    /// Encrypting, or the system's randomness, failed.
    #[error("the key could not be made or kept: {0}")]
    Sealing(String),
    /// The state that was kept is not the one that the acts give.
    #[error(
        "the state that this file kept is not the one that its acts give; it was folded anew from the acts"
    )]
    Snapshot,
}
