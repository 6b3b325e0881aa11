//! Printing of comparisons: first the changes that lawyers look for, then the provisions that
//! changed.
//!
//! Plain text encloses deletions in `[-...-]` and insertions in `{+...+}`, so that no meaning
//! depends on colour. A terminal underlines insertions instead of using signs, and strikes
//! deletions through within their signs.

use paraph_text::{Alteration, Kind, Redline, RedlineRow, Reference, SensitiveKind, Span, SpanKind};

use super::ink::{Ink, Tone, columns};
use super::rolling::escape;

/// Prints a comparison. Unchanged provisions are folded unless `all` is set.
pub fn print_redline(redline: &Redline, ink: Ink, all: bool) -> String {
    let mut out = String::new();
    if redline.rows.iter().all(|row| row.changes.is_empty()) {
        out.push_str("No differences.\n");
        if !all {
            return out;
        }
    }
    let names = RowName::of(redline);
    sensitive(redline, &names, ink, &mut out);
    let mut same = 0;
    for (row, names) in redline.rows.iter().zip(&names) {
        if row.changes.is_empty() && !all {
            same += 1;
            continue;
        }
        fold(&mut same, ink, &mut out);
        let head = head(row, names);
        let tone = if row.changes.is_empty() { Tone::Faint } else { Tone::Strong };
        ink.put(&mut out, tone, &head);
        out.push_str("\n  ");
        for mark in marked(row) {
            terminal(&mark, ink, &mut out);
        }
        let end = out.trim_end_matches(' ').len();
        out.truncate(end);
        out.push_str("\n\n");
    }
    fold(&mut same, ink, &mut out);
    out.push_str(&total(redline));
    out.push('\n');
    out
}

/// Prints a comparison in Markdown. Deletions and insertions use HTML tags, since Markdown's own
/// signs fail beside punctuation.
pub fn print_redline_markdown(redline: &Redline, all: bool) -> String {
    let mut out = String::from("# Comparison\n\n");
    let names = RowName::of(redline);
    if !redline.sensitive.is_empty() {
        out.push_str("## To read first\n\n| Where | What | Was | Is |\n|---|---|---|---|\n");
        for item in &redline.sensitive {
            let place = names.get(item.row).map_or("", RowName::place);
            for cell in [place, what(item.kind), &item.old, &item.new] {
                out.push_str("| ");
                escape(&cell.replace('\n', " "), &mut out);
                out.push(' ');
            }
            out.push_str("|\n");
        }
        out.push_str("\n## Provisions\n\n");
    }
    let shown = redline.rows.iter().zip(&names).filter(|(row, _)| all || !row.changes.is_empty());
    for (row, names) in shown {
        out.push_str("**");
        escape(&head(row, names), &mut out);
        out.push_str("**\n\n");
        let start = out.len();
        for Marked { kind, before, text, after } in marked(row) {
            let (open, close) = match kind {
                SpanKind::Equal => ("", ""),
                SpanKind::Insert => ("<ins>", "</ins>"),
                SpanKind::Delete => ("<del>", "</del>"),
                SpanKind::MoveFrom => ("{moved away: ", "}"),
                SpanKind::MoveTo => ("{moved here: ", "}"),
            };
            out.push_str(before);
            lines(text, open, close, &mut out);
            out.push_str(after);
        }
        super::rolling::guard(start, &mut out);
        out.truncate(out.trim_end().len());
        out.push_str("\n\n");
    }
    out.push_str(&total(redline));
    out.push('\n');
    out
}

/// Encloses text in signs, line by line, because Markdown needs a break at the end of a line.
fn lines(text: &str, open: &str, close: &str, out: &mut String) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("\\\n");
        }
        if !line.is_empty() {
            out.push_str(open);
            escape(line, out);
            out.push_str(close);
        }
    }
}

fn sensitive(redline: &Redline, names: &[RowName], ink: Ink, out: &mut String) {
    if redline.sensitive.is_empty() {
        return;
    }
    ink.put(out, Tone::Strong, "To read first: obligations, negations, numbers, dates, names");
    out.push('\n');
    let short = |text: &str| text.replace('\n', " ");
    let rows: Vec<_> = redline
        .sensitive
        .iter()
        .map(|item| {
            let place = names.get(item.row).map_or("", RowName::place);
            vec![
                (format!("  {place}"), None),
                (what(item.kind).to_owned(), Some(Tone::Faint)),
                match (item.old.is_empty(), item.new.is_empty()) {
                    (true, _) => (format!("added: {}", short(&item.new)), Some(Tone::Inserted)),
                    (_, true) => (format!("removed: {}", short(&item.old)), Some(Tone::Deleted)),
                    _ => (format!("{} -> {}", short(&item.old), short(&item.new)), None),
                },
            ]
        })
        .collect();
    columns(out, ink, &rows);
    out.push('\n');
}

