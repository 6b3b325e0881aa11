//! Words and wordings.
//!
//! A wording is a run of words with their exact spacing. The space is kept and printed, but two
//! wordings that differ only in space are the same wording. A line break inside a wording is a
//! boundary mark and counts as a word of its own.
//!
//! A word is what a reader would point at: `cross-border`, `600,000`, `95/46/EC`, `4(8)` and
//! `controller's` are one word each. Punctuation around a word is separate, so that a full stop
//! never makes a word look changed. Scripts written without spaces are divided by UAX #29.

use std::hash::{Hash, Hasher};

use unicode_segmentation::UnicodeSegmentation;

use crate::figure::joined;

/// The words of a provision with their exact spacing; no space at either end.
///
/// Two wordings are equal if their words are: a difference in space alone does not count.
#[derive(Clone, Debug, Default)]
pub struct Wording(String);

impl Wording {
    /// Makes a wording from a text, trimmed of space at both ends.
    pub fn new(text: &str) -> Wording {
        Wording(text.trim().to_owned())
    }

    /// Returns the text with its spacing.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns its words.
    pub fn words(&self) -> Words<'_> {
        Words::of(&self.0)
    }
}

impl PartialEq for Wording {
    fn eq(&self, other: &Wording) -> bool {
        if self.0 == other.0 {
            return true;
        }
        // If the first difference is between letters, the words need not be found.
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        let at = common_head(a, b);
        let solid = |side: &[u8]| side.get(at).is_some_and(u8::is_ascii_graphic);
        !(solid(a) && solid(b)) && self.words().iter().eq(other.words().iter())
    }
}

impl Eq for Wording {}

impl Hash for Wording {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for word in self.words().iter() {
            word.hash(state);
        }
    }
}

/// The words found in a text, as places in it.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    spans: Vec<(u32, u32)>,
}

impl<'a> Words<'a> {
    /// Divides a text into words.
    ///
    /// # Panics
    /// If the text has more than 4 GiB; readers refuse such input long before.
    pub fn of(text: &'a str) -> Words<'a> {
        assert!(u32::try_from(text.len()).is_ok(), "a wording has at most 4 GiB");
        if text.is_empty() {
            return Words { text, spans: Vec::new() };
        }
        let mut spans = Vec::with_capacity(text.len() / 5 + 2);
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            while at < bytes.len() && CLASS[usize::from(bytes[at])] == PLAIN {
                at += 1;
            }
            let mark = if at < bytes.len() { CLASS[usize::from(bytes[at])] } else { SPACE };
            if mark == SPACE {
                if start < at {
                    push(&mut spans, start, at);
                }
                at += 1;
                continue;
            }
            if mark == STOP && start < at && bytes.get(at + 1).is_none_or(|&b| CLASS[usize::from(b)] == SPACE)
            {
                push(&mut spans, start, at);
                push(&mut spans, at, at + 1);
                at += 2;
                continue;
            }
            if mark == LINE {
                if start < at {
                    push(&mut spans, start, at);
                }
                push(&mut spans, at, at + 1);
                at += 1;
                continue;
            }
            let end = run_end(text, at);
            if start < end {
                divide(text, start, end, &mut spans);
            }
            // A run of length zero is a space outside ASCII.
            at = if end > at { end } else { at + text[at..].chars().next().map_or(1, char::len_utf8) };
        }
        Words { text, spans }
    }

    /// Counts the words with which both begin.
    pub(crate) fn common_head(&self, other: &Words<'_>) -> usize {
        let same = common_head(self.text.as_bytes(), other.text.as_bytes()) as u32;
        let pairs = self.spans.iter().zip(&other.spans);
        let whole = pairs.take_while(|(a, b)| a == b && a.1 <= same).count();
        let rest = self.iter().skip(whole).zip(other.iter().skip(whole));
        whole + rest.take_while(|(a, b)| a == b).count()
    }

