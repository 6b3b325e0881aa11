//! Word alignment of two wordings of one provision.
//!
//! A person who marks up a change keeps whole phrases and does not keep a lone `the` or comma
//! between two rewritten passages. The alignment is therefore not the longest common run of words:
//! it keeps the greatest weight of words, where every separate change has a price. Work is capped
//! in counted steps; beyond the cap a coarser alignment is used, and reported.

use std::ops::Range;

use crate::figure::keep_whole;
use crate::hash::hash;
use crate::table::Table;
use crate::word::Words;

/// One change: a range of old words replaced by a range of new ones. The two are never both empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// Words of the old wording; empty for an insertion.
    pub old: Range<usize>,
    /// Words of the new wording; empty for an omission.
    pub new: Range<usize>,
}

/// The changes between two wordings, in order; at least one equal word separates any two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// The changes.
    pub hunks: Vec<Hunk>,
    /// Whether the cap on work was reached, so that some hunks may be larger than necessary.
    pub coarse: bool,
}

impl Alignment {
    /// The runs of equal words between the hunks: `(old start, new start, length)`.
    pub fn equal_runs(&self, old_len: usize, new_len: usize) -> Vec<(usize, usize, usize)> {
        let mut runs = Vec::with_capacity(self.hunks.len() + 1);
        let (mut old, mut new) = (0, 0);
        for hunk in &self.hunks {
            if hunk.old.start > old {
                runs.push((old, new, hunk.old.start - old));
            }
            (old, new) = (hunk.old.end, hunk.new.end);
        }
        if old < old_len && new < new_len {
            runs.push((old, new, old_len - old));
        }
        runs
    }
}

/// Maximum number of cells of one table: about the product of two 500-word passages.
const TABLE: usize = 1 << 18;
/// Price of a separate change, in the weights of [`weight`].
pub(crate) const PRICE: i32 = 7;
/// Minimum weight of a word.
const LEAST: i32 = 2;

/// Maximum weight of a scrap of kept words between two rewritten passages.
const SCRAP: i32 = 11;

/// Aligns two wordings.
pub fn align(old: &Words<'_>, new: &Words<'_>) -> Alignment {
    let (hunks, coarse) = changes(old, new);
    Alignment { hunks: join_scraps(old, new, hunks), coarse }
}

/// Aligns two wordings and keeps every scrap of kept words between two changes.
pub(crate) fn align_finely(old: &Words<'_>, new: &Words<'_>) -> Vec<Hunk> {
    changes(old, new).0
}

/// Returns the changes, none of which divides a figure, and whether the cap on work was reached.
fn changes(old: &Words<'_>, new: &Words<'_>) -> (Vec<Hunk>, bool) {
    let head = old.common_head(new);
    let tail = old.common_tail(new, old.len().min(new.len()) - head);
    let (x, y) = (head..old.len() - tail, head..new.len() - tail);
    let mut hunks = Vec::new();
    let mut coarse = false;
    if x.is_empty() || y.is_empty() {
        if x.len() + y.len() > 0 {
            hunks.push(Hunk { old: x, new: y });
        }
    } else {
        let (a, b) = (tokens(old, x), tokens(new, y));
        let mut kept = Kept { pairs: Vec::new(), coarse: false };
        kept.region(&a, &b, 0..a.len(), 0..b.len());
        coarse = kept.coarse;
        hunks = kept.hunks(head, a.len(), b.len());
    }
    for at in 0..hunks.len() {
        slide(old, new, &mut hunks, at);
    }
    (keep_whole(old, new, hunks), coarse)
}

/// A word with the values needed to compare it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    text: &'a str,
    hash: u64,
    /// Weight gained by keeping it.
    pub weight: i32,
}

fn tokens<'a>(words: &Words<'a>, range: Range<usize>) -> Vec<Token<'a>> {
    range.map(|at| Token::new(words.get(at))).collect()
}

impl<'a> Token<'a> {
    pub fn new(text: &'a str) -> Token<'a> {
        Token { text, hash: hash(text.as_bytes()), weight: weight(text) }
    }

    /// Whether the words can be equal: equal words have equal hashes.
    pub fn may_be(&self, other: &Token<'_>) -> bool {
        self.hash == other.hash
    }

    /// Returns a number below 4,096 that is the same for equal words.
    pub fn bucket(&self) -> usize {
        (self.hash >> 52) as usize
    }
}

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && self.text == other.text
    }
}

