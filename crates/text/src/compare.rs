//! Comparing two texts: provision matched to provision, then word by word within each pair.
//!
//! Every provision of either text has one row, every word of either one span. Words that moved from
//! one provision to another are shown as moved, not as deleted and inserted.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::align::{Alignment, align};
use crate::finding::{Finding, Severity};
use crate::matching::{Matching, NONE, match_words, parents_of, places_of};
use crate::parallel::both;
use crate::provision::Number;
use crate::redline::{Alteration, Redline, RedlineRow, Reference, Span, SpanKind};
use crate::sensitive::sensitive;
use crate::spans::{Joined, Op, cut, join, spans};
use crate::text::Text;
use crate::word::Words;

/// Compares an old text with a new one.
///
/// A provision that moved, and the provisions it took along, have [`Alteration::Moved`] and keep
/// `Equal` spans. The first part of a split shows the words that went to the others as `MoveFrom`,
/// and the others show them as `MoveTo`; a merge is the reverse.
pub fn redline<'a>(old: &'a Text, new: &'a Text) -> Redline<'a> {
    let compared = Compared::of(old, new);
    let left = compared.left_behind();
    let (middle, words) = compared.middle();
    let (mut rows, mut findings) = (Vec::new(), compared.matching.findings.clone());
    let (first, second) = both(
        words,
        || compared.rows(true, 0..middle, &left),
        || compared.rows(false, middle..new.provisions().len(), &left),
    );
    for (more, found) in [first, second] {
        rows.extend(more);
        findings.extend(found);
    }
    findings.dedup();
    Redline { sensitive: sensitive(&rows, words), rows, findings }
}

/// How a provision of the new text derives from the old.
#[derive(Clone, Copy)]
enum Origin {
    New,
    /// Paired with one old provision.
    Pair(usize),
    /// A part of a split: the index of the split, and of the part.
    Part(usize, usize),
    /// The result of a merge: its index.
    Merge(usize),
}

/// Two texts with the fate of their provisions.
pub(crate) struct Compared<'a> {
    pub old: &'a Text,
    pub new: &'a Text,
    pub old_words: Vec<Words<'a>>,
    pub new_words: Vec<Words<'a>>,
    pub matching: Matching,
    /// For each old provision its new one, or [`NONE`].
    pub to_new: Vec<usize>,
    /// For each new provision its old one, or [`NONE`].
    pub to_old: Vec<usize>,
    /// For each new provision that has an old one, whether it is in another place.
    pub elsewhere: Vec<bool>,
    /// Of those, the ones that only travel within a provision that moved.
    pub carried: Vec<bool>,
    origins: Vec<Origin>,
    /// Later old provisions of merges: the index of the merge, and of the provision in it.
    merged: BTreeMap<usize, (usize, usize)>,
}

