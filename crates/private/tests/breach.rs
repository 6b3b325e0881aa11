//! A delegation's private paper against every way in which words could slip past it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use paraph_private::{Fallback, Mandate, Place, Private, RedLine, Rule, Warning, What, check, stand};
use paraph_talks::act::*;
use paraph_talks::*;
use proptest::prelude::*;

fn code(text: &str) -> PartyCode {
    PartyCode::new(text).unwrap()
}

fn key(name: &str) -> String {
    let drawn = paraph_record::hash("paraph.test.key/1", name.as_bytes());
    paraph_record::SecretKey::from_bytes(drawn.as_bytes()).public().to_string()
}

struct Table {
    state: State,
}

impl Table {
    fn new(points: &[&str]) -> Table {
        let offices = [("head", Role::Head), ("delegate", Role::Delegate), ("principal", Role::Principal)];
        let credentials = ["A", "B"].iter().flat_map(|party| {
            offices.iter().map(move |(office, role)| Credential {
                name: format!("{party}/{office}"),
                party: code(party),
                role: *role,
                key: key(&format!("{party}/{office}")),
                may_not: BTreeSet::new(),
            })
        });
        let party = |short: &str| Party {
            code: code(short),
            name: format!("State {short}"),
            standing: Standing::Party,
        };
        let mut table = Table { state: State::default() };
        table.done(
            "A/head",
            Open {
                title: "Talks".into(),
                parties: vec![party("A"), party("B")],
                credentials: credentials.collect(),
                languages: vec!["en".into()],
                keeper: "A/head".into(),
                engine: "paraph/1".into(),
                rules: Rules::default(),
                date: "2025-11-23T09:00:00Z".into(),
            },
        );
        let submitted = table.submit(points);
        table.both(SetBase { act: submitted });
        table
    }

    fn submit(&mut self, points: &[&str]) -> ActNo {
        let provisions = points.iter().zip(1..).map(|(words, n)| point(&format!("p{n}"), n, words)).collect();
        self.done(
            "B/delegate",
            Submit {
                text: "t".into(),
                marking: None,
                language: "en".into(),
                edition: None,
                brackets: false,
                provisions,
            },
        )
    }

    fn done(&mut self, by: &str, act: impl Into<Act>) -> ActNo {
        let act = act.into();
        let (author, body) = (key(by), act.body());
        let entry =
            Entry { author: &author, seen: self.state.size(), kind: act.kind().as_str(), body: &body };
        if let Outcome::Refused(refusal) = fold(&mut self.state, &entry).unwrap() {
            panic!("{by}: {refusal}");
        }
        self.state.size()
    }

    fn both(&mut self, act: impl Into<Act>) -> ActNo {
        let act = self.done("B/head", act);
        self.done("A/head", Join { act, party: code("A") })
    }

    fn propose(&mut self, by: &str, changes: Vec<ChangeBody>) -> ActNo {
        let act = self.proposal(changes);
        self.done(by, act)
    }

    fn proposal(&self, changes: Vec<ChangeBody>) -> Propose {
        let edition = self.state.table.texts["t"].edition;
        Propose { text: "t".into(), edition, changes, with: BTreeSet::new(), reason: None, origin: vec![] }
    }

    /// What B proposes in a provision.
    fn wished(&self, provision: &str) -> Vec<Choice> {
        let open = self.state.table.texts["t"].brackets(provision);
        open.iter()
            .filter_map(|b| {
                let at = b.alternatives.iter().position(|a| a.sponsors.contains(&code("B")))?;
                Some(b.choice("t", at))
            })
            .collect()
    }

    fn warns(&self, paper: &Private, act: impl Into<Act>) -> Vec<Warning> {
        check(paper, &self.state, &key("A/head"), &act.into(), &[], None)
    }
}

fn point(id: &str, number: u32, words: &str) -> ProvisionBody {
    ProvisionBody {
        id: id.into(),
        kind: "point".into(),
        level: 1,
        number: Some(NumberBody { number: number.to_string(), label: format!("{number}.") }),
        wording: words.into(),
    }
}

fn reword(id: &str, wording: &str) -> ChangeBody {
    ChangeBody::Reword { id: id.into(), wording: wording.into() }
}

fn on(ids: &[&str]) -> BTreeSet<Place> {
    ids.iter().map(|id| ("t".to_owned(), (*id).to_owned())).collect()
}

fn paper() -> Private {
    Private::new("sha256:00", code("A"))
}

fn line(rule: Rule, words: &str, ids: &[&str]) -> Private {
    let mut paper = paper();
    paper.draw(RedLine { rule, words: words.into(), on: on(ids), why: None });
    paper
}

