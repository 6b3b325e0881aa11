//! A document as data for the template.

use std::collections::BTreeMap;

use paraph_interop::docx::DocxMeta;
use paraph_interop::layout::{self, Change, Layout, Look, Role, Stretch};
use serde::Serialize;

use super::fonts::Fonts;
use crate::print::{cells, text};

/// Maximum length of the title in the header of each page.
const HEADER: usize = 90;
/// Number of words of a provision in its bookmark.
const BOOKMARK: usize = 8;

/// All data that the template needs.
#[derive(Serialize)]
pub struct Data<'a> {
    title: String,
    header: String,
    designation: String,
    footer: String,
    hash: Option<&'a str>,
    lang: String,
    region: Option<String>,
    landscape: bool,
    serif: &'a [String],
    sans: &'a [String],
    blocks: Vec<Block>,
    index: Vec<Entry>,
    /// The level of the heading of the index.
    top: u8,
}

#[derive(Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
enum Block {
    Paragraph {
        role: &'static str,
        level: u8,
        depth: u8,
        label: Vec<Run>,
        runs: Vec<Run>,
        mark: Option<Mark>,
        cells: Vec<Vec<String>>,
    },
    Table {
        head: Vec<String>,
        widths: Vec<u32>,
        rows: Vec<Vec<Cell>>,
    },
    Chart {
        svg: String,
        text: String,
    },
}

#[derive(Serialize)]
struct Cell {
    runs: Vec<Run>,
}

/// A bookmark.
#[derive(Serialize)]
struct Mark {
    level: u8,
    text: String,
}

/// Words: `x` the text, `k` the style, `h` whose colour, `c` the change in a comparison, `a` an anchor.
#[derive(Serialize)]
struct Run {
    x: String,
    k: &'static str,
    h: Option<usize>,
    c: &'static str,
    a: Option<String>,
}

#[derive(Serialize)]
struct Entry {
    label: String,
    number: String,
    words: String,
    who: String,
    /// Place of the bracket.
    to: Option<String>,
}

impl<'a> Data<'a> {
    /// Returns the data of a document.
    pub fn of(layout: &Layout, meta: &'a DocxMeta, fonts: &'a Fonts) -> Data<'a> {
        let title = if meta.title.trim().is_empty() { "Document" } else { meta.title.trim() };
        let date = meta.date.map(|d| d.to_string()).unwrap_or_default();
        let day = date.split('T').next().unwrap_or_default();
        let said: Vec<&str> =
            [meta.designation.as_str(), day].into_iter().filter(|s| !s.is_empty()).collect();
        let mut parts = meta.language.split('-');
        let lang = parts.next().filter(|l| matches!(l.len(), 2 | 3)).unwrap_or("en").to_lowercase();
        let mut maker = Maker::default();
        let blocks =
            layout.blocks.iter().filter(|block| !untitled(block)).map(|block| maker.block(block)).collect();
        let entry = |e: &layout::Entry| Entry {
            label: text(&e.label),
            number: text(&e.number),
            words: text(&e.words),
            who: text(&e.who),
            to: maker.anchors.get(&e.label).cloned(),
        };
        Data {
            title: text(title),
            header: text(&cut(title, HEADER)),
            designation: text(&cut(&meta.designation, HEADER)),
            footer: text(&cut(&said.join("  \u{b7}  "), HEADER)),
            hash: meta.hash.as_deref(),
            lang,
            region: parts.next().filter(|r| r.len() == 2).map(str::to_uppercase),
            landscape: layout.landscape,
            serif: &fonts.serif,
            sans: &fonts.sans,
            blocks,
            index: layout.index.iter().map(entry).collect(),
            top: if maker.levels.is_empty() { 1 } else { 2 },
        }
    }
}

/// Cuts the words of a paragraph to a length.
fn cut(text: &str, most: usize) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most).collect();
    format!("{}…", kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words))
}

/// Whether it is a heading without words, which PDF/UA does not allow.
fn untitled(block: &layout::Block) -> bool {
    let layout::Block::Paragraph(one) = block else { return false };
    let words = one.label.iter().chain(&one.stretches);
    matches!(one.role, Role::Title | Role::Heading(_)) && words.into_iter().all(|s| s.text.trim().is_empty())
}

/// Converts blocks in order, with heading levels that follow one another.
#[derive(Default)]
struct Maker {
    /// Levels of the open headings, as in the document.
    levels: Vec<u8>,
    /// First place of each bracket.
    anchors: BTreeMap<String, String>,
}

