//! Cuts a wording where a provision of the base is cut, by a split or by a merge undone.

use std::ops::Range;

use crate::align::{Hunk, align};
use crate::word::Words;

/// Returns the place in the new wording where the base's words before `at` end.
///
/// Words that replace a passage across the cut, and words added at it, go before the cut.
fn forward(hunks: &[Hunk], at: usize) -> usize {
    let done = hunks.partition_point(|h| h.old.end < at);
    match hunks.get(done) {
        Some(h) if h.old.start < at || h.old.is_empty() && h.old.start == at => h.new.end,
        Some(h) => h.new.start - (h.old.start - at),
        None => hunks.last().map_or(at, |h| h.new.end + (at - h.old.end)),
    }
}

/// Returns the place in the base that is nearest to a place in the new wording.
fn backward(hunks: &[Hunk], at: usize) -> usize {
    let done = hunks.partition_point(|h| h.new.end < at);
    match hunks.get(done) {
        Some(h) if h.new.start < at => h.old.end,
        Some(h) => h.old.start - (h.new.start - at),
        None => hunks.last().map_or(at, |h| h.old.end + (at - h.new.end)),
    }
}

/// Maximum distance, in words, that a cut moves to reach a space.
const REACH: usize = 4;

/// Returns the next place, up to `end`, that has a space. A cut within a word, or before its full
/// stop, would later be joined with a space that was not there. If there is no space near, as in
/// languages written without spaces, the place stays.
fn at_space(words: &Words<'_>, at: usize, end: usize) -> usize {
    let open = |&at: &usize| at == 0 || at == words.len() || !words.gap(at).is_empty();
    (at..=end.min(at + REACH)).find(open).unwrap_or(at)
}

/// A place where some side begins a new provision within one: a place in the base's words, and its
/// index among several breaks there.
pub(super) type Break = (usize, usize);

/// Returns the breaks that a side makes, given where its parts begin in its own words.
pub(super) fn breaks(base: &Words<'_>, whole: &Words<'_>, starts: &[usize]) -> Vec<Break> {
    let hunks = align(base, whole).hunks;
    let mut found: Vec<Break> = Vec::with_capacity(starts.len());
    for &start in starts {
        let at = at_space(base, backward(&hunks, start), base.len());
        let which = found.last().filter(|b| b.0 == at).map_or(0, |b| b.1 + 1);
        found.push((at, which));
    }
    found
}

/// Returns a side's words between the cuts: one range for each segment.
///
/// `own` holds the side's own breaks with their places in its words; the other cuts follow the
/// base's words.
pub(super) fn segments(
    base: &Words<'_>,
    whole: &Words<'_>,
    cuts: &[Break],
    own: &[(Break, usize)],
) -> Vec<Range<usize>> {
    let hunks = align(base, whole).hunks;
    let mut out = Vec::with_capacity(cuts.len() + 1);
    let mut from = 0;
    for cut in cuts {
        let fixed = own.iter().find(|(b, _)| b == cut).map(|&(_, at)| at);
        let ceiling = own.iter().find(|(b, _)| b > cut).map_or(whole.len(), |&(_, at)| at);
        let ceiling = ceiling.max(from);
        let to =
            fixed.unwrap_or_else(|| at_space(whole, forward(&hunks, cut.0).clamp(from, ceiling), ceiling));
        let to = to.clamp(from, ceiling);
        out.push(from..to);
        from = to;
    }
    out.push(from..whole.len());
    out
}

/// Cuts the wording of a merged provision into the words that correspond to each of the originals.
pub(super) fn unmerge(wordings: &[&str], merged: &str) -> Vec<String> {
    let joined = wordings.join(" ");
    let (base, whole) = (Words::of(&joined), Words::of(merged));
    let mut at = 0;
    let cuts: Vec<Break> = wordings[..wordings.len() - 1]
        .iter()
        .enumerate()
        .map(|(which, w)| {
            at += Words::of(w).len();
            (at, which)
        })
        .collect();
    segments(&base, &whole, &cuts, &[]).into_iter().map(|r| whole.slice(r).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merger_is_cut_where_its_provisions_met() {
        let parts = unmerge(
            &["Parties report.", "They meet each year."],
            "Parties shall report. They shall meet each year.",
        );
        assert_eq!(parts, ["Parties shall report.", "They shall meet each year."]);
    }

    #[test]
    fn a_cut_is_made_where_a_space_is() {
        let words = Words::of("about 52139. (More) 和平是");
        let cut = |at| at_space(&words, at, words.len());
        assert_eq!((cut(1), cut(2), cut(4), cut(5)), (1, 3, 6, 6), "{:?}", words.iter().collect::<Vec<_>>());
        assert_eq!(at_space(&words, 4, 5), 4, "not past its end");
        assert_eq!(at_space(&Words::of("和平和平和平和平"), 1, 8), 1);
    }

    #[test]
    fn words_across_a_cut_go_before_it() {
        let (base, whole) = (Words::of("a b c d"), Words::of("a x d"));
        assert_eq!(segments(&base, &whole, &[(2, 0)], &[]), [0..2, 2..3]);
    }
}
