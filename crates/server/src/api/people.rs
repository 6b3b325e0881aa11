//! Who looks, who takes part, and what the record is.

use paraph_store::Store;
use serde_json::json;

use super::answer::shown;
use super::operation::{Operation, get};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::look::Look;
use crate::parts::file::Sent;
use crate::routes::Needs;

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/me", Needs::SignedIn, "me", "Who I am here, and the mark of this sign-in", me),
    get("/api/v1/people", Needs::Inside, "people", "Who takes part, and the rules of procedure", people),
    get("/api/v1/record", Needs::SignedIn, "record", "How long the record is, and its root", record),
];

fn me(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let held = look.visitor.held(look.state).ok_or_else(Fault::missing)?;
    let texts: Vec<&str> = look
        .state
        .desk
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

fn people(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
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

fn record(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let chain = look.session.store().chain();
    shown(&json!({
        "acts": look.session.store().size(), "root": chain.root().to_string(), "keeper": look.state.keeper,
        "engine": look.state.engine, "waiting": look.session.waiting().len(),
    }))
}
