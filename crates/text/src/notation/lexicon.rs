//! The smallest parts of the notation: sponsors' names, escapes and breaks.

use crate::sponsor::{Sponsor, Sponsors};

/// A boundary mark inside words; a literal one is escaped.
pub(super) const BREAK: char = '\u{b6}';
/// The alternative that omits the words.
pub(super) const OMISSION: &str = "-";
/// The base's name where it is not first.
const BASE: &str = "base";
/// The placeholder where no sponsor is named.
const UNKNOWN: &str = "?";
/// Maximum length of a name without quotes, so that ordinary words before a colon seldom read as a
/// name.
const LONGEST: usize = 40;

/// The holders of an alternative, named before its colon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Holders {
    pub base: bool,
    pub sponsors: Sponsors,
}

/// Whether a character is a space that may be trimmed: a break is not.
pub(super) fn blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// Trims space but no breaks.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(blank)
}

/// Writes the names that precede a colon, without the colon.
pub(super) fn write_holders(base: bool, sponsors: &Sponsors, out: &mut String) {
    if base {
        out.push_str(BASE);
    } else if sponsors.is_empty() {
        out.push_str(UNKNOWN);
    }
    for (at, sponsor) in sponsors.iter().enumerate() {
        if base || at > 0 {
            out.push_str(", ");
        }
        write_name(sponsor.as_str(), out);
    }
}

/// Writes names with commas between them.
pub(super) fn write_names(sponsors: &Sponsors, out: &mut String) {
    for (at, sponsor) in sponsors.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        write_name(sponsor.as_str(), out);
    }
}

fn write_name(name: &str, out: &mut String) {
    if name != BASE && name != UNKNOWN && name != OMISSION && plain(name) == name.len() {
        return out.push_str(name);
    }
    out.push('"');
    for c in name.chars() {
        if c == '"' || c == '\\' || ends(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
}

/// Returns the length of the possible unquoted name at the head of a text, in bytes; 0 if it is too
/// long.
fn plain(text: &str) -> usize {
    let len = text.find(|c: char| !named(c)).unwrap_or(text.len());
    if text[..len].chars().take(LONGEST + 1).count() > LONGEST { 0 } else { len }
}

fn named(c: char) -> bool {
    !matches!(c, ',' | ':' | '/' | '[' | ']' | '{' | '}' | '\\' | '"' | BREAK) && !c.is_control()
}

/// Reads names and the colon after them at the head of an alternative. Also returns the place of
/// the colon; `None` if the words are not a label.
///
/// A space or the end of the alternative follows the colon.
pub(super) fn holders(text: &str) -> Option<(Holders, usize)> {
    let (mut found, end) = names(text)?;
    let after = text[end..].strip_prefix(':')?.chars().next();
    if !after.is_none_or(|c| c.is_whitespace() || matches!(c, ']' | '}')) {
        return None;
    }
    if found.len() == 1 && found[0] == Name::Unknown {
        found.clear();
    }
    let mut holders = Holders::default();
    for name in found {
        match name {
            Name::Base => holders.base = true,
            Name::Sponsor(sponsor) => drop(holders.sponsors.insert(sponsor)),
            Name::Unknown => return None,
        }
    }
    Some((holders, end))
}

/// Reads names with commas between them, up to a character that cannot be part of a name.
pub(super) fn sponsors(text: &str) -> Option<(Sponsors, usize)> {
    let (found, end) = names(text)?;
    let sponsors = found.into_iter().map(|name| match name {
        Name::Sponsor(sponsor) => Some(sponsor),
        Name::Base | Name::Unknown => None,
    });
    Some((sponsors.collect::<Option<Sponsors>>()?, end))
}

#[derive(PartialEq, Eq)]
enum Name {
    Base,
    Unknown,
    Sponsor(Sponsor),
}

fn names(text: &str) -> Option<(Vec<Name>, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        let (name, len) = match text[at..].strip_prefix('"') {
            Some(quoted) => {
                let (name, len) = unquote(quoted)?;
                (Name::Sponsor(Sponsor::new(&name)?), len + 1)
            }
            None => {
                let len = plain(&text[at..]);
                let name = match text[at..at + len].trim() {
                    BASE => Name::Base,
                    UNKNOWN => Name::Unknown,
                    OMISSION => return None,
                    name => Name::Sponsor(Sponsor::new(name)?),
                };
                (name, len)
            }
        };
        at += len;
        found.push(name);
        match text[at..].strip_prefix(',') {
            Some(_) => at += 1,
            None => return Some((found, at)),
        }
    }
}

/// Whether a character could end an alternative. In quotes it is escaped, so that a stray quotation
/// mark never reaches beyond its own alternative.
fn ends(c: char) -> bool {
    matches!(c, '/' | '[' | ']' | '{' | '}')
}

/// Reads a quoted name after its opening quote; also returns the length, including the closing
/// quote.
fn unquote(text: &str) -> Option<(String, usize)> {
    let mut name = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((name, at + 1)),
            '\\' => name.push(chars.next()?.1),
            c if c.is_control() || ends(c) => return None,
            c => name.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_names_survive() {
        for name in [
            "St. Lucia",
            "Norway (non-EU)",
            "Group A: North",
            "a, b",
            "x/y",
            "[Q]",
            "\"q\"",
            "base",
            "?",
            "-",
            "A\\B",
            "a name that is rather longer than a name should ever be in a room",
        ] {
            let set = Sponsors::from([Sponsor::new(name).expect("a name")]);
            let mut out = String::new();
            write_holders(false, &set, &mut out);
            out.push_str(": words");
            let (holders, colon) = holders(&out).expect("a label");
            assert_eq!((holders.sponsors, holders.base), (set, false), "{out}");
            assert_eq!(&out[colon..], ": words");
        }
    }

    #[test]
    fn words_are_no_label() {
        for text in ["12:30", "and/or: x", "see [x]: y", "no colon", "a\\: b", ": x", ", x: y", "-: x"] {
            assert_eq!(holders(text), None, "{text}");
        }
    }
}
