//! Thousands of conditional acceptances: the cost of finding those in force grows no faster than
//! their number.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use common::Stage;
use common::dice::Dice;
use paraph_talks::act::*;
use paraph_talks::*;
use proptest::prelude::*;

/// Talks of these parties on so many points, under closing by acceptance of all.
fn talks(parties: &[&str], points: usize) -> Stage {
    let mut stage = Stage::new(parties, Rules::default());
    let points: Vec<String> =
        (1..=points).map(|at| format!("Parties shall report on matter {at}.")).collect();
    stage.base(&points.iter().map(String::as_str).collect::<Vec<_>>());
    stage
}

/// Signs an act that must take effect, without the checks of the stage, which copy the state.
fn sign(stage: &mut Stage, by: &str, act: impl Into<Act>) {
    let act = act.into();
    let key = common::key(by);
    let (seen, body) = (stage.state.size(), act.body());
    let entry = Entry { author: &key, seen, kind: act.kind().as_str(), body: &body };
    let outcome = fold(&mut stage.state, &entry).unwrap();
    assert!(!matches!(outcome, Outcome::Refused(_)), "{by}: {outcome:?}");
}

/// A party proposes another modal verb at every one of so many points, in one act.
fn modal(stage: &mut Stage, by: &str, verb: &str, points: usize) {
    let reword = |at: usize| ChangeBody::Reword {
        id: format!("p{at}"),
        wording: format!("Parties {verb} report on matter {at}."),
    };
    let propose = Propose {
        text: "t".into(),
        edition: stage.living().edition,
        changes: (1..=points).map(reword).collect(),
        with: [].into(),
        reason: None,
        origin: vec![],
    };
    sign(stage, by, propose);
}

/// Point `at` with this modal verb.
fn reads(stage: &Stage, at: usize, verb: &str) -> Choice {
    stage.words(&format!("p{at}"), verb)
}

fn accept(stage: &mut Stage, by: &str, items: &[Choice], provided: &[Choice]) {
    sign(stage, by, Accept { items: items.to_vec(), provided: provided.to_vec() });
}

/// B accepts each point provided that the next closes so; the last hangs on a point that nobody accepts.
fn chain(n: usize) -> Stage {
    let mut stage = talks(&["A", "B"], n + 1);
    modal(&mut stage, "A/head", "should", n + 1);
    for at in 1..=n {
        let (item, provided) = (reads(&stage, at, "should"), reads(&stage, at + 1, "should"));
        accept(&mut stage, "B/head", &[item], &[provided]);
    }
    stage
}

/// The same, closed to a ring: each hangs on the next, and all come into force together.
fn ring(n: usize) -> Stage {
    let mut stage = talks(&["A", "B"], n);
    modal(&mut stage, "A/head", "should", n);
    for at in 1..=n {
        let (item, provided) = (reads(&stage, at, "should"), reads(&stage, at % n + 1, "should"));
        accept(&mut stage, "B/head", &[item], &[provided]);
    }
    stage
}

/// All points hang on the last one, which nobody accepts.
fn star(n: usize) -> Stage {
    let mut stage = talks(&["A", "B"], n + 1);
    modal(&mut stage, "A/head", "should", n + 1);
    let hub = reads(&stage, n + 1, "should");
    for at in 1..=n {
        let item = reads(&stage, at, "should");
        accept(&mut stage, "B/head", &[item], std::slice::from_ref(&hub));
    }
    stage
}

/// Every bracket would close in two ways, and each hangs on the next closing so.
fn clashes(n: usize) -> Stage {
    let mut stage = talks(&["A", "B"], n + 1);
    modal(&mut stage, "A/head", "should", n + 1);
    modal(&mut stage, "B/head", "may", n + 1);
    for (by, verb) in [("A/head", "may"), ("B/head", "should")] {
        for at in 1..=n {
            let (item, provided) = (reads(&stage, at, verb), reads(&stage, at + 1, verb));
            accept(&mut stage, by, &[item], &[provided]);
        }
        let last = reads(&stage, n + 1, verb);
        accept(&mut stage, by, &[last], &[]);
    }
    stage
}