impl Maker {
    fn block(&mut self, block: &layout::Block) -> Block {
        match block {
            layout::Block::Paragraph(p) => self.paragraph(p),
            layout::Block::Table { head, rows, widths } => Block::Table {
                head: head.iter().map(|h| text(h)).collect(),
                widths: widths.clone(),
                rows: rows
                    .iter()
                    .map(|row| row.iter().map(|c| Cell { runs: self.runs(c) }).collect())
                    .collect(),
            },
            layout::Block::Chart { svg, text: words } => Block::Chart { svg: svg.clone(), text: text(words) },
        }
    }

    fn paragraph(&mut self, p: &layout::Paragraph) -> Block {
        let (role, level) = match p.role {
            Role::Title => ("heading", self.heading(0)),
            Role::Heading(level) => ("heading", self.heading(level)),
            Role::Subtitle => ("subtitle", 0),
            Role::Note => ("note", 0),
            Role::Bullet => ("bullet", 0),
            Role::Long => ("long", 0),
            Role::Figure => ("figure", 0),
            Role::Preamble | Role::Provision | Role::Line => ("line", 0),
        };
        let cells = if p.role == Role::Figure { cells(&p.stretches) } else { Vec::new() };
        let marked = role == "heading" || (p.role == Role::Provision && p.depth == 0) || p.role == Role::Long;
        let below = u8::try_from(self.levels.len() + 1).unwrap_or(u8::MAX);
        let mark = Some(if role == "heading" { level } else { below })
            .filter(|_| marked && (role == "heading" || !p.label.is_empty()))
            .map(|level| Mark { level, text: bookmark(p) })
            .filter(|mark| !mark.text.is_empty());
        Block::Paragraph {
            role: if cells.is_empty() { role } else { "table" },
            level,
            depth: p.depth.min(8),
            label: self.runs(&p.label),
            runs: self.runs(&p.stretches),
            mark,
            cells,
        }
    }

    /// Returns the level at which to set a heading, without gaps between levels.
    fn heading(&mut self, level: u8) -> u8 {
        while self.levels.last().is_some_and(|open| *open >= level) {
            self.levels.pop();
        }
        self.levels.push(level);
        u8::try_from(self.levels.len()).unwrap_or(u8::MAX)
    }

    fn runs(&mut self, stretches: &[Stretch]) -> Vec<Run> {
        stretches.iter().filter(|s| !s.text.is_empty()).map(|s| self.run(s)).collect()
    }

    fn run(&mut self, stretch: &Stretch) -> Run {
        let (k, h) = match stretch.look {
            Look::Plain | Look::Number => ("plain", None),
            Look::Frame => ("frame", None),
            Look::Tag => ("tag", None),
            Look::Who(hue) => ("who", hue),
            Look::Words(hue) => ("words", hue),
            Look::Faint => ("faint", None),
            Look::Strong => ("strong", None),
        };
        let c = match stretch.change {
            Change::None => "",
            Change::Inserted => "inserted",
            Change::Deleted => "deleted",
            Change::MovedHere => "here",
            Change::MovedAway => "away",
        };
        let label = stretch.text.trim();
        let a = (stretch.look == Look::Tag && !self.anchors.contains_key(label)).then(|| {
            let anchor = format!("bracket-{}", self.anchors.len() + 1);
            self.anchors.insert(label.to_owned(), anchor.clone());
            anchor
        });
        Run { x: text(&stretch.text), k, h, c, a }
    }
}

/// Returns the first words of a paragraph; in a comparison that deletes all its words, the deleted ones.
fn bookmark(p: &layout::Paragraph) -> String {
    let standing = |s: &Stretch| !matches!(s.change, Change::Deleted | Change::MovedAway);
    let now = named(p, &standing);
    if now.is_empty() { named(p, &|_| true) } else { now }
}

fn named(p: &layout::Paragraph, counts: &dyn Fn(&Stretch) -> bool) -> String {
    let join = |stretches: &[Stretch]| -> String {
        stretches.iter().filter(|s| counts(s)).map(|s| s.text.as_str()).collect()
    };
    let (label, words) = (join(&p.label), join(&p.stretches));
    let mut all = words.split_whitespace();
    let first: Vec<&str> = all.by_ref().take(BOOKMARK).collect();
    let more = if all.next().is_some() { " …" } else { "" };
    text(format!("{} {}{more}", label.trim(), first.join(" ")).trim())
}
