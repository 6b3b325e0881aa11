//! Splits and merges: provisions without counterpart whose words stand in one that is larger.
//!
//! Written once, for splits; a merge is a split read backwards.

use super::candidates::{Bearers, marks_of};
use super::index::{NONE, Side, shared};

/// A part has at least so many words.
const WORDS: usize = 4;
/// A part stands in its whole by at least so much of its weight, in percent.
const COVER: u64 = 55;

/// A provision and the parts in which its words stand, in the order of its words.
#[derive(Debug)]
pub(super) struct Parts {
    pub whole: usize,
    pub parts: Vec<usize>,
}

/// Finds parts among the provisions of `to` that have no counterpart.
///
/// `forth` and `back` give the counterparts; a provision of `from` that is `busy` is left alone.
/// One part alone is found too, where the whole had no counterpart: then the two are a pair.
pub(super) fn parts(
    from: &Side<'_>,
    to: &Side<'_>,
    weight: &[u32],
    forth: &[usize],
    back: &[usize],
    busy: &[bool],
) -> Vec<Parts> {
    let free: Vec<usize> = (0..to.len()).filter(|&j| back[j] == NONE && to.ids(j).len() >= WORDS).collect();
    if free.is_empty() {
        return Vec::new();
    }
    let mut rest: Vec<Vec<u32>> = (0..from.len()).map(|i| rest_of(from, to, forth, i)).collect();
    let bearers = Bearers::of(
        (0..from.len()).filter(|&i| !busy[i] && rest[i].len() >= WORDS).map(|i| (i, from.ids(i))),
    );
    let mut worth = vec![0u32; from.len()];
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); from.len()];
    for &j in &free {
        let mut touched: Vec<usize> = Vec::new();
        bearers.each(to.ids(j), |i, value| {
            if worth[i] == 0 {
                touched.push(i);
            }
            worth[i] += value;
        });
        touched.sort_unstable_by_key(|&i| (std::cmp::Reverse(worth[i]), i));
        let covers = |i: &&usize| shared(&rest[**i], to.sorted(j), weight) * 100 >= COVER * to.mass[j];
        if let Some(&whole) = touched.iter().take(3).find(covers) {
            subtract(&mut rest[whole], to.sorted(j));
            groups[whole].push(j);
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
        parts.sort_by_cached_key(|&j| (middle(from.ids(whole), to.ids(j)), j));
        found.push(Parts { whole, parts });
    }
    found
}

/// The words of a provision that its counterpart does not have, ascending.
fn rest_of(from: &Side<'_>, to: &Side<'_>, forth: &[usize], at: usize) -> Vec<u32> {
    if forth[at] != NONE && from.whole[at] == to.whole[forth[at]] {
        return Vec::new();
    }
    let mut rest = from.sorted(at).to_vec();
    if forth[at] != NONE {
        subtract(&mut rest, to.sorted(forth[at]));
    }
    rest
}

/// Takes words out of an ascending run, each as often as it stands in the other.
fn subtract(rest: &mut Vec<u32>, mut less: &[u32]) {
    rest.retain(|word| {
        while less.first().is_some_and(|w| w < word) {
            less = &less[1..];
        }
        let stays = less.first() != Some(word);
        if !stays {
            less = &less[1..];
        }
        stays
    });
}

/// Where in a whole the words of a part stand: the middle one of the places of its marks.
fn middle(whole: &[u32], part: &[u32]) -> usize {
    let mut marks: Vec<u64> = marks_of(part).collect();
    marks.sort_unstable();
    let places: Vec<usize> = marks_of(whole)
        .enumerate()
        .filter(|(_, mark)| marks.binary_search(mark).is_ok())
        .map(|(place, _)| place)
        .collect();
    places.get(places.len() / 2).copied().unwrap_or(0)
}
