//! Vectors that nobody here wrote: what must pass passes, what must fail fails. Skipped without the data.
#![allow(clippy::unwrap_used, missing_docs)]

use base64ct::{Base64, Encoding};
use paraph_record::*;
use paraph_trial::data;
use serde_json::Value;

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|k| u8::from_str_radix(&hex[2 * k..2 * k + 2], 16).unwrap()).collect()
}

fn verifies(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (<[u8; 32]>::try_from(key), <[u8; 64]>::try_from(signature)) else {
        return false;
    };
    PublicKey::from_bytes(key).is_ok_and(|key| key.verifies(message, &Signature::from_bytes(signature)))
}

#[test]
fn signatures_of_rfc_8032_are_made_and_hold() {
    let Some(set) = data("crypto-ed25519") else { return };
    let mut seen = 0;
    for line in std::fs::read_to_string(set.join("sign_input_0001-0128.txt")).unwrap().lines() {
        let fields: Vec<&str> = line.split(':').collect();
        let (secret, public) = (bytes(&fields[0][..64]), bytes(fields[1]));
        let (message, signature) = (bytes(fields[2]), &bytes(fields[3])[..64]);
        let key = SecretKey::from_bytes(&secret.try_into().unwrap());
        assert_eq!(key.public().as_bytes().as_slice(), public);
        assert_eq!(key.sign(&message).as_bytes().as_slice(), signature);
        assert!(verifies(&public, &message, signature));
        seen += 1;
    }
    assert_eq!(seen, 128);
}

