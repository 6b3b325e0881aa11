//! Printing of counts.

use paraph_text::Sponsor;

use super::ink::{Ink, Tone, columns};
use super::rolling::escape;
use crate::count::{Count, Reading};

/// Maximum number of sponsors that are named; the rest are only counted.
const NAMED: usize = 20;

/// Prints the totals, then the provisions in dispute.
pub fn print_count(count: &Count, ink: Ink) -> String {
    let mut out = String::new();
    for line in summary(count) {
        out.push_str(&line);
        out.push('\n');
    }
    if !count.rows.is_empty() {
        out.push('\n');
        let head = ["In dispute", "Brackets", "Alternatives"];
        let mut rows = vec![head.map(|cell| (cell.to_owned(), Some(Tone::Strong))).to_vec()];
        rows.extend(cells(count).map(|[name, brackets, alternatives]| {
            vec![(name, None), (brackets, None), (alternatives, None)]
        }));
        columns(&mut out, ink, &rows);
    }
    out
}

/// Prints the same in Markdown.
pub fn print_count_markdown(count: &Count) -> String {
    let mut out = String::new();
    for line in summary(count) {
        out.push_str("- ");
        escape(&line, &mut out);
        out.push('\n');
    }
    if !count.rows.is_empty() {
        out.push_str("\n| In dispute | Brackets | Alternatives |\n|---|---|---|\n");
        for row in cells(count) {
            for cell in row {
                out.push_str("| ");
                escape(&cell, &mut out);
                out.push(' ');
            }
            out.push_str("|\n");
        }
    }
    out
}

fn cells(count: &Count) -> impl Iterator<Item = [String; 3]> + '_ {
    count.rows.iter().map(|row| {
        let option = if row.option { " (an option)" } else { "" };
        [format!("{}{option}", row.name), row.brackets.to_string(), row.alternatives.to_string()]
    })
}

fn summary(count: &Count) -> Vec<String> {
    let plural = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let c = &count.counts;
    let mut lines = vec![
        format!(
            "{}, {}, {}",
            plural(c.brackets, "bracket", "brackets"),
            plural(c.alternatives, "alternative", "alternatives"),
            if c.depth > 1 { format!("nested up to {} deep", c.depth) } else { "none nested".to_owned() }
        ),
        format!(
            "{} of {} in dispute, {}",
            c.disputed,
            plural(c.provisions, "provision", "provisions"),
            plural(c.words, "word", "words")
        ),
    ];
    if !count.sponsors.is_empty() {
        let names: Vec<&str> = count.sponsors.iter().map(Sponsor::as_str).collect();
        let more = match names.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let shown = names[..names.len().min(NAMED)].join(", ");
        lines.push(format!("{}: {shown}{more}", plural(names.len(), "sponsor", "sponsors")));
    }
    if let Some(foreign) = count.foreign.as_ref().filter(|_| count.reading == Reading::Foreign) {
        let mut also = Vec::new();
        let mut add = |n: usize, one: &str, many: &str| {
            if n > 0 {
                also.push(plural(n, one, many));
            }
        };
        add(foreign.choices, "choice between options", "choices between options");
        add(foreign.options, "option", "options");
        add(foreign.remarks, "remark in brackets", "remarks in brackets");
        add(foreign.blanks, "blank to fill in", "blanks to fill in");
        add(foreign.unclosed, "bracket that nothing closes", "brackets that nothing closes");
        add(foreign.unopened, "bracket that nothing opens", "brackets that nothing opens");
        if !also.is_empty() {
            lines.push(format!("Also {}", also.join(", ")));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::count_bytes;
    use crate::read::Format;

    #[test]
    fn totals_stand_before_provisions() {
        let source = "1. Parties [shall / Norway: should] report [- / Kenya: each year].\n\n2. It stands.\n";
        let count = count_bytes(source.as_bytes(), Format::Plain).unwrap();
        assert_eq!(
            print_count(&count, Ink::Plain),
            "2 brackets, 4 alternatives, none nested\n1 of 2 provisions in dispute, 10 words\n\
             2 sponsors: Kenya, Norway\n\nIn dispute  Brackets  Alternatives\npoint 1     2         4\n"
        );
        assert!(print_count_markdown(&count).ends_with("| point 1 | 2 | 4 |\n"));
    }
}
