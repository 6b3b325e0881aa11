//! Texts and drafts, as far as the visitor may see them.

use std::borrow::Cow;

use paraph_interop::Format;
use paraph_interop::docx::SponsorNames;
use paraph_print::{Content, Document, Form, How, Matter, SeenText, Version, is_released, print, set};
use paraph_talks::act::Sentence;
use paraph_talks::readout::{Reader, Seen, history, standing};
use paraph_talks::{Draft, Living};
use paraph_text::{Provision, Rolling};
use serde_json::{Value, json};

use super::answer::shown;
use super::operation::{Operation, Param, file, get, may, one_of};
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::documents::{self, draft_file, rolling_file, statement_file};
use crate::shared::drafts::by_act;
use crate::shared::file::Sent;
use crate::shared::text::{side, side_text};
use crate::shared::{filter, lies};

/// Parameters that select points, as on the page of a text.
const WANTED: &[Param] = &[
    one_of("filter", filter::FILTERS, "Those points alone that are so; all where none is named"),
    may("find", "string", "Those points alone in whose words it stands, or that bear the number"),
];
const SIDE: &[Param] = &[
    one_of("filter", filter::FILTERS, "Those points alone that are so; all where none is named"),
    may("find", "string", "Those points alone in whose words it stands, or that bear the number"),
    may("party", "string", "Whose; one's own where none is named"),
];
const TEXT: &[Param] = &[one_of("form", documents::TEXT_FORMS, "As what; docx where none is named")];
const WITH: &[Param] =
    &[may("with", "integer", "The act of the earlier draft; the one before where none is named")];

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/texts/{text}/rolling", Needs::SignedIn, "rolling", "A text with its brackets", rolling)
        .asking(WANTED),
    get("/api/v1/texts/{text}/clean", Needs::SignedIn, "text", "The base alone", clean).asking(WANTED),
    get("/api/v1/texts/{text}/side", Needs::Inside, "text", "A text as one party would have it", of_side)
        .asking(SIDE),
    get(
        "/api/v1/texts/{text}/points",
        Needs::SignedIn,
        "points",
        "The points of a text, how far each has come",
        points,
    )
    .asking(WANTED),
    get(
        "/api/v1/texts/{text}/points/{id}",
        Needs::SignedIn,
        "point",
        "All that there is on one point",
        point,
    ),
    get(
        "/api/v1/texts/{text}/comparison",
        Needs::Inside,
        "redline",
        "The base held against a draft",
        since_draft,
    )
    .asking(&[may("with", "integer", "The act of the draft; the latest where none is named")]),
    file(
        "/api/v1/texts/{text}/file",
        Needs::SignedIn,
        documents::MEDIA,
        "A text with its brackets, as a document",
        rolling_file,
    )
    .asking(&[one_of("form", documents::ROLLING_FORMS, "As what; docx where none is named")]),
    get("/api/v1/drafts", Needs::Inside, "drafts", "Drafts that were issued", drafts),
    get("/api/v1/drafts/{act}", Needs::Inside, "draft", "A draft with its provisions, by its act", draft),
    file("/api/v1/drafts/{act}/file", Needs::Inside, documents::MEDIA, "A draft as a document", of_draft)
        .asking(TEXT),
    get(
        "/api/v1/drafts/{act}/comparison",
        Needs::Inside,
        "redline",
        "A draft held against an earlier one",
        compared,
    )
    .asking(WITH),
    get(
        "/api/v1/drafts/{act}/trace",
        Needs::Inside,
        "trace",
        "What became in a draft of each point of an earlier one",
        traced,
    )
    .asking(WITH),
    get(
        "/api/v1/statements",
        Needs::Inside,
        "statements",
        "Joint statements as they were drafted",
        statements,
    ),
    file(
        "/api/v1/statements/{act}/file",
        Needs::Inside,
        documents::MEDIA,
        "A joint statement as a document",
        statement_file,
    )
    .asking(TEXT),
];

