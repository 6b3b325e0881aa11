//! Reasons for changes: the comments of a Word file, each with its provision.

use std::collections::BTreeMap;

use paraph_text::{Id, Text, Words, match_texts};

use super::Reason;
use super::model::{Document, Paragraph, Piece, What};
use crate::signs::is_note;

impl Document {
    /// Returns the comments as reasons. Each names the provision with the words of its paragraph,
    /// before or after the changes; if there is none, the previous one.
    pub fn reasons(&self) -> Vec<Reason> {
        if self.comments.is_empty() {
            return Vec::new();
        }
        let [before, after] = [false, true].map(|accepts| self.text(&|_| accepts).text);
        let (by_before, by_after) = (by_words(&before), by_words(&after));
        let provision = |paragraph: &Paragraph| {
            let found = by_before.get(&words_of(paragraph, false));
            found.or_else(|| by_after.get(&words_of(paragraph, true))).copied()
        };
        self.reasons_by(&before, provision)
    }

    /// Returns the comments on a whole edited text as reasons for its changes to a base. Each names
    /// the provision of the base; for a comment on a new provision, the previous one.
    pub fn reasons_on(&self, base: &Text) -> Vec<Reason> {
        if self.comments.is_empty() {
            return Vec::new();
        }
        let after = self.text(&|_| true).text;
        let (by_before, by_after) = (by_words(base), by_words(&after));
        let pairs = match_texts(base, &after).pairs;
        let of_base: BTreeMap<&Id, &Id> = pairs
            .iter()
            .map(|pair| (&after.provisions()[pair.new].id, &base.provisions()[pair.old].id))
            .collect();
        let provision = |paragraph: &Paragraph| {
            let edited = || of_base.get(by_after.get(&words_of(paragraph, true))?);
            edited().or_else(|| by_before.get(&words_of(paragraph, false))).copied()
        };
        self.reasons_by(base, provision)
    }

    /// Returns the comments, each with the provision of its paragraph, else of the last earlier
    /// paragraph with one, else the first provision.
    fn reasons_by<'t>(
        &self,
        text: &'t Text,
        provision: impl Fn(&Paragraph) -> Option<&'t Id>,
    ) -> Vec<Reason> {
        let mut last = None;
        let mut out = Vec::new();
        for paragraph in &self.paragraphs {
            last = provision(paragraph).or(last);
            for piece in &paragraph.pieces {
                let Piece::Comment(name) = piece else { continue };
                let Some(comment) = self.comments.get(name).filter(|c| !c.text.is_empty()) else { continue };
                if is_note(&comment.author, &comment.text) {
                    continue;
                }
                if let Some(id) = last.or_else(|| text.provisions().first().map(|p| &p.id)) {
                    let (who, text) = (comment.author.clone(), comment.text.clone());
                    out.push(Reason { id: id.clone(), who, text });
                }
            }
        }
        out
    }
}

/// Returns the provisions of a text by their words; of several with the same words, the first.
fn by_words(text: &Text) -> BTreeMap<String, &Id> {
    let mut all = BTreeMap::new();
    for provision in text.provisions() {
        all.entry(spelled(provision.wording.as_str())).or_insert(&provision.id);
    }
    all.remove("");
    all
}

/// Returns the words of a paragraph before or after its changes.
fn words_of(paragraph: &Paragraph, accepts: bool) -> String {
    let mut words = String::new();
    for piece in &paragraph.pieces {
        if let Piece::Words { text, tracked, number: false } = piece
            && tracked.iter().all(|t| (t.what == What::Inserted) == accepts)
        {
            words.push_str(text);
        }
    }
    spelled(&words)
}

/// Returns the words without the characters between them.
fn spelled(words: &str) -> String {
    Words::of(words).iter().collect::<Vec<_>>().join(" ")
}
