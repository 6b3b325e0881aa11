//! The page of a comparison.

use std::collections::BTreeMap;

use maud::{Markup, html};
use paraph_text::{Alteration, Number, Redline, RedlineRow, Reference, SpanKind};

use super::PageMeta;
use super::rolling::notes;
use super::shell::{page, wide};
use super::words::Words;

/// Returns the self-contained page of a comparison: first the changes that lawyers look for, then the provisions.
pub fn redline_page(redline: &Redline, meta: &PageMeta) -> String {
    let changed = redline.rows.iter().filter(|r| !r.changes.is_empty()).count();
    let body = html! {
        (sensitive(redline))
        (provisions(redline))
        (notes(&redline.findings))
    };
    let controls = html! {
        span class="soft" {
            ins { "inserted" } " · " del { "deleted" } " · " span class="mt" { "moved" }
        }
        label class="js" { input type="checkbox" id="all"; " show the unchanged too" }
    };
    page(
        meta,
        &controls,
        &wide(meta, &format!("{} provisions, {changed} changed", redline.rows.len()), &body),
    )
}

fn sensitive(redline: &Redline) -> Markup {
    html! {
        @if !redline.sensitive.is_empty() {
            section class="box" {
                h2 { "To read first: obligations, negations, numbers, dates, names" }
                table {
                    thead {
                        tr { @for name in ["Where", "What", "Was", "Is"] { th scope="col" { (name) } } }
                    }
                    tbody {
                        @for item in &redline.sensitive {
                            tr {
                                td { a href={ "#r" (item.row) } { (Words(name(&redline.rows[item.row]))) } }
                                td { (item.kind.as_str()) }
                                td { del { (Words(&item.old)) } }
                                td { ins { (Words(&item.new)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Shows all rows; a run of rows without changes folds into one line.
fn provisions(redline: &Redline) -> Markup {
    let moves = Moves::of(redline);
    let mut numbered = redline.rows.iter().enumerate();
    html! {
        @for run in redline.rows.chunk_by(|a, b| a.changes.is_empty() == b.changes.is_empty()) {
            @let rows = html! {
                @for (at, row) in numbered.by_ref().take(run.len()) { (provision(at, row, &moves, redline)) }
            };
            @if run[0].changes.is_empty() {
                details class="run" {
                    summary {
                        (run.len()) " provision" @if run.len() > 1 { "s" } " unchanged: " (Words(name(&run[0])))
                        @if let Some(last) = run[1..].last() { " to " (Words(name(last))) }
                    }
                    (rows)
                }
            } @else {
                (rows)
            }
        }
    }
}

/// Places of words that moved as a whole.
struct Moves<'a> {
    from: BTreeMap<&'a str, usize>,
    to: BTreeMap<&'a str, usize>,
    /// Rows by their position in the old text, as readers number it: `p1`, `p2`, ...
    old: BTreeMap<usize, usize>,
}

impl<'a> Moves<'a> {
    fn of(redline: &'a Redline) -> Moves<'a> {
        let find = |kind| {
            let mut found = BTreeMap::new();
            for (at, row) in redline.rows.iter().enumerate() {
                for span in row.spans.iter().filter(|s| s.kind == kind) {
                    found.entry(span.text.trim()).or_insert(at);
                }
            }
            found
        };
        let rows = redline.rows.iter().enumerate();
        let old = rows.filter_map(|(at, row)| Some((old_place(row)?, at))).collect();
        Moves { from: find(SpanKind::MoveFrom), to: find(SpanKind::MoveTo), old }
    }

    /// Returns the row after which a moved row was in the old text: `Some(None)` if it was first,
    /// `None` if it did not move or its place is unknown.
    fn stood_after(&self, row: &RedlineRow) -> Option<Option<usize>> {
        let place = old_place(row).filter(|_| row.changes.contains(&Alteration::Moved))?;
        Some(self.old.range(..place).next_back().map(|(_, &at)| at))
    }

    /// Returns the rows that contained, or now contain, a row's moved words, each once.
    fn partners(&self, row: &RedlineRow, at: usize) -> Vec<(&'static str, usize)> {
        let mut all = Vec::new();
        for span in &row.spans {
            let found = match span.kind {
                SpanKind::MoveTo => self.from.get(span.text.trim()).map(|&r| ("from", r)),
                SpanKind::MoveFrom => self.to.get(span.text.trim()).map(|&r| ("to", r)),
                _ => None,
            };
            all.extend(found.filter(|f| f.1 != at && !all.contains(f)));
        }
        all
    }
}

/// Returns a row's position in the old text, if its identity contains it.
fn old_place(row: &RedlineRow) -> Option<usize> {
    row.old.as_ref()?.id.as_str().strip_prefix('p')?.parse().ok()
}

fn provision(at: usize, row: &RedlineRow, moves: &Moves<'_>, redline: &Redline) -> Markup {
    let kind = row.new.as_ref().or(row.old.as_ref()).map_or("paragraph", |r| r.kind.as_str());
    let moved = row.changes.contains(&Alteration::Moved);
    let state = match (row.changes.is_empty(), moved, row.old.is_none(), row.new.is_none()) {
        (true, ..) => "calm",
        (_, true, ..) => "open moved",
        (_, _, true, _) => "open new",
        (_, _, _, true) => "open gone",
        _ => "open",
    };
    let (old, new) = (label(row.old.as_ref()), label(row.new.as_ref()));
    let bare = old.is_none() && new.is_none();
    html! {
        div class={ "p r " (kind) " " (state) @if bare { " nonum" } } id={ "r" (at) } {
            @if !row.changes.is_empty() { (chips(at, row, moves, redline)) }
            @if !bare { span class="num" { (numbers(old, new, row)) } }
            span dir="auto" { @for span in &row.spans { (words(span.kind, &span.text, moved)) } }
        }
    }
}

/// Describes the changes of a row, with links to the former or present places of it and its words.
fn chips(at: usize, row: &RedlineRow, moves: &Moves<'_>, redline: &Redline) -> Markup {
    html! {
        div class="chips" {
            @for change in &row.changes { span class="chip" { (change.as_str()) } }
            @match moves.stood_after(row) {
                Some(Some(other)) => a class="chip" href={ "#r" (other) } {
                    "stood after "
                    (Words(redline.rows[other].old.as_ref().map_or_else(String::new, named)))
                },
                Some(None) => span class="chip" { "stood first" },
                None => {},
            }
            @for (way, other) in moves.partners(row, at) {
                @let row = &redline.rows[other];
                @let there = if way == "from" { row.old.as_ref() } else { row.new.as_ref() };
                a class="chip" href={ "#r" (other) } {
                    (way) " " (Words(there.map_or_else(|| name(row), named)))
                }
            }
        }
    }
}

fn words(kind: SpanKind, text: &str, moved: bool) -> Markup {
    let words = Words(text);
    match kind {
        SpanKind::Equal if moved => html! { span class="mt" { (words) } },
        SpanKind::Equal => html! { (words) },
        SpanKind::Insert => html! { ins { (words) } },
        SpanKind::Delete => html! { del { (words) } },
        SpanKind::MoveFrom => html! { del class="mf" { (words) } },
        SpanKind::MoveTo => html! { ins class="mt" { (words) } },
    }
}

fn numbers(old: Option<&Number>, new: Option<&Number>, row: &RedlineRow) -> Markup {
    let differ = row.changes.contains(&Alteration::Renumbered);
    html! {
        @if let Some(old) = old.filter(|_| differ || row.new.is_none()) {
            del { (Words(&old.label)) }
            " "
        }
        @if let Some(new) = new {
            @if differ || row.old.is_none() {
                ins { (Words(&new.label)) }
            } @else {
                (Words(&new.label))
            }
        }
    }
}

fn label<'a>(reference: Option<&Reference<'a>>) -> Option<&'a Number> {
    reference.and_then(|r| r.number)
}

/// Returns the reference to a row: its new number, or else the old one.
fn name(row: &RedlineRow) -> String {
    row.new.as_ref().or(row.old.as_ref()).map(named).unwrap_or_default()
}

pub(super) fn named(reference: &Reference) -> String {
    reference.name()
}
