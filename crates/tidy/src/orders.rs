//! The orders in which proposals may arrive.

/// Returns all orders of up to five items; for more, the original order, the reverse and 30 from a fixed
/// seed.
pub fn orders(len: usize) -> Vec<Vec<usize>> {
    if len <= 5 {
        return all(len);
    }
    let own: Vec<usize> = (0..len).collect();
    let mut orders = vec![own.clone(), own.iter().rev().copied().collect()];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..30 {
        let mut order = own.clone();
        for at in (1..len).rev() {
            order.swap(at, usize::try_from(next(&mut state) % (at as u64 + 1)).unwrap_or(0));
        }
        orders.push(order);
    }
    orders
}

fn all(len: usize) -> Vec<Vec<usize>> {
    let Some(last) = len.checked_sub(1) else { return vec![Vec::new()] };
    let with = |order: Vec<usize>| {
        (0..len).map(move |at| {
            let mut longer = order.clone();
            longer.insert(at, last);
            longer
        })
    };
    all(last).into_iter().flat_map(with).collect()
}

/// SplitMix64, a pseudo-random generator.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_order_of_a_few_comes_once() {
        for (len, count) in [(0, 1), (1, 1), (3, 6), (5, 120)] {
            let orders = orders(len);
            assert_eq!(orders.len(), count);
            assert_eq!(orders.iter().collect::<BTreeSet<_>>().len(), count);
        }
    }

    #[test]
    fn many_are_shuffled_and_none_is_lost() {
        let orders = orders(12);
        assert!(orders.iter().collect::<BTreeSet<_>>().len() > 30);
        for mut order in orders {
            order.sort_unstable();
            assert_eq!(order, (0..12).collect::<Vec<_>>());
        }
    }
}
