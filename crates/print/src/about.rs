//! What a document says of itself beside its words: its title, what it is, its date, its hash.

use paraph_interop::docx::DocxMeta;
use paraph_talks::{Draft, State, StatementState};
use paraph_text::{Kind, Text};

/// The title of a text, as it has one.
pub fn title(text: &Text, otherwise: &str) -> String {
    let title = text.provisions().iter().find(|p| p.kind == Kind::Title && !p.wording.is_empty());
    title.map_or(otherwise.to_owned(), |p| p.wording.as_str().replace('\n', " "))
}

/// What a draft says of itself on each page.
pub fn draft_meta(state: &State, draft: &Draft, text: &Text) -> DocxMeta {
    let same = |d: &Draft| d.text == draft.text && d.number == draft.number;
    let issued = state.proceedings.drafts.iter().find(|(_, d)| same(d)).map(|(act, _)| *act);
    DocxMeta {
        title: title(text, &state.title),
        designation: format!("Draft {}", draft.number),
        date: issued.and_then(|act| state.proceedings.clock.before(act)),
        hash: Some(format!("Hash {}", draft.hash)),
        ..DocxMeta::default()
    }
}

/// What a statement says of itself on each page.
pub fn statement_meta(state: &State, act: u64, statement: &StatementState) -> DocxMeta {
    DocxMeta {
        title: statement.title.clone(),
        designation: format!("Statement of act {act}"),
        date: state.proceedings.clock.before(act),
        hash: Some(format!("Hash {}", statement.hash)),
        ..DocxMeta::default()
    }
}
