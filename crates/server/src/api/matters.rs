//! Matters beside the text: remarks, consultations, papers, offers, acts that wait; and a check of the whole
//! record.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use paraph_talks::act::{Certainty, Correction};
use paraph_talks::readout::{BracketLine, PendingLine, PutLine, Reader, WhereWeStand, brackets, standing};
use paraph_talks::{Moment, PartyCode};
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{Answer, Stop, problem};
use super::operation::{Operation, get, post};
use crate::fault::{Fault, Kind};
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::chair::{open_corrections, ripe};
use crate::shared::record;

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/remarks", Needs::Inside, "Public remarks that delegations noted", remarks,),
    get!(
        "/api/v1/consultations",
        Needs::SignedIn,
        "What partners were shown, and their comments",
        consultations,
    ),
    get!("/api/v1/non-papers", Needs::Inside, "Non-papers", non_papers),
    get!("/api/v1/offers", Needs::Inside, "Sealed offers, opened or not", offers),
    get!(
        "/api/v1/chair",
        Needs::Inside,
        "For the chair: pending acts, brackets ready to close, wordings put to the room, corrections",
        chair,
    ),
    post!("/api/v1/record/verify", Needs::SignedIn, None, "Verifies every act of the record", verify,),
];

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "remarks")]
struct Remarks<'a> {
    remarks: Vec<Remark<'a>>,
}

/// Something that was said in public.
#[derive(Serialize, JsonSchema)]
struct Remark<'a> {
    /// Act that reported it.
    act: u64,
    /// Office of the speaker.
    speaker: &'a str,
    /// Words, unless they were detached.
    words: Option<String>,
    /// Time.
    at: Moment,
    /// Source in which the remark can be found.
    source: &'a str,
    /// Provisions that it concerns, as text and identity.
    about: &'a BTreeSet<(String, String)>,
    /// Reliability of the report.
    certainty: Certainty,
}

fn remarks<'a>(look: &Look<'a>, _: &Input) -> Result<Remarks<'a>, Fault> {
    let all = look.state.proceedings.remarks.iter().map(|(act, (_, remark))| Remark {
        act: *act,
        speaker: &remark.speaker,
        words: look.words(&remark.words),
        at: remark.at,
        source: &remark.source,
        about: &remark.about,
        certainty: remark.certainty,
    });
    Ok(Remarks { remarks: all.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "consultations")]
struct Consultations<'a> {
    consultations: Vec<Consultation<'a>>,
}

/// What partners were shown, and what they said.
#[derive(Serialize, JsonSchema)]
struct Consultation<'a> {
    /// Act that opened the consultation.
    act: u64,
    /// Party that consults.
    by: &'a PartyCode,
    /// Text concerned.
    text: &'a str,
    /// Provisions that are shown, by identity; empty means all.
    provisions: &'a BTreeSet<String>,
    /// Partners that are consulted.
    partners: &'a BTreeSet<PartyCode>,
    /// Whether alternatives are shown as well as the base.
    alternatives: bool,
    /// Whether sponsors are named.
    attribution: bool,
    /// Comments of the partners that the visitor may read.
    comments: Vec<Comment<'a>>,
}

/// A comment of a partner.
#[derive(Serialize, JsonSchema)]
struct Comment<'a> {
    /// Act of the comment.
    act: u64,
    /// The partner.
    from: &'a PartyCode,
    /// Provision that it is about, by identity, if it is about one.
    provision: &'a Option<String>,
    /// Words, unless they were detached.
    words: Option<String>,
}

/// Lists consultations. A partner sees its own, those who negotiate see all.
fn consultations<'a>(look: &Look<'a>, _: &Input) -> Result<Consultations<'a>, Fault> {
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
        let said = said.map(|(act, (from, comment))| Comment {
            act: *act,
            from,
            provision: &comment.provision,
            words: look.words(&comment.words),
        });
        Consultation {
            act: *act,
            by,
            text: &one.text,
            provisions: &one.provisions,
            partners: &one.partners,
            alternatives: one.alternatives,
            attribution: one.attribution,
            comments: said.collect(),
        }
    });
    Ok(Consultations { consultations: all.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "non-papers")]
