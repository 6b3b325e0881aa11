//! Answers, and what was sent, as JSON.

use axum::http::{StatusCode, header};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::asked::Asked;
use crate::deed::{Hand, Reply};
use crate::fault::Fault;
use crate::parts::file::Sent;

/// Something that is shown.
pub fn shown(value: &impl Serialize) -> Result<Sent, Fault> {
    let bytes = serde_json::to_vec(value).map_err(|error| Fault::inside(&error))?;
    Ok(Sent::shown("application/json", bytes))
}

/// A problem (RFC 9457) with a code of its own.
pub fn problem(status: StatusCode, kind: &str, code: &str, what: &str, next: &str) -> Reply {
    let value = json!({
        "type": "about:blank", "title": what, "detail": next, "status": status.as_u16(), "kind": kind, "code": code,
    });
    Reply { status, ..Reply::of(value) }
}

/// The object that was sent; else the problem that says why it is none.
pub fn object(hand: &Hand<'_>, asked: &Asked) -> Result<Map<String, Value>, Reply> {
    let kind = hand.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Some(sent) = asked.file("json").filter(|_| kind.starts_with("application/json")) else {
        return Err(problem(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "input",
            "not-json",
            "What was sent is not said to be JSON.",
            "Send a JSON object, with the header Content-Type: application/json.",
        ));
    };
    match serde_json::from_slice::<Value>(&sent.bytes) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(unprocessable("not-an-object", "What was sent is no JSON object.", "Send one object.")),
        Err(error) => Err(problem(
            StatusCode::BAD_REQUEST,
            "input",
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

/// What was sent can be read, and cannot be used.
pub fn unprocessable(code: &str, what: &str, next: &str) -> Reply {
    problem(StatusCode::UNPROCESSABLE_ENTITY, "input", code, what, next)
}

/// A member that is a string and not empty.
pub fn text<'m>(members: &'m Map<String, Value>, name: &str) -> Result<&'m str, Reply> {
    let found = members.get(name).and_then(Value::as_str).filter(|value| !value.is_empty());
    found.ok_or_else(|| {
        unprocessable("missing-member", &format!("There is no string “{name}”."), "Send it as a member.")
    })
}
