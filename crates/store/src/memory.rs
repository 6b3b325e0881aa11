//! A record in memory, for tests, rehearsals and other uses without a file.

use std::collections::BTreeMap;

use paraph_record::{Act, Appended, Chain, Hash, Note, SignedAct};

use crate::error::StoreError;
use crate::fitting;
use crate::store::{Blob, KeyEntry, Shelved, Snapshot, Store, replay};

/// A record in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    chain: Chain,
    acts: Vec<SignedAct>,
    /// By size, then by signed text.
    checkpoints: BTreeMap<(u64, String), Note>,
    blobs: BTreeMap<Hash, Blob>,
    snapshots: BTreeMap<String, Snapshot>,
    keys: BTreeMap<String, KeyEntry>,
    settings: BTreeMap<String, String>,
    /// By kind, then by name.
    shelf: BTreeMap<(String, String), Vec<u8>>,
    outbox: Vec<SignedAct>,
}

impl Store for Memory {
    fn chain(&self) -> &Chain {
        &self.chain
    }

    fn append(&mut self, acts: &[SignedAct]) -> Result<Vec<Appended>, StoreError> {
        let taken = fitting::taken(&mut self.chain, fitting::opened(acts)?, acts)?;
        let new = acts.iter().zip(&taken.places).filter(|(_, place)| !place.repeated);
        self.acts.extend(new.map(|(act, _)| act.clone()));
        Ok(taken.places)
    }

    fn read(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError> {
        let end = to.saturating_sub(1).min(self.size()) as usize;
        let start = from.saturating_sub(1).min(end as u64) as usize;
        Ok(self.acts[start..end].to_vec())
    }

    fn verify(&self, each: &mut dyn FnMut(u64, &Act)) -> Result<(), StoreError> {
        replay(&self.chain, &|from, to| self.read(from, to), &mut |number, act, _| {
            each(number, act);
            Ok(())
        })
    }

    fn keep_checkpoint(&mut self, note: &Note) -> Result<(), StoreError> {
        let checkpoint = fitting::checkpoint(&self.chain, note)?;
        let place = (checkpoint.size, note.text.clone());
        let joined = match self.checkpoints.remove(&place) {
            Some(older) => fitting::joined(older, note),
            None => note.clone(),
        };
        self.checkpoints.insert(place, joined);
        Ok(())
    }

    fn checkpoints(&self) -> Result<Vec<Note>, StoreError> {
        Ok(self.checkpoints.values().cloned().collect())
    }

    fn latest_checkpoint(&self) -> Result<Option<Note>, StoreError> {
        Ok(self.checkpoints.values().next_back().cloned())
    }

    fn keep_blob(&mut self, hash: &Hash, blob: &Blob) -> Result<(), StoreError> {
        fitting::blob(hash, blob, self.blobs.get(hash))?;
        self.blobs.insert(*hash, blob.clone());
        Ok(())
    }

    fn blob(&self, hash: &Hash) -> Result<Option<Blob>, StoreError> {
        Ok(self.blobs.get(hash).cloned())
    }

    fn erase_blob(&mut self, hash: &Hash) -> Result<bool, StoreError> {
        Ok(self.blobs.remove(hash).is_some())
    }

    fn keep_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), StoreError> {
        fitting::snapshot(&self.chain, snapshot)?;
        self.snapshots.insert(snapshot.engine.clone(), snapshot.clone());
        Ok(())
    }

    fn snapshot(&self, engine: &str) -> Result<Option<Snapshot>, StoreError> {
        Ok(self.snapshots.get(engine).cloned())
    }

    fn keep_key(&mut self, entry: &KeyEntry) -> Result<(), StoreError> {
        fitting::key(entry, self.keys.get(&entry.name))?;
        self.keys.insert(entry.name.clone(), entry.clone());
        Ok(())
    }

    fn key(&self, name: &str) -> Result<Option<KeyEntry>, StoreError> {
        Ok(self.keys.get(name).cloned())
    }

    fn keys(&self) -> Result<Vec<KeyEntry>, StoreError> {
        Ok(self.keys.values().cloned().collect())
    }

    fn remove_key(&mut self, name: &str) -> Result<bool, StoreError> {
        Ok(self.keys.remove(name).is_some())
    }

    fn queue(&mut self, act: &SignedAct) -> Result<(), StoreError> {
        let opened = act.open().map_err(StoreError::Record)?;
        for other in &self.outbox {
            let other = other.open().map_err(StoreError::Record)?;
            if (other.author, other.draft.counter) == (opened.author, opened.draft.counter) {
                return Err(fitting::waits(&opened));
            }
        }
        self.outbox.push(act.clone());
        Ok(())
    }

    fn queued(&self) -> Result<Vec<SignedAct>, StoreError> {
        Ok(self.outbox.clone())
    }

    fn settle(&mut self) -> Result<(), StoreError> {
        let chain = &self.chain;
        self.outbox.retain(|act| chain.number(&act.hash()).is_none());
        Ok(())
    }

    fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(self.settings.get(name).cloned())
    }

    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError> {
        match value {
            Some(value) => self.settings.insert(name.to_owned(), value.to_owned()),
            None => self.settings.remove(name),
        };
        Ok(())
    }

    fn shelve(&mut self, items: &[Shelved]) -> Result<(), StoreError> {
        for item in items {
            let place = (item.kind.clone(), item.name.clone());
            match &item.value {
                Some(value) => self.shelf.insert(place, value.clone()),
                None => self.shelf.remove(&place),
            };
        }
        Ok(())
    }

    fn shelved(&self, kind: &str, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.shelf.get(&(kind.to_owned(), name.to_owned())).cloned())
    }

    fn shelf(&self, kind: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.shelf.keys().filter(|(of, _)| of == kind).map(|(_, name)| name.clone()).collect())
    }
}
