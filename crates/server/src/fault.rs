//! Faults: what went wrong and what to do next, as a page or as a problem in JSON.
//!
//! The internal cause is logged and not shown.

use axum::http::StatusCode;
use paraph_door::DoorError;
use paraph_node::NodeError;
use paraph_talks::{Phrase, say};
use schemars::JsonSchema;
use serde::Serialize;

/// Reason why a request fails.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub struct Fault {
    /// Kind of fault.
    pub kind: Kind,
    /// What is wrong, in a sentence.
    pub what: Phrase,
    /// What to do next, in a sentence.
    pub next: Phrase,
    /// Field of a form that the fault is about, if any.
    pub field: Option<String>,
    /// Form with which the visitor can do it anyway, if it is a warning.
    pub again: Option<Box<Again>>,
}

/// A form that was sent, to be sent again knowingly.
#[derive(Debug)]
pub struct Again {
    /// Kind of act.
    pub deed: String,
    /// Names and values of its fields.
    pub values: Vec<(String, String)>,
}

/// Kinds of fault, each with an HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "ProblemKind")]
pub enum Kind {
    /// The thing does not exist, or this visitor may not know of it. Both give the same answer.
    Missing,
    /// The visitor is not signed in.
    SignIn,
    /// The visitor may not do this.
    Denied,
    /// The request cannot be read.
    Input,
    /// The rules of procedure refuse the act, or something has changed since the page was made.
    Refused,
    /// The visitor tried too often.
    TooMany,
    /// The room has too many requests at the moment.
    Busy,
    /// The request is too large.
    TooLarge,
    /// The request came too slowly.
    Slow,
    /// The room itself failed.
    Inside,
}

impl Kind {
    /// Returns the HTTP status of the answer.
    pub fn status(self) -> StatusCode {
        match self {
            Kind::Missing => StatusCode::NOT_FOUND,
            Kind::SignIn => StatusCode::UNAUTHORIZED,
            Kind::Denied => StatusCode::FORBIDDEN,
            Kind::Input => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::Refused => StatusCode::CONFLICT,
            Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Kind::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::Slow => StatusCode::REQUEST_TIMEOUT,
            Kind::Inside => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// A fault as programs get it (RFC 9457).
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "problem")]
pub struct Problem {
    /// `about:blank`: the status says what type of problem it is.
    #[serde(rename = "type")]
    pub of: &'static str,
    /// What is wrong.
    pub title: Phrase,
    /// What to do next.
    pub detail: Phrase,
    /// HTTP status.
    pub status: u16,
    /// Kind of problem.
    pub kind: Kind,
    /// A short stable word: of the refusal, or of what cannot be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub code: Option<String>,
    /// What was refused and by which rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub rule: Option<Phrase>,
    /// What to do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub remedy: Option<Phrase>,
    /// The field of the form that the problem is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub field: Option<String>,
}

impl Problem {
    /// Returns a fault as a problem.
    pub fn of(fault: &Fault) -> Problem {
        Problem {
            of: "about:blank",
            title: fault.what.clone(),
            detail: fault.next.clone(),
            status: fault.kind.status().as_u16(),
            kind: fault.kind,
            code: fault.field.as_ref().map(|_| "field".to_owned()),
            rule: None,
            remedy: None,
            field: fault.field.clone(),
        }
    }
}

impl Fault {
    /// Makes a fault.
    pub fn new(kind: Kind, what: impl Into<Phrase>, next: impl Into<Phrase>) -> Fault {
        Fault { kind, what: what.into(), next: next.into(), field: None, again: None }
    }

    /// Makes the fault of a thing that does not exist for this visitor.
    pub fn missing() -> Fault {
        Fault::new(
            Kind::Missing,
            say!("nothing-here-may-see", "Nothing here may be shown to you."),
            say!("go-back-home-open", "Go back to Home and open it from there."),
        )
    }

    /// Makes the fault of a request that cannot be read.
    pub fn input(what: impl Into<Phrase>, next: impl Into<Phrase>) -> Fault {
        Fault::new(Kind::Input, what, next)
    }

