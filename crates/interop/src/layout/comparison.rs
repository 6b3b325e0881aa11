//! Layout of a comparison: first the changes that lawyers look for, then every provision with its
//! changes.

use std::collections::BTreeMap;

use paraph_text::{Id, Kind, Number, Provision, Redline, RedlineRow, SpanKind, Text};

use super::{Block, Change, Layout, Look, Paragraph, Role, Stretch};
use crate::docx::{Depths, role_of};
use crate::write::{RowName, redline_head, redline_marked, redline_total, what_is_feared};

/// Lays out a comparison of `old` with `new` as a separate document.
pub fn redline_layout(redline: &Redline<'_>, old: &Text, new: &Text, title: &str, subtitle: &str) -> Layout {
    let names = RowName::of(redline);
    let plain = |text: &str| vec![Stretch::new(text, Look::Plain)];
    let changed = |text: &str, change: Change| Stretch { change, ..Stretch::new(text, Look::Plain) };
    let paragraph = |role, stretches| Block::Paragraph(Paragraph::new(role, stretches));
    let mut blocks = vec![
        paragraph(Role::Title, plain(title)),
        paragraph(Role::Subtitle, plain(subtitle)),
        paragraph(Role::Subtitle, {
            let mut legend = plain(&format!("{} ", redline_total(redline)));
            legend.extend([changed("Inserted", Change::Inserted), Stretch::new(", ", Look::Plain)]);
            legend.extend([changed("deleted", Change::Deleted), Stretch::new(", ", Look::Plain)]);
            legend.extend([changed("moved away", Change::MovedAway), Stretch::new(", ", Look::Plain)]);
            legend.extend([changed("moved here", Change::MovedHere), Stretch::new(".", Look::Plain)]);
            legend
        }),
    ];
    if !redline.sensitive.is_empty() {
        let short = |text: &str| text.replace('\n', " ");
        let rows = redline.sensitive.iter().map(|item| {
            vec![
                plain(names.get(item.row).map_or("", RowName::place)),
                plain(what_is_feared(item.kind)),
                vec![changed(&short(&item.old), Change::Deleted)],
                vec![changed(&short(&item.new), Change::Inserted)],
            ]
        });
        blocks.push(paragraph(Role::Heading(1), plain("To read first")));
        blocks.push(Block::Table {
            head: ["Where", "What", "Was", "Is"].map(str::to_owned).to_vec(),
            rows: rows.collect(),
            widths: vec![24, 16, 30, 30],
        });
        blocks.push(paragraph(Role::Heading(1), plain("Provisions")));
    }
    let (olds, news) = (by_id(old), by_id(new));
    let mut depths = Depths::default();
    for (row, names) in redline.rows.iter().zip(&names) {
        let standing = row.new.as_ref().and_then(|r| news.get(r.id));
        let provision = standing.or_else(|| row.old.as_ref().and_then(|r| olds.get(r.id)));
        let Some(provision) = provision else { continue };
        let depth = depths.of(provision.kind, provision.level);
        if !row.changes.is_empty() {
            let head = redline_head(row, names);
            let note =
                Paragraph { depth, ..Paragraph::new(Role::Note, vec![Stretch::new(head, Look::Faint)]) };
            blocks.push(Block::Paragraph(note));
        }
        blocks.push(Block::Paragraph(provision_of(row, provision, depth)));
    }
    Layout { blocks, ..Layout::default() }
}

fn by_id(text: &Text) -> BTreeMap<&Id, &Provision> {
    text.provisions().iter().map(|p| (&p.id, p)).collect()
}

fn provision_of(row: &RedlineRow<'_>, provision: &Provision, depth: u8) -> Paragraph {
    let change = |kind| match kind {
        SpanKind::Equal => Change::None,
        SpanKind::Insert => Change::Inserted,
        SpanKind::Delete => Change::Deleted,
        SpanKind::MoveFrom => Change::MovedAway,
        SpanKind::MoveTo => Change::MovedHere,
    };
    let mut stretches: Vec<Stretch> = Vec::new();
    for mark in redline_marked(row) {
        for (text, change) in
            [(mark.before, Change::None), (mark.text, change(mark.kind)), (mark.after, Change::None)]
        {
            if !text.is_empty() {
                // Inserted words are also separate from deleted ones for readers who listen.
                let gone = |s: &Stretch| matches!(s.change, Change::Deleted | Change::MovedAway);
                let came = matches!(change, Change::Inserted | Change::MovedHere);
                if came && stretches.last().is_some_and(gone) {
                    stretches.push(Stretch::new(" ", Look::Plain));
                }
                stretches.push(Stretch { change, ..Stretch::new(text, Look::Plain) });
            }
        }
    }
    let role = match role_of(provision.kind, provision.level) {
        // The comparison has a title of its own, with its headings below.
        Role::Title => Role::Heading(2),
        Role::Heading(level) => Role::Heading(level.saturating_add(2)),
        role => role,
    };
    let long = stretches.iter().map(|s| s.text.split_whitespace().count()).sum::<usize>() > 30;
    let role = if long && matches!(role, Role::Heading(_)) { Role::Long } else { role };
    let heads = matches!(provision.kind, Kind::Title | Kind::Division | Kind::Article);
    Paragraph { role, label: label(row), depth: if heads { 0 } else { depth }, stretches }
}

/// Returns the number; if it changed, the old one struck out before the new.
fn label(row: &RedlineRow<'_>) -> Vec<Stretch> {
    let printed = |number: Option<&Number>| number.map(|n| n.label.clone());
    let (old, new) = (row.old.as_ref(), row.new.as_ref());
    let (was, is) = (printed(old.and_then(|r| r.number)), printed(new.and_then(|r| r.number)));
    let one = |label: Option<String>, change| {
        label.map(|text| Stretch { text, look: Look::Plain, change }).into_iter().collect::<Vec<_>>()
    };
    match (old, new) {
        (Some(_), Some(_)) if was == is => one(is, Change::None),
        (Some(_), Some(_)) => {
            let mut both = one(was, Change::Deleted);
            if !both.is_empty() && is.is_some() {
                both.push(Stretch::new(" ", Look::Plain));
            }
            both.extend(one(is, Change::Inserted));
            both
        }
        (Some(_), None) => one(was, Change::Deleted),
        (None, _) => one(is, Change::Inserted),
    }
}
