//! Two texts prepared for matching: words as small integers, weighted by rarity.
//!
//! Here two words count as equal when their hashes are equal. A collision can make a match
//! likelier; it can never make a changed wording look unchanged, because wordings are compared word
//! by word elsewhere.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::rc::Rc;

use crate::hash::{hash, mix};
use crate::text::Text;
use crate::word::Words;

/// A map with keys that are well-mixed hashes.
pub(super) type Mixed<V> = HashMap<u64, V, BuildHasherDefault<AsIs>>;

/// A hasher that returns a mixed hash unchanged.
#[derive(Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mix(self.0, hash(bytes));
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// No provision: the parent of a provision at the top.
pub(crate) const NONE: usize = usize::MAX;

/// The words of a text as hashes, provision by provision.
#[derive(Debug, Default)]
pub(super) struct Hashes {
    all: Vec<u64>,
    /// Where each provision's words begin, and where the last one's end.
    starts: Vec<usize>,
    /// A hash of each wording.
    whole: Vec<u64>,
}

impl Hashes {
    /// Hashes the words of each wording.
    pub fn of(words: &[Words<'_>]) -> Hashes {
        let mut hashes = Hashes::with_capacity(words.len(), words.iter().map(Words::len).sum());
        words.iter().for_each(|run| hashes.push(run));
        hashes
    }

    /// Returns an empty list with room for this many provisions and words.
    pub fn with_capacity(provisions: usize, words: usize) -> Hashes {
        let mut starts = Vec::with_capacity(provisions + 1);
        starts.push(0);
        Hashes { all: Vec::with_capacity(words), starts, whole: Vec::with_capacity(provisions) }
    }

    /// Adds the words of one more provision.
    pub fn push(&mut self, words: &Words<'_>) {
        let mut whole = words.len() as u64;
        for word in words.iter() {
            let hash = hash(word.as_bytes());
            whole = mix(whole, hash);
            self.all.push(hash);
        }
        self.starts.push(self.all.len());
        self.whole.push(whole);
    }

    /// Returns the number of words of a provision.
    pub fn count(&self, at: usize) -> usize {
        self.starts[at + 1] - self.starts[at]
    }

    /// Adds one more provision, copied from the one at `at` in `known`; without words if `at` is
    /// `None`.
    pub fn push_known(&mut self, known: &Hashes, at: Option<usize>) {
        if let Some(at) = at {
            self.all.extend_from_slice(&known.all[known.starts[at]..known.starts[at + 1]]);
        }
        self.starts.push(self.all.len());
        self.whole.push(at.map_or(0, |at| known.whole[at]));
    }
}

/// One text, prepared.
pub(super) struct Side<'a> {
    pub text: &'a Text,
    /// The words of all provisions as integers, one run after another.
    ids: Vec<u32>,
    starts: Vec<usize>,
    /// The words of long provisions in ascending order, for those compared with short ones.
    sorted: RefCell<BTreeMap<usize, Rc<[u32]>>>,
    /// A hash of each wording.
    pub whole: Vec<u64>,
    /// The parent of each provision, or [`NONE`].
    pub parent: Cow<'a, [usize]>,
    /// Total weight of the words of each provision.
    pub mass: Vec<u64>,
    /// Number of words of each provision that was not divided into words; empty where all were.
    undivided: Vec<u32>,
}

impl<'a> Side<'a> {
    fn of(
        text: &'a Text,
        parent: Cow<'a, [usize]>,
        hashes: Hashes,
        ids: Vec<u32>,
        weight: &[u32],
    ) -> Side<'a> {
        let Hashes { starts, whole, .. } = hashes;
        let weigh = |run: &[usize]| ids[run[0]..run[1]].iter().map(|&w| u64::from(weight[w as usize])).sum();
        let mass = starts.windows(2).map(weigh).collect();
        Side { text, ids, starts, sorted: RefCell::default(), whole, parent, mass, undivided: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.whole.len()
    }

    pub fn ids(&self, at: usize) -> &[u32] {
        &self.ids[self.starts[at]..self.starts[at + 1]]
    }

    /// Returns the number of words of a provision.
    pub fn count(&self, at: usize) -> usize {
        let divided = self.ids(at).len();
        if divided > 0 { divided } else { self.undivided.get(at).map_or(0, |&count| count as usize) }
    }

