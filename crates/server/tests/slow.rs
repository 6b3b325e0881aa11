//! Readers who ask and then read slowly, or never, each with an honest one beside that is answered.
//!
//! Times are only limits of the room, which the tests set short; nothing is compared with a clock.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use common::{Badge, Room};
use paraph_node::Session;
use paraph_server::{App, Limits, Peer, Setup, router, serve_on};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tower::ServiceExt;

/// An answer of several mebibytes.
const LONG: &str = "/api/v1/texts/framework/rolling";
/// Readers who never read.
const SLOW: usize = 12;

/// A room on a long text.
async fn long(points: usize, limits: Limits) -> Room {
    let mut room = Room::open().await;
    let text: String = (1..=points).map(|n| format!("{n}. The Parties report on matter {n}.\n\n")).collect();
    let act = room.done("A/delegate", "submit", json!({"text": "framework", "source": text})).await;
    room.both("set-base", json!({"act": act})).await;
    set(&mut room, limits);
    room
}

fn set(room: &mut Room, limits: Limits) {
    let address = Some("https://room.example".parse().unwrap());
    let setup = Setup { address, limits, ..Setup::default() };
    room.app = App::new(Session::open(&room.path).unwrap(), setup).unwrap();
}

async fn served(room: &Room) -> SocketAddr {
    let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(serve_on(socket, Arc::clone(&room.app)));
    address
}

/// Asks, from a connection whose system keeps little of what comes.
async fn asked(to: SocketAddr, badge: &Badge, path: &str) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(to).await.unwrap();
    let cookie = &badge.cookie;
    let head =
        format!("GET {path} HTTP/1.1\r\nhost: room.example\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let wait = async {
        while !holds() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(120), wait).await.unwrap_or_else(|_| panic!("never: {what}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_who_take_nothing_are_let_go_with_what_they_hold() {
    let limits = Limits { wait: Duration::from_secs(3), pace: 1 << 30, ..Limits::default() };
    let room = long(6_000, limits).await;
    let to = served(&room).await;
    let badge = room.badge("A/delegate");
    let mut slow = Vec::new();
    for _ in 0..SLOW {
        slow.push(asked(to, &badge, LONG).await);
    }
    until("an answer waits for its reader", || room.app.delegates.answers.in_use() > 1 << 20).await;
    // Honest readers are answered beside them, whole.
    let mut times = Vec::new();
    for nth in 0..60 {
        let path = if nth % 3 == 0 { "/healthz" } else { "/public" };
        let (began, mut said) = (Instant::now(), String::new());
        asked(to, &Badge::default(), path).await.read_to_string(&mut said).await.unwrap();
        assert!(said.starts_with("HTTP/1.1 200"), "{said}");
        times.push(began.elapsed());
    }
    times.sort_unstable();
    println!("honest readers beside {SLOW} who read nothing: median {:?}, p99 {:?}", times[30], times[59]);
    until("the room lets them go", || room.app.connections.number() == 0).await;
    until("their answers are gone", || room.app.delegates.answers.in_use() == 0).await;
    // They did not get what they did not read.
    let mut rest = Vec::new();
    let _ = slow.pop().unwrap().read_to_end(&mut rest).await;
    let whole = room.get("A/delegate", LONG).await;
    assert!(whole.status == StatusCode::OK && rest.len() < whole.body.len() / 2, "{}", rest.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_nobody_reads_have_a_bound() {
    let limits = Limits { answers: 4 << 20, wait: Duration::from_secs(600), ..Limits::default() };
    let room = long(6_000, limits).await;
    let to = served(&room).await;
    let badge = room.badge("A/delegate");
    let slow = asked(to, &badge, LONG).await;
    until("an answer waits for its reader", || room.app.delegates.answers.in_use() > 0).await;
    // The same credential has its share; another has its own, and what is small is not counted.
    assert_eq!(room.get("A/delegate", LONG).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(room.get("A/delegate", "/").await.status, StatusCode::OK);
    assert_eq!(room.get("B/delegate", LONG).await.status, StatusCode::OK);
    // What was done is said in any case.
    let reserve = json!({"provisions": ["1"], "kind": "general"});
    room.done("A/delegate", "reserve", reserve).await;
    drop(slow);
    until("its place is free", || room.app.delegates.answers.in_use() == 0).await;
    assert_eq!(room.get("A/delegate", LONG).await.status, StatusCode::OK);
}

#[tokio::test]
async fn live_streams_are_bounded_by_address_and_in_all() {
    let mut room = Room::open().await;
    set(&mut room, Limits { streams: 5, streams_each: 3, ..Limits::default() });
    let badge = room.badge("B/head");
    let ask = |last: u8, path: &'static str| {
        let (app, badge, room) = (Arc::clone(&room.app), &badge, &room);
        async move {
            let mut request = room.request(badge, Method::GET, path).body(Body::empty()).unwrap();
            request.extensions_mut().insert(Peer(IpAddr::from([192, 0, 2, last])));
            router(app).oneshot(request).await.unwrap()
        }
    };
    let open = |response: &Response| response.status() == StatusCode::OK;
    let mut first = Vec::new();
    for _ in 0..3 {
        first.push(ask(1, "/live").await);
    }
    assert!(first.iter().all(open));
    let refused = ask(1, "/live").await;
    assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE, "an address has its limit");
    let second = [ask(2, "/live").await, ask(2, "/live").await];
    assert!(second.iter().all(open));
    assert_eq!(ask(3, "/live").await.status(), StatusCode::SERVICE_UNAVAILABLE, "all places are taken");
    assert!(open(&ask(1, "/").await), "pages are not streams");
    drop(first);
    assert!(open(&ask(3, "/live").await), "a stream that ends gives its place back");
}
