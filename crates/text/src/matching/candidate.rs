//! Which provisions may be one: those that share rare pairs of words.

use super::sketch::{Sketch, pairs};

/// A pair of words that more provisions than this share speaks for none of them.
const COMMON: usize = 24;
/// At most so many candidates are kept for a provision.
const MOST: usize = 12;

/// Two provisions that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub old: usize,
    pub new: usize,
    /// Pairs of words in common, the rarer the heavier.
    pub weight: i64,
    /// How many pairs of words they share.
    pub shared: u32,
}

/// All candidates in order of old and new, and the number of pairs of words of each provision.
pub(super) struct Candidates {
    pub all: Vec<Candidate>,
    pub old_pairs: Vec<u32>,
    pub new_pairs: Vec<u32>,
}

impl Candidates {
    /// How alike two provisions are, in thousandths (the Dice measure over pairs of words).
    pub fn likeness(&self, candidate: &Candidate) -> u32 {
        let total = self.old_pairs[candidate.old] + self.new_pairs[candidate.new];
        if total == 0 { 0 } else { 2000 * candidate.shared / total }
    }

    /// The candidate of these two, if they share anything rare.
    pub fn get(&self, old: usize, new: usize) -> Option<&Candidate> {
        let at = self.all.binary_search_by_key(&(old, new), |c| (c.old, c.new)).ok()?;
        Some(&self.all[at])
    }
}

/// Finds the candidates among all provisions of two texts.
pub(super) fn candidates(sketch: &Sketch) -> Candidates {
    let old: Vec<Vec<u64>> = sketch.old.iter().map(|w| pairs(w)).collect();
    let new: Vec<Vec<u64>> = sketch.new.iter().map(|w| pairs(w)).collect();
    let count = |side: &[Vec<u64>]| side.iter().map(|p| p.len() as u32).collect::<Vec<_>>();
    let mut places: Vec<(u64, u32)> = Vec::with_capacity(old.iter().chain(&new).map(Vec::len).sum());
    // The lowest bit of a place tells the side.
    for (at, pairs) in old.iter().enumerate() {
        places.extend(pairs.iter().map(|&p| (p, (at as u32) << 1)));
    }
    for (at, pairs) in new.iter().enumerate() {
        places.extend(pairs.iter().map(|&p| (p, (at as u32) << 1 | 1)));
    }
    places.sort_unstable();
    let mut found: Vec<(u64, i64)> = Vec::with_capacity(places.len());
    for group in places.chunk_by(|a, b| a.0 == b.0) {
        let olds = group.iter().filter(|p| p.1 & 1 == 0).count();
        let news = group.len() - olds;
        if olds == 0 || news == 0 || olds > COMMON || news > COMMON || olds * news > 4 * COMMON {
            continue;
        }
        let weight = 1024 / (olds * news) as i64;
        for o in group.iter().filter(|p| p.1 & 1 == 0) {
            for n in group.iter().filter(|p| p.1 & 1 == 1) {
                found.push((u64::from(o.1 >> 1) << 32 | u64::from(n.1 >> 1), weight));
            }
        }
    }
    found.sort_unstable_by_key(|f| f.0);
    let all = found
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| Candidate {
            old: (same[0].0 >> 32) as usize,
            new: (same[0].0 & 0xffff_ffff) as usize,
            weight: same.iter().map(|f| f.1).sum(),
            shared: same.len() as u32,
        })
        .collect();
    Candidates { all: thin(all), old_pairs: count(&old), new_pairs: count(&new) }
}

/// Keeps the heaviest candidates of each old provision and drops those far behind its best.
fn thin(all: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept = Vec::with_capacity(all.len());
    for own in all.chunk_by(|a, b| a.old == b.old) {
        let mut own = own.to_vec();
        own.sort_by_key(|c| (std::cmp::Reverse(c.weight), c.new));
        let best = own[0].weight;
        own.truncate(MOST);
        own.retain(|c| c.weight * 16 >= best);
        own.sort_by_key(|c| c.new);
        kept.extend(own);
    }
    kept
}
