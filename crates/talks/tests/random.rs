//! Random talks: any acts by anyone, in any order, and what must hold after each.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::Stage;
use common::dice::{Dice, OFFICES, PARTIES, POINTS, act, join_all, settle_one};
use paraph_talks::act::*;
use paraph_talks::*;
use proptest::prelude::*;

fn holds(stage: &Stage) {
    let living = stage.living();
    let ids: BTreeSet<&str> = living.base.iter().map(|p| p.id()).collect();
    assert_eq!(ids.len(), living.base.len(), "identities are distinct");
    for standing in &living.base {
        let words = paraph_text::Words::of(&standing.provision.wording).len();
        assert_eq!(standing.words.len(), words, "each word of {} has its origin", standing.id());
        let distinct: BTreeSet<WordId> = standing.words.ids().into_iter().collect();
        assert_eq!(distinct.len(), words, "no two words of {} share one", standing.id());
    }
    // Nothing that a draft had is lost from sight: it stands, or the state says what became of it,
    // or the next issue is refused.
    if let Some((_, draft)) = stage.state.proceedings.latest_draft("t") {
        let lost = draft
            .provisions
            .iter()
            .any(|p| living.provision(p.id()).is_none() && !living.gone.contains_key(p.id()));
        let issue = Issue { text: "t".into(), edition: living.edition, marking: None };
        let outcome = rehearse(&stage.state, "ed25519:A-head", issue.into());
        assert_eq!(lost, outcome.err().is_some_and(|r| r.code == "unaccounted"));
    }
    for draft in stage.state.proceedings.drafts.values().filter(|d| d.number > 1) {
        let all = stage.state.proceedings.drafts.values();
        let earlier = all.into_iter().find(|d| d.number + 1 == draft.number).unwrap();
        for provision in &earlier.provisions {
            let lines = draft.trace.iter().filter(|l| l.old.as_deref() == Some(provision.id())).count();
            assert_eq!(lines, 1, "{} stands once in the trace", provision.id());
        }
    }
    // What stands on the table is found again in the rolling text by its sponsor.
    let rolling = living.rolling();
    assert_eq!(paraph_text::choose(&rolling, None), living.text(), "choosing the base gives the base");
    for bracket in living.all_brackets() {
        assert!(bracket.alternatives.len() > 1, "a bracket has two alternatives or more");
        assert!(bracket.alternatives[0].base, "the base's comes first");
        for (k, alternative) in bracket.alternatives.iter().enumerate() {
            assert!(!alternative.marks.is_empty());
            let found = stage.state.desk.find(&bracket.choice("t", k)).unwrap();
            assert_eq!((found.0.alternatives[found.1].marks.as_slice()), alternative.marks.as_slice());
        }
    }
    // No consent outlives its words.
    for acceptance in stage.state.desk.acceptances.values().filter(|a| a.course == Course::Live) {
        for item in acceptance.all() {
            for (mark, done) in item.marks.iter().zip(&item.done) {
                let offered = living
                    .all_brackets()
                    .filter(|b| b.provision == item.choice.provision)
                    .any(|b| b.alternatives.iter().any(|a| a.marks.iter().any(|m| mark.covers(m))));
                let stands = living.provision(&item.choice.provision).is_some();
                let kept = matches!(mark, Mark::Whole(_) | Mark::Kept(_)) && stands;
                assert!(
                    done.is_some() || offered || kept,
                    "{mark:?} of {} is nowhere",
                    item.choice.provision
                );
            }
        }
    }
    for (provision, parties) in stage.state.desk.agreements.get("t").into_iter().flatten() {
        let words = &living.provision(provision).unwrap().words;
        assert!(parties.values().all(|a| &a.words == words), "an agreement outlived its words");
    }
}

fn play(thrown: &[u16], parties: usize, acts: usize) {
    let mut dice = Dice { thrown, at: 0 };
    let closing = if dice.of(3) == 0 { Quorum::Share(2, 3) } else { Quorum::All };
    let rules = Rules {
        closing: Closing::Acceptance(closing),
        reopening: Quorum::Share(1, 2),
        silence_hours: 1,
        ..Rules::default()
    };
    let mut stage = Stage::new(&PARTIES[..parties], rules);
    stage.base(&POINTS);
    for _ in 0..acts {
        if dice.of(4) == 0 {
            settle_one(&mut dice, &mut stage);
        } else {
            let by = format!("{}/{}", PARTIES[dice.of(parties)], OFFICES[[0, 0, 1, 2, 3][dice.of(5)]]);
            let act = act(&mut dice, &stage, &by);
            if stage.act(&by, act) == Outcome::Waits && dice.of(4) > 0 {
                let waiting = stage.state.size();
                join_all(&mut stage, waiting);
            }
        }
        holds(&stage);
    }
    if std::env::var_os("TALKS_TELL").is_some() {
        for note in &stage.state.log {
            println!("{} {:?}", note.kind, note.refused.as_ref().map(|r| r.code.clone()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_state_is_sound(thrown in prop::collection::vec(any::<u16>(), 500), parties in 2..=4usize) {
        play(&thrown, parties, 22);
    }
}
