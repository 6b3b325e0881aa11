//! Checks whether a received PDF file contains, and shows, the words of a document.

use paraph_interop::layout::Layout;
use paraph_text::Words;

use crate::print::printed;
use crate::read::{Notice, ReadPdf};

/// Notices that do not cast doubt on the words: the file was saved again, has attachments or layers, or
/// is drawn in an unusual order.
const HARMLESS: &[&str] = &["saved", "attached", "layers", "order"];

impl ReadPdf {
    /// Whether its words are those of a document, regardless of the space between them.
    pub fn says(&self, layout: &Layout) -> bool {
        said(&self.paragraphs) == said(&printed(layout))
    }

    /// Returns the notices that make its words differ from what a reader sees.
    pub fn doubts(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(|notice| !HARMLESS.contains(&notice.code))
    }

    /// Whether all of its words are visible, and nothing else is.
    pub fn is_plain(&self) -> bool {
        self.doubts().next().is_none()
    }
}

/// Returns all words of paragraphs, except the bars between the cells of a table.
fn said(paragraphs: &[String]) -> Vec<String> {
    let words = paragraphs.iter().flat_map(|p| Words::of(p).iter().map(str::to_owned).collect::<Vec<_>>());
    words.filter(|word| word != "|").collect()
}
