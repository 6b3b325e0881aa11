//! What a printed document is made of on its way to a page of paper: provisions with their numbers, brackets that
//! bear labels, tables. Who sets it knows these and nothing of texts or talks; a colour never speaks alone here.

mod comparison;
mod index;
mod readout;

use paraph_text::{Rolling, Text};

use crate::docx::{SponsorNames, rolling_paragraphs, text_paragraphs};

pub use comparison::redline_layout;
pub(crate) use index::{first_words, lines as index_lines};
pub use readout::{page_layout, trace_layout};

/// A document to be set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// The index of its brackets, where it has any.
    pub index: Vec<Entry>,
    /// Whether the page lies on its side.
    pub landscape: bool,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table {
        /// The heads of its columns.
        head: Vec<String>,
        /// Its rows, each as many cells as there are heads.
        rows: Vec<Vec<Vec<Stretch>>>,
        /// How wide the columns are, in parts of the whole.
        widths: Vec<u32>,
    },
    /// A picture.
    Chart {
        /// As SVG.
        svg: String,
        /// What it shows, in words or signs.
        text: String,
    },
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of the document.
    Title,
    /// What stands below the title.
    Subtitle,
    /// A paragraph of a preamble.
    Preamble,
    /// A heading, of a level from 1.
    Heading(u8),
    /// A provision of a heading's kind that is too long for one.
    Long,
    /// A point, item or paragraph.
    Provision,
    /// A table, map or figure, kept line by line.
    Figure,
    /// A question about the provision below it, or what became of it.
    Note,
    /// A line of a readout.
    Line,
    /// A line of a list in a readout.
    Bullet,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub role: Role,
    /// Its number as printed, in parts where it is in dispute or changed.
    pub label: Vec<Stretch>,
    /// How many lists hold it.
    pub depth: u8,
    /// Its words.
    pub stretches: Vec<Stretch>,
}

impl Paragraph {
    /// A paragraph without a number.
    pub fn new(role: Role, stretches: Vec<Stretch>) -> Paragraph {
        Paragraph { role, label: Vec::new(), depth: 0, stretches }
    }
}

/// Words of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
    /// What a comparison says of them.
    pub change: Change,
}

impl Stretch {
    /// Words that did not change.
    pub fn new(text: impl Into<String>, look: Look) -> Stretch {
        Stretch { text: text.into(), look, change: Change::None }
    }
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Look {
    /// As the paragraph has them.
    #[default]
    Plain,
    /// A number that is printed as text.
    Number,
    /// A bracket, or the line between two alternatives.
    Frame,
    /// The name of a bracket.
    Tag,
    /// The names of sponsors, in the colour of the first.
    Who(Option<usize>),
    /// Words of a sponsor, in its colour and with its line.
    Words(Option<usize>),
    /// What a reader may pass over.
    Faint,
    /// What a reader looks for first.
    Strong,
}

/// What a comparison says of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Change {
    /// They stand in both texts, or nothing is compared.
    #[default]
    None,
    /// They are new.
    Inserted,
    /// They are gone.
    Deleted,
    /// They stand elsewhere now.
    MovedAway,
    /// They stood elsewhere before.
    MovedHere,
}

/// A line of the index of brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name of the bracket: `B7`.
    pub label: String,
    /// The number of its provision, where it has one.
    pub number: String,
    /// What is in dispute: first words, or the question.
    pub words: String,
    /// Whose proposals stand in it; empty where that is not said.
    pub who: String,
}

/// A text.
pub fn text_layout(text: &Text) -> Layout {
    Layout { blocks: text_paragraphs(text).into_iter().map(Block::Paragraph).collect(), ..Layout::default() }
}

/// A rolling text, its brackets printed, with an index of them.
pub fn rolling_layout(rolling: &Rolling, names: SponsorNames) -> Layout {
    let blocks = rolling_paragraphs(rolling, names).into_iter().map(Block::Paragraph).collect();
    let index = rolling.entries.iter().flat_map(|entry| {
        let number = entry.number.as_ref().map_or("", |n| n.number.as_str());
        index_lines(entry).into_iter().map(move |line| Entry {
            label: line.label.to_owned(),
            number: number.to_owned(),
            words: line.words,
            who: match names {
                SponsorNames::Shown => {
                    line.sponsors.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(", ")
                }
                SponsorNames::Hidden => String::new(),
            },
        })
    });
    Layout { blocks, index: index.collect(), landscape: false }
}
