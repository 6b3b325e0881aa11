//! A copy of the talks that is opened again and again.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use paraph_node::{ENGINE, NodeError, Session, Strength, close, new_key, open, record_ahead};
use paraph_record::SecretKey;
use paraph_store::{Snapshot, Store};
use paraph_talks::act::{
    Act, Issue, Open, Principle, ProvisionBody, Remark, SetBase, StateTime, Submit, Uphold,
};
use paraph_talks::{BaseBy, Credential, Moment, Party, PartyCode, Pen, Role, Rules, Standing};

fn opening(key: &SecretKey) -> Act {
    let code = PartyCode::new("A").unwrap();
    Open {
        title: "Talks".into(),
        parties: vec![Party { code: code.clone(), name: "State A".into(), standing: Standing::Party }],
        credentials: vec![Credential {
            name: "A/head".into(),
            party: code,
            role: Role::Head,
            key: key.public().to_string(),
            may_not: BTreeSet::new(),
        }],
        languages: vec!["en".into()],
        keeper: "A/head".into(),
        engine: "paraph/1".into(),
        rules: Rules::default(),
        date: "2025-11-23T09:00:00Z".into(),
    }
    .into()
}

fn time(nth: u64) -> Act {
    StateTime { at: Moment::from_seconds(1_763_888_400 + nth).unwrap() }.into()
}

#[test]
fn a_file_opened_again_has_the_state_that_its_acts_give() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.paraph");
    let key = new_key().unwrap();
    let mut session = Session::create(&path).unwrap();
    session.sign(&key, &opening(&key)).unwrap();
    for nth in 0..300 {
        session.sign(&key, &time(nth)).unwrap();
        // The state is the same after any number of acts, with or without a snapshot.
        if nth % 60 == 0 {
            let again = Session::open(&path).unwrap();
            assert!(again.state() == session.state(), "{nth}");
        }
    }
    // The next opening folds the later acts, and keeps a snapshot.
    drop(session);
    let mut session = Session::open(&path).unwrap();
    let kept = session.store().snapshot(ENGINE).unwrap().unwrap();
    assert!(kept.size > 200, "a snapshot was kept at {}", kept.size);
    assert_eq!(session.verify(&mut |_| {}).unwrap(), 301);
    let mut again = Session::open(&path).unwrap();
    assert!(again.state() == session.state());
    assert_eq!(again.verify(&mut |_| {}).unwrap(), 301);
}

#[test]
fn the_keeper_states_no_time_to_come_and_readers_are_warned_of_one() {
    let folder = tempfile::tempdir().unwrap();
    let key = new_key().unwrap();
    let mut session = Session::create(&folder.path().join("a.paraph")).unwrap();
    session.sign(&key, &opening(&key)).unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let at = |seconds| StateTime { at: Moment::from_seconds(seconds).unwrap() }.into();
    for ahead in [at(now + 3600), StateTime { at: Moment::parse("9999-12-31T23:59:59Z").unwrap() }.into()] {
        let refused = session.sign(&key, &ahead).unwrap_err();
        assert!(matches!(&refused, NodeError::Refused(refusal) if refusal.code == "time-ahead"), "{refused}");
    }
    session.sign(&key, &at(now + 60)).unwrap();
    assert!(record_ahead(session.state()).is_none());
    // A keeper that signs with another program states what it likes.
    let mut state = session.state().clone();
    let year_9999 = StateTime { at: Moment::parse("9999-12-31T23:59:59Z").unwrap() };
    assert!(paraph_talks::rehearse(&state, &key.public().to_string(), year_9999.clone().into()).is_ok());
    state.proceedings.clock.now = Some(year_9999.at);
    assert!(record_ahead(&state).unwrap().to_string().contains("9999-12-31"));
}

#[test]
fn a_snapshot_is_believed_only_where_this_machine_made_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.paraph");
    let key = new_key().unwrap();
    let mut session = Session::create(&path).unwrap();
    session.sign(&key, &opening(&key)).unwrap();
    session.settle().unwrap();
    let own = session.store().snapshot(ENGINE).unwrap().unwrap();
    assert_eq!(session.kept(), 1);
    drop(session);
    let session = Session::open(&path).unwrap();
    assert_eq!((session.kept(), session.state().title.as_str()), (1, "Talks"), "its own is believed");
    let mut state = session.state().clone();
    drop(session);

    // What an attacker gives it: another title, and another key for which words would be sealed.
    state.title = "Other talks".into();
    let other = new_key().unwrap().public().to_string();
    state.credentials.get_mut("A/head").unwrap().credential.key = other;
    let forged = state.keep();
    let marks = [&own.bytes[..32], &[0; 32], &[]];
    for bytes in marks.map(|mark| [mark, &forged[..]].concat()).into_iter().chain([b"{".to_vec()]) {
        // By itself the store knows no machine: size, root and digest are right.
        let mut file = paraph_store::File::open(&path).unwrap();
        file.keep_snapshot(&Snapshot { bytes, ..own.clone() }).unwrap();
        drop(file);
        let mut session = Session::open(&path).unwrap();
        assert_eq!((session.kept(), session.state().title.as_str()), (0, "Talks"));
        assert_eq!(session.state().credentials["A/head"].credential.key, key.public().to_string());
        assert_eq!(session.verify(&mut |_| {}).unwrap(), 1);
    }
    // Its own, at another size or of another engine.
    let mut session = Session::open(&path).unwrap();
    session.sign(&key, &time(1)).unwrap();
    let (size, root) = (session.store().size(), session.store().chain().root());
    session.store_mut().keep_snapshot(&Snapshot { size, root, ..own }).unwrap();
    drop(session);
    assert_eq!(Session::open(&path).unwrap().kept(), 0);
}

