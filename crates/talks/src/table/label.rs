//! Labels of brackets (`B7`, as the rolling text prints it) and the question of each bracket.

use std::collections::{BTreeMap, VecDeque};

use paraph_text::{Entry, Run as Words};

use super::bracket::OpenBracket;
use super::living::Living;
use crate::act::Reading;

/// A bracket's label, the provision under which it is kept, and its index there.
pub(super) type Labelled = (String, String, usize);

/// Returns the labels of the open brackets in the rolling text, in order of print.
pub(super) fn work_out(living: &Living) -> Vec<Labelled> {
    let mut out = Vec::new();
    // The words of a provision that a proposal splits are printed in its pieces.
    let mut words: BTreeMap<String, VecDeque<String>> = BTreeMap::new();
    let rolling = living.rolling();
    for entry in &rolling.entries {
        let (mut asked, labels) = labels(entry);
        let id = entry.id.as_str();
        words.entry(home(living, id).to_owned()).or_default().extend(labels);
        for (at, bracket) in living.brackets(id).iter().enumerate().filter(|(_, b)| question(b) != "words") {
            out.push((asked.remove(question(bracket)).unwrap_or_default(), id.to_owned(), at));
        }
    }
    for (id, mut labels) in words {
        for (at, _) in living.brackets(&id).iter().enumerate().filter(|(_, b)| question(b) == "words") {
            out.push((labels.pop_front().unwrap_or_default(), id.clone(), at));
        }
    }
    out.sort_by_key(|(label, ..)| label.trim_start_matches('B').parse::<usize>().unwrap_or(usize::MAX));
    out
}

/// Returns the provision of the base that a printed one is a piece of, or the printed one itself.
fn home<'a>(living: &Living, id: &'a str) -> &'a str {
    let whole = id.rsplit_once('/').map(|(whole, _)| whole);
    match whole.filter(|whole| living.position(id).is_none() && living.position(whole).is_some()) {
        Some(whole) => whole,
        None => id,
    }
}

fn labels(entry: &Entry) -> (BTreeMap<&'static str, String>, Vec<String>) {
    let mut asked = BTreeMap::new();
    let mut ask = |what, label: Option<&String>| label.map(|l| asked.insert(what, l.clone()));
    ask("place", entry.place.as_ref().map(|d| &d.label));
    ask("boundary", entry.boundary.as_ref().map(|d| &d.label));
    ask("presence", entry.presence.as_ref().map(|d| &d.label));
    ask("number", entry.renumber.as_ref().map(|d| &d.label));
    let mut words = Vec::new();
    in_words(&entry.runs, &mut words);
    (asked, words)
}

fn in_words(runs: &[Words], out: &mut Vec<String>) {
    for run in runs {
        if let Words::Bracket(bracket) = run {
            out.push(bracket.label.clone());
            bracket.alternatives.iter().filter(|a| a.base).for_each(|a| in_words(&a.runs, out));
        }
    }
}

/// Returns the question of a bracket.
pub(crate) fn question(bracket: &OpenBracket) -> &'static str {
    match bracket.alternatives.first().map(|a| &a.reading) {
        Some(Reading::Presence { .. }) => "presence",
        Some(Reading::Place { .. }) => "place",
        Some(Reading::Number { .. }) => "number",
        Some(Reading::Boundary { .. }) => "boundary",
        Some(Reading::Words { .. }) | None => "words",
    }
}
