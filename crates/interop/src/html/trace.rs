//! The page of a disposition table.

use paraph_text::{Confidence, Reference, Trace};

use super::PageMeta;
use super::escape::escape;
use super::rolling::notes;
use super::shell::page;

/// Prints one self-contained page of the fate of every provision.
pub fn trace_page(trace: &Trace, meta: &PageMeta) -> String {
    let mut main = String::from("<main class=\"wide\"><article id=\"text\" tabindex=\"-1\"><h1>");
    escape(&mut main, &meta.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &meta.subtitle);
    main.push_str("</p><table><thead><tr><th scope=\"col\">Was</th><th scope=\"col\">Is</th><th scope=\"col\">What became of it</th><th scope=\"col\">Words shared</th><th scope=\"col\">How sure</th></tr></thead><tbody>");
    for row in &trace.rows {
        main.push_str("<tr><td class=\"num\">");
        references(&mut main, &row.old);
        main.push_str("</td><td class=\"num\">");
        references(&mut main, &row.new);
        main.push_str("</td><td>");
        let changes: Vec<&str> = row.changes.iter().map(|c| c.as_str()).collect();
        main.push_str(if changes.is_empty() { "unchanged" } else { "" });
        main.push_str(&changes.join(", "));
        main.push_str(&format!(
            "</td><td class=\"num\">{} of {} → {}</td><td>",
            row.shared, row.old_words, row.new_words
        ));
        main.push_str(match row.confidence {
            Some(Confidence::Certain) => "certain",
            Some(Confidence::Likely) => "likely",
            Some(Confidence::Doubtful) => "doubtful: look at it",
            None => "",
        });
        main.push_str("</td></tr>");
    }
    main.push_str("</tbody></table>");
    notes(&mut main, &trace.findings);
    main.push_str("</article></main>");
    page(meta, "", &main)
}

fn references(out: &mut String, references: &[Reference]) {
    if references.is_empty() {
        out.push('–');
    }
    for (at, reference) in references.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        match &reference.number {
            Some(number) => escape(out, &format!("{} {}", reference.kind.as_str(), number.number)),
            None => escape(out, &format!("{} {}", reference.kind.as_str(), reference.id)),
        }
    }
}
