//! Signing in and out: by password, by passkey, by invitation. A program keeps the cookie, and sends the
//! sign-in's mark in a header with each POST.

use paraph_door::Admitted;
use serde_json::{Value, json};

use super::answer::{text, unprocessable, with};
use super::operation::{Operation, Param, header, post};
use crate::cookie;
use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::route::Needs;
use crate::shared::sign_in::{self, take_up, try_passkey, try_password};
use crate::system::now;

/// Parameter for the site on which a passkey is used. Browsers send it by themselves.
pub const FROM: &[Param] =
    &[header("Origin", "The address of the room as the device sees it, such as https://room.example")];

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
    post(
        "/api/v1/passkey/ask",
        Needs::Nothing,
        None,
        "options",
        "What a passkey is asked to sign in: options for navigator.credentials.get",
        |hand, _| Ok(Reply::of(sign_in::ask_passkey(hand)?)),
    )
    .asking(FROM),
    post(
        "/api/v1/passkey/open",
        Needs::Nothing,
        Some("passkey"),
        "signed-in",
        "Signs in with what a passkey answered",
        by_passkey,
    )
    .asking(FROM)
    .failing(&[401, 429]),
    post(
        "/api/v1/invitation/look",
        Needs::Nothing,
        Some("link"),
        "invited",
        "Whom a link invites, and until when",
        look_at_link,
    )
    .failing(&[401, 429]),
    post(
        "/api/v1/invitation/take-up",
        Needs::Nothing,
        Some("take-up"),
        "signed-in",
        "Takes an invitation up under a password that is chosen, and signs in",
        by_link,
    )
    .failing(&[401, 429]),
    post(
        "/api/v1/language",
        Needs::Nothing,
        Some("language"),
        "spoken",
        "Sets the cookie of a language, in which documents and forms speak",
        language,
    ),
    post("/api/v1/sign-out", Needs::SignedIn, None, "signed-out", "Signs out", sign_out),
];

/// Returns the answer to a successful sign-in, with the cookie and the mark.
pub fn admitted(hand: &Hand<'_>, admitted: &Admitted) -> Reply {
    let value = json!({"credential": admitted.guest.credential(), "mark": admitted.guest.form_code()});
    Reply { cookies: vec![cookie::let_in(hand.app, admitted)], ..Reply::of(value) }
}

/// Returns a passkey's answer as its browser wrote it.
pub fn answer(members: &serde_json::Map<String, Value>) -> Result<String, Reply> {
    let found = members.get("answer").filter(|answer| answer.is_object()).map(Value::to_string);
    found.ok_or_else(|| {
        unprocessable(
            "missing-member",
            "There is no object “answer”.",
            "Send what toJSON() of the answer gives.",
        )
    })
}

fn sign_in(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        Ok(admitted(hand, &try_password(hand, text(members, "name")?, text(members, "password")?)?))
    })
}

fn try_out(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| Ok(admitted(hand, &sign_in::try_out(hand, text(members, "credential")?)?)))
}

fn by_passkey(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| Ok(admitted(hand, &try_passkey(hand, &answer(members)?)?)))
}

/// Returns the secret of a link, whether the secret was sent alone or as the whole address.
fn secret(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or(link)
}

fn look_at_link(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        let found = hand.app.door.link(&hand.app.room.session(), secret(text(members, "link")?), now())?;
        let invitation = found.invitation();
        Ok(Reply::of(json!({
            "credential": invitation.credential, "by": invitation.by, "lapses": invitation.lapses,
        })))
    })
}

fn by_link(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        let (link, password) = (text(members, "link")?, text(members, "password")?);
        Ok(admitted(hand, &take_up(hand, secret(link), password)?))
    })
}

fn language(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        let code = text(members, "language")?;
        let cookies = vec![cookie::language(code)?];
        Ok(Reply { cookies, ..Reply::of(json!({"language": code})) })
    })
}

fn sign_out(hand: &Hand<'_>, _: &Input) -> Result<Reply, Fault> {
    sign_in::leave(hand)?;
    Ok(Reply { cookies: vec![cookie::let_out()], ..Reply::of(json!({"signed_out": true})) })
}
