//! Acts carried by hand: pouches from the keeper, dispatches to the keeper.

use std::collections::{BTreeMap, BTreeSet};

use paraph_record::{
    Chain, Checkpoint, Content, Dispatch, Fault, FaultKind, Hash, Note, NoteKey, Pouch, PublicKey, SignedAct,
    bound,
};
use paraph_store::{Blob, Parcel, Store};
use paraph_talks::State;

use crate::error::NodeError;
use crate::session::{Placed, Session, TRIES, contents_of, take};

fn refuse(kind: FaultKind, message: impl Into<String>) -> NodeError {
    NodeError::Record(Fault::new(kind, message.into()))
}

/// Contents to keep, each under its hash.
type Kept = Vec<(Hash, Blob)>;

impl Session {
    /// Returns the acts from a number on, with a checkpoint over the whole record and the contents
    /// that the acts refer to.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn pouch(&self, from: u64, checkpoint: Note) -> Result<Pouch, NodeError> {
        let acts = self.store().read(from, self.store().size() + 1)?;
        let contents = self.contents(&acts)?;
        Ok(Pouch { checkpoint, from, acts, contents })
    }

    /// Returns the acts that are waiting for the keeper, with their contents; `None` if there are
    /// none.
    ///
    /// # Errors
    /// Returns an error if reading failed.
    pub fn dispatch(&self) -> Result<Option<Dispatch>, NodeError> {
        let Some(talks) = self.store().chain().talks() else { return Ok(None) };
        let mut acts = Vec::new();
        if !self.keeps()? && self.store().latest_checkpoint()?.is_none() {
            // For talks opened here with a keeper elsewhere: the keeper has none of their acts yet.
            acts = self.store().read(1, self.store().size() + 1)?;
        }
        acts.extend_from_slice(self.waiting());
        if acts.is_empty() {
            return Ok(None);
        }
        let contents = self.contents(&acts)?;
        Ok(Some(Dispatch { talks, acts, contents }))
    }

    /// Returns the contents of acts, as far as this file has them.
    fn contents(&self, acts: &[SignedAct]) -> Result<Vec<Content>, NodeError> {
        let mut found = Vec::new();
        for act in acts {
            for hash in contents_of(&act.open()?)? {
                match self.store().blob(&hash)? {
                    Some(Blob::Detached { salt, content }) => {
                        found.push(Content::Detached { salt, words: content });
                    }
                    Some(Blob::Sealed(payload)) => found.push(Content::Sealed { hash, payload }),
                    None => {}
                }
            }
        }
        Ok(found)
    }

    /// Returns which contents to erase and which to keep, of those that came beside acts, once the talks
    /// have reached a state: redacted contents are erased and not kept.
    fn contents_to_keep(
        &self,
        state: &State,
        new: &[SignedAct],
        contents: &[Content],
    ) -> Result<(Vec<Hash>, Kept), NodeError> {
        let redacted = self.redacted(state, new)?;
        let (mut blobs, mut erased) = (Vec::new(), redacted.clone());
        for content in contents.iter().filter(|c| !redacted.contains(&c.hash())) {
            let blob = match content {
                Content::Detached { salt, words } => Blob::Detached { salt: *salt, content: words.clone() },
                Content::Sealed { payload, .. } => Blob::Sealed(payload.clone()),
            };
            // The hash proves that these are the right words, whatever was kept in their place.
            let is_words = matches!(blob, Blob::Detached { .. });
            if is_words && matches!(self.store().blob(&content.hash())?, Some(Blob::Sealed(_))) {
                erased.insert(content.hash());
            }
            blobs.push((content.hash(), blob));
        }
        Ok((erased.into_iter().collect(), blobs))
    }

    /// Returns the hashes of all words that a state redacts; `new` are the acts that are not in the record yet.
    fn redacted(&self, state: &State, new: &[SignedAct]) -> Result<BTreeSet<Hash>, NodeError> {
        let mut found = BTreeSet::new();
        for number in state.proceedings.redacted.keys() {
            for act in self.store().read(*number, number + 1)? {
                found.extend(contents_of(&act.open()?)?);
            }
        }
        let own = self.store().size();
        for number in state.proceedings.redacted.keys().filter(|number| **number > own) {
            let at = usize::try_from(number - own - 1).unwrap_or(usize::MAX);
            let act = new.iter().filter(|act| self.store().chain().number(&act.hash()).is_none()).nth(at);
            if let Some(act) = act {
                found.extend(contents_of(&act.open()?)?);
            }
        }
        Ok(found)
    }

    /// Imports a pouch, completely or not at all. Every act is verified, acts that are already here
    /// must be identical, and the log must match the keeper's checkpoint. Returns the number of new
    /// acts.
    ///
    /// # Errors
    /// Returns an error that names the act. If the keeper showed this delegation and the sender
    /// different records, the pouch is the evidence.
    pub fn unpack(&mut self, pouch: &Pouch) -> Result<u64, NodeError> {
        for _ in 0..TRIES {
            self.refresh()?;
            self.check_checkpoint(pouch)?;
            match self.try_to_unpack(pouch) {
                Ok(Some(taken)) => return Ok(taken),
                Ok(None) => {}
                Err(error) => return Err(self.proved_by(pouch, error)),
            }
        }
        Err(self.overtaken("it is being written"))
    }

    /// Imports a pouch into the record as known here. Returns `None` if another program has written since.
    fn try_to_unpack(&mut self, pouch: &Pouch) -> Result<Option<u64>, NodeError> {
        let proof = |message: String| refuse(FaultKind::Proof, message);
        let own = self.store().size();
        if pouch.from == 0 {
            return Err(refuse(FaultKind::Gap, "acts are counted from 1, and the pouch begins before that"));
        }
        if pouch.from > own + 1 {
            let what =
                format!("the pouch begins with act {}, and this record ends with act {own}", pouch.from);
            let hint = format!("Ask for a pouch from act {}.", own + 1);
            return Err(NodeError::Record(Fault::new(FaultKind::Gap, what).hinting(hint)));
        }
        // Acts that are already here are compared byte for byte; the others are added to a copy of
        // the log.
        if let Some(number) = self.differs(pouch)? {
            let fault = Fault::new(
                FaultKind::OtherHistory,
                "this record has another act there than the pouch: its keeper shows two records",
            );
            return Err(NodeError::Record(fault.at(number)));
        }
        let known = self.known(pouch);
        let new = &pouch.acts[known..];
        let mut chain: Chain = self.store().chain().clone();
        let mut state = self.recorded().clone();
        for signed in new {
            let number = chain.size() + 1;
            let (act, appended) = chain.append(signed)?;
            if appended.repeated {
                let fault = Fault::new(FaultKind::Equivocation, "the act is in the pouch twice")
                    .hinting("Ask the sender for the pouch again.");
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
        let signer = NoteKey::new(&state.keeper, PublicKey::parse(&keeper)?)?;
        let talks = chain.talks().map(|hash| hash.to_string()).unwrap_or_default();
        let named = checkpoint.origin.strip_prefix("paraph.talks/") == talks.strip_prefix("sha256:");
        if !named || !pouch.checkpoint.signed_by(&signer) {
            return Err(refuse(
                FaultKind::Signature,
                format!(
                    "the checkpoint is not signed by {}, who keeps the record of these talks",
                    state.keeper
                ),
            ));
        }
        belong(&pouch.acts, Some(pouch.from), &pouch.contents)?;
        let (erased, blobs) = self.contents_to_keep(&state, new, &pouch.contents)?;
        let parcel =
            Parcel { acts: new, checkpoint: Some(&pouch.checkpoint), erased: &erased, blobs: &blobs };
        if self.store_mut().take_in(&parcel)?.is_none() {
            return Ok(None);
        }
        self.go_on(state)?;
        Ok(Some(new.len() as u64))
    }

    /// Returns how many acts of a pouch have numbers that this record has, too.
    fn known(&self, pouch: &Pouch) -> usize {
        let known = (self.store().size() + 1).saturating_sub(pouch.from);
        usize::try_from(known).unwrap_or(usize::MAX).min(pouch.acts.len())
    }

    /// Returns the first number under which a pouch has another act than this record.
    pub(crate) fn differs(&self, pouch: &Pouch) -> Result<Option<u64>, NodeError> {
        let here = self.store().read(pouch.from, pouch.from + self.known(pouch) as u64)?;
        let mut pairs = (pouch.from..).zip(here.iter().zip(&pouch.acts));
        Ok(pairs.find(|(_, (mine, theirs))| mine != theirs).map(|(number, _)| number))
    }

    /// Checks that this file holds the key of the keeper that a state names.
    fn keeper_here(&self, state: &State) -> Result<(), NodeError> {
        let key = state.credentials.get(&state.keeper).map(|k| k.credential.key.clone());
        if self.store().keys()?.iter().any(|entry| Some(entry.key.to_string()) == key) {
            return Ok(());
        }
        let message = format!(
            "a dispatch is for {}, who keeps the record of these talks; this file does not hold that key",
            state.keeper
        );
        let hint = format!("Hand it to {}.", state.keeper);
        Err(NodeError::Record(Fault::new(FaultKind::OtherTalks, message).hinting(hint)))
    }

    /// Adds the acts of a dispatch to the log as its keeper: all of them, or none. An act that the
    /// talks refuse at its place is logged and void.
    ///
    /// # Errors
    /// Returns an error if this file does not keep the record, or if an act does not fit next in
    /// the log.
    pub fn place(&mut self, dispatch: &Dispatch) -> Result<Vec<Placed>, NodeError> {
        for _ in 0..TRIES {
            self.refresh()?;
            self.clash(&dispatch.acts)?;
            if let Some(placed) = self.try_to_place(dispatch)? {
                return Ok(placed);
            }
        }
        Err(self.overtaken("it is being written"))
    }

    /// Adds the acts of a dispatch to the record as known here. Returns `None` if another program has
    /// written since.
    fn try_to_place(&mut self, dispatch: &Dispatch) -> Result<Option<Vec<Placed>>, NodeError> {
        if self.store().size() > 0 {
            self.keeper_here(self.recorded())?;
        }
        let other = || {
            let message = format!("the dispatch is of the talks {}, not of these", dispatch.talks);
            refuse(FaultKind::OtherTalks, message)
        };
        let mut chain: Chain = self.store().chain().clone();
        if chain.talks().is_some_and(|talks| talks != dispatch.talks) {
            return Err(other());
        }
        belong(&dispatch.acts, None, &dispatch.contents)?;
        let mut state = self.recorded().clone();
        let mut placed = Vec::new();
        for signed in &dispatch.acts {
            let (act, appended) = chain.append(signed)?;
            let outcome = if appended.repeated { None } else { Some(take(&mut state, &act)?) };
            let note = usize::try_from(appended.number - 1).ok().and_then(|at| state.log.get(at));
            let by = note.and_then(|note| note.by.clone());
            placed.push(Placed { number: appended.number, by, kind: act.draft.kind, outcome });
        }
        if chain.talks() != Some(dispatch.talks) {
            return Err(other());
        }
        self.keeper_here(&state)?;
        let (erased, blobs) = self.contents_to_keep(&state, &dispatch.acts, &dispatch.contents)?;
        let parcel = Parcel { acts: &dispatch.acts, checkpoint: None, erased: &erased, blobs: &blobs };
        if self.store_mut().take_in(&parcel)?.is_none() {
            return Ok(None);
        }
        self.go_on(state)?;
        Ok(Some(placed))
    }
}

/// That every content belongs to an act that came with it: words have the hash that the act names, and a sealed
/// payload is signed for that hash by the act's author. `first` is the number of the first act, where acts have one.
fn belong(acts: &[SignedAct], first: Option<u64>, contents: &[Content]) -> Result<(), NodeError> {
    let mut all: BTreeMap<Hash, (usize, PublicKey)> = BTreeMap::new();
    for (at, act) in acts.iter().enumerate().filter(|_| !contents.is_empty()) {
        let act = act.open()?;
        for hash in contents_of(&act)? {
            // Another author can repeat a hash: the payload is that of the first act.
            all.entry(hash).or_insert((at, act.author));
        }
    }
    for (content, nth) in contents.iter().zip(1..) {
        let Some((at, author)) = all.get(&content.hash()) else {
            return Err(refuse(
                FaultKind::Proof,
                format!(
                    "content {nth} belongs to none of the acts that it came with: it was altered or added on the way"
                ),
            ));
        };
        if let Content::Sealed { hash, payload } = content
            && !bound(author, hash, payload)
        {
            let what = format!(
                "content {nth} is not the sealed payload that the author of its act made: it was altered on the way"
            );
            let fault = Fault::new(FaultKind::Proof, what).hinting(
                "Nothing was taken. Ask the sender for the file again, or the act's author for the payload.",
            );
            return Err(NodeError::Record(match first {
                Some(first) => fault.at(first + *at as u64),
                None => fault,
            }));
        }
    }
    Ok(())
}
