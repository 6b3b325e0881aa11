//! Several programs write to one file at once: every answer is what the record says, and every state is the one
//! that the record gives.
//!
//! `PARAPH_RACE_SECONDS=60` races for so many seconds instead of a number of acts.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use paraph_node::{NodeError, Session, Signed, Strength, close};
use paraph_record::SecretKey;
use paraph_store::{Store, StoreError};
use paraph_talks::act::{Act, Open, Principle, StateTime};
use paraph_talks::{Credential, Moment, Outcome, Party, PartyCode, Role, Rules, Standing, digest};

fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

fn opening(strength: &[(&str, u8)]) -> Act {
    let code = |code: &str| PartyCode::new(code).unwrap();
    let party =
        |name: &&str| Party { code: code(name), name: format!("State {name}"), standing: Standing::Party };
    Open {
        title: "Talks".into(),
        parties: strength.iter().map(|(name, _)| party(name)).collect(),
        credentials: strength
            .iter()
            .map(|(name, seed)| Credential {
                name: format!("{name}/head"),
                party: code(name),
                role: Role::Head,
                key: key(*seed).public().to_string(),
                may_not: BTreeSet::new(),
            })
            .collect(),
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

fn principle(words: String) -> Act {
    Principle { words, watches: BTreeSet::new() }.into()
}

/// A file that keeps the record of talks of A and B.
fn kept(path: &Path) {
    let mut session = Session::create(path).unwrap();
    let entry = close("A/head", &key(1), "correct", Strength::Demonstration).unwrap();
    session.store_mut().keep_key(&entry).unwrap();
    session.sign(&key(1), &opening(&[("A", 1), ("B", 2)])).unwrap();
}

/// That state, log and a state folded from nothing agree.
fn agrees(session: &mut Session) {
    session.refresh().unwrap();
    let folded = session.state_at(u64::MAX).unwrap();
    assert_eq!(folded.size(), session.store().size());
    assert_eq!(digest("state", session.recorded()), digest("state", &folded));
    assert_eq!(session.verify(&mut |_| {}).unwrap(), folded.size());
}

/// That an answer is what the record says of the act.
fn is_in_the_record(session: &Session, act: &Act, signed: &Signed) {
    let found = session.acts(signed.number, signed.number + 1).unwrap();
    let found = found.first().unwrap().open().unwrap();
    assert_eq!((found.draft.kind.as_str(), &found.draft.body), (act.kind().as_str(), &act.body()));
    let refused = session.recorded().log.get(signed.number as usize - 1).unwrap().refused.is_some();
    assert_eq!(refused, matches!(signed.outcome, Outcome::Refused(_)), "act {}", signed.number);
}

#[test]
fn an_act_is_answered_by_its_place_whatever_others_appended_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.paraph");
    kept(&path);
    let mut one = Session::open(&path).unwrap();
    let mut other = Session::open(&path).unwrap();
    for nth in [1, 2, 9] {
        other.sign(&key(1), &time(nth)).unwrap();
    }
    // The store may have seen them already, by whatever was done with it.
    assert!(one.store_mut().refresh().unwrap());
    // Refused now, and acceptable before.
    assert!(matches!(one.sign(&key(1), &time(5)), Err(NodeError::Refused(_))));
    let act = principle("Reports are public.".into());
    let signed = one.sign(&key(2), &act).unwrap();
    assert_eq!((signed.number, &signed.outcome, signed.placed), (5, &Outcome::Done, true));
    is_in_the_record(&one, &act, &signed);
    // No state is kept under a size that is not its own.
    other.settle().unwrap();
    one.settle().unwrap();
    for session in [&mut one, &mut other] {
        agrees(session);
    }
    agrees(&mut Session::open(&path).unwrap());
}

#[test]
fn an_act_of_a_count_that_another_program_used_is_not_signed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.paraph");
    kept(&path);
    let (mut one, mut other) = (Session::open(&path).unwrap(), Session::open(&path).unwrap());
    let count = one.counter(&key(2).public()).unwrap();
    other.sign(&key(2), &principle("Reports are public.".into())).unwrap();
    let signed = one.sign_as(&key(2), &principle("Reports are secret.".into()), Some(count));
    assert!(matches!(signed, Err(NodeError::Store(StoreError::Busy { .. }))), "{signed:?}");
    agrees(&mut one);
    assert_eq!(one.store().size(), 2);
}

#[test]
fn acts_that_wait_are_known_to_every_program_with_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("a.paraph"), folder.path().join("b.paraph"));
    kept(&path);
    let mut keeper = Session::open(&path).unwrap();
    let note = keeper.checkpoint(&key(1)).unwrap();
    let mut one = Session::create(&copy).unwrap();
    one.unpack(&keeper.pouch(1, note).unwrap()).unwrap();
    let mut other = Session::open(&copy).unwrap();
    let first = other.sign(&key(2), &principle("Reports are public.".into())).unwrap();
    let second = one.sign(&key(2), &principle("Reports are short.".into())).unwrap();
    assert_eq!((first.number, second.number), (2, 3));
    assert_eq!(one.waiting().len(), 2);
    let placed = keeper.place(&one.dispatch().unwrap().unwrap()).unwrap();
    assert!(placed.iter().map(|placed| placed.number).eq([2, 3]));
    agrees(&mut keeper);
}

#[test]
fn writers_that_race_on_one_file_get_right_answers_and_one_state() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.paraph");
    kept(&path);
    let seconds = std::env::var("PARAPH_RACE_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let end = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let path = &path;
    let run = &|writer: u64| {
        let mut session = Session::open(path).unwrap();
        session.store_mut().wait_at_most(Duration::from_secs(60)).unwrap();
        let mut answers = Vec::new();
        for nth in 0.. {
            if end.map_or(nth == 24, |end| Instant::now() > end) {
                break;
            }
            // Two of the writers sign with one key. Times are refused where a later one was stated before.
            let (by, act) = match (nth + writer) % 3 {
                0 => (key(1), time(nth * 2)),
                1 => (key(1), principle(format!("Principle {nth} of writer {writer}."))),
                _ => (key(2), principle(format!("Rule {nth} of writer {writer}."))),
            };
            match session.sign(&by, &act) {
                Ok(signed) => answers.push((act, signed)),
                Err(NodeError::Refused(_)) => assert_eq!(act.kind().as_str(), "state-time"),
                Err(error) => panic!("{error}"),
            }
            if nth % 7 == 0 {
                session.settle().unwrap();
            }
        }
        (session, answers)
    };
    let done: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..3).map(|writer| scope.spawn(move || run(writer))).collect();
        running.into_iter().map(|running| running.join().unwrap()).collect()
    });
    let mut numbers = BTreeSet::from([1]);
    for (mut session, answers) in done {
        agrees(&mut session);
        for (act, signed) in &answers {
            is_in_the_record(&session, act, signed);
            assert!(numbers.insert(signed.number), "act {} was answered twice", signed.number);
        }
    }
    let mut again = Session::open(path).unwrap();
    agrees(&mut again);
    assert_eq!(numbers.len() as u64, again.store().size(), "each act of the log has its answer");
}
