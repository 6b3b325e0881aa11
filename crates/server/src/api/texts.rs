//! Texts, as far as the visitor may see them.

use paraph_print::{SeenText, Version};
use paraph_talks::act::Topic;
use paraph_talks::readout::{History, ProvisionLine, ProvisionRef, Reader, Seen, history, standing};
use paraph_talks::{Living, OverlayKind, PartyCode, Phrase};
use schemars::JsonSchema;
use serde::Serialize;

use super::operation::{Operation, Param, file, get, may, one_of};
use super::specified::{Comparison, RollingText};
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::documents::{self, rolling_file};
use crate::shared::drafts::by_act;
use crate::shared::text::{side, side_text};
use crate::shared::{filter, lies};

/// Parameters that select points, as on the page of a text.
const WANTED: &[Param] = &[
    one_of("filter", filter::FILTERS, "Only points in this state; by default all"),
    may("find", "string", "Only points that contain these words or have this number"),
];
const SIDE: &[Param] = &[
    one_of("filter", filter::FILTERS, "Only points in this state; by default all"),
    may("find", "string", "Only points that contain these words or have this number"),
    may("party", "string", "Party; by default your own"),
];
pub const OPERATIONS: &[Operation] =
    &[
        get!("/api/v1/texts/{text}/rolling", Needs::SignedIn, "A text with its brackets", rolling)
            .asking(WANTED),
        get!("/api/v1/texts/{text}/clean", Needs::SignedIn, "Base of a text, without proposals", clean)
            .asking(WANTED),
        get!("/api/v1/texts/{text}/side", Needs::Inside, "A text as one party would have it", of_side)
            .asking(SIDE),
        get!(
            "/api/v1/texts/{text}/points",
            Needs::SignedIn,
            "Points of a text, with the status of each",
            points,
        )
        .asking(WANTED),
        get!("/api/v1/texts/{text}/points/{id}", Needs::SignedIn, "Everything about one point", point,),
        get!(
            "/api/v1/texts/{text}/comparison",
            Needs::Inside,
            "Comparison of the base with a draft",
            since_draft,
        )
        .asking(&[may(
            "with",
            "integer",
            "Number of the act that issued the draft; by default the latest draft",
        )]),
        file(
            "/api/v1/texts/{text}/file",
            Needs::SignedIn,
            documents::MEDIA,
            "A text with its brackets, as a document",
            rolling_file,
        )
        .asking(&[one_of("form", documents::ROLLING_FORMS, "Format; docx by default")]),
    ];

fn rolling(look: &Look<'_>, asked: &Input) -> Result<RollingText, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let mut rolling = look.visible(name)?.rolling().0.into_owned();
    if let Some(ids) = filter::wanted(look, name, living, living.rolling(), asked)? {
        rolling.entries.retain(|entry| ids.contains(entry.id.as_str()));
    }
    RollingText::of(&rolling)
}

/// A provision.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "provision")]
pub struct Provision {
    /// Identity.
    id: String,
    /// Role in the text: `title`, `preamble`, `division`, `article`, `point`, `paragraph`, `item`, `table`.
    kind: &'static str,
    /// Depth in the text.
    level: u8,
    /// Number, if it has one.
    number: Option<Number>,
    /// Whether its words are withheld from this reader.
    withheld: bool,
    /// Words, unless they are withheld.
    wording: Option<String>,
    /// Notes on signs in the words that mislead the eye, each with its code point.
    signs: Vec<String>,
}

/// The number of a provision.
#[derive(Serialize, JsonSchema)]
struct Number {
    /// The number alone: `10 bis`.
    number: String,
    /// The number with what is printed around it: `Article 10 -`.
    label: String,
}

/// Returns a provision, without `wording` if its words are withheld.
pub fn provision(one: &paraph_text::Provision, seen: bool) -> Provision {
    let number = one.number.as_ref();
    Provision {
        id: one.id.as_str().to_owned(),
        kind: one.kind.as_str(),
        level: one.level,
        number: number.map(|n| Number { number: n.number.clone(), label: n.label.clone() }),
        withheld: !seen,
        wording: seen.then(|| one.wording.as_str().to_owned()),
        signs: if seen { paraph_text::sign_notes([one.wording.as_str()]) } else { Vec::new() },
    }
}

/// Returns the selected lines of a text, without words where they are withheld.
fn lines(
    look: &Look<'_>,
    asked: &Input,
    (name, living): (&str, &Living),
    seen: &SeenText,
) -> Result<Vec<Provision>, Fault> {
    let wanted = filter::wanted(look, name, living, living.rolling(), asked)?;
    let wanted =
        |one: &&paraph_text::Provision| wanted.as_ref().is_none_or(|ids| ids.contains(one.id.as_str()));
    Ok(seen.text.provisions().iter().filter(wanted).map(|one| line(one, seen)).collect())
}

/// Returns a provision of a text, without words where they are withheld.
pub fn line(one: &paraph_text::Provision, seen: &SeenText) -> Provision {
    provision(one, !seen.withheld.contains(one.id.as_str()))
}

/// The provisions of a text.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "text")]
struct Text<'a> {
    /// Name of the text.
    text: &'a str,
    /// Edition of the base.
    edition: u64,
    /// Party that would have it so; null for the base.
    party: Option<&'a PartyCode>,
    /// Provisions.
    provisions: Vec<Provision>,
}

fn clean<'a>(look: &Look<'a>, asked: &Input) -> Result<Text<'a>, Fault> {
    let (text, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let provisions = lines(look, asked, (text, living), &look.visible(text)?.base())?;
    Ok(Text { text, edition: living.edition, party: None, provisions })
}

