//! Every page and every answer on texts of 300, 3,000 and 30,000 points, and on records of 100 and 1,000 acts, for
//! nobody, a head, a delegate, an expert and a partner who is consulted: no answer grows faster than what it shows, and
//! a page is bounded however long the text is.
//!
//! `cargo test -p paraph-server --test growth -- --nocapture` prints the table, and how long it took.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::alloc::System;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use axum::http::StatusCode;
use cap::Cap;
use common::Room;
use paraph_server::{Needs, routes};
use paraph_talks::act::ActKind;
use serde_json::json;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Numbers of points.
const SIZES: [usize; 3] = [300, 3_000, 30_000];
/// Numbers of acts of a long record.
const ACTS: [usize; 2] = [100, 1_000];
/// An answer may grow this much while the text grows tenfold.
const TENFOLD: usize = 12;
/// Differences below these say nothing about growth.
const FEW_BYTES: usize = 64 << 10;
const FEW_ALLOCATED: usize = 4 << 20;
/// What a page may have at most, however long the text is.
const PAGE_BYTES: usize = 1 << 20;
const PAGE_NODES: usize = 12_000;
/// What any answer may have at 30,000 points.
const ANSWER_BYTES: usize = 48 << 20;
/// What the whole test may hold at once.
const PEAK: usize = 1 << 30;

/// The allocator counts for the whole program, so one table is made at a time.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Addresses as the test of access has them, one or more for each route.
const ADDRESSES: &str = include_str!("data/authorisation.txt");

/// Addresses beside those: later pages, searches, and what only a text under way has.
const MORE: &[&str] = &[
    "/text?part=5",
    "/text?view=clean",
    "/text?view=side&party=A",
    "/text?filter=contested",
    "/text?find=parties",
    "/text/part?part=5",
    "/text/download?form=tracked",
    "/text/compare?draft=1",
    "/matrix?from=200",
    "/columns?from=200",
    "/columns?only=contested",
    "/brackets?sort=since",
    "/drafts/compare?old=1&new=2",
    "/drafts/trace?old=1&new=2",
    "/propose",
    "/propose?find=12",
    "/act/reserve?find=12&from=100",
    "/act/accept?text=framework&back=/text",
    "/point?text=framework&id=p100",
    "/api/v1/history?id=p100",
];

/// What one answer weighs.
#[derive(Clone, Debug)]
struct Weight {
    status: StatusCode,
    page: bool,
    bytes: usize,
    nodes: usize,
    allocated: usize,
    seconds: f64,
}

/// Talks on a text of `points` points. One point in a hundred is in dispute.
async fn talks(points: usize) -> Room {
    let room = Room::open().await;
    // One point in ten has no number, and is named by its place among those.
    let number = |n: usize| match n % 10 {
        5 => String::new(),
        _ => format!("{}.{}. ", n / 100 + 1, n % 100 + 1),
    };
    let words =
        |n: usize, how: &str| format!("The Parties {how} report on matter {n} within {} days.", 30 + n % 60);
    let text: String = (1..=points).map(|n| format!("{}{}\n\n", number(n), words(n, "shall"))).collect();
    let act = room.done("A/delegate", "submit", json!({"text": "framework", "source": text})).await;
    room.both("set-base", json!({"act": act})).await;
    let reword = |n: usize, how: &str| json!({"reword": {"id": format!("p{n}"), "wording": words(n, how)}});
    for (party, how, step) in [("A", "should", 100), ("B", "may", 200)] {
        let changes: Vec<_> = (step..=points).step_by(step).map(|n| reword(n, how)).collect();
        let body = json!({"text": "framework", "edition": 1, "changes": changes});
        let by = format!("{party}/delegate");
        let came = room.post(&by, "/api/v1/acts/propose", &json!({"body": body})).await;
        assert_eq!(came.status, StatusCode::OK, "{}", came.body);
    }
    room.both("issue", json!({})).await;
    room.done("B/delegate", "accept", json!({"items": ["p100=A"]})).await;
    room.done("B/delegate", "position", json!({"on": "p200=A", "stance": "oppose"})).await;
    let some: Vec<String> = (55..=points).step_by(100).map(|n| format!("p{n}")).collect();
    room.done("A/delegate", "reserve", json!({"provisions": some, "kind": "general"})).await;
    room.done("A/head", "consult", json!({"partners": "P", "provisions": some})).await;
    room.done("A/head", "elevate", json!({"provisions": some, "question": "How far?"})).await;
    room.done("A/delegate", "agree", json!({"provisions": some, "level": "technical"})).await;
    room.done("A/head", "agree", json!({"provisions": some, "level": "ad-referendum"})).await;
    let asked = json!({"provisions": some, "team": "Experts", "members": ["A/expert"], "terms": "Look."});
    room.both("refer", asked).await;
    room.both("issue", json!({})).await;
    for draft in room.get("A/head", "/api/v1/drafts").await.json()["drafts"].as_array().unwrap() {
        for head in ["A/head", "B/head"] {
            room.done(head, "clear", json!({"act": draft["act"]})).await;
        }
    }
    room
}

