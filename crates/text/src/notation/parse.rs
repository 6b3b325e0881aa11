//! Reading the notation, strictly: anything that the grammar does not allow is refused with its
//! place.
//!
//! A paragraph becomes runs of words and brackets; `mark` then separates presence and number from
//! them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::lexicon::{self, BREAK, Holders, OMISSION, blank, trim};
use super::normal::{edges, joined, named_in};
use super::print::of_the_base;
use super::{DEPTH, head, mark};
use crate::provision::{Id, Number};
use crate::rolling::{Alternative, Bracket, Dispute, Entry, Opinion, Rolling, Run};
use crate::sponsor::Sponsors;

/// Why a text is not in the notation, the place, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotationError {
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// The fault.
    pub message: String,
    /// The remedy.
    pub hint: String,
}

impl fmt::Display for NotationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}; {}", self.line, self.column, self.message, self.hint)
    }
}

impl std::error::Error for NotationError {}

/// A refusal at a byte of the source.
struct Refusal {
    at: usize,
    message: String,
    hint: &'static str,
}

fn refuse<T>(at: usize, message: impl Into<String>, hint: &'static str) -> Result<T, Refusal> {
    Err(Refusal { at, message: message.into(), hint })
}

/// Reads a rolling text in the notation of [`print`](fn@super::print).
///
/// Blank lines separate provisions; a single line break is a space. Entries are called `p1`, `p2`,
/// ... in order, unless a mark names them. Kind and level follow from the number's form.
///
/// # Errors
/// Returns the first place that the grammar does not allow.
pub fn parse(source: &str) -> Result<Rolling, NotationError> {
    read(source).map_err(|refusal| {
        let before = &source[..refusal.at];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        NotationError {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: refusal.message,
            hint: refusal.hint.to_owned(),
        }
    })
}

fn read(source: &str) -> Result<Rolling, Refusal> {
    // The length is unchanged, so places are places in the source.
    let flat = source.replace(['\n', '\r'], " ");
    let mut rolling = Rolling::default();
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, end) in paragraphs(source) {
        let mut cursor = Cursor { text: &flat[..end], at };
        if drafts.is_empty() && rolling.sponsors.is_empty() && cursor.eat("{sponsors:") {
            rolling.sponsors = cursor.sponsors()?;
        } else {
            drafts.push(cursor.provision()?);
        }
    }
    name(&mut drafts)?;
    resolve(&mut drafts)?;
    rolling.entries = drafts.into_iter().map(|d| d.entry).collect();
    let mut named = Sponsors::new();
    for entry in &rolling.entries {
        named_in(entry, &mut named);
    }
    rolling.sponsors.append(&mut named);
    crate::label::label(&mut rolling.entries);
    Ok(rolling)
}

/// Returns the paragraphs of a source as byte ranges, from their first character to their last.
fn paragraphs(source: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open = false;
    let mut at = usize::from(source.starts_with('\u{feff}')) * 3;
    for line in source[at..].split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() {
            open = false;
        } else {
            let start = at + (line.len() - line.trim_start().len());
            let end = start + words.len();
            match found.last_mut() {
                Some(last) if open => last.1 = end,
                _ => found.push((start, end)),
            }
            open = true;
        }
        at += line.len();
    }
    found
}

/// A provision as read, with references that need the whole text to resolve.
struct Draft {
    at: usize,
    entry: Entry,
    mark: Option<String>,
    place: Option<Dispute<(String, usize)>>,
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn sponsors(&mut self) -> Result<Sponsors, Refusal> {
        const REMEDY: &str = "write {sponsors: A, B} alone in the first paragraph, odd names in quotes";
        self.space();
        let Some((sponsors, len)) = lexicon::sponsors(self.rest()) else {
            return refuse(self.at, "names of sponsors are expected here", REMEDY);
        };
        self.at += len;
        if self.rest() != "}" {
            return refuse(self.at, "the list of sponsors must end here", REMEDY);
        }
        Ok(sponsors)
    }

