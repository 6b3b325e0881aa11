//! Numbers and headings at the head of a paragraph, as people write them.
//!
//! The scanner only finds what a paragraph's first characters could be. The context decides whether
//! `(i)` is a letter or a roman number, and whether `H.` is a number at all (see `structure`). The
//! scanner reads a few dozen characters and never looks back. Labels of other scripts, and those that
//! only some texts use, are in `world`.

use super::names::{ORDINALS, known_word, latin};
use super::script::Alphabet;
use super::world;

/// Characters around a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Wrap {
    /// `1.` or `10 bis.`
    Dot,
    /// `a)`
    Closing,
    /// `(a)`
    Both,
    /// `1°`
    Degree,
    /// `١ -`
    Dash,
    /// `1.2`, `10 bis`: only space.
    Bare,
}

/// Script of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Script {
    /// `1`, `25a`
    Arabic,
    /// `1.2.3`, with the count of its parts.
    Dotted(u8),
    /// `a`
    Lower,
    /// `A`
    Upper,
    /// `aa`
    Double,
    /// `iv`
    LowerRoman,
    /// `IV`
    UpperRoman,
    /// `б`, `β`, `一`
    Letter(Alphabet),
    /// `-`, `•`, `*`
    Bullet(char),
}

/// Numbering style. All numbers of one list have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Style {
    pub script: Script,
    pub wrap: Wrap,
}

/// Position of a number in its sequence: `10 bis` is (10, 2), `25a` is (25, 1).
pub(crate) type Value = (u32, u32);

/// A number at the head of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub style: Style,
    pub value: Value,
    /// Other reading of a letter that is also a roman number.
    pub other: Option<(Style, Value)>,
    pub number: String,
    /// Length of the label, in bytes.
    pub len: usize,
    /// Whether it could also be part of the words, as in `2.Scope`.
    pub guess: bool,
}

impl Item {
    /// Returns the readings of the number: more than one for a letter that is also a roman number.
    pub(crate) fn readings(&self) -> impl Iterator<Item = (Style, Value)> {
        std::iter::once((self.style, self.value)).chain(self.other)
    }
}

/// Meaning of the word before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Word {
    Annex,
    Appendix,
    Book,
    Part,
    Title,
    Subtitle,
    Chapter,
    Subchapter,
    Section,
    Subsection,
    Option,
    Article,
    Point,
}

/// A heading or article with a word and a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub word: Word,
    pub value: Value,
    pub number: String,
    /// Length of the label, in bytes; 0 if the number runs into the wording.
    pub len: usize,
    /// Whether punctuation or the end of the line follows the number.
    pub parted: bool,
}

/// A position in the head of a paragraph.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, accept: impl Fn(char) -> bool, most: usize) -> &'a str {
        let rest = self.rest();
        let plain = |b: &u8| b.is_ascii() && accept(char::from(*b));
        let mut len = rest.bytes().take(most).take_while(plain).count();
        if !rest[len..].is_empty() && !rest.as_bytes()[len].is_ascii() {
            let more = rest[len..].chars().take(most - len).take_while(|&c| accept(c));
            len += more.map(char::len_utf8).sum::<usize>();
        }
        self.at += len;
        &rest[..len]
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.at += c.len_utf8();
        }
        found
    }

    fn space(&mut self) -> bool {
        !self.take(|c| c.is_whitespace() && c != '\n', 16).is_empty()
    }

    /// Whether the label may end here: before space or at the end.
    fn ends(&self) -> bool {
        self.peek().is_none_or(char::is_whitespace)
    }

    /// Consumes ` bis`, `bis` or ` ter A`, unless a number follows: German `bis` then means "to".
    fn suffix(&mut self) -> Option<u32> {
        let mut probe = *self;
        probe.space();
        let word = probe.take(|c| c.is_ascii_lowercase(), 16);
        let place = latin(word)?;
        let mut after = probe;
        after.space();
        let digit = after.peek().is_some_and(|c| c.is_ascii_digit());
        let to = roman(after.take(|c| c.is_ascii_uppercase(), 9)).is_some() && after.peek() == Some(' ');
        if digit || to || probe.peek().is_some_and(char::is_alphabetic) {
            return None;
        }
        *self = probe;
        Some(place)
    }

    /// Consumes the dash of `I. - ` if space follows it.
    fn dash(&mut self) -> bool {
        let mut probe = *self;
        probe.space();
        let dash = probe.take(|c| matches!(c, '-' | '\u{2013}' | '\u{2014}'), 2);
        let found = !dash.is_empty() && probe.ends() && probe.at < probe.text.len();
        if found {
            *self = probe;
        }
        found
    }
}

