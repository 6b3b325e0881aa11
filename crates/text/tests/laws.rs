//! The laws of composing, over generated texts with every kind of change mixed.

mod common;

use common::{Edited, Step, base, edit, shown, steps};
use paraph_text::{Bracket, Proposal, Rolling, Run, Sponsor, Text, choose, compose};
use proptest::prelude::*;

const NAMES: &[&[&str]] = &[&["Norway"], &["Kenya"], &["Peru"], &["Chad", "Fiji"], &["Party 10"]];

fn config(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn sides(base: &Text, steps: &[Vec<Step>]) -> Vec<Edited> {
    steps.iter().zip(NAMES).map(|(steps, who)| edit(base, steps, who)).collect()
}

fn composed(base: &Text, sides: &[Edited]) -> Rolling {
    let proposals: Vec<Proposal> = sides.iter().map(|s| s.proposal.clone()).collect();
    compose(base, &proposals)
}

/// Every party can find its own words: the first difference, if one cannot.
fn fidelity(base: &Text, sides: &[Edited], rolling: &Rolling) -> Result<(), String> {
    let differs = |who: &str, got: &Text, want: &Text| {
        let (got, want) = (shown(got), shown(want));
        if got == want { Ok(()) } else { Err(format!("{who}\n got  {got:#?}\n want {want:#?}")) }
    };
    differs("base", &choose(rolling, None), base)?;
    for side in sides {
        for sponsor in &side.proposal.sponsors {
            differs(sponsor.as_str(), &choose(rolling, Some(sponsor)), &side.text)?;
        }
    }
    Ok(())
}

/// A rolling text, a line an entry.
fn brief(rolling: &Rolling) -> String {
    let line = |e: &paraph_text::Entry| {
        format!(
            "{} l{} {:?} place {:?} presence {:?} boundary {:?} {:?}",
            e.id, e.level, e.number, e.place, e.presence, e.boundary, e.runs
        )
    };
    rolling.entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The first bracket whose alternatives all begin, or all end, alike.
fn alike(runs: &[Run]) -> Option<&Bracket> {
    runs.iter().find_map(|run| {
        let Run::Bracket(bracket) = run else { return None };
        let plain: Option<Vec<Vec<&str>>> = bracket.alternatives.iter().map(|a| edges(&a.runs)).collect();
        let same = plain.is_some_and(|words| {
            words.iter().all(|w| w.first() == words[0].first())
                || words.iter().all(|w| w.last() == words[0].last())
        });
        if same { Some(bracket) } else { bracket.alternatives.iter().find_map(|a| alike(&a.runs)) }
    })
}

/// The first and last word of an alternative; `None` where it is an omission or begins or ends
/// with a bracket.
fn edges(runs: &[Run]) -> Option<Vec<&str>> {
    let (Run::Text(first), Run::Text(last)) = (runs.first()?, runs.last()?) else { return None };
    let first = paraph_text::Words::of(first).iter().next()?.as_ptr();
    let last_word = paraph_text::Words::of(last).iter().next_back()?;
    let first_word = runs.first().and_then(|r| match r {
        Run::Text(t) => paraph_text::Words::of(t).iter().next(),
        Run::Bracket(_) => None,
    })?;
    debug_assert_eq!(first, first_word.as_ptr());
    Some(vec![first_word, last_word])
}

fn permutations(len: usize) -> Vec<Vec<usize>> {
    if len == 0 {
        return vec![vec![]];
    }
    let shorter = permutations(len - 1);
    shorter
        .into_iter()
        .flat_map(|p| {
            (0..len).map(move |at| {
                let mut q = p.clone();
                q.insert(at, len - 1);
                q
            })
        })
        .collect()
}

/// Two provisions of the same words, one at each end of what somebody splits, are two.
#[test]
fn the_same_words_inserted_at_both_ends_of_a_part_stand_apart() {
    let wordings = ["Parties", "Parties", "Parties", "Parties Parties Parties Parties Parties Parties"];
    let levels = [1, 1, 1, 2];
    let provisions = wordings.iter().zip(levels).zip(1..).map(|((wording, level), n)| {
        common::provision(&format!("p{n}"), level, Some(&n.to_string()), wording)
    });
    let base = Text::new(provisions.collect());
    let norway = vec![(10, 2769, 0, 14394)];
    let kenya = vec![(7, 9531, 60, 10395), (10, 47975, 83, 10794), (0, 25651, 1979, 0), (10, 29013, 9, 0)];
    let sides = sides(&base, &[norway, kenya]);
    let rolling = composed(&base, &sides);
    fidelity(&base, &sides, &rolling).unwrap();
    let mut ids: Vec<&str> = rolling.entries.iter().map(|e| e.id.as_str()).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_party_can_find_its_own_words(base in base(), steps in prop::collection::vec(steps(), 1..=5)) {
        let sides = sides(&base, &steps);
        let rolling = composed(&base, &sides);
        let mut ids: Vec<&str> = rolling.entries.iter().map(|e| e.id.as_str()).collect();
        ids.sort_unstable();
        prop_assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "one identity for two: {:?}", ids);
        if let Err(difference) = fidelity(&base, &sides, &rolling) {
            prop_assert!(false, "{}\n{}", difference, brief(&rolling));
        }
    }

    #[test]
    fn no_bracket_has_alternatives_that_all_begin_or_end_alike(base in base(), steps in prop::collection::vec(steps(), 1..=5)) {
        let rolling = composed(&base, &sides(&base, &steps));
        for entry in &rolling.entries {
            prop_assert!(alike(&entry.runs).is_none(), "{:#?}", alike(&entry.runs));
        }
    }

    #[test]
    fn a_proposal_on_one_provision_leaves_the_others_alone(base in base(), steps in prop::collection::vec(steps(), 1..=3), at in any::<u16>(), text in common::wording()) {
        let sides = sides(&base, &steps);
        let without = composed(&base, &sides);
        let at = usize::from(at) % base.provisions().len();
        let id = base.provisions()[at].id.clone();
        let mut proposals: Vec<Proposal> = sides.iter().map(|s| s.proposal.clone()).collect();
        proposals.push(Proposal {
            sponsors: common::sponsors(&["Oman"]),
            changes: vec![paraph_text::Change::Reword { id: id.clone(), wording: paraph_text::Wording::new(&text) }],
        });
        let with = compose(&base, &proposals);
        prop_assert_eq!(without.entries.len(), with.entries.len());
        for (a, b) in without.entries.iter().zip(&with.entries) {
            if a.id != id && !a.id.as_str().starts_with(&format!("{id}/")) {
                prop_assert_eq!(unlabelled(&a.runs), unlabelled(&b.runs));
            }
        }
    }
}

/// Runs without labels, which count brackets through the whole text.
fn unlabelled(runs: &[Run]) -> Vec<Run> {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => Run::Text(text.clone()),
            Run::Bracket(bracket) => {
                let mut bracket = bracket.clone();
                bracket.label.clear();
                bracket.alternatives.iter_mut().for_each(|a| a.runs = unlabelled(&a.runs));
                Run::Bracket(bracket)
            }
        })
        .collect()
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn the_same_proposals_give_the_same_bytes_in_any_order(base in base(), steps in prop::collection::vec(steps(), 2..=5)) {
        let sides = sides(&base, &steps);
        let first = composed(&base, &sides);
        for order in permutations(sides.len()) {
            let shuffled: Vec<Edited> = order.iter().map(|&i| sides[i].clone()).collect();
            prop_assert_eq!(&composed(&base, &shuffled), &first);
        }
    }

    #[test]
    fn an_edit_that_is_dropped_is_noticed(base in base(), steps in prop::collection::vec(steps(), 1..=3), which in any::<u16>()) {
        let sides = sides(&base, &steps);
        let mut proposals: Vec<Proposal> = sides.iter().map(|s| s.proposal.clone()).collect();
        let total: usize = proposals.iter().map(|p| p.changes.len()).sum();
        if total == 0 {
            return Ok(());
        }
        let mut drop = usize::from(which) % total;
        for proposal in &mut proposals {
            if drop < proposal.changes.len() {
                proposal.changes.remove(drop);
                break;
            }
            drop -= proposal.changes.len();
        }
        let dropped = compose(&base, &proposals);
        let whole = composed(&base, &sides);
        // A change that says nothing (a move to where it stood) may go unnoticed; nothing else.
        if dropped.entries != whole.entries {
            let idle = sides.iter().all(|s| s.proposal.sponsors.iter().all(|p: &Sponsor| {
                shown(&choose(&dropped, Some(p))) == shown(&choose(&whole, Some(p)))
            }));
            prop_assert!(idle || fidelity(&base, &sides, &dropped).is_err());
        }
    }

    #[test]
    fn unanimity_leaves_one_alternative(base in base(), steps in steps()) {
        let sides: Vec<Edited> = NAMES.iter().map(|who| edit(&base, &steps, who)).collect();
        let rolling = composed(&base, &sides);
        for entry in &rolling.entries {
            prop_assert!(entry.presence.as_ref().is_none_or(|d| d.opinions.len() == 2));
            prop_assert!(entry.place.as_ref().is_none_or(|d| d.opinions.len() == 2));
            for run in &entry.runs {
                if let Run::Bracket(bracket) = run {
                    prop_assert_eq!(bracket.alternatives.len(), 2);
                    prop_assert!(bracket.alternatives[1].sponsors.len() == 6);
                }
            }
        }
    }
}
