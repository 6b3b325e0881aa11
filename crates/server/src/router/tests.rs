//! Requests that panic.

use axum::body::Body;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use maud::{Markup, html};
use paraph_node::Session;
use tower::ServiceExt;

use super::*;
use crate::app::Setup;
use crate::hand::Reply;
use crate::route::{Needs, page};

fn breaks(_: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    panic!("a page is broken")
}

fn works(_: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    Ok(html! { p { "Here." } })
}

fn call(_: &Hand<'_>, _: &Input) -> Result<Reply, Fault> {
    panic!("a call is broken")
}

/// Routes that a program may have one day, if somebody makes a mistake.
fn broken(app: &Arc<App>) -> Router {
    let api = Route {
        method: Method::POST,
        path: "/api/v1/breaks",
        needs: Needs::Nothing,
        doing: Doing::Call(call),
    };
    let health = Route { method: Method::GET, path: "/healthz", needs: Needs::Nothing, doing: Doing::Health };
    let pages = [page("/breaks", Needs::Nothing, breaks), page("/works", Needs::Nothing, works)];
    of(Arc::clone(app), pages.into_iter().chain([api, health]).collect())
}

async fn ask(app: &Arc<App>, method: &str, path: &str) -> (StatusCode, String, String) {
    let request = Request::builder().method(method).uri(path).header("host", "room.example");
    let answer = broken(app).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert!(answer.headers().contains_key(CONTENT_SECURITY_POLICY), "{path}");
    let (status, kind) = (answer.status(), answer.headers()[CONTENT_TYPE].to_str().unwrap().to_owned());
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_request_that_panics_is_answered_and_the_rest_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::create(&folder.path().join("talks.paraph")).unwrap();
    let app = App::new(session, Setup::default()).unwrap();
    // More often than there are places to work.
    for _ in 0..40 {
        let (status, kind, body) = ask(&app, "GET", "/breaks").await;
        assert_eq!((status, kind.as_str()), (StatusCode::INTERNAL_SERVER_ERROR, "text/html; charset=utf-8"));
        assert!(body.contains("The room failed at this request."), "{body}");
        assert!(!body.contains("a page is broken"), "what a panic says is not shown");
    }
    let (status, kind, body) = ask(&app, "POST", "/api/v1/breaks").await;
    assert_eq!((status, kind.as_str()), (StatusCode::INTERNAL_SERVER_ERROR, "application/problem+json"));
    assert!(body.contains(r#""kind":"inside""#), "{body}");
    assert_eq!(ask(&app, "GET", "/works").await.0, StatusCode::OK);
    assert_eq!(ask(&app, "GET", "/healthz").await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_panic_outside_the_work_of_a_request_is_answered_too() {
    let answers = guarded(Router::new().route("/", axum::routing::get(|| async { panic!("early") as () })));
    let request = Request::builder().uri("/").body(Body::empty()).unwrap();
    let answer = answers.oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.headers().contains_key(CONTENT_SECURITY_POLICY));
}
