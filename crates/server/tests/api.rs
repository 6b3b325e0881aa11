//! The room for programs: what it refuses, what it signs once, what it keeps out of logs, and what it documents.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use common::{Badge, REASON, Room};
use paraph_server::routes;
use serde_json::{Value, json};

fn wish(words: &str) -> Value {
    json!({"answers": {"text": "framework", "reword.1": words}})
}

const PROPOSE: &str = "/api/v1/acts/propose";

#[tokio::test]
async fn what_is_not_meant_is_refused_and_signs_nothing() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let badge = room.badge("A/delegate");
    let words = || Body::from(wish("The Parties shall keep the calm.").to_string());
    let json = |badge: &Badge| {
        room.request(badge, Method::POST, PROPOSE).header(header::CONTENT_TYPE, "application/json")
    };
    let mut cases = Vec::new();
    let mut case = |says: &'static str, request: axum::http::Request<Body>, status: u16| {
        cases.push((says, request, status));
    };
    let elsewhere = json(&badge).header(header::ORIGIN, "https://elsewhere.example");
    case("another site", elsewhere.body(words()).unwrap(), 403);
    let fetched = json(&badge).header("sec-fetch-site", "cross-site");
    case("another site, as browsers say", fetched.body(words()).unwrap(), 403);
    let unmarked = axum::http::Request::post(PROPOSE)
        .header(header::HOST, "room.example")
        .header(header::COOKIE, &badge.cookie)
        .header(header::CONTENT_TYPE, "application/json");
    case("no mark", unmarked.body(words()).unwrap(), 403);
    let wrong = Badge { mark: room.badge("B/head").mark, ..badge.clone() };
    case("the mark of somebody else", json(&wrong).body(words()).unwrap(), 403);
    let forged =
        Badge { cookie: "__Host-paraph=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into(), ..badge.clone() };
    case("a forged cookie", json(&forged).body(words()).unwrap(), 401);
    case("nobody", json(&Badge::default()).body(words()).unwrap(), 401);
    case("broken JSON", json(&badge).body(Body::from("{\"answers\": ")).unwrap(), 400);
    case("a list", json(&badge).body(Body::from("[1]")).unwrap(), 422);
    let plain = room.request(&badge, Method::POST, PROPOSE).header(header::CONTENT_TYPE, "text/plain");
    case("another content type", plain.body(words()).unwrap(), 415);
    let form = room
        .request(&badge, Method::POST, PROPOSE)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    case("a form", form.body(Body::from("reword.1=x")).unwrap(), 415);
    let large = vec![b' '; (64 << 20) + 1];
    case("more than the limit", json(&badge).body(Body::from(large)).unwrap(), 413);
    let no_kind = room.request(&badge, Method::POST, "/api/v1/acts/no-such-kind");
    case(
        "no such kind",
        no_kind.header(header::CONTENT_TYPE, "application/json").body(words()).unwrap(),
        404,
    );
    let unknown = Body::from(json!({"answers": {"reword.1": "x", "nothing": "y"}}).to_string());
    case("a field that is not asked for", json(&badge).body(unknown).unwrap(), 422);
    let foreign = Body::from(json!({"body": {"act": 999}}).to_string());
    let withdraw = room
        .request(&badge, Method::POST, "/api/v1/acts/withdraw")
        .header(header::CONTENT_TYPE, "application/json");
    case("an act that is not there", withdraw.body(foreign).unwrap(), 409);
    for (says, request, status) in cases {
        let came = room.send(request).await;
        assert_eq!(came.status.as_u16(), status, "{says}: {}", came.body);
        assert_eq!(came.kind, "application/problem+json", "{says}");
        assert_eq!(came.json()["status"], status, "{says}");
        assert_eq!(room.size().await, size, "{says}: something was signed");
    }
    // A sign-in that has ended opens nothing any more.
    let out = room.post_as(&badge, "/api/v1/sign-out", &json!({})).await;
    assert_eq!(out.status, StatusCode::OK, "{}", out.body);
    let came = room.send(json(&badge).body(words()).unwrap()).await;
    assert_eq!((came.status, room.size().await), (StatusCode::UNAUTHORIZED, size), "{}", came.body);
}

