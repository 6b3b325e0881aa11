//! Evidence proves what it says with nothing but itself and the keeper's key, and nothing else proves anything.
#![allow(clippy::unwrap_used, missing_docs)]

use paraph_record::{
    Checkpoint, Draft, Evidence, NoteKey, SecretKey, Seen, SignedAct, Tree, hash, leaf_hash,
};
use serde_json::json;

fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

fn keeper() -> NoteKey {
    NoteKey::new("A/head", key(1).public()).unwrap()
}

/// A log of so many leaves; those from `other` on differ from those of the usual log.
fn tree(size: u64, other: u64) -> Tree {
    let mut tree = Tree::default();
    (0..size).for_each(|nth| tree.push(leaf_hash(&[nth as u8, u8::from(nth >= other)])));
    tree
}

fn checkpoint(tree: &Tree, time: u64) -> Checkpoint {
    let (size, origin) = (tree.size(), "paraph.talks/one".to_owned());
    Checkpoint { origin, size, root: tree.root(size).unwrap(), extensions: vec![format!("time {time}")] }
}

fn between(one: &Checkpoint, other: &Checkpoint, tree: &Tree) -> Option<Evidence> {
    let sign = |checkpoint: &Checkpoint| checkpoint.sign("A/head", &key(1)).unwrap();
    Evidence::between(&sign(one), &sign(other), Some(tree)).unwrap()
}

#[test]
fn two_logs_of_any_sizes_are_a_fork_that_its_file_proves() {
    for less in 1..20 {
        for more in less..20 {
            for first in 0..less {
                let (mine, theirs) = (tree(less, 99), tree(more, first));
                let evidence = between(&checkpoint(&mine, 5), &checkpoint(&theirs, 5), &theirs).unwrap();
                assert_eq!(evidence.word(), "fork");
                let read = Evidence::parse(&evidence.print()).unwrap();
                assert_eq!(read, evidence);
                read.verify(Some(&keeper())).unwrap();
                let other = NoteKey::new("A/head", key(2).public()).unwrap();
                assert!(read.verify(Some(&other)).is_err() && read.verify(None).is_err());
            }
        }
    }
}

#[test]
fn an_honest_log_gives_no_evidence() {
    for less in 1..20 {
        for more in less..20 {
            let (mine, theirs) = (tree(less, 99), tree(more, 99));
            let found = between(&checkpoint(&mine, 5), &checkpoint(&theirs, 5), &theirs);
            assert!(found.is_none(), "{less} {more}");
        }
    }
}

#[test]
fn a_smaller_checkpoint_that_was_signed_later_is_evidence() {
    let (small, large) = (tree(5, 99), tree(9, 99));
    let evidence = between(&checkpoint(&small, 700), &checkpoint(&large, 600), &large).unwrap();
    assert_eq!(evidence.word(), "rollback");
    Evidence::parse(&evidence.print()).unwrap().verify(Some(&keeper())).unwrap();
    for earlier in [600, 500] {
        assert!(between(&checkpoint(&small, earlier), &checkpoint(&large, 600), &large).is_none());
    }
    let sign = |tree: &Tree, time| checkpoint(tree, time).sign("A/head", &key(1)).unwrap();
    let forged = Evidence::Rollback { smaller: sign(&small, 500), larger: sign(&large, 600) };
    assert!(forged.verify(Some(&keeper())).is_err());
}

fn act(seed: u8, words: &str) -> SignedAct {
    let draft = Draft {
        talks: Some(hash("test", b"talks")),
        counter: 2,
        previous: Some(hash("test", b"previous")),
        seen: Seen { root: Tree::default().root(0).unwrap(), size: 0 },
        kind: "remark".into(),
        body: json!({"words": words}),
    };
    draft.sign(&key(seed)).unwrap()
}

#[test]
fn two_acts_under_one_counter_prove_their_author_wrong() {
    let clash = Evidence::Clash { first: act(3, "yes"), second: act(3, "no") };
    let read = Evidence::parse(&clash.print()).unwrap();
    assert_eq!(read, clash);
    read.verify(None).unwrap();
    assert!(Evidence::Clash { first: act(3, "yes"), second: act(3, "yes") }.verify(None).is_err());
    assert!(Evidence::Clash { first: act(3, "yes"), second: act(4, "no") }.verify(None).is_err());
}

#[test]
fn no_bit_of_evidence_can_be_changed_unnoticed() {
    let (mine, theirs) = (tree(6, 99), tree(11, 3));
    let fork = between(&checkpoint(&mine, 5), &checkpoint(&theirs, 5), &theirs).unwrap();
    let (small, large) = (tree(5, 99), tree(9, 99));
    let rollback = between(&checkpoint(&small, 700), &checkpoint(&large, 600), &large).unwrap();
    let clash = Evidence::Clash { first: act(3, "yes"), second: act(3, "no") };
    for evidence in [fork, rollback, clash] {
        let bytes = evidence.print();
        for at in 0..bytes.len() * 8 {
            let mut altered = bytes.clone();
            altered[at / 8] ^= 1 << (at % 8);
            let held = Evidence::parse(&altered).and_then(|read| read.verify(Some(&keeper())));
            assert!(held.is_err(), "{} holds with bit {at} flipped", evidence.word());
        }
    }
}
