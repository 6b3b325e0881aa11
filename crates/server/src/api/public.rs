//! What was released, and a check of words that somebody was sent. For anybody.

use paraph_interop::{Format, read_text};
use paraph_text::redline;
use serde_json::{Value, json};

use super::answer::{object, shown, text};
use super::operation::{Operation, get, post};
use super::texts::provision;
use crate::asked::Asked;
use crate::deed::{Hand, Reply};
use crate::fault::Fault;
use crate::look::Look;
use crate::parts::file::Sent;
use crate::parts::issued::{Issued, all_released, flat, shared};
use crate::routes::Needs;

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/released", Needs::Nothing, "released", "What was released", all),
    get(
        "/api/v1/released/{act}",
        Needs::Nothing,
        "released-paper",
        "A paper that was released, by its act",
        one,
    ),
    post(
        "/api/v1/check",
        Needs::Nothing,
        Some("check"),
        "checked",
        "Holds words that one was sent against what was released: genuine, altered or unknown",
        check,
    ),
];

fn about(one: &Issued) -> Value {
    json!({"act": one.act, "name": one.name, "hash": one.hash})
}

fn all(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let all = all_released(look.state)?;
    shown(&json!({"released": all.iter().map(about).collect::<Vec<_>>()}))
}

fn one(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    let found =
        all_released(look.state)?.into_iter().find(|one| one.act == act).ok_or_else(Fault::missing)?;
    let provisions: Vec<Value> = found.text.provisions().iter().map(|one| provision(one, true)).collect();
    shown(&json!({"act": found.act, "name": found.name, "hash": found.hash, "provisions": provisions}))
}

fn check(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    let members = match object(hand, asked) {
        Ok(members) => members,
        Err(problem) => return Ok(problem),
    };
    let words = match text(&members, "words") {
        Ok(words) => words,
        Err(problem) => return Ok(problem),
    };
    let sent = read_text(words, Format::Plain).text;
    let session = hand.app.room.session();
    let all = all_released(session.state())?;
    if let Some(same) = all.iter().rev().find(|one| flat(&one.text) == flat(&sent)) {
        return Ok(Reply::of(json!({"is": "genuine", "paper": about(same), "differs": []})));
    }
    let near =
        all.iter().max_by_key(|one| shared(&one.text, &sent)).filter(|one| shared(&one.text, &sent) > 0);
    Ok(Reply::of(match near {
        Some(near) => {
            let redline = redline(&near.text, &sent);
            let differs = redline.rows.iter().filter(|row| !row.changes.is_empty());
            let labels = differs.map(|row| {
                let of = row.old.as_ref().or(row.new.as_ref());
                of.and_then(|one| one.number.as_ref()).map_or(String::new(), |number| number.label.clone())
            });
            json!({"is": "altered", "paper": about(near), "differs": labels.collect::<Vec<_>>()})
        }
        None => json!({"is": "unknown", "paper": null, "differs": []}),
    }))
}
