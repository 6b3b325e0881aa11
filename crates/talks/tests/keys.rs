//! Keys are checked by every act that carries one, and the keeper cannot lose its voice.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::{Stage, code, key, secret};
use paraph_record::{KeyFlaw, PublicKey};
use paraph_talks::act::*;
use paraph_talks::*;

/// Keys that must not enter, each with its flaw.
fn unfit() -> Vec<(String, KeyFlaw)> {
    let hex = |digits: &str| format!("ed25519:{digits}");
    let good = key("Somebody/head");
    let digits = good.strip_prefix("ed25519:").unwrap();
    let mut all = vec![
        (String::new(), KeyFlaw::NoAlgorithm),
        (digits.to_owned(), KeyFlaw::NoAlgorithm),
        (format!(":{digits}"), KeyFlaw::NoAlgorithm),
        ("rsa:00".to_owned(), KeyFlaw::Algorithm),
        (format!("ed448:{digits}"), KeyFlaw::Algorithm),
        (format!("ED25519:{digits}"), KeyFlaw::UpperCase),
        (hex(&digits.to_uppercase()), KeyFlaw::UpperCase),
        (hex(&digits[1..]), KeyFlaw::Length),
        (hex(&format!("{digits}00")), KeyFlaw::Length),
        (hex(""), KeyFlaw::Length),
        (hex(&format!(" {}", &digits[1..])), KeyFlaw::Digit),
        (hex(&format!("{}g", &digits[1..])), KeyFlaw::Digit),
        // Points that no key has: y = 2 is not on the curve; y = p + 3 is the point of y = 3, written otherwise.
        (hex(&format!("02{}", "00".repeat(31))), KeyFlaw::OffCurve),
        (hex(&format!("f0{}7f", "ff".repeat(30))), KeyFlaw::NotCanonical),
    ];
    // The points of order 1, 2, 4 and 8.
    for low in [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ] {
        all.push((hex(low), KeyFlaw::LowOrder));
    }
    all
}

fn credential(name: &str, key: &str) -> Credential {
    let party = code(name.split_once('/').unwrap().0);
    Credential {
        name: name.to_owned(),
        party,
        role: Role::Head,
        key: key.to_owned(),
        may_not: BTreeSet::new(),
    }
}

fn opening(key: &str) -> Open {
    let party = |p: &str| Party { code: code(p), name: p.into(), standing: Standing::Party };
    Open {
        title: "Talks".into(),
        parties: vec![party("A"), party("B")],
        credentials: vec![credential("A/head", &common::key("A/head")), credential("B/head", key)],
        languages: vec!["en".into()],
        keeper: "A/head".into(),
        engine: "paraph/1".into(),
        rules: Rules::default(),
        date: "2025-11-23T09:00:00Z".into(),
    }
}

/// Each act that carries a key, with this one.
fn carrying(key: &str) -> Vec<Act> {
    let party = Party { code: code("N"), name: "A newcomer".into(), standing: Standing::Party };
    vec![
        Accredit { credential: credential("A/another", key) }.into(),
        Rekey { credential: "A/delegate".into(), key: key.to_owned(), proof: None }.into(),
        Accede { party, credentials: vec![credential("N/head", key)] }.into(),
    ]
}

#[test]
fn no_act_brings_in_a_key_that_cannot_be_used() {
    for (text, flaw) in unfit() {
        let (what, remedy) = key_flaw(flaw);
        let mut stage = Stage { state: State::default(), signed: Vec::new() };
        assert_eq!(PublicKey::check(&text), Err(flaw), "{text:?}");
        let mut outcomes = vec![stage.act("A/head", opening(&text))];
        let mut stage = Stage::new(&["A", "B"], Rules::default());
        outcomes.extend(carrying(&text).into_iter().map(|act| stage.act("A/head", act)));
        for outcome in outcomes {
            let Outcome::Refused(refusal) = outcome else { panic!("{text:?} was taken: {outcome:?}") };
            assert_eq!(refusal.code, "key", "{text:?}");
            assert!(refusal.rule.as_str().contains(what.as_str()), "{refusal}");
            assert_eq!(refusal.remedy, remedy);
        }
    }
    // The same acts with a key that can be used.
    for act in carrying(&key("Somebody/head")) {
        let mut stage = Stage::new(&["A", "B"], Rules::default());
        assert!(!matches!(stage.act("A/head", act), Outcome::Refused(_)));
    }
}

#[test]
fn no_act_takes_a_key_that_belongs_or_belonged_to_another() {
    let mut stage = Stage::new(&["A", "B"], Rules::default());
    let fresh = key("A/delegate again");
    stage.done("A/head", Rekey { credential: "A/delegate".into(), key: fresh.clone(), proof: None });
    stage.done("A/head", Recall { credential: "A/expert".into(), as_of: None });
    // One that signs, one that was recalled, one that was replaced, and the credential's own.
    for taken in [key("B/head"), key("A/expert"), key("A/delegate"), fresh] {
        for act in carrying(&taken) {
            assert_eq!(stage.refused("A/head", act), "key-in-use", "{taken}");
        }
    }
    let twice = vec![credential("N/head", &key("N")), credential("N/other", &key("N"))];
    let party = Party { code: code("N"), name: "A newcomer".into(), standing: Standing::Party };
    assert_eq!(stage.refused("A/head", Accede { party, credentials: twice }), "key-in-use");
    let mut unopened = Stage { state: State::default(), signed: Vec::new() };
    assert_eq!(unopened.refused("A/head", opening(&key("A/head"))), "opening");
}

#[test]
fn the_keeper_takes_only_a_key_that_it_proves_to_hold() {
    let mut stage = Stage::new(&["A", "B"], Rules::default());
    let (fresh, old) = (secret("A/head again"), secret("A/head").public());
    let rekey = |key: &PublicKey, proof: Option<String>| Rekey {
        credential: "A/head".into(),
        key: key.to_string(),
        proof,
    };
    let public = fresh.public();
    let sound = fresh.prove("A/head", &old).to_string();
    let wrong = [
        None,
        Some(String::new()),
        Some(sound.to_uppercase()),
        // By the old key, for another credential, in place of another key.
        Some(secret("A/head").prove("A/head", &old).to_string()),
        Some(fresh.prove("A/delegate", &old).to_string()),
        Some(fresh.prove("A/head", &public).to_string()),
    ];
    for proof in wrong {
        assert_eq!(stage.refused("A/head", rekey(&public, proof)), "key-not-proved");
    }
    let theirs = secret("B/head");
    let proof = Some(theirs.prove("A/head", &old).to_string());
    assert_eq!(stage.refused("A/head", rekey(&theirs.public(), proof)), "key-in-use");
    assert_eq!(stage.refused("A/head", Recall { credential: "A/head".into(), as_of: None }), "last-head");
    stage.done("A/head", Accredit { credential: credential("A/second", &key("A/second")) });
    assert_eq!(
        stage.refused("A/head", Recall { credential: "A/head".into(), as_of: None }),
        "holds-an-office"
    );
    stage.done("A/head", rekey(&public, Some(sound)));
    assert_eq!(stage.state.credentials["A/head"].credential.key, public.to_string());
    // A proof that others give without need must hold as well.
    let delegate =
        Rekey { credential: "A/delegate".into(), key: key("A/d"), proof: Some("ed25519:00".into()) };
    assert_eq!(stage.refused("A/second", delegate), "key-not-proved");
}
