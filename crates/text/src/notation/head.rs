//! Numbers at the head of a provision, separated from its words.
//!
//! The notation prints a provision as it reads, `4. Consent shall ...`, so the parser has to
//! recognise its number by form alone. A number that it would miss, or read differently, is printed
//! in a mark (see `mark`).

use super::lexicon::blank;
use crate::provision::{Kind, Number};

const SUFFIXES: [&str; 12] = [
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "nonies",
    "novies",
    "decies",
    "undecies",
    "duodecies",
];

const ARTICLES: &str = "article art artikel artículo artigo articolo regulation rule règle principle clause \
                        section sec статья стаття";
const DIVISIONS: &str = "part chapter annex appendix title subtitle book division schedule partie chapitre titre \
                         annexe capítulo abschnitt kapitel teil anlage";

/// Returns the number with which a text begins, and the length of its label in bytes.
///
/// The label ends before a space or at the end of the text.
pub(super) fn read(text: &str) -> Option<(Number, usize)> {
    let (number, len) = enclosed(text).or_else(|| named(text)).or_else(|| bare(text))?;
    let label = text[..len].to_owned();
    Some((Number { number, label }, len))
}

/// Returns the number, if the whole text is one.
pub(super) fn whole(text: &str) -> Option<Number> {
    read(text).filter(|(_, len)| *len == text.len()).map(|(number, _)| number)
}

/// Returns the kind and depth that a number implies, in the absence of other evidence.
pub(super) fn kind(number: Option<&Number>) -> (Kind, u8) {
    let Some(number) = number else { return (Kind::Paragraph, 1) };
    match words(&number.label) {
        Some((true, _)) => (Kind::Article, 1),
        Some((false, _)) => (Kind::Division, 0),
        None if number.label.starts_with('(') => (Kind::Item, 2),
        None => (Kind::Point, 1),
    }
}

/// A position in the text; every step is forward and short.
#[derive(Clone, Copy)]
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn take(&mut self, most: usize, accept: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.chars().take(most).take_while(|&c| accept(c)).map(char::len_utf8).sum();
        self.at += len;
        &rest[..len]
    }

    fn eat(&mut self, accept: &[char]) -> bool {
        !self.take(1, |c| accept.contains(&c)).is_empty()
    }

    fn ends(&self) -> bool {
        self.rest().chars().next().is_none_or(char::is_whitespace)
    }

    /// Consumes `bis`, ` bis` and the like.
    fn suffix(&mut self) -> bool {
        let mut probe = *self;
        probe.take(1, blank);
        let word = probe.take(12, |c| c.is_ascii_lowercase());
        let found = SUFFIXES.contains(&word) && !probe.rest().starts_with(char::is_alphanumeric);
        if found {
            *self = probe;
        }
        found
    }

    /// Consumes ` -` if a space and words follow.
    fn dash(&mut self) -> bool {
        let mut probe = *self;
        probe.take(1, blank);
        let found = probe.eat(&['-', '\u{2013}', '\u{2014}']) && probe.ends() && probe.at < probe.text.len();
        if found {
            *self = probe;
        }
        found
    }

    /// Consumes digits, a letter or a roman number; returns whether they are digits in several
    /// parts.
    fn core(&mut self) -> Option<bool> {
        let digits = self.take(4, |c| c.is_ascii_digit());
        if digits.is_empty() {
            let before = *self;
            let letters = self.take(8, |c| c.is_ascii_alphabetic());
            if let Some(stem) = SUFFIXES.iter().find_map(|s| letters.strip_suffix(s)).filter(|s| s.len() == 1)
            {
                self.at = before.at + stem.len();
                return Some(false);
            }
            return lettered(letters).then_some(false);
        }
        let mut parts = false;
        loop {
            let mut probe = *self;
            if !probe.eat(&['.']) || probe.take(3, |c| c.is_ascii_digit()).is_empty() {
                break;
            }
            parts = true;
            *self = probe;
        }
        let mut probe = *self;
        if !probe.take(1, |c| c.is_ascii_alphabetic()).is_empty()
            && !probe.rest().starts_with(char::is_alphanumeric)
        {
            *self = probe;
        }
        Some(parts)
    }

    /// Whether the rest reads like a heading rather than the rest of a sentence.
    fn heading_follows(&self) -> bool {
        let next = self.rest().trim_start().chars().next();
        next.is_none_or(|c| c.is_uppercase() || matches!(c, '(' | '"' | '\u{201c}' | '\u{ab}'))
    }
}

