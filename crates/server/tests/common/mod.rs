//! A room on a record that the test makes: two parties, a chair, a partner, an observer. Each delegate is
//! signed in.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

pub mod schema;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use paraph_node::Session;
use paraph_record::{SecretKey, hash};
use paraph_server::{App, Cost, Demonstration, Setup, Terms, router};
use paraph_talks::act::Open;
use paraph_talks::{Credential, Party, PartyCode, Role, Rules, Standing};
use serde_json::{Value, json};
use tower::ServiceExt;

/// Words that are withheld from all but A/head and B/head.
pub const WITHHELD: &str = "heliotrope lighthouse";
/// Reason that only those who negotiate may read.
pub const REASON: &str = "obsidian ledger";
/// Proposed words, which nobody who is only consulted on the base may read.
pub const PROPOSED: &str = "vermilion timetable";
/// Words of a point that is not shown in a consultation.
pub const UNCONSULTED: &str = "cobalt annexe";

pub const TEXT: &str = "1. The Parties shall keep the peace.\n\n2. The Parties shall report each year.\n\n3. The cobalt annexe shall be kept.\n\n4. The forces shall number 600,000.\n\n5. The sites shall be listed.\n";

/// Each credential with its role.
pub const OFFICES: &[(&str, Role)] = &[
    ("A/principal", Role::Principal),
    ("A/head", Role::Head),
    ("A/delegate", Role::Delegate),
    ("A/expert", Role::Expert),
    ("A/gone", Role::Delegate),
    ("B/head", Role::Head),
    ("B/delegate", Role::Delegate),
    ("M/head", Role::Head),
    ("P/head", Role::Head),
    ("P/delegate", Role::Delegate),
    ("O/delegate", Role::Delegate),
];

/// Credentials that are not signed in; their heads recall them.
pub const SPARE: &[(&str, Role)] = &[("A/spare", Role::Expert), ("B/spare", Role::Expert)];

pub fn key(name: &str) -> SecretKey {
    SecretKey::from_bytes(hash("paraph.test/1", name.as_bytes()).as_bytes())
}

/// A sign-in: cookie and mark.
#[derive(Clone, Debug, Default)]
pub struct Badge {
    pub cookie: String,
    pub mark: String,
}

pub struct Room {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
    pub app: Arc<App>,
    pub badges: BTreeMap<String, Badge>,
}

/// An answer: status, media type, body, new cookie.
#[derive(Debug)]
pub struct Came {
    pub status: StatusCode,
    pub kind: String,
    pub body: String,
    pub cookie: Option<String>,
}

impl Came {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

async fn came(response: Response<Body>) -> Came {
    let (kind, cookie) = {
        let text = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        (text(header::CONTENT_TYPE).unwrap_or_default(), text(header::SET_COOKIE))
    };
    let status = response.status();
    if kind.starts_with("text/event-stream") {
        return Came { status, kind, body: String::new(), cookie };
    }
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Came { status, kind, body: String::from_utf8_lossy(&bytes).into_owned(), cookie }
}

fn app(path: &std::path::Path) -> Arc<App> {
    let session = if path.exists() { Session::open(path) } else { Session::create(path) }.unwrap();
    let keys = OFFICES.iter().map(|(name, _)| ((*name).to_owned(), key(name))).collect();
    let terms = Terms { cost: Cost::Demonstration, ..Terms::default() };
    let address = Some("https://room.example".parse().unwrap());
    let setup = Setup { terms, demonstration: Some(Demonstration { keys }), address, ..Setup::default() };
    App::new(session, setup).unwrap()
}

impl Room {
    /// Opens talks, and signs everybody in.
    pub async fn open() -> Room {
        Room::called("Talks", "Delegation").await
    }

