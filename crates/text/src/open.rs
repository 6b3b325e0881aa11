//! A bracketed text as a base: its words, and its brackets as proposals of nobody.
//!
//! The base has the words of the first alternative of every bracket (its own, if the text names one). Every
//! other alternative is a proposal that changes this bracket alone. Names that a bracket prints are kept beside.

use std::ops::Range;

use crate::choose::chosen_text;
use crate::finding::{Finding, Severity};
use crate::notation::read_foreign;
use crate::proposal::{Change, Proposal};
use crate::provision::{Id, Provision};
use crate::rolling::{Alternative, Bracket, Dispute, Entry, Run};
use crate::sponsor::Sponsors;
use crate::stand::{Stand, solid};
use crate::text::Text;
use crate::word::Wording;

/// A bracketed text whose brackets are open disputes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The text with the first alternative of every bracket.
    pub text: Text,
    /// The other alternatives, each a proposal with one change.
    pub proposals: Vec<Proposal>,
    /// Alternatives behind which a bracket names somebody. It binds nobody.
    pub stands: Vec<Stand>,
    /// Brackets that stay among the words, and places read with doubt.
    pub findings: Vec<Finding>,
}

/// Maximum number of characters that the alternatives of one provision may fill, each written out in whole.
const ROOM: usize = 8_000_000;

impl Opened {
    /// Returns a text without open brackets.
    pub fn literal(text: Text) -> Opened {
        Opened { text, ..Opened::default() }
    }

    /// Whether nothing in it is open.
    pub fn is_plain(&self) -> bool {
        self.proposals.is_empty()
    }

    /// Returns the changes of all its alternatives.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.proposals.iter().flat_map(|p| &p.changes)
    }

    /// Removes names that brackets print, for sides that say themselves what they want. Their alternatives stay.
    pub fn without(mut self, named: &Sponsors) -> Opened {
        let rest = |sponsors: &Sponsors| sponsors.difference(named).cloned().collect();
        self.proposals.iter_mut().for_each(|p| p.sponsors = rest(&p.sponsors));
        self.stands.iter_mut().for_each(|s| s.sponsors = rest(&s.sponsors));
        self
    }
}

/// Reads the brackets of a text, in all notations of [`read_foreign`], as open disputes. Never fails.
pub fn open(text: &Text) -> Opened {
    opened(text, true)
}

/// Like [`open`], but every alternative is nobody's, whatever names its bracket prints.
pub fn open_nameless(text: &Text) -> Opened {
    opened(text, false)
}

fn opened(text: &Text, names: bool) -> Opened {
    if !text.provisions().iter().any(|p| p.wording.as_str().contains(['[', ']'])) && !has_options(text) {
        return Opened::literal(text.clone());
    }
    let (mut rolling, findings) = read_foreign(text);
    if !names {
        rolling.entries.iter_mut().for_each(nameless);
    }
    let mut opened = Opened { findings, ..Opened::default() };
    let mut provisions: Vec<Provision> = Vec::with_capacity(rolling.entries.len());
    // The run of provisions that the sponsors of the last proposal insert here.
    let mut inserting: Option<Id> = None;
    for (entry, source) in rolling.entries.iter().zip(text.provisions()) {
        let Some(read) = of_entry(entry) else {
            provisions.push(source.clone());
            opened.findings.push(too_many(source));
            inserting = None;
            continue;
        };
        match &entry.presence {
            Some(presence) if presence.opinions.iter().any(|o| o.base && !o.value) => {
                let sponsors: Sponsors =
                    presence.opinions.iter().filter(|o| o.value).flat_map(|o| o.sponsors.clone()).collect();
                let before = provisions.last().map(|p| p.id.clone());
                let id = read.provision.id.clone();
                let insert = |after| Change::Insert { after, provision: read.provision, instead_of: None };
                match (inserting.take(), opened.proposals.last_mut()) {
                    (Some(after), Some(last)) if last.sponsors == sponsors => {
                        last.changes.push(insert(Some(after)));
                    }
                    _ => opened.proposals.push(Proposal { sponsors, changes: vec![insert(before)] }),
                }
                inserting = Some(id);
            }
            _ => {
                inserting = None;
                provisions.push(read.provision);
                opened.proposals.extend(read.proposals);
                opened.stands.extend(read.stands);
            }
        }
    }
    opened.text = Text::new(provisions);
    opened
}

/// Removes the names of sponsors.
fn nameless(entry: &mut Entry) {
    fn within(runs: &mut [Run]) {
        for run in runs {
            let Run::Bracket(bracket) = run else { continue };
            for alternative in &mut bracket.alternatives {
                alternative.sponsors.clear();
                within(&mut alternative.runs);
            }
        }
    }
    entry.presence.iter_mut().flat_map(|d| &mut d.opinions).for_each(|o| o.sponsors.clear());
    entry.renumber.iter_mut().flat_map(|d| &mut d.opinions).for_each(|o| o.sponsors.clear());
    within(&mut entry.runs);
}

/// Whether provisions of a text begin with options.
fn has_options(text: &Text) -> bool {
    let labels = |p: &Provision| p.number.as_ref().is_some_and(|n| n.label.contains("ption"));
    text.provisions().iter().any(|p| labels(p) || p.wording.as_str().contains("ption"))
}

/// One provision of a bracketed text.
struct ReadEntry {
    provision: Provision,
    proposals: Vec<Proposal>,
    stands: Vec<Stand>,
}

