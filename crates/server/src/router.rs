//! From requests to routes and back: reads the request, asks the gate, runs the route, and answers.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{
    DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, RawPathParams, Request, State,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, on};
use tower_http::catch_panic::CatchPanicLayer;

use crate::address::{Peer, sender};
use crate::app::App;
use crate::body::{self, Why};
use crate::fault::{Fault, Kind, Problem};
use crate::hand::Hand;
use crate::input::{Input, Upload};
use crate::layout;
use crate::limits::{self, most};
use crate::look::Look;
use crate::memory::{Memory, Taken};
use crate::queue;
use crate::route::{Doing, Route};
use crate::routes::routes;
use crate::shared::check;
use crate::visitor::Visitor;
use crate::{assets, gate, live};

/// Content security policy: nothing loads from other sites, and scripts and styles inside a page do not run.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// Returns the router for everything that the room serves.
pub fn router(app: Arc<App>) -> Router {
    of(app, routes())
}

fn of(app: Arc<App>, routes: Vec<Route>) -> Router {
    let mut router = Router::new();
    for route in routes {
        let filter = if route.method == Method::POST { MethodFilter::POST } else { MethodFilter::GET };
        let path = route.path;
        let handler = move |State(app): State<Arc<App>>, request: Request| answer(app, route, request);
        router = router.route(path, on(filter, handler));
    }
    let router = router
        .route("/assets/{name}", axum::routing::get(assets::asset))
        .fallback(|State(app): State<Arc<App>>, request: Request| async move {
            let visitor = gate::visitor(&app, request.headers()).unwrap_or_default();
            failed(&app, &visitor, &Fault::missing(), wants_json(request.uri().path()))
        })
        .layer(DefaultBodyLimit::disable());
    guarded(router).with_state(app)
}

/// Adds what holds for every answer: headers, a line in the log, and that a panic ends one request alone.
fn guarded<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(CatchPanicLayer::custom(panicked)).layer(middleware::from_fn(around))
}

/// Adds the headers of every answer, and logs a line without contents.
async fn around(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    // Log the pattern of the path instead of the path, so that names of provisions stay out of logs.
    let path = request.extensions().get::<axum::extract::MatchedPath>().map(|p| p.as_str().to_owned());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::CACHE_CONTROL, "no-store");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    let micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    tracing::info!(%method, path = path.as_deref().unwrap_or("-"), status = response.status().as_u16(), micros, "answered");
    response
}

/// Answers a request that panicked before or after its work, without anything that could panic again. A panic in
/// the work itself is answered by [`Fault::broken`].
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a request ended in the middle");
    let says = "The room failed at this request. It is open for all others.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, says).into_response()
}

/// Reports that the room is alive, and how long the record is.
fn health(app: &App) -> Response {
    let says = serde_json::json!({"status": "ok", "acts": app.room.acts()});
    ([(header::CONTENT_TYPE, "application/json")], says.to_string()).into_response()
}

/// Whether a path is for programs.
fn wants_json(path: &str) -> bool {
    path.starts_with("/api/")
}

async fn answer(app: Arc<App>, route: Route, request: Request) -> Response {
    if matches!(route.doing, Doing::Health) {
        return health(&app);
    }
    let json = wants_json(route.path);
    let here = match (request.method(), request.uri().path_and_query()) {
        (&Method::GET, Some(path)) => path.as_str().to_owned(),
        _ => "/".to_owned(),
    };
    // Authority is asked of the record as it is now, whichever program wrote to it.
    let known = app.room.catch_up().await.and_then(|()| gate::visitor(&app, request.headers()));
    let visitor = match known {
        Ok(visitor) => {
            let from = sender(&app, request.extensions().get::<Peer>().copied(), request.headers());
            Visitor { here, from, ..visitor }
        }
        Err(fault) => return failed(&app, &Visitor::default(), &fault, json),
    };
    let known = visitor.clone();
    match attempt(&app, route, visitor, request).await {
        Ok(response) => response,
        // The room has no time for a whole page.
        Err(fault) if fault.kind == Kind::Busy => {
            let plain = Visitor { voice: known.voice, ..Visitor::default() };
            let mut response = failed(&app, &plain, &fault, json);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(queue::AGAIN));
            response
        }
        Err(fault) => failed(&app, &known, &fault, json),
    }
}