#[test]
fn a_file_that_is_opened_for_the_first_time_is_verified_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.paraph");
    let key = new_key().unwrap();
    let mut session = Session::create(&path).unwrap();
    session.sign(&key, &opening(&key)).unwrap();
    session.sign(&key, &time(1)).unwrap();
    drop(session);
    // One bit of a signature; nothing that opening the index could notice.
    let acts = paraph_store::File::open(&path).unwrap().read(2, 3).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let signature = acts[0].signature().as_bytes();
    let at = bytes.windows(64).position(|window| window == signature).unwrap();
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert!(paraph_store::File::open(&path).is_ok());
    let error = Session::open(&path).unwrap_err();
    assert!(matches!(&error, NodeError::Store(_)), "{error:?}");
    assert!(error.to_string().contains("act 2"), "{error}");
}

#[test]
fn contents_that_stand_apart_can_be_read_and_erased() {
    let folder = tempfile::tempdir().unwrap();
    let key = new_key().unwrap();
    let mut session = Session::create(&folder.path().join("a.paraph")).unwrap();
    session.sign(&key, &opening(&key)).unwrap();
    let words = session.detach("An answer is expected.").unwrap();
    let remark = Remark {
        speaker: "Head of State".into(),
        words: words.clone(),
        at: Moment::parse("2025-11-21T16:00:00Z").unwrap(),
        source: "a broadcast".into(),
        about: BTreeSet::new(),
        certainty: paraph_talks::act::Certainty::Recorded,
    };
    session.sign(&key, &remark.into()).unwrap();
    assert_eq!(session.content(&words).unwrap().as_deref(), Some("An answer is expected."));
    let hash = paraph_record::Hash::parse(words.as_str()).unwrap();
    assert!(session.store_mut().erase_blob(&hash).unwrap());
    assert_eq!(session.content(&words).unwrap(), None);
    assert_eq!(session.verify(&mut |_| {}).unwrap(), 2);
}

#[test]
fn a_key_is_kept_under_its_passphrase() {
    let key = new_key().unwrap();
    let entry = close("A/head", &key, "correct", Strength::Demonstration).unwrap();
    assert_eq!(open(&entry, "correct").unwrap().public(), key.public());
    assert!(matches!(open(&entry, "guess"), Err(NodeError::Passphrase(name)) if name == "the key of A/head"));
    let secret = key.to_bytes();
    assert!(!entry.secret.windows(32).any(|w| w == secret));
    let mut altered = entry.clone();
    *altered.secret.last_mut().unwrap() ^= 1;
    assert!(open(&altered, "correct").is_err());
    let other = new_key().unwrap().public();
    assert!(open(&paraph_store::KeyEntry { key: other, ..entry }, "correct").is_err());
}

/// A file of A, who keeps the record, and one of B, who holds the pen, has tabled a base and stated a
/// principle.
fn two(folder: &std::path::Path) -> (Session, Session, SecretKey) {
    let (a, b) = (new_key().unwrap(), new_key().unwrap());
    let Act::Open(mut open) = opening(&a) else { panic!("it opens talks") };
    let code = PartyCode::new("B").unwrap();
    open.parties.push(Party { code: code.clone(), name: "State B".into(), standing: Standing::Party });
    open.credentials.push(Credential {
        name: "B/head".into(),
        party: code.clone(),
        role: Role::Head,
        key: b.public().to_string(),
        may_not: BTreeSet::new(),
    });
    open.rules = Rules { base: BaseBy::Pen, pen: Pen::Party(code), ..Rules::default() };
    let mut keeper = Session::create(&folder.join("a.paraph")).unwrap();
    let entry = close("A/head", &a, "correct", Strength::Demonstration).unwrap();
    keeper.store_mut().keep_key(&entry).unwrap();
    keeper.sign(&a, &open.into()).unwrap();
    let provision = ProvisionBody {
        id: "p1".into(),
        kind: "paragraph".into(),
        level: 0,
        number: None,
        wording: "Parties shall report.".into(),
    };
    let submit = Submit {
        text: "t".into(),
        marking: None,
        language: "en".into(),
        edition: None,
        brackets: false,
        provisions: vec![provision],
    };
    keeper.sign(&b, &submit.into()).unwrap();
    keeper.sign(&b, &SetBase { act: 2 }.into()).unwrap();
    let principle = Principle { words: "Reports are public.".into(), watches: BTreeSet::new() };
    keeper.sign(&b, &principle.into()).unwrap();
    let note = keeper.checkpoint(&a).unwrap();
    let mut other = Session::create(&folder.join("b.paraph")).unwrap();
    other.unpack(&keeper.pouch(1, note).unwrap()).unwrap();
    (keeper, other, b)
}

#[test]
fn an_act_that_names_an_unplaced_draft_is_not_signed() {
    let folder = tempfile::tempdir().unwrap();
    let (_, mut session, key) = two(folder.path());
    let issue = Issue { text: "t".into(), edition: 1, marking: None };
    let issued = session.sign(&key, &issue.into()).unwrap();
    assert_eq!((issued.number, issued.placed), (5, false));
    // The principle has its place. The draft, which is in another member of the act, has none.
    let uphold = Uphold { act: 4, draft: 5, upheld: true };
    let refused = session.sign(&key, &uphold.into());
    assert!(matches!(refused, Err(NodeError::NotPlaced(5))), "{refused:?}");
    assert_eq!(session.waiting().len(), 1);
}