struct NonPapers<'a> {
    non_papers: Vec<NonPaper<'a>>,
}

/// Words that the chair handed in without an author.
#[derive(Serialize, JsonSchema)]
struct NonPaper<'a> {
    /// Act that handed it in.
    act: u64,
    /// Text concerned.
    text: &'a str,
    /// Provisions concerned, by identity.
    provisions: &'a BTreeSet<String>,
    /// Words of the paper.
    words: &'a str,
    /// Time at which it lapses.
    lapses: Option<Moment>,
}

fn non_papers<'a>(look: &Look<'a>, _: &Input) -> Result<NonPapers<'a>, Fault> {
    let all = look.state.proceedings.non_papers.iter().map(|(act, one)| NonPaper {
        act: *act,
        text: &one.text,
        provisions: &one.provisions,
        words: &one.words,
        lapses: one.lapses,
    });
    Ok(NonPapers { non_papers: all.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "offers")]
struct Offers<'a> {
    offers: Vec<Offer<'a>>,
}

/// A sealed offer.
#[derive(Serialize, JsonSchema)]
struct Offer<'a> {
    /// Act that made it.
    act: u64,
    /// Party that made it.
    party: &'a PartyCode,
    /// Credential, besides the author's, that may open it.
    entrusted: &'a Option<String>,
    /// Time at which it lapses if it is still sealed.
    lapses: Moment,
    /// Act that opened it.
    opened: Option<u64>,
}

fn offers<'a>(look: &Look<'a>, _: &Input) -> Result<Offers<'a>, Fault> {
    let all = look.state.proceedings.offers.iter().map(|(act, one)| Offer {
        act: *act,
        party: &one.party,
        entrusted: &one.entrusted,
        lapses: one.lapses,
        opened: one.opened,
    });
    Ok(Offers { offers: all.collect() })
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "chair")]
struct Chair<'a> {
    /// Acts that need more signatures.
    pending: Vec<PendingLine>,
    /// Items put to the room that are still open to objection.
    put: Vec<PutLine>,
    /// Brackets that can close: every party that counts is for one alternative.
    ripe: Vec<BracketLine>,
    /// Editorial corrections that wait to be declared.
    corrections: Vec<OpenCorrections<'a>>,
}

/// Editorial corrections that wait to be declared.
#[derive(Serialize, JsonSchema)]
struct OpenCorrections<'a> {
    /// Act that proposed them.
    act: u64,
    /// Party that proposed them.
    by: &'a PartyCode,
    /// Text concerned.
    text: &'a str,
    /// Edition of the base.
    edition: u64,
    /// Corrections.
    items: &'a [Correction],
    /// Items that met an objection, by index from 0.
    objected: &'a BTreeSet<u32>,
}

fn chair<'a>(look: &Look<'a>, _: &Input) -> Result<Chair<'a>, Fault> {
    let WhereWeStand { pending, put, .. } =
        standing(look.state, look.viewer(), Some(look.now)).hear(&look.hearing());
    let table = brackets(look.state, look.viewer());
    let corrections = open_corrections(look).map(|(act, list)| OpenCorrections {
        act: *act,
        by: &list.by,
        text: &list.body.text,
        edition: list.body.edition,
        items: &list.body.items,
        objected: &list.objected,
    });
    let ripe = ripe(look, &table).into_iter().cloned().collect();
    Ok(Chair { pending, put, ripe, corrections: corrections.collect() })
}

/// The record after a check of every act.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "verified")]
struct Verified {
    /// Number of acts.
    acts: u64,
    /// Root of the record.
    root: String,
}

fn verify(hand: &Hand<'_>, _: &Input) -> Result<Answer<Verified>, Stop> {
    let (acts, root) = record::verify(hand).map_err(|error| {
        problem(
            StatusCode::INTERNAL_SERVER_ERROR,
            Kind::Inside,
            "not-sound",
            &format!("The record does not hold: {error}."),
            "Tell the keeper of the record.",
        )
    })?;
    Ok(Verified { acts, root }.into())
}
