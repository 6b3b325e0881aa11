//! Acts carried by hand: pouches from the keeper, dispatches to the keeper.

use std::collections::BTreeSet;

use paraph_record::{
    Chain, Checkpoint, Content, Dispatch, Fault, FaultKind, Hash, Note, NoteKey, Pouch, PublicKey, SignedAct,
};
use paraph_store::{Blob, Store};
use paraph_talks::State;

use crate::error::NodeError;
use crate::session::{Placed, Session, contents_of, take};

fn refuse(kind: FaultKind, message: impl Into<String>) -> NodeError {
    NodeError::Record(Fault::new(kind, message.into()))
}

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

    /// Keeps the contents that came with acts. Each must belong to one of the acts, and must not be
    /// redacted.
    fn keep_contents(&mut self, contents: &[Content]) -> Result<(), NodeError> {
        let redacted = self.redacted()?;
        for content in contents.iter().filter(|c| !redacted.contains(&c.hash())) {
            let blob = match content {
                Content::Detached { salt, words } => Blob::Detached { salt: *salt, content: words.clone() },
                Content::Sealed { payload, .. } => Blob::Sealed(payload.clone()),
            };
            self.store_mut().keep_blob(&content.hash(), &blob)?;
        }
        for hash in redacted {
            self.store_mut().erase_blob(&hash)?;
        }
        Ok(())
    }

    /// Returns the hashes of all redacted contents.
    fn redacted(&self) -> Result<BTreeSet<Hash>, NodeError> {
        let mut found = BTreeSet::new();
        for number in self.recorded().proceedings.redacted.keys() {
            for act in self.store().read(*number, number + 1)? {
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
        let proof = |message: String| refuse(FaultKind::Proof, message);
        let own = self.store().size();
        if pouch.from > own + 1 {
            let what =
                format!("the pouch begins with act {}, and this record ends with act {own}", pouch.from);
            let hint = format!("Ask for a pouch from act {}.", own + 1);
            return Err(NodeError::Record(Fault::new(FaultKind::Gap, what).hinting(hint)));
        }
        // Acts that are already here are compared byte for byte; the others are added to a copy of
        // the log.
        let known = usize::try_from(own + 1 - pouch.from).unwrap_or(usize::MAX).min(pouch.acts.len());
        let here = self.store().read(pouch.from, pouch.from + known as u64)?;
        for ((number, mine), theirs) in (pouch.from..).zip(&here).zip(&pouch.acts) {
            if mine != theirs {
                let fault = Fault::new(
                    FaultKind::OtherHistory,
                    "this record has another act there than the pouch: its keeper shows two records",
                );
                return Err(NodeError::Record(fault.at(number)));
            }
        }
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
        borne(&pouch.acts, &pouch.contents)?;
        if !new.is_empty() {
            self.store_mut().append(new)?;
            self.go_on(state)?;
        }
        self.store_mut().keep_checkpoint(&pouch.checkpoint)?;
        self.keep_contents(&pouch.contents)?;
        Ok(new.len() as u64)
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
        borne(&dispatch.acts, &dispatch.contents)?;
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
        self.store_mut().append(&dispatch.acts)?;
        self.go_on(state)?;
        self.keep_contents(&dispatch.contents)?;
        Ok(placed)
    }
}

/// Checks that every content belongs to an act that came with it.
fn borne(acts: &[SignedAct], contents: &[Content]) -> Result<(), NodeError> {
    let mut all = BTreeSet::new();
    for act in acts.iter().filter(|_| !contents.is_empty()) {
        all.extend(contents_of(&act.open()?)?);
    }
    match contents.iter().position(|content| !all.contains(&content.hash())) {
        None => Ok(()),
        Some(at) => Err(refuse(
            FaultKind::Proof,
            format!(
                "content {} belongs to none of the acts that it came with: it was altered or added on the way",
                at + 1
            ),
        )),
    }
}
