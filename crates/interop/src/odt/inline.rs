//! What is in a paragraph: words, fields, notes, comments, drawings.

use std::rc::Rc;

use super::names::{DRAW, DUBLIN, OFFICE, STYLE, TEXT, XLINK, count, is, says};
use super::package::{address, short};
use super::walk::{Around, Flow, PARAGRAPH, PIECE, Walk, words};
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::looks::skip;
use crate::docx::{Comment, Paragraph, Piece, What};
use crate::error::Error;
use crate::seen::Code;
use crate::signs::is_note;

/// The style of words that are a number rather than part of the wording.
const NUMBER: &str = "Paraph Number";
/// Maximum number of spaces that one element stands for.
const SPACES: usize = 64;

/// A comment, until it is known whether it is Paraph's own note on a sign.
#[derive(Clone, Debug)]
pub(super) struct Remark {
    place: String,
    author: String,
    text: String,
}

impl Walk<'_> {
    pub fn in_text(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        match tag.name.as_str() {
            "p" | "h" => self.paragraph(xml, tag, around),
            "span" => self.span(xml, tag, around),
            "s" => {
                let spaces = count(tag, TEXT, "c").unwrap_or(1) as usize;
                self.sign(&" ".repeat(spaces.min(SPACES)), around)?;
                skip(xml)
            }
            "tab" => self.stop(xml, "\t", around),
            "line-break" => self.stop(xml, "\n", around),
            "list" => self.list(xml, tag, around),
            "numbered-paragraph" => self.numbered(xml, tag, around),
            "number" => self.written_number(xml, around),
            "section" => self.section(xml, tag, around),
            "section-source" => self.section_source(xml, tag, around),
            "tracked-changes" => self.tracked_changes(xml, around),
            "change-start" | "change-end" | "change" => self.change(xml, tag, around),
            "bookmark-start" | "bookmark-end" => self.bookmark(xml, tag, around),
            "a" => self.link(xml, tag, around),
            "note" => self.footnote(xml, tag, around),
            "ruby" | "ruby-base" | "index-body" | "index-title" | "meta" => self.inside(xml, around),
            "ruby-text" => {
                self.note(Code::Note, around, "");
                self.inside(xml, &around.apart(Code::Note))
            }
            "bookmark"
            | "soft-page-break"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls"
            | "dde-connection-decls" => skip(xml),
            name if name.starts_with("reference-mark") => skip(xml),
            name if name.ends_with("-mark")
                || name.ends_with("-mark-start")
                || name.ends_with("-mark-end") =>
            {
                if let Some(words) = tag.get(TEXT, "string-value") {
                    self.note(Code::Attribute, around, words);
                }
                if name == "bibliography-mark" {
                    self.note(Code::Field, around, name);
                    return self.inside(xml, around);
                }
                skip(xml)
            }
            name if name.ends_with("-source") => skip(xml),
            "page-sequence" => {
                self.note(Code::Setup, around, "page-sequence");
                skip(xml)
            }
            "alphabetical-index-auto-mark-file" => {
                self.note(Code::Embedded, around, &address(tag.get(XLINK, "href").unwrap_or_default()));
                skip(xml)
            }
            "script" => {
                self.note(Code::Embedded, around, "script");
                skip(xml)
            }
            _ => self.field(xml, tag, around),
        }
    }

    fn stop(&mut self, xml: &mut Xml<'_>, sign: &str, around: &Around) -> Result<(), Error> {
        self.sign(sign, around)?;
        skip(xml)
    }

    fn span(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let look = self.styles.resolve("text", tag.get(TEXT, "style-name"), false);
        let mut inner = around.clone();
        let mut text = (*around.text).clone();
        text.lay(&look.text);
        inner.text = Rc::new(text);
        inner.number |= look.name.as_deref() == Some(NUMBER);
        self.inside(xml, &inner)
    }

    /// Reads a field: its shown words, and what it computes them from.
    fn field(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let name = tag.name.as_str();
        let pages = matches!(name, "page-number" | "page-count") && matches!(around.flow, Flow::Head(_));
        // A number of another page, or moved by some, is not the number of this one.
        let plain = count(tag, TEXT, "page-adjust").unwrap_or(0) == 0
            && tag.get(TEXT, "page-adjust").is_none_or(|by| by.trim() == "0")
            && tag.get(TEXT, "select-page").is_none_or(|page| page == "current")
            && tag
                .get(STYLE, "num-format")
                .is_none_or(|format| matches!(format, "1" | "a" | "i" | "A" | "I"));
        if pages && plain {
            return self.inside(xml, around);
        }
        match name {
            "hidden-text" => {
                self.note(Code::Hidden, around, tag.get(TEXT, "string-value").unwrap_or_default());
                let unseen = says(tag, TEXT, "is-hidden").then_some(Code::Hidden);
                return self.inside(xml, &Around { unseen: unseen.or(around.unseen), ..around.clone() });
            }
            "hidden-paragraph" => {
                self.note(Code::Hidden, around, tag.get(TEXT, "condition").unwrap_or_default());
                self.veiled |= says(tag, TEXT, "is-hidden") && around.flow == Flow::Body;
                return skip(xml);
            }
            "conditional-text" => {
                for value in ["string-value-if-true", "string-value-if-false"] {
                    self.note(Code::Field, around, tag.get(TEXT, value).unwrap_or_default());
                }
            }
            _ => self.note(Code::Field, around, &short(name)),
        }
        self.inside(xml, around)
    }

    fn link(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let target = tag.get(XLINK, "href").unwrap_or_default();
        if !target.starts_with('#') {
            self.note(Code::Link, around, &address(target));
        }
        if let Some(words) = tag.get(OFFICE, "title") {
            self.note(Code::Attribute, around, words);
        }
        self.inside(xml, around)
    }

    /// Reads a footnote or endnote. Its words are beside the text.
    fn footnote(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH)?;
        let kind = if tag.get(TEXT, "note-class") == Some("endnote") { "endnote" } else { "footnote" };
        self.notes += 1;
        let name = format!("{kind} {}", self.notes);
        let tracked = self.tracked();
        if around.kept
            && let Some((paragraph, _)) = self.open.last_mut()
        {
            paragraph.pieces.push(Piece::Note { name: name.clone(), tracked });
        }
        let flow = match around.flow {
            Flow::Body | Flow::Head(_) => Flow::Apart(Code::Note, kind),
            flow => flow,
        };
        self.note(Code::Note, around, "");
        let inner = Around { flow, inline: false, list: None, cell: None, ..around.clone() };
        let whole = std::mem::take(&mut self.out);
        loop {
            match xml.next()? {
                Node::Open(tag) if is(&tag, TEXT, "note-body") => self.inside(xml, &inner)?,
                Node::Open(_) => skip(xml)?,
                Node::Close | Node::End => break,
                Node::Text(_) => {}
            }
        }
        let note = std::mem::replace(&mut self.out, whole);
        if around.kept {
            self.document.notes.insert(name, note);
        }
        Ok(())
    }

    pub fn annotation(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH)?;
        let place = self.place(around);
        let quiet =
            Around { flow: Flow::Quiet, kept: true, inline: false, list: None, cell: None, ..around.clone() };
        let (mut author, mut date) = (String::new(), None);
        let whole = std::mem::take(&mut self.out);
        let inserting = std::mem::take(&mut self.inserting);
        loop {
            match xml.next()? {
                Node::Open(tag) if is(&tag, DUBLIN, "creator") => author = words(xml)?,
                Node::Open(tag) if is(&tag, DUBLIN, "date") => date = Some(words(xml)?),
                Node::Open(tag) if &*tag.space == TEXT => self.in_text(xml, &tag, &quiet)?,
                Node::Open(_) => skip(xml)?,
                Node::Close | Node::End => break,
                Node::Text(_) => {}
            }
        }
        self.inserting = inserting;
        let said: Vec<String> = std::mem::replace(&mut self.out, whole).iter().map(plain).collect();
        let text = said.join("\n").trim().to_owned();
        self.remarks.push(Remark { place, author: author.clone(), text: text.clone() });
        let id = match tag.get(OFFICE, "name") {
            Some(name) => name.to_owned(),
            None => format!("comment {}", self.remarks.len()),
        };
        if around.kept
            && let Some((paragraph, _)) = self.open.last_mut()
        {
            paragraph.pieces.push(Piece::Comment(id.clone()));
        }
        self.document.comments.insert(id, Comment { author, date, text });
        Ok(())
    }

    /// Notes the comments, unless all are Paraph's own notes on signs in the words that the file shows.
    pub fn remarks_noted(&mut self) {
        let remarks = std::mem::take(&mut self.remarks);
        let own = remarks.iter().all(|remark| is_note(&remark.author, &remark.text));
        let notes = if own && !remarks.is_empty() {
            paraph_text::sign_notes(self.lines.iter().map(String::as_str))
        } else {
            Vec::new()
        };
        let known = |line: &str| notes.iter().any(|note| note == line);
        if own && remarks.iter().flat_map(|remark| remark.text.lines()).all(known) {
            return;
        }
        for remark in remarks {
            self.notices.add(Code::Comment, &remark.place, &remark.text);
        }
    }

    pub fn drawing(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        self.spend(PIECE)?;
        let target = tag.get(XLINK, "href").unwrap_or_default();
        // A part of the file itself has a name without a scheme.
        let outside =
            target.contains(':') || target.starts_with(['/', '.', '\\']) && !target.starts_with("./");
        let boxed = Around { inline: false, list: None, cell: None, ..around.clone() };
        match tag.name.as_str() {
            "a" => {
                self.note(Code::Link, around, &address(target));
                self.inside(xml, around)
            }
            "text-box" => {
                self.note(Code::TextBox, around, "");
                self.inside(xml, &boxed.apart(Code::TextBox))
            }
            "object" | "object-ole" | "plugin" | "applet" | "floating-frame" => {
                self.note(Code::Embedded, around, &address(target));
                self.inside(xml, &boxed.apart(Code::Embedded))
            }
            "image" | "fill-image" => {
                let code = if outside { Code::Embedded } else { Code::Picture };
                self.note(code, around, &address(if outside { target } else { "" }));
                self.inside(xml, &boxed.apart(Code::Picture))
            }
            "glue-point" | "param" | "enhanced-geometry" | "contour-polygon" | "contour-path" => skip(xml),
            "image-map" => {
                self.note(Code::Link, around, "");
                skip(xml)
            }
            "control" => {
                self.note(Code::Field, around, "");
                skip(xml)
            }
            _ => {
                // The name of a frame is not shown; what it is for is.
                self.note(Code::Picture, around, tag.get(DRAW, "text").unwrap_or_default());
                let item = self.item.take();
                self.inside(xml, &boxed.apart(Code::Picture))?;
                self.item = item;
                Ok(())
            }
        }
    }
}

/// The words of a paragraph.
fn plain(paragraph: &Paragraph) -> String {
    let words = paragraph.pieces.iter().filter_map(|piece| match piece {
        Piece::Words { text, tracked, .. } => {
            Some(text.as_str()).filter(|_| !tracked.iter().any(|t| t.what == What::Deleted))
        }
        _ => None,
    });
    words.collect()
}
