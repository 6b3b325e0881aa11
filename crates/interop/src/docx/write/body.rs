//! The body of a Word file: paragraphs, words with their fates, tables.

use super::numbering::{Listed, STEP};
use super::style::{HUES, LINES};
use super::tag::{content, escaped};
pub(super) use crate::layout::Look;

/// Whether words or a paragraph mark remain, and by whose change.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) enum Fate {
    /// Remains whichever changes are accepted.
    #[default]
    Stays,
    /// Appears if this author's changes are accepted.
    Inserted(String),
    /// Disappears if this author's changes are accepted.
    Deleted(String),
}

/// Words with the same look and fate.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Stretch {
    pub text: String,
    pub look: Look,
    pub fate: Fate,
    /// Whether they are words that a move takes from here or brings here.
    pub travels: bool,
}

/// One end of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// Number of the move in the document.
    pub number: usize,
    /// Whether this is the destination.
    pub here: bool,
}

impl Paragraph {
    /// Marks all its words as those of a provision.
    pub fn mark_all(&mut self, bookmark: String) {
        self.bookmarks = vec![(bookmark, self.stretches.len())];
    }

    /// Prepends a paragraph that has no end of its own.
    pub fn prepend(&mut self, mut before: Paragraph) {
        before.stretches.append(&mut self.stretches);
        before.bookmarks.append(&mut self.bookmarks);
        before.comments.append(&mut self.comments);
        (self.stretches, self.bookmarks, self.comments) =
            (before.stretches, before.bookmarks, before.comments);
        self.provision = None;
    }
}

impl Stretch {
    /// Makes a stretch of words with a fate.
    pub fn of(text: impl Into<String>, look: Look, fate: Fate) -> Stretch {
        Stretch { text: text.into(), look, fate, travels: false }
    }

    /// Makes a stretch of words that remain.
    pub fn new(text: impl Into<String>, look: Look) -> Stretch {
        Stretch::of(text, look, Fate::Stays)
    }
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub style: String,
    /// Number of lists around it.
    pub depth: u8,
    /// Number, if a list of Word prints it.
    pub number: Option<String>,
    pub listed: Option<Listed>,
    /// Indentation, and whether its first line hangs, if no list sets them.
    pub indent: Option<(u32, bool)>,
    /// A provision whose kind is a heading but which is too long for one.
    pub long: bool,
    pub stretches: Vec<Stretch>,
    /// Fate of its paragraph mark.
    pub mark: Fate,
    /// Index of the provision in the layout, if it is exactly one.
    pub provision: Option<usize>,
    /// The end of a move that it is, if any.
    pub moved: Option<Move>,
    /// Comments on it, by index in the list of comments.
    pub comments: Vec<usize>,
    /// Bookmarks that name the provisions in it, each with its number of stretches.
    pub bookmarks: Vec<(String, usize)>,
}

/// A part of the body.
#[derive(Clone, Debug)]
pub(super) enum Block {
    Paragraph(Paragraph),
    /// A table; its first row is the header.
    Table {
        widths: Vec<u32>,
        rows: Vec<Vec<Vec<Paragraph>>>,
    },
}

/// Writes the body of a document. Every change gets a separate number.
pub(super) struct Writer {
    pub out: String,
    /// Date of changes, as an attribute.
    date: String,
    next: usize,
}

impl Writer {
    /// Starts a body. Changes are numbered after the comments, whose numbers are their indices.
    pub fn new(date: Option<String>, comments: usize) -> Self {
        let date = date.map_or_else(String::new, |d| format!(" w:date=\"{d}\""));
        Writer { out: String::new(), date, next: comments }
    }

