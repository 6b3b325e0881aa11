//! Nobody waits for another's work: a writer that folds, visitors who try passwords, a request that panics.
//!
//! Faults are injected while acts are folded. Nothing here measures time: the tests compare who was answered
//! before whom.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, Once};

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use common::{Badge, Came, Room, key};
use paraph_node::{Session, faults};
use paraph_server::{App, Cost, Setup, Terms, router};
use paraph_store::Store;
use paraph_talks::act::Principle;
use paraph_talks::digest;
use serde_json::json;
use tower::ServiceExt;

/// Acts with these words are held while they are folded, until the test opens the gate.
const HELD: &str = "Held.";
/// Folding acts with these words panics while [`FAULTY`] is set.
const FAULT: &str = "Faulty.";
const FAULT_OF_OTHERS: &str = "Faulty, from elsewhere.";

static GATE: (Mutex<(bool, bool)>, Condvar) = (Mutex::new((false, false)), Condvar::new());
static FAULTY: AtomicBool = AtomicBool::new(true);
static FAULTY_ELSEWHERE: AtomicBool = AtomicBool::new(false);

fn inject() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        faults::before_each(|act| match act.draft.body["words"].as_str() {
            Some(HELD) => {
                let mut gate = GATE.0.lock().unwrap();
                gate.0 = true;
                GATE.1.notify_all();
                drop(GATE.1.wait_while(gate, |gate| !gate.1).unwrap());
            }
            Some(FAULT) if FAULTY.load(Ordering::SeqCst) => panic!("injected"),
            Some(FAULT_OF_OTHERS) if FAULTY_ELSEWHERE.load(Ordering::SeqCst) => panic!("injected"),
            _ => {}
        });
    });
}

/// Waits until a writer is in the middle of folding.
async fn somebody_folds() {
    let wait = || drop(GATE.1.wait_while(GATE.0.lock().unwrap(), |gate| !gate.0).unwrap());
    tokio::task::spawn_blocking(wait).await.unwrap();
}

fn open_the_gate() {
    GATE.0.lock().unwrap().1 = true;
    GATE.1.notify_all();
}

/// Number of visitors who are not signed in whose work is done at once.
fn at_work() -> usize {
    (std::thread::available_parallelism().map_or(2, usize::from) / 2).max(1)
}

