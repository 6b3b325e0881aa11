//! Compares all words with `similar`, using its default Myers; prints deletions and insertions.

use std::io::Write;

use similar::{Algorithm, ChangeTag, TextDiff};

fn main() {
    let (old, new) = (paraph_bench::argument(1), paraph_bench::argument(2));
    let (a, b) = (paraph_bench::words(&old), paraph_bench::words(&new));
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).diff_slices(&a, &b);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for change in diff.iter_all_changes() {
        let sign = match change.tag() {
            ChangeTag::Delete => "-",
            ChangeTag::Insert => "+",
            ChangeTag::Equal => "=",
        };
        writeln!(out, "{sign}{}", change.value()).expect("standard output takes the comparison");
    }
}
