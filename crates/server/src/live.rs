//! Live updates as server-sent events (HTML, section 9.2): the record's new size after each act.
//!
//! The stream sends nothing but a number. The visitor's page then asks for what the visitor may see.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::http::{HeaderMap, Method};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::app::App;
use crate::fault::Fault;
use crate::gate;
use crate::route::{Doing, Needs, Route};

/// Route of the stream.
pub const ROUTES: &[Route] =
    &[Route { method: Method::GET, path: "/live", needs: Needs::SignedIn, doing: Doing::Live }];

/// How often a quiet stream shows that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// Memory that a stream takes, about, in bytes.
pub const STREAM: usize = 64 << 10;

/// Returns a stream of sizes that begins with the present one. It ends with the act that ends the
/// visitor's authority.
///
/// # Errors
/// Returns a fault if there are too many streams, from this address or in all.
pub async fn stream(app: &Arc<App>, from: &str, headers: HeaderMap) -> Result<Response, Fault> {
    let counted = app.streams.take(from, STREAM, Duration::ZERO).await?;
    let asked = Arc::clone(app);
    let admitted = move |_: &u64| {
        let _counted = &counted;
        let known = gate::visitor(&asked, &headers);
        known.is_ok_and(|visitor| visitor.held(asked.room.session().state()).is_some())
    };
    let sizes = WatchStream::new(app.room.listen()).take_while(admitted);
    let events = sizes.map(|size| Ok::<_, Infallible>(Event::default().event("size").data(size.to_string())));
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("here")).into_response())
}