    /// Counts the words with which both end, up to `most`.
    pub(crate) fn common_tail(&self, other: &Words<'_>, most: usize) -> usize {
        let words = self.iter().rev().zip(other.iter().rev());
        words.take(most).take_while(|(a, b)| a == b).count()
    }

    /// Returns the number of words.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Returns the word at a place, without space.
    pub fn get(&self, at: usize) -> &'a str {
        let (start, end) = self.spans[at];
        &self.text[start as usize..end as usize]
    }

    /// Returns the words in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &'a str> + '_ {
        self.spans.iter().map(|&(start, end)| &self.text[start as usize..end as usize])
    }

    /// Returns the runs of words that together are one figure, each other word as a run of its own: `600 000`, `-5`,
    /// `EUR 5 million`.
    pub fn figures(&self) -> impl DoubleEndedIterator<Item = std::ops::Range<usize>> {
        let mut runs: Vec<std::ops::Range<usize>> = Vec::with_capacity(self.len());
        for at in 0..self.len() {
            match runs.last_mut() {
                Some(run) if joined(self, at) => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs.into_iter()
    }

    /// Returns the space before the word at `at`; `at == len` gives the space after the last word.
    pub fn gap(&self, at: usize) -> &'a str {
        let from = if at == 0 { 0 } else { self.spans[at - 1].1 as usize };
        let to = self.spans.get(at).map_or(self.text.len(), |s| s.0 as usize);
        &self.text[from..to]
    }

    /// Returns the text of a run of words, with the space between them but not around them.
    pub fn slice(&self, range: std::ops::Range<usize>) -> &'a str {
        if range.is_empty() {
            return "";
        }
        let (from, to) = (self.spans[range.start].0, self.spans[range.end - 1].1);
        &self.text[from as usize..to as usize]
    }

    /// Does the same as [`Words::slice`], and includes the space before it.
    pub(crate) fn slice_with_gap(&self, range: std::ops::Range<usize>) -> &'a str {
        if range.is_empty() {
            return "";
        }
        let from = if range.start == 0 { 0 } else { self.spans[range.start - 1].1 as usize };
        &self.text[from..self.spans[range.end - 1].1 as usize]
    }

    /// Returns the whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }
}

/// Returns the first word of a text.
pub(crate) fn first_word(text: &str) -> Option<&str> {
    let space = |c: char| c.is_whitespace();
    if let Some(line) = text.find('\n').filter(|&at| text[..at].chars().all(space)) {
        return Some(&text[line..=line]);
    }
    let run = text.trim_start();
    let run = &run[..run_end(run, 0)];
    Words::of(run).iter().next()
}

/// Returns the last word of a text.
pub(crate) fn last_word(text: &str) -> Option<&str> {
    let run = text.trim_end();
    if let Some(line) = text[run.len()..].rfind('\n') {
        return Some(&text[run.len() + line..=run.len() + line]);
    }
    let from = run
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + run[at..].chars().next().map_or(0, char::len_utf8));
    Words::of(&run[from..]).iter().next_back()
}

/// ASCII letters and digits.
const PLAIN: u8 = 0;
/// A space other than a line break.
const SPACE: u8 = 1;
/// A line break.
const LINE: u8 = 2;
/// A mark that ends most words of a sentence.
const STOP: u8 = 3;
/// All other bytes.
const OTHER: u8 = 4;

/// Class of each byte for dividing a text into words.
const CLASS: [u8; 256] = {
    let mut class = [OTHER; 256];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        class[at] = match byte {
            b'\n' => LINE,
            b' ' | b'\t'..=b'\r' => SPACE,
            b',' | b'.' | b';' | b':' => STOP,
            _ if byte.is_ascii_alphanumeric() => PLAIN,
            _ => OTHER,
        };
        at += 1;
    }
    class
};

/// Returns the end of the run without space that continues at `at`.
fn run_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while end < bytes.len() {
        if bytes[end].is_ascii() {
            if matches!(CLASS[usize::from(bytes[end])], SPACE | LINE) {
                break;
            }
            end += 1;
        } else {
            let c = text[end..].chars().next().expect("a byte that is not ASCII begins a character here");
            if c.is_whitespace() {
                break;
            }
            end += c.len_utf8();
        }
    }
    end
}

