//! `paraph.count/1`: counts of content in dispute.

use std::io::Write;

use paraph_text::{CountRow, Counts, ForeignCount, Sponsor};
use serde::Serialize;

use super::findings::{FindingOut, findings};
use crate::count::Count;

#[derive(Serialize)]
struct CountOut<'a> {
    format: &'static str,
    reading: &'static str,
    counts: CountsOut,
    sponsors: Vec<&'a str>,
    provisions: Vec<RowOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    foreign: Option<ForeignOut>,
    findings: Vec<FindingOut<'a>>,
}

/// The counts of a rolling text.
#[derive(Serialize)]
pub(super) struct CountsOut {
    provisions: usize,
    disputed: usize,
    brackets: usize,
    alternatives: usize,
    depth: usize,
    sponsors: usize,
    words: usize,
}

pub(super) fn counts(counts: &Counts) -> CountsOut {
    let Counts { provisions, disputed, brackets, alternatives, depth, sponsors, words } = *counts;
    CountsOut { provisions, disputed, brackets, alternatives, depth, sponsors, words }
}

#[derive(Serialize)]
struct RowOut<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<&'a str>,
    brackets: usize,
    alternatives: usize,
    depth: usize,
    option: bool,
}

fn row(row: &CountRow) -> RowOut<'_> {
    RowOut {
        id: row.id.as_str(),
        name: &row.name,
        article: row.article.as_ref().map(paraph_text::Id::as_str),
        brackets: row.brackets,
        alternatives: row.alternatives,
        depth: row.depth,
        option: row.option,
    }
}

#[derive(Serialize)]
struct ForeignOut {
    openings: usize,
    closings: usize,
    unclosed: usize,
    unopened: usize,
    remarks: usize,
    blanks: usize,
    literals: usize,
    choices: usize,
    options: usize,
}

fn foreign(foreign: &ForeignCount) -> ForeignOut {
    ForeignOut {
        openings: foreign.openings,
        closings: foreign.closings,
        unclosed: foreign.unclosed,
        unopened: foreign.unopened,
        remarks: foreign.remarks,
        blanks: foreign.blanks,
        literals: foreign.literals,
        choices: foreign.choices,
        options: foreign.options,
    }
}

/// Writes counts.
///
/// # Errors
/// Returns an error if the output cannot be written.
pub fn write_count(out: impl Write, count: &Count) -> std::io::Result<()> {
    let document = CountOut {
        format: "paraph.count/1",
        reading: count.reading.as_str(),
        counts: counts(&count.counts),
        sponsors: count.sponsors.iter().map(Sponsor::as_str).collect(),
        provisions: count.rows.iter().map(row).collect(),
        foreign: count.foreign.as_ref().map(foreign),
        findings: findings(&count.findings),
    };
    Ok(serde_json::to_writer(out, &document)?)
}
