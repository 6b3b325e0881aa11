//! Folds any acts into talks: each line is an author, the kind of an act and its body. Nothing panics, a refused act
//! changes nothing but the log, and the state that was kept is read again. Any bytes are read as a kept state, too.

#![no_main]

#[path = "../../crates/talks/tests/common/mod.rs"]
mod common;

use libfuzzer_sys::fuzz_target;
use paraph_talks::{Attribution, Entry, Outcome, State, fold};
use serde_json::Value;

/// Acts of one input.
const ACTS: usize = 8;

thread_local! {
    static BEGUN: State = common::story::story(Attribution::default(), |_| ()).state;
}

fuzz_target!(|bytes: &[u8]| {
    let _ = State::kept(bytes);
    let Ok(source) = std::str::from_utf8(bytes) else { return };
    let mut state = BEGUN.with(State::clone);
    let mut taken = false;
    for line in source.lines().take(ACTS) {
        let mut parts = line.splitn(3, ' ');
        let (Some(by), Some(kind), Some(body)) = (parts.next(), parts.next(), parts.next()) else { return };
        let Ok(body) = serde_json::from_str::<Value>(body) else { return };
        let (key, seen) = (common::key(by), state.size());
        let before = state.clone();
        match fold(&mut state, &Entry { author: &key, seen, kind, body: &body }) {
            Ok(Outcome::Refused(_)) => {
                let log = std::mem::replace(&mut state.log, before.log.clone());
                assert!(state == before, "a refused act changed something");
                state.log = log;
            }
            Ok(_) => taken = true,
            Err(_) => return,
        }
    }
    if taken {
        let mut again = state.clone();
        again.rebuild();
        assert!(again == state, "a state that is kept up is the state that is rebuilt");
        let kept = State::kept(&state.keep()).expect("a state that is kept is read again");
        assert!(kept.table == state.table, "the kept table");
        assert!(kept.proceedings == state.proceedings, "the kept proceedings");
        assert!(kept.pending == state.pending, "the kept joint acts");
        assert!(kept.log == state.log, "the kept log");
        assert!(kept == state, "a state that is kept is the state that it was");
    }
});