/// Weight of keeping a word: small for marks, more for short words, most for long words.
fn weight(word: &str) -> i32 {
    if let (Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9'), true) = (word.as_bytes().first(), word.is_ascii())
    {
        return match word.len() {
            0..=3 => 3,
            4..=5 => 5,
            _ => 6,
        };
    }
    let first = word.chars().next();
    if !first.is_some_and(char::is_alphanumeric) {
        return LEAST;
    }
    match word.chars().count() {
        0..=3 => 3,
        4..=5 => 5,
        _ => 6,
    }
}

/// The pairs of words kept so far, in order.
struct Kept {
    pairs: Vec<(usize, usize)>,
    coarse: bool,
}

impl Kept {
    fn region(&mut self, a: &[Token<'_>], b: &[Token<'_>], mut x: Range<usize>, mut y: Range<usize>) {
        while !x.is_empty() && !y.is_empty() && a[x.start] == b[y.start] {
            self.pairs.push((x.start, y.start));
            (x.start, y.start) = (x.start + 1, y.start + 1);
        }
        let mut tail = 0;
        while x.len() > tail && y.len() > tail && a[x.end - 1 - tail] == b[y.end - 1 - tail] {
            tail += 1;
        }
        (x.end, y.end) = (x.end - tail, y.end - tail);
        if !x.is_empty() && !y.is_empty() {
            if x.len().saturating_mul(y.len()) <= TABLE {
                self.table(&a[x.clone()], &b[y.clone()], x.start, y.start);
            } else {
                self.anchored(a, b, x.clone(), y.clone());
            }
        }
        self.pairs.extend((0..tail).map(|k| (x.end + k, y.end + k)));
    }

    /// Divides a region too large for a table at words that occur once on each side.
    fn anchored(&mut self, a: &[Token<'_>], b: &[Token<'_>], x: Range<usize>, y: Range<usize>) {
        let anchors = unique_pairs(a, b, &x, &y);
        if anchors.is_empty() {
            self.coarse = true;
            return;
        }
        let (mut from_x, mut from_y) = (x.start, y.start);
        for (i, j) in anchors {
            self.region(a, b, from_x..i, from_y..j);
            self.pairs.push((i, j));
            (from_x, from_y) = (i + 1, j + 1);
        }
        self.region(a, b, from_x..x.end, from_y..y.end);
    }

    /// Finds the kept pairs of greatest total weight, less [`PRICE`] for each change.
    fn table(&mut self, a: &[Token<'_>], b: &[Token<'_>], from_a: usize, from_b: usize) {
        let pairs = self.pairs.len();
        Table::of(a, b).pairs(|i, j| self.pairs.push((from_a + i, from_b + j)));
        self.pairs[pairs..].reverse();
    }

    /// Returns the changes between the pairs, where `head` words precede both sides.
    fn hunks(&self, head: usize, old_len: usize, new_len: usize) -> Vec<Hunk> {
        let mut hunks = Vec::new();
        let (mut x, mut y) = (0, 0);
        for &(i, j) in self.pairs.iter().chain(std::iter::once(&(old_len, new_len))) {
            if i > x || j > y {
                hunks.push(Hunk { old: head + x..head + i, new: head + y..head + j });
            }
            (x, y) = (i + 1, j + 1);
        }
        hunks
    }
}

/// Joins two rewritten passages across a scrap of kept words that is lighter than either.
///
/// Between two changes that each replace words, a few kept words are more often an accident (`[a
/// controller and the] data subject [and the controller]`) than intended.
fn join_scraps(a: &Words<'_>, b: &Words<'_>, hunks: Vec<Hunk>) -> Vec<Hunk> {
    let size = |h: &Hunk| mass(a, h.old.clone()).max(mass(b, h.new.clone()));
    let mut joined: Vec<Hunk> = Vec::with_capacity(hunks.len());
    for hunk in hunks {
        if let Some(last) = joined.last_mut() {
            let between = last.old.end..hunk.old.start;
            let scrap = if between.len() > (SCRAP / LEAST) as usize { i32::MAX } else { mass(a, between) };
            let turned =
                last.old.is_empty() != last.new.is_empty() && hunk.old.is_empty() != hunk.new.is_empty();
            let within = scrap <= SCRAP && scrap <= size(last) && scrap <= size(&hunk);
            if within && (!turned || swap((a, b), last, &hunk)) {
                (last.old.end, last.new.end) = (hunk.old.end, hunk.new.end);
                continue;
            }
        }
        joined.push(hunk);
    }
    joined
}

/// Total weight of a run of words.
fn mass(words: &Words<'_>, range: Range<usize>) -> i32 {
    range.map(|at| weight(words.get(at))).sum()
}

/// Whether most words removed on one side of a scrap are added on its other side, by weight:
/// `controller and the [data subject]` for `[data subject] and the controller`.
fn swap((a, b): (&Words<'_>, &Words<'_>), before: &Hunk, after: &Hunk) -> bool {
    let (from, to) = if before.old.is_empty() {
        ((b, &before.new), (a, &after.old))
    } else {
        ((a, &before.old), (b, &after.new))
    };
    let mut known: Vec<&str> = to.1.clone().map(|at| to.0.get(at)).collect();
    known.sort_unstable();
    let words = || from.1.clone().map(|at| from.0.get(at));
    let found: i32 = words().filter(|word| known.binary_search(word).is_ok()).map(weight).sum();
    2 * found > mass(from.0, from.1.clone())
}

/// Returns the pairs of words that occur once on each side, reduced to a run that rises in both.
fn unique_pairs(a: &[Token<'_>], b: &[Token<'_>], x: &Range<usize>, y: &Range<usize>) -> Vec<(usize, usize)> {
    let mut all: Vec<(u64, bool, usize)> = x.clone().map(|i| (a[i].hash, false, i)).collect();
    all.extend(y.clone().map(|j| (b[j].hash, true, j)));
    all.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = all
        .chunk_by(|p, q| p.0 == q.0)
        .filter_map(|same| match same {
            [(_, false, i), (_, true, j)] if a[*i] == b[*j] => Some((*i, *j)),
            _ => None,
        })
        .collect();
    pairs.sort_unstable();
    rising(&pairs)
}

/// Returns the longest run of pairs that rises in both, given pairs that rise in the first.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for at in 0..pairs.len() {
        let place = tops.partition_point(|&t| pairs[t].1 < pairs[at].1);
        if place > 0 {
            before[at] = tops[place - 1];
        }
        if place == tops.len() {
            tops.push(at);
        } else {
            tops[place] = at;
        }
    }
    let mut run = Vec::with_capacity(tops.len());
    let mut at = tops.last().copied().unwrap_or(usize::MAX);
    while at != usize::MAX {
        run.push(pairs[at]);
        at = before[at];
    }
    run.reverse();
    run
}