/// Returns every address to ask for, with its visitor: the routes as the test of access asks for them.
fn addresses(draft: &str) -> Vec<(&'static str, String)> {
    let reads: BTreeMap<&str, Needs> = routes()
        .iter()
        .filter(|route| route.method == "GET")
        .map(|route| (route.path, route.needs))
        .collect();
    let mut found = BTreeSet::new();
    for line in ADDRESSES.lines().filter(|line| line.starts_with("GET")) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (route, address) = (words[1], words[2].replace("<draft>", draft));
        assert!(reads.contains_key(route), "{route} is a route");
        if reads[route] == Needs::Nothing {
            found.insert(("nobody", address.clone()));
        }
        // Programs ask for the same with other roles; their pages differ.
        if !address.starts_with("/api/") {
            found.insert(("A/expert", address.clone()));
        }
        found.insert(("P/delegate", address.clone()));
        found.insert(("A/head", address));
    }
    found.extend(
        ActKind::ALL
            .iter()
            .flat_map(|kind| ["A/delegate", "P/delegate"].map(|name| (name, format!("/act/{kind}")))),
    );
    found.extend(ActKind::ALL.iter().map(|kind| ("A/head", format!("/act/{kind}"))));
    found.extend(ActKind::ALL.iter().map(|kind| ("A/head", format!("/api/v1/acts/{kind}"))));
    found.extend(MORE.iter().map(|address| ("A/head", (*address).to_owned())));
    // A stream has no end.
    found.retain(|(_, address)| address != "/live");
    found.into_iter().collect()
}

async fn weighed(room: &Room, name: &str, address: &str) -> Weight {
    let began = Instant::now();
    let total = ALLOCATOR.total_allocated();
    let came = room.get(name, address).await;
    let allocated = ALLOCATOR.total_allocated() - total;
    let page = came.kind.starts_with("text/html") && !address.contains("/download");
    let nodes = if page { nodes(&came.body) } else { 0 };
    let (bytes, seconds) = (came.body.len(), began.elapsed().as_secs_f64());
    Weight { status: came.status, page, bytes, nodes, allocated, seconds }
}

/// Returns the number of elements that begin in a page.
fn nodes(body: &str) -> usize {
    body.as_bytes().windows(2).filter(|two| two[0] == b'<' && two[1].is_ascii_alphabetic()).count()
}

/// Returns what is wrong with the growth of an answer.
fn faults(all: &[Weight]) -> Vec<String> {
    let mut found = Vec::new();
    for two in all.windows(2) {
        let (small, large) = (&two[0], &two[1]);
        if small.status != large.status {
            found.push(format!("answers {} and then {}", small.status, large.status));
        }
        for (what, before, after, few) in [
            ("bytes", small.bytes, large.bytes, FEW_BYTES),
            ("allocated bytes", small.allocated, large.allocated, FEW_ALLOCATED),
        ] {
            if after > few && after > before * TENFOLD {
                found.push(format!("{what} grow from {before} to {after}"));
            }
        }
    }
    for one in all {
        if one.page && one.status == StatusCode::OK && (one.bytes > PAGE_BYTES || one.nodes > PAGE_NODES) {
            found.push(format!("a page of {} bytes and {} elements", one.bytes, one.nodes));
        }
        if one.bytes > ANSWER_BYTES {
            found.push(format!("an answer of {} bytes", one.bytes));
        }
    }
    found
}

