//! Compares all words with `imara-diff` (histogram); prints deletions and insertions.

use std::io::Write;

use imara_diff::{Algorithm, Diff, InternedInput};

fn main() {
    let (old, new) = (paraph_bench::argument(1), paraph_bench::argument(2));
    let (a, b) = (paraph_bench::words(&old), paraph_bench::words(&new));
    let mut input = InternedInput::default();
    input.update_before(a.iter().copied());
    input.update_after(b.iter().copied());
    let diff = Diff::compute(Algorithm::Histogram, &input);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for hunk in diff.hunks() {
        for word in &a[hunk.before.start as usize..hunk.before.end as usize] {
            writeln!(out, "-{word}").expect("standard output takes the comparison");
        }
        for word in &b[hunk.after.start as usize..hunk.after.end as usize] {
            writeln!(out, "+{word}").expect("standard output takes the comparison");
        }
    }
}
