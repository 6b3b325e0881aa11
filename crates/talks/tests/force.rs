//! Conditional acceptances in force, compared with a search through every set of them.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::Stage;
use common::dice::Dice;
use paraph_talks::act::*;
use paraph_talks::*;
use proptest::prelude::*;

const PARTIES: [&str; 3] = ["A", "B", "C"];

/// The alternatives of every bracket, each bracket apart.
fn ways(stage: &Stage) -> Vec<Vec<(Choice, BTreeSet<PartyCode>)>> {
    stage
        .living()
        .all_brackets()
        .map(|b| {
            let alternatives = b.alternatives.iter().enumerate();
            alternatives.map(|(k, a)| (b.choice("t", k), a.sponsors.clone())).collect()
        })
        .collect()
}

/// What would close if just these acceptances counted: for each alternative, its sponsors and who accepts it.
fn closing(
    stage: &Stage,
    counted: &BTreeSet<PartyCode>,
    quorum: Quorum,
    live: &[&Acceptance],
) -> BTreeSet<Choice> {
    let mut closing = BTreeSet::new();
    for (choice, sponsors) in ways(stage).into_iter().flatten() {
        let accepts = |party: &PartyCode| {
            live.iter().any(|a| &a.party == party && a.items.iter().any(|i| i.choice == choice))
        };
        let yes = counted.iter().filter(|p| sponsors.contains(*p) || accepts(p)).count();
        if quorum.met(yes, counted.len()) {
            closing.insert(choice);
        }
    }
    closing
}

/// The sets of acceptances in which every condition, and every other item of a package, would come about.
fn consistent(
    stage: &Stage,
    counted: &BTreeSet<PartyCode>,
    quorum: Quorum,
) -> Vec<(BTreeSet<ActNo>, BTreeSet<Choice>)> {
    let all: Vec<(ActNo, &Acceptance)> = stage
        .state
        .table
        .acceptances
        .iter()
        .filter(|(_, a)| a.course == Course::Live)
        .map(|(n, a)| (*n, a))
        .collect();
    let mut found = Vec::new();
    for set in 0u32..1 << all.len() {
        let members: Vec<&(ActNo, &Acceptance)> =
            all.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1).map(|(_, a)| a).collect();
        let live: Vec<&Acceptance> = members.iter().map(|(_, a)| *a).collect();
        let closing = closing(stage, counted, quorum, &live);
        let holds = |a: &Acceptance| {
            let package = a.items.len() > 1 || !a.provided.is_empty();
            !package || a.items.iter().chain(&a.provided).all(|i| closing.contains(&i.choice))
        };
        if live.iter().all(|a| holds(a)) {
            found.push((members.iter().map(|(n, _)| *n).collect(), closing));
        }
    }
    found
}

fn play(thrown: &[u16]) -> bool {
    let mut dice = Dice { thrown, at: 0 };
    let parties = 2 + dice.of(2);
    let quorum = [Quorum::All, Quorum::Share(1, 2), Quorum::Share(2, 3)][dice.of(3)];
    let rules = Rules { closing: Closing::Acceptance(quorum), ..Rules::default() };
    let mut stage = Stage::new(&PARTIES[..parties], rules);
    stage.base(&["Parties shall report.", "Parties shall meet.", "Parties shall pay."]);
    for (id, verb) in [("p1", "report"), ("p2", "meet"), ("p3", "pay")] {
        for (nth, modal) in ["should", "may", "must"].into_iter().take(1 + dice.of(2)).enumerate() {
            let by = (dice.of(parties) + nth) % parties;
            stage.reword(&format!("{}/head", PARTIES[by]), id, &format!("Parties {modal} {verb}."));
        }
    }
    for _ in 0..4 + dice.of(5) {
        let all: Vec<Choice> = ways(&stage).into_iter().flatten().map(|(c, _)| c).collect();
        let mut some =
            |n: usize| -> Vec<Choice> { (0..n).map(|_| all[dice.of(all.len())].clone()).collect() };
        let items = some(1);
        let more = some(2);
        let (packaged, conditional) = (dice.of(4) == 0, dice.of(3) > 0);
        let items = if packaged { [items, more[..1].to_vec()].concat() } else { items };
        let provided = if conditional { more[1..].to_vec() } else { vec![] };
        let by = format!("{}/head", PARTIES[dice.of(parties)]);
        stage.act(&by, Accept { items, provided });
    }
    let counted = stage.state.counted();
    let sets = consistent(&stage, &counted, quorum);
    let greatest: BTreeSet<ActNo> = sets.iter().flat_map(|(set, _)| set.iter().copied()).collect();
    let closes = sets.iter().find(|(set, _)| set == &greatest).map(|(_, closing)| closing.clone());
    let closes = closes.expect("what holds in two sets holds in both together");
    let around: Vec<Choice> = ways(&stage).into_iter().flatten().map(|(c, _)| c).collect();
    let force = force(&stage.state.table, &Test { counted: &counted, quorum }, &around, false);
    let mut at: BTreeMap<usize, usize> = BTreeMap::new();
    for (bracket, alternatives) in ways(&stage).into_iter().enumerate() {
        let here = alternatives.iter().filter(|(c, _)| closes.contains(c)).count();
        at.insert(bracket, here);
    }
    if at.values().any(|n| *n > 1) {
        assert!(!force.ambiguous.is_empty(), "two ways to close, and not said");
        // What is left in force is one of the sets in which every condition comes about, or part of one
        // that closes less; and nothing of it closes twice.
        let left: BTreeSet<&Choice> = force.closing.iter().collect();
        for alternatives in ways(&stage) {
            assert!(alternatives.iter().filter(|(c, _)| left.contains(c)).count() < 2);
        }
        assert!(force.acceptances.is_subset(&greatest));
        return true;
    }
    assert_eq!(force.ambiguous, Vec::<Vec<Choice>>::new());
    assert_eq!(force.acceptances, greatest);
    assert_eq!(force.closing.into_iter().collect::<BTreeSet<_>>(), closes);
    false
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_in_force_is_what_trying_every_set_finds(thrown in prop::collection::vec(any::<u16>(), 80)) {
        play(&thrown);
    }
}

/// Both kinds of case are played: those that close in one way, and those that would in two.
#[test]
fn some_cases_are_ambiguous_and_most_are_not() {
    let mut seed = 3u64;
    let mut throw = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as u16
    };
    let twice = (0..200).filter(|_| play(&(0..80).map(|_| throw()).collect::<Vec<_>>())).count();
    assert!((5..100).contains(&twice), "{twice} of 200");
}
