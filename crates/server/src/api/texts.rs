//! Texts and drafts, as the visitor may see them.

use paraph_print::{draft_text, is_released};
use paraph_interop::json as wire;
use paraph_talks::act::Sentence;
use paraph_talks::readout::{Reader, Seen, history, standing};
use paraph_talks::{Draft, Living};
use paraph_text::{Provision, Rolling, Text, choose, redline};
use serde_json::{Value, json};

use super::answer::shown;
use super::operation::{Operation, Param, file, get, may, one_of};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::look::Look;
use crate::pages::drafts::{draft_file, statement_file};
use crate::pages::text::{download, side, visible};
use crate::parts::file::Sent;
use crate::parts::{filter, lies, paper, sealed};
use crate::routes::Needs;

/// Which points are wanted, as the page of a text asks.
const WANTED: &[Param] = &[
    one_of("filter", filter::FILTERS, "Those points alone that are so; all where none is named"),
    may("find", "string", "Those points alone in whose words it stands, or that bear the number"),
];
const SIDE: &[Param] = &[
    one_of("filter", filter::FILTERS, "Those points alone that are so; all where none is named"),
    may("find", "string", "Those points alone in whose words it stands, or that bear the number"),
    may("party", "string", "Whose; one's own where none is named"),
];
const TEXT: &[Param] = &[one_of("form", paper::TEXT_FORMS, "As what; docx where none is named")];
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
        paper::MEDIA,
        "A text with its brackets, as a document",
        download,
    )
    .asking(&[one_of("form", paper::ROLLING_FORMS, "As what; docx where none is named")]),
    get("/api/v1/drafts", Needs::Inside, "drafts", "Drafts that were issued", drafts),
    get("/api/v1/drafts/{act}", Needs::Inside, "draft", "A draft with its provisions, by its act", draft),
    file("/api/v1/drafts/{act}/file", Needs::Inside, paper::MEDIA, "A draft as a document", of_draft)
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
        paper::MEDIA,
        "A joint statement as a document",
        statement_file,
    )
    .asking(TEXT),
];

/// A rolling text in the form of `rolling.schema.json`.
pub fn rolling_value(rolling: &Rolling) -> Result<Value, Fault> {
    let mut bytes = Vec::new();
    let meta = wire::RollingMeta { source: paraph_interop::Format::Markdown, locus: None };
    wire::write_rolling(&mut bytes, rolling, &meta).map_err(|error| Fault::inside(&error))?;
    serde_json::from_slice(&bytes).map_err(|error| Fault::inside(&error))
}

fn rolling(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let (mut rolling, _) = visible(look, name, living);
    if let Some(ids) = filter::wanted(look, name, living, living.rolling(), asked)? {
        rolling.entries.retain(|entry| ids.contains(entry.id.as_str()));
    }
    shown(&rolling_value(&rolling)?)
}

/// A provision; without `wording` where its words are withheld.
pub fn provision(provision: &Provision, seen: bool) -> Value {
    let number = provision.number.as_ref().map(|n| json!({"number": n.number, "label": n.label}));
    json!({
        "id": provision.id.as_str(), "kind": provision.kind.as_str(), "level": provision.level, "number": number,
        "withheld": !seen, "wording": seen.then(|| provision.wording.as_str()),
    })
}

/// The lines of a text that are wanted and seen at all; with words where as much is seen as that takes.
fn lines(
    look: &Look<'_>,
    asked: &Asked,
    (name, living): (&str, &Living),
    text: &Text,
    takes: Seen,
) -> Result<Vec<Value>, Fault> {
    let reader = Reader::new(look.state, look.viewer());
    let wanted = filter::wanted(look, name, living, living.rolling(), asked)?;
    let wanted = |one: &&Provision| wanted.as_ref().is_none_or(|ids| ids.contains(one.id.as_str()));
    let lines =
        text.provisions().iter().filter(wanted).filter_map(|one| match reader.seen(name, one.id.as_str()) {
            Seen::Hidden => None,
            seen => Some(provision(one, seen >= takes)),
        });
    Ok(lines.collect())
}

fn clean(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let lines = lines(look, asked, (name, living), &living.text(), Seen::Base)?;
    shown(&json!({"text": name, "edition": living.edition, "party": null, "provisions": lines}))
}

fn of_side(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    if let Some(party) = asked.get("party")
        && !look.state.parties.keys().any(|code| code.as_str() == party)
    {
        return Err(Fault::missing());
    }
    let party = side(look, asked)?;
    let text = choose(living.rolling(), Some(&party.sponsor()));
    // What the reader may read of the base alone is left out: a side says what is proposed.
    let lines = lines(look, asked, (name, living), &text, Seen::Nameless)?;
    shown(&json!({"text": name, "edition": living.edition, "party": party, "provisions": lines}))
}

