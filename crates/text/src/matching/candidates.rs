//! Candidate pairs: provisions that share words that few others have.
//!
//! Every two adjacent words of a provision, including its two ends, form a mark. Marks common to
//! many provisions carry no information and are skipped, so the work grows only with the number of
//! words.

use super::index::{Index, Mixed};
use crate::hash::mix;

/// A mark found in more provisions of one text than this is ignored.
const COMMON: u32 = 8;
/// Number of likeliest counterparts of one provision that are compared closely.
const CLOSE: usize = 5;
/// Minimum likeness of a candidate pair, out of 1,000.
pub(super) const FLOOR: u64 = 120;

/// A pair that shares words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub old: usize,
    pub new: usize,
    /// Likeness out of 1,000.
    pub alike: u64,
    /// Total weight of the shared words.
    pub shared: u64,
}

/// Returns the marks of a provision, as hashes.
pub(super) fn marks_of(ids: &[u32]) -> impl Iterator<Item = u64> + '_ {
    const END: u64 = u32::MAX as u64;
    let before = std::iter::once(END).chain(ids.iter().map(|&w| u64::from(w)));
    let after = ids.iter().map(|&w| u64::from(w)).chain(std::iter::once(END));
    before.zip(after).filter(|_| !ids.is_empty()).map(|(a, b)| mix(a + 1, b))
}

/// The provisions of one text that have each mark.
pub(super) struct Bearers {
    heads: Mixed<(u32, u32)>,
    /// A provision with the mark, and the index of the previous one.
    chain: Vec<(u32, u32)>,
}

const LAST: u32 = u32::MAX;

impl Bearers {
    /// Collects the marks of provisions given with their words.
    pub fn of<'i>(provisions: impl Iterator<Item = (usize, &'i [u32])>) -> Bearers {
        let mut bearers = Bearers { heads: Mixed::default(), chain: Vec::new() };
        for (at, ids) in provisions {
            bearers.heads.reserve(ids.len() + 1);
            bearers.chain.reserve(ids.len() + 1);
            for mark in marks_of(ids) {
                let (head, count) = bearers.heads.entry(mark).or_insert((LAST, 0));
                if *head != LAST && bearers.chain[*head as usize].0 == at as u32 {
                    continue;
                }
                *count += 1;
                if *count <= COMMON {
                    bearers.chain.push((at as u32, *head));
                    *head = bearers.chain.len() as u32 - 1;
                }
            }
        }
        bearers
    }

    /// Calls `each` for every provision that shares a mark with these words, with the worth of the
    /// mark.
    pub fn each(&self, ids: &[u32], mut each: impl FnMut(usize, u32)) {
        for mark in marks_of(ids) {
            let Some(&(head, count)) = self.heads.get(&mark) else { continue };
            if count > COMMON {
                continue;
            }
            let mut at = head;
            while at != LAST {
                let (bearer, before) = self.chain[at as usize];
                each(bearer as usize, 2 * COMMON / count);
                at = before;
            }
        }
    }
}

/// Returns the likeliest pairs among provisions that have no counterpart yet.
pub(super) fn candidates(index: &Index<'_>, old: &[usize], new: &[usize]) -> Vec<Candidate> {
    let bearers = Bearers::of(old.iter().map(|&i| (i, index.old.ids(i))));
    let mut worth = vec![0u32; index.old.len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for &j in new {
        bearers.each(index.new.ids(j), |i, value| {
            if worth[i] == 0 {
                touched.push(i);
            }
            worth[i] += value;
        });
        touched.sort_unstable_by_key(|&i| (std::cmp::Reverse(worth[i]), i));
        let best = touched.first().map_or(0, |&i| worth[i]);
        for &i in touched.iter().take(CLOSE).take_while(|&&i| worth[i] * 4 >= best) {
            let (alike, shared) = index.weighed(i, j);
            if alike >= FLOOR {
                found.push(Candidate { old: i, new: j, alike, shared });
            }
        }
        for i in touched.drain(..) {
            worth[i] = 0;
        }
    }
    found
}
