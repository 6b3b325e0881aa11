//! Why somebody wishes something: the comments of a Word file, each with its provision.

use paraph_text::{Id, Text, Words};

use super::Reason;
use super::model::{Document, Paragraph, Piece, What};

impl Document {
    /// The comments as reasons. Each names the provision whose words its paragraph holds, as they were before the
    /// changes or as they are after them; where there is none, the one before.
    pub fn reasons(&self) -> Vec<Reason> {
        if self.comments.is_empty() {
            return Vec::new();
        }
        let readings = [false, true].map(|accepts| (accepts, self.text(&|_| accepts).text));
        let mut last: Option<Id> = None;
        let mut out = Vec::new();
        for paragraph in &self.paragraphs {
            let found = readings.iter().find_map(|(accepts, text)| provision(text, paragraph, *accepts));
            last = found.or(last);
            for piece in &paragraph.pieces {
                let Piece::Comment(name) = piece else { continue };
                let Some(comment) = self.comments.get(name).filter(|c| !c.text.is_empty()) else { continue };
                let first = || readings[0].1.provisions().first().map(|p| p.id.clone());
                if let Some(id) = last.clone().or_else(first) {
                    out.push(Reason { id, who: comment.author.clone(), text: comment.text.clone() });
                }
            }
        }
        out
    }
}

/// The provision of one reading that has exactly the words of a paragraph.
fn provision(text: &Text, paragraph: &Paragraph, accepts: bool) -> Option<Id> {
    let mut words = String::new();
    for piece in &paragraph.pieces {
        if let Piece::Words { text, tracked, number: false } = piece
            && tracked.iter().all(|t| (t.what == What::Inserted) == accepts)
        {
            words.push_str(text);
        }
    }
    let words: Vec<&str> = Words::of(&words).iter().collect();
    let same = |wording: &str| Words::of(wording).iter().eq(words.iter().copied());
    if words.is_empty() {
        return None;
    }
    text.provisions().iter().find(|p| same(p.wording.as_str())).map(|p| p.id.clone())
}
