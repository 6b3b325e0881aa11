//! Reopening, and the departure of a party: what stays and what goes.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, code};
use paraph_talks::act::*;
use paraph_talks::*;
use std::collections::BTreeSet;

fn five(keeper_first: &str) -> Stage {
    let rules = Rules {
        closing: Closing::Acceptance(Quorum::Share(2, 3)),
        reopening: Quorum::Share(2, 3),
        ..Rules::default()
    };
    let mut all = vec!["A", "B", "C", "D", "E"];
    all.retain(|p| *p != keeper_first);
    all.insert(0, keeper_first);
    let mut stage = Stage::new(&all, rules);
    stage.base(&["The limit is 600,000.", "Parties shall report."]);
    stage
}

/// Point 1 is adopted, and four of five parties reopen it; E asks first.
fn reopened() -> Stage {
    let mut stage = five("A");
    stage.reword("A/head", "p1", "The limit is 800,000.");
    let choice = stage.words("p1", "800,000");
    for party in ["B", "C", "D"] {
        stage.accept(&format!("{party}/head"), &choice);
    }
    let close = stage.by_all(Close { items: vec![choice] });
    assert_eq!(stage.wording("p1"), "The limit is 800,000.");
    let asked = stage.done("E/head", Reopen { act: close, items: BTreeSet::new() });
    for party in ["A", "B", "C"] {
        stage.done(&format!("{party}/head"), Join { act: asked, party: code(party) });
    }
    assert_eq!(stage.living().brackets("p1").len(), 1);
    stage
}

#[test]
fn case_leave_lapses() {
    let mut stage = reopened();
    // Nobody proposed the words of the base, and nobody is made their sponsor.
    assert!(stage.rolling().contains("[800,000 / ?: 600,000]"), "{}", stage.rolling());
    stage.reword("E/head", "p2", "Parties should report.");
    let should = stage.words("p2", "should");
    let accepted = stage.accept("A/head", &should);
    let own = stage.accept("E/head", &stage.words("p1", "600,000"));
    let left = stage.done("E/head", Leave {});
    assert!(stage.rolling().contains("[800,000 / ?: 600,000]"), "{}", stage.rolling());
    assert_eq!(stage.living().brackets("p2").len(), 0);
    let said: Vec<String> =
        readout::departed(&stage.state, None, left).iter().map(|says| says.as_str().to_owned()).collect();
    assert!(said.iter().any(|s| s.starts_with("The proposal on point 2 ")), "{said:?}");
    assert!(said.contains(&format!("The acceptance of E in act {own} does not count any more.")), "{said:?}");
    assert!(said.iter().any(|s| s.contains(&format!("act {accepted}"))), "{said:?}");
    // The reopened point closes as any other.
    let back = stage.words("p1", "600,000");
    for party in ["A", "B", "C"] {
        stage.accept(&format!("{party}/head"), &back);
    }
    stage.by_all(Close { items: vec![back] });
    assert_eq!(stage.wording("p1"), "The limit is 600,000.");
}

#[test]
fn reopened_words_of_a_party_stay_open_when_it_leaves() {
    let mut stage = five("B");
    stage.reword("A/head", "p1", "The limit is 800,000.");
    stage.reword("E/head", "p1", "The limit is 700,000.");
    let choice = stage.words("p1", "800,000");
    for party in ["B", "C", "D"] {
        stage.accept(&format!("{party}/head"), &choice);
    }
    let close = stage.by_all(Close { items: vec![choice] });
    let asked = stage.done("A/head", Reopen { act: close, items: BTreeSet::new() });
    for party in ["B", "C", "D"] {
        stage.done(&format!("{party}/head"), Join { act: asked, party: code(party) });
    }
    let before = stage.living().brackets("p1")[0].alternatives.len();
    assert!(stage.rolling().contains("E: 700,000"), "{}", stage.rolling());
    stage.done("E/head", Leave {});
    assert_eq!(stage.living().brackets("p1")[0].alternatives.len(), before, "{}", stage.rolling());
    assert!(!stage.rolling().contains("E: "), "{}", stage.rolling());
}

#[test]
fn a_deleted_point_that_is_reopened_is_nobodys_proposal() {
    let mut stage = five("A");
    stage.propose("A/head", vec![ChangeBody::Delete { id: "p2".into() }]);
    let gone =
        stage.choices("p2").into_iter().find(|c| c.reads == Reading::Presence { present: false }).unwrap();
    for party in ["B", "C", "D"] {
        stage.accept(&format!("{party}/head"), &gone);
    }
    let close = stage.by_all(Close { items: vec![gone] });
    let asked = stage.done("E/head", Reopen { act: close, items: BTreeSet::new() });
    for party in ["A", "B", "C"] {
        stage.done(&format!("{party}/head"), Join { act: asked, party: code(party) });
    }
    let open = stage.living().all_brackets().count();
    assert!(open > 0);
    assert!(!stage.rolling().contains("E: "), "{}", stage.rolling());
    stage.done("E/head", Leave {});
    assert_eq!(stage.living().all_brackets().count(), open);
}

#[test]
fn what_others_accepted_stays_when_its_proposer_leaves_after_the_closing() {
    let mut stage = five("B");
    stage.reword("E/head", "p2", "Parties should report.");
    let choice = stage.words("p2", "should");
    for party in ["A", "B", "C"] {
        stage.accept(&format!("{party}/head"), &choice);
    }
    stage.by_all(Close { items: vec![choice] });
    stage.done("E/head", Leave {});
    assert_eq!(stage.wording("p2"), "Parties should report.");
}

#[test]
fn an_act_that_a_departure_leaves_with_all_its_signatures_can_take_effect() {
    let mut stage = five("A");
    let words = stage.living().base[0].provision.clone();
    let provisions = vec![words];
    let again = Submit {
        text: "u".into(),
        marking: None,
        language: "en".into(),
        edition: None,
        provisions,
        brackets: false,
    };
    let submitted = stage.done("A/head", again);
    let asked = stage.done("A/head", SetBase { act: submitted });
    for party in ["B", "C", "D"] {
        stage.done(&format!("{party}/head"), Join { act: asked, party: code(party) });
    }
    assert_eq!(stage.refused("B/head", Join { act: asked, party: code("B") }), "joined-already");
    stage.done("E/head", Leave {});
    assert_eq!(stage.act("B/head", Join { act: asked, party: code("B") }), Outcome::Completed(asked));
    assert_eq!(stage.state.table.texts["u"].source, Some(submitted));
}

#[test]
fn where_one_acceptance_of_two_is_enough_the_refusal_says_it() {
    let mut stage = five("A");
    stage.reword("A/head", "p1", "The limit is 800,000.");
    let choice = stage.words("p1", "800,000");
    stage.accept("B/head", &choice);
    stage.accept("C/head", &choice);
    let close = Close { items: vec![choice.clone()] };
    let refusal = rehearse(&stage.state, &common::key("A/head"), close.into()).unwrap_err();
    assert_eq!(refusal.code, "not-accepted");
    assert_eq!(
        refusal.rule.as_str(),
        "1 more acceptance of this wording of point 1 is needed, from among D, E."
    );
}
