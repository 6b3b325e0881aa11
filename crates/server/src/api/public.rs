//! Released papers, and a check of words that somebody received. Open to anybody.

use paraph_print::{Issued, Received};
use serde_json::{Map, Value, json};

use super::answer::{Stop, shown, text, unprocessable, upload, with};
use super::operation::{Operation, file, get, one_of, post};
use super::texts::provision;
use crate::fault::Fault;
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::check;
use crate::shared::documents::{MEDIA, TEXT_FORMS, released_file};
use crate::shared::file::Sent;
use crate::shared::released::{all_released, found, name};

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/released", Needs::Nothing, "released", "What was released", all),
    get(
        "/api/v1/released/{act}",
        Needs::Nothing,
        "released-paper",
        "A paper that was released, by its act",
        one,
    ),
    file(
        "/api/v1/released/{act}/file",
        Needs::Nothing,
        MEDIA,
        "A paper that was released, as a document",
        released_file,
    )
    .asking(&[one_of("form", TEXT_FORMS, "As what; docx where none is named")]),
    post(
        "/api/v1/check",
        Needs::Nothing,
        Some("check"),
        "checked",
        "Holds words or a file that one was sent against what was released: genuine, more, altered or unknown",
        check,
    ),
];

fn about(one: &Issued<'_>) -> Value {
    json!({"act": one.act, "name": name(one), "hash": one.hash()})
}

fn all(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let all = all_released(look.state)?;
    shown(&json!({"released": all.iter().map(about).collect::<Vec<_>>()}))
}

fn one(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let found = found(look, asked)?;
    let provisions: Vec<Value> = found.text.provisions().iter().map(|one| provision(one, true)).collect();
    shown(&json!({"act": found.act, "name": name(&found), "hash": found.hash(), "provisions": provisions}))
}

/// Returns the words or the file that somebody received.
fn received(members: &Map<String, Value>) -> Result<Received, Stop> {
    let Some(file) = members.get("file").filter(|file| !file.is_null()) else {
        return Ok(Received::words(text(members, "words")?));
    };
    let wrong = || unprocessable("files", "The file cannot be read.", "Send name and content, in base64.");
    let file = upload("file", file).ok_or_else(wrong)?;
    Ok(check::received(&file)?)
}

fn check(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| Ok(judged(hand, &received(members)?)?))
}

fn judged(hand: &Hand<'_>, sent: &Received) -> Result<Reply, Fault> {
    let session = hand.app.room.session();
    let all = all_released(session.state())?;
    let Some((paper, verdict)) = sent.among(session.state(), &all) else {
        return Ok(Reply::of(json!({"is": "unknown", "paper": null, "differs": [], "beside": []})));
    };
    let rows = verdict.changes.iter().flat_map(|redline| &redline.rows).filter(|row| !row.changes.is_empty());
    let labels = rows.map(|row| {
        let of = row.old.as_ref().or(row.new.as_ref());
        of.and_then(|one| one.number.as_ref()).map_or(String::new(), |number| number.label.clone())
    });
    let beside = verdict
        .shown_beside
        .iter()
        .map(|one| json!({"code": one.code, "place": one.place, "message": one.message.as_str()}));
    Ok(Reply::of(json!({
        "is": verdict.kind.name(),
        "paper": about(paper),
        "differs": labels.collect::<Vec<_>>(),
        "beside": beside.collect::<Vec<_>>(),
    })))
}
