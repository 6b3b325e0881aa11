//! The log: one order of all acts, which accepts an act only in its right place.

use std::collections::BTreeMap;

use crate::act::{Act, SignedAct};
use crate::fault::{Fault, FaultKind};
use crate::hash::Hash;
use crate::key::PublicKey;
use crate::merkle::{Tree, leaf_hash};

/// Place of an act in the log after it was submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Number of the act, counted from 1.
    pub number: u64,
    /// Whether the log already had it: the submission was a retry.
    pub repeated: bool,
}

/// Index entry of an act, enough to resume the log without the act's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Hash of the act.
    pub hash: Hash,
    /// Hash of its leaf in the tree.
    pub leaf: Hash,
    /// Author of the act.
    pub author: PublicKey,
}

impl Place {
    /// Returns the place of an act with a verified form and signature.
    pub fn of(act: &Act, signed: &SignedAct) -> Place {
        Place { hash: act.hash, leaf: leaf_hash(&signed.leaf()), author: act.author }
    }
}

/// The state of a log without the contents of its acts: enough to judge the next act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    talks: Option<Hash>,
    tree: Tree,
    numbers: BTreeMap<Hash, u64>,
    /// For each author, the hashes of the acts, in order of the author's counter.
    authors: BTreeMap<PublicKey, Vec<Hash>>,
}

impl Chain {
    /// Returns the hash of the opening act.
    pub fn talks(&self) -> Option<Hash> {
        self.talks
    }

    /// Returns the number of acts.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// Returns the tree over the acts.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Returns the root of the whole log.
    pub fn root(&self) -> Hash {
        self.tree.root(self.size()).expect("a tree knows the root of its own size")
    }

    /// Returns the number of an act, by its hash.
    pub fn number(&self, act: &Hash) -> Option<u64> {
        self.numbers.get(act).copied()
    }

    /// Returns the counter and the previous act for an author's next act.
    pub fn next(&self, author: &PublicKey) -> (u64, Option<Hash>) {
        let own = self.authors.get(author).map_or(&[][..], Vec::as_slice);
        (own.len() as u64 + 1, own.last().copied())
    }

    /// Returns the hash of the act that an author signed with a given counter, from 1.
    pub fn of(&self, author: &PublicKey, counter: u64) -> Option<Hash> {
        let own = self.authors.get(author)?;
        own.get(usize::try_from(counter.checked_sub(1)?).ok()?).copied()
    }

    /// Whether an act has this number in the log, and follows what the log has before it: for acts that were
    /// read from where the log was resumed without them.
    pub fn confirms(&self, number: u64, act: &Act) -> bool {
        let draft = &act.draft;
        let follows = draft.counter.checked_sub(1).map(|before| self.of(&act.author, before));
        self.number(&act.hash) == Some(number)
            && self.of(&act.author, draft.counter) == Some(act.hash)
            && follows == Some(draft.previous)
            && draft.talks == (number > 1).then_some(self.talks).flatten()
            && draft.seen.size < number
            && self.tree.root(draft.seen.size) == Some(draft.seen.root)
    }

