//! Random talks: no readout panics for any reader, or shows withheld words.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::Stage;
use common::dice::{Dice, OFFICES, PARTIES, act, join_all, settle_one};
use common::{beside, deeds};
use paraph_talks::act::{Accede, Detached, Withhold};
use paraph_talks::readout::*;
use paraph_talks::*;
use proptest::prelude::*;

/// Words that stand in one point of the base each, and that the dice never write.
const MARKS: [&str; 4] = ["alder", "birch", "cedar", "damson"];
/// Who asks: readers of what is withheld, others, the chair, nobody, a stranger.
const VIEWERS: [Option<&str>; 8] = [
    None,
    Some("A/head"),
    Some("A/expert"),
    Some("B/head"),
    Some("B/principal"),
    Some("Chair/head"),
    Some("Partner/head"),
    Some("X/head"),
];

/// All that every readout tells a viewer.
fn told(state: &State, viewer: Option<&str>) -> String {
    let today = Moment::parse("2025-11-25T00:00:00Z");
    let mut pages: Vec<Page> = Vec::new();
    let mut out = String::new();
    macro_rules! tell {
        ($readout:expr) => {{
            let readout = $readout;
            out.push_str(&serde_json::to_string(&readout).unwrap());
            pages.push(readout.page());
        }};
    }
    tell!(standing(state, viewer, today));
    tell!(needs(state, viewer, today));
    tell!(next(state, viewer, today));
    tell!(brackets(state, viewer));
    tell!(log(state, viewer, 1));
    tell!(matrix(state, viewer));
    tell!(columns(state, viewer));
    tell!(brief(state, viewer, today));
    tell!(statement(state, viewer));
    for (text, living) in &state.table.texts {
        let ids: BTreeSet<&str> =
            living.base.iter().map(|p| p.id()).chain(living.gone.keys().map(String::as_str)).collect();
        let proposed = living.all_brackets().map(|b| b.provision.as_str());
        for id in ids.into_iter().chain(proposed) {
            if let Some(life) = history(state, viewer, text, id) {
                tell!(life);
            }
        }
    }
    for page in pages {
        out.push_str(&page.title);
        page.runs().for_each(|run| out.push_str(&run.text));
    }
    out
}

/// The marks that stand in words which are withheld and nowhere else in the base.
fn note_withheld(stage: &Stage, before: &[(String, String)], secret: &mut BTreeSet<&'static str>) {
    let living = stage.living();
    for (id, wording) in before {
        if living.provision(id).is_some_and(|p| p.withheld.is_some() && &p.provision.wording != wording) {
            secret.extend(MARKS.iter().filter(|m| wording.contains(**m)));
        }
    }
    // What stands in plain words of the base is no secret.
    secret.retain(|m| !living.base.iter().any(|p| p.provision.wording.contains(*m)));
}

fn play(thrown: &[u16], parties: usize, acts: usize) {
    let mut dice = Dice { thrown, at: 0 };
    let rules = Rules {
        closing: Closing::Acceptance(Quorum::Share(1, 2)),
        reopening: Quorum::Share(1, 2),
        attribution: if dice.of(4) == 0 { Attribution::ChathamHouse } else { Attribution::Shown },
        silence_hours: 1,
        interval_minutes: Some(0),
        ..Rules::default()
    };
    let mut stage = Stage::new(&PARTIES[..parties], rules);
    stage.base(&[
        "Parties shall report on alder to the council each year.",
        "The council may, where it deems birch fit, publish a report.",
        "The seat of cedar is in Bonn.",
        "Parties shall meet with damson twice a year.",
    ]);
    let (party, credentials) = deeds::party("Partner", Standing::Partner);
    stage.by_all(Accede { party, credentials });
    let mut secret = BTreeSet::new();
    for _ in 0..acts {
        let before: Vec<(String, String)> =
            stage.living().base.iter().map(|p| (p.id().to_owned(), p.provision.wording.clone())).collect();
        if dice.of(8) == 0 && !before.is_empty() {
            let (provision, _) = before[dice.of(before.len())].clone();
            let sealed = Detached::try_from(digest("test", &provision)).unwrap();
            let readers = ["A/head".to_owned()].into();
            let title = format!("Title {}", stage.state.size());
            stage.act("A/head", Withhold { text: "t".into(), provision, title, sealed, readers });
            let waiting = stage.state.size();
            join_all(&mut stage, waiting);
        } else if dice.of(4) == 0 {
            settle_one(&mut dice, &mut stage);
        } else {
            let by = format!("{}/{}", PARTIES[dice.of(parties)], OFFICES[[0, 0, 1, 2, 3][dice.of(5)]]);
            let act = match dice.of(4) {
                0 => beside::act(&mut dice, &stage, &by),
                _ => act(&mut dice, &stage, &by),
            };
            if stage.act(&by, act) == Outcome::Waits && dice.of(4) > 0 {
                let waiting = stage.state.size();
                join_all(&mut stage, waiting);
            }
        }
        note_withheld(&stage, &before, &mut secret);
    }
    // The dice name A/head as the reader of all that is withheld.
    for viewer in VIEWERS {
        let told = told(&stage.state, viewer);
        for mark in secret.iter().filter(|_| viewer != Some("A/head")) {
            assert!(!told.contains(mark), "{viewer:?} is shown {mark}: {told}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_readout_shows_withheld_words_or_panics(thrown in prop::collection::vec(any::<u16>(), 500), parties in 2..=4usize) {
        play(&thrown, parties, 24);
    }
}

/// A throw of the dice in which words are split off into a part that is withheld later: what was said of them before must
/// not name them.
#[test]
fn words_of_a_part_that_is_withheld_are_named_nowhere() {
    let numbers = include_str!("data/withheld-part.txt").split(',');
    let thrown: Vec<u16> = numbers.map(|n| n.trim().parse().unwrap()).collect();
    play(&thrown, 4, 24);
}
