//! Index of alternatives by mark, so that a mark need not be compared with the marks of each
//! alternative.

use std::collections::{BTreeMap, BTreeSet};

use crate::table::mark::{Mark, Span};
use crate::table::origin::WordId;

/// An alternative, and the index of one of its marks.
type At = (usize, usize);

/// The marks of all alternatives of one provision.
#[derive(Default)]
pub(super) struct Reach<'a> {
    /// Places of each mark.
    same: BTreeMap<&'a Mark, Vec<At>>,
    /// Words that an alternative keeps, by their first word.
    from: BTreeMap<WordId, Vec<(At, &'a Mark)>>,
    /// Words that an alternative keeps, by each of their words.
    with: BTreeMap<WordId, Vec<(At, &'a Mark)>>,
}

/// Alternatives that a mark concerns.
#[derive(Default)]
pub(super) struct Found {
    /// Marks that consent to this mark covers.
    pub covers: Vec<At>,
    /// Alternatives with such a mark, or with one that covers this mark.
    pub touches: BTreeSet<usize>,
    /// Number of marks examined.
    pub steps: usize,
}

impl<'a> Reach<'a> {
    /// Enters the marks of an alternative. Returns the number of words and marks.
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

    /// Finds the alternatives that a mark concerns. Kept words cover every span within them; any
    /// other mark covers only itself.
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

/// Returns the word by which a span can be found within a wider one.
fn first(span: &Span) -> Option<WordId> {
    match span {
        Span::Words(words) => words.first().copied(),
        Span::Gap(Some(before), Some(_)) => Some(*before),
        Span::Gap(..) => None,
    }
}
