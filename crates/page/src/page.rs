//! The common model of all pages: headings, lines, lists, tables, a chart.
//!
//! A renderer knows these, but nothing of talks. No meaning depends on colour alone: if words
//! belong to a party, a label precedes or follows them as a separate run.

use std::collections::BTreeSet;

/// A readout laid out for a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Title: `Where we stand`.
    pub title: String,
    /// Line below the title: the talks, and the last act taken into account.
    pub subtitle: String,
    /// Content.
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
        /// Column headers.
        head: Vec<String>,
        /// Rows, each with as many cells as there are headers.
        rows: Vec<Vec<Line>>,
    },
    /// A picture.
    Chart {
        /// The picture as SVG, without style, script or links.
        svg: String,
        /// Its meaning, in words or signs.
        text: String,
    },
}

/// Highlighting of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// No highlighting.
    Plain,
    /// Emphasised words.
    Strong,
    /// Words of minor importance.
    Faint,
    /// The codes of parties.
    Label,
    /// Words of a text, in the colour of the run's first party.
    Words,
}

/// Words with the same highlighting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Words.
    pub text: String,
    /// Highlighting.
    pub tone: Tone,
    /// Parties whose words these are, if known.
    pub parties: Vec<String>,
}

impl Run {
    fn new(text: impl Into<String>, tone: Tone) -> Run {
        Run { text: text.into(), tone, parties: Vec::new() }
    }

    /// Makes a run without highlighting.
    pub fn plain(text: impl Into<String>) -> Run {
        Run::new(text, Tone::Plain)
    }

    /// Makes a run of emphasised words.
    pub fn strong(text: impl Into<String>) -> Run {
        Run::new(text, Tone::Strong)
    }

    /// Makes a run of minor importance.
    pub fn faint(text: impl Into<String>) -> Run {
        Run::new(text, Tone::Faint)
    }

    /// Makes a run of party codes.
    pub fn label(parties: &[String]) -> Run {
        Run { text: parties.join(", "), tone: Tone::Label, parties: parties.to_vec() }
    }

    /// Makes a run of words of a text, with their parties.
    pub fn words(text: impl Into<String>, parties: &[String]) -> Run {
        Run { text: text.into(), tone: Tone::Words, parties: parties.to_vec() }
    }
}

impl Page {
    /// Returns the parties named in labels, in order of code. Their positions determine colours.
    pub fn parties(&self) -> BTreeSet<&str> {
        self.runs().flat_map(|run| run.parties.iter().map(String::as_str)).collect()
    }

    /// Returns every run of the page in order.
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

    /// Returns the number of words on the page, including title and headings.
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

/// A page under construction, with its blocks in order.
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

    /// Adds a picture as SVG, with its meaning as text.
    pub fn chart(&mut self, svg: String, text: String) {
        self.0.push(Block::Chart { svg, text });
    }

    /// Returns the page under its title and subtitle.
    pub fn titled(self, title: &str, subtitle: String) -> Page {
        Page { title: title.to_owned(), subtitle, blocks: self.0 }
    }
}
