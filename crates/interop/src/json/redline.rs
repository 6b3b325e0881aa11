//! `paraph.redline/1`: the comparison of two texts.

use std::io::Write;

use paraph_text::{Alteration, Redline, RedlineRow, Reference, SpanKind};
use serde::Serialize;

use super::findings::findings;
use super::out::Json;

/// Number of provisions by type of change.
#[derive(Default, Serialize)]
struct Totals {
    provisions: usize,
    changed: usize,
    reworded: usize,
    moved: usize,
    renumbered: usize,
    split: usize,
    merged: usize,
    deleted: usize,
    inserted: usize,
}

/// A provision as it is in one of two texts.
#[derive(Serialize)]
pub(super) struct ReferenceOut<'a> {
    id: &'a str,
    number: Option<&'a str>,
    label: Option<&'a str>,
    kind: &'static str,
}

pub(super) fn reference<'a>(reference: &Reference<'a>) -> ReferenceOut<'a> {
    ReferenceOut {
        id: reference.id.as_str(),
        number: reference.number.as_ref().map(|n| n.number.as_str()),
        label: reference.number.as_ref().map(|n| n.label.as_str()),
        kind: reference.kind.as_str(),
    }
}

fn span_kind(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Equal => "equal",
        SpanKind::Insert => "insert",
        SpanKind::Delete => "delete",
        SpanKind::MoveFrom => "move-from",
        SpanKind::MoveTo => "move-to",
    }
}

/// Writes a comparison.
///
/// # Errors
/// Returns an error if the output cannot be written.
pub fn write_redline(out: impl Write, redline: &Redline) -> std::io::Result<()> {
    let mut json = Json::new(out);
    json.raw("{\"format\":\"paraph.redline/1\",\"totals\":");
    json.value(&totals(redline))?;
    json.raw(",\"sensitive\":");
    json.list(&redline.sensitive, |json, s| {
        let row = redline.rows.get(s.row);
        json.raw("{\"row\":");
        json.number(s.row);
        json.raw(",\"old\":");
        write_reference(json, row.and_then(|r| r.old.as_ref()));
        json.raw(",\"new\":");
        write_reference(json, row.and_then(|r| r.new.as_ref()));
        json.raw(",\"kind\":");
        json.text(s.kind.as_str());
        json.raw(",\"was\":");
        json.text(&s.old);
        json.raw(",\"is\":");
        json.text(&s.new);
        json.raw("}");
    })?;
    json.raw(",\"provisions\":");
    json.list(&redline.rows, write_row)?;
    json.raw(",\"findings\":");
    json.value(&findings(&redline.findings))?;
    json.raw("}");
    json.end()
}

fn write_row(json: &mut Json<impl Write>, row: &RedlineRow) {
    json.raw("{\"old\":");
    write_reference(json, row.old.as_ref());
    json.raw(",\"new\":");
    write_reference(json, row.new.as_ref());
    json.raw(",\"change\":[");
    for (nth, change) in row.changes.iter().enumerate() {
        json.raw(if nth == 0 { "" } else { "," });
        json.text(change.as_str());
    }
    json.raw("],\"spans\":[");
    // If the provision moved, its unchanged words left one place and are now at another.
    let moved = row.changes.contains(&Alteration::Moved);
    for (nth, span) in row.spans.iter().enumerate() {
        json.raw(if nth == 0 { "" } else { "," });
        let write = |json: &mut Json<_>, kind: &str| {
            json.raw("{\"kind\":");
            json.text(kind);
            json.raw(",\"text\":");
            json.text(&span.text);
            json.raw("}");
        };
        if moved && span.kind == SpanKind::Equal {
            write(json, "move-from");
            json.raw(",");
            write(json, "move-to");
        } else {
            write(json, span_kind(span.kind));
        }
    }
    json.raw("]}");
}

fn write_reference(json: &mut Json<impl Write>, reference: Option<&Reference>) {
    let Some(reference) = reference else { return json.raw("null") };
    json.raw("{\"id\":");
    json.text(reference.id.as_str());
    json.raw(",\"number\":");
    json.text_or_null(reference.number.as_ref().map(|n| n.number.as_str()));
    json.raw(",\"label\":");
    json.text_or_null(reference.number.as_ref().map(|n| n.label.as_str()));
    json.raw(",\"kind\":");
    json.text(reference.kind.as_str());
    json.raw("}");
}

fn totals(redline: &Redline) -> Totals {
    let mut totals = Totals { provisions: redline.rows.len(), ..Totals::default() };
    for row in &redline.rows {
        totals.changed += usize::from(!row.changes.is_empty());
        for change in &row.changes {
            *match change {
                Alteration::Reworded => &mut totals.reworded,
                Alteration::Moved => &mut totals.moved,
                Alteration::Renumbered => &mut totals.renumbered,
                Alteration::Split => &mut totals.split,
                Alteration::Merged => &mut totals.merged,
                Alteration::Deleted => &mut totals.deleted,
                Alteration::Inserted => &mut totals.inserted,
            } += 1;
        }
    }
    totals
}
