//! Signs that mislead the eye, marked for every reader of a printed document: at the sign where a form has room for a
//! mark, else as a list of notes. Each form reads back as the words that it was printed from.

mod markup;

use memchr::memmem;
use paraph_text::{any_may_mislead, sign_notes};
use serde_json::{Value, json};

use crate::layout::{Block, Layout, Look, Paragraph, Role, Stretch};

pub use markup::marked;

/// Line above a list of notes.
pub const SIGNS: &str = "Signs that mislead the eye:";
/// Author of notes in a Word file.
pub(crate) const AUTHOR: &str = "Paraph";

/// Adds a list of notes below printed text or Markdown, if there is anything to note.
pub fn with_sign_list(mut printed: String) -> String {
    if !any_may_mislead(&printed) {
        return printed;
    }
    let notes = sign_notes([without_colours(&printed).as_str()]);
    if !notes.is_empty() {
        if !printed.ends_with('\n') {
            printed.push('\n');
        }
        printed.push_str(&format!("\n{SIGNS}\n\n"));
        notes.iter().for_each(|note| printed.push_str(&format!("- {note}\n")));
    }
    printed
}

/// Returns the words without the list below them. Only a list that says exactly what is to be noted of the words above
/// it is left out, so nothing else can hide there.
pub(crate) fn without_sign_list(source: &str) -> &str {
    let found = memmem::rfind(source.as_bytes(), SIGNS.as_bytes());
    let Some(at) = found.filter(|at| source[..*at].ends_with('\n')) else { return source };
    let (words, list) = source.split_at(at);
    let notes = sign_notes([words]);
    let mut lines = list.lines().map(str::trim).filter(|line| !line.is_empty()).skip(1);
    let same = notes.iter().all(|note| lines.next().and_then(|line| line.strip_prefix("- ")) == Some(note));
    if same && lines.next().is_none() && !notes.is_empty() { words } else { source }
}

/// Adds the notes as a comment at the end of an XML document.
pub fn with_sign_comment(mut xml: String) -> String {
    let blocks = markup::blocks(&xml);
    let notes = sign_notes(blocks.iter().map(String::as_str));
    if let Some(end) = xml.rfind("</").filter(|_| !notes.is_empty()) {
        let list: Vec<String> = notes.iter().map(|note| note.replace("--", "- -")).collect();
        xml.insert_str(end, &format!("<!-- {SIGNS}\n{}\n-->\n", list.join("\n")));
    }
    xml
}

/// Adds the notes to the findings of each JSON object, one a line.
pub fn with_sign_findings(printed: String) -> String {
    if !any_may_mislead(&printed) {
        return printed;
    }
    printed.split_inclusive('\n').map(noted).collect()
}

/// Returns a JSON object, on one line, with its findings completed.
fn noted(line: &str) -> String {
    let Ok(Value::Object(mut object)) = serde_json::from_str::<Value>(line) else { return line.to_owned() };
    let mut all = Vec::new();
    object.iter().filter(|(name, _)| *name != "findings").for_each(|(_, value)| strings(value, &mut all));
    let notes = sign_notes(all);
    let found = |note: &String| json!({"severity": "warning", "code": "sign", "place": "", "message": note});
    let found: Vec<Value> = notes.iter().map(found).collect();
    if found.is_empty() {
        return line.to_owned();
    }
    match object.get_mut("findings") {
        Some(Value::Array(findings)) => {
            findings.extend(found);
            format!("{}\n", Value::Object(object))
        }
        Some(_) => line.to_owned(),
        None => {
            let open = line.trim_end().strip_suffix('}').unwrap_or(line);
            format!("{open},\"findings\":{}}}\n", Value::Array(found))
        }
    }
}

fn strings<'v>(value: &'v Value, all: &mut Vec<&'v str>) {
    match value {
        Value::String(words) => all.push(words),
        Value::Array(values) => values.iter().for_each(|value| strings(value, all)),
        Value::Object(values) => values.values().for_each(|value| strings(value, all)),
        _ => {}
    }
}

/// Adds the notes below a document that is laid out for paper.
pub fn note_signs(layout: &mut Layout) {
    let joined = |stretches: &[Stretch]| stretches.iter().map(|s| s.text.as_str()).collect::<String>();
    let words = layout.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(one) => vec![joined(&one.label), joined(&one.stretches)],
        Block::Table { head, rows, .. } => {
            head.iter().cloned().chain(rows.iter().flatten().map(|cell| joined(cell))).collect()
        }
        Block::Chart { text, .. } => vec![text.clone()],
    });
    let words: Vec<String> = words.collect();
    let notes = sign_notes(words.iter().map(String::as_str));
    if notes.is_empty() {
        return;
    }
    let line =
        |words: &str, look| Block::Paragraph(Paragraph::new(Role::Note, vec![Stretch::new(words, look)]));
    layout.blocks.push(line(SIGNS, Look::Strong));
    layout.blocks.extend(notes.iter().map(|note| line(note, Look::Plain)));
}

/// Whether a comment of a Word file is such a note, and not a reason that a person gave.
pub(crate) fn is_note(author: &str, text: &str) -> bool {
    author == AUTHOR
        && !text.is_empty()
        && text.lines().all(|l| l.starts_with('\u{201c}') && l.contains("\u{201d}: U+"))
}

/// Returns printed words without the codes that colour them in a terminal.
fn without_colours(printed: &str) -> String {
    let mut parts = printed.split("\u{1b}[");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_true_list_is_left_out_on_reading() {
        let words = "1. The P\u{430}rties shall\u{200b} report.\n";
        let printed = with_sign_list(words.to_owned());
        assert!(printed.contains("U+0430") && printed.contains("U+200B"), "{printed}");
        assert_eq!(without_sign_list(&printed).trim_end(), words.trim_end());
        for forged in [
            format!("{printed}- And the Parties shall pay.\n"),
            printed.replace("U+200B", "U+200C"),
            format!("1. Report.\n\n{SIGNS}\n\nThe Parties shall pay.\n"),
            format!("1. Report.\n\n{SIGNS}\n"),
        ] {
            assert_eq!(without_sign_list(&forged), forged);
        }
    }

    #[test]
    fn what_has_nothing_to_note_is_as_it_was() {
        let words = "Сторони звітують. The Parties report.\n";
        assert_eq!(with_sign_list(words.to_owned()), words);
        assert_eq!(with_sign_comment(format!("<a>{words}</a>")), format!("<a>{words}</a>"));
        let object = format!("{}\n", json!({"words": words}));
        assert_eq!(with_sign_findings(object.clone()), object);
    }

    #[test]
    fn colours_are_no_letters() {
        assert_eq!(with_sign_list("\u{1b}[31mСОЮ\u{1b}[0m\n".to_owned()), "\u{1b}[31mСОЮ\u{1b}[0m\n");
    }
}