/// Returns a rolling text in the form of `rolling.schema.json`.
pub fn rolling_value(rolling: &Rolling) -> Result<Value, Fault> {
    let (rolling, names) = (Cow::Borrowed(rolling), SponsorNames::Shown);
    let content = Content::Rolling { rolling, source: Format::Markdown, reasons: Vec::new(), names };
    let printed = set(&content, Form::Json, &How::default())?;
    serde_json::from_slice(&printed.bytes).map_err(|error| Fault::inside(&error))
}

fn rolling(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let mut rolling = look.visible(name)?.rolling().0.into_owned();
    if let Some(ids) = filter::wanted(look, name, living, living.rolling(), asked)? {
        rolling.entries.retain(|entry| ids.contains(entry.id.as_str()));
    }
    shown(&rolling_value(&rolling)?)
}

/// Returns a provision as JSON, without `wording` if its words are withheld.
pub fn provision(provision: &Provision, seen: bool) -> Value {
    let number = provision.number.as_ref().map(|n| json!({"number": n.number, "label": n.label}));
    json!({
        "id": provision.id.as_str(), "kind": provision.kind.as_str(), "level": provision.level, "number": number,
        "withheld": !seen, "wording": seen.then(|| provision.wording.as_str()),
    })
}

/// Returns the selected lines of a text, without words where they are withheld.
fn lines(
    look: &Look<'_>,
    asked: &Input,
    (name, living): (&str, &Living),
    seen: &SeenText,
) -> Result<Vec<Value>, Fault> {
    let wanted = filter::wanted(look, name, living, living.rolling(), asked)?;
    let wanted = |one: &&Provision| wanted.as_ref().is_none_or(|ids| ids.contains(one.id.as_str()));
    Ok(seen.text.provisions().iter().filter(wanted).map(|one| line(one, seen)).collect())
}

fn line(one: &Provision, seen: &SeenText) -> Value {
    provision(one, !seen.withheld.contains(one.id.as_str()))
}

fn clean(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let lines = lines(look, asked, (name, living), &look.visible(name)?.base())?;
    shown(&json!({"text": name, "edition": living.edition, "party": null, "provisions": lines}))
}

fn of_side(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    if let Some(party) = asked.get("party")
        && !look.state.parties.keys().any(|code| code.as_str() == party)
    {
        return Err(Fault::missing());
    }
    let party = side(look, asked)?;
    let lines = lines(look, asked, (name, living), &side_text(look, name, party)?)?;
    shown(&json!({"text": name, "edition": living.edition, "party": party, "provisions": lines}))
}

fn points(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let wanted = filter::wanted(look, name, living, living.rolling(), asked)?;
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let line = stand.texts.iter().find(|line| line.text == name);
    let points = line.map(|line| filter::lines(line, wanted.as_ref())).unwrap_or_default();
    shown(&json!({"text": name, "edition": living.edition, "points": points}))
}

fn point(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (name, _) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let (id, reader) = (asked.need("id")?, Reader::new(look.state, look.viewer()));
    let seen = reader.seen(name, id);
    let life = history(look.state, look.viewer(), name, id)
        .filter(|_| seen != Seen::Hidden)
        .ok_or_else(Fault::missing)?;
    let mut rolling = look.visible(name)?.rolling().0.into_owned();
    let part = format!("{id}/");
    rolling.entries.retain(|e| e.id.as_str() == id || e.id.as_str().starts_with(&part));
    let named = seen == Seen::Whole;
    let lies = lies::on(look.state, &reader, name, id);
    let overlays = lies.overlays.iter().map(|(act, one)| {
        json!({
            "act": act, "what": one.what, "party": named.then_some(&one.party),
            "reason": one.reason.as_ref().and_then(|reason| look.words(reason)),
        })
    });
    let acts = |all: Vec<u64>| Value::from(all);
    let key = look.visitor.guest.as_ref().and_then(|guest| guest.key().ok());
    let opened = key.map(|key| look.session.withheld(name, id, &key)).unwrap_or_default();
    let words = opened.iter().find(|(act, _)| act.is_none()).map(|(_, words)| words);
    let proposed = opened.iter().filter_map(|(act, words)| Some(json!({"act": (*act)?, "words": words})));
    shown(&json!({
        "provision": life.provision, "status": life.status, "gone": life.gone, "history": life,
        "rolling": rolling_value(&rolling)?, "withheld_words": words, "withheld_proposals": proposed.collect::<Vec<_>>(), "overlays": overlays.collect::<Vec<_>>(),
        "referrals": acts(lies.referrals.iter().map(|(act, _)| *act).collect()),
        "elevations": acts(lies.elevations.iter().map(|(act, _)| *act).collect()),
        "comments": acts(lies.comments.iter().map(|(act, _)| *act).collect()),
        "remarks": acts(lies.remarks.iter().map(|(act, _)| *act).collect()),
    }))
}

