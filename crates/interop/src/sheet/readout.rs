//! Readouts of talks, and the disposition table, as documents to be set.

use std::collections::BTreeMap;

use paraph_talks::readout::{self, Page, Run, Tone};
use paraph_text::Trace;

use super::{Block, Look, Paragraph, Role, Sheet, Stretch};
use crate::docx::{column_widths, lies_on_its_side, trace_readout};

/// A readout.
pub fn page_sheet(page: &Page) -> Sheet {
    let hues: BTreeMap<&str, usize> = page.parties().into_iter().enumerate().map(|(at, p)| (p, at)).collect();
    let landscape = lies_on_its_side(page);
    let words =
        |role, text: &str| Block::Paragraph(Paragraph::new(role, vec![Stretch::new(text, Look::Plain)]));
    let line = |role, line: &[Run]| Block::Paragraph(Paragraph::new(role, stretches(line, &hues)));
    let mut blocks = vec![words(Role::Title, &page.title)];
    if !page.subtitle.is_empty() {
        blocks.push(words(Role::Subtitle, &page.subtitle));
    }
    for block in &page.blocks {
        match block {
            readout::Block::Heading(text) => blocks.push(words(Role::Heading(1), text)),
            readout::Block::Paragraph(all) => blocks.push(line(Role::Line, all)),
            readout::Block::List(lines) => blocks.extend(lines.iter().map(|l| line(Role::Bullet, l))),
            readout::Block::Table { head, rows } => blocks.push(Block::Table {
                head: head.clone(),
                rows: rows.iter().map(|row| row.iter().map(|c| stretches(c, &hues)).collect()).collect(),
                widths: column_widths(block, landscape),
            }),
            readout::Block::Chart { svg, text } => {
                blocks.push(Block::Chart { svg: svg.clone(), text: text.trim_end_matches('\n').to_owned() });
            }
        }
    }
    Sheet { blocks, index: Vec::new(), landscape }
}

/// What became of every provision, as a table.
pub fn trace_sheet(trace: &Trace, title: &str, what: &str) -> Sheet {
    page_sheet(&trace_readout(trace, title, what))
}

fn stretches(line: &[Run], hues: &BTreeMap<&str, usize>) -> Vec<Stretch> {
    let hue = |run: &Run| run.parties.first().and_then(|p| hues.get(p.as_str())).copied();
    let look = |run: &Run| match run.tone {
        Tone::Plain => Look::Plain,
        Tone::Strong => Look::Strong,
        Tone::Faint => Look::Faint,
        Tone::Label => Look::Who(hue(run)),
        Tone::Words if run.parties.is_empty() => Look::Plain,
        Tone::Words => Look::Words(hue(run)),
    };
    line.iter().map(|run| Stretch::new(&run.text, look(run))).collect()
}