    /// Decides whether an act may come next in the log. For a retry of an act in the log, it returns
    /// that act's number.
    ///
    /// # Errors
    /// Returns an error if the act belongs to other talks, skips or repeats its author's counter, or its
    /// author had seen a different log.
    pub fn judge(&self, act: &Act) -> Result<Appended, Fault> {
        let number = self.size() + 1;
        if let Some(number) = self.number(&act.hash) {
            return Ok(Appended { number, repeated: true });
        }
        let fault = |kind, message: String| Err(Fault::new(kind, message).at(number));
        let draft = &act.draft;
        match (self.talks, draft.talks) {
            (None, None) => {}
            (None, Some(_)) => {
                return fault(FaultKind::Opening, "the first act of a log must open the talks".to_owned());
            }
            (Some(_), None) => {
                return fault(FaultKind::Opening, "talks open once; this act would open others".to_owned());
            }
            (Some(own), Some(named)) if own != named => {
                return fault(
                    FaultKind::OtherTalks,
                    format!("the act is of the talks {named}; these are {own}"),
                );
            }
            (Some(_), Some(_)) => {}
        }
        let own = self.authors.get(&act.author).map_or(&[][..], Vec::as_slice);
        let next = own.len() as u64 + 1;
        if draft.counter < next {
            let other = own[draft.counter as usize - 1];
            return fault(
                FaultKind::Equivocation,
                format!(
                    "{} signed two acts under the counter {}: {other} and {}",
                    act.author, draft.counter, act.hash
                ),
            );
        }
        if draft.counter > next {
            return fault(
                FaultKind::Gap,
                format!(
                    "{} is at its act {next}, and this is its act {}: one between is missing",
                    act.author, draft.counter
                ),
            );
        }
        if draft.previous != own.last().copied() {
            return fault(
                FaultKind::Previous,
                format!(
                    "the act does not name the previous act of {}: that one was dropped or replaced",
                    act.author
                ),
            );
        }
        let root = self.tree.root(draft.seen.size);
        if root != Some(draft.seen.root) {
            return fault(
                FaultKind::OtherHistory,
                format!(
                    "its author had seen {} acts with another root than this log has there: the two of you were shown different records",
                    draft.seen.size
                ),
            );
        }
        Ok(Appended { number, repeated: false })
    }

    /// Adds an act to the log.
    ///
    /// # Errors
    /// Same as [`SignedAct::open`] and [`Chain::judge`]; the log is then unchanged.
    pub fn append(&mut self, signed: &SignedAct) -> Result<(Act, Appended), Fault> {
        let act = signed.open().map_err(|fault| fault.at(self.size() + 1))?;
        let appended = self.take(&act, signed)?;
        Ok((act, appended))
    }

    /// Adds an act with a verified form and signature.
    ///
    /// # Errors
    /// Same as [`Chain::judge`].
    pub fn take(&mut self, act: &Act, signed: &SignedAct) -> Result<Appended, Fault> {
        let appended = self.judge(act)?;
        if !appended.repeated {
            self.put(&Place::of(act, signed));
            self.numbers.insert(act.hash, appended.number);
        }
        Ok(appended)
    }

    /// Removes the last act, for a caller that could not store it. The log is then as it was before that
    /// act. Returns false if another act is the last.
    pub fn take_back(&mut self, act: &Act) -> bool {
        if self.size() == 0 || self.number(&act.hash) != Some(self.size()) {
            return false;
        }
        self.tree.pop();
        self.numbers.remove(&act.hash);
        if let Some(own) = self.authors.get_mut(&act.author) {
            own.pop();
            if own.is_empty() {
                self.authors.remove(&act.author);
            }
        }
        if self.size() == 0 {
            self.talks = None;
        }
        true
    }

    /// Resumes with acts judged before, from a trusted index. The caller that trusts it must compare the
    /// resulting root.
    ///
    /// # Errors
    /// Returns an error if an act occurs twice; the log must then not be used.
    pub fn resume(&mut self, places: &[Place]) -> Result<(), Fault> {
        let from = self.size() + 1;
        let numbered = places.iter().zip(from..).map(|(place, number)| (place.hash, number));
        if self.numbers.is_empty() {
            // Sorted and built at once, which is several times as fast as one by one.
            self.numbers = numbered.collect();
        } else {
            self.numbers.extend(numbered);
        }
        places.iter().for_each(|place| self.put(place));
        if self.numbers.len() as u64 == self.size() {
            return Ok(());
        }
        let twice =
            places.iter().zip(from..).find(|(place, number)| self.number(&place.hash) != Some(*number));
        let number = twice.map_or(from, |(_, number)| number);
        Err(Fault::new(FaultKind::Equivocation, "the index holds the same act twice")
            .hinting("Restore a copy of the file, or take the record from another delegation.")
            .at(number))
    }

    fn put(&mut self, place: &Place) {
        self.talks = self.talks.or(Some(place.hash));
        self.tree.push(place.leaf);
        self.authors.entry(place.author).or_default().push(place.hash);
    }
}