    /// Opens talks with a title, among parties whose names begin so, and signs everybody in.
    pub async fn called(title: &str, name: &str) -> Room {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.paraph");
        let party = |code: &str, standing| Party {
            code: PartyCode::new(code).unwrap(),
            name: format!("{name} {code}"),
            standing,
        };
        let credential = |(name, role): &(&str, Role)| Credential {
            name: (*name).to_owned(),
            party: PartyCode::new(name.split('/').next().unwrap()).unwrap(),
            role: *role,
            key: key(name).public().to_string(),
            may_not: Default::default(),
        };
        let open = Open {
            title: title.into(),
            parties: vec![
                party("A", Standing::Party),
                party("B", Standing::Party),
                party("M", Standing::Chair),
                party("P", Standing::Partner),
                party("O", Standing::Observer),
            ],
            credentials: OFFICES.iter().chain(SPARE).map(credential).collect(),
            languages: vec!["en".into()],
            keeper: "A/head".into(),
            engine: "paraph/1".into(),
            rules: Rules::default(),
            date: "2025-11-21T10:00:00Z".into(),
        };
        let mut session = Session::create(&path).unwrap();
        session.sign(&key("A/head"), &open.into()).unwrap();
        // This file keeps the record.
        let entry = paraph_node::close("A/head", &key("A/head"), "x", paraph_node::Strength::Demonstration);
        paraph_store::Store::keep_key(session.store_mut(), &entry.unwrap()).unwrap();
        drop(session);
        let mut room = Room { folder, app: app(&path), path, badges: BTreeMap::new() };
        room.everybody().await;
        room
    }

    async fn everybody(&mut self) {
        for (name, _) in OFFICES {
            let badge = self.enter(name).await;
            self.badges.insert((*name).to_owned(), badge);
        }
    }

    /// Opens the same record in a new process.
    pub async fn again(&mut self) {
        self.app = app(&self.path);
    }

    pub async fn enter(&self, name: &str) -> Badge {
        let sent = json!({"credential": name});
        let came = self.post_as(&Badge::default(), "/api/v1/demonstration/sign-in", &sent).await;
        assert_eq!(came.status, StatusCode::OK, "{name}: {}", came.body);
        let cookie = came.cookie.as_deref().unwrap().split(';').next().unwrap().to_owned();
        Badge { cookie, mark: came.json()["mark"].as_str().unwrap().to_owned() }
    }

    pub fn badge(&self, name: &str) -> Badge {
        self.badges.get(name).cloned().unwrap_or_default()
    }

    pub async fn send(&self, request: Request<Body>) -> Came {
        came(router(Arc::clone(&self.app)).oneshot(request).await.unwrap()).await
    }

    /// Returns a request as this delegate's program sends it.
    pub fn request(&self, badge: &Badge, method: Method, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "room.example");
        if badge.cookie.is_empty() {
            return request;
        }
        request.header(header::COOKIE, &badge.cookie).header("x-paraph-mark", &badge.mark)
    }

    pub async fn get(&self, name: &str, path: &str) -> Came {
        let request = self.request(&self.badge(name), Method::GET, path);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post_as(&self, badge: &Badge, path: &str, sent: &Value) -> Came {
        let request =
            self.request(badge, Method::POST, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(sent.to_string())).unwrap()).await
    }

    pub async fn post(&self, name: &str, path: &str, sent: &Value) -> Came {
        self.post_as(&self.badge(name), path, sent).await
    }

    /// Signs an act from answers. It must not be refused.
    pub async fn done(&self, name: &str, kind: &str, answers: Value) -> u64 {
        let came = self.post(name, &format!("/api/v1/acts/{kind}"), &json!({"answers": answers})).await;
        assert_eq!(came.status, StatusCode::OK, "{name}: {kind}: {}", came.body);
        came.json()["number"].as_u64().unwrap()
    }

    /// Signs an act for the head of A, and joins it for the head of B.
    pub async fn both(&self, kind: &str, answers: Value) -> u64 {
        let act = self.done("A/head", kind, answers).await;
        self.done("B/head", "join", json!({"act": act})).await;
        act
    }

    pub async fn size(&self) -> u64 {
        self.get("", "/healthz").await.json()["acts"].as_u64().unwrap()
    }

    /// Talks with a text, proposals, withheld words, a draft that is not released, a consultation, and a
    /// recalled delegate.
    pub async fn under_way() -> Room {
        let room = Room::open().await;
        let act = room.done("A/delegate", "submit", json!({"text": "framework", "source": TEXT})).await;
        room.both("set-base", json!({"act": act})).await;
        let sent = json!({
            "reword.2": format!("The Parties shall report by the {PROPOSED}."), "reason": REASON,
        });
        room.done("A/delegate", "propose", sent).await;
        room.both(
            "withhold",
            json!({
                "provision": "5", "title": "Sites", "words": WITHHELD, "readers": ["A/head", "B/head"],
            }),
        )
        .await;
        room.done("A/head", "consult", json!({"partners": "P", "provisions": ["1", "2"]})).await;
        room.both("issue", json!({})).await;
        room.done("A/head", "recall", json!({"credential": "A/gone"})).await;
        room
    }
}
