//! Records that were tampered with, each a file that says what must come of it.
//!
//! The files are made by this test (`PARAPH_BLESS=1` writes them) and judged as they stand.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::{append, judge, key, next, pouch, record};
use paraph_record::*;
use serde_json::json;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

/// An act whose bytes were changed, with its old signature.
fn altered(act: &SignedAct, from: &str, to: &str) -> SignedAct {
    let text = String::from_utf8(act.bytes().to_vec()).unwrap();
    assert!(text.contains(from), "{from} is not in {text}");
    SignedAct::new(text.replacen(from, to, 1).into_bytes(), *act.signature())
}

/// The bytes of an act changed and signed anew by its own author: form alone is wrong.
fn resigned(author: &SecretKey, bytes: Vec<u8>) -> SignedAct {
    let mut message = b"paraph.act/1 ed25519\0".to_vec();
    message.extend(&bytes);
    let signature = author.sign(&message);
    SignedAct::new(bytes, signature)
}

fn reform(author: &SecretKey, act: &SignedAct, from: &str, to: &str) -> SignedAct {
    resigned(author, altered(act, from, to).bytes().to_vec())
}

/// Every tampered record, with the expected code and act.
fn cases() -> Vec<(String, String, Vec<u8>)> {
    let (chain, acts) = record();
    let author = |nth: usize| if nth == 0 { key(1) } else { key(1 + (nth % 3) as u8) };
    let mut cases: Vec<(String, String, Vec<u8>)> = Vec::new();
    let mut add =
        |name: &str, expect: &str, bytes: Vec<u8>| cases.push((name.to_owned(), expect.to_owned(), bytes));
    let whole = |acts: &[SignedAct]| pouch(&chain, acts).print();
    let with = |nth: usize, act: SignedAct| {
        let mut changed = acts.clone();
        changed[nth] = act;
        whole(&changed)
    };
    add("as-it-was", "accepted", whole(&acts));
    for nth in 0..acts.len() {
        let number = nth + 1;
        let title = if nth == 0 { ("Talks", "Talkt") } else { ("shall", "shalt") };
        add(
            &format!("a-word-altered-{number}"),
            &format!("signature {number}"),
            with(nth, altered(&acts[nth], title.0, title.1)),
        );
        let mut signature = *acts[nth].signature().as_bytes();
        signature[nth * 7] ^= 1;
        let forged = SignedAct::new(acts[nth].bytes().to_vec(), Signature::from_bytes(signature));
        add(&format!("a-signature-forged-{number}"), &format!("signature {number}"), with(nth, forged));
        add(
            &format!("signed-by-another-{number}"),
            &format!("signature {number}"),
            with(nth, resigned(&key(7), acts[nth].bytes().to_vec())),
        );
        let float = if nth == 0 {
            ("\"title\":\"Talks\"", "\"title\":1.5")
        } else {
            ("\"counter\":", "\"counter\":1.0,\"x\":")
        };
        add(
            &format!("a-number-as-float-{number}"),
            &format!("not-canonical {number}"),
            with(nth, reform(&author(nth), &acts[nth], float.0, float.1)),
        );
        add(&format!("a-trailing-byte-{number}"), &format!("not-canonical {number}"), {
            let mut bytes = acts[nth].bytes().to_vec();
            bytes.push(b' ');
            with(nth, resigned(&author(nth), bytes))
        });
        let twice = reform(
            &author(nth),
            &acts[nth],
            "{\"author\"",
            &format!("{{\"author\":\"{}\",\"author\"", author(nth).public()),
        );
        add(&format!("a-member-twice-{number}"), &format!("not-canonical {number}"), with(nth, twice));
        let unknown = reform(&author(nth), &acts[nth], "\"kind\"", "\"hidden\":true,\"kind\"");
        add(&format!("a-member-too-many-{number}"), &format!("malformed {number}"), with(nth, unknown));
        if nth > 0 {
            let mut dropped = acts.clone();
            dropped.remove(nth);
            // Whoever acts next had seen the act that was dropped.
            let expect = if nth == 7 { "proof".to_owned() } else { format!("other-history {number}") };
            add(&format!("dropped-{number}"), &expect, whole(&dropped));
        }
        if nth > 1 {
            let mut swapped = acts.clone();
            swapped.swap(nth - 1, nth);
            add(&format!("swapped-{nth}-and-{number}"), &format!("other-history {nth}"), whole(&swapped));
        }
        if nth > 0 {
            let mut repeated = acts.clone();
            repeated.insert(nth, acts[nth - 1].clone());
            add(&format!("sent-twice-{nth}"), "accepted", whole(&repeated));
        }
    }
    add("opened-by-nobody", "opening 1", whole(&acts[1..]));
    add("cut-short", "length", {
        let mut bytes = whole(&acts);
        bytes.truncate(bytes.len() - acts[7].bytes().len() / 2);
        bytes
    });
    add("rolled-back", "proof", whole(&acts[..5]));
    add("gone-on-beyond", "proof", {
        let (mut longer, mut more) = record();
        append(&mut longer, &mut more, &key(2), "remark", json!({"nth": 9}));
        pouch(&chain, &more).print()
    });
    // The same author under one counter with two bodies: shown after the first.
    let mut two = acts.clone();
    let (mut short, mut shorter) = (Chain::default(), Vec::new());
    acts[..5].iter().for_each(|act| {
        short.append(act).unwrap();
        shorter.push(act.clone());
    });
    let other = next(&short, &author(5), "remark", json!({"nth": 5, "words": "Parties may report."}))
        .sign(&author(5))
        .unwrap();
    two.insert(6, other.clone());
    add("two-faces", "equivocation 7", whole(&two));
    add("another-body-in-its-place", "other-history 7", with(5, other));
    let mut elsewhere = (Chain::default(), Vec::new());
    append(&mut elsewhere.0, &mut elsewhere.1, &key(1), "open", json!({"title": "Other talks"}));
    append(&mut elsewhere.0, &mut elsewhere.1, &key(2), "remark", json!({"nth": 1}));
    add("replayed-from-other-talks", "other-talks 2", with(1, elsewhere.1[1].clone()));
    add("opened-twice", "opening 3", {
        let mut all = acts.clone();
        all.insert(2, elsewhere.1[0].clone());
        whole(&all)
    });
    let mut gap = next(&short, &key(3), "remark", json!({}));
    gap.counter += 1;
    gap.previous = gap.previous.or(Some(acts[0].hash()));
    let mut skipping = shorter.clone();
    skipping.push(gap.sign(&key(3)).unwrap());
    add("a-count-skipped", "gap 6", whole(&skipping));
    let mut astray = next(&short, &key(3), "remark", json!({}));
    astray.previous = Some(acts[0].hash());
    let mut straying = shorter.clone();
    straying.push(astray.sign(&key(3)).unwrap());
    add("another-act-before", "previous 6", whole(&straying));
    let mut ahead = next(&short, &key(3), "remark", json!({}));
    ahead.seen.size += 40;
    let mut claiming = shorter.clone();
    claiming.push(ahead.sign(&key(3)).unwrap());
    add("more-seen-than-there-is", "other-history 6", whole(&claiming));
    // A cosignature of a checkpoint offered as the signature of an act.
    let note =
        Note { text: String::from_utf8(acts[3].bytes().to_vec()).unwrap() + "\n", signatures: Vec::new() };
    let cosigned = cosign(&note, 1_763_888_400, "delegation.example", &author(3)).unwrap();
    let bytes: [u8; 64] = cosigned.bytes[8..].try_into().unwrap();
    let offered = SignedAct::new(acts[3].bytes().to_vec(), Signature::from_bytes(bytes));
    add("a-cosignature-as-a-signature", "signature 4", with(3, offered));
    let low = "ed25519:0100000000000000000000000000000000000000000000000000000000000000";
    let weak = altered(&acts[3], &author(3).public().to_string(), low);
    add("a-key-of-low-order", "malformed 4", with(3, weak));
    let other_format = reform(&author(3), &acts[3], "paraph.act/1", "paraph.act/9");
    add("a-format-of-tomorrow", "malformed 4", with(3, other_format));
    let capital = reform(&author(3), &acts[3], "\"kind\":\"remark\"", "\"kind\":\"Remark\"");
    add("a-kind-in-capitals", "malformed 4", with(3, capital));
    let beyond = reform(&author(3), &acts[3], "\"nth\":3", "\"nth\":9007199254740992");
    add("a-number-too-great", "not-canonical 4", with(3, beyond));
    let spaced = reform(&author(3), &acts[3], ",\"counter\"", ", \"counter\"");
    add("space-between-members", "not-canonical 4", with(3, spaced));
    let disordered = reform(
        &author(3),
        &acts[3],
        "\"nth\":3,\"words\":\"Parties shall report.\"",
        "\"words\":\"Parties shall report.\",\"nth\":3",
    );
    add("members-out-of-order", "not-canonical 4", with(3, disordered));
    let escaped = reform(&author(3), &acts[3], "Parties", "\\u0050arties");
    add("an-escape-too-many", "not-canonical 4", with(3, escaped));
    add("a-checkpoint-of-another-keeper", "signature", {
        let mut forged = pouch(&chain, &acts);
        let checkpoint = Checkpoint::of(&forged.checkpoint).unwrap();
        forged.checkpoint = checkpoint.sign("keeper.example", &key(8)).unwrap();
        forged.print()
    });
    add("a-checkpoint-without-signature", "malformed", {
        let text = String::from_utf8(whole(&acts)).unwrap();
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with(" \u{2014}")).collect();
        (lines.join("\n") + "\n").into_bytes()
    });
    add("a-checkpoint-of-another-root", "proof", {
        let mut forged = pouch(&chain, &acts);
        let mut checkpoint = Checkpoint::of(&forged.checkpoint).unwrap();
        checkpoint.root = acts[0].hash();
        forged.checkpoint = checkpoint.sign("keeper.example", &key(9)).unwrap();
        forged.print()
    });
    add("bytes-after-the-end", "length", [whole(&acts), b"more".to_vec()].concat());
    add("no-pouch", "malformed", b"Dear colleagues,\n".to_vec());
    add("nothing", "malformed", Vec::new());
    cases
}

fn outcome(source: &[u8]) -> String {
    match judge(source) {
        Ok(()) => "accepted".to_owned(),
        Err(Fault { kind, act: Some(act), .. }) => format!("{} {act}", kind.code()),
        Err(Fault { kind, act: None, .. }) => kind.code().to_owned(),
    }
}

#[test]
fn every_tampered_record_is_told_apart() {
    let cases = cases();
    assert!(cases.len() >= 100, "{} records", cases.len());
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
