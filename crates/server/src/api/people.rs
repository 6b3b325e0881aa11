//! People: the visitor, those who take part, invitations, and the record's identity.

use std::collections::BTreeSet;

use paraph_door::{Invitation, Visit};
use paraph_store::Store;
use paraph_talks::{Moment, PartyCode, Role, Rules, Standing};
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{Answer, Carried, Stop, carried, maybe, object, text};
use super::operation::{Operation, file, get, post};
use crate::fault::Fault;
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::people::{Whom, make_link, role_of, take_link_back};
use crate::shared::record::checkpoint;

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/me", Needs::SignedIn, "Your credential, and the mark of this sign-in", me),
    get!("/api/v1/people", Needs::Inside, "Who takes part, and the rules of procedure", people),
    get!("/api/v1/invitations", Needs::Head, "Open invitations of your delegation", invitations,),
    post!(
        "/api/v1/invitations",
        Needs::Head,
        Some("invite"),
        "Invites a person of your delegation; the link is returned only once",
        invite,
    ),
    post!("/api/v1/invitations/take-back", Needs::Head, Some("id"), "Withdraws an invitation", take_back)
        .failing(&[404]),
    get!("/api/v1/visits", Needs::Head, "Sign-ins of your delegation: who, when and by what means", visits),
    get!("/api/v1/record", Needs::SignedIn, "Number of acts in the record, and its root hash", record),
    file(
        "/api/v1/record/checkpoint",
        Needs::SignedIn,
        &["text/plain; charset=utf-8"],
        "The keeper's latest checkpoint, as a signed note",
        checkpoint,
    )
    .failing(&[404]),
];

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "invitations")]
struct Invitations {
    invitations: Vec<Invitation>,
}

fn invitations(look: &Look<'_>, _: &Input) -> Result<Invitations, Fault> {
    let open = look.app.door.invitations(look.session, look.viewer().unwrap_or_default(), look.now)?;
    Ok(Invitations { invitations: open })
}

/// An invitation with its link.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "invitation")]
struct Link {
    #[serde(flatten)]
    invitation: Invitation,
    /// Address to open in a browser: a secret, given only here.
    link: String,
}

fn invite(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Link>, Stop> {
    let members = object(hand, asked)?;
    let whom = match maybe(&members, "credential") {
        Some(name) => Whom::Again(name),
        None => Whom::New(text(&members, "office")?, role_of(maybe(&members, "role"))),
    };
    let (made, link) = make_link(hand, &whom)?;
    Ok(Link { invitation: made.invitation, link }.into())
}

fn take_back(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Carried>, Stop> {
    take_link_back(hand, text(&object(hand, asked)?, "id")?)?;
    Ok(carried())
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "visits")]
struct Visits {
    visits: Vec<Visit>,
}

fn visits(look: &Look<'_>, _: &Input) -> Result<Visits, Fault> {
    Ok(Visits { visits: look.app.door.visits(look.session, look.viewer().unwrap_or_default())? })
}

/// The visitor.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "me")]
struct Me<'a> {
    /// Credential with which the visitor signs.
    credential: &'a str,
    /// Party of the credential.
    party: &'a PartyCode,
    /// Role in the party.
    role: Role,
    /// Capacity in which the party takes part; null if it has left.
    standing: Option<Standing>,
    /// Mark to send in the header x-paraph-mark with every POST.
    mark: &'a str,
    /// Time of the sign-in.
    since: Option<Moment>,
    /// Time at which the sign-in lapses if nothing is done.
    lapses: Option<Moment>,
    /// Title of the talks.
    title: &'a str,
    /// Texts that have a base.
    texts: Vec<&'a str>,
}

fn me<'a>(look: &Look<'a>, _: &Input) -> Result<Me<'a>, Fault> {
    let held = look.visitor.held(look.state).ok_or_else(Fault::missing)?;
    let texts = look.state.table.texts.iter().filter(|(_, living)| living.edition > 0);
    let badge = look.visitor.guest.as_ref().map(|guest| guest.badge());
    Ok(Me {
        credential: &held.name,
        party: &held.party,
        role: held.role,
        standing: look.visitor.standing(look.state),
        mark: &look.visitor.mark,
        since: badge.map(|badge| badge.since),
        lapses: badge.map(|badge| badge.lapses),
        title: &look.state.title,
        texts: texts.map(|(name, _)| name.as_str()).collect(),
    })
}

/// Those who take part, and the rules of procedure.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "people")]
struct People<'a> {
    /// Participants.
    parties: Vec<Participant<'a>>,
    /// Credentials of their people.
    credentials: Vec<Accredited<'a>>,
    /// Rules of procedure.
    rules: &'a Rules,
}

/// A participant.
#[derive(Serialize, JsonSchema)]
struct Participant<'a> {
    /// Short name.
    code: &'a PartyCode,
    /// Full name.
    name: &'a str,
    /// Capacity in which it takes part.
    standing: Standing,
    /// Act by which it left.
    left: Option<u64>,
}

/// One person's right to act.
#[derive(Serialize, JsonSchema)]
struct Accredited<'a> {
    /// Name, as the party's code, a slash and an office.
    name: &'a str,
    /// The party.
    party: &'a PartyCode,
    /// Role of the person in the party.
    role: Role,
    /// Kinds of act that the credential may not sign although its role may.
    may_not: &'a BTreeSet<String>,
    /// Act that gave it.
    since: u64,
    /// Act that ended it.
    ended: Option<u64>,
}

fn people<'a>(look: &Look<'a>, _: &Input) -> Result<People<'a>, Fault> {
    let parties = look.state.parties.values().map(|member| Participant {
        code: &member.party.code,
        name: &member.party.name,
        standing: member.party.standing,
        left: member.left,
    });
    let credentials = look.state.credentials.values().map(|held| Accredited {
        name: &held.credential.name,
        party: &held.credential.party,
        role: held.credential.role,
        may_not: &held.credential.may_not,
        since: held.since,
        ended: held.ended,
    });
    Ok(People { parties: parties.collect(), credentials: credentials.collect(), rules: &look.state.rules })
}

/// The record.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "record")]
struct Record<'a> {
    /// Number of acts.
    acts: u64,
    /// Root of the record.
    root: String,
    /// Key of the keeper.
    keeper: &'a str,
    /// Engine by which the acts are read.
    engine: &'a str,
    /// Number of acts that wait here to be sent to the keeper.
    waiting: usize,
}

fn record<'a>(look: &Look<'a>, _: &Input) -> Result<Record<'a>, Fault> {
    Ok(Record {
        acts: look.session.store().size(),
        root: look.root(),
        keeper: &look.state.keeper,
        engine: &look.state.engine,
        waiting: look.session.waiting().len(),
    })
}