/// Many parties accept one bracket provided that another closes so, which one of them does not accept.
fn crowd(n: usize) -> Stage {
    let names: Vec<String> = (0..n).map(|at| format!("P{at}")).collect();
    let mut stage = talks(&names.iter().map(String::as_str).collect::<Vec<_>>(), 2);
    modal(&mut stage, "P0/head", "should", 2);
    let (item, provided) = (reads(&stage, 1, "should"), reads(&stage, 2, "should"));
    for name in &names[1..] {
        accept(
            &mut stage,
            &format!("{name}/head"),
            std::slice::from_ref(&item),
            std::slice::from_ref(&provided),
        );
    }
    for name in &names[2..] {
        accept(&mut stage, &format!("{name}/head"), std::slice::from_ref(&provided), &[]);
    }
    stage
}

/// One acceptance of all points together.
fn package(n: usize) -> Stage {
    let mut stage = talks(&["A", "B"], n);
    modal(&mut stage, "A/head", "should", n);
    let all: Vec<Choice> = (1..=n).map(|at| reads(&stage, at, "should")).collect();
    accept(&mut stage, "B/head", &all, &[]);
    stage
}

/// Many brackets of one point, with consents to all its words staying and to each change, each hanging on the next.
fn dense(n: usize) -> Stage {
    let mut stage = Stage::new(&["A", "B"], Rules::default());
    let words = |verb: &dyn Fn(usize) -> &'static str| {
        (0..n).map(|at| format!("matter{at} {} be", verb(at))).collect::<Vec<_>>().join(" ")
    };
    stage.base(&[&words(&|_| "shall"), "Parties shall pay."]);
    let whole = stage.choices("p1").len();
    assert_eq!(whole, 0, "nothing is in dispute yet");
    stage.reword("A/head", "p1", &words(&|_| "should"));
    let all = stage.choices("p1");
    for pair in all.windows(2) {
        accept(&mut stage, "B/head", &pair[..1], &pair[1..]);
    }
    stage
}

/// All alternatives of the text.
fn everything(stage: &Stage) -> Vec<Choice> {
    let all = stage.living().all_brackets();
    all.flat_map(|b| (0..b.alternatives.len()).map(|k| b.choice("t", k))).collect()
}

/// What is in force around every alternative of the text.
fn everywhere(stage: &Stage) -> Force {
    let (counted, quorum) = (stage.state.counted(), Quorum::All);
    force(&stage.state.table, &Test { counted: &counted, quorum }, &everything(stage), false)
}

/// A shape of acceptances, and a size at which it is built in moments.
type Shape = (&'static str, fn(usize) -> Stage, usize);

const SHAPES: [Shape; 7] = [
    ("chain", chain, 100),
    ("ring", ring, 100),
    ("star", star, 100),
    ("clashes", clashes, 100),
    ("crowd", crowd, 15),
    ("package", package, 100),
    ("dense", dense, 60),
];

#[test]
fn twice_as_many_acceptances_take_about_twice_the_steps() {
    for (name, build, size) in SHAPES {
        let steps = [1, 2, 4].map(|times| everywhere(&build(size * times)).steps);
        for pair in steps.windows(2) {
            assert!(pair[1] * 10 <= pair[0] * 22, "{name}: {steps:?}");
        }
        assert!(steps[0] > size, "{name}: {steps:?} are not what was looked at");
    }
}

#[test]
fn each_shape_comes_to_what_it_should() {
    let found = |build: fn(usize) -> Stage| {
        let force = everywhere(&build(12));
        (force.acceptances.len(), force.closing.len(), force.ambiguous.len())
    };
    assert_eq!(found(chain), (0, 0, 0), "the last link hangs on nothing, and so do all");
    assert_eq!(found(ring), (12, 12, 0), "all come into force together");
    assert_eq!(found(star), (0, 0, 0));
    assert_eq!(found(package), (1, 12, 0));
    let (acceptances, closing, ambiguous) = found(clashes);
    assert_eq!((acceptances, closing), (0, 0), "whatever hangs on a suspended acceptance falls with it");
    assert!(ambiguous > 1, "{ambiguous}");
}

/// Long enough for a loaded machine, and far too short for work that grows as the square of the chain.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn a_chain_of_thousands_is_folded_and_read() {
    let mut clock = Instant::now();
    let mut lap = |what: &str| {
        let took = clock.elapsed();
        assert!(took < PATIENCE, "{what} took {took:?}");
        clock = Instant::now();
    };
    let stage = chain(5_000);
    lap("folding");
    let (state, viewer) = (&stage.state, Some("A/head"));
    assert_eq!(readout::brackets(state, viewer).brackets.len(), 5_001);
    lap("brackets");
    readout::standing(state, viewer, None);
    lap("standing");
    assert_eq!(readout::needs(state, viewer, None).items.iter().filter(|n| n.what == "close").count(), 0);
    lap("needs");
}

