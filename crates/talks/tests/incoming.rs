//! A base that came with brackets: each is an open dispute that closes alone.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::Stage;
use paraph_talks::act::*;
use paraph_talks::*;

fn points(all: &[&str]) -> Vec<ProvisionBody> {
    let point = |(at, words): (usize, &&str)| ProvisionBody {
        id: format!("p{}", at + 1),
        kind: "point".into(),
        level: 1,
        number: Some(NumberBody { number: format!("{}", at + 1), label: format!("{}.", at + 1) }),
        wording: (*words).into(),
    };
    all.iter().enumerate().map(point).collect()
}

fn submit(all: &[&str], brackets: bool) -> Submit {
    let (text, language) = ("t".into(), "en".into());
    Submit { text, marking: None, language, edition: None, brackets, provisions: points(all) }
}

fn stage(all: &[&str], brackets: bool) -> Stage {
    let mut stage = Stage::new(&["Norway", "Kenya"], Rules::default());
    let act = stage.done("Norway/head", submit(all, brackets));
    stage.by_all(SetBase { act });
    stage
}

/// Closes on an alternative that both parties accept.
fn close(stage: &mut Stage, choice: &Choice) {
    for party in ["Norway/delegate", "Kenya/delegate"] {
        stage.accept(party, choice);
    }
    stage.by_all(Close { items: vec![choice.clone()] });
}

/// The alternatives of a provision: for each bracket, the base's words first.
fn readings(stage: &Stage, id: &str) -> Vec<Vec<String>> {
    let reads = |a: &OpenAlternative| match &a.reading {
        Reading::Words { new, .. } => new.trim().to_owned(),
        Reading::Presence { present } => present.to_string(),
        other => format!("{other:?}"),
    };
    stage.living().brackets(id).iter().map(|b| b.alternatives.iter().map(reads).collect()).collect()
}

const CASE: [&str; 3] = [
    "Parties [shall][should] report [annually].",
    "[The Fund shall be established.]",
    "The ceiling is [600,000] [800,000] persons.",
];

#[test]
fn case_bracketed_base_becomes_open_disputes_of_nobody_that_close_alone() {
    let mut stage = stage(&CASE, true);
    assert_eq!(stage.wording("p1"), "Parties shall report annually.");
    assert_eq!(readings(&stage, "p1"), [vec!["shall", "should"], vec!["annually", ""]]);
    assert_eq!(readings(&stage, "p2"), [["true", "false"]]);
    assert_eq!(readings(&stage, "p3"), [["600,000", "800,000"]]);
    let labels: Vec<u32> = stage.living().labelled().map(|(_, bracket)| bracket.label).collect();
    assert_eq!(labels, [1, 2, 3, 4]);
    assert!(stage.living().all_brackets().all(|b| b.alternatives.iter().all(|a| a.sponsors.is_empty())));

    let should = stage.words("p1", "should");
    assert_eq!(stage.refused("Norway/head", Close { items: vec![should.clone()] }), "not-accepted");
    close(&mut stage, &should);
    assert_eq!(stage.wording("p1"), "Parties should report annually.");
    assert_eq!(readings(&stage, "p1"), [["annually", ""]]);
    let none = stage.words("p1", "");
    close(&mut stage, &none);
    assert_eq!((stage.wording("p1").as_str(), readings(&stage, "p1").len()), ("Parties should report.", 0));
    let kept = stage.choices("p3")[0].clone();
    close(&mut stage, &kept);
    assert_eq!(stage.wording("p3"), "The ceiling is 600,000 persons.");
    assert_eq!(stage.living().brackets("p3"), []);
    let gone = stage.choices("p2")[1].clone();
    close(&mut stage, &gone);
    assert!(stage.living().provision("p2").is_none());
    assert_eq!(stage.living().all_brackets().count(), 0);
}

#[test]
fn case_bracketed_base_literal_or_of_an_earlier_record_keeps_its_characters() {
    let stage = stage(&CASE, false);
    assert_eq!(stage.wording("p1"), CASE[0]);
    assert_eq!(stage.living().all_brackets().count(), 0);
    let bytes = serde_json::to_value(submit(&CASE, false)).unwrap();
    assert!(bytes.get("brackets").is_none(), "an act without open brackets is as before");
}

#[test]
fn brackets_side_by_side_and_within_one_another_close_alone() {
    let all = ["a [b] [c] d [e [f] g] h", "x [Alt. 1 one] [Alt. 2 two] [Alt. 3 three] y [z"];
    let mut stage = stage(&all, true);
    assert_eq!(stage.wording("p1"), "a b c d e f g h");
    assert_eq!(readings(&stage, "p1"), [vec!["b", ""], vec!["c", ""], vec!["e f g", ""], vec!["f", ""]]);
    assert_eq!(readings(&stage, "p2"), [["one", "three", "two"]]);
    assert!(stage.wording("p2").ends_with("y [z"));
    for (choose, left, wording) in [("b", 3, "a b c d e f g h"), ("c", 2, "a b c d e f g h")] {
        let kept = stage.words("p1", choose);
        close(&mut stage, &kept);
        assert_eq!((stage.living().brackets("p1").len(), stage.wording("p1").as_str()), (left, wording));
    }
    // Closing the outer one by keeping its words leaves the inner one open.
    let outer = stage.words("p1", "e f g");
    close(&mut stage, &outer);
    assert_eq!(readings(&stage, "p1"), [["f", ""]]);
    let inner = stage
        .choices("p1")
        .into_iter()
        .find(|c| matches!(&c.reads, Reading::Words { new, .. } if new.is_empty()));
    close(&mut stage, &inner.unwrap());
    assert_eq!(stage.wording("p1"), "a b c d e g h");
    let second = stage.words("p2", "two");
    close(&mut stage, &second);
    assert_eq!((stage.wording("p2").as_str(), stage.living().brackets("p2").len()), ("x two y [z", 0));
}

#[test]
fn proposals_compose_with_the_brackets_and_who_wants_an_alternative_is_behind_it() {
    let mut stage = stage(&CASE, true);
    stage.reword("Kenya/expert", "p1", "Parties should report annually in writing.");
    let brackets = stage.living().brackets("p1");
    assert_eq!(brackets.len(), 3);
    let should = &brackets[0].alternatives[1];
    assert_eq!(should.sponsors, [common::code("Kenya")].into());
    stage.reword("Norway/expert", "p3", "The ceiling is 700,000 persons.");
    assert_eq!(readings(&stage, "p3"), [["600,000", "800,000", "700,000"]]);
}

#[test]
fn another_base_ends_the_brackets_of_the_earlier_one_and_brings_its_own() {
    let mut stage = stage(&CASE, true);
    let act = stage.done("Kenya/head", submit(&["Parties shall report [each year].", "New [words]."], true));
    stage.by_all(SetBase { act });
    assert_eq!(stage.living().all_brackets().count(), 2);
    assert!(stage.living().all_brackets().all(|b| b.alternatives[0].base && b.label > 4));
}
