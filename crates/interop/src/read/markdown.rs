//! Reading of Markdown into blocks, without its marks.
//!
//! Headings, lists, quotes, emphasis, escapes and hard breaks follow CommonMark. Links, code spans,
//! entities and HTML stay as written: in a negotiated text square brackets are part of the words,
//! and reading must not replace what a person wrote.

use std::borrow::Cow;

use paraph_text::{Finding, Severity};

use super::Notes;
use super::flow::Flow;
use super::join::{Joiner, wrapping};
use super::line::{Block, Line, Shape, is_rule, lines};
use super::table::{tables, verbatim};

/// Returns the blocks of a Markdown text.
pub(crate) fn blocks<'a>(source: &'a str, notes: &mut Notes) -> Vec<Block<'a>> {
    let lines = lines(source);
    let mut flow = Flow::new(wrapping(&lines));
    let tables = tables(&lines, true);
    let mut joiner = Joiner::new(source);
    let mut marks = Marks::default();
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut quoted = false;
    let mut at = 0;
    while at < lines.len() {
        if let Some(end) = tables[at] {
            blocks.push(verbatim(source, &lines[at..=end], &[]));
            at = end + 1;
            continue;
        }
        let (line, quote) = unquote(&lines[at], &mut marks);
        let open = at > 0 && !line.apart && tables_end_before(&tables, &blocks, &line);
        let parts = (quote && !quoted) || line.text.is_empty();
        quoted = quote || quoted && !line.apart;
        match blocks.last_mut().filter(|b| open && b.shape == Shape::Text) {
            _ if line.text.is_empty() => {}
            Some(block) if setext(line.text).is_some() => {
                notes.set_apart.push(line.number);
                block.shape = setext(line.text).map_or(Shape::Text, Shape::Heading);
            }
            _ if breaks(line.text) => {
                notes.set_apart.push(line.number);
            }
            _ if heading(line.text).is_some() => {
                let (rank, text) = heading(line.text).unwrap_or((1, line.text));
                blocks.push(block(&line, Shape::Heading(rank), text));
            }
            Some(block) if !parts && goes_on(&mut flow, &lines, at, &line) => {
                if block.text.ends_with('\\') {
                    marks.note(line.number);
                    block.text.to_mut().pop();
                }
                joiner.push(block.text.to_mut(), line.text, line.number, &mut notes.findings);
            }
            _ => {
                flow.begins(line.text);
                blocks.push(block(&line, Shape::Text, line.text));
            }
        }
        at += 1;
    }
    for block in blocks.iter_mut().filter(|b| b.shape != Shape::Verbatim) {
        let Some(text) = inline(&block.text) else { continue };
        if text.len() != block.text.len() {
            marks.note(block.line);
        }
        block.text = text.into();
    }
    blocks.retain(|b| !b.text.trim().is_empty());
    marks.report(&mut notes.findings);
    flow.report(&mut notes.findings);
    blocks
}

/// Line of the first mark of each type that was set apart.
#[derive(Default)]
struct Marks {
    first: Option<usize>,
}

impl Marks {
    fn note(&mut self, line: usize) {
        self.first = Some(self.first.map_or(line, |first| first.min(line)));
    }

    fn report(&self, findings: &mut Vec<Finding>) {
        let Some(line) = self.first else { return };
        findings.push(Finding {
            severity: Severity::Note,
            code: "markdown-marks",
            place: format!("line {line}"),
            message: "Marks of emphasis, quotation and escape, the first one here, were set apart; the words are kept."
                .to_owned(),
        });
    }
}

fn block<'a>(line: &Line<'_>, shape: Shape, text: &'a str) -> Block<'a> {
    Block { line: line.number, indent: line.indent, apart: line.apart, shape, text: Cow::Borrowed(text) }
}

/// Whether the previous block is something other than a table that ends on the line above.
fn tables_end_before(tables: &[Option<usize>], blocks: &[Block<'_>], line: &Line<'_>) -> bool {
    !tables.is_empty() && blocks.last().is_some_and(|b| b.shape != Shape::Verbatim && b.line < line.number)
}

/// Removes block quote marks from a line.
fn unquote<'a>(line: &Line<'a>, marks: &mut Marks) -> (Line<'a>, bool) {
    let text = line.text.trim_start_matches(['>', ' ', '\t']);
    let quote = line.text.starts_with('>');
    if !quote {
        return (line.clone(), false);
    }
    marks.note(line.number);
    (Line { text, ..line.clone() }, true)
}

/// Returns the heading rank that a rule under a paragraph gives it.
fn setext(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [b'=', rest @ ..] if rest.iter().all(|&b| b == b'=') => Some(1),
        [b'-', b'-', rest @ ..] if rest.iter().all(|&b| b == b'-') => Some(2),
        _ => None,
    }
}

/// Whether a line is a thematic break.
fn breaks(text: &str) -> bool {
    let mut kinds = text.chars().filter(|c| !c.is_whitespace());
    let Some(first) = kinds.next().filter(|c| matches!(c, '*' | '-' | '_')) else { return false };
    let rest = kinds.try_fold(1, |n, c| (c == first).then_some(n + 1));
    rest.is_some_and(|n| n >= 3) || is_rule(text) && text.starts_with(['=', '-'])
}

