//! Drafts and joint statements, as far as the visitor may see them.

use std::collections::BTreeSet;

use paraph_print::{Version, is_released};
use paraph_talks::act::Sentence;
use paraph_talks::{Became, Draft, PartyCode};
use schemars::JsonSchema;
use serde::Serialize;

use super::operation::{Operation, Param, file, get, may, one_of};
use super::specified::Comparison;
use super::texts::{Provision, line};
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::documents::{self, draft_file, statement_file};
use crate::shared::drafts::by_act;
use crate::shared::file::Sent;

const TEXT: &[Param] = &[one_of("form", documents::TEXT_FORMS, "Format; docx by default")];
const WITH: &[Param] =
    &[may("with", "integer", "Number of the act that issued the earlier draft; by default the draft before")];

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/drafts", Needs::Inside, "Issued drafts", drafts),
    get!(
        "/api/v1/drafts/{act}",
        Needs::Inside,
        "An issued draft with its provisions, by the number of its act",
        draft
    ),
    file("/api/v1/drafts/{act}/file", Needs::Inside, documents::MEDIA, "A draft as a document", of_draft)
        .asking(TEXT),
    get!(
        "/api/v1/drafts/{act}/comparison",
        Needs::Inside,
        "Comparison of a draft with an earlier one",
        compared,
    )
    .asking(WITH),
    get!(
        "/api/v1/drafts/{act}/trace",
        Needs::Inside,
        "What became of each point of an earlier draft",
        traced,
    )
    .asking(WITH),
    get!("/api/v1/statements", Needs::Inside, "Drafted joint statements", statements,),
    file(
        "/api/v1/statements/{act}/file",
        Needs::Inside,
        documents::MEDIA,
        "A joint statement as a document",
        statement_file,
    )
    .asking(TEXT),
];

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "drafts")]
struct Drafts<'a> {
    drafts: Vec<About<'a>>,
}

/// A draft that was issued.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "IssuedDraft")]
struct About<'a> {
    /// Act that issued it.
    act: u64,
    /// Text concerned.
    text: &'a str,
    /// Number among the drafts of its text, from 1.
    number: u32,
    /// Marking printed above it.
    marking: &'a Option<String>,
    /// Hash of marking and provisions.
    hash: &'a str,
    /// Number of open brackets when it was issued.
    brackets: u32,
    /// Number of reservations in force when it was issued.
    reservations: u32,
    /// Parties whose heads initialled it.
    initialled: &'a BTreeSet<PartyCode>,
    /// Parties whose heads cleared it for release.
    cleared: &'a BTreeSet<PartyCode>,
    /// Whether it is released: all parties have cleared it.
    released: bool,
}

fn about<'a>(look: &Look<'a>, act: u64, draft: &'a Draft) -> About<'a> {
    About {
        act,
        text: &draft.text,
        number: draft.number,
        marking: &draft.marking,
        hash: &draft.hash,
        brackets: draft.brackets,
        reservations: draft.reservations,
        initialled: &draft.initialled,
        cleared: &draft.cleared,
        released: is_released(look.state, &draft.cleared),
    }
}

fn drafts<'a>(look: &Look<'a>, _: &Input) -> Result<Drafts<'a>, Fault> {
    let all = look.state.proceedings.drafts.iter().map(|(act, draft)| about(look, *act, draft));
    Ok(Drafts { drafts: all.collect() })
}

/// A draft with its provisions.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "draft")]
struct Whole<'a> {
    #[serde(flatten)]
    about: About<'a>,
    /// Provisions.
    provisions: Vec<Provision>,
}

fn draft<'a>(look: &Look<'a>, asked: &Input) -> Result<Whole<'a>, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    let draft = look.state.proceedings.drafts.get(&act).ok_or_else(Fault::missing)?;
    let seen = paraph_print::draft(look.state, act, look.reader())?;
    let provisions = seen.text.provisions().iter().map(|one| line(one, &seen)).collect();
    Ok(Whole { about: about(look, act, draft), provisions })
}

fn of_draft(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    draft_file(look, asked.number("act").ok_or_else(Fault::missing)?, asked)
}

/// Returns a draft, and the earlier one that is named or the one before it, each with its act.
fn two<'a>(look: &Look<'a>, asked: &Input) -> Result<(Issue<'a>, Issue<'a>), Fault> {
    let issue = |act| Ok::<_, Fault>((act, by_act(look, act)?));
    let new = issue(asked.number("act").ok_or_else(Fault::missing)?)?;
    let old = match asked.get("with") {
        Some(act) => issue(act.parse().map_err(|_| Fault::missing())?)?,
        None => {
            let mut all = look.state.proceedings.drafts.iter();
            let before = |d: &Draft| d.text == new.1.text && d.number + 1 == new.1.number;
            all.find(|(_, d)| before(d)).map(|(act, d)| (*act, d)).ok_or_else(Fault::missing)?
        }
    };
    if old.1.text == new.1.text { Ok((old, new)) } else { Err(Fault::missing()) }
}

