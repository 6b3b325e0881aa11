//! Acts: the form of each kind, what would come of an act, and signing it.

use axum::http::StatusCode;
use paraph_desk::form::{Apart, form, made, may};
use paraph_desk::preview;
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_talks::act::{Act, Unread};
use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{Outcome, Refusal, rehearse};
use serde_json::{Map, Value, json};

use super::answer::{object, problem, shown, text, unprocessable};
use super::operation::{Operation, Param, get, post};
use crate::asked::Asked;
use crate::deed::{Hand, Reply};
use crate::fault::{Fault, Kind};
use crate::look::Look;
use crate::parts::acts::{answers, built};
use crate::parts::file::Sent;
use crate::parts::provision;
use crate::routes::Needs;

/// The header by which an act that is sent twice is signed once.
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
    .asking(&[Param {
        name: "Idempotency-Key",
        place: "header",
        kind: "string",
        says: "The same key again gives the act that it led to, and signs nothing",
        required: false,
    }])
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

fn kinds(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let viewer = look.viewer().unwrap_or_default();
    let kinds: Vec<&&str> = Act::KINDS.iter().filter(|kind| may(look.state, viewer, kind)).collect();
    shown(&json!({"kinds": kinds}))
}

/// There is such a kind, or there is nothing here.
fn known(kind: &str) -> Result<(), Fault> {
    if Act::KINDS.contains(&kind) { Ok(()) } else { Err(Fault::missing()) }
}

fn blank(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (kind, viewer) = (asked.need("kind")?, look.viewer().unwrap_or_default());
    known(kind)?;
    if !may(look.state, viewer, kind) {
        return Err(Fault::new(
            Kind::Denied,
            format!("{viewer} may sign no act of the kind {kind}."),
            "See /api/v1/kinds for those that it may.",
        ));
    }
    shown(&form(look.state, viewer, kind)?)
}