    fn change(&mut self, who: &str) -> String {
        self.next += 1;
        format!("w:id=\"{}\" w:author=\"{}\"{}", self.next, escaped(who), self.date)
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::Table { widths, rows } => self.table(widths, rows),
            }
        }
    }

    pub fn paragraph(&mut self, paragraph: &Paragraph) {
        self.out.push_str("<w:p>");
        self.properties(paragraph);
        let range = paragraph.moved.map(|m| self.range(m, &paragraph.mark));
        for comment in &paragraph.comments {
            self.out.push_str(&format!("<w:commentRangeStart w:id=\"{comment}\"/>"));
        }
        let mut rest = paragraph.stretches.as_slice();
        for (name, count) in &paragraph.bookmarks {
            let (own, more) = rest.split_at((*count).min(rest.len()));
            self.next += 1;
            let id = self.next;
            self.out.push_str(&format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>"));
            self.stretches(own, paragraph.long);
            self.out.push_str(&format!("<w:bookmarkEnd w:id=\"{id}\"/>"));
            rest = more;
        }
        self.stretches(rest, paragraph.long);
        for comment in &paragraph.comments {
            self.out.push_str(&format!(
                "<w:commentRangeEnd w:id=\"{comment}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"{comment}\"/></w:r>"
            ));
        }
        self.out.push_str("</w:p>");
        if let Some(end) = range {
            self.out.push_str(&end);
        }
    }

    /// Opens the range of one end of a move, and returns the markup that closes it after the
    /// paragraph. Word pairs both ends by name.
    fn range(&mut self, Move { number, here }: Move, mark: &Fate) -> String {
        let (Fate::Inserted(who) | Fate::Deleted(who)) = mark else { return String::new() };
        let side = if here { "To" } else { "From" };
        let change = self.change(who);
        let id = self.next;
        self.out.push_str(&format!("<w:move{side}RangeStart {change} w:name=\"paraph_move{number}\"/>"));
        format!("<w:move{side}RangeEnd w:id=\"{id}\"/>")
    }

    fn stretches(&mut self, stretches: &[Stretch], light: bool) {
        for group in stretches.chunk_by(|a, b| (&a.fate, a.travels) == (&b.fate, b.travels)) {
            let change = change_name(&group[0].fate, group[0].travels);
            if let Some((name, who)) = change {
                let change = self.change(who);
                self.out.push_str(&format!("<w:{name} {change}>"));
            }
            for stretch in group.iter().filter(|s| !s.text.is_empty()) {
                self.run(stretch, light, change.is_some_and(|(name, _)| name == "del"));
            }
            if let Some((name, _)) = change {
                self.out.push_str(&format!("</w:{name}>"));
            }
        }
    }

    fn properties(&mut self, paragraph: &Paragraph) {
        self.out.push_str(&format!("<w:pPr><w:pStyle w:val=\"{}\"/>", paragraph.style));
        if paragraph.long {
            self.out.push_str("<w:keepNext w:val=\"0\"/><w:keepLines w:val=\"0\"/>");
        }
        if let Some(Listed { num, depth }) = paragraph.listed {
            self.out.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{num}\"/></w:numPr>"
            ));
        } else if let Some((left, hangs)) = paragraph.indent {
            let hanging = if hangs { format!(" w:hanging=\"{STEP}\"") } else { String::new() };
            if hangs {
                self.out.push_str(&format!("<w:tabs><w:tab w:val=\"left\" w:pos=\"{left}\"/></w:tabs>"));
            }
            self.out.push_str(&format!("<w:ind w:left=\"{left}\"{hanging}/>"));
        }
        if paragraph.long {
            self.out.push_str("<w:outlineLvl w:val=\"9\"/>");
        }
        if let Some((word, who)) = change_name(&paragraph.mark, paragraph.moved.is_some()) {
            let change = self.change(who);
            self.out.push_str(&format!("<w:rPr><w:{word} {change}/></w:rPr>"));
        }
        self.out.push_str("</w:pPr>");
    }

    fn run(&mut self, stretch: &Stretch, light: bool, deleted: bool) {
        let look = properties(stretch.look, light);
        self.out.push_str("<w:r>");
        if !look.is_empty() {
            self.out.push_str(&format!("<w:rPr>{look}</w:rPr>"));
        }
        content(&mut self.out, &stretch.text, deleted);
        self.out.push_str("</w:r>");
    }

    fn table(&mut self, widths: &[u32], rows: &[Vec<Vec<Paragraph>>]) {
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"8A857B\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"8A857B\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"CFCABF\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
            widths.iter().sum::<u32>()
        ));
        for width in widths {
            self.out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.out.push_str("</w:tblGrid>");
        for (at, row) in rows.iter().enumerate() {
            self.out.push_str(if at == 0 {
                "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
            } else {
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            });
            for (cell, width) in row.iter().zip(widths) {
                let shade =
                    if at == 0 { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFECE5\"/>" } else { "" };
                self.out.push_str(&format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"
                ));
                for paragraph in cell {
                    self.paragraph(paragraph);
                }
                if cell.is_empty() {
                    self.out.push_str("<w:p/>");
                }
                self.out.push_str("</w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
    }
}

/// Returns the element for a fate, and the author of the change.
fn change_name(fate: &Fate, travels: bool) -> Option<(&'static str, &str)> {
    match (fate, travels) {
        (Fate::Stays, _) => None,
        (Fate::Inserted(who), false) => Some(("ins", who)),
        (Fate::Inserted(who), true) => Some(("moveTo", who)),
        (Fate::Deleted(who), false) => Some(("del", who)),
        (Fate::Deleted(who), true) => Some(("moveFrom", who)),
    }
}

/// Returns the properties of a run, in the order that the schema requires.
fn properties(look: Look, light: bool) -> String {
    let style = |name: &str| format!("<w:rStyle w:val=\"{name}\"/>");
    let bold = if light { "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>" } else { "" };
    match look {
        Look::Plain => bold.to_owned(),
        Look::Number => format!("{}{bold}", style("ParaphNumber")),
        Look::Frame => style("ParaphBracket"),
        Look::Tag => style("ParaphTag"),
        Look::Faint => format!("{}{bold}", style("ParaphFaint")),
        Look::Strong => "<w:b/><w:bCs/>".to_owned(),
        Look::Who(None) => style("ParaphSponsor"),
        Look::Who(Some(at)) => {
            format!("{}<w:color w:val=\"{}\"/>", style("ParaphSponsor"), HUES[at % HUES.len()])
        }
        Look::Words(None) => format!("{bold}<w:u w:val=\"single\" w:color=\"595650\"/>"),
        Look::Words(Some(at)) => {
            let (hue, line) = (HUES[at % HUES.len()], LINES[(at + at / HUES.len()) % LINES.len()]);
            format!("{bold}<w:color w:val=\"{hue}\"/><w:u w:val=\"{line}\" w:color=\"{hue}\"/>")
        }
    }
}