/// Talks on a text of 300 points with a long record: proposals, positions, remarks, comments and the like, and a
/// draft for each hundred of them.
async fn long_record(acts: usize) -> Room {
    let room = talks(SIZES[0]).await;
    let consulted = json!({"partners": "P", "provisions": ["p1", "p2"]});
    let consulted = room.done("A/head", "consult", consulted).await;
    for n in 0..acts {
        let point = format!("p{}", (n * 7) % SIZES[0] + 1);
        let words = format!("Words {n} of the talks, as long as words are.");
        match n % 10 {
            0..=2 => {
                let reword = json!({"text": "framework", format!("reword.{point}"): words, "reason": words});
                room.done(["A/delegate", "B/delegate"][n % 2], "propose", reword).await
            }
            3 => {
                let stance = ["support", "oppose"][n / 10 % 2];
                room.done("B/delegate", "position", json!({"on": "p100=A", "stance": stance})).await
            }
            4 | 5 => {
                let remark = json!({
                    "speaker": "A spokesperson", "words": words, "at": "2025-11-24T09:00:00Z",
                    "source": "a briefing", "certainty": "recorded",
                });
                room.done("A/delegate", "remark", remark).await
            }
            6 => room.done("A/head", "principle", json!({"words": words})).await,
            7 => room.done("P/delegate", "comment", json!({"act": consulted, "words": words})).await,
            8 => {
                let reserve = json!({"provisions": [point], "kind": "scrutiny", "reason": words});
                room.done("B/delegate", "reserve", reserve).await
            }
            _ => {
                let date = json!({"kind": "meeting", "at": "2099-11-27T18:00:00Z", "about": words});
                room.done("B/head", "set-date", date).await
            }
        };
        if n % 100 == 99 {
            room.both("issue", json!({})).await;
        }
    }
    let drafts = room.get("A/head", "/api/v1/drafts").await.json();
    let new =
        drafts["drafts"].as_array().unwrap().iter().filter(|draft| draft["act"].as_u64() > Some(consulted));
    for draft in new {
        for head in ["A/head", "B/head"] {
            room.done(head, "clear", json!({"act": draft["act"]})).await;
        }
    }
    room
}

type Table = BTreeMap<(&'static str, String), Vec<Weight>>;

/// Asks for every address, and adds what came to the table.
async fn ask_all(room: &Room, table: &mut Table) {
    let began = Instant::now();
    let draft = room.get("A/head", "/api/v1/drafts").await.json()["drafts"][0]["act"].to_string();
    let all = addresses(&draft);
    let number = all.len();
    for (name, address) in all {
        let weight = weighed(room, name, &address).await;
        table.entry((name, address)).or_default().push(weight);
    }
    let (seconds, peak) = (began.elapsed().as_secs_f64(), ALLOCATOR.max_allocated());
    println!("{number} addresses asked in {seconds:.1} s; {peak} bytes held at most");
}

/// Prints a table, and fails if an answer grows faster than what it shows.
fn judge(table: &Table, sizes: &[usize], least: usize) {
    let mut found = Vec::new();
    for ((name, address), all) in table {
        for (size, one) in sizes.iter().zip(all) {
            println!(
                "{name:10} {address:50} {size:6} {:3} {:9} B {:6} nodes {:10} B allocated {:.3} s",
                one.status.as_u16(),
                one.bytes,
                one.nodes,
                one.allocated,
                one.seconds
            );
        }
        found.extend(faults(all).into_iter().map(|fault| format!("{address} for {name}: {fault}")));
    }
    let shown = table.values().filter(|all| all.iter().all(|one| one.status == StatusCode::OK)).count();
    assert!(shown > least, "{shown} answers were shown");
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn no_answer_grows_faster_than_what_it_shows() {
    let _turn = TURN.lock().await;
    let sizes: Vec<usize> = match std::env::var("PARAPH_GROWTH") {
        Ok(most) => SIZES.into_iter().filter(|size| *size <= most.parse().unwrap()).collect(),
        Err(_) => SIZES.to_vec(),
    };
    let mut table = Table::new();
    for &size in &sizes {
        let began = Instant::now();
        let room = talks(size).await;
        println!("{size} points made in {:.1} s", began.elapsed().as_secs_f64());
        ask_all(&room, &mut table).await;
    }
    assert!(ALLOCATOR.max_allocated() < PEAK, "{} bytes held at once", ALLOCATOR.max_allocated());
    judge(&table, &sizes, 300);
}

#[tokio::test]
async fn no_answer_grows_faster_than_a_long_record() {
    let _turn = TURN.lock().await;
    let mut table = Table::new();
    for acts in ACTS {
        let began = Instant::now();
        let room = long_record(acts).await;
        println!("{acts} acts made in {:.1} s", began.elapsed().as_secs_f64());
        ask_all(&room, &mut table).await;
    }
    judge(&table, &ACTS, 300);
}
