//! The assignment of greatest total worth, with each provision used at most once on each side.
//!
//! Exact: one shortest augmenting path for each provision over the sparse candidates (Dijkstra with
//! potentials, after Jonker and Volgenant). A provision may stay unmatched, at no worth. Work is
//! counted; beyond the cap the rest is assigned greedily, and the result reports it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Maximum number of edge steps before the rest is assigned greedily: some tenths of a second.
const CAP: u64 = 20_000_000;

/// The assigned pairs.
pub(super) struct Assignment {
    pub partner: Vec<Option<usize>>,
    /// Whether the cap was reached.
    pub coarse: bool,
}

/// Computes the assignment; `edges[old]` lists new provisions with the worth of each match, above
/// zero.
pub(super) fn assign(edges: &[Vec<(usize, i64)>], columns: usize) -> Assignment {
    let mut state = State {
        edges,
        row_price: edges.iter().map(|e| e.iter().map(|x| x.1).max().unwrap_or(0)).collect(),
        column_price: vec![0; columns],
        of_row: vec![None; edges.len()],
        of_column: vec![None; columns],
        distance: vec![i64::MAX; columns],
        before: vec![usize::MAX; columns],
        touched: Vec::new(),
        steps: 0,
    };
    let mut coarse = false;
    for (row, edges) in edges.iter().enumerate().filter(|(_, edges)| !edges.is_empty()) {
        if state.steps > CAP {
            coarse = true;
            let free = edges.iter().filter(|(c, _)| state.of_column[*c].is_none());
            if let Some(&(column, _)) = free.max_by_key(|(c, w)| (*w, Reverse(*c))) {
                state.of_row[row] = Some(column);
                state.of_column[column] = Some(row);
            }
        } else {
            state.augment(row);
        }
    }
    Assignment { partner: state.of_row, coarse }
}

struct State<'a> {
    edges: &'a [Vec<(usize, i64)>],
    /// `row_price + column_price >= worth` on every edge, equal on matched ones; both at least 0.
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    of_row: Vec<Option<usize>>,
    of_column: Vec<Option<usize>>,
    distance: Vec<i64>,
    before: Vec<usize>,
    touched: Vec<usize>,
    steps: u64,
}

impl State<'_> {
    /// Finds the cheapest way to match `start`, or to leave it or another row unmatched.
    fn augment(&mut self, start: usize) {
        let mut heap: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
        let mut settled: Vec<usize> = Vec::new();
        // The cheapest row to leave unmatched: its price is the loss.
        let mut leave = (self.row_price[start], start);
        let mut end = None;
        self.relax(start, 0, &mut heap);
        while let Some(Reverse((distance, column))) = heap.pop() {
            if distance > self.distance[column] {
                continue;
            }
            if distance >= leave.0 {
                break;
            }
            let Some(row) = self.of_column[column] else {
                end = Some((distance, column));
                break;
            };
            settled.push(column);
            if distance + self.row_price[row] < leave.0 {
                leave = (distance + self.row_price[row], row);
            }
            self.relax(row, distance, &mut heap);
        }
        let total = end.map_or(leave.0, |e| e.0);
        self.row_price[start] -= total;
        for &column in &settled {
            let slack = total - self.distance[column];
            if slack > 0 {
                let row = self.of_column[column].expect("a settled column has a row");
                self.column_price[column] += slack;
                self.row_price[row] -= slack;
            }
        }
        let mut column = match end {
            Some((_, column)) => column,
            None if leave.1 == start => return self.clear(),
            None => self.of_row[leave.1].take().expect("a row that is left had a partner"),
        };
        loop {
            let row = self.before[column];
            self.of_column[column] = Some(row);
            match self.of_row[row].replace(column) {
                Some(next) if row != start => column = next,
                _ => break,
            }
        }
        self.clear();
    }

    fn relax(&mut self, row: usize, from: i64, heap: &mut BinaryHeap<Reverse<(i64, usize)>>) {
        self.steps += self.edges[row].len() as u64 + 1;
        for &(column, worth) in &self.edges[row] {
            if self.of_row[row] == Some(column) {
                continue;
            }
            let distance = from + self.row_price[row] + self.column_price[column] - worth;
            if distance < self.distance[column] {
                if self.distance[column] == i64::MAX {
                    self.touched.push(column);
                }
                self.distance[column] = distance;
                self.before[column] = row;
                heap.push(Reverse((distance, column)));
            }
        }
    }

    fn clear(&mut self) {
        for column in self.touched.drain(..) {
            self.distance[column] = i64::MAX;
            self.before[column] = usize::MAX;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn best(edges: &[Vec<(usize, i64)>], row: usize, taken: &mut Vec<usize>) -> i64 {
        if row == edges.len() {
            return 0;
        }
        let mut most = best(edges, row + 1, taken);
        for &(column, worth) in &edges[row] {
            if !taken.contains(&column) {
                taken.push(column);
                most = most.max(worth + best(edges, row + 1, taken));
                taken.pop();
            }
        }
        most
    }

    proptest! {
        #[test]
        fn no_other_assignment_is_worth_more(table in prop::collection::vec(prop::collection::vec(0i64..20, 5), 1..6)) {
            let edges: Vec<Vec<(usize, i64)>> = table
                .iter()
                .map(|row| row.iter().enumerate().filter(|(_, w)| **w > 4).map(|(c, w)| (c, *w)).collect())
                .collect();
            let found = assign(&edges, 5);
            let worth: i64 = found.partner.iter().enumerate().filter_map(|(row, column)| {
                let column = (*column)?;
                edges[row].iter().find(|e| e.0 == column).map(|e| e.1)
            }).sum();
            let mut used: Vec<usize> = found.partner.iter().flatten().copied().collect();
            used.sort_unstable();
            let all = used.len();
            used.dedup();
            prop_assert_eq!(used.len(), all);
            prop_assert_eq!(worth, best(&edges, 0, &mut Vec::new()));
        }
    }
}