    /// Returns the words of a provision in ascending order, cached.
    fn sorted(&self, at: usize) -> Rc<[u32]> {
        let mut known = self.sorted.borrow_mut();
        let sorted = || {
            let mut sorted = self.ids(at).to_vec();
            sorted.sort_unstable();
            sorted.into()
        };
        Rc::clone(known.entry(at).or_insert_with(sorted))
    }

    /// Returns the number, if it distinguishes provisions: a bullet does not.
    pub fn number(&self, at: usize) -> Option<&str> {
        let number = self.text.provisions()[at].number.as_ref()?.number.as_str();
        number.contains(char::is_alphanumeric).then_some(number)
    }
}

/// A text as input to matching: its words, and the parent of each provision.
pub(super) struct Read<'a> {
    pub text: &'a Text,
    pub hashes: Hashes,
    /// The result of [`parents_of`].
    pub parent: Cow<'a, [usize]>,
}

/// Provisions known to be equal before they are divided into words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Same {
    pub old: usize,
    pub new: usize,
    /// Hash of the text of both.
    pub hash: u64,
    /// Number of words.
    pub count: u32,
}

/// Both texts, prepared.
pub(super) struct Index<'a> {
    pub old: Side<'a>,
    pub new: Side<'a>,
    /// Weight of each word: the rarer, the greater.
    pub weight: Vec<u32>,
    /// Provisions known to be equal before they are divided into words.
    pub same: Vec<Same>,
    tally: RefCell<Tally>,
}

impl<'a> Index<'a> {
    /// Prepares two texts; provisions known to be equal need no words.
    pub fn of(old: Read<'a>, new: Read<'a>, same: Vec<Same>) -> Index<'a> {
        let mut known: Mixed<u32> = Mixed::with_capacity_and_hasher(4096, BuildHasherDefault::default());
        let mut counts: Vec<u32> = Vec::new();
        let old_ids = number(&old.hashes.all, &mut known, &mut counts);
        let new_ids = number(&new.hashes.all, &mut known, &mut counts);
        let length = |at: usize| old.text.provisions()[at].wording.as_str().len();
        let undivided: usize = same.iter().map(|same| length(same.old) / 3).sum();
        let total = (old_ids.len() + new_ids.len() + undivided) as u32;
        let weight: Vec<u32> =
            counts.iter().map(|&n| (total / n.max(1)).max(1).ilog2().saturating_sub(2).max(1)).collect();
        let mut old = Side::of(old.text, old.parent, old.hashes, old_ids, &weight);
        let mut new = Side::of(new.text, new.parent, new.hashes, new_ids, &weight);
        for side in [&mut old, &mut new].into_iter().filter(|_| !same.is_empty()) {
            side.undivided = vec![0; side.len()];
        }
        for same in &same {
            let length = old.text.provisions()[same.old].wording.as_str().len() as u64;
            (old.whole[same.old], new.whole[same.new]) = (same.hash, same.hash);
            (old.mass[same.old], new.mass[same.new]) = (length, length);
            (old.undivided[same.old], new.undivided[same.new]) = (same.count, same.count);
        }
        let tally = RefCell::new(Tally::of(weight.len()));
        Index { old, new, weight, same, tally }
    }

    /// Returns the total weight of the words that two provisions share.
    fn shared(&self, old: usize, new: usize) -> u64 {
        /// Against a provision this many times longer, a short one is looked up instead of counted.
        const FAR: usize = 8;
        let (a, b) = (self.old.ids(old), self.new.ids(new));
        if a.len() / FAR > b.len() {
            return self.tally.borrow_mut().shared_far(b, &self.old.sorted(old), &self.weight);
        }
        if b.len() / FAR > a.len() {
            return self.tally.borrow_mut().shared_far(a, &self.new.sorted(new), &self.weight);
        }
        self.tally.borrow_mut().shared(a, b, &self.weight)
    }

    /// Returns the likeness of two provisions, out of 1,000.
    pub fn alike(&self, old: usize, new: usize) -> u64 {
        self.weighed(old, new).0
    }

    /// Returns the likeness of two provisions, out of 1,000, and the weight of the words they
    /// share.
    pub fn weighed(&self, old: usize, new: usize) -> (u64, u64) {
        if self.old.whole[old] == self.new.whole[new] && self.old.mass[old] > 0 {
            return (1000, self.old.mass[old]);
        }
        let shared = self.shared(old, new);
        (2000 * shared / (self.old.mass[old] + self.new.mass[new]).max(1), shared)
    }

    /// Returns the weight of the words that a run shares with one in ascending order.
    pub fn shared_with(&self, run: &[u32], ascending: &[u32]) -> u64 {
        self.tally.borrow_mut().shared_far(run, ascending, &self.weight)
    }

    /// Returns the words of a run that another has less often, in their order.
    pub fn less(&self, run: &[u32], less: &[u32]) -> Vec<u32> {
        self.tally.borrow_mut().less(run, less)
    }
}

