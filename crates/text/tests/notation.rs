//! The notation: what people read is what was meant, and is read again as it was.

use paraph_text::notation::{parse, print, print_entry, same_rolling};
use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Kind, Number, Opinion, Rolling, Run, Sponsor, Sponsors,
};
use proptest::prelude::*;

fn sponsors(names: &[&str]) -> Sponsors {
    names.iter().map(|n| Sponsor::new(n).expect("a name")).collect()
}

fn text(words: &str) -> Run {
    Run::Text(words.to_owned())
}

fn base(runs: Vec<Run>) -> Alternative {
    Alternative { sponsors: Sponsors::new(), base: true, runs }
}

fn by(names: &[&str], runs: Vec<Run>) -> Alternative {
    Alternative { sponsors: sponsors(names), base: false, runs }
}

fn bracket(alternatives: Vec<Alternative>) -> Run {
    Run::Bracket(Bracket { label: String::new(), alternatives })
}

fn entry(id: &str, number: Option<&str>, runs: Vec<Run>) -> Entry {
    Entry {
        id: Id::new(id),
        kind: Kind::Point,
        level: 1,
        number: number.map(Number::plain),
        presence: None,
        place: None,
        renumber: None,
        boundary: None,
        runs,
    }
}

fn dispute<T>(of_base: T, name: &str, other: T) -> Option<Dispute<T>> {
    Some(Dispute {
        label: String::new(),
        opinions: vec![
            Opinion { sponsors: Sponsors::new(), base: true, value: of_base },
            Opinion { sponsors: sponsors(&[name]), base: false, value: other },
        ],
    })
}

fn rolling(entries: Vec<Entry>) -> Rolling {
    Rolling { entries, ..Rolling::default() }
}

/// Prints to `expected`, and reads back the same.
#[track_caller]
fn check(rolling: &Rolling, expected: &str) {
    let printed = print(rolling);
    assert_eq!(printed.trim_end(), expected);
    again(rolling, &printed);
}

#[track_caller]
fn again(rolling: &Rolling, printed: &str) {
    let parsed = parse(printed).unwrap_or_else(|e| panic!("{e}\n{printed}\n{rolling:#?}"));
    assert!(same_rolling(&parsed, rolling), "{printed}\n{parsed:#?}\n{rolling:#?}");
    assert_eq!(print(&parsed), printed);
}

#[test]
fn twelve_real_amendments_read_as_a_clerk_would_write_them() {
    let runs = vec![
        bracket(vec![
            base(vec![
                text("4. "),
                bracket(vec![base(vec![text("Consent")]), by(&["992"], vec![text("As a rule, consent")])]),
                text(" shall not"),
                bracket(vec![base(vec![]), by(&["990"], vec![text(" as a rule")])]),
                text(" provide a legal basis for the processing"),
                bracket(vec![
                    base(vec![
                        bracket(vec![
                            base(vec![text(",")]),
                            by(&["990"], vec![text(" of personal data in case")]),
                        ]),
                        text(" where there is"),
                    ]),
                    by(&["993"], vec![text(" if, due to")]),
                ]),
                text(" a significant imbalance"),
                bracket(vec![
                    base(vec![]),
                    by(&["990"], vec![text(" in terms of dependence")]),
                    by(&["994"], vec![text(" or coercive relationship")]),
                ]),
                text(" between the position of the "),
                bracket(vec![
                    base(vec![text("data subject and the controller")]),
                    by(
                        &["993"],
                        vec![text(
                            "controller and the data subject, it has not been given freely, in accordance with \
                             Article 4(8)",
                        )],
                    ),
                ]),
                bracket(vec![
                    base(vec![]),
                    by(
                        &["995"],
                        vec![text(
                            ", or where the processing of data for a purpose is disproportionate in relation to \
                             the obtained consent",
                        )],
                    ),
                ]),
                text("."),
            ]),
            by(&["983", "985", "986", "987", "988"], vec![]),
        ]),
        text(" "),
        bracket(vec![
            base(vec![]),
            by(&["989"], vec![text("This does not apply.")]),
            by(&["994"], vec![text("The rest.")]),
        ]),
    ];
    let expected = "[4. [Consent / 992: As a rule, consent] shall not [- / 990: as a rule] provide a legal basis \
                    for the processing [[, / 990: of personal data in case] where there is / 993: if, due to] a \
                    significant imbalance [- / 990: in terms of dependence / 994: or coercive relationship] between \
                    the position of the [data subject and the controller / 993: controller and the data subject, it \
                    has not been given freely, in accordance with Article 4(8)][- / 995: , or where the processing \
                    of data for a purpose is disproportionate in relation to the obtained consent]. / 983, 985, \
                    986, 987, 988: -] [- / 989: This does not apply. / 994: The rest.]";
    check(&rolling(vec![entry("p1", None, runs.clone())]), expected);
    assert_eq!(print_entry(&entry("p1", None, runs)), expected);
}

