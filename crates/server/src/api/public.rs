//! Released papers, and a check of words that somebody received. Open to anybody.

use paraph_print::{Issued, Received};
use paraph_talks::Phrase;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::{Answer, Stop, object, text, unprocessable, upload};
use super::operation::{Operation, file, get, one_of, post};
use super::texts::{Provision, provision};
use crate::fault::Fault;
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::check;
use crate::shared::documents::{MEDIA, TEXT_FORMS, released_file};
use crate::shared::released::{all_released, found, name};

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/released", Needs::Nothing, "Released papers", all),
    get!("/api/v1/released/{act}", Needs::Nothing, "A released paper, by the number of its act", one,),
    file(
        "/api/v1/released/{act}/file",
        Needs::Nothing,
        MEDIA,
        "A released paper, as a document",
        released_file,
    )
    .asking(&[one_of("form", TEXT_FORMS, "Format; docx by default")]),
    post!(
        "/api/v1/check",
        Needs::Nothing,
        Some("check"),
        "Checks words or a file against released papers: genuine, more, altered or unknown",
        check,
    ),
];

/// A paper that was released.
#[derive(Serialize, JsonSchema)]
struct ReleasedPaper {
    /// Act that issued it.
    act: u64,
    /// Name: the text and the number of a draft, or the title of a statement.
    name: String,
    /// Hash.
    hash: String,
}

fn about(one: &Issued<'_>) -> ReleasedPaper {
    ReleasedPaper { act: one.act, name: name(one), hash: one.hash().to_owned() }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "released")]
struct Released {
    released: Vec<ReleasedPaper>,
}

fn all(look: &Look<'_>, _: &Input) -> Result<Released, Fault> {
    Ok(Released { released: all_released(look.state)?.iter().map(about).collect() })
}

/// A paper that was released, with its provisions.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "released-paper")]
struct Whole {
    #[serde(flatten)]
    paper: ReleasedPaper,
    /// Provisions.
    provisions: Vec<Provision>,
}

fn one(look: &Look<'_>, asked: &Input) -> Result<Whole, Fault> {
    let found = found(look, asked)?;
    let provisions = found.text.provisions().iter().map(|one| provision(one, true)).collect();
    Ok(Whole { paper: about(&found), provisions })
}

/// Returns the words or the file that somebody received.
fn received(members: &Map<String, Value>) -> Result<Received, Stop> {
    let Some(file) = members.get("file").filter(|file| !file.is_null()) else {
        return Ok(check::words(text(members, "words")?)?);
    };
    let wrong = || unprocessable("files", "The file cannot be read.", "Send name and content, in base64.");
    let file = upload("file", file).ok_or_else(wrong)?;
    Ok(check::received(&file)?)
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "checked")]
struct Checked {
    /// How it compares with what was released.
    #[schemars(extend("enum" = ["genuine", "more", "altered", "unknown"]))]
    is: &'static str,
    /// Paper that it is, has the words of, or is nearest to.
    paper: Option<ReleasedPaper>,
    /// Labels of the provisions that differ.
    differs: Vec<String>,
    /// What the file shows beside the words, and what it hides.
    beside: Vec<Beside>,
}

/// Something that a file shows beside the words of a paper, or hides.
#[derive(Serialize, JsonSchema)]
struct Beside {
    /// A short word for it.
    code: &'static str,
    /// Its place; empty if it is in no one place.
    place: String,
    /// What it is, with its words.
    message: Phrase,
}

fn check(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Checked>, Stop> {
    Ok(judged(hand, &received(&object(hand, asked)?)?)?.into())
}

fn judged(hand: &Hand<'_>, sent: &Received) -> Result<Checked, Fault> {
    let session = hand.app.room.session();
    let all = all_released(session.state())?;
    let Some((paper, verdict)) = sent.among(session.state(), &all) else {
        return Ok(Checked { is: "unknown", paper: None, differs: Vec::new(), beside: Vec::new() });
    };
    let rows = verdict.changes.iter().flat_map(|redline| &redline.rows).filter(|row| !row.changes.is_empty());
    let differs = rows.map(|row| {
        let of = row.old.as_ref().or(row.new.as_ref());
        of.and_then(|one| one.number.as_ref()).map_or(String::new(), |number| number.label.clone())
    });
    let differs = differs.collect();
    let beside = verdict.shown_beside.into_iter();
    let beside = beside.map(|one| Beside { code: one.code, place: one.place, message: one.message });
    Ok(Checked { is: verdict.kind.name(), paper: Some(about(paper)), differs, beside: beside.collect() })
}
