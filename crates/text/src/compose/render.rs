//! Turns a laid-out wording into runs, with the space between words where each side has it.
//!
//! Words of the base keep the space before them in the base, and words of a side the space before
//! them in the side's wording. Where a side's space before the word after a span differs from the
//! base's, all alternatives of the span include that space. Joining the texts of any side's choice
//! therefore never runs two words together.

use std::cell::Cell;
use std::ops::Range;

use super::side::Side;
use super::span::{Item, Rival, Span};
use crate::rolling::{Alternative, Bracket, Run};
use crate::sponsor::Sponsors;
use crate::word::Words;

/// Returns the runs of a wording laid out as `items`, and whether some span had to include space.
pub(super) fn render(base: &Words<'_>, sides: &[Side<'_>], items: &[Item]) -> (Vec<Run>, bool) {
    let writer = Writer { base, sides, absorbed: Cell::new(false) };
    let mut runs = writer.items(items);
    hoist(&mut runs);
    tidy(&mut runs);
    (runs, writer.absorbed.get())
}

struct Writer<'a, 'w> {
    base: &'a Words<'w>,
    sides: &'a [Side<'w>],
    absorbed: Cell<bool>,
}

impl Writer<'_, '_> {
    fn items(&self, items: &[Item]) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::with_capacity(items.len());
        let mut taken = None;
        for item in items {
            match item {
                Item::Base(range) => {
                    let text = with_gap(self.base, range);
                    let gap = if taken == Some(range.start) { self.base.gap(range.start).len() } else { 0 };
                    runs.push(Run::Text(text[gap..].to_owned()));
                }
                Item::Span(span) => {
                    let mut bracket = self.bracket(span);
                    if taken == Some(span.old.start) {
                        strip(&mut bracket, self.base.gap(span.old.start));
                    }
                    if self.disagrees(span) {
                        self.absorb(span, &mut bracket);
                        self.absorbed.set(true);
                        taken = Some(span.old.end);
                    }
                    runs.push(Run::Bracket(bracket));
                }
            }
        }
        runs
    }

    fn bracket(&self, span: &Span) -> Bracket {
        let mut alternatives = Vec::with_capacity(1 + span.rivals.len());
        alternatives.push(Alternative {
            sponsors: Sponsors::new(),
            base: true,
            runs: self.items(&span.inner),
        });
        alternatives.extend(span.rivals.iter().map(|rival| self.alternative(rival)));
        Bracket { label: String::new(), alternatives }
    }

    fn alternative(&self, rival: &Rival) -> Alternative {
        let sponsors = rival.sides.iter().flat_map(|&s| self.sides[s].sponsors.iter().cloned()).collect();
        let text = with_gap(&self.sides[rival.sides[0]].words, &rival.new);
        let runs = if text.is_empty() { Vec::new() } else { vec![Run::Text(text.to_owned())] };
        Alternative { sponsors, base: false, runs }
    }

    /// Whether some side has space before the word after the span where the base has none, or the
    /// reverse.
    fn disagrees(&self, span: &Span) -> bool {
        let gap = self.base.gap(span.old.end).is_empty();
        if span.old.end == self.base.len() {
            return false;
        }
        let own = span.rivals.iter().any(|r| self.after(r).is_empty() != gap);
        own || matches!(span.inner.last(), Some(Item::Span(last)) if last.old.end == span.old.end && self.disagrees(last))
    }

    fn after(&self, rival: &Rival) -> &str {
        self.sides[rival.sides[0]].words.gap(rival.new.end)
    }

    /// Ends every alternative with the space that its side has before the next word.
    fn absorb(&self, span: &Span, bracket: &mut Bracket) {
        let gap = self.base.gap(span.old.end);
        let (base, rest) = bracket.alternatives.split_first_mut().expect("a span has the base's alternative");
        match (span.inner.last(), base.runs.last_mut()) {
            (Some(Item::Span(last)), Some(Run::Bracket(inner))) if last.old.end == span.old.end => {
                // An inner span that disagrees has taken the space already.
                if !self.disagrees(last) {
                    append_everywhere(inner, gap);
                }
            }
            _ => append(&mut base.runs, gap),
        }
        for (alternative, rival) in rest.iter_mut().zip(&span.rivals) {
            append(&mut alternative.runs, self.after(rival));
        }
    }
}

/// Returns the text of a run of words with the space before it.
fn with_gap<'w>(words: &Words<'w>, range: &Range<usize>) -> &'w str {
    if range.is_empty() {
        return "";
    }
    let gap = words.gap(range.start);
    let text = words.text();
    let slice = words.slice(range.clone());
    let start = slice.as_ptr() as usize - text.as_ptr() as usize;
    &text[start - gap.len()..start + slice.len()]
}

fn append(runs: &mut Vec<Run>, text: &str) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(Run::Text(last)) => last.push_str(text),
        Some(Run::Bracket(last)) => append_everywhere(last, text),
        None => runs.push(Run::Text(text.to_owned())),
    }
}

fn append_everywhere(bracket: &mut Bracket, text: &str) {
    for alternative in &mut bracket.alternatives {
        append(&mut alternative.runs, text);
    }
}

/// Moves the space with which all alternatives begin to before the bracket, outermost first.
fn hoist(runs: &mut Vec<Run>) {
    let mut at = 0;
    while at < runs.len() {
        if let Run::Bracket(bracket) = &mut runs[at] {
            let lead = leading(bracket).to_owned();
            if !lead.is_empty() {
                strip(bracket, &lead);
            }
            for alternative in &mut bracket.alternatives {
                hoist(&mut alternative.runs);
            }
            if !lead.is_empty() {
                runs.insert(at, Run::Text(lead));
                at += 1;
            }
        }
        at += 1;
    }
}

/// Returns the space with which every alternative begins, if it is the same; an omission begins
/// with none.
fn leading(bracket: &Bracket) -> &str {
    let mut common: Option<&str> = None;
    for alternative in &bracket.alternatives {
        let lead = match alternative.runs.first() {
            None => return "",
            Some(Run::Text(text)) => &text[..text.len() - text.trim_start().len()],
            Some(Run::Bracket(inner)) => leading(inner),
        };
        if lead.is_empty() || lead.contains('\n') || common.is_some_and(|c| c != lead) {
            return "";
        }
        common = Some(lead);
    }
    common.unwrap_or("")
}

/// Removes this space from the beginning of every alternative that has it.
fn strip(bracket: &mut Bracket, lead: &str) {
    for alternative in &mut bracket.alternatives {
        match alternative.runs.first_mut() {
            Some(Run::Text(text)) => {
                if let Some(rest) = text.strip_prefix(lead) {
                    *text = rest.to_owned();
                }
            }
            Some(Run::Bracket(inner)) => strip(inner, lead),
            None => {}
        }
    }
}

/// Joins adjacent texts and drops empty ones.
fn tidy(runs: &mut Vec<Run>) {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for mut run in runs.drain(..) {
        match (&mut run, out.last_mut()) {
            (Run::Text(text), _) if text.is_empty() => continue,
            (Run::Text(text), Some(Run::Text(last))) => {
                last.push_str(text);
                continue;
            }
            (Run::Bracket(bracket), _) => {
                bracket.alternatives.iter_mut().for_each(|a| tidy(&mut a.runs));
            }
            _ => {}
        }
        out.push(run);
    }
    *runs = out;
}
