//! A page as Markdown.

use paraph_page::{Block, Page, Run, Tone};

use super::tame;
use crate::write::{escape, guard};

/// Prints a page as Markdown.
pub fn page_markdown(page: &Page) -> String {
    let mut out = String::from("# ");
    escape(&tame(&page.title), &mut out);
    out.push('\n');
    if !page.subtitle.is_empty() {
        out.push('\n');
        emphasised(&mut out, &page.subtitle, "*");
        out.push('\n');
    }
    for block in &page.blocks {
        out.push('\n');
        match block {
            Block::Heading(text) => {
                out.push_str("## ");
                escape(&tame(text), &mut out);
                out.push('\n');
            }
            Block::Paragraph(line) => {
                let start = out.len();
                runs(&mut out, line);
                guard(start, &mut out);
                out.push('\n');
            }
            Block::List(lines) => {
                for line in lines {
                    out.push_str("- ");
                    let start = out.len();
                    runs(&mut out, line);
                    guard(start, &mut out);
                    out.push('\n');
                }
            }
            Block::Table { head, rows } => {
                out.push('|');
                for cell in head {
                    out.push(' ');
                    escape(&tame(cell), &mut out);
                    out.push_str(" |");
                }
                out.push_str("\n|");
                out.push_str(&"---|".repeat(head.len()));
                out.push('\n');
                for row in rows {
                    out.push('|');
                    for cell in row {
                        out.push(' ');
                        runs(&mut out, cell);
                        out.push_str(" |");
                    }
                    out.push('\n');
                }
            }
            Block::Chart { text, .. } => {
                for line in text.lines() {
                    out.push_str("    ");
                    out.push_str(&tame(line));
                    out.push('\n');
                }
            }
        }
    }
    out
}

fn runs(out: &mut String, line: &[Run]) {
    let start = out.len();
    for run in line {
        match run.tone {
            Tone::Strong | Tone::Label => emphasised(out, &run.text, "**"),
            Tone::Plain | Tone::Words | Tone::Faint => escape(&tame(&run.text), out),
        }
    }
    let end = start + out[start..].trim_end().len();
    out.truncate(end);
}

/// Writes emphasised text. The marks touch the words, with the space around them outside.
fn emphasised(out: &mut String, text: &str, mark: &str) {
    let text = tame(text);
    let (head, rest) = text.split_at(text.len() - text.trim_start().len());
    let words = rest.trim_end();
    out.push_str(head);
    if !words.is_empty() {
        out.push_str(mark);
        escape(words, out);
        out.push_str(mark);
    }
    out.push_str(&rest[words.len()..]);
}
