//! The page of a comparison.

use std::collections::BTreeMap;

use paraph_text::{Alteration, Number, Redline, RedlineRow, Reference, SpanKind};

use super::PageMeta;
use super::escape::escape;
use super::rolling::notes;
use super::shell::page;

/// Prints one self-contained page of a comparison: first the changes that lawyers look for, then
/// the provisions.
pub fn redline_page(redline: &Redline, meta: &PageMeta) -> String {
    let changed = redline.rows.iter().filter(|r| !r.changes.is_empty()).count();
    let mut main = String::from("<main class=\"wide\"><article id=\"text\" tabindex=\"-1\"><h1>");
    escape(&mut main, &meta.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &meta.subtitle);
    main.push_str(&format!("<br>{} provisions, {changed} changed</p>", redline.rows.len()));
    sensitive(&mut main, redline);
    provisions(&mut main, redline);
    notes(&mut main, &redline.findings);
    main.push_str("</article></main>");
    let controls = "<span class=\"soft\"><ins>inserted</ins> · <del>deleted</del> · <span class=\"mt\">moved</span></span><label class=\"js\"><input type=\"checkbox\" id=\"all\"> show the unchanged too</label>";
    page(meta, controls, &main)
}

fn sensitive(out: &mut String, redline: &Redline) {
    if redline.sensitive.is_empty() {
        return;
    }
    out.push_str("<section class=\"box\"><h2>To read first: obligations, negations, numbers, dates, names</h2><table><thead><tr><th scope=\"col\">Where</th><th scope=\"col\">What</th><th scope=\"col\">Was</th><th scope=\"col\">Is</th></tr></thead><tbody>");
    for item in &redline.sensitive {
        let row = &redline.rows[item.row];
        out.push_str(&format!("<tr><td><a href=\"#r{}\">", item.row));
        escape(out, &name(row));
        out.push_str("</a></td><td>");
        out.push_str(item.kind.as_str());
        out.push_str("</td><td><del>");
        escape(out, &item.old);
        out.push_str("</del></td><td><ins>");
        escape(out, &item.new);
        out.push_str("</ins></td></tr>");
    }
    out.push_str("</tbody></table></section>");
}

/// Writes all rows, folding consecutive unchanged ones into one line.
fn provisions(out: &mut String, redline: &Redline) {
    let moves = Moves::of(redline);
    let mut at = 0;
    for run in redline.rows.chunk_by(|a, b| a.changes.is_empty() == b.changes.is_empty()) {
        let same = run[0].changes.is_empty();
        if same {
            let s = if run.len() == 1 { "" } else { "s" };
            out.push_str(&format!("<details class=\"run\"><summary>{} provision{s} unchanged: ", run.len()));
            escape(out, &name(&run[0]));
            if let Some(last) = run.last().filter(|_| run.len() > 1) {
                out.push_str(" to ");
                escape(out, &name(last));
            }
            out.push_str("</summary>");
        }
        for row in run {
            provision(out, at, row, &moves, redline);
            at += 1;
        }
        if same {
            out.push_str("</details>");
        }
    }
}

/// The other places of words that moved as a whole.
struct Moves<'a> {
    from: BTreeMap<&'a str, usize>,
    to: BTreeMap<&'a str, usize>,
    /// Rows by their place in the old text, as readers number it: `p1`, `p2`, ...
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

    /// Returns the row that a moved one followed in the old text: `Some(None)` if it was first,
    /// `None` if it did not move or its place is unknown.
    fn stood_after(&self, row: &RedlineRow) -> Option<Option<usize>> {
        let place = old_place(row).filter(|_| row.changes.contains(&Alteration::Moved))?;
        Some(self.old.range(..place).next_back().map(|(_, &at)| at))
    }

    /// Returns the distinct rows where a row's moved words were, or are now.
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

/// Returns a row's place in the old text, if its identity shows it.
fn old_place(row: &RedlineRow) -> Option<usize> {
    row.old.as_ref()?.id.as_str().strip_prefix('p')?.parse().ok()
}

fn provision(out: &mut String, at: usize, row: &RedlineRow, moves: &Moves<'_>, redline: &Redline) {
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
    let bare = if old.is_none() && new.is_none() { " nonum" } else { "" };
    out.push_str(&format!("<div class=\"p r {kind} {state}{bare}\" id=\"r{at}\">"));
    if !row.changes.is_empty() {
        out.push_str("<div class=\"chips\">");
        for change in &row.changes {
            out.push_str(&format!("<span class=\"chip\">{}</span>", change.as_str()));
        }
        match moves.stood_after(row) {
            Some(Some(other)) => {
                out.push_str(&format!("<a class=\"chip\" href=\"#r{other}\">stood after "));
                let before = redline.rows[other].old.as_ref();
                escape(out, &before.map_or_else(String::new, named));
                out.push_str("</a>");
            }
            Some(None) => out.push_str("<span class=\"chip\">stood first</span>"),
            None => {}
        }
        for (way, other) in moves.partners(row, at) {
            out.push_str(&format!("<a class=\"chip\" href=\"#r{other}\">{way} "));
            let row = &redline.rows[other];
            let there = if way == "from" { row.old.as_ref() } else { row.new.as_ref() };
            escape(out, &there.map_or_else(|| name(row), named));
            out.push_str("</a>");
        }
        out.push_str("</div>");
    }
    if bare.is_empty() {
        out.push_str("<span class=\"num\">");
        numbers(out, old, new, row);
        out.push_str("</span>");
    }
    out.push_str("<span dir=\"auto\">");
    for span in &row.spans {
        let (open, close) = match span.kind {
            SpanKind::Equal if moved => ("<span class=\"mt\">", "</span>"),
            SpanKind::Equal => ("", ""),
            SpanKind::Insert => ("<ins>", "</ins>"),
            SpanKind::Delete => ("<del>", "</del>"),
            SpanKind::MoveFrom => ("<del class=\"mf\">", "</del>"),
            SpanKind::MoveTo => ("<ins class=\"mt\">", "</ins>"),
        };
        out.push_str(open);
        escape(out, &span.text);
        out.push_str(close);
    }
    out.push_str("</span></div>");
}

fn numbers(out: &mut String, old: Option<&Number>, new: Option<&Number>, row: &RedlineRow) {
    let differ = row.changes.contains(&Alteration::Renumbered);
    if let Some(old) = old.filter(|_| differ || row.new.is_none()) {
        out.push_str("<del>");
        escape(out, &old.label);
        out.push_str("</del> ");
    }
    if let Some(new) = new {
        let (open, close) = if differ || row.old.is_none() { ("<ins>", "</ins>") } else { ("", "") };
        out.push_str(open);
        escape(out, &new.label);
        out.push_str(close);
    }
}

fn label<'a>(reference: Option<&Reference<'a>>) -> Option<&'a Number> {
    reference.and_then(|r| r.number)
}

/// Names a row by its new number, or else by the old one.
fn name(row: &RedlineRow) -> String {
    row.new.as_ref().or(row.old.as_ref()).map(named).unwrap_or_default()
}

fn named(reference: &Reference) -> String {
    match &reference.number {
        Some(number) => format!("{} {}", reference.kind.as_str(), number.number),
        None => format!("{} {}", reference.kind.as_str(), reference.id),
    }
}