/// Returns the value of a well-formed roman number under a hundred, in lower or upper case.
pub(crate) fn roman(text: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    const TENS: [&str; 10] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    let bytes = text.as_bytes();
    if !(1..=9).contains(&bytes.len()) || !bytes.iter().all(|b| b"ivxlcIVXLC".contains(b)) {
        return None;
    }
    if !bytes.iter().all(u8::is_ascii_lowercase) && !bytes.iter().all(u8::is_ascii_uppercase) {
        return None;
    }
    let mut lower = [0; 9];
    let lower = &mut lower[..bytes.len()];
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    let of_tens = |tens: usize| {
        let rest = lower.strip_prefix(TENS[tens].as_bytes())?;
        ONES.iter().position(|ones| ones.as_bytes() == rest).map(|ones| 10 * tens + ones)
    };
    (0..10).find_map(of_tens).filter(|&n| n > 0).and_then(|n| u32::try_from(n).ok())
}

/// Reads the number at the head of a paragraph: `1.`, `(a)`, `10 bis.`, `I. -`, `1.2`, `•`, `б)`.
pub(crate) fn item(text: &str) -> Option<Item> {
    let item = numbered(text).or_else(|| world::item(text))?;
    let lettered = !matches!(item.style.script, Script::Arabic | Script::Dotted(_) | Script::Bullet(_));
    let initials = lettered && item.style.wrap == Wrap::Dot && initial(text[item.len..].trim_start());
    (!initials).then_some(item)
}

/// Whether a text begins with a letter and a full stop, as the second part of `i. e.` does.
fn initial(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next() == Some('.')
}

fn numbered(text: &str) -> Option<Item> {
    let first = text.chars().next()?;
    if let Some(item) = bullet(text, first) {
        return Some(item);
    }
    let open = first == '(';
    let mut cursor = Cursor { text, at: usize::from(open) };
    let start = cursor.at;
    let mut item = core(&mut cursor)?;
    let mut sub = cursor.suffix();
    let mut end = cursor.at;
    if open {
        if !cursor.eat(')') {
            return None;
        }
        item.style.wrap = Wrap::Both;
    } else {
        item.style.wrap = match cursor.peek() {
            Some('.') => Wrap::Dot,
            Some(')') => Wrap::Closing,
            Some('°' | 'º') => Wrap::Degree,
            _ => Wrap::Bare,
        };
        if item.style.wrap != Wrap::Bare {
            let mark = cursor.peek()?;
            cursor.eat(mark);
        } else if !matches!(item.style.script, Script::Dotted(_)) && sub.is_none() {
            return None;
        }
    }
    let mut number_tail = String::new();
    if sub.is_none() {
        let before = cursor.at;
        sub = cursor.suffix();
        if sub.is_some() {
            number_tail = format!(" {}", cursor.text[before..cursor.at].trim());
            let mut probe = cursor;
            if probe.eat('.') && probe.ends() {
                cursor = probe;
            }
        }
    }
    if matches!(item.style.script, Script::Arabic | Script::UpperRoman | Script::Upper) && !open {
        cursor.dash();
    }
    if !cursor.ends() {
        return None;
    }
    if item.style.wrap == Wrap::Bare && sub.is_none() && !heading_start(cursor.rest()) {
        return None;
    }
    if item.style.script == Script::Arabic && item.value.0 > 999 && item.style.wrap != Wrap::Dot {
        return None;
    }
    if open {
        end = text[..cursor.at].find(')').map_or(cursor.at, |at| at + 1);
    }
    let from = if open { 0 } else { start };
    item.number = text[from..end].to_owned();
    item.number.push_str(&number_tail);
    if let Some(sub) = sub {
        item.value.1 = item.value.1.max(sub);
        item.other = item.other.map(|(style, value)| (style, (value.0, sub)));
    }
    if let Some((style, _)) = &mut item.other {
        style.wrap = item.style.wrap;
    }
    item.len = cursor.at;
    Some(item)
}

/// Whether the text after a bare number looks like the start of a wording.
fn heading_start(rest: &str) -> bool {
    let first = rest.trim_start().chars().next();
    first.is_none_or(|c| c.is_uppercase() || matches!(c, '[' | '(' | '"' | '\u{201c}' | '\u{ab}'))
}

