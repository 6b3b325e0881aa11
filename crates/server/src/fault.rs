//! What went wrong, as a page or a problem in JSON: what, and what to do next.
//!
//! What happened inside is logged and not shown.

use axum::http::StatusCode;
use paraph_door::DoorError;
use paraph_node::NodeError;
use paraph_talks::{Phrase, say};

/// Why a request gets no answer of its own.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub struct Fault {
    /// Of which kind it is.
    pub kind: Kind,
    /// What is wrong, in a sentence.
    pub what: Phrase,
    /// What to do, in a sentence.
    pub next: Phrase,
    /// The field of a form that it is about, where it is about one.
    pub field: Option<String>,
}

/// The kinds of fault, each with a status of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is no such thing, or it is not for this visitor: the two are not told apart.
    Missing,
    /// The visitor is not signed in.
    SignIn,
    /// The visitor may not do this.
    Denied,
    /// What was sent cannot be read.
    Input,
    /// The rules of procedure refuse the act, or something has changed since the page was made.
    Refused,
    /// Too much, too often.
    TooMany,
    /// What was sent is too large.
    TooLarge,
    /// The room could not do it.
    Inside,
}

impl Kind {
    /// The status with which it is answered.
    pub fn status(self) -> StatusCode {
        match self {
            Kind::Missing => StatusCode::NOT_FOUND,
            Kind::SignIn => StatusCode::UNAUTHORIZED,
            Kind::Denied => StatusCode::FORBIDDEN,
            Kind::Input => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::Refused => StatusCode::CONFLICT,
            Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::Inside => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Missing => "missing",
            Kind::SignIn => "sign-in",
            Kind::Denied => "denied",
            Kind::Input => "input",
            Kind::Refused => "refused",
            Kind::TooMany => "too-many",
            Kind::TooLarge => "too-large",
            Kind::Inside => "inside",
        }
    }
}

impl Fault {
    /// A fault.
    pub fn new(kind: Kind, what: impl Into<Phrase>, next: impl Into<Phrase>) -> Fault {
        Fault { kind, what: what.into(), next: next.into(), field: None }
    }

    /// There is no such thing for this visitor.
    pub fn missing() -> Fault {
        Fault::new(
            Kind::Missing,
            say!("nothing-here-may-see", "Nothing here may be shown to you."),
            say!("go-back-home-open", "Go back to Home and open it from there."),
        )
    }

    /// What was sent cannot be read.
    pub fn input(what: impl Into<Phrase>, next: impl Into<Phrase>) -> Fault {
        Fault::new(Kind::Input, what, next)
    }

    /// The same, about a field of a form.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Fault {
        self.field = Some(field.into());
        self
    }

    /// The room could not do it. What happened is logged, and not told.
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
        Fault::new(kind, error.says().whole(), error.next().whole())
    }
}

impl From<paraph_store::StoreError> for Fault {
    fn from(error: paraph_store::StoreError) -> Fault {
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
