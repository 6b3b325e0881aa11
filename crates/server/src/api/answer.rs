//! Answers, and the contents of requests, as JSON.

use axum::http::{StatusCode, header};
use base64ct::{Base64, Encoding};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::fault::{Fault, Kind, Problem};
use crate::hand::{Hand, Reply};
use crate::input::{Input, Upload};
use crate::shared::file::Sent;

/// Returns a value as a JSON answer.
pub fn shown(value: &impl Serialize) -> Result<Sent, Fault> {
    let bytes = serde_json::to_vec(value).map_err(|error| Fault::inside(&error))?;
    Ok(Sent::shown("application/json", bytes))
}

/// A value that answers a program's call, and cookies to set.
#[derive(Debug)]
pub struct Answer<T> {
    value: T,
    cookies: Vec<String>,
}

impl<T> Answer<T> {
    /// Sets a cookie.
    pub fn setting(mut self, cookie: String) -> Answer<T> {
        self.cookies.push(cookie);
        self
    }
}

impl<T> From<T> for Answer<T> {
    fn from(value: T) -> Answer<T> {
        Answer { value, cookies: Vec::new() }
    }
}

/// The answer to a call that gives nothing but its success.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "done")]
pub struct Carried {
    /// Always true.
    done: bool,
}

/// Answers that a call has been carried out.
pub fn carried() -> Answer<Carried> {
    Carried { done: true }.into()
}

/// Returns what came of a call as JSON.
pub fn reply<T: Serialize>(answered: Result<Answer<T>, Stop>) -> Result<Reply, Fault> {
    let json = |value: Result<Value, serde_json::Error>| value.map_err(|error| Fault::inside(&error));
    match answered {
        Ok(Answer { value, cookies }) => {
            Ok(Reply { cookies, ..Reply::of(json(serde_json::to_value(value))?) })
        }
        Err(Stop::Problem(problem)) => {
            let status = StatusCode::from_u16(problem.status).unwrap_or(problem.kind.status());
            Ok(Reply { status, ..Reply::of(json(serde_json::to_value(problem))?) })
        }
        Err(Stop::Fault(fault)) => Err(fault),
    }
}

/// Returns a problem with its code.
pub fn problem(status: StatusCode, kind: Kind, code: &str, what: &str, next: &str) -> Stop {
    let problem = Problem::of(&Fault::new(kind, what, next));
    Problem { status: status.as_u16(), code: Some(code.to_owned()), ..problem }.into()
}

/// Returns the object in a request, or the problem that explains why the request holds no object.
pub fn object(hand: &Hand<'_>, asked: &Input) -> Result<Map<String, Value>, Stop> {
    let kind = hand.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Some(sent) = asked.file("json").filter(|_| kind.starts_with("application/json")) else {
        return Err(problem(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::Input,
            "not-json",
            "The request is not declared as JSON.",
            "Send a JSON object, with the header Content-Type: application/json.",
        ));
    };
    match serde_json::from_slice::<Value>(&sent.bytes) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => {
            Err(unprocessable("not-an-object", "What was sent is not a JSON object.", "Send one object."))
        }
        Err(error) => Err(problem(
            StatusCode::BAD_REQUEST,
            Kind::Input,
            "broken-json",
            &format!(
                "What was sent cannot be read as JSON: line {}, column {}.",
                error.line(),
                error.column()
            ),
            "Send valid JSON.",
        )),
    }
}

/// Returns the problem of a request that can be read but not used.
pub fn unprocessable(code: &str, what: &str, next: &str) -> Stop {
    problem(StatusCode::UNPROCESSABLE_ENTITY, Kind::Input, code, what, next)
}

/// Returns a member that must be a string and not empty.
pub fn text<'m>(members: &'m Map<String, Value>, name: &str) -> Result<&'m str, Stop> {
    let found = members.get(name).and_then(Value::as_str).filter(|value| !value.is_empty());
    found.ok_or_else(|| {
        unprocessable("missing-member", &format!("There is no string “{name}”."), "Send it as a member.")
    })
}

/// Returns an optional member that is a string and not empty.
pub fn maybe<'m>(members: &'m Map<String, Value>, name: &str) -> Option<&'m str> {
    members.get(name).and_then(Value::as_str).filter(|value| !value.is_empty())
}

/// Returns a member that is a list of strings, or `None` if it is left out.
pub fn list(members: &Map<String, Value>, name: &str) -> Result<Option<Vec<String>>, Stop> {
    let Some(value) = members.get(name).filter(|value| !value.is_null()) else { return Ok(None) };
    let all = value.as_array().map(|all| all.iter().map(|one| one.as_str().map(str::to_owned)).collect());
    let all: Option<Vec<String>> = all.flatten();
    let wrong = || {
        unprocessable("not-a-list", &format!("“{name}” is not a list of strings."), "Send a list of strings.")
    };
    all.map(Some).ok_or_else(wrong)
}

/// Returns files by field, each `{"name","content"}` with its content in base64 (RFC 4648, section 4).
pub fn files(members: &Map<String, Value>) -> Result<Vec<Upload>, Stop> {
    let wrong = |what: &str| unprocessable("files", what, "Send name and content, in base64, by the field.");
    let Some(all) = members.get("files").filter(|all| !all.is_null()) else { return Ok(Vec::new()) };
    let all = all.as_object().ok_or_else(|| wrong("“files” is not an object."))?;
    all.iter()
        .map(|(field, file)| {
            upload(field, file).ok_or_else(|| wrong(&format!("The file “{field}” cannot be read.")))
        })
        .collect()
}

/// Reads a file from JSON.
pub fn upload(field: &str, file: &Value) -> Option<Upload> {
    let part = |name: &str| file.get(name).and_then(Value::as_str);
    let bytes = Base64::decode_vec(part("content")?).ok()?;
    Some(Upload { field: field.to_owned(), name: part("name")?.to_owned(), bytes: bytes.into() })
}

/// Reason why a call ends early.
#[derive(Debug)]
pub enum Stop {
    /// A problem.
    Problem(Box<Problem>),
    /// A fault.
    Fault(Fault),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Stop {
        Stop::Problem(problem.into())
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Fault(fault)
    }
}

impl From<paraph_door::DoorError> for Stop {
    fn from(error: paraph_door::DoorError) -> Stop {
        Stop::Fault(error.into())
    }
}

impl From<paraph_desk::Error> for Stop {
    fn from(error: paraph_desk::Error) -> Stop {
        Stop::Fault(error.into())
    }
}

/// Runs `work` on the object in a request.
pub fn with<T>(
    hand: &Hand<'_>,
    asked: &Input,
    work: impl FnOnce(&Map<String, Value>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    work(&object(hand, asked)?)
}
