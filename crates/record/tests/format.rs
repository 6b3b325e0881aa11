//! The test vectors of `docs/format/record.md`, made by this test (`PARAPH_BLESS=1` writes them).
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::path::PathBuf;

use common::{key, pouch, record};
use paraph_record::*;
use serde_json::{Value, json};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_vectors_of_the_format_hold() {
    let (chain, acts) = record();
    let mut so_far = Tree::default();
    let described: Vec<Value> = acts
        .iter()
        .map(|signed| {
            let leaf = leaf_hash(&signed.leaf());
            so_far.push(leaf);
            json!({
                "bytes": text(signed.bytes()),
                "hash": signed.hash(),
                "signature": signed.signature().to_string(),
                "leaf": hex(leaf.as_bytes()),
                "root_after": so_far.root(so_far.size()),
            })
        })
        .collect();
    let proof = |hashes: Vec<Hash>| -> Vec<String> { hashes.iter().map(|h| hex(h.as_bytes())).collect() };
    let inclusion: Vec<Value> = [(0, 1), (2, 5), (4, 5), (7, 8)]
        .into_iter()
        .map(|(index, size)| {
            json!({"index": index, "size": size, "proof": proof(chain.tree().inclusion(index, size).unwrap())})
        })
        .collect();
    let consistency: Vec<Value> = [(1, 8), (3, 8), (6, 7), (8, 8)]
        .into_iter()
        .map(|(old, new)| json!({"old": old, "new": new, "proof": proof(chain.tree().consistency(old, new).unwrap())}))
        .collect();
    let mut note = pouch(&chain, &acts).checkpoint;
    note.signatures.push(cosign(&note, 1_763_888_400, "delegation.example", &key(2)).unwrap());
    let vectors = json!({
        "format": "paraph.record-vectors/1",
        "keys": (1..=3u8).map(|seed| json!({"secret": hex(&[seed; 32]), "public": key(seed).public()})).collect::<Vec<_>>(),
        "canonical": [
            {"bytes": "{\"a\":[null,true,-1],\"\u{20ac}\":\"\\u000f\\n\\\"\u{e9}\"}"},
            {"bytes": "9007199254740991"},
        ],
        "not_canonical": [
            "{ }", "1.0", "-0", "01", "1e3", "9007199254740992", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}",
            "\"\\u0041\"", "\"\\/\"", "\"\\u000A\"", "[1,]", "nul", "\"a\" ", "",
        ],
        "acts": described,
        "inclusion": inclusion,
        "consistency": consistency,
        "keeper": {"name": "keeper.example", "secret": hex(&[9; 32])},
        "checkpoint": note.print(),
        "detached": {"salt": hex(&[7; 32]), "content": "Because the words are clearer.", "hash": commitment(&[7; 32], "Because the words are clearer.")},
    });
    for case in vectors["canonical"].as_array().unwrap() {
        let bytes = case["bytes"].as_str().unwrap().as_bytes();
        assert_eq!(encode(&decode(bytes).unwrap()).unwrap(), bytes);
    }
    for case in vectors["not_canonical"].as_array().unwrap() {
        assert!(decode(case.as_str().unwrap().as_bytes()).is_err(), "{case}");
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/format/record-vectors.json");
    let written = serde_json::to_string_pretty(&vectors).unwrap() + "\n";
    if std::env::var_os("PARAPH_BLESS").is_some() {
        std::fs::write(&path, &written).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), written);
}
