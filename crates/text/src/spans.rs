//! Spans: an alignment written as stretches of text that join to the old and the new wording.
//!
//! A space belongs to neither of the words beside it. It is assigned here such that the spans of
//! each text, joined, give that text exactly.

use std::borrow::Cow;
use std::ops::Range;

use crate::align::Alignment;
use crate::redline::{Span, SpanKind};
use crate::word::Words;

/// One or several wordings read as one, with the places where the later ones begin.
pub(crate) struct Joined<'w, 'a> {
    pub words: &'w Words<'a>,
    starts: Vec<usize>,
}

/// Joins several wordings into one text; also returns the places among its words where the later
/// ones begin.
pub(crate) fn join<'w, 'a: 'w>(pieces: impl Iterator<Item = &'w Words<'a>>) -> (String, Vec<usize>) {
    let (mut text, mut starts, mut len) = (String::new(), Vec::new(), 0);
    for piece in pieces {
        if !text.is_empty() && !piece.is_empty() {
            text.push(' ');
        }
        text.push_str(piece.text());
        len += piece.len();
        starts.push(len);
    }
    starts.pop();
    (text, starts)
}

impl<'w, 'a> Joined<'w, 'a> {
    /// Makes a joined wording from its words and the places where later wordings begin; none for a
    /// single wording.
    pub fn new(words: &'w Words<'a>, starts: Vec<usize>) -> Joined<'w, 'a> {
        Joined { words, starts }
    }

    fn piece(&self, at: usize) -> usize {
        self.starts.partition_point(|&s| s <= at)
    }

    /// Returns the number of words from `at` to the end of the wording that contains it.
    fn room(&self, at: usize) -> usize {
        self.starts.get(self.piece(at)).map_or(usize::MAX, |&next| next - at)
    }
}

/// A run of words, within one wording of each text that contains it.
pub(crate) struct Op {
    pub kind: SpanKind,
    pub old: Range<usize>,
    pub new: Range<usize>,
    /// Index of the old wording, if the old text contains the run.
    pub old_piece: usize,
    /// Index of the new wording, if the new text contains the run.
    pub new_piece: usize,
}

/// Cuts an alignment into runs that are equal, deleted or inserted, none of which crosses two
/// wordings.
pub(crate) fn cut(alignment: &Alignment, old: &Joined<'_, '_>, new: &Joined<'_, '_>) -> Vec<Op> {
    let mut ops = Vec::with_capacity(3 * alignment.hunks.len() + 1);
    let (mut x, mut y) = (0, 0);
    let mut push = |kind, mut a: Range<usize>, mut b: Range<usize>| {
        while !a.is_empty() || !b.is_empty() {
            let old_room = if a.is_empty() { usize::MAX } else { old.room(a.start) };
            let new_room = if b.is_empty() { usize::MAX } else { new.room(b.start) };
            let step = old_room.min(new_room);
            let (to_a, to_b) = (a.len().min(step) + a.start, b.len().min(step) + b.start);
            ops.push(Op {
                kind,
                old: a.start..to_a,
                new: b.start..to_b,
                old_piece: old.piece(a.start),
                new_piece: new.piece(b.start),
            });
            (a.start, b.start) = (to_a, to_b);
        }
    };
    let end = Range { start: old.words.len(), end: old.words.len() };
    let end = std::iter::once((end, new.words.len()..new.words.len()));
    for (a, b) in alignment.hunks.iter().map(|h| (h.old.clone(), h.new.clone())).chain(end) {
        push(SpanKind::Equal, x..a.start, y..b.start);
        push(SpanKind::Delete, a.clone(), b.start..b.start);
        push(SpanKind::Insert, a.end..a.end, b.clone());
        (x, y) = (a.end, b.end);
    }
    ops
}

/// Writes the runs that a row shows, each with its kind in that row.
pub(crate) fn spans<'a>(
    ops: &[Op],
    old: &Joined<'_, 'a>,
    new: &Joined<'_, 'a>,
    kind: impl Fn(&Op) -> Option<SpanKind>,
) -> Vec<Span<'a>> {
    let mut row = Row { spans: Vec::with_capacity(ops.len()), old_begun: false, new_begun: false };
    for op in ops {
        let Some(kind) = kind(op) else { continue };
        let old_gap = if row.old_begun { old.words.gap(op.old.start) } else { "" };
        let new_gap = if row.new_begun { new.words.gap(op.new.start) } else { "" };
        match kind {
            SpanKind::Equal => row.equal_run(old_gap, new_gap, op, (old.words, new.words)),
            SpanKind::Delete | SpanKind::MoveFrom => {
                row.old_begun = true;
                row.push(kind, spaced(old.words, old_gap, &op.old));
            }
            SpanKind::Insert | SpanKind::MoveTo => {
                row.new_begun = true;
                row.push(kind, spaced(new.words, new_gap, &op.new));
            }
        }
    }
    share_space(&mut row.spans);
    row.spans
}