#[test]
fn disputes_about_a_provision_stand_round_and_before_its_words() {
    let mut goes = entry("p6", Some("6"), vec![text("The size is limited.")]);
    goes.presence = dispute(true, "Y", false);
    let mut comes = entry("n1", Some("6 bis"), vec![text("New words.")]);
    comes.presence = dispute(false, "Y", true);
    let mut renumbered = entry("p7", Some("7"), vec![text("The area.")]);
    renumbered.renumber = dispute(Some(Number::plain("7")), "Y", Some(Number::plain("6")));
    let mut moved = entry("p8", Some("8"), vec![text("The date.")]);
    moved.place = dispute(Some(Id::new("p7")), "Y", Some(Id::new("p6")));
    let mut merged = entry("p9", None, vec![text("It binds all.")]);
    merged.boundary = dispute(true, "Y", false);
    check(
        &rolling(vec![goes, comes, renumbered, moved, merged]),
        "[6. The size is limited. / Y: -]\n\n[- / Y: 6 bis. New words.]\n\n[7. / Y: 6.] The area.\n\n\
         {place: here / Y: after 6} 8. The date.\n\n{boundary: separate / Y: runs on} It binds all.",
    );
}

#[test]
fn ordinary_punctuation_stays_as_it_is() {
    let ordinary = "Article 4 - Scope: land and/or sea, 12:30, a / b, {c} - d";
    check(&rolling(vec![entry("p1", None, vec![text(ordinary)])]), ordinary);
    let inside = vec![bracket(vec![
        base(vec![text("and/or 12:30 - x")]),
        by(&["Norway (North-East), No. 2", "Kenya"], vec![text("to: a - b, 3:4, and/or")]),
    ])];
    check(
        &rolling(vec![entry("p1", None, inside)]),
        "[and/or 12:30 - x / Kenya, \"Norway (North-East), No. 2\": to: a - b, 3:4, and/or]",
    );
}

#[test]
fn what_could_be_misread_is_escaped() {
    let runs = vec![
        text("[a] "),
        bracket(vec![base(vec![text("as follows: one / two")]), by(&["X"], vec![text("-")])]),
        text("\u{b6} c\\d\nnext"),
    ];
    check(
        &rolling(vec![entry("p1", None, runs)]),
        "\\[a\\] [as follows\\: one \\/ two / X: \\-]\\\u{b6} c\\\\d \u{b6} next",
    );
}

#[test]
fn alternatives_of_nobody_stand_bare() {
    let nobody = |words: &str| Alternative {
        sponsors: Sponsors::new(),
        base: false,
        runs: if words.is_empty() { vec![] } else { vec![text(words)] },
    };
    let runs = vec![text("a "), bracket(vec![nobody("b: c"), nobody("")])];
    check(&rolling(vec![entry("p1", None, runs)]), "a [b\\: c / -]");
    let runs = vec![text("a "), bracket(vec![base(vec![text("b")]), nobody("c"), by(&["base"], vec![])])];
    check(&rolling(vec![entry("p1", None, runs)]), "a [b / ?: c / \"base\": -]");
}

#[test]
fn a_silent_sponsor_is_named_at_the_head() {
    let mut rolling = rolling(vec![entry("p1", Some("1"), vec![text("Words.")])]);
    rolling.sponsors = sponsors(&["Kenya", "a:b"]);
    check(&rolling, "{sponsors: Kenya, \"a:b\"}\n\n1. Words.");
}

