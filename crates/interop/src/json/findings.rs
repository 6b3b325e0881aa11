//! Findings in their JSON form.

use paraph_text::{Finding, Severity};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct FindingOut<'a> {
    severity: &'static str,
    code: &'a str,
    place: &'a str,
    message: &'a str,
}

/// Returns the word for a severity.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Doubt => "doubt",
        Severity::Warning => "warning",
    }
}

pub(super) fn findings(findings: &[Finding]) -> Vec<FindingOut<'_>> {
    findings
        .iter()
        .map(|f| FindingOut {
            severity: severity(f.severity),
            code: f.code,
            place: &f.place,
            message: &f.message,
        })
        .collect()
}