#[test]
fn a_ring_of_hundreds_closes_in_one_act_and_reopens_from_any_point() {
    let mut stage = ring(500);
    let needs = readout::needs(&stage.state, Some("A/head"), None);
    assert_eq!(needs.items.iter().filter(|n| n.what == "close").count(), 500);
    let items = everywhere(&stage).closing;
    sign(&mut stage, "A/head", Close { items });
    let waiting = stage.state.size();
    sign(&mut stage, "B/head", Join { act: waiting, party: common::code("B") });
    assert_eq!(stage.living().all_brackets().count(), 0);
    let act = stage.state.size();
    let closed = |stage: &Stage| {
        let all = stage.state.table.closings.iter();
        all.map(|(act, closings)| (*act, closings.clone())).next().unwrap()
    };
    let (act_of_closing, closings) = closed(&stage);
    assert!(act_of_closing <= act && closings.len() == 500);
    sign(&mut stage, "A/head", Reopen { act: act_of_closing, items: [7].into() });
    let waiting = stage.state.size();
    sign(&mut stage, "B/head", Join { act: waiting, party: common::code("B") });
    assert_eq!(closed(&stage).1.iter().filter(|c| c.reopened.is_some()).count(), 500);
}

/// An alternative of a text, with the place of its bracket among those of its provision.
type Way = (OpenBracket, usize, usize);

/// What is in force, by striking out all that hangs on what would not close, again and again from the beginning.
fn plainly(stage: &Stage, test: &Test<'_>, only: Option<&[Choice]>) -> Force {
    let living = stage.living();
    let live = stage.state.table.acceptances.iter().filter(|(_, a)| a.course == Course::Live);
    let acceptances: Vec<(ActNo, &Acceptance)> = live.map(|(act, a)| (*act, a)).collect();
    let mut ids: BTreeSet<&str> = living.all_brackets().map(|b| b.provision.as_str()).collect();
    ids.extend(acceptances.iter().flat_map(|(_, a)| a.all()).map(|i| i.choice.provision.as_str()));
    let mut ways: Vec<Way> = Vec::new();
    for id in ids {
        let whole =
            Choice { text: "t".into(), provision: id.into(), reads: Reading::Presence { present: true } };
        let brackets = match living.brackets(id) {
            [] => stage.state.table.find(&whole).map(|(b, _)| b).into_iter().collect(),
            open => open.to_vec(),
        };
        for (at, bracket) in brackets.into_iter().enumerate() {
            ways.extend((0..bracket.alternatives.len()).map(|k| (bracket.clone(), at, k)));
        }
    }
    ways.retain(|(b, _, k)| only.is_none_or(|only| only.contains(&b.choice("t", *k))));
    let of = |item: &Item, (b, _, k): &Way, same: &dyn Fn(&Mark, &Mark) -> bool, mark: &Mark| {
        item.choice.provision == b.provision && b.alternatives[*k].marks.iter().any(|m| same(mark, m))
    };
    let either = |a: &Mark, b: &Mark| a.covers(b) || b.covers(a);
    let (mut suspended, mut barred) = (BTreeSet::new(), BTreeSet::new());
    let mut ambiguous = Vec::new();
    loop {
        let mut live: Vec<_> = acceptances.iter().filter(|(n, _)| !suspended.contains(n)).collect();
        let holding = loop {
            let accepts = |party: &PartyCode, (b, _, k): &Way| {
                let items = || live.iter().filter(|(_, a)| &a.party == party).flat_map(|(_, a)| &a.items);
                let covered = |m: &Mark| {
                    items()
                        .any(|i| i.choice.provision == b.provision && i.marks.iter().any(|of| of.covers(m)))
                };
                b.alternatives[*k].marks.iter().all(covered)
            };
            let closes = |way: &&Way| {
                let (b, at, k) = way;
                let yes = test
                    .counted
                    .iter()
                    .filter(|p| b.alternatives[*k].sponsors.contains(*p) || accepts(p, way));
                !barred.contains(&(b.provision.clone(), *at))
                    && test.quorum.met(yes.count(), test.counted.len())
            };
            let holding: Vec<&Way> = ways.iter().filter(closes).collect();
            let before = live.len();
            live.retain(|(_, a)| {
                let open = |i: &&Item| {
                    i.marks
                        .iter()
                        .zip(&i.done)
                        .any(|(m, done)| done.is_none() && !holding.iter().any(|way| of(i, way, &either, m)))
                };
                !a.conditional() || !a.all().any(|i| open(&i))
            });
            if live.len() == before {
                break holding;
            }
        };
        let place = |way: &Way| (way.0.provision.clone(), way.1);
        let torn = holding.iter().find(|way| holding.iter().filter(|w| place(w) == place(way)).count() > 1);
        let Some(torn) = torn else {
            let acceptances = live.iter().map(|(n, _)| *n).collect();
            let closing = holding.iter().map(|(b, _, k)| b.choice("t", *k)).collect();
            return Force { acceptances, closing, ambiguous, steps: 0 };
        };
        let ways: Vec<&&Way> = holding.iter().filter(|w| place(w) == place(torn)).collect();
        ambiguous.push(ways.iter().map(|(b, _, k)| b.choice("t", *k)).collect());
        let there = |a: &Acceptance| {
            a.items.iter().any(|i| i.marks.iter().any(|m| ways.iter().any(|w| of(i, w, &either, m))))
        };
        let here: Vec<ActNo> = live.iter().filter(|(_, a)| there(a)).map(|(n, _)| *n).collect();
        if here.is_empty() {
            barred.insert(place(torn));
        }
        suspended.extend(here);
    }
}

