//! The table that aligns two runs of words: it finds the pairs of equal words of greatest weight,
//! less a price for every separate change.
//!
//! A full table has a cell for every pair of words, and most of it cannot matter. The words common
//! to both sides bound the worth of any path through a cell; if that is less than the worth of a
//! path near the diagonal, the cell need not be computed. Only a band of diagonals is computed,
//! wide enough that all paths outside it are worse. The result equals that of the full table.

use std::ops::RangeInclusive;

use crate::align::{PRICE, Token};

/// A value worse than any path.
const LOW: i32 = i32::MIN / 2;

/// The best path to a cell's change came from the cell at the left, from above, or from a pair kept
/// here.
const LEFT: u8 = 0;
const ABOVE: u8 = 1;
const OPEN: u8 = 2;
/// The best path to a cell's kept pair came from a change instead of a kept pair.
const FROM_CHANGE: u8 = 4;

/// Distance of the first band from the diagonals between the corners.
const NEAR: isize = 4;

/// The best worth up to a pair of words: by keeping that pair, or by ending in a change.
#[derive(Clone, Copy)]
struct Cell {
    keep: i32,
    change: i32,
}

const NOWHERE: Cell = Cell { keep: LOW, change: LOW };

/// A band of a table, with the best path into each of its cells.
pub(crate) struct Table {
    rows: usize,
    columns: usize,
    /// Column minus row: the diagonals of the band.
    band: RangeInclusive<isize>,
    /// The rows of the band one after another, each of length `width`.
    moves: Vec<u8>,
    width: usize,
    last: Cell,
}

impl Table {
    /// Computes the table of two runs of words that differ in their first and last words.
    pub fn of(a: &[Token<'_>], b: &[Token<'_>]) -> Table {
        let (rows, columns) = (a.len() as isize, b.len() as isize);
        let full = -rows..=columns;
        let bound = Bound::of(a, b);
        if bound.most() < -PRICE {
            return Table { rows: 0, columns: 0, band: 0..=0, moves: Vec::new(), width: 0, last: NOWHERE };
        }
        let aslant = columns - rows;
        let band = (aslant.min(0) - NEAR).max(-rows)..=(aslant.max(0) + NEAR).min(columns);
        let width = |band: &RangeInclusive<isize>| band.end() - band.start() + 1;
        if 2 * width(&band) > columns {
            return Table::within(a, b, full);
        }
        let near = Table::within(a, b, band.clone());
        let worth = near.last.keep.max(near.last.change);
        let wide = bound.band(&band, worth);
        if wide == band { near } else { Table::within(a, b, wide) }
    }

    /// Computes the cells of a band of diagonals.
    fn within(a: &[Token<'_>], b: &[Token<'_>], band: RangeInclusive<isize>) -> Table {
        let (low, high) = (*band.start(), *band.end());
        let diagonals = (high - low + 1) as usize;
        let width = diagonals.min(b.len() + 1);
        let mut moves = vec![0u8; (a.len() + 1) * width];
        // The cells of the row above; in the current row each is one place further left.
        let mut cells = vec![Cell { keep: LOW, change: -PRICE }; diagonals + 1];
        cells[(-low) as usize].keep = 0;
        cells[diagonals] = NOWHERE;
        for (at, word) in a.iter().enumerate() {
            let row = at as isize + 1;
            let start = (row + low).max(0);
            let from = start.max(1);
            let to = (row + high).min(b.len() as isize);
            let mut left = LOW;
            if row + low <= 0 {
                let head = (-(row + low)) as usize;
                cells[head] = Cell { keep: LOW, change: -PRICE };
                moves[row as usize * width] = ABOVE;
                left = -PRICE;
            }
            let (first, count) = ((from - row - low) as usize, (to - from + 1) as usize);
            let ways = &mut moves[row as usize * width + (from - start) as usize..][..count];
            let cells = &mut cells[first..=first + count];
            let others = &b[from as usize - 1..][..count];
            for (k, (way, other)) in ways.iter_mut().zip(others).enumerate() {
                let (diagonal, above) = (cells[k], cells[k + 1].change);
                // Most words differ, and then only the two changes beside the cell matter.
                if !other.may_be(word) {
                    left = left.max(above);
                    cells[k] = Cell { keep: LOW, change: left };
                    *way = if left == above { ABOVE } else { LEFT };
                    continue;
                }
                let mut step = 0;
                let keep = if other == word {
                    step = if diagonal.change > diagonal.keep { FROM_CHANGE } else { 0 };
                    diagonal.keep.max(diagonal.change) + word.weight
                } else {
                    LOW
                };
                let change = left.max(above).max(keep - PRICE);
                step |= match change {
                    _ if change == above => ABOVE,
                    _ if change == left => LEFT,
                    _ => OPEN,
                };
                cells[k] = Cell { keep, change };
                *way = step;
                left = change;
            }
        }
        let last = cells[(b.len() as isize - a.len() as isize - low) as usize];
        Table { rows: a.len(), columns: b.len(), band, moves, width, last }
    }

