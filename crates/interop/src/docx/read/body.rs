//! Reading of WordprocessingML (ECMA-376 part 1) into paragraphs: body, notes, comments, headers.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Finding, Severity};

use super::super::element::{attribute, truth, value, word};
use super::super::model::{Cell, Comment, Paragraph, Piece, Properties, Tracked, What};
use crate::akn::xml::{Node, Tag, Xml};
use crate::error::Error;

const COMPATIBLE: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const MATHS: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
];
/// Style of runs that are a number rather than part of the wording.
const NUMBER: &str = "ParaphNumber";

/// Content of a part.
#[derive(Default)]
pub(super) struct Body {
    pub paragraphs: Vec<Paragraph>,
    pub findings: Vec<Finding>,
}

/// Reads the body of a document.
pub(super) fn read(source: &str) -> Result<Body, Error> {
    let mut reader = Reader::new(source);
    reader.document("body")?;
    Ok(Body { paragraphs: reader.out, findings: reader.findings })
}

/// Reads footnotes or endnotes, by the names that refer to them.
pub(super) fn notes(source: &str, kind: &str) -> Result<BTreeMap<String, Vec<Paragraph>>, Error> {
    let mut all = BTreeMap::new();
    let mut reader = Reader::new(source);
    while let Some(tag) = reader.open()? {
        if !word(&tag) || !matches!(tag.name.as_str(), "footnote" | "endnote") {
            continue;
        }
        let id = attribute(&tag, "id").unwrap_or_default();
        let name = called(kind.trim_end_matches('s'), id);
        let separates = attribute(&tag, "type").is_some_and(|t| t != "normal");
        reader.inside(&Around::default())?;
        let paragraphs = std::mem::take(&mut reader.out);
        if !separates {
            all.insert(name, paragraphs);
        }
    }
    Ok(all)
}

/// Reads comments, by identity.
pub(crate) fn comments(source: &str) -> Result<BTreeMap<String, Comment>, Error> {
    let mut all = BTreeMap::new();
    let mut reader = Reader::new(source);
    while let Some(tag) = reader.open()? {
        if !word(&tag) || tag.name != "comment" {
            continue;
        }
        let owned = |name: &str| attribute(&tag, name).map(str::to_owned);
        let id = owned("id").unwrap_or_default();
        let (author, date) = (owned("author").unwrap_or_default(), owned("date"));
        reader.inside(&Around::default())?;
        let said: Vec<String> = std::mem::take(&mut reader.out).iter().map(plain).collect();
        all.insert(id, Comment { author, date, text: said.join("\n").trim().to_owned() });
    }
    Ok(all)
}

/// Returns all words of a header or footer.
pub(super) fn words(source: &str) -> Result<String, Error> {
    let mut reader = Reader::new(source);
    reader.open()?;
    reader.inside(&Around::default())?;
    let lines: Vec<String> = reader.out.iter().map(plain).filter(|line| !line.trim().is_empty()).collect();
    Ok(lines.join("\n").trim().to_owned())
}

fn plain(paragraph: &Paragraph) -> String {
    let words = paragraph.pieces.iter().filter_map(|piece| match piece {
        Piece::Words { text, tracked, .. } => {
            Some(text.as_str()).filter(|_| !tracked.iter().any(|t| t.what == What::Deleted))
        }
        _ => None,
    });
    words.collect()
}

/// Returns the name of a note in [`Piece::Note`].
fn called(kind: &str, id: &str) -> String {
    format!("{kind} {id}")
}

/// Context of an element.
#[derive(Clone, Default)]
struct Around {
    tracked: Vec<Tracked>,
    cell: Option<Cell>,
}

impl Around {
    fn with(&self, tracked: Tracked) -> Around {
        let mut around = self.clone();
        around.tracked.push(tracked);
        around
    }
}

/// Approximate memory limit for the content of one part: some thousands of pages.
const ROOM: usize = 96 << 20;
/// Memory counted for a paragraph.
const PARAGRAPH: usize = 400;
/// Memory counted for a run or a mark.
const PIECE: usize = 120;
/// Memory counted for a change around either.
const CHANGE: usize = 160;
/// Maximum length of an author's name that Word keeps.
const NAME: usize = 255;
/// Maximum length of a date.
const DATE: usize = 40;

