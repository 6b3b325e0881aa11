//! Brackets, from opening through consent to closing.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, code};
use paraph_talks::act::*;
use paraph_talks::*;
use std::collections::BTreeSet;

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
        "1. Parties [should / ?: shall] report to the council each year."
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

#[test]
fn a_lapsed_consent_is_shown_until_its_party_speaks_again() {
    use paraph_talks::readout::{bracket, history, needs};
    let mut stage = two();
    stage.reword("Kenya/head", "p1", "Parties should report to the council each year.");
    let accepted = stage.accept("Norway/delegate", &stage.words("p1", "should"));
    let by = stage.reword("Kenya/head", "p1", "Parties may report to the council each year.");
    let lapsed = |state: &State, viewer| {
        let needs = needs(state, Some(viewer), None).items;
        needs.into_iter().filter(|one| one.what == "lapsed").collect::<Vec<_>>()
    };
    let mine = lapsed(&stage.state, "Norway/delegate");
    assert_eq!((mine.len(), mine[0].act, mine[0].verb), (1, Some(by), "accept"));
    let says = mine[0].says.to_string();
    assert!(says.contains(&format!("act {accepted}")) && says.contains(&format!("act {by}")), "{says}");
    assert!(lapsed(&stage.state, "Kenya/delegate").is_empty());
    let line = bracket(&stage.state, Some("Kenya/head"), "t", "B1").unwrap();
    assert_eq!(line.lapsed.len(), 1);
    assert_eq!(
        (line.lapsed[0].party.as_deref(), line.lapsed[0].act, line.lapsed[0].by),
        (Some("Norway"), accepted, by)
    );
    let life = history(&stage.state, Some("Kenya/head"), "t", "p1").unwrap();
    let events: Vec<_> = life.acts.iter().filter(|one| one.kind == "lapse").collect();
    assert!(events.len() == 1 && events[0].act == by && events[0].says.contains("Norway"), "{events:?}");
    // A new acceptance answers it; the life of the point keeps it.
    stage.accept("Norway/delegate", &stage.words("p1", "may"));
    assert!(lapsed(&stage.state, "Norway/delegate").is_empty());
    assert!(bracket(&stage.state, Some("Kenya/head"), "t", "B1").unwrap().lapsed.is_empty());
    let life = history(&stage.state, Some("Kenya/head"), "t", "p1").unwrap();
    assert_eq!(life.acts.iter().filter(|one| one.kind == "lapse").count(), 1);
}

#[test]
fn a_consent_that_its_own_party_ended_is_not_reported_as_lapsed() {
    use paraph_talks::readout::{history, needs};
    let mut stage = two();
    stage.reword("Kenya/head", "p1", "Parties should report to the council each year.");
    stage.accept("Norway/delegate", &stage.words("p1", "should"));
    stage.reword("Norway/head", "p1", "Parties may report to the council each year.");
    assert!(needs(&stage.state, Some("Norway/head"), None).items.iter().all(|one| one.what != "lapsed"));
    let life = history(&stage.state, Some("Kenya/head"), "t", "p1").unwrap();
    assert!(life.acts.iter().all(|one| one.kind != "lapse"));
}

#[test]
fn where_names_are_hidden_a_lapse_names_nobody() {
    use paraph_talks::readout::{bracket, history};
    let rules = Rules { attribution: Attribution::ChathamHouse, ..Rules::default() };
    let mut stage = Stage::new(&["Norway", "Kenya"], rules);
    stage.base(&["Parties shall report to the council each year."]);
    stage.reword("Kenya/head", "p1", "Parties should report to the council each year.");
    stage.accept("Norway/delegate", &stage.words("p1", "should"));
    stage.reword("Kenya/head", "p1", "Parties may report to the council each year.");
    let line = bracket(&stage.state, Some("Kenya/head"), "t", "B1").unwrap();
    assert!(line.lapsed.len() == 1 && line.lapsed[0].party.is_none());
    let life = history(&stage.state, Some("Kenya/head"), "t", "p1").unwrap();
    let event = life.acts.iter().find(|one| one.kind == "lapse").unwrap();
    assert!(!event.says.contains("Norway"), "{}", event.says);
}

/// Makes talks whose chair puts wordings to the room, with the time that parties have to object.
fn chaired(interval_minutes: Option<u32>) -> (Stage, Choice) {
    let rules = Rules {
        pen: Pen::Chair(code("Chair")),
        closing: Closing::Finding,
        silence_hours: 24,
        interval_minutes,
        ..Rules::default()
    };
    let mut stage = Stage::new(&["Norway", "Kenya"], rules);
    stage.base(&["The limit is 600,000.", "Parties shall meet."]);
    stage.reword("Kenya/head", "p1", "The limit is 800,000.");
    let choice = stage.words("p1", "800,000");
    (stage, choice)
}

fn stated(stage: &mut Stage, at: &str) {
    stage.done("Norway/head", StateTime { at: Moment::parse(at).unwrap() });
}

#[test]
fn case_gavel_no_interval() {
    // Without an interval of its own, parties have as long as a silence procedure must run.
    let (mut stage, choice) = chaired(None);
    stated(&mut stage, "2025-11-23T09:00:00Z");
    let act = stage.done("Chair/head", Put { items: vec![choice], silence: None });
    assert_eq!(stage.refused("Chair/head", Declare { act }), "no-time");
    // The time that was stated before says nothing of when the words were put.
    stated(&mut stage, "2025-11-24T09:00:00Z");
    assert_eq!(stage.refused("Chair/head", Declare { act }), "before-the-hour");
    stated(&mut stage, "2025-11-25T08:59:59Z");
    assert_eq!(stage.refused("Chair/head", Declare { act }), "before-the-hour");
    stage.done("Kenya/head", Object { act, items: BTreeSet::new(), reason: None });
    stated(&mut stage, "2025-11-25T09:00:00Z");
    assert_eq!(stage.refused("Chair/head", Declare { act }), "nothing-left");
    assert_eq!(stage.wording("p1"), "The limit is 600,000.");
}

#[test]
fn the_gavel_falls_when_the_interval_is_over() {
    let (mut stage, choice) = chaired(Some(10));
    let act = stage.done("Chair/head", Put { items: vec![choice], silence: None });
    stated(&mut stage, "2025-11-24T09:00:00Z");
    stated(&mut stage, "2025-11-24T09:09:00Z");
    assert_eq!(stage.refused("Chair/head", Declare { act }), "before-the-hour");
    stated(&mut stage, "2025-11-24T09:10:00Z");
    stage.done("Chair/head", Declare { act });
    assert_eq!(stage.wording("p1"), "The limit is 800,000.");
}