    /// Calls `each` with the places of every kept pair, last pair first.
    pub fn pairs(&self, mut each: impl FnMut(usize, usize)) {
        let (mut i, mut j) = (self.rows, self.columns);
        let mut kept = self.last.keep > self.last.change;
        while i > 0 && j > 0 {
            let start = (i as isize + self.band.start()).max(0) as usize;
            let way = self.moves[i * self.width + j - start];
            if kept {
                each(i - 1, j - 1);
                kept = way & FROM_CHANGE == 0;
                (i, j) = (i - 1, j - 1);
            } else {
                match way & 3 {
                    ABOVE => i -= 1,
                    OPEN => kept = true,
                    _ => j -= 1,
                }
            }
        }
    }
}

/// Weight of the words that both sides seem to have, up to each place of either.
struct Bound {
    old: Vec<i32>,
    new: Vec<i32>,
}

impl Bound {
    fn of(a: &[Token<'_>], b: &[Token<'_>]) -> Bound {
        Bound { old: sums(a, b), new: sums(b, a) }
    }

    /// Returns an upper bound for a path that keeps any pair: it begins and ends with a change.
    fn most(&self) -> i32 {
        self.through(0, 0)
    }

    /// Returns an upper bound for a path through a cell that keeps any pair.
    fn through(&self, i: usize, j: usize) -> i32 {
        let (old, new) = (self.old[i], self.new[j]);
        let (old_all, new_all) = (self.old[self.old.len() - 1], self.new[self.new.len() - 1]);
        old.min(new) + (old_all - old).min(new_all - new) - 2 * PRICE
    }

    /// Returns the diagonals beyond which every path is worth less than `worth`; at least `band`.
    fn band(&self, band: &RangeInclusive<isize>, worth: i32) -> RangeInclusive<isize> {
        let (rows, columns) = (self.old.len() as isize - 1, self.new.len() as isize - 1);
        if worth <= -PRICE {
            return -rows..=columns;
        }
        // Every path beyond a diagonal crosses it.
        let reached = |diagonal: &isize| {
            let (from, to) = (0.max(-diagonal), rows.min(columns - diagonal));
            (from..=to).any(|i| self.through(i as usize, (i + diagonal) as usize) >= worth)
        };
        let high = (*band.end()..columns).find(|d| !reached(&(d + 1))).unwrap_or(columns);
        let low = (-rows + 1..=*band.start()).rev().find(|d| !reached(&(d - 1))).unwrap_or(-rows);
        low..=high
    }
}

