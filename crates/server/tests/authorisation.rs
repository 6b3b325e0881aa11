//! Access to every route, for each visitor and object, compared with `data/authorisation.txt`.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use common::{Badge, Came, OFFICES, PROPOSED, REASON, Room, UNCONSULTED, WITHHELD};
use paraph_server::routes;
use paraph_talks::Moment;
use serde_json::json;

const DATA: &str = include_str!("data/authorisation.txt");
const COLUMNS: [&str; 7] = ["nobody", "recalled", "A", "B", "M", "P", "O"];

/// A line of the data.
struct Line {
    method: Method,
    route: String,
    address: String,
    by_column: Vec<u16>,
    by_name: Vec<(String, u16)>,
    sent: String,
}

impl Line {
    fn expects(&self, name: &str) -> u16 {
        if let Some((_, status)) = self.by_name.iter().find(|(by, _)| by == name) {
            return *status;
        }
        let column = match name {
            "A/gone" => "recalled",
            "nobody" => "nobody",
            name => name.split('/').next().unwrap(),
        };
        self.by_column[COLUMNS.iter().position(|c| *c == column).unwrap()]
    }
}

fn line(text: &str) -> Line {
    let (head, sent) = text.split_once(" | ").unwrap_or((text, ""));
    let words: Vec<&str> = head.split_whitespace().collect();
    let by_column: Vec<u16> = words[3..].iter().map_while(|word| word.parse().ok()).collect();
    assert_eq!(by_column.len(), COLUMNS.len(), "{text}");
    let named = words[3 + by_column.len()..].iter().map(|word| {
        let (name, status) = word.split_once('=').unwrap();
        (name.replace("recalled", "A/gone"), status.parse().unwrap())
    });
    Line {
        method: words[0].parse().unwrap(),
        route: words[1].to_owned(),
        address: words[2].to_owned(),
        by_column,
        by_name: named.collect(),
        sent: sent.to_owned(),
    }
}

fn lines() -> Vec<Line> {
    DATA.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(line).collect()
}

/// Returns all visitors.
fn everybody() -> Vec<&'static str> {
    std::iter::once("nobody").chain(OFFICES.iter().map(|(name, _)| *name)).collect()
}

/// Returns the words that this visitor must not see in any answer.
fn secrets(name: &str) -> Vec<&'static str> {
    let inside = ["A", "B", "M"].contains(&name.split('/').next().unwrap()) && name != "A/gone";
    let mut kept = vec![];
    if !["A/head", "B/head"].contains(&name) {
        kept.push(WITHHELD);
    }
    if !inside {
        kept.extend([PROPOSED, REASON, UNCONSULTED]);
    }
    kept
}

/// Returns the objects that the data names by a word: a draft that is not released, sign-ins and invitations
/// of somebody else.
async fn objects(room: &Room) -> Vec<(&'static str, String)> {
    let draft = room.get("A/head", "/api/v1/drafts").await.json()["drafts"][0]["act"].to_string();
    let mut named = vec![("<draft>", draft)];
    for word in ["<badge>", "<badge-2>"] {
        let badge = room.enter("B/head").await;
        let session = room.app.room.session();
        named.push((word, room.app.door.admit(&session, token(&badge), now()).unwrap().badge().id.clone()));
    }
    for (word, office) in [("<invitation>", "guest"), ("<invitation-2>", "visitor")] {
        let made = room.post("B/head", "/api/v1/invitations", &json!({"office": office})).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        named.push((word, made.json()["id"].as_str().unwrap().to_owned()));
    }
    named
}

