//! The visitor's own account: password, passkeys, other sign-ins, the delegation's private paper, the watch
//! list.

use std::collections::{BTreeMap, BTreeSet};

use paraph_door::{Passkey, What};
use paraph_private::{Private, Warning, stand};
use paraph_talks::Moment;
use paraph_talks::readout::{ProvisionRef, Reader, Seen};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::{Answer, Carried, Stop, carried, list, object, text};
use super::entry::{FROM, Options, SignedIn, admitted, answer};
use super::operation::{Operation, get, post};
use crate::cookie;
use crate::fault::Fault;
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::private_papers::lies_here;
use crate::route::Needs;
use crate::shared::account as own;
use crate::shared::{filter, watch};

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/me/account", Needs::SignedIn, "Your password, passkeys and sign-ins", account,),
    post!(
        "/api/v1/me/password",
        Needs::SignedIn,
        Some("password"),
        "Changes your password. All other sign-ins end; this one gets a new cookie and mark",
        password,
    )
    .failing(&[429]),
    post!("/api/v1/me/sign-ins/end", Needs::SignedIn, Some("id"), "Ends one of your sign-ins", end)
        .failing(&[404]),
    post!(
        "/api/v1/me/sign-ins/end-all",
        Needs::SignedIn,
        None,
        "Ends all of your sign-ins, including this one",
        end_all,
    ),
    post!(
        "/api/v1/me/passkeys/begin",
        Needs::SignedIn,
        None,
        "Starts to add a passkey: returns options for navigator.credentials.create",
        begin,
    )
    .asking(FROM),
    post!(
        "/api/v1/me/passkeys/made",
        Needs::SignedIn,
        Some("passkey-made"),
        "Sends the new passkey; returns the options with which to prove it",
        made,
    )
    .asking(FROM),
    post!(
        "/api/v1/me/passkeys/keep",
        Needs::SignedIn,
        Some("passkey"),
        "Proves the new passkey and saves it",
        keep,
    )
    .asking(FROM),
    post!("/api/v1/me/passkeys/remove", Needs::SignedIn, Some("id"), "Removes one of your passkeys", remove,)
        .failing(&[404]),
    get!(
        "/api/v1/private",
        Needs::Inside,
        "Private paper of your delegation, if it is beside this record and open in this sign-in",
        private,
    ),
    post!(
        "/api/v1/private/open",
        Needs::Inside,
        Some("passphrase"),
        "Opens the private paper for this sign-in, so that every act is checked against it",
        open,
    )
    .failing(&[404, 429]),
    post!("/api/v1/private/close", Needs::Inside, None, "Closes the private paper", close),
    get!(
        "/api/v1/watch",
        Needs::SignedIn,
        "Your watch list, how far you have read, and what has changed since",
        watched,
    ),
    post!(
        "/api/v1/watch",
        Needs::SignedIn,
        Some("watch-list"),
        "Changes your watch list; members that are left out stay as they are",
        watches,
    )
    .failing(&[404]),
];

/// The visitor's own account.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "account")]
struct Account<'a> {
    /// Credential of the visitor.
    credential: &'a str,
    /// Time at which the password was chosen.
    password_since: Option<Moment>,
    /// Passkeys.
    passkeys: Vec<Passkey>,
    /// Sign-ins that have not ended.
    sign_ins: Vec<SignIn>,
    /// Code of the language.
    language: &'static str,
}

/// A sign-in of the visitor.
#[derive(Serialize, JsonSchema)]
struct SignIn {
    /// Identifier for ending it.
    id: String,
    /// Way in which it was made.
    how: What,
    /// Time at which it was made.
    since: Moment,
    /// Last step that was noted, to the hour.
    last: Moment,
    /// Time at which it lapses if nothing is done.
    lapses: Moment,
    /// Whether it is the sign-in of this request.
    this: bool,
}

fn account<'a>(look: &Look<'a>, _: &Input) -> Result<Account<'a>, Fault> {
    let guest = look.visitor.guest.as_ref().ok_or_else(Fault::missing)?;
    let (door, own) = (&look.app.door, guest.badge().id.as_str());
    let sign_ins = door.badges(look.session, guest, look.now)?.into_iter().map(|badge| SignIn {
        this: badge.id == own,
        id: badge.id,
        how: badge.how,
        since: badge.since,
        last: badge.last,
        lapses: badge.lapses,
    });
    Ok(Account {
        credential: guest.credential(),
        password_since: door.password_since(look.session, guest)?,
        passkeys: door.passkeys(look.session, guest)?,
        sign_ins: sign_ins.collect(),
        language: look.voice.0.code(),
    })
}

