//! Divides a wide change of one side where the finer changes of other sides say the same.
//!
//! If A inserts a word, B replaces another, and C does both, C's change is one wide change beside theirs. Printed as it
//! is, it would show the words of A and B a second time. It is taken apart, and C joins A in one question and B in the
//! other.

use std::collections::BTreeSet;

use super::side::Side;
use super::span::Edit;
use crate::align::{Hunk, align_finely};
use crate::word::Words;

/// Maximum number of cells of a table: the product of the words of a change on both sides.
const TABLE: usize = 1 << 16;

/// A change that may be a part of a wider one: where it is in the base, its words, and whether another side makes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part<'w> {
    old: (usize, usize),
    words: Vec<&'w str>,
    shared: bool,
}

/// Divides each wide change that consists, for the greater part, of changes that others make too.
pub(super) fn divide(base: &Words<'_>, sides: &[Side<'_>], edits: Vec<Edit>) -> Vec<Edit> {
    let mut divided = Vec::with_capacity(edits.len());
    for edit in &edits {
        if sides[edit.side].whole {
            divided.push(edit.clone());
            continue;
        }
        match parts_of(base, sides, edit, &edits) {
            Some(parts) => divided.extend(parts),
            None => divided.push(edit.clone()),
        }
    }
    divided
}

/// Returns the parts of one change, if others make most of it.
fn parts_of(base: &Words<'_>, sides: &[Side<'_>], edit: &Edit, all: &[Edit]) -> Option<Vec<Edit>> {
    let within = |old: &std::ops::Range<usize>| {
        edit.old.start <= old.start && old.end <= edit.old.end && *old != edit.old
    };
    let words_of = |side: usize, new: std::ops::Range<usize>| -> Vec<_> {
        new.map(|at| sides[side].words.get(at)).collect()
    };
    let shared: BTreeSet<Part<'_>> = all
        .iter()
        .filter(|other| other.side != edit.side && within(&other.old))
        .map(|other| Part {
            old: (other.old.start, other.old.end),
            words: words_of(other.side, other.new.clone()),
            shared: true,
        })
        .collect();
    if shared.is_empty() || edit.old.len().saturating_mul(edit.new.len()) > TABLE {
        return None;
    }
    let own = &sides[edit.side].words;
    let finely = align_finely(base, own);
    let inside =
        |hunk: &&Hunk| within(&hunk.old) && edit.new.start <= hunk.new.start && hunk.new.end <= edit.new.end;
    let fine = finely.iter().filter(inside).map(|hunk| Part {
        old: (hunk.old.start, hunk.old.end),
        words: words_of(edit.side, hunk.new.clone()),
        shared: false,
    });
    let fine: Vec<Part<'_>> =
        fine.filter(|part| !shared.contains(&Part { shared: true, ..part.clone() })).collect();
    let parts: Vec<Part<'_>> = shared.into_iter().chain(fine).collect();
    let path = Path::find(base, own, edit, &parts)?;
    path.is_worth().then_some(path.edits)
}

/// A way from the base's words to a side's through parts.
struct Path {
    edits: Vec<Edit>,
    /// Words, of both sides, that are kept or that others change too.
    common: usize,
    /// Words, of both sides, that only this side changes.
    own: usize,
}

/// How a cell of the table was reached: the number of words changed by this side alone, and the step.
#[derive(Clone, Copy)]
struct Cell {
    own: usize,
    from: (usize, usize),
    /// Part, or none for a kept word.
    part: Option<usize>,
}

impl Path {
    /// Finds the way with the fewest words that this side alone changes.
    fn find(base: &Words<'_>, own: &Words<'_>, edit: &Edit, parts: &[Part<'_>]) -> Option<Path> {
        let (wide, rows) = (edit.new.len() + 1, edit.old.len() + 1);
        let mut cells: Vec<Option<Cell>> = vec![None; rows * wide];
        cells[0] = Some(Cell { own: 0, from: (0, 0), part: None });
        for row in 0..rows {
            for column in 0..wide {
                let Some(here) = cells[row * wide + column] else { continue };
                let (old, new) = (edit.old.start + row, edit.new.start + column);
                let mut reach = |to: (usize, usize), cost: usize, part: Option<usize>| {
                    let cell = &mut cells[to.0 * wide + to.1];
                    if cell.is_none_or(|known| here.own + cost < known.own) {
                        *cell = Some(Cell { own: here.own + cost, from: (row, column), part });
                    }
                };
                if row + 1 < rows && column + 1 < wide && base.get(old) == own.get(new) {
                    reach((row + 1, column + 1), 0, None);
                }
                for (nth, part) in parts.iter().enumerate().filter(|(_, part)| part.old.0 == old) {
                    let (further, words) = (part.old.1 - old, part.words.len());
                    let fits = row + further < rows
                        && column + words < wide
                        && part.words.iter().enumerate().all(|(k, word)| own.get(new + k) == *word);
                    if fits {
                        let cost = if part.shared { 0 } else { further + words };
                        reach((row + further, column + words), cost, Some(nth));
                    }
                }
            }
        }
        let mut at = (rows - 1, wide - 1);
        let own_words = cells[at.0 * wide + at.1]?.own;
        let mut edits = Vec::new();
        let mut any = false;
        while at != (0, 0) {
            let cell = cells[at.0 * wide + at.1].expect("the way back is known");
            if let Some(nth) = cell.part {
                any |= parts[nth].shared;
                let old = edit.old.start + cell.from.0..edit.old.start + at.0;
                edits.push(Edit {
                    side: edit.side,
                    old,
                    new: edit.new.start + cell.from.1..edit.new.start + at.1,
                });
            }
            at = cell.from;
        }
        edits.reverse();
        let common = edit.old.len() + edit.new.len() - own_words;
        any.then_some(Path { edits, common, own: own_words })
    }

    /// Whether most of the change is common, and a kept word is between any two parts.
    fn is_worth(&self) -> bool {
        let apart = |pair: &[Edit]| pair[0].old.end < pair[1].old.start;
        self.edits.windows(2).all(apart) && self.own * 2 < self.common
    }
}