/// Returns which sign-ins and invitations of B/head still exist. Other visitors try to remove them.
fn stand(room: &Room, named: &[(&'static str, String)]) -> BTreeSet<&'static str> {
    let session = room.app.room.session();
    let guest = room.app.door.admit(&session, token(&room.badge("B/head")), now()).unwrap();
    let badges = room.app.door.badges(&session, &guest, now()).unwrap();
    let invitations = room.app.door.invitations(&session, "B/head", now()).unwrap();
    let mut all = badges.iter().map(|b| &b.id).chain(invitations.iter().map(|i| &i.id)).collect::<Vec<_>>();
    all.sort();
    named.iter().filter(|(_, id)| all.contains(&id)).map(|(word, _)| *word).collect()
}

/// Returns the object that a route removes for its owner.
fn takes(route: &str) -> Option<&'static str> {
    Some(match route {
        "/me/sign-out" => "<badge>",
        "/api/v1/me/sign-ins/end" => "<badge-2>",
        "/people/take-back" => "<invitation>",
        "/api/v1/invitations/take-back" => "<invitation-2>",
        _ => return None,
    })
}

fn token(badge: &Badge) -> &str {
    badge.cookie.split_once('=').unwrap().1
}

fn now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Moment::from_seconds(since.as_secs()).unwrap()
}

async fn comes(room: &Room, name: &str, line: &Line, named: &[(&'static str, String)]) -> Came {
    let put =
        |text: &str| named.iter().fold(text.to_owned(), |text, (word, value)| text.replace(word, value));
    // A form may end the sign-in that it is sent with, so each request has its own.
    let fresh = line.method == Method::POST && !["nobody", "A/gone"].contains(&name);
    let badge = if fresh { room.enter(name).await } else { room.badge(name) };
    let request = room.request(&badge, line.method.clone(), &put(&line.address));
    let kind =
        if line.sent.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
    let request =
        if line.method == Method::POST { request.header(header::CONTENT_TYPE, kind) } else { request };
    room.send(request.body(Body::from(put(&line.sent))).unwrap()).await
}

#[test]
fn every_route_has_a_line() {
    let written: BTreeSet<(String, String)> =
        lines().iter().map(|line| (line.method.to_string(), line.route.clone())).collect();
    let served: BTreeSet<(String, String)> =
        routes().iter().map(|route| (route.method.to_string(), route.path.to_owned())).collect();
    assert_eq!(served.difference(&written).collect::<Vec<_>>(), Vec::<&_>::new(), "routes without a line");
    assert_eq!(written.difference(&served).collect::<Vec<_>>(), Vec::<&_>::new(), "lines without a route");
}

#[tokio::test]
async fn nobody_comes_where_they_may_not() {
    let room = Room::under_way().await;
    let named = objects(&room).await;
    assert_eq!(stand(&room, &named).len(), 4);
    let mut shown = BTreeSet::new();
    let (mut found, mut successes, mut asked) = (Vec::new(), 0, 0);
    // First the routes that only read, then those that change something.
    let (looks, deeds): (Vec<Line>, Vec<Line>) = lines().into_iter().partition(|l| l.method == Method::GET);
    for line in looks.iter().chain(&deeds) {
        for name in everybody() {
            let before = room.size().await;
            let stood = takes(&line.route).map(|_| stand(&room, &named));
            let came = comes(&room, name, line, &named).await;
            let (status, expected) = (came.status.as_u16(), line.expects(name));
            asked += 1;
            if status != expected {
                let unexpected = status < 400 && expected >= 400;
                successes += usize::from(unexpected);
                found.push(format!(
                    "{} {} as {name}: {status}, and not {expected}",
                    line.method, line.address
                ));
            }
            if status >= 400 && room.size().await != before {
                found.push(format!(
                    "{} {} as {name}: {status}, and something was signed",
                    line.method, line.address
                ));
            }
            if let Some(stood) = stood {
                let stands = stand(&room, &named);
                let taken = takes(&line.route).filter(|_| name == "B/head");
                let wanted: BTreeSet<_> = stood.iter().copied().filter(|word| Some(*word) != taken).collect();
                if stands != wanted {
                    found.push(format!(
                        "{} {} as {name}: {stood:?} became {stands:?}",
                        line.method, line.address
                    ));
                }
            }
            let all = [WITHHELD, PROPOSED, REASON, UNCONSULTED];
            shown.extend(all.iter().filter(|secret| came.body.contains(**secret)));
            for secret in secrets(name).iter().filter(|secret| came.body.contains(**secret)) {
                found.push(format!("{} {} as {name} shows {secret:?}", line.method, line.address));
            }
        }
    }
    assert!(found.is_empty(), "{successes} unexpected successes of {asked}:\n{}", found.join("\n"));
    assert!(asked > 1000, "{asked}");
    // Its readers do see them, so the test above is meaningful.
    assert_eq!(shown, BTreeSet::from([WITHHELD, PROPOSED, REASON, UNCONSULTED]));
}
