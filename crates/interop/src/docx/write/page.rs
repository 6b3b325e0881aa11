//! Readouts of talks as Word files: the same model of a page that text, Markdown and HTML print.

use std::collections::BTreeMap;

use paraph_talks::readout::{self, Page, Run, Tone};

use super::DocxMeta;
use super::body::{Block, Look, Paragraph, Stretch};
use super::identity::part;
use super::numbering::{BULLETS, Lists};
use super::package::Package;

/// Tables with more columns than this lie on their side.
const UPRIGHT: usize = 5;

/// A readout as a Word file.
pub fn page_docx(page: &Page, meta: &DocxMeta) -> Vec<u8> {
    let hues: BTreeMap<&str, usize> = page.parties().into_iter().enumerate().map(|(at, p)| (p, at)).collect();
    let landscape = lies_on_its_side(page);
    let mut blocks = vec![Block::Paragraph(words("Title", vec![Stretch::new(&page.title, Look::Plain)]))];
    if !page.subtitle.is_empty() {
        blocks
            .push(Block::Paragraph(words("ParaphSubtitle", vec![Stretch::new(&page.subtitle, Look::Plain)])));
    }
    for block in &page.blocks {
        self::block(&mut blocks, block, &hues, across(landscape));
    }
    let own = part("readout", &[]);
    let lists = Lists::new(true);
    Package { meta, blocks, lists, comments: Vec::new(), own, tracking: false, landscape }.bytes()
}

/// Whether a page has a table too wide to stand upright.
pub(crate) fn lies_on_its_side(page: &Page) -> bool {
    let columns = page.blocks.iter().map(|block| match block {
        readout::Block::Table { head, .. } => head.len(),
        _ => 0,
    });
    columns.max().unwrap_or(0) > UPRIGHT
}

/// How wide the text is, in twentieths of a point.
fn across(landscape: bool) -> u32 {
    if landscape { 14230 } else { 9298 }
}

/// How wide the columns of a table are.
pub(crate) fn column_widths(block: &readout::Block, landscape: bool) -> Vec<u32> {
    widths(block, across(landscape))
}

fn block(blocks: &mut Vec<Block>, block: &readout::Block, hues: &BTreeMap<&str, usize>, width: u32) {
    let paragraph = |style: &str, line: &[Run]| words(style, stretches(line, hues));
    match block {
        readout::Block::Heading(text) => {
            blocks.push(Block::Paragraph(words("ParaphHeading", vec![Stretch::new(text, Look::Plain)])));
        }
        readout::Block::Paragraph(line) => blocks.push(Block::Paragraph(paragraph("ParaphLine", line))),
        readout::Block::List(lines) => blocks.extend(lines.iter().map(|line| {
            Block::Paragraph(Paragraph { listed: Some(BULLETS), ..paragraph("ParaphBullet", line) })
        })),
        readout::Block::Table { head, rows } => {
            let heads =
                head.iter().map(|h| vec![words("ParaphHead", vec![Stretch::new(h, Look::Plain)])]).collect();
            let cells = |row: &Vec<Vec<Run>>| row.iter().map(|c| vec![paragraph("ParaphCell", c)]).collect();
            let rows = std::iter::once(heads).chain(rows.iter().map(cells)).collect();
            blocks.push(Block::Table { widths: widths(block, width), rows });
            blocks.push(Block::Paragraph(words("ParaphEnd", Vec::new())));
        }
        readout::Block::Chart { text, .. } => {
            blocks.push(Block::Paragraph(words(
                "ParaphFigure",
                vec![Stretch::new(text.trim_end_matches('\n'), Look::Plain)],
            )));
        }
    }
}

fn words(style: &str, stretches: Vec<Stretch>) -> Paragraph {
    Paragraph { style: style.to_owned(), stretches, ..Paragraph::default() }
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

/// How wide the columns are: by how much stands in them, none so narrow that its longest word breaks where that
/// can be helped.
fn widths(block: &readout::Block, width: u32) -> Vec<u32> {
    let readout::Block::Table { head, rows } = block else { return Vec::new() };
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

/// The longest word of a text and its length, in characters.
fn measure(text: &str) -> (u32, u32) {
    let count = |s: &str| u32::try_from(s.chars().count()).unwrap_or(u32::MAX).min(100_000);
    (text.split_whitespace().map(count).max().unwrap_or(0).min(60), count(text))
}