/// A draft with the act that issued it.
type Issue<'a> = (u64, &'a Draft);

fn compared(look: &Look<'_>, asked: &Input) -> Result<Comparison, Fault> {
    let ((old, _), (new, _)) = two(look, asked)?;
    Comparison::of(look, old, Version::Draft(new))
}

/// What became of the provisions of an earlier draft.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "trace")]
struct Trace<'a> {
    /// Text concerned.
    text: &'a str,
    /// Number of the earlier draft.
    old: u32,
    /// Number of the later draft.
    new: u32,
    /// Provisions, in the order of the later draft.
    rows: Vec<TraceRow>,
}

/// What became of one provision.
#[derive(Serialize, JsonSchema)]
struct TraceRow {
    /// The provision in the earlier draft.
    old: Option<Place>,
    /// The provision in the later draft, or the one into which it was merged.
    new: Option<Place>,
    /// Changes; empty if the provision is unchanged.
    what: Vec<Became>,
    /// Act that removed it.
    by: Option<u64>,
}

/// A provision of a draft.
#[derive(Serialize, JsonSchema)]
struct Place {
    /// Identity.
    id: String,
    /// Number, or another name if it has none.
    name: String,
}

fn traced<'a>(look: &Look<'a>, asked: &Input) -> Result<Trace<'a>, Fault> {
    let ((_, old), (_, new)) = two(look, asked)?;
    let place = |place: paraph_print::Place| Place { id: place.id, name: place.name };
    let rows = paraph_print::trace(look.state, old, new).into_iter().map(|row| TraceRow {
        old: row.old.map(place),
        new: row.new.map(place),
        what: row.what,
        by: row.by,
    });
    Ok(Trace { text: &new.text, old: old.number, new: new.number, rows: rows.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "statements")]
struct Statements<'a> {
    statements: Vec<Statement<'a>>,
}

/// A joint statement as it was drafted.
#[derive(Serialize, JsonSchema)]
struct Statement<'a> {
    /// Act that drafted it.
    act: u64,
    /// Title.
    title: &'a str,
    /// Hash.
    hash: &'a str,
    /// Sentences in order.
    sentences: Vec<Sentenced<'a>>,
    /// Parties whose heads initialled it.
    initialled: &'a BTreeSet<PartyCode>,
    /// Parties whose heads cleared it for release.
    cleared: &'a BTreeSet<PartyCode>,
    /// Statement that replaced it.
    replaced: Option<u64>,
    /// Whether it is released: all parties have cleared it.
    released: bool,
}

/// A sentence of a joint statement.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Sentence")]
struct Sentenced<'a> {
    /// What kind of sentence it is.
    kind: SentenceKind,
    /// Words.
    words: &'a str,
    /// For a fact, the acts that support it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeSet<u64>")]
    acts: Option<&'a BTreeSet<u64>>,
    /// For the words of one side, that party.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "PartyCode")]
    party: Option<&'a PartyCode>,
    /// Parties that consent to it.
    consents: Option<&'a BTreeSet<PartyCode>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum SentenceKind {
    /// A fact, supported by acts of the record.
    Fact,
    /// A common characterisation.
    Common,
    /// The words of one side.
    Own,
}

fn sentence<'a>(sentence: &'a Sentence, consents: Option<&'a BTreeSet<PartyCode>>) -> Sentenced<'a> {
    let (kind, words, acts, party) = match sentence {
        Sentence::Fact { words, acts } => (SentenceKind::Fact, words, Some(acts), None),
        Sentence::Common { words } => (SentenceKind::Common, words, None, None),
        Sentence::Own { words, party } => (SentenceKind::Own, words, None, Some(party)),
    };
    Sentenced { kind, words, acts, party, consents }
}

fn statements<'a>(look: &Look<'a>, _: &Input) -> Result<Statements<'a>, Fault> {
    let all = look.state.proceedings.statements.iter().map(|(act, one)| {
        let sentences = one.sentences.iter().enumerate();
        Statement {
            act: *act,
            title: &one.title,
            hash: &one.hash,
            sentences: sentences.map(|(at, words)| sentence(words, one.consents.get(at))).collect(),
            initialled: &one.initialled,
            cleared: &one.cleared,
            replaced: one.replaced,
            released: is_released(look.state, &one.cleared),
        }
    });
    Ok(Statements { statements: all.collect() })
}