    fn provision(&mut self) -> Result<Draft, Refusal> {
        let entry = Entry {
            id: Id::new(""),
            kind: head::kind(None).0,
            level: head::kind(None).1,
            number: None,
            presence: None,
            place: None,
            renumber: None,
            boundary: None,
            runs: Vec::new(),
        };
        let mut draft = Draft { at: self.at, entry, mark: None, place: None };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        while self.rest().starts_with('{') {
            let at = self.at;
            let word = self.mark(&mut draft)?;
            if !seen.insert(word) {
                return refuse(at, format!("the mark {word} appears twice"), "keep one of them");
            }
            self.space();
        }
        let runs = self.runs(0)?;
        if let Some(c) = self.rest().chars().next() {
            return refuse(
                self.at,
                format!("{c} closes nothing here"),
                "open it before, or write \\ before it",
            );
        }
        let entry = &mut draft.entry;
        entry.runs = edges(joined(&runs));
        if !seen.contains("words") {
            if entry.presence.is_none() {
                mark::take_presence(entry);
            }
            if !seen.contains("number") {
                mark::take_number(entry);
            }
        }
        (entry.kind, entry.level) = head::kind(entry.number.as_ref());
        Ok(draft)
    }

    /// Reads one mark and returns its word.
    fn mark(&mut self, draft: &mut Draft) -> Result<&'static str, Refusal> {
        const MARKS: &str = "known marks are {#name}, {place: ...}, {boundary: ...}, {presence: ...}, {number: ...} \
                             and {words}; a literal brace at the head of a provision is written \\{";
        let at = self.at;
        if self.eat("{words}") {
            return Ok("words");
        }
        if self.eat("{#") {
            let end = self.rest().find('}').unwrap_or(0);
            let name = self.rest()[..end].to_owned();
            let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
            if name.is_empty() || !name.chars().all(fits) {
                return refuse(
                    at,
                    "a name of letters, digits and - _ . ~ is expected",
                    "write it as {#name}",
                );
            }
            self.at += end + 1;
            draft.mark = Some(name);
            return Ok("#");
        }
        let words = ["place", "boundary", "presence", "number"];
        let Some(word) = words.into_iter().find(|w| self.eat(&format!("{{{w}:"))) else {
            return refuse(at, "this mark is not known", MARKS);
        };
        let (alternatives, all_bare) = self.alternatives('}', 1)?;
        let said = |a: &Alternative| match a.runs.as_slice() {
            [] => OMISSION.to_owned(),
            [Run::Text(text)] => text.clone(),
            _ => String::new(),
        };
        let opinions = alternatives.iter().map(|a| Opinion {
            sponsors: a.sponsors.clone(),
            base: a.base,
            value: (said(a), at),
        });
        let dispute = Dispute { label: String::new(), opinions: opinions.collect() };
        let entry = &mut draft.entry;
        match word {
            "place" => draft.place = Some(dispute),
            "boundary" => {
                entry.boundary = Some(converted(&dispute, |text, at| match text {
                    "separate" => Ok(true),
                    "runs on" => Ok(false),
                    _ => refuse(at, format!("{text:?} is not a boundary"), "write separate or runs on"),
                })?);
            }
            "presence" => {
                entry.presence = Some(converted(&dispute, |text, at| match text {
                    "stands" => Ok(true),
                    OMISSION => Ok(false),
                    _ => refuse(at, format!("{text:?} is not a presence"), "write stands or -"),
                })?);
            }
            _ => {
                let numbers = converted(&dispute, number)?;
                entry.number = numbers.opinions[0].value.clone();
                if numbers.opinions.len() > 1 || !all_bare {
                    entry.renumber = Some(numbers);
                }
            }
        }
        Ok(word)
    }

    /// Reads words and brackets up to their end: `]`, `}` or ` / ` inside brackets, else the end of
    /// the paragraph.
    fn runs(&mut self, depth: usize) -> Result<Vec<Run>, Refusal> {
        let mut runs = Vec::new();
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            match c {
                '[' => {
                    if !text.is_empty() {
                        runs.push(Run::Text(std::mem::take(&mut text)));
                    }
                    runs.push(Run::Bracket(self.bracket(depth + 1)?));
                    continue;
                }
                ']' => break,
                '\\' => {
                    self.at += 1;
                    let Some(literal) = self.rest().chars().next() else {
                        return refuse(
                            self.at - 1,
                            "nothing follows the backslash",
                            "write \\\\ for a backslash",
                        );
                    };
                    text.push(literal);
                    self.at += literal.len_utf8();
                    continue;
                }
                '/' if depth > 0 && self.separates() => break,
                BREAK => {
                    text.truncate(text.trim_end_matches(blank).len());
                    text.push('\n');
                    self.at += c.len_utf8();
                    self.space();
                    continue;
                }
                _ => text.push(c),
            }
            self.at += c.len_utf8();
        }
        if !text.is_empty() {
            runs.push(Run::Text(text));
        }
        Ok(runs)
    }

    /// Whether the slash here has spaces on both sides, and therefore separates alternatives.
    fn separates(&self) -> bool {
        self.text[..self.at].ends_with(char::is_whitespace)
            && self.text[self.at + 1..].starts_with(char::is_whitespace)
    }

    fn bracket(&mut self, depth: usize) -> Result<Bracket, Refusal> {
        let at = self.at;
        if depth > DEPTH {
            return refuse(at, format!("brackets nest deeper than {DEPTH}"), "close some of them first");
        }
        self.at += 1;
        let (alternatives, _) = self.alternatives(']', depth)?;
        Ok(Bracket { label: String::new(), alternatives })
    }

    /// Reads alternatives and the closing character; also returns whether none names its holders.
    fn alternatives(&mut self, close: char, depth: usize) -> Result<(Vec<Alternative>, bool), Refusal> {
        let open = self.at - 1;
        let mut found: Vec<(usize, Option<Holders>, Vec<Run>)> = Vec::new();
        loop {
            self.space();
            let start = self.at;
            let holders = lexicon::holders(self.rest()).map(|(holders, colon)| {
                self.at += colon + 1;
                holders
            });
            self.space();
            let from = self.at;
            let runs = if close == '}' { self.said()? } else { self.runs(depth)? };
            let raw = self.text[from..self.at].trim();
            if raw.is_empty() && self.at < self.text.len() {
                return refuse(from, "an alternative has no words", "write - where the words are left out");
            }
            let runs = if raw == OMISSION { Vec::new() } else { edges(joined(&runs)) };
            found.push((start, holders, runs));
            match self.rest().chars().next() {
                Some('/') => self.at += 1,
                Some(c) if c == close => break,
                Some(c) => return refuse(self.at, format!("{c} closes nothing here"), "write \\ before it"),
                None => {
                    let hint = "close it before the provision ends, or write \\ before it if it is a literal";
                    return refuse(open, format!("what opens here is not closed by {close}"), hint);
                }
            }
        }
        self.at += close.len_utf8();
        held(found)
    }

    /// Reads the words of an alternative in a mark, where brackets are not allowed.
    fn said(&mut self) -> Result<Vec<Run>, Refusal> {
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            match c {
                '}' => break,
                '/' if self.separates() => break,
                '[' | ']' | '{' => {
                    return refuse(self.at, format!("{c} is not allowed in a mark"), "write \\ before it");
                }
                '\\' => {
                    self.at += 1;
                    let literal = self.rest().chars().next();
                    text.extend(literal);
                    self.at += literal.map_or(0, char::len_utf8);
                    continue;
                }
                _ => text.push(c),
            }
            self.at += c.len_utf8();
        }
        Ok(vec![Run::Text(text)])
    }
}