/// Slides a pure insertion or omission to the place where a reader would put it.
///
/// `[a b] a` and `a [b a]` say the same; the better one begins where a phrase begins. The slide
/// ends at the words between this hunk and its neighbours.
fn slide(a: &Words<'_>, b: &Words<'_>, hunks: &mut [Hunk], at: usize) {
    let Hunk { old, new } = hunks[at].clone();
    if !old.is_empty() && !new.is_empty() {
        return;
    }
    let lowest = if at == 0 { 0 } else { hunks[at - 1].old.end + 1 };
    let highest = hunks.get(at + 1).map_or(a.len(), |next| next.old.start - 1);
    let (side, run) = if old.is_empty() { (b, new.clone()) } else { (a, old.clone()) };
    let down = (0..old.start.saturating_sub(lowest))
        .take_while(|&k| run.start > k && side.get(run.start - 1 - k) == side.get(run.end - 1 - k))
        .count();
    let up = (0..highest.saturating_sub(old.end))
        .take_while(|&k| run.end + k < side.len() && side.get(run.end + k) == side.get(run.start + k))
        .count();
    let score = |shift: isize| {
        let start = run.start.wrapping_add_signed(shift);
        let end = run.end.wrapping_add_signed(shift);
        phrase(side, start, end)
    };
    if down + up == 0 {
        return;
    }
    let best = (-(down as isize)..=up as isize).max_by_key(|&shift| (score(shift), shift));
    if let Some(shift) = best.filter(|&s| s != 0) {
        let moved = |r: &Range<usize>| r.start.wrapping_add_signed(shift)..r.end.wrapping_add_signed(shift);
        hunks[at] = Hunk { old: moved(&old), new: moved(&new) };
    }
}

/// Scores how well a run of words forms a phrase of its own.
fn phrase(side: &Words<'_>, start: usize, end: usize) -> i32 {
    let stop = |at: usize| matches!(side.get(at), "." | ";" | ":" | "?" | "!" | "\n");
    let comma = |at: usize| side.get(at) == ",";
    let before_stop = start == 0 || stop(start - 1);
    let after_stop = end > 0 && stop(end - 1);
    let mut score = 0;
    if before_stop && (after_stop || end == side.len()) {
        score += 8;
    }
    if comma(end - 1) && start > 0 && comma(start - 1) {
        score += 6;
    } else if comma(start) || conjunction(side.get(start)) {
        score += 3;
    }
    if stop(end - 1) && !before_stop {
        score -= 2;
    }
    score
}

