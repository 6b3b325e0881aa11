//! A Word file as read: paragraphs of words inside tracked changes, before anyone chooses whose
//! changes count.

use std::collections::BTreeMap;

use paraph_text::{Finding, Kind, Number};

use super::lists::Lists;
use super::styles::Styles;

/// A tracked change around words, a paragraph mark or a table row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tracked {
    /// Type of change.
    pub what: What,
    /// Author, as the file names it.
    pub author: String,
    /// Date, as in the file: mostly RFC 3339.
    pub date: Option<String>,
}

/// Effect of a tracked change on its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Inserts it; also the new place of a move.
    Inserted,
    /// Deletes it; also the old place of a move.
    Deleted,
}

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words {
        /// Characters; `\n` is a line break, `\t` a tab.
        text: String,
        /// Changes around them, outermost first.
        tracked: Vec<Tracked>,
        /// Whether they are a number rather than part of the wording.
        number: bool,
    },
    /// Start of a bookmark.
    Begins(String),
    /// End of a bookmark.
    Ends(String),
    /// Reference to a comment.
    Comment(String),
    /// Reference to a footnote or endnote.
    Note {
        /// Name of the note.
        name: String,
        /// Changes around the reference.
        tracked: Vec<Tracked>,
    },
}

/// Properties of a paragraph: its style and its place in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// Identity of the style.
    pub style: Option<String>,
    /// List, and level in it from 0; list `0` means none.
    pub list: Option<(String, u8)>,
    /// Level as a heading, from 0, if the paragraph itself sets one.
    pub outline: Option<u8>,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Properties.
    pub properties: Properties,
    /// Properties before a tracked change of them.
    pub former: Option<(Tracked, Properties)>,
    /// Content.
    pub pieces: Vec<Piece>,
    /// Changes around its paragraph mark. A deleted mark joins it to the next paragraph.
    pub mark: Vec<Tracked>,
    /// Cell, if it is in a table.
    pub cell: Option<Cell>,
}

/// A place in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Index of the outermost table, from 0.
    pub table: usize,
    /// Index of the row in the table.
    pub row: usize,
    /// Index of the cell in the row.
    pub column: usize,
    /// Changes around the row or cell.
    pub tracked: Vec<Tracked>,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Author.
    pub author: String,
    /// Date.
    pub date: Option<String>,
    /// Text, its paragraphs joined by line breaks.
    pub text: String,
}

/// A provision as Paraph wrote it into the file; see `docs/format/docx.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Identity.
    pub id: String,
    /// Bookmark around its words.
    pub bookmark: String,
    /// Kind.
    pub kind: Kind,
    /// Depth.
    pub level: u8,
    /// Number.
    pub number: Option<Number>,
    /// Hash of its words with all changes rejected, if it has any then.
    pub sha256: Option<String>,
    /// Hash of all its words, inserted and deleted alike, if changes were tracked.
    pub marked: Option<String>,
}

/// A Word file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Paragraphs of the body. Those of a text box follow the paragraph that contains it.
    pub paragraphs: Vec<Paragraph>,
    /// Footnotes and endnotes, by the names in [`Piece::Note`].
    pub notes: BTreeMap<String, Vec<Paragraph>>,
    /// Comments, by the names in [`Piece::Comment`].
    pub comments: BTreeMap<String, Comment>,
    /// Purpose for which Paraph wrote the file (`draft`, `rolling`, `tracked`, `redline`,
    /// `readout`), and its provisions.
    pub sent: Option<(String, Vec<Sent>)>,
    /// Distinct contents of headers and footers.
    pub furniture: Vec<String>,
    /// Findings on content that cannot be carried or is doubtful.
    pub findings: Vec<Finding>,
    pub(super) lists: Lists,
    pub(super) styles: Styles,
}

impl Document {
    /// Returns the authors of tracked changes, each with the number of changes.
    pub fn authors(&self) -> BTreeMap<&str, usize> {
        let mut authors = BTreeMap::new();
        let mut last: &[Tracked] = &[];
        for paragraph in self.paragraphs.iter().chain(self.notes.values().flatten()) {
            for piece in &paragraph.pieces {
                if let Piece::Words { tracked, .. } = piece {
                    // Consecutive runs of one change count once.
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
