//! A pouch that was damaged on the way: all of it is taken, or nothing, and the sound one is taken afterwards.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::path::Path;

use paraph_node::{NodeError, Session, Strength, close};
use paraph_record::{Content, Hash, Pouch, SecretKey, commitment};
use paraph_store::{Blob, Store};
use paraph_talks::act::{Detached, Open, ProvisionBody, Remark, SetBase, Submit, Withhold};
use paraph_talks::{BaseBy, Credential, Moment, Party, PartyCode, Pen, Role, Rules, Standing};
use serde_json::json;

fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

/// A keeper's file with words that are withheld and a remark, and the hashes of both.
fn keeper(path: &Path) -> (Session, Hash, Hash) {
    let codes = ["A", "B"].map(|code| PartyCode::new(code).unwrap());
    let credentials =
        [(1, "A/head", 0), (2, "B/head", 1)].map(|(seed, name, at): (u8, &str, usize)| Credential {
            name: name.into(),
            party: codes[at].clone(),
            role: Role::Head,
            key: key(seed).public().to_string(),
            may_not: BTreeSet::new(),
        });
    let party = |code: &PartyCode| Party {
        code: code.clone(),
        name: format!("State {code}"),
        standing: Standing::Party,
    };
    let open = Open {
        title: "Talks".into(),
        parties: codes.iter().map(party).collect(),
        credentials: credentials.into(),
        languages: vec!["en".into()],
        keeper: "A/head".into(),
        engine: "paraph/1".into(),
        rules: Rules { base: BaseBy::Pen, pen: Pen::Party(codes[1].clone()), ..Rules::default() },
        date: "2025-11-23T09:00:00Z".into(),
    };
    let mut session = Session::create(path).unwrap();
    let entry = close("A/head", &key(1), "correct", Strength::Demonstration).unwrap();
    session.store_mut().keep_key(&entry).unwrap();
    session.sign(&key(1), &open.into()).unwrap();
    let provision = ProvisionBody {
        id: "p1".into(),
        kind: "paragraph".into(),
        level: 0,
        number: None,
        wording: "Parties shall report.".into(),
    };
    let (text, language) = ("t".to_owned(), "en".to_owned());
    let submit = Submit { text, marking: None, language, edition: None, provisions: vec![provision] };
    session.sign(&key(2), &submit.into()).unwrap();
    session.sign(&key(2), &SetBase { act: 2 }.into()).unwrap();
    let readers: BTreeSet<String> = ["A/head".to_owned(), "B/head".to_owned()].into();
    let sealed = commitment(&[7; 32], "Parties shall report in secret.");
    let content = json!({"salt": "07".repeat(32), "words": "Parties shall report in secret."});
    session.seal(&sealed, &key(2), "B/head", &readers, content).unwrap();
    let withhold = Withhold {
        text: "t".into(),
        provision: "p1".into(),
        title: "Reports".into(),
        sealed: Detached::try_from(sealed.to_string()).unwrap(),
        readers,
    };
    session.sign(&key(2), &withhold.into()).unwrap();
    let words = session.detach_with(&[9; 32], "An answer is expected.").unwrap();
    let remark = Remark {
        speaker: "Head of State".into(),
        words: words.clone(),
        at: Moment::parse("2025-11-21T16:00:00Z").unwrap(),
        source: "a broadcast".into(),
        about: BTreeSet::new(),
        certainty: paraph_talks::act::Certainty::Recorded,
    };
    session.sign(&key(2), &remark.into()).unwrap();
    (session, sealed, Hash::parse(words.as_str()).unwrap())
}

fn is_empty(session: &Session, hashes: [&Hash; 2]) -> bool {
    let store = session.store();
    store.size() == 0
        && store.checkpoints().unwrap().is_empty()
        && hashes.iter().all(|hash| store.blob(hash).unwrap().is_none())
}

#[test]
fn a_pouch_with_any_bit_flipped_is_taken_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeper, sealed, words) = keeper(&folder.path().join("a.paraph"));
    let note = keeper.checkpoint(&key(1)).unwrap();
    let good = keeper.pouch(1, note).unwrap();
    assert_eq!(good.contents.len(), 2);
    let printed = good.print();
    let mut copy = Session::create(&folder.path().join("b.paraph")).unwrap();
    for at in 0..printed.len() {
        let mut bytes = printed.clone();
        bytes[at] ^= 1 << (at % 8);
        let Ok(pouch) = Pouch::parse(&bytes) else { continue };
        let taken = copy.unpack(&pouch);
        assert!(taken.is_err(), "byte {at} of {} was altered, and nobody noticed", printed.len());
        assert!(is_empty(&copy, [&sealed, &words]), "byte {at}: a part was taken");
    }
    assert_eq!(copy.unpack(&good).unwrap(), good.acts.len() as u64);
    // Once more, and with a payload that differs: what is here stays, and the copy is not spoilt.
    assert_eq!(copy.unpack(&good).unwrap(), 0);
    for hash in [&sealed, &words] {
        assert_eq!(copy.store().blob(hash).unwrap(), keeper.store().blob(hash).unwrap());
    }
    assert_eq!(
        copy.content(&Detached::try_from(words.to_string()).unwrap()).unwrap().as_deref(),
        Some("An answer is expected.")
    );
    let opened = copy.unseal(&sealed, &key(1), "B/head").unwrap().unwrap();
    assert_eq!(opened.content["words"], "Parties shall report in secret.");
    copy.verify(&mut |_| {}).unwrap();
}

#[test]
fn a_payload_that_its_author_did_not_make_is_refused_with_its_act() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeper, sealed, words) = keeper(&folder.path().join("a.paraph"));
    let note = keeper.checkpoint(&key(1)).unwrap();
    let good = keeper.pouch(1, note).unwrap();
    let mut copy = Session::create(&folder.path().join("b.paraph")).unwrap();
    let flipped = |content: &Content| match content {
        Content::Sealed { hash, payload } => {
            let mut payload = payload.clone();
            *payload.last_mut().unwrap() ^= 1;
            Content::Sealed { hash: *hash, payload }
        }
        other => other.clone(),
    };
    let contents = good.contents.iter().map(flipped).collect();
    let error = copy.unpack(&Pouch { contents, ..good.clone() }).unwrap_err();
    assert!(matches!(&error, NodeError::Record(fault) if fault.act == Some(4)), "{error:?}");
    assert!(error.to_string().contains("altered"), "{error}");
    assert!(is_empty(&copy, [&sealed, &words]));
    // Something sealed that lies in the place of words gives way to them: their hash proves them.
    copy.store_mut().keep_blob(&words, &Blob::Sealed(vec![1, 2, 3])).unwrap();
    copy.unpack(&good).unwrap();
    assert!(matches!(copy.store().blob(&words).unwrap(), Some(Blob::Detached { .. })));
}