impl<'a> Compared<'a> {
    pub fn of(old: &'a Text, new: &'a Text) -> Compared<'a> {
        let words = |text: &'a Text| text.provisions().iter().map(|p| p.wording.words()).collect::<Vec<_>>();
        let length = |text: &Text| text.provisions().iter().map(|p| p.wording.as_str().len()).sum::<usize>();
        let (old_words, new_words) = both((length(old) + length(new)) / 6, || words(old), || words(new));
        let matching = match_words((old, &old_words), (new, &new_words));
        let mut to_new = vec![NONE; old_words.len()];
        let mut to_old = vec![NONE; new_words.len()];
        let mut elsewhere = vec![false; new_words.len()];
        let mut origins = vec![Origin::New; new_words.len()];
        for pair in &matching.pairs {
            to_new[pair.old] = pair.new;
            to_old[pair.new] = pair.old;
            elsewhere[pair.new] = pair.moved;
            origins[pair.new] = Origin::Pair(pair.old);
        }
        for (place, split) in matching.splits.iter().enumerate() {
            split.new.iter().enumerate().for_each(|(nth, &j)| origins[j] = Origin::Part(place, nth));
        }
        let mut merged = BTreeMap::new();
        for (place, merge) in matching.merges.iter().enumerate() {
            origins[merge.new] = Origin::Merge(place);
            merged.extend(merge.old.iter().enumerate().skip(1).map(|(nth, &i)| (i, (place, nth))));
        }
        let pairs: Vec<usize> = to_old.iter().copied().filter(|&i| i != NONE).collect();
        let lengths: Vec<u64> = old_words.iter().map(|w| w.len() as u64).collect();
        let mut along = places_of(&pairs, &lengths, &parents_of(old)).carried.into_iter();
        let mut carried = vec![false; new_words.len()];
        for (at, &old) in to_old.iter().enumerate() {
            carried[at] = old != NONE && along.next().expect("each pair has a place");
            elsewhere[at] |= carried[at];
        }
        Compared {
            old,
            new,
            old_words,
            new_words,
            matching,
            to_new,
            to_old,
            elsewhere,
            carried,
            origins,
            merged,
        }
    }

    /// Returns the old provisions without a counterpart, by the new provision after whose row they are
    /// shown ([`NONE`] for the head).
    pub fn left_behind(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut next = vec![NONE; self.to_new.len() + 1];
        for at in (0..self.to_new.len()).rev() {
            next[at] = if self.to_new[at] == NONE { next[at + 1] } else { at };
        }
        let mut left: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let (mut before, mut stayed) = (NONE, NONE);
        for (at, &to) in self.to_new.iter().enumerate() {
            if to != NONE {
                before = to;
                if !self.elsewhere[to] {
                    stayed = to;
                }
                continue;
            }
            let after = next[at];
            let inside = before != NONE
                && self.elsewhere[before]
                && after != NONE
                && self.carried[self.to_new[after]]
                && self.to_new[after] > before;
            left.entry(if inside { before } else { stayed }).or_default().push(at);
        }
        left
    }

    pub fn reference_old(&self, at: usize) -> Reference<'a> {
        reference(self.old, at)
    }

    pub fn reference_new(&self, at: usize) -> Reference<'a> {
        reference(self.new, at)
    }

    /// Counts the words of a group of provisions that both texts have.
    pub fn shared(&self, olds: &[usize], news: &[usize]) -> usize {
        let (old_text, old_starts) = join(olds.iter().map(|&i| &self.old_words[i]));
        let (new_text, new_starts) = join(news.iter().map(|&j| &self.new_words[j]));
        let (old, new) = (Words::of(&old_text), Words::of(&new_text));
        let (old, new) = (Joined::new(&old, old_starts), Joined::new(&new, new_starts));
        let ops = cut(&align(old.words, new.words), &old, &new);
        ops.iter().filter(|op| op.kind == SpanKind::Equal).map(|op| op.old.len()).sum()
    }

    /// Whether the two provisions of a pair have different numbers.
    pub fn renumbered(&self, old: usize, new: usize) -> bool {
        let (old, new) = (&self.old.provisions()[old], &self.new.provisions()[new]);
        bare(&old.number) != bare(&new.number)
    }

    /// Returns the provision of the new text that divides the words in half, and the number of
    /// words.
    fn middle(&self) -> (usize, usize) {
        let all: usize = self.old_words.iter().chain(&self.new_words).map(Words::len).sum();
        let half = self.new_words.iter().map(Words::len).sum::<usize>() / 2;
        let mut before = 0;
        let middle = self.new_words.iter().position(|words| {
            before += words.len();
            before > half
        });
        (middle.unwrap_or(self.new_words.len()), all)
    }

    /// Returns the rows of a range of provisions of the new text, each followed by the old
    /// provisions left behind there. The first range begins with those left behind at the head.
    fn rows(
        &self,
        head: bool,
        range: Range<usize>,
        left: &BTreeMap<usize, Vec<usize>>,
    ) -> (Vec<RedlineRow<'a>>, Vec<Finding>) {
        let mut rows = Vec::with_capacity(range.len());
        let mut findings = Vec::new();
        let head = head.then_some(NONE);
        for at in head.into_iter().chain(range) {
            if at != NONE {
                rows.push(self.row(at, &mut findings));
            }
            for &old in left.get(&at).into_iter().flatten() {
                rows.push(self.left_row(old, &mut findings));
            }
        }
        (rows, findings)
    }

    /// Returns the row of a provision of the new text.
    fn row(&self, at: usize, findings: &mut Vec<Finding>) -> RedlineRow<'a> {
        let (ops, old_at, mark) = match self.origins[at] {
            Origin::New => {
                let spans = whole(&self.new_words[at], SpanKind::Insert);
                let new = Some(self.reference_new(at));
                return RedlineRow { old: None, new, changes: vec![Alteration::Inserted], spans };
            }
            Origin::Pair(old) => {
                let before = Joined::new(&self.old_words[old], Vec::new());
                let after = Joined::new(&self.new_words[at], Vec::new());
                let ops = self.ops(&before, &after, at, findings);
                (spans(&ops, &before, &after, |op| Some(op.kind)), Some(old), None)
            }
            Origin::Part(place, nth) => {
                let split = &self.matching.splits[place];
                let old = Joined::new(&self.old_words[split.old], Vec::new());
                let (text, starts) = join(split.new.iter().map(|&j| &self.new_words[j]));
                let words = Words::of(&text);
                let new = Joined::new(&words, starts);
                let ops = self.ops(&old, &new, at, findings);
                let kind = |op: &Op| match (op.kind, op.new_piece == nth) {
                    (SpanKind::Equal, true) if nth == 0 => Some(SpanKind::Equal),
                    (SpanKind::Equal, true) => Some(SpanKind::MoveTo),
                    (SpanKind::Equal, false) if nth == 0 => Some(SpanKind::MoveFrom),
                    (SpanKind::Delete, _) if nth == 0 => Some(SpanKind::Delete),
                    (SpanKind::Insert, true) => Some(SpanKind::Insert),
                    _ => None,
                };
                (
                    owned(spans(&ops, &old, &new, kind)),
                    (nth == 0).then_some(split.old),
                    Some(Alteration::Split),
                )
            }
            Origin::Merge(place) => {
                let merge = &self.matching.merges[place];
                let (text, starts) = join(merge.old.iter().map(|&i| &self.old_words[i]));
                let words = Words::of(&text);
                let old = Joined::new(&words, starts);
                let new = Joined::new(&self.new_words[at], Vec::new());
                let ops = self.ops(&old, &new, at, findings);
                let kind = |op: &Op| match op.kind {
                    SpanKind::Equal if op.old_piece > 0 => Some(SpanKind::MoveTo),
                    SpanKind::Delete if op.old_piece > 0 => None,
                    kind => Some(kind),
                };
                (owned(spans(&ops, &old, &new, kind)), Some(merge.old[0]), Some(Alteration::Merged))
            }
        };
        let mut changes = Vec::new();
        let space = |text: &str| text.chars().all(|c| c.is_whitespace() && c != '\n');
        let changed = |s: &Span| matches!(s.kind, SpanKind::Insert | SpanKind::Delete) && !space(&s.text);
        if ops.iter().any(changed) {
            changes.push(Alteration::Reworded);
        }
        if self.elsewhere[at] {
            changes.push(Alteration::Moved);
        }
        if old_at.is_some_and(|old| self.renumbered(old, at)) {
            changes.push(Alteration::Renumbered);
        }
        changes.extend(mark);
        RedlineRow {
            old: old_at.map(|old| self.reference_old(old)),
            new: Some(self.reference_new(at)),
            changes,
            spans: ops,
        }
    }

    /// Returns the row of an old provision that is gone, or whose words are in another.
    fn left_row(&self, at: usize, findings: &mut Vec<Finding>) -> RedlineRow<'a> {
        let old = Some(self.reference_old(at));
        let Some(&(place, nth)) = self.merged.get(&at) else {
            let spans = whole(&self.old_words[at], SpanKind::Delete);
            return RedlineRow { old, new: None, changes: vec![Alteration::Deleted], spans };
        };
        let merge = &self.matching.merges[place];
        let (text, starts) = join(merge.old.iter().map(|&i| &self.old_words[i]));
        let words = Words::of(&text);
        let olds = Joined::new(&words, starts);
        let new = Joined::new(&self.new_words[merge.new], Vec::new());
        let ops = self.ops(&olds, &new, merge.new, findings);
        let kind = |op: &Op| match op.kind {
            SpanKind::Equal if op.old_piece == nth => Some(SpanKind::MoveFrom),
            SpanKind::Delete if op.old_piece == nth => Some(SpanKind::Delete),
            _ => None,
        };
        RedlineRow {
            old,
            new: None,
            changes: vec![Alteration::Merged],
            spans: owned(spans(&ops, &olds, &new, kind)),
        }
    }

    /// Aligns the words of one group of provisions.
    fn ops(
        &self,
        old: &Joined<'_, '_>,
        new: &Joined<'_, '_>,
        at: usize,
        findings: &mut Vec<Finding>,
    ) -> Vec<Op> {
        if old.words.text() == new.words.text() {
            return cut(&Alignment::default(), old, new);
        }
        let alignment = align(old.words, new.words);
        if alignment.coarse {
            findings.push(Finding {
                severity: Severity::Note,
                code: "coarse-comparison",
                place: self.new.provisions()[at].name(),
                message: "Too long and too different to be compared word by word; some changes are shown \
                          larger than they are."
                    .to_owned(),
            });
        }
        cut(&alignment, old, new)
    }
}

/// Makes spans own their words, when these were joined for a split or merge.
fn owned<'a>(spans: Vec<Span<'_>>) -> Vec<Span<'a>> {
    let own = |s: Span<'_>| Span { kind: s.kind, text: Cow::Owned(s.text.into_owned()) };
    spans.into_iter().map(own).collect()
}

fn reference(text: &Text, at: usize) -> Reference<'_> {
    let p = &text.provisions()[at];
    Reference { id: &p.id, kind: p.kind, number: p.number.as_ref(), wording: p.wording.as_str() }
}

/// Returns the number without the characters printed around it.
pub(crate) fn bare(number: &Option<Number>) -> Option<&str> {
    number.as_ref().map(|n| n.number.as_str())
}

fn whole<'a>(words: &Words<'a>, kind: SpanKind) -> Vec<Span<'a>> {
    if words.is_empty() { Vec::new() } else { vec![Span { kind, text: Cow::Borrowed(words.text()) }] }
}
