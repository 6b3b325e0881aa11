//! What must hold of any bytes, any tree and any pouch.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{judge, key, pouch, record};
use paraph_record::*;
use proptest::prelude::*;
use serde_json::Value;

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-9_007_199_254_740_991i64..=9_007_199_254_740_991).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5).prop_map(|m| m.into_iter().collect()),
        ]
    })
}

/// The root by the definition of RFC 6962, word for word.
fn plain_root(leaves: &[Hash]) -> Hash {
    use sha2::{Digest, Sha256};
    let bytes = |hasher: Sha256| Hash::from_bytes(hasher.finalize().into());
    match leaves {
        [] => bytes(Sha256::new()),
        [leaf] => *leaf,
        _ => {
            let mut k = 1;
            while k * 2 < leaves.len() {
                k *= 2;
            }
            let (left, right) = (plain_root(&leaves[..k]), plain_root(&leaves[k..]));
            bytes(
                Sha256::new().chain_update([1]).chain_update(left.as_bytes()).chain_update(right.as_bytes()),
            )
        }
    }
}

proptest! {
    #[test]
    fn what_is_encoded_is_decoded_and_nothing_else_is(value in any_value(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let bytes = encode(&value).unwrap();
        prop_assert_eq!(decode(&bytes).unwrap(), value);
        let mut other = bytes.clone();
        let at = at.index(other.len());
        other[at] = byte;
        if let Ok(value) = decode(&other) {
            prop_assert_eq!(encode(&value).unwrap(), other);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "[\\[\\]{}\",:0-9a-z\\\\ -]{0,60}") {
        for source in [&bytes[..], text.as_bytes()] {
            if let Ok(value) = decode(source) {
                prop_assert_eq!(encode(&value).unwrap(), source);
            }
            let _ = Pouch::parse(source);
            let _ = Note::parse(&String::from_utf8_lossy(source));
            let _ = SignedAct::new(source.to_vec(), Signature::from_bytes([0; 64])).open();
        }
    }

    #[test]
    fn roots_and_proofs_are_those_of_the_definition(size in 1usize..70, old in 1u64..70, index in 0u64..70) {
        let leaves: Vec<Hash> = (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect();
        let mut tree = Tree::default();
        leaves.iter().for_each(|leaf| tree.push(*leaf));
        let size = size as u64;
        for part in 0..=size {
            prop_assert_eq!(tree.root(part), Some(plain_root(&leaves[..part as usize])));
        }
        let root = tree.root(size).unwrap();
        if index < size {
            let proof = tree.inclusion(index, size).unwrap();
            prop_assert!(included(&leaves[index as usize], index, size, &proof, &root));
            prop_assert!(!included(&leaf_hash(b"other"), index, size, &proof, &root));
            if size > 1 {
                prop_assert!(!included(&leaves[index as usize], (index + 1) % size, size, &proof, &root));
            }
        } else {
            prop_assert_eq!(tree.inclusion(index, size), None);
        }
        if old <= size {
            let proof = tree.consistency(old, size).unwrap();
            let old_root = tree.root(old).unwrap();
            prop_assert!(consistent(old, size, &old_root, &root, &proof));
            prop_assert!(!consistent(old, size, &leaf_hash(b"other"), &root, &proof));
        } else {
            prop_assert_eq!(tree.consistency(old, size), None);
        }
    }

    #[test]
    fn no_byte_of_a_record_can_be_changed_unnoticed(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let (chain, acts) = record();
        let mut bytes = pouch(&chain, &acts).print();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        // Names of signers that are not known stand outside what is signed.
        prop_assert!(judge(&bytes).is_err() || Pouch::parse(&bytes).unwrap().acts == acts);
    }
}

#[test]
fn a_pouch_is_read_as_it_was_written_and_a_record_goes_on() {
    let (chain, acts) = record();
    let packed = pouch(&chain, &acts);
    assert_eq!(Pouch::parse(&packed.print()).unwrap(), packed);
    judge(&packed.print()).unwrap();
    let opened = verify_all(&acts, 1).unwrap();
    assert_eq!(opened.len(), acts.len());
    let proof = chain.tree().consistency(3, 8).unwrap();
    assert!(consistent(3, 8, &chain.tree().root(3).unwrap(), &chain.root(), &proof));
}

#[test]
fn a_retry_is_the_same_act_and_a_refused_one_leaves_the_log_as_it_was() {
    let (mut chain, acts) = record();
    let before = chain.clone();
    let (_, again) = chain.append(&acts[4]).unwrap();
    assert_eq!(again, Appended { number: 5, repeated: true });
    assert!(chain.append(&SignedAct::new(b"{}".to_vec(), Signature::from_bytes([0; 64]))).is_err());
    assert_eq!(chain, before);
}

#[test]
fn a_cosignature_states_a_time_and_lines_of_strangers_are_kept() {
    let (chain, acts) = record();
    let mut note = pouch(&chain, &acts).checkpoint;
    note.signatures.push(cosign(&note, 1_763_888_400, "delegation.example", &key(2)).unwrap());
    let note = Note::parse(&note.print()).unwrap();
    let signer = NoteKey::new("delegation.example", key(2).public()).unwrap();
    assert_eq!(note.cosigned_by(&signer).unwrap().time, 1_763_888_400);
    assert!(!note.signed_by(&signer), "a cosignature is no signature of the keeper's kind");
    assert_eq!(note.cosigned_by(&NoteKey::new("delegation.example", key(3).public()).unwrap()), None);
    assert_eq!(note.signatures.len(), 2);
}

#[test]
fn content_can_be_detached() {
    let named = commitment(&[7; 32], "Because the words are clearer.");
    assert!(matches(&named, &[7; 32], "Because the words are clearer."));
    assert!(!matches(&named, &[8; 32], "Because the words are clearer."));
    assert!(!matches(&named, &[7; 32], "Because the words are clear."));
}

#[test]
fn a_log_resumed_from_its_index_is_the_log_that_was_replayed() {
    let (_, acts) = record();
    let opened = verify_all(&acts, 1).unwrap();
    let places: Vec<Place> = opened.iter().zip(&acts).map(|(act, signed)| Place::of(act, signed)).collect();
    for cut in 0..=acts.len() {
        let mut replayed = Chain::default();
        acts[..cut].iter().for_each(|act| drop(replayed.append(act).unwrap()));
        let mut resumed = Chain::default();
        resumed.resume(&places[..cut]).unwrap();
        assert_eq!(resumed, replayed);
        // In two pieces, and with acts that are judged after.
        resumed.resume(&places[cut..]).unwrap();
        acts[cut..].iter().for_each(|act| drop(replayed.append(act).unwrap()));
        assert_eq!(resumed, replayed);
    }
    let mut twice = Chain::default();
    let fault = twice.resume(&[&places[..], &places[2..3]].concat()).unwrap_err();
    assert_eq!((fault.kind, fault.act), (FaultKind::Equivocation, Some(3)));
}

#[test]
fn an_act_taken_back_leaves_the_log_as_it_was() {
    let (mut chain, acts) = record();
    let opened = verify_all(&acts, 1).unwrap();
    assert!(!chain.take_back(&opened[3]), "only the last can be taken back");
    for cut in (0..acts.len()).rev() {
        assert!(chain.take_back(&opened[cut]));
        let mut before = Chain::default();
        acts[..cut].iter().for_each(|act| drop(before.append(act).unwrap()));
        assert_eq!(chain, before);
    }
    assert_eq!(chain, Chain::default());
    assert!(!chain.take_back(&opened[0]));
}

#[test]
fn a_dispatch_is_read_as_it_was_written_and_in_no_other_form() {
    let (chain, mut acts) = record();
    acts.truncate(3);
    let words = "Because of \"this\",\nand \u{2028}that.".to_owned();
    let content = Content::Detached { salt: [7; 32], words: words.clone() };
    assert_eq!(content.hash(), commitment(&[7; 32], &words));
    let sealed = Content::Sealed { hash: content.hash(), payload: (0..=255).collect() };
    for contents in [vec![], vec![content, sealed]] {
        let dispatch = Dispatch { talks: chain.talks().unwrap(), acts: acts.clone(), contents };
        let bytes = dispatch.print();
        assert!(Dispatch::is(&bytes) && Pouch::parse(&bytes).is_err());
        assert_eq!(Dispatch::parse(&bytes).unwrap(), dispatch);
        for end in 0..bytes.len() {
            assert!(Dispatch::parse(&bytes[..end]).is_err(), "cut off after {end}");
        }
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            if let Ok(read) = Dispatch::parse(&other) {
                assert_ne!(read, dispatch);
                assert_eq!(read.print(), other);
            }
        }
    }
}