fn password(hand: &Hand<'_>, asked: &Input) -> Result<Answer<SignedIn>, Stop> {
    let members = object(hand, asked)?;
    Ok(admitted(hand, &own::change_password(hand, text(&members, "old")?, text(&members, "new")?)?))
}

fn end(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Carried>, Stop> {
    own::end_sign_in(hand, text(&object(hand, asked)?, "id")?)?;
    Ok(carried())
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ended")]
struct Ended {
    /// Number of sign-ins that ended.
    ended: usize,
}

fn end_all(hand: &Hand<'_>, _: &Input) -> Result<Answer<Ended>, Stop> {
    Ok(Answer::from(Ended { ended: own::end_all(hand)? }).setting(cookie::let_out()))
}

fn begin(hand: &Hand<'_>, _: &Input) -> Result<Answer<Options>, Stop> {
    Ok(Options(own::begin_passkey(hand)?).into())
}

fn made(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Options>, Stop> {
    let members = object(hand, asked)?;
    Ok(Options(own::passkey_made(hand, &answer(&members)?, text(&members, "label")?)?).into())
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "kept")]
struct Kept {
    /// Always true.
    kept: bool,
}

fn keep(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Kept>, Stop> {
    own::keep_passkey(hand, &answer(&object(hand, asked)?)?)?;
    Ok(Kept { kept: true }.into())
}

fn remove(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Carried>, Stop> {
    own::take_passkey_away(hand, text(&object(hand, asked)?, "id")?)?;
    Ok(carried())
}

/// The private paper of the delegation.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "private")]
struct Paper {
    /// Whether it is stored beside the record.
    here: bool,
    /// Whether it is open for this sign-in.
    open: bool,
    /// The paper as docs/format/private.md specifies it, if it is open.
    #[schemars(with = "Option<Map<String, Value>>")]
    paper: Option<Private>,
    /// What everything that is before the party crosses in it, if it is open: `{what, item, says, stops}`.
    #[schemars(with = "Vec<Map<String, Value>>")]
    warnings: Vec<Warning>,
}

fn private(look: &Look<'_>, _: &Input) -> Result<Paper, Fault> {
    let here = look.visitor.party(look.state).is_some_and(|party| lies_here(look.session, party));
    let paper = look.visitor.guest.as_ref().and_then(|guest| look.app.papers.paper(&guest.badge().id));
    let warnings = paper.as_ref().map(|paper| stand(paper, look.state)).unwrap_or_default();
    Ok(Paper { here, open: paper.is_some(), paper, warnings })
}

fn open(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Carried>, Stop> {
    own::open_paper(hand, text(&object(hand, asked)?, "passphrase")?)?;
    Ok(carried())
}

fn close(hand: &Hand<'_>, _: &Input) -> Result<Answer<Carried>, Stop> {
    own::close_paper(hand)?;
    Ok(carried())
}

/// A delegate's watch list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "watch")]
struct Watched {
    /// Points that are watched.
    points: Vec<ProvisionRef>,
    /// Words: provisions that contain one of them are watched.
    words: BTreeSet<String>,
    /// Last act that was read.
    read: u64,
    /// By text, the identities of provisions that changed since.
    changed: BTreeMap<String, Vec<String>>,
}

/// Returns a watch list: the points by name, and those that have changed since the last read.
fn listed(look: &Look<'_>, watch: watch::Watch) -> Watched {
    let reader = Reader::new(look.state, look.viewer());
    let seen = |text: &str, id: &str| reader.seen(text, id) > Seen::Hidden;
    let points = watch.points.iter().filter(|(text, id)| seen(text, id));
    let points = points.map(|(text, id)| reader.provision(text, id)).collect();
    let changed = reader.texts().map(|(text, _)| {
        let all = filter::changed(look, text, watch.read).into_iter();
        (text.to_owned(), all.filter(|id| seen(text, id)).collect())
    });
    Watched { points, changed: changed.collect(), words: watch.words, read: watch.read }
}

fn watched(look: &Look<'_>, _: &Input) -> Result<Watched, Fault> {
    Ok(listed(look, watch::of(look.session, look.viewer().unwrap_or_default())?))
}

fn watches(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Watched>, Stop> {
    let members = object(hand, asked)?;
    let credential = hand.credential()?.to_owned();
    let points = list(&members, "points")?;
    let points = match &points {
        Some(points) => Some((text(&members, "text")?, points.as_slice())),
        None => None,
    };
    let words = list(&members, "words")?.map(|words| words.into_iter().collect());
    let read = members.get("read").and_then(Value::as_u64);
    let watch = hand.app.room.change(|session| watch::change(session, &credential, points, words, read))?;
    let session = hand.app.room.session();
    Ok(listed(&Look::new(hand.app, &session, hand.visitor), watch).into())
}