fn lettered(letters: &str) -> bool {
    let bytes = letters.as_bytes();
    let lower = bytes.iter().all(u8::is_ascii_lowercase);
    let one_case = lower || bytes.iter().all(u8::is_ascii_uppercase);
    let roman = bytes.iter().all(|b| b"ivxlcIVXLC".contains(b));
    match bytes {
        [] => false,
        [_] => true,
        [a, b] if a == b && lower => true,
        _ => one_case && roman && bytes.len() <= 7,
    }
}

/// Reads `(a)`, `(iv)`, `(2 bis)`, `(a) bis`.
fn enclosed(text: &str) -> Option<(String, usize)> {
    let mut scan = Scan { text, at: 0 };
    if !scan.eat(&['(']) {
        return None;
    }
    scan.core()?;
    scan.suffix();
    if !scan.eat(&[')']) {
        return None;
    }
    scan.suffix();
    let number = text[..scan.at].to_owned();
    scan.eat(&['.']);
    scan.ends().then_some((number, scan.at))
}

/// Whether a text begins with the word of an article (true) or a division, and its length.
fn words(text: &str) -> Option<(bool, usize)> {
    let mut scan = Scan { text, at: 0 };
    if !scan.take(2, |c| c == '\u{a7}').is_empty() {
        return Some((true, scan.at));
    }
    let word = scan.take(16, char::is_alphabetic);
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let word = word.to_lowercase();
    let within = |list: &str| list.split_whitespace().any(|w| w == word);
    let article = within(ARTICLES);
    (article || within(DIVISIONS)).then_some((article, scan.at))
}

/// Reads `Article 10 -`, `PART IV`, `§ 3`. A reference that opens a sentence is not a number.
fn named(text: &str) -> Option<(String, usize)> {
    let (_, at) = words(text)?;
    let mut scan = Scan { text, at };
    scan.eat(&['.']);
    scan.take(1, blank);
    let start = scan.at;
    let digit = scan.rest().starts_with(|c: char| c.is_ascii_digit());
    if !digit && !scan.rest().starts_with(char::is_uppercase) {
        return None;
    }
    scan.core()?;
    scan.suffix();
    let number = text[start..scan.at].to_owned();
    let mut parted = scan.eat(&['.', ':']);
    if !scan.ends() {
        return None;
    }
    parted |= scan.dash();
    (parted || scan.heading_follows()).then_some((number, scan.at))
}

/// Reads `4.`, `a)`, `10 bis.`, `10. bis`, `1.2`, `IV. -`.
fn bare(text: &str) -> Option<(String, usize)> {
    let mut scan = Scan { text, at: 0 };
    let parts = scan.core()?;
    let mut suffixed = scan.suffix();
    let mut number = text[..scan.at].to_owned();
    if scan.eat(&['.', ')']) {
        let before = scan.at;
        if !suffixed && scan.suffix() {
            number = format!("{number} {}", text[before..scan.at].trim());
            scan.eat(&['.']);
        }
        suffixed = true;
    } else if !suffixed && !parts {
        return None;
    }
    if !scan.ends() {
        return None;
    }
    scan.dash();
    (suffixed || scan.heading_follows()).then_some((number, scan.at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_by_their_form() {
        for (text, number, label) in [
            ("4. Consent shall", "4", "4."),
            ("10 bis. New", "10 bis", "10 bis."),
            ("10. bis New", "10 bis", "10. bis"),
            ("6 bis New", "6 bis", "6 bis"),
            ("44ter. Scope", "44ter", "44ter."),
            ("(a) the", "(a)", "(a)"),
            ("(a) bis the", "(a) bis", "(a) bis"),
            ("a) the", "a", "a)"),
            ("1.2 Scope", "1.2", "1.2"),
            ("IV. Scope", "IV", "IV."),
            ("Article 10 - Scope", "10", "Article 10 -"),
            ("Article 10 Scope", "10", "Article 10"),
            ("Article 4", "4", "Article 4"),
            ("PART IV", "IV", "PART IV"),
            ("\u{a7} 3 Erlaubnis", "3", "\u{a7} 3"),
            ("4.", "4", "4."),
        ] {
            let found = read(text).map(|(n, _)| (n.number, n.label));
            assert_eq!(found, Some((number.to_owned(), label.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_sentence_is_no_number() {
        for text in [
            "Article 10 of the Convention applies",
            "1991 was",
            "e.g. this",
            "(the) rest",
            "A list",
            "4.5 per",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
