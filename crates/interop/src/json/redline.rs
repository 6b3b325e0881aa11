//! `paraph.redline/1`: the comparison of two texts.

use std::io::Write;

use paraph_text::{Alteration, Redline, RedlineRow, Reference, SpanKind};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::findings::{FindingOut, findings};

#[derive(Serialize)]
struct RedlineOut<'a> {
    format: &'static str,
    totals: Totals,
    sensitive: Vec<SensitiveOut<'a>>,
    provisions: Vec<RowOut<'a>>,
    findings: Vec<FindingOut<'a>>,
}

/// How many provisions changed, and how.
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

#[derive(Serialize)]
struct SensitiveOut<'a> {
    row: usize,
    old: Option<ReferenceOut<'a>>,
    new: Option<ReferenceOut<'a>>,
    kind: &'static str,
    was: &'a str,
    is: &'a str,
}

#[derive(Serialize)]
struct RowOut<'a> {
    old: Option<ReferenceOut<'a>>,
    new: Option<ReferenceOut<'a>>,
    change: Vec<&'static str>,
    spans: Spans<'a>,
}

/// A provision as one of two texts has it.
#[derive(Serialize)]
pub(super) struct ReferenceOut<'a> {
    id: &'a str,
    number: Option<&'a str>,
    label: Option<&'a str>,
    kind: &'static str,
}

pub(super) fn reference(reference: &Reference) -> ReferenceOut<'_> {
    ReferenceOut {
        id: reference.id.as_str(),
        number: reference.number.as_ref().map(|n| n.number.as_str()),
        label: reference.number.as_ref().map(|n| n.label.as_str()),
        kind: reference.kind.as_str(),
    }
}

/// The spans of a row. Where the provision moved, words that it kept left one place and stand at
/// another: they are written as `move-from` and `move-to`.
struct Spans<'a>(&'a RedlineRow);

#[derive(Serialize)]
struct SpanOut<'a> {
    kind: &'static str,
    text: &'a str,
}

impl Serialize for Spans<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let moved = self.0.changes.contains(&Alteration::Moved);
        let mut seq = serializer.serialize_seq(None)?;
        for span in &self.0.spans {
            let text = span.text.as_str();
            match span.kind {
                SpanKind::Equal if moved => {
                    seq.serialize_element(&SpanOut { kind: "move-from", text })?;
                    seq.serialize_element(&SpanOut { kind: "move-to", text })?;
                }
                kind => seq.serialize_element(&SpanOut { kind: span_kind(kind), text })?,
            }
        }
        seq.end()
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
/// When the output cannot be written.
pub fn write_redline(mut out: impl Write, redline: &Redline) -> std::io::Result<()> {
    let provisions = redline.rows.iter().map(|row| RowOut {
        old: row.old.as_ref().map(reference),
        new: row.new.as_ref().map(reference),
        change: row.changes.iter().map(|c| c.as_str()).collect(),
        spans: Spans(row),
    });
    let sensitive = redline.sensitive.iter().map(|s| {
        let row = redline.rows.get(s.row);
        SensitiveOut {
            row: s.row,
            old: row.and_then(|r| r.old.as_ref()).map(reference),
            new: row.and_then(|r| r.new.as_ref()).map(reference),
            kind: s.kind.as_str(),
            was: &s.old,
            is: &s.new,
        }
    });
    let document = RedlineOut {
        format: "paraph.redline/1",
        totals: totals(redline),
        sensitive: sensitive.collect(),
        provisions: provisions.collect(),
        findings: findings(&redline.findings),
    };
    // Whole first: a writer is slow to be given a few bytes at a time.
    out.write_all(&serde_json::to_vec(&document)?)
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
