//! Printing of the disposition table.

use paraph_text::{Alteration, Confidence, Reference, Trace, TraceRow};

use super::ink::{Ink, Tone, columns};
use super::redline::Namer;
use super::rolling::escape;

/// Prints the table: old, new, fate, and number of words kept.
pub fn print_trace(trace: &Trace, ink: Ink) -> String {
    let head = ["Old", "New", "What became of it", "Words kept"];
    let mut rows = vec![head.map(|cell| (cell.to_owned(), Some(Tone::Strong))).to_vec()];
    for (row, [old, new, change, kept]) in trace.rows.iter().zip(cells(trace)) {
        let tone = match row.changes.as_slice() {
            [] => Some(Tone::Faint),
            [Alteration::Deleted] => Some(Tone::Deleted),
            [Alteration::Inserted] => Some(Tone::Inserted),
            _ => None,
        };
        rows.push(vec![(old, None), (new, None), (change, tone), (kept, Some(Tone::Faint))]);
    }
    let mut out = String::new();
    columns(&mut out, ink, &rows);
    out.push('\n');
    out.push_str(&total(trace));
    out.push('\n');
    out
}

/// Prints the table in Markdown.
pub fn print_trace_markdown(trace: &Trace) -> String {
    let mut out = String::from("| Old | New | What became of it | Words kept |\n|---|---|---|---|\n");
    for row in cells(trace) {
        for cell in row {
            out.push_str("| ");
            escape(&cell, &mut out);
            out.push(' ');
        }
        out.push_str("|\n");
    }
    out.push('\n');
    out.push_str(&total(trace));
    out.push('\n');
    out
}

/// Returns the cells of every row.
pub(crate) fn cells(trace: &Trace) -> Vec<[String; 4]> {
    let (mut old, mut new) = (Namer::default(), Namer::default());
    let names = |references: &[Reference], namer: &mut Namer, apart: bool| match references {
        [] => "-".to_owned(),
        _ => references.iter().map(|r| namer.name(r, apart)).collect::<Vec<_>>().join(", "),
    };
    let moved = |row: &TraceRow| row.changes.contains(&Alteration::Moved);
    trace
        .rows
        .iter()
        .map(|row| {
            let before = names(&row.old, &mut old, false);
            [before, names(&row.new, &mut new, moved(row)), change(row), kept(row)]
        })
        .collect()
}

fn change(row: &TraceRow) -> String {
    let mut change = match row.changes.as_slice() {
        [] => "unchanged".to_owned(),
        changes => changes.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", "),
    };
    if row.confidence == Some(Confidence::Doubtful) {
        change.push_str(" (doubtful)");
    }
    change
}

fn kept(row: &TraceRow) -> String {
    match (row.old.is_empty(), row.new.is_empty()) {
        (false, false) => format!("{} of {}", row.shared, row.old_words),
        _ => String::new(),
    }
}

pub(crate) fn total(trace: &Trace) -> String {
    let count = |of: &dyn Fn(&TraceRow) -> usize| trace.rows.iter().map(of).sum::<usize>();
    let unchanged = trace.rows.iter().filter(|r| r.changes.is_empty()).count();
    format!(
        "{} provisions became {}; {unchanged} unchanged.",
        count(&|r| r.old.len()),
        count(&|r| r.new.len())
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use paraph_text::{Id, Kind, Number};

    #[test]
    fn the_table_accounts_for_both_texts() {
        let id = Id::new("p");
        let numbers: Vec<Number> = (0..5).map(|n| Number::plain(&n.to_string())).collect();
        let point = |number: &str| Reference {
            id: &id,
            kind: Kind::Point,
            number: numbers.iter().find(|n| n.number == number),
            wording: "",
        };
        let row = |old: &[&str], new: &[&str], changes: &[Alteration]| TraceRow {
            old: old.iter().map(|n| point(n)).collect(),
            new: new.iter().map(|n| point(n)).collect(),
            changes: changes.to_vec(),
            confidence: Some(Confidence::Doubtful).filter(|_| old.len() > 1),
            shared: 3,
            old_words: 5,
            new_words: 4,
        };
        let trace = Trace {
            rows: vec![
                row(&["1"], &["1"], &[]),
                row(&["2"], &[], &[Alteration::Deleted]),
                row(&["3", "4"], &["2"], &[Alteration::Merged]),
            ],
            findings: Vec::new(),
        };
        assert_eq!(
            print_trace(&trace, Ink::Plain),
            "Old               New      What became of it  Words kept\n\
             point 1           point 1  unchanged          3 of 5\n\
             point 2           -        deleted\n\
             point 3, point 4  point 2  merged (doubtful)  3 of 5\n\n\
             4 provisions became 2; 1 unchanged.\n"
        );
        assert!(print_trace_markdown(&trace).contains("| point 2 | - | deleted |  |\n"));
    }
}
