//! What a store does, and the values that it keeps beside the acts.

use paraph_record::{
    Act, Appended, Chain, Fault, FaultKind, Hash, Note, PublicKey, SignedAct, commitment, verify_all,
};

use crate::error::StoreError;

/// A content that stands apart from its act, under the hash that the act bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blob {
    /// A sealed payload. Only who opens it can tell whether it is what the act names.
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
    /// Whether it may stand under a hash, as far as that can be told.
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
    /// How many acts it holds.
    pub size: u64,
    /// The log's root at that size.
    pub root: Hash,
    /// The version of the engine that made it.
    pub engine: String,
    /// The state.
    pub bytes: Vec<u8>,
}

/// A key in the keyring. Its secret half is encrypted before it comes here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// By which it is called.
    pub name: String,
    /// The public key.
    pub key: PublicKey,
    /// The secret key, encrypted under a passphrase.
    pub secret: Vec<u8>,
}

/// A value for the shelf: what this copy keeps for itself alone. It is in no pouch and goes to nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// What sort of thing it is.
    pub kind: String,
    /// By which it is found among its kind.
    pub name: String,
    /// The value; none takes it away.
    pub value: Option<Vec<u8>>,
}

/// A record that is kept.
pub trait Store {
    /// What is known of the log: numbers, authors, roots and proofs.
    fn chain(&self) -> &Chain;

    /// How many acts there are.
    fn size(&self) -> u64 {
        self.chain().size()
    }

    /// Takes acts into the log, in their order, all or none. When it returns, they are durable. An
    /// act that is in the log already gives its number again.
    ///
    /// # Errors
    /// When one is at fault in form, signature or place (the error names it), or they could not be
    /// written.
    fn append(&mut self, acts: &[SignedAct]) -> Result<Vec<Appended>, StoreError>;

    /// The acts from number `from` (counted from 1) up to and without `to`, as received; fewer where
    /// the log ends before.
    ///
    /// # Errors
    /// When they could not be read, or one between is missing.
    fn read(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError>;

    /// Reads every act again, checks form, signature, order and root, and compares what stands beside
    /// the acts with the log. `each` is given every act with its number as soon as it holds, and must not
    /// ask this store for anything meanwhile.
    ///
    /// # Errors
    /// The first fault, with the number of the act.
    fn verify(&self, each: &mut dyn FnMut(u64, &Act)) -> Result<(), StoreError>;

    /// Keeps a signed checkpoint. Its signatures are the caller's to check. Of two checkpoints with
    /// the same text one stays, with the lines of both; where both have a line of one signer, the
    /// newer stands.
    ///
    /// # Errors
    /// When it is no checkpoint, its root is not this log's at that size, or it could not be written.
    fn keep_checkpoint(&mut self, note: &Note) -> Result<(), StoreError>;

    /// All checkpoints, by size.
    ///
    /// # Errors
    /// When they could not be read.
    fn checkpoints(&self) -> Result<Vec<Note>, StoreError>;

    /// The checkpoint over the most acts.
    ///
    /// # Errors
    /// When it could not be read.
    fn latest_checkpoint(&self) -> Result<Option<Note>, StoreError>;

    /// Keeps a blob under the hash that an act bears.
    ///
    /// # Errors
    /// When a detached content is not that of the hash, there is another blob under it, or it could
    /// not be written.
    fn keep_blob(&mut self, hash: &Hash, blob: &Blob) -> Result<(), StoreError>;

    /// The blob under a hash; none where it was never here, or was erased.
    ///
    /// # Errors
    /// When it could not be read.
    fn blob(&self, hash: &Hash) -> Result<Option<Blob>, StoreError>;

    /// Erases a blob, so that its bytes are in none of the store's files; whether it was there.
    ///
    /// # Errors
    /// When it could not be written, or another program still reads the old files.
    fn erase_blob(&mut self, hash: &Hash) -> Result<bool, StoreError>;

    /// Keeps a state in place of that engine's earlier one.
    ///
    /// # Errors
    /// When its root is not this log's at that size, or it could not be written.
    fn keep_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), StoreError>;

    /// The state that this engine kept last. One that is damaged, or not of this log, is not given.
    ///
    /// # Errors
    /// When it could not be read.
    fn snapshot(&self, engine: &str) -> Result<Option<Snapshot>, StoreError>;

    /// Keeps a key. The same key again replaces its encryption, as after a change of passphrase.
    ///
    /// # Errors
    /// When another key has that name, or it could not be written.
    fn keep_key(&mut self, entry: &KeyEntry) -> Result<(), StoreError>;

    /// A key by its name.
    ///
    /// # Errors
    /// When it could not be read.
    fn key(&self, name: &str) -> Result<Option<KeyEntry>, StoreError>;

    /// The keyring, by name.
    ///
    /// # Errors
    /// When it could not be read.
    fn keys(&self) -> Result<Vec<KeyEntry>, StoreError>;

    /// Removes a key, its bytes included; whether it was there.
    ///
    /// # Errors
    /// As [`Store::erase_blob`].
    fn remove_key(&mut self, name: &str) -> Result<bool, StoreError>;

    /// Keeps an act that was signed here and waits for its place in the log.
    ///
    /// # Errors
    /// When its form or signature is wrong, one of its author's count waits already, or it could not be written.
    fn queue(&mut self, act: &SignedAct) -> Result<(), StoreError>;

    /// The acts that wait, in the order in which they were kept.
    ///
    /// # Errors
    /// When they could not be read.
    fn queued(&self) -> Result<Vec<SignedAct>, StoreError>;

    /// Forgets waiting acts that have their place in the log now.
    ///
    /// # Errors
    /// When that could not be written.
    fn settle(&mut self) -> Result<(), StoreError>;

    /// A setting.
    ///
    /// # Errors
    /// When it could not be read.
    fn setting(&self, name: &str) -> Result<Option<String>, StoreError>;

    /// Sets a setting; none takes it away.
    ///
    /// # Errors
    /// When it could not be written.
    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError>;

    /// Puts values on the shelf and takes others away, all or none. What was taken away or replaced is in
    /// none of the store's files afterwards.
    ///
    /// # Errors
    /// When it could not be written. [`StoreError::Busy`] where it was, and another program still reads the
    /// old files.
    fn shelve(&mut self, items: &[Shelved]) -> Result<(), StoreError>;

    /// A value of the shelf.
    ///
    /// # Errors
    /// When it could not be read.
    fn shelved(&self, kind: &str, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// The names on the shelf of one kind, in order.
    ///
    /// # Errors
    /// When they could not be read.
    fn shelf(&self, kind: &str) -> Result<Vec<String>, StoreError>;
}

/// How many acts are read and checked at a time.
const PIECE: u64 = 4096;

/// Reads all acts of a store and takes them into a new log, which must be the store's own.
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
                "the record says that there is such an act, and it is not there",
            );
            return Err(StoreError::Record(fault.at(from)));
        }
        // The acts before a faulty one are judged first: the first fault is the one that is named.
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
                let fault = Fault::new(FaultKind::Equivocation, "the act stands in the record twice");
                return Err(StoreError::Record(fault.at(number)));
            }
            each(number, act, signed)?;
        }
        if let Some(fault) = fault {
            return Err(StoreError::Record(fault));
        }
    }
    if chain != *own {
        let fault = Fault::new(FaultKind::Proof, "the acts do not give the log that was opened");
        return Err(StoreError::Record(fault));
    }
    Ok(())
}
