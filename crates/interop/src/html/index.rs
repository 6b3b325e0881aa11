//! The index of brackets: each with its first words, its provision and its sponsors.

use paraph_text::{Entry, Sponsor, Sponsors};

use super::bracket::BracketWriter;
use super::escape::{attribute, escape};
use crate::layout::index_lines;

/// Maximum number of sponsors named in a line of the index.
const NAMED: usize = 3;

/// Lists the brackets of all entries in order of print.
pub(super) fn index(out: &mut String, brackets: &BracketWriter<'_>, entries: &[Entry]) {
    out.push_str("<h2>Brackets</h2>");
    if entries.iter().all(|e| !line_of(out, brackets, e, true)) {
        out.push_str("<p class=\"soft\">None: nothing is in dispute.</p>");
        return;
    }
    out.push_str("<ol>");
    for entry in entries {
        line_of(out, brackets, entry, false);
    }
    out.push_str("</ol>");
}

/// Writes an entry's lines, or nothing if `dry`. Returns whether there are any.
fn line_of(out: &mut String, brackets: &BracketWriter<'_>, entry: &Entry, dry: bool) -> bool {
    let lines = index_lines(entry);
    if !dry {
        let name = entry.number.as_ref().map_or("", |n| n.number.as_str());
        for found in &lines {
            line(out, brackets, (found.label, &found.words, name), &found.sponsors);
        }
    }
    !lines.is_empty()
}

fn line(
    out: &mut String,
    brackets: &BracketWriter<'_>,
    (label, words, number): (&str, &str, &str),
    sponsors: &Sponsors,
) {
    out.push_str(&format!("<li><a href=\"#{}", brackets.prefix));
    attribute(out, label);
    out.push_str("\"><span class=\"n\">");
    escape(out, label);
    out.push_str("</span><span><bdi>");
    escape(out, words);
    out.push_str("</bdi><small>");
    if !number.is_empty() {
        escape(out, number);
        out.push_str(" · ");
    }
    let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
    let shown = if names.len() > NAMED + 1 { NAMED } else { names.len() };
    escape(out, &names[..shown].join(", "));
    if shown < names.len() {
        out.push_str(&format!(", +{}", names.len() - shown));
    }
    out.push_str("</small></span></a></li>");
}