/// Answers as the desk reads them.
fn answered(members: &Map<String, Value>) -> Result<Asked, Reply> {
    let mut asked = Asked::default();
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

/// Words that stand apart from an act, each under its salt.
type Said = Vec<([u8; 32], String)>;

/// The act of a body, and the words that it bears only the hash of.
fn raw(kind: &str, members: &Map<String, Value>) -> Result<(Act, Said), Reply> {
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
    let act = Act::read(kind, &body).map_err(|why| {
        let why = match why {
            Unread::Kind(why) | Unread::Body(why) => why,
        };
        let what = format!("The body is none of an act of the kind {kind}: {why}.");
        unprocessable("body", &what, "Send it as docs/format/acts.md specifies it.")
    })?;
    Ok((act, said))
}

/// A refusal of the talks as a problem.
fn refused(refusal: &Refusal, status: StatusCode, kind: &str) -> Reply {
    let mut reply = problem(status, kind, &refusal.code, &refusal.rule, &refusal.remedy);
    if let Value::Object(members) = &mut reply.value {
        members.insert("rule".to_owned(), refusal.rule.clone().into());
        members.insert("remedy".to_owned(), refusal.remedy.clone().into());
    }
    reply
}

/// Which field of a form an answer failed at, worked out again where it did.
fn field_at_fault(
    session: &Session,
    key: Option<&SecretKey>,
    by: &str,
    kind: &str,
    asked: &Asked,
) -> Option<String> {
    let mut salts = || Ok([0; 32]);
    let opens = |act| match key {
        Some(key) => crate::parts::sealed::offered(session, key, act),
        None => Err(paraph_desk::Error::words("the key is not at hand", "Sign in.")),
    };
    let mut apart = Apart::new(&mut salts, Some(&opens));
    made(session.state(), by, kind, &answers(asked), &mut apart).err()?.field
}

fn with_field(fault: &Fault, field: Option<String>) -> Reply {
    let mut reply = unprocessable("answers", &fault.what, &fault.next);
    if let (Value::Object(members), Some(field)) = (&mut reply.value, field) {
        members.insert("field".to_owned(), field.into());
    }
    reply
}

fn sign(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    let kind = asked.need("kind")?.to_owned();
    known(&kind)?;
    let members = match object(hand, asked) {
        Ok(members) => members,
        Err(problem) => return Ok(problem),
    };
    let ready = if members.contains_key("body") {
        raw(&kind, &members).map(|(act, said)| (Some((act, said)), Asked::default()))
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
    // What a program is told beside the fault: the refusal with its code, or the field.
    let mut told = None;
    let signed = hand.app.room.sign(&key, once, |session| {
        let act = match ready {
            Some((act, said)) => {
                if let Some(badge) = &badge {
                    let words: Vec<String> = said.iter().map(|(_, words)| words.clone()).collect();
                    let author = key.public().to_string();
                    let warnings = hand.app.papers.breaches(badge, session.state(), &author, &act, &words);
                    crate::papers::heed(&warnings, knowingly)?;
                }
                for (salt, words) in said {
                    session.detach_with(&salt, &words)?;
                }
                act
            }
            None => {
                let made = built(hand.app, session, &key, &credential, badge.as_deref(), &kind, &answers);
                made.inspect_err(|fault| {
                    if fault.kind == Kind::Input {
                        let field = field_at_fault(session, Some(&key), &credential, &kind, &answers);
                        told = Some(with_field(fault, field));
                    }
                })?
            }
        };
        if let Err(refusal) = rehearse(session.state(), &key.public().to_string(), act.clone()) {
            told = Some(refused(&refusal, StatusCode::CONFLICT, "refused"));
            return Err(Fault::new(Kind::Refused, refusal.rule, refusal.remedy));
        }
        Ok(act)
    });
    let signed = match (signed, told) {
        (Ok(signed), _) => signed,
        (Err(_), Some(told)) => return Ok(told),
        (Err(fault), None) => return Err(fault),
    };
    let (outcome, completed) = match signed.outcome {
        Outcome::Done => ("done", None),
        Outcome::Waits => ("waits", None),
        Outcome::Completed(act) => ("completed", Some(act)),
        Outcome::Refused(refusal) => return Ok(refused(&refusal, StatusCode::CONFLICT, "refused")),
    };
    Ok(Reply::of(json!({
        "number": signed.number, "outcome": outcome, "completed": completed, "placed": signed.placed,
    })))
}

fn before(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    let members = match object(hand, asked) {
        Ok(members) => members,
        Err(problem) => return Ok(problem),
    };
    let session = hand.app.room.session();
    let look = Look::new(hand.app, &session, hand.visitor);
    let kind = match text(&members, "kind") {
        Ok(kind) => kind,
        Err(problem) => return Ok(problem),
    };
    known(kind)?;
    let (name, _) = look.text(members.get("text").and_then(Value::as_str))?.ok_or_else(Fault::missing)?;
    let viewer = hand.credential()?;
    let act = if members.contains_key("body") {
        raw(kind, &members).map(|(act, _)| act)
    } else {
        answered(&members).and_then(|given| {
            let mut salts = || Ok([0; 32]);
            let mut apart = Apart::new(&mut salts, None);
            let made = made(look.state, viewer, kind, &answers(&given), &mut apart);
            made.map(|made| made.act).map_err(|error| {
                let field = error.field.clone();
                with_field(&Fault::from(error), field)
            })
        })
    };
    let act = match act {
        Ok(act) => act,
        Err(problem) => return Ok(problem),
    };
    let seen = match preview(look.state, viewer, name, &act) {
        Ok(seen) => seen,
        Err(refusal) => return Ok(refused(&refusal, StatusCode::CONFLICT, "refused")),
    };
    let outcome = match seen.outcome {
        Outcome::Done => "done",
        Outcome::Waits => "waits",
        Outcome::Completed(_) => "completed",
        Outcome::Refused(_) => "refused",
    };
    let reader = Reader::new(look.state, look.viewer());
    let readable =
        |id: &str| reader.seen(name, id) >= Seen::Base || look.state.desk.texts[name].provision(id).is_none();
    let came = seen.came.iter().filter(|one| readable(&one.bracket.provision));
    let came = came.map(|one| json!({"label": one.label, "provision": one.bracket.provision}));
    let entries = seen.entries.iter().filter(|entry| readable(entry.id.as_str()));
    let entries = entries.map(|entry| json!({"id": entry.id.as_str(), "base": provision::base(&entry.runs)}));
    Ok(Reply::of(json!({
        "outcome": outcome, "provisions": seen.provisions, "came": came.collect::<Vec<_>>(), "went": seen.went.len(),
        "gives_way": seen.gives_way.iter().map(|(act, _)| *act).collect::<Vec<_>>(), "lapses": seen.lapses.len(),
        "entries": entries.collect::<Vec<_>>(),
    })))
}