    /// Names the field of a form that the fault is about.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Fault {
        self.field = Some(field.into());
        self
    }

    /// Makes the fault of a failure in the room. The cause is logged and not shown.
    pub fn inside(cause: &dyn std::error::Error) -> Fault {
        tracing::error!(cause = %cause, "the room could not do it");
        Fault::new(
            Kind::Inside,
            say!("room-could-not-do-nothing-changed", "The room could not do this. Nothing was changed."),
            say!(
                "try-again-continues-tell-person",
                "Try again. If this continues, tell the person who runs this room."
            ),
        )
    }
}

impl Fault {
    /// Makes the fault of a request that ended in the middle, by a panic. What the panic says may be contents, and
    /// is not logged.
    pub fn broken(error: &tokio::task::JoinError) -> Fault {
        tracing::error!(panicked = error.is_panic(), "a request ended in the middle");
        Fault::new(
            Kind::Inside,
            say!("room-failed-request", "The room failed at this request. It is open for all others."),
            say!(
                "look-whether-done-try-again",
                "Look whether what you sent was done. If not, send it again. If it fails again, tell the person who runs this room."
            ),
        )
    }
}

impl From<NodeError> for Fault {
    fn from(error: NodeError) -> Fault {
        match error {
            NodeError::Refused(refusal) => Fault::new(Kind::Refused, refusal.rule, refusal.remedy),
            NodeError::NotPlaced(act) => Fault::new(
                Kind::Refused,
                say!(
                    "act-signed-here-not-placed",
                    "Act {act} was signed here and is not yet in the keeper's record.",
                    act
                ),
                say!(
                    "send-acts-waiting-here-keeper",
                    "Send the acts waiting here to the keeper of the record, and try again."
                ),
            ),
            NodeError::Store(error) => error.into(),
            other => Fault::inside(&other),
        }
    }
}

impl From<paraph_desk::Error> for Fault {
    fn from(error: paraph_desk::Error) -> Fault {
        if error.kind == paraph_desk::Kind::Damaged {
            return Fault::inside(&error);
        }
        let field = error.field.clone();
        Fault { field, ..Fault::new(Kind::Input, error.what.whole(), error.next.whole()) }
    }
}

impl From<paraph_print::Error> for Fault {
    fn from(error: paraph_print::Error) -> Fault {
        let kind = match error.kind {
            paraph_print::Kind::Missing | paraph_print::Kind::NoAct => return Fault::missing(),
            paraph_print::Kind::NotShown => Kind::Denied,
            paraph_print::Kind::Form => Kind::Input,
            paraph_print::Kind::Damaged => return Fault::inside(&error),
        };
        Fault::new(kind, error.what.whole(), error.next.whole())
    }
}

impl From<DoorError> for Fault {
    fn from(error: DoorError) -> Fault {
        let kind = match error.kind() {
            paraph_door::Kind::NotAdmitted => Kind::SignIn,
            paraph_door::Kind::Forbidden => Kind::Denied,
            paraph_door::Kind::Input => Kind::Input,
            paraph_door::Kind::TooOften => Kind::TooMany,
            paraph_door::Kind::Failed => return Fault::inside(&error),
        };
        Fault::new(kind, error.what().whole(), error.hint().whole())
    }
}

impl From<paraph_store::StoreError> for Fault {
    fn from(error: paraph_store::StoreError) -> Fault {
        // Others write to the file at this moment. That passes.
        if matches!(error, paraph_store::StoreError::Busy { .. }) {
            return crate::queue::busy();
        }
        let inside = Fault::inside(&error);
        match error {
            paraph_store::StoreError::Full(_) | paraph_store::StoreError::Io { .. } => Fault::new(
                Kind::Inside,
                say!(
                    "room-could-not-write-disk",
                    "The room could not write to its disk, which is full or failing. Nothing was signed, and the record is unchanged."
                ),
                say!(
                    "keep-what-wrote-tell-whoever-runs",
                    "Keep a copy of what you wrote, tell the person who runs this room, and send it again later."
                ),
            ),
            _ => inside,
        }
    }
}
