//! Random talks reach the same state when folded as they were signed, from a record in memory, from
//! a file, and from a file that was closed and opened again at any point.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;

use common::dice::Dice;
use common::play::{opened, turn};
use paraph_node::Session;
use paraph_record::{Draft, Seen, SignedAct};
use paraph_store::{Memory, Store};
use paraph_talks::act::Act;
use paraph_talks::{Entry, State, digest, fold};
use proptest::prelude::*;

/// Adds an act to a record, signed by its author after everything before it.
fn append(store: &mut impl Store, by: &str, act: &Act) -> SignedAct {
    let (key, body) = (common::secret(by), act.body());
    let chain = store.chain();
    let (counter, previous) = chain.next(&key.public());
    let seen = Seen { root: chain.root(), size: chain.size() };
    let talks = chain.talks();
    let draft = Draft { talks, counter, previous, seen, kind: act.kind().as_str().to_owned(), body };
    let signed = draft.sign(&key).unwrap();
    store.append(std::slice::from_ref(&signed)).unwrap();
    signed
}

/// Returns the state after the acts of a record.
fn folded(acts: &[SignedAct]) -> State {
    let mut state = State::default();
    for signed in acts {
        let act = signed.open().unwrap();
        let author = act.author.to_string();
        let draft = &act.draft;
        let entry = Entry { author: &author, seen: draft.seen.size, kind: &draft.kind, body: &draft.body };
        fold(&mut state, &entry).unwrap();
    }
    state
}

fn play(thrown: &[u16], parties: usize) {
    let mut dice = Dice { thrown, at: 0 };
    let mut stage = opened(&mut dice, parties);
    for _ in 0..14 {
        turn(&mut dice, &mut stage);
    }
    let mut memory = Memory::default();
    let acts: Vec<SignedAct> = stage.signed.iter().map(|(by, act)| append(&mut memory, by, act)).collect();
    let whole = folded(&acts);
    assert_eq!(whole.table.texts, stage.state.table.texts, "real keys change nothing at the table");
    assert!(folded(&memory.read(1, u64::MAX).unwrap()) == whole, "memory");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    let mut session = Session::create(&path).unwrap();
    let mut at = 0;
    while at < acts.len() {
        let to = (at + 1 + dice.of(9)).min(acts.len());
        session.store_mut().append(&acts[at..to]).unwrap();
        drop(session);
        session = Session::open(&path).unwrap();
        if dice.of(2) == 0 {
            session.settle().unwrap();
        }
        at = to;
    }
    drop(session);
    let mut session = Session::open(&path).unwrap();
    assert_eq!(session.store().chain().root(), memory.chain().root());
    assert_eq!(digest("state", session.state()), digest("state", &whole), "resumed");
    assert!(session.state() == &whole);
    let number = 1 + dice.of(acts.len()) as u64;
    assert!(session.state_at(number).unwrap() == folded(&acts[..number as usize]), "as of act {number}");
    assert_eq!(session.verify(&mut |_| {}).unwrap(), acts.len() as u64);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_same_log_gives_the_same_state_in_memory_and_in_a_file(
        thrown in prop::collection::vec(any::<u16>(), 500),
        parties in 2..=4usize,
    ) {
        play(&thrown, parties);
    }
}
