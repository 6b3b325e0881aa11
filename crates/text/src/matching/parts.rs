//! Splits and merges: provisions without counterpart whose words are in a larger provision.
//!
//! Written once, for splits; a merge is a split read backwards.

use std::collections::BTreeMap;

use super::candidates::{Bearers, marks_of};
use super::index::{Index, NONE, Side};

/// Minimum number of words in a part.
const WORDS: usize = 4;
/// Minimum share of a part's weight that its whole contains, in percent.
const COVER: u64 = 55;
/// Minimum share of a part's pairs of adjacent words that its whole contains, in percent: the same
/// words in another order are not a part.
const PHRASES: usize = 40;

/// Maximum number of steps; the rest is then not tried.
const STEPS: usize = 20_000_000;

/// A provision and the parts that contain its words, in the order of its words.
#[derive(Debug)]
pub(super) struct Parts {
    pub whole: usize,
    pub parts: Vec<usize>,
}

/// Finds parts among the provisions of `to` that have no counterpart. Also returns whether all were
/// tried.
///
/// `forth` and `back` give the counterparts; `busy` provisions of `from` are skipped. A single part
/// is also returned if the whole had no counterpart: the two are then a pair.
pub(super) fn parts(
    index: &Index<'_>,
    (from, to): (&Side<'_>, &Side<'_>),
    forth: &[usize],
    back: &[usize],
    busy: &[bool],
) -> (Vec<Parts>, bool) {
    let free: Vec<usize> = (0..to.len()).filter(|&j| back[j] == NONE && to.ids(j).len() >= WORDS).collect();
    if free.is_empty() {
        return (Vec::new(), true);
    }
    let mut rest: Vec<Vec<u32>> = (0..from.len()).map(|i| rest_of(index, (from, to), forth, i)).collect();
    let usable = (0..from.len()).filter(|&i| !busy[i] && rest[i].len() >= WORDS);
    let bearers = Bearers::of(usable.map(|i| (i, from.ids(i))));
    let mut phrases: BTreeMap<usize, Phrases> = BTreeMap::new();
    let mut worth = vec![0u32; from.len()];
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); from.len()];
    let mut steps = 0;
    for &j in free.iter() {
        let mut touched: Vec<usize> = Vec::new();
        bearers.each(to.ids(j), |i, value| {
            if worth[i] == 0 {
                touched.push(i);
            }
            worth[i] += value;
        });
        touched.sort_unstable_by_key(|&i| (std::cmp::Reverse(worth[i]), i));
        for &whole in touched.iter().take(3).filter(|_| steps < STEPS) {
            let covered = index.shared_with(to.ids(j), &rest[whole]) * 100;
            let known = phrases.entry(whole).or_insert_with(|| Phrases::of(from.ids(whole)));
            if covered >= COVER * to.mass[j] && known.cover(to.ids(j)) >= PHRASES {
                steps += rest[whole].len();
                rest[whole] = index.less(&rest[whole], to.ids(j));
                groups[whole].push(j);
                break;
            }
        }
        for i in touched {
            worth[i] = 0;
        }
    }
    let mut found = Vec::new();
    for (whole, mut parts) in groups.into_iter().enumerate().filter(|(_, parts)| !parts.is_empty()) {
        if forth[whole] != NONE {
            parts.push(forth[whole]);
        }
        parts.sort_by_cached_key(|&j| (phrases[&whole].middle(to.ids(j)), j));
        found.push(Parts { whole, parts });
    }
    (found, steps < STEPS)
}

/// Returns the words of a provision that its counterpart does not have, in ascending order.
fn rest_of(index: &Index<'_>, (from, to): (&Side<'_>, &Side<'_>), forth: &[usize], at: usize) -> Vec<u32> {
    let there = forth[at];
    if there == NONE {
        return ascending(from.ids(at).to_vec());
    }
    if from.whole[at] == to.whole[there] {
        return Vec::new();
    }
    ascending(index.less(from.ids(at), to.ids(there)))
}

fn ascending(mut run: Vec<u32>) -> Vec<u32> {
    run.sort_unstable();
    run
}

/// The pairs of adjacent words of a whole, with their places, sorted by pair.
struct Phrases(Vec<(u64, usize)>);

impl Phrases {
    fn of(ids: &[u32]) -> Phrases {
        let mut marks: Vec<(u64, usize)> = marks_of(ids).enumerate().map(|(at, mark)| (mark, at)).collect();
        marks.sort_unstable();
        Phrases(marks)
    }

    fn place(&self, mark: u64) -> Option<usize> {
        let at = self.0.partition_point(|&(m, _)| m < mark);
        self.0.get(at).filter(|&&(m, _)| m == mark).map(|&(_, place)| place)
    }

    /// Returns the share of a part's pairs of adjacent words that the whole contains, in percent.
    fn cover(&self, part: &[u32]) -> usize {
        100 * marks_of(part).filter(|&m| self.place(m).is_some()).count() / (part.len() + 1)
    }

    /// Returns the median place in the whole of a part's words.
    fn middle(&self, part: &[u32]) -> usize {
        let mut places: Vec<usize> = marks_of(part).filter_map(|m| self.place(m)).collect();
        places.sort_unstable();
        places.get(places.len() / 2).copied().unwrap_or(0)
    }
}