/// Assigns the alternatives to their holders: a bare first one is the base's, unless all are bare.
fn held(found: Vec<(usize, Option<Holders>, Vec<Run>)>) -> Result<(Vec<Alternative>, bool), Refusal> {
    let all_bare = found.iter().all(|(_, holders, _)| holders.is_none());
    let mut alternatives = Vec::with_capacity(found.len());
    for (nth, (at, holders, runs)) in found.into_iter().enumerate() {
        let holders = match holders {
            Some(holders) => holders,
            None if all_bare => Holders::default(),
            None if nth == 0 => Holders { base: true, sponsors: Sponsors::new() },
            None => {
                let hint = "write `Sponsor: words`, or `?: words` where nobody is named";
                return refuse(at, "this alternative does not say whose it is", hint);
            }
        };
        alternatives.push(Alternative { sponsors: holders.sponsors, base: holders.base, runs });
    }
    Ok((alternatives, all_bare))
}

fn converted<T>(
    dispute: &Dispute<(String, usize)>,
    read: impl Fn(&str, usize) -> Result<T, Refusal>,
) -> Result<Dispute<T>, Refusal> {
    let opinions = dispute.opinions.iter().map(|o| {
        let value = read(&o.value.0, o.value.1)?;
        Ok(Opinion { sponsors: o.sponsors.clone(), base: o.base, value })
    });
    Ok(Dispute { label: String::new(), opinions: opinions.collect::<Result<_, Refusal>>()? })
}

