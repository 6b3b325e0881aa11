//! The index of brackets: each with its first words, its provision and its sponsors.

use paraph_text::{Dispute, Entry, Run, Sponsor, Sponsors};

use super::bracket::{Sheet, first_words};
use super::escape::{attribute, escape};

/// So many sponsors are named in the index.
const NAMED: usize = 3;

/// Lists the brackets of all entries in order of print.
pub(super) fn index(out: &mut String, sheet: &Sheet<'_>, entries: &[Entry]) {
    out.push_str("<h2>Brackets</h2>");
    if entries.iter().all(|e| !line_of(out, sheet, e, true)) {
        out.push_str("<p class=\"soft\">None: nothing is in dispute.</p>");
        return;
    }
    out.push_str("<ol>");
    for entry in entries {
        line_of(out, sheet, entry, false);
    }
    out.push_str("</ol>");
}

/// Writes an entry's lines (or, `dry`, none); whether it has any.
fn line_of(out: &mut String, sheet: &Sheet<'_>, entry: &Entry, dry: bool) -> bool {
    let mut lines = Vec::new();
    if let Some(d) = &entry.place {
        lines.push((d.label.as_str(), "place".to_owned(), holders(d)));
    }
    if let Some(d) = &entry.boundary {
        lines.push((d.label.as_str(), "boundary".to_owned(), holders(d)));
    }
    if let Some(d) = &entry.presence {
        let new = d.opinions.iter().any(|o| o.base && !o.value);
        let what = if new { "insertion: " } else { "deletion: " };
        lines.push((d.label.as_str(), format!("{what}{}", first_words(&entry.runs, 4)), holders(d)));
    }
    if let Some(d) = &entry.renumber {
        lines.push((d.label.as_str(), "number".to_owned(), holders(d)));
    }
    brackets(&entry.runs, &mut lines);
    if !dry {
        let name = entry.number.as_ref().map_or("", |n| n.number.as_str());
        for (label, words, sponsors) in &lines {
            line(out, sheet, (label, words, name), sponsors);
        }
    }
    !lines.is_empty()
}

fn brackets<'a>(runs: &'a [Run], lines: &mut Vec<(&'a str, String, Sponsors)>) {
    for run in runs {
        if let Run::Bracket(bracket) = run {
            let words = bracket.alternatives.iter().map(|a| first_words(&a.runs, 5)).find(|w| w != "–");
            let sponsors = bracket.alternatives.iter().flat_map(|a| a.sponsors.iter().cloned()).collect();
            lines.push((&bracket.label, words.unwrap_or_else(|| "–".to_owned()), sponsors));
            bracket.alternatives.iter().for_each(|a| brackets(&a.runs, lines));
        }
    }
}

fn holders<T>(dispute: &Dispute<T>) -> Sponsors {
    dispute.opinions.iter().flat_map(|o| o.sponsors.iter().cloned()).collect()
}

fn line(
    out: &mut String,
    sheet: &Sheet<'_>,
    (label, words, number): (&str, &str, &str),
    sponsors: &Sponsors,
) {
    out.push_str(&format!("<li><a href=\"#{}", sheet.prefix));
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
