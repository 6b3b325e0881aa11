//! What every store does, in memory and in a file alike.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{acts, all, checkpoint, draft, filled, forged, key};
use paraph_record::*;
use paraph_store::*;

/// Runs a test on both stores, each fresh.
fn on_both(test: impl Fn(&mut dyn Store)) {
    test(&mut Memory::default());
    let folder = tempfile::tempdir().unwrap();
    test(&mut File::create(&folder.path().join("talks.paraph")).unwrap());
}

#[test]
fn acts_are_read_as_they_were_handed_in() {
    on_both(|store| {
        assert_eq!((store.size(), all(store).len()), (0, 0));
        assert_eq!(store.append(&[]).unwrap(), []);
        let acts = acts(store.chain(), 9);
        let place = |number| Appended { number, repeated: false };
        assert_eq!(store.append(&acts[..1]).unwrap(), [place(1)]);
        assert_eq!(store.append(&acts[1..]).unwrap(), (2..=9).map(place).collect::<Vec<_>>());
        assert_eq!(all(store), acts);
        assert_eq!(store.read(3, 5).unwrap(), acts[2..4]);
        assert_eq!(store.read(0, 2).unwrap(), acts[..1]);
        for (from, to) in [(5, 5), (5, 3), (10, 12), (u64::MAX, u64::MAX)] {
            assert_eq!(store.read(from, to).unwrap(), []);
        }
        let mut chain = Chain::default();
        acts.iter().for_each(|act| drop(chain.append(act).unwrap()));
        assert_eq!(*store.chain(), chain);
    });
}

#[test]
fn a_retry_gives_the_number_again() {
    on_both(|store| {
        let acts = acts(store.chain(), 6);
        store.append(&acts[..4]).unwrap();
        // A retry whose second half is new, and an act that stands twice in one hand-over.
        let both = [&acts[2..6], &acts[5..6]].concat();
        let places = store.append(&both).unwrap();
        let expected = [(3, true), (4, true), (5, false), (6, false), (6, true)];
        assert_eq!(places, expected.map(|(number, repeated)| Appended { number, repeated }));
        assert_eq!(all(store), acts);
        store.verify(&mut |_, _| {}).unwrap();
    });
}

#[test]
fn of_a_batch_with_a_faulty_act_none_is_taken_and_the_act_is_named() {
    on_both(|store| {
        let first = acts(store.chain(), 3);
        store.append(&first).unwrap();
        let before = store.chain().clone();
        let more = acts(store.chain(), 4);
        let author = key(2);
        let gap = Draft { counter: 9, ..draft(store.chain(), &author, "later") }.sign(&author).unwrap();
        let other = Draft { talks: Some(leaf_hash(b"other")), ..draft(store.chain(), &author, "elsewhere") };
        let cases = [
            (
                vec![more[0].clone(), more[1].clone(), forged(&more[2]), more[3].clone()],
                3,
                FaultKind::Signature,
            ),
            (vec![more[0].clone(), more[2].clone()], 2, FaultKind::OtherHistory),
            (vec![gap], 1, FaultKind::Gap),
            (vec![more[0].clone(), other.sign(&author).unwrap()], 2, FaultKind::OtherTalks),
            (vec![SignedAct::new(b"{}".to_vec(), Signature::from_bytes([0; 64]))], 1, FaultKind::Malformed),
        ];
        for (batch, at, kind) in cases {
            let error = store.append(&batch).unwrap_err();
            let StoreError::Act { nth, of, fault } = &error else { panic!("{error}") };
            assert_eq!((*nth, *of, fault.kind), (at, batch.len(), kind), "{error}");
            assert!(error.to_string().ends_with("None was taken"), "{error}");
            assert_eq!((store.chain(), all(store)), (&before, first.clone()));
        }
        store.append(&more).unwrap();
        assert_eq!(store.size(), 7);
    });
}

#[test]
fn verifying_gives_every_act_with_its_number() {
    on_both(|store| {
        store.verify(&mut |_, _| panic!("there is no act")).unwrap();
        let acts = acts(store.chain(), 5);
        store.append(&acts).unwrap();
        let mut seen = Vec::new();
        store.verify(&mut |number, act| seen.push((number, act.hash))).unwrap();
        assert_eq!(seen, (1..).zip(acts.iter().map(SignedAct::hash)).collect::<Vec<_>>());
    });
}

