//! A pouch that was damaged on the way: all of it is taken, or nothing, and the sound one is taken afterwards.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::path::Path;

use paraph_node::{NodeError, Session, Strength, close};
use paraph_record::{Checkpoint, Content, Evidence, Hash, Pouch, SecretKey, commitment};
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
    let submit =
        Submit { text, marking: None, language, edition: None, brackets: false, provisions: vec![provision] };
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

/// A remark by the head of B.
fn remark(session: &mut Session, words: &str) {
    let words = session.detach_with(&[3; 32], words).unwrap();
    let remark = Remark {
        speaker: "Head of State".into(),
        words,
        at: Moment::parse("2025-11-21T16:00:00Z").unwrap(),
        source: "a broadcast".into(),
        about: BTreeSet::new(),
        certainty: paraph_talks::act::Certainty::Recorded,
    };
    session.sign(&key(2), &remark.into()).unwrap();
}

/// Returns the files of evidence in a folder.
fn evidence(folder: &Path) -> Vec<(String, Evidence)> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let kept = entries.filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        ["fork", "rollback", "clash"].iter().any(|word| name.contains(&format!(".paraph.{word}-")))
    });
    let read = |path: std::path::PathBuf| {
        let evidence = Evidence::parse(&std::fs::read(&path).unwrap()).unwrap();
        (path.file_name().unwrap().to_string_lossy().into_owned(), evidence)
    };
    kept.map(read).collect()
}

/// A keeper that shows two records: the common one, and its copy in another file, each with its next acts.
struct TwoFaced {
    folder: tempfile::TempDir,
    one: Session,
    other: Session,
    mine: Session,
}

fn two_faced() -> TwoFaced {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, ..) = keeper(&folder.path().join("one.paraph"));
    let other = folder.path().join("other.paraph");
    drop(one.store().backup(&other).unwrap());
    let mut mine = Session::create(&folder.path().join("mine.paraph")).unwrap();
    let note = one.checkpoint(&key(1)).unwrap();
    mine.unpack(&one.pouch(1, note).unwrap()).unwrap();
    TwoFaced { one, other: Session::open(&other).unwrap(), mine, folder }
}

fn next(session: &mut Session, from: u64) -> Pouch {
    let note = session.checkpoint(&key(1)).unwrap();
    session.pouch(from, note).unwrap()
}

#[test]
fn a_fork_is_kept_as_evidence_whatever_pouch_shows_it() {
    // As many acts, more, and fewer than the copy has; from the first act, and the tail alone.
    for (ours, theirs, from) in [(1, 1, 1), (1, 3, 1), (3, 1, 1), (1, 3, 7), (2, 4, 8)] {
        let TwoFaced { folder, mut one, mut other, mut mine } = two_faced();
        (0..ours).for_each(|n| remark(&mut one, &format!("ours {n}")));
        (0..theirs).for_each(|n| remark(&mut other, &format!("theirs {n}")));
        mine.unpack(&next(&mut one, 1)).unwrap();
        let before = mine.store().chain().root();
        let error = mine.unpack(&next(&mut other, from)).unwrap_err();
        let case = format!("{ours} {theirs} {from}: {error}");
        assert_eq!(mine.store().chain().root(), before, "{case}");
        let kept = evidence(folder.path());
        assert!(!kept.is_empty(), "{case}");
        let signer = mine.keeper().unwrap();
        assert!(error.to_string().contains("fork"), "{case}");
        assert!(
            kept.iter().any(|(name, _)| error.hint().contains(name.as_str())),
            "{case}: {}",
            error.hint()
        );
        let proved = kept.iter().filter(|(_, evidence)| evidence.verify(Some(&signer)).is_ok()).count();
        // The tail alone shows a fork without a proof; the acts from the first on prove it.
        assert_eq!(proved < kept.len(), from > 1, "{case}");
        mine.unpack(&next(&mut other, 1)).unwrap_err();
        let forks = |(name, evidence): &(String, Evidence)| {
            name.contains(".fork-") && evidence.verify(Some(&signer)).is_ok()
        };
        assert!(evidence(folder.path()).iter().any(forks), "{case}");
        // Taken in again, the evidence is the same, and the file stays.
        mine.unpack(&next(&mut other, from)).unwrap_err();
        assert!(evidence(folder.path()).len() >= kept.len());
    }
}

