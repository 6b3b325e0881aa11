//! The comparison of two texts as a Word file with tracked changes. Accepting all gives the new
//! text, rejecting all gives the old.
//!
//! Moved words are written as moves; see `docs/decisions/0015-word-tracked-changes.md`.

use std::collections::BTreeMap;

use paraph_text::{Id, Redline, RedlineRow, SpanKind, Text};

use super::author::Authors;
use super::body::{Block, Fate, Look, Paragraph, Stretch};
use super::identity::{Sent, bookmark, part};
use super::numbering::Lists;
use super::package::Package;
use super::slots::{Sides, Slot, lay};
use super::text::{Depths, Shape, count_words};
use super::tracked::{end, marked};
use super::{DocxMeta, SponsorNames, moves};

const OLD: usize = 0;
const NEW: usize = 1;

/// Writes a comparison of `old` with `new` as a Word file with tracked changes by `author`.
pub fn redline_docx(redline: &Redline<'_>, old: &Text, new: &Text, author: &str, meta: &DocxMeta) -> Vec<u8> {
    let comparison = Comparison {
        redline,
        olds: places(old),
        news: places(new),
        old,
        new,
        authors: Authors::new(std::iter::once(author), SponsorNames::Shown),
    };
    let (blocks, lists, own) = comparison.body();
    Package { meta, blocks, lists, comments: Vec::new(), own, tracking: false, landscape: false }.bytes()
}

fn places(text: &Text) -> BTreeMap<&Id, usize> {
    text.provisions().iter().enumerate().map(|(at, p)| (&p.id, at)).collect()
}

struct Comparison<'a> {
    redline: &'a Redline<'a>,
    olds: BTreeMap<&'a Id, usize>,
    news: BTreeMap<&'a Id, usize>,
    old: &'a Text,
    new: &'a Text,
    authors: Authors,
}