#[tokio::test]
async fn a_refusal_says_by_which_rule_and_an_error_which_field() {
    let room = Room::under_way().await;
    let came = room.post("A/expert", "/api/v1/acts/accept-date", &json!({"body": {"act": 1}})).await;
    let problem = came.json();
    assert_eq!(came.status, StatusCode::CONFLICT, "{problem}");
    for member in ["code", "rule", "remedy"] {
        assert!(!problem[member].as_str().unwrap_or_default().is_empty(), "{member}: {problem}");
    }
    let came = room.post("A/delegate", PROPOSE, &json!({"answers": {"reword.99": "x"}})).await;
    let problem = came.json();
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    assert!(problem["field"].as_str().is_some_and(|field| field.starts_with("reword")), "{problem}");
}

#[tokio::test]
async fn the_same_key_twice_signs_once_also_after_a_restart() {
    let mut room = Room::under_way().await;
    let size = room.size().await;
    let badge = room.badge("A/delegate");
    let post = |room: &Room, badge: &Badge, once: &str| {
        let request = room
            .request(badge, Method::POST, PROPOSE)
            .header(header::CONTENT_TYPE, "application/json")
            .header("Idempotency-Key", once);
        request.body(Body::from(wish("The Parties shall keep the calm.").to_string())).unwrap()
    };
    let first = room.send(post(&room, &badge, "k-1")).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let second = room.send(post(&room, &badge, "k-1")).await;
    assert_eq!((second.status, second.json()), (StatusCode::OK, first.json()));
    room.again().await;
    let third = room.send(post(&room, &badge, "k-1")).await;
    assert_eq!((third.status, third.json()), (StatusCode::OK, first.json()));
    assert_eq!(room.size().await, size + 1);
    let other = room.send(post(&room, &badge, "k-2")).await;
    assert_eq!((other.status, room.size().await), (StatusCode::OK, size + 2), "{}", other.body);
}

/// Everything that is logged, in memory.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn contents_are_in_no_log() {
    let written = Written::default();
    let writer = written.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .json()
        .finish();
    // Deeds are done in threads of their own: the subscriber is that of the whole process.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let room = Room::under_way().await;
    let secrets = ["zinnia-quartz", "pewter-gondola", "marl-thistle"];
    let sent = json!({"answers": {"reword.1": secrets[0], "reason": secrets[1], "nothing": secrets[2]}});
    assert_eq!(room.post("A/delegate", PROPOSE, &sent).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = json!({"answers": {"reword.1": secrets[0], "reason": secrets[1]}});
    assert_eq!(room.post("A/delegate", PROPOSE, &sent).await.status, StatusCode::OK);
    room.post("A/delegate", "/api/v1/check", &json!({"words": secrets[2]})).await;
    let log = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("answered") && log.contains("/api/v1/acts/{kind}"), "nothing was logged: {log}");
    for secret in secrets.iter().chain([&REASON]) {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}

fn resolve<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        Some(reference) => document
            .pointer(reference.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("{reference} leads nowhere")),
        None => schema,
    }
}

