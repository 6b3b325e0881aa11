//! The content of square brackets in a foreign text, where it can be recognised.
//!
//! Not every bracket is a dispute: some hold a footnote's number, `[sic]` or a link. Those that are
//! clearly not a dispute stay among the words; those that may be one are
//! read as brackets, whatever the count calls them.

use crate::sponsor::{Sponsor, Sponsors};

/// A pair of brackets that is not a dispute and stays among the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kept {
    /// `[ ]`: a gap to be filled in.
    Blank,
    /// `[1]` after a word, `[sic]`, `[...]`, or a Markdown link.
    Literal,
}

/// Returns the end of the brackets that open at `at`, if they are clearly not a dispute.
pub(super) fn literal(text: &str, at: usize) -> Option<(usize, Kept)> {
    /// Maximum length of a reference in brackets; the words of a link may be longer.
    const SHORT: usize = 12;
    const LINK: usize = 300;
    let inside: &str = &text[at + 1..];
    let mut window = inside.char_indices().take(LINK);
    let (len, _) = window.find(|(_, c)| matches!(c, '[' | ']')).filter(|&(_, c)| c == ']')?;
    let (words, end) = (inside[..len].trim(), at + 1 + len + 1);
    if let Some(target) = text[end..].strip_prefix('(') {
        let close = target.char_indices().take(LINK).find(|&(_, c)| c == ')');
        let target = close.map_or("", |(close, _)| &target[..close]);
        let scheme = ["http://", "https://", "mailto:", "#", "/", "./"].iter().any(|s| target.starts_with(s));
        if scheme && !target.contains(char::is_whitespace) {
            return Some((end, Kept::Literal));
        }
    }
    if words.is_empty()
        || words.chars().all(|c| matches!(c, '_' | '.' | '\u{2026}' | ' ')) && words.contains('_')
    {
        return Some((end, Kept::Blank));
    }
    if words.len() > SHORT {
        return None;
    }
    let dots = words.chars().all(|c| matches!(c, '.' | '\u{2026}' | ' '));
    let sic = words.trim_end_matches('!').eq_ignore_ascii_case("sic");
    let glued = text[..at]
        .chars()
        .next_back()
        .is_some_and(|c| !c.is_whitespace() && !matches!(c, '[' | ']' | '(' | '/'));
    let reference = words.len() <= 3 && words.bytes().all(|b| b.is_ascii_digit()) && glued;
    (dots || sic || reference).then_some((end, Kept::Literal))
}

/// Whether the words of a bracket comment on the text instead of belonging to it.
pub(super) fn remark(words: &str) -> bool {
    const OPENINGS: [&str; 12] = [
        "note:",
        "note by",
        "nb",
        "n.b.",
        "editor",
        "secretariat note",
        "placeholder",
        "tbd",
        "tbc",
        "to be completed",
        "to be determined",
        "intentionally",
    ];
    let words = words.trim();
    let head: String = words.chars().take(20).collect::<String>().to_lowercase();
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().count() > 3 && letters().all(char::is_uppercase) && words.contains(' ');
    shouted || OPENINGS.iter().any(|opening| head.starts_with(opening))
}

/// Returns the label of one of several alternatives, `Alt. 1` or `Option 5A:`, and its length.
pub(super) fn alternative(text: &str) -> Option<usize> {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    let word =
        ["Alternative", "Alt", "Option", "ALT", "OPTION", "alt"].iter().find(|w| rest.starts_with(**w))?;
    let after = rest[word.len()..].trim_start_matches('.').trim_start();
    let len = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (ident, end) = after.split_at(len);
    let digits = ident.bytes().take_while(u8::is_ascii_digit).count();
    let roman = !ident.is_empty() && ident.bytes().all(|b| b"IVX".contains(&b));
    let letter = len == 1 && ident.bytes().all(|b| b.is_ascii_uppercase());
    if !(digits > 0 && len <= digits + 1 || roman || letter) {
        return None;
    }
    let marks = end.len() - end.trim_start_matches(['.', ':', ')']).len();
    if marks == 0 && !end.is_empty() && !end.starts_with(char::is_whitespace) {
        return None;
    }
    Some(text.len() - end.len() + marks)
}

/// The supporters and opponents of the words of a bracket: `US propose; CL oppose: words`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attribution {
    pub backing: Sponsors,
    pub against: Sponsors,
    /// Length before the words, in bytes.
    pub len: usize,
}

const BACKING: &str = "propose proposes proposed proposal support supports supported add adds insert inserts prefer \
                       prefers retain retains";
const AGAINST: &str = "oppose opposes opposed delete deletes object objects reject rejects";

/// Reads an attribution at the head of a bracket.
///
/// Each clause ends in a verb, or consists of codes in capitals (`EU`, `US/SG`) alone.
pub(super) fn attribution(text: &str) -> Option<Attribution> {
    const LONGEST: usize = 200;
    let window = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    let colon = text[..window].find(':')?;
    let mut found = Attribution { len: colon + 1, ..Attribution::default() };
    for clause in text[..colon].split(';') {
        let clause = clause.trim();
        let verb = clause.split_whitespace().next_back()?;
        let within = |list: &str| list.split_whitespace().any(|w| w == verb.to_lowercase());
        let (names, side) = if within(BACKING) {
            (clause.strip_suffix(verb)?, &mut found.backing)
        } else if within(AGAINST) {
            (clause.strip_suffix(verb)?, &mut found.against)
        } else if clause.split(['/', ',']).all(code) {
            (clause, &mut found.backing)
        } else {
            return None;
        };
        let names: Vec<Sponsor> = names.split(['/', ',']).filter_map(Sponsor::new).collect();
        if names.is_empty() {
            return None;
        }
        side.extend(names);
    }
    Some(found)
}

fn code(name: &str) -> bool {
    let name = name.trim();
    (2..=6).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_dispute_is_told_apart() {
        for (text, class) in [
            ("word[1] on", Some(Kept::Literal)),
            ("as [sic] said", Some(Kept::Literal)),
            ("a [\u{2026}] b", Some(Kept::Literal)),
            ("see [the page](https://example.org/a) b", Some(Kept::Literal)),
            ("about [ ] years", Some(Kept::Blank)),
            ("about [__] years", Some(Kept::Blank)),
            ("about [30] years", None),
            ("[shall] (now)", None),
            ("[never closed", None),
            ("[a [b]]", None),
        ] {
            let at = text.find('[').expect("a bracket");
            assert_eq!(literal(text, at).map(|(_, class)| class), class, "{text}");
        }
        assert!(remark("DRAFT, NOT IN FORCE"));
        assert!(!remark("UN") && !remark("Draft articles"));
    }

    #[test]
    fn labels_of_alternatives_are_found() {
        for (text, rest) in [
            ("Alt. 1 studies", Some(" studies")),
            ("Alt.1. studies", Some(" studies")),
            ("Alt 2: data", Some(" data")),
            ("Option 5B:, unless", Some(", unless")),
            ("Option II words", Some(" words")),
            ("Alternatives are", None),
            ("Alter nothing", None),
        ] {
            assert_eq!(alternative(text).map(|len| &text[len..]), rest, "{text}");
        }
    }

    #[test]
    fn attributions_are_read() {
        let read = attribution("US/SG propose; CL oppose: words").expect("an attribution");
        let names = |s: &Sponsors| s.iter().map(|s| s.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(
            (names(&read.backing), names(&read.against)),
            (vec!["SG".into(), "US".into()], vec!["CL".into()])
        );
        assert_eq!(attribution("EU: words").map(|a| a.len), Some(3));
        assert_eq!(attribution("the following: words"), None);
    }
}
