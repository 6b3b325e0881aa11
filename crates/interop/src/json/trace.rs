//! `paraph.trace/1`: the disposition table.

use std::io::Write;

use paraph_text::{Confidence, Trace};
use serde::Serialize;

use super::findings::{FindingOut, findings};
use super::redline::{ReferenceOut, reference};

#[derive(Serialize)]
struct TraceOut<'a> {
    format: &'static str,
    rows: Vec<RowOut<'a>>,
    findings: Vec<FindingOut<'a>>,
}

#[derive(Serialize)]
struct RowOut<'a> {
    old: Vec<ReferenceOut<'a>>,
    new: Vec<ReferenceOut<'a>>,
    change: Vec<&'static str>,
    confidence: Option<&'static str>,
    shared_words: usize,
    old_words: usize,
    new_words: usize,
}

/// Writes a disposition table.
///
/// # Errors
/// Returns an error if the output cannot be written.
pub fn write_trace(out: impl Write, trace: &Trace) -> std::io::Result<()> {
    let rows = trace.rows.iter().map(|row| RowOut {
        old: row.old.iter().map(reference).collect(),
        new: row.new.iter().map(reference).collect(),
        change: row.changes.iter().map(|c| c.as_str()).collect(),
        confidence: row.confidence.map(confidence),
        shared_words: row.shared,
        old_words: row.old_words,
        new_words: row.new_words,
    });
    let document =
        TraceOut { format: "paraph.trace/1", rows: rows.collect(), findings: findings(&trace.findings) };
    Ok(serde_json::to_writer(out, &document)?)
}

/// Returns the word for the confidence of a match.
fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Doubtful => "doubtful",
        Confidence::Likely => "likely",
        Confidence::Certain => "certain",
    }
}
