//! Decides whether submitted values belong to a log; shared by all stores.

use paraph_record::{Act, Appended, Chain, Checkpoint, Fault, FaultKind, Note, SignedAct, verify_all};

use crate::error::StoreError;
use crate::store::{Blob, KeyEntry, Snapshot};

/// Acts added to a log, which can be removed until they are written.
pub(crate) struct Taken {
    /// All acts submitted.
    pub acts: Vec<Act>,
    /// The place of each.
    pub places: Vec<Appended>,
}

impl Taken {
    /// Removes the acts from the log again.
    pub fn take_back(&self, chain: &mut Chain) {
        for (act, appended) in self.acts.iter().zip(&self.places).rev() {
            if !appended.repeated {
                let last = chain.take_back(act);
                assert!(last, "acts are taken back in the reverse of their order");
            }
        }
    }
}

/// Verifies form and signature of acts.
pub(crate) fn opened(acts: &[SignedAct]) -> Result<Vec<Act>, StoreError> {
    verify_all(acts, 1).map_err(|fault| {
        let nth = fault.act.unwrap_or(1) as usize;
        StoreError::Act { nth, of: acts.len(), fault: Fault { act: None, ..fault } }
    })
}

/// Adds acts to a log, all or none.
pub(crate) fn taken(chain: &mut Chain, opened: Vec<Act>, signed: &[SignedAct]) -> Result<Taken, StoreError> {
    let mut taken = Taken { acts: opened, places: Vec::with_capacity(signed.len()) };
    for (at, signed_act) in signed.iter().enumerate() {
        match chain.take(&taken.acts[at], signed_act) {
            Ok(place) => taken.places.push(place),
            Err(fault) => {
                taken.take_back(chain);
                return Err(StoreError::Act { nth: at + 1, of: signed.len(), fault });
            }
        }
    }
    Ok(taken)
}

/// Returns the checkpoint of a note, if it belongs to this log.
pub(crate) fn checkpoint(chain: &Chain, note: &Note) -> Result<Checkpoint, StoreError> {
    let checkpoint = Checkpoint::of(note).map_err(|fault| StoreError::Unfit(fault.to_string()))?;
    match chain.tree().root(checkpoint.size) {
        Some(root) if root == checkpoint.root => Ok(checkpoint),
        Some(_) => Err(StoreError::Unfit(format!(
            "the checkpoint states another root for {} acts than this record has: its signer has seen, or presents, another record. Keep it as evidence",
            checkpoint.size
        ))),
        None => Err(StoreError::Unfit(format!(
            "the checkpoint is over {} acts, and this record has {}; take in the acts first",
            checkpoint.size,
            chain.size()
        ))),
    }
}

/// Returns one note with the signature lines of both; for a signer with two lines, the newer one.
pub(crate) fn joined(older: Note, newer: &Note) -> Note {
    let mut lines = older.signatures;
    lines.retain(|line| !newer.signatures.iter().any(|n| n.name == line.name && n.id == line.id));
    lines.extend(newer.signatures.iter().cloned());
    Note { text: older.text, signatures: lines }
}

/// Refuses a blob that does not match its hash, or would replace another.
pub(crate) fn blob(hash: &paraph_record::Hash, blob: &Blob, there: Option<&Blob>) -> Result<(), StoreError> {
    if !blob.fits(hash) {
        return Err(StoreError::Unfit(format!(
            "the content does not match {hash}: it was altered, or belongs to another act. Ask for it again"
        )));
    }
    if there.is_some_and(|there| there != blob) {
        return Err(StoreError::Unfit(format!(
            "there is another sealed payload under {hash}; erase that one first if the act names another"
        )));
    }
    Ok(())
}

/// Refuses a snapshot of another log.
pub(crate) fn snapshot(chain: &Chain, snapshot: &Snapshot) -> Result<(), StoreError> {
    if chain.tree().root(snapshot.size) == Some(snapshot.root) {
        return Ok(());
    }
    Err(StoreError::Unfit(
        "the snapshot does not belong to this record and was not kept. Compute the state from the acts again"
            .to_owned(),
    ))
}

/// Refuses a key that would replace another.
pub(crate) fn key(entry: &KeyEntry, there: Option<&KeyEntry>) -> Result<(), StoreError> {
    match there {
        Some(there) if there.key != entry.key => Err(StoreError::Unfit(format!(
            "the keyring has another key by the name {:?}; choose another name, or remove that one first",
            entry.name
        ))),
        _ => Ok(()),
    }
}

/// Returns the error for an act whose author and counter are already in the outbox.
pub(crate) fn waits(act: &Act) -> StoreError {
    let message = format!(
        "another act {} of {} waits for its place in the log: another program signed it meanwhile",
        act.draft.counter, act.author
    );
    StoreError::Record(Fault::new(FaultKind::Equivocation, message))
}
