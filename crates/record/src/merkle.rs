//! The log's Merkle tree (RFC 6962, RFC 9162): roots, proofs that an act is in the log, and proofs that
//! one log continues another.

use crate::hash::{Hash, plain};

/// Hashes a leaf: SHA-256 over a zero byte and the leaf.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    plain(&[&[0], leaf])
}

fn node(left: &Hash, right: &Hash) -> Hash {
    plain(&[&[1], left.as_bytes(), right.as_bytes()])
}

/// Returns the greatest power of two below a size of two or more.
fn split(size: u64) -> u64 {
    1 << (63 - (size - 1).leading_zeros())
}

/// All hashes of a growing tree: those of every full subtree, level by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// Returns the number of leaves.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Adds a leaf, by its hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for level in 0.. {
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            let row = &mut self.levels[level];
            row.push(hash);
            if !row.len().is_multiple_of(2) {
                return;
            }
            hash = node(&row[row.len() - 2], &row[row.len() - 1]);
        }
    }

    /// Removes the last leaf.
    pub fn pop(&mut self) {
        let size = self.size().saturating_sub(1);
        for (level, row) in self.levels.iter_mut().enumerate() {
            row.truncate((size >> level) as usize);
        }
        self.levels.retain(|row| !row.is_empty());
    }

    /// Returns the root of the first `size` leaves; `None` if there are fewer.
    pub fn root(&self, size: u64) -> Option<Hash> {
        (size <= self.size()).then(|| if size == 0 { plain(&[]) } else { self.range(0, size) })
    }

    /// Returns the root of the leaves from `from` to `to`, where `from` is a multiple of a power of two
    /// not less than their number.
    fn range(&self, from: u64, to: u64) -> Hash {
        let len = to - from;
        if len.is_power_of_two() {
            let level = len.trailing_zeros();
            return self.levels[level as usize][(from >> level) as usize];
        }
        let middle = from + split(len);
        node(&self.range(from, middle), &self.range(middle, to))
    }

    /// Returns a proof that the leaf at `index`, counted from 0, is in the tree of `size` leaves.
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        if index >= size || size > self.size() {
            return None;
        }
        let mut proof = Vec::new();
        let (mut from, mut to) = (0, size);
        while to - from > 1 {
            let middle = from + split(to - from);
            if index < middle {
                proof.push(self.range(middle, to));
                to = middle;
            } else {
                proof.push(self.range(from, middle));
                from = middle;
            }
        }
        proof.reverse();
        Some(proof)
    }

    /// Returns a proof that the tree of `new` leaves continues that of `old`, which is not empty.
    pub fn consistency(&self, old: u64, new: u64) -> Option<Vec<Hash>> {
        if old == 0 || old > new || new > self.size() {
            return None;
        }
        let mut proof = Vec::new();
        if old == new {
            return Some(proof);
        }
        let (mut from, mut to, mut whole) = (0, new, true);
        loop {
            if old == to {
                if !whole {
                    proof.push(self.range(from, to));
                }
                break;
            }
            let middle = from + split(to - from);
            if old <= middle {
                proof.push(self.range(middle, to));
                to = middle;
            } else {
                proof.push(self.range(from, middle));
                (from, whole) = (middle, false);
            }
        }
        proof.reverse();
        Some(proof)
    }
}

/// Whether a proof shows that a leaf is at `index` of the tree of `size` leaves with this root (RFC
/// 9162, section 2.1.3.2).
pub fn included(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = node(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            hash = node(&hash, sibling);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Whether a proof shows that the tree of `new` leaves continues that of `old` (RFC 9162, section
/// 2.1.4.2). False for an empty `old`: every log continues the empty one, without a proof.
pub fn consistent(old: u64, new: u64, old_root: &Hash, new_root: &Hash, proof: &[Hash]) -> bool {
    if old == 0 || old > new {
        return false;
    }
    if old == new {
        return proof.is_empty() && old_root == new_root;
    }
    let own = old.is_power_of_two().then_some(*old_root);
    let mut path = own.into_iter().chain(proof.iter().copied());
    let Some(first) = path.next() else { return false };
    let (mut at, mut last) = (old - 1, new - 1);
    while at & 1 == 1 {
        (at, last) = (at >> 1, last >> 1);
    }
    let (mut old_hash, mut new_hash) = (first, first);
    for sibling in path {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            old_hash = node(&sibling, &old_hash);
            new_hash = node(&sibling, &new_hash);
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            new_hash = node(&new_hash, &sibling);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    last == 0 && old_hash == *old_root && new_hash == *new_root
}
