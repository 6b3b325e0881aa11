//! Everything that a Word file shows, and everything that it holds and does not show.
//!
//! The reader of texts (`read`) keeps the words of a text. This one keeps apart what a person sees on the pages from
//! what they do not: hidden, faint, tiny or misplaced words, and all that stands round the text. What programs show
//! in different ways never counts as text.

use std::rc::Rc;

use super::colours::Rgb;
use super::element::{attribute, truth, value, word};
use super::lists::{self, Counter, Lists};
use super::looks::{self, Looks, PAPER, ParagraphLook, RunLook, Sheet, Sources, skip};
use super::read::parts;
use super::styles::{self, Styles};
use crate::akn::xml::{Node, Tag, Xml};
use crate::error::Error;
use crate::seen::{Code, Notices, Seen};
use crate::signs::is_note;
use crate::zipped::Zipped;

const COMPATIBLE: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/// Fields that number pages; Paraph writes them in footers.
const PAGES: [&str; 2] = ["PAGE", "NUMPAGES"];

/// Reads what a Word file shows and hides.
///
/// # Errors
/// As [`super::read_docx`].
pub fn docx_seen(bytes: &[u8]) -> Result<Seen, Error> {
    let mut zip = Zipped::open(bytes)?;
    let main = parts::main(&mut zip)?;
    let Some(source) = zip.part(&main)? else {
        return Err(Error::not_docx(&format!("it has no part {main}")));
    };
    let mut sources = Sources::default();
    let mut fonts = String::new();
    let mut around: Vec<(Flow, String)> = Vec::new();
    for relation in parts::relations(&mut zip, &main)?.iter().filter(|r| !r.outside) {
        let mut part = || zip.part(&relation.target).map(Option::unwrap_or_default);
        match relation.kind() {
            "styles" => sources.styles = part()?,
            "numbering" => sources.numbering = part()?,
            "theme" => sources.theme = part()?,
            "settings" => sources.settings = part()?,
            "fontTable" => fonts = part()?,
            "header" => around.push((Flow::Head("header"), part()?)),
            "footer" => around.push((Flow::Head("footer"), part()?)),
            "footnotes" => around.push((Flow::Apart(Code::Note, "footnote"), part()?)),
            "endnotes" => around.push((Flow::Apart(Code::Note, "endnote"), part()?)),
            "comments" => around.push((Flow::Apart(Code::Comment, "comment"), part()?)),
            _ => {}
        }
    }
    let looks = looks::read(&sources)?;
    let read = |part: &str, empty: &str| if part.is_empty() { empty.to_owned() } else { part.to_owned() };
    let styles = styles::read(&read(&sources.styles, "<none/>"))?;
    let lists = lists::read(&read(&sources.numbering, "<none/>"))?;
    let mut walk = Walk::new(&looks, &styles, &lists);
    let ground = setup(&source, &mut walk)?;
    walk.part(&source, Flow::Body, &ground).map_err(|e| e.in_part(&main))?;
    for (flow, part) in around.iter().filter(|(_, part)| !part.is_empty()) {
        if matches!(flow, Flow::Apart(Code::Comment, _)) && only_notes(part, &walk.lines)? {
            continue;
        }
        walk.part(part, *flow, &ground)?;
    }
    if !fonts.is_empty() {
        looks::odd_fonts(&fonts)?.iter().for_each(|font| walk.notices.add(Code::Font, "", font));
    }
    if looks.pictures {
        walk.notices.add(Code::Picture, "numbering", "");
    }
    container(&mut zip, &mut walk.notices)?;
    Ok(walk.done())
}

/// Whether all comments are Paraph's own notes on signs in the words that the file shows.
fn only_notes(part: &str, lines: &[String]) -> Result<bool, Error> {
    let comments = super::read::body::comments(part)?;
    if comments.values().any(|comment| !is_note(&comment.author, &comment.text)) {
        return Ok(false);
    }
    let notes = paraph_text::sign_notes(lines.iter().map(String::as_str));
    Ok(comments.values().flat_map(|c| c.text.lines()).all(|line| notes.iter().any(|note| note == line)))
}

