//! Acts: the form of each kind, a preview of an act, and signing.

use std::cell::RefCell;
use std::collections::BTreeSet;

use axum::http::StatusCode;
use paraph_desk::form::{Apart, Form, Values, form, made, may};
use paraph_desk::{Preview, preview};
use paraph_node::Session;
use paraph_talks::act::{Act, ActKind, Unread};
use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{Living, Outcome, Phrase, Refusal, clean, rehearse};
use paraph_text::{Rolling, Severity};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::{Answer, Stop, files, maybe, object, problem, text, unprocessable, with};
use super::operation::{Operation, get, header, post};
use super::specified::RollingText;
use crate::fault::{Fault, Kind, Problem};
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::acts::{self, Made, answers, heed_signs, kept_files};

/// Header with which a program can send an act twice and have it signed once.
const ONCE: &str = "idempotency-key";

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/kinds", Needs::SignedIn, "Kinds of act that you may sign", kinds),
    get!(
        "/api/v1/acts/{kind}",
        Needs::SignedIn,
        "Form of an act, with choices from the current state of the talks",
        blank,
    )
    .failing(&[403]),
    post!(
        "/api/v1/acts/{kind}",
        Needs::SignedIn,
        Some("act"),
        "Signs an act, given by answers to its form or by its body",
        sign,
    )
    .asking(&[header(
        "Idempotency-Key",
        "A second request with the same key signs nothing and returns the act of the first",
    )])
    .failing(&[409]),
    post!(
        "/api/v1/preview",
        Needs::Inside,
        Some("preview"),
        "Previews an act in a text; signs nothing",
        before,
    )
    .failing(&[404, 409]),
];

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "kinds")]
struct Kinds {
    kinds: Vec<ActKind>,
}

fn kinds(look: &Look<'_>, _: &Input) -> Result<Kinds, Fault> {
    let viewer = look.viewer().unwrap_or_default();
    let kinds = ActKind::ALL.iter().copied().filter(|kind| may(look.state, viewer, *kind));
    Ok(Kinds { kinds: kinds.collect() })
}

/// Returns the kind of act with this name. An unknown name is answered as a missing page.
fn known(kind: &str) -> Result<ActKind, Fault> {
    kind.parse().map_err(|_| Fault::missing())
}

fn blank(look: &Look<'_>, asked: &Input) -> Result<Form, Fault> {
    let (kind, viewer) = (known(asked.need("kind")?)?, look.viewer().unwrap_or_default());
    if !may(look.state, viewer, kind) {
        return Err(Fault::new(
            Kind::Denied,
            format!("{viewer} may sign no act of the kind {kind}."),
            "See /api/v1/kinds for those that it may.",
        ));
    }
    Ok(form(look.state, viewer, kind))
}

/// Reads the answers in the form that the desk takes.
fn answered(members: &Map<String, Value>) -> Result<Input, Stop> {
    let mut asked = Input::default();
    files(members)?.into_iter().for_each(|file| asked.attach(file));
    let all = match members.get("answers") {
        None => return Ok(asked),
        Some(Value::Object(all)) => all,
        Some(_) => {
            return Err(unprocessable(
                "answers",
                "“answers” is not an object.",
                "Send names with their answers.",
            ));
        }
    };
    for (name, value) in all {
        let values = match value {
            Value::Array(values) => values.iter().collect(),
            one => vec![one],
        };
        for value in values {
            match value {
                Value::String(value) => asked.add(name, value),
                Value::Number(value) => asked.add(name, value.to_string()),
                Value::Bool(value) => asked.add(name, if *value { "yes" } else { "no" }),
                Value::Null => {}
                _ => {
                    let what = format!("The answer “{name}” is neither a string nor a list of strings.");
                    return Err(unprocessable("answers", &what, "Answer as the form of the act says."));
                }
            }
        }
    }
    Ok(asked)
}

/// Returns the answers in a program's request, or `None` if they have another form.
pub fn sent(request: &Map<String, Value>) -> Option<Values> {
    answered(request).ok().map(|asked| answers(&asked))
}

/// Words that an act refers to by hash only, each with its salt.
type Said = Vec<([u8; 32], String)>;