#[test]
fn a_tail_after_a_fork_is_called_a_fork() {
    let TwoFaced { folder, mut one, mut other, mut mine } = two_faced();
    remark(&mut one, "ours");
    // The keeper's own act differs, and the tail has only acts of the other side.
    let meet = |at: &str| paraph_talks::act::StateTime { at: Moment::parse(at).unwrap() };
    other.sign(&key(1), &meet("2025-11-23T10:00:00Z").into()).unwrap();
    remark(&mut other, "theirs");
    mine.unpack(&next(&mut one, 1)).unwrap();
    let size = mine.store().size();
    let mut tail = next(&mut other, size + 1);
    tail.contents.clear();
    let error = mine.unpack(&tail).unwrap_err();
    let kept = evidence(folder.path());
    for word in [".clash-", ".fork-"] {
        assert!(kept.iter().any(|(name, _)| name.contains(word)), "{word}: {error}");
    }
    assert!(error.to_string().contains("a fork"), "{error}");
}

#[test]
fn a_keeper_that_takes_acts_back_is_noticed_by_who_saw_more() {
    let TwoFaced { folder, mut one, mut other, mut mine } = two_faced();
    let old = next(&mut other, 1);
    remark(&mut one, "more");
    mine.unpack(&next(&mut one, 1)).unwrap();
    // An older pouch that comes late is no alarm.
    assert_eq!(mine.unpack(&old).unwrap(), 0);
    assert!(evidence(folder.path()).is_empty());
    // The same acts, signed after the greater number of them.
    let checkpoint = Checkpoint::of(&old.checkpoint).unwrap();
    let later = mine.store().latest_checkpoint().unwrap();
    let later = Checkpoint::of(&later.unwrap()).unwrap().time().unwrap() + 60;
    let fresh = Checkpoint { extensions: vec![format!("time {later}")], ..checkpoint };
    let fresh = Pouch { checkpoint: fresh.sign("A/head", &key(1)).unwrap(), ..old };
    let error = mine.unpack(&fresh).unwrap_err();
    assert!(error.to_string().contains("took acts back"), "{error}");
    let kept = evidence(folder.path());
    assert_eq!(kept.len(), 1);
    kept[0].1.verify(Some(&mine.keeper().unwrap())).unwrap();
}

#[test]
fn the_second_act_of_an_equivocation_is_kept() {
    let TwoFaced { folder, mut one, mut mine, .. } = two_faced();
    // B signs one act here and another, under the same counter, elsewhere.
    remark(&mut mine, "one thing");
    let dispatch = mine.dispatch().unwrap().unwrap();
    one.place(&dispatch).unwrap();
    let TwoFaced { folder: elsewhere, mine: mut again, .. } = two_faced();
    remark(&mut again, "another thing");
    let second = again.dispatch().unwrap().unwrap();
    assert_eq!(second.acts.len(), 1);
    one.place(&second).unwrap_err();
    drop(elsewhere);
    let kept = evidence(folder.path());
    assert_eq!(kept.len(), 1, "{kept:?}");
    let Evidence::Clash { second: held, .. } = &kept[0].1 else { panic!("{kept:?}") };
    assert_eq!(held, &second.acts[0]);
    kept[0].1.verify(None).unwrap();
}

#[test]
fn nothing_is_kept_under_an_empty_passphrase() {
    for empty in ["", " ", "\t\n"] {
        let closed = close("A/head", &key(1), empty, Strength::Demonstration);
        assert!(matches!(closed, Err(NodeError::EmptyPassphrase(_))), "{closed:?}");
    }
}
