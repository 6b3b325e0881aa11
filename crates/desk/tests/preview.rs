//! Tests that a preview shows exactly the state after signing.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, key, values};
use paraph_desk::preview;
use paraph_talks::Outcome;
use paraph_talks::act::ActKind;
use paraph_text::{Rolling, notation};

fn tabled() -> Stage {
    let mut stage = Stage::based();
    stage.done(
        "A/delegate",
        ActKind::Propose,
        &[("reword.2", "The Parties should report to the council each year.")],
    );
    stage.done(
        "G/delegate",
        ActKind::Propose,
        &[("reword.2", "The Parties shall report to the council each month.")],
    );
    stage.done("G/delegate", ActKind::Propose, &[("reword.8", "This framework is legally binding.")]);
    stage
}

#[test]
fn what_is_shown_is_what_would_stand() {
    let mut stage = tabled();
    let wishes: [&[(&str, &str)]; 5] = [
        &[("reword.2", "The States should report each year.")],
        &[
            ("delete", "4"),
            ("insert-after.5", "5 bis. The Parties shall meet."),
            ("reword.3", "Forces are limited."),
        ],
        &[("move-after.3", "6")],
        &[("split.2", "The Parties shall report."), ("split.2", "They do so each year.")],
        &[("merge", "6"), ("merge", "7")],
    ];
    for wish in wishes {
        let (act, _) = stage.made("A/delegate", ActKind::Propose, &values(wish)).unwrap();
        let seen = preview(&stage.state, "A/delegate", "framework", &act).unwrap();
        let before = stage.state.clone();
        assert_eq!(stage.sign("A/delegate", &act), Outcome::Done);
        let living = &stage.state.table.texts["framework"];
        let rolling = living.rolling();
        assert!(!seen.entries.is_empty() && !seen.came.is_empty(), "{wish:?}");
        for entry in &seen.entries {
            assert!(rolling.entries.contains(entry), "{wish:?}: {entry:?}");
        }
        let labels: Vec<_> = living.labelled().collect();
        for coming in &seen.came {
            let there = labels.iter().any(|(label, b)| *label == coming.label && **b == coming.bracket);
            assert!(there, "{wish:?}: {coming:?}");
        }
        // Everything that the preview does not name stays the same. Labels are only for people and may
        // change.
        let untouched = |mut rolling: Rolling| {
            rolling.entries.retain(|e| !seen.provisions.contains(e.id.as_str()));
            notation::print(&rolling)
        };
        assert_eq!(
            untouched(before.table.texts["framework"].rolling().clone()),
            untouched(rolling.clone()),
            "{wish:?}"
        );
    }
}

#[test]
fn ones_own_earlier_wish_gives_way_and_consents_that_lapse_are_named() {
    let mut stage = tabled();
    stage.done("A/delegate", ActKind::Accept, &[("items", "8=G")]);
    let (act, _) = stage
        .made("G/delegate", ActKind::Propose, &values(&[("reword.8", "This framework is not binding.")]))
        .unwrap();
    let seen = preview(&stage.state, "G/delegate", "framework", &act).unwrap();
    assert_eq!(seen.gives_way.len(), 1);
    assert_eq!(seen.lapses.len(), 1);
    assert_eq!((seen.came.len(), seen.went.len()), (1, 1));
    // Nothing was signed.
    assert_eq!(seen.outcome, Outcome::Done);
    assert!(stage.state.table.lapses.is_empty());
}

#[test]
fn what_would_be_refused_is_refused_before() {
    let stage = tabled();
    let (act, _) = stage.made("A/delegate", ActKind::Propose, &values(&[("reword.1", "Peace.")])).unwrap();
    let refusal = preview(&stage.state, "P/delegate", "framework", &act).unwrap_err();
    assert_eq!(refusal.code, "not-a-party");
    assert_eq!(preview(&stage.state, "nobody", "framework", &act).unwrap_err().code, "no-standing");
    assert_eq!(stage.judged("P/delegate", act).unwrap_err().code, "not-a-party");
    let _ = key("A/head");
}

#[test]
fn withheld_words_are_shown_to_their_readers_alone() {
    let mut stage = tabled();
    stage.both(
        ActKind::Withhold,
        &[
            ("provision", "7"),
            ("title", "The plant"),
            ("words", "The plant restarts in three steps."),
            ("readers", "A/head"),
            ("readers", "G/head"),
        ],
    );
    let (act, _) = stage
        .made(
            "A/delegate",
            ActKind::Propose,
            &values(&[("reword.7", "The plant shall stay shut."), ("delete", "1")]),
        )
        .unwrap();
    let seen = preview(&stage.state, "A/delegate", "framework", &act).unwrap();
    let (_, living) = paraph_desk::living(&stage.state, None).unwrap();
    let seven = paraph_desk::point(living, "7").unwrap();
    assert!(!seen.provisions.contains(&seven) && seen.entries.iter().all(|e| e.id.as_str() != seven));
    assert!(seen.came.iter().all(|c| c.bracket.provision != seven));
    let (act, _) = stage
        .made("A/head", ActKind::Propose, &values(&[("reword.7", "The plant shall stay shut.")]))
        .unwrap();
    let seen = preview(&stage.state, "A/head", "framework", &act).unwrap();
    assert!(seen.provisions.contains(&seven));
}

#[test]
fn what_gives_way_or_lapses_on_withheld_words_is_told_to_their_readers_alone() {
    let mut stage = tabled();
    stage.both(
        ActKind::Withhold,
        &[
            ("provision", "7"),
            ("title", "The plant"),
            ("words", "The plant restarts in three steps."),
            ("readers", "A/head"),
            ("readers", "G/head"),
        ],
    );
    let (_, living) = paraph_desk::living(&stage.state, None).unwrap();
    let seven = paraph_desk::point(living, "7").unwrap();
    for (who, told) in [("G/head", true), ("G/delegate", false)] {
        let mut stage = stage.clone();
        stage.done("G/head", ActKind::Propose, &[("reword.7", "The plant shall rest.")]);
        stage.done("A/head", ActKind::Accept, &[("items", "7=G")]);
        let (act, _) = stage.made(who, ActKind::Propose, &values(&[("delete", "7")])).unwrap();
        let seen = preview(&stage.state, who, "framework", &act).unwrap();
        let lapses = seen.lapses.iter().any(|lapse| lapse.provision == seven);
        let gives_way = seen.gives_way.iter().any(|(_, change)| change.touches().contains(&seven.as_str()));
        assert_eq!((lapses, gives_way), (told, told), "{who}: {seen:?}");
        assert_eq!(seen.provisions.contains(&seven), told, "{who}");
    }
}
