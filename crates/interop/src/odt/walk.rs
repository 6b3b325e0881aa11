//! One walk over the content of an OpenDocument file, and what it gathers.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::change::Region;
use super::inline::Remark;
use super::lists::{Counter, Label};
use super::looks::{BlockLook, TextLook};
use super::names::{DRAW, FORM, LOEXT, MARKS, MATHS, OFFICE, SCRIPT, STYLE, SVG, TABLE, TEXT, XLINK, is};
use super::package::short;
use super::styles::Styles;
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::colours::{Rgb, WHITE};
use crate::docx::looks::{Sheet, skip};
use crate::docx::{Cell, Document, Paragraph, Tracked};
use crate::error::Error;
use crate::seen::{Code, Notices, Seen};

/// Approximate memory limit for the content of one file: some thousands of pages.
const ROOM: usize = 96 << 20;
/// Memory counted for a paragraph, a list or a note.
pub(super) const PARAGRAPH: usize = 400;
/// Memory counted for words of one look, or a mark.
pub(super) const PIECE: usize = 120;

/// Where words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// To the lines of the text.
    Body,
    /// To the lines of headers and footers.
    Head(&'static str),
    /// To the notices.
    Apart(Code, &'static str),
    /// Nowhere: they are kept and looked at later.
    Quiet,
}

/// What is round an element.
#[derive(Clone)]
pub(super) struct Around {
    pub flow: Flow,
    /// Whether the words are part of the text that is read.
    pub kept: bool,
    /// Whether characters count: they do inside a paragraph.
    pub inline: bool,
    pub ground: Rc<[Rgb]>,
    pub text: Rc<TextLook>,
    pub block: Rc<BlockLook>,
    /// Why words here are not seen, wherever an element says it.
    pub unseen: Option<Code>,
    pub alternate: bool,
    /// Whether the words are a number.
    pub number: bool,
    pub cell: Option<Rc<Cell>>,
    pub list: Option<Rc<List>>,
}

/// The list that an element is in.
#[derive(Clone, Debug)]
pub(super) struct List {
    pub key: usize,
    /// Level, from 0.
    pub level: usize,
    pub style: String,
}

/// An item of a list whose first paragraph has not come.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub list: Rc<List>,
    pub start: Option<u32>,
    pub style: Option<String>,
    /// Its number as the file writes it.
    pub said: Option<String>,
}

pub(super) struct Walk<'a> {
    pages: Styles<'a>,
    pub styles: Styles<'a>,
    pub sheets: Vec<Sheet>,
    pub counter: Counter,
    pub line: String,
    pub paragraphs: usize,
    pub lines: Vec<String>,
    pub heads: Vec<String>,
    pub notices: Notices,
    pub document: Document,
    /// Paragraphs that are open, each with its place among those that are whole.
    pub open: Vec<(Paragraph, usize)>,
    pub out: Vec<Paragraph>,
    pub regions: BTreeMap<String, Region>,
    /// Insertions that are open.
    pub inserting: Vec<(String, Tracked)>,
    pub item: Option<Item>,
    pub label: Option<Label>,
    pub remarks: Vec<Remark>,
    /// Bookmarks that hide what is in them.
    pub veils: Vec<String>,
    /// Whether a field hides the paragraph that is open.
    pub veiled: bool,
    /// Whether space that follows counts for nothing.
    pub spaced: bool,
    pub tables: usize,
    pub notes: usize,
    left: usize,
}

