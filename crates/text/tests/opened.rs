//! Bases that hold brackets: these are open disputes, and proposals compose with them.
#![allow(clippy::unwrap_used, missing_docs)]

use paraph_text::{
    Id, Kind, Number, Provision, Rolling, Run, Sponsor, Sponsors, Text, Wording, choose, compose_opened,
    count_foreign, count_rolling, counter_draft, notation, open, stands,
};

fn text(all: &[&str]) -> Text {
    let provision = |(at, words): (usize, &&str)| {
        let label = (at + 1).to_string();
        let (number, words) = match words.strip_prefix("* ") {
            Some(words) => (None, words),
            None => (Some(Number::plain(&label)), *words),
        };
        let id = Id::new(format!("p{}", at + 1));
        Provision { id, kind: Kind::Point, level: 1, number, wording: Wording::new(words) }
    };
    Text::new(all.iter().enumerate().map(provision).collect())
}

fn sponsor(name: &str) -> Sponsor {
    Sponsor::new(name).unwrap()
}

/// Composes whole copies of a base, as `paraph compose` does.
fn composed(base: &[&str], copies: &[(&str, &[&str])]) -> Rolling {
    let base = open(&text(base));
    let (mut proposals, mut all) = (Vec::new(), Vec::new());
    for (name, copy) in copies {
        let (sponsors, copy) = (Sponsors::from([sponsor(name)]), open(&text(copy)));
        proposals.push(counter_draft(&base.text, &copy.text, sponsors.clone()).0);
        all.extend(stands(&base, &copy, &sponsors));
    }
    compose_opened(&base, &proposals, &all)
}

fn printed(base: &[&str], copies: &[(&str, &[&str])]) -> String {
    let rolling = composed(base, copies);
    let print = notation::print(&rolling);
    let again = notation::parse(&print).unwrap_or_else(|e| panic!("{print}: {e}"));
    assert!(notation::same_rolling(&again, &rolling), "{print}");
    print.trim().to_owned()
}

#[test]
fn case_bracketed_base_composes_with_proposals() {
    let base = ["Parties [shall][should] report [annually].", "[The Fund shall be established.]"];
    let fund = "The Fund shall be established.";
    let print = printed(
        &base,
        &[
            ("A", &["Parties shall report.", base[1]]),
            ("B", &["Parties should report [annually].", fund]),
            ("C", &[base[0]]),
        ],
    );
    assert_eq!(
        print,
        "1. Parties [base, A: shall / B: should] report [annually / A: -].\n\n\
         [base, B: 2. The Fund shall be established. / C: -]"
    );
    let rolling = composed(&base, &[("A", &["Parties shall report.", base[1]])]);
    let own = choose(&rolling, Some(&sponsor("A")));
    assert_eq!(own.provisions()[0].wording.as_str(), "Parties shall report.");
}

#[test]
fn case_bracketed_base_every_notation_is_open_and_counted_alike() {
    for (base, print) in [
        ("Parties [shall] report.", "1. Parties [shall / ?: -] report."),
        ("a [b [c] d] e", "1. a [b [c / ?: -] d / ?: -] e"),
        ("a [b] [c] d", "1. a [b / ?: -] [c / ?: -] d"),
        ("within [120] / [180] days", "1. within [120 / ?: 180] days"),
        ("within [30] [60] days", "1. within [30 / ?: 60] days"),
        ("about [30 / 60 / 90] days", "1. about [30 / ?: 60 / ?: 90] days"),
        ("x [Alt. 1 shall ask] [Alt. 2 may tell] y", "1. x [shall ask / ?: may tell] y"),
        ("the [ceiling of 600,000] [floor of 1 000] counts", ""),
        ("a [US propose; CL oppose: b] c", "1. a [base, US: b / CL: -] c"),
        ("a [EU: b] c", "1. a [base, EU: b / ?: -] c"),
        ("Parties [shall / Norway: should / Kenya, Peru: will] report [- / Kenya: each year].", ""),
        ("a [b", "1. a \\[b"),
        ("a b] c [d] e", "1. a b\\] c [d / ?: -] e"),
        ("as said.[1] and [sic] [ ] x", "1. as said.\\[1\\] and \\[sic\\] \\[ \\] x"),
        ("* [2. The date is fixed.]", "[2. The date is fixed. / ?: -]"),
        ("* [2. The date is fixed. / Norway: -]", "[2. The date is fixed. / Norway: -]"),
        ("* [- / Norway: 2 bis. New words.]", "[- / Norway: 2 bis. New words.]"),
    ] {
        let rolling = composed(&[base], &[]);
        let (count, own) = (count_foreign(&text(&[base])).counts, count_rolling(&rolling));
        let plain = printed(&[base], &[]);
        assert_eq!((own.brackets, own.alternatives), (count.brackets, count.alternatives), "{base}: {plain}");
        if !print.is_empty() {
            assert_eq!(plain, print);
        }
    }
    let own = "1. Parties [shall / Norway: should / Kenya, Peru: will] report [- / Kenya: each year].";
    assert_eq!(printed(&[own.strip_prefix("1. ").unwrap()], &[]), own);
}

#[test]
fn no_alternative_holds_half_a_bracket_or_a_sides_words_twice() {
    let base = ["The Council [shall][may] adopt [, by [consensus][vote],] the [rules] of [30] [60] days."];
    let copies: [&[&str]; 4] = [
        &["The Council shall adopt, by vote, the rules of 45 days."],
        &["The Council may adopt [, by [consensus][vote],] the rules of [30] [60] days."],
        &["The Council [shall][may] adopt the regulations of 60 days."],
        &[],
    ];
    let names = ["A", "B", "C", "D"];
    let sides: Vec<(&str, &[&str])> = names.into_iter().zip(copies).collect();
    let rolling = composed(&base, &sides);
    fn walk(runs: &[Run]) {
        for run in runs {
            match run {
                Run::Text(text) => assert!(!text.contains(['[', ']']), "{text}"),
                Run::Bracket(bracket) => bracket.alternatives.iter().for_each(|a| walk(&a.runs)),
            }
        }
    }
    rolling.entries.iter().for_each(|entry| walk(&entry.runs));
    for (name, copy) in &sides {
        let own = choose(&rolling, Some(&sponsor(name)));
        assert_eq!(own.provisions().len(), copy.len(), "{name}");
        for (read, copy) in own.provisions().iter().zip(open(&text(copy)).text.provisions()) {
            let (read, copy) = (read.wording.words(), copy.wording.words());
            assert!(read.iter().eq(copy.iter()), "{name}: {} / {}", read.text(), copy.text());
        }
    }
}

#[test]
fn options_end_before_the_number_after_the_choice() {
    let base = ["Option 1: in Geneva.", "* Option 2: in Nairobi.", "* Then.", "It ends."];
    let all = text(&base);
    let mut provisions = all.provisions().to_vec();
    provisions[3].number = Some(Number::plain("2"));
    let opened = open(&Text::new(provisions));
    let deleted: Vec<String> = opened.changes().map(|c| format!("{c:?}")).collect();
    assert_eq!(deleted.len(), 3, "{deleted:?}");
    assert!(deleted.iter().all(|c| !c.contains("p4")), "{deleted:?}");
}

#[test]
fn too_many_brackets_for_one_provision_stay_letters_and_are_reported() {
    let words = "[a] b ".repeat(4_000);
    let opened = open(&text(&[&words]));
    assert!(opened.is_plain());
    assert!(opened.findings.iter().any(|f| f.code == "too-many-brackets"), "{:?}", opened.findings);
    assert!(opened.text.provisions()[0].wording.as_str().starts_with("[a] b"));
}