/// Builds the act from a request's body, with the words of which the act holds only the hash.
fn raw(kind: ActKind, members: &Map<String, Value>) -> Result<(Act, Said), Stop> {
    let mut body = members.get("body").cloned().unwrap_or_default();
    let mut said = Vec::new();
    if let Some(words) = members.get("words") {
        let (Value::Object(words), Value::Object(body)) = (words, &mut body) else {
            return Err(unprocessable(
                "words",
                "“words” or “body” is not an object.",
                "Send both as objects.",
            ));
        };
        for (name, value) in words {
            let Some(value) = value.as_str() else {
                let what = format!("The words “{name}” are not a string.");
                return Err(unprocessable("words", &what, "Send words as strings."));
            };
            let salt = paraph_node::salt().map_err(|_| {
                problem(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    Kind::Inside,
                    "no-randomness",
                    "The room could not do this. Nothing was changed.",
                    "Try again.",
                )
            })?;
            body.insert(name.clone(), paraph_record::commitment(&salt, value).to_string().into());
            said.push((salt, value.to_owned()));
        }
    }
    let act = Act::of(kind, &body).map_err(|why| {
        let why = match why {
            Unread::Kind(why) | Unread::Body(why) => why,
        };
        let what = format!("The body is none of an act of the kind {kind}: {why}.");
        unprocessable("body", &what, "Send it as docs/format/acts.md specifies it.")
    })?;
    Ok((act, said))
}

/// Returns a refusal of the talks as a problem.
fn refused(refusal: &Refusal) -> Stop {
    Problem {
        rule: Some(refusal.rule.clone()),
        remedy: Some(refusal.remedy.clone()),
        code: Some(refusal.code.clone()),
        ..Problem::of(&Fault::new(Kind::Refused, refusal.rule.clone(), refusal.remedy.clone()))
    }
    .into()
}

/// An act that was signed.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "signed")]
struct Signed {
    /// Number of the act.
    number: u64,
    /// Outcome.
    outcome: Effect,
    /// Act that took effect, if this one completed it.
    completed: Option<u64>,
    /// Whether it is placed in the log. If not, it waits here to be sent to the keeper.
    placed: bool,
}

/// Outcome of an act.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Outcome")]
enum Effect {
    /// It took effect.
    Done,
    /// It waits for other signatures.
    Waits,
    /// It completed an act that had waited.
    Completed,
    /// The rules of procedure refused it.
    Refused,
}

