//! Pairs the opening and closing brackets of a foreign text.
//!
//! Brackets of real texts span provisions, and not all of them balance. An opening bracket is
//! paired with the nearest closing one that fits. It reaches past the head of an article only if it
//! is at the head of a provision; otherwise a bracket that was never closed would swallow the rest
//! of the text.

use super::DEPTH;
use super::remark::{Kept, literal};
use crate::finding::{Finding, Severity};
use crate::provision::Kind;
use crate::text::Text;

/// A place in a text: a provision and a byte of its wording.
pub(super) type At = (usize, usize);

/// A pair of brackets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub open: At,
    pub close: At,
}

/// The brackets of a text.
#[derive(Debug, Default)]
pub(super) struct Spans {
    /// In order of opening; nested or apart, never crossing.
    pub spans: Vec<Span>,
    /// Pairs that stay among the words.
    pub kept: Vec<(At, Kept)>,
    pub openings: usize,
    pub closings: usize,
    pub unclosed: Vec<At>,
    pub unopened: Vec<At>,
    /// Openings deeper than [`DEPTH`], read as words.
    pub too_deep: usize,
}

struct Opening {
    at: At,
    article: usize,
    heads: bool,
}

/// Pairs the brackets of a text.
pub(super) fn spans(text: &Text) -> Spans {
    let mut found = Spans::default();
    let mut open: Vec<Opening> = Vec::new();
    let mut beyond = 0usize;
    let mut article = 0;
    for (nth, provision) in text.provisions().iter().enumerate() {
        if matches!(provision.kind, Kind::Article | Kind::Division) {
            article += 1;
        }
        let words = provision.wording.as_str();
        let mut from = 0;
        while let Some(at) = words[from..].find(['[', ']']).map(|at| from + at) {
            from = at + 1;
            if words.as_bytes()[at] == b'[' {
                found.openings += 1;
                if let Some((end, class)) = literal(words, at) {
                    found.closings += 1;
                    found.kept.push(((nth, at), class));
                    from = end;
                } else if open.len() >= DEPTH {
                    beyond += 1;
                    found.too_deep += 1;
                } else {
                    let heads = words[..at].trim().is_empty();
                    open.push(Opening { at: (nth, at), article, heads });
                }
                continue;
            }
            found.closings += 1;
            if beyond > 0 {
                beyond -= 1;
                continue;
            }
            // If this bracket cannot close it, no later one can.
            while let Some(top) = open.last().filter(|top| top.article != article && !top.heads) {
                found.unclosed.push(top.at);
                open.pop();
            }
            match open.pop() {
                Some(opening) => found.spans.push(Span { open: opening.at, close: (nth, at) }),
                None => found.unopened.push((nth, at)),
            }
        }
    }
    found.unclosed.extend(open.iter().map(|o| o.at));
    found.unclosed.sort_unstable();
    found.spans.sort_unstable_by_key(|s| s.open);
    found
}

/// Returns the findings on brackets that do not balance or nest too deep.
pub(super) fn findings(text: &Text, spans: &Spans, places: &Places<'_>) -> Vec<Finding> {
    let mut all: Vec<(At, Finding)> = Vec::new();
    let mut add = |at: &At, code, message: String| {
        all.push((*at, Finding { severity: Severity::Warning, code, place: places.name(at.0), message }));
    };
    for at in &spans.unclosed {
        let message = format!(
            "The bracket that opens at \u{201c}{}\u{201d} is not closed; it is kept among the words.",
            around(text, at)
        );
        add(at, "unclosed-bracket", message);
    }
    for at in &spans.unopened {
        let message = format!(
            "The bracket that closes at \u{201c}{}\u{201d} was not opened; it is kept among the words.",
            around(text, at)
        );
        add(at, "unopened-bracket", message);
    }
    if spans.too_deep > 0 {
        let message = format!(
            "{} brackets are nested more than {DEPTH} deep; they are kept among the words.",
            spans.too_deep
        );
        let at = spans.spans.first().map_or((0, 0), |s| s.open);
        add(&at, "deep-brackets", message);
    }
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, finding)| finding).collect()
}

/// Names of the provisions of a text, for reports.
pub(super) struct Places<'a> {
    text: &'a Text,
    /// For each provision, the article or division that contains it.
    heads: Vec<Option<usize>>,
}

impl Places<'_> {
    pub fn of(text: &Text) -> Places<'_> {
        let mut last = None;
        let heads = text.provisions().iter().enumerate().map(|(nth, provision)| {
            if matches!(provision.kind, Kind::Article | Kind::Division) {
                last = Some(nth);
            }
            last.filter(|head| *head != nth)
        });
        Places { text, heads: heads.collect() }
    }

    /// Names a provision by its article and its own name: `article 7, item (a)`.
    pub fn name(&self, nth: usize) -> String {
        let Some(own) = self.text.provisions().get(nth) else { return String::new() };
        match self.heads[nth] {
            Some(head) => format!("{}, {}", self.text.provisions()[head].name(), own.name()),
            None => own.name(),
        }
    }
}

/// Returns some words around a place.
fn around(text: &Text, at: &At) -> String {
    const REACH: usize = 30;
    let words = text.provisions()[at.0].wording.as_str();
    let (before, after) = words.split_at(at.1);
    let start = before.char_indices().rev().take(REACH).last().map_or(at.1, |(start, _)| start);
    let end = after.char_indices().nth(REACH).map_or(words.len(), |(end, _)| at.1 + end);
    let mut shown = String::new();
    if start > 0 {
        shown.push('\u{2026}');
    }
    shown.extend(words[start..end].chars().map(|c| if c.is_control() { ' ' } else { c }));
    if end < words.len() {
        shown.push('\u{2026}');
    }
    shown
}
