//! Matters beside the text: remarks, offers, dates, acts that wait; and a check of the whole record.

use axum::http::StatusCode;
use paraph_talks::readout::{Reader, brackets, standing};
use serde_json::{Value, json};

use super::answer::{problem, shown};
use super::operation::{Operation, get, post};
use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::chair::{open_corrections, ripe};
use crate::shared::decisions::note;
use crate::shared::file::Sent;
use crate::shared::record;

pub const OPERATIONS: &[Operation] = &[
    get(
        "/api/v1/remarks",
        Needs::Inside,
        "remarks",
        "What was said in public, as delegations keep it",
        remarks,
    ),
    get(
        "/api/v1/consultations",
        Needs::SignedIn,
        "consultations",
        "What partners were shown, and what they said",
        consultations,
    ),
    get("/api/v1/teams", Needs::Inside, "teams", "Points before teams, and their reports", teams),
    get(
        "/api/v1/principles",
        Needs::Inside,
        "principles",
        "Principles, whom they bind, who found which draft to uphold them",
        principles,
    ),
    get("/api/v1/non-papers", Needs::Inside, "non-papers", "Non-papers", non_papers),
    get("/api/v1/offers", Needs::Inside, "offers", "Sealed offers, opened or not", offers),
    get(
        "/api/v1/elevations",
        Needs::Inside,
        "elevations",
        "Questions before principals, and what they decided",
        elevations,
    ),
    get("/api/v1/dates", Needs::Inside, "dates", "Meetings and deadlines, and the record's time", dates),
    get("/api/v1/rounds", Needs::Inside, "rounds", "Rounds of meetings", rounds),
    get(
        "/api/v1/chair",
        Needs::Inside,
        "chair",
        "The chair's table: what waits, what can close, what was put, corrections",
        chair,
    ),
    post(
        "/api/v1/record/verify",
        Needs::SignedIn,
        None,
        "verified",
        "Reads the whole record again, and checks every act",
        verify,
    ),
];

fn remarks(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.remarks.iter().map(|(act, (_, remark))| {
        json!({
            "act": act, "speaker": remark.speaker, "words": look.words(&remark.words), "at": remark.at,
            "source": remark.source, "about": remark.about, "certainty": remark.certainty,
        })
    });
    shown(&json!({"remarks": all.collect::<Vec<_>>()}))
}

/// Lists consultations. A partner sees its own, those who negotiate see all.
fn consultations(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let outside = Reader::new(look.state, look.viewer()).outside();
    let party = look.visitor.party(look.state);
    let proceedings = &look.state.proceedings;
    let mine = proceedings
        .consultations
        .iter()
        .filter(|(_, (_, one))| !outside || party.is_some_and(|party| one.partners.contains(party)));
    let all = mine.map(|(act, (by, one))| {
        let said = proceedings
            .comments
            .iter()
            .filter(|(_, (from, comment))| comment.act == *act && (!outside || Some(from) == party));
        let said = said.map(|(number, (from, comment))| {
            json!({
                "act": number, "from": from, "provision": comment.provision, "words": look.words(&comment.words),
            })
        });
        json!({
            "act": act, "by": by, "text": one.text, "provisions": one.provisions, "partners": one.partners,
            "alternatives": one.alternatives, "attribution": one.attribution, "comments": said.collect::<Vec<_>>(),
        })
    });
    shown(&json!({"consultations": all.collect::<Vec<_>>()}))
}

fn teams(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.referrals.iter().map(|(act, referral)| {
        let report = referral.report.as_ref().map(|(number, report)| {
            let options: Vec<&str> = report.options.iter().map(|option| option.title.as_str()).collect();
            json!({"act": number, "finding": report.finding, "options": options, "recommends": report.recommends})
        });
        json!({
            "act": act, "text": referral.text, "provisions": referral.provisions, "team": referral.team,
            "members": referral.members, "terms": referral.terms, "due": referral.due, "report": report,
        })
    });
    shown(&json!({"teams": all.collect::<Vec<Value>>()}))
}

fn principles(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.principles.iter().map(|(act, one)| {
        json!({"act": act, "words": one.words, "watches": one.watches, "joined": one.joined, "upheld": one.upheld})
    });
    shown(&json!({"principles": all.collect::<Vec<_>>()}))
}

fn non_papers(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.non_papers.iter().map(|(act, one)| {
        json!({"act": act, "text": one.text, "provisions": one.provisions, "words": one.words, "lapses": one.lapses})
    });
    shown(&json!({"non_papers": all.collect::<Vec<_>>()}))
}

fn offers(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.offers.iter().map(|(act, one)| {
        json!({
            "act": act, "party": one.party, "entrusted": one.entrusted, "lapses": one.lapses, "opened": one.opened,
        })
    });
    shown(&json!({"offers": all.collect::<Vec<_>>()}))
}

fn elevations(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let proceedings = &look.state.proceedings;
    let all = proceedings.elevations.iter().map(|(act, one)| {
        let answers = proceedings.answers.get(act).into_iter().flatten().map(|(by, (decision, act))| {
            json!({"by": by, "decision": decision, "act": act, "note": note(look, *act)})
        });
        json!({
            "act": act, "by": one.by, "text": one.text, "provisions": one.provisions, "to": one.to,
            "question": one.question, "answers": answers.collect::<Vec<_>>(),
        })
    });
    shown(&json!({"elevations": all.collect::<Vec<_>>()}))
}

fn dates(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let counted = look.state.counted();
    let proceedings = &look.state.proceedings;
    let all = proceedings.dates.iter().map(|(act, one)| {
        json!({
            "act": act, "kind": one.kind, "at": one.at, "about": one.about, "set_by": one.set_by,
            "accepted": one.accepted, "binds": counted.iter().all(|party| one.accepted.contains(party)),
        })
    });
    let stated = proceedings
        .clock
        .stated
        .iter()
        .map(|(act, (at, witnesses))| json!({"act": act, "at": at, "witnesses": witnesses}));
    shown(&json!({
        "dates": all.collect::<Vec<_>>(), "time": proceedings.clock.now, "stated": stated.collect::<Vec<_>>(),
    }))
}

fn rounds(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.state.proceedings.rounds.iter().map(|(act, one)| {
        json!({"act": act, "place": one.place, "opened": one.opened, "closed": one.closed, "attended": one.attended})
    });
    shown(&json!({"rounds": all.collect::<Vec<_>>()}))
}

fn chair(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let table = brackets(look.state, look.viewer());
    let corrections = open_corrections(look).map(|(act, list)| {
        json!({
            "act": act, "by": list.by, "text": list.body.text, "edition": list.body.edition,
            "items": list.body.items, "objected": list.objected,
        })
    });
    shown(&json!({
        "pending": stand.pending, "put": stand.put, "ripe": ripe(look, &table),
        "corrections": corrections.collect::<Vec<_>>(),
    }))
}

fn verify(hand: &Hand<'_>, _: &Input) -> Result<Reply, Fault> {
    Ok(match record::verify(hand) {
        Ok((size, root)) => Reply::of(json!({"acts": size, "root": root})),
        Err(error) => problem(
            StatusCode::INTERNAL_SERVER_ERROR,
            "inside",
            "not-sound",
            &format!("The record does not hold: {error}."),
            "Tell whoever keeps the record.",
        ),
    })
}
