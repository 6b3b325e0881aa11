//! Paragraphs, headings, lists and sections.

use std::rc::Rc;

use super::lists::{Label, ListStyle};
use super::names::{LOEXT, TABLE, TEXT, XLINK, count, is, says};
use super::package::address;
use super::styles::Resolved;
use super::walk::{Around, Flow, Item, List, PARAGRAPH, Walk, words};
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::looks::skip;
use crate::docx::{Paragraph, Piece, Properties};
use crate::error::Error;
use crate::seen::Code;

/// Maximum number of bookmarks that hide the same words.
const VEILS: usize = 64;

impl Walk<'_> {
    /// Reads a paragraph or a heading.
    pub fn paragraph(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH)?;
        let style = tag.get(TEXT, "style-name");
        let look = self.styles.resolve("paragraph", style, true);
        self.paragraphs += usize::from(around.flow == Flow::Body);
        if look.conditional {
            self.note(Code::Setup, around, look.name.as_deref().unwrap_or_default());
        }
        if look.block.picture == Some(true) {
            self.note(Code::Picture, around, "");
        }
        if look.block.odd == Some(true) {
            self.note(Code::Setup, around, "");
        }
        let heading = tag.name == "h";
        let item = self.item.take();
        let indents = item.as_ref().map(|item| item.list.clone()).or_else(|| around.list.clone());
        let misplaced = self.misplaced(&look, indents.as_deref());
        let hidden = (look.block.hidden == Some(true)).then_some(Code::Hidden);
        let mut inner = Around {
            inline: true,
            text: Rc::new(look.text),
            unseen: around.unseen.or(hidden).or(misplaced),
            ..around.clone()
        };
        if let Some(Some(ground)) = look.block.ground {
            inner.ground = Rc::from([ground]);
        }
        inner.block = Rc::new(look.block);
        let outline = count(tag, TEXT, "outline-level").filter(|_| heading);
        let mut outline = outline.map(|level| u8::try_from(level.clamp(1, 9) - 1).unwrap_or(8));
        if look.name.as_deref() == Some("Title") && outline.is_none() {
            outline = Some(0);
        }
        let properties = Properties {
            style: look.name.map(|name| name.replace(' ', "")),
            list: indents.as_ref().map(|list| (String::new(), u8::try_from(list.level).unwrap_or(0))),
            outline,
        };
        let cell = around.cell.as_deref().cloned();
        if around.kept {
            let paragraph = Paragraph { properties, cell, ..Paragraph::default() };
            self.open.push((paragraph, self.out.len()));
        }
        // Words of a text box are in the middle of another paragraph.
        let (spaced, label) = (std::mem::replace(&mut self.spaced, true), self.label.take());
        self.number(tag, item, look.list.as_deref(), &inner)?;
        self.inside(xml, &inner)?;
        (self.spaced, self.label) = (spaced, label);
        if around.kept {
            self.whole();
        }
        match around.flow {
            Flow::Apart(code, _) => {
                let place = self.place(around);
                self.notices.words(code, &place, " ");
            }
            _ => self.end_line(&inner),
        }
        Ok(())
    }

    /// Puts the open paragraph among those that are whole. The content of its text boxes follows it.
    fn whole(&mut self) {
        let mark = self.tracked();
        if let Some((mut paragraph, place)) = self.open.pop() {
            paragraph.mark = mark;
            self.out.insert(place.min(self.out.len()), paragraph);
        }
    }

    /// Why a paragraph of this look is not on the page, or not all of it.
    fn misplaced(&self, look: &Resolved, list: Option<&List>) -> Option<Code> {
        let block = &look.block;
        let level = list.and_then(|list| self.styles.list(&list.style)?.level(list.level));
        let own = (block.left.unwrap_or(0), block.right.unwrap_or(0), block.first.unwrap_or(0));
        // The list sets indents where the paragraph does not; programs differ in what they take.
        let listed = level.map(|level| (level.left.unwrap_or(0), own.1, level.first.unwrap_or(0)));
        let misses = |(left, right, first): (i64, i64, i64)| {
            self.sheets.iter().any(|sheet| sheet.misses(left, right, first))
        };
        (misses(own) || listed.is_some_and(misses)).then_some(Code::OffPage)
    }

    /// Puts the number of a paragraph before its words.
    fn number(
        &mut self,
        tag: &Tag,
        item: Option<Item>,
        of_style: Option<&str>,
        around: &Around,
    ) -> Result<(), Error> {
        let heading = is(tag, TEXT, "h");
        let own = count(tag, TEXT, "start-value");
        let restarts = says(tag, TEXT, "restart-numbering").then_some(1);
        let (label, look, said) = if let Some(item) = item {
            let name = item.style.as_deref().unwrap_or(item.list.style.as_str());
            let name = if name.is_empty() { of_style.unwrap_or_default() } else { name };
            let Some(style) = self.styles.list(name) else { return Ok(()) };
            let start = item.start.or(own.filter(|_| heading));
            let label = self.counter.item(item.list.key, item.list.level, start, style);
            (label, self.label_look(style, item.list.level, around), item.said)
        } else if heading && around.list.is_none() && !says(tag, TEXT, "is-list-header") {
            let at = count(tag, TEXT, "outline-level").unwrap_or(1).clamp(1, 10) as usize - 1;
            let style = &self.styles.named.outline;
            let label = self.counter.heading(at, own.or(restarts), style);
            (label, self.label_look(style, at, around), None)
        } else {
            return Ok(());
        };
        let (look, picture) = look;
        if picture {
            self.note(Code::Picture, around, "");
        }
        if let Some(other) = &label.other {
            self.note(Code::Alternate, around, other);
        }
        self.differs(&label, said.as_deref(), around);
        if !label.text.is_empty() {
            let inner = Around { text: Rc::new(look), number: true, ..around.clone() };
            self.spend(label.text.len())?;
            self.say(&label.text, &inner)?;
            self.show("\t", &inner);
        }
        self.label = Some(label);
        Ok(())
    }

    /// The look of a number, and whether it is a picture.
    fn label_look(&self, style: &ListStyle, at: usize, around: &Around) -> (super::looks::TextLook, bool) {
        let mut look = (*around.text).clone();
        let Some(level) = style.level(at) else { return (look, false) };
        look.lay(&self.styles.resolve("text", level.style.as_deref(), false).text);
        look.lay(&level.text);
        (look, level.picture)
    }

    /// Notes a number that the file writes otherwise than its list counts.
    fn differs(&mut self, label: &Label, said: Option<&str>, around: &Around) {
        if let Some(said) = said.filter(|said| said.trim() != label.text) {
            self.note(Code::Alternate, around, said);
        }
    }

    /// Reads the number that a file writes for programs that do not count.
    pub fn written_number(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        let said = words(xml)?;
        match (&mut self.item, self.label.clone()) {
            (Some(item), _) if !around.inline => item.said = Some(said),
            (_, label) => self.differs(&label.unwrap_or_default(), Some(&said), around),
        }
        Ok(())
    }

    pub fn list(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH)?;
        let own = tag.get(TEXT, "style-name");
        let list = match &around.list {
            Some(outer) => {
                self.counter.named(tag, outer.key);
                let style = own.map_or_else(|| outer.style.clone(), str::to_owned);
                List { key: outer.key, level: (outer.level + 1).min(9), style }
            }
            None => {
                let style = own.unwrap_or_default().to_owned();
                List { key: self.counter.list(tag, &style), level: 0, style }
            }
        };
        let list = Rc::new(list);
        let inner = Around { list: Some(list.clone()), ..around.clone() };
        loop {
            let tag = match xml.next()? {
                Node::Open(tag) => tag,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => continue,
            };
            match tag.name.as_str() {
                "list-item" => {
                    let start = count(&tag, TEXT, "start-value");
                    let style = tag.get(TEXT, "style-override").map(str::to_owned);
                    self.item = Some(Item { list: list.clone(), start, style, said: None });
                    self.inside(xml, &inner)?;
                    self.item = None;
                }
                "list-header" => {
                    self.item = None;
                    self.inside(xml, &inner)?;
                }
                _ => self.element(xml, &tag, &inner)?,
            }
        }
    }

    /// Reads a paragraph that says itself where it is in a list.
    pub fn numbered(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        self.spend(PARAGRAPH)?;
        let style = tag.get(TEXT, "style-name").unwrap_or_default().to_owned();
        let id = tag.get(TEXT, "list-id").unwrap_or_default();
        let key = self.counter.numbered(id);
        let level = count(tag, TEXT, "level").unwrap_or(1).clamp(1, 10) as usize - 1;
        let list = Rc::new(List { key, level, style });
        let start = count(tag, TEXT, "start-value");
        self.item = Some(Item { list: list.clone(), start, style: None, said: None });
        self.inside(xml, &Around { list: Some(list), ..around.clone() })?;
        self.item = None;
        Ok(())
    }

    pub fn section(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let look = self.styles.resolve("section", tag.get(TEXT, "style-name"), true).block;
        let mut inner = around.clone();
        let shown = tag.get(TEXT, "display").is_none_or(|display| display == "true");
        if !shown || says(tag, LOEXT, "is-hidden") || says(tag, TEXT, "is-hidden") {
            self.note(Code::Hidden, around, tag.get(TEXT, "name").unwrap_or_default());
            inner.unseen = Some(Code::Hidden);
        }
        self.boxed(&look, around, &mut inner);
        let (left, right) = (look.left.unwrap_or(0), look.right.unwrap_or(0));
        if self.sheets.iter().any(|sheet| sheet.misses(left, right, 0)) {
            inner.unseen = inner.unseen.or(Some(Code::OffPage));
        }
        self.inside(xml, &inner)
    }

    /// Takes what a section, table, row or cell puts behind its words, and whether it hides them.
    pub fn boxed(&mut self, look: &super::looks::BlockLook, around: &Around, inner: &mut Around) {
        if let Some(Some(ground)) = look.ground {
            inner.ground = Rc::from([ground]);
        }
        if look.hidden == Some(true) {
            inner.unseen = Some(Code::Hidden);
        }
        if look.picture == Some(true) {
            self.note(Code::Picture, around, "");
        }
        if look.odd == Some(true) {
            self.note(Code::Setup, around, "");
        }
    }

    /// Notes where a section takes its words from.
    pub fn section_source(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let target = tag.get(XLINK, "href").or_else(|| tag.get(TABLE, "name")).unwrap_or_default();
        self.note(Code::Embedded, around, &address(target));
        skip(xml)
    }

    /// Opens or closes a bookmark of Paraph's.
    pub fn bookmark(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let name = tag.get(TEXT, "name").unwrap_or_default().to_owned();
        let begins = tag.name == "bookmark-start";
        if begins {
            self.veil(tag, &name, around);
            if self.veils.len() > VEILS {
                return Err(xml.fault(&format!("more than {VEILS} bookmarks hide words at one place")));
            }
        } else {
            self.veils.retain(|veil| *veil != name);
        }
        let own = name.starts_with("paraph") && name.len() <= 255 && !name.contains(' ');
        if own && let Some((paragraph, _)) = self.open.last_mut() {
            let piece = if begins { Piece::Begins(format!("{name} {name}")) } else { Piece::Ends(name) };
            paragraph.pieces.push(piece);
            self.spend(super::walk::PIECE)?;
        }
        skip(xml)
    }
}