fn says(warnings: &[Warning]) -> Vec<&str> {
    warnings.iter().map(|w| w.says.as_str()).collect()
}

const POINTS: [&str; 3] = [
    "The sovereignty of State A is reaffirmed.",
    "Forces are limited to 600,000 persons.",
    "Parties report.",
];

#[test]
fn accepting_words_that_must_never_appear_is_warned_of() {
    let mut table = Table::new(&POINTS);
    table.propose(
        "B/delegate",
        vec![
            reword("p3", "Parties report to the Council."),
            reword("p2", "Forces are limited to 600,000 armed persons."),
        ],
    );
    let items = table.wished("p3");
    let never = line(Rule::MustNeverAppear, "to the council", &[]);
    assert_eq!(
        says(&table.warns(&never, Accept { items: items.clone(), provided: vec![] })),
        ["Point 3 would contain “to the council”."]
    );
    let elsewhere = line(Rule::MustNeverAppear, "to the council", &["p1"]);
    assert!(table.warns(&elsewhere, Accept { items: items.clone(), provided: vec![] }).is_empty());
    // Words that stand in the base beside what is accepted are no new breach; saying yes to all of them is.
    let stood = line(Rule::MustNeverAppear, "600,000", &[]);
    assert!(table.warns(&stood, Accept { items: table.wished("p2"), provided: vec![] }).is_empty());
    let support = Position { on: items[0].clone(), stance: Stance::CanLiveWith };
    assert_eq!(table.warns(&never, support).len(), 1);
    let oppose = Position { on: items[0].clone(), stance: Stance::Oppose };
    assert!(table.warns(&never, oppose).is_empty());
}

#[test]
fn agreeing_and_initialling_ask_of_the_words_as_they_stand() {
    let mut table = Table::new(&POINTS);
    let never = line(Rule::MustNeverAppear, "600,000", &["p2"]);
    let agree = |ids: &[&str]| Agree {
        text: "t".into(),
        edition: 1,
        provisions: ids.iter().map(|id| (*id).to_owned()).collect(),
        level: Level::AdReferendum,
    };
    assert_eq!(says(&table.warns(&never, agree(&["p2"]))), ["Point 2 would contain “600,000”."]);
    assert!(table.warns(&never, agree(&["p1"])).is_empty());
    table.both(Issue { text: "t".into(), edition: 1, marking: None });
    let (act, draft) = table.state.proceedings.drafts.first_key_value().unwrap();
    let (act, hash) = (*act, draft.hash.clone());
    assert_eq!(table.warns(&never, Initial { act, hash: hash.clone() }).len(), 1);
    assert_eq!(table.warns(&never, Decide { act, decision: Decision::Approves, note: None }).len(), 1);
    assert!(table.warns(&never, Decide { act, decision: Decision::Rejects, note: None }).is_empty());
    let stay = line(Rule::MustStay, "a review every year", &[]);
    assert_eq!(
        says(&table.warns(&stay, Initial { act, hash })),
        ["The text t would no longer contain “a review every year”."]
    );
}

#[test]
fn a_point_that_moves_and_is_renumbered_keeps_its_red_line() {
    let mut table = Table::new(&POINTS);
    let stay = line(Rule::MustStay, "600,000", &["p2"]);
    table.propose(
        "B/delegate",
        vec![
            ChangeBody::Move { id: "p2".into(), after: Some("p3".into()) },
            ChangeBody::Renumber {
                id: "p2".into(),
                number: Some(NumberBody { number: "9".into(), label: "9.".into() }),
            },
            reword("p2", "Forces are limited to 800,000 persons."),
        ],
    );
    let items = table.wished("p2");
    assert_eq!(items.len(), 3);
    assert_eq!(
        says(&table.warns(&stay, Accept { items: items.clone(), provided: vec![] })),
        ["Point 2 would no longer contain “600,000”."]
    );
    let moved: Vec<Choice> =
        items.iter().filter(|c| !matches!(c.reads, Reading::Words { .. })).cloned().collect();
    assert!(table.warns(&stay, Accept { items: moved.clone(), provided: vec![] }).is_empty());
    // It moves, and stands as point 9 where it is found again.
    table.done("A/delegate", Accept { items: moved.clone(), provided: vec![] });
    table.both(Close { items: moved });
    let words = table.wished("p2");
    assert_eq!(
        says(&table.warns(&stay, Accept { items: words, provided: vec![] })),
        ["Point 9 would no longer contain “600,000”."]
    );
    assert_eq!(says(&stand(&stay, &table.state)), ["With B3 (b), point 9 does not contain “600,000”."]);
}

