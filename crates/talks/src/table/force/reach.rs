//! Which alternatives of a provision a mark is about, without comparing it with the marks of each.

use std::collections::{BTreeMap, BTreeSet};

use crate::table::mark::{Mark, Span};
use crate::table::origin::WordId;

/// An alternative, and which of its marks.
type At = (usize, usize);

/// The marks of all alternatives of one provision.
#[derive(Default)]
pub(super) struct Reach<'a> {
    /// Where each mark is.
    same: BTreeMap<&'a Mark, Vec<At>>,
    /// Words that an alternative keeps, by the first of them.
    from: BTreeMap<WordId, Vec<(At, &'a Mark)>>,
    /// Words that an alternative keeps, by each of them.
    with: BTreeMap<WordId, Vec<(At, &'a Mark)>>,
}

/// What a mark is about.
#[derive(Default)]
pub(super) struct Found {
    /// Marks consent to which it is consent to.
    pub covers: Vec<At>,
    /// Alternatives that have such a mark, or one that is consent to this one.
    pub touches: BTreeSet<usize>,
    /// How many marks were looked at.
    pub steps: usize,
}

impl<'a> Reach<'a> {
    /// Enters the marks of an alternative. Returns how many words and marks that are.
    pub fn enter(&mut self, spot: usize, marks: &'a [Mark]) -> usize {
        let mut steps = 1;
        for (nth, mark) in marks.iter().enumerate() {
            let at = (spot, nth);
            steps += 1;
            self.same.entry(mark).or_default().push(at);
            let Mark::Kept(span) = mark else { continue };
            if let Some(first) = first(span) {
                self.from.entry(first).or_default().push((at, mark));
            }
            if let Span::Words(words) = span {
                for word in words.iter().collect::<BTreeSet<_>>() {
                    steps += 1;
                    self.with.entry(*word).or_default().push((at, mark));
                }
            }
        }
        steps
    }

    /// What a mark is about. Words that are kept cover every span within them; any other mark itself alone.
    pub fn find(&self, mark: &Mark) -> Found {
        let mut found = Found { steps: 1, ..Found::default() };
        found.covers.extend(self.same.get(mark).into_iter().flatten());
        if let Mark::Kept(span) = mark {
            if let Span::Words(words) = span {
                for word in words.iter().collect::<BTreeSet<_>>() {
                    found.steps += 1;
                    for (at, other) in self.from.get(word).into_iter().flatten() {
                        found.steps += 1;
                        if *other != mark && mark.covers(other) {
                            found.covers.push(*at);
                        }
                    }
                }
            }
            for (at, other) in first(span).and_then(|word| self.with.get(&word)).into_iter().flatten() {
                found.steps += 1;
                if other.covers(mark) {
                    found.touches.insert(at.0);
                }
            }
        }
        found.steps += found.covers.len();
        found.touches.extend(found.covers.iter().map(|(spot, _)| *spot));
        found
    }
}

/// The word at which a span can be found in a wider one.
fn first(span: &Span) -> Option<WordId> {
    match span {
        Span::Words(words) => words.first().copied(),
        Span::Gap(Some(before), Some(_)) => Some(*before),
        Span::Gap(..) => None,
    }
}