/// Counts of each word in a run of words; all zero between two questions.
pub(super) struct Tally(Vec<u32>);

impl Tally {
    fn of(words: usize) -> Tally {
        Tally(vec![0; words])
    }

    fn count(&mut self, run: &[u32]) {
        run.iter().for_each(|&word| self.0[word as usize] += 1);
    }

    fn clear(&mut self, run: &[u32]) {
        run.iter().for_each(|&word| self.0[word as usize] = 0);
    }

    /// Takes one occurrence of a word from the tally; returns false if none is left.
    fn take(&mut self, word: u32) -> bool {
        let count = &mut self.0[word as usize];
        let some = *count > 0;
        *count -= u32::from(some);
        some
    }

    /// Returns the weight of the words that both runs have, each as often as both have it.
    fn shared(&mut self, a: &[u32], b: &[u32], weight: &[u32]) -> u64 {
        self.count(a);
        let both = b.iter().filter(|&&word| self.take(word));
        let sum = both.map(|&word| u64::from(weight[word as usize])).sum();
        self.clear(a);
        sum
    }

    /// Does the same as [`Tally::shared`] for a short run and a long one in ascending order.
    fn shared_far(&mut self, short: &[u32], long: &[u32], weight: &[u32]) -> u64 {
        self.count(short);
        let mut sum = 0;
        for &word in short {
            let wanted = std::mem::take(&mut self.0[word as usize]);
            if wanted > 0 {
                let from = long.partition_point(|&w| w < word);
                let there = long[from..].iter().take(wanted as usize).take_while(|&&w| w == word).count();
                sum += there as u64 * u64::from(weight[word as usize]);
            }
        }
        sum
    }

    /// Returns the words of a run that another has less often, in their order.
    fn less(&mut self, run: &[u32], less: &[u32]) -> Vec<u32> {
        self.count(less);
        let rest = run.iter().copied().filter(|&word| !self.take(word)).collect();
        self.clear(less);
        rest
    }
}

/// Returns the words as integers, numbered by first occurrence.
fn number(hashes: &[u64], known: &mut Mixed<u32>, counts: &mut Vec<u32>) -> Vec<u32> {
    let of = |&hash: &u64| {
        let id = *known.entry(hash).or_insert_with(|| {
            counts.push(0);
            counts.len() as u32 - 1
        });
        counts[id as usize] += 1;
        id
    };
    hashes.iter().map(of).collect()
}

/// Returns, for each provision, the nearest one before it that is less deep, or [`NONE`].
pub(crate) fn parents_of(text: &Text) -> Vec<usize> {
    let mut open: Vec<usize> = Vec::new();
    let provisions = text.provisions();
    let mut parents = Vec::with_capacity(provisions.len());
    for (at, provision) in provisions.iter().enumerate() {
        while open.last().is_some_and(|&up| provisions[up].level >= provision.level) {
            open.pop();
        }
        parents.push(open.last().copied().unwrap_or(NONE));
        open.push(at);
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(0u32..6, 0..16)
    }

    fn times(run: &[u32], word: u32) -> usize {
        run.iter().filter(|&&w| w == word).count()
    }

    proptest! {
        #[test]
        fn what_two_runs_share_is_the_same_however_it_is_found(a in run(), b in run()) {
            let weight = [1, 2, 4, 8, 16, 32];
            let both = |word: u32| times(&a, word).min(times(&b, word));
            let expected: u64 = (0..6).map(|word| both(word) as u64 * u64::from(weight[word as usize])).sum();
            let mut ascending = b.clone();
            ascending.sort_unstable();
            let mut tally = Tally::of(weight.len());
            prop_assert_eq!(tally.shared(&a, &b, &weight), expected);
            prop_assert_eq!(tally.shared_far(&a, &ascending, &weight), expected);
            let less = tally.less(&a, &b);
            prop_assert!((0..6).all(|word| times(&less, word) == times(&a, word) - both(word)));
            prop_assert_eq!(tally.0, vec![0; weight.len()], "nothing stays behind");
        }
    }
}