fn about(look: &Look<'_>, act: u64, draft: &paraph_talks::Draft) -> Value {
    json!({
        "act": act, "text": draft.text, "number": draft.number, "marking": draft.marking, "hash": draft.hash,
        "brackets": draft.brackets, "initialled": draft.initialled, "cleared": draft.cleared,
        "released": is_released(look.state, &draft.cleared),
    })
}

fn drafts(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.drafts.iter().map(|(act, draft)| about(look, *act, draft));
    shown(&json!({"drafts": all.collect::<Vec<_>>()}))
}

fn draft(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    let draft = look.state.proceedings.drafts.get(&act).ok_or_else(Fault::missing)?;
    let seen = paraph_print::draft(look.state, act, look.reader())?;
    let lines = seen.text.provisions().iter().map(|one| line(one, &seen));
    let mut value = about(look, act, draft);
    if let Value::Object(members) = &mut value {
        members.insert("provisions".to_owned(), lines.collect());
    }
    shown(&value)
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

/// Returns a comparison, without the words that are withheld from the reader.
fn comparison(look: &Look<'_>, old: u64, new: Version<'_>) -> Result<Sent, Fault> {
    let document = Document::Talks(look.state, Matter::Comparison(old, new));
    let printed = print(document, Form::Json, look.reader(), &How::default())?;
    Ok(Sent::shown(Form::Json.media(), printed.bytes))
}

fn compared(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let ((old, _), (new, _)) = two(look, asked)?;
    comparison(look, old, Version::Draft(new))
}

fn since_draft(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (name, _) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let act = match asked.get("with") {
        Some(act) => act.parse().map_err(|_| Fault::missing())?,
        None => look.state.proceedings.latest_draft(name).ok_or_else(Fault::missing)?.0,
    };
    if by_act(look, act)?.text != name {
        return Err(Fault::missing());
    }
    comparison(look, act, Version::Base(name))
}

fn traced(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let ((_, old), (_, new)) = two(look, asked)?;
    let place = |place: &Option<paraph_print::Place>| {
        place.as_ref().map(|place| json!({"id": place.id, "name": place.name}))
    };
    let rows = paraph_print::trace(look.state, old, new);
    let rows = rows
        .iter()
        .map(|row| json!({"old": place(&row.old), "new": place(&row.new), "what": row.what, "by": row.by}));
    shown(&json!({"text": new.text, "old": old.number, "new": new.number, "rows": rows.collect::<Vec<_>>()}))
}

fn statements(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.statements.iter().map(|(act, one)| {
        let sentences = one.sentences.iter().enumerate().map(|(at, sentence)| {
            let consents = one.consents.get(at);
            match sentence {
                Sentence::Fact { words, acts } => {
                    json!({"kind": "fact", "words": words, "acts": acts, "consents": consents})
                }
                Sentence::Common { words } => json!({"kind": "common", "words": words, "consents": consents}),
                Sentence::Own { words, party } => {
                    json!({"kind": "own", "words": words, "party": party, "consents": consents})
                }
            }
        });
        json!({
            "act": act, "title": one.title, "hash": one.hash, "sentences": sentences.collect::<Vec<_>>(),
            "initialled": one.initialled, "cleared": one.cleared, "replaced": one.replaced,
            "released": is_released(look.state, &one.cleared),
        })
    });
    shown(&json!({"statements": all.collect::<Vec<_>>()}))
}
