//! The laws of comparing, over generated texts with every kind of change mixed.

#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;

use common::{base, edit, provision, steps};
use paraph_text::{
    Alteration, Id, Kind, Redline, Reference, SensitiveKind, SpanKind, Text, Words, redline, trace,
};
use proptest::prelude::*;

fn config(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The wordings of one of the texts, read out of a comparison.
fn side(
    redline: &Redline,
    of: impl for<'r> Fn(&'r paraph_text::RedlineRow<'r>) -> Option<&'r Reference<'r>>,
    kinds: [SpanKind; 3],
) -> Vec<(Id, String)> {
    redline
        .rows
        .iter()
        .filter_map(|row| {
            let id = of(row)?.id.clone();
            let spans = row.spans.iter().filter(|s| kinds.contains(&s.kind));
            Some((id, spans.map(|s| s.text.as_ref()).collect::<String>()))
        })
        .collect()
}

/// Applied to the old text the comparison gives the new, and undone the old.
fn check(old: &Text, new: &Text, exact: bool) -> Result<(), String> {
    let compared = redline(old, new);
    let shown = |text: &str| {
        if exact { text.to_owned() } else { Words::of(text).iter().collect::<Vec<_>>().join(" ") }
    };
    let news = side(&compared, |r| r.new.as_ref(), [SpanKind::Equal, SpanKind::Insert, SpanKind::MoveTo]);
    let news: Vec<_> = news.into_iter().map(|(id, text)| (id, shown(&text))).collect();
    let want: Vec<_> = new.provisions().iter().map(|p| (p.id.clone(), shown(p.wording.as_str()))).collect();
    if news != want {
        return Err(format!("new\n got {news:#?}\n want {want:#?}"));
    }
    let olds = side(&compared, |r| r.old.as_ref(), [SpanKind::Equal, SpanKind::Delete, SpanKind::MoveFrom]);
    let count = olds.len();
    let olds: BTreeMap<_, _> = olds.into_iter().map(|(id, text)| (id, shown(&text))).collect();
    let want: BTreeMap<_, _> =
        old.provisions().iter().map(|p| (p.id.clone(), shown(p.wording.as_str()))).collect();
    if olds != want || count != want.len() {
        return Err(format!("old\n got {olds:#?}\n want {want:#?}"));
    }
    // What stands on both sides as moved is the same words.
    let words = |kind: SpanKind| {
        let spans = compared.rows.iter().flat_map(|r| &r.spans).filter(|s| s.kind == kind);
        let mut words: Vec<String> =
            spans.flat_map(|s| Words::of(&s.text).iter().map(str::to_owned).collect::<Vec<_>>()).collect();
        words.sort();
        words
    };
    if words(SpanKind::MoveFrom) != words(SpanKind::MoveTo) {
        return Err(format!("moved words differ: {:#?}", compared.rows));
    }
    let table = trace(old, new);
    let mut ids: Vec<&Id> = table.rows.iter().flat_map(|r| &r.old).map(|r| r.id).collect();
    ids.sort();
    let mut want: Vec<&Id> = old.provisions().iter().map(|p| &p.id).collect();
    want.sort();
    if ids != want {
        return Err("the trace does not hold each old provision once".to_owned());
    }
    let mut ids: Vec<&Id> = table.rows.iter().flat_map(|r| &r.new).map(|r| r.id).collect();
    ids.sort();
    let mut want: Vec<&Id> = new.provisions().iter().map(|p| &p.id).collect();
    want.sort();
    if ids != want {
        return Err("the trace does not hold each new provision once".to_owned());
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn applied_it_gives_the_new_text_and_undone_the_old(old in base(), steps in steps()) {
        let new = edit(&old, &steps, &["Norway"]).text;
        if let Err(why) = check(&old, &new, true) {
            prop_assert!(false, "{}", why);
        }
    }

    #[test]
    fn any_two_texts_compare(old in base(), new in base()) {
        if let Err(why) = check(&old, &new, true) {
            prop_assert!(false, "{}", why);
        }
    }

    #[test]
    fn any_spacing_compares(old in "[ab1(., \u{a0}]{0,30}", new in "[ab1(., \u{a0}]{0,30}") {
        let one = |words: &str| Text::new(vec![provision("p1", 1, Some("1"), words)]);
        if let Err(why) = check(&one(&old), &one(&new), false) {
            prop_assert!(false, "{}", why);
        }
    }

    #[test]
    fn a_text_does_not_differ_from_itself(text in base()) {
        let compared = redline(&text, &text);
        prop_assert!(compared.rows.iter().all(|r| r.changes.is_empty()));
        prop_assert!(compared.sensitive.is_empty());
        prop_assert!(trace(&text, &text).rows.iter().all(|r| r.changes.is_empty() && r.shared == r.old_words));
    }
}

fn one(words: &str) -> Text {
    Text::new(vec![provision("p1", 1, Some("1"), words)])
}

/// The row of one provision as `kept [-old-] {+new+}`.
fn marked(old: &str, new: &str) -> String {
    let (old, new) = (one(old), one(new));
    let compared = redline(&old, &new);
    check(&old, &new, true).unwrap();
    let spans = compared.rows[0].spans.iter().map(|s| match s.kind {
        SpanKind::Equal => s.text.to_string(),
        SpanKind::Delete | SpanKind::MoveFrom => format!("[-{}-]", s.text),
        SpanKind::Insert | SpanKind::MoveTo => format!("{{+{}+}}", s.text),
    });
    spans.collect()
}

#[test]
fn a_replaced_word_stands_between_the_space_it_had() {
    assert_eq!(
        marked("Parties shall report each year.", "Parties should report each year."),
        "Parties [-shall-]{+should+} report each year."
    );
    assert_eq!(marked("Parties report.", "Parties report each year."), "Parties report{+ each year+}.");
}

fn feared(old: &str, new: &str) -> Vec<(SensitiveKind, String, String)> {
    redline(&one(old), &one(new)).sensitive.into_iter().map(|s| (s.kind, s.old, s.new)).collect()
}

fn is(kind: SensitiveKind, old: &str, new: &str) -> (SensitiveKind, String, String) {
    (kind, old.to_owned(), new.to_owned())
}

#[test]
fn what_lawyers_fear_comes_in_pairs() {
    assert_eq!(
        feared(
            "The Parties shall report to the Commission within 30 days.",
            "The Parties should not report to the Council within 60 days."
        ),
        [
            is(SensitiveKind::Modal, "shall", "should"),
            is(SensitiveKind::Negation, "", "not"),
            is(SensitiveKind::Name, "Commission", "Council"),
            is(SensitiveKind::Date, "30", "60"),
        ]
    );
    assert_eq!(
        feared("It pays 600,000 on 1 May 2026.", "It pays 800,000 on 1 June 2026."),
        [is(SensitiveKind::Number, "600,000", "800,000"), is(SensitiveKind::Date, "1 May", "1 June")]
    );
    assert_eq!(
        feared("Les Parties doivent retirer leurs forces.", "Les Parties peuvent retirer leurs forces."),
        [is(SensitiveKind::Modal, "doivent", "peuvent")]
    );
    assert_eq!(
        feared("Сторони повинні вивести війська.", "Сторони не повинні вивести війська."),
        [is(SensitiveKind::Negation, "", "не")]
    );
    assert_eq!(feared("A plain word stands here.", "A simple word stands here."), []);
}

#[test]
fn a_split_shows_where_its_words_went_and_a_merge_whence_they_came() {
    let whole = "Forces withdraw from the towns within thirty days. The commission verifies the withdrawal and reports.";
    let parts = |n: &[(&str, &str)]| {
        Text::new(
            n.iter()
                .enumerate()
                .map(|(at, (no, words))| provision(&format!("p{at}"), 1, Some(no), words))
                .collect(),
        )
    };
    let two = parts(&[
        ("1", "Forces withdraw from the towns within thirty days."),
        ("2", "The commission verifies the withdrawal and reports."),
    ]);
    let whole = one(whole);
    let split = redline(&whole, &two);
    let kinds = |r: &Redline| {
        r.rows.iter().map(|r| r.spans.iter().map(|s| s.kind).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&split), [vec![SpanKind::Equal, SpanKind::MoveFrom], vec![SpanKind::MoveTo]]);
    assert!(split.rows.iter().all(|r| r.changes == [Alteration::Split]));
    let merged = redline(&two, &whole);
    assert_eq!(kinds(&merged), [vec![SpanKind::Equal, SpanKind::MoveTo], vec![SpanKind::MoveFrom]]);
    assert!(merged.rows.iter().all(|r| r.changes == [Alteration::Merged]));
    let table = trace(&two, &whole);
    assert_eq!(table.rows.len(), 1);
    assert_eq!((table.rows[0].old.len(), table.rows[0].new.len(), table.rows[0].shared), (2, 1, 17));
}

#[test]
fn what_travels_in_a_moved_provision_shows_as_moved() {
    let p = |id: &str, level, no: &str, words: &str| provision(id, level, Some(no), words);
    let kept = "A dialogue on security is held under mediation between the capitals of both.";
    let old = Text::new(vec![
        p("p1", 1, "1", "Forces withdraw in steps:"),
        p("p2", 2, "(a)", "from the towns;"),
        p("p3", 1, "2", kept),
    ]);
    let new = Text::new(vec![
        p("p1", 1, "1", kept),
        p("p2", 1, "2", "Forces withdraw in steps:"),
        p("p3", 2, "(a)", "from the towns;"),
    ]);
    let compared = redline(&old, &new);
    let changes: Vec<_> = compared.rows.iter().map(|r| r.changes.clone()).collect();
    assert_eq!(
        changes,
        [
            vec![Alteration::Renumbered],
            vec![Alteration::Moved, Alteration::Renumbered],
            vec![Alteration::Moved],
        ]
    );
    assert_eq!(compared.rows[1].new.as_ref().unwrap().kind, Kind::Point);
}
