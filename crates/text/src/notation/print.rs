//! Printing a rolling text as people read it.
//!
//! Characters are escaped only where the parser would otherwise misread them; brackets are spaced
//! as a typist would space them.

use std::collections::{BTreeMap, BTreeSet};

use super::head;
use super::lexicon::{BREAK, OMISSION, blank, holders, trim, write_holders, write_names};
use super::mark::layout;
use super::normal::{as_alternative, named_in, normal};
use crate::provision::{Id, Number};
use crate::rolling::{Alternative, Dispute, Entry, Rolling, Run};
use crate::sponsor::Sponsors;

/// Prints a rolling text: a paragraph for each provision, separated by blank lines.
///
/// Always succeeds. [`parse`](fn@super::parse) reads the result back
/// ([`same_rolling`](super::same_rolling)), provided that identities are distinct, places point to
/// entries of the text, and brackets nest no deeper than [`DEPTH`](super::DEPTH).
pub fn print(rolling: &Rolling) -> String {
    let entries: Vec<Entry> = rolling.entries.iter().map(normal).collect();
    let mut out = String::new();
    let mut named = Sponsors::new();
    for entry in &entries {
        named_in(entry, &mut named);
    }
    if !rolling.sponsors.is_subset(&named) {
        named.extend(rolling.sponsors.iter().cloned());
        out.push_str("{sponsors: ");
        write_names(&named, &mut out);
        out.push_str("}\n\n");
    }
    out.push_str(&paragraphs(&entries).join("\n\n"));
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    if out.starts_with('\u{feff}') {
        // At the head of a file the sign would be taken for its byte order mark.
        out.insert(0, '\\');
    }
    out
}

/// Prints each entry of a rolling text as [`print()`] does, without a line break at its end.
pub fn print_each(rolling: &Rolling) -> Vec<String> {
    let entries: Vec<Entry> = rolling.entries.iter().map(normal).collect();
    paragraphs(&entries)
}

/// Prints entries that are in the form that the parser gives.
fn paragraphs(entries: &[Entry]) -> Vec<String> {
    let places = Places::of(entries);
    let mut before: Option<&Id> = None;
    let mut all = Vec::with_capacity(entries.len());
    for entry in entries {
        let mut out = String::new();
        write_entry(entry, &places, Some(before), &mut out);
        all.push(out);
        if of_the_base(entry) {
            before = Some(&entry.id);
        }
    }
    all
}

/// Prints one entry, without a line break at its end; places are named by identity.
pub fn print_entry(entry: &Entry) -> String {
    let mut out = String::new();
    write_entry(&normal(entry), &Places::default(), None, &mut out);
    out
}

/// Whether an entry belongs to the base: those that follow it may be `here`, after it.
pub(super) fn of_the_base(entry: &Entry) -> bool {
    !entry.presence.iter().flat_map(|d| &d.opinions).any(|o| o.base && !o.value)
}

/// Names for places: a number if only one entry has it, else a mark on that entry.
#[derive(Default)]
struct Places {
    numbers: BTreeMap<Id, String>,
    marks: BTreeMap<Id, String>,
}

impl Places {
    fn of(entries: &[Entry]) -> Places {
        let mut wanted: BTreeSet<&Id> = BTreeSet::new();
        let mut before: Option<&Id> = None;
        for entry in entries {
            let ids = entry.place.iter().flat_map(|d| &d.opinions).filter_map(|o| o.value.as_ref());
            wanted.extend(ids.filter(|id| Some(*id) != before));
            if of_the_base(entry) {
                before = Some(&entry.id);
            }
        }
        let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
        for number in entries.iter().filter_map(|e| e.number.as_ref()) {
            *bearers.entry(&number.number).or_default() += 1;
        }
        let mut places = Places::default();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for (at, entry) in entries.iter().enumerate().filter(|(_, e)| wanted.contains(&e.id)) {
            let number = entry.number.as_ref().map_or("", |n| &n.number);
            if !number.is_empty() && !number.starts_with('#') && bearers.get(number) == Some(&1) {
                places.numbers.insert(entry.id.clone(), number.to_owned());
            } else {
                let mut mark = simple(entry.id.as_str()).unwrap_or_else(|| format!("e{}", at + 1));
                while !taken.insert(mark.clone()) {
                    mark.push('~');
                }
                places.marks.insert(entry.id.clone(), mark);
            }
        }
        places
    }

