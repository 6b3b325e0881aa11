//! A check of what somebody was sent against what was released.

use paraph_interop::layout::text_layout;
use paraph_interop::{Format, read_file_bytes, read_text};
use paraph_pdf::{Notice, ReadPdf, read_pdf};
use paraph_print::{Issued, same_words};
use paraph_text::Text;

use super::documents::unreadable;
use crate::fault::Fault;
use crate::input::Upload;

/// What somebody was sent: words, and where they came as a PDF what its pages say and show.
pub struct Received {
    /// Its words.
    pub text: Text,
    pdf: Option<ReadPdf>,
}

impl Received {
    /// Words that somebody typed or pasted.
    pub fn words(words: &str) -> Received {
        Received { text: read_text(words, Format::Plain).text, pdf: None }
    }

    /// Reads a file that somebody was sent.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn file(file: &Upload) -> Result<Received, Fault> {
        if file.bytes.starts_with(b"%PDF-") {
            let pdf = read_pdf(&file.bytes).map_err(unreadable)?;
            return Ok(Received { pdf: Some(pdf.clone()), ..Received::words(&pdf.paragraphs.join("\n\n")) });
        }
        let read = read_file_bytes(&file.bytes, Format::of_name(&file.name))
            .map_err(|error| Fault::input(error.phrase().whole(), error.hint().clone()))?;
        Ok(Received { text: read.text, pdf: None })
    }

    /// Whether it says, word for word, what was issued, and shows nothing else.
    pub fn is(&self, issued: &Issued<'_>) -> bool {
        self.says(issued) && self.pdf.as_ref().is_none_or(ReadPdf::is_plain)
    }

    /// Whether its words are those of what was issued, whatever else it shows.
    pub fn says(&self, issued: &Issued<'_>) -> bool {
        match &self.pdf {
            Some(pdf) => pdf.says(&text_layout(&issued.text)),
            None => same_words(&issued.text, &self.text),
        }
    }

    /// What makes the words of a PDF other than what is seen.
    pub fn doubts(&self) -> Vec<String> {
        let told = |notice: &Notice| format!("{}: {}", notice.place, notice.message);
        self.pdf.iter().flat_map(ReadPdf::doubts).map(told).collect()
    }
}