#[tokio::test(flavor = "multi_thread")]
async fn while_one_writes_and_a_hundred_sign_in_readers_and_health_are_answered() {
    inject();
    let room = Arc::new(Room::open().await);
    let before = room.size().await;
    let own = Arc::clone(&room);
    let writer = tokio::spawn(async move {
        // A mark, so that something is written beside the record before the act is folded.
        let request = own.request(&own.badge("A/head"), Method::POST, "/api/v1/acts/principle");
        let request = request.header(header::CONTENT_TYPE, "application/json").header("idempotency-key", "1");
        own.send(request.body(Body::from(json!({"answers": {"words": HELD}}).to_string())).unwrap()).await
    });
    somebody_folds().await;

    let refused = Arc::new(AtomicUsize::new(0));
    let arriving: Vec<_> = (0..100)
        .map(|_| {
            let (room, refused) = (Arc::clone(&room), Arc::clone(&refused));
            tokio::spawn(async move {
                let sent = json!({"credential": "B/head"});
                let path = "/api/v1/demonstration/sign-in";
                let came: Came = room.post_as(&Badge::default(), path, &sent).await;
                if came.status == StatusCode::SERVICE_UNAVAILABLE {
                    assert_eq!(came.json()["kind"], "busy");
                    refused.fetch_add(1, Ordering::SeqCst);
                }
                came.status
            })
        })
        .collect();
    let waiting = || room.app.queues.trying.waiting();
    while refused.load(Ordering::SeqCst) + waiting() + at_work() < 100 {
        tokio::task::yield_now().await;
    }
    assert!(refused.load(Ordering::SeqCst) > 0, "a queue has an end");

    // Nobody who waits can be answered before the gate opens. Everybody below is.
    for path in ["/", "/text", "/needs", "/api/v1/standing", "/api/v1/needs", "/live"] {
        assert_ne!(room.get("B/head", path).await.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
    }
    assert_eq!(room.get("B/head", "/").await.status, StatusCode::OK);
    assert_eq!(
        room.get("", "/public").await.status,
        StatusCode::OK,
        "pages for anybody have their own queue"
    );
    let check = room.post("B/head", "/api/v1/check", &json!({"words": "1. Words."})).await;
    assert_eq!((check.status, &check.json()["is"]), (StatusCode::OK, &json!("unknown")));
    assert_eq!(room.size().await, before, "an act counts when it is in the record");
    assert!(!writer.is_finished() && waiting() > 0);

    // Whoever comes too late hears when to come again.
    let request = Request::builder().method(Method::POST).uri("/enter").header(header::HOST, "room.example");
    let form = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let late = router(Arc::clone(&room.app)).oneshot(form.body(Body::from("name=A&password=b")).unwrap());
    let late = late.await.unwrap();
    assert_eq!(late.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(late.headers()[header::RETRY_AFTER], "5");
    let page = axum::body::to_bytes(late.into_body(), usize::MAX).await.unwrap();
    assert!(String::from_utf8_lossy(&page).contains("The room has too many requests at the moment."));

    open_the_gate();
    assert_eq!(writer.await.unwrap().status, StatusCode::OK);
    for one in arriving {
        let status = one.await.unwrap();
        assert!(matches!(status, StatusCode::OK | StatusCode::SERVICE_UNAVAILABLE), "{status}");
    }
    assert_eq!((room.size().await, waiting()), (before + 1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_signed_in_is_answered_before_passwords_are_tried() {
    const VISITORS: usize = 12;
    let mut room = Room::open().await;
    let terms = Terms { cost: Cost::Full, ..Terms::default() };
    room.app = App::new(Session::open(&room.path).unwrap(), Setup { terms, ..Setup::default() }).unwrap();
    let room = Arc::new(room);
    let answered = Arc::new(AtomicUsize::new(0));
    let visitors: Vec<_> = (0..VISITORS + at_work())
        .map(|nth| {
            let (room, answered) = (Arc::clone(&room), Arc::clone(&answered));
            tokio::spawn(async move {
                let sent = json!({"name": format!("nobody {nth}"), "password": "a long enough password"});
                let came = room.post_as(&Badge::default(), "/api/v1/sign-in", &sent).await;
                answered.fetch_add(1, Ordering::SeqCst);
                came.status
            })
        })
        .collect();
    while room.app.queues.trying.waiting() == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(room.get("B/head", "/").await.status, StatusCode::OK);
    assert_eq!(room.get("", "/healthz").await.status, StatusCode::OK);
    assert!(answered.load(Ordering::SeqCst) < VISITORS, "the queue was drained first");
    for visitor in visitors {
        assert_eq!(visitor.await.unwrap(), StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_while_an_act_is_folded_ends_that_request_and_the_state_agrees_with_the_log() {
    inject();
    let room = Room::open().await;
    let before = room.size().await;
    let sent = json!({"answers": {"words": FAULT}});
    for _ in 0..3 {
        let came = room.post("A/head", "/api/v1/acts/principle", &sent).await;
        assert_eq!(
            (came.status, &came.json()["kind"]),
            (StatusCode::INTERNAL_SERVER_ERROR, &json!("inside"))
        );
    }
    assert_eq!(room.get("B/head", "/").await.status, StatusCode::OK);
    assert_eq!(room.size().await, before, "an act that cannot be folded is not in the record");
    assert_eq!(room.done("B/head", "principle", json!({"words": "Sound."})).await, before + 1);

    // An act of another program is in the record already. Until it is folded, nothing is answered by a guess.
    let act = Principle { words: FAULT_OF_OTHERS.to_owned(), watches: Default::default() };
    let mut other = Session::open(&room.path).unwrap();
    assert_eq!(other.sign(&key("B/head"), &act.into()).unwrap().number, before + 2);
    FAULTY_ELSEWHERE.store(true, Ordering::SeqCst);
    for _ in 0..3 {
        assert_eq!(room.get("B/head", "/").await.status, StatusCode::INTERNAL_SERVER_ERROR);
    }
    assert_eq!(room.get("", "/healthz").await.status, StatusCode::OK);
    FAULTY_ELSEWHERE.store(false, Ordering::SeqCst);
    assert_eq!(room.get("B/head", "/").await.status, StatusCode::OK);
    FAULTY.store(false, Ordering::SeqCst);
    assert_eq!(room.done("A/head", "principle", json!({"words": FAULT})).await, before + 3);

    let session = Session::open(&room.path).unwrap();
    assert_eq!(session.store().size(), before + 3);
    let folded = digest("state", &session.state_at(u64::MAX).unwrap());
    assert_eq!(digest("state", room.app.room.session().state()), folded);
}
