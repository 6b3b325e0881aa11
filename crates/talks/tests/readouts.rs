//! Readouts: what they show to which reader, and what they keep to themselves.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::story::{DAY, at, story};
use common::{Stage, code};
use paraph_talks::act::*;
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
    assert_eq!(names, [("B2", "point 1"), ("B3", "point 2"), ("B4", "point 4")], "B1 has closed");
    let shall = &table.brackets[1].alternatives[1];
    assert_eq!(
        (shall.says.as_str(), shall.sponsors.as_slice()),
        ("“shall” instead of “may”", ["Norway".to_owned()].as_slice())
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

/// The story, and a partner that is consulted on point 1.
fn with_a_partner(alternatives: bool, attribution: bool) -> Stage {
    let mut stage = story(Attribution::Shown, |_| {});
    let party = Party { code: code("Partner"), name: "A partner".into(), standing: Standing::Partner };
    let credential = Credential {
        name: "Partner/head".into(),
        party: code("Partner"),
        role: Role::Head,
        key: common::key("Partner-head"),
        may_not: BTreeSet::new(),
    };
    stage.by_all(Accede { party, credentials: vec![credential] });
    let consult = Consult {
        text: "t".into(),
        provisions: ["p1".to_owned()].into(),
        partners: [code("Partner")].into(),
        alternatives,
        attribution,
    };
    stage.done("Norway/head", consult);
    stage
}

#[test]
fn a_partner_is_shown_what_was_cleared_for_it_and_no_more() {
    let viewer = Some("Partner/head");
    let stage = with_a_partner(false, false);
    let state = &stage.state;
    let seen = standing(state, viewer, None);
    assert_eq!(seen.texts[0].provisions.len(), 1);
    assert!(seen.pending.is_empty() && seen.put.is_empty() && seen.dates.is_empty());
    assert_eq!(brackets(state, viewer).brackets, []);
    assert!(history(state, viewer, "t", "p2").is_none());
    assert_eq!(history(state, viewer, "t", "p1").unwrap().acts, []);
    assert_eq!(needs(state, viewer, None).items.iter().map(|n| n.verb).collect::<Vec<_>>(), ["comment"]);
    assert!(
        log(state, viewer, 1)
            .acts
            .iter()
            .all(|l| !["propose", "accept", "elevate"].contains(&l.kind.as_str()))
    );
    assert!(!plain(&columns(state, viewer).page()).contains("every month"));
    let stage = with_a_partner(true, false);
    let table = brackets(&stage.state, viewer);
    assert_eq!(table.brackets.len(), 1);
    assert!(table.brackets[0].alternatives.iter().all(|a| a.sponsors.is_empty()));
    let stage = with_a_partner(true, true);
    assert_eq!(brackets(&stage.state, viewer).brackets[0].alternatives[1].sponsors, ["Norway"]);
}

#[test]
fn a_brief_of_many_questions_still_fits_one_page() {
    let mut stage = Stage::new(&["Norway", "Kenya"], Rules::default());
    let points: Vec<String> =
        (0..40).map(|n| format!("Point {n} {}", "has many words ".repeat(30))).collect();
    stage.base(&points.iter().map(String::as_str).collect::<Vec<_>>());
    for n in 1..=40 {
        stage.done(
            "Kenya/head",
            Elevate {
                text: "t".into(),
                provisions: [format!("p{n}")].into(),
                to: Addressee::Principals,
                question: "Shall it be so, or otherwise? ".repeat(20),
            },
        );
    }
    let told = brief(&stage.state, Some("Kenya/principal"), None);
    assert_eq!((told.asked.len(), told.elevated.len()), (40, 40));
    let page = told.page();
    assert!(page.words() <= 600, "{} words", page.words());
    assert!(page.words() > 200, "{} words say too little", page.words());
}

#[test]
fn the_facts_of_a_statement_rest_on_acts_and_can_be_drafted() {
    let mut stage = story(Attribution::Shown, |_| {});
    let draft = statement(&stage.state, Some("Norway/head"));
    let facts = draft.facts();
    assert!(facts.len() >= 5);
    for fact in &facts {
        let Sentence::Fact { acts, .. } = fact else { panic!("{fact:?} is no fact") };
        assert!(!acts.is_empty() && acts.iter().all(|act| (1..=stage.state.size()).contains(act)));
    }
    stage.done(
        "Norway/delegate",
        Statement { title: draft.title.to_string(), sentences: facts, instead_of: None },
    );
}

#[test]
fn progress_is_watched_act_by_act() {
    let mut progress = Progress::new();
    assert_eq!(progress.readout().sparkline, "");
    let _ = story(Attribution::Shown, |state| progress.observe(state));
    let told = progress.readout();
    assert_eq!(told.acts.iter().map(|a| a.open).collect::<Vec<_>>(), [0, 1, 3, 4, 3]);
    assert_eq!(
        told.days.iter().map(|d| (d.day.as_str(), d.open)).collect::<Vec<_>>(),
        [("2025-11-23", 4), ("2025-11-24", 3)]
    );
    assert_eq!(told.sparkline.chars().count(), 30);
}

#[test]
fn silence_stands_in_the_matrix_as_silence() {
    let stage = story(Attribution::Shown, |_| {});
    let table = matrix(&stage.state, Some("Kenya/head"));
    assert_eq!(table.parties, ["Kenya", "Norway"]);
    assert_eq!(table.rows[1].cells, [[Word::Opposes].into(), [Word::Proposes].into()]);
    assert_eq!(table.rows[3].cells[1], [Word::Silent].into());
    assert_eq!(table.rows[3].counts, [(Word::Proposes, 1), (Word::Silent, 1)].into());
}

#[test]
fn a_partys_column_says_what_it_would_have() {
    let mut stage = Stage::new(&["Norway", "Kenya", "Peru"], Rules::default());
    stage.base(&["Parties shall report each year.", "The council may meet."]);
    stage.reword("Norway/delegate", "p1", "Parties should report each year.");
    stage.reword("Kenya/delegate", "p1", "Parties will report each year.");
    let column = |state: &State, party: &str| -> String {
        let all = columns(state, Some("Norway/head"));
        let own = all.rows[0].wordings.iter().find(|w| w.parties.iter().any(|p| p == party)).unwrap();
        own.words.clone().unwrap()
    };
    // Peru has said nothing, and no wording is told as its own.
    assert_eq!(columns(&stage.state, Some("Norway/head")).rows[0].silent, ["Peru"]);
    let (should, will) = (stage.words("p1", "should"), stage.words("p1", "will"));
    // Support shows what a party would have, opposition does not; what it accepts goes before.
    stage.done("Peru/head", Position { on: will.clone(), stance: Stance::Support });
    assert_eq!(column(&stage.state, "Peru"), "Parties will report each year.");
    stage.accept("Peru/delegate", &should);
    assert_eq!(column(&stage.state, "Peru"), "Parties should report each year.");
    // A party that accepts another's words since it proposed its own has come to them; to support them is not enough.
    stage.done("Norway/head", Position { on: will.clone(), stance: Stance::Support });
    assert_eq!(column(&stage.state, "Norway"), "Parties should report each year.");
    stage.accept("Kenya/delegate", &should);
    assert_eq!(column(&stage.state, "Kenya"), "Parties should report each year.");
    stage.reword("Kenya/delegate", "p1", "Parties must report each year.");
    assert_eq!(column(&stage.state, "Kenya"), "Parties must report each year.");
}

#[test]
fn a_party_that_came_to_anothers_words_leaves_them_only_where_it_proposes_again() {
    let mut stage = Stage::new(&["Norway", "Kenya"], Rules::default());
    stage.base(&["Parties shall report each year.", "The council may meet."]);
    let insert = |stage: &mut Stage, after: &str, words: &str| {
        let provision = ProvisionBody {
            id: "new".into(),
            kind: "point".into(),
            level: 1,
            number: None,
            wording: words.into(),
        };
        stage.propose("Norway/delegate", vec![ChangeBody::Insert { after: Some(after.into()), provision }]);
    };
    let column = |stage: &Stage, id: &str| -> Option<String> {
        let all = columns(&stage.state, Some("Norway/head"));
        let row = all.rows.iter().find(|row| row.provision.id == id).unwrap();
        row.wordings.iter().find(|w| w.parties.iter().any(|p| p == "Norway")).unwrap().words.clone()
    };
    stage.reword("Norway/delegate", "p1", "Parties should report each year.");
    stage.reword("Kenya/delegate", "p1", "Parties will report each year.");
    insert(&mut stage, "p1", "Experts advise.");
    let new = stage.living().all_brackets().find(|b| b.inserted.is_some()).unwrap().provision.clone();
    let will = stage.words("p1", "will");
    stage.accept("Norway/delegate", &will);
    // It no longer insists on what it would insert.
    let choices = stage.choices(&new);
    let out = choices.iter().find(|c| c.reads == Reading::Presence { present: false }).unwrap();
    stage.accept("Norway/delegate", out);
    let came = (Some("Parties will report each year.".to_owned()), None);
    assert_eq!((column(&stage, "p1"), column(&stage, &new)), came);
    // What it inserts elsewhere, or of other words here, is no word on either.
    insert(&mut stage, "p2", "Experts advise.");
    insert(&mut stage, "p1", "Observers attend.");
    assert_eq!((column(&stage, "p1"), column(&stage, &new)), came);
    // To insert it again is, and to reword again.
    insert(&mut stage, "p1", "Experts advise.");
    assert_eq!(column(&stage, &new).as_deref(), Some("Experts advise."));
    assert_eq!(column(&stage, "p1"), came.0);
    stage.reword("Norway/delegate", "p1", "Parties should report each year.");
    assert_eq!(column(&stage, "p1").as_deref(), Some("Parties should report each year."));
}