/// Counts the bytes with which both begin.
pub(crate) fn common_head(a: &[u8], b: &[u8]) -> usize {
    const BLOCK: usize = 16;
    let blocks = a.chunks_exact(BLOCK).zip(b.chunks_exact(BLOCK)).take_while(|(a, b)| a == b).count();
    let rest = a[blocks * BLOCK..].iter().zip(&b[blocks * BLOCK..]);
    blocks * BLOCK + rest.take_while(|(a, b)| a == b).count()
}

fn push(spans: &mut Vec<(u32, u32)>, start: usize, end: usize) {
    spans.push((start as u32, end as u32));
}

/// Divides a run without space into punctuation and words.
fn divide(text: &str, start: usize, end: usize, spans: &mut Vec<(u32, u32)>) {
    let chunk = &text[start..end];
    let plain = chunk.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if plain == chunk.len() {
        return push(spans, start, end);
    }
    if plain > 0 && plain + 1 == chunk.len() && matches!(chunk.as_bytes()[plain], b',' | b'.' | b';' | b':') {
        push(spans, start, end - 1);
        return push(spans, end - 1, end);
    }
    let head = chunk.find(wordish).unwrap_or(chunk.len());
    each_char(chunk, 0, head, start, spans);
    if head == chunk.len() {
        return;
    }
    let last = chunk.char_indices().rfind(|&(_, c)| wordish(c)).map_or(head, |(at, c)| at + c.len_utf8());
    let core = &chunk[head..last];
    let numeric = core.bytes().any(|b| b.is_ascii_digit());
    let tail = if numeric { last + closing(core, &chunk[last..]) } else { last };
    divide_core(text, start + head, start + tail, numeric, spans);
    each_char(chunk, tail, chunk.len(), start, spans);
}

/// Divides the inside of a run at the marks that separate words.
fn divide_core(text: &str, start: usize, end: usize, numeric: bool, spans: &mut Vec<(u32, u32)>) {
    let core = &text[start..end];
    let mut from = 0;
    let mut before = None;
    for (at, c) in core.char_indices() {
        let after = core[at + c.len_utf8()..].chars().next();
        let ends = c == '.'
            && !numeric
            && core[from..at].chars().count() > 1
            && after.is_some_and(char::is_uppercase)
            && before.is_some_and(char::is_lowercase);
        if ends || separator(c) && !joins(c, before, after, numeric) {
            word(text, start + from, start + at, spans);
            push(spans, start + at, start + at + c.len_utf8());
            from = at + c.len_utf8();
        }
        before = Some(c);
    }
    word(text, start + from, end, spans);
}

fn word(text: &str, start: usize, end: usize, spans: &mut Vec<(u32, u32)>) {
    if start == end {
    } else if text[start..end].chars().any(unspaced) {
        segment(text, start, end, spans);
    } else {
        push(spans, start, end);
    }
}

/// Whether a separating mark belongs inside one word: `600,000`, `4(8)`, `12:30`.
fn joins(c: char, before: Option<char>, after: Option<char>, numeric: bool) -> bool {
    let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match c {
        ',' | ':' | ';' => digits(before) && digits(after),
        '(' | ')' => numeric,
        _ => false,
    }
}

/// Returns the length of the punctuation after a reference that belongs to it: the parentheses it
/// opened.
fn closing(core: &str, tail: &str) -> usize {
    let open = core.matches('(').count().saturating_sub(core.matches(')').count());
    tail.bytes().take(open).take_while(|&b| b == b')').count()
}

fn each_char(chunk: &str, from: usize, to: usize, start: usize, spans: &mut Vec<(u32, u32)>) {
    for (at, c) in chunk[from..to].char_indices() {
        push(spans, start + from + at, start + from + at + c.len_utf8());
    }
}