fn sign(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Signed>, Stop> {
    let kind = known(asked.need("kind")?)?;
    let members = object(hand, asked)?;
    let (ready, mut answers) = if members.contains_key("body") {
        (Some(raw(kind, &members)?), Input::default())
    } else {
        (None, answered(&members)?)
    };
    let knowingly = members.get("knowingly") == Some(&Value::Bool(true));
    if knowingly {
        answers.add("knowingly", "yes");
    }
    let (credential, key) = (hand.credential()?.to_owned(), hand.key()?);
    let badge = hand.visitor.guest.as_ref().map(|guest| guest.badge().id.clone());
    let once = hand.headers.get(ONCE).and_then(|once| once.to_str().ok()).filter(|once| !once.is_empty());
    // Programs get the refusal with its code beside the fault.
    let told = RefCell::new(None);
    let author = key.public().to_string();
    let make = |session: &Session| {
        let made = match &ready {
            Some((act, said)) => {
                let typed = said.iter().flat_map(|(_, words)| clean::hidden(words));
                let found: Vec<_> = typed.chain(clean::hidden_in(act)).collect();
                heed_signs(&found, knowingly)?;
                if let Some(badge) = &badge {
                    let words: Vec<String> = said.iter().map(|(_, words)| words.clone()).collect();
                    let warnings = hand.app.papers.breaches(badge, session.state(), &author, act, &words);
                    crate::private_papers::heed(&warnings, knowingly)?;
                }
                Made { act: act.clone(), said: said.clone(), sealed: Vec::new() }
            }
            None => acts::made(hand.app, session, &key, &credential, badge.as_deref(), kind, &answers)?,
        };
        if let Err(refusal) = rehearse(session.state(), &author, made.act.clone()) {
            *told.borrow_mut() = Some(refused(&refusal));
            return Err(Fault::new(Kind::Refused, refusal.rule, refusal.remedy));
        }
        Ok(made)
    };
    let keep = |session: &mut Session, made| acts::keep(session, &key, &credential, made);
    let signed = hand.app.room.sign(&key, once, make, keep);
    let signed = match (signed, told.into_inner()) {
        (Ok(signed), _) => signed,
        (Err(_), Some(told)) => return Err(told),
        (Err(fault), None) => return Err(fault.into()),
    };
    let completed = match &signed.outcome {
        Outcome::Completed(act) => Some(*act),
        Outcome::Refused(refusal) => return Err(refused(refusal)),
        _ => None,
    };
    let outcome = outcome(&signed.outcome);
    Ok(Signed { number: signed.number, outcome, completed, placed: signed.placed }.into())
}

/// What an act would bring about.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "previewed")]
struct Previewed {
    /// Doubts in reading an edited text, and what hides from the eye in the words.
    findings: Vec<String>,
    /// Warnings of the open private paper.
    warnings: Vec<Warned>,
    /// Outcome of the act.
    outcome: Effect,
    /// Provisions that it touches, by identity.
    provisions: BTreeSet<String>,
    /// Number of brackets that would disappear.
    went: usize,
    /// Acts of earlier wishes of the signing party that would give way.
    gives_way: Vec<u64>,
    /// Number of consents that would lapse.
    lapses: usize,
    /// Brackets that would open.
    came: Vec<Coming>,
    /// Provisions that it touches, as they would read.
    rolling: RollingText,
}

/// A warning of the private paper.
#[derive(Serialize, JsonSchema)]
struct Warned {
    /// Item of the private paper.
    item: Option<u32>,
    /// Description, in words.
    says: Phrase,
    /// Whether the act is signed only with `knowingly`.
    stops: bool,
}

/// A bracket that would open.
#[derive(Serialize, JsonSchema)]
struct Coming {
    /// Label, such as B7.
    label: String,
    /// Provision, by identity.
    provision: String,
}

/// Previews an act that is given by answers or by its body.
fn before(hand: &Hand<'_>, asked: &Input) -> Result<Answer<Previewed>, Stop> {
    with(hand, asked, |members| {
        let session = hand.app.room.session();
        let look = Look::new(hand.app, &session, hand.visitor);
        let kind = known(text(members, "kind")?)?;
        let (name, living) = look.text(maybe(members, "text"))?.ok_or_else(Fault::missing)?;
        let (viewer, key) = (hand.credential()?, hand.key()?);
        let (act, said, findings) = if members.contains_key("body") {
            let (act, said) = raw(kind, members)?;
            let said = said.into_iter().map(|(_, words)| words).collect::<Vec<_>>();
            let found = said.iter().flat_map(|words| clean::hidden(words)).chain(clean::hidden_in(&act));
            let found: Vec<String> = found.map(|finding| finding.message).collect();
            (act, said, found)
        } else {
            let given = answered(members)?;
            let mut salts = || Ok([0; 32]);
            let opens = |act| crate::shared::sealed::offered(&session, &key, act);
            let mut apart = Apart::new(&mut salts, Some(&opens));
            apart.files = kept_files(hand.app, viewer, &given)?.0;
            let made = made(look.state, viewer, kind, &answers(&given), &mut apart)?;
            let said = apart.said.into_iter().map(|(_, words)| words).collect::<Vec<_>>();
            let told = made.findings.into_iter().filter(|finding| finding.severity > Severity::Note);
            (made.act, said, told.map(|finding| finding.message).collect())
        };
        let seen = match preview(look.state, viewer, name, &act) {
            Ok(seen) => seen,
            Err(refusal) => return Err(refused(&refusal)),
        };
        let author = key.public().to_string();
        let guest = hand.visitor.guest.as_ref();
        let warnings =
            guest.map(|guest| hand.app.papers.breaches(&guest.badge().id, look.state, &author, &act, &said));
        let warnings = warnings.unwrap_or_default();
        let warnings =
            warnings.into_iter().map(|one| Warned { item: one.item, says: one.says, stops: one.stops });
        Ok(Previewed {
            findings,
            warnings: warnings.collect(),
            outcome: outcome(&seen.outcome),
            went: seen.went.len(),
            gives_way: seen.gives_way.iter().map(|(act, _)| *act).collect(),
            lapses: seen.lapses.len(),
            came: came(&look, (name, living), &seen),
            rolling: RollingText::of(&readable(&look, name, &seen)?)?,
            provisions: seen.provisions,
        }
        .into())
    })
}

fn outcome(outcome: &Outcome) -> Effect {
    match outcome {
        Outcome::Done => Effect::Done,
        Outcome::Waits => Effect::Waits,
        Outcome::Completed(_) => Effect::Completed,
        Outcome::Refused(_) => Effect::Refused,
    }
}

/// Returns the brackets that would open, as far as the reader may know of them.
fn came(look: &Look<'_>, (name, living): (&str, &Living), seen: &Preview) -> Vec<Coming> {
    let reader = Reader::new(look.state, look.viewer());
    let readable = |id: &str| reader.seen(name, id) >= Seen::Base || living.provision(id).is_none();
    let came = seen.came.iter().filter(|one| readable(&one.bracket.provision));
    let coming = |one: &paraph_desk::Coming| Coming {
        label: one.label.clone(),
        provision: one.bracket.provision.clone(),
    };
    came.map(coming).collect()
}

/// Returns the provisions that the act touches as they would read, without names where the rules hide them.
fn readable(look: &Look<'_>, name: &str, seen: &Preview) -> Result<Rolling, Fault> {
    let visible = look.visible(name)?;
    let entries = seen.entries.iter().filter(|entry| visible.seen(entry.id.as_str()) >= Seen::Nameless);
    let entries = entries.cloned().collect();
    let rolling = Rolling { entries, ..Rolling::default() };
    Ok(visible.of_rolling(&rolling).0.into_owned())
}
