//! Evidence proves what it says with nothing but itself and the keeper's key, and nothing else proves anything.
#![allow(clippy::unwrap_used, missing_docs)]

use paraph_record::{
    Checkpoint, Draft, Evidence, Note, NoteKey, Receipt, Receipts, SecretKey, Seen, SignedAct, Tree, When,
    hash, leaf_hash,
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
    let withheld = withheld(&receipt(&act(3, "dropped"), 1, 1), 1);
    for evidence in [fork, rollback, clash, withheld] {
        let bytes = evidence.print();
        for at in 0..bytes.len() * 8 {
            let mut altered = bytes.clone();
            altered[at / 8] ^= 1 << (at % 8);
            let held = Evidence::parse(&altered).and_then(|read| read.verify(Some(&keeper())));
            assert!(held.is_err(), "{} holds with bit {at} flipped", evidence.word());
        }
    }
}

fn receipt(signed: &SignedAct, due: u64, signer: u8) -> Note {
    let act = signed.open().unwrap();
    let receipt = Receipt {
        origin: "paraph.talks/one".into(),
        act: act.hash,
        author: act.author,
        counter: act.draft.counter,
        taken: When { time: 600, size: due - 1 },
        due: When { time: 600, size: due },
    };
    receipt.sign("A/head", &key(signer)).unwrap()
}

/// A log of acts with its checkpoint, as evidence that it lacks the act of a receipt.
fn withheld(receipt: &Note, size: usize) -> Evidence {
    let acts: Vec<SignedAct> = (0..size).map(|nth| act(5, &format!("act {nth}"))).collect();
    let mut tree = Tree::default();
    acts.iter().for_each(|act| tree.push(leaf_hash(&act.leaf())));
    let checkpoint = checkpoint(&tree, 700).sign("A/head", &key(1)).unwrap();
    Evidence::Withheld { receipt: receipt.clone(), checkpoint, acts }
}

#[test]
fn a_receipt_and_a_later_checkpoint_without_the_act_prove_that_it_was_dropped() {
    let dropped = act(3, "dropped");
    let evidence = withheld(&receipt(&dropped, 4, 1), 4);
    assert_eq!(evidence.word(), "withheld");
    let read = Evidence::parse(&evidence.print()).unwrap();
    assert_eq!(read, evidence);
    read.verify(Some(&keeper())).unwrap();
    withheld(&receipt(&dropped, 4, 1), 9).verify(Some(&keeper())).unwrap();
    let other = NoteKey::new("A/head", key(2).public()).unwrap();
    let refused = |evidence: Evidence, keeper: Option<&NoteKey>| evidence.verify(keeper).unwrap_err().message;
    assert!(refused(evidence.clone(), None).contains("key of the keeper"));
    assert!(refused(evidence.clone(), Some(&other)).contains("not signed by A/head"));
    let by_another = withheld(&receipt(&dropped, 4, 2), 4);
    assert!(refused(by_another, Some(&keeper())).contains("not signed by A/head"));
    let early = withheld(&receipt(&dropped, 5, 1), 4);
    assert!(refused(early, Some(&keeper())).contains("not due yet"));
    let there = withheld(&receipt(&act(5, "act 2"), 4, 1), 4);
    assert!(refused(there, Some(&keeper())).contains("has the act"));
    let Evidence::Withheld { receipt, checkpoint, mut acts } = evidence else { unreachable!() };
    acts.pop();
    let fewer = Evidence::Withheld { receipt, checkpoint, acts };
    assert!(refused(fewer, Some(&keeper())).contains("not those of the checkpoint"));
}

#[test]
fn a_receipt_is_no_checkpoint_and_a_checkpoint_is_no_receipt() {
    let note = receipt(&act(3, "yes"), 4, 1);
    assert!(Receipt::verified(&note, &keeper()).is_ok());
    assert!(Checkpoint::of(&note).is_err());
    assert!(Receipt::of(&checkpoint(&tree(4, 99), 5).sign("A/head", &key(1)).unwrap()).is_err());
    // A checkpoint in every line but the first.
    let origin = "paraph.receipt/1".to_owned();
    let posing = Checkpoint { origin, ..checkpoint(&tree(4, 99), 5) };
    assert!(Checkpoint::of(&posing.sign("A/head", &key(1)).unwrap()).is_err());
}

#[test]
fn a_receipt_is_read_letter_by_letter() {
    let notes = vec![receipt(&act(3, "yes"), 4, 1), receipt(&act(4, "no"), 5, 1)];
    let file = Receipts(notes.clone());
    assert!(Receipts::is(&file.print()));
    assert_eq!(Receipts::parse(&file.print()).unwrap(), file);
    let bytes = file.print();
    for at in 0..bytes.len() * 8 {
        let mut altered = bytes.clone();
        altered[at / 8] ^= 1 << (at % 8);
        let all = |read: Receipts| read.0.iter().all(|note| Receipt::verified(note, &keeper()).is_ok());
        let held = Receipts::parse(&altered).is_ok_and(|read| read.0.len() == 2 && all(read));
        assert!(!held, "the receipts hold with bit {at} flipped");
    }
    for (from, to) in [
        ("size 3", "size 03"),
        ("size 3", "size +3"),
        ("taken 600", "taken 601"),
        ("taken 600 size 3", "taken 600 size 5"),
        ("due 600 size 4", "due 600 size 0"),
        (" 2\n", " 0\n"),
        ("paraph.talks/", "paraph.other/"),
        ("due 600 size 4\n", "due 600 size 4\nmore\n"),
    ] {
        assert!(notes[0].text.contains(from), "{from}");
        let text = notes[0].text.replacen(from, to, 1);
        let signed = Note::sign(&text, "A/head", &key(1)).unwrap();
        assert!(Receipt::of(&signed).is_err(), "{to}");
    }
}
