//! Layout of readouts and of the disposition table.

use std::collections::BTreeMap;

use paraph_page::{self as page, Page, Run, Tone};
use paraph_text::Trace;

use super::{Block, Layout, Look, Paragraph, Role, Stretch};
use crate::docx::trace_readout;

/// Maximum number of columns of a table in portrait format.
const UPRIGHT: usize = 5;

/// Lays out a readout.
pub fn page_layout(page: &Page) -> Layout {
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
            page::Block::Heading(text) => blocks.push(words(Role::Heading(1), text)),
            page::Block::Paragraph(all) => blocks.push(line(Role::Line, all)),
            page::Block::List(lines) => blocks.extend(lines.iter().map(|l| line(Role::Bullet, l))),
            page::Block::Table { head, rows } => blocks.push(Block::Table {
                head: head.clone(),
                rows: rows.iter().map(|row| row.iter().map(|c| stretches(c, &hues)).collect()).collect(),
                widths: widths(block, across(landscape)),
            }),
            page::Block::Chart { svg, text } => {
                blocks.push(Block::Chart { svg: svg.clone(), text: text.trim_end_matches('\n').to_owned() });
            }
        }
    }
    Layout { blocks, index: Vec::new(), landscape }
}

/// Lays out the fate of every provision, as a table.
pub fn trace_layout(trace: &Trace, title: &str, what: &str) -> Layout {
    page_layout(&trace_readout(trace, title, what))
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

/// Whether a page has a table that is too wide for portrait format.
fn lies_on_its_side(page: &Page) -> bool {
    let columns = page.blocks.iter().map(|block| match block {
        page::Block::Table { head, .. } => head.len(),
        _ => 0,
    });
    columns.max().unwrap_or(0) > UPRIGHT
}

/// Returns the width of the text, in twentieths of a point.
fn across(landscape: bool) -> u32 {
    if landscape { 14230 } else { 9298 }
}

/// Returns the widths of columns according to their content. If possible, none is so narrow that
/// its longest word breaks.
fn widths(block: &page::Block, width: u32) -> Vec<u32> {
    let page::Block::Table { head, rows } = block else { return Vec::new() };
    let mut weights: Vec<(u32, u32)> = head.iter().map(|h| measure(h)).collect();
    for row in rows {
        for (weight, cell) in weights.iter_mut().zip(row) {
            let text: String = cell.iter().map(|run| run.text.as_str()).collect();
            let (longest, all) = measure(&text);
            *weight = (weight.0.max(longest), weight.1.max(all));
        }
    }
    // A character is about 100 twentieths of a point wide, and a cell has margins.
    let least: Vec<u32> = weights.iter().map(|(longest, _)| (longest * 105 + 240).min(width / 3)).collect();
    let wanted: Vec<u32> = weights.iter().map(|(_, all)| (*all).min(4000).isqrt() + 1).collect();
    let (taken, shares) = (least.iter().sum::<u32>(), wanted.iter().sum::<u32>().max(1));
    if taken >= width {
        return least.iter().map(|l| (l * width / taken.max(1)).max(300)).collect();
    }
    least.iter().zip(&wanted).map(|(l, w)| l + (width - taken) * w / shares).collect()
}

/// Returns the lengths of the longest word and of the text, in characters.
fn measure(text: &str) -> (u32, u32) {
    let count = |s: &str| u32::try_from(s.chars().count()).unwrap_or(u32::MAX).min(100_000);
    (text.split_whitespace().map(count).max().unwrap_or(0).min(60), count(text))
}
