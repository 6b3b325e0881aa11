//! Tracked changes: what they insert and delete, by whom and when (ODF 1.3, 5.5).

use super::names::{DUBLIN, OFFICE, TEXT, is};
use super::walk::{Around, Flow, PARAGRAPH, PIECE, Walk, words};
use crate::akn::xml::{Node, Tag, XML, Xml};
use crate::docx::looks::skip;
use crate::docx::{Paragraph, Piece, Tracked, What};
use crate::error::Error;
use crate::seen::Code;

/// Maximum length of an author's name or a date.
const NAME: usize = 255;

/// Maximum number of insertions that overlap.
const OPEN: usize = 64;

/// A tracked change, and the paragraphs that it deletes.
#[derive(Clone, Debug)]
pub(super) struct Region {
    tracked: Option<Tracked>,
    deleted: Vec<Paragraph>,
}

impl Walk<'_> {
    /// Reads all changes, before the words that they concern.
    pub fn tracked_changes(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Open(tag) if is(&tag, TEXT, "changed-region") => {
                    let id =
                        tag.get(XML, "id").or_else(|| tag.get(TEXT, "id")).unwrap_or_default().to_owned();
                    let region = self.region(xml, around)?;
                    self.spend(PARAGRAPH)?;
                    self.regions.insert(id, region);
                }
                Node::Open(_) => skip(xml)?,
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn region(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<Region, Error> {
        let mut region = Region { tracked: None, deleted: Vec::new() };
        // Deleted words are never in the lines that are seen, whether a program shows them or not.
        let quiet = Around { flow: Flow::Apart(Code::Deleted, ""), kept: true, ..around.clone() };
        let whole = std::mem::take(&mut self.out);
        // Deleted paragraphs are not counted among those of a list.
        let counter = std::mem::take(&mut self.counter);
        let mut what = None;
        let (mut author, mut date, mut open) = (String::new(), None, 1);
        while open > 0 {
            match xml.next()? {
                Node::Open(tag) => match (&*tag.space, tag.name.as_str()) {
                    (TEXT, "insertion") => {
                        what = Some(What::Inserted);
                        open += 1;
                    }
                    (TEXT, "deletion") => {
                        what = Some(What::Deleted);
                        self.note(Code::Deleted, around, "");
                        open += 1;
                    }
                    (TEXT, "format-change") => open += 1,
                    (OFFICE, "change-info") => (author, date) = self.change_info(xml, around)?,
                    _ => self.element(xml, &tag, &quiet)?,
                },
                Node::Close => open -= 1,
                Node::End => break,
                Node::Text(_) => {}
            }
        }
        self.counter = counter;
        region.deleted = std::mem::replace(&mut self.out, whole);
        region.tracked = what.map(|what| Tracked { what, author, date });
        Ok(region)
    }

    /// Reads who made a change, and when.
    fn change_info(&mut self, xml: &mut Xml<'_>, around: &Around) -> Result<(String, Option<String>), Error> {
        let (mut author, mut date) = (String::new(), None);
        loop {
            match xml.next()? {
                Node::Open(tag) => {
                    let says = words(xml)?;
                    match (&*tag.space, tag.name.as_str()) {
                        (DUBLIN, "creator") => author = says.chars().take(NAME).collect(),
                        (DUBLIN, "date") => date = Some(says.chars().take(NAME).collect()),
                        // A remark on the change.
                        (TEXT, _) => self.note(Code::Comment, around, &says),
                        _ => {}
                    }
                }
                Node::Close | Node::End => return Ok((author, date)),
                Node::Text(_) => {}
            }
        }
    }

    /// Reads where a change begins, ends or is.
    pub fn change(&mut self, xml: &mut Xml<'_>, tag: &Tag, around: &Around) -> Result<(), Error> {
        let id = tag.get(TEXT, "change-id").unwrap_or_default();
        match tag.name.as_str() {
            "change-end" => self.inserting.retain(|(open, _)| open != id),
            "change-start" => {
                let tracked = self.regions.get(id).and_then(|region| region.tracked.clone());
                if let Some(tracked) = tracked.filter(|tracked| tracked.what == What::Inserted) {
                    self.spend(PIECE)?;
                    if self.inserting.len() >= OPEN {
                        let what = format!("more than {OPEN} tracked insertions are open at one place");
                        return Err(xml.fault(&what));
                    }
                    if around.flow == Flow::Body {
                        self.note(Code::Inserted, around, "");
                    }
                    self.inserting.push((id.to_owned(), tracked));
                }
            }
            // Words are deleted at one place only.
            _ => {
                if let Some(Region { tracked: Some(tracked), deleted }) = self.regions.remove(id)
                    && around.kept
                {
                    self.restore(&tracked, deleted, around)?;
                }
            }
        }
        skip(xml)
    }

    /// Puts deleted words back where they were, as deleted.
    fn restore(&mut self, deletion: &Tracked, deleted: Vec<Paragraph>, around: &Around) -> Result<(), Error> {
        let mut all = self.tracked();
        all.push(deletion.clone());
        for (at, mut paragraph) in deleted.into_iter().enumerate() {
            self.spend(PARAGRAPH + all.len() * PIECE)?;
            for piece in &mut paragraph.pieces {
                match piece {
                    Piece::Words { tracked, .. } | Piece::Note { tracked, .. } => {
                        *tracked = all.iter().cloned().chain(std::mem::take(tracked)).collect();
                    }
                    Piece::Begins(_) | Piece::Ends(_) | Piece::Comment(_) => {}
                }
            }
            let pieces = paragraph.pieces.into_iter().filter(|piece| {
                // What was numbered once is not numbered now.
                !matches!(piece, Piece::Begins(_) | Piece::Ends(_) | Piece::Words { number: true, .. })
            });
            match self.open.last_mut() {
                Some((open, place)) if around.inline => {
                    if at > 0 {
                        // A deleted mark joins two paragraphs.
                        let next = Paragraph {
                            properties: open.properties.clone(),
                            cell: open.cell.clone(),
                            ..Paragraph::default()
                        };
                        let mut before = std::mem::replace(open, next);
                        before.mark.clone_from(&all);
                        self.out.push(before);
                        *place = self.out.len();
                    }
                    open.pieces.extend(pieces);
                }
                _ => {
                    let cell = around.cell.as_deref().cloned();
                    let pieces = pieces.collect();
                    let mark = all.clone();
                    self.out.push(Paragraph {
                        pieces,
                        cell,
                        mark,
                        properties: paragraph.properties,
                        ..Paragraph::default()
                    });
                }
            }
        }
        Ok(())
    }
}