fn bullet(text: &str, first: char) -> Option<Item> {
    let known = matches!(
        first,
        '-' | '*' | '+' | '•' | '–' | '—' | '◦' | '▪' | '■' | '●' | '○' | '‣' | '\u{b7}' | '\u{f0b7}'
    );
    let len = first.len_utf8();
    let rest = &text[len..];
    if !known || !rest.starts_with(char::is_whitespace) || rest.trim().is_empty() {
        return None;
    }
    let style = Style { script: Script::Bullet(first), wrap: Wrap::Bare };
    Some(Item { style, value: (1, 0), other: None, number: first.to_string(), len, guess: false })
}

/// Reads the number itself, without the characters around it.
fn core(cursor: &mut Cursor<'_>) -> Option<Item> {
    let first = cursor.peek()?;
    let wrap = Wrap::Bare;
    let plain = |script, value| Item {
        style: Style { script, wrap },
        value,
        other: None,
        number: String::new(),
        len: 0,
        guess: false,
    };
    if first.is_ascii_digit() {
        let digits = cursor.take(|c| c.is_ascii_digit(), 5);
        let mut value = (digits.parse().ok().filter(|_| digits.len() < 5)?, 0);
        let mut parts = 1u8;
        loop {
            let mut probe = *cursor;
            if !probe.eat('.') {
                break;
            }
            let more = probe.take(|c| c.is_ascii_digit(), 4);
            if more.is_empty() || more.len() > 3 {
                break;
            }
            value = (more.parse().ok()?, 0);
            parts = parts.saturating_add(1);
            *cursor = probe;
        }
        let mut probe = *cursor;
        let letter = probe.take(|c| c.is_ascii_lowercase(), 2);
        if letter.len() == 1 && !probe.peek().is_some_and(char::is_alphanumeric) {
            value.1 = u32::from(letter.as_bytes()[0] - b'a') + 1;
            *cursor = probe;
        }
        return Some(plain(if parts > 1 { Script::Dotted(parts) } else { Script::Arabic }, value));
    }
    let mut letters = cursor.take(|c| c.is_ascii_alphabetic(), 10);
    if letters.get(1..).and_then(latin).is_some() {
        cursor.at -= letters.len() - 1;
        letters = &letters[..1];
    }
    letter_item(letters, plain)
}

fn letter_item(letters: &str, plain: impl Fn(Script, Value) -> Item) -> Option<Item> {
    let bytes = letters.as_bytes();
    let lower = bytes.iter().all(u8::is_ascii_lowercase);
    if !lower && !bytes.iter().all(u8::is_ascii_uppercase) {
        return None;
    }
    let ordinal = |b: u8| u32::from(b.to_ascii_lowercase() - b'a') + 1;
    let as_roman = roman(letters).map(|n| {
        let script = if lower { Script::LowerRoman } else { Script::UpperRoman };
        (script, (n, 0))
    });
    let as_letter = match bytes {
        [b] => Some((if lower { Script::Lower } else { Script::Upper }, (ordinal(*b), 0))),
        [a, b] if a == b && lower => Some((Script::Double, (ordinal(*b), 0))),
        _ => None,
    };
    let (first, second) = match (as_letter, as_roman) {
        (Some(letter), Some(roman)) if bytes.len() == 1 => (letter, Some(roman)),
        (letter, Some(roman)) => (roman, letter),
        (letter, None) => (letter?, None),
    };
    let mut item = plain(first.0, first.1);
    item.other = second.map(|(script, value)| (Style { script, wrap: Wrap::Bare }, value));
    Some(item)
}

/// Reads the word and number at the head of a heading or article: `Article 3 -`, `PART I`, `§ 3`.
pub(crate) fn named(text: &str) -> Option<Named> {
    let first = text.chars().next().filter(|&first| first == '§' || raised(first))?;
    let other = || if first.is_ascii() { None } else { world::named(text) };
    section_sign(text).or_else(|| ordinal_first(text)).or_else(|| word_first(text)).or_else(other)
}

/// Whether a letter can begin a heading: a capital, or a letter of a script without capitals.
fn raised(c: char) -> bool {
    c.is_uppercase() || !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase()
}

/// Whether a character is part of a word, with the vowel and tone signs of scripts that have them.
fn of_name(c: char) -> bool {
    c.is_alphabetic() || c == '-' || matches!(u32::from(c), 0x0900..=0x0eff | 0x300..=0x36f)
}