/// Reads a number in a mark: `4.`, `Art 4 = 4`, or `-` for none; `==` is a literal `=`.
fn number(text: &str, at: usize) -> Result<Option<Number>, Refusal> {
    if text == OMISSION {
        return Ok(None);
    }
    let mut parts = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '=' || chars.next_if_eq(&'=').is_some() {
            parts.last_mut().expect("there is always a part").push(c);
        } else {
            parts.push(String::new());
        }
    }
    match parts.as_slice() {
        [label, number] => {
            Ok(Some(Number { number: trim(number).to_owned(), label: trim(label).to_owned() }))
        }
        [label] if head::whole(trim(label)).is_some() => Ok(head::whole(trim(label))),
        _ => refuse(
            at,
            format!("{text:?} does not contain a number"),
            "write the label, = and the number, as in {number: No 4 = 4}",
        ),
    }
}

/// Gives every entry its identity.
fn name(drafts: &mut [Draft]) -> Result<(), Refusal> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for draft in drafts.iter() {
        if let Some(mark) = &draft.mark
            && !taken.insert(mark.clone())
        {
            return refuse(draft.at, format!("two provisions are marked {{#{mark}}}"), "give each mark once");
        }
    }
    for (at, draft) in drafts.iter_mut().enumerate() {
        let id = draft.mark.clone().unwrap_or_else(|| {
            let plain = format!("p{}", at + 1);
            let others = (2..).map(|n| format!("{plain}~{n}"));
            let free = std::iter::once(plain.clone()).chain(others).find(|id| taken.insert(id.clone()));
            free.expect("some suffix is free: there are fewer entries than integers")
        });
        draft.entry.id = Id::new(id);
    }
    Ok(())
}

/// Resolves the places named in marks, after all entries are read.
fn resolve(drafts: &mut [Draft]) -> Result<(), Refusal> {
    let mut numbers: BTreeMap<String, Option<Id>> = BTreeMap::new();
    let mut marks: BTreeMap<String, Id> = BTreeMap::new();
    for draft in drafts.iter() {
        if let Some(number) = &draft.entry.number {
            let once = |known: &mut Option<Id>| *known = None;
            let first = Some(draft.entry.id.clone());
            numbers.entry(number.number.clone()).and_modify(once).or_insert(first);
        }
        if let Some(mark) = &draft.mark {
            marks.insert(mark.clone(), draft.entry.id.clone());
        }
    }
    let mut before: Option<Id> = None;
    for draft in drafts {
        if let Some(place) = &draft.place {
            draft.entry.place = Some(converted(place, |text, at| {
                let known = match (text, text.strip_prefix("after ").map(str::trim_start)) {
                    ("here", _) => return Ok(before.clone()),
                    ("first", _) => return Ok(None),
                    (_, None) => {
                        return refuse(at, format!("{text:?} is not a place"), "write here, first or after");
                    }
                    (_, Some(name)) => match name.strip_prefix('#') {
                        Some(mark) => marks.get(mark).cloned(),
                        None => numbers.get(name).cloned().flatten(),
                    },
                };
                let hint = "write a number that only one provision has, or put {#name} at its head and write after #name";
                known.map_or_else(
                    || refuse(at, format!("{text:?} does not identify one provision"), hint),
                    |id| Ok(Some(id)),
                )
            })?);
        }
        if of_the_base(&draft.entry) {
            before = Some(draft.entry.id.clone());
        }
    }
    Ok(())
}