pub(crate) fn what(kind: SensitiveKind) -> &'static str {
    match kind {
        SensitiveKind::Modal => "obligation",
        SensitiveKind::Negation => "negation",
        SensitiveKind::Number => "number",
        SensitiveKind::Date => "date",
        SensitiveKind::Name => "name",
    }
}

fn fold(same: &mut usize, ink: Ink, out: &mut String) {
    if *same > 0 {
        let provisions = if *same == 1 { "provision" } else { "provisions" };
        ink.put(out, Tone::Faint, &format!("({same} {provisions} unchanged)"));
        out.push_str("\n\n");
    }
    *same = 0;
}

/// Names the provisions of a text in order, each item with its parent.
#[derive(Default)]
pub(super) struct Namer {
    holder: Option<String>,
}

impl Namer {
    /// Returns the name of the next provision: `point 6`, `point 6 (a)`, `paragraph “The …”`. An item
    /// that is `apart` from those before it in the table has a different parent, and is named
    /// alone.
    pub fn name(&mut self, reference: &Reference, apart: bool) -> String {
        let kind = reference.kind.as_str();
        let number = reference.number.as_ref().map(|n| n.number.as_str());
        match (reference.kind, number, &self.holder) {
            (Kind::Item, Some(number), Some(holder)) if !apart => return format!("{holder} {number}"),
            (Kind::Item | Kind::Paragraph | Kind::Table, ..) => {}
            (_, Some(number), _) => self.holder = Some(format!("{kind} {number}")),
            _ => self.holder = None,
        }
        reference.name()
    }
}

/// Names of a row's provisions in the old and in the new text.
pub(crate) struct RowName {
    old: Option<String>,
    new: Option<String>,
}

impl RowName {
    /// Returns the names of all rows.
    pub(crate) fn of(redline: &Redline) -> Vec<RowName> {
        let (mut old, mut new) = (Namer::default(), Namer::default());
        let each = |row: &RedlineRow| RowName {
            old: row.old.as_ref().map(|r| old.name(r, row.changes.contains(&Alteration::Moved))),
            new: row.new.as_ref().map(|r| new.name(r, false)),
        };
        redline.rows.iter().map(each).collect()
    }

    /// Returns the place in the new text, or in the old one if the provision is gone.
    pub(crate) fn place(&self) -> &str {
        self.new.as_deref().or(self.old.as_deref()).unwrap_or_default()
    }
}

/// Returns `point 6 {moved from point 5}: reworded, renumbered`.
pub(crate) fn head(row: &RedlineRow, names: &RowName) -> String {
    let mut head = names.place().to_owned();
    let moved = row.changes.contains(&Alteration::Moved);
    match (&names.old, &names.new) {
        (Some(old), Some(_)) if moved => head.push_str(&format!(" {{moved from {old}}}")),
        (Some(old), Some(new)) if old != new => head.push_str(&format!(" (was {old})")),
        _ => {}
    }
    let rest: Vec<&str> =
        row.changes.iter().filter(|c| **c != Alteration::Moved).map(|c| c.as_str()).collect();
    if row.changes.is_empty() {
        head.push_str(": unchanged");
    } else if !rest.is_empty() {
        head.push_str(": ");
        head.push_str(&rest.join(", "));
    }
    head
}

/// A span with the space at its edges separate, so that signs touch the words.
pub(crate) struct Marked<'a> {
    pub kind: SpanKind,
    pub before: &'a str,
    pub text: &'a str,
    pub after: &'a str,
}

pub(crate) fn marked<'r>(row: &'r RedlineRow<'_>) -> Vec<Marked<'r>> {
    let blank = |c: char| c.is_whitespace() && c != '\n';
    let part = |span: &'_ Span| {
        let text = span.text.trim_matches(blank);
        let lead = span.text.len() - span.text.trim_start_matches(blank).len();
        (lead.min(span.text.len() - text.len()), text.len())
    };
    let mut all: Vec<Marked<'_>> = Vec::with_capacity(row.spans.len());
    for span in &row.spans {
        let (lead, len) = part(span);
        let (before, rest) = span.text.split_at(lead);
        let (text, after) = rest.split_at(len);
        all.push(Marked { kind: span.kind, before, text, after });
    }
    // Space in both the deleted and the inserted words is printed once.
    for at in 1..all.len() {
        let gone = matches!(all[at - 1].kind, SpanKind::Delete | SpanKind::MoveFrom);
        if gone && matches!(all[at].kind, SpanKind::Insert | SpanKind::MoveTo) {
            if !all[at].after.is_empty() {
                all[at - 1].after = "";
            }
            if !all[at - 1].before.is_empty() {
                all[at].before = "";
            }
        }
    }
    all
}

