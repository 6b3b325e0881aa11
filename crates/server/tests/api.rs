//! The API: what it refuses, signs once, keeps out of logs, and documents.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use common::schema::faults;
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
    // A sign-in that has ended is no longer accepted.
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
    // The page shows the refusal at the same field, by its name, where the script looks for it.
    let badge = room.badge("A/delegate");
    let request = room
        .request(&badge, Method::POST, "/do/propose")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("reword.99=x"));
    let came = room.send(request.unwrap()).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", came.body);
    assert!(came.body.contains(&format!("data-field={}", problem["field"])), "{}", came.body);
    assert!(came.body.contains("Reword points"), "{}", came.body);
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

/// The whole log, in memory.
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
    // Requests run in other threads, so the subscriber is that of the whole process.
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
    for kind in paraph_talks::act::ActKind::ALL {
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
    // Two types with one name would get a number each.
    let numbered: Vec<&String> = schemas.keys().filter(|name| name.ends_with(char::is_numeric)).collect();
    assert!(numbered.is_empty(), "{numbered:?}");
    // These come from published files.
    for name in ["rolling", "redline"] {
        assert!(schemas[name]["properties"]["provisions"].is_object(), "{name}: {}", schemas[name]);
    }
    // Members may be added within a version.
    for (name, schema) in schemas.iter().filter(|(name, _)| !name.starts_with("answers.")) {
        assert!(
            schema["properties"].is_null() || schema["additionalProperties"] != false,
            "{name} is closed"
        );
    }
    // The answer is as documented.
    stage(&room).await;
    let act = draft(&room).await;
    let mut asked = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let Some(operation) = methods.get("get") else { continue };
        // No keeper has signed a checkpoint here, and no silence procedure runs. The room's own tests export one, those
        // of the talks write a letter.
        let absent = path == "/api/v1/record/checkpoint" || path.contains("/letter");
        if path.starts_with("/api/v1/released/") || absent {
            continue;
        }
        let statement = room.get("A/head", "/api/v1/statements").await.json()["statements"][0]["act"].clone();
        let act = if path.contains("/statements/") { statement.as_u64().unwrap() } else { act };
        let path = path.replace("{text}", "framework").replace("{label}", "B1").replace("{kind}", "propose");
        let path = path
            .replace("{act}", &act.to_string())
            .replace("{id}", "p1")
            .replace("{number}", &act.to_string());
        let path = match path.rsplit('/').next() {
            Some("history") => format!("{path}?id=p1"),
            Some("trace") => format!("{path}?with={act}"),
            Some("comparison") if path.contains("/drafts/") => format!("{path}?with={act}"),
            _ => path,
        };
        let content = operation["responses"]["200"]["content"].as_object().unwrap();
        let forms =
            operation["parameters"].as_array().into_iter().flatten().find(|one| one["name"] == "form");
        let forms = forms.map(|one| one["schema"]["enum"].as_array().unwrap().clone());
        for form in forms.unwrap_or_else(|| vec![Value::Null]) {
            let path = form.as_str().map_or(path.clone(), |form| format!("{path}?form={form}"));
            let came = room.get("A/head", &path).await;
            assert_eq!(came.status, StatusCode::OK, "{path}: {}", came.body);
            assert!(content.contains_key(&came.kind), "{path}: {} is not documented", came.kind);
            if let Some(schema) = content[&came.kind].get("schema") {
                assert_eq!(faults(&document, schema, &came.json(), &path), Vec::<String>::new());
            }
            assert!(!came.body.is_empty(), "{path}");
            asked += 1;
        }
    }
    assert!(asked > 70, "{asked}");
}