fn points(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let wanted = filter::wanted(look, name, living, living.rolling(), asked)?;
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let line = stand.texts.iter().find(|line| line.text == name);
    let points = line.map(|line| filter::lines(line, wanted.as_ref())).unwrap_or_default();
    shown(&json!({"text": name, "edition": living.edition, "points": points}))
}

fn point(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let (id, reader) = (asked.need("id")?, Reader::new(look.state, look.viewer()));
    let seen = reader.seen(name, id);
    let life = history(look.state, look.viewer(), name, id)
        .filter(|_| seen != Seen::Hidden)
        .ok_or_else(Fault::missing)?;
    let (mut rolling, _) = visible(look, name, living);
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
    let words = key.and_then(|key| sealed::words(look.session, &key, name, id));
    shown(&json!({
        "provision": life.provision, "status": life.status, "gone": life.gone, "history": life,
        "rolling": rolling_value(&rolling)?, "withheld_words": words, "overlays": overlays.collect::<Vec<_>>(),
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

fn drafts(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let all = look.state.proceedings.drafts.iter().map(|(act, draft)| about(look, *act, draft));
    shown(&json!({"drafts": all.collect::<Vec<_>>()}))
}

fn draft(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    let draft = look.state.proceedings.drafts.get(&act).ok_or_else(Fault::missing)?;
    let reader = Reader::new(look.state, look.viewer());
    let text = draft_text(draft)?;
    let lines = text.provisions().iter().filter_map(|one| match reader.seen(&draft.text, one.id.as_str()) {
        Seen::Hidden => None,
        seen => Some(provision(one, seen > Seen::Withheld)),
    });
    let mut value = about(look, act, draft);
    if let Value::Object(members) = &mut value {
        members.insert("provisions".to_owned(), lines.collect());
    }
    shown(&value)
}

/// A draft by its act.
fn by_act<'a>(look: &Look<'a>, act: u64) -> Result<&'a Draft, Fault> {
    look.state.proceedings.drafts.get(&act).ok_or_else(Fault::missing)
}

fn of_draft(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let draft = by_act(look, asked.number("act").ok_or_else(Fault::missing)?)?;
    draft_file(look, draft, asked.get("form").unwrap_or("docx"))
}

/// A draft and the earlier one that is named, or the one before it.
fn two<'a>(look: &Look<'a>, asked: &Asked) -> Result<(&'a Draft, &'a Draft), Fault> {
    let new = by_act(look, asked.number("act").ok_or_else(Fault::missing)?)?;
    let old = match asked.get("with") {
        Some(act) => by_act(look, act.parse().map_err(|_| Fault::missing())?)?,
        None => {
            let mut all = look.state.proceedings.drafts.values();
            all.find(|d| d.text == new.text && d.number + 1 == new.number).ok_or_else(Fault::missing)?
        }
    };
    if old.text == new.text { Ok((old, new)) } else { Err(Fault::missing()) }
}

/// A comparison, words left out that are withheld from the reader.
fn comparison(look: &Look<'_>, text: &str, before: &Text, after: &Text) -> Result<Sent, Fault> {
    let reader = Reader::new(look.state, look.viewer());
    let mut redline = redline(before, after);
    let readable: Vec<bool> = redline
        .rows
        .iter()
        .map(|row| row.old.iter().chain(&row.new).all(|r| reader.seen(text, r.id.as_str()) >= Seen::Base))
        .collect();
    redline
        .rows
        .iter_mut()
        .zip(&readable)
        .filter(|(_, readable)| !**readable)
        .for_each(|(row, _)| row.spans.clear());
    redline.sensitive.retain(|one| readable.get(one.row) == Some(&true));
    redline.findings.clear();
    let mut bytes = Vec::new();
    wire::write_redline(&mut bytes, &redline).map_err(|error| Fault::inside(&error))?;
    Ok(Sent::shown("application/json", bytes))
}

fn compared(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (old, new) = two(look, asked)?;
    comparison(look, &new.text, &draft_text(old)?, &draft_text(new)?)
}

fn since_draft(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let draft = match asked.get("with") {
        Some(act) => by_act(look, act.parse().map_err(|_| Fault::missing())?)?,
        None => look.state.proceedings.latest_draft(name).ok_or_else(Fault::missing)?.1,
    };
    if draft.text != name {
        return Err(Fault::missing());
    }
    comparison(look, name, &draft_text(draft)?, &living.text())
}

fn traced(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (old, new) = two(look, asked)?;
    let place = |place: &Option<paraph_print::Place>| {
        place.as_ref().map(|place| json!({"id": place.id, "name": place.name}))
    };
    let rows = paraph_print::trace(look.state, old, new);
    let rows = rows
        .iter()
        .map(|row| json!({"old": place(&row.old), "new": place(&row.new), "what": row.what, "by": row.by}));
    shown(&json!({"text": new.text, "old": old.number, "new": new.number, "rows": rows.collect::<Vec<_>>()}))
}

fn statements(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
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
