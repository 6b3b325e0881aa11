//! The fonts that come with Paraph, and a check whether a document needs others.

use paraph_interop::layout::{Block, Layout, Stretch};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::PdfError;

/// Fonts for Latin, Cyrillic and Greek: a book face for texts and a sans serif for everything else.
const OWN: [&[u8]; 5] = [
    include_bytes!("../../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../../fonts/LibertinusSerif-Italic.otf"),
    include_bytes!("../../fonts/LibertinusSerif-Semibold.otf"),
    include_bytes!("../../fonts/Inter-Regular.otf"),
    include_bytes!("../../fonts/Inter-SemiBold.otf"),
];
const SERIF: &str = "Libertinus Serif";
const SANS: &str = "Inter";

/// The fonts of a document.
pub struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    /// Font families of the text, in order of preference.
    pub serif: Vec<String>,
    /// Font families of everything else.
    pub sans: Vec<String>,
}

impl Fonts {
    /// Combines Paraph's own fonts with others for characters they lack.
    pub fn new(others: &[Vec<u8>]) -> Result<Fonts, PdfError> {
        let mut fonts: Vec<Font> =
            OWN.iter().map(|data| Font::new(Bytes::new(*data), 0).expect("own fonts are fonts")).collect();
        let own = fonts.len();
        for data in others {
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(data.clone())));
            if fonts.len() == before {
                return Err(PdfError::Font);
            }
        }
        let mut more: Vec<String> = fonts[own..].iter().map(|font| font.info().family.to_string()).collect();
        more.dedup();
        let families = |first: &str, second: &str| {
            [first.to_owned(), second.to_owned()].into_iter().chain(more.iter().cloned()).collect()
        };
        let (serif, sans) = (families(SERIF, SANS), families(SANS, SERIF));
        Ok(Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, serif, sans })
    }

    /// Refuses a document with a character that none of the fonts has.
    pub fn cover(&self, layout: &Layout, beside: &[&str]) -> Result<(), PdfError> {
        for block in &layout.blocks {
            match block {
                Block::Paragraph(p) => {
                    self.line(p.label.iter().chain(&p.stretches))?;
                }
                Block::Table { head, rows, .. } => {
                    head.iter().try_for_each(|h| self.text(h, h))?;
                    rows.iter().flatten().try_for_each(|cell| self.line(cell.iter()))?;
                }
                Block::Chart { .. } => {}
            }
        }
        for entry in &layout.index {
            [&entry.label, &entry.number, &entry.words, &entry.who]
                .iter()
                .try_for_each(|t| self.text(t, t))?;
        }
        beside.iter().try_for_each(|text| self.text(text, text))
    }

    fn line<'a>(&self, stretches: impl Iterator<Item = &'a Stretch>) -> Result<(), PdfError> {
        let whole: Vec<&str> = stretches.map(|s| s.text.as_str()).collect();
        whole.iter().try_for_each(|text| self.text(text, &whole.concat()))
    }

    fn text(&self, text: &str, place: &str) -> Result<(), PdfError> {
        let missing = text.chars().map(crate::print::printable).find(|&c| !silent(c) && !self.has(c));
        match missing {
            None => Ok(()),
            Some(character) => {
                let words: Vec<&str> = place.split_whitespace().take(8).collect();
                Err(PdfError::Glyph { character, place: words.join(" ") })
            }
        }
    }

    fn has(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

/// Whether a character is not drawn.
fn silent(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{e0000}'..='\u{e0fff}')
}