fn too_many(provision: &Provision) -> Finding {
    Finding {
        severity: Severity::Warning,
        code: "too-many-brackets",
        place: provision.name(),
        message:
            "This provision is too long for its many brackets; they are kept among the words. Divide it."
                .to_owned(),
    }
}

fn of_entry(entry: &Entry) -> Option<ReadEntry> {
    let wording = Wording::new(chosen_text(&entry.runs, None).trim());
    let number = match &entry.renumber {
        Some(dispute) => first(dispute).clone(),
        None => entry.number.clone(),
    };
    let id = &entry.id;
    let mut proposals = Vec::new();
    let mut add = |change| proposals.push(Proposal { sponsors: Sponsors::new(), changes: vec![change] });
    if entry.presence.iter().flat_map(|presence| &presence.opinions).any(|o| !o.value) {
        add(Change::Delete { id: id.clone() });
    }
    if let Some(renumber) = &entry.renumber {
        for opinion in renumber.opinions.iter().filter(|o| o.value != number) {
            add(Change::Renumber { id: id.clone(), number: opinion.value.clone() });
        }
    }
    let wording_len = solid(wording.as_str());
    let mut variants = Variants { room: ROOM, out: Vec::new(), stands: Vec::new() };
    variants.of(&entry.runs, &mut |runs| runs.to_vec())?;
    for words in &variants.out {
        let words = Wording::new(words);
        if words.is_empty() && !wording.is_empty() {
            // A provision without words would be nothing but its number.
            add(Change::Delete { id: id.clone() });
        } else if words != wording {
            add(Change::Reword { id: id.clone(), wording: words });
        }
    }
    let mut stands = Vec::new();
    variants.behind(&entry.runs, &mut 0);
    let opinions = entry.presence.iter().flat_map(|p| &p.opinions).filter(|o| !o.sponsors.is_empty());
    stands.extend(opinions.map(|o| Stand {
        id: id.clone(),
        span: None,
        instead: (!o.value).then_some(None),
        sponsors: o.sponsors.clone(),
    }));
    let named = variants.stands.into_iter();
    stands.extend(named.map(|(span, instead, sponsors)| {
        let whole = wording_len == span.len() && instead == Some(None);
        Stand { id: id.clone(), span: (!whole).then_some(span), instead, sponsors }
    }));
    let (id, kind, level) = (id.clone(), entry.kind, entry.level);
    Some(ReadEntry { provision: Provision { id, kind, level, number, wording }, proposals, stands })
}

/// Returns the value of a dispute that the base has, or else the first.
fn first<T>(dispute: &Dispute<T>) -> &T {
    let base = dispute.opinions.iter().find(|o| o.base);
    &base.unwrap_or(&dispute.opinions[0]).value
}

/// Words of the base, the alternative to them, and the sponsors that a bracket names behind it.
type Named = (Range<usize>, Option<Option<String>>, Sponsors);

/// The wordings of a provision that differ from its base in one bracket each.
struct Variants {
    /// Characters that may still be written.
    room: usize,
    /// Wordings that no bracket attributes.
    out: Vec<String>,
    /// Words of the base, the alternative to them, and the sponsors that the bracket names behind it.
    stands: Vec<Named>,
}

impl Variants {
    /// Adds the wordings that differ within these runs. `around` puts the words around other runs in their place.
    /// Returns nothing if there is no room for all.
    fn of(&mut self, runs: &[Run], around: &mut dyn FnMut(&[Run]) -> Vec<Run>) -> Option<()> {
        for (at, run) in runs.iter().enumerate() {
            let Run::Bracket(bracket) = run else { continue };
            let kept = kept(bracket);
            for (nth, alternative) in bracket.alternatives.iter().enumerate() {
                let mut here = |inside: &[Run]| {
                    let mut all = runs.to_vec();
                    all[at] = alone(inside);
                    around(&all)
                };
                if nth != kept {
                    self.add(&here(&alternative.runs))?;
                }
                self.of(&alternative.runs, &mut here)?;
            }
        }
        Some(())
    }

    fn add(&mut self, runs: &[Run]) -> Option<()> {
        let words = chosen_text(runs, None).trim().to_owned();
        self.room = self.room.checked_sub(words.len().max(1))?;
        self.out.push(words);
        Some(())
    }

    /// Notes who is named behind words of the base, from `at` characters on.
    fn behind(&mut self, runs: &[Run], at: &mut usize) {
        for run in runs {
            match run {
                Run::Text(text) => *at += solid(text),
                Run::Bracket(bracket) => {
                    let (from, kept) = (*at, kept(bracket));
                    self.behind(&bracket.alternatives[kept].runs, at);
                    for (nth, alternative) in bracket.alternatives.iter().enumerate() {
                        let words =
                            Some(chosen_text(&alternative.runs, None)).filter(|w| !w.trim().is_empty());
                        let instead = (nth != kept).then_some(words);
                        if !alternative.sponsors.is_empty() {
                            self.stands.push((from..*at, instead, alternative.sponsors.clone()));
                        }
                    }
                }
            }
        }
    }
}

/// Returns the alternative of a bracket whose words the base has.
fn kept(bracket: &Bracket) -> usize {
    bracket.alternatives.iter().position(|a| a.base).unwrap_or(0)
}

/// Returns runs as a bracket with one alternative, so that an omission keeps its space.
fn alone(runs: &[Run]) -> Run {
    let alternative = Alternative { sponsors: Sponsors::new(), base: true, runs: runs.to_vec() };
    Run::Bracket(Bracket { label: String::new(), alternatives: vec![alternative] })
}
