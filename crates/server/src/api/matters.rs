//! What stands beside the text: remarks, consultations with what partners said, teams; and a check of the whole record.

use axum::http::StatusCode;
use paraph_store::Store;
use paraph_talks::readout::Reader;
use serde_json::{Value, json};

use super::answer::{problem, shown};
use super::operation::{Operation, get, post};
use crate::asked::Asked;
use crate::deed::{Hand, Reply};
use crate::fault::Fault;
use crate::look::Look;
use crate::parts::file::Sent;
use crate::routes::Needs;

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
    post(
        "/api/v1/record/verify",
        Needs::SignedIn,
        None,
        "verified",
        "Reads the whole record again, and checks every act",
        verify,
    ),
];

fn remarks(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let all = look.state.proceedings.remarks.iter().map(|(act, (_, remark))| {
        json!({
            "act": act, "speaker": remark.speaker, "words": look.words(&remark.words), "at": remark.at,
            "source": remark.source, "about": remark.about, "certainty": remark.certainty,
        })
    });
    shown(&json!({"remarks": all.collect::<Vec<_>>()}))
}

/// A partner is told of what it was shown and what it said; those who negotiate of all.
fn consultations(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
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

fn teams(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
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

/// Reads the record again, in a copy of its own: nobody waits for it.
fn verify(hand: &Hand<'_>, _: &Asked) -> Result<Reply, Fault> {
    let path = hand.app.room.session().store().path().to_owned();
    let checked = paraph_store::File::open_read_only(&path).and_then(|file| {
        file.verify(&mut |_, _| ())?;
        Ok((file.size(), file.chain().root().to_string()))
    });
    Ok(match checked {
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
