//! Compares two texts, in a form that a scenario can show.

use paraph_text::{
    Alteration, Finding, Redline, RedlineRow, Reference, SpanKind, Trace, TraceRow, redline, trace,
};

use crate::laws;
use crate::scenario::Scenario;
use crate::stage::noticed;

/// Returns the expectations of a scenario with an old and a new text.
pub(crate) fn compared(scenario: &Scenario) -> Result<Vec<(String, String)>, String> {
    let old = laws::read(scenario.get("Old").unwrap_or_default());
    let new = laws::read(scenario.get("New").ok_or("has a section `New`")?);
    let redline = redline(&old, &new);
    let trace = trace(&old, &new);
    laws::applied_and_undone(&redline, &old, &new)?;
    laws::accounted_for(&trace, &old, &new)?;
    let findings: Vec<Finding> = redline.findings.clone();
    let told = |name: &str| match name {
        "Comparison" => Ok(comparison(&redline)),
        "Feared" => Ok(feared(&redline)),
        "Trace" => Ok(table(&trace)),
        "Noticed" => Ok(noticed(&findings)),
        _ => Err(format!("`{name}` is no heading that is known here")),
    };
    scenario.sections[2..].iter().map(|s| Ok((s.name.clone(), told(&s.name)?))).collect()
}

/// Lists the changes that lawyers fear, one on a line.
fn feared(redline: &Redline) -> String {
    if redline.sensitive.is_empty() {
        return "Nothing.".to_owned();
    }
    let line = |s: &paraph_text::Sensitive| {
        let place = redline.rows.get(s.row).map_or(String::new(), place);
        let word = |w: &str| if w.is_empty() { "nothing".to_owned() } else { format!("*{w}*") };
        format!("- {place}, {}: {} for {}", s.kind.as_str(), word(&s.new), word(&s.old))
    };
    redline.sensitive.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn place(row: &RedlineRow) -> String {
    row.new.as_ref().or(row.old.as_ref()).map_or(String::new(), name)
}

fn name(reference: &Reference) -> String {
    let number = reference.number.as_ref().map_or(reference.id.as_str(), |n| n.number.as_str());
    format!("{} {number}", reference.kind.as_str())
}

/// Shows every provision with its words: `[-struck-]`, `{+new+}`, `[<moved away<]`, `{>moved here>}`.
fn comparison(redline: &Redline) -> String {
    let words = |row: &RedlineRow| -> String {
        let mark = |kind: SpanKind| match kind {
            SpanKind::Equal => ("", ""),
            SpanKind::Delete => ("[-", "-]"),
            SpanKind::Insert => ("{+", "+}"),
            SpanKind::MoveFrom => ("[<", "<]"),
            SpanKind::MoveTo => ("{>", ">}"),
        };
        let span = |s: &paraph_text::Span| {
            let (open, close) = mark(s.kind);
            let core = s.text.trim();
            let (before, rest) = s.text.split_once(core).unwrap_or(("", ""));
            format!("{before}{open}{core}{close}{rest}")
        };
        row.spans.iter().map(span).collect()
    };
    let line = |row: &RedlineRow| {
        let number = row.new.as_ref().or(row.old.as_ref()).and_then(|r| r.number.as_ref());
        let number = number.map_or(String::new(), |n| format!("{} ", n.label));
        let from = match (&row.old, &row.new) {
            (Some(old), Some(new)) if old.number != new.number => format!(", was {}", name(old)),
            _ => String::new(),
        };
        let changed =
            if row.changes.is_empty() { String::new() } else { format!("({}{from}) ", said(&row.changes)) };
        format!("{number}{changed}{}", words(row))
    };
    redline.rows.iter().map(line).collect::<Vec<_>>().join("\n\n")
}

fn said(changes: &[Alteration]) -> String {
    changes.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", ")
}

/// Prints the disposition table.
fn table(trace: &Trace) -> String {
    let names = |list: &[Reference]| match list {
        [] => "-".to_owned(),
        _ => list.iter().map(name).collect::<Vec<_>>().join(", "),
    };
    let line = |row: &TraceRow| {
        let changes = if row.changes.is_empty() { "unchanged".to_owned() } else { said(&row.changes) };
        format!("| {} | {} | {changes} |", names(&row.old), names(&row.new))
    };
    let rows = trace.rows.iter().map(line).collect::<Vec<_>>().join("\n");
    format!("| old | new | what became of it |\n|---|---|---|\n{rows}")
}
