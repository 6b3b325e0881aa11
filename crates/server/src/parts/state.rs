//! The status of a provision, as a word and a colour.

use maud::{Markup, html};
use paraph_talks::readout::ProvisionLine;

use crate::look::Look;

/// Returns the class for a status of the readouts.
pub fn class(status: &str) -> &'static str {
    match status {
        "not discussed" => "quiet",
        "bracketed" => "open",
        "clean" => "clean",
        "agreed at technical level" | "agreed ad referendum" => "agreed",
        "adopted" => "adopted",
        _ => "quiet",
    }
}

/// Returns a status in the visitor's language.
pub fn named(look: &Look<'_>, status: &str) -> String {
    look.say(&format!("status-{}", status.replace(' ', "-")))
}

/// Returns the name of an overlay in the visitor's language.
pub fn overlay(look: &Look<'_>, what: &str) -> String {
    let key: String = what
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_ascii_alphabetic() => Some(c),
            _ => None,
        })
        .collect();
    look.say(&format!("overlay-{key}"))
}

/// Returns the mark of a provision in a list: its brackets or its status, and its overlays.
pub fn badges(look: &Look<'_>, line: &ProvisionLine) -> Markup {
    html! {
        span.s.(class(line.status)) {
            @if line.brackets > 0 { (look.voice.count("brackets-n", line.brackets)) }
            @else { (named(look, line.status)) }
        }
        @for overlay in &line.overlays { " " span.s.over { (self::overlay(look, overlay.what)) } }
    }
}
