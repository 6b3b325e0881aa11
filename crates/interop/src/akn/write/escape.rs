//! Escaping of characters for XML.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::{self, Error, ErrorKind};

/// Describes where a character is. Evaluated only if a character is refused.
pub(super) type Place<'p> = dyn Fn() -> String + 'p;

/// Appends words as the content of an element. A line end becomes an `eol`.
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

/// Appends text as the value of an attribute.
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
        // Other kinds of space that XML forbids, or reads as line ends, become spaces.
        '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
            return Err(Error::plain(
                ErrorKind::AknCharacter,
                format!("XML does not allow the character U+{:04X}", u32::from(c)),
            )
            .at(error::Place::Named(place())));
        }
        c => out.push(c),
    }
    Ok(())
}

/// Whether a reader that collapses space would change the space in these words.
pub(super) fn spaced(text: &str) -> bool {
    let odd =
        |c: char| matches!(c, ' ' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let pair = |pair: (char, char)| odd(pair.0) && odd(pair.1) && pair != ('\n', '\n');
    text.contains('\t')
        || text.starts_with(odd)
        || text.ends_with(odd)
        || text.chars().zip(text.chars().skip(1)).any(pair)
}

/// Returns a name as one segment of an address.
pub(super) fn segment(name: &str) -> String {
    const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(name, ESCAPED).to_string()
}

/// Returns a sponsor's name, which contains no control characters, as the content of an element.
pub(super) fn plain(name: &str) -> String {
    name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