fn terminal(mark: &Marked<'_>, ink: Ink, out: &mut String) {
    out.push_str(mark.before);
    // A break is shown on a separate line.
    let text = mark.text.replace('\n', "\n  ");
    match mark.kind {
        _ if text.is_empty() => {}
        SpanKind::Equal => out.push_str(&text),
        SpanKind::Insert if ink == Ink::Plain => out.push_str(&format!("{{+{text}+}}")),
        SpanKind::Insert => ink.put(out, Tone::Inserted, &text),
        SpanKind::Delete => ink.put(out, Tone::Deleted, &format!("[-{text}-]")),
        SpanKind::MoveFrom => ink.put(out, Tone::Moved, &format!("{{moved away: {text}}}")),
        SpanKind::MoveTo => ink.put(out, Tone::Moved, &format!("{{moved here: {text}}}")),
    }
    out.push_str(mark.after);
}

/// Returns `12 provisions: 3 changed (2 reworded, 1 moved).`
pub(crate) fn total(redline: &Redline) -> String {
    let changed = redline.rows.iter().filter(|row| !row.changes.is_empty()).count();
    let each = [
        Alteration::Reworded,
        Alteration::Moved,
        Alteration::Renumbered,
        Alteration::Split,
        Alteration::Merged,
        Alteration::Deleted,
        Alteration::Inserted,
    ];
    let counts: Vec<String> = each
        .into_iter()
        .map(|change| (redline.rows.iter().filter(|r| r.changes.contains(&change)).count(), change))
        .filter(|(count, _)| *count > 0)
        .map(|(count, change)| format!("{count} {}", change.as_str()))
        .collect();
    let detail = if counts.is_empty() { String::new() } else { format!(" ({})", counts.join(", ")) };
    let rows = redline.rows.len();
    format!("{rows} provision{}: {changed} changed{detail}.", if rows == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use paraph_text::{Id, Number, Sensitive};

    fn span(kind: SpanKind, text: &str) -> Span<'_> {
        Span { kind, text: text.into() }
    }

    fn point(number: &str) -> Option<Reference<'static>> {
        static KNOWN: LazyLock<(Id, Vec<Number>)> =
            LazyLock::new(|| (Id::new("p"), (0..5).map(|n| Number::plain(&n.to_string())).collect()));
        let number = KNOWN.1.iter().find(|n| n.number == number);
        Some(Reference { id: &KNOWN.0, kind: Kind::Point, number, wording: "" })
    }

    fn redline() -> Redline<'static> {
        let row = |old, new, changes: &[Alteration], spans| RedlineRow {
            old: point(old),
            new: point(new),
            changes: changes.to_vec(),
            spans,
        };
        let reworded = vec![
            span(SpanKind::Equal, "Parties "),
            span(SpanKind::Delete, "shall "),
            span(SpanKind::Insert, "may "),
            span(SpanKind::Equal, "report"),
            span(SpanKind::Insert, " each year"),
            span(SpanKind::Equal, "."),
        ];
        Redline {
            rows: vec![
                row("1", "1", &[], vec![span(SpanKind::Equal, "Same.")]),
                row("2", "2", &[Alteration::Reworded], reworded),
                row(
                    "4",
                    "3",
                    &[Alteration::Moved, Alteration::Renumbered],
                    vec![span(SpanKind::Equal, "Kept.")],
                ),
            ],
            sensitive: vec![Sensitive {
                row: 1,
                kind: SensitiveKind::Modal,
                old: "shall".into(),
                new: "may".into(),
            }],
            findings: Vec::new(),
        }
    }

    #[test]
    fn signs_stand_close_to_the_words() {
        assert_eq!(
            print_redline(&redline(), Ink::Plain, false),
            "To read first: obligations, negations, numbers, dates, names\n  point 2  obligation  shall -> may\n\n\
             (1 provision unchanged)\n\n\
             point 2: reworded\n  Parties [-shall-]{+may+} report {+each year+}.\n\n\
             point 3 {moved from point 4}: renumbered\n  Kept.\n\n\
             3 provisions: 2 changed (1 reworded, 1 moved, 1 renumbered).\n"
        );
        let coloured = print_redline(&redline(), Ink::Colour, false);
        assert!(coloured.contains("\u{1b}[9;38;5;167m[-shall-]\u{1b}[0m"), "{coloured}");
        assert!(coloured.contains("\u{1b}[4;38;5;35mmay\u{1b}[0m"), "{coloured}");
    }

    #[test]
    fn equal_texts_say_so() {
        let mut same = redline();
        same.rows.truncate(1);
        same.sensitive.clear();
        assert_eq!(print_redline(&same, Ink::Plain, false), "No differences.\n");
        assert!(print_redline(&same, Ink::Plain, true).contains("point 1: unchanged\n  Same.\n"));
    }

    #[test]
    fn markdown_marks_hold_beside_punctuation() {
        let printed = print_redline_markdown(&redline(), false);
        assert!(
            printed.contains("Parties <del>shall</del><ins>may</ins> report <ins>each year</ins>.\n"),
            "{printed}"
        );
        assert!(printed.contains("| point 2 | obligation | shall | may |\n"), "{printed}");
    }
}
