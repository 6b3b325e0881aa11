//! The log: one order of all acts, into which an act is taken only where it belongs.

use std::collections::BTreeMap;

use crate::act::{Act, SignedAct};
use crate::fault::{Fault, FaultKind};
use crate::hash::Hash;
use crate::key::PublicKey;
use crate::merkle::{Tree, leaf_hash};

/// Where an act stands after it was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Its number, counted from 1.
    pub number: u64,
    /// Whether it was in the log already: a retry.
    pub repeated: bool,
}

/// What a log's index keeps of an act, so that the log can be taken up again without the act's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The act's hash.
    pub hash: Hash,
    /// The hash of its leaf in the tree.
    pub leaf: Hash,
    /// Its author.
    pub author: PublicKey,
}

impl Place {
    /// The place of an act whose form and signature were checked.
    pub fn of(act: &Act, signed: &SignedAct) -> Place {
        Place { hash: act.hash, leaf: leaf_hash(&signed.leaf()), author: act.author }
    }
}

/// What is known of a log without its acts' contents: enough to judge the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    talks: Option<Hash>,
    tree: Tree,
    numbers: BTreeMap<Hash, u64>,
    /// For each author, the hashes of the acts in the order of the author's counter.
    authors: BTreeMap<PublicKey, Vec<Hash>>,
}

impl Chain {
    /// The hash of the opening act.
    pub fn talks(&self) -> Option<Hash> {
        self.talks
    }

    /// How many acts it has.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The tree over its acts.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The root of the whole log.
    pub fn root(&self) -> Hash {
        self.tree.root(self.size()).expect("a tree knows the root of its own size")
    }

    /// The number of an act, by its hash.
    pub fn number(&self, act: &Hash) -> Option<u64> {
        self.numbers.get(act).copied()
    }

    /// The counter and the previous act for an author's next act.
    pub fn next(&self, author: &PublicKey) -> (u64, Option<Hash>) {
        let own = self.authors.get(author).map_or(&[][..], Vec::as_slice);
        (own.len() as u64 + 1, own.last().copied())
    }

    /// The hash of the act that an author signed under one of its counts, from 1.
    pub fn of(&self, author: &PublicKey, counter: u64) -> Option<Hash> {
        let own = self.authors.get(author)?;
        own.get(usize::try_from(counter.checked_sub(1)?).ok()?).copied()
    }

    /// Whether an act belongs next in the log. A retry of an act that is in it gives its number.
    ///
    /// # Errors
    /// When it belongs to other talks, skips or repeats its author's count, or its author had seen
    /// another log.
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
                return fault(FaultKind::Opening, "the first act of a log opens the talks".to_owned());
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
                    "the act does not name the act of {} before it: that was dropped or swapped",
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

    /// Takes an act into the log.
    ///
    /// # Errors
    /// As [`SignedAct::open`] and [`Chain::judge`]; the log is then as it was.
    pub fn append(&mut self, signed: &SignedAct) -> Result<(Act, Appended), Fault> {
        let act = signed.open().map_err(|fault| fault.at(self.size() + 1))?;
        let appended = self.take(&act, signed)?;
        Ok((act, appended))
    }

    /// Takes an act whose form and signature were checked.
    ///
    /// # Errors
    /// As [`Chain::judge`].
    pub fn take(&mut self, act: &Act, signed: &SignedAct) -> Result<Appended, Fault> {
        let appended = self.judge(act)?;
        if !appended.repeated {
            self.put(&Place::of(act, signed));
            self.numbers.insert(act.hash, appended.number);
        }
        Ok(appended)
    }

    /// Takes back the last act, for who could not keep it; whether it was the last. The log is then
    /// as it was before that act.
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

    /// Goes on with acts that were judged before, from an index that is trusted. Whoever trusts it
    /// compares the root that comes out.
    ///
    /// # Errors
    /// When an act stands twice; the log must then not be used.
    pub fn resume(&mut self, places: &[Place]) -> Result<(), Fault> {
        let from = self.size() + 1;
        let numbered = places.iter().zip(from..).map(|(place, number)| (place.hash, number));
        if self.numbers.is_empty() {
            // Sorted and built at once: several times as fast as one by one.
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
        Err(Fault::new(FaultKind::Equivocation, "the same act stands twice in the index")
            .hinting("Restore a copy of the file, or take the record from another delegation.")
            .at(number))
    }

    fn put(&mut self, place: &Place) {
        self.talks = self.talks.or(Some(place.hash));
        self.tree.push(place.leaf);
        self.authors.entry(place.author).or_default().push(place.hash);
    }
}