    fn name(&self, id: &Id) -> String {
        match (self.numbers.get(id), self.marks.get(id)) {
            (Some(number), _) => number.clone(),
            (None, Some(mark)) => format!("#{mark}"),
            (None, None) => format!("#{}", simple(id.as_str()).unwrap_or_default()),
        }
    }
}

/// Returns the identity, if it can be written in a mark unchanged.
fn simple(id: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    (!id.is_empty() && id.chars().all(fits)).then(|| id.to_owned())
}

fn write_entry(entry: &Entry, places: &Places, before: Option<Option<&Id>>, out: &mut String) {
    let start = out.len();
    if let Some(mark) = places.marks.get(&entry.id) {
        out.push_str(&format!("{{#{mark}}} "));
    }
    write_mark("place", &entry.place, out, |after| match after {
        after if before == Some(after.as_ref()) => "here".to_owned(),
        Some(id) => format!("after {}", places.name(id)),
        None => "first".to_owned(),
    });
    write_mark("boundary", &entry.boundary, out, |own| if *own { "separate" } else { "runs on" }.to_owned());
    let layout = layout(entry);
    if layout.presence {
        write_mark("presence", &entry.presence, out, |stands| {
            if *stands { "stands" } else { OMISSION }.to_owned()
        });
    }
    if layout.number {
        if entry.renumber.is_some() {
            write_mark("number", &entry.renumber, out, |n| {
                n.as_ref().map_or(OMISSION.to_owned(), marked_number)
            });
        } else if let Some(number) = &entry.number {
            let alone = Alternative { runs: vec![Run::Text(marked_number(number))], ..nobody() };
            write_alternatives("number", &[alone], false, out);
        }
    }
    if layout.words || (layout.body.is_empty() && out.len() == start) {
        out.push_str("{words} ");
    }
    let mut writer = Writer::new(out, Place::Provision);
    writer.runs(&layout.body);
    out.truncate(out.trim_end_matches(blank).len());
}

/// Returns an alternative without holders.
fn nobody() -> Alternative {
    Alternative { sponsors: Sponsors::new(), base: false, runs: Vec::new() }
}

/// Formats a number in a mark: its label, then `=` and the number if the label does not show it.
fn marked_number(number: &Number) -> String {
    if head::whole(&number.label).as_ref() == Some(number) {
        number.label.replace('=', "==")
    } else {
        format!("{} = {}", number.label.replace('=', "=="), number.number.replace('=', "=="))
    }
}

fn write_mark<T>(word: &str, dispute: &Option<Dispute<T>>, out: &mut String, name: impl Fn(&T) -> String) {
    let Some(dispute) = dispute else { return };
    let runs = |value: &T| vec![Run::Text(name(value))];
    let opinions: Vec<Alternative> =
        dispute.opinions.iter().map(|o| as_alternative(o, runs(&o.value))).collect();
    write_alternatives(word, &opinions, opinions.len() == 1, out);
}

fn write_alternatives(word: &str, alternatives: &[Alternative], all_named: bool, out: &mut String) {
    out.push_str(&format!("{{{word}: "));
    let mut writer = Writer::new(out, Place::Mark);
    writer.alternatives(alternatives, all_named);
    out.push_str("} ");
}

fn labelled(alternative: &Alternative) -> bool {
    alternative.base || !alternative.sponsors.is_empty()
}

/// The context in which words are written; it decides which characters to escape.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Provision,
    Bracket,
    Mark,
}

