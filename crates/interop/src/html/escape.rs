//! Characters that HTML would read as markup, and those that would lie to the eye.
//!
//! Everything that comes from a text or a name goes through here and nowhere else.

/// Appends text so that it stands on the page as it is. Line breaks stay line breaks.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\n' => out.push_str("<br>"),
            c if turns(c) => out.push_str(&format!("<span class=\"ctl\">U+{:04X}</span>", u32::from(c))),
            c => character(out, c),
        }
    }
}

/// Appends text for an attribute or a title: no element may stand there.
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

/// Whether a character could turn the order of what follows; it is shown by its number instead.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}')
}