#[test]
fn deleting_merging_and_splitting_do_not_slip_past() {
    let mut table = Table::new(&POINTS);
    let stay = line(Rule::MustStay, "600,000", &["p2"]);
    let anywhere = line(Rule::MustStay, "600,000", &[]);
    let delete = table.proposal(vec![ChangeBody::Delete { id: "p2".into() }]);
    assert_eq!(
        says(&table.warns(&stay, delete.clone())),
        ["Point 2 would be deleted, and with it “600,000”."]
    );
    assert_eq!(says(&table.warns(&anywhere, delete)), ["The text t would no longer contain “600,000”."]);
    // What another provision takes up is still said somewhere.
    let take_up = table.proposal(vec![
        ChangeBody::Delete { id: "p2".into() },
        reword("p3", "Parties report. Forces are limited to 600,000 persons."),
    ]);
    assert!(table.warns(&anywhere, take_up).is_empty());
    let merge = table.proposal(vec![ChangeBody::Merge {
        ids: vec!["p2".into(), "p3".into()],
        wording: "Forces are limited. Parties report.".into(),
    }]);
    assert_eq!(table.warns(&stay, merge).len(), 1);
    table.propose("B/delegate", vec![ChangeBody::Delete { id: "p2".into() }]);
    let items = table.wished("p2");
    assert_eq!(
        says(&table.warns(&stay, Accept { items, provided: vec![] })),
        ["Point 2 would be deleted, and with it “600,000”."]
    );
    assert_eq!(
        says(&stand(&stay, &table.state)),
        ["With B1 (b), point 2 is deleted, and with it “600,000”."]
    );
    let insert = table.proposal(vec![ChangeBody::Insert {
        after: Some("p3".into()),
        provision: point("new", 4, "A secret annex applies."),
    }]);
    let never = line(Rule::MustNeverAppear, "secret annex", &[]);
    assert_eq!(says(&table.warns(&never, insert)), ["Point 4 would contain “secret annex”."]);
}

#[test]
fn joining_what_others_ask_is_judged_by_what_would_come_of_it() {
    let mut table = Table::new(&POINTS);
    let (stay, never) = (
        line(Rule::MustStay, "sovereignty of State A", &["p1"]),
        line(Rule::MustNeverAppear, "secret annex", &[]),
    );
    let submitted = table.submit(&[
        "The sovereignty of States is noted.",
        "Forces are limited to 600,000 persons.",
        "A secret annex applies.",
    ]);
    let asked = table.done("B/head", SetBase { act: submitted });
    let join = Join { act: asked, party: code("A") };
    assert_eq!(
        says(&table.warns(&stay, join.clone())),
        ["Point 1 would no longer contain “sovereignty of State A”."]
    );
    assert_eq!(table.warns(&never, join.clone()).len(), 1);
    // Asking for the same says the same.
    assert_eq!(table.warns(&stay, SetBase { act: submitted }).len(), 1);
    let state = table.state.clone();
    table.done("A/head", join);
    assert_ne!(state, table.state);
    assert!(says(&stand(&stay, &table.state))[0].contains("does not contain “sovereignty of State A”"));
    assert!(says(&stand(&never, &table.state))[0].starts_with("In the base, point 3 contains"));
}

const FORCES: [&str; 4] = [
    "Forces are limited to 600,000.",
    "Parties shall report each year.",
    "State A shall not be bound by any vote of the Council.",
    "The territory of State A is inviolable.",
];

fn four_lines() -> Private {
    let mut paper = paper();
    let mut draw = |rule, words: &str, ids: &[&str]| {
        paper.draw(RedLine { rule, words: words.into(), on: on(ids), why: None });
    };
    draw(Rule::MustStay, "not be bound", &["p3"]);
    draw(Rule::MustStay, "inviolable", &["p4"]);
    draw(Rule::MustStay, "shall report", &["p2"]);
    draw(Rule::MustNeverAppear, "500,000", &[]);
    paper
}