/// Returns the rank and words of a heading with number signs.
fn heading(text: &str) -> Option<(u8, &str)> {
    let rank = text.bytes().take_while(|&b| b == b'#').count();
    let rest = &text[rank..];
    if !(1..=6).contains(&rank) || !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return None;
    }
    let words = rest.trim();
    let bare = words.trim_end_matches('#');
    let words = if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim() } else { words };
    Some((u8::try_from(rank).ok()?, words))
}

/// Whether a line continues the paragraph before it, which is always so unless it begins with a
/// number.
fn goes_on(flow: &mut Flow, lines: &[Line<'_>], at: usize, line: &Line<'_>) -> bool {
    let numbered = super::marker::item(line.text).is_some() || super::marker::named(line.text).is_some();
    !numbered || flow.continues(lines, at, line)
}

/// Removes emphasis and escapes from a paragraph that contains their characters.
fn inline(text: &str) -> Option<String> {
    if !text.contains(['*', '_', '\\']) {
        return None;
    }
    let gone = emphasis(text);
    let mut gone = gone.iter().peekable();
    let mut out = String::with_capacity(text.len());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if gone.next_if(|g| **g == at).is_some() {
            continue;
        }
        if c == '\\'
            && let Some((_, escaped)) = chars.next_if(|(_, next)| next.is_ascii_punctuation())
        {
            out.push(escaped);
            continue;
        }
        out.push(c);
    }
    Some(out.trim().to_owned())
}

/// Returns the places of the asterisks and underscores that mark emphasis, ascending.
fn emphasis(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut open: Vec<(u8, usize, usize)> = Vec::new();
    let mut depth = [0usize; 2];
    let mut gone = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                let run = bytes[at..].iter().take_while(|&&b| b == b'`').count();
                at += run;
                // A code span, which contains no marks.
                let near = &bytes[at..bytes.len().min(at + 4096)];
                let closing = |w: &[u8]| w.iter().all(|&b| b == b'`');
                if run <= 2
                    && let Some(end) = near.windows(run).position(closing)
                {
                    at += end + run;
                }
            }
            mark @ (b'*' | b'_') => {
                let run = bytes[at..].iter().take_while(|&&b| b == mark).count();
                let (opens, closes) = flanks(text, at, at + run, mark);
                let kind = usize::from(mark == b'_');
                let mut left = run;
                while closes && left > 0 && depth[kind] > 0 {
                    let Some((m, place, count)) = open.pop() else { break };
                    if m != mark {
                        depth[usize::from(m == b'_')] -= 1;
                        continue;
                    }
                    let matched = left.min(count);
                    let from = at + run - left;
                    gone.extend((place + count - matched..place + count).chain(from..from + matched));
                    left -= matched;
                    if count > matched {
                        open.push((m, place, count - matched));
                    } else {
                        depth[kind] -= 1;
                    }
                }
                if opens && left > 0 {
                    open.push((mark, at + run - left, left));
                    depth[kind] += 1;
                }
                at += run;
            }
            _ => at += 1,
        }
    }
    gone.sort_unstable();
    gone
}

/// Whether a run of marks can open and can close emphasis, given the characters beside it.
fn flanks(text: &str, start: usize, end: usize, mark: u8) -> (bool, bool) {
    let before = text[..start].chars().next_back().unwrap_or(' ');
    let after = text[end..].chars().next().unwrap_or(' ');
    let mark_like = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let left = !after.is_whitespace() && (!mark_like(after) || before.is_whitespace() || mark_like(before));
    let right = !before.is_whitespace() && (!mark_like(before) || after.is_whitespace() || mark_like(after));
    if mark == b'*' {
        (left, right)
    } else {
        (left && (!right || mark_like(before)), right && (!left || mark_like(after)))
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read_text};

    fn wordings(source: &str) -> Vec<String> {
        let read = read_text(source, Format::Markdown);
        read.text.provisions().iter().map(|p| format!("{} {}", p.kind.as_str(), p.wording.as_str())).collect()
    }

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(
            wordings(
                "# The *Plan* #\n\nA **bold** _word_, 2 * 3 * 4, snake_case_name and `*code*`.\n\n## Part\n\n> Quoted\n> words.\n"
            ),
            [
                "title The Plan",
                "preamble A bold word, 2 * 3 * 4, snake_case_name and `*code*`.",
                "division Part",
                "paragraph Quoted words.",
            ]
        );
    }

    #[test]
    fn an_escaped_number_is_a_number_to_the_eye() {
        assert_eq!(wordings("# T\n\n1. One.\n\n2\\. Two.\n"), ["title T", "point One.", "point Two."]);
    }

    #[test]
    fn underlined_headings_hard_breaks_and_rules() {
        assert_eq!(
            wordings("Title\n=====\n\nOne\\\ntwo  \nthree.\n\n---\n\nScope\n-----\n\nText.\n"),
            ["title Title", "preamble One two three.", "division Scope", "paragraph Text."]
        );
    }

    #[test]
    fn tables_and_fences_are_kept_as_they_stand() {
        assert_eq!(
            wordings("# T\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n```\nx  *y*\n\n z\n```\n"),
            ["title T", "table | a | b |\n|---|---|\n| 1 | *2* |", "table ```\nx  *y*\n\n z\n```"]
        );
    }
}
