//! What number and place say about a pair, given the pairs found before.

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

/// What speaks for a pair beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// Both bear the same number.
    pub number: bool,
    /// Both bear numbers, and they differ.
    pub other_number: bool,
    /// Both are of one kind.
    pub kind: bool,
    /// Both stand equally deep.
    pub depth: bool,
    /// What holds them is a pair, or both stand at the top.
    pub parent: bool,
    /// What stands before them is a pair.
    pub before: bool,
    /// What stands after them is a pair.
    pub after: bool,
}

impl Context {
    /// Whether both neighbours speak for it.
    pub fn between(&self) -> bool {
        self.before && self.after
    }

    /// What it adds to a pair that is alike by so much of 1,000.
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

    /// What number and place say about a pair.
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