/// What the container holds beside the parts that are read.
fn container(zip: &mut Zipped<'_>, notices: &mut Notices) -> Result<(), Error> {
    const OTHER: [&str; 7] =
        ["/embeddings/", "/activex/", "/charts/", "/diagrams/", "afchunk", "vbaproject.bin", "/ink/"];
    const ENDINGS: [&str; 5] = [".htm", ".html", ".mht", ".rtf", ".txt"];
    for name in zip.names() {
        let lower = name.to_ascii_lowercase();
        let other =
            OTHER.iter().any(|part| lower.contains(part)) || ENDINGS.iter().any(|end| lower.ends_with(end));
        // A program may take the file for an OpenDocument file.
        if matches!(lower.as_str(), "mimetype" | "content.xml") {
            notices.add(Code::Alternate, &name, "");
        }
        if other {
            notices.add(Code::Embedded, &name, "");
        }
        if !lower.ends_with(".rels") {
            continue;
        }
        let Some(source) = zip.part(&name)? else { continue };
        let (mut xml, mut mains) = (Xml::new(&source), 0);
        loop {
            match xml.next().map_err(|e| e.in_part(&name))? {
                Node::Open(tag) if tag.name == "Relationship" => {
                    let kind = tag.get("", "Type").unwrap_or_default();
                    let kind = kind.rsplit('/').next().unwrap_or_default();
                    mains += usize::from(kind == "officeDocument");
                    // A template shows no words; what a file tells of itself names it.
                    if tag.get("", "TargetMode") == Some("External") && kind != "attachedTemplate" {
                        let code = if kind == "hyperlink" { Code::Link } else { Code::Embedded };
                        notices.add(code, "", tag.get("", "Target").unwrap_or_default());
                    }
                    if matches!(kind, "aFChunk" | "frame" | "subDocument") {
                        notices.add(Code::Embedded, &name, tag.get("", "Target").unwrap_or_default());
                    }
                }
                Node::End => break,
                _ => {}
            }
        }
        if mains > 1 {
            notices.add(Code::Alternate, &name, "");
        }
    }
    Ok(())
}

/// Reads how the pages are set, and returns what is behind their words.
fn setup(source: &str, walk: &mut Walk<'_>) -> Result<Vec<Rgb>, Error> {
    let mut xml = Xml::new(source);
    let mut ground = PAPER.to_vec();
    let mut sheet: Option<Sheet> = None;
    loop {
        match xml.next()? {
            Node::Open(tag) if word(&tag) => {
                let number =
                    |name: &str, or: i64| attribute(&tag, name).and_then(|v| v.parse().ok()).unwrap_or(or);
                match tag.name.as_str() {
                    "background" => ground.extend(looks::page_colour(&tag, walk.looks)),
                    "sectPr" => walk.sheets.extend(sheet.replace(Sheet::default())),
                    "pgSz" => {
                        let sheet = sheet.get_or_insert_default();
                        (sheet.width, sheet.height) = (number("w", sheet.width), number("h", sheet.height));
                    }
                    "pgMar" => {
                        let sheet = sheet.get_or_insert_default();
                        (sheet.left, sheet.right) =
                            (number("left", sheet.left), number("right", sheet.right));
                        (sheet.top, sheet.bottom) =
                            (number("top", sheet.top), number("bottom", sheet.bottom));
                    }
                    _ => {}
                }
            }
            Node::Open(tag) if tag.name == "background" => walk.notices.add(Code::Picture, "page", ""),
            Node::End => break,
            _ => {}
        }
    }
    walk.sheets.push(sheet.unwrap_or_default());
    if walk.sheets.iter().any(Sheet::is_odd) {
        walk.notices.add(Code::Setup, "page", "");
    }
    Ok(ground)
}

