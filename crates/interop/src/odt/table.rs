//! Tables: rows and cells, and what they hide.

use std::rc::Rc;

use super::names::{OFFICE, TABLE, TEXT, XLINK, count};
use super::package::{address, short};
use super::walk::{Around, Flow, Walk, words};
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::Cell;
use crate::docx::looks::skip;
use crate::error::Error;
use crate::seen::Code;

impl Walk<'_> {
    pub fn in_table(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        match tag.name.as_str() {
            "table" => self.table(xml, tag, around),
            "title" | "desc" => {
                let words = words(xml)?;
                self.note(Code::Attribute, around, &words);
                Ok(())
            }
            "table-source" | "cell-range-source" | "dde-links" | "dde-link" => {
                self.note(Code::Embedded, around, &address(tag.get(XLINK, "href").unwrap_or_default()));
                skip(xml)
            }
            // What a text has no use for.
            "calculation-settings"
            | "named-expressions"
            | "database-ranges"
            | "content-validations"
            | "label-ranges"
            | "consolidation" => skip(xml),
            "shapes" => self.inside(xml, around),
            _ => {
                self.note(Code::Alternate, around, &short(&tag.name));
                self.inside(xml, &Around { alternate: true, ..around.clone() })
            }
        }
    }

    fn table(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let look = self.styles.resolve("table", tag.get(TABLE, "style-name"), true).block;
        let mut inner = Around { list: None, inline: false, ..around.clone() };
        self.item = None;
        self.boxed(&look, around, &mut inner);
        let left = look.left.unwrap_or(0);
        if !(-1000..=6000).contains(&left) {
            inner.unseen = inner.unseen.or(Some(Code::OffPage));
        }
        // Tables within a cell belong to that cell.
        let mut place = around.cell.is_none().then(|| {
            let table = self.tables;
            self.tables += 1;
            Cell { table, row: 0, column: 0, tracked: Vec::new() }
        });
        self.rows(xml, &inner, &mut place)
    }

    fn rows(&mut self, xml: &mut Xml<'_>, around: &Around, place: &mut Option<Cell>) -> Result<(), Error> {
        loop {
            let tag = match xml.next()? {
                Node::Open(tag) => tag,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => continue,
            };
            if &*tag.space != TABLE {
                self.element(xml, &tag, around)?;
                continue;
            }
            let mut inner = around.clone();
            self.visibility(&tag, around, &mut inner);
            match tag.name.as_str() {
                "table-rows"
                | "table-header-rows"
                | "table-row-group"
                | "table-columns"
                | "table-header-columns"
                | "table-column-group" => {
                    if tag.get(TABLE, "display") == Some("false") {
                        inner.unseen = Some(Code::Hidden);
                    }
                    self.rows(xml, &inner, place)?;
                }
                "table-column" => {
                    self.dressed("table-column", &tag, around, &mut inner);
                    skip(xml)?;
                }
                "table-row" => {
                    self.dressed("table-row", &tag, around, &mut inner);
                    self.repeated(&tag, "number-rows-repeated", around);
                    if let Some(place) = place {
                        place.column = 0;
                    }
                    self.cells(xml, &inner, place)?;
                    if let Some(place) = place {
                        place.row += 1;
                    }
                }
                _ => self.in_table(xml, &tag, around)?,
            }
        }
    }

    fn cells(&mut self, xml: &mut Xml<'_>, around: &Around, place: &mut Option<Cell>) -> Result<(), Error> {
        loop {
            let tag = match xml.next()? {
                Node::Open(tag) => tag,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => continue,
            };
            let covered = tag.name == "covered-table-cell";
            if &*tag.space != TABLE || !(covered || tag.name == "table-cell") {
                self.element(xml, &tag, around)?;
                continue;
            }
            let mut inner = around.clone();
            if let Some(place) = place {
                inner.cell = Some(Rc::new(place.clone()));
                place.column += 1;
            }
            self.dressed("table-cell", &tag, around, &mut inner);
            if covered {
                // Another cell lies over it.
                inner.unseen = Some(Code::Hidden);
            }
            self.repeated(&tag, "number-columns-repeated", around);
            let computed = tag.get(TABLE, "formula").or_else(|| tag.get(TEXT, "formula"));
            if let Some(formula) = computed {
                self.note(Code::Field, around, formula);
            }
            if inner.flow != Flow::Quiet && tag.get(OFFICE, "string-value").is_some_and(|v| !v.is_empty()) {
                self.note(Code::Attribute, around, tag.get(OFFICE, "string-value").unwrap_or_default());
            }
            self.inside(xml, &inner)?;
        }
    }

    fn dressed(&mut self, family: &str, tag: &Tag, around: &Around, inner: &mut Around) {
        let look = self.styles.resolve(family, tag.get(TABLE, "style-name"), true).block;
        self.boxed(&look, around, inner);
    }

    fn visibility(&mut self, tag: &Tag, around: &Around, inner: &mut Around) {
        if tag.get(TABLE, "visibility").is_some_and(|visibility| visibility != "visible") {
            self.note(Code::Hidden, around, &tag.name);
            inner.unseen = Some(Code::Hidden);
        }
    }

    /// Notes what is written once and shown several times.
    fn repeated(&mut self, tag: &Tag, name: &str, around: &Around) {
        if count(tag, TABLE, name).is_some_and(|times| times > 1) {
            self.note(Code::Setup, around, name);
        }
    }
}
