//! A text as a Word file.

use paraph_text::{Kind, Number, Provision, Text};

use super::DocxMeta;
use super::body::{Block, Look, Paragraph, Stretch};
use super::identity::{Sent, bookmark, part};
use super::numbering::{Lists, STEP, indent};
use super::package::Package;

/// Maximum number of words in a heading. A longer one is set like any other provision.
const HEADING: usize = 30;

/// Writes a text as a Word file, its numbers as lists that continue if a point is added.
pub fn text_docx(text: &Text, meta: &DocxMeta) -> Vec<u8> {
    let mut lists = Lists::new(false);
    let blocks = paragraphs(text, &mut lists).into_iter().map(Block::Paragraph).collect();
    let sent: Vec<Sent<'_>> = text
        .provisions()
        .iter()
        .map(|p| Sent {
            id: &p.id,
            copy: 0,
            kind: p.kind,
            level: p.level,
            number: p.number.as_ref(),
            wording: Some(p.wording.as_str()),
            marked: None,
        })
        .collect();
    let own = part("draft", &sent);
    Package { meta, blocks, lists, comments: Vec::new(), own, tracking: true, landscape: false }.bytes()
}

/// Returns each provision as a paragraph.
pub(super) fn paragraphs(text: &Text, lists: &mut Lists) -> Vec<Paragraph> {
    let mut depths = Depths::default();
    let paragraph = |provision: &Provision| {
        let shape = Shape::of(provision, depths.of(provision.kind, provision.level));
        let words = Stretch::new(provision.wording.as_str(), Look::Plain);
        let mut paragraph = shape.paragraph(count_words(provision.wording.as_str()));
        shape.label(&mut paragraph, provision.number.as_ref(), lists);
        paragraph.stretches.push(words);
        paragraph.mark_all(bookmark(&provision.id, 0));
        paragraph
    };
    text.provisions().iter().map(paragraph).collect()
}

/// Returns the approximate number of words in a text, to recognise headings.
pub(super) fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Depth of provisions in lists, regardless of the divisions around them.
#[derive(Debug, Default)]
pub(crate) struct Depths(Vec<(u8, bool)>);

impl Depths {
    /// Returns the number of points, items and paragraphs around the next provision.
    pub fn of(&mut self, kind: Kind, level: u8) -> u8 {
        while self.0.last().is_some_and(|(open, _)| *open >= level) {
            self.0.pop();
        }
        let depth = self.0.iter().filter(|(_, listed)| *listed).count();
        self.0.push((level, matches!(kind, Kind::Point | Kind::Item | Kind::Paragraph)));
        u8::try_from(depth).unwrap_or(u8::MAX)
    }
}

/// Shape of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub kind: Kind,
    pub level: u8,
    /// Number of lists around it.
    pub depth: u8,
}

impl Shape {
    fn of(provision: &Provision, depth: u8) -> Shape {
        Shape { kind: provision.kind, level: provision.level, depth }
    }

    /// Whether it is set as a heading.
    pub fn heads(self) -> bool {
        matches!(self.kind, Kind::Title | Kind::Division | Kind::Article)
    }

    /// Returns the style of its paragraph.
    pub fn style(self) -> String {
        let level = self.level.clamp(1, 9);
        match self.kind {
            Kind::Title => "ParaphTitle".to_owned(),
            Kind::Preamble => "ParaphPreamble".to_owned(),
            Kind::Division => format!("ParaphDivision{level}"),
            Kind::Article => "ParaphArticle".to_owned(),
            Kind::Point => format!("ParaphPoint{level}"),
            Kind::Item => format!("ParaphItem{level}"),
            Kind::Paragraph => format!("ParaphParagraph{level}"),
            Kind::Table => "ParaphTable".to_owned(),
        }
    }

    /// Returns its paragraph, without number and words.
    pub fn paragraph(self, words: usize) -> Paragraph {
        let left = if self.heads() || self.kind == Kind::Preamble { 0 } else { indent(self.depth) };
        Paragraph {
            style: self.style(),
            depth: if self.heads() || self.kind == Kind::Preamble { 0 } else { self.depth },
            long: self.heads() && words > HEADING,
            indent: (left > 0).then_some((left, false)),
            ..Paragraph::default()
        }
    }

    /// Adds the number to the paragraph: in a list if Word can print it, otherwise as text.
    pub fn label(self, paragraph: &mut Paragraph, number: Option<&Number>, lists: &mut Lists) {
        let Some(number) = number else { return };
        paragraph.listed = lists.number(&number.label, self.depth, self.heads());
        paragraph.number = paragraph.listed.map(|_| number.label.clone());
        if paragraph.listed.is_none() {
            self.hang(paragraph);
            paragraph.stretches.push(Stretch::new(format!("{}\t", number.label), Look::Number));
        }
    }

    /// Makes room for a number that is printed as text.
    pub fn hang(self, paragraph: &mut Paragraph) {
        if !self.heads() {
            paragraph.indent = Some((indent(self.depth) + STEP, true));
        }
    }
}
