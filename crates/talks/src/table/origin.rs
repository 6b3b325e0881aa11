//! The identity of each word of a base: the act that adopted it and its place there.
//!
//! Identities survive changes around a word. They are kept as runs, since most words of a provision
//! were adopted by one act.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::act::ActNo;

/// One word of one provision's base wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WordId {
    /// Act that brought it into the base.
    pub act: ActNo,
    /// Index among the words that this act brought to the provision.
    pub nth: u32,
}

/// Consecutive words that one act brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stretch {
    act: ActNo,
    from: u32,
    len: u32,
}

/// The identities of the words of one provision, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Origins(Vec<Stretch>);

impl Origins {
    /// Returns the identities of `len` words that one act brought.
    pub fn all(act: ActNo, len: usize) -> Origins {
        let mut origins = Origins::default();
        origins.push(act, 0, len as u32);
        origins
    }

    /// Returns the identities one by one.
    pub fn ids(&self) -> Vec<WordId> {
        let of = |s: &Stretch| {
            let (act, from) = (s.act, s.from);
            (0..s.len).map(move |k| WordId { act, nth: from + k })
        };
        self.0.iter().flat_map(of).collect()
    }

    /// Collects identities in order.
    pub fn of(ids: &[WordId]) -> Origins {
        let mut origins = Origins::default();
        for id in ids {
            origins.push(id.act, id.nth, 1);
        }
        origins
    }

    /// Returns the identities of these words followed by those of another provision. The same act may have brought
    /// words to both; those of the second are renumbered.
    pub fn join(&self, other: &Origins) -> Origins {
        let mut ids = self.ids();
        let taken: BTreeSet<WordId> = ids.iter().copied().collect();
        let mut free: BTreeMap<ActNo, u32> = BTreeMap::new();
        for word in other.ids() {
            let act = word.act;
            ids.push(match taken.contains(&word) {
                true => {
                    let nth = free.entry(act).or_insert_with(|| self.free(act).max(other.free(act)));
                    *nth += 1;
                    WordId { act, nth: *nth - 1 }
                }
                false => word,
            });
        }
        Origins::of(&ids)
    }

    /// Returns the number of words.
    pub fn len(&self) -> usize {
        self.0.iter().map(|s| s.len as usize).sum()
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the first free index among the words of an act here.
    pub fn free(&self, act: ActNo) -> u32 {
        self.0.iter().filter(|s| s.act == act).map(|s| s.from + s.len).max().unwrap_or(0)
    }

    fn push(&mut self, act: ActNo, from: u32, len: u32) {
        if len == 0 {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.act == act && last.from + last.len == from => last.len += len,
            _ => self.0.push(Stretch { act, from, len }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_joined_keep_their_act_and_stay_distinct() {
        let (one, other) = (Origins::all(2, 3), Origins::all(2, 2));
        let joined = one.join(&other);
        assert_eq!(joined, Origins::all(2, 5));
        let more = joined.join(&Origins::of(&[WordId { act: 4, nth: 0 }, WordId { act: 2, nth: 1 }]));
        let ids = more.ids();
        assert_eq!((ids[5], ids[6]), (WordId { act: 4, nth: 0 }, WordId { act: 2, nth: 5 }));
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    #[test]
    fn what_is_kept_as_runs_is_what_was_given() {
        let ids: Vec<WordId> =
            [(1, 0), (1, 1), (4, 0), (1, 3), (1, 4)].map(|(act, nth)| WordId { act, nth }).to_vec();
        let origins = Origins::of(&ids);
        assert_eq!(origins.ids(), ids);
        assert_eq!(origins.len(), 5);
        assert_eq!((origins.free(1), origins.free(4), origins.free(9)), (5, 1, 0));
    }
}
