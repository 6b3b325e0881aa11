//! When two rolling texts are the same to a reader of the notation.
//!
//! A page does not show whether `4.` was separate from the words after it, or whether an unnumbered
//! provision or all its words were put in brackets. The printer therefore brings an entry into the
//! one form that the parser gives, so that a printed text is read as it was meant.

use std::collections::BTreeMap;

use super::lexicon::{blank, trim};
use super::mark;
use crate::provision::{Id, Number};
use crate::rolling::{Alternative, Bracket, Dispute, Entry, Opinion, Rolling, Run};
use crate::sponsor::Sponsors;
use crate::word::Words;

/// Whether two rolling texts say the same: entries in order, numbers, disputes, brackets,
/// alternatives, sponsors and words.
///
/// The comparison ignores everything that the notation does not carry: the names of identities
/// (places are compared by the entry to which they point), kinds and levels, labels of brackets,
/// findings, and space. A number at the head of unnumbered words counts as the provision's number.
/// A bracket that offers all words of an unnumbered provision or none counts as its presence.
pub fn same_rolling(a: &Rolling, b: &Rolling) -> bool {
    plain(a) == plain(b)
}

fn plain(rolling: &Rolling) -> Rolling {
    let mut entries: Vec<Entry> = rolling.entries.iter().map(normal).collect();
    let places: BTreeMap<Id, Id> =
        entries.iter().enumerate().map(|(at, e)| (e.id.clone(), Id::new(format!("#{at}")))).collect();
    let mut sponsors = rolling.sponsors.clone();
    for entry in &mut entries {
        named_in(entry, &mut sponsors);
        entry.id = places[&entry.id].clone();
        (entry.kind, entry.level) = (crate::provision::Kind::Paragraph, 0);
        for opinion in entry.place.iter_mut().flat_map(|d| &mut d.opinions) {
            if let Some(id) = &opinion.value {
                opinion.value = Some(places.get(id).unwrap_or(id).clone());
            }
        }
        entry.runs = words_only(&entry.runs);
    }
    Rolling { sponsors, entries, findings: Vec::new() }
}

/// Adds all sponsors named in an entry.
pub(super) fn named_in(entry: &Entry, sponsors: &mut Sponsors) {
    fn of<T>(dispute: &Option<Dispute<T>>, sponsors: &mut Sponsors) {
        for opinion in dispute.iter().flat_map(|d| &d.opinions) {
            sponsors.extend(opinion.sponsors.iter().cloned());
        }
    }
    fn within(runs: &[Run], sponsors: &mut Sponsors) {
        for run in runs {
            if let Run::Bracket(bracket) = run {
                for alternative in &bracket.alternatives {
                    sponsors.extend(alternative.sponsors.iter().cloned());
                    within(&alternative.runs, sponsors);
                }
            }
        }
    }
    of(&entry.presence, sponsors);
    of(&entry.place, sponsors);
    of(&entry.renumber, sponsors);
    of(&entry.boundary, sponsors);
    within(&entry.runs, sponsors);
}

/// Returns the words with one space between them, without empty texts.
fn words_only(runs: &[Run]) -> Vec<Run> {
    let mut out = Vec::with_capacity(runs.len());
    for run in runs {
        match run {
            Run::Text(text) => {
                let words: Vec<&str> = Words::of(text).iter().collect();
                if !words.is_empty() {
                    out.push(Run::Text(words.join(" ")));
                }
            }
            Run::Bracket(bracket) => {
                let alternatives = bracket.alternatives.iter();
                let alternatives =
                    alternatives.map(|a| Alternative { runs: words_only(&a.runs), ..a.clone() }).collect();
                out.push(Run::Bracket(Bracket { label: String::new(), alternatives }));
            }
        }
    }
    out
}

/// Returns the entry as the parser would give it: number and presence separated from the words,
/// texts joined.
pub(super) fn normal(entry: &Entry) -> Entry {
    let mut entry = Entry { runs: edges(joined(&entry.runs)), ..entry.clone() };
    normal_dispute(&mut entry.presence);
    normal_dispute(&mut entry.place);
    normal_dispute(&mut entry.boundary);
    normal_dispute(&mut entry.renumber);
    for number in entry.renumber.iter_mut().flat_map(|d| &mut d.opinions).filter_map(|o| o.value.as_mut()) {
        *number = normal_number(number);
    }
    entry.number = entry.number.as_ref().map(normal_number);
    if let Some(dispute) = &entry.renumber {
        entry.number = dispute.opinions[0].value.clone();
    } else if entry.number.is_none() {
        if entry.presence.is_none() {
            mark::take_presence(&mut entry);
        }
        mark::take_number(&mut entry);
    }
    entry
}

fn normal_dispute<T>(dispute: &mut Option<Dispute<T>>) {
    if dispute.as_ref().is_some_and(|d| d.opinions.is_empty()) {
        *dispute = None;
    }
    if let Some(dispute) = dispute {
        dispute.label = String::new();
    }
}

fn normal_number(number: &Number) -> Number {
    Number { number: one_line(&number.number), label: one_line(&number.label) }
}

/// Returns a short text on one line, without space at its ends.
fn one_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if breaks(c) { ' ' } else { c }).collect();
    line.trim().to_owned()
}

/// Whether a character is a space that breaks or disturbs a line.
fn breaks(c: char) -> bool {
    c.is_whitespace() && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
}

/// Joins adjacent texts, turns each line-breaking space into a plain one, and drops brackets
/// without alternatives, empty texts, and alternatives without words.
pub(super) fn joined(runs: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match run {
            Run::Text(text) => match out.last_mut() {
                Some(Run::Text(before)) => before.push_str(text),
                _ => out.push(Run::Text(text.clone())),
            },
            Run::Bracket(bracket) if bracket.alternatives.is_empty() => {}
            Run::Bracket(bracket) => {
                let alternatives = bracket.alternatives.iter();
                let alternatives =
                    alternatives.map(|a| Alternative { runs: joined(&a.runs), ..a.clone() }).collect();
                out.push(Run::Bracket(Bracket { label: String::new(), alternatives }));
            }
        }
    }
    for run in &mut out {
        if let Run::Text(text) = run {
            *text = spaced(text);
        }
    }
    out.retain(|run| !matches!(run, Run::Text(t) if t.is_empty()));
    if out.iter().all(|run| matches!(run, Run::Text(t) if trim(t).is_empty())) {
        out.clear();
    }
    out
}

/// Trims space at the two ends of words.
pub(super) fn edges(mut runs: Vec<Run>) -> Vec<Run> {
    if let Some(Run::Text(text)) = runs.first_mut() {
        *text = text.trim_start_matches(blank).to_owned();
    }
    if let Some(Run::Text(text)) = runs.last_mut() {
        *text = text.trim_end_matches(blank).to_owned();
    }
    runs.retain(|run| !matches!(run, Run::Text(t) if t.is_empty()));
    runs
}

/// Turns control characters that are space into spaces, and removes spaces beside a break.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => {
                out.truncate(out.trim_end_matches(blank).len());
                out.push('\n');
            }
            c if blank(c) => {
                if !out.ends_with('\n') {
                    out.push(if breaks(c) { ' ' } else { c });
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Returns one opinion of a dispute as an alternative.
pub(super) fn as_alternative<T>(opinion: &Opinion<T>, runs: Vec<Run>) -> Alternative {
    Alternative { sponsors: opinion.sponsors.clone(), base: opinion.base, runs }
}
