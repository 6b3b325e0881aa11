//! The gate: identifies the sender of a request and decides whether the sender may come in.

use axum::http::{HeaderMap, Method, header};
use paraph_talks::{Role, Standing, State, say};

use crate::address::Address;
use crate::app::App;
use crate::cookie::{self, COOKIE, LANGUAGE, PROJECTOR};
use crate::fault::{Fault, Kind};
use crate::route::Needs;
use crate::system::now;
use crate::tongue::{Tongue, Voice};
use crate::visitor::Visitor;

/// Header in which a program sends the mark that a form has in a field.
pub const MARK_HEADER: &str = "x-paraph-mark";

/// Returns the visitor who sent a request.
pub fn visitor(app: &App, headers: &HeaderMap) -> Result<Visitor, Fault> {
    let chosen = cookie::read(headers, LANGUAGE).and_then(Tongue::of);
    let accepted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let tongue = chosen.unwrap_or_else(|| accepted().map_or(Tongue::default(), Tongue::preferred));
    let voice = Voice(tongue);
    let projector = cookie::read(headers, PROJECTOR) == Some("1");
    let nobody = Visitor { voice, projector, ..Visitor::default() };
    let Some(token) = cookie::read(headers, COOKIE) else { return Ok(nobody) };
    let found = app.door.admit(&app.room.session(), token, now());
    match found {
        Ok(guest) => Ok(Visitor { mark: guest.form_code(), guest: Some(guest), ..nobody }),
        // The sign-in was ended, has expired or is blocked: the visitor counts as not signed in.
        Err(error) if error.kind() == paraph_door::Kind::NotAdmitted => Ok(nobody),
        Err(error) => Err(error.into()),
    }
}

/// Notes that a guest is here, so that the badge does not lapse, unless somebody writes: the next request can do it.
pub fn note_step(app: &App, visitor: &Visitor) {
    let Some(guest) = visitor.guest.as_ref().filter(|guest| app.door.worth_noting(guest, now())) else {
        return;
    };
    let noted = app.room.change_if_free(|session| Ok(app.door.note_step(session, guest, now())?));
    if let Some(Err(fault)) = noted {
        tracing::warn!(cause = %fault, "a step of a guest was not noted");
    }
}

/// Checks whether a visitor may use a route.
pub fn admits(needs: Needs, visitor: &Visitor, state: &State, demonstration: bool) -> Result<(), Fault> {
    let held = visitor.held(state).is_some();
    let negotiates = matches!(visitor.standing(state), Some(Standing::Party | Standing::Chair));
    let enough = match needs {
        Needs::Nothing => true,
        Needs::Demonstration => demonstration,
        Needs::SignedIn => held,
        Needs::Inside => held && negotiates,
        Needs::Head => held && visitor.role(state) == Some(Role::Head),
    };
    if enough {
        return Ok(());
    }
    Err(match needs {
        Needs::Demonstration => Fault::missing(),
        _ if !held => Fault::new(
            Kind::SignIn,
            say!("delegates-signed", "Only delegates who have signed in can see this."),
            say!("sign-come-back", "Sign in, then come back."),
        ),
        Needs::Head => Fault::new(
            Kind::Denied,
            say!("only-the-head-of-a-delegation-can-do", "Only the head of a delegation can do this."),
            say!("ask-head-delegation-do", "Ask the head of your delegation to do it."),
        ),
        _ => Fault::new(
            Kind::Denied,
            say!("negotiate", "Only those who negotiate can see this."),
            say!("see-consultations-shown-you", "See the consultations for what was shown to you."),
        ),
    })
}

/// Refuses requests that another site made a browser send. Browsers name the origin of a form (Fetch, section
/// 3.1: `Origin`).
pub fn from_here(room: Option<&Address>, method: &Method, headers: &HeaderMap) -> Result<(), Fault> {
    if method == Method::GET || method == Method::HEAD {
        return Ok(());
    }
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or_default();
    let origin = text(header::ORIGIN).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    let here = match (origin, site) {
        // A proxy may give the room another host than the browser has.
        (Some(origin), _) => origin == host || room.is_some_and(|room| room.host() == origin),
        (None, Some(site)) => site == "same-origin",
        // Browsers send one of the two with every form. Programs that have a mark send it in a header of
        // their own.
        (None, None) => cookie::read(headers, COOKIE).is_none() || headers.contains_key(MARK_HEADER),
    };
    if here {
        return Ok(());
    }
    Err(Fault::new(
        Kind::Denied,
        say!("form-sent-another-site", "This form was sent from another site."),
        say!("open-page-room-send", "Open a page of this room, and send the form from there."),
    ))
}
