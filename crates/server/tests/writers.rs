//! Other programs write to the record while the room is open: the room answers by the record as it is.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use common::{Room, key};
use paraph_node::Session;
use paraph_server::router;
use paraph_store::Store;
use paraph_talks::act::{Principle, Recall};
use paraph_talks::digest;
use serde_json::json;
use tokio_stream::StreamExt;
use tower::ServiceExt;

#[tokio::test(flavor = "multi_thread")]
async fn a_recall_on_the_command_line_is_known_at_the_next_request_and_ends_the_stream() {
    let room = Room::open().await;
    let gone = room.badge("A/gone");
    assert_eq!(room.get("A/gone", "/live").await.status, StatusCode::OK);
    let request = room.request(&gone, Method::GET, "/live").body(Body::empty()).unwrap();
    let stream = router(Arc::clone(&room.app)).oneshot(request).await.unwrap();
    assert_eq!(stream.status(), StatusCode::OK);
    let mut stream = stream.into_body().into_data_stream();
    assert!(stream.next().await.is_some(), "the present size comes first");

    let mut other = Session::open(&room.path).unwrap();
    let recall = Recall { credential: "A/gone".into(), as_of: None };
    let signed = other.sign(&key("A/head"), &recall.into()).unwrap();
    room.app.look_at_the_file();
    let ended = tokio::time::timeout(Duration::from_secs(10), stream.next()).await;
    assert!(ended.unwrap().is_none(), "whoever was recalled hears nothing more");
    assert_eq!(room.get("A/gone", "/live").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(room.size().await, signed.number);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_rooms_and_another_program_on_one_file_answer_by_the_record() {
    let mut room = Room::open().await;
    let first = Arc::clone(&room.app);
    room.again().await;
    let second = std::mem::replace(&mut room.app, first);
    let room = Arc::new(room);
    let other = Arc::new(Room {
        folder: tempfile::tempdir().unwrap(),
        path: room.path.clone(),
        app: second,
        badges: room.badges.clone(),
    });
    let path = room.path.clone();
    let program = tokio::task::spawn_blocking(move || {
        let mut session = Session::open(&path).unwrap();
        let act = |nth| Principle { words: format!("Rule {nth}."), watches: Default::default() }.into();
        let sign = |nth| {
            let words = format!("Rule {nth}.");
            (words, session.sign(&key("B/head"), &act(nth)).unwrap().number)
        };
        (0..20).map(sign).collect::<Vec<_>>()
    });
    // Both rooms sign with one key.
    let rooms = [(Arc::clone(&room), 1), (Arc::clone(&other), 2)];
    let signing = rooms.map(|(room, place)| {
        tokio::spawn(async move {
            let mut done = Vec::new();
            for nth in 0..12 {
                let words = format!("Principle {nth} in room {place}.");
                done.push((words.clone(), room.done("A/head", "principle", json!({"words": words})).await));
            }
            done
        })
    });
    let mut answers = program.await.unwrap();
    for signing in signing {
        answers.extend(signing.await.unwrap());
    }
    let session = Session::open(&room.path).unwrap();
    assert_eq!(session.store().size(), answers.len() as u64 + 1);
    for (words, number) in answers {
        let found = session.acts(number, number + 1).unwrap()[0].open().unwrap();
        assert_eq!(found.draft.body["words"], words, "act {number}");
    }
    let folded = digest("state", &session.state_at(u64::MAX).unwrap());
    for room in [&room, &other] {
        // The report that the room is alive waits for nobody; every other request knows all acts.
        assert_eq!(room.get("A/head", "/").await.status, StatusCode::OK);
        assert_eq!(room.size().await, session.store().size());
        assert_eq!(digest("state", room.app.room.session().state()), folded);
    }
}
