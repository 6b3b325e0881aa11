//! Signs that mislead the eye: the room warns before they are signed, and every page marks them for every reader.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use common::{Came, Room};
use serde_json::json;

/// Words with a Cyrillic letter in a Latin word, a right-to-left override, and a space of no width.
const LIES: &str = "The P\u{430}rties shall \u{202e}not re\u{200b}port.";
const POINTS: [&str; 3] = ["U+0430", "U+202E", "U+200B"];

async fn form(room: &Room, name: &str, path: &str, fields: &[(&str, &str)]) -> Came {
    let badge = room.badge(name);
    let encoded = |words: &str| words.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let all = [("mark", badge.mark.as_str())].into_iter().chain(fields.iter().copied());
    let sent: Vec<String> =
        all.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let request = room
        .request(&badge, Method::POST, path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(sent.join("&")));
    room.send(request.unwrap()).await
}

/// Signs an act knowingly.
async fn knowingly(room: &Room, name: &str, kind: &str, answers: serde_json::Value) -> u64 {
    let sent = json!({"answers": answers, "knowingly": true});
    let came = room.post(name, &format!("/api/v1/acts/{kind}"), &sent).await;
    assert_eq!(came.status, StatusCode::OK, "{kind}: {}", came.body);
    came.json()["number"].as_u64().unwrap()
}

async fn talks() -> Room {
    let room = Room::open().await;
    let source = format!("1. The Parties meet.\n\n2. {LIES}\n");
    let act = knowingly(&room, "A/delegate", "submit", json!({"text": "framework", "source": source})).await;
    room.both("set-base", json!({"act": act})).await;
    let words = LIES.replace("shall", "may");
    knowingly(
        &room,
        "A/delegate",
        "propose",
        json!({"text": "framework", "reword.2": words, "reason": LIES}),
    )
    .await;
    room
}

#[tokio::test]
async fn the_room_and_the_api_warn_before_such_words_are_signed() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let answers = json!({"answers": {"text": "framework", "reword.1": LIES}});
    let came = room.post("A/delegate", "/api/v1/acts/propose", &answers).await;
    assert_eq!(came.status, StatusCode::CONFLICT, "{}", came.body);
    for point in POINTS {
        assert!(came.body.contains(point), "{point}: {}", came.body);
    }
    let fields = [("text", "framework"), ("reword.1", LIES), ("back", "/text")];
    let came = form(&room, "A/delegate", "/do/propose", &fields).await;
    assert_eq!(came.status, StatusCode::CONFLICT, "{}", came.body);
    for point in POINTS {
        assert!(came.body.contains(point), "{point}: {}", came.body);
    }
    assert_eq!(room.size().await, size, "it was signed without a confirmation");
    // The page has the same form again, with the question.
    assert!(
        came.body.contains("action=\"/do/propose\"") && came.body.contains("name=\"knowingly\""),
        "{}",
        came.body
    );
    assert!(came.body.contains("name=\"reword.1\"") && came.body.contains("name=\"back\" value=\"/text\""));
    let again = [fields.as_slice(), &[("knowingly", "yes")]].concat();
    let came = form(&room, "A/delegate", "/do/propose", &again).await;
    assert_eq!((came.status, room.size().await), (StatusCode::SEE_OTHER, size + 1), "{}", came.body);
    // Honest words in any script pass at once.
    for words in ["الأطراف تقدم تقارير.", "می\u{200c}خواهم گزارش دهند.", "5 µg of CO₂, Δt and Ω"]
    {
        room.done("A/delegate", "propose", json!({"text": "framework", "reword.1": words})).await;
    }
}

#[tokio::test]
async fn an_act_given_by_its_body_is_warned_of_too() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let id = room.get("B/head", "/api/v1/texts/framework/clean").await.json()["provisions"][0]["id"].clone();
    let body =
        json!({"text": "framework", "edition": 1, "changes": [{"reword": {"id": id, "wording": LIES}}]});
    let sent = |knowingly: bool| json!({"body": body, "knowingly": knowingly});
    let came = room.post("A/delegate", "/api/v1/acts/propose", &sent(false)).await;
    assert!(came.status == StatusCode::CONFLICT && came.body.contains("U+202E"), "{}", came.body);
    assert_eq!(room.size().await, size);
    let came = room.post("A/delegate", "/api/v1/acts/propose", &sent(true)).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
}

#[tokio::test]
async fn every_page_marks_each_sign_for_every_reader() {
    let room = talks().await;
    let act = room.both("issue", json!({})).await;
    knowingly(
        &room,
        "A/delegate",
        "statement",
        json!({"title": "Joint statement", "sentence.1.kind": "common", "sentence.1.words": LIES}),
    )
    .await;
    let label = {
        let page = room.get("B/head", "/text").await.body;
        let at = page.find("data-bracket=\"").unwrap() + "data-bracket=\"".len();
        page[at..].split('"').next().unwrap().to_owned()
    };
    let mut pages: Vec<String> = [
        "/text?text=framework",
        "/text?text=framework&view=clean",
        "/text?text=framework&view=side",
        "/brackets",
        "/matrix",
        "/columns",
        "/statement",
    ]
    .map(str::to_owned)
    .to_vec();
    let base = room.get("B/head", "/api/v1/texts/framework/clean").await.json();
    let id = base["provisions"][1]["id"].as_str().unwrap().to_owned();
    pages.push(format!("/point?text=framework&id={id}"));
    pages.push(format!("/bracket?text=framework&label={label}"));
    pages.push(format!("/drafts?act={act}"));
    let mut marked = 0;
    for name in ["A/head", "B/head", "B/delegate", "M/head"] {
        for path in &pages {
            let came = room.get(name, path).await;
            assert_eq!(came.status, StatusCode::OK, "{name} {path}: {}", came.body);
            let shown = shown(&came.body);
            assert!(!shown.contains('\u{202e}') && !shown.contains('\u{200b}'), "{name} {path}: {shown}");
            assert!(!shown.contains("P\u{430}rties"), "{name} {path}: {shown}");
            let all = POINTS.iter().filter(|point| shown.contains(**point)).count();
            assert!(all == 0 || all == POINTS.len(), "{name} {path} marks some signs and not all: {shown}");
            marked += usize::from(all > 0);
        }
        for path in &pages[..1] {
            assert!(room.get(name, path).await.body.contains("<mark class=\"sign ctl\""), "{name} {path}");
        }
    }
    // The text in three views, the point, its bracket and the statement at least.
    assert!(marked >= 4 * 6, "{marked}");
}

#[tokio::test]
async fn answers_of_the_api_name_each_sign() {
    let room = talks().await;
    for path in ["rolling", "clean", "side"] {
        let came = room.get("B/head", &format!("/api/v1/texts/framework/{path}")).await;
        for point in POINTS {
            assert!(came.body.contains(point), "{path}: {point}: {}", came.body);
        }
    }
}

/// Returns what a page shows: without tags, scripts, and fields in which words are written.
fn shown(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let raw =
            ["textarea", "title", "script", "style", "svg"].into_iter().find(|name| after.starts_with(name));
        let after =
            raw.map_or(after, |name| after.split_once(&format!("</{name}")).map_or("", |(_, rest)| rest));
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out + rest
}
