//! Labels of brackets in the room.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use axum::http::StatusCode;
use common::Room;
use serde_json::json;

#[tokio::test]
async fn the_page_of_an_ended_label_says_what_became_of_it_and_leads_on() {
    let room = Room::under_way().await;
    let label = {
        let all = room.get("B/head", "/api/v1/brackets").await.json();
        let of_two = |b: &&serde_json::Value| b["provision"]["name"] == "point 2";
        all["brackets"].as_array().unwrap().iter().find(of_two).unwrap()["label"].as_str().unwrap().to_owned()
    };
    let path = format!("/bracket?text=framework&label={label}");
    assert_eq!(room.get("B/head", &path).await.status, StatusCode::OK);
    // A replaces more of the point: another bracket covers the words.
    room.done("A/delegate", "propose", json!({"text": "framework", "reword.2": "Nobody reports."})).await;
    let came = room.get("B/head", &path).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
    assert!(came.body.contains(&format!("{label} became B")), "{}", came.body);
    let next = came.body.split("/bracket?text=framework&amp;label=").nth(1).unwrap();
    let next = next.split('"').next().unwrap();
    assert_ne!(next, label);
    let onward = room.get("B/head", &format!("/bracket?text=framework&label={next}")).await;
    assert!(onward.status == StatusCode::OK && onward.body.contains(next), "{}", onward.body);
    // A label that was never given leads nowhere.
    let never = room.get("B/head", "/bracket?text=framework&label=B900").await;
    assert_eq!(never.status, StatusCode::NOT_FOUND);
}
