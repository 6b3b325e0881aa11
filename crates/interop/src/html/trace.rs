//! The page of a disposition table.

use maud::{Markup, html};
use paraph_text::{Confidence, Reference, Trace, TraceRow};

use super::PageMeta;
use super::redline::named;
use super::rolling::notes;
use super::shell::{page, wide};
use super::words::Words;

/// Prints one self-contained page of the fate of every provision.
pub fn trace_page(trace: &Trace, meta: &PageMeta) -> String {
    let body = html! {
        table {
            thead {
                tr {
                    @for name in ["Was", "Is", "What became of it", "Words shared", "How sure"] {
                        th scope="col" { (name) }
                    }
                }
            }
            tbody { @for row in &trace.rows { (line(row)) } }
        }
        (notes(&trace.findings))
    };
    page(meta, &html! {}, &wide(meta, "", &body))
}

fn line(row: &TraceRow) -> Markup {
    let changes: Vec<&str> = row.changes.iter().map(|c| c.as_str()).collect();
    html! {
        tr {
            td class="num" { (references(&row.old)) }
            td class="num" { (references(&row.new)) }
            td { @if changes.is_empty() { "unchanged" } (changes.join(", ")) }
            td class="num" { (row.shared) " of " (row.old_words) " → " (row.new_words) }
            td {
                @match row.confidence {
                    Some(Confidence::Certain) => "certain",
                    Some(Confidence::Likely) => "likely",
                    Some(Confidence::Doubtful) => "doubtful: look at it",
                    None => {},
                }
            }
        }
    }
}

fn references(references: &[Reference]) -> Markup {
    html! {
        @if references.is_empty() { "–" }
        @for (at, reference) in references.iter().enumerate() {
            @if at > 0 { ", " }
            (Words(named(reference)))
        }
    }
}
