//! What readouts tell, to whom, and what they keep to themselves.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::story::{DAY, at, story};
use paraph_talks::readout::*;
use paraph_talks::*;

fn plain(page: &Page) -> String {
    let mut out = format!("{}\n{}\n", page.title, page.subtitle);
    for block in &page.blocks {
        match block {
            Block::Heading(text) => out.push_str(&format!("{text}\n")),
            Block::Chart { svg, text } => out.push_str(&format!("{svg}{text}\n")),
            _ => {}
        }
    }
    page.runs().for_each(|run| out.push_str(&format!("{}\n", run.text)));
    out
}

#[test]
fn what_needs_a_delegate_is_told_with_its_date_act_and_verb() {
    let stage = story(Attribution::Shown, |_| {});
    let list = needs(&stage.state, Some("Kenya/head"), Some(at(DAY)));
    let verbs: Vec<(&str, &str)> = list.items.iter().map(|n| (n.what, n.verb)).collect();
    assert_eq!(list.items[0].what, "put");
    assert!(list.items[0].silence_binds && list.items[0].due == Some(at("2025-11-26T12:00:00Z")));
    for wanted in [
        ("corrections", "object"),
        ("reservation", "lift"),
        ("principle", "uphold"),
        ("statement", "consent-to"),
    ] {
        assert!(verbs.contains(&wanted), "{wanted:?} is not in {verbs:?}");
    }
    assert!(!verbs.contains(&("date", "accept-date")), "Kenya set that date itself");
    let expert = needs(&stage.state, Some("Kenya/expert"), None);
    assert_eq!(expert.items.iter().map(|n| n.verb).collect::<Vec<_>>(), ["report"]);
    assert_eq!(expert.items[0].due, Some(at("2025-11-27T18:00:00Z")));
    let principal = needs(&stage.state, Some("Kenya/principal"), None);
    assert!(principal.items.iter().all(|n| n.verb == "decide") && principal.items.len() == 2);
    assert_eq!(needs(&stage.state, Some("nobody"), None).items, []);
    assert_eq!(needs(&stage.state, None, None).items, []);
}

#[test]
fn the_history_of_a_provision_says_who_brought_each_word() {
    let stage = story(Attribution::Shown, |_| {});
    let life = history(&stage.state, Some("Kenya/head"), "t", "p1").unwrap();
    let words: Vec<(&str, &str)> = life.words.iter().map(|w| (w.words.as_str(), w.how)).collect();
    assert_eq!(
        words,
        [("Parties", "base"), ("should", "accepted"), ("report to the council each year.", "base")]
    );
    assert_eq!(life.words[1].proposed, ["Kenya"]);
    assert_eq!(life.words[1].accepted, ["Kenya", "Norway"]);
    assert_eq!(life.words[1].proposed_by_acts, [6]);
    let kinds: Vec<&str> = life.acts.iter().map(|e| e.kind.as_str()).collect();
    assert_eq!(kinds[..5], ["submit", "set-base", "join", "propose", "propose"]);
    assert!(kinds.contains(&"close") && !kinds.contains(&"refer"), "{kinds:?}");
}

#[test]
fn brackets_are_told_with_who_stands_where() {
    let stage = story(Attribution::Shown, |_| {});
    let table = brackets(&stage.state, Some("Norway/head"));
    let names: Vec<(&str, &str)> =
        table.brackets.iter().map(|b| (b.label.as_str(), b.provision.name.as_str())).collect();
    assert_eq!(names, [("B1", "point 1"), ("B2", "point 2"), ("B3", "point 4")]);
    let shall = &table.brackets[1].alternatives[1];
    assert_eq!(
        (shall.says.as_str(), shall.sponsors.as_slice()),
        ("“shall” for “may”", ["Norway".to_owned()].as_slice())
    );
    assert_eq!((shall.positions[0].party.as_str(), shall.positions[0].says), ("Kenya", "opposes"));
}

#[test]
fn names_that_the_rules_hide_are_nowhere_in_history_or_brackets() {
    let stage = story(Attribution::ChathamHouse, |_| {});
    for viewer in [None, Some("Norway/head"), Some("Chair/head")] {
        let mut told = vec![plain(&brackets(&stage.state, viewer).page())];
        told.push(serde_json::to_string(&brackets(&stage.state, viewer)).unwrap());
        for id in ["p1", "p2", "p3", "p4", "p5"] {
            let life = history(&stage.state, viewer, "t", id).unwrap();
            told.push(plain(&life.page()));
            told.push(serde_json::to_string(&life).unwrap());
        }
        for text in told {
            // The reader's own credential stands below the title; nobody else's does.
            let text = viewer.map_or(text.clone(), |v| text.replace(v, ""));
            assert!(!text.contains("Norway") && !text.contains("Kenya"), "{viewer:?}: {text}");
            assert!(text.contains("Names are not shown") || text.contains("not-shown"), "{text}");
        }
    }
}