/// Returns the word of a heading whose number runs into its words: `TITLE IDEPARTMENT OF STATE`.
pub(crate) fn heading_word(text: &str) -> Option<Word> {
    lookup(text.split_whitespace().next()?).filter(|w| *w < Word::Option)
}

fn lookup(word: &str) -> Option<Word> {
    if !(3..=24).contains(&word.len()) {
        return None;
    }
    if !word.is_ascii() {
        return known_word(&word.to_lowercase());
    }
    let mut small = [0; 24];
    let small = &mut small[..word.len()];
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small).ok().and_then(known_word)
}

fn section_sign(text: &str) -> Option<Named> {
    let mut cursor = Cursor { text, at: 0 };
    let signs = cursor.take(|c| c == '§', 2).chars().count();
    if signs == 0 {
        return None;
    }
    cursor.space();
    let start = cursor.at;
    let value = arabic(&mut cursor)?;
    for _ in 0..if signs == 2 { 16 } else { 0 } {
        let mut probe = cursor;
        probe.eat(',');
        probe.space();
        let word = probe.take(|c| c.is_alphabetic() || matches!(c, '-' | '–'), 4);
        probe.space();
        if !matches!(word, "bis" | "und" | "to" | "and" | "" | "-" | "–") || arabic(&mut probe).is_none() {
            break;
        }
        cursor = probe;
    }
    finish(text, cursor, start, Word::Article, value)
}

/// Reads digits with a letter or `bis`: `3`, `25a`, `10 bis`.
fn arabic(cursor: &mut Cursor<'_>) -> Option<Value> {
    let digits = cursor.take(|c| c.is_ascii_digit(), 6);
    let mut value = (digits.parse().ok()?, 0);
    let mut probe = *cursor;
    let ordinal = probe.take(char::is_alphabetic, 3);
    let french = matches!(ordinal, "er" | "re" | "ère");
    if french {
        *cursor = probe;
    } else if ordinal.chars().count() <= 2 && !ordinal.is_empty() && ordinal.is_ascii() {
        value.1 = ordinal.bytes().fold(0, |n, b| n * 27 + u32::from(b.to_ascii_lowercase() - b'a') + 1);
        *cursor = probe;
    }
    inserted(cursor, &mut value);
    if let Some(sub) = cursor.suffix() {
        value.1 = sub;
    }
    // `1er bis A`, `27 ter AB`: French numbers for an insertion before another insertion.
    let mut probe = *cursor;
    if probe.space() {
        let letters = probe.take(|c| c.is_ascii_uppercase(), 3);
        let ended = probe.peek().is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ':' | ')'));
        let rest = probe.rest().trim_start();
        let fits =
            if value.1 > 0 || french { !rest.starts_with(char::is_lowercase) } else { rest.is_empty() };
        if (1..=2).contains(&letters.len()) && ended && fits {
            *cursor = probe;
        }
    }
    Some(value)
}

/// Reads what follows the digits of an article: `1º`, `6.º`, `6.º-A`, `2-1`, `2¹`.
fn inserted(cursor: &mut Cursor<'_>, value: &mut Value) {
    let mut probe = *cursor;
    probe.eat('.');
    if !probe.take(|c| matches!(c, 'º' | '°' | 'ª'), 1).is_empty() {
        *cursor = probe;
    }
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = cursor.take(|c| RAISED.contains(&c), 2);
    for c in raised.chars() {
        let place = RAISED.iter().position(|r| *r == c).and_then(|n| u32::try_from(n).ok());
        value.1 = value.1 * 10 + place.unwrap_or(0);
    }
    let mut probe = *cursor;
    if !raised.is_empty() || !probe.eat('-') {
        return;
    }
    let part = probe.take(|c| c.is_ascii_digit() || c.is_ascii_uppercase(), 4);
    let place = match part.as_bytes() {
        [letter] if letter.is_ascii_uppercase() => Some(u32::from(letter - b'A') + 1),
        _ => part.parse().ok().filter(|_| part.len() <= 3),
    };
    let ended = probe.peek().is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ':'));
    if let Some(place) = place.filter(|_| ended) {
        value.1 = place;
        *cursor = probe;
    }
}