fn segment(text: &str, start: usize, end: usize, spans: &mut Vec<(u32, u32)>) {
    for (at, part) in text[start..end].split_word_bound_indices() {
        push(spans, start + at, start + at + part.len());
    }
}

/// Whether a character is part of a word instead of standing beside one.
fn wordish(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || matches!(c, '$' | '%' | '&' | '#' | '@' | '+' | '_' | '<' | '=' | '>')
    } else {
        !matches!(c,
            '\u{00a1}' | '\u{00ab}' | '\u{00b7}' | '\u{00bb}' | '\u{00bf}'
            | '\u{2010}'..='\u{2027}' | '\u{2039}'..='\u{205e}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}' | '\u{27e6}'..='\u{27ef}')
    }
}

/// Whether a mark separates words when it is between them without space.
fn separator(c: char) -> bool {
    match c {
        '(' | ')' | '[' | ']' | '{' | '}' | '"' | ',' | ';' | ':' | '!' | '?' | '|' | '*' => true,
        '\u{2010}' | '\u{2011}' | '\u{2019}' => false,
        _ => !c.is_ascii() && !wordish(c),
    }
}

/// Whether a character belongs to a script that is written without spaces between words.
fn unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &[&str]) {
        assert_eq!(Words::of(text).iter().collect::<Vec<_>>(), words, "{text:?}");
    }

    #[test]
    fn words_are_what_a_reader_would_point_at() {
        check("Parties shall report.", &["Parties", "shall", "report", "."]);
        check("in accordance with Article 4(8).", &["in", "accordance", "with", "Article", "4(8)", "."]);
        check("(see Article 11(b))", &["(", "see", "Article", "11(b)", ")"]);
        check("95/46/EC, 600,000 and cross-border", &["95/46/EC", ",", "600,000", "and", "cross-border"]);
        check(
            "the controller\u{2019}s \u{201c}data\u{201d}",
            &["the", "controller\u{2019}s", "\u{201c}", "data", "\u{201d}"],
        );
        check("GENERAL\u{2014}THIS", &["GENERAL", "\u{2014}", "THIS"]);
        check("(free)services", &["(", "free", ")", "services"]);
        check("$3,005,442,000 or 7.5%", &["$3,005,442,000", "or", "7.5%"]);
        check("e.g. this;that", &["e.g", ".", "this", ";", "that"]);
        check("end.The U.S. e.g.", &["end", ".", "The", "U.S", ".", "e.g", "."]);
        check("one\ntwo", &["one", "\n", "two"]);
        check("\u{7b2c}\u{4e00}\u{6761}", &["\u{7b2c}", "\u{4e00}", "\u{6761}"]);
        check("", &[]);
        check(" \u{a0} ", &[]);
    }

    #[test]
    fn the_first_and_the_last_word_stand_at_the_ends() {
        for text in [
            "",
            " ",
            "a",
            " a, (b) ",
            "\n a b\n ",
            "a\u{a0}b\u{a0}",
            "(see 4(8)).",
            "\u{7b2c}\u{4e00}\u{6761}",
        ] {
            let words = Words::of(text);
            assert_eq!(first_word(text), words.iter().next(), "{text:?}");
            assert_eq!(last_word(text), words.iter().next_back(), "{text:?}");
        }
    }

    #[test]
    fn space_alone_is_no_change() {
        assert_eq!(Wording::new("a  b\u{a0}c "), Wording::new("a b c"));
        assert_ne!(Wording::new("a b"), Wording::new("ab"));
    }

    #[test]
    fn gaps_and_words_joined_are_the_text() {
        for text in ["  a, b  (c)\u{a0}d\n e ", "x", "", "\u{2014}", "a(1)b)) c"] {
            let words = Words::of(text);
            let mut joined = String::new();
            for i in 0..words.len() {
                joined.push_str(words.gap(i));
                joined.push_str(words.get(i));
            }
            joined.push_str(words.gap(words.len()));
            assert_eq!(joined, text);
        }
    }
}
