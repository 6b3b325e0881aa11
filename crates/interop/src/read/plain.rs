//! Plain text as people type it or a PDF gives it: lines to blocks.

use paraph_text::{Finding, Severity};

use super::furniture;
use super::join::{Joiner, Wrapping, fills, wrapping};
use super::line::{Block, Line, Shape, is_rule, lines};
use super::marker;

/// The blocks of a plain text.
pub(crate) fn blocks(source: &str, findings: &mut Vec<Finding>) -> Vec<Block> {
    let mut lines = lines(source);
    furniture::set_apart(&mut lines, findings);
    let wrap = wrapping(&lines);
    let mut joiner = Joiner::new(source);
    let mut blocks: Vec<Block> = Vec::new();
    let tables = tables(&lines);
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        if let Some(end) = tables[at] {
            blocks.push(verbatim(source, &lines[at..=end]));
            at = end + 1;
            continue;
        }
        let underlined = at > 0 && !line.apart && is_rule(line.text) && !line.text.contains([' ', '|', '+']);
        if let Some(block) = blocks.last_mut().filter(|b| underlined && b.line == lines[at - 1].number) {
            block.shape = Shape::Heading(if line.text.starts_with('=') { 1 } else { 2 });
            findings.push(Finding {
                severity: Severity::Note,
                code: "rule",
                place: format!("line {}", line.number),
                message: "The rule under a heading was set apart.".to_owned(),
            });
        } else if let Some(block) = blocks
            .last_mut()
            .filter(|b| at > 0 && b.shape == Shape::Text && continues(&lines[at - 1], line, wrap))
        {
            joiner.push(&mut block.text, line.text, line.number, findings);
        } else {
            blocks.push(Block {
                line: line.number,
                indent: line.indent,
                apart: line.apart,
                shape: Shape::Text,
                text: line.text.to_owned(),
            });
        }
        at += 1;
    }
    blocks
}

/// Whether a line goes on with the paragraph of the line before it.
fn continues(before: &Line<'_>, line: &Line<'_>, wrap: Wrapping) -> bool {
    if line.apart {
        return false;
    }
    let Wrapping::At(limit) = wrap else {
        return line.page;
    };
    let full = fills(before, line, limit);
    let ended = before.text.ends_with(['.', ';', ':', '\u{2014}'])
        || before.text.ends_with(" and")
        || before.text.ends_with(" or");
    if marker::item(line.text).is_some() || marker::named(line.text).is_some() {
        return full && !ended && line.indent == before.indent && marker::item(before.text).is_none();
    }
    full || line
        .text
        .starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '"' | '\u{201c}'))
}

/// The most lines that two rules may hold between them and still be taken for a table.
const TALLEST: usize = 400;

/// For each line that opens a table between two rules, the line that closes it.
fn tables(lines: &[Line<'_>]) -> Vec<Option<usize>> {
    let mut open: Vec<Option<usize>> = vec![None; lines.len()];
    let mut close = None;
    for at in (0..lines.len()).rev().filter(|&at| is_rule(lines[at].text)) {
        let last = lines.get(at + 1).is_none_or(|next| next.apart);
        match (lines[at].apart, last) {
            (true, false) => open[at] = close.take().filter(|end| end - at <= TALLEST),
            (false, true) => close = Some(at),
            (true, true) => open[at] = Some(at).filter(|_| lines[at].text.len() > 40),
            (false, false) => {}
        }
    }
    open
}

/// Lines kept as they stand, from the source between the first and the last of them.
fn verbatim(source: &str, lines: &[Line<'_>]) -> Block {
    let address = |text: &str| text.as_ptr() as usize - source.as_ptr() as usize;
    let (first, last) = (&lines[0], &lines[lines.len() - 1]);
    let text = &source[address(first.text)..address(last.text) + last.text.len()];
    let text = text.replace('\u{c}', "\n");
    Block { line: first.number, indent: first.indent, apart: first.apart, shape: Shape::Verbatim, text }
}