impl<'a> Walk<'a> {
    pub fn new(pages: Styles<'a>, styles: Styles<'a>) -> Walk<'a> {
        let sheets: Vec<Sheet> =
            [pages.automatic, styles.automatic].iter().flat_map(|table| table.sheets.clone()).collect();
        let mut walk = Walk {
            pages,
            styles,
            sheets,
            counter: Counter::default(),
            line: String::new(),
            paragraphs: 0,
            lines: Vec::new(),
            heads: Vec::new(),
            notices: Notices::default(),
            document: Document::default(),
            open: Vec::new(),
            out: Vec::new(),
            regions: BTreeMap::new(),
            inserting: Vec::new(),
            item: None,
            label: None,
            remarks: Vec::new(),
            veils: Vec::new(),
            veiled: false,
            spaced: true,
            tables: 0,
            notes: 0,
            left: ROOM,
        };
        walk.set_up();
        walk
    }

    /// Notes how the pages are set.
    fn set_up(&mut self) {
        let tables = [self.pages.named, self.pages.automatic, self.styles.automatic];
        for table in tables {
            table.fonts.iter().for_each(|font| self.notices.add(Code::Font, "", font));
            if table.picture {
                self.notices.add(Code::Picture, "page", "");
            }
            if table.lines_numbered {
                self.notices.add(Code::Setup, "page", "");
            }
        }
        if self.sheets.iter().any(Sheet::is_odd) {
            self.notices.add(Code::Setup, "page", "");
        }
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::default());
        }
    }

    fn around(&self, flow: Flow) -> Around {
        let tables = [self.pages.named, self.pages.automatic, self.styles.automatic];
        let grounds = tables.iter().flat_map(|table| table.grounds.iter().copied());
        let ground: Vec<Rgb> = std::iter::once(WHITE).chain(grounds).take(64).collect();
        Around {
            flow,
            kept: flow == Flow::Body,
            inline: false,
            ground: Rc::from(ground),
            text: Rc::default(),
            block: Rc::default(),
            unseen: None,
            alternate: false,
            number: false,
            cell: None,
            list: None,
        }
    }

    /// Counts memory. Returns an error if the total is too large.
    pub fn spend(&mut self, size: usize) -> Result<(), Error> {
        self.left = self.left.checked_sub(size).ok_or_else(|| {
            Error::part("content.xml", "it holds more paragraphs and words than are read of one file")
        })?;
        Ok(())
    }

    /// Reads the text of a file.
    pub fn body(&mut self, source: &str) -> Result<(), Error> {
        let mut xml = Xml::new(source);
        let around = self.around(Flow::Body);
        let mut texts = 0;
        let mut inside = false;
        loop {
            match xml.next()? {
                Node::Open(tag) if is(&tag, OFFICE, "body") => inside = true,
                Node::Open(tag) if inside && is(&tag, OFFICE, "text") => {
                    texts += 1;
                    self.inside(&mut xml, &around)?;
                    self.end_line(&around);
                }
                Node::Open(tag) if inside && texts == 0 => {
                    return Err(Error::not_odt(&format!("its body is a `{}`", short(&tag.name))));
                }
                Node::Open(tag) if matches!(tag.name.as_str(), "document-content" | "document") => {}
                Node::Open(tag) if is(&tag, OFFICE, "scripts") => self.scripts(&mut xml)?,
                Node::Open(_) => skip(&mut xml)?,
                Node::End => break,
                Node::Close | Node::Text(_) => {}
            }
        }
        match texts {
            0 => return Err(Error::not_odt("it has no text")),
            1 => {}
            _ => self.notices.add(Code::Alternate, "content.xml", "office:text"),
        }
        self.document.paragraphs = std::mem::take(&mut self.out);
        Ok(())
    }

    /// Notes the programs of a file.
    fn scripts(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut deep = 1;
        while deep > 0 {
            match xml.next()? {
                Node::Open(tag) => {
                    deep += 1;
                    // LibreOffice writes the names of libraries that are empty.
                    let empty = ["script", "libraries", "library-embedded", "event-listeners"];
                    if !empty.contains(&tag.name.as_str()) {
                        self.notices.add(Code::Embedded, "scripts", &short(&tag.name));
                    }
                }
                Node::Close => deep -= 1,
                Node::End => break,
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Text(text) => self.notices.add(Code::Embedded, "scripts", &text),
            }
        }
        Ok(())
    }

    /// Reads the headers and footers of all pages.
    pub fn heads(&mut self, source: &str) -> Result<(), Error> {
        self.styles = self.pages;
        let mut xml = Xml::new(source);
        let mut inside = false;
        loop {
            match xml.next()? {
                Node::Open(tag) if is(&tag, OFFICE, "master-styles") => inside = true,
                Node::Open(tag) if is(&tag, OFFICE, "body") => skip(&mut xml)?,
                Node::Open(tag) if inside && is(&tag, STYLE, "master-page") => {}
                Node::Open(tag) if inside => {
                    let place = if tag.name.starts_with("footer") { "footer" } else { "header" };
                    let around = self.around(Flow::Head(place));
                    let from = self.heads.len();
                    match &*tag.space {
                        STYLE => self.inside(&mut xml, &around)?,
                        _ => self.element(&mut xml, &tag, &around)?,
                    }
                    self.end_line(&around);
                    let words = self.heads[from..].join("\n").trim().to_owned();
                    if !words.is_empty() && !self.document.furniture.contains(&words) {
                        self.document.furniture.push(words);
                    }
                }
                Node::Open(tag) if &*tag.space == OFFICE && tag.name.starts_with("document") => {}
                Node::Open(_) => skip(&mut xml)?,
                Node::End => return Ok(()),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    /// Ends the walk.
    pub fn done(mut self) -> (Document, Seen) {
        self.remarks_noted();
        (self.document, Seen { lines: self.lines, heads: self.heads, notices: self.notices.done() })
    }

    /// Reads what is inside an element.
    pub fn inside(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Open(tag) => self.element(xml, &tag, around)?,
                Node::Text(text) if around.inline => self.characters(&text, around)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    pub fn element(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        match &*tag.space {
            TEXT => self.in_text(xml, tag, around),
            TABLE => self.in_table(xml, tag, around),
            DRAW => self.drawing(xml, tag, around),
            OFFICE => self.office(xml, tag, around),
            STYLE => self.inside(xml, around),
            FORM => self.form(xml, tag, around),
            SCRIPT => {
                self.note(Code::Embedded, around, &short(&tag.name));
                skip(xml)
            }
            SVG if matches!(tag.name.as_str(), "title" | "desc") => {
                let words = words(xml)?;
                self.note(Code::Picture, around, &words);
                Ok(())
            }
            MATHS => {
                self.note(Code::Embedded, around, &short(&tag.name));
                self.inside(xml, &Around { inline: true, ..around.apart(Code::Embedded) })
            }
            LOEXT | MARKS => {
                self.note(Code::Field, around, &short(&tag.name));
                self.inside(xml, around)
            }
            // Programs show what is in elements that they do not know, or leave it out.
            _ => {
                self.note(Code::Alternate, around, &short(&tag.name));
                self.inside(xml, &Around { alternate: true, ..around.clone() })
            }
        }
    }

    fn office(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        match tag.name.as_str() {
            "annotation" => self.annotation(xml, tag, around),
            "annotation-end" | "change-info" => skip(xml),
            "forms" => self.inside(xml, around),
            "event-listeners" | "scripts" => {
                self.note(Code::Embedded, around, &short(&tag.name));
                skip(xml)
            }
            "dde-source" => {
                self.note(Code::Embedded, around, tag.get(OFFICE, "dde-topic").unwrap_or_default());
                skip(xml)
            }
            "binary-data" => skip(xml),
            _ => {
                self.note(Code::Alternate, around, &short(&tag.name));
                self.inside(xml, &Around { alternate: true, ..around.clone() })
            }
        }
    }

    fn form(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        if !matches!(tag.name.as_str(), "form" | "properties" | "property") {
            let says = ["label", "current-value", "value", "title"];
            let words = says.iter().find_map(|name| tag.get(FORM, name));
            self.note(Code::Field, around, words.unwrap_or(&tag.name));
        }
        if let Some(target) = tag.get(XLINK, "href").filter(|target| !target.is_empty()) {
            self.note(Code::Link, around, target);
        }
        self.inside(xml, around)
    }
}

impl Around {
    /// Sends words to the notices under a code. Words in a note or comment keep the name of that place.
    pub fn apart(&self, code: Code) -> Around {
        let flow = match self.flow {
            Flow::Apart(Code::Note | Code::Comment | Code::Deleted, _) | Flow::Quiet => self.flow,
            Flow::Head(place) | Flow::Apart(_, place) => Flow::Apart(code, place),
            Flow::Body => Flow::Apart(code, ""),
        };
        Around { flow, ..self.clone() }
    }
}

/// Reads the characters of an element up to its end.
pub(super) fn words(xml: &mut Xml<'_>) -> Result<String, Error> {
    let (mut out, mut deep) = (String::new(), 1);
    while deep > 0 {
        match xml.next()? {
            Node::Open(_) => deep += 1,
            Node::Close => deep -= 1,
            Node::Text(text) => out.push_str(&text),
            Node::End => break,
        }
    }
    Ok(out)
}