/// Returns a run of words with the space before it, or without if `gap` is empty.
fn spaced<'a>(words: &Words<'a>, gap: &str, range: &Range<usize>) -> &'a str {
    let with = words.slice_with_gap(range.clone());
    &with[if gap.is_empty() { words.gap(range.start).len() } else { 0 }..]
}

struct Row<'a> {
    spans: Vec<Span<'a>>,
    old_begun: bool,
    new_begun: bool,
}

impl<'a> Row<'a> {
    fn push(&mut self, kind: SpanKind, text: &'a str) {
        match self.spans.last_mut() {
            Some(last) if last.kind == kind => last.text.to_mut().push_str(text),
            _ => self.spans.push(Span { kind, text: Cow::Borrowed(text) }),
        }
    }

    /// Returns equal words, divided where only one of the texts has space between them.
    fn equal_run(
        &mut self,
        old_gap: &'a str,
        new_gap: &'a str,
        op: &Op,
        (old, new): (&Words<'a>, &Words<'a>),
    ) {
        if old.slice(op.old.clone()) == new.slice(op.new.clone()) {
            return self.equal(old_gap, new_gap, new, op.new.clone());
        }
        let (mut from, mut gaps) = (0, (old_gap, new_gap));
        for at in 1..=op.new.len() {
            let next = if at < op.new.len() {
                (old.gap(op.old.start + at), new.gap(op.new.start + at))
            } else {
                ("", " ")
            };
            if next.0.is_empty() != next.1.is_empty() {
                self.equal(gaps.0, gaps.1, new, op.new.start + from..op.new.start + at);
                (from, gaps) = (at, next);
            }
        }
    }

    /// Adds equal words with the space before them, unless only one of the texts has any.
    fn equal(&mut self, old_gap: &'a str, new_gap: &'a str, new: &Words<'a>, range: Range<usize>) {
        (self.old_begun, self.new_begun) = (true, true);
        if old_gap.is_empty() == new_gap.is_empty() {
            return self.push(SpanKind::Equal, spaced(new, new_gap, &range));
        }
        let (gap, old_side) = if new_gap.is_empty() { (old_gap, true) } else { (new_gap, false) };
        let side = |s: &Span<'_>| match s.kind {
            SpanKind::Delete | SpanKind::MoveFrom => Some(true),
            SpanKind::Insert | SpanKind::MoveTo => Some(false),
            SpanKind::Equal => None,
        };
        let before = self.spans.iter_mut().rev().take_while(|s| side(s).is_some());
        match before.into_iter().find(|s| side(s) == Some(old_side)) {
            Some(span) => span.text.to_mut().push_str(gap),
            None => {
                let kind = if old_side { SpanKind::Delete } else { SpanKind::Insert };
                self.spans.push(Span { kind, text: Cow::Borrowed(gap) });
            }
        }
        self.push(SpanKind::Equal, new.slice(range));
    }
}

/// Moves the space with which all changed spans after equal words begin to the equal words.
fn share_space(spans: &mut [Span<'_>]) {
    let mut at = 0;
    while at < spans.len() {
        let end = (at + 1..spans.len()).find(|&k| spans[k].kind == SpanKind::Equal).unwrap_or(spans.len());
        let first = |kinds: [SpanKind; 2]| spans[at + 1..end].iter().position(|s| kinds.contains(&s.kind));
        let old = first([SpanKind::Delete, SpanKind::MoveFrom]);
        let new = first([SpanKind::Insert, SpanKind::MoveTo]);
        if let (SpanKind::Equal, Some(old), Some(new)) = (spans[at].kind, old, new) {
            let spaced =
                |k: usize| spans[at + 1 + k].text.strip_prefix(' ').is_some_and(|rest| !rest.is_empty());
            if spaced(old) && spaced(new) {
                spans[at].text.to_mut().push(' ');
                for k in [old, new] {
                    match &mut spans[at + 1 + k].text {
                        Cow::Borrowed(text) => *text = &text[1..],
                        Cow::Owned(text) => drop(text.remove(0)),
                    }
                }
            }
        }
        at = end;
    }
}
