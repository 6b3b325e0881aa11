//! Signing in and out: by password, by passkey, by invitation. A program keeps the cookie, and sends the
//! sign-in's mark in a header with each POST.

use paraph_door::{Admitted, Invitation};
use paraph_talks::Moment;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::{Answer, Stop, object, text, unprocessable};
use super::operation::{Operation, Param, header, post};
use crate::cookie;
use crate::hand::Hand;
use crate::input::Input;
use crate::route::Needs;
use crate::shared::sign_in::{self, take_up, try_passkey, try_password};
use crate::system::now;

/// Parameter for the site on which a passkey is used. Browsers send it by themselves.
pub const FROM: &[Param] =
    &[header("Origin", "Address of the room in the browser, such as https://room.example")];

pub const OPERATIONS: &[Operation] = &[
    post!(
        "/api/v1/sign-in",
        Needs::Nothing,
        Some("sign-in"),
        "Signs in with name and password; sets the cookie and returns the mark",
        sign_in,
    )
    .failing(&[401, 429]),
    post!(
        "/api/v1/demonstration/sign-in",
        Needs::Demonstration,
        Some("demonstration"),
        "Signs in as a delegate of the demonstration",
        try_out,
    ),
    post!(
        "/api/v1/passkey/ask",
        Needs::Nothing,
        None,
        "Starts a sign-in by passkey: returns options for navigator.credentials.get",
        ask,
    )
    .asking(FROM),
    post!(
        "/api/v1/passkey/open",
        Needs::Nothing,
        Some("passkey"),
        "Signs in with the answer of a passkey",
        by_passkey,
    )
    .asking(FROM)
    .failing(&[401, 429]),
    post!(
        "/api/v1/invitation/look",
        Needs::Nothing,
        Some("link"),
        "Whom a link invites, and when it expires",
        look_at_link,
    )
    .failing(&[401, 429]),
    post!(
        "/api/v1/invitation/take-up",
        Needs::Nothing,
        Some("take-up"),
        "Accepts an invitation with a password of your choice, and signs in",
        by_link,
    )
    .failing(&[401, 429]),
    post!(
        "/api/v1/language",
        Needs::Nothing,
        Some("language"),
        "Sets the language of documents and forms, in a cookie",
        language,
    ),
    post!("/api/v1/sign-out", Needs::SignedIn, None, "Signs out", sign_out),
];

/// A new sign-in. Its cookie comes with the answer.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "signed-in")]
pub struct SignedIn {
    /// Credential that signed in.
    credential: String,
    /// Mark to send in the header x-paraph-mark with every POST.
    mark: String,
}

/// Returns the answer to a successful sign-in, with the cookie and the mark.
pub fn admitted(hand: &Hand<'_>, admitted: &Admitted) -> Answer<SignedIn> {
    let credential = admitted.guest.credential().to_owned();
    let signed_in = SignedIn { credential, mark: admitted.guest.form_code() };
    Answer::from(signed_in).setting(cookie::let_in(hand.app, admitted))
}

/// Options of Web Authentication, for a browser.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "options")]
pub struct Options(#[schemars(with = "Map<String, Value>")] pub Value);

/// Returns a passkey's answer as its browser wrote it.
pub fn answer(members: &Map<String, Value>) -> Result<String, Stop> {
    let found = members.get("answer").filter(|answer| answer.is_object()).map(Value::to_string);
    found.ok_or_else(|| {
        unprocessable(
            "missing-member",
            "There is no object “answer”.",
            "Send what toJSON() of the answer gives.",
        )
    })
}

fn sign_in(hand: &Hand<'_>, asked: &Input) -> Result<Answer<SignedIn>, Stop> {
    let members = object(hand, asked)?;
    Ok(admitted(hand, &try_password(hand, text(&members, "name")?, text(&members, "password")?)?))
}

fn try_out(hand: &Hand<'_>, asked: &Input) -> Result<Answer<SignedIn>, Stop> {
    let members = object(hand, asked)?;
    Ok(admitted(hand, &sign_in::try_out(hand, text(&members, "credential")?)?))
}

fn ask(hand: &Hand<'_>, _: &Input) -> Result<Answer<Options>, Stop> {
    Ok(Options(sign_in::ask_passkey(hand)?).into())
}

fn by_passkey(hand: &Hand<'_>, asked: &Input) -> Result<Answer<SignedIn>, Stop> {
    Ok(admitted(hand, &try_passkey(hand, &answer(&object(hand, asked)?)?)?))
}

/// Returns the secret of a link, whether the secret was sent alone or as the whole address.
fn secret(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or(link)
}

/// Whom a link invites.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "invited")]
struct Invited {
    /// Credential that is invited.
    credential: String,
    /// Credential that invites.
    by: String,
    /// Time at which the link lapses.
    lapses: Moment,
}

fn look_at_link(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Invited>, Stop> {
    let members = object(hand, asked)?;
    let found = hand.app.door.link(&hand.app.room.session(), secret(text(&members, "link")?), now())?;
    let Invitation { credential, by, lapses, .. } = found.invitation().clone();
    Ok(Invited { credential, by, lapses }.into())
}

fn by_link(hand: &Hand<'_>, asked: &Input) -> Result<Answer<SignedIn>, Stop> {
    let members = object(hand, asked)?;
    let (link, password) = (text(&members, "link")?, text(&members, "password")?);
    Ok(admitted(hand, &take_up(hand, secret(link), password)?))
}

/// The language in which documents and forms speak from now on.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "spoken")]
struct Spoken {
    /// Code of the language.
    language: String,
}

fn language(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Spoken>, Stop> {
    let members = object(hand, asked)?;
    let code = text(&members, "language")?;
    let cookie = cookie::language(code)?;
    Ok(Answer::from(Spoken { language: code.to_owned() }).setting(cookie))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "signed-out")]
struct SignedOut {
    /// Always true.
    signed_out: bool,
}

fn sign_out(hand: &Hand<'_>, _: &Input) -> Result<Answer<SignedOut>, Stop> {
    sign_in::leave(hand)?;
    Ok(Answer::from(SignedOut { signed_out: true }).setting(cookie::let_out()))
}