async fn attempt(
    app: &Arc<App>,
    route: Route,
    visitor: Visitor,
    request: Request,
) -> Result<Response, Fault> {
    gate::from_here(app.address.as_ref(), request.method(), request.headers())?;
    let session = app.room.session();
    gate::admits(route.needs, &visitor, session.state(), app.demonstration.is_some())?;
    let signed_in = visitor.held(session.state()).is_some();
    drop(session);
    if matches!(route.doing, Doing::Live) {
        return live::stream(app, &visitor.from, request.headers().clone()).await;
    }
    early_mark(&route, &visitor, &request)?;
    let headers = request.headers().clone();
    let who = visitor.viewer().filter(|_| signed_in).unwrap_or(&visitor.from).to_owned();
    let memories = if signed_in { &app.delegates } else { &app.visitors };
    // What is being sent is held in memory, so its place there is taken first.
    let size = request.body().size_hint();
    let size = size.upper().map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
    let size = size.min(most(&route));
    let sending = match size {
        0..=limits::SMALL => None,
        _ => Some(memories.sent.take(&who, size, app.limits.body).await?),
    };
    let asked = asked(app, &route, request).await?;
    // A place for the work is taken when all is there, so that a slow sender holds none. Checks take memory, too.
    let checking = match limits::CHECKS.contains(&route.path) {
        true => Some(memories.checks.take(&who, check::memory(&asked), app.limits.body).await?),
        false => None,
    };
    let taken: [Option<Taken>; 2] = [sending, checking];
    let read = route.method == Method::GET;
    let (answers, held_by) = (Arc::clone(&memories.answers), who.clone());
    let app = Arc::clone(app);
    let turn = app.queues.of(&route, signed_in).turn(&who).await?;
    // Pages take processor time and forms wait for the disk, so neither runs on the tasks that serve
    // requests.
    let work = move || {
        let _held = (turn, taken);
        // What was known before the request waited may have changed.
        gate::admits(route.needs, &visitor, app.room.session().state(), app.demonstration.is_some())?;
        gate::note_step(&app, &visitor);
        done(&app, route, &visitor, &headers, &asked)
    };
    let answer = tokio::task::spawn_blocking(work).await.map_err(|error| Fault::broken(&error))??;
    // What was done is said, however much else waits to be read.
    if read { held(answer, answers, &held_by).await } else { Ok(answer) }
}