impl Comparison<'_> {
    fn body(&self) -> (Vec<Block>, Lists, String) {
        let rows = &self.redline.rows;
        let ordered = |place: &dyn Fn(&RedlineRow<'_>) -> Option<usize>| {
            let mut order: Vec<(usize, usize)> =
                rows.iter().enumerate().filter_map(|(at, row)| Some((place(row)?, at))).collect();
            order.sort_unstable();
            order.into_iter().map(|(_, at)| at).collect::<Vec<usize>>()
        };
        let orders = [
            ordered(&|row| self.olds.get(row.old.as_ref()?.id).copied()),
            ordered(&|row| self.news.get(row.new.as_ref()?.id).copied()),
        ];
        let moved = |_: usize, at: usize| rows[at].changes.contains(&paraph_text::Alteration::Moved);
        let slots = lay(rows.len(), &orders, moved);
        let mut lists = Lists::new(true);
        let mut depths = Depths::default();
        let mut paragraphs = Vec::with_capacity(slots.len() + 1);
        for slot in slots.iter().filter(|slot| !slot.sides.is_empty()) {
            let shape = self.shape(&rows[slot.entry], slot, &mut depths);
            paragraphs.push(self.paragraph(&rows[slot.entry], slot, shape, &mut lists));
        }
        let own = self.own(&slots, &paragraphs);
        moves::pair(&mut paragraphs);
        if paragraphs.last().is_none_or(|p| p.mark != Fate::Stays) {
            paragraphs.push(end());
        }
        (paragraphs.into_iter().map(Block::Paragraph).collect(), lists, own)
    }

    /// Returns the shape of a row, following the new text if the row is in it.
    fn shape(&self, row: &RedlineRow<'_>, slot: &Slot, depths: &mut Depths) -> Shape {
        let new = row.new.as_ref().filter(|_| slot.sides.contains(&NEW));
        let new = new.and_then(|r| self.news.get(r.id)).map(|&at| &self.new.provisions()[at]);
        let old = row.old.as_ref().and_then(|r| self.olds.get(r.id)).map(|&at| &self.old.provisions()[at]);
        let provision = new.or(old).expect("a row stands in one of the texts");
        let depth = depths.of(provision.kind, provision.level);
        Shape { kind: provision.kind, level: provision.level, depth }
    }

    fn paragraph(&self, row: &RedlineRow<'_>, slot: &Slot, shape: Shape, lists: &mut Lists) -> Paragraph {
        let words = row.spans.iter().map(|s| count_words(&s.text)).sum();
        let mut paragraph = shape.paragraph(words);
        paragraph.mark = self.authors.fate(&slot.sides);
        paragraph.provision = Some(slot.entry);
        self.label(&mut paragraph, row, slot, shape, lists);
        for span in &row.spans {
            let readers: Sides = match span.kind {
                SpanKind::Equal => slot.sides.clone(),
                SpanKind::Insert | SpanKind::MoveTo => {
                    slot.sides.iter().copied().filter(|s| *s == NEW).collect()
                }
                SpanKind::Delete | SpanKind::MoveFrom => {
                    slot.sides.iter().copied().filter(|s| *s == OLD).collect()
                }
            };
            if !readers.is_empty() {
                let fate = self.authors.fate(&readers);
                paragraph.stretches.push(Stretch::of(span.text.clone(), Look::Plain, fate));
            }
        }
        if let Some(id) = self.identity(row) {
            paragraph.mark_all(bookmark(id, slot.copy));
        }
        paragraph
    }

    fn label(
        &self,
        paragraph: &mut Paragraph,
        row: &RedlineRow<'_>,
        slot: &Slot,
        shape: Shape,
        lists: &mut Lists,
    ) {
        let label = |side: usize| {
            let reference = if side == OLD { row.old.as_ref() } else { row.new.as_ref() };
            reference.and_then(|r| r.number).map(|n| n.label.as_str())
        };
        let labels: Vec<Option<&str>> = slot.sides.iter().map(|&side| label(side)).collect();
        let same = labels.windows(2).all(|pair| pair[0] == pair[1]);
        if let (Some(label), true) = (labels[0], same) {
            paragraph.listed = lists.number(label, shape.depth, shape.heads());
        }
        if paragraph.listed.is_some() || labels.iter().all(Option::is_none) {
            return;
        }
        shape.hang(paragraph);
        let mut put = |text: &str, sides: &Sides| {
            paragraph.stretches.push(Stretch::of(text, Look::Number, self.authors.fate(sides)));
        };
        if same {
            put(labels[0].unwrap_or_default(), &slot.sides);
        } else {
            for &side in &slot.sides {
                put(label(side).unwrap_or_default(), &Sides::from([side]));
            }
        }
        put("\t", &slot.sides.iter().copied().filter(|&side| label(side).is_some()).collect());
    }

    /// Returns the identity under which a row is written: the old one, so that changes come back to
    /// the old text.
    fn identity<'r>(&self, row: &RedlineRow<'r>) -> Option<&'r Id> {
        // A new identity may also belong to a different provision of the old text.
        row.old.as_ref().map(|r| r.id)
    }

    fn own(&self, slots: &[Slot], paragraphs: &[Paragraph]) -> String {
        let words: Vec<String> = paragraphs.iter().map(marked).collect();
        let standing = slots.iter().filter(|slot| !slot.sides.is_empty());
        let sent: Vec<Sent<'_>> = standing
            .zip(&words)
            .filter_map(|(slot, words)| {
                let id = self.identity(&self.redline.rows[slot.entry])?;
                let old = &self.old.provisions()[*self.olds.get(id)?];
                Some(Sent {
                    id,
                    copy: slot.copy,
                    kind: old.kind,
                    level: old.level,
                    number: old.number.as_ref(),
                    wording: slot.sides.contains(&OLD).then(|| old.wording.as_str()),
                    marked: Some(words),
                })
            })
            .collect();
        part("redline", &sent)
    }
}
