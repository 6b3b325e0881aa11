//! The rolling text prints exactly the open brackets, also where mergers and splits are proposed.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::Stage;
use paraph_talks::act::*;
use paraph_talks::*;

fn four() -> Stage {
    let mut stage = Stage::new(&["Norway", "Kenya"], Rules::default());
    stage.base(&[
        "Parties shall report to the council each year.",
        "Parties shall meet.",
        "The seat is in Bonn.",
        "The council decides by consensus.",
    ]);
    stage
}

fn merge(ids: [&str; 2], wording: &str) -> ChangeBody {
    ChangeBody::Merge { ids: ids.map(str::to_owned).into(), wording: wording.into() }
}

/// The questions about a provision as they are printed, and as they are open.
fn questions(stage: &Stage, id: &str) -> (Vec<String>, Vec<String>) {
    let rolling = stage.living().rolling();
    let entry = rolling.entries.iter().find(|e| e.id.as_str() == id).unwrap();
    let place = entry.place.iter().map(|d| d.label.clone());
    let rest = [&entry.boundary, &entry.presence].into_iter().flatten().map(|d| d.label.clone());
    let mut open: Vec<String> = stage.living().brackets(id).iter().map(|b| label(b.label)).collect();
    open.sort();
    let mut printed: Vec<String> = place.chain(rest).collect();
    printed.sort();
    (printed, open)
}

fn place_of<'a>(stage: &'a Stage, id: &str) -> &'a OpenBracket {
    let all = stage.living().brackets(id).iter();
    let mut places = all.filter(|b| matches!(b.alternatives[0].reading, Reading::Place { .. }));
    let place = places.next().unwrap();
    assert!(places.next().is_none(), "one question about the place of {id}");
    place
}

#[test]
fn a_merger_with_a_provision_elsewhere_asks_for_the_place_under_a_label() {
    let mut stage = four();
    stage.propose(
        "Kenya/head",
        vec![merge(["p1", "p3"], "Parties shall report to the council each year. The seat is in Bonn.")],
    );
    let (printed, open) = questions(&stage, "p3");
    assert_eq!(printed, open);
    assert_eq!(printed.len(), 2, "its place and whether it is separate");
    let place = place_of(&stage, "p3");
    let after = |id: &str| Reading::Place { after: Some(id.into()) };
    let says: Vec<&Reading> = place.alternatives.iter().map(|a| &a.reading).collect();
    assert_eq!(says, [&after("p2"), &after("p1")]);
}

#[test]
fn a_merger_into_a_later_provision_names_the_place_where_the_provision_is() {
    let mut stage = four();
    stage.propose(
        "Kenya/head",
        vec![merge(["p4", "p2"], "The council decides by consensus. Parties shall meet.")],
    );
    let says: Vec<&Reading> = place_of(&stage, "p2").alternatives.iter().map(|a| &a.reading).collect();
    let after = |id: &str| Reading::Place { after: Some(id.into()) };
    assert_eq!(says, [&after("p1"), &after("p4")]);
    let (printed, open) = questions(&stage, "p2");
    assert_eq!(printed, open);
}

#[test]
fn a_move_and_a_merger_ask_one_question_about_the_place() {
    let mut stage = four();
    stage.propose(
        "Kenya/head",
        vec![merge(["p1", "p3"], "Parties shall report to the council each year. The seat is in Bonn.")],
    );
    let first = place_of(&stage, "p3").label;
    stage.propose("Norway/head", vec![ChangeBody::Move { id: "p3".into(), after: Some("p4".into()) }]);
    let place = place_of(&stage, "p3");
    assert_eq!((place.label, place.alternatives.len()), (first, 3));
    let (printed, open) = questions(&stage, "p3");
    assert_eq!(printed, open);
}

#[test]
fn a_provision_that_stays_where_it_is_does_not_run_on_elsewhere() {
    let mut stage = four();
    let act = stage.propose(
        "Kenya/head",
        vec![merge(["p1", "p3"], "Parties shall report to the council each year. The seat is in Bonn.")],
    );
    let stays = place_of(&stage, "p3").choice("t", 0);
    stage.accept("Kenya/head", &stays);
    stage.accept("Norway/head", &stays);
    stage.by_all(Close { items: vec![stays] });
    assert_eq!(stage.living().brackets("p3"), []);
    assert!(matches!(stage.living().tabled[&act].changes[0].fate, Fate::Spent(_)));
}

#[test]
fn what_is_inserted_after_a_merger_is_printed_with_the_label_of_its_bracket() {
    let mut stage = four();
    let new = ProvisionBody {
        id: "new".into(),
        kind: "point".into(),
        level: 1,
        number: None,
        wording: "Reports are public.".into(),
    };
    stage.propose(
        "Kenya/head",
        vec![
            merge(["p1", "p2"], "Parties shall report to the council each year. Parties shall meet."),
            ChangeBody::Insert { after: Some("p1".into()), provision: new },
        ],
    );
    let rolling = stage.living().rolling();
    let inserted = rolling.entries.iter().find(|e| e.id.as_str().contains('+')).unwrap();
    assert!(inserted.id.as_str().starts_with("p2+"), "it follows the whole merged provision");
    let open = stage.living().brackets(inserted.id.as_str());
    assert_eq!(open.len(), 1);
    assert_eq!(inserted.presence.as_ref().unwrap().label, label(open[0].label));
    assert_eq!(stage.living().labelled().count(), stage.living().all_brackets().count());
}