/// What of a value is not as its schema says: as much of JSON Schema as the document uses.
fn faults(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let schema = resolve(document, schema);
    let mut found = Vec::new();
    let is = |kind: &Value| match kind.as_str().unwrap() {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    match &schema["type"] {
        Value::Array(kinds) if !kinds.iter().any(is) => found.push(format!("{at}: none of {kinds:?}")),
        kind @ Value::String(_) if !is(kind) => found.push(format!("{at}: no {kind}: {value}")),
        _ => {}
    }
    if let Some(all) = schema["enum"].as_array()
        && !all.contains(value)
    {
        found.push(format!("{at}: {value} is none of {all:?}"));
    }
    if let Some(all) = schema["anyOf"].as_array()
        && all.iter().all(|schema| !faults(document, schema, value, at).is_empty())
    {
        found.push(format!("{at}: fits no schema of several"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap()).is_none() {
            found.push(format!("{at}: {name} is missing"));
        }
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let within = format!("{at}.{name}");
        if let Some(schema) = schema["properties"].get(name) {
            found.extend(faults(document, schema, member, &within));
        } else if schema["additionalProperties"].is_object() {
            found.extend(faults(document, &schema["additionalProperties"], member, &within));
        }
    }
    if schema["items"].is_object() {
        for item in value.as_array().into_iter().flatten() {
            found.extend(faults(document, &schema["items"], item, &format!("{at}[]")));
        }
    }
    found
}

#[tokio::test]
async fn the_document_lists_every_route_and_its_examples_hold() {
    let room = Room::under_way().await;
    let document = room.get("", "/api/v1/openapi.json").await.json();
    let listed: BTreeSet<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(|m| (m.to_uppercase(), path.clone()))
        })
        .collect();
    let served: BTreeSet<(String, String)> = routes()
        .iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.method.to_string(), route.path.to_owned()))
        .collect();
    assert_eq!(listed, served);
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for kind in paraph_talks::act::Act::KINDS {
        assert!(schemas.contains_key(&format!("answers.{kind}")), "{kind}");
    }
    let mut examples = 0;
    for (name, schema) in schemas {
        for example in schema["examples"].as_array().into_iter().flatten() {
            assert_eq!(faults(&document, schema, example, name), Vec::<String>::new());
            examples += 1;
        }
    }
    assert!(examples >= 6, "{examples}");
    // What is answered is as documented.
    for (path, methods) in document["paths"].as_object().unwrap() {
        let Some(operation) = methods.get("get") else { continue };
        let path = path.replace("{text}", "framework").replace("{label}", "B1").replace("{kind}", "propose");
        let act = if path.starts_with("/api/v1/released") { continue } else { draft(&room).await };
        let path = path.replace("{act}", &act.to_string());
        let path = if path.ends_with("/history") { format!("{path}?id=p1") } else { path };
        let came = room.get("A/head", &path).await;
        assert_eq!(came.status, StatusCode::OK, "{path}: {}", came.body);
        let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        assert_eq!(faults(&document, schema, &came.json(), &path), Vec::<String>::new());
    }
}

async fn draft(room: &Room) -> u64 {
    room.get("A/head", "/api/v1/drafts").await.json()["drafts"][0]["act"].as_u64().unwrap()
}

#[tokio::test]
async fn what_was_sent_is_told_apart_from_what_was_released() {
    let room = Room::under_way().await;
    let check = |words: &str| json!({"words": words});
    let unknown = room.post("", "/api/v1/check", &check(common::TEXT)).await.json();
    assert_eq!(unknown["is"], "unknown", "a draft that was not released is told of: {unknown}");
    let act = draft(&room).await;
    for head in ["A/head", "B/head"] {
        room.done(head, "clear", json!({"act": act})).await;
    }
    let one = room.get("", &format!("/api/v1/released/{act}")).await.json();
    let lines = one["provisions"].as_array().unwrap().iter();
    let words: Vec<String> = lines
        .map(|p| format!("{} {}", p["number"]["label"].as_str().unwrap(), p["wording"].as_str().unwrap()))
        .collect();
    let words = words.join("\n\n");
    assert_eq!(room.post("", "/api/v1/check", &check(&words)).await.json()["is"], "genuine");
    let altered = room.post("", "/api/v1/check", &check(&words.replace("600,000", "800,000"))).await.json();
    assert_eq!((&altered["is"], &altered["differs"]), (&json!("altered"), &json!(["4."])));
}

#[tokio::test]
async fn an_act_is_seen_before_it_is_signed() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let sent = json!({"kind": "propose", "text": "framework", "answers": {"reword.1": "The Parties shall keep the calm."}});
    let came = room.post("B/delegate", "/api/v1/preview", &sent).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
    assert_eq!(came.json()["came"].as_array().unwrap().len(), 1, "{}", came.body);
    assert_eq!(room.size().await, size);
}
