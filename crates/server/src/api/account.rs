//! The visitor's own account: password, passkeys, other sign-ins, the delegation's private paper, the watch
//! list.

use std::collections::BTreeMap;

use paraph_talks::readout::{Reader, Seen};
use serde_json::{Value, json};

use super::answer::{list, shown, text, with};
use super::entry::{FROM, admitted, answer};
use super::operation::{Operation, get, post};
use crate::cookie;
use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::private_papers::lies_here;
use crate::route::Needs;
use crate::shared::account as own;
use crate::shared::file::Sent;
use crate::shared::{filter, watch};

pub const OPERATIONS: &[Operation] = &[
    get(
        "/api/v1/me/account",
        Needs::SignedIn,
        "account",
        "My password, passkeys, and where I am signed in",
        account,
    ),
    post(
        "/api/v1/me/password",
        Needs::SignedIn,
        Some("password"),
        "signed-in",
        "Changes the password; every other sign-in ends, and this one gets a new cookie and mark",
        password,
    )
    .failing(&[429]),
    post("/api/v1/me/sign-ins/end", Needs::SignedIn, Some("id"), "done", "Ends one of my sign-ins", end)
        .failing(&[404]),
    post(
        "/api/v1/me/sign-ins/end-all",
        Needs::SignedIn,
        None,
        "ended",
        "Ends all of my sign-ins, this one too",
        end_all,
    ),
    post(
        "/api/v1/me/passkeys/begin",
        Needs::SignedIn,
        None,
        "options",
        "Begins to add a passkey: options for navigator.credentials.create",
        |hand, _| Ok(Reply::of(own::begin_passkey(hand)?)),
    )
    .asking(FROM),
    post(
        "/api/v1/me/passkeys/made",
        Needs::SignedIn,
        Some("passkey-made"),
        "options",
        "The passkey that was made; gives the options by which it proves itself",
        made,
    )
    .asking(FROM),
    post(
        "/api/v1/me/passkeys/keep",
        Needs::SignedIn,
        Some("passkey"),
        "kept",
        "The passkey has proved itself, and is kept",
        keep,
    )
    .asking(FROM),
    post(
        "/api/v1/me/passkeys/remove",
        Needs::SignedIn,
        Some("id"),
        "done",
        "Takes one of my passkeys away",
        remove,
    )
    .failing(&[404]),
    get(
        "/api/v1/private",
        Needs::Inside,
        "private",
        "The private paper of my delegation, where it lies beside this record and is open for this sign-in",
        private,
    ),
    post(
        "/api/v1/private/open",
        Needs::Inside,
        Some("passphrase"),
        "done",
        "Opens the private paper for this sign-in, so that every act is held against it",
        open,
    )
    .failing(&[404, 429]),
    post("/api/v1/private/close", Needs::Inside, None, "done", "Closes the private paper", close),
    get(
        "/api/v1/watch",
        Needs::SignedIn,
        "watch",
        "What I watch, how far I have read, and what changed since",
        watched,
    ),
    post(
        "/api/v1/watch",
        Needs::SignedIn,
        Some("watch-list"),
        "watch",
        "Changes what I watch; what is left out stays as it is",
        watches,
    )
    .failing(&[404]),
];

fn done() -> Reply {
    Reply::of(json!({"done": true}))
}

fn account(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let guest = look.visitor.guest.as_ref().ok_or_else(Fault::missing)?;
    let (door, own) = (&look.app.door, guest.badge().id.as_str());
    let badges = door.badges(look.session, guest, look.now)?;
    let badges = badges.iter().map(|badge| {
        json!({
            "id": badge.id, "how": badge.how, "since": badge.since, "last": badge.last, "lapses": badge.lapses,
            "this": badge.id == own,
        })
    });
    let passkeys = door.passkeys(look.session, guest)?;
    let passkeys = passkeys
        .iter()
        .map(|one| json!({"id": one.id, "label": one.label, "made": one.made, "last": one.last}));
    shown(&json!({
        "credential": guest.credential(), "password_since": door.password_since(look.session, guest)?,
        "passkeys": passkeys.collect::<Vec<_>>(), "sign_ins": badges.collect::<Vec<_>>(),
        "language": look.voice.0.code(),
    }))
}

fn password(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        Ok(admitted(hand, &own::change_password(hand, text(members, "old")?, text(members, "new")?)?))
    })
}

fn end(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        own::end_sign_in(hand, text(members, "id")?)?;
        Ok(done())
    })
}

fn end_all(hand: &Hand<'_>, _: &Input) -> Result<Reply, Fault> {
    let ended = own::end_all(hand)?;
    Ok(Reply { cookies: vec![cookie::let_out()], ..Reply::of(json!({"ended": ended})) })
}

fn made(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        Ok(Reply::of(own::passkey_made(hand, &answer(members)?, text(members, "label")?)?))
    })
}

fn keep(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        own::keep_passkey(hand, &answer(members)?)?;
        Ok(Reply::of(json!({"kept": true})))
    })
}

fn remove(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        own::take_passkey_away(hand, text(members, "id")?)?;
        Ok(done())
    })
}

fn private(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let here = look.visitor.party(look.state).is_some_and(|party| lies_here(look.session, party));
    let paper = look.visitor.guest.as_ref().and_then(|guest| look.app.papers.paper(&guest.badge().id));
    shown(&json!({"here": here, "open": paper.is_some(), "paper": paper}))
}

fn open(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        own::open_paper(hand, text(members, "passphrase")?)?;
        Ok(done())
    })
}

fn close(hand: &Hand<'_>, _: &Input) -> Result<Reply, Fault> {
    own::close_paper(hand)?;
    Ok(done())
}

/// Returns a watch list as JSON: the points by name, and those that have changed since the last read.
fn listed(look: &Look<'_>, watch: &watch::Watch) -> Value {
    let reader = Reader::new(look.state, look.viewer());
    let seen = |text: &str, id: &str| reader.seen(text, id) > Seen::Hidden;
    let points = watch.points.iter().filter(|(text, id)| seen(text, id));
    let points = points.map(|(text, id)| reader.provision(text, id));
    let changed: BTreeMap<&str, Vec<String>> = reader
        .texts()
        .map(|(text, _)| {
            let all = filter::changed(look, text, watch.read).into_iter();
            (text, all.filter(|id| seen(text, id)).collect())
        })
        .collect();
    json!({
        "points": points.collect::<Vec<_>>(), "words": watch.words, "read": watch.read, "changed": changed,
    })
}

fn watched(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let watch = watch::of(look.session, look.viewer().unwrap_or_default())?;
    shown(&listed(look, &watch))
}

fn watches(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        let credential = hand.credential()?.to_owned();
        let points = list(members, "points")?;
        let points = match &points {
            Some(points) => Some((text(members, "text")?, points.as_slice())),
            None => None,
        };
        let words = list(members, "words")?.map(|words| words.into_iter().collect());
        let read = members.get("read").and_then(Value::as_u64);
        let watch =
            hand.app.room.change(|session| watch::change(session, &credential, points, words, read))?;
        let session = hand.app.room.session();
        Ok(Reply::of(listed(&Look::new(hand.app, &session, hand.visitor), &watch)))
    })
}
