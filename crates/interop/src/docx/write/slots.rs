//! Layout of several texts as one sequence of slots, in which each side reads its own slots from
//! top to bottom.
//!
//! A provision that all have in the same order has one slot. If a side has it elsewhere, it has a
//! second slot there for that side alone. Reading a side therefore never moves anything.

use std::collections::{BTreeMap, BTreeSet};

/// Sides of a layout: 0 is the base, the others are those who change it.
pub(super) type Sides = BTreeSet<usize>;

/// A place of a provision in the layout, for some sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Index of the provision.
    pub entry: usize,
    /// Number of earlier slots of the same provision.
    pub copy: usize,
    /// Sides that have it here.
    pub sides: Sides,
}

/// Lays out provisions `0..len`, of which each side has some in its own order. `moved` says whether
/// a side claims to have moved a provision; such provisions get a second slot first. Provisions
/// that no side has keep a slot without sides.
pub(super) fn lay(len: usize, orders: &[Vec<usize>], moved: impl Fn(usize, usize) -> bool) -> Vec<Slot> {
    let mut spine: Vec<Sides> = vec![Sides::new(); len];
    let mut apart: BTreeMap<Option<usize>, BTreeMap<Vec<usize>, Sides>> = BTreeMap::new();
    for (side, order) in orders.iter().enumerate() {
        let stays = stays(len, order, |entry| moved(side, entry));
        let mut after = None;
        let mut run = Vec::new();
        for &entry in order {
            if !stays.contains(&entry) {
                run.push(entry);
                continue;
            }
            spine[entry].insert(side);
            settle(&mut apart, after, &mut run, side);
            after = Some(entry);
        }
        settle(&mut apart, after, &mut run, side);
    }
    let elsewhere: BTreeSet<usize> = apart.values().flat_map(BTreeMap::keys).flatten().copied().collect();
    let mut slots = Vec::with_capacity(len);
    let mut copies = vec![0; len];
    let mut push = |entry: usize, sides: Sides| {
        slots.push(Slot { entry, copy: copies[entry], sides });
        copies[entry] += 1;
    };
    for after in std::iter::once(None).chain((0..len).map(Some)) {
        let here = after.filter(|entry| !(spine[*entry].is_empty() && elsewhere.contains(entry)));
        if let Some(entry) = here {
            push(entry, std::mem::take(&mut spine[entry]));
        }
        for (run, sides) in apart.remove(&after).into_iter().flatten() {
            run.into_iter().for_each(|entry| push(entry, sides.clone()));
        }
    }
    slots
}

fn settle(
    apart: &mut BTreeMap<Option<usize>, BTreeMap<Vec<usize>, Sides>>,
    after: Option<usize>,
    run: &mut Vec<usize>,
    side: usize,
) {
    if !run.is_empty() {
        apart.entry(after).or_default().entry(std::mem::take(run)).or_default().insert(side);
    }
}

/// Returns the provisions of an order that can keep the common one: the heaviest increasing
/// subsequence, in which moved provisions have little weight.
fn stays(len: usize, order: &[usize], moved: impl Fn(usize) -> bool) -> BTreeSet<usize> {
    if order.windows(2).all(|pair| pair[0] < pair[1]) {
        return order.iter().copied().collect();
    }
    // For each provision the weight of the best subsequence that ends with it; a tree of maxima
    // finds the best one before it.
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); len + 1];
    let mut chain: Vec<(u64, Option<usize>)> = vec![(0, None); len];
    for &entry in order {
        let weight = if moved(entry) { 1 } else { 1 << 20 };
        let (mut at, mut found) = (entry, (0, None));
        while at > 0 {
            found = std::cmp::max_by_key(found, best[at], |b| b.0);
            at &= at - 1;
        }
        chain[entry] = (found.0 + weight, found.1);
        let mut at = entry + 1;
        while at <= len {
            if chain[entry].0 > best[at].0 {
                best[at] = (chain[entry].0, Some(entry));
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut stays = BTreeSet::new();
    let mut at = order.iter().copied().max_by_key(|&entry| chain[entry].0);
    while let Some(entry) = at {
        stays.insert(entry);
        at = chain[entry].1;
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(slots: &[Slot], side: usize) -> Vec<usize> {
        slots.iter().filter(|s| s.sides.contains(&side)).map(|s| s.entry).collect()
    }

    #[test]
    fn each_side_reads_its_own_order() {
        let orders = [vec![0, 1, 2, 3, 4], vec![0, 3, 1, 2, 4], vec![4, 3, 2, 1, 0], vec![], vec![3, 4, 1]];
        let slots = lay(6, &orders, |_, _| false);
        for (side, order) in orders.iter().enumerate() {
            assert_eq!(&read(&slots, side), order, "side {side}");
        }
        // One slot for each provision, and one for the second side's place of the fourth.
        assert_eq!(lay(5, &orders[..2], |_, _| false).len(), 6);
    }

    #[test]
    fn what_was_moved_gives_way() {
        let slots = lay(2, &[vec![0, 1], vec![1, 0]], |side, entry| side == 1 && entry == 0);
        let copies: Vec<_> = slots.iter().filter(|s| s.copy > 0).map(|s| s.entry).collect();
        assert_eq!(copies, [0]);
    }

    #[test]
    fn those_who_agree_share_a_slot() {
        let slots = lay(3, &[vec![0, 1, 2], vec![2, 0, 1], vec![2, 0, 1]], |_, entry| entry == 2);
        assert_eq!(slots.len(), 4);
        assert_eq!(slots[0].sides, Sides::from([1, 2]));
    }
}
