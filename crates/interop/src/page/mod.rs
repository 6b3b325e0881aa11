//! Readouts of talks for readers: as plain text for terminals, as Markdown, as self-contained pages.
//!
//! These know headings, lines, lists, tables and charts, and nothing of talks: what a readout says
//! and to whom is settled before it comes here.

mod html;
mod markdown;
mod text;

pub use html::page_html;
pub use markdown::page_markdown;
pub use text::page_text;

use paraph_page::{Page, Tone};

use crate::write::Tone as Shade;

/// The shade of a run on a terminal; colours follow the order of the parties' codes.
fn shade(page: &Page, tone: Tone, parties: &[String]) -> Option<Shade> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some(Shade::Strong),
        Tone::Faint => Some(Shade::Faint),
        Tone::Label | Tone::Words => {
            let first = parties.first()?;
            page.parties().iter().position(|p| p == first).map(Shade::Sponsor)
        }
    }
}

/// Text without what would speak to a terminal or turn the order of reading, on one line.
fn tame(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}' => {
                out.push_str(&format!("U+{:04X}", u32::from(c)));
            }
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
