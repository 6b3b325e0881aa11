//! Sealed words never influence the state: talks that differ only in them have the same state.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::Stage;
use common::dice::{Dice, OFFICES, PARTIES, POINTS, act, hash, join_all, moment, settle_one};
use paraph_talks::act::*;
use paraph_talks::*;
use proptest::prelude::*;

/// The state as it is kept, with one seal named for another.
fn kept(state: &State, from: &str, to: &str) -> String {
    serde_json::to_string(state).unwrap().replace(from, to)
}

/// Plays talks in which an offer is sealed and a point withheld now and then, with this seal.
fn play(thrown: &[u16], seal: &Detached) -> Stage {
    let mut dice = Dice { thrown, at: 0 };
    let rules = Rules {
        reopening: Quorum::Share(1, 2),
        silence_hours: 1,
        interval_minutes: Some(0),
        ..Rules::default()
    };
    let mut stage = Stage::new(&PARTIES[..3], rules);
    stage.base(&POINTS);
    for _ in 0..20 {
        let by = format!("{}/{}", PARTIES[dice.of(3)], OFFICES[[0, 0, 1, 2, 3][dice.of(5)]]);
        let act: Act = match dice.of(6) {
            0 => {
                settle_one(&mut dice, &mut stage);
                continue;
            }
            1 => Offer { sealed: seal.clone(), entrusted: None, lapses: moment(&mut dice) }.into(),
            2 => {
                let provision = common::dice::some_id(&mut dice, &stage);
                let readers = ["A/head".to_owned()].into();
                Withhold {
                    text: "t".into(),
                    provision,
                    title: "Withheld".into(),
                    sealed: seal.clone(),
                    readers,
                }
                .into()
            }
            _ => act(&mut dice, &stage, &by),
        };
        if stage.act(&by, act) == Outcome::Waits && dice.of(4) > 0 {
            let waiting = stage.state.size();
            join_all(&mut stage, waiting);
        }
    }
    stage
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_sealed_changes_nothing_that_is_common(thrown in prop::collection::vec(any::<u16>(), 400)) {
        let (one, other) = (hash("one seal"), hash("another seal"));
        let (first, second) = (play(&thrown, &one), play(&thrown, &other));
        let same = kept(&first.state, one.as_str(), other.as_str()) == kept(&second.state, one.as_str(), other.as_str());
        prop_assert!(same, "the state tells what was sealed");
    }

    /// An offer that lies sealed is as if there were none: the texts and all that is said of them stay.
    #[test]
    fn a_sealed_offer_leaves_the_table_as_it_is(thrown in prop::collection::vec(any::<u16>(), 400)) {
        let mut stage = play(&thrown, &hash("one seal"));
        let before = stage.state.table.clone();
        let lapses = Moment::parse("2025-12-01T00:00:00Z").unwrap();
        stage.done("A/head", Offer { sealed: hash("new"), entrusted: None, lapses });
        prop_assert!(stage.state.table == before);
    }
}

/// A snapshot is of use while an act waits for signatures, too.
#[test]
fn a_state_in_which_an_act_waits_for_signatures_is_kept() {
    let mut stage = Stage::new(&["Norway", "Kenya"], Rules::default());
    stage.base(&["Parties shall report."]);
    let withhold = Withhold {
        text: "t".into(),
        provision: "p1".into(),
        title: "Sites".into(),
        sealed: Detached::try_from(format!("sha256:{}", "0".repeat(64))).unwrap(),
        readers: ["Norway/head".to_owned()].into(),
    };
    stage.done("Norway/head", withhold);
    assert_eq!(stage.state.pending.len(), 1);
    assert!(State::kept(&stage.state.keep()).unwrap() == stage.state);
}
