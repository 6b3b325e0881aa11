//! Acts: the form of each kind, a preview of an act, and signing.

use std::cell::RefCell;

use axum::http::StatusCode;
use paraph_desk::form::{Apart, Values, form, made, may};
use paraph_desk::{Preview, preview};
use paraph_node::Session;
use paraph_talks::act::{Act, ActKind, Unread};
use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{Living, Outcome, Refusal, rehearse};
use paraph_text::{Rolling, Severity};
use serde_json::{Map, Value, json};

use super::answer::{files, maybe, object, problem, shown, text, unprocessable, with};
use super::operation::{Operation, get, header, post};
use super::texts::rolling_value;
use crate::fault::{Fault, Kind};
use crate::hand::{Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::acts::{self, Made, answers, kept_files};
use crate::shared::file::Sent;

/// Header with which a program can send an act twice and have it signed once.
const ONCE: &str = "idempotency-key";

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/kinds", Needs::SignedIn, "kinds", "Every kind of act that the visitor may sign", kinds),
    get(
        "/api/v1/acts/{kind}",
        Needs::SignedIn,
        "form",
        "What an act of a kind asks, its lists filled from the talks as they stand",
        blank,
    )
    .failing(&[403]),
    post(
        "/api/v1/acts/{kind}",
        Needs::SignedIn,
        Some("act"),
        "signed",
        "Signs an act, made of answers to its form or of its body",
        sign,
    )
    .asking(&[header(
        "Idempotency-Key",
        "The same key again gives the act that it led to, and signs nothing",
    )])
    .failing(&[409]),
    post(
        "/api/v1/preview",
        Needs::Inside,
        Some("preview"),
        "previewed",
        "What an act would bring about in a text; nothing is signed",
        before,
    )
    .failing(&[404, 409]),
];

fn kinds(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let viewer = look.viewer().unwrap_or_default();
    let kinds: Vec<&ActKind> = ActKind::ALL.iter().filter(|kind| may(look.state, viewer, **kind)).collect();
    shown(&json!({"kinds": kinds}))
}

/// Returns the kind of act with this name. An unknown name is answered as a missing page.
fn known(kind: &str) -> Result<ActKind, Fault> {
    kind.parse().map_err(|_| Fault::missing())
}

fn blank(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (kind, viewer) = (known(asked.need("kind")?)?, look.viewer().unwrap_or_default());
    if !may(look.state, viewer, kind) {
        return Err(Fault::new(
            Kind::Denied,
            format!("{viewer} may sign no act of the kind {kind}."),
            "See /api/v1/kinds for those that it may.",
        ));
    }
    shown(&form(look.state, viewer, kind))
}

