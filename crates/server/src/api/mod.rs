//! The functions of the pages, for programs: JSON under `/api/v1`, through the same routes, gate and desk.
//!
//! Each operation appears once, with its route, in a table. The OpenAPI document is made from that table and
//! from the desk's forms. `docs/format/room-api.md` specifies the API for authors of programs.

mod account;
mod acts;
mod answer;
mod document;
mod entry;
mod matters;
mod operation;
mod people;
mod public;
mod readouts;
mod schema;
mod texts;

pub use acts::sent;

use axum::http::Method;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route};
use crate::shared::file::Sent;
use answer::shown;
use operation::{Operation, get};

/// Every operation, by file.
const OPERATIONS: &[&[Operation]] = &[
    &[get("/api/v1/openapi.json", Needs::Nothing, "openapi", "This document", openapi)],
    entry::OPERATIONS,
    account::OPERATIONS,
    readouts::OPERATIONS,
    texts::OPERATIONS,
    people::OPERATIONS,
    matters::OPERATIONS,
    acts::OPERATIONS,
    public::OPERATIONS,
];

/// Returns the routes of every operation, and the route that reports whether the room is alive.
pub fn routes() -> Vec<Route> {
    let health = Route { method: Method::GET, path: "/healthz", needs: Needs::Nothing, doing: Doing::Health };
    let all = OPERATIONS.iter().flat_map(|all| all.iter()).map(|operation| operation.route.clone());
    all.chain([health]).collect()
}

fn openapi(_: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    shown(&document::document(OPERATIONS))
}