#[test]
fn case_red_line_new_draft() {
    let mut table = Table::new(&FORCES);
    let paper = four_lines();
    assert!(stand(&paper, &table.state).is_empty());
    let submitted = table.submit(&[
        "The territory of State A is inviolable, save as the Council decides.",
        "Forces are limited to 500,000.",
        "Parties should report each year.",
    ]);
    let here = |here: &str| {
        let said = [
            "point 3 of the current text is deleted, and with it “not be bound”.",
            "point 4, now point 1, keeps “inviolable” and gets the words “, save as the Council decides”.",
            "point 2, now point 3, does not contain “shall report”.",
            "point 1, now point 2, contains “500,000”.",
        ];
        said.map(|said| format!("{here} {said}"))
    };
    // Handed in, then waiting for the other head: each breach is named once.
    assert_eq!(says(&stand(&paper, &table.state)), here("If the text of act 5 becomes the base,"));
    let asked = table.done("B/head", SetBase { act: submitted });
    let found = stand(&paper, &table.state);
    assert_eq!(says(&found), here("If act 6 takes effect,"));
    assert_eq!(found.iter().filter(|w| w.stops).count(), 3, "a rider is shown and does not stop");
    assert_eq!(
        says(&table.warns(&paper, Join { act: asked, party: code("A") })),
        [
            "Point 3 of the current text would be deleted, and with it “not be bound”.",
            "Point 4, now point 1, would keep “inviolable” and get the words “, save as the Council decides”.",
            "Point 2, now point 3, would no longer contain “shall report”.",
            "Point 1, now point 2, would contain “500,000”.",
        ]
    );
    // Once it is the base, what it crosses is said of the base, and of nothing else.
    table.done("A/head", Join { act: asked, party: code("A") });
    let found = stand(&paper, &table.state);
    assert!(!says(&found).iter().any(|said| said.starts_with("If ")), "{found:?}");
    assert!(says(&found).contains(&"In the base, point 2 contains “500,000”."));
}

#[test]
fn a_text_that_moves_and_renumbers_alone_crosses_nothing() {
    for order in [[3, 0, 1, 2], [1, 2, 3, 0], [0, 2, 1, 3]] {
        let mut table = Table::new(&FORCES);
        table.submit(&order.map(|at| FORCES[at]));
        assert_eq!(says(&stand(&four_lines(), &table.state)), Vec::<&str>::new(), "{order:?}");
    }
}

#[test]
fn riders_on_protected_words_are_shown_wherever_they_are_tabled() {
    let mut table = Table::new(&FORCES);
    let free = line(Rule::MustStay, "inviolable", &[]);
    let paper = four_lines();
    let act = table
        .propose("B/delegate", vec![reword("p4", "The territory of State A is, in principle, inviolable.")]);
    for paper in [&paper, &free] {
        let found = stand(paper, &table.state);
        assert_eq!(
            says(&found),
            ["With B1 (b), point 4 keeps “inviolable” and gets the words “, in principle,”."]
        );
        assert!(!found[0].stops);
    }
    let items = table.wished("p4");
    let warned = table.warns(&paper, Accept { items, provided: vec![] });
    assert_eq!(says(&warned), ["Point 4 would keep “inviolable” and get the words “, in principle,”."]);
    assert_eq!(table.warns(&paper, Join { act, party: code("A") }).len(), 1);
    table.propose("B/delegate", vec![reword("p4", "The territory is inviolable.")]);
    let found = stand(&free, &table.state);
    assert!(says(&found).iter().any(|said| said.contains("loses the words “of State A”")), "{found:?}");
}

#[test]
fn corrections_principles_and_pending_closings_are_read() {
    let mut table = Table::new(&FORCES);
    let paper = four_lines();
    let edition = table.state.table.texts["t"].edition;
    let items = vec![Correction { provision: "p1".into(), wording: "Forces are limited to 500,000.".into() }];
    table.done("B/head", Correct { text: "t".into(), edition, items });
    let found = stand(&paper, &table.state);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].says.as_str().ends_with("point 1 contains “500,000”."), "{found:?}");
    table.done("B/head", Principle { words: "At least 500,000.".into(), watches: BTreeSet::new() });
    let found = stand(&paper, &table.state);
    assert!(says(&found).iter().any(|said| said.contains("the principle contains “500,000”")), "{found:?}");
}

#[test]
fn statements_principles_and_words_beside_an_act_are_read_too() {
    let mut table = Table::new(&POINTS);
    let never = line(Rule::MustNeverAppear, "unconditional", &[]);
    let sentences = vec![
        Sentence::Common { words: "The talks were unconditional.".into() },
        Sentence::Own { words: "We ask for unconditional talks.".into(), party: code("B") },
    ];
    let statement = Statement { title: "Joint statement".into(), sentences, instead_of: None };
    assert_eq!(
        says(&table.warns(&never, statement.clone())),
        ["The statement would contain “unconditional”."]
    );
    let act = table.done("B/delegate", statement);
    assert_eq!(table.warns(&never, ConsentTo { act, sentences: BTreeSet::new() }).len(), 1);
    assert!(table.warns(&never, ConsentTo { act, sentences: BTreeSet::from([1]) }).is_empty());
    let principle = Principle { words: "Every aid is unconditional.".into(), watches: BTreeSet::new() };
    let act = table.done("B/head", principle);
    assert_eq!(table.warns(&never, Join { act, party: code("A") }).len(), 1);
    let leave = Act::from(Leave {});
    let beside =
        check(&never, &table.state, &key("A/head"), &leave, &["An unconditional reason".into()], None);
    assert_eq!(says(&beside), ["The reason or comment with this act would contain “unconditional”."]);
}

