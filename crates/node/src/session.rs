//! The record and the state that follows from it, kept in step.

use std::path::Path;

use paraph_record::{
    Act as SignedBy, Checkpoint, Draft, Hash, Note, NoteKey, Pouch, SecretKey, Seen, SignedAct, commitment,
};
use paraph_store::{Blob, File, Snapshot, Store, StoreError};
use paraph_talks::act::{Act, Detached};
use paraph_talks::{Entry, Outcome, Refusal, State, fold, rehearse};

use crate::error::NodeError;
use crate::keyring::salt;

/// The engine whose states this program keeps as snapshots.
pub const ENGINE: &str = concat!("paraph/1 state ", env!("CARGO_PKG_VERSION"));
/// After how many acts a new snapshot is worth its writing.
const STRIDE: u64 = 256;

/// One delegation's copy of the talks, open.
#[derive(Debug)]
pub struct Session {
    store: File,
    state: State,
    /// The size at which the last snapshot was kept.
    kept: u64,
    /// Words that were kept beside the record for an act that is not signed yet.
    fresh: Vec<Detached>,
}

/// An act that was signed and taken into the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Its number.
    pub number: u64,
    /// What it came to.
    pub outcome: Outcome,
}

/// Folds one act of the record into a state.
fn take(state: &mut State, act: &SignedBy) -> Result<Outcome, NodeError> {
    let author = act.author.to_string();
    let draft = &act.draft;
    let entry = Entry { author: &author, seen: draft.seen.size, kind: &draft.kind, body: &draft.body };
    Ok(fold(state, &entry)?)
}

impl Session {
    /// Makes a file for talks.
    ///
    /// # Errors
    /// When there is one already, or it could not be made.
    pub fn create(path: &Path) -> Result<Session, NodeError> {
        Ok(Session { store: File::create(path)?, state: State::default(), kept: 0, fresh: Vec::new() })
    }

    /// Opens a file; what a snapshot holds is not folded again.
    ///
    /// # Errors
    /// When it could not be opened, or an act in it is of a kind that is not known.
    pub fn open(path: &Path) -> Result<Session, NodeError> {
        let store = File::open(path)?;
        let snapshot = store.snapshot(ENGINE)?;
        // One that cannot be read is of another build: the acts are folded anew.
        let resumed = snapshot.and_then(|snapshot| {
            let mut state: State = serde_json::from_slice(&snapshot.bytes).ok()?;
            state.rebuild();
            (state.size() == snapshot.size).then_some(state)
        });
        let state = resumed.unwrap_or_default();
        let mut session = Session { store, kept: state.size(), state, fresh: Vec::new() };
        session.catch_up()?;
        session.keep()?;
        Ok(session)
    }

    /// Folds what the record holds beyond the state.
    fn catch_up(&mut self) -> Result<(), NodeError> {
        let mut state = std::mem::take(&mut self.state);
        let done = self.replay_into(&mut state, u64::MAX, &mut |_| ());
        self.state = state;
        done
    }

    fn keep(&mut self) -> Result<(), NodeError> {
        if self.state.size() < self.kept + STRIDE {
            return Ok(());
        }
        let bytes = serde_json::to_vec(&self.state).map_err(|e| NodeError::Sealing(e.to_string()))?;
        let (size, root) = (self.store.size(), self.store.chain().root());
        self.store.keep_snapshot(&Snapshot { size, root, engine: ENGINE.to_owned(), bytes })?;
        self.kept = size;
        Ok(())
    }

    /// Where the talks stand.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The record.
    pub fn store(&self) -> &File {
        &self.store
    }

    /// The record, to keep keys and contents beside it.
    pub fn store_mut(&mut self) -> &mut File {
        &mut self.store
    }

    /// Signs an act and takes it into the record. What the talks would refuse is not signed.
    ///
    /// # Errors
    /// When it would be refused, or could not be written: the record is then as it was.
    pub fn sign(&mut self, key: &SecretKey, act: &Act) -> Result<Signed, NodeError> {
        if self.store.refresh()? {
            self.catch_up()?;
        }
        let author = key.public();
        rehearse(&self.state, &author.to_string(), act.clone())
            .map_err(|refusal: Refusal| NodeError::Refused(Box::new(refusal)))?;
        let chain = self.store.chain();
        let (counter, previous) = chain.next(&author);
        let draft = Draft {
            talks: chain.talks(),
            counter,
            previous,
            seen: Seen { root: chain.root(), size: chain.size() },
            kind: act.kind().to_owned(),
            body: act.body(),
        };
        let signed = draft.sign(key)?;
        let appended = self.store.append(std::slice::from_ref(&signed))?;
        let number = appended.first().map_or(self.store.size(), |place| place.number);
        let outcome = take(&mut self.state, &signed.open()?)?;
        self.fresh.clear();
        self.keep()?;
        Ok(Signed { number, outcome })
    }

