//! Readouts of talks in printed form: plain text for terminals, Markdown, self-contained pages.
//!
//! This module knows headings, lines, lists, tables and charts, but nothing of talks. The content
//! of a readout for its viewer is settled before it gets here.

mod html;
mod markdown;
mod text;

pub use html::page_html;
pub use markdown::page_markdown;
pub use text::page_text;

use paraph_page::{Page, Tone};

use crate::write::Tone as Shade;

/// Returns the shade of a run on a terminal. Colours follow the order of the parties' codes.
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

/// Returns text on one line, without characters that control a terminal or reverse the reading
/// order.
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
