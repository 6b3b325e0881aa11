//! The evidence that number and place give for a pair, given the pairs already found.

use super::index::{Index, NONE};

/// The pairs found so far, seen from both texts.
pub(super) struct Pairs {
    /// For each old provision its new one, or [`NONE`].
    pub to_new: Vec<usize>,
    /// For each new provision its old one, or [`NONE`].
    pub to_old: Vec<usize>,
}

impl Pairs {
    pub fn of(index: &Index<'_>) -> Pairs {
        Pairs { to_new: vec![NONE; index.old.len()], to_old: vec![NONE; index.new.len()] }
    }

    pub fn join(&mut self, old: usize, new: usize) {
        self.to_new[old] = new;
        self.to_old[new] = old;
    }

    pub fn part(&mut self, old: usize, new: usize) {
        self.to_new[old] = NONE;
        self.to_old[new] = NONE;
    }

    pub fn free(&self, old: usize, new: usize) -> bool {
        self.to_new[old] == NONE && self.to_old[new] == NONE
    }

    pub fn free_old(&self) -> Vec<usize> {
        (0..self.to_new.len()).filter(|&i| self.to_new[i] == NONE).collect()
    }

    pub fn free_new(&self) -> Vec<usize> {
        (0..self.to_old.len()).filter(|&j| self.to_old[j] == NONE).collect()
    }
}

/// The evidence for a pair besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// Whether both have the same number.
    pub number: bool,
    /// Whether both have numbers, and the numbers differ.
    pub other_number: bool,
    /// Whether both have the same kind.
    pub kind: bool,
    /// Whether both have the same depth.
    pub depth: bool,
    /// Whether their parents are a pair, or both are at the top.
    pub parent: bool,
    /// Whether the provisions before them are a pair.
    pub before: bool,
    /// Whether the provisions after them are a pair.
    pub after: bool,
}

impl Context {
    /// Whether both neighbours support the pair.
    pub fn between(&self) -> bool {
        self.before && self.after
    }

    /// Bonus that it adds to a pair's likeness, out of 1,000.
    pub fn bonus(&self) -> u64 {
        let say = |yes: bool, worth: u64| if yes { worth } else { 0 };
        say(self.number, 120)
            + say(self.kind, 30)
            + say(self.depth, 30)
            + say(self.parent, 60)
            + say(self.before, 70)
            + say(self.after, 70)
    }
}

/// The nearest provisions before and after each that have a counterpart.
pub(super) struct Neighbours {
    old: Vec<(usize, usize)>,
    new: Vec<(usize, usize)>,
}

impl Neighbours {
    pub fn of(paired: &Pairs) -> Neighbours {
        Neighbours { old: nearest(&paired.to_new), new: nearest(&paired.to_old) }
    }

    /// Returns the evidence that number and place give for a pair.
    pub fn context(&self, index: &Index<'_>, paired: &Pairs, old: usize, new: usize) -> Context {
        let pair = |i: usize, j: usize| {
            if i == NONE || j == NONE { i == j } else { paired.to_new[i] == j }
        };
        let (number_old, number_new) = (index.old.number(old), index.new.number(new));
        let same = number_old.is_some() && number_old == number_new;
        let (a, b) = (&index.old.text.provisions()[old], &index.new.text.provisions()[new]);
        Context {
            number: same,
            other_number: number_old.is_some() && number_new.is_some() && !same,
            kind: a.kind == b.kind,
            depth: a.level == b.level,
            parent: pair(index.old.parent[old], index.new.parent[new]),
            before: pair(self.old[old].0, self.new[new].0),
            after: pair(self.old[old].1, self.new[new].1),
        }
    }
}

fn nearest(to: &[usize]) -> Vec<(usize, usize)> {
    let mut near = vec![(NONE, NONE); to.len()];
    let mut last = NONE;
    for at in 0..to.len() {
        near[at].0 = last;
        if to[at] != NONE {
            last = at;
        }
    }
    last = NONE;
    for at in (0..to.len()).rev() {
        near[at].1 = last;
        if to[at] != NONE {
            last = at;
        }
    }
    near
}
