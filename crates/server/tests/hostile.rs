//! Slow and hostile clients, each with an honest one beside that is answered.
//!
//! The tests count who was answered, refused or cut off, and in which order. Times are only limits of the room, which
//! the tests set short; nothing is compared with a clock.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{Method, Request, StatusCode, header};
use common::{Badge, Came, Room};
use paraph_node::Session;
use paraph_server::{App, Cost, Limits, Peer, Setup, Terms, serve_on};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio_stream::Stream;

const PASSWORD: &str = "seven quiet herons over the delta";

/// Opens the same record with other limits and terms.
fn set(room: &mut Room, limits: Limits, cost: Cost) {
    let terms = Terms { cost, ..Terms::default() };
    let address = Some("https://room.example".parse().unwrap());
    let setup = Setup { terms, address, limits, ..Setup::default() };
    room.app = App::new(Session::open(&room.path).unwrap(), setup).unwrap();
}

/// Serves a room on a socket.
async fn served(room: &Room) -> SocketAddr {
    let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(serve_on(socket, Arc::clone(&room.app)));
    address
}

/// Opens a connection from an address of this machine.
async fn connect(from: &str, to: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(SocketAddr::new(from.parse().unwrap(), 0)).unwrap();
    socket.connect(to).await.unwrap()
}

/// Reads all that comes until the room ends the connection.
async fn rest(stream: &mut TcpStream) -> String {
    let mut all = Vec::new();
    // The room may close while something of ours is under way to it.
    let _ = stream.read_to_end(&mut all).await;
    String::from_utf8_lossy(&all).into_owned()
}

async fn ask(from: &str, to: SocketAddr, text: &str) -> String {
    let mut stream = connect(from, to).await;
    stream.write_all(text.as_bytes()).await.unwrap();
    rest(&mut stream).await
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: room.example\r\nconnection: close\r\n\r\n")
}

fn check_head(bytes: usize) -> String {
    format!(
        "POST /api/v1/check HTTP/1.1\r\nhost: room.example\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {bytes}\r\n\r\n"
    )
}

fn words(bytes: usize) -> String {
    json!({"words": "word ".repeat(bytes / 5)}).to_string()
}

/// A body that comes in pieces, and counts those that were read.
struct Counted {
    piece: Bytes,
    left: usize,
    read: Arc<AtomicUsize>,
}

impl Stream for Counted {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.read.fetch_add(1, Ordering::SeqCst);
        Poll::Ready(Some(Ok(self.piece.clone())))
    }
}

