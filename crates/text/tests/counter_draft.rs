//! The laws of counter-drafts, over generated texts with every kind of change mixed.

#![allow(clippy::unwrap_used)]

mod common;

use common::{base, edit, provision, shown, sponsors, steps};
use paraph_text::{Change, Confidence, Text, apply, choose, compose, counter_draft, match_texts, redline};
use proptest::prelude::*;

fn config(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The text as someone hands it in: without the base's identities.
fn handed_in(text: &Text) -> Text {
    let mut provisions = text.provisions().to_vec();
    for (at, p) in provisions.iter_mut().enumerate() {
        p.id = paraph_text::Id::new(format!("p{}", at + 1));
    }
    Text::new(provisions)
}

/// What a proposal can say of a text: numbers and words, in order.
fn said(text: &Text) -> Vec<String> {
    shown(text).into_iter().map(|line| line.split_once(' ').map(|x| x.1.to_owned()).unwrap_or(line)).collect()
}

fn check(base: &Text, edited: &Text) -> Result<(), String> {
    let who = sponsors(&["Norway"]);
    let (proposal, findings) = counter_draft(base, edited, who.clone());
    let exact = !findings.iter().any(|f| f.code == "kind-changed");
    let show = |text: &Text| if exact { shown(text) } else { said(text) };
    let applied = apply(base, &proposal);
    if show(&applied) != show(edited) {
        return Err(format!(
            "applied {:#?}\nwant {:#?}\nchanges {:#?}",
            show(&applied),
            show(edited),
            proposal.changes
        ));
    }
    let chosen = choose(&compose(base, std::slice::from_ref(&proposal)), who.first());
    if said(&chosen) != said(edited) {
        return Err(format!(
            "chosen {:#?}\nwant {:#?}\nchanges {:#?}",
            said(&chosen),
            said(edited),
            proposal.changes
        ));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn laid_on_the_base_it_gives_the_edited_text(base in base(), steps in steps()) {
        let edited = handed_in(&edit(&base, &steps, &["Norway"]).text);
        if let Err(why) = check(&base, &edited) {
            prop_assert!(false, "{}", why);
        }
    }

    #[test]
    fn any_text_is_a_counter_draft_to_any_other(one in base(), other in base()) {
        if let Err(why) = check(&one, &other) {
            prop_assert!(false, "{}", why);
        }
    }

    #[test]
    fn a_proposal_applied_is_the_sponsors_text(base in base(), steps in steps()) {
        let edited = edit(&base, &steps, &["Norway"]);
        prop_assert_eq!(shown(&apply(&base, &edited.proposal)), shown(&edited.text));
    }

    #[test]
    fn every_provision_is_accounted_for_once(old in base(), steps in steps()) {
        let new = handed_in(&edit(&old, &steps, &["Norway"]).text);
        let m = match_texts(&old, &new);
        let mut olds: Vec<usize> = m.pairs.iter().map(|p| p.old).collect();
        olds.extend(m.merges.iter().flat_map(|g| &g.old[1..]));
        olds.extend(&m.deleted);
        olds.sort_unstable();
        prop_assert_eq!(olds, (0..old.provisions().len()).collect::<Vec<_>>());
        let mut news: Vec<usize> = m.pairs.iter().map(|p| p.new).collect();
        news.extend(m.splits.iter().flat_map(|s| &s.new[1..]));
        news.extend(&m.inserted);
        news.sort_unstable();
        prop_assert_eq!(news, (0..new.provisions().len()).collect::<Vec<_>>());
        for split in &m.splits {
            prop_assert!(m.pairs.iter().any(|p| p.old == split.old && p.new == split.new[0]));
        }
        for merge in &m.merges {
            prop_assert!(m.pairs.iter().any(|p| p.new == merge.new && p.old == merge.old[0]));
        }
    }

    #[test]
    fn paragraphs_that_only_change_places_are_only_moved(order in Just((1..=6).collect::<Vec<usize>>()).prop_shuffle()) {
        let subjects = ["The Parties", "Each authority", "The Secretariat", "Observers", "Experts", "The depositary"];
        let words = |n: &usize| format!("{} shall report on annex {n} to the Conference once a year", subjects[n - 1]);
        let old = (1..=6).map(|n| provision(&format!("p{n}"), 1, None, &words(&n)));
        let new = order.iter().map(|n| provision(&format!("p{n}"), 1, None, &words(n)));
        let (old, new) = (Text::new(old.collect()), handed_in(&Text::new(new.collect())));
        let (proposal, _) = counter_draft(&old, &new, sponsors(&["Norway"]));
        prop_assert!(proposal.changes.iter().all(|c| matches!(c, Change::Move { .. })), "{:?}", proposal.changes);
        prop_assert_eq!(redline(&old, &new).rows.len(), 6);
        prop_assert!(check(&old, &new).is_ok());
    }

    #[test]
    fn a_text_is_itself(text in base()) {
        let m = match_texts(&text, &text);
        prop_assert!(m.pairs.iter().all(|p| p.old == p.new && !p.moved));
        prop_assert!(counter_draft(&text, &text, sponsors(&["Norway"])).0.changes.is_empty());
    }
}

/// Lines `number|words` at depth 1, or deeper by a leading `>` each.
fn text(lines: &str) -> Text {
    let provisions = lines.lines().map(str::trim).filter(|l| !l.is_empty()).enumerate().map(|(at, line)| {
        let words = line.trim_start_matches('>');
        let level = 1 + (line.len() - words.len()) as u8;
        let (number, words) = words.split_once('|').unwrap_or(("", words));
        provision(&format!("p{}", at + 1), level, Some(number).filter(|n| !n.is_empty()), words.trim())
    });
    Text::new(provisions.collect())
}

fn changes(base: &str, edited: &str) -> Vec<String> {
    let (base, edited) = (text(base), text(edited));
    check(&base, &edited).unwrap();
    let (proposal, _) = counter_draft(&base, &edited, sponsors(&["Norway"]));
    proposal
        .changes
        .iter()
        .map(|change| match change {
            Change::Reword { id, .. } => format!("reword {id}"),
            Change::Delete { id } => format!("delete {id}"),
            Change::Insert { after, .. } => {
                format!("insert after {}", after.as_ref().map_or("head", |a| a.as_str()))
            }
            Change::Move { id, after } => {
                format!("move {id} after {}", after.as_ref().map_or("head", |a| a.as_str()))
            }
            Change::Renumber { id, number } => {
                format!("renumber {id} {}", number.as_ref().map_or("-", |n| &n.number))
            }
            Change::Split { id, parts } => format!("split {id} in {}", parts.len()),
            Change::Merge { ids, .. } => {
                format!("merge {}", ids.iter().map(|i| i.as_str()).collect::<Vec<_>>().join(" "))
            }
        })
        .collect()
}

const LIST: &str = "
    1|The Parties confirm the sovereignty of each.
    2|All ambiguities of the last thirty years are settled.
    3|No Party invades a neighbouring country.
    4|A dialogue on security is held under mediation.
    5|Reliable guarantees of security are given.";

#[test]
fn a_deleted_point_may_leave_its_number_free() {
    let edited = LIST.lines().filter(|l| !l.trim().starts_with("3|")).collect::<Vec<_>>().join("\n");
    assert_eq!(changes(LIST, &edited), ["delete p3"]);
}

#[test]
fn where_numbers_shift_the_words_win() {
    let edited = "
        1|The Parties confirm the sovereignty of each.
        2|No Party invades a neighbouring country.
        3|A dialogue on security is held under mediation.
        4|Reliable guarantees of security are given.";
    assert_eq!(changes(LIST, edited), ["renumber p3 2", "renumber p4 3", "renumber p5 4", "delete p2"]);
}

#[test]
fn a_point_rewritten_in_its_place_under_its_number_is_one_point_with_doubt() {
    let edited =
        LIST.replace("No Party invades a neighbouring country.", "Frozen assets finance reconstruction.");
    assert_eq!(changes(LIST, &edited), ["reword p3"]);
    let m = match_texts(&text(LIST), &text(&edited));
    let pair = m.pairs.iter().find(|p| p.old == 2).unwrap();
    assert_eq!((pair.new, pair.confidence), (2, Confidence::Doubtful));
    assert!(m.findings.iter().any(|f| f.code == "uncertain-match" && f.message.contains("same number")));
}

#[test]
fn an_unnumbered_paragraph_that_shares_nothing_is_deleted_and_inserted() {
    let (old, new) = (
        LIST.replace("3|", ""),
        LIST.replace("3|No Party invades a neighbouring country.", "Frozen assets finance reconstruction."),
    );
    assert_eq!(changes(&old, &new), ["insert after p2", "delete p3"]);
}

#[test]
fn a_paragraph_moved_without_a_change_is_moved_though_it_bears_no_number() {
    let long = "
        The Parties report each year to the Conference on the measures they have taken.
        Each Party designates a national authority and notifies the Secretariat of its address.
        The Secretariat convenes a meeting of the authorities not later than one year from now.
        Nothing in this Agreement prejudices the rights of third States under international law.";
    let lines: Vec<&str> = long.lines().collect();
    let moved = [lines[1], lines[3], lines[4], lines[2]].join("\n");
    assert_eq!(changes(long, &moved), ["move p2 after p4"]);
    let reworded = moved.replace("one year from now", "two years from now");
    assert_eq!(changes(long, &reworded), ["reword p3", "move p2 after p4"]);
}

#[test]
fn a_point_that_moves_takes_its_items_along() {
    let old = "
        1|The Parties confirm the sovereignty of each.
        2|Forces withdraw in three steps:
        >(a)|from the towns within thirty days;
        >(b)|from the coast within sixty days.
        3|A dialogue on security is held under mediation between the two capitals.
        4|Reliable guarantees of security are given to both by all that sign.";
    let new = "
        1|The Parties confirm the sovereignty of each.
        2|A dialogue on security is held under mediation between the two capitals.
        3|Reliable guarantees of security are given to both by all that sign.
        4|Forces withdraw in three steps:
        >(a)|from the towns within thirty days;
        >(b)|from the coast within sixty days.";
    let got = changes(old, new);
    assert_eq!(got.iter().filter(|c| c.starts_with("move")).collect::<Vec<_>>(), ["move p2 after p6"]);
}

#[test]
fn a_point_in_two_parts_is_a_split_and_two_in_one_a_merge() {
    let old = "
        1|The Parties confirm the sovereignty of each.
        2|Forces withdraw from the towns within thirty days. The commission verifies the withdrawal and reports to both capitals.
        3|A dialogue on security is held.";
    let new = "
        1|The Parties confirm the sovereignty of each.
        2|Forces withdraw from the towns within thirty days.
        3|The commission verifies the withdrawal and reports to both capitals.
        4|A dialogue on security is held.";
    assert_eq!(changes(old, new), ["split p2 in 2", "renumber p3 4"]);
    assert_eq!(changes(new, old), ["merge p2 p3", "renumber p4 3"]);
}

#[test]
fn a_point_rewritten_under_its_number_is_no_item_of_another_depth() {
    let old = "
        1|The Parties confirm the sovereignty of each of them.
        2|Territory is dealt with as follows:
        >(a)|the line of contact is held as it stands on the day of signature;
        >(b)|forces withdraw from the towns, and the towns are a neutral zone.
        3|Reliable guarantees of security are given to both.";
    let new = "
        1|The Parties confirm the sovereignty of each of them.
        2|Talks on territory begin from the line of contact; no zone is changed by force.
        3|Reliable guarantees of security are given to both.";
    assert_eq!(changes(old, new), ["reword p2", "delete p3", "delete p4"]);
}