#[test]
fn checkpoints_of_this_log_are_kept_with_all_their_lines() {
    on_both(|store| {
        store.append(&acts(store.chain(), 6)).unwrap();
        assert_eq!(store.latest_checkpoint().unwrap(), None);
        let (three, mut five) = (checkpoint(store.chain(), 3), checkpoint(store.chain(), 5));
        store.keep_checkpoint(&five).unwrap();
        store.keep_checkpoint(&three).unwrap();
        store.keep_checkpoint(&three).unwrap();
        assert_eq!(store.checkpoints().unwrap(), [three, five.clone()]);
        // Cosignatures come one by one; a later one of the same delegation takes the earlier's place.
        let bare = five.clone();
        for (time, seed) in [(1_000, 2), (2_000, 3), (3_000, 2)] {
            let name = format!("delegation{seed}.example");
            let mut note = bare.clone();
            note.signatures = vec![cosign(&note, time, &name, &key(seed)).unwrap()];
            store.keep_checkpoint(&note).unwrap();
            five.signatures.retain(|line| line.name != name);
            five.signatures.extend(note.signatures);
        }
        assert_eq!(five.signatures.len(), 3);
        assert_eq!(store.latest_checkpoint().unwrap(), Some(five.clone()));
        let signer = NoteKey::new("delegation2.example", key(2).public()).unwrap();
        assert_eq!(five.cosigned_by(&signer).unwrap().time, 3_000);

        let other = filled(Memory::default(), 2);
        let mut alien = checkpoint(other.chain(), 2);
        alien.text = alien.text.replace("\n2\n", "\n4\n");
        let ahead = checkpoint(filled(Memory::default(), 7).chain(), 7);
        for (note, says) in
            [(alien, "another root for 4 acts"), (ahead, "over 7 acts, and this record has 6")]
        {
            let error = store.keep_checkpoint(&note).unwrap_err();
            assert!(matches!(error, StoreError::Unfit { .. }) && error.to_string().contains(says), "{error}");
        }
        let none = Note { text: "no checkpoint\n".to_owned(), signatures: Vec::new() };
        assert!(matches!(store.keep_checkpoint(&none), Err(StoreError::Unfit { .. })));
        assert_eq!(store.checkpoints().unwrap().len(), 2);
    });
}

#[test]
fn contents_stand_under_their_hash_until_they_are_erased() {
    on_both(|store| {
        let content = "Because the words are clearer.".to_owned();
        let (salt, sealed) = ([7; 32], leaf_hash(b"sealed"));
        let detached = commitment(&salt, &content);
        assert_eq!(store.blob(&detached).unwrap(), None);
        let reason = Blob::Detached { salt, content };
        let payload = Blob::Sealed(vec![0, 1, 255]);
        store.keep_blob(&detached, &reason).unwrap();
        store.keep_blob(&detached, &reason).unwrap();
        store.keep_blob(&sealed, &payload).unwrap();
        assert_eq!(store.blob(&detached).unwrap(), Some(reason.clone()));
        assert_eq!(store.blob(&sealed).unwrap(), Some(payload.clone()));
        // What is there is not replaced, and nothing stands under a hash that is not its own.
        for (hash, blob) in [
            (sealed, Blob::Sealed(vec![9])),
            (detached, Blob::Sealed(vec![9])),
            (leaf_hash(b"free"), reason.clone()),
            (
                detached,
                Blob::Detached { salt: [8; 32], content: "Because the words are clearer.".to_owned() },
            ),
        ] {
            assert!(matches!(store.keep_blob(&hash, &blob), Err(StoreError::Unfit { .. })));
        }
        assert_eq!(store.blob(&leaf_hash(b"free")).unwrap(), None);
        assert!(store.erase_blob(&detached).unwrap());
        assert!(!store.erase_blob(&detached).unwrap());
        assert_eq!(store.blob(&detached).unwrap(), None);
        assert_eq!(store.blob(&sealed).unwrap(), Some(payload));
    });
}

#[test]
fn a_state_is_given_only_to_its_engine_and_its_log() {
    on_both(|store| {
        store.append(&acts(store.chain(), 5)).unwrap();
        let state = |size: u64, root: Hash, bytes: &[u8]| Snapshot {
            size,
            root,
            engine: "engine 1".to_owned(),
            bytes: bytes.to_vec(),
        };
        let root = |store: &dyn Store, size| store.chain().tree().root(size).unwrap();
        let four = state(4, root(store, 4), b"four");
        store.keep_snapshot(&four).unwrap();
        assert_eq!(store.snapshot("engine 1").unwrap(), Some(four.clone()));
        assert_eq!(store.snapshot("engine 2").unwrap(), None);
        for alien in [state(3, root(store, 4), b"x"), state(6, root(store, 4), b"x")] {
            assert!(matches!(store.keep_snapshot(&alien), Err(StoreError::Unfit { .. })));
        }
        assert_eq!(store.snapshot("engine 1").unwrap(), Some(four));
        let five = state(5, root(store, 5), b"five");
        store.keep_snapshot(&five).unwrap();
        assert_eq!(store.snapshot("engine 1").unwrap(), Some(five));
    });
}