/// Returns, for each place of a run, the weight of the words before it that the other run seems to
/// have.
fn sums(run: &[Token<'_>], other: &[Token<'_>]) -> Vec<i32> {
    let mut seen = [0u64; 64];
    for word in other {
        seen[word.bucket() / 64] |= 1 << (word.bucket() % 64);
    }
    let mut sum = 0;
    let mut sums = Vec::with_capacity(run.len() + 1);
    sums.push(sum);
    for word in run {
        let there = seen[word.bucket() / 64] >> (word.bucket() % 64) & 1 == 1;
        sum += if there { word.weight } else { 0 };
        sums.push(sum);
    }
    sums
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Finds the pairs with the full table, cell by cell, as the rule reads.
    fn plainly(a: &[Token<'_>], b: &[Token<'_>]) -> Vec<(usize, usize)> {
        let width = b.len() + 1;
        let mut cells = vec![NOWHERE; (a.len() + 1) * width];
        let mut ways = vec![LEFT; cells.len()];
        for i in 0..=a.len() {
            for j in 0..width {
                let at = i * width + j;
                if i == 0 || j == 0 {
                    cells[at] = Cell { keep: if i + j == 0 { 0 } else { LOW }, change: -PRICE };
                    ways[at] = if j == 0 { ABOVE } else { LEFT };
                    continue;
                }
                let (diagonal, above, left) = (cells[at - width - 1], cells[at - width], cells[at - 1]);
                let keep = if a[i - 1] == b[j - 1] {
                    diagonal.keep.max(diagonal.change) + a[i - 1].weight
                } else {
                    LOW
                };
                let change = left.change.max(above.change).max(keep - PRICE);
                ways[at] = match change {
                    _ if change == above.change => ABOVE,
                    _ if change == left.change => LEFT,
                    _ => OPEN,
                };
                if keep > LOW && diagonal.change > diagonal.keep {
                    ways[at] |= FROM_CHANGE;
                }
                cells[at] = Cell { keep, change };
            }
        }
        let last = *cells.last().expect("a table has a cell");
        let table = Table {
            rows: a.len(),
            columns: b.len(),
            band: -(a.len() as isize)..=b.len() as isize,
            moves: ways,
            width,
            last,
        };
        let mut pairs = Vec::new();
        table.pairs(|i, j| pairs.push((i, j)));
        pairs
    }

    fn tokens(words: &[&'static str]) -> Vec<Token<'static>> {
        words.iter().map(|word| Token::new(word)).collect()
    }

    fn banded(a: &[Token<'_>], b: &[Token<'_>]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        Table::of(a, b).pairs(|i, j| pairs.push((i, j)));
        pairs
    }

    const WORDS: [&str; 9] = ["a", "the", ",", "shall", "report", "Parties", "each", "of", "cooperation"];

    /// A run of words and an edit of it as people make it: some words removed, some added, some
    /// pieces moved.
    fn edited() -> impl Strategy<Value = (Vec<&'static str>, Vec<&'static str>)> {
        let word = || prop::sample::select(&WORDS[..]);
        let run = prop::collection::vec(word(), 1..90);
        let edits = prop::collection::vec((0usize..90, 0usize..6, prop::collection::vec(word(), 0..6)), 0..7);
        (run, edits).prop_map(|(run, edits)| {
            let mut new = run.clone();
            for (at, gone, come) in edits {
                let at = at.min(new.len());
                let end = (at + gone).min(new.len());
                new.splice(at..end, come);
            }
            (run, new)
        })
    }

    proptest! {
        #[test]
        fn the_band_gives_what_the_full_table_gives((old, new) in edited()) {
            let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
            let (old, new) = (&old[head..], &new[head..]);
            let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
            let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
            prop_assume!(!old.is_empty() && !new.is_empty());
            let (a, b) = (tokens(old), tokens(new));
            prop_assert_eq!(banded(&a, &b), plainly(&a, &b));
        }
    }

    #[test]
    fn a_long_run_against_one_word_takes_no_more_cells_than_words() {
        let long: Vec<&str> =
            std::iter::once("a").chain(std::iter::repeat_n("the", 200_000)).chain(["a"]).collect();
        let (long, one) = (tokens(&long), tokens(&["the"]));
        assert_eq!((banded(&long, &one).len(), banded(&one, &long).len()), (0, 0));
        let long: Vec<&str> =
            std::iter::once("a").chain(std::iter::repeat_n("cooperation", 200_000)).chain(["a"]).collect();
        let table = Table::of(&tokens(&long), &tokens(&["of", "cooperation", "of"]));
        assert!(table.moves.len() <= 4 * 200_003);
    }
}