#[test]
fn a_refusal_says_where_and_what_to_do() {
    for (source, line, column, word) in [
        ("a [b", 1, 3, "not closed"),
        ("a\n\nb ] c", 3, 3, "closes nothing"),
        ("x [a / b / X: c]", 1, 8, "whose it is"),
        ("x [a / X: ]", 1, 11, "no words"),
        ("x [ ]", 1, 5, "no words"),
        ("{odd: a} b", 1, 1, "not known"),
        ("{place: here / X: after 9} b", 1, 1, "does not identify one"),
        ("{place: here / X: above} b", 1, 1, "is not a place"),
        ("{boundary: wide} b", 1, 1, "not a boundary"),
        ("{presence: maybe} b", 1, 1, "not a presence"),
        ("{number: Nr 4} b", 1, 1, "does not contain a number"),
        ("{#a} b\n\n{#a} c", 3, 1, "two provisions"),
        ("{words} {words} c", 1, 9, "twice"),
        ("{sponsors: } c", 1, 12, "names of sponsors"),
        ("a \\", 1, 3, "backslash"),
        ("{place: a [b] / X: c} d", 1, 11, "not allowed in a mark"),
        ("a [b\n\nc]", 1, 3, "not closed"),
    ] {
        let error = parse(source).expect_err(source);
        assert!(error.message.contains(word), "{source:?}: {error}");
        assert_eq!((error.line, error.column), (line, column), "{source:?}: {error}");
        assert!(!error.hint.is_empty());
    }
}

#[test]
fn deep_nests_are_refused_and_not_followed() {
    let deep = "[".repeat(1_000_000);
    assert!(parse(&deep).expect_err("too deep").message.contains("deeper"));
    let fits = format!("{}a / X: b{}", "[".repeat(200), " / X: b]".repeat(199) + "]");
    assert!(parse(&fits).is_ok());
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    let a = parse("4. Consent [shall\n/ Norway: should]\r\n report.\r\n\r\n5. Next").expect("wrapped");
    let b = parse("4. Consent [shall / Norway: should] report.\n\n5. Next").expect("plain");
    assert!(same_rolling(&a, &b));
    assert_eq!(a.entries.len(), 2);
}

/// Words as they come, and as they should not come.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-z]{1,6}",
        1 => Just("4.".to_owned()),
        1 => Just("(a)".to_owned()),
        1 => Just("Article 3 -".to_owned()),
        1 => Just("Part II".to_owned()),
        1 => Just("-".to_owned()),
        1 => Just("/".to_owned()),
        1 => Just("Kenya:".to_owned()),
        1 => Just("\"q\":".to_owned()),
        1 => Just("{place:".to_owned()),
        1 => Just("\n".to_owned()),
        1 => "[\\[\\]{}/:\\\\\u{b6},.\"?\u{e9}\u{2014}-]{1,3}",
    ];
    let space =
        prop_oneof![6 => Just(" "), 1 => Just(""), 1 => Just("\u{a0}"), 1 => Just("  "), 1 => Just("\t")];
    prop::collection::vec((piece, space), 1..5)
        .prop_map(|pieces| pieces.into_iter().map(|(p, s)| p + s).collect::<String>())
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec!["Kenya", "Norway", "992", "St. Lucia", "X (EU)", "Group-77", "base", "?", "-"])
            .prop_map(str::to_owned),
        1 => "[a-z,:/ \\[\\]\"\\\\{}\u{b6}]{1,8}x",
    ]
}

