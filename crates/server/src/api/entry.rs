//! Signing in and out. A program keeps the cookie, and says the mark in a header with whatever it posts.

use paraph_door::{Admitted, Password};
use serde_json::json;

use super::answer::{object, text};
use super::operation::{Operation, post};
use crate::asked::Asked;
use crate::deed::{Hand, Reply};
use crate::fault::Fault;
use crate::look::now;
use crate::pages::entrance::cookie;
use crate::routes::Needs;

pub const OPERATIONS: &[Operation] = &[
    post(
        "/api/v1/sign-in",
        Needs::Nothing,
        Some("sign-in"),
        "signed-in",
        "Signs in with a name and a password; sets the cookie and gives the mark",
        sign_in,
    )
    .failing(&[401, 429]),
    post(
        "/api/v1/demonstration/sign-in",
        Needs::Demonstration,
        Some("demonstration"),
        "signed-in",
        "Signs in as a delegate of the demonstration",
        try_out,
    ),
    post("/api/v1/sign-out", Needs::SignedIn, None, "signed-out", "Signs out", sign_out),
];

fn admitted(hand: &Hand<'_>, admitted: &Admitted) -> Reply {
    let stay = u64::from(hand.app.door.terms().stay) * 3600;
    let value = json!({"credential": admitted.guest.credential(), "mark": admitted.guest.form_code()});
    Reply { cookies: vec![cookie(&admitted.cookie, stay)], ..Reply::of(value) }
}

fn sign_in(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    let members = match object(hand, asked) {
        Ok(members) => members,
        Err(problem) => return Ok(problem),
    };
    let (name, password) = match (text(&members, "name"), text(&members, "password")) {
        (Ok(name), Ok(password)) => (name, password),
        (Err(problem), _) | (_, Err(problem)) => return Ok(problem),
    };
    let door = &hand.app.door;
    let knock = door.knock(&hand.app.room.session(), name, now())?;
    let turn = hand.app.turn();
    let opened = door.open(&knock, &Password::typed(password), now())?;
    drop(turn);
    let came = hand.app.room.change(|session| Ok(door.come_in(session, opened, now())?))?;
    Ok(admitted(hand, &came))
}

fn try_out(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    let members = match object(hand, asked) {
        Ok(members) => members,
        Err(problem) => return Ok(problem),
    };
    let name = match text(&members, "credential") {
        Ok(name) => name,
        Err(problem) => return Ok(problem),
    };
    let keys = hand.app.demonstration.as_ref().map(|demonstration| &demonstration.keys);
    let key = keys.and_then(|keys| keys.get(name)).ok_or_else(Fault::missing)?;
    let came = hand.app.room.change(|session| Ok(hand.app.door.seat(session, key, now())?))?;
    Ok(admitted(hand, &came))
}

fn sign_out(hand: &Hand<'_>, _: &Asked) -> Result<Reply, Fault> {
    if let Some(guest) = &hand.visitor.guest {
        hand.app.papers.close(&guest.badge().id);
        hand.app.room.change(|session| Ok(hand.app.door.sign_out(session, guest, now())?))?;
    }
    Ok(Reply { cookies: vec![cookie("", 0)], ..Reply::of(json!({"signed_out": true})) })
}