/// Reads the answers in the form that the desk takes.
fn answered(members: &Map<String, Value>) -> Result<Input, Reply> {
    let mut asked = Input::default();
    files(members)?.into_iter().for_each(|file| asked.attach(file));
    let all = match members.get("answers") {
        None => return Ok(asked),
        Some(Value::Object(all)) => all,
        Some(_) => {
            return Err(unprocessable(
                "answers",
                "“answers” is no object.",
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
fn raw(kind: ActKind, members: &Map<String, Value>) -> Result<(Act, Said), Reply> {
    let mut body = members.get("body").cloned().unwrap_or_default();
    let mut said = Vec::new();
    if let Some(words) = members.get("words") {
        let (Value::Object(words), Value::Object(body)) = (words, &mut body) else {
            return Err(unprocessable("words", "“words” or “body” is no object.", "Send both as objects."));
        };
        for (name, value) in words {
            let Some(value) = value.as_str() else {
                let what = format!("The words “{name}” are no string.");
                return Err(unprocessable("words", &what, "Send words as strings."));
            };
            let salt = paraph_node::salt().map_err(|_| {
                problem(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "inside",
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
fn refused(refusal: &Refusal, status: StatusCode, kind: &str) -> Reply {
    let mut reply = problem(status, kind, &refusal.code, &refusal.rule, &refusal.remedy);
    if let Value::Object(members) = &mut reply.value {
        members.insert("rule".to_owned(), refusal.rule.clone().into());
        members.insert("remedy".to_owned(), refusal.remedy.clone().into());
    }
    reply
}

fn sign(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    let kind = known(asked.need("kind")?)?;
    let members = match object(hand, asked) {
        Ok(members) => members,
        Err(problem) => return Ok(problem),
    };
    let ready = if members.contains_key("body") {
        raw(kind, &members).map(|(act, said)| (Some((act, said)), Input::default()))
    } else {
        answered(&members).map(|asked| (None, asked))
    };
    let (ready, mut answers) = match ready {
        Ok(ready) => ready,
        Err(problem) => return Ok(problem),
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
            *told.borrow_mut() = Some(refused(&refusal, StatusCode::CONFLICT, "refused"));
            return Err(Fault::new(Kind::Refused, refusal.rule, refusal.remedy));
        }
        Ok(made)
    };
    let keep = |session: &mut Session, made| acts::keep(session, &key, &credential, made);
    let signed = hand.app.room.sign(&key, once, make, keep);
    let signed = match (signed, told.into_inner()) {
        (Ok(signed), _) => signed,
        (Err(_), Some(told)) => return Ok(told),
        (Err(fault), None) => return Err(fault),
    };
    let completed = match &signed.outcome {
        Outcome::Completed(act) => Some(*act),
        Outcome::Refused(refusal) => return Ok(refused(refusal, StatusCode::CONFLICT, "refused")),
        _ => None,
    };
    Ok(Reply::of(json!({
        "number": signed.number, "outcome": outcome(&signed.outcome), "completed": completed,
        "placed": signed.placed,
    })))
}

/// Previews an act that is given by answers or by its body.
fn before(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    with(hand, asked, |members| {
        let session = hand.app.room.session();
        let look = Look::new(hand.app, &session, hand.visitor);
        let kind = known(text(members, "kind")?)?;
        let (name, living) = look.text(maybe(members, "text"))?.ok_or_else(Fault::missing)?;
        let (viewer, key) = (hand.credential()?, hand.key()?);
        let (act, said, findings) = if members.contains_key("body") {
            let (act, said) = raw(kind, members)?;
            (act, said.into_iter().map(|(_, words)| words).collect::<Vec<_>>(), Vec::new())
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
            Err(refusal) => return Err(refused(&refusal, StatusCode::CONFLICT, "refused").into()),
        };
        let author = key.public().to_string();
        let guest = hand.visitor.guest.as_ref();
        let warnings =
            guest.map(|guest| hand.app.papers.breaches(&guest.badge().id, look.state, &author, &act, &said));
        let warnings = warnings.unwrap_or_default();
        let warnings =
            warnings.iter().map(|one| json!({"item": one.item, "says": one.says, "stops": one.stops}));
        Ok(Reply::of(json!({
            "findings": findings, "warnings": warnings.collect::<Vec<_>>(),
            "outcome": outcome(&seen.outcome), "provisions": seen.provisions, "went": seen.went.len(),
            "gives_way": seen.gives_way.iter().map(|(act, _)| *act).collect::<Vec<_>>(),
            "lapses": seen.lapses.len(), "came": came(&look, (name, living), &seen),
            "rolling": rolling_value(&readable(&look, name, &seen)?)?,
        })))
    })
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Waits => "waits",
        Outcome::Completed(_) => "completed",
        Outcome::Refused(_) => "refused",
    }
}

/// Returns the brackets that would open, as far as the reader may know of them.
fn came(look: &Look<'_>, (name, living): (&str, &Living), seen: &Preview) -> Vec<Value> {
    let reader = Reader::new(look.state, look.viewer());
    let readable = |id: &str| reader.seen(name, id) >= Seen::Base || living.provision(id).is_none();
    let came = seen.came.iter().filter(|one| readable(&one.bracket.provision));
    came.map(|one| json!({"label": one.label, "provision": one.bracket.provision})).collect()
}

/// Returns the provisions that the act touches as they would read, without names where the rules hide them.
fn readable(look: &Look<'_>, name: &str, seen: &Preview) -> Result<Rolling, Fault> {
    let visible = look.visible(name)?;
    let entries = seen.entries.iter().filter(|entry| visible.seen(entry.id.as_str()) >= Seen::Nameless);
    let entries = entries.cloned().collect();
    let rolling = Rolling { entries, ..Rolling::default() };
    Ok(visible.of_rolling(&rolling).0.into_owned())
}