fn counted(piece: &str, pieces: usize) -> (Body, Arc<AtomicUsize>) {
    let read = Arc::new(AtomicUsize::new(0));
    let piece = Bytes::from(piece.to_owned());
    (Body::from_stream(Counted { piece, left: pieces, read: Arc::clone(&read) }), read)
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_head_and_a_trickling_body_are_ended_and_others_are_answered() {
    let mut room = Room::open().await;
    let brief = Duration::from_millis(400);
    set(
        &mut room,
        Limits { head: brief, body: brief, rate: 1 << 20, ..Limits::default() },
        Cost::Demonstration,
    );
    let address = served(&room).await;
    let mut half: Vec<TcpStream> = Vec::new();
    for sent in ["", "GET / HT", "GET / HTTP/1.1\r\nhost: room.example\r\nx-half: "] {
        let mut stream = connect("127.0.0.1", address).await;
        stream.write_all(sent.as_bytes()).await.unwrap();
        half.push(stream);
    }
    let mut trickling = connect("127.0.0.1", address).await;
    trickling.write_all(check_head(60_000).as_bytes()).await.unwrap();
    let (mut answer, mut body) = trickling.into_split();
    let sender = tokio::spawn(async move {
        // A byte at a time, for as long as the room listens.
        while body.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    // While all of them are there, an honest reader is answered.
    let said = ask("127.0.0.1", address, &get("/public")).await;
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    let sent = words(1000);
    let said = ask("127.0.0.1", address, &format!("{}{sent}", check_head(sent.len()))).await;
    assert!(said.starts_with("HTTP/1.1 200") && said.contains("unknown"), "{said}");

    // The room ends each of them by itself: otherwise these would never return.
    for stream in &mut half {
        let said = rest(stream).await;
        assert!(!said.starts_with("HTTP/1.1 200"), "{said}");
    }
    let mut said = Vec::new();
    let _ = answer.read_to_end(&mut said).await;
    let said = String::from_utf8_lossy(&said);
    assert!(said.starts_with("HTTP/1.1 408") && said.contains("too slowly"), "{said}");
    sender.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_connections_of_one_address_leave_places_for_others() {
    let mut room = Room::open().await;
    set(&mut room, Limits { connections: 150, each: 100, ..Limits::default() }, Cost::Demonstration);
    let address = served(&room).await;
    let mut open = Vec::new();
    for _ in 0..200 {
        open.push(connect("127.0.0.2", address).await);
    }
    // Those over the limit are refused at once.
    for stream in &mut open[100..] {
        let said = rest(stream).await;
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 503"), "{said}");
    }
    assert_eq!(room.app.connections.number(), 100);
    let said = ask("127.0.0.1", address, &get("/public")).await;
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    // A second address takes the last places. Others still come in.
    let mut more = Vec::new();
    for _ in 0..60 {
        more.push(connect("127.0.0.3", address).await);
    }
    for _ in 0..5 {
        let said = ask("127.0.0.1", address, &get("/public")).await;
        assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    }
    assert!(room.app.connections.number() <= 150);
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_megabytes_to_check_are_refused_before_they_are_read() {
    let mut room = Room::open().await;
    set(&mut room, Limits::default(), Cost::Demonstration);
    let address = served(&room).await;
    // The head alone is enough.
    let said = ask("127.0.0.2", address, &check_head(60 << 20)).await;
    assert!(said.starts_with("HTTP/1.1 413"), "{said}");
    // Without a length, it is read as far as the limit.
    let send = |path: &str, kind: &str, body: Body| {
        let request =
            Request::post(path).header(header::HOST, "room.example").header(header::CONTENT_TYPE, kind);
        room.send(request.body(body).unwrap())
    };
    let mebi = " ".repeat(1 << 20);
    for (path, kind, limit) in [
        ("/api/v1/check", "application/json", 22),
        ("/public/check", "application/x-www-form-urlencoded", 22),
        ("/api/v1/sign-in", "application/json", 1),
        ("/enter", "application/x-www-form-urlencoded", 1),
    ] {
        let (body, read) = counted(&mebi, 60);
        let came = send(path, kind, body).await;
        assert_eq!(came.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(read.load(Ordering::SeqCst) <= limit, "{path}: {read:?}");
    }
    // Words have a cap of their own, however they come.
    let many = "word ".repeat(1 << 20);
    assert_eq!(post(&room, "a", &json!({"words": many})).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let form = format!(
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n{many}\r\n--x--\r\n"
    );
    let came = send("/public/check", "multipart/form-data; boundary=x", Body::from(form)).await;
    assert_eq!(came.status, StatusCode::PAYLOAD_TOO_LARGE);
    let came = post(&room, "a", &json!({"words": "word ".repeat(20_000)})).await;
    assert_eq!((came.status, &came.json()["is"]), (StatusCode::OK, &json!("unknown")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_whose_checks_never_come_takes_a_share_of_the_memory() {
    let mut room = Room::open().await;
    set(&mut room, Limits { visitors: 4 << 20, ..Limits::default() }, Cost::Demonstration);
    let address = served(&room).await;
    let sent = words(900_000);
    let mut held = Vec::new();
    for _ in 0..8 {
        let mut stream = connect("127.0.0.2", address).await;
        stream.write_all(check_head(sent.len()).as_bytes()).await.unwrap();
        held.push(stream);
    }
    // The first has the share of its address; all others are refused without a byte of them being read.
    let mut refused = 0;
    let mut answers = tokio::task::JoinSet::new();
    for mut stream in held {
        answers.spawn(async move { rest(&mut stream).await });
    }
    while refused < 7 {
        let said = answers.join_next().await.unwrap().unwrap();
        assert!(said.starts_with("HTTP/1.1 503"), "{said}");
        refused += 1;
    }
    assert!(room.app.visitors.sent.in_use() >= sent.len());
    let said = ask("127.0.0.1", address, &format!("{}{sent}", check_head(sent.len()))).await;
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
}

#[tokio::test]
async fn a_mark_in_a_header_is_checked_before_the_body_is_read() {
    let room = Room::open().await;
    let badge = room.badge("A/head");
    let path = "/api/v1/acts/principle";
    let sent = json!({"answers": {"words": "Fair."}}).to_string();
    let json = |badge: &Badge, path: &str| {
        let request = Request::post(path).header(header::HOST, "room.example");
        let request = request.header(header::ORIGIN, "https://room.example");
        request.header(header::COOKIE, &badge.cookie).header(header::CONTENT_TYPE, "application/json")
    };
    let wrong = room.badge("B/head").mark;
    for (request, status, pieces) in [
        (json(&badge, path).header("x-paraph-mark", &wrong), 403, 0),
        (json(&badge, path).header("x-paraph-mark", "x"), 403, 0),
        (json(&badge, path), 403, 0),
        (json(&badge, path).header("x-paraph-mark", &badge.mark), 200, 1),
        (json(&badge, &format!("{path}?mark={}", badge.mark)), 200, 1),
    ] {
        let (body, read) = counted(&sent, 1);
        let came = room.send(request.body(body).unwrap()).await;
        assert_eq!((came.status.as_u16(), read.load(Ordering::SeqCst)), (status, pieces), "{}", came.body);
    }
}

/// Sends JSON as a visitor from an address, or as a delegate.
async fn send_from(room: &Room, from: &str, badge: &Badge, path: &str, sent: &Value) -> Came {
    let request = room.request(badge, Method::POST, path).header(header::CONTENT_TYPE, "application/json");
    let mut request = request.body(Body::from(sent.to_string())).unwrap();
    let last = from.bytes().fold(0_u8, u8::wrapping_add);
    request.extensions_mut().insert(Peer(IpAddr::from([192, 0, 2, last])));
    room.send(request).await
}

async fn post(room: &Room, from: &str, sent: &Value) -> Came {
    send_from(room, from, &Badge::default(), "/api/v1/check", sent).await
}

async fn sign_in(room: &Room, from: &str, name: &str, password: &str) -> Came {
    let sent = json!({"name": name, "password": password});
    send_from(room, from, &Badge::default(), "/api/v1/sign-in", &sent).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_sign_ins_from_one_address_does_not_hold_up_another() {
    let mut room = Room::open().await;
    set(&mut room, Limits::default(), Cost::Full);
    let room = Arc::new(room);
    let at_work = (std::thread::available_parallelism().map_or(2, usize::from) / 2).max(1);
    let answered = Arc::new(AtomicUsize::new(0));
    let flood: Vec<_> = (0..60)
        .map(|nth| {
            let (room, answered) = (Arc::clone(&room), Arc::clone(&answered));
            tokio::spawn(async move {
                let came = sign_in(&room, "flood", &format!("A/{nth}"), "a password that is wrong").await;
                if came.status != StatusCode::SERVICE_UNAVAILABLE {
                    answered.fetch_add(1, Ordering::SeqCst);
                }
                came.status
            })
        })
        .collect();
    while room.app.queues.trying.waiting() < 16 {
        tokio::task::yield_now().await;
    }
    let before = answered.load(Ordering::SeqCst);
    let honest = sign_in(&room, "honest", "A/head", "a password that is wrong").await;
    let meanwhile = answered.load(Ordering::SeqCst) - before;
    assert_eq!(honest.status, StatusCode::UNAUTHORIZED, "it was tried");
    // Those at work when it came, those whose turn was before it, and those at work beside it.
    assert!(meanwhile <= 3 * at_work + 2 && meanwhile < 12 + at_work, "{meanwhile} of the flood came first");
    let mut refused = 0;
    for one in flood {
        refused += usize::from(one.await.unwrap() == StatusCode::SERVICE_UNAVAILABLE);
    }
    assert!(refused >= 60 - 16 - 4 * at_work - 4, "one address has a share of the queue: {refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_passwords_from_elsewhere_lock_nobody_out() {
    let room = Room::open().await;
    let made = room.post("A/head", "/api/v1/invitations", &json!({"credential": "A/delegate"})).await;
    let link = made.json()["link"].clone();
    let sent = json!({"link": link, "password": PASSWORD});
    let entered = room.post("", "/api/v1/invitation/take-up", &sent).await;
    assert_eq!(entered.status, StatusCode::OK, "{}", entered.body);
    let cookie = entered.cookie.as_deref().unwrap().split(';').next().unwrap().to_owned();
    let inside = Badge { cookie, mark: entered.json()["mark"].as_str().unwrap().to_owned() };
    let mut locked = 0;
    for _ in 0..40 {
        let came = sign_in(&room, "foreign", "A/delegate", "a password that is wrong").await;
        locked += usize::from(came.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert_eq!(locked, 30);
    let came = sign_in(&room, "foreign", "A/delegate", PASSWORD).await;
    assert_eq!(came.status, StatusCode::TOO_MANY_REQUESTS, "the address is locked");
    let came = sign_in(&room, "home", "A/delegate", PASSWORD).await;
    assert_eq!(came.status, StatusCode::OK, "the owner is not: {}", came.body);
    // From the sign-in, the password is changed even where the attacker is.
    let sent = json!({"old": PASSWORD, "new": "eleven loud geese on a roof"});
    let came = send_from(&room, "foreign", &inside, "/api/v1/me/password", &sent).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
}

#[tokio::test]
async fn links_and_passkeys_are_made_for_the_stated_address_whatever_the_host() {
    let mut room = Room::open().await;
    let invite = async |room: &Room, host: &str, path: &str| {
        let request = room.request(&room.badge("A/head"), Method::POST, path);
        let mut request = request
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(json!({"credential": "A/delegate"}).to_string()))
            .unwrap();
        request.headers_mut().insert(header::HOST, host.parse().unwrap());
        room.send(request).await
    };
    for host in ["room.example", "evil.example", "localhost:7428"] {
        let link = invite(&room, host, "/api/v1/invitations").await.json()["link"].clone();
        assert!(link.as_str().unwrap().starts_with("https://room.example/enter/"), "{host}: {link}");
        let options = invite(&room, host, "/api/v1/passkey/ask").await.json();
        assert!(options.to_string().contains("\"rpId\":\"room.example\""), "{host}: {options}");
    }
    // Where nothing was stated, this machine is known, and no other host is believed.
    room.app = App::new(Session::open(&room.path).unwrap(), Setup::default()).unwrap();
    let link = invite(&room, "localhost:7428", "/api/v1/invitations").await.json()["link"].clone();
    assert!(link.as_str().unwrap().starts_with("http://localhost:7428/enter/"), "{link}");
    for path in ["/api/v1/invitations", "/api/v1/passkey/ask"] {
        let came = invite(&room, "evil.example", path).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", came.body);
        assert!(came.body.contains("--address"), "{}", came.body);
    }
}

#[tokio::test]
async fn an_address_in_a_header_counts_only_from_the_proxy_that_was_stated() {
    let mut room = Room::open().await;
    let proxy = paraph_server::Proxy {
        header: paraph_server::HeaderName::from_static("x-forwarded-for"),
        at: vec!["192.0.2.1".parse().unwrap()],
    };
    let terms = Terms { cost: Cost::Demonstration, ..Terms::default() };
    let setup = Setup { terms, proxy: Some(proxy), ..Setup::default() };
    room.app = App::new(Session::open(&room.path).unwrap(), setup).unwrap();
    let tried = async |peer: [u8; 4], said: &str| {
        let sent = json!({"name": "A/head", "password": "a password that is wrong"}).to_string();
        let request = room.request(&Badge::default(), Method::POST, "/api/v1/sign-in");
        let request =
            request.header(header::CONTENT_TYPE, "application/json").header("x-forwarded-for", said);
        let mut request = request.body(Body::from(sent)).unwrap();
        request.extensions_mut().insert(Peer(IpAddr::from(peer)));
        room.send(request).await.status
    };
    for _ in 0..10 {
        // What the sender wrote before it is not believed.
        assert_eq!(tried([192, 0, 2, 1], "198.51.100.1, 203.0.113.7").await, StatusCode::UNAUTHORIZED);
        assert_eq!(tried([192, 0, 2, 9], "198.51.100.2").await, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(tried([192, 0, 2, 1], "198.51.100.3, 203.0.113.7").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(tried([192, 0, 2, 1], "203.0.113.8").await, StatusCode::UNAUTHORIZED);
    assert_eq!(tried([192, 0, 2, 9], "198.51.100.4").await, StatusCode::TOO_MANY_REQUESTS);
}
