//! One model for every page on its way to a reader: headings, lines, lists, tables, a chart.
//!
//! A renderer knows these and nothing of talks. A colour never speaks alone: where words belong to a
//! party, a label precedes or follows them as a run of its own.

use std::collections::BTreeSet;

/// A readout as it is laid before a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is: `Where we stand`.
    pub title: String,
    /// One line below: the talks, and as of which act.
    pub subtitle: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Runs of words on one line.
pub type Line = Vec<Run>;

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(Line),
    /// A list.
    List(Vec<Line>),
    /// A table.
    Table {
        /// The heads of its columns.
        head: Vec<String>,
        /// Its rows, each as many cells as there are heads.
        rows: Vec<Vec<Line>>,
    },
    /// A picture.
    Chart {
        /// As SVG, without style, script or address.
        svg: String,
        /// What it shows, in words or signs.
        text: String,
    },
}

/// How a run is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    Plain,
    /// What a reader looks for first.
    Strong,
    /// What a reader may pass over.
    Faint,
    /// The codes of parties.
    Label,
    /// Words of a text, the first of the run's parties giving the colour.
    Words,
}

/// Words set off in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are set off.
    pub tone: Tone,
    /// Whose they are, where that is said.
    pub parties: Vec<String>,
}

impl Run {
    fn new(text: impl Into<String>, tone: Tone) -> Run {
        Run { text: text.into(), tone, parties: Vec::new() }
    }

    /// Words like any other.
    pub fn plain(text: impl Into<String>) -> Run {
        Run::new(text, Tone::Plain)
    }

    /// What a reader looks for first.
    pub fn strong(text: impl Into<String>) -> Run {
        Run::new(text, Tone::Strong)
    }

    /// What a reader may pass over.
    pub fn faint(text: impl Into<String>) -> Run {
        Run::new(text, Tone::Faint)
    }

    /// The codes of parties.
    pub fn label(parties: &[String]) -> Run {
        Run { text: parties.join(", "), tone: Tone::Label, parties: parties.to_vec() }
    }

    /// Words of a text, and whose.
    pub fn words(text: impl Into<String>, parties: &[String]) -> Run {
        Run { text: text.into(), tone: Tone::Words, parties: parties.to_vec() }
    }
}

impl Page {
    /// The parties that the page names in labels, in order of code: their places give colours.
    pub fn parties(&self) -> BTreeSet<&str> {
        self.runs().flat_map(|run| run.parties.iter().map(String::as_str)).collect()
    }

    /// Every run of the page in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks.iter().flat_map(|block| -> Vec<&Run> {
            match block {
                Block::Heading(_) | Block::Chart { .. } => Vec::new(),
                Block::Paragraph(line) => line.iter().collect(),
                Block::List(lines) => lines.iter().flatten().collect(),
                Block::Table { rows, .. } => rows.iter().flatten().flatten().collect(),
            }
        })
    }

    /// How many words the page holds, its title and headings among them.
    pub fn words(&self) -> usize {
        let count = |text: &str| text.split_whitespace().count();
        let heads = self.blocks.iter().map(|block| match block {
            Block::Heading(text) => count(text),
            Block::Table { head, .. } => head.iter().map(|h| count(h)).sum(),
            _ => 0,
        });
        let runs = self.runs().map(|run| count(&run.text));
        count(&self.title) + count(&self.subtitle) + heads.sum::<usize>() + runs.sum::<usize>()
    }
}

/// A page in the making: its blocks in the order in which they are added.
#[derive(Debug, Default)]
pub struct PageBuilder(Vec<Block>);

impl PageBuilder {
    /// Adds a heading.
    pub fn heading(&mut self, text: &str) {
        self.0.push(Block::Heading(text.to_owned()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, line: Line) {
        self.0.push(Block::Paragraph(line));
    }

    /// Adds a heading with a list below; adds nothing if the list is empty.
    pub fn list(&mut self, heading: &str, lines: Vec<Line>) {
        if lines.is_empty() {
            return;
        }
        if !heading.is_empty() {
            self.heading(heading);
        }
        self.0.push(Block::List(lines));
    }

    /// Adds a table; adds nothing if it has no rows.
    pub fn table(&mut self, head: &[&str], rows: Vec<Vec<Line>>) {
        if !rows.is_empty() {
            let head = head.iter().map(|h| (*h).to_owned()).collect();
            self.0.push(Block::Table { head, rows });
        }
    }

    /// Adds a picture: as SVG, and what it shows as text.
    pub fn chart(&mut self, svg: String, text: String) {
        self.0.push(Block::Chart { svg, text });
    }

    /// Returns the page under its title and subtitle.
    pub fn titled(self, title: &str, subtitle: String) -> Page {
        Page { title: title.to_owned(), subtitle, blocks: self.0 }
    }
}
