//! Readouts of talks as Word files, set for paper with Word's own styles.

use paraph_page::Page;

use super::DocxMeta;
use super::body::{Block, Look, Paragraph, Stretch};
use super::identity::part;
use super::numbering::{BULLETS, Lists};
use super::package::Package;
use crate::layout::{self, Role, page_layout};

/// Writes a readout as a Word file.
pub fn page_docx(page: &Page, meta: &DocxMeta) -> Vec<u8> {
    let layout = page_layout(page);
    let blocks = layout.blocks.iter().flat_map(block).collect();
    let (own, lists) = (part("readout", &[]), Lists::new(true));
    Package { meta, blocks, lists, comments: Vec::new(), own, tracking: false, landscape: layout.landscape }
        .bytes()
}

/// Converts a block. A table is followed by an empty closing paragraph.
fn block(block: &layout::Block) -> Vec<Block> {
    match block {
        layout::Block::Paragraph(paragraph) => vec![Block::Paragraph(of_role(paragraph))],
        layout::Block::Table { head, rows, widths } => {
            let heads = head.iter().map(|h| vec![words("ParaphHead", vec![Stretch::new(h, Look::Plain)])]);
            let cells = |row: &Vec<Vec<layout::Stretch>>| {
                row.iter().map(|c| vec![words("ParaphCell", stretches(c))]).collect()
            };
            let rows = std::iter::once(heads.collect()).chain(rows.iter().map(cells)).collect();
            vec![
                Block::Table { widths: widths.clone(), rows },
                Block::Paragraph(words("ParaphEnd", Vec::new())),
            ]
        }
        layout::Block::Chart { text, .. } => {
            vec![Block::Paragraph(words("ParaphFigure", vec![Stretch::new(text, Look::Plain)]))]
        }
    }
}

fn of_role(paragraph: &layout::Paragraph) -> Paragraph {
    let style = match paragraph.role {
        Role::Title => "Title",
        Role::Subtitle => "ParaphSubtitle",
        Role::Heading(_) => "ParaphHeading",
        Role::Bullet => "ParaphBullet",
        _ => "ParaphLine",
    };
    let listed = (paragraph.role == Role::Bullet).then_some(BULLETS);
    Paragraph { listed, ..words(style, stretches(&paragraph.stretches)) }
}

fn words(style: &str, stretches: Vec<Stretch>) -> Paragraph {
    Paragraph { style: style.to_owned(), stretches, ..Paragraph::default() }
}

fn stretches(all: &[layout::Stretch]) -> Vec<Stretch> {
    all.iter().map(|one| Stretch::new(&one.text, one.look)).collect()
}