    /// Keeps a reason, remark or comment beside the record and gives the hash that the act bears.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn detach(&mut self, content: &str) -> Result<Detached, NodeError> {
        self.detach_with(&salt()?, content)
    }

    /// As [`Session::detach`], under a salt that the caller drew.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn detach_with(&mut self, salt: &[u8; 32], content: &str) -> Result<Detached, NodeError> {
        let hash = commitment(salt, content);
        self.store.keep_blob(&hash, &Blob::Detached { salt: *salt, content: content.to_owned() })?;
        let detached = Detached::try_from(hash.to_string()).map_err(NodeError::Sealing)?;
        self.fresh.push(detached.clone());
        Ok(detached)
    }

    /// Words that were kept for an act which is not signed yet.
    pub fn fresh(&self) -> &[Detached] {
        &self.fresh
    }

    /// Takes these words back: the act for which they were kept will not be signed.
    ///
    /// # Errors
    /// When they could not be erased.
    pub fn forget(&mut self) -> Result<(), NodeError> {
        for hash in std::mem::take(&mut self.fresh) {
            self.store.erase_blob(&Hash::parse(hash.as_str())?)?;
        }
        Ok(())
    }

    /// The words behind a hash that an act bears; `None` where they are not here or were erased.
    ///
    /// # Errors
    /// When they could not be read.
    pub fn content(&self, hash: &Detached) -> Result<Option<String>, NodeError> {
        Ok(match self.store.blob(&Hash::parse(hash.as_str())?)? {
            Some(Blob::Detached { content, .. }) => Some(content),
            Some(Blob::Sealed(_)) | None => None,
        })
    }

    /// Reads the whole record again, and folds it again; gives the number of acts.
    ///
    /// # Errors
    /// The first fault, with its act; [`NodeError::Snapshot`] where the acts are sound and the state that
    /// was kept is not theirs.
    pub fn verify(&mut self, each: &mut dyn FnMut(u64)) -> Result<u64, NodeError> {
        let mut state = State::default();
        let mut stopped = None;
        self.store.verify(&mut |number, act| {
            if stopped.is_none() {
                stopped = take(&mut state, act).err();
            }
            each(number);
        })?;
        if let Some(error) = stopped {
            return Err(error);
        }
        if state != self.state {
            self.state = state;
            self.kept = 0;
            let bytes = serde_json::to_vec(&self.state).map_err(|e| NodeError::Sealing(e.to_string()))?;
            let (size, root) = (self.store.size(), self.store.chain().root());
            self.store.keep_snapshot(&Snapshot { size, root, engine: ENGINE.to_owned(), bytes })?;
            return Err(NodeError::Snapshot);
        }
        Ok(self.store.size())
    }

    /// Where the talks stood after an act; where they stand, if there is none of that number.
    ///
    /// # Errors
    /// When an act could not be read.
    pub fn state_at(&self, number: u64) -> Result<State, NodeError> {
        let mut found = State::default();
        self.replay_into(&mut found, number, &mut |_| ())?;
        Ok(found)
    }

    /// Folds the record anew, up to an act, and shows the state after each.
    ///
    /// # Errors
    /// When an act could not be read.
    pub fn replay(&self, last: u64, each: &mut dyn FnMut(&State)) -> Result<(), NodeError> {
        self.replay_into(&mut State::default(), last, each)
    }

    fn replay_into(
        &self,
        state: &mut State,
        last: u64,
        each: &mut dyn FnMut(&State),
    ) -> Result<(), NodeError> {
        let end = last.min(self.store.size());
        while state.size() < end {
            let from = state.size() + 1;
            for signed in self.store.read(from, (from + 1024).min(end + 1))? {
                take(state, &signed.open()?)?;
                each(state);
            }
        }
        Ok(())
    }

    /// The name under which checkpoints of these talks are signed.
    fn origin(&self) -> Result<String, NodeError> {
        let talks = self.store.chain().talks().ok_or_else(|| {
            NodeError::Sealing("the talks are not open yet: there is nothing to check".to_owned())
        })?;
        let hash = talks.to_string();
        Ok(format!("paraph.talks/{}", hash.trim_start_matches("sha256:")))
    }

    /// The key under which the talks' keeper signs checkpoints.
    ///
    /// # Errors
    /// When the talks are not open.
    pub fn keeper(&self) -> Result<NoteKey, NodeError> {
        let keeper = self.state.credentials.get(&self.state.keeper);
        let keeper = keeper.ok_or_else(|| NodeError::NoKey("the keeper of the record".to_owned()))?;
        let key = paraph_record::PublicKey::parse(&keeper.credential.key)?;
        Ok(NoteKey::new(&self.state.keeper, key)?)
    }

    /// Signs a checkpoint over the whole record as its keeper, and keeps it.
    ///
    /// # Errors
    /// When the key is not the keeper's, or it could not be kept.
    pub fn checkpoint(&mut self, key: &SecretKey) -> Result<Note, NodeError> {
        if key.public() != self.keeper()?.key {
            return Err(NodeError::NoKey(format!("{}, who keeps the record", self.state.keeper)));
        }
        let (size, root) = (self.store.size(), self.store.chain().root());
        let checkpoint = Checkpoint { origin: self.origin()?, size, root, extensions: Vec::new() };
        let note = checkpoint.sign(&self.state.keeper, key)?;
        self.store.keep_checkpoint(&note)?;
        Ok(note)
    }

    /// The acts from one number on with a checkpoint over the record, to be carried by hand.
    ///
    /// # Errors
    /// When they could not be read.
    pub fn pouch(&self, from: u64, checkpoint: Note) -> Result<Pouch, NodeError> {
        Ok(Pouch { checkpoint, from, acts: self.store.read(from, self.store.size() + 1)? })
    }

    /// Takes in a pouch: every act is verified, what is here already must be the same, and the log must
    /// come out as the keeper's checkpoint says. All of it is taken, or nothing. Gives how many were new.
    ///
    /// # Errors
    /// What is wrong, with the act. When the keeper showed this delegation and the sender different
    /// records, the pouch is the evidence.
    pub fn unpack(&mut self, pouch: &Pouch) -> Result<u64, NodeError> {
        use paraph_record::{Chain, Fault, FaultKind};
        let proof = |message: String| NodeError::Record(Fault::new(FaultKind::Proof, message));
        let own = self.store.size();
        if pouch.from > own + 1 {
            return Err(NodeError::Record(Fault::new(
                FaultKind::Gap,
                format!(
                    "the pouch begins with act {}, and this record ends with act {own}: ask for one from act {}",
                    pouch.from,
                    own + 1
                ),
            )));
        }
        // What is here already is compared byte for byte; the rest goes on from it in a copy of the log.
        let known = usize::try_from(own + 1 - pouch.from).unwrap_or(usize::MAX).min(pouch.acts.len());
        let here = self.store.read(pouch.from, pouch.from + known as u64)?;
        for ((number, mine), theirs) in (pouch.from..).zip(&here).zip(&pouch.acts) {
            if mine != theirs {
                let fault = Fault::new(
                    FaultKind::OtherHistory,
                    "this record has another act there than the pouch: its keeper shows two records. Keep both as evidence",
                );
                return Err(NodeError::Record(fault.at(number)));
            }
        }
        let new = &pouch.acts[known..];
        let mut chain: Chain = self.store.chain().clone();
        let mut state = self.state.clone();
        for signed in new {
            let number = chain.size() + 1;
            let (act, appended) = chain.append(signed)?;
            if appended.repeated {
                let fault = Fault::new(FaultKind::Equivocation, "the act stands in the pouch twice");
                return Err(NodeError::Record(fault.at(number)));
            }
            take(&mut state, &act)?;
        }
        let checkpoint = Checkpoint::of(&pouch.checkpoint)?;
        let end = pouch.from + pouch.acts.len() as u64 - 1;
        if checkpoint.size != end || chain.tree().root(checkpoint.size) != Some(checkpoint.root) {
            return Err(proof(format!(
                "the acts up to {end} are not those of the pouch's checkpoint over {} acts: acts were dropped, added or altered on the way",
                checkpoint.size
            )));
        }
        let keeper = state.credentials.get(&state.keeper).map(|k| k.credential.key.clone());
        let keeper = keeper.ok_or_else(|| proof("the pouch opens no talks".to_owned()))?;
        let signer = NoteKey::new(&state.keeper, paraph_record::PublicKey::parse(&keeper)?)?;
        let talks = chain.talks().map(|hash| hash.to_string()).unwrap_or_default();
        let named = checkpoint.origin.strip_prefix("paraph.talks/") == talks.strip_prefix("sha256:");
        if !named || !pouch.checkpoint.signed_by(&signer) {
            return Err(NodeError::Record(Fault::new(
                FaultKind::Signature,
                format!(
                    "the checkpoint is not signed by {}, who keeps the record of these talks",
                    state.keeper
                ),
            )));
        }
        if !new.is_empty() {
            self.store.append(new)?;
            self.state = state;
        }
        self.store.keep_checkpoint(&pouch.checkpoint)?;
        self.keep()?;
        Ok(new.len() as u64)
    }

    /// The acts as received, from one number up to and without another.
    ///
    /// # Errors
    /// When they could not be read.
    pub fn acts(&self, from: u64, to: u64) -> Result<Vec<SignedAct>, StoreError> {
        self.store.read(from, to)
    }
}
