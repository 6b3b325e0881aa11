//! Reading of plain text, typed or extracted from a PDF: lines to blocks.

use std::borrow::Cow;

use paraph_text::{Finding, Severity};

use super::join::{Joiner, Wrapping, fills, wrapping};
use super::line::{Block, Line, Shape, is_rule, lines};
use super::table::{tables, verbatim};
use super::{Notes, furniture, marker};

/// Returns the blocks of a plain text.
pub(crate) fn blocks<'a>(source: &'a str, notes: &mut Notes) -> Vec<Block<'a>> {
    let mut lines = lines(source);
    furniture::set_apart(&mut lines, notes);
    let wrap = wrapping(&lines);
    let mut joiner = Joiner::new(source);
    let mut blocks: Vec<Block<'a>> = Vec::with_capacity(lines.len());
    let tables = tables(&lines, false);
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        if let Some(end) = tables[at] {
            blocks.push(verbatim(source, &lines[at..=end]));
            at = end + 1;
            continue;
        }
        let underlined = at > 0 && !line.apart && is_rule(line.text) && uniform(line.text);
        if let Some(block) = blocks.last_mut().filter(|b| underlined && b.line == lines[at - 1].number) {
            block.shape = Shape::Heading(underline(line.text));
            notes.set_apart.push(line.number);
            notes.findings.push(Finding {
                severity: Severity::Note,
                code: "rule",
                place: format!("line {}", line.number),
                message: "The rule under a heading was set apart.".to_owned(),
            });
        } else if line.text.len() > 40 && is_rule(line.text) {
            blocks.push(verbatim(source, &lines[at..=at]));
        } else if let Some(block) = blocks
            .last_mut()
            .filter(|b| at > 0 && b.shape == Shape::Text && continues(&lines[at - 1], line, wrap))
        {
            joiner.push(block.text.to_mut(), line.text, line.number, &mut notes.findings);
        } else {
            blocks.push(Block {
                line: line.number,
                indent: line.indent,
                apart: line.apart,
                shape: Shape::Text,
                text: Cow::Borrowed(line.text),
            });
        }
        at += 1;
    }
    blocks
}

/// Whether a rule consists of one character.
fn uniform(rule: &str) -> bool {
    rule.chars().all(|c| rule.starts_with(c))
}

/// Returns the rank of a heading from the rule under it.
fn underline(rule: &str) -> u8 {
    let place = UNDERLINES.iter().position(|&c| rule.starts_with(c)).unwrap_or(0);
    u8::try_from(place).expect("there are few kinds of rule") + 1
}

/// Characters of rules under headings, outermost first.
pub(crate) const UNDERLINES: [char; 6] = ['=', '-', '~', '_', '+', '^'];

/// Whether a line continues the paragraph of the previous line.
pub(crate) fn continues(before: &Line<'_>, line: &Line<'_>, wrap: Wrapping) -> bool {
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
    if let Some(item) = marker::item(line.text) {
        let listed = marker::item(before.text).is_some_and(|b| b.style == item.style && b.value < item.value);
        return full && !ended && !listed && line.indent == before.indent;
    }
    if marker::named(line.text).is_some() {
        return full && !ended && line.indent == before.indent;
    }
    full || line
        .text
        .starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '"' | '\u{201c}'))
}
