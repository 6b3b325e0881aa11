//! A rolling text as a Word file in which each sponsor's change is that sponsor's tracked change.
//!
//! Accepting the changes of every author whose name includes a party, and rejecting the rest, gives
//! exactly that party's text according to `paraph_text::choose`. Rejecting all gives the base. The
//! code determines who reads each character, number and paragraph mark. Content of the base is
//! deleted by those who do not read it; other content is inserted by those who do. Changes are
//! therefore never nested.

use std::collections::BTreeMap;

use paraph_text::{Dispute, Entry, Id, Number, Rolling, Run, Sponsor, choose, makeup};

use super::author::Authors;
use super::body::{Block, Fate, Look, Paragraph, Stretch};
use super::identity::{Sent, bookmark, part};
use super::numbering::Lists;
use super::package::Package;
use super::reading::Reading;
use super::slots::{Sides, Slot, lay};
use super::text::{Depths, Shape, count_words};
use super::{DocxMeta, Reason, SponsorNames, moves};

/// Writes a rolling text as a Word file with tracked changes, and reasons as comments.
pub fn tracked_docx(rolling: &Rolling, reasons: &[Reason], meta: &DocxMeta, names: SponsorNames) -> Vec<u8> {
    let sorted;
    let rolling = if names == SponsorNames::Hidden {
        sorted = without_order(rolling);
        &sorted
    } else {
        rolling
    };
    let (blocks, lists, own, comments) = Document::of(rolling, names).body(reasons);
    Package { meta, blocks, lists, comments, own, tracking: true, landscape: false }.bytes()
}

/// Role of a slot for one side: its place within a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Role {
    /// Whether the provision begins here.
    first: bool,
    /// Whether the provision ends here.
    last: bool,
    /// Whether the slot has words and others of the provision precede them.
    joined: bool,
}

struct Document<'a> {
    rolling: &'a Rolling,
    /// The base, then the sponsors in order.
    sides: Vec<Option<&'a Sponsor>>,
    authors: Authors,
    slots: Vec<Slot>,
    readings: Vec<Reading<'a>>,
    /// Role of each entry, for each side that has it.
    roles: Vec<BTreeMap<usize, Role>>,
}

