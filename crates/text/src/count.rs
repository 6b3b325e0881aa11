//! How much of a rolling text is in dispute.

use crate::rolling::{Alternative, Counts, Dispute, Entry, Rolling, Run};
use crate::word::Words;

/// Counts provisions, brackets, alternatives and words.
///
/// A span or question under dispute is one bracket, however many alternatives it has.
pub fn count_rolling(rolling: &Rolling) -> Counts {
    let mut counts =
        Counts { provisions: rolling.entries.len(), sponsors: rolling.sponsors.len(), ..Counts::default() };
    for entry in &rolling.entries {
        let before = counts.brackets;
        questions(entry, &mut counts);
        words(&entry.runs, 1, &mut counts);
        counts.disputed += usize::from(counts.brackets > before);
    }
    counts
}

fn questions(entry: &Entry, counts: &mut Counts) {
    question(&entry.presence, counts);
    question(&entry.place, counts);
    question(&entry.renumber, counts);
    question(&entry.boundary, counts);
}

fn question<T>(dispute: &Option<Dispute<T>>, counts: &mut Counts) {
    if let Some(dispute) = dispute {
        counts.brackets += 1;
        counts.alternatives += dispute.opinions.len();
    }
}

fn words(runs: &[Run], depth: usize, counts: &mut Counts) {
    for run in runs {
        match run {
            Run::Text(text) => counts.words += Words::of(text).len(),
            Run::Bracket(bracket) => {
                counts.brackets += 1;
                counts.alternatives += bracket.alternatives.len();
                counts.depth = counts.depth.max(depth);
                bracket.alternatives.iter().for_each(|a: &Alternative| words(&a.runs, depth + 1, counts));
            }
        }
    }
}