#[test]
fn the_mandate_and_fallbacks_are_minded() {
    let mut table = Table::new(&POINTS);
    let mut own = paper();
    own.mandate = Some(Mandate {
        words: "Go.".into(),
        ask_first: on(&["p2"]),
        until: Moment::parse("2025-11-24T00:00:00Z"),
    });
    own.fall_back(Fallback { on: ("t".into(), "p2".into()), words: "700,000 persons".into(), why: None });
    table.propose("B/delegate", vec![reword("p2", "Forces are limited to 500,000 persons.")]);
    let accept = Act::from(Accept { items: table.wished("p2"), provided: vec![] });
    let early = Moment::parse("2025-11-23T12:00:00Z");
    let late = Moment::parse("2025-11-25T12:00:00Z");
    let what = |now| -> Vec<What> {
        check(&own, &table.state, &key("A/head"), &accept, &[], now).iter().map(|w| w.what).collect()
    };
    assert_eq!(what(early), [What::AskFirst]);
    assert_eq!(what(late), [What::AskFirst, What::MandateEnded]);
    // Proposing binds nobody, but shows how far one would go; what is known is shown no more.
    let show = table.proposal(vec![reword("p2", "Forces are limited to 700,000 persons.")]);
    let shown = table.warns(&own, show.clone());
    assert_eq!((shown.len(), shown[0].what, shown[0].stops), (1, What::Fallback, false));
    let told = check(
        &own,
        &table.state,
        &key("A/head"),
        &Act::from(Leave {}),
        &["We would take 700,000 persons.".into()],
        None,
    );
    assert_eq!(told.len(), 1);
    table.done("B/delegate", show.clone());
    assert!(table.warns(&own, show).is_empty());
}

#[test]
fn a_paper_reads_as_it_was_written_and_nothing_else_is_one() {
    let mut own = line(Rule::MustStay, "a", &["p1"]);
    assert_eq!(
        own.draw(RedLine {
            rule: Rule::MustNeverAppear,
            words: "b".into(),
            on: on(&[]),
            why: Some("c".into())
        }),
        2
    );
    assert!(own.remove(2) && !own.remove(2));
    assert_eq!(own.draw(RedLine { rule: Rule::MustStay, words: "d".into(), on: on(&[]), why: None }), 3);
    assert_eq!(Private::read(&own.bytes()).unwrap(), own);
    let other = String::from_utf8(own.bytes()).unwrap().replace("paraph.private/1", "paraph.private/9");
    let error = Private::read(other.as_bytes()).unwrap_err();
    assert!(error.what.contains("paraph.private/9") && error.hint.ends_with('.'), "{error:?}");
    for bytes in [&b""[..], b"{}", b"[]", b"\xff", &own.bytes()[..40]] {
        assert!(Private::read(bytes).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever B proposes and A accepts: A is warned exactly where the words of the point, read plainly,
    /// say what they did not say before, or no longer say what they said.
    #[test]
    fn warnings_are_those_of_a_plain_reading(
        old in prop::collection::vec("[a-d]", 1..7),
        new in prop::collection::vec("[a-d]", 1..7),
        words in prop::collection::vec("[a-d]", 1..3),
    ) {
        let (old, new, words) = (old.join(" "), new.join(" "), words.join(" "));
        prop_assume!(old != new);
        let mut table = Table::new(&[&old]);
        table.propose("B/delegate", vec![reword("p1", &new)]);
        let accept = Accept { items: table.wished("p1"), provided: vec![] };
        let says = |text: &str| format!(" {text} ").contains(&format!(" {words} "));
        let never = table.warns(&line(Rule::MustNeverAppear, &words, &["p1"]), accept.clone());
        if says(&new) && !says(&old) {
            prop_assert_eq!(never.len(), 1);
        }
        if !says(&new) {
            prop_assert!(never.is_empty());
        }
        let stay = table.warns(&line(Rule::MustStay, &words, &["p1"]), accept);
        prop_assert_eq!(stay.iter().filter(|w| w.stops).count(), usize::from(!says(&new)));
        // What is neither lost nor new is a rider: the other words changed.
        let riders = stay.iter().filter(|w| !w.stops).count();
        prop_assert_eq!(riders, usize::from(says(&new) && says(&old)));
    }
}
