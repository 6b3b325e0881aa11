//! A Word file as it was read: paragraphs of words with the changes that they stand in, before anybody says
//! whose changes count.

use std::collections::BTreeMap;

use paraph_text::{Finding, Kind, Number};

use super::lists::Lists;
use super::styles::Styles;

/// A change that words, a paragraph mark or a row of a table stand in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tracked {
    /// What was done.
    pub what: What,
    /// Whose it is, as the file says.
    pub author: String,
    /// When, as the file says: RFC 3339 mostly.
    pub date: Option<String>,
}

/// What a tracked change does to what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Puts it in; a move's new place too.
    Inserted,
    /// Takes it out; a move's old place too.
    Deleted,
}

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words {
        /// The characters; `\n` is a line break, `\t` a tab.
        text: String,
        /// The changes that they stand in, the outermost first.
        tracked: Vec<Tracked>,
        /// Whether they are a number, and no part of the wording.
        number: bool,
    },
    /// A bookmark begins.
    Begins(String),
    /// It ends.
    Ends(String),
    /// A comment is made here.
    Comment(String),
    /// A footnote or endnote is called here.
    Note {
        /// Which.
        name: String,
        /// The changes that the call stands in.
        tracked: Vec<Tracked>,
    },
}

/// What a paragraph is: its style and its place in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// The style's identity.
    pub style: Option<String>,
    /// The list, and the depth in it from 0; list `0` is none.
    pub list: Option<(String, u8)>,
    /// Its depth as a heading, from 0, where the paragraph itself says.
    pub outline: Option<u8>,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub properties: Properties,
    /// What it was before a tracked change of properties.
    pub former: Option<(Tracked, Properties)>,
    /// What it holds.
    pub pieces: Vec<Piece>,
    /// The changes that its mark stands in: a mark that is gone joins it to the next.
    pub mark: Vec<Tracked>,
    /// Its cell, where it stands in a table.
    pub cell: Option<Cell>,
}

/// A place in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The outermost table, counted from 0.
    pub table: usize,
    /// The row in it.
    pub row: usize,
    /// The cell in the row.
    pub column: usize,
    /// The changes that the row or cell stands in.
    pub tracked: Vec<Tracked>,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Who made it.
    pub author: String,
    /// When.
    pub date: Option<String>,
    /// What it says, its paragraphs joined by line breaks.
    pub text: String,
}

/// A provision as Paraph wrote it into the file: see `docs/format/docx.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Its identity.
    pub id: String,
    /// The bookmark round its words.
    pub bookmark: String,
    /// What it is.
    pub kind: Kind,
    /// Its depth.
    pub level: u8,
    /// Its number.
    pub number: Option<Number>,
    /// The hash of its words with all changes rejected, where there were any.
    pub sha256: Option<String>,
    /// The hash of all its words, inserted and deleted ones alike, where changes were tracked.
    pub marked: Option<String>,
}

/// A Word file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The paragraphs of the body, those of text boxes after the one that holds the box.
    pub paragraphs: Vec<Paragraph>,
    /// Footnotes and endnotes by the words of [`Piece::Note`].
    pub notes: BTreeMap<String, Vec<Paragraph>>,
    /// Comments by the words of [`Piece::Comment`].
    pub comments: BTreeMap<String, Comment>,
    /// What Paraph wrote the file for (`draft`, `rolling`, `tracked`, `redline`, `readout`), and its provisions.
    pub sent: Option<(String, Vec<Sent>)>,
    /// What stands in headers and footers, once each.
    pub furniture: Vec<String>,
    /// What cannot be carried, and what is doubtful.
    pub findings: Vec<Finding>,
    pub(super) lists: Lists,
    pub(super) styles: Styles,
}

impl Document {
    /// Everybody who made a tracked change, with how many.
    pub fn authors(&self) -> BTreeMap<&str, usize> {
        let mut authors = BTreeMap::new();
        let mut last: &[Tracked] = &[];
        for paragraph in self.paragraphs.iter().chain(self.notes.values().flatten()) {
            for piece in &paragraph.pieces {
                if let Piece::Words { tracked, .. } = piece {
                    // Runs of one change stand side by side: they are one.
                    for one in tracked.iter().filter(|one| !last.contains(one)) {
                        *authors.entry(one.author.as_str()).or_default() += 1;
                    }
                    last = tracked;
                }
            }
            let cell = paragraph.cell.iter().flat_map(|cell| &cell.tracked);
            for one in paragraph.mark.iter().chain(cell).filter(|one| !last.contains(one)) {
                *authors.entry(one.author.as_str()).or_default() += 1;
            }
            last = &paragraph.mark;
            if let Some((tracked, _)) = &paragraph.former {
                *authors.entry(tracked.author.as_str()).or_default() += 1;
            }
        }
        authors
    }
}
