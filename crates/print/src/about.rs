//! A document's description of itself beside its words: title, designation, date, hash.

use paraph_interop::docx::DocxMeta;
use paraph_talks::{Draft, State, StatementState};
use paraph_text::{Kind, Text};

/// Returns the title of a text, or `otherwise` if it has none.
pub fn title(text: &Text, otherwise: &str) -> String {
    let title = text.provisions().iter().find(|p| p.kind == Kind::Title && !p.wording.is_empty());
    title.map_or(otherwise.to_owned(), |p| p.wording.as_str().replace('\n', " "))
}

/// Returns the description on each page of a draft.
pub fn draft_meta(state: &State, draft: &Draft, text: &Text) -> DocxMeta {
    let same = |d: &Draft| d.text == draft.text && d.number == draft.number;
    let issued = state.proceedings.drafts.iter().find(|(_, d)| same(d)).map(|(act, _)| *act);
    DocxMeta {
        title: title(text, &state.title),
        designation: draft.designation(),
        date: issued.and_then(|act| state.proceedings.clock.before(act)),
        hash: Some(format!("Hash {}", draft.hash)),
        ..DocxMeta::default()
    }
}

/// Returns the description on each page of a statement.
pub fn statement_meta(state: &State, act: u64, statement: &StatementState) -> DocxMeta {
    DocxMeta {
        title: statement.title.clone(),
        designation: format!("Statement of act {act}"),
        date: state.proceedings.clock.before(act),
        hash: Some(format!("Hash {}", statement.hash)),
        ..DocxMeta::default()
    }
}
