//! Records with unauthorised signatures: sound as logs, with acts that the talks declare void. Each
//! is a file with its expected result, like those of `paraph-record` for logs.
//!
//! This test makes the files (`PARAPH_BLESS=1` writes them) and judges their stored form.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::PathBuf;

use paraph_node::{NodeError, Session};
use paraph_record::{Chain, Checkpoint, Draft, Pouch, SecretKey, Seen, SignedAct};
use serde_json::{Value, json};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

const A: u8 = 1;
const B: u8 = 2;
const DELEGATE: u8 = 3;
const OTHER: u8 = 4;

fn credential(name: &str, role: &str, seed: u8) -> Value {
    let party = name.split('/').next().unwrap();
    json!({"name": name, "party": party, "role": role, "key": key(seed).public().to_string()})
}

/// Talks of two parties, with a delegate of B; then the acts, each with the key that signs it.
fn record(deeds: &[(u8, &str, Value)]) -> Vec<u8> {
    let open = json!({
        "title": "Talks",
        "parties": [
            {"code": "A", "name": "State A", "standing": "party"},
            {"code": "B", "name": "State B", "standing": "party"},
        ],
        "credentials": [
            credential("A/head", "head", A),
            credential("B/head", "head", B),
            credential("B/delegate", "delegate", DELEGATE),
        ],
        "languages": ["en"],
        "keeper": "A/head",
        "engine": "paraph/1",
        "rules": serde_json::to_value(paraph_talks::Rules::default()).unwrap(),
        "date": "2025-11-23T09:00:00Z",
    });
    let (mut chain, mut acts) = (Chain::default(), Vec::<SignedAct>::new());
    for (seed, kind, body) in [(A, "open", open)].iter().chain(deeds) {
        let author = key(*seed);
        let (counter, previous) = chain.next(&author.public());
        let seen = Seen { root: chain.root(), size: chain.size() };
        let (kind, body) = ((*kind).to_owned(), body.clone());
        let draft = Draft { talks: chain.talks(), counter, previous, seen, kind, body };
        let signed = draft.sign(&author).unwrap();
        chain.append(&signed).unwrap();
        acts.push(signed);
    }
    let talks = chain.talks().unwrap().to_string();
    let origin = format!("paraph.talks/{}", talks.trim_start_matches("sha256:"));
    let checkpoint = Checkpoint { origin, size: chain.size(), root: chain.root(), extensions: Vec::new() };
    let checkpoint = checkpoint.sign("A/head", &key(A)).unwrap();
    Pouch { checkpoint, from: 1, acts, contents: Vec::new() }.print()
}

fn cases() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let submit = || {
        let provision = json!({"id": "p1", "kind": "point", "level": 1, "wording": "Parties shall report."});
        json!({"text": "t", "language": "en", "provisions": [provision]})
    };
    let recall = (B, "recall", json!({"credential": "B/delegate"}));
    let rekey = (B, "rekey", json!({"credential": "B/delegate", "key": key(OTHER).public().to_string()}));
    let leave = (B, "leave", json!({}));
    let own = credential("B/second", "head", OTHER);
    vec![
        ("as-it-was", "no act is void", record(&[(DELEGATE, "submit", submit())])),
        (
            "a-key-that-was-recalled",
            "void 3 no-standing",
            record(&[recall.clone(), (DELEGATE, "submit", submit())]),
        ),
        ("before-it-was-recalled", "no act is void", record(&[(DELEGATE, "submit", submit()), recall])),
        (
            "a-key-that-was-replaced",
            "void 3 no-standing",
            record(&[rekey.clone(), (DELEGATE, "submit", submit())]),
        ),
        ("the-key-in-its-place", "no act is void", record(&[rekey, (OTHER, "submit", submit())])),
        ("a-key-of-nobody", "void 2 no-standing", record(&[(OTHER, "submit", submit())])),
        ("a-party-that-left", "void 3 no-standing", record(&[leave, (DELEGATE, "submit", submit())])),
        (
            "a-delegate-who-recalls-its-head",
            "void 2 not-head",
            record(&[(DELEGATE, "recall", json!({"credential": "B/head"}))]),
        ),
        (
            "a-head-who-recalls-another-partys",
            "void 2 no-such-credential",
            record(&[(A, "recall", json!({"credential": "B/head"}))]),
        ),
        (
            "a-delegate-who-accredits-itself",
            "void 2 not-head",
            record(&[(DELEGATE, "accredit", json!({"credential": own}))]),
        ),
        (
            "a-member-that-nobody-knows",
            "void 2 unreadable",
            record(&[(B, "leave", json!({"quietly": true}))]),
        ),
        ("a-kind-of-tomorrow", "stop 2", record(&[(A, "ballot", json!({}))])),
    ]
}

/// Returns what a delegation sees when it imports the record: it learns of each act that is void.
fn outcome(source: &[u8]) -> String {
    let place = tempfile::tempdir().unwrap();
    let mut session = Session::create(&place.path().join("a.paraph")).unwrap();
    match session.unpack(&Pouch::parse(source).unwrap()) {
        Err(NodeError::Stopped(stop)) => return format!("stop {}", stop.number),
        taken => drop(taken.unwrap()),
    }
    session.verify(&mut |_| {}).unwrap();
    let log = session.state().log.iter().zip(1..);
    let void: Vec<String> = log
        .filter_map(|(note, number)| Some(format!("void {number} {}", note.refused.as_ref()?.code)))
        .collect();
    if void.is_empty() { "no act is void".to_owned() } else { void.join(", ") }
}

#[test]
fn whoever_may_not_sign_signs_in_vain() {
    let cases = cases();
    let bless = std::env::var_os("PARAPH_BLESS").is_some();
    let mut wrong = Vec::new();
    for (name, expect, bytes) in &cases {
        let path = folder().join(format!("{name}.record"));
        let file = [format!("expect: {expect}\n").as_bytes(), bytes].concat();
        if bless {
            fs::write(&path, &file).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        let end = kept.iter().position(|b| *b == b'\n').unwrap_or_default();
        let header = String::from_utf8_lossy(&kept[..end]).into_owned();
        let found = outcome(kept.get(end + 1..).unwrap_or_default());
        if kept != file || header != format!("expect: {found}") {
            wrong.push(format!("{name}: {header}, found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(fs::read_dir(folder()).unwrap().count(), cases.len(), "no file is left over");
}