/// Talks in which brackets lie within brackets, and consents hang on one another at random; how many ways clashed.
fn play(thrown: &[u16]) -> usize {
    let mut dice = Dice { thrown, at: 0 };
    let quorum = [Quorum::All, Quorum::Share(1, 2), Quorum::Share(2, 3)][dice.of(3)];
    let parties = ["A", "B", "C"];
    let mut stage = Stage::new(&parties, Rules { closing: Closing::Acceptance(quorum), ..Rules::default() });
    let point = |a: &str, b: &str| format!("Parties {a} report each year, and {b} meet in the capital.");
    stage.base(&[&point("shall", "shall"), &point("shall", "shall"), "Parties shall pay."]);
    let verbs = ["shall", "should", "may", "must not"];
    for _ in 0..14 + dice.of(12) {
        let by = format!("{}/head", parties[dice.of(3)]);
        let all = everything(&stage);
        if all.is_empty() || dice.of(4) == 0 {
            let id = format!("p{}", 1 + dice.of(2));
            let wording = match dice.of(4) {
                0 => format!("Parties {} meet.", verbs[dice.of(4)]),
                _ => point(verbs[dice.of(4)], verbs[dice.of(4)]),
            };
            let edition = stage.living().edition;
            let changes = match dice.of(8) {
                0 => vec![ChangeBody::Delete { id }],
                _ => vec![ChangeBody::Reword { id, wording }],
            };
            let (text, with, origin) = ("t".into(), [].into(), vec![]);
            stage.act(&by, Propose { text, edition, changes, with, reason: None, origin });
            continue;
        }
        let mut some = |most: usize| -> Vec<Choice> {
            let reads = Reading::Presence { present: true };
            let whole = Choice { text: "t".into(), provision: "p3".into(), reads };
            let one = |dice: &mut Dice<'_>| match dice.of(10) {
                0 => whole.clone(),
                _ => all[dice.of(all.len())].clone(),
            };
            (0..most).map(|_| one(&mut dice)).collect()
        };
        let (items, provided) = (some(1), some(2));
        let (more, hangs) = (dice.of(4) / 3, dice.of(3));
        let items = [items, provided[..more].to_vec()].concat();
        stage.act(&by, Accept { items, provided: provided[more..][..hangs.min(2 - more)].to_vec() });
    }
    let counted = stage.state.counted();
    let test = Test { counted: &counted, quorum };
    let all = everything(&stage);
    let mut around = all.clone();
    let accepted = stage.state.table.acceptances.values().filter(|a| a.course == Course::Live);
    around.extend(accepted.flat_map(|a| a.all()).map(|i| i.choice.clone()));
    let found = force(&stage.state.table, &test, &around, false);
    assert_eq!(Force { steps: 0, ..found.clone() }, plainly(&stage, &test, None));
    let some: Vec<Choice> = all.into_iter().filter(|_| dice.of(3) > 0).collect();
    let only = force(&stage.state.table, &test, &some, true);
    let plain = plainly(&stage, &test, Some(&some));
    assert_eq!((only.closing, only.ambiguous), (plain.closing, plain.ambiguous));
    found.ambiguous.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_in_force_is_what_striking_from_the_beginning_finds(thrown in prop::collection::vec(any::<u16>(), 240)) {
        play(&thrown);
    }
}
