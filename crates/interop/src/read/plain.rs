//! Reading of plain text, typed or extracted from a PDF: lines to blocks.

use std::borrow::Cow;

use paraph_text::{Finding, Severity};

use super::flow::Flow;
use super::join::{Joiner, wrapping};
use super::line::{Block, Shape, is_rule, lines};
use super::table::{tables, verbatim};
use super::{Notes, furniture};

/// Returns the blocks of a plain text.
pub(crate) fn blocks<'a>(source: &'a str, notes: &mut Notes) -> Vec<Block<'a>> {
    let mut lines = lines(source);
    furniture::set_apart(&mut lines, notes);
    let mut flow = Flow::new(wrapping(&lines));
    let mut joiner = Joiner::new(source);
    let mut blocks: Vec<Block<'a>> = Vec::with_capacity(lines.len());
    let tables = tables(&lines, false);
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        if let Some(end) = tables[at] {
            blocks.push(verbatim(source, &lines[at..=end], &notes.set_apart));
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
            blocks.push(verbatim(source, &lines[at..=at], &notes.set_apart));
        } else if let Some(block) =
            blocks.last_mut().filter(|b| at > 0 && b.shape == Shape::Text && flow.continues(&lines, at, line))
        {
            joiner.push(block.text.to_mut(), line.text, line.number, &mut notes.findings);
        } else {
            flow.begins(line.text);
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
    flow.report(&mut notes.findings);
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
