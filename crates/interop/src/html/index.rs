//! The index of brackets: each with its first words, its provision and its sponsors.

use maud::{Markup, html};
use paraph_text::{Entry, Sponsor, Sponsors};

use super::bracket::BracketWriter;
use super::words::{OneLine, Words};
use crate::layout::index_lines;

/// Maximum number of sponsors named in the index.
const NAMED: usize = 3;

/// Lists the brackets of all entries in order of print.
pub(super) fn index(brackets: &BracketWriter<'_>, entries: &[Entry]) -> Markup {
    let lines: Vec<Markup> = entries.iter().flat_map(|entry| entry_lines(brackets, entry)).collect();
    html! {
        h2 { "Brackets" }
        @if lines.is_empty() {
            p class="soft" { "None: nothing is in dispute." }
        } @else {
            ol { @for line in &lines { (line) } }
        }
    }
}

fn entry_lines(brackets: &BracketWriter<'_>, entry: &Entry) -> Vec<Markup> {
    let number = entry.number.as_ref().map_or("", |n| n.number.as_str());
    let lines = index_lines(entry);
    lines.iter().map(|l| line(brackets, (l.label, &l.words, number), &l.sponsors)).collect()
}

fn line(
    brackets: &BracketWriter<'_>,
    (label, words, number): (&str, &str, &str),
    sponsors: &Sponsors,
) -> Markup {
    let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
    let shown = if names.len() > NAMED + 1 { NAMED } else { names.len() };
    html! {
        li {
            a href={ "#" (brackets.prefix) (OneLine(label)) } {
                span class="n" { (Words(label)) }
                span {
                    bdi { (Words(words)) }
                    small {
                        @if !number.is_empty() { (Words(number)) " · " }
                        (Words(names[..shown].join(", ")))
                        @if shown < names.len() { ", +" (names.len() - shown) }
                    }
                }
            }
        }
    }
}
