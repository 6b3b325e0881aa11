//! Whether a PDF file that somebody was sent says what a document says, and shows it.

use paraph_interop::layout::Layout;
use paraph_text::Words;

use crate::print::printed;
use crate::read::{Notice, ReadPdf};

/// What a reader may know and need not fear: the file was saved again, holds attachments or layers, or is drawn in an
/// order of its own.
const HARMLESS: &[&str] = &["saved", "attached", "layers", "order"];

impl ReadPdf {
    /// Whether its words are those of a document, whatever is between them.
    pub fn says(&self, layout: &Layout) -> bool {
        said(&self.paragraphs) == said(&printed(layout))
    }

    /// What makes its words other than what is seen.
    pub fn doubts(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(|notice| !HARMLESS.contains(&notice.code))
    }

    /// Whether all of its words are seen, and nothing else is.
    pub fn is_plain(&self) -> bool {
        self.doubts().next().is_none()
    }
}

/// All words of paragraphs, but for the lines between the cells of a table.
fn said(paragraphs: &[String]) -> Vec<String> {
    let words = paragraphs.iter().flat_map(|p| Words::of(p).iter().map(str::to_owned).collect::<Vec<_>>());
    words.filter(|word| word != "|").collect()
}
