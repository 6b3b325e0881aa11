//! `paraph.text/1`: the provisions of a text.

use std::io::Write;

use paraph_text::{Finding, Number, Text};
use serde::Serialize;

use super::findings::{FindingOut, findings};

#[derive(Serialize)]
struct TextOut<'a> {
    format: &'static str,
    provisions: Vec<ProvisionOut<'a>>,
    findings: Vec<FindingOut<'a>>,
}

#[derive(Serialize)]
struct ProvisionOut<'a> {
    id: &'a str,
    number: Option<&'a str>,
    label: Option<&'a str>,
    kind: &'static str,
    level: u8,
    text: &'a str,
}

/// Writes a text with the findings of its reading.
///
/// # Errors
/// Returns an error if the output cannot be written.
pub fn write_text(out: impl Write, text: &Text, found: &[Finding]) -> std::io::Result<()> {
    let provisions = text.provisions().iter().map(|p| ProvisionOut {
        id: p.id.as_str(),
        number: p.number.as_ref().map(number),
        label: p.number.as_ref().map(label),
        kind: p.kind.as_str(),
        level: p.level,
        text: p.wording.as_str(),
    });
    let document =
        TextOut { format: "paraph.text/1", provisions: provisions.collect(), findings: findings(found) };
    Ok(serde_json::to_writer(out, &document)?)
}

pub(super) fn number(number: &Number) -> &str {
    &number.number
}

pub(super) fn label(number: &Number) -> &str {
    &number.label
}
