//! Brackets, from opening through consent to closing.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, code};
use paraph_talks::act::*;
use paraph_talks::*;

fn two() -> Stage {
    let mut stage = Stage::new(&["Norway", "Kenya"], Rules::default());
    stage.base(&[
        "Parties shall report to the council each year.",
        "Parties shall meet.",
        "The seat is in Bonn.",
    ]);
    stage
}

#[test]
fn a_bracket_closes_when_all_accept_and_both_pens_confirm() {
    let mut stage = two();
    stage.reword("Kenya/expert", "p1", "Parties should report to the council each year.");
    assert_eq!(stage.living().brackets("p1").len(), 1);
    let choice = stage.words("p1", "should");
    assert_eq!(stage.refused("Norway/head", Close { items: vec![choice.clone()] }), "not-accepted");
    stage.accept("Norway/delegate", &choice);
    stage.by_all(Close { items: vec![choice] });
    assert_eq!(stage.wording("p1"), "Parties should report to the council each year.");
    assert_eq!(stage.living().brackets("p1"), []);
    let closed = stage.state.table.closings.values().next().unwrap();
    assert_eq!(closed[0].accepted, [code("Kenya"), code("Norway")].into());
    assert_eq!(stage.state.table.lapses, []);
}

#[test]
fn a_rival_beside_does_not_touch_a_consent_and_a_change_of_the_words_lapses_it() {
    let mut stage = two();
    let proposal = stage.reword("Kenya/head", "p1", "Parties should report to the council each year.");
    let choice = stage.words("p1", "should");
    let accepted = stage.accept("Norway/delegate", &choice);
    stage.reword("Norway/head", "p1", "Parties shall report to the council every month.");
    assert_eq!(stage.state.table.acceptances[&accepted].course, Course::Live);
    let by = stage.reword("Kenya/head", "p1", "Parties may report to the council each year.");
    assert_eq!(stage.state.table.acceptances[&accepted].course, Course::Lapsed { by, item: 0 });
    assert_eq!(stage.state.table.lapses[0].by, by);
    assert!(matches!(stage.living().tabled[&proposal].changes[0].fate, Fate::Superseded(_)));
}

#[test]
fn mutual_conditions_come_into_force_together_and_none_alone() {
    let mut stage = two();
    stage.reword("Kenya/head", "p1", "Parties should report to the council each year.");
    stage.reword("Norway/head", "p2", "Parties shall meet each year.");
    let (a, b) = (stage.words("p1", "should"), stage.words("p2", "each year"));
    stage.done("Norway/head", Accept { items: vec![a.clone()], provided: vec![b.clone()] });
    assert_eq!(stage.refused("Norway/head", Close { items: vec![a.clone()] }), "conditions-open");
    stage.done("Kenya/head", Accept { items: vec![b.clone()], provided: vec![a.clone()] });
    assert_eq!(stage.refused("Norway/head", Close { items: vec![a.clone()] }), "closes-together");
    stage.by_all(Close { items: vec![a, b] });
    assert_eq!(stage.wording("p1"), "Parties should report to the council each year.");
    assert_eq!(stage.wording("p2"), "Parties shall meet each year.");
}