fn ordinal_first(text: &str) -> Option<Named> {
    let mut cursor = Cursor { text, at: 0 };
    let first = cursor.take(char::is_alphabetic, 16);
    if !first.starts_with(char::is_uppercase) || !cursor.space() {
        return None;
    }
    let word = lookup(cursor.take(char::is_alphabetic, 16)).filter(|w| *w < Word::Option)?;
    let lower = first.to_lowercase();
    let stem = ["er", "es", "e"].iter().find_map(|end| lower.strip_suffix(end));
    let known = |word: &str| ORDINALS.iter().position(|known| known.split(' ').any(|k| k == word));
    let value = known(&lower).or_else(|| stem.and_then(known)).and_then(|n| u32::try_from(n + 1).ok())?;
    let mut after = cursor;
    let dashed = after.dash();
    if !dashed && !cursor.rest().is_empty() {
        return None;
    }
    let len = if dashed { after.at } else { cursor.at };
    Some(Named { word, value: (value, 0), number: first.to_owned(), len, parted: true })
}

fn word_first(text: &str) -> Option<Named> {
    let mut cursor = Cursor { text, at: 0 };
    let name = cursor.take(of_name, 16);
    if !name.starts_with(raised) {
        return None;
    }
    let word = lookup(name)?;
    let short = matches!(name, "Art" | "ART" | "Sec" | "SEC" | "Чл" | "ЧЛ" | "Čl" | "ČL") && cursor.eat('.');
    let alone = cursor.rest().trim();
    if alone.is_empty() && matches!(word, Word::Annex | Word::Appendix) {
        return Some(Named { word, value: (1, 0), number: name.to_owned(), len: text.len(), parted: true });
    }
    if !cursor.space() && !short {
        return None;
    }
    let start = cursor.at;
    let value = match cursor.peek()? {
        c if c.is_ascii_digit() => dotted(&mut cursor)?,
        _ => worded(&mut cursor, word)?,
    };
    finish(text, cursor, start, word, value)
}

/// Reads `3`, `3.2`, `10 bis`.
fn dotted(cursor: &mut Cursor<'_>) -> Option<Value> {
    let mut value = arabic(cursor)?;
    loop {
        let mut probe = *cursor;
        if !probe.eat('.') || !probe.peek().is_some_and(|c| c.is_ascii_digit()) {
            return Some(value);
        }
        value = arabic(&mut probe)?;
        *cursor = probe;
    }
}

/// Reads `IV`, `A`, `ONE`, `premier`, `L. 4622-2`.
fn worded(cursor: &mut Cursor<'_>, word: Word) -> Option<Value> {
    let letters = cursor.take(char::is_alphabetic, 12);
    let small = letters.to_lowercase();
    if word == Word::Article && letters.len() == 1 && cursor.eat('.') {
        cursor.space();
        let number = cursor.take(|c| c.is_ascii_digit() || c == '-', 16);
        let digits = number.split('-').next_back()?;
        return digits.parse().ok().map(|n| (n, 0));
    }
    const COUNT: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    const FIRST: [&str; 13] = [
        "premier",
        "première",
        "unique",
        "único",
        "única",
        "unico",
        "primero",
        "primeiro",
        "primo",
        "first",
        "sole",
        "первая",
        "перша",
    ];
    let value = if let Some(n) = roman(letters).filter(|_| letters.starts_with(char::is_uppercase)) {
        n
    } else if let Some(n) = COUNT.iter().position(|w| *w == small) {
        u32::try_from(n).ok()? + 1
    } else if FIRST.contains(&small.as_str()) {
        1
    } else if letters.len() == 1 && letters.as_bytes()[0].is_ascii_uppercase() {
        u32::from(letters.as_bytes()[0] - b'A') + 1
    } else {
        return None;
    };
    Some((value, cursor.suffix().unwrap_or(0)))
}

