//! Places: which provisions kept their order, which moved, and which only travelled along.

use super::index::NONE;

/// How the provisions of an old text reach their places in the new one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Places {
    /// For each pair, in order of the new text: whether it must be moved on its own.
    pub moved: Vec<bool>,
    /// For each pair, in order of the new text: whether a moved provision that contains it carries
    /// it.
    pub carried: Vec<bool>,
}

/// Finds the heaviest run of pairs that kept their order; returns true for those in it.
///
/// `pairs` are indices in the old text in order of the new one, with their weight.
pub(super) fn kept_order(pairs: &[(usize, u64)], old_len: usize) -> Vec<bool> {
    if pairs.is_sorted_by(|a, b| a.0 < b.0) {
        return vec![true; pairs.len()];
    }
    // The best weight of a run that ends at or before each old place, as a binary indexed tree.
    let mut tree: Vec<(u64, usize)> = vec![(0, NONE); old_len + 1];
    let mut before = vec![NONE; pairs.len()];
    let mut best = (0, NONE);
    for (at, &(old, weight)) in pairs.iter().enumerate() {
        let mut top = (0, NONE);
        let mut node = old;
        while node > 0 {
            if tree[node].0 > top.0 {
                top = tree[node];
            }
            node -= node & node.wrapping_neg();
        }
        before[at] = top.1;
        let sum = top.0 + weight;
        if sum > best.0 {
            best = (sum, at);
        }
        let mut node = old + 1;
        while node <= old_len {
            if sum > tree[node].0 {
                tree[node] = (sum, at);
            }
            node += node & node.wrapping_neg();
        }
    }
    let mut kept = vec![false; pairs.len()];
    let mut at = best.1;
    while at != NONE {
        kept[at] = true;
        at = before[at];
    }
    kept
}

/// Computes [`places`], where the kept order is the run with the most words.
///
/// `words` gives the number of words of each old provision.
pub(crate) fn places_of(pairs: &[usize], words: &[u64], parents: &[usize]) -> Places {
    let weighed: Vec<(usize, u64)> = pairs.iter().map(|&old| (old, words[old] + 1)).collect();
    places(pairs, &kept_order(&weighed, words.len()), parents)
}

/// Decides which pairs move and which are carried.
///
/// `pairs` are indices in the old text in order of the new one; `kept` marks those that kept their
/// order; `parents` are those of the old text. A provision that moves takes along the deeper ones
/// that follow it. One of these is carried if it also follows it in the new text, in order, and
/// only moved or inserted provisions come between. All others move on their own.
pub(super) fn places(pairs: &[usize], kept: &[bool], parents: &[usize]) -> Places {
    if !kept.contains(&false) {
        // All in their old order: no provision moved or was carried.
        return Places { moved: vec![false; pairs.len()], carried: vec![false; pairs.len()] };
    }
    let mut heads = vec![false; parents.len()];
    for _ in 0..8 {
        let (places, stable) = pass(pairs, kept, parents, &mut heads);
        if stable {
            return places;
        }
    }
    // The walks did not settle: each provision that lost its order moves on its own, and so do the
    // ones below it.
    for (at, &old) in pairs.iter().enumerate() {
        heads[old] |= !kept[at];
    }
    let mut under = vec![false; parents.len()];
    for old in 0..parents.len() {
        under[old] = parents[old] != NONE && (heads[parents[old]] || under[parents[old]]);
    }
    let moved: Vec<bool> = pairs.iter().map(|&old| heads[old] || under[old]).collect();
    Places { carried: vec![false; moved.len()], moved }
}

/// Walks once through the new text. Provisions found to move join `heads`, and the result is then
/// unstable.
fn pass(pairs: &[usize], kept: &[bool], parents: &[usize], heads: &mut [bool]) -> (Places, bool) {
    let mut places = Places { moved: vec![false; pairs.len()], carried: vec![false; pairs.len()] };
    // The moved provisions whose run is open, with the old place last met in it.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut root_at = None;
    let mut stable = true;
    let nearest = nearest_heads(parents, heads);
    let mut grown: Vec<bool> = vec![false; parents.len()];
    for (at, &old) in pairs.iter().enumerate() {
        let mut head = nearest[old];
        // Heads found in this walk are not in `nearest` yet.
        let mut up = parents[old];
        while up != NONE && up != head {
            if grown[up] {
                head = up;
                break;
            }
            up = parents[up];
        }
        if heads[old] {
            places.moved[at] = true;
            open.push((old, old));
            continue;
        }
        let stands = if head == NONE {
            kept[at] && root_at.is_none_or(|last| old > last)
        } else {
            open.iter().rposition(|&(h, last)| h == head && old > last).is_some_and(|depth| {
                open.truncate(depth + 1);
                true
            })
        };
        if !stands {
            heads[old] = true;
            grown[old] = true;
            stable = false;
            places.moved[at] = true;
            open.push((old, old));
        } else if head == NONE {
            open.clear();
            root_at = Some(old);
        } else {
            open.last_mut().expect("the run that carries it is open").1 = old;
            places.carried[at] = true;
        }
    }
    (places, stable)
}

/// Returns, for each provision, the nearest moved one above it.
fn nearest_heads(parents: &[usize], heads: &[bool]) -> Vec<usize> {
    let mut nearest = vec![NONE; parents.len()];
    for at in 0..parents.len() {
        let up = parents[at];
        if up != NONE {
            nearest[at] = if heads[up] { up } else { nearest[up] };
        }
    }
    nearest
}
