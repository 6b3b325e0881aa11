//! Why a PDF is not written or read, and what to do about it.

/// Why a PDF is not written or read.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The feature that writes PDF is off.
    #[error("this paraph was built without PDF")]
    NotBuilt,
    /// No font has a character.
    #[error("no font here has “{character}” (U+{:04X}), which stands in “{place}”", u32::from(*.character))]
    Glyph {
        /// The character.
        character: char,
        /// The first words of the paragraph in which it stands.
        place: String,
    },
    /// A file that was named as a font is none.
    #[error("a file that was named as a font is none")]
    Font,
    /// The library that sets pages refuses.
    #[error("the pages could not be set: {0}")]
    Setting(String),
    /// It is no PDF, or a damaged one.
    #[error("this is no PDF that can be read")]
    Unreadable,
    /// It is encrypted.
    #[error("this PDF is encrypted")]
    Encrypted,
    /// It is larger than is read.
    #[error("this PDF holds more than is read: {0}")]
    TooLarge(&'static str),
}

impl PdfError {
    /// What to do next.
    pub fn remedy(&self) -> &'static str {
        match self {
            PdfError::NotBuilt => {
                "Build it with PDF (`cargo install --path crates/cli --features pdf`), or write a Word file or a page: -o file.docx, -o file.html."
            }
            PdfError::Glyph { .. } => {
                "Put fonts that have it (.otf, .ttf) into a folder and name the folder in PARAPH_FONTS, or write a Word file."
            }
            PdfError::Font => "Leave only .otf and .ttf files in the folder that PARAPH_FONTS names.",
            PdfError::Setting(_) => "Write a Word file or a page instead, and report this.",
            PdfError::Unreadable => "Ask for it again, or for a Word file.",
            PdfError::Encrypted => "Ask for a copy that is not.",
            PdfError::TooLarge(_) => "Ask for the text as a Word file.",
        }
    }
}