/// Consumes the punctuation after the number and decides whether this is a heading at all: `Article
/// 10 of the Convention applies` is a sentence.
fn finish(text: &str, mut cursor: Cursor<'_>, start: usize, word: Word, value: Value) -> Option<Named> {
    let number = text[start..cursor.at].trim().to_owned();
    let mut marks = cursor.take(|c| matches!(c, '.' | ':'), 2).to_owned();
    // `Article 6.- Scope`; `Article 6.Scope`
    if marks.ends_with('.') && matches!(cursor.peek(), Some('-' | '–' | '—')) {
        cursor.dash();
    }
    let solid = marks.ends_with(['.', ':']) && word == Word::Article && {
        let mut next = cursor.rest().chars();
        next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase)
    };
    if cursor.peek() == Some(')') || !cursor.ends() && !solid {
        return None;
    }
    let mut probe = cursor;
    if probe.suffix().is_some() && probe.ends() {
        marks.push(' ');
        cursor = probe;
    }
    if cursor.dash() {
        marks.push('-');
    }
    let rest = cursor.rest().trim_start();
    let parted = !marks.is_empty() || rest.is_empty();
    let upper = rest.starts_with(|c: char| raised(c) || matches!(c, '[' | '(' | '"' | '“' | '«' | '„'));
    if !parted && !upper {
        return None;
    }
    if !rest.is_empty() && marks.is_empty() && rest.starts_with('(') && word != Word::Article {
        return None;
    }
    Some(Named { word, value, number, len: cursor.at, parted })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        named(text)
            .map(|n| (n.number, text[..n.len].to_owned()))
            .or_else(|| item(text).map(|i| (i.number, text[..i.len].to_owned())))
    }

    #[test]
    fn numbers_are_read_as_printed() {
        for (text, number, label) in [
            ("1. The Parties", "1", "1."),
            ("10 bis. The", "10 bis", "10 bis."),
            ("10. bis The", "10 bis", "10. bis"),
            ("5 ter The", "5 ter", "5 ter"),
            ("(1) The", "(1)", "(1)"),
            ("(a) bis the", "(a) bis", "(a) bis"),
            ("(a)bis the", "(a) bis", "(a)bis"),
            ("(2a) Die", "(2a)", "(2a)"),
            ("a) the", "a", "a)"),
            ("(iv) the", "(iv)", "(iv)"),
            ("1.2. The", "1.2", "1.2."),
            ("3.1 The", "3.1", "3.1"),
            ("1° Les", "1", "1°"),
            ("3° bis L'article", "3 bis", "3° bis"),
            ("I. - Le code", "I", "I. -"),
            ("I bis. - Le code", "I bis", "I bis. -"),
            ("- the", "-", "-"),
            ("• the", "•", "•"),
            ("Article 3", "3", "Article 3"),
            ("Article 3. Scope", "3", "Article 3."),
            ("Article 3 - Scope", "3", "Article 3 -"),
            ("Article 10 bis – Scope", "10 bis", "Article 10 bis –"),
            ("Art. 3 Scope", "3", "Art. 3"),
            ("Article 1er - DEFINITIONS", "1er", "Article 1er -"),
            ("Article 1er bis A", "1er bis A", "Article 1er bis A"),
            ("Article 27 ter AB", "27 ter AB", "Article 27 ter AB"),
            ("Art. L. 4622-2. - Les", "L. 4622-2", "Art. L. 4622-2. -"),
            ("Regulation 44 bis Scope", "44 bis", "Regulation 44 bis"),
            ("Regulation 44ter. Scope", "44ter", "Regulation 44ter."),
            ("SEC. 101. SHORT TITLE.", "101", "SEC. 101."),
            ("§ 3 Erlaubnis", "3", "§ 3"),
            ("§ 10a Erlaubnis", "10a", "§ 10a"),
            ("§§ 4 bis 6 (weggefallen)", "4 bis 6", "§§ 4 bis 6"),
            ("PART IV", "IV", "PART IV"),
            ("Part I. Introduction", "I", "Part I."),
            ("Chapter 2 - Scope", "2", "Chapter 2 -"),
            ("Annex II", "II", "Annex II"),
            ("ERSTER TEIL", "ERSTER", "ERSTER TEIL"),
            ("Erster Abschnitt - Ziel", "Erster", "Erster Abschnitt -"),
            ("PART ONE", "ONE", "PART ONE"),
        ] {
            assert_eq!(read(text), Some((number.to_owned(), label.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_sentence_that_begins_with_a_reference_is_no_heading() {
        for text in [
            "Article 10 of the Convention applies",
            "Part XI of the Convention",
            "Section 409C of the Act",
            "Annexes are part",
            "3.5 per cent",
            "e.g. this",
            "(the) rest",
            "(mix) it",
            "1991 was",
            "A list",
            "Article 4(8) applies",
            "-5 degrees",
            "1.text",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn roman_numbers_are_well_formed() {
        for (text, value) in [
            ("iv", Some(4)),
            ("XL", Some(40)),
            ("ic", None),
            ("iiii", None),
            ("Iv", None),
            ("xcix", Some(99)),
        ] {
            assert_eq!(roman(text), value, "{text}");
        }
    }
}
