//! What was issued or drafted, as texts: to be sent as documents, compared, and held against a file that somebody was sent.

use paraph_talks::act::Sentence;
use paraph_talks::{Draft, State, StatementState};
use paraph_text::{Id, Kind, Provision, Text, Wording, Words};

use crate::fault::{Fault, Kind as What};

/// Something that the record says was issued or drafted.
#[derive(Clone, Debug)]
pub struct Issued {
    /// `draft 2 of framework`, or a statement's title.
    pub name: String,
    /// The act.
    pub act: u64,
    /// Its hash.
    pub hash: String,
    /// Its text.
    pub text: Text,
}

/// The text of an issued draft.
///
/// # Errors
/// When a provision of it cannot be read, which a sound record does not have.
pub fn draft_text(draft: &Draft) -> Result<Text, Fault> {
    let bodies = draft.provisions.iter().map(|standing| standing.provision.provision());
    let all = bodies.collect::<Result<Vec<_>, _>>();
    Ok(Text::new(all.map_err(|why| {
        Fault::new(
            What::Inside,
            format!("Draft {} cannot be read: {why}.", draft.number),
            "Verify the record.",
        )
    })?))
}

/// Whether a draft was released: cleared by all whose consent counts.
pub fn released(state: &State, cleared: &std::collections::BTreeSet<paraph_talks::PartyCode>) -> bool {
    let counted = state.counted();
    !counted.is_empty() && counted.is_subset(cleared)
}

/// The text of a joint statement: a title, and a paragraph for each sentence.
pub fn statement_text(statement: &StatementState) -> Text {
    let words = |sentence: &Sentence| match sentence {
        Sentence::Fact { words, .. } | Sentence::Common { words } | Sentence::Own { words, .. } => {
            words.clone()
        }
    };
    let title = std::iter::once((Kind::Title, statement.title.clone()));
    let lines = title.chain(statement.sentences.iter().map(|s| (Kind::Paragraph, words(s))));
    let provisions = lines.enumerate().map(|(at, (kind, words))| Provision {
        id: Id::new(format!("s{at}")),
        kind,
        level: u8::from(kind != Kind::Title),
        number: None,
        wording: Wording::new(&words),
    });
    Text::new(provisions.collect())
}

/// Everything that was released.
///
/// # Errors
/// As [`draft_text`].
pub fn all_released(state: &State) -> Result<Vec<Issued>, Fault> {
    let mut all = Vec::new();
    for (act, draft) in state.proceedings.drafts.iter().filter(|(_, d)| released(state, &d.cleared)) {
        // A draft with withheld words in it was cleared with them: the words are in the sealed part, not in the draft.
        let name = format!("{} {}", draft.text, draft.number);
        all.push(Issued { name, act: *act, hash: draft.hash.clone(), text: draft_text(draft)? });
    }
    for (act, statement) in state.proceedings.statements.iter().filter(|(_, s)| released(state, &s.cleared)) {
        let text = statement_text(statement);
        all.push(Issued { name: statement.title.clone(), act: *act, hash: statement.hash.clone(), text });
    }
    all.sort_by_key(|one| one.act);
    Ok(all)
}

/// All words and numbers of a text in order, without what is between them.
pub fn flat(text: &Text) -> Vec<String> {
    let mut out = Vec::new();
    for provision in text.provisions() {
        let label = provision.number.as_ref().map_or("", |n| n.number.as_str());
        for part in [label, provision.wording.as_str()] {
            out.extend(Words::of(part).iter().map(str::to_owned));
        }
    }
    out
}

/// How many provisions of one text stand word for word in another.
pub fn shared(one: &Text, other: &Text) -> usize {
    let words = |p: &Provision| Words::of(p.wording.as_str()).iter().map(str::to_owned).collect::<Vec<_>>();
    let all: std::collections::BTreeSet<Vec<String>> = other.provisions().iter().map(words).collect();
    one.provisions().iter().filter(|p| all.contains(&words(p))).count()
}
