//! Lays several sides' changes of one wording on the base, as spans that nest or are disjoint.
//!
//! This is where *whether* and *how* part: a side whose change covers a span becomes a rival with
//! its own words; the finer changes of the others go on inside the base's alternative. See
//! `docs/decisions/0003-brackets.md` for the rules and examples.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::side::Side;
use crate::figure::joined;
use crate::word::Words;

/// Maximum depth of nesting; deeper changes are stacked instead, because no reader can follow them.
const DEEPEST: usize = 24;

/// One side's change: a range of the base's words replaced by the side's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub side: usize,
    pub old: Range<usize>,
    pub new: Range<usize>,
}

/// A piece of the base's wording, agreed or disputed.
#[derive(Debug)]
pub(super) enum Item {
    /// Words of the base that no side disputes here.
    Base(Range<usize>),
    /// A span in dispute.
    Span(Span),
}

/// A span of the base, the base's words in it, and the whole wordings that rival them.
#[derive(Debug)]
pub(super) struct Span {
    pub old: Range<usize>,
    pub inner: Vec<Item>,
    /// Sides and their words, in the order in which they are printed.
    pub rivals: Vec<Rival>,
}

/// One wording of a span, with all the sides that have it.
#[derive(Debug)]
pub(super) struct Rival {
    pub sides: Vec<usize>,
    /// Range of words in the first of the sides.
    pub new: Range<usize>,
}

/// The inputs and the outcome of laying out.
pub(super) struct Layout<'a, 'w> {
    pub base: &'a Words<'w>,
    pub sides: &'a [Side<'w>],
    /// Whether some nest was deeper than [`DEEPEST`].
    pub stacked: bool,
}

impl Layout<'_, '_> {
    /// Lays the edits, all of them inside `within`, on the base.
    pub fn lay(&mut self, mut edits: Vec<Edit>, within: Range<usize>, depth: usize) -> Vec<Item> {
        edits.sort_by_key(|e| (e.old.start, e.old.end, e.side));
        let mut spans = Vec::new();
        let mut waiting = self.components(edits);
        waiting.reverse();
        while let Some(component) = waiting.pop() {
            let (span, apart) = self.span(component, depth);
            spans.push(span);
            let mut again = self.components(apart);
            again.reverse();
            waiting.extend(again);
        }
        spans.sort_by_key(|s| (s.old.start, s.old.end));
        let mut items = Vec::with_capacity(2 * spans.len() + 1);
        let mut at = within.start;
        for span in spans {
            if span.old.start > at {
                items.push(Item::Base(at..span.old.start));
            }
            at = span.old.end;
            items.push(Item::Span(span));
        }
        if at < within.end {
            items.push(Item::Base(at..within.end));
        }
        items
    }