#[tokio::test]
async fn what_a_call_answers_follows_its_schema() {
    let room = Room::under_way().await;
    let document = room.get("", "/api/v1/openapi.json").await.json();
    let follows = |method: &str, path: &str, came: &common::Came| {
        let content = &document["paths"][path][method]["responses"][came.status.as_str()]["content"];
        let schema = &content[&came.kind]["schema"];
        assert!(schema.is_object(), "{path}: {} {} is not documented", came.status, came.kind);
        assert_eq!(faults(&document, schema, &came.json(), path), Vec::<String>::new());
    };
    let held = |path: &str, came: &common::Came| follows("post", path, came);
    let act = draft(&room).await;
    for head in ["A/head", "B/head"] {
        let came = room.post(head, "/api/v1/acts/clear", &json!({"answers": {"act": act.to_string()}})).await;
        assert_eq!(came.status, StatusCode::OK, "{}", came.body);
        held("/api/v1/acts/{kind}", &came);
    }
    let released = room.get("", &format!("/api/v1/released/{act}")).await;
    assert_eq!(released.status, StatusCode::OK, "{}", released.body);
    follows("get", "/api/v1/released/{act}", &released);
    let refused = room.post("A/expert", "/api/v1/acts/accept-date", &json!({"body": {"act": 1}})).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
    held("/api/v1/acts/{kind}", &refused);
    let wrong = room.post("A/delegate", PROPOSE, &json!({"answers": {"reword.99": "x"}})).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.body);
    held("/api/v1/acts/{kind}", &wrong);
    let password = json!({"name": "A/head", "password": "no such herons anywhere"});
    let refused = room.post("", "/api/v1/sign-in", &password).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.body);
    held("/api/v1/sign-in", &refused);
    let invite = json!({"office": "legal", "role": "expert"});
    let invited = room.post("A/head", "/api/v1/invitations", &invite).await;
    let link = invited.json()["link"].clone();
    held("/api/v1/invitations", &invited);
    let preview = json!({
        "kind": "propose", "text": "framework", "answers": {"reword.1": "The Parties shall keep the calm."},
    });
    let watch = json!({"text": "framework", "points": ["1"], "words": ["annexe"], "read": 1});
    let id = room.get("A/head", "/api/v1/invitations").await.json()["invitations"][0]["id"].clone();
    for (who, path, sent) in [
        ("A/delegate", "/api/v1/preview", preview),
        ("A/delegate", "/api/v1/watch", watch),
        ("A/delegate", "/api/v1/private/close", json!({})),
        ("A/delegate", "/api/v1/record/verify", json!({})),
        ("", "/api/v1/check", json!({"words": common::TEXT})),
        ("", "/api/v1/check", json!({"words": "Nothing of the kind."})),
        ("", "/api/v1/language", json!({"language": "fr"})),
        ("", "/api/v1/demonstration/sign-in", json!({"credential": "A/delegate"})),
        ("", "/api/v1/invitation/look", json!({"link": link})),
        ("A/head", "/api/v1/invitations/take-back", json!({"id": id})),
        ("A/expert", "/api/v1/me/sign-ins/end-all", json!({})),
        ("A/delegate", "/api/v1/sign-out", json!({})),
    ] {
        let came = room.post(who, path, &sent).await;
        assert_eq!(came.status, StatusCode::OK, "{path}: {}", came.body);
        held(path, &came);
    }
}

