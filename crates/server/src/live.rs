//! Live updates as server-sent events (HTML, section 9.2): the record's new size after each act.
//!
//! The stream sends nothing but a number. The visitor's page then asks for what the visitor may see.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::http::Method;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::app::App;
use crate::route::{Doing, Needs, Route};

/// Route of the stream.
pub const ROUTES: &[Route] =
    &[Route { method: Method::GET, path: "/live", needs: Needs::SignedIn, doing: Doing::Live }];

/// How often a quiet stream shows that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// Returns a stream of sizes that begins with the present one.
pub fn stream(app: &Arc<App>) -> Response {
    let sizes = WatchStream::new(app.room.listen());
    let events = sizes.map(|size| Ok::<_, Infallible>(Event::default().event("size").data(size.to_string())));
    Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("here")).into_response()
}
