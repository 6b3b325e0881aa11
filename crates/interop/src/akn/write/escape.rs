//! Characters as XML holds them.

use crate::error::{self, Error, ErrorKind};

/// What is said of where a character stands, worked out only when one is refused.
pub(super) type Place<'p> = dyn Fn() -> String + 'p;

/// Adds words as the content of an element: a line end is an `eol`.
pub(super) fn words(out: &mut String, text: &str, place: &Place<'_>) -> Result<(), Error> {
    for c in text.chars() {
        match c {
            '\n' => out.push_str("<eol/>"),
            '\t' => out.push('\t'),
            c => character(out, c, place)?,
        }
    }
    Ok(())
}

/// Adds a text as the value of an attribute.
pub(super) fn attribute(out: &mut String, text: &str, place: &Place<'_>) -> Result<(), Error> {
    for c in text.chars() {
        match c {
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            c => character(out, c, place)?,
        }
    }
    Ok(())
}

fn character(out: &mut String, c: char, place: &Place<'_>) -> Result<(), Error> {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        // Other sorts of space that XML cannot hold, or reads as line ends, are spaces.
        '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
            return Err(Error::plain(
                ErrorKind::AknCharacter,
                format!("the character U+{:04X} cannot stand in XML", u32::from(c)),
            )
            .at(error::Place::Named(place())));
        }
        c => out.push(c),
    }
    Ok(())
}

/// Whether a reader that takes space for one space would change the space of these words.
pub(super) fn spaced(text: &str) -> bool {
    let odd =
        |c: char| matches!(c, ' ' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let pair = |pair: (char, char)| odd(pair.0) && odd(pair.1) && pair != ('\n', '\n');
    text.contains('\t')
        || text.starts_with(odd)
        || text.ends_with(odd)
        || text.chars().zip(text.chars().skip(1)).any(pair)
}

/// A name as one segment of an address.
pub(super) fn segment(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// A name of a sponsor, which holds no control character, as the content of an element.
pub(super) fn plain(name: &str) -> String {
    name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
