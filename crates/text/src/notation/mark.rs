//! How disputes about a provision itself are written and parsed.
//!
//! Presence and number are written where a reader looks for them, as brackets around and before the
//! words. A dispute that has no place among the words, or would be misread there, goes into a mark
//! at the head of the provision: `{place: here / Norway: after 9}`.

use super::head;
use super::normal::{as_alternative, edges};
use crate::provision::Number;
use crate::rolling::{Bracket, Dispute, Entry, Opinion, Run};

/// The content of a provision's paragraph, besides the marks for place and boundary.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// Whether the presence is in a mark.
    pub presence: bool,
    /// Whether the number, or the dispute about it, is in a mark.
    pub number: bool,
    /// Whether a mark says that the words contain neither presence nor number.
    pub words: bool,
    /// The content of the paragraph.
    pub body: Vec<Run>,
}

/// Lays out an entry in normal form, such that the parser recovers its presence and number.
pub(super) fn layout(entry: &Entry) -> Layout {
    let mut layout = Layout { body: entry.runs.clone(), ..Layout::default() };
    match (&entry.renumber, &entry.number) {
        (Some(dispute), _) => match inline_numbers(dispute) {
            Some(bracket) if !(entry.presence.is_none() && entry.runs.is_empty() && whether(&bracket)) => {
                layout.body.insert(0, Run::Bracket(bracket));
                space_after(&mut layout.body);
            }
            _ => layout.number = true,
        },
        (None, Some(number)) => match with_label(number, &entry.runs) {
            Some(body) => layout.body = body,
            None => layout.number = true,
        },
        (None, None) => {}
    }
    match &entry.presence {
        Some(dispute) => match inline_presence(dispute, &layout.body) {
            Some(body) => layout.body = body,
            None => layout.presence = true,
        },
        None => layout.words = presence_of(&layout.body).is_some(),
    }
    layout
}

/// Returns the label and the words, if the parser would find the label before these words.
fn with_label(number: &Number, runs: &[Run]) -> Option<Vec<Run>> {
    let mut body = runs.to_vec();
    let label = &number.label;
    match body.first_mut() {
        Some(Run::Text(text)) => {
            let gap = if text.starts_with(char::is_whitespace) { "" } else { " " };
            *text = format!("{label}{gap}{text}");
        }
        Some(Run::Bracket(_)) => body.insert(0, Run::Text(format!("{label} "))),
        None => body.push(Run::Text(label.clone())),
    }
    let Some(Run::Text(text)) = body.first() else { return None };
    // A space is printed before a bracket, and the parser reads the text before it with that space.
    let printed = if body.len() > 1 { format!("{text} ") } else { text.clone() };
    let (found, len) = head::read(&printed)?;
    (found == *number && len == label.len()).then_some(body)
}

/// Ensures a space between a bracket of numbers and the words.
fn space_after(body: &mut Vec<Run>) {
    match body.get_mut(1) {
        Some(Run::Text(text)) if !text.starts_with(char::is_whitespace) => text.insert(0, ' '),
        Some(Run::Bracket(_)) => body.insert(1, Run::Text(" ".to_owned())),
        _ => {}
    }
}

fn inline_numbers(dispute: &Dispute<Option<Number>>) -> Option<Bracket> {
    let labelled = |n: &Number| head::whole(&n.label).as_ref() == Some(n);
    let readable = dispute.opinions.iter().all(|o| o.value.as_ref().is_none_or(labelled));
    let any = dispute.opinions.iter().any(|o| o.value.is_some());
    if !readable || !any || dispute.opinions.len() < 2 {
        return None;
    }
    let runs = |number: &Option<Number>| number.iter().map(|n| Run::Text(n.label.clone())).collect();
    let alternatives = dispute.opinions.iter().map(|o| as_alternative(o, runs(&o.value))).collect();
    Some(Bracket { label: dispute.label.clone(), alternatives })
}