/// Makes one of everything that the API lists.
async fn stage(room: &Room) {
    let refer = json!({
        "provisions": "1", "team": "Lawyers", "members": ["A/expert"], "terms": "Say what peace means.",
    });
    room.done("A/head", "refer", refer).await;
    room.done("A/head", "elevate", json!({"provisions": "3", "question": "Shall the annexe be kept?"})).await;
    let remark = json!({
        "speaker": "A minister", "words": "We shall keep it.", "at": "2025-11-23T09:00:00Z", "source": "A paper",
        "certainty": "reported",
    });
    room.done("A/delegate", "remark", remark).await;
    let date = json!({"kind": "meeting", "at": "2025-12-01T09:00:00Z", "about": "The next round"});
    room.done("A/head", "set-date", date).await;
    room.done("A/head", "principle", json!({"words": "Nobody reports twice."})).await;
    room.done("M/head", "non-paper", json!({"provisions": "2", "words": "Twice a year, perhaps."})).await;
    let statement = "# A statement\n\n[act 2] A text was handed in.\n\n[common] Talks go on.\n";
    room.done("A/head", "statement", json!({"marked": statement})).await;
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
        .map(|p| {
            let label = p["number"]["label"].as_str().unwrap_or_default();
            format!("{label} {}", p["wording"].as_str().unwrap()).trim_start().to_owned()
        })
        .collect();
    let words = words.join("\n\n");
    assert_eq!(room.post("", "/api/v1/check", &check(&words)).await.json()["is"], "genuine");
    let altered = room.post("", "/api/v1/check", &check(&words.replace("600,000", "800,000"))).await.json();
    assert_eq!((&altered["is"], &altered["differs"]), (&json!("altered"), &json!(["4."])));
}