fn names() -> impl Strategy<Value = Sponsors> {
    prop::collection::vec(name(), 0..3).prop_map(|n| n.iter().filter_map(|n| Sponsor::new(n)).collect())
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    let leaf = prop::collection::vec(words().prop_map(Run::Text), 0..2);
    leaf.prop_recursive(4, 24, 4, |inner| {
        let alternative = (names(), any::<bool>(), inner);
        let alternatives = prop::collection::vec(alternative, 1..4).prop_map(|list| {
            let alternatives = list
                .into_iter()
                .enumerate()
                .map(|(at, (sponsors, base, runs))| {
                    let base = base && at == 0;
                    Alternative { sponsors: if base { Sponsors::new() } else { sponsors }, base, runs }
                })
                .collect();
            Run::Bracket(Bracket { label: String::new(), alternatives })
        });
        prop::collection::vec(prop_oneof![words().prop_map(Run::Text), alternatives], 0..5)
    })
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        4 => prop::sample::select(vec!["4", "5", "10 bis", "(a)", "IV", "4"]).prop_map(Number::plain),
        1 => ("[A-Z0-9 =/\\[:{}-]{0,5}", "[a-z0-9 =.)-]{0,5}").prop_map(|(number, label)| Number { number, label }),
        1 => Just(Number { number: "3".to_owned(), label: "Article 3 -".to_owned() }),
        1 => Just(Number { number: "3".to_owned(), label: "\u{a7}\u{a0}3".to_owned() }),
    ]
}

fn opinions<T: Clone + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Option<Dispute<T>>> {
    let opinion = (names(), any::<bool>(), value);
    let some = prop::collection::vec(opinion, 1..4).prop_map(|list| {
        let opinions = list.into_iter().enumerate().map(|(at, (sponsors, base, value))| {
            let base = base && at == 0;
            Opinion { sponsors: if base { Sponsors::new() } else { sponsors }, base, value }
        });
        Dispute { label: "B0".to_owned(), opinions: opinions.collect() }
    });
    prop_oneof![3 => Just(None), 1 => some.prop_map(Some)]
}

fn any_rolling() -> impl Strategy<Value = Rolling> {
    let entry = (
        prop::option::of(number()),
        opinions(any::<bool>()),
        opinions(prop::option::of(0usize..8)),
        opinions(prop::option::of(number())),
        opinions(any::<bool>()),
        runs(),
    );
    (prop::collection::vec(entry, 0..8), names(), any::<bool>()).prop_map(|(list, sponsors, odd)| {
        let count = list.len();
        let id = |at: usize| Id::new(if odd { format!("p{}", count - at) } else { format!("odd id {at}") });
        let entries =
            list.into_iter().enumerate().map(|(at, (number, presence, place, renumber, boundary, runs))| {
                let place = place.map(|d| Dispute {
                    label: d.label,
                    opinions: d
                        .opinions
                        .into_iter()
                        .map(|o| Opinion {
                            sponsors: o.sponsors,
                            base: o.base,
                            value: o.value.map(|n| id(n % count)),
                        })
                        .collect(),
                });
                Entry {
                    id: id(at),
                    kind: Kind::Item,
                    level: 3,
                    number,
                    presence,
                    place,
                    renumber,
                    boundary,
                    runs,
                }
            });
        Rolling { sponsors, entries: entries.collect(), findings: Vec::new() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_is_printed_is_read_again_as_it_was(rolling in any_rolling()) {
        again(&rolling, &print(&rolling));
    }

    #[test]
    fn any_text_is_read_or_refused(source in "[a-c /:\\[\\]{}#\\\\\\-\\n\u{b6}\"?,.4()]{0,60}") {
        if let Ok(rolling) = parse(&source) {
            again(&rolling, &print(&rolling));
        }
    }

    #[test]
    fn losing_a_word_or_a_sponsor_shows(rolling in any_rolling()) {
        let mut less = rolling.clone();
        if let Some(entry) = less.entries.iter_mut().find(|e| !e.runs.is_empty()) {
            entry.runs.push(text("extra"));
            prop_assert!(!same_rolling(&less, &rolling));
        }
    }
}

#[test]
fn words_that_begin_with_a_byte_order_mark_are_read_again() {
    let entry = entry("p1", None, vec![text("\u{feff}# Parties meet.")]);
    let rolling = Rolling { entries: vec![entry], ..Rolling::default() };
    let printed = print(&rolling);
    assert!(printed.starts_with("\\\u{feff}"), "{printed:?}");
    assert!(same_rolling(&parse(&printed).unwrap(), &rolling));
}