#[test]
fn no_key_takes_the_place_of_another() {
    on_both(|store| {
        let entry = |name: &str, seed: u8, secret: &[u8]| KeyEntry {
            name: name.to_owned(),
            key: key(seed).public(),
            secret: secret.to_vec(),
        };
        let (head, chair) = (entry("UA/head", 1, b"encrypted"), entry("chair", 2, b"encrypted too"));
        store.keep_key(&head).unwrap();
        store.keep_key(&chair).unwrap();
        assert!(matches!(store.keep_key(&entry("UA/head", 3, b"other")), Err(StoreError::Unfit { .. })));
        assert_eq!(store.key("UA/head").unwrap(), Some(head));
        let again = entry("UA/head", 1, b"under another passphrase");
        store.keep_key(&again).unwrap();
        assert_eq!(store.keys().unwrap(), [again, chair.clone()]);
        assert!(store.remove_key("UA/head").unwrap());
        assert!(!store.remove_key("UA/head").unwrap());
        assert_eq!((store.key("UA/head").unwrap(), store.keys().unwrap()), (None, vec![chair]));
    });
}

#[test]
fn settings_are_set_and_taken_away() {
    on_both(|store| {
        assert_eq!(store.setting("language").unwrap(), None);
        store.set("language", Some("uk")).unwrap();
        store.set("language", Some("en")).unwrap();
        assert_eq!(store.setting("language").unwrap().as_deref(), Some("en"));
        store.set("language", None).unwrap();
        store.set("language", None).unwrap();
        assert_eq!(store.setting("language").unwrap(), None);
    });
}

#[test]
fn acts_that_wait_are_kept_in_order_and_forgotten_when_they_have_their_place() {
    on_both(|store| {
        let waiting = acts(store.chain(), 5);
        store.append(&waiting[..2]).unwrap();
        for act in &waiting[2..] {
            store.queue(act).unwrap();
        }
        assert_eq!(store.queued().unwrap(), waiting[2..]);
        assert_eq!((store.size(), all(store).len()), (2, 2), "what waits is in no log");
        // The same count of the same author cannot wait twice; a forged act does not wait at all.
        assert!(store.queue(&waiting[3]).is_err());
        assert!(store.queue(&forged(&waiting[4])).is_err());
        store.settle().unwrap();
        assert_eq!(store.queued().unwrap(), waiting[2..]);
        store.append(&waiting[2..4]).unwrap();
        store.settle().unwrap();
        assert_eq!(store.queued().unwrap(), waiting[4..]);
        store.verify(&mut |_, _| {}).unwrap();
    });
}

#[test]
fn the_shelf_keeps_values_by_kind_and_name() {
    on_both(|store| {
        let item = |kind: &str, name: &str, value: Option<&str>| Shelved {
            kind: kind.to_owned(),
            name: name.to_owned(),
            value: value.map(|value| value.as_bytes().to_vec()),
        };
        assert_eq!((store.shelf("badge").unwrap(), store.shelved("badge", "b").unwrap()), (vec![], None));
        store.shelve(&[]).unwrap();
        store
            .shelve(&[
                item("badge", "b", Some("1")),
                item("badge", "a", Some("2")),
                item("account", "b", Some("")),
                item("badge", "b", Some("3")),
            ])
            .unwrap();
        assert_eq!(store.shelf("badge").unwrap(), ["a", "b"]);
        assert_eq!(store.shelved("badge", "b").unwrap(), Some(b"3".to_vec()));
        assert_eq!(store.shelved("account", "b").unwrap(), Some(Vec::new()));
        store.shelve(&[item("badge", "b", None), item("badge", "nobody", None)]).unwrap();
        assert_eq!(
            (store.shelf("badge").unwrap(), store.shelf("account").unwrap()),
            (vec!["a".to_owned()], vec!["b".to_owned()])
        );
        assert_eq!((store.size(), store.keys().unwrap()), (0, vec![]));
    });
}
