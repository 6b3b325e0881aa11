//! How far a provision has come, as a word and a colour.

use maud::{Markup, html};
use paraph_talks::readout::ProvisionLine;

use crate::look::Look;

/// The class of a status of the readouts.
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

/// A status in the visitor's language.
pub fn named(look: &Look<'_>, status: &str) -> String {
    look.say(&format!("status-{}", status.replace(' ', "-")))
}

/// What lies on a provision, in the visitor's language.
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

/// The mark of a provision in a list: its brackets, or its status, and what lies on it.
pub fn badges(look: &Look<'_>, line: &ProvisionLine) -> Markup {
    html! {
        span.s.(class(line.status)) {
            @if line.brackets > 0 { (look.voice.count("brackets-n", line.brackets)) }
            @else { (named(look, line.status)) }
        }
        @for overlay in &line.overlays { " " span.s.over { (self::overlay(look, overlay.what)) } }
    }
}