/// Where words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    /// To the lines of the text.
    Body,
    /// To the lines of headers and footers.
    Head(&'static str),
    /// To the notices.
    Apart(Code, &'static str),
}

/// What stands round an element.
#[derive(Clone)]
struct Around {
    flow: Flow,
    ground: Rc<[Rgb]>,
    table: Option<Rc<str>>,
    paragraph: Rc<ParagraphLook>,
    run: Rc<RunLook>,
    /// Why the words of this paragraph are not seen, wherever the paragraph says.
    misplaced: Option<Code>,
    inserted: bool,
    deleted: bool,
    alternate: bool,
    reversed: bool,
}

/// A field that is open.
struct Field {
    code: String,
    /// Whether its result has begun.
    result: bool,
}

struct Walk<'a> {
    looks: &'a Looks,
    styles: &'a Styles,
    lists: &'a Lists,
    counter: Counter,
    sheets: Vec<Sheet>,
    fields: Vec<Field>,
    line: String,
    paragraphs: usize,
    lines: Vec<String>,
    heads: Vec<String>,
    notices: Notices,
}

impl<'a> Walk<'a> {
    fn new(looks: &'a Looks, styles: &'a Styles, lists: &'a Lists) -> Walk<'a> {
        Walk {
            looks,
            styles,
            lists,
            counter: Counter::default(),
            sheets: Vec::new(),
            fields: Vec::new(),
            line: String::new(),
            paragraphs: 0,
            lines: Vec::new(),
            heads: Vec::new(),
            notices: Notices::default(),
        }
    }

    fn done(self) -> Seen {
        Seen { lines: self.lines, heads: self.heads, notices: self.notices.done() }
    }

    /// Reads a part of the file.
    fn part(&mut self, source: &str, flow: Flow, ground: &[Rgb]) -> Result<(), Error> {
        let mut xml = Xml::new(source);
        self.fields.clear();
        let around = Around {
            flow,
            ground: Rc::from(ground),
            table: None,
            paragraph: Rc::default(),
            run: Rc::default(),
            misplaced: None,
            inserted: false,
            deleted: false,
            alternate: false,
            reversed: false,
        };
        if let Node::Open(_) = xml.next()? {
            self.inside(&mut xml, &around)?;
        }
        self.end_line(&around);
        Ok(())
    }

    fn place(&self, around: &Around) -> String {
        match around.flow {
            Flow::Body => format!("paragraph {}", self.paragraphs.max(1)),
            Flow::Head(place) | Flow::Apart(_, place) if !place.is_empty() => place.to_owned(),
            Flow::Head(_) | Flow::Apart(..) => format!("paragraph {}", self.paragraphs.max(1)),
        }
    }

    fn note(&mut self, code: Code, around: &Around, words: &str) {
        let place = self.place(around);
        self.notices.add(code, &place, words);
    }

    fn inside(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Open(tag) => self.element(xml, &tag, around)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn element(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        if word(tag) {
            return self.word(xml, tag, around);
        }
        match tag.name.as_str() {
            "AlternateContent" if &*tag.space == COMPATIBLE => {
                self.inside(xml, &Around { alternate: true, ..around.clone() })
            }
            // Words of formulas, and of shapes.
            "t" => self.text(xml, around),
            "r" => self.run(xml, around),
            "docPr" | "cNvPr" => {
                for name in ["title", "descr"] {
                    if let Some(words) = tag.get("", name) {
                        self.note(Code::Picture, around, words);
                    }
                }
                skip(xml)
            }
            "textpath" => {
                self.note(Code::Picture, around, tag.get("", "string").unwrap_or_default());
                skip(xml)
            }
            "OLEObject" => {
                self.note(Code::Embedded, around, "");
                skip(xml)
            }
            _ => self.inside(xml, around),
        }
    }

    fn word(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let apart = |code: Code| match around.flow {
            // Words in a note or comment keep the name of that place.
            Flow::Apart(Code::Note | Code::Comment, _) => around.clone(),
            Flow::Head(place) | Flow::Apart(_, place) => {
                Around { flow: Flow::Apart(code, place), ..around.clone() }
            }
            Flow::Body => Around { flow: Flow::Apart(code, ""), ..around.clone() },
        };
        match tag.name.as_str() {
            "p" => self.paragraph(xml, around),
            "r" => self.run(xml, around),
            "t" | "delText" => {
                let deleted = around.deleted || tag.name == "delText";
                self.text(xml, &Around { deleted, ..around.clone() })
            }
            "instrText" | "delInstrText" => self.code(xml, around),
            "fldChar" => {
                self.field(attribute(tag, "fldCharType").unwrap_or_default(), around);
                skip(xml)
            }
            "fldSimple" => {
                self.field_code(attribute(tag, "instr").unwrap_or_default(), around);
                self.inside(xml, around)
            }
            "ins" | "moveTo" => self.inside(xml, &Around { inserted: true, ..around.clone() }),
            "del" | "moveFrom" => self.inside(xml, &Around { deleted: true, ..around.clone() }),
            "bdo" | "dir" => self.inside(xml, &Around { reversed: true, ..around.clone() }),
            "hyperlink" => {
                if let Some(words) = attribute(tag, "tooltip") {
                    self.note(Code::Attribute, around, words);
                }
                self.inside(xml, around)
            }
            "tbl" => self.table(xml, around),
            "tc" => self.cell(xml, around),
            "trPr" | "tblPrEx" => self.row(xml, around),
            "sdtPr" => self.control(xml, around),
            "drawing" | "pict" => {
                self.note(Code::Picture, around, "");
                self.inside(xml, &apart(Code::Picture))
            }
            "object" | "control" | "movie" | "contentPart" | "subDoc" | "altChunk" => {
                self.note(Code::Embedded, around, "");
                self.inside(xml, &apart(Code::Embedded))
            }
            "txbxContent" => self.inside(xml, &apart(Code::TextBox)),
            "rt" => self.inside(xml, &apart(Code::Note)),
            _ => self.small(xml, tag, around),
        }
    }

    /// Elements without words of their own, and those that stand for a sign.
    fn small(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        match tag.name.as_str() {
            "tab" | "ptab" => self.say("\t", around),
            "br" | "cr" => self.say("\n", around),
            "noBreakHyphen" => self.say("\u{2011}", around),
            "softHyphen" => self.say("\u{ad}", around),
            "sym" => {
                let font = attribute(tag, "font").unwrap_or_default().to_owned();
                self.note(Code::Font, around, &font);
            }
            "pgNum" | "dayShort" | "dayLong" | "monthShort" | "monthLong" | "yearShort" | "yearLong" => {
                self.note(Code::Field, around, &tag.name);
            }
            "sectPr" | "sdtEndPr" | "rubyPr" | "ffData" | "tblGrid" => {}
            name if name.ends_with("PrChange") => {}
            _ => return self.inside(xml, around),
        }
        skip(xml)
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let body = around.flow == Flow::Body;
        self.paragraphs += usize::from(body);
        let mut around =
            Around { paragraph: Rc::new(self.looks.paragraph(&ParagraphLook::default())), ..around.clone() };
        let mut own = ParagraphLook::default();
        loop {
            match xml.next()? {
                Node::Open(tag) if word(&tag) && tag.name == "pPr" => {
                    own = self.looks.read_paragraph(xml)?;
                    let look = self.looks.paragraph(&own);
                    around.ground = Rc::from(self.looks.ground(&look, &around.ground));
                    around.misplaced = if look.framed {
                        Some(Code::TextBox)
                    } else if self.sheets.iter().any(|sheet| sheet.misses_look(&look)) {
                        Some(Code::OffPage)
                    } else {
                        around.misplaced
                    };
                    around.paragraph = Rc::new(look);
                    self.change_of_mark(&own, &around);
                }
                Node::Open(tag) => self.element(xml, &tag, &around)?,
                Node::Close | Node::End => break,
                Node::Text(_) => {}
            }
        }
        if around.flow != Flow::Body && !matches!(around.flow, Flow::Head(_)) {
            let place = self.place(&around);
            if let Flow::Apart(code, _) = around.flow {
                self.notices.words(code, &place, " ");
            }
            return Ok(());
        }
        self.label(&own, &around);
        if around.paragraph.backwards == Some(true) && !self.line.chars().any(looks::right_to_left) {
            let line = self.line.clone();
            let place = self.place(&around);
            self.notices.words(Code::Direction, &place, &line);
        }
        self.end_line(&around);
        Ok(())
    }

    fn change_of_mark(&mut self, own: &ParagraphLook, around: &Around) {
        if matches!(around.flow, Flow::Apart(..)) {
            return;
        }
        if own.inserted {
            self.note(Code::Inserted, around, "¶");
        }
        if own.deleted {
            self.note(Code::Deleted, around, "¶");
        }
    }

    /// Puts the number of a paragraph before its words.
    fn label(&mut self, own: &ParagraphLook, around: &Around) {
        let style = own.style.as_deref();
        let styled = self.styles.list(style);
        let list = match (&own.list, styled) {
            (Some((list, depth)), Some((of_style, _))) if list.is_empty() => (of_style.to_owned(), *depth),
            (Some(own), _) => own.clone(),
            (None, Some((list, depth))) => {
                let by_style = style.and_then(|style| self.lists.depth_of_style(list, style));
                (list.to_owned(), by_style.or(depth).unwrap_or(0))
            }
            (None, None) => return,
        };
        if list.0.is_empty() || list.0 == "0" {
            return;
        }
        let Some(label) = self.counter.next(self.lists, &list.0, list.1) else { return };
        let words = std::mem::take(&mut self.line);
        let look = self.looks.label(&around.paragraph, &list, around.table.as_deref());
        self.say(&label, &Around { run: Rc::new(look), ..around.clone() });
        self.line.push('\t');
        self.line.push_str(&words);
    }

    fn end_line(&mut self, around: &Around) {
        self.notices.close();
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        match around.flow {
            Flow::Body => self.lines.push(line),
            Flow::Head(_) => self.heads.push(line),
            Flow::Apart(..) => {}
        }
    }

    fn run(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let table = around.table.as_deref();
        let mut around = Around {
            run: Rc::new(self.looks.run(&RunLook::default(), &around.paragraph, table)),
            ..around.clone()
        };
        loop {
            match xml.next()? {
                Node::Open(tag) if word(&tag) && tag.name == "rPr" => {
                    let (own, inserted, deleted) = self.looks.read_run(xml)?;
                    around.run = Rc::new(self.looks.run(&own, &around.paragraph, around.table.as_deref()));
                    around.inserted |= inserted;
                    around.deleted |= deleted;
                }
                Node::Open(tag) => self.element(xml, &tag, &around)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// Reads characters up to the end of their element.
    fn characters(xml: &mut Xml<'_>) -> Result<String, Error> {
        let mut out = String::new();
        loop {
            match xml.next()? {
                Node::Text(text) => out.push_str(&text),
                Node::Open(_) => skip(xml)?,
                Node::Close | Node::End => return Ok(out),
            }
        }
    }

    fn text(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let text = Self::characters(xml)?;
        match self.fields.last_mut() {
            Some(field) if !field.result => field.code.push_str(&text),
            _ => self.say(&text, around),
        }
        Ok(())
    }

    fn code(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let text = Self::characters(xml)?;
        match self.fields.last_mut() {
            Some(field) => field.code.push_str(&text),
            None => self.note(Code::Field, around, &text),
        }
        Ok(())
    }

    fn field(&mut self, step: &str, around: &Around) {
        match step {
            "begin" => self.fields.push(Field { code: String::new(), result: false }),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.result = true;
                }
            }
            _ => {
                if let Some(field) = self.fields.pop() {
                    self.field_code(&field.code, around);
                }
            }
        }
    }

    /// Notes a field, unless it numbers pages in a header or footer.
    fn field_code(&mut self, code: &str, around: &Around) {
        let mut words = code.split_whitespace();
        let pages = words.next().is_some_and(|name| PAGES.contains(&name.to_ascii_uppercase().as_str()));
        // Other switches may print words of their own.
        let plain =
            words.all(|word| matches!(word.to_ascii_uppercase().as_str(), "\\*" | "MERGEFORMAT" | "ARABIC"));
        if !(pages && plain && matches!(around.flow, Flow::Head(_))) {
            self.note(Code::Field, around, code.trim());
        }
    }

    fn table(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let mut around = around.clone();
        loop {
            let tag = match xml.next()? {
                Node::Open(tag) => tag,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => continue,
            };
            if !(word(&tag) && tag.name == "tblPr") {
                self.element(xml, &tag, &around)?;
                continue;
            }
            for tag in children(xml)? {
                match tag.name.as_str() {
                    "tblStyle" => {
                        let id = value(&tag).unwrap_or_default();
                        if self.looks.dresses_tables(id) {
                            self.note(Code::Setup, &around, "");
                        }
                        around.table = Some(Rc::from(id));
                    }
                    "shd" => around.ground = self.looks.shade(&tag).map_or(around.ground.clone(), Rc::from),
                    "tblpPr" => around.misplaced = Some(Code::TextBox),
                    "bidiVisual" if value(&tag).is_none_or(truth) => self.note(Code::Direction, &around, ""),
                    "tblInd" => {
                        let left: i64 = attribute(&tag, "w").and_then(|v| v.parse().ok()).unwrap_or(0);
                        if !(-1000..=6000).contains(&left) {
                            around.misplaced = Some(Code::OffPage);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn row(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        for tag in children(xml)? {
            match tag.name.as_str() {
                "hidden" if value(&tag).is_none_or(truth) => self.note(Code::Hidden, around, ""),
                "trHeight" if attribute(&tag, "hRule") == Some("exact") => self.note(Code::Setup, around, ""),
                "ins" => self.note(Code::Inserted, around, ""),
                "del" => self.note(Code::Deleted, around, ""),
                _ => {}
            }
        }
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let mut around = around.clone();
        loop {
            let tag = match xml.next()? {
                Node::Open(tag) => tag,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => continue,
            };
            if !(word(&tag) && tag.name == "tcPr") {
                self.element(xml, &tag, &around)?;
                continue;
            }
            for tag in children(xml)? {
                match tag.name.as_str() {
                    "shd" => around.ground = self.looks.shade(&tag).map_or(around.ground.clone(), Rc::from),
                    "cellIns" => self.note(Code::Inserted, &around, ""),
                    "cellDel" => self.note(Code::Deleted, &around, ""),
                    "vMerge" | "hMerge" => self.note(Code::Setup, &around, ""),
                    _ => {}
                }
            }
        }
    }

    /// The properties of a content control: what it is bound to, and what else it offers.
    fn control(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let mut deep = 1;
        while deep > 0 {
            match xml.next()? {
                Node::Open(tag) => {
                    deep += 1;
                    match tag.name.as_str() {
                        "dataBinding" => {
                            self.note(Code::Field, around, attribute(&tag, "xpath").unwrap_or_default())
                        }
                        "listItem" => {
                            self.note(Code::Field, around, attribute(&tag, "displayText").unwrap_or_default())
                        }
                        _ => {}
                    }
                }
                Node::Close => deep -= 1,
                Node::Text(_) => {}
                Node::End => break,
            }
        }
        Ok(())
    }

    /// Takes words where they belong: to the lines that are seen, or to the notices.
    fn say(&mut self, text: &str, around: &Around) {
        let place = self.place(around);
        if around.deleted {
            return self.notices.words(Code::Deleted, &place, text);
        }
        if let Flow::Apart(code, _) = around.flow {
            return self.notices.words(code, &place, text);
        }
        let ground = around.run.ground().map_or(&*around.ground, Vec::as_slice);
        let cut = self.looks.cuts(&around.paragraph, &around.run).then_some(Code::OffPage);
        let unseen = around.run.unseen(ground, text).or(around.misplaced).or(cut);
        let blank = text.trim().is_empty();
        // A space of the colour of the page still parts two words.
        if let Some(code) = unseen
            && !(blank && matches!(code, Code::Faint | Code::OffPage | Code::TextBox | Code::Font))
        {
            return self.notices.words(code, &place, text);
        }
        if around.alternate && !blank {
            return self.notices.words(Code::Alternate, &place, text);
        }
        let doubt = around.run.doubt(text).or(around.reversed.then_some(Code::Direction));
        if let Some(code) = doubt.or(around.inserted.then_some(Code::Inserted)) {
            self.notices.words(code, &place, text);
        }
        self.line.push_str(text);
    }
}

/// The children of an element, without what is inside them.
fn children(xml: &mut Xml<'_>) -> Result<Vec<Tag>, Error> {
    let mut all = Vec::new();
    loop {
        match xml.next()? {
            Node::Open(tag) => {
                all.push(tag);
                skip(xml)?;
            }
            Node::Close | Node::End => return Ok(all),
            Node::Text(_) => {}
        }
    }
}
