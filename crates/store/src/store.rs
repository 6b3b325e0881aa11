//! The operations of a store, and the values that it keeps beside the acts.

use paraph_record::{
    Act, Appended, Chain, Fault, FaultKind, Hash, Note, PublicKey, SignedAct, commitment, verify_all,
};

use crate::error::StoreError;

/// A content kept separately from its act, under the hash that the act names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blob {
    /// A sealed payload. Only a recipient who can open it can check that it is the one named by the act.
    Sealed(Vec<u8>),
    /// A detachable content with its salt.
    Detached {
        /// 32 bytes that its author drew at random.
        salt: [u8; 32],
        /// The content.
        content: String,
    },
}

impl Blob {
    /// Whether it matches a hash; always true for a sealed payload, which cannot be checked here.
    pub fn fits(&self, hash: &Hash) -> bool {
        match self {
            Blob::Sealed(_) => true,
            Blob::Detached { salt, content } => commitment(salt, content) == *hash,
        }
    }
}

/// A state at some size of the log, as bytes: a local cache, never accepted from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Number of acts included.
    pub size: u64,
    /// The log's root at that size.
    pub root: Hash,
    /// Version of the engine that made it.
    pub engine: String,
    /// The state.
    pub bytes: Vec<u8>,
}

/// A key in the keyring. The caller encrypts its secret half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// Name of the key.
    pub name: String,
    /// The public key.
    pub key: PublicKey,
    /// The secret key, encrypted under a passphrase.
    pub secret: Vec<u8>,
}

/// A value for the shelf, which is private to this copy. It is not in any pouch and is never sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// Kind of the value.
    pub kind: String,
    /// Name, unique within its kind.
    pub name: String,
    /// The value; `None` removes it.
    pub value: Option<Vec<u8>>,
}

/// A stored record.
pub trait Store {
    /// Returns the state of the log: numbers, authors, roots and proofs.
    fn chain(&self) -> &Chain;

    /// Returns the number of acts.
    fn size(&self) -> u64 {
        self.chain().size()
    }

    /// Adds acts to the log in their order, all or none. They are durable when this returns. An act that
    /// the log already has gets the same number again.
    ///
    /// # Errors
    /// Returns an error if an act is faulty in form, signature or place (the error names it), or they
    /// could not be written.
    fn append(&mut self, acts: &[SignedAct]) -> Result<Vec<Appended>, StoreError>;

    /// Returns the acts from number `from` (counted from 1) up to but excluding `to`, as received; fewer
    /// if the log ends earlier.
    ///
    /// # Errors
    /// Returns an error if they could not be read, or one of them is missing.
    fn read(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError>;

    /// Reads every act again, checks form, signature, order and root, and compares the other contents of
    /// the store with the log. Calls `each` for every act with its number as soon as it is verified;
    /// `each` must not use this store.
    ///
    /// # Errors
    /// Returns the first fault, with the number of the act.
    fn verify(&self, each: &mut dyn FnMut(u64, &Act)) -> Result<(), StoreError>;

    /// Keeps a signed checkpoint. The caller verifies its signatures. Two checkpoints with the same text
    /// become one, with the signature lines of both; if both have a line of the same signer, the newer
    /// line remains.
    ///
    /// # Errors
    /// Returns an error if it is not a checkpoint, its root differs from this log's at that size, or it
    /// could not be written.
    fn keep_checkpoint(&mut self, note: &Note) -> Result<(), StoreError>;

    /// Returns all checkpoints, by size.
    ///
    /// # Errors
    /// Returns an error if they could not be read.
    fn checkpoints(&self) -> Result<Vec<Note>, StoreError>;

    /// Returns the checkpoint over the most acts.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn latest_checkpoint(&self) -> Result<Option<Note>, StoreError>;

    /// Keeps a blob under the hash that an act names.
    ///
    /// # Errors
    /// Returns an error if a detached content does not match the hash, another blob is kept under it, or
    /// it could not be written.
    fn keep_blob(&mut self, hash: &Hash, blob: &Blob) -> Result<(), StoreError>;

    /// Returns the blob under a hash; `None` if it was never kept, or was erased.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn blob(&self, hash: &Hash) -> Result<Option<Blob>, StoreError>;

    /// Erases a blob, so that none of the store's files contain its bytes; returns whether it existed.
    ///
    /// # Errors
    /// Returns an error if it could not be written, or another program still reads the old files.
    fn erase_blob(&mut self, hash: &Hash) -> Result<bool, StoreError>;

    /// Keeps a snapshot in place of the same engine's earlier one.
    ///
    /// # Errors
    /// Returns an error if its root differs from this log's at that size, or it could not be written.
    fn keep_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), StoreError>;

