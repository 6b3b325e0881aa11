//! Why a PDF is not written or read, where, and what to do next.

use std::fmt;

use paraph_page::{Message, Phrase, say};

/// Why a PDF is not written or read.
#[derive(Debug)]
pub enum PdfError {
    /// The feature that writes PDF is off.
    NotBuilt,
    /// No font has a character.
    Glyph {
        /// The character.
        character: char,
        /// The first words of the paragraph that contains it.
        place: String,
    },
    /// A file that was named as a font is of another kind.
    Font,
    /// The library that sets pages refuses.
    Setting(String),
    /// The file is not a PDF, or is damaged.
    Unreadable,
    /// It is encrypted.
    Encrypted,
    /// It is larger than is read.
    TooLarge(Message),
}

impl PdfError {
    /// Says where, if it is wrong in one place: the first words of a paragraph.
    pub fn place(&self) -> Option<&str> {
        match self {
            PdfError::Glyph { place, .. } => Some(place),
            _ => None,
        }
    }

    /// Says what is wrong.
    pub fn what(&self) -> Phrase {
        match self {
            PdfError::NotBuilt => say!("pdf-not-built", "this paraph was built without PDF"),
            PdfError::Glyph { character, place } => say!(
                "pdf-glyph",
                "no font here has “{character}” ({code}), which is used in “{place}”",
                character = character.to_string(),
                code = format!("U+{:04X}", u32::from(*character)),
                place
            ),
            PdfError::Font => say!("pdf-font", "a file that was named as a font is not a font"),
            PdfError::Setting(what) => say!("pdf-setting", "the pages could not be set: {what}", what),
            PdfError::Unreadable => say!("pdf-unreadable", "the file is not a PDF that can be read"),
            PdfError::Encrypted => say!("pdf-encrypted", "this PDF is encrypted"),
            PdfError::TooLarge(what) => {
                let what = Phrase::from(*what);
                say!("pdf-too-large", "this PDF is larger than the limits for reading: {what}", what)
            }
        }
    }

    /// Says what to do next.
    pub fn hint(&self) -> Phrase {
        match self {
            PdfError::NotBuilt => say!(
                "pdf-build",
                "Build it with PDF (`cargo install --path crates/cli --features pdf`), or write a Word file or a page: -o file.docx, -o file.html."
            ),
            PdfError::Glyph { .. } => say!(
                "pdf-give-fonts",
                "Put fonts that have it (.otf, .ttf) into a folder and name the folder in PARAPH_FONTS, or write a Word file."
            ),
            PdfError::Font => say!(
                "pdf-only-fonts",
                "Leave only .otf and .ttf files in the folder that PARAPH_FONTS names."
            ),
            PdfError::Setting(_) => {
                say!("pdf-report", "Write a Word file or a page instead, and report this.")
            }
            PdfError::Unreadable => say!("pdf-ask-again", "Ask for it again, or for a Word file."),
            PdfError::Encrypted => say!("pdf-ask-open", "Ask for a copy that is not encrypted."),
            PdfError::TooLarge(_) => say!("pdf-ask-word", "Ask for the text as a Word file."),
        }
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what().as_str())
    }
}

impl std::error::Error for PdfError {}