/// Reads the table of pages: each route, with its operations.
fn pages() -> Vec<(String, String)> {
    let written = include_str!("../../../docs/format/room-api.md");
    let (_, table) = written.split_once("| page | operations |").unwrap();
    let lines = table.lines().filter(|line| line.starts_with("| `"));
    lines
        .map(|line| {
            let mut cells = line.trim_matches('|').split('|').map(str::trim);
            (cells.next().unwrap().trim_matches('`').to_owned(), cells.next().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn whatever_a_page_does_a_program_can_do() {
    let all: BTreeSet<String> =
        routes().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    let (operations, served): (BTreeSet<String>, BTreeSet<String>) =
        all.into_iter().partition(|route| route.contains(" /api/"));
    let table = pages();
    let written: BTreeSet<String> = table.iter().map(|(page, _)| page.clone()).collect();
    assert_eq!(written.len(), table.len(), "a page stands twice");
    assert_eq!(
        served.difference(&written).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "pages without a line"
    );
    assert_eq!(
        written.difference(&served).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "lines without a page"
    );
    let mut without = 0;
    for (page, beside) in &table {
        if let Some(reason) = beside.strip_prefix("none: ") {
            assert!(reason.len() > 20, "{page} has no reason");
            without += 1;
            continue;
        }
        for named in beside.split(", ") {
            let named = named.strip_prefix('`').and_then(|n| n.strip_suffix('`')).expect("an operation");
            assert!(operations.contains(named), "{page}: there is no {named}");
        }
    }
    // The list is short, and the only change on it is to a screen.
    assert!(without <= 8, "{without}");
    let loose = table.iter().filter(|(page, beside)| page.starts_with("POST") && beside.starts_with("none"));
    assert_eq!(loose.map(|(page, _)| page.as_str()).collect::<Vec<_>>(), ["POST /me/projector"]);
}

#[tokio::test]
async fn somebody_who_is_invited_comes_in_and_keeps_an_account() {
    let room = Room::under_way().await;
    let made =
        room.post("A/head", "/api/v1/invitations", &json!({"office": "legal", "role": "expert"})).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    let link = made.json()["link"].clone();
    assert!(link.as_str().unwrap().starts_with("https://room.example/enter/"), "{link}");
    let open = room.get("A/head", "/api/v1/invitations").await.json();
    assert_eq!(open["invitations"][0]["credential"], "A/legal", "{open}");
    assert!(
        !open.to_string().contains(link.as_str().unwrap().rsplit('/').next().unwrap()),
        "the link is told twice"
    );
    let looked = room.post("", "/api/v1/invitation/look", &json!({"link": link})).await.json();
    assert_eq!((&looked["credential"], &looked["by"]), (&json!("A/legal"), &json!("A/head")), "{looked}");
    let short = json!({"link": link, "password": "short"});
    let refused = room.post("", "/api/v1/invitation/take-up", &short).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    let first = "three calm herons by the lake";
    let come = |came: common::Came| Badge {
        cookie: came.cookie.as_deref().unwrap().split(';').next().unwrap().to_owned(),
        mark: came.json()["mark"].as_str().unwrap().to_owned(),
    };
    let took = room.post("", "/api/v1/invitation/take-up", &json!({"link": link, "password": first})).await;
    assert_eq!(took.status, StatusCode::OK, "{}", took.body);
    let badge = come(took);
    // The link opens only once.
    let again = room.post("", "/api/v1/invitation/take-up", &json!({"link": link, "password": first})).await;
    assert_eq!(again.status, StatusCode::UNAUTHORIZED, "{}", again.body);
    let second = "four loud herons on the roof";
    let wrong = json!({"old": "no such herons anywhere", "new": second});
    let refused = room.post_as(&badge, "/api/v1/me/password", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.body);
    let changed = room.post_as(&badge, "/api/v1/me/password", &json!({"old": first, "new": second})).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let badge = come(changed);
    let sign_in = |password: &str| json!({"name": "A/legal", "password": password});
    assert_eq!(room.post("", "/api/v1/sign-in", &sign_in(first)).await.status, StatusCode::UNAUTHORIZED);
    let elsewhere = room.post("", "/api/v1/sign-in", &sign_in(second)).await;
    assert_eq!(elsewhere.status, StatusCode::OK, "{}", elsewhere.body);
    let elsewhere = come(elsewhere);
    let account = async |badge: &Badge| {
        let request = room.request(badge, Method::GET, "/api/v1/me/account").body(Body::empty()).unwrap();
        room.send(request).await
    };
    let own = account(&badge).await.json();
    let others: Vec<&Value> =
        own["sign_ins"].as_array().unwrap().iter().filter(|one| one["this"] == false).collect();
    assert_eq!((others.len(), own["passkeys"].as_array().unwrap().len()), (1, 0), "{own}");
    let ended = room.post_as(&badge, "/api/v1/me/sign-ins/end", &json!({"id": others[0]["id"]})).await;
    assert_eq!(ended.status, StatusCode::OK, "{}", ended.body);
    assert_eq!(account(&elsewhere).await.status, StatusCode::UNAUTHORIZED);
    let visits = room.get("A/head", "/api/v1/visits").await.json()["visits"].to_string();
    assert!(visits.contains("A/legal") && visits.contains("password-changed"), "{visits}");
    let all = room.post_as(&badge, "/api/v1/me/sign-ins/end-all", &json!({})).await.json();
    assert_eq!((&all["ended"], account(&badge).await.status), (&json!(1), StatusCode::UNAUTHORIZED));
}

#[tokio::test]
async fn a_watch_list_is_ones_own_and_tells_what_changed() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let sent = json!({"text": "framework", "points": ["1"], "words": ["annexe"], "read": size});
    let kept = room.post("A/delegate", "/api/v1/watch", &sent).await.json();
    assert_eq!(
        (&kept["points"][0]["id"], &kept["changed"]["framework"]),
        (&json!("p1"), &json!([])),
        "{kept}"
    );
    room.done("B/delegate", "propose", json!({"reword.1": "The Parties shall keep the calm."})).await;
    let later = room.get("A/delegate", "/api/v1/watch").await.json();
    assert_eq!(later["changed"]["framework"], json!(["p1"]), "{later}");
    let watched = room.get("A/delegate", "/api/v1/texts/framework/clean?filter=watched").await.json();
    let ids: Vec<&str> =
        watched["provisions"].as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["p1", "p3"]);
    let found = room.get("A/delegate", "/api/v1/texts/framework/rolling?find=calm").await.json();
    assert_eq!(found["provisions"].as_array().unwrap().len(), 1, "{found}");
    assert_eq!(room.get("B/delegate", "/api/v1/watch").await.json()["words"], json!([]));
    let wrong =
        room.post("A/delegate", "/api/v1/watch", &json!({"text": "framework", "points": ["99"]})).await;
    assert_eq!((wrong.status, &wrong.json()["field"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("points")));
}

#[tokio::test]
async fn drafts_are_compared_traced_and_sent_in_every_form() {
    let room = Room::under_way().await;
    let first = draft(&room).await;
    room.done("A/delegate", "propose", json!({"reword.1": "The Parties shall keep the calm."})).await;
    for head in ["A/head", "B/head"] {
        room.done(head, "accept", json!({"items": "1=A"})).await;
    }
    room.both("close", json!({"items": "1=A"})).await;
    let second = room.both("issue", json!({})).await;
    let all = room.get("A/head", "/api/v1/drafts").await.json();
    assert_eq!(all["drafts"].as_array().unwrap().len(), 2, "{all} after {second}");
    let act = all["drafts"][1]["act"].as_u64().unwrap();
    let redline = room.get("A/head", &format!("/api/v1/drafts/{act}/comparison")).await.json();
    assert_eq!(
        (&redline["format"], &redline["totals"]["reworded"]),
        (&json!("paraph.redline/1"), &json!(1)),
        "{redline}"
    );
    assert!(redline.to_string().contains("calm"), "{redline}");
    let back = room.get("A/head", &format!("/api/v1/drafts/{act}/comparison?with={act}")).await.json();
    assert_eq!(back["totals"]["changed"], 0, "{back}");
    let trace = room.get("A/head", &format!("/api/v1/drafts/{act}/trace?with={first}")).await.json();
    let reworded: Vec<&Value> =
        trace["rows"].as_array().unwrap().iter().filter(|row| row["what"] == json!(["reworded"])).collect();
    assert_eq!((reworded.len(), &reworded[0]["old"]["id"]), (1, &json!("p1")), "{trace}");
    let text = room.get("A/head", &format!("/api/v1/drafts/{act}/file?form=txt")).await;
    assert!(text.body.contains("keep the calm"), "{}", text.body);
    let pages = room.get("A/head", &format!("/api/v1/drafts/{act}/file?form=pdf")).await;
    if paraph_pdf::WRITES {
        assert_eq!(pages.status, StatusCode::OK, "{}", pages.body);
        assert!(pages.body.starts_with("%PDF-"), "{}", &pages.body[..40]);
    } else {
        assert_eq!(pages.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(pages.body.contains("features pdf"), "what to do is not said: {}", pages.body);
    }
}

#[tokio::test]
async fn a_file_is_handed_in_and_checked_as_words_are() {
    let room = Room::under_way().await;
    let edited = common::TEXT.replace("keep the peace", "keep the calm");
    let file = |text: &str| json!({"name": "ours.txt", "content": base64(text.as_bytes())});
    let sent =
        json!({"kind": "propose", "answers": {"text": "framework"}, "files": {"edited": file(&edited)}});
    let before = room.post("B/delegate", "/api/v1/preview", &sent).await;
    assert_eq!(before.status, StatusCode::OK, "{}", before.body);
    assert!(before.json()["rolling"].to_string().contains("calm"), "{}", before.body);
    let signed = room.post("B/delegate", PROPOSE, &sent).await;
    assert_eq!(signed.status, StatusCode::OK, "{}", signed.body);
    let act = draft(&room).await;
    for head in ["A/head", "B/head"] {
        room.done(head, "clear", json!({"act": act})).await;
    }
    let text = room.get("", &format!("/api/v1/released/{act}/file?form=txt")).await.body;
    let checked = room.post("", "/api/v1/check", &json!({"file": file(&text)})).await.json();
    assert_eq!(checked["is"], "genuine", "{checked}");
    let more = file(&format!("{text}\n\nThe above was withdrawn.\n"));
    let more = room.post("", "/api/v1/check", &json!({"file": more})).await.json();
    assert_eq!((&more["is"], &more["beside"][0]["code"]), (&json!("more"), &json!("line")), "{more}");
    if paraph_pdf::WRITES {
        let pdf = |text: &str| {
            let text = paraph_interop::read_text(text, paraph_interop::Format::Plain).text;
            let sheet = paraph_interop::layout::text_layout(&text);
            let bytes = paraph_pdf::write_pdf(&sheet, &Default::default(), &[]).expect("pages are set");
            json!({"file": {"name": "sent.pdf", "content": base64(&bytes)}})
        };
        let checked = room.post("", "/api/v1/check", &pdf(&text)).await.json();
        assert_eq!(checked["is"], "genuine", "{checked}");
        let forged = room.post("", "/api/v1/check", &pdf(&text.replace("600,000", "800,000"))).await.json();
        assert_eq!(forged["is"], "altered", "{forged}");
    }
    let torn = json!({"file": {"name": "sent.pdf", "content": base64(b"%PDF-1.7 and no more")}});
    let torn = room.post("", "/api/v1/check", &torn).await;
    assert_eq!(torn.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", torn.body);
    let broken = json!({"file": {"name": "ours.txt", "content": "no base64!"}});
    assert_eq!(room.post("", "/api/v1/check", &broken).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Encodes bytes in base64.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        let letter = |at: usize| char::from(LETTERS[(bits >> (18 - 6 * at)) as usize & 63]);
        (0..4).map(|at| if at <= three.len() { letter(at) } else { '=' }).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

#[tokio::test]
async fn where_names_are_hidden_a_preview_names_nobody_and_withheld_words_stay_withheld() {
    let room = Room::under_way().await;
    let wish = |answers: Value| json!({"kind": "propose", "text": "framework", "answers": answers});
    let reword = wish(json!({"reword.2": "The Parties shall report at leisure."}));
    let sponsors = |value: &Value| value["rolling"]["provisions"].to_string();
    let named = room.post("B/delegate", "/api/v1/preview", &reword).await.json();
    assert!(sponsors(&named).contains("\"A\""), "{named}");
    room.both("amend-rules", json!({"attribution": "chatham-house"})).await;
    let came = room.post("B/delegate", "/api/v1/preview", &reword).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
    let hidden = came.json();
    assert!(
        sponsors(&hidden).contains("at leisure") && sponsors(&hidden).contains(common::PROPOSED),
        "{hidden}"
    );
    assert!(!sponsors(&hidden).contains("\"A\"") && !sponsors(&hidden).contains("\"B\""), "{hidden}");
    let badge = room.badge("B/delegate");
    let page = room
        .request(&badge, Method::POST, "/propose/preview")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("text=framework&reword.2=The+Parties+shall+report+at+leisure."));
    let page = room.send(page.unwrap()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let article = page.body.split("<article").nth(1).unwrap().split("</article>").next().unwrap();
    assert!(article.contains("at leisure") && article.contains(common::PROPOSED), "{article}");
    assert!(!article.contains("class=\"who\""), "{article}");
    // Point 5 is withheld from the delegates, so only its readers see what is proposed there.
    room.done("B/head", "propose", json!({"reword.5": "The saffron depot shall be listed."})).await;
    for (who, told) in [("A/head", true), ("A/delegate", false)] {
        let seen = room.post(who, "/api/v1/preview", &wish(json!({"delete": "5"}))).await;
        assert_eq!(seen.status, StatusCode::OK, "{who}: {}", seen.body);
        assert_eq!(seen.json()["provisions"].to_string().contains("p5"), told, "{who}: {}", seen.body);
        assert_eq!(seen.body.contains("sealed-sha256-"), told, "{who}: {}", seen.body);
        assert!(!seen.body.contains("saffron"), "{who}: {}", seen.body);
        let mut shown = 0;
        for address in
            ["/api/v1/texts/framework/points/p5", "/point?text=framework&id=p5", "/text?text=framework"]
        {
            let seen = room.get(who, address).await;
            assert_eq!(seen.status, StatusCode::OK, "{who} {address}: {}", seen.body);
            shown += usize::from(seen.body.contains("saffron"));
        }
        assert_eq!(shown, if told { 2 } else { 0 }, "{who}");
    }
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
