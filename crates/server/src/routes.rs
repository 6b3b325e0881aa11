//! The table of all routes, collected from the pages, feeds and the API, which define them beside their code.
//!
//! Each route names who may use it. The readouts decide what a visitor may see, and the talks decide what a
//! visitor may sign.

use crate::route::Route;
use crate::{api, deed, feeds, live, pages};

/// Returns all routes except those of assets.
pub fn routes() -> Vec<Route> {
    [
        pages::ROUTES.concat(),
        deed::ROUTES.to_vec(),
        feeds::ROUTES.to_vec(),
        live::ROUTES.to_vec(),
        api::routes(),
    ]
    .concat()
}
