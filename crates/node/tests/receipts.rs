//! Receipts: an author can prove that the keeper dropped an act that it took.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::path::Path;

use paraph_node::{Session, Strength, close};
use paraph_record::{Dispatch, Evidence, Note, NoteKey, Pouch, Receipt, Receipts, SecretKey};
use paraph_store::Store;
use paraph_talks::act::{ActNo, DateKind, Open, SetDate};
use paraph_talks::{Credential, Moment, Party, PartyCode, Role, Rules, Standing};

fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

/// The keeper's file: A keeps the record, B and C take part.
fn keeper(path: &Path) -> Session {
    let names = ["A", "B", "C"];
    let party = |code: &str| Party {
        code: PartyCode::new(code).unwrap(),
        name: format!("State {code}"),
        standing: Standing::Party,
    };
    let credential = |(code, seed): (&str, u8)| Credential {
        name: format!("{code}/head"),
        party: PartyCode::new(code).unwrap(),
        role: Role::Head,
        key: key(seed).public().to_string(),
        may_not: BTreeSet::new(),
    };
    let open = Open {
        title: "Talks".into(),
        parties: names.map(party).into(),
        credentials: names.into_iter().zip(1..).map(credential).collect(),
        languages: vec!["en".into()],
        keeper: "A/head".into(),
        engine: "paraph/1".into(),
        rules: Rules::default(),
        date: "2025-11-23T09:00:00Z".into(),
    };
    let mut session = Session::create(path).unwrap();
    let entry = close("A/head", &key(1), "correct", Strength::Demonstration).unwrap();
    session.store_mut().keep_key(&entry).unwrap();
    session.sign(&key(1), &open.into()).unwrap();
    session
}

fn date(session: &mut Session, seed: u8, about: &str) -> ActNo {
    let at = Moment::parse("2025-11-30T09:00:00Z").unwrap();
    let set = SetDate { kind: DateKind::Meeting, at, about: about.into() };
    session.sign(&key(seed), &set.into()).unwrap().number
}

fn next(session: &mut Session) -> Pouch {
    let note = session.checkpoint(&key(1)).unwrap();
    session.pouch(1, note).unwrap()
}

fn copy(path: &Path, from: &mut Session) -> Session {
    let mut copy = Session::create(path).unwrap();
    copy.unpack(&next(from)).unwrap();
    copy
}

fn taken(keeper: &mut Session, dispatch: &Dispatch) -> Receipts {
    keeper.place(dispatch).unwrap();
    let receipts = keeper.receipts(dispatch, &key(1)).unwrap();
    Receipts::parse(&receipts.print()).unwrap()
}

#[test]
fn an_honest_keeper_gives_receipts_and_no_alarm() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = keeper(&folder.path().join("a.paraph"));
    let mut author = copy(&folder.path().join("b.paraph"), &mut keeper);
    let mut other = copy(&folder.path().join("c.paraph"), &mut keeper);
    date(&mut author, 2, "one");
    date(&mut author, 2, "two");
    let dispatch = author.dispatch().unwrap().unwrap();
    // A checkpoint from before the acts were taken says nothing about them.
    let before = next(&mut keeper);
    let receipts = taken(&mut keeper, &dispatch);
    let due: Vec<u64> = receipts.0.iter().map(|note| Receipt::of(note).unwrap().due.size).collect();
    assert_eq!(due, [2, 3]);
    author.keep_receipts(&receipts).unwrap();
    assert!(author.dropped().unwrap().is_empty());
    author.unpack(&before).unwrap();
    assert!(author.dropped().unwrap().is_empty());
    // Sent twice, an act keeps its number, and its receipt promises the same.
    let again = taken(&mut keeper, &dispatch);
    let due: Vec<u64> = again.0.iter().map(|note| Receipt::of(note).unwrap().due.size).collect();
    assert_eq!(due, [2, 3]);
    date(&mut other, 3, "three");
    taken(&mut keeper, &other.dispatch().unwrap().unwrap());
    author.unpack(&next(&mut keeper)).unwrap();
    assert!(author.dropped().unwrap().is_empty());
    assert!(author.store().shelf("receipt").unwrap().is_empty(), "the checkpoint is the proof now");
    assert_eq!(author.store().size(), 4);
}