/// Whether a word joins phrases, so that an added phrase begins with it.
fn conjunction(word: &str) -> bool {
    matches!(word, "and" | "or" | "und" | "oder" | "et" | "ou" | "y" | "o" | "та" | "або" | "и" | "или")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Shows an alignment as `kept [-old-] {+new+}`.
    fn show(old: &str, new: &str) -> String {
        let (a, b) = (Words::of(old), Words::of(new));
        let mut out: Vec<String> = Vec::new();
        let mut at = 0;
        for hunk in align(&a, &b).hunks {
            out.extend((at..hunk.old.start).map(|i| a.get(i).to_owned()));
            if !hunk.old.is_empty() {
                out.push(format!("[-{}-]", a.slice(hunk.old.clone())));
            }
            if !hunk.new.is_empty() {
                out.push(format!("{{+{}+}}", b.slice(hunk.new.clone())));
            }
            at = hunk.old.end;
        }
        out.extend((at..a.len()).map(|i| a.get(i).to_owned()));
        out.join(" ")
    }

    #[test]
    fn a_lone_short_word_is_not_kept_between_two_changes() {
        assert_eq!(
            show("relation to the size of markets", "relation in the light of needs"),
            "relation [-to the size of markets-] {+in the light of needs+}"
        );
    }

    #[test]
    fn two_names_that_change_places_are_one_change() {
        assert_eq!(
            show(
                "between the data subject and the controller today",
                "between the controller and the data subject today"
            ),
            "between the [-data subject and the controller-] {+controller and the data subject+} today"
        );
    }

    #[test]
    fn an_addition_between_commas_keeps_its_own_comma() {
        assert_eq!(
            show("by means, and by word", "by means, in full, and by word"),
            "by means , {+in full,+} and by word"
        );
    }

    #[test]
    fn an_added_sentence_is_a_whole_sentence() {
        assert_eq!(
            show("One ends. Two ends.", "One ends. One stays. Two ends."),
            "One ends . {+One stays.+} Two ends ."
        );
    }

    #[test]
    fn equal_and_empty_wordings_have_no_or_one_change() {
        assert!(align(&Words::of("a b"), &Words::of("a  b")).hunks.is_empty());
        assert_eq!(align(&Words::of(""), &Words::of("a b")).hunks, [Hunk { old: 0..0, new: 0..2 }]);
        assert_eq!(align(&Words::of("a b"), &Words::of("")).hunks, [Hunk { old: 0..2, new: 0..0 }]);
    }

    #[test]
    fn a_million_times_one_word_is_quick() {
        let old = "word ".repeat(1_000_000);
        let new = format!("{} other {}", "word ".repeat(600_000), "word ".repeat(300_000));
        let alignment = align(&Words::of(&old), &Words::of(&new));
        assert_eq!(alignment.hunks.len(), 1);
    }

    #[test]
    fn past_the_cap_the_alignment_is_coarse_and_says_so() {
        let old = "a b ".repeat(2_000) + "x";
        let new = "b b a ".repeat(2_000);
        let alignment = align(&Words::of(&old), &Words::of(&new));
        assert!(alignment.coarse);
        assert_eq!(alignment.hunks.len(), 1);
    }

    proptest! {
        #[test]
        fn hunks_are_apart_and_rebuild_the_new_wording(old in "[ab,. ]{0,40}", new in "[ab,. ]{0,40}") {
            let (a, b) = (Words::of(&old), Words::of(&new));
            let alignment = align(&a, &b);
            let mut rebuilt: Vec<&str> = Vec::new();
            let mut at = 0;
            for (k, hunk) in alignment.hunks.iter().enumerate() {
                prop_assert!(!(hunk.old.is_empty() && hunk.new.is_empty()));
                prop_assert!(k == 0 || hunk.old.start > at);
                rebuilt.extend((at..hunk.old.start).map(|i| a.get(i)));
                prop_assert_eq!(rebuilt.len(), hunk.new.start);
                rebuilt.extend(hunk.new.clone().map(|j| b.get(j)));
                at = hunk.old.end;
            }
            rebuilt.extend((at..a.len()).map(|i| a.get(i)));
            prop_assert_eq!(rebuilt, b.iter().collect::<Vec<_>>());
        }
    }
}
