//! Where words come from when another text becomes the base.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::{Stage, code};
use paraph_talks::act::*;
use paraph_talks::readout::{WordRun, history};
use paraph_talks::*;

fn points(all: &[(&str, &str)]) -> Vec<ProvisionBody> {
    let body = |(at, (label, words)): (usize, &(&str, &str))| ProvisionBody {
        id: format!("x{at}"),
        kind: "point".into(),
        level: 1,
        number: Some(NumberBody { number: (*label).into(), label: format!("{label}.") }),
        wording: (*words).into(),
    };
    all.iter().enumerate().map(body).collect()
}

/// Hands in a text as Bramble and makes it the base; returns the submission, the request, and the act by which it took
/// effect.
fn another(stage: &mut Stage, all: &[(&str, &str)]) -> (ActNo, ActNo, ActNo) {
    let (text, language) = ("t".to_owned(), "en".to_owned());
    let submit =
        Submit { text, marking: None, language, edition: None, brackets: false, provisions: points(all) };
    let act = stage.done("Bramble/head", submit);
    let asked = stage.done("Albatross/head", SetBase { act });
    let done = stage.done("Bramble/head", Join { act: asked, party: code("Bramble") });
    (act, asked, done)
}

fn words(stage: &Stage, id: &str) -> Vec<WordRun> {
    history(&stage.state, Some("Albatross/head"), "t", id).unwrap().words
}

fn told(runs: &[WordRun]) -> Vec<(&str, &str, String, &str)> {
    runs.iter().map(|r| (r.words.as_str(), r.how, r.proposed.join(","), r.replaced.as_str())).collect()
}

fn id_of(stage: &Stage, begins: &str) -> String {
    let found = stage.living().base.iter().find(|p| p.provision.wording.starts_with(begins));
    found.unwrap_or_else(|| panic!("{begins}: {:#?}", stage.living().base)).id().to_owned()
}

#[test]
fn case_origin_new_base() {
    let mut stage = Stage::new(&["Albatross", "Bramble"], Rules::default());
    stage.base(&["The forces are limited to 600,000 persons.", "The council meets each year."]);
    let all = [
        ("1", "The forces are limited to 800,000 persons."),
        ("2", "The council meets each year."),
        ("3", "A register of all weapons is kept by the depositary."),
    ];
    let (submitted, asked, done) = another(&mut stage, &all);
    let runs = words(&stage, "p1");
    assert_eq!(
        told(&runs),
        [
            ("The forces are limited to", "base", "Albatross".into(), ""),
            ("800,000", "other base", "Bramble".into(), "600,000"),
            ("persons.", "base", "Albatross".into(), ""),
        ]
    );
    assert_eq!(
        (runs[1].act, runs[1].asked_by_act, runs[1].proposed_by_acts.as_slice()),
        (done, Some(asked), [submitted].as_slice())
    );
    assert_eq!(
        told(&words(&stage, "p2")),
        [("The council meets each year.", "base", "Albatross".into(), "")]
    );
    let inserted = words(&stage, &id_of(&stage, "A register"));
    assert_eq!(
        told(&inserted),
        [("A register of all weapons is kept by the depositary.", "other base", "Bramble".into(), "")]
    );
    assert_eq!(inserted[0].proposed_by_acts, [submitted]);
    // The page says all of it.
    let life = history(&stage.state, Some("Albatross/head"), "t", "p1").unwrap();
    let page = format!("{:?}", life.page());
    for said in [
        &format!("other base, act {asked}, in effect with act {done}"),
        &format!("act {submitted}"),
        "In place of",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

/// Words that a new base only moved, split off or merged keep their own origin.
#[test]
fn words_that_a_new_base_moves_splits_or_merges_keep_their_origin() {
    let mut stage = Stage::new(&["Albatross", "Bramble"], Rules::default());
    stage.base(&[
        "The forces withdraw behind the agreed line. The northern depot closes within ninety days.",
        "The council meets each year in the capital of the depositary.",
        "The secretariat keeps a public register of all weapons.",
        "The parties exchange maps of all minefields in the border area.",
    ]);
    let choice = {
        let wording =
            "The forces withdraw behind the agreed line. The northern depot closes within sixty days.";
        stage.reword("Bramble/head", "p1", wording);
        stage.words("p1", "sixty")
    };
    stage.accept("Albatross/head", &choice);
    stage.by_all(Close { items: vec![choice] });
    let all = [
        ("1", "The parties exchange maps of all minefields in the border area."),
        ("2", "The forces withdraw behind the agreed line."),
        ("3", "The northern depot closes within sixty days."),
        (
            "4",
            "The council meets each year in the capital of the depositary. The secretariat keeps a public register of all weapons.",
        ),
    ];
    another(&mut stage, &all);
    let hows = |begins: &str| -> BTreeSet<(&'static str, String)> {
        let runs = words(&stage, &id_of(&stage, begins));
        runs.iter().map(|r| (r.how, r.proposed.join(","))).collect()
    };
    let base = BTreeSet::from([("base", "Albatross".to_owned())]);
    for begins in ["The parties exchange", "The forces", "The council"] {
        assert_eq!(hows(begins), base, "{begins}");
    }
    let mut both = base;
    both.insert(("accepted", "Bramble".to_owned()));
    assert_eq!(hows("The northern depot"), both);
}

/// Where the rules hide names, nobody learns who handed a text in.
#[test]
fn where_names_are_hidden_the_author_of_a_new_base_is_not_named() {
    let rules = Rules { attribution: Attribution::ChathamHouse, ..Rules::default() };
    let mut stage = Stage::new(&["Albatross", "Bramble"], rules);
    stage.base(&["The forces are limited to 600,000 persons."]);
    another(&mut stage, &[("1", "The forces are limited to 800,000 persons.")]);
    let runs = words(&stage, "p1");
    assert_eq!(told(&runs)[1], ("800,000", "other base", String::new(), "600,000"));
}
