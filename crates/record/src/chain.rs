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
            self.talks = self.talks.or(Some(act.hash));
            self.tree.push(leaf_hash(&signed.leaf()));
            self.numbers.insert(act.hash, appended.number);
            self.authors.entry(act.author).or_default().push(act.hash);
        }
        Ok(appended)
    }
}