fn of_side<'a>(look: &Look<'a>, asked: &Input) -> Result<Text<'a>, Fault> {
    let (text, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    if let Some(party) = asked.get("party")
        && !look.state.parties.keys().any(|code| code.as_str() == party)
    {
        return Err(Fault::missing());
    }
    let party = side(look, asked)?;
    let provisions = lines(look, asked, (text, living), &side_text(look, text, party)?)?;
    Ok(Text { text, edition: living.edition, party: Some(party), provisions })
}

/// The points of a text.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "points")]
struct Points<'a> {
    /// Name of the text.
    text: &'a str,
    /// Edition of the base.
    edition: u64,
    /// Points, in order of print.
    points: Vec<ProvisionLine>,
}

fn points<'a>(look: &Look<'a>, asked: &Input) -> Result<Points<'a>, Fault> {
    let (text, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let wanted = filter::wanted(look, text, living, living.rolling(), asked)?;
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let line = stand.texts.iter().find(|line| line.text == text);
    let points = line.map(|line| filter::lines(line, wanted.as_ref())).unwrap_or_default();
    Ok(Points { text, edition: living.edition, points: points.into_iter().cloned().collect() })
}

/// Everything on one point.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "point")]
struct Point<'a> {
    /// The provision.
    provision: ProvisionRef,
    /// Status, if it is in the base.
    status: Option<&'static str>,
    /// How it left the base, if it did.
    gone: Option<Phrase>,
    /// Its history.
    history: History,
    /// Its part of the rolling text.
    rolling: RollingText,
    /// The withheld words, if the visitor may read them.
    withheld_words: Option<String>,
    /// Words proposed for it that are sealed, as far as the visitor may read them.
    withheld_proposals: Vec<OpenedProposal>,
    /// Reservations and requests of parties.
    overlays: Vec<PointOverlay<'a>>,
    /// Acts that referred it to teams.
    referrals: Vec<u64>,
    /// Acts that put it to principals.
    elevations: Vec<u64>,
    /// Acts of partners' comments on it.
    comments: Vec<u64>,
    /// Acts of public remarks on it.
    remarks: Vec<u64>,
}

/// Words proposed on a withheld point, opened for a reader whom they name.
#[derive(Serialize, JsonSchema)]
struct OpenedProposal {
    /// Act that tabled them.
    act: u64,
    /// Words.
    words: String,
}

/// A reservation, or a request that words or points stay.
#[derive(Serialize, JsonSchema)]
struct PointOverlay<'a> {
    /// Act that made it.
    act: u64,
    /// Type of overlay.
    what: OverlayKind,
    /// Party that made it, if names are shown.
    party: Option<&'a PartyCode>,
    /// Reason, if one was given.
    reason: Option<String>,
}

/// Returns the reason of an act in its own words, if the reader may read it.
fn reason_of(look: &Look<'_>, act: u64) -> Option<String> {
    let heard = look.hearing().heard(act, &[Topic::Reason]).into_iter().next()?;
    heard.spoken.words.map(|words| words.as_str().to_owned())
}

fn point<'a>(look: &Look<'a>, asked: &Input) -> Result<Point<'a>, Fault> {
    let (name, _) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let (id, reader) = (asked.need("id")?, Reader::new(look.state, look.viewer()));
    let seen = reader.seen(name, id);
    let life = history(look.state, look.viewer(), name, id)
        .filter(|_| seen != Seen::Hidden)
        .ok_or_else(Fault::missing)?
        .hear(&look.hearing());
    let mut rolling = look.visible(name)?.rolling().0.into_owned();
    let part = format!("{id}/");
    rolling.entries.retain(|e| e.id.as_str() == id || e.id.as_str().starts_with(&part));
    let named = seen == Seen::Whole;
    let lies = lies::on(look.state, &reader, name, id);
    let overlays = lies.overlays.iter().map(|(act, one)| PointOverlay {
        act: *act,
        what: one.what,
        party: named.then_some(&one.party),
        reason: reason_of(look, *act),
    });
    let key = look.visitor.guest.as_ref().and_then(|guest| guest.key().ok());
    let mut withheld_words = None;
    let mut withheld_proposals = Vec::new();
    for (act, words) in key.map(|key| look.session.withheld(name, id, &key)).unwrap_or_default() {
        match act {
            Some(act) => withheld_proposals.push(OpenedProposal { act, words }),
            None => withheld_words = Some(words),
        }
    }
    Ok(Point {
        provision: life.provision.clone(),
        status: life.status,
        gone: life.gone.clone(),
        history: life,
        rolling: RollingText::of(&rolling)?,
        withheld_words,
        withheld_proposals,
        overlays: overlays.collect(),
        referrals: lies.referrals.iter().map(|(act, _)| *act).collect(),
        elevations: lies.elevations.iter().map(|(act, _)| *act).collect(),
        comments: lies.comments.iter().map(|(act, _)| *act).collect(),
        remarks: lies.remarks.iter().map(|(act, _)| *act).collect(),
    })
}

fn since_draft(look: &Look<'_>, asked: &Input) -> Result<Comparison, Fault> {
    let (name, _) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let act = match asked.get("with") {
        Some(act) => act.parse().map_err(|_| Fault::missing())?,
        None => look.state.proceedings.latest_draft(name).ok_or_else(Fault::missing)?.0,
    };
    if by_act(look, act)?.text != name {
        return Err(Fault::missing());
    }
    Comparison::of(look, act, Version::Base(name))
}
