//! Two texts made ready for matching: words as small integers, weighted by how rare they are.
//!
//! Two words count as one here when their hashes are equal. That can only make a match likelier,
//! never make a changed wording look unchanged: wordings are compared word by word elsewhere.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::Text;
use crate::word::Words;

/// A map keyed by hashes that are already well mixed.
pub(super) type Mixed<V> = HashMap<u64, V, BuildHasherDefault<AsIs>>;

/// Takes a mixed hash as it is.
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

/// Joins two hashes into one, well mixed.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let h = (a.rotate_left(23) ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ (h >> 29)
}

/// A hash of a word; short ones, which are most, in one step.
/// A hash of bytes, the same on any machine.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    let four =
        |at: usize| u64::from(u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]));
    let body = match len {
        0 => 0,
        1..4 => u64::from(bytes[0]) | u64::from(bytes[len / 2]) << 8 | u64::from(bytes[len - 1]) << 16,
        4..=8 => four(0) | four(len - 4) << 32,
        _ => {
            let mut h = 0;
            for at in (0..len - 8).step_by(8) {
                h = mix(h, four(at) | four(at + 4) << 32);
            }
            mix(h, four(len - 8) | four(len - 4) << 32)
        }
    };
    mix(body, len as u64 | 0x5bd1_e995_0000_0000)
}

/// No provision: the parent of one that stands at the top.
pub(crate) const NONE: usize = usize::MAX;

/// One text, made ready.
pub(super) struct Side<'a> {
    pub text: &'a Text,
    /// The words of all provisions as integers, one run after another.
    ids: Vec<u32>,
    /// The same, each provision's in ascending order.
    sorted: Vec<u32>,
    starts: Vec<usize>,
    /// A hash of each wording.
    pub whole: Vec<u64>,
    /// The provision that holds each, or [`NONE`].
    pub parent: Vec<usize>,
    /// What the words of each weigh together.
    pub mass: Vec<u64>,
}

impl Side<'_> {
    pub fn len(&self) -> usize {
        self.whole.len()
    }

    pub fn ids(&self, at: usize) -> &[u32] {
        &self.ids[self.starts[at]..self.starts[at + 1]]
    }

    pub fn sorted(&self, at: usize) -> &[u32] {
        &self.sorted[self.starts[at]..self.starts[at + 1]]
    }

    /// The number, where it tells one provision from another: a bullet does not.
    pub fn number(&self, at: usize) -> Option<&str> {
        let number = self.text.provisions()[at].number.as_ref()?.number.as_str();
        number.contains(char::is_alphanumeric).then_some(number)
    }
}

/// Both texts, made ready.
pub(super) struct Index<'a> {
    pub old: Side<'a>,
    pub new: Side<'a>,
    /// What each word weighs: the rarer, the more.
    pub weight: Vec<u32>,
    /// Provisions known to be the same before any word was divided.
    pub same: Vec<(usize, usize)>,
}

impl<'a> Index<'a> {
    /// Makes two texts ready; provisions known to be the same need no words.
    pub fn of(
        old: (&'a Text, &[Words<'a>]),
        new: (&'a Text, &[Words<'a>]),
        same: &[(usize, usize)],
    ) -> Index<'a> {
        let mut known: Mixed<u32> = Mixed::default();
        let mut counts: Vec<u32> = Vec::new();
        let mut old = side(old.0, old.1, &mut known, &mut counts);
        let mut new = side(new.0, new.1, &mut known, &mut counts);
        let undivided: usize =
            same.iter().map(|&(i, _)| old.text.provisions()[i].wording.as_str().len() / 3).sum();
        let total = (old.ids.len() + new.ids.len() + undivided) as u32;
        let weight: Vec<u32> =
            counts.iter().map(|&n| (total / n.max(1)).max(1).ilog2().saturating_sub(2).max(1)).collect();
        for side in [&mut old, &mut new] {
            side.mass = (0..side.len())
                .map(|at| side.ids(at).iter().map(|&w| u64::from(weight[w as usize])).sum())
                .collect();
        }
        for &(i, j) in same {
            let text = old.text.provisions()[i].wording.as_str();
            (old.whole[i], new.whole[j]) = (hash(text.as_bytes()), hash(text.as_bytes()));
            (old.mass[i], new.mass[j]) = (text.len() as u64, text.len() as u64);
        }
        Index { old, new, weight, same: same.to_vec() }
    }

    /// What the words that two provisions share weigh.
    pub fn shared(&self, old: usize, new: usize) -> u64 {
        shared(self.old.sorted(old), self.new.sorted(new), &self.weight)
    }

    /// How alike the words of two provisions are, out of 1,000.
    pub fn alike(&self, old: usize, new: usize) -> u64 {
        if self.old.whole[old] == self.new.whole[new] && self.old.mass[old] > 0 {
            return 1000;
        }
        2000 * self.shared(old, new) / (self.old.mass[old] + self.new.mass[new]).max(1)
    }
}

/// What the words of two ascending runs share, in weight.
pub(super) fn shared(a: &[u32], b: &[u32], weight: &[u32]) -> u64 {
    let (short, mut long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let far = long.len() / 8 > short.len();
    let mut sum = 0;
    for &word in short {
        let skip = if far {
            long.partition_point(|&w| w < word)
        } else {
            long.iter().take_while(|&&w| w < word).count()
        };
        long = &long[skip..];
        if long.first() == Some(&word) {
            sum += u64::from(weight[word as usize]);
            long = &long[1..];
        }
    }
    sum
}

fn side<'a>(text: &'a Text, words: &[Words<'a>], known: &mut Mixed<u32>, counts: &mut Vec<u32>) -> Side<'a> {
    let total = words.iter().map(Words::len).sum();
    let mut ids = Vec::with_capacity(total);
    let mut starts = Vec::with_capacity(words.len() + 1);
    let mut whole = Vec::with_capacity(words.len());
    starts.push(0);
    for run in words {
        let mut hash_of_all = run.len() as u64;
        for word in run.iter() {
            let hash = hash(word.as_bytes());
            hash_of_all = mix(hash_of_all, hash);
            let id = *known.entry(hash).or_insert_with(|| {
                counts.push(0);
                counts.len() as u32 - 1
            });
            counts[id as usize] += 1;
            ids.push(id);
        }
        starts.push(ids.len());
        whole.push(hash_of_all);
    }
    let mut sorted = ids.clone();
    for run in starts.windows(2) {
        sorted[run[0]..run[1]].sort_unstable();
    }
    Side { text, ids, sorted, starts, whole, parent: parents_of(text), mass: Vec::new() }
}

/// For each provision, the nearest one before it that stands less deep, or [`NONE`].
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

    #[test]
    fn words_that_differ_hash_apart() {
        let words = ["", "a", "b", "ab", "ba", "aba", "abba", "shall", "should", "Parties", "parties"];
        let long =
            ["authorisation", "authorisations", "disauthorisation", "0123456789abcdef", "0123456789abcdeg"];
        let mut hashes: Vec<u64> = words.iter().chain(&long).map(|w| hash(w.as_bytes())).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), words.len() + long.len());
    }
}
