//! What one act may hold is bounded, for every door alike.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, key};
use paraph_talks::act::*;
use paraph_talks::*;

fn reword(wording: String) -> Act {
    let changes = vec![ChangeBody::Reword { id: "p1".into(), wording }];
    Propose {
        text: "t".into(),
        edition: 1,
        changes,
        with: Default::default(),
        reason: None,
        origin: Vec::new(),
    }
    .into()
}

#[test]
fn a_wording_and_a_proposal_have_stated_caps() {
    let mut stage = Stage::new(&["A", "B"], Rules::default());
    stage.base(&["Parties shall report."]);
    let (at, beyond) = ("\u{0436}".repeat(caps::WORDING), "\u{0436}".repeat(caps::WORDING + 1));
    let refusal = rehearse(&stage.state, &key("A/head"), reword(beyond.clone())).unwrap_err();
    assert_eq!(refusal.code, "too-long");
    assert!(refusal.rule.as_str().contains("100001"), "{refusal}");
    // An act that no door of ours made is void, and one at the cap is not.
    assert_eq!(stage.refused("A/head", reword(beyond)), "too-long");
    let rehearsed = rehearse(&stage.state, &key("A/head"), reword(at));
    assert!(rehearsed.is_ok(), "{rehearsed:?}");
    let change = || ChangeBody::Delete { id: "p1".into() };
    let many = |count: usize| -> Act {
        let changes = (0..count).map(|_| change()).collect();
        Propose {
            text: "t".into(),
            edition: 1,
            changes,
            with: Default::default(),
            reason: None,
            origin: Vec::new(),
        }
        .into()
    };
    assert_eq!(stage.refused("A/head", many(caps::CHANGES + 1)), "too-long");
    assert_ne!(stage.refused("A/head", many(2)), "too-long");
}
