//! Joining of the lines of a hard-wrapped paragraph, and of words divided at the end of a line.
//!
//! A divided word is joined only if the file itself shows that it is one word. Otherwise the hyphen
//! stays, and a finding names the line. A treaty's words must not be guessed.

use std::collections::HashSet;

use paraph_text::{Finding, Severity};

use super::line::Line;
use super::script::unspaced;

/// Words of a source, for looking up divided words.
pub(crate) struct Joiner<'a> {
    source: &'a str,
    /// Number of words looked up.
    asked: usize,
    known: Option<HashSet<&'a str>>,
}

/// Number of words to look up by searching the source, before all its words are indexed.
const FEW: usize = 24;

/// Whether a character can be part of a divided word.
fn of_word(c: char) -> bool {
    c.is_alphabetic() || c == '-'
}

/// Whether a source contains a word of such characters, with no such character on either side.
fn stands_in(source: &str, word: &str) -> bool {
    memchr::memmem::find_iter(source.as_bytes(), word).any(|at| {
        let (before, after) = (&source[..at], &source[at + word.len()..]);
        !before.ends_with(of_word) && !after.starts_with(of_word)
    })
}

/// Words before which a hyphen replaces part of a word: `pre- and post-conflict`.
const SHARED: [&str; 12] = ["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "sowie", "nor"];

impl<'a> Joiner<'a> {
    pub(crate) fn new(source: &'a str) -> Joiner<'a> {
        Joiner { source, asked: 0, known: None }
    }

    fn knows(&mut self, word: &str) -> bool {
        let source = self.source;
        self.asked += 1;
        if self.asked <= FEW {
            return stands_in(source, word);
        }
        let known = self
            .known
            .get_or_insert_with(|| source.split(|c| !of_word(c)).filter(|w| !w.is_empty()).collect());
        known.contains(word)
    }

    /// Appends `next`, the text of line `number`, to `text`.
    pub(crate) fn push(&mut self, text: &mut String, next: &str, number: usize, findings: &mut Vec<Finding>) {
        if let Some(stem) = text.strip_suffix('\u{ad}') {
            let kept = stem.len();
            text.truncate(kept);
            text.push_str(next);
            findings.push(note(
                "hyphen-rejoined",
                number,
                "A word divided by a soft hyphen was put together again.",
            ));
            return;
        }
        let Some(stem) = text.strip_suffix(['-', '\u{2010}']) else {
            if !(text.ends_with(unspaced) && next.starts_with(unspaced)) {
                text.push(' ');
            }
            text.push_str(next);
            return;
        };
        let head = last_word(stem);
        let tail: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
        if head.is_empty() || tail.is_empty() || tail.len() > LONGEST || SHARED.contains(&tail.as_str()) {
            text.push(' ');
            text.push_str(next);
            return;
        }
        let whole = format!("{head}{tail}");
        let hyphened = format!("{head}-{tail}");
        if tail.starts_with(char::is_lowercase) && !self.knows(&hyphened) && self.knows(&whole) {
            let kept = stem.len();
            text.truncate(kept);
            let message = format!(
                "\u{201c}{hyphened}\u{201d}, divided here, was put together as \u{201c}{whole}\u{201d}, which occurs elsewhere in the file."
            );
            findings.push(note("hyphen-rejoined", number, &message));
        } else {
            let message = format!(
                "The hyphen of \u{201c}{hyphened}\u{201d} at the end of a line was kept; check that the word is written so."
            );
            findings.push(note("hyphen-kept", number, &message));
        }
        text.push_str(next);
    }
}

/// Maximum length of a word, in bytes.
const LONGEST: usize = 128;

/// Returns the last word of a text, or an empty string if it is too long to be a word.
fn last_word(text: &str) -> &str {
    let letters = text.chars().rev().take(LONGEST).take_while(|&c| c.is_alphabetic() || c == '-');
    let len: usize = letters.map(char::len_utf8).sum();
    if len >= LONGEST { "" } else { &text[text.len() - len..] }
}

fn note(code: &'static str, line: usize, message: &str) -> Finding {
    Finding { severity: Severity::Note, code, place: format!("line {line}"), message: message.to_owned() }
}

/// Way in which a file breaks its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrapping {
    /// A paragraph is one line, whatever its length.
    None,
    /// Lines are broken at this number of columns.
    At(usize),
}

/// Detects whether lines are broken at a width, that is, whether most could not have held the next
/// word.
pub(crate) fn wrapping(lines: &[Line<'_>]) -> Wrapping {
    let inside = lines.windows(2).filter(|pair| !pair[1].apart);
    let mut widths: Vec<usize> = inside.map(|pair| width(&pair[0])).collect();
    if widths.is_empty() {
        return Wrapping::None;
    }
    let nth = widths.len() - 1 - widths.len() / 20;
    let (_, &mut limit, _) = widths.select_nth_unstable(nth);
    if !(40..=120).contains(&limit) {
        return Wrapping::None;
    }
    let pairs = lines.windows(2).filter(|pair| !pair[1].apart);
    let (mut full, mut all) = (0usize, 0usize);
    for pair in pairs {
        all += 1;
        full += usize::from(fills(&pair[0], &pair[1], limit));
    }
    if all > 0 && (full * 2 > all || broken(lines, limit) * 4 >= all) {
        Wrapping::At(limit)
    } else {
        Wrapping::None
    }
}

/// Counts the lines that are almost full and break off in the middle of a sentence, as they do
/// where the letters of a page have different widths.
fn broken(lines: &[Line<'_>], limit: usize) -> usize {
    let breaks = |pair: &&[Line<'_>]| {
        let (before, next) = (&pair[0], &pair[1]);
        !next.apart
            && next.text.starts_with(char::is_lowercase)
            && !before.text.ends_with(['.', ';', ':', ','])
            && nearly_fills(before, next, limit)
    };
    let count = lines.windows(2).filter(breaks).count();
    if count >= 3 { count } else { 0 }
}

/// Whether the first word of `next` would not have fitted on `line` of a page whose letters have
/// different widths.
pub(crate) fn nearly_fills(line: &Line<'_>, next: &Line<'_>, limit: usize) -> bool {
    let word = next.text.split_whitespace().next().map_or(0, |w| w.chars().count());
    width(line) + 1 + word + limit / 8 > limit
}

/// Whether the first word of `next` would not have fitted on `line`.
pub(crate) fn fills(line: &Line<'_>, next: &Line<'_>, limit: usize) -> bool {
    let word = next.text.split_whitespace().next().map_or(0, |w| w.chars().count());
    width(line) + 1 + word + 4 > limit
}

fn width(line: &Line<'_>) -> usize {
    line.indent + if line.text.is_ascii() { line.text.len() } else { line.text.chars().count() }
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read_text};

    fn read(source: &str) -> (Vec<String>, Vec<&'static str>) {
        let read = read_text(source, Format::Plain);
        let wordings = read.text.provisions().iter().map(|p| p.wording.as_str().to_owned()).collect();
        (wordings, read.findings.iter().map(|f| f.code).collect())
    }

    const WRAPPED: &str = "1. The Parties shall report each year to the Conference on what\n\
                           they have done under this Agreement and on what paragraph\n\
                           3. of this Agreement asks of them in the matter of co-\n\
                           operation, as they shall do in every matter of cooperation,\n\
                           of cross-border trade and of trade that is cross-\n\
                           border, and of pre-\n\
                           and post-conflict work.\n\
                           2. The Conference meets each year.\n";

    #[test]
    fn wrapped_lines_are_one_paragraph_and_a_divided_word_one_word_where_the_file_shows_it() {
        let (wordings, codes) = read(WRAPPED);
        assert_eq!(wordings.len(), 2, "{wordings:?}");
        assert!(wordings[0].contains("on what paragraph 3. of this Agreement"), "{wordings:?}");
        assert!(wordings[0].contains("matter of cooperation, as they"), "{wordings:?}");
        assert!(
            wordings[0].contains("trade that is cross-border, and of pre- and post-conflict"),
            "{wordings:?}"
        );
        assert_eq!(codes, ["hyphen-rejoined", "hyphen-kept"]);
    }

    #[test]
    fn a_word_stands_in_a_source_as_a_whole_only() {
        let source = "Cooperation and co-operation, in coopération; operations";
        for (word, stands) in [
            ("Cooperation", true),
            ("operation", false),
            ("co-operation", true),
            ("coop", false),
            ("in", true),
        ] {
            assert_eq!(super::stands_in(source, word), stands, "{word}");
            let words = source.split(|c| !super::of_word(c)).any(|w| w == word);
            assert_eq!(words, stands, "{word}");
        }
    }

    #[test]
    fn a_paragraph_a_line_is_not_joined() {
        let long = "word ".repeat(40);
        let (wordings, _) = read(&format!("Title\n\n1. {long}\n{long}\n{long}\n"));
        assert_eq!(wordings.len(), 4);
    }

    #[test]
    fn a_soft_hyphen_at_the_end_of_a_line_joins() {
        let filler = "The Parties shall report each year to the Conference on what\n";
        let (wordings, codes) = read(&format!(
            "1. {filler}they have done, and they shall cooperate in every coop\u{ad}\neration.\n{filler}"
        ));
        assert!(wordings[0].contains("every cooperation."), "{wordings:?}");
        assert!(codes.contains(&"hyphen-rejoined"));
    }
}
