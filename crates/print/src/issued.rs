//! Issued and drafted papers as texts: to be sent as documents, to be compared, and to check a file that
//! somebody received.

use std::collections::BTreeSet;

use paraph_talks::act::{ActNo, ProvisionBody, Sentence};
use paraph_talks::{Draft, PartyCode, Phrase, State, StatementState, say};
use paraph_text::{Id, Kind as Of, Provision, Text, Wording, Words};

use crate::error::{Error, Kind};

/// A paper that goes out.
#[derive(Clone, Copy, Debug)]
pub enum Paper<'a> {
    /// An issued draft of a text.
    Draft(&'a Draft),
    /// A joint statement.
    Statement(&'a StatementState),
}

/// A paper that was issued or drafted, according to the record.
#[derive(Clone, Debug)]
pub struct Issued<'a> {
    /// Act.
    pub act: ActNo,
    /// Paper.
    pub paper: Paper<'a>,
    /// Whether it was released.
    pub released: bool,
    /// Text.
    pub text: Text,
}

impl Issued<'_> {
    /// Returns the hash that the paper shows.
    pub fn hash(&self) -> &str {
        match self.paper {
            Paper::Draft(draft) => &draft.hash,
            Paper::Statement(statement) => &statement.hash,
        }
    }

    /// Returns the words of the base of a draft that is printed with brackets, reservations or withheld marks:
    /// what a copy says from which these were removed.
    ///
    /// # Errors
    /// Returns an error if the draft cannot be read as a text.
    pub fn without_marks(&self) -> Result<Option<Text>, Error> {
        match self.paper {
            Paper::Draft(draft) if draft.printed.is_some() => Ok(Some(draft_base(draft)?)),
            Paper::Draft(_) | Paper::Statement(_) => Ok(None),
        }
    }
}

/// Returns all drafts and statements of a record, in the order of their acts.
///
/// # Errors
/// Returns an error if the provisions of a draft cannot be read as a text.
pub fn issued(state: &State) -> Result<Vec<Issued<'_>>, Error> {
    let mut all = Vec::new();
    for (act, draft) in &state.proceedings.drafts {
        let (released, text) = (is_released(state, &draft.cleared), draft_text(draft)?);
        all.push(Issued { act: *act, paper: Paper::Draft(draft), released, text });
    }
    for (act, statement) in &state.proceedings.statements {
        let (released, text) = (is_released(state, &statement.cleared), statement_text(statement));
        all.push(Issued { act: *act, paper: Paper::Statement(statement), released, text });
    }
    all.sort_by_key(|one| one.act);
    Ok(all)
}

/// Whether a paper cleared by these parties is released, that is, cleared by all whose consent counts.
pub fn is_released(state: &State, cleared: &BTreeSet<PartyCode>) -> bool {
    let counted = state.counted();
    !counted.is_empty() && counted.is_subset(cleared)
}

/// Returns the text of an issued draft as it is printed: with its brackets, reservations and withheld marks.
///
/// # Errors
/// Returns an error if a provision cannot be read, which does not happen in a valid record.
pub fn draft_text(draft: &Draft) -> Result<Text, Error> {
    text_of(draft, draft.face().into_iter())
}

/// Returns the words of the base that a draft froze, without what is in dispute.
///
/// # Errors
/// Returns an error if a provision cannot be read, which does not happen in a valid record.
pub fn draft_base(draft: &Draft) -> Result<Text, Error> {
    text_of(draft, draft.provisions.iter().map(|standing| &standing.provision))
}

fn text_of<'p>(draft: &Draft, bodies: impl Iterator<Item = &'p ProvisionBody>) -> Result<Text, Error> {
    let damaged = |why: Phrase| {
        Error::new(
            Kind::Damaged,
            say!(
                "draft-could-not-read",
                "draft {number} could not be read: {why}",
                number = draft.number,
                why
            ),
            say!("verify-record", "Verify the record."),
        )
    };
    let all = bodies.map(ProvisionBody::provision);
    Ok(Text::new(all.collect::<Result<Vec<_>, _>>().map_err(damaged)?))
}

/// Returns the text of a joint statement: its title, and a paragraph for each sentence.
pub fn statement_text(statement: &StatementState) -> Text {
    let words = |sentence: &Sentence| match sentence {
        Sentence::Fact { words, .. } | Sentence::Common { words } | Sentence::Own { words, .. } => {
            words.clone()
        }
    };
    let title = std::iter::once((Of::Title, statement.title.clone()));
    let lines = title.chain(statement.sentences.iter().map(|s| (Of::Paragraph, words(s))));
    let provisions = lines.enumerate().map(|(at, (kind, words))| Provision {
        id: Id::new(format!("s{at}")),
        kind,
        level: u8::from(kind != Of::Title),
        number: None,
        wording: Wording::new(&words),
    });
    Text::new(provisions.collect())
}

/// Whether two texts have the same words, whatever is between them.
pub fn same_words(one: &Text, other: &Text) -> bool {
    flat(one) == flat(other)
}

/// Returns all words and numbers of a text in order, without the characters between them.
fn flat(text: &Text) -> Vec<String> {
    let mut out = Vec::new();
    for provision in text.provisions() {
        let label = provision.number.as_ref().map_or("", |n| n.number.as_str());
        for part in [label, provision.wording.as_str()] {
            out.extend(Words::of(part).iter().map(str::to_owned));
        }
    }
    out
}

/// Returns the paper that has the most provisions word for word in common with a text, or `None` if no paper
/// has any.
pub fn nearest<'i, 'a>(all: &'i [Issued<'a>], text: &Text) -> Option<&'i Issued<'a>> {
    all.iter().max_by_key(|one| shared(&one.text, text)).filter(|one| shared(&one.text, text) > 0)
}

/// Returns how many provisions of one text occur word for word in another.
fn shared(one: &Text, other: &Text) -> usize {
    let words = |p: &Provision| Words::of(p.wording.as_str()).iter().map(str::to_owned).collect::<Vec<_>>();
    let all: BTreeSet<Vec<String>> = other.provisions().iter().map(words).collect();
    one.provisions().iter().filter(|p| all.contains(&words(p))).count()
}
