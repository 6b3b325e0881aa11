//! Words, taken where they belong: to the lines that are seen, to the notices, and to the text that is read.

use super::names::LOEXT;
use super::walk::{Around, Flow, PIECE, Walk};
use crate::akn::xml::Tag;
use crate::docx::looks::right_to_left;
use crate::docx::{Piece, Tracked};
use crate::error::Error;
use crate::seen::Code;

impl Walk<'_> {
    pub fn place(&self, around: &Around) -> String {
        match around.flow {
            Flow::Head(place) | Flow::Apart(_, place) if !place.is_empty() => place.to_owned(),
            _ => format!("paragraph {}", self.paragraphs.max(1)),
        }
    }

    pub fn note(&mut self, code: Code, around: &Around, words: &str) {
        if around.flow == Flow::Quiet {
            return;
        }
        let place = self.place(around);
        self.notices.add(code, &place, words);
    }

    /// Takes characters of the file. Several spaces and ends of lines are one space (ODF 1.3, 6.1.2).
    pub fn characters(&mut self, text: &str, around: &Around) -> Result<(), Error> {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                if !self.spaced {
                    out.push(' ');
                }
                self.spaced = true;
            } else {
                out.push(c);
                self.spaced = false;
            }
        }
        self.say(&out, around)
    }

    /// Takes a space, a tab or the end of a line, which count as they are.
    pub fn sign(&mut self, sign: &str, around: &Around) -> Result<(), Error> {
        self.spaced = false;
        self.say(sign, around)
    }

    pub fn say(&mut self, text: &str, around: &Around) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        if around.kept {
            self.keep(text, around)?;
        }
        self.show(text, around);
        Ok(())
    }

    /// The tracked insertions that are open.
    pub fn tracked(&self) -> Vec<Tracked> {
        self.inserting.iter().map(|(_, tracked)| tracked.clone()).collect()
    }

    /// Takes words to the text that is read.
    fn keep(&mut self, words: &str, around: &Around) -> Result<(), Error> {
        let tracked = self.tracked();
        let Some((paragraph, _)) = self.open.last_mut() else { return Ok(()) };
        if let Some(Piece::Words { text, tracked: before, number }) = paragraph.pieces.last_mut()
            && *before == tracked
            && *number == around.number
        {
            text.push_str(words);
            return Ok(());
        }
        let size = PIECE * (1 + tracked.len());
        paragraph.pieces.push(Piece::Words { text: words.to_owned(), tracked, number: around.number });
        self.spend(size)
    }

    /// Takes words to the lines that are seen, or to the notices.
    pub fn show(&mut self, text: &str, around: &Around) {
        let place = self.place(around);
        match around.flow {
            Flow::Quiet => return,
            Flow::Apart(code, _) => return self.notices.words(code, &place, text),
            Flow::Body | Flow::Head(_) => {}
        }
        let veiled = (!self.veils.is_empty()).then_some(Code::Hidden);
        let cut = around.block.cuts(&around.text).then_some(Code::OffPage);
        let unseen = around.text.unseen(&around.ground, text).or(veiled).or(around.unseen).or(cut);
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
        let inserted = (!self.inserting.is_empty()).then_some(Code::Inserted);
        if let Some(code) = around.text.doubt().or(inserted) {
            self.notices.words(code, &place, text);
        }
        self.line.push_str(text);
    }

    /// Ends the line of a paragraph.
    pub fn end_line(&mut self, around: &Around) {
        self.notices.close();
        if !matches!(around.flow, Flow::Body | Flow::Head(_)) {
            return;
        }
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            self.veiled = false;
            return;
        }
        if around.block.backwards == Some(true) && !line.chars().any(right_to_left) {
            self.note(Code::Direction, around, &line);
        }
        if std::mem::take(&mut self.veiled) {
            return self.note(Code::Hidden, around, &line);
        }
        match around.flow {
            Flow::Head(_) => self.heads.push(line),
            _ => self.lines.push(line),
        }
    }

    /// Notes a bookmark that hides what is in it.
    pub fn veil(&mut self, tag: &Tag, name: &str, around: &Around) {
        if tag.get(LOEXT, "hidden").is_some_and(|hidden| hidden != "false")
            || tag.get(LOEXT, "condition").is_some_and(|condition| !condition.is_empty())
        {
            self.note(Code::Hidden, around, name);
            self.veils.push(name.to_owned());
        }
    }
}