    /// Returns the snapshot that this engine kept last. A damaged one, or one of another log, is
    /// ignored.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn snapshot(&self, engine: &str) -> Result<Option<Snapshot>, StoreError>;

    /// Keeps a key. The same key again replaces its encryption, for example after a change of
    /// passphrase.
    ///
    /// # Errors
    /// Returns an error if another key has that name, or it could not be written.
    fn keep_key(&mut self, entry: &KeyEntry) -> Result<(), StoreError>;

    /// Returns a key by its name.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn key(&self, name: &str) -> Result<Option<KeyEntry>, StoreError>;

    /// Returns the keyring, sorted by name.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn keys(&self) -> Result<Vec<KeyEntry>, StoreError>;

    /// Removes a key with its bytes; returns whether it existed.
    ///
    /// # Errors
    /// Same as [`Store::erase_blob`].
    fn remove_key(&mut self, name: &str) -> Result<bool, StoreError>;

    /// Puts an act signed here into the outbox, where it waits for its place in the log.
    ///
    /// # Errors
    /// Returns an error if its form or signature is wrong, an act with the same author and counter waits
    /// already, or it could not be written.
    fn queue(&mut self, act: &SignedAct) -> Result<(), StoreError>;

    /// Returns the waiting acts in the order in which they were queued.
    ///
    /// # Errors
    /// Returns an error if they could not be read.
    fn queued(&self) -> Result<Vec<SignedAct>, StoreError>;

    /// Removes waiting acts that now have their place in the log.
    ///
    /// # Errors
    /// Returns an error if this could not be written.
    fn settle(&mut self) -> Result<(), StoreError>;

    /// Returns a setting.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn setting(&self, name: &str) -> Result<Option<String>, StoreError>;

    /// Sets a setting; `None` removes it.
    ///
    /// # Errors
    /// Returns an error if it could not be written.
    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError>;

    /// Puts values on the shelf and removes others, all or none. Afterwards none of the store's files
    /// contain values that were removed or replaced.
    ///
    /// # Errors
    /// Returns an error if it could not be written. [`StoreError::Busy`] if it was written, but another
    /// program still reads the old files.
    fn shelve(&mut self, items: &[Shelved]) -> Result<(), StoreError>;

    /// Returns a value of the shelf.
    ///
    /// # Errors
    /// Returns an error if it could not be read.
    fn shelved(&self, kind: &str, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Returns the names on the shelf of one kind, in order.
    ///
    /// # Errors
    /// Returns an error if they could not be read.
    fn shelf(&self, kind: &str) -> Result<Vec<String>, StoreError>;
}

/// Number of acts that are read and checked at a time.
const PIECE: u64 = 4096;

/// Reads all acts of a store into a new log, and checks that it equals the store's own.
pub(crate) fn replay(
    own: &Chain,
    read: &dyn Fn(u64, u64) -> Result<Vec<SignedAct>, StoreError>,
    each: &mut dyn FnMut(u64, &Act, &SignedAct) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut chain = Chain::default();
    while chain.size() < own.size() {
        let from = chain.size() + 1;
        let signed = read(from, (from + PIECE).min(own.size() + 1))?;
        if signed.is_empty() {
            let fault = Fault::new(
                FaultKind::Length,
                "the index of the record has this act, but the act itself is missing",
            );
            return Err(StoreError::Record(fault.at(from)));
        }
        // The acts before a faulty one are judged first, so that the first fault is reported.
        let (sound, fault) = match verify_all(&signed, from) {
            Ok(opened) => (opened, None),
            Err(fault) => {
                let before = (fault.act.unwrap_or(from) - from) as usize;
                (verify_all(&signed[..before], from).map_err(StoreError::Record)?, Some(fault))
            }
        };
        for (act, signed) in sound.iter().zip(&signed) {
            let number = chain.size() + 1;
            if chain.take(act, signed).map_err(StoreError::Record)?.repeated {
                let fault = Fault::new(FaultKind::Equivocation, "the act is in the record twice");
                return Err(StoreError::Record(fault.at(number)));
            }
            each(number, act, signed)?;
        }
        if let Some(fault) = fault {
            return Err(StoreError::Record(fault));
        }
    }
    if chain != *own {
        let fault =
            Fault::new(FaultKind::Proof, "the acts give a different log from the one that was opened");
        return Err(StoreError::Record(fault));
    }
    Ok(())
}
