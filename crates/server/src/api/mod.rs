//! The functions of the pages, for programs: JSON under `/api/v1`, through the same routes, gate and desk.
//!
//! Each operation appears once, with its route, in a table. The OpenAPI document is made from that table and
//! from the desk's forms. `docs/format/room-api.md` specifies the API for authors of programs.

mod account;
mod acts;
mod answer;
mod document;
mod drafts;
mod entry;
mod matters;
mod operation;
mod people;
mod proceedings;
mod public;
mod readouts;
mod schema;
mod specified;
mod texts;

pub use acts::sent;

use axum::http::Method;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route};
use document::Document;
use operation::{Operation, get};

/// Every operation, by file.
const OPERATIONS: &[&[Operation]] = &[
    &[get!("/api/v1/openapi.json", Needs::Nothing, "This document", openapi)],
    entry::OPERATIONS,
    account::OPERATIONS,
    readouts::OPERATIONS,
    texts::OPERATIONS,
    drafts::OPERATIONS,
    people::OPERATIONS,
    matters::OPERATIONS,
    proceedings::OPERATIONS,
    acts::OPERATIONS,
    public::OPERATIONS,
];

/// Returns the routes of every operation, and the route that reports whether the room is alive.
pub fn routes() -> Vec<Route> {
    let health = Route { method: Method::GET, path: "/healthz", needs: Needs::Nothing, doing: Doing::Health };
    let all = OPERATIONS.iter().flat_map(|all| all.iter()).map(|operation| operation.route.clone());
    all.chain([health]).collect()
}

fn openapi(_: &Look<'_>, _: &Input) -> Result<Document, Fault> {
    Ok(document::document(OPERATIONS))
}
