//! Reasons why a PDF is not written or read, and the remedies.

/// Reason why a PDF is not written or read.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The feature that writes PDF is off.
    #[error("this paraph was built without PDF")]
    NotBuilt,
    /// None of the fonts has a character.
    #[error("no font here has “{character}” (U+{:04X}), used in “{place}”", u32::from(*.character))]
    Glyph {
        /// The character.
        character: char,
        /// First words of the paragraph that contains it.
        place: String,
    },
    /// A file named as a font is not a font.
    #[error("a file named as a font is not a font")]
    Font,
    /// The typesetting library refuses.
    #[error("the pages could not be set: {0}")]
    Setting(String),
    /// The file is not a PDF, or is damaged.
    #[error("this is not a readable PDF")]
    Unreadable,
    /// The file is encrypted.
    #[error("this PDF is encrypted")]
    Encrypted,
    /// The file exceeds the limits of the reader.
    #[error("this PDF exceeds a limit of the reader: {0}")]
    TooLarge(&'static str),
}

impl PdfError {
    /// Returns the remedy.
    pub fn remedy(&self) -> &'static str {
        match self {
            PdfError::NotBuilt => {
                "Build it with PDF (`cargo install --path crates/cli --features pdf`), or write a Word file or a page: -o file.docx, -o file.html."
            }
            PdfError::Glyph { .. } => {
                "Put fonts that have it (.otf, .ttf) into a folder and set PARAPH_FONTS to that folder, or write a Word file."
            }
            PdfError::Font => "Keep only .otf and .ttf files in the folder that PARAPH_FONTS names.",
            PdfError::Setting(_) => "Write a Word file or a page instead, and report this.",
            PdfError::Unreadable => "Ask for it again, or for a Word file.",
            PdfError::Encrypted => "Ask for a copy without encryption.",
            PdfError::TooLarge(_) => "Ask for the text as a Word file.",
        }
    }
}
