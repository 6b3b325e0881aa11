//! The page of counts.

use paraph_text::{Counts, Finding};

use super::PageMeta;
use super::escape::escape;
use super::rolling::notes;
use super::shell::page;

/// Prints one self-contained page of the counts, with findings.
pub fn count_page(counts: &Counts, findings: &[Finding], meta: &PageMeta) -> String {
    let mut main = String::from("<main class=\"wide\"><article id=\"text\" tabindex=\"-1\"><h1>");
    escape(&mut main, &meta.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &meta.subtitle);
    main.push_str("</p><table><tbody>");
    for (name, figure) in [
        ("Provisions", counts.provisions),
        ("Provisions in dispute", counts.disputed),
        ("Brackets: spans and questions in dispute", counts.brackets),
        ("Alternatives, the base’s included", counts.alternatives),
        ("Deepest nest of brackets", counts.depth),
        ("Sponsors", counts.sponsors),
        ("Words printed", counts.words),
    ] {
        main.push_str(&format!("<tr><th scope=\"row\">{name}</th><td class=\"num\">{figure}</td></tr>"));
    }
    main.push_str("</tbody></table>");
    notes(&mut main, findings);
    main.push_str("</article></main>");
    page(meta, "", &main)
}
