//! Lines of a source, and the blocks that they form.

use std::borrow::Cow;

/// One line with words.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    /// Line number, from 1.
    pub number: usize,
    /// Columns of indentation; a tab counts as four.
    pub indent: usize,
    /// Text without space at either end.
    pub text: &'a str,
    /// Whether it follows an empty line, a page break or the start of the file.
    pub apart: bool,
    /// Whether it follows a page break.
    pub page: bool,
}

/// Splits a source into the lines with words.
pub(crate) fn lines(source: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut apart, mut page) = (true, false);
    let (mut number, mut part, mut from) = (1, 0, 0);
    let ends = memchr::memchr2_iter(b'\n', b'\x0c', source.as_bytes());
    for end in ends.chain(std::iter::once(source.len())) {
        let piece = &source[from..end];
        if part > 0 {
            (apart, page) = (true, true);
        }
        let text = piece.trim();
        if text.is_empty() {
            apart |= part == 0;
        } else {
            lines.push(Line { number, indent: indent(piece), text, apart, page });
            (apart, page) = (false, false);
        }
        if source[end..].starts_with('\u{c}') {
            part += 1;
        } else {
            (number, part) = (number + 1, 0);
        }
        from = end + 1;
    }
    lines
}

/// Returns the indentation of a line, in columns.
pub(crate) fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// Type of a block, as far as its layout shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A paragraph, a number with its wording, or an unmarked heading.
    Text,
    /// A marked heading, with its rank from 1.
    Heading(u8),
    /// A table or a drawing in characters, kept line by line.
    Verbatim,
}

/// Lines that belong together: one provision, or the heading of one.
#[derive(Clone, Debug)]
pub(crate) struct Block<'a> {
    /// Line number of its first word, from 1.
    pub line: usize,
    /// Indentation of its first line, in columns.
    pub indent: usize,
    /// Whether it follows an empty line.
    pub apart: bool,
    pub shape: Shape,
    /// Words; borrowed from the source if they are on one line there.
    pub text: Cow<'a, str>,
}

/// Whether a line consists only of rules: `-----`, `=====`, `+---+---+`.
pub(crate) fn is_rule(text: &str) -> bool {
    text.len() >= 3
        && text.chars().all(|c| matches!(c, '-' | '=' | '+' | '_' | '~' | '^' | ' ' | '|'))
        && text.chars().filter(|c| matches!(c, '-' | '=' | '_' | '~' | '+' | '^')).count() >= 3
}