    /// Divides edits, sorted by place, into groups that overlap or touch.
    fn components(&self, mut edits: Vec<Edit>) -> Vec<Vec<Edit>> {
        edits.sort_by_key(|e| (e.old.start, e.old.end, e.side));
        let mut groups: Vec<(Range<usize>, Vec<Edit>)> = Vec::new();
        let mut aside: Vec<Edit> = Vec::new();
        for edit in edits {
            let joins = groups.last().is_some_and(|(hull, _)| self.belongs(&edit, hull));
            let sentence = edit.old.is_empty() && self.is_sentence(&edit);
            match groups.last_mut() {
                Some((hull, group)) if joins => {
                    hull.end = hull.end.max(edit.old.end);
                    group.push(edit);
                }
                _ if sentence => aside.push(edit),
                _ => groups.push((edit.old.clone(), vec![edit])),
            }
        }
        let mut groups = self.with_sentences(groups, aside);
        groups.sort_by_key(|(hull, _)| (hull.start, hull.end));
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Adds whole sentences to the group that spans their gap, or groups them in the gap.
    fn with_sentences(
        &self,
        mut groups: Vec<(Range<usize>, Vec<Edit>)>,
        aside: Vec<Edit>,
    ) -> Vec<(Range<usize>, Vec<Edit>)> {
        let mut gaps: Vec<(Range<usize>, Vec<Edit>)> = Vec::new();
        for edit in aside {
            let gap = edit.old.start;
            let at = groups.partition_point(|(hull, _)| hull.end <= gap && hull.start < gap);
            let over = groups.get_mut(at).filter(|(hull, _)| {
                hull.start < gap && gap < hull.end || hull.is_empty() && hull.start == gap
            });
            match (over, gaps.last_mut()) {
                (Some((_, group)), _) => group.push(edit),
                (None, Some((hull, group))) if hull.start == gap => group.push(edit),
                _ => gaps.push((gap..gap, vec![edit])),
            }
        }
        groups.extend(gaps);
        groups
    }

    /// Whether an edit that does not begin before the hull belongs to the hull's group.
    fn belongs(&self, edit: &Edit, hull: &Range<usize>) -> bool {
        let at = edit.old.start;
        if edit.old.is_empty() {
            let touches = at == hull.end || at == hull.start;
            return at < hull.end && at > hull.start
                || touches && (hull.is_empty() || !self.is_sentence(edit));
        }
        at < hull.end || hull.is_empty() && at == hull.start
    }

    /// Whether an insertion consists of whole sentences in a gap between sentences.
    fn is_sentence(&self, edit: &Edit) -> bool {
        let words = &self.sides[edit.side].words;
        let between = edit.old.start == 0 || stop(self.base.get(edit.old.start - 1));
        between && stop(words.get(edit.new.end - 1)) && !lower(words.get(edit.new.start))
    }

    /// Returns one span for a group of edits that overlap, and the edits that turn out to be
    /// separate.
    fn span(&mut self, group: Vec<Edit>, depth: usize) -> (Span, Vec<Edit>) {
        let mut outer = self.outermost(&group);
        if depth >= DEEPEST {
            self.stacked = true;
            outer = group.iter().map(|e| e.side).collect();
        }
        outer.sort_unstable();
        outer.dedup();
        let mut hull = hull_of(&group, &outer);
        loop {
            let straddling = group.iter().filter(|e| {
                !e.old.is_empty()
                    && e.old.start < hull.end
                    && hull.start < e.old.end
                    && !inside(&e.old, &hull)
            });
            let more: Vec<usize> = straddling.map(|e| e.side).filter(|s| !outer.contains(s)).collect();
            if more.is_empty() {
                break;
            }
            outer.extend(more);
            outer.sort_unstable();
            outer.dedup();
            hull = hull_of(&group, &outer);
        }
        let (mut absorbed, rest): (Vec<Edit>, Vec<Edit>) =
            group.into_iter().partition(|e| outer.binary_search(&e.side).is_ok());
        let (finer, apart): (Vec<Edit>, Vec<Edit>) =
            rest.into_iter().partition(|e| inside(&e.old, &hull) && !(hull.is_empty()));
        absorbed.sort_by_key(|e| (e.old.start, e.old.end));
        let mut rivals = self.rivals(&outer, &absorbed, &hull);
        let old = self.trim(&hull, &finer, &mut rivals);
        let inner = self.lay(finer, old.clone(), depth + 1);
        (Span { old, inner, rivals }, apart)
    }

    /// Returns the sides with an edit that no other edit of the group contains.
    fn outermost(&self, group: &[Edit]) -> Vec<usize> {
        let mut sides = Vec::new();
        let mut reach: Option<Range<usize>> = None;
        let mut by_start: Vec<&Edit> = group.iter().collect();
        by_start.sort_by_key(|e| (e.old.start, std::cmp::Reverse(e.old.end)));
        for edit in by_start {
            let contained = reach.as_ref().is_some_and(|r| edit.old.end <= r.end && *r != edit.old);
            if !contained {
                sides.push(edit.side);
                reach = Some(edit.old.clone());
            }
        }
        sides
    }

    /// Returns each outer side's whole wording of the span; equal wordings are grouped.
    fn rivals(&self, outer: &[usize], absorbed: &[Edit], hull: &Range<usize>) -> Vec<Rival> {
        let mut bounds: BTreeMap<usize, Range<usize>> = BTreeMap::new();
        for edit in absorbed {
            let end = edit.new.end + (hull.end - edit.old.end);
            let first = || edit.new.start - (edit.old.start - hull.start)..end;
            bounds.entry(edit.side).and_modify(|own| own.end = end).or_insert_with(first);
        }
        let mut rivals: Vec<Rival> = Vec::with_capacity(outer.len());
        let mut known: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        for &side in outer {
            let new = bounds.remove(&side).expect("an outer side has an edit in the group");
            let words = new.clone().map(|at| self.sides[side].words.get(at)).collect();
            match known.entry(words) {
                Entry::Occupied(at) => rivals[*at.get()].sides.push(side),
                Entry::Vacant(free) => {
                    free.insert(rivals.len());
                    rivals.push(Rival { sides: vec![side], new });
                }
            }
        }
        rivals
    }

    /// Removes words with which all alternatives begin, or all end, from the span.
    fn trim(&self, hull: &Range<usize>, finer: &[Edit], rivals: &mut [Rival]) -> Range<usize> {
        let shortest = rivals.iter().map(|r| r.new.len()).min().unwrap_or(0).min(hull.len());
        let first = finer.iter().map(|e| e.old.start).min().unwrap_or(hull.end);
        let last = finer.iter().map(|e| e.old.end).max().unwrap_or(hull.start);
        let word = |r: &Rival, at: usize| self.sides[r.sides[0]].words.get(at);
        let head = (0..shortest.min(first - hull.start))
            .take_while(|&k| rivals.iter().all(|r| word(r, r.new.start + k) == self.base.get(hull.start + k)))
            .count();
        let tail = (0..(shortest - head).min(hull.end - last))
            .take_while(|&k| {
                rivals.iter().all(|r| word(r, r.new.end - 1 - k) == self.base.get(hull.end - 1 - k))
            })
            .count();
        let (head, tail) = self.around_figures(hull, rivals, (head, tail));
        for rival in rivals {
            rival.new = rival.new.start + head..rival.new.end - tail;
        }
        hull.start + head..hull.end - tail
    }

    /// Returns the numbers of words to remove at the head and the tail of a span, lowered until no figure is divided.
    fn around_figures(
        &self,
        hull: &Range<usize>,
        rivals: &[Rival],
        (mut head, mut tail): (usize, usize),
    ) -> (usize, usize) {
        let words = |r: &Rival| &self.sides[r.sides[0]].words;
        let within = |at: usize, own: &dyn Fn(&Rival) -> usize| {
            joined(self.base, at) || rivals.iter().any(|r| joined(words(r), own(r)))
        };
        while head > 0 && within(hull.start + head, &|r| r.new.start + head) {
            head -= 1;
        }
        while tail > 0 && within(hull.end - tail, &|r| r.new.end - tail) {
            tail -= 1;
        }
        (head, tail)
    }
}

fn hull_of(group: &[Edit], sides: &[usize]) -> Range<usize> {
    let own = group.iter().filter(|e| sides.binary_search(&e.side).is_ok());
    let (start, end) = own.fold((usize::MAX, 0), |(s, t), e| (s.min(e.old.start), t.max(e.old.end)));
    start..end
}

fn inside(edit: &Range<usize>, hull: &Range<usize>) -> bool {
    hull.start <= edit.start && edit.end <= hull.end
}

fn stop(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | ";" | ":" | "\n")
}

fn lower(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}
