//! The page of a comparison.

use paraph_text::{Alteration, Number, Redline, RedlineRow, Reference, SpanKind};

use super::PageMeta;
use super::escape::escape;
use super::rolling::notes;
use super::shell::page;

/// One self-contained page of a comparison: what lawyers look for first, then the provisions.
pub fn redline_page(redline: &Redline, meta: &PageMeta) -> String {
    let changed = redline.rows.iter().filter(|r| !r.changes.is_empty()).count();
    let mut main = String::from("<main class=\"wide\"><article id=\"text\"><h1>");
    escape(&mut main, &meta.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &meta.subtitle);
    main.push_str(&format!("<br>{} provisions, {changed} changed</p>", redline.rows.len()));
    sensitive(&mut main, redline);
    for (at, row) in redline.rows.iter().enumerate() {
        provision(&mut main, at, row);
    }
    notes(&mut main, &redline.findings);
    main.push_str("</article></main>");
    let controls = "<span class=\"soft\"><ins>inserted</ins> · <del>deleted</del> · <span class=\"mt\">moved</span></span><label><input type=\"checkbox\" id=\"all\"> show what did not change</label>";
    page(meta, controls, &main)
}

fn sensitive(out: &mut String, redline: &Redline) {
    if redline.sensitive.is_empty() {
        return;
    }
    out.push_str("<section class=\"notes\"><h2>To read first: obligations, negations, numbers, dates, names</h2><table><thead><tr><th>Where</th><th>What</th><th>Was</th><th>Is</th></tr></thead><tbody>");
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

fn provision(out: &mut String, at: usize, row: &RedlineRow) {
    let kind = row.new.as_ref().or(row.old.as_ref()).map_or("paragraph", |r| r.kind.as_str());
    let moved = row.changes.contains(&Alteration::Moved);
    let state = match (row.changes.is_empty(), moved, row.old.is_none(), row.new.is_none()) {
        (true, ..) => "same",
        (_, true, ..) => "open moved",
        (_, _, true, _) => "open new",
        (_, _, _, true) => "open gone",
        _ => "open",
    };
    let (old, new) = (label(row.old.as_ref()), label(row.new.as_ref()));
    let bare = if old.is_none() && new.is_none() { " nonum" } else { "" };
    out.push_str(&format!("<div class=\"p {kind} {state}{bare}\" id=\"r{at}\">"));
    if !row.changes.is_empty() {
        out.push_str("<div class=\"chips\">");
        for change in &row.changes {
            out.push_str(&format!("<span class=\"chip\">{}</span>", change.as_str()));
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
            SpanKind::MoveFrom => ("<span class=\"mf\">", "</span>"),
            SpanKind::MoveTo => ("<span class=\"mt\">", "</span>"),
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

fn label(reference: Option<&Reference>) -> Option<&Number> {
    reference.and_then(|r| r.number.as_ref())
}

/// How a row is referred to: by its new number, else the old.
fn name(row: &RedlineRow) -> String {
    match row.new.as_ref().or(row.old.as_ref()) {
        Some(Reference { number: Some(n), kind, .. }) => format!("{} {}", kind.as_str(), n.number),
        Some(reference) => format!("{} {}", reference.kind.as_str(), reference.id),
        None => String::new(),
    }
}
