//! Who comes in: what a request says of its sender, and whether that suffices.

use axum::http::{HeaderMap, Method, header};
use paraph_talks::{Role, Standing, State, say};

use crate::app::App;
use crate::cookie::{self, COOKIE, LANGUAGE, PROJECTOR};
use crate::fault::{Fault, Kind};
use crate::route::Needs;
use crate::system::now;
use crate::tongue::{Tongue, Voice};
use crate::visitor::Visitor;

/// Where a program says the mark that a form bears in a field.
pub const MARK_HEADER: &str = "x-paraph-mark";

/// The visitor that a request comes from.
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
        Ok(guest) => {
            if app.door.worth_noting(&guest, now()) {
                app.room.change(|session| Ok(app.door.note_step(session, &guest, now())?))?;
            }
            Ok(Visitor { mark: guest.form_code(), guest: Some(guest), ..nobody })
        }
        // Signed out, lapsed or shut: whoever comes is nobody that is known here.
        Err(error) if error.kind() == paraph_door::Kind::NotAdmitted => Ok(nobody),
        Err(error) => Err(error.into()),
    }
}

/// Whether a visitor may come to a route.
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

/// Refuses what another site had a browser send. Browsers say where a form comes from (Fetch, section 3.1: `Origin`).
pub fn from_here(method: &Method, headers: &HeaderMap) -> Result<(), Fault> {
    if method == Method::GET || method == Method::HEAD {
        return Ok(());
    }
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or_default();
    let origin = text(header::ORIGIN).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    let here = match (origin, site) {
        (Some(origin), _) => origin == host,
        (None, Some(site)) => site == "same-origin",
        // No browser sends a form without one of the two. Programs that hold a token say it in a header of their own.
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
