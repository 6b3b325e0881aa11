//! Escaping of characters that HTML would read as markup, and of those that deceive the eye.
//!
//! Everything that comes from a text or a name passes through here.

/// Appends text so that the page shows it literally. Line breaks are kept.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\n' => out.push_str("<br>"),
            c if turns(c) => out.push_str(&format!("<span class=\"ctl\">U+{:04X}</span>", u32::from(c))),
            c => character(out, c),
        }
    }
}

/// Appends text for an attribute or a title, where elements are not allowed.
pub(crate) fn attribute(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            c if turns(c) => out.push_str(&format!("U+{:04X}", u32::from(c))),
            '\n' | '\t' | '\r' => out.push(' '),
            c => character(out, c),
        }
    }
}

fn character(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        c if c.is_control() && c != '\t' => out.push('\u{fffd}'),
        c => out.push(c),
    }
}

/// Whether a character could reverse the order of following text. It is shown by its number
/// instead.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}')
}
