//! Two texts made ready for matching: words as small integers, weighted by how rare they are.
//!
//! Two words count as one here when their hashes are equal. That can only make a match likelier,
//! never make a changed wording look unchanged: wordings are compared word by word elsewhere.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::hash::{hash, mix};
use crate::parallel::both;
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
        let work = old.1.iter().chain(new.1).map(Words::len).sum();
        let ((old_hashes, old_whole), (new_hashes, new_whole)) =
            both(work, || hashes(old.1), || hashes(new.1));
        let mut known: Mixed<u32> = Mixed::with_capacity_and_hasher(4096, BuildHasherDefault::default());
        let mut counts: Vec<u32> = Vec::new();
        let old_ids = number(&old_hashes, &mut known, &mut counts);
        let new_ids = number(&new_hashes, &mut known, &mut counts);
        let undivided: usize =
            same.iter().map(|&(i, _)| old.0.provisions()[i].wording.as_str().len() / 3).sum();
        let total = (old_ids.len() + new_ids.len() + undivided) as u32;
        let weight: Vec<u32> =
            counts.iter().map(|&n| (total / n.max(1)).max(1).ilog2().saturating_sub(2).max(1)).collect();
        let (mut old, mut new) = both(
            work,
            || side(old.0, old.1, old_ids, old_whole, &weight),
            || side(new.0, new.1, new_ids, new_whole, &weight),
        );
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

/// The hashes of the words of each wording, one run after another, and of each wording.
fn hashes(words: &[Words<'_>]) -> (Vec<u64>, Vec<u64>) {
    let mut all = Vec::with_capacity(words.iter().map(Words::len).sum());
    let mut whole = Vec::with_capacity(words.len());
    for run in words {
        let mut hash_of_all = run.len() as u64;
        for word in run.iter() {
            let hash = hash(word.as_bytes());
            hash_of_all = mix(hash_of_all, hash);
            all.push(hash);
        }
        whole.push(hash_of_all);
    }
    (all, whole)
}

/// The words as integers, in the order in which they first stand.
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

fn side<'a>(text: &'a Text, words: &[Words<'a>], ids: Vec<u32>, whole: Vec<u64>, weight: &[u32]) -> Side<'a> {
    let mut starts = Vec::with_capacity(words.len() + 1);
    let mut end = 0;
    starts.push(end);
    for run in words {
        end += run.len();
        starts.push(end);
    }
    let mut sorted = ids.clone();
    let mut mass = Vec::with_capacity(words.len());
    for run in starts.windows(2) {
        let own = &mut sorted[run[0]..run[1]];
        mass.push(own.iter().map(|&w| u64::from(weight[w as usize])).sum());
        own.sort_unstable();
    }
    Side { text, ids, sorted, starts, whole, parent: parents_of(text), mass }
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