#[test]
fn a_keeper_that_goes_on_from_yesterdays_file_without_an_act_it_took_is_proved_to_have_dropped_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = keeper(&folder.path().join("a.paraph"));
    let mut author = copy(&folder.path().join("b.paraph"), &mut keeper);
    let mut other = copy(&folder.path().join("c.paraph"), &mut keeper);
    let yesterday = folder.path().join("yesterday.paraph");
    drop(keeper.store().backup(&yesterday).unwrap());
    date(&mut author, 2, "dropped");
    let dispatch = author.dispatch().unwrap().unwrap();
    author.keep_receipts(&taken(&mut keeper, &dispatch)).unwrap();
    // Restored, with acts of others in the place of the act that was taken.
    let mut restored = Session::open(&yesterday).unwrap();
    date(&mut other, 3, "taken");
    restored.place(&other.dispatch().unwrap().unwrap()).unwrap();
    let pouch = next(&mut restored);
    // The log goes on from what the author has: the pouch alone shows nothing.
    assert_eq!(author.unpack(&pouch).unwrap(), 1);
    let found = author.dropped().unwrap();
    let [(receipt, path)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(receipt.act, dispatch.acts[0].open().unwrap().hash);
    assert!(path.file_name().unwrap().to_string_lossy().starts_with("b.paraph.withheld-"), "{path:?}");
    // A third party has the file and the keeper's key.
    let bytes = std::fs::read(path).unwrap();
    let signer = NoteKey::new("A/head", key(1).public()).unwrap();
    Evidence::parse(&bytes).unwrap().verify(Some(&signer)).unwrap();
    let stranger = NoteKey::new("A/head", key(9).public()).unwrap();
    assert!(Evidence::parse(&bytes).unwrap().verify(Some(&stranger)).is_err());
    // The alarm goes on, with the same file, until the act has a place.
    assert_eq!(author.dropped().unwrap(), found);
    restored.place(&dispatch).unwrap();
    author.unpack(&next(&mut restored)).unwrap();
    assert!(author.dropped().unwrap().is_empty());
    assert_eq!(std::fs::read(path).unwrap(), bytes);
}

#[test]
fn receipts_that_come_late_are_compared_with_the_record_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = keeper(&folder.path().join("a.paraph"));
    let mut author = copy(&folder.path().join("b.paraph"), &mut keeper);
    let yesterday = folder.path().join("yesterday.paraph");
    drop(keeper.store().backup(&yesterday).unwrap());
    date(&mut author, 2, "dropped");
    let receipts = taken(&mut keeper, &author.dispatch().unwrap().unwrap());
    let mut restored = Session::open(&yesterday).unwrap();
    date(&mut restored, 3, "taken");
    author.unpack(&next(&mut restored)).unwrap();
    assert!(author.dropped().unwrap().is_empty());
    author.keep_receipts(&receipts).unwrap();
    assert_eq!(author.dropped().unwrap().len(), 1);
}

#[test]
fn a_receipt_by_another_key_or_of_other_talks_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = keeper(&folder.path().join("a.paraph"));
    let mut author = copy(&folder.path().join("b.paraph"), &mut keeper);
    date(&mut author, 2, "one");
    let dispatch = author.dispatch().unwrap().unwrap();
    let receipts = taken(&mut keeper, &dispatch);
    assert!(keeper.receipts(&dispatch, &key(2)).is_err(), "only the keeper gives receipts");
    let receipt = Receipt::of(&receipts.0[0]).unwrap();
    let by_another = receipt.sign("A/head", &key(2)).unwrap();
    let elsewhere = Receipt { origin: format!("paraph.talks/{}", "0".repeat(64)), ..receipt };
    let elsewhere = elsewhere.sign("A/head", &key(1)).unwrap();
    for wrong in [by_another, elsewhere, keeper.checkpoint(&key(1)).unwrap()] {
        // One wrong receipt, and none of them is kept.
        let both: Vec<Note> = vec![receipts.0[0].clone(), wrong];
        assert!(author.keep_receipts(&Receipts(both)).is_err());
        assert!(author.store().shelf("receipt").unwrap().is_empty());
    }
    // The keeper's log has no act of a dispatch that it did not take.
    date(&mut author, 2, "two");
    let later = author.dispatch().unwrap().unwrap();
    assert!(keeper.receipts(&later, &key(1)).is_err());
}