impl<'a> Document<'a> {
    fn of(rolling: &'a Rolling, names: SponsorNames) -> Document<'a> {
        let sides: Vec<Option<&Sponsor>> =
            std::iter::once(None).chain(rolling.sponsors.iter().map(Some)).collect();
        let authors = Authors::new(rolling.sponsors.iter().map(Sponsor::as_str), names);
        let readings: Vec<Reading<'_>> = rolling.entries.iter().map(Reading::of).collect();
        let mut roles = vec![BTreeMap::new(); rolling.entries.len()];
        let orders: Vec<Vec<usize>> = sides
            .iter()
            .enumerate()
            .map(|(number, side)| {
                let provisions = makeup(rolling, *side);
                for entries in &provisions {
                    let mut worded = false;
                    for (at, &entry) in entries.iter().enumerate() {
                        let reads = readings[entry].reads(*side);
                        let last = at + 1 == entries.len();
                        let role = Role { first: at == 0, last, joined: worded && reads };
                        roles[entry].insert(number, role);
                        worded |= reads;
                    }
                }
                provisions.concat()
            })
            .collect();
        let moved = |side: usize, entry: usize| {
            let place = rolling.entries[entry].place.as_ref();
            let holds =
                |s: &Sponsor| place.is_some_and(|d| d.opinions.iter().any(|o| o.sponsors.contains(s)));
            sides[side].is_some_and(holds)
        };
        let slots = lay(rolling.entries.len(), &orders, moved);
        Document { rolling, sides, authors, slots, readings, roles }
    }

    fn body(&self, reasons: &[Reason]) -> (Vec<Block>, Lists, String, Vec<(String, String)>) {
        let mut lists = Lists::new(true);
        let mut depths = Depths::default();
        let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(self.slots.len() + 1);
        let mut shapes = BTreeMap::new();
        for slot in &self.slots {
            let entry = &self.rolling.entries[slot.entry];
            let depth = *shapes.entry(slot.entry).or_insert_with(|| depths.of(entry.kind, entry.level));
            let shape = Shape { kind: entry.kind, level: entry.level, depth };
            paragraphs.push(self.paragraph(slot, shape, &mut lists));
        }
        let mut comments = Vec::new();
        for reason in reasons {
            let at = self.slots.iter().position(|s| self.rolling.entries[s.entry].id == reason.id);
            if let Some(at) = at {
                paragraphs[at].comments.push(comments.len());
                comments.push((self.authors.one(&reason.who), reason.text.clone()));
            }
        }
        let own = self.own(&paragraphs);
        let mut paragraphs = self.joined(paragraphs);
        moves::pair(&mut paragraphs);
        if paragraphs.last().is_none_or(|p| p.mark != Fate::Stays) {
            paragraphs.push(end());
        }
        (paragraphs.into_iter().map(Block::Paragraph).collect(), lists, own, comments)
    }

    /// Returns the paragraphs, joining those that end for no side to the next.
    fn joined(&self, paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
        let mut out = Vec::with_capacity(paragraphs.len() + 1);
        let mut before: Option<Paragraph> = None;
        for (slot, mut paragraph) in self.slots.iter().zip(paragraphs) {
            if let Some(before) = before.take() {
                paragraph.prepend(before);
            }
            let ends = slot.sides.is_empty() || !self.those(slot, |_, role| role.last).is_empty();
            if ends { out.push(paragraph) } else { before = Some(paragraph) }
        }
        out.extend(before);
        out
    }

    /// Returns the sides of a slot for which a condition holds.
    fn those(&self, slot: &Slot, holds: impl Fn(usize, Role) -> bool) -> Sides {
        let role = |side: &usize| self.roles[slot.entry].get(side).is_some_and(|role| holds(*side, *role));
        slot.sides.iter().copied().filter(role).collect()
    }

    fn paragraph(&self, slot: &Slot, shape: Shape, lists: &mut Lists) -> Paragraph {
        let entry = &self.rolling.entries[slot.entry];
        let reading = &self.readings[slot.entry];
        let mut paragraph = shape.paragraph(count_words(&reading.text));
        let marks = self.those(slot, |_, role| role.last);
        paragraph.mark = self.authors.fate(&marks);
        paragraph.provision = Some(slot.entry);
        self.label(&mut paragraph, slot, shape, lists);
        let joins = self.those(slot, |_, role| role.joined);
        if !joins.is_empty() {
            paragraph.stretches.push(Stretch::of(" ", Look::Plain, self.authors.fate(&joins)));
        }
        for (text, reads) in reading.pieces() {
            let readers: Sides = slot.sides.iter().copied().filter(|&side| reads(self.sides[side])).collect();
            let nobody =
                || slot.copy == 0 && !self.sides.iter().any(|side| reads(*side)) && !text.trim().is_empty();
            // Words of a text from elsewhere must not be lost if their sponsor is unknown.
            if !readers.is_empty() || slot.copy == 0 && slot.sides.is_empty() || nobody() {
                paragraph.stretches.push(Stretch::of(text, Look::Plain, self.authors.fate(&readers)));
            }
        }
        paragraph.mark_all(bookmark(&entry.id, slot.copy));
        paragraph
    }

    /// Adds the number: in a list if it is undisputed, otherwise as text, for each side its own.
    fn label(&self, paragraph: &mut Paragraph, slot: &Slot, shape: Shape, lists: &mut Lists) {
        let entry = &self.rolling.entries[slot.entry];
        let mut labels: Vec<(Option<&str>, Sides)> = Vec::new();
        for side in self.those(slot, |_, role| role.first) {
            let label = number(entry, self.sides[side]).map(|n| n.label.as_str());
            match labels.iter_mut().find(|(known, _)| *known == label) {
                Some((_, sides)) => drop(sides.insert(side)),
                None => labels.push((label, Sides::from([side]))),
            }
        }
        let whole = self.those(slot, |_, role| role.first && role.last) == slot.sides;
        if let ([(Some(label), _)], true) = (labels.as_slice(), whole) {
            paragraph.listed = lists.number(label, shape.depth, shape.heads());
            if paragraph.listed.is_some() {
                return;
            }
        }
        if slot.sides.is_empty() {
            let label = entry.number.as_ref().map(|n| n.label.as_str());
            labels.push((label, Sides::new()));
        }
        let numbered: Sides = labels
            .iter()
            .filter(|(label, _)| label.is_some())
            .flat_map(|(_, sides)| sides)
            .copied()
            .collect();
        let labels: Vec<(&str, Sides)> =
            labels.into_iter().filter_map(|(label, sides)| Some((label?, sides))).collect();
        if labels.is_empty() {
            return;
        }
        shape.hang(paragraph);
        for (label, sides) in labels {
            let fate = self.authors.fate(&sides);
            paragraph.stretches.push(Stretch::of(label, Look::Number, fate));
        }
        let fate = self.authors.fate(&numbered);
        paragraph.stretches.push(Stretch::of("\t", Look::Number, fate));
    }

    /// Writes Paraph's own part: every slot with its current words.
    fn own(&self, paragraphs: &[Paragraph]) -> String {
        let base = choose(self.rolling, None);
        let wordings: BTreeMap<&Id, &str> =
            base.provisions().iter().map(|p| (&p.id, p.wording.as_str())).collect();
        let marked: Vec<String> = paragraphs.iter().map(marked).collect();
        let sent: Vec<Sent<'_>> = self
            .slots
            .iter()
            .zip(&marked)
            .map(|(slot, marked)| {
                let entry = &self.rolling.entries[slot.entry];
                let here = self.those(slot, |side, role| side == 0 && role.first);
                Sent {
                    id: &entry.id,
                    copy: slot.copy,
                    kind: entry.kind,
                    level: entry.level,
                    number: entry.number.as_ref(),
                    wording: wordings.get(&entry.id).copied().filter(|_| !here.is_empty()),
                    marked: Some(marked),
                }
            })
            .collect();
        part("tracked", &sent)
    }
}

/// Returns all words of a paragraph, without its number.
pub(super) fn marked(paragraph: &Paragraph) -> String {
    paragraph.stretches.iter().filter(|s| s.look != Look::Number).map(|s| s.text.as_str()).collect()
}

/// Returns the paragraph that remains if the last provision goes, because a document must have one.
pub(super) fn end() -> Paragraph {
    Paragraph { style: "ParaphEnd".to_owned(), ..Paragraph::default() }
}

/// Returns the number of an entry for one side.
fn number<'a>(entry: &'a Entry, side: Option<&Sponsor>) -> Option<&'a Number> {
    let held = |dispute: &'a Dispute<Option<Number>>| {
        let own = side.and_then(|s| dispute.opinions.iter().find(|o| o.sponsors.contains(s)));
        own.or_else(|| dispute.opinions.iter().find(|o| o.base)).map(|o| o.value.as_ref())
    };
    entry.renumber.as_ref().and_then(held).unwrap_or(entry.number.as_ref())
}

/// Returns the same rolling text with its alternatives ordered by words, so that their order
/// reveals no name.
fn without_order(rolling: &Rolling) -> Rolling {
    let mut rolling = rolling.clone();
    rolling.entries.iter_mut().for_each(|entry| reorder(&mut entry.runs));
    rolling
}

fn reorder(runs: &mut [Run]) {
    for run in runs {
        if let Run::Bracket(bracket) = run {
            bracket.alternatives.iter_mut().for_each(|a| reorder(&mut a.runs));
            bracket.alternatives.sort_by_cached_key(|a| (!a.base, words(&a.runs)));
        }
    }
}

fn words(runs: &[Run]) -> String {
    let text = |run: &Run| match run {
        Run::Text(text) => text.clone(),
        Run::Bracket(bracket) => bracket.alternatives.iter().map(|a| words(&a.runs)).collect(),
    };
    runs.iter().map(text).collect()
}
