//! The table of all routes, put together from those that pages, feeds and the API name beside what they do.
//!
//! Each route says who may come there. What of a thing a visitor may see is the readouts' to say, and what a visitor
//! may sign the talks'.

use crate::route::Route;
use crate::{api, deed, feeds, live, pages};

/// All routes but those of assets.
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