#[test]
fn signatures_of_wycheproof_hold_or_fail_as_they_must() {
    let Some(set) = data("crypto-ed25519") else { return };
    let all: Value =
        serde_json::from_slice(&std::fs::read(set.join("wycheproof_ed25519_test.json")).unwrap()).unwrap();
    let mut seen = 0;
    for group in all["testGroups"].as_array().unwrap() {
        let key = bytes(group["publicKey"]["pk"].as_str().unwrap());
        for test in group["tests"].as_array().unwrap() {
            let holds =
                verifies(&key, &bytes(test["msg"].as_str().unwrap()), &bytes(test["sig"].as_str().unwrap()));
            assert_eq!(holds, test["result"] == "valid", "test {}", test["tcId"]);
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn edge_cases_follow_the_strict_rule() {
    let Some(set) = data("crypto-ed25519") else { return };
    let all: Vec<Value> =
        serde_json::from_slice(&std::fs::read(set.join("cctv_ed25519vectors.json")).unwrap()).unwrap();
    let mut accepted = 0;
    for case in &all {
        let flags: Vec<&str> = case["flags"]
            .as_array()
            .map(|f| f.iter().map(|f| f.as_str().unwrap()).collect())
            .unwrap_or_default();
        let strict = flags.iter().all(|f| ["low_order_component_A", "low_order_component_R"].contains(f));
        let holds = verifies(
            &bytes(case["key"].as_str().unwrap()),
            case["msg"].as_str().unwrap().as_bytes(),
            &bytes(case["sig"].as_str().unwrap()),
        );
        assert_eq!(holds, strict, "case {}: {flags:?}", case["number"]);
        accepted += usize::from(holds);
    }
    assert!(accepted > 0 && accepted < all.len());
}

#[test]
fn canonical_json_is_written_as_rfc_8785_has_it() {
    let Some(set) = data("crypto-jcs-rfc8785") else { return };
    let mut refused = 0;
    for entry in std::fs::read_dir(set.join("input")).unwrap() {
        let path = entry.unwrap().path();
        let output = std::fs::read(set.join("output").join(path.file_name().unwrap())).unwrap();
        let value: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        // Numbers that are no integers are not of our canonical form: refused both ways.
        match encode(&value) {
            Ok(bytes) => {
                assert_eq!(
                    String::from_utf8_lossy(&bytes),
                    String::from_utf8_lossy(&output),
                    "{}",
                    path.display()
                );
                assert_eq!(decode(&output).unwrap(), value);
            }
            Err(_) => {
                if let Ok(value) = decode(&output) {
                    assert_eq!(encode(&value).unwrap(), output);
                }
                refused += 1;
            }
        }
    }
    assert!(refused <= 2, "{refused} of the sets hold numbers that are written as no integers");
    for line in std::fs::read_to_string(set.join("es6-numbers_lines-1-1000.txt")).unwrap().lines() {
        let (_, text) = line.split_once(',').unwrap();
        let integer = text.parse::<i64>().ok().filter(|n| n.unsigned_abs() < 1 << 53);
        assert_eq!(decode(text.as_bytes()).is_ok(), integer.is_some_and(|n| n.to_string() == text), "{text}");
    }
}

fn hashes(value: &Value) -> Option<Vec<Hash>> {
    value.as_array().map_or(Some(Vec::new()), |all| all.iter().map(root).collect())
}

fn root(value: &Value) -> Option<Hash> {
    // Some cases bear a few words where any root does.
    let mut bytes = Base64::decode_vec(value.as_str()?).ok()?;
    if !bytes.is_empty() {
        bytes.resize(bytes.len().max(32), 0);
    }
    Some(Hash::from_bytes(bytes.try_into().ok()?))
}

#[test]
fn proofs_hold_or_fail_as_they_must() {
    let Some(set) = data("crypto-merkle-rfc6962") else { return };
    let lines = |file: &str| -> Vec<Value> {
        let text = std::fs::read_to_string(set.join(file)).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let (mut good, mut bad) = (0, 0);
    for case in lines("inclusion.jsonl") {
        let holds = (|| {
            let (index, size) = (case["leafIdx"].as_u64()?, case["treeSize"].as_u64()?);
            let proof = hashes(&case["proof"])?;
            Some(included(&root(&case["leafHash"])?, index, size, &proof, &root(&case["root"])?))
        })();
        assert_eq!(holds == Some(true), case["wantErr"] == false, "{} {}", case["file"], case["desc"]);
        if holds == Some(true) { good += 1 } else { bad += 1 }
    }
    for case in lines("consistency.jsonl") {
        let holds = (|| {
            let (old, new) = (case["size1"].as_u64()?, case["size2"].as_u64()?);
            let proof = hashes(&case["proof"])?;
            Some(consistent(old, new, &root(&case["root1"])?, &root(&case["root2"])?, &proof))
        })();
        assert_eq!(holds == Some(true), case["wantErr"] == false, "{} {}", case["file"], case["desc"]);
        if holds == Some(true) { good += 1 } else { bad += 1 }
    }
    assert!(good > 5 && bad > 50, "{good} {bad}");
}

#[test]
fn a_real_log_is_recomputed_and_its_checkpoints_hold() {
    let Some(set) = data("crypto-tlog-tiles") else { return };
    let read = |name: &str| std::fs::read_to_string(set.join(name)).unwrap();
    let key = NoteKey::parse(read("log.vkey").trim()).unwrap();
    let mut tree = Tree::default();
    read("entries.txt").lines().for_each(|line| tree.push(leaf_hash(line.as_bytes())));
    for name in (0..=15).map(|n| format!("checkpoint.{n}")).chain(["checkpoint".to_owned()]) {
        let source = read(&name);
        let note = Note::parse(&source).unwrap();
        assert_eq!(note.print(), source);
        assert!(note.signed_by(&key), "{name}");
        let checkpoint = Checkpoint::of(&note).unwrap();
        assert_eq!(checkpoint.text(), note.text);
        assert_eq!(tree.root(checkpoint.size), Some(checkpoint.root), "{name}");
        let mut altered = note.clone();
        altered.text = altered.text.replacen("testdata", "testdat", 1);
        assert!(!altered.signed_by(&key));
    }
    for entry in std::fs::read_dir(set.join("signed-note-spec")).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        if source.contains('\u{2014}') {
            assert_eq!(Note::parse(&source).unwrap().print(), source);
        }
    }
}