/// An answer in memory, and its place there.
struct Held {
    bytes: Bytes,
    _place: Taken,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// Counts an answer until its reader has taken it.
async fn held(answer: Response, memory: Arc<Memory>, who: &str) -> Result<Response, Fault> {
    let size = answer.body().size_hint().exact().and_then(|size| usize::try_from(size).ok());
    let Some(size) = size.filter(|size| *size > limits::ANSWER) else { return Ok(answer) };
    let place = memory.take(who, size, Duration::ZERO).await?;
    let (head, body) = answer.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.map_err(|error| Fault::inside(&error))?;
    Ok(Response::from_parts(head, Body::from(Bytes::from_owner(Held { bytes, _place: place }))))
}

fn done(
    app: &Arc<App>,
    route: Route,
    visitor: &Visitor,
    headers: &HeaderMap,
    asked: &Input,
) -> Result<Response, Fault> {
    match route.doing {
        Doing::Page(page) | Doing::Piece(page) => {
            let session = app.room.session();
            let look = Look::new(app, &session, visitor);
            let body = page(&look, asked)?;
            let whole = matches!(route.doing, Doing::Page(_));
            let markup = if whole {
                layout::frame(&look, route.path, asked, &body)
            } else {
                layout::marked(&look, body)
            };
            Ok(html(StatusCode::OK, markup.into_string()))
        }
        Doing::File(file) => {
            let session = app.room.session();
            Ok(file(&Look::new(app, &session, visitor), asked)?.into_response())
        }
        Doing::Deed(_) | Doing::Answer(_) | Doing::Call(_) => {
            let marked =
                asked.get("mark").or_else(|| headers.get(gate::MARK_HEADER).and_then(|v| v.to_str().ok()));
            if let Some(guest) = &visitor.guest {
                guest.check_form(marked.unwrap_or_default())?;
            }
            let hand = Hand { app, visitor, headers };
            match route.doing {
                Doing::Deed(deed) => Ok(deed(&hand, asked)?.into_response()),
                Doing::Call(call) => Ok(call(&hand, asked)?.into_response()),
                Doing::Answer(answer) => {
                    let body = answer(&hand, asked)?;
                    let session = app.room.session();
                    let look = Look::new(app, &session, visitor);
                    Ok(html(StatusCode::OK, layout::frame(&look, route.path, asked, &body).into_string()))
                }
                _ => Err(Fault::missing()),
            }
        }
        Doing::Live | Doing::Health => Err(Fault::missing()),
    }
}

/// Checks the mark of a sign-in before the body is read, where it is not in the body: in a header, or nowhere if the
/// body is JSON. The mark of a form is checked when the form is there.
fn early_mark(route: &Route, visitor: &Visitor, request: &Request) -> Result<(), Fault> {
    let Some(guest) = &visitor.guest else { return Ok(()) };
    if !matches!(route.doing, Doing::Deed(_) | Doing::Answer(_) | Doing::Call(_)) {
        return Ok(());
    }
    let in_query = request.uri().query().unwrap_or_default().split('&').any(|pair| pair.starts_with("mark="));
    let in_header = request.headers().get(gate::MARK_HEADER);
    let in_form = !kind(request.headers()).starts_with("application/json");
    match in_header {
        Some(mark) => Ok(guest.check_form(mark.to_str().unwrap_or_default())?),
        None if in_query || in_form => Ok(()),
        None => Ok(guest.check_form("")?),
    }
}

/// Returns the media type of what is sent.
fn kind(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// Reads path, query and form.
async fn asked(app: &App, route: &Route, request: Request) -> Result<Input, Fault> {
    let mut asked = Input::default();
    let (mut parts, body) = request.into_parts();
    if let Ok(names) = RawPathParams::from_request_parts(&mut parts, &()).await {
        names.iter().for_each(|(name, value)| asked.add(name, value));
    }
    asked.urlencoded(parts.uri.query().unwrap_or_default().as_bytes())?;
    let kind = kind(&parts.headers);
    let plain = kind.starts_with("application/x-www-form-urlencoded");
    let many = kind.starts_with("multipart/form-data");
    let json = kind.starts_with("application/json");
    if !(plain || many || json) {
        return Ok(asked);
    }
    let (body, why) = body::measured(body, most(route), &app.limits)?;
    if many {
        multipart(&mut asked, Request::from_parts(parts, body), &why).await?;
        return Ok(asked);
    }
    let body = axum::body::to_bytes(body, usize::MAX).await.map_err(|_| why.fault())?;
    if json {
        asked.attach(Upload { field: "json".to_owned(), name: "body.json".to_owned(), bytes: body });
    } else {
        asked.urlencoded(&body)?;
    }
    Ok(asked)
}

async fn multipart(asked: &mut Input, request: Request, why: &Why) -> Result<(), Fault> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| why.fault())?;
    while let Some(field) = form.next_field().await.map_err(|_| why.fault())? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|_| why.fault())?;
        match file {
            Some(file) => asked.attach(Upload { field: name, name: file, bytes }),
            None => asked.add(name, String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(())
}

/// Returns a page as an answer.
pub fn html(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response()
}

/// Returns a fault as an answer: a page for people, a problem for programs (RFC 9457).
fn failed(app: &App, visitor: &Visitor, fault: &Fault, json: bool) -> Response {
    let status = fault.kind.status();
    if json {
        let problem = serde_json::to_string(&Problem::of(fault)).unwrap_or_default();
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        return (status, kind, problem).into_response();
    }
    let session = app.room.session();
    let look = Look::new(app, &session, visitor);
    html(status, layout::fault(&look, fault).into_string())
}

#[cfg(test)]
mod tests;