#[test]
fn a_deletion_an_insertion_a_move_a_split_and_a_merger_close() {
    let mut stage = two();
    stage.propose(
        "Kenya/head",
        vec![
            ChangeBody::Delete { id: "p2".into() },
            ChangeBody::Insert {
                after: Some("p3".into()),
                provision: ProvisionBody {
                    id: "new".into(),
                    kind: "point".into(),
                    level: 1,
                    number: None,
                    wording: "The council has twelve members.".into(),
                },
            },
        ],
    );
    let gone =
        stage.choices("p2").into_iter().find(|c| c.reads == Reading::Presence { present: false }).unwrap();
    stage.accept("Norway/head", &gone);
    let key = stage.living().all_brackets().find(|b| b.inserted.is_some()).unwrap().provision.clone();
    let new =
        stage.choices(&key).into_iter().find(|c| c.reads == Reading::Presence { present: true }).unwrap();
    stage.accept("Norway/head", &new);
    stage.by_all(Close { items: vec![gone, new] });
    let words: Vec<&str> = stage.living().base.iter().map(|p| p.provision.wording.as_str()).collect();
    assert_eq!(
        words,
        [
            "Parties shall report to the council each year.",
            "The seat is in Bonn.",
            "The council has twelve members."
        ]
    );
    stage.propose(
        "Kenya/head",
        vec![ChangeBody::Merge {
            ids: vec!["p1".into(), "p3".into()],
            wording: "Parties shall report to the council each year. The seat is in Bonn.".into(),
        }],
    );
    let merge =
        stage.choices("p3").into_iter().find(|c| c.reads == Reading::Boundary { begins: false }).unwrap();
    stage.accept("Norway/head", &merge);
    stage.by_all(Close { items: vec![merge] });
    assert_eq!(stage.wording("p1"), "Parties shall report to the council each year. The seat is in Bonn.");
    assert_eq!(stage.living().base.len(), 2);
    let part = |id: &str, wording: &str| ProvisionBody {
        id: id.into(),
        kind: "point".into(),
        level: 1,
        number: None,
        wording: wording.into(),
    };
    stage.propose(
        "Norway/head",
        vec![ChangeBody::Split {
            id: "p1".into(),
            parts: vec![
                part("p1", "Parties shall report to the council each year."),
                part("q", "The seat is in Bonn."),
            ],
        }],
    );
    let bracket = stage.living().all_brackets().find(|b| b.cut.is_some()).unwrap().clone();
    let split = bracket.choice("t", bracket.alternative(&Reading::Boundary { begins: true }).unwrap());
    stage.accept("Kenya/head", &split);
    stage.by_all(Close { items: vec![split] });
    let words: Vec<&str> = stage.living().base.iter().map(|p| p.provision.wording.as_str()).collect();
    assert_eq!(
        words,
        [
            "Parties shall report to the council each year.",
            "The seat is in Bonn.",
            "The council has twelve members."
        ]
    );
    assert_eq!(stage.living().all_brackets().count(), 0);
    stage.propose(
        "Norway/head",
        vec![ChangeBody::Move { id: "p1".into(), after: Some(stage.living().base[2].id().to_owned()) }],
    );
    let bracket = stage.living().brackets("p1")[0].clone();
    let there = bracket.choice("t", 1);
    stage.accept("Kenya/head", &there);
    stage.by_all(Close { items: vec![there] });
    assert_eq!(stage.living().base[2].id(), "p1");
}

#[test]
fn reopened_words_stay_base_and_the_loser_comes_back() {
    let mut stage = two();
    stage.reword("Kenya/head", "p1", "Parties should report to the council each year.");
    let choice = stage.words("p1", "should");
    stage.accept("Norway/delegate", &choice);
    let act = stage.by_all(Close { items: vec![choice] });
    stage.by_all(Reopen { act, items: Default::default() });
    assert_eq!(stage.wording("p1"), "Parties should report to the council each year.");
    assert_eq!(
        stage.rolling().lines().next().unwrap(),
        "1. Parties [should / Kenya: shall] report to the council each year."
    );
}

#[test]
fn a_chair_declares_what_met_no_objection() {
    let rules = Rules { pen: Pen::Chair(code("Chair")), closing: Closing::Finding, ..Rules::default() };
    let mut stage = Stage::new(&["A", "B", "C"], rules);
    stage.base(&["Parties shall report.", "Parties shall meet."]);
    stage.reword("A/head", "p1", "Parties should report.");
    stage.reword("B/head", "p2", "Parties may meet.");
    let items = vec![stage.words("p1", "should"), stage.words("p2", "may")];
    let act = stage.done("Chair/head", Put { items, silence: None });
    stage.done("C/delegate", Object { act, items: [1].into(), reason: None });
    stage.done("Chair/head", Declare { act });
    assert_eq!(
        (stage.wording("p1").as_str(), stage.wording("p2").as_str()),
        ("Parties should report.", "Parties shall meet.")
    );
    assert_eq!(stage.living().brackets("p2").len(), 1);
}