struct Reader<'a> {
    xml: Xml<'a>,
    out: Vec<Paragraph>,
    findings: Vec<Finding>,
    said: BTreeSet<&'static str>,
    tables: usize,
    /// Open fields: whether the result of each has begun.
    fields: Vec<bool>,
    /// Remaining memory.
    left: usize,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Reader<'a> {
        Reader {
            xml: Xml::new(source),
            out: Vec::new(),
            findings: Vec::new(),
            said: BTreeSet::new(),
            tables: 0,
            fields: Vec::new(),
            left: ROOM,
        }
    }

    /// Counts the memory for an element with the changes around it. Returns an error if the total
    /// is too large.
    fn spend(&mut self, element: usize, around: &Around) -> Result<(), Error> {
        let changes = around.tracked.len() + around.cell.as_ref().map_or(0, |cell| cell.tracked.len());
        match self.left.checked_sub(element + changes * CHANGE) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(self.xml.fault("it holds more paragraphs and changes than are read of one file")),
        }
    }

    /// Returns the next element that begins, at any depth; `None` at the end.
    fn open(&mut self) -> Result<Option<Tag>, Error> {
        loop {
            match self.xml.next()? {
                Node::Open(tag) => return Ok(Some(tag)),
                Node::End => return Ok(None),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    /// Skips the rest of the open element.
    fn skip(&mut self) -> Result<(), Error> {
        let mut depth = 1usize;
        while depth > 0 {
            match self.xml.next()? {
                Node::Open(_) => depth += 1,
                Node::Close => depth -= 1,
                Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Reports once that something cannot be carried or is doubtful.
    fn note(&mut self, severity: Severity, code: &'static str, message: &str) {
        let place = match self.out.len() {
            0 => String::new(),
            n => format!("paragraph {}", n + 1),
        };
        if severity == Severity::Note && !self.said.insert(code) {
            return;
        }
        self.left = self.left.saturating_sub(PARAGRAPH);
        self.findings.push(Finding { severity, code, place, message: message.to_owned() });
    }

    /// Reads the element with this name below the root.
    fn document(&mut self, name: &str) -> Result<(), Error> {
        let Some(root) = self.open()? else {
            return Err(Error::not_docx("its body is empty"));
        };
        if !word(&root) || root.name != "document" {
            let what = format!("its main part is a `{}`, not a Word document", short(&root.name));
            return Err(Error::not_docx(&what));
        }
        while let Some(tag) = self.open()? {
            if word(&tag) && tag.name == name {
                return self.inside(&Around::default());
            }
            self.skip()?;
        }
        Ok(())
    }

    /// Reads blocks up to the end of the open element.
    fn inside(&mut self, around: &Around) -> Result<(), Error> {
        loop {
            match self.xml.next()? {
                Node::Open(tag) => self.block(&tag, around)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn block(&mut self, tag: &Tag, around: &Around) -> Result<(), Error> {
        if &*tag.space == COMPATIBLE && tag.name == "AlternateContent" {
            return self.alternatives(&mut |reader, tag| reader.block(tag, around));
        }
        if !word(tag) {
            return if MATHS.contains(&&*tag.space) { self.maths_block(around) } else { self.inside(around) };
        }
        match tag.name.as_str() {
            "p" => self.paragraph(around),
            "tbl" => self.table(around),
            "ins" | "moveTo" | "del" | "moveFrom" => {
                let around = around.with(tracked(tag));
                self.inside(&around)
            }
            "sdtPr" | "sdtEndPr" | "sectPr" | "tblPr" | "tblGrid" | "trPr" | "tcPr" => self.skip(),
            "altChunk" => {
                self.note(
                    Severity::Warning,
                    "embedded",
                    "Another file is embedded here as a whole; it was not read.",
                );
                self.skip()
            }
            _ => self.inside(around),
        }
    }

    /// Reads the first of several alternative contents, and only that one.
    fn alternatives(
        &mut self,
        read: &mut dyn FnMut(&mut Reader<'a>, &Tag) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut taken = false;
        loop {
            match self.xml.next()? {
                Node::Open(_) if taken => self.skip()?,
                Node::Open(_) => {
                    taken = true;
                    loop {
                        match self.xml.next()? {
                            Node::Open(tag) => read(self, &tag)?,
                            Node::Close | Node::End => break,
                            Node::Text(_) => {}
                        }
                    }
                }
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn maths_block(&mut self, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH, around)?;
        let mut paragraph = Paragraph { cell: around.cell.clone(), ..Paragraph::default() };
        self.maths(&mut paragraph, around)?;
        self.out.push(paragraph);
        Ok(())
    }

    fn table(&mut self, around: &Around) -> Result<(), Error> {
        // Tables within a cell belong to that cell.
        let outer = around.cell.clone();
        let table = self.tables;
        if outer.is_none() {
            self.tables += 1;
        }
        let mut row = 0;
        let mut wrapped: Vec<Vec<Tracked>> = vec![around.tracked.clone()];
        loop {
            match self.xml.next()? {
                Node::Open(tag) if word(&tag) => match tag.name.as_str() {
                    "tr" => {
                        let tracked = wrapped.last().cloned().unwrap_or_default();
                        let cell = outer.clone().unwrap_or(Cell { table, row, column: 0, tracked });
                        self.row(&around.tracked, &cell, outer.is_some())?;
                        row += 1;
                    }
                    "ins" | "del" | "moveTo" | "moveFrom" => {
                        let mut inner = wrapped.last().cloned().unwrap_or_default();
                        inner.push(tracked(&tag));
                        wrapped.push(inner);
                    }
                    "sdt" | "sdtContent" | "customXml" => {
                        wrapped.push(wrapped.last().cloned().unwrap_or_default());
                    }
                    _ => self.skip()?,
                },
                Node::Open(_) => self.skip()?,
                Node::Close => {
                    wrapped.pop();
                    if wrapped.is_empty() {
                        return Ok(());
                    }
                }
                Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn row(&mut self, around: &[Tracked], cell: &Cell, nested: bool) -> Result<(), Error> {
        let from = self.out.len();
        let mut cell = cell.clone();
        let mut whole = cell.tracked.clone();
        let mut column = 0;
        let mut depth = 1usize;
        while depth > 0 {
            match self.xml.next()? {
                Node::Open(tag) if word(&tag) => match tag.name.as_str() {
                    "tc" => {
                        if !nested {
                            cell.column = column;
                        }
                        cell.tracked.clone_from(&whole);
                        self.cell(around, &cell)?;
                        column += 1;
                    }
                    "trPr" => whole.extend(self.marks(&["ins", "del"])?),
                    "sdt" | "sdtContent" | "customXml" | "ins" | "del" => depth += 1,
                    _ => self.skip()?,
                },
                Node::Open(_) => self.skip()?,
                Node::Close => depth -= 1,
                Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
        // The row's properties may follow its cells.
        for paragraph in &mut self.out[from..] {
            if let Some(cell) = &mut paragraph.cell {
                cell.tracked
                    .extend(whole.iter().filter(|t| !cell.tracked.contains(t)).cloned().collect::<Vec<_>>());
            }
        }
        Ok(())
    }

    fn cell(&mut self, around: &[Tracked], cell: &Cell) -> Result<(), Error> {
        let mut cell = cell.clone();
        loop {
            match self.xml.next()? {
                Node::Open(tag) if word(&tag) && tag.name == "tcPr" => {
                    cell.tracked.extend(self.marks(&["cellIns", "cellDel"])?);
                }
                Node::Open(tag) => {
                    let around = Around { tracked: around.to_vec(), cell: Some(cell.clone()) };
                    self.block(&tag, &around)?;
                }
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// Reads the changes with these names among properties.
    fn marks(&mut self, names: &[&str]) -> Result<Vec<Tracked>, Error> {
        let mut found = Vec::new();
        loop {
            match self.xml.next()? {
                Node::Open(tag) => {
                    if word(&tag) && names.contains(&tag.name.as_str()) {
                        found.push(tracked(&tag));
                    }
                    self.skip()?;
                }
                Node::Close | Node::End => return Ok(found),
                Node::Text(_) => {}
            }
        }
    }

    fn paragraph(&mut self, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH, around)?;
        let mut paragraph = Paragraph { cell: around.cell.clone(), ..Paragraph::default() };
        paragraph.mark.clone_from(&around.tracked);
        let place = self.out.len();
        self.run_on(&mut paragraph, around)?;
        // The content of its text boxes follows it.
        self.out.insert(place, paragraph);
        Ok(())
    }

    /// Reads the content of a paragraph, or of an element within it.
    fn run_on(&mut self, paragraph: &mut Paragraph, around: &Around) -> Result<(), Error> {
        loop {
            match self.xml.next()? {
                Node::Open(tag) => self.inline(&tag, paragraph, around)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn inline(&mut self, tag: &Tag, paragraph: &mut Paragraph, around: &Around) -> Result<(), Error> {
        self.spend(PIECE, around)?;
        if &*tag.space == COMPATIBLE && tag.name == "AlternateContent" {
            return self.alternatives(&mut |reader, tag| reader.inline(tag, paragraph, around));
        }
        if MATHS.contains(&&*tag.space) {
            return self.maths(paragraph, around);
        }
        if !word(tag) {
            return self.run_on(paragraph, around);
        }
        match tag.name.as_str() {
            "pPr" => {
                let (properties, mark, former) = self.properties()?;
                paragraph.properties = properties;
                paragraph.mark.extend(mark);
                paragraph.former = former;
                Ok(())
            }
            "r" => self.run(paragraph, around),
            "ins" | "moveTo" | "del" | "moveFrom" => {
                let around = around.with(tracked(tag));
                self.run_on(paragraph, &around)
            }
            "bookmarkStart" => {
                let name = attribute(tag, "name").unwrap_or_default().to_owned();
                let id = attribute(tag, "id").unwrap_or_default();
                if name.starts_with("paraph") && name.len() <= NAME {
                    paragraph.pieces.push(Piece::Begins(format!("{name} {id}")));
                }
                self.skip()
            }
            "bookmarkEnd" => {
                let id = attribute(tag, "id").unwrap_or_default().to_owned();
                paragraph.pieces.push(Piece::Ends(id));
                self.skip()
            }
            "commentReference" => self.comment(tag, paragraph),
            "sdtPr" | "sdtEndPr" | "proofErr" | "fldData" => self.skip(),
            "p" | "tbl" => self.block(tag, around),
            _ => self.run_on(paragraph, around),
        }
    }

    fn comment(&mut self, tag: &Tag, paragraph: &mut Paragraph) -> Result<(), Error> {
        paragraph.pieces.push(Piece::Comment(attribute(tag, "id").unwrap_or_default().to_owned()));
        self.skip()
    }

    fn maths(&mut self, paragraph: &mut Paragraph, around: &Around) -> Result<(), Error> {
        let message = "An equation is carried as its characters alone: look at how it reads.";
        self.note(Severity::Warning, "equation", message);
        let base = around.tracked.len();
        let mut inner = around.tracked.clone();
        // Number of changes around each open element.
        let mut open = vec![base];
        while let Some(&outside) = open.last() {
            match self.xml.next()? {
                Node::Open(tag) => {
                    self.spend(PIECE + inner.len() * CHANGE, around)?;
                    open.push(inner.len());
                    let changes = matches!(tag.name.as_str(), "ins" | "del" | "moveTo" | "moveFrom");
                    if word(&tag) && changes {
                        inner.push(tracked(&tag));
                    }
                }
                Node::Close => {
                    inner.truncate(outside);
                    open.pop();
                }
                Node::Text(text) => put(paragraph, text.trim(), &inner, false),
                Node::End => break,
            }
        }
        Ok(())
    }

    fn run(&mut self, paragraph: &mut Paragraph, around: &Around) -> Result<(), Error> {
        let mut number = false;
        loop {
            match self.xml.next()? {
                Node::Open(tag) => self.in_run(&tag, paragraph, around, &mut number)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn in_run(
        &mut self,
        tag: &Tag,
        paragraph: &mut Paragraph,
        around: &Around,
        number: &mut bool,
    ) -> Result<(), Error> {
        if &*tag.space == COMPATIBLE && tag.name == "AlternateContent" {
            return self.alternatives(&mut |reader, tag| reader.in_run(tag, paragraph, around, number));
        }
        if !word(tag) {
            return self.run_on(paragraph, around);
        }
        // Between its start and its result a field contains its instruction.
        let instructs = self.fields.last() == Some(&false);
        let simple = match tag.name.as_str() {
            "t" | "delText" => {
                let text = self.characters()?;
                if !instructs {
                    put(paragraph, &text, &around.tracked, *number);
                }
                return Ok(());
            }
            "tab" | "ptab" => "\t",
            "br" | "cr" => match attribute(tag, "type") {
                Some("page" | "column") => "",
                _ => "\n",
            },
            "noBreakHyphen" => "\u{2011}",
            "softHyphen" => "\u{ad}",
            "sym" => return self.symbol(tag, paragraph, around, *number),
            "rPr" => {
                *number = self.look()?;
                return Ok(());
            }
            "fldChar" => {
                match attribute(tag, "fldCharType") {
                    Some("begin") => self.fields.push(false),
                    Some("separate") => {
                        if let Some(last) = self.fields.last_mut() {
                            *last = true;
                        }
                    }
                    _ => drop(self.fields.pop()),
                }
                ""
            }
            "footnoteReference" | "endnoteReference" => {
                let kind = tag.name.trim_end_matches("Reference");
                let id = attribute(tag, "id").unwrap_or_default();
                let (name, tracked) = (called(kind, id), around.tracked.clone());
                paragraph.pieces.push(Piece::Note { name, tracked });
                ""
            }
            "commentReference" => return self.comment(tag, paragraph),
            "drawing" | "pict" | "object" => return self.drawing(&tag.name, around),
            "instrText" | "delInstrText" | "fldData" => "",
            _ => "",
        };
        if !simple.is_empty() && !instructs {
            put(paragraph, simple, &around.tracked, *number);
        }
        self.skip()
    }

    /// Reads the properties of a run; returns whether it is a number, and reports hidden text.
    fn look(&mut self) -> Result<bool, Error> {
        let mut number = false;
        let mut hidden = false;
        loop {
            match self.xml.next()? {
                Node::Open(tag) => {
                    if word(&tag) && tag.name == "rStyle" {
                        number = value(&tag) == Some(NUMBER);
                    }
                    hidden |= word(&tag) && tag.name == "vanish" && value(&tag).is_none_or(truth);
                    self.skip()?;
                }
                Node::Close | Node::End => break,
                Node::Text(_) => {}
            }
        }
        if hidden {
            let message = "Words are formatted as hidden. They were read like the others: look at them in Word with hidden text shown.";
            self.note(Severity::Warning, "hidden-text", message);
        }
        Ok(number)
    }

    fn characters(&mut self) -> Result<String, Error> {
        let mut text = String::new();
        let mut depth = 1usize;
        while depth > 0 {
            match self.xml.next()? {
                Node::Open(_) => depth += 1,
                Node::Close => depth -= 1,
                // A line end in the file is a space in the words.
                Node::Text(t) => text.push_str(&t.replace(['\r', '\n'], " ")),
                Node::End => break,
            }
        }
        Ok(text)
    }

    fn symbol(
        &mut self,
        tag: &Tag,
        paragraph: &mut Paragraph,
        around: &Around,
        number: bool,
    ) -> Result<(), Error> {
        let code = attribute(tag, "char").and_then(|c| u32::from_str_radix(c, 16).ok());
        let known = code.filter(|c| !(0xE000..=0xF8FF).contains(c)).and_then(char::from_u32);
        let shown = known.filter(|c| !c.is_control());
        if shown.is_none() {
            let font = attribute(tag, "font").unwrap_or("a font of symbols");
            let message =
                format!("A sign of {} has no letter of its own and is shown as \u{25a1}.", short(font));
            self.note(Severity::Warning, "symbol", &message);
        }
        put(paragraph, &shown.unwrap_or('\u{25a1}').to_string(), &around.tracked, number);
        self.skip()
    }

    /// Reads the words of a picture or a shape, and reports the rest.
    fn drawing(&mut self, name: &str, around: &Around) -> Result<(), Error> {
        let mut boxed = false;
        let mut depth = 1usize;
        while depth > 0 {
            match self.xml.next()? {
                Node::Open(tag) if word(&tag) && tag.name == "txbxContent" => {
                    boxed = true;
                    // A box in a deleted run is deleted with it.
                    self.inside(around)?;
                }
                Node::Open(tag) if &*tag.space == COMPATIBLE && tag.name == "Fallback" => self.skip()?,
                Node::Open(_) => depth += 1,
                Node::Close => depth -= 1,
                Node::End => break,
                Node::Text(_) => {}
            }
        }
        if !boxed {
            let message = match name {
                "object" => "An embedded object was here; it was left out.",
                _ => "A picture or drawing was here; it was left out.",
            };
            self.note(Severity::Warning, "image", message);
        }
        Ok(())
    }

    /// Reads the properties of a paragraph, the changes of its mark, and its former properties.
    #[allow(clippy::type_complexity)]
    fn properties(&mut self) -> Result<(Properties, Vec<Tracked>, Option<(Tracked, Properties)>), Error> {
        let (mut properties, mut mark, mut former) = (Properties::default(), Vec::new(), None);
        let (mut list, mut depth) = (None, None);
        loop {
            match self.xml.next()? {
                Node::Open(tag) if word(&tag) => match tag.name.as_str() {
                    "pStyle" => {
                        properties.style = value(&tag).map(str::to_owned);
                        self.skip()?;
                    }
                    "outlineLvl" => {
                        properties.outline = value(&tag).and_then(|v| v.parse().ok());
                        self.skip()?;
                    }
                    "numPr" => loop {
                        match self.xml.next()? {
                            Node::Open(tag) => {
                                match tag.name.as_str() {
                                    "numId" => list = value(&tag).map(str::to_owned),
                                    "ilvl" => depth = value(&tag).and_then(|v| v.parse().ok()),
                                    _ => {}
                                }
                                self.skip()?;
                            }
                            Node::Close | Node::End => break,
                            Node::Text(_) => {}
                        }
                    },
                    "rPr" => mark.extend(self.marks(&["ins", "del", "moveTo", "moveFrom"])?),
                    "pPrChange" => {
                        let change = tracked(&tag);
                        let mut before = Properties::default();
                        loop {
                            match self.xml.next()? {
                                Node::Open(tag) if word(&tag) && tag.name == "pPr" => {
                                    before = self.properties()?.0;
                                }
                                Node::Open(_) => self.skip()?,
                                Node::Close | Node::End => break,
                                Node::Text(_) => {}
                            }
                        }
                        former = Some((change, before));
                    }
                    _ => self.skip()?,
                },
                Node::Open(_) => self.skip()?,
                Node::Close | Node::End => break,
                Node::Text(_) => {}
            }
        }
        if list.is_some() || depth.is_some() {
            properties.list = Some((list.unwrap_or_default(), depth.unwrap_or(0)));
        }
        Ok((properties, mark, former))
    }
}

/// Adds words, to the previous piece if it has the same properties.
fn put(paragraph: &mut Paragraph, words: &str, tracked: &[Tracked], number: bool) {
    if words.is_empty() {
        return;
    }
    if let Some(Piece::Words { text, tracked: before, number: was }) = paragraph.pieces.last_mut()
        && before == tracked
        && *was == number
    {
        text.push_str(words);
        return;
    }
    paragraph.pieces.push(Piece::Words { text: words.to_owned(), tracked: tracked.to_vec(), number });
}

fn tracked(tag: &Tag) -> Tracked {
    let what = match tag.name.as_str() {
        "del" | "moveFrom" | "cellDel" => What::Deleted,
        _ => What::Inserted,
    };
    let cut = |value: &str, most: usize| value.chars().take(most).collect::<String>();
    let author = cut(attribute(tag, "author").unwrap_or_default(), NAME);
    Tracked { what, author, date: attribute(tag, "date").map(|date| cut(date, DATE)) }
}

/// Returns a name from the file, shortened for a message.
fn short(name: &str) -> String {
    name.chars().take(40).collect::<String>().escape_debug().to_string()
}