struct Writer<'a> {
    out: &'a mut String,
    place: Place,
    /// Whether a space is due before the next item.
    due: bool,
    /// Whether this provision or alternative is still empty, so that no space is due.
    fresh: bool,
}

impl Writer<'_> {
    fn new(out: &mut String, place: Place) -> Writer<'_> {
        Writer { out, place, due: false, fresh: true }
    }

    fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            match run {
                Run::Text(text) => self.text(text),
                Run::Bracket(bracket) => {
                    self.due |= bracket.alternatives.iter().any(|a| edge(&a.runs, true));
                    self.space();
                    let outer = std::mem::replace(&mut self.place, Place::Bracket);
                    self.out.push('[');
                    self.alternatives(&bracket.alternatives, false);
                    self.out.push(']');
                    self.place = outer;
                    self.fresh = false;
                    self.due = bracket.alternatives.iter().any(|a| edge(&a.runs, false));
                }
            }
        }
    }

    fn space(&mut self) {
        if self.due && !self.fresh && !self.out.ends_with(blank) {
            self.out.push(' ');
        }
        (self.due, self.fresh) = (false, false);
    }

    /// Writes alternatives with their holders: the base's without a name where it is first, all
    /// without names where no alternative has one.
    fn alternatives(&mut self, alternatives: &[Alternative], all_named: bool) {
        let nobody_named = !alternatives.iter().any(labelled);
        for (at, alternative) in alternatives.iter().enumerate() {
            if at > 0 {
                self.out.push_str(" / ");
            }
            let base_first = at == 0 && alternative.base && alternative.sponsors.is_empty();
            let bare = !all_named && (nobody_named || base_first && alternatives.len() > 1);
            if !bare {
                write_holders(alternative.base, &alternative.sponsors, self.out);
                self.out.push_str(": ");
            }
            let start = self.out.len();
            (self.due, self.fresh) = (false, true);
            self.runs(&alternative.runs);
            if self.out.len() == start {
                self.out.push_str(OMISSION);
            } else if &self.out[start..] == OMISSION && self.place == Place::Bracket {
                self.out.insert(start, '\\');
            } else if bare && let Some((_, colon)) = holders(&self.out[start..]) {
                self.out.insert(start + colon, '\\');
            }
        }
        self.due = false;
    }

    fn text(&mut self, text: &str) {
        let words = trim(text);
        if words.is_empty() {
            self.due |= !text.is_empty();
            return;
        }
        self.due |= text.starts_with(blank);
        let fresh = self.fresh;
        let opening = fresh && self.place == Place::Provision;
        self.space();
        let mut chars = words.chars().enumerate().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, c)| c);
            if c == '\n' {
                let opens = at == 0 && fresh;
                if !opens && !self.out.ends_with(blank) {
                    self.out.push(' ');
                }
                self.out.push(BREAK);
                match next {
                    Some(_) => self.out.push(' '),
                    None => self.due = true,
                }
                continue;
            }
            if self.escaped(c, next, opening && at == 0) {
                self.out.push('\\');
            }
            self.out.push(c);
        }
        self.due |= text.ends_with(blank);
    }

    fn escaped(&self, c: char, next: Option<char>, opening: bool) -> bool {
        match c {
            '[' | ']' | '\\' | BREAK => true,
            '{' => opening || self.place == Place::Mark,
            '}' => self.place == Place::Mark,
            '/' => {
                self.place != Place::Provision
                    && self.out.ends_with(char::is_whitespace)
                    && next.is_none_or(char::is_whitespace)
            }
            _ => false,
        }
    }
}

/// Whether words begin (or end) with space in some alternative.
fn edge(runs: &[Run], start: bool) -> bool {
    let outermost = if start { runs.first() } else { runs.last() };
    match outermost {
        Some(Run::Text(text)) if start => text.starts_with(blank),
        Some(Run::Text(text)) => text.ends_with(blank),
        Some(Run::Bracket(bracket)) => bracket.alternatives.iter().any(|a| edge(&a.runs, start)),
        None => false,
    }
}