fn inline_presence(dispute: &Dispute<bool>, body: &[Run]) -> Option<Vec<Run>> {
    let [first, second] = dispute.opinions.as_slice() else { return None };
    if first.value == second.value || body.is_empty() {
        return None;
    }
    let side = |o: &Opinion<bool>| as_alternative(o, if o.value { body.to_vec() } else { Vec::new() });
    let alternatives = vec![side(first), side(second)];
    Some(vec![Run::Bracket(Bracket { label: dispute.label.clone(), alternatives })])
}

/// Whether a bracket offers some words or none.
fn whether(bracket: &Bracket) -> bool {
    matches!(bracket.alternatives.as_slice(), [a, b] if a.runs.is_empty() != b.runs.is_empty())
}

fn presence_of(body: &[Run]) -> Option<&Bracket> {
    match body {
        [Run::Bracket(bracket)] if whether(bracket) => Some(bracket),
        [Run::Text(space), Run::Bracket(bracket)] | [Run::Bracket(bracket), Run::Text(space)]
            if whether(bracket) && spaces(space) =>
        {
            Some(bracket)
        }
        [Run::Text(before), Run::Bracket(bracket), Run::Text(after)]
            if whether(bracket) && spaces(before) && spaces(after) =>
        {
            Some(bracket)
        }
        _ => None,
    }
}

fn spaces(text: &str) -> bool {
    super::lexicon::trim(text).is_empty()
}

/// Moves the presence from the words, if one bracket offers them all or none, to the entry.
pub(super) fn take_presence(entry: &mut Entry) {
    let Some(bracket) = presence_of(&entry.runs).cloned() else { return };
    let mut body = Vec::new();
    let mut opinions = Vec::with_capacity(2);
    for alternative in bracket.alternatives {
        let value = !alternative.runs.is_empty();
        opinions.push(Opinion { sponsors: alternative.sponsors, base: alternative.base, value });
        body.extend(alternative.runs);
    }
    entry.presence = Some(Dispute { label: bracket.label, opinions });
    entry.runs = edges(body);
}

/// Moves the number, or the dispute about it, from the head of the words to the entry.
pub(super) fn take_number(entry: &mut Entry) {
    let first = match entry.runs.first() {
        Some(Run::Text(space)) if spaces(space) => 1,
        _ => 0,
    };
    match entry.runs.get_mut(first) {
        Some(Run::Text(text)) => {
            let lead = text.len() - text.trim_start_matches(super::lexicon::blank).len();
            let Some((number, len)) = head::read(&text[lead..]) else { return };
            *text = text[lead + len..].trim_start_matches(super::lexicon::blank).to_owned();
            if text.is_empty() {
                entry.runs.remove(first);
            }
            entry.number = Some(number);
        }
        Some(Run::Bracket(bracket)) => {
            let Some(dispute) = numbers_of(bracket) else { return };
            entry.number = dispute.opinions[0].value.clone();
            entry.renumber = Some(dispute);
            entry.runs.drain(..=first);
        }
        None => {}
    }
    if let Some(Run::Text(text)) = entry.runs.first_mut() {
        *text = text.trim_start_matches(super::lexicon::blank).to_owned();
        if text.is_empty() {
            entry.runs.remove(0);
        }
    }
}

fn numbers_of(bracket: &Bracket) -> Option<Dispute<Option<Number>>> {
    if bracket.alternatives.len() < 2 || bracket.alternatives.iter().all(|a| a.runs.is_empty()) {
        return None;
    }
    let mut opinions = Vec::with_capacity(bracket.alternatives.len());
    for alternative in &bracket.alternatives {
        let value = match alternative.runs.as_slice() {
            [] => None,
            [Run::Text(text)] => Some(head::whole(super::lexicon::trim(text))?),
            _ => return None,
        };
        opinions.push(Opinion { sponsors: alternative.sponsors.clone(), base: alternative.base, value });
    }
    Some(Dispute { label: bracket.label.clone(), opinions })
}
