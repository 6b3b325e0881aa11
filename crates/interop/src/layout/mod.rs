//! A printed document on its way to paper: provisions with their numbers, labelled brackets,
//! tables. Printers use this model and know nothing of texts or talks. No meaning depends on colour
//! alone.

mod comparison;
mod index;
mod readout;

use paraph_text::{Rolling, Text};

use crate::docx::{SponsorNames, rolling_paragraphs, text_paragraphs};

pub use comparison::redline_layout;
pub(crate) use index::{first_words, lines as index_lines};
pub use readout::{page_layout, trace_layout};

/// A document to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Content, in order.
    pub blocks: Vec<Block>,
    /// Index of its brackets, if it has any.
    pub index: Vec<Entry>,
    /// Whether the page is in landscape format.
    pub landscape: bool,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table {
        /// Column headers.
        head: Vec<String>,
        /// Rows, each with as many cells as there are headers.
        rows: Vec<Vec<Vec<Stretch>>>,
        /// Widths of columns, as parts of the whole.
        widths: Vec<u32>,
    },
    /// A picture.
    Chart {
        /// The picture, as SVG.
        svg: String,
        /// Its meaning, in words or signs.
        text: String,
    },
}

/// Role of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of the document.
    Title,
    /// The line below the title.
    Subtitle,
    /// A paragraph of a preamble.
    Preamble,
    /// A heading, with its level from 1.
    Heading(u8),
    /// A provision whose kind is a heading but which is too long for one.
    Long,
    /// A point, item or paragraph.
    Provision,
    /// A table, map or figure, kept line by line.
    Figure,
    /// A question about the provision below it, or the fate of that provision.
    Note,
    /// A line of a readout.
    Line,
    /// A line of a list in a readout.
    Bullet,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Role.
    pub role: Role,
    /// Number as printed, in parts if it is in dispute or changed.
    pub label: Vec<Stretch>,
    /// Number of lists around it.
    pub depth: u8,
    /// Words.
    pub stretches: Vec<Stretch>,
}

impl Paragraph {
    /// Makes a paragraph without a number.
    pub fn new(role: Role, stretches: Vec<Stretch>) -> Paragraph {
        Paragraph { role, label: Vec::new(), depth: 0, stretches }
    }
}

/// Words with the same look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Words.
    pub text: String,
    /// Look of the words.
    pub look: Look,
    /// Change, in a comparison.
    pub change: Change,
}

impl Stretch {
    /// Makes words that did not change.
    pub fn new(text: impl Into<String>, look: Look) -> Stretch {
        Stretch { text: text.into(), look, change: Change::None }
    }
}

/// Look of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Look {
    /// That of the paragraph.
    #[default]
    Plain,
    /// A number that is printed as text.
    Number,
    /// A bracket, or the line between two alternatives.
    Frame,
    /// The label of a bracket.
    Tag,
    /// The names of sponsors, in the colour of the first.
    Who(Option<usize>),
    /// Words of a sponsor, in its colour and with its underline.
    Words(Option<usize>),
    /// Words of minor importance.
    Faint,
    /// Emphasised words.
    Strong,
}

/// Change of words in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Change {
    /// The words are in both texts, or there is no comparison.
    #[default]
    None,
    /// The words are new.
    Inserted,
    /// The words are gone.
    Deleted,
    /// The words are now elsewhere.
    MovedAway,
    /// The words were elsewhere before.
    MovedHere,
}

/// A line of the index of brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Label of the bracket: `B7`.
    pub label: String,
    /// Number of its provision, if it has one.
    pub number: String,
    /// First words in dispute, or the question.
    pub words: String,
    /// Sponsors of its alternatives; empty if names are hidden.
    pub who: String,
}

/// Lays out a text.
pub fn text_layout(text: &Text) -> Layout {
    Layout { blocks: text_paragraphs(text).into_iter().map(Block::Paragraph).collect(), ..Layout::default() }
}

/// Lays out a rolling text with its brackets printed, and an index of them.
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
