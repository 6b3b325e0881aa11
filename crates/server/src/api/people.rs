//! People: the visitor, those who take part, invitations, and the record's identity.

use paraph_store::Store;
use serde_json::json;

use super::answer::{maybe, shown, text, with};
use super::operation::{Operation, file, get, post};
use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::file::Sent;
use crate::shared::people::{Whom, make_link, role_of, take_link_back};
use crate::shared::record::checkpoint;

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/me", Needs::SignedIn, "me", "Who I am here, and the mark of this sign-in", me),
    get("/api/v1/people", Needs::Inside, "people", "Who takes part, and the rules of procedure", people),
    get(
        "/api/v1/invitations",
        Needs::Head,
        "invitations",
        "Links of my delegation that nobody has taken up yet",
        invitations,
    ),
    post(
        "/api/v1/invitations",
        Needs::Head,
        Some("invite"),
        "invitation",
        "Makes a link for somebody of my delegation, which is told this once",
        invite,
    ),
    post("/api/v1/invitations/take-back", Needs::Head, Some("id"), "done", "Takes a link back", take_back)
        .failing(&[404]),
    get("/api/v1/visits", Needs::Head, "visits", "Who of my delegation came in, when and by what", visits),
    get("/api/v1/record", Needs::SignedIn, "record", "How long the record is, and its root", record),
    file(
        "/api/v1/record/checkpoint",
        Needs::SignedIn,
        &["text/plain; charset=utf-8"],
        "The keeper's latest checkpoint, as a signed note",
        checkpoint,
    )
    .failing(&[404]),
];

fn invitations(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let open = look.app.door.invitations(look.session, look.viewer().unwrap_or_default(), look.now)?;
    let all = open.iter().map(|one| {
        json!({
            "id": one.id, "credential": one.credential, "by": one.by, "made": one.made, "lapses": one.lapses,
        })
    });
    shown(&json!({"invitations": all.collect::<Vec<_>>()}))
}

fn invite(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        let whom = match maybe(members, "credential") {
            Some(name) => Whom::Again(name),
            None => Whom::New(text(members, "office")?, role_of(maybe(members, "role"))),
        };
        let (made, link) = make_link(hand, &whom)?;
        let one = made.invitation;
        Ok(Reply::of(json!({
            "id": one.id, "credential": one.credential, "by": one.by, "made": one.made, "lapses": one.lapses,
            "link": link,
        })))
    })
}

fn take_back(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        take_link_back(hand, text(members, "id")?)?;
        Ok(Reply::of(json!({"done": true})))
    })
}

fn visits(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = look.app.door.visits(look.session, look.viewer().unwrap_or_default())?;
    shown(&json!({"visits": all}))
}

fn me(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let held = look.visitor.held(look.state).ok_or_else(Fault::missing)?;
    let texts: Vec<&str> = look
        .state
        .table
        .texts
        .iter()
        .filter(|(_, living)| living.edition > 0)
        .map(|(name, _)| name.as_str())
        .collect();
    let since = look.visitor.guest.as_ref().map(|guest| guest.badge().since);
    let lapses = look.visitor.guest.as_ref().map(|guest| guest.badge().lapses);
    shown(&json!({
        "credential": held.name, "party": held.party, "role": held.role,
        "standing": look.visitor.standing(look.state), "mark": look.visitor.mark, "since": since, "lapses": lapses,
        "title": look.state.title, "texts": texts,
    }))
}

fn people(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let parties = look.state.parties.values().map(|member| {
        json!({
            "code": member.party.code, "name": member.party.name, "standing": member.party.standing,
            "left": member.left,
        })
    });
    let credentials = look.state.credentials.values().map(|held| {
        json!({
            "name": held.credential.name, "party": held.credential.party, "role": held.credential.role,
            "may_not": held.credential.may_not, "since": held.since, "ended": held.ended,
        })
    });
    shown(&json!({
        "parties": parties.collect::<Vec<_>>(), "credentials": credentials.collect::<Vec<_>>(),
        "rules": look.state.rules,
    }))
}

fn record(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let chain = look.session.store().chain();
    shown(&json!({
        "acts": look.session.store().size(), "root": chain.root().to_string(), "keeper": look.state.keeper,
        "engine": look.state.engine, "waiting": look.session.waiting().len(),
    }))
}
