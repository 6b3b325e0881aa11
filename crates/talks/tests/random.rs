//! Random talks: any acts by anyone, in any order, with the properties that hold after each act.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::Stage;
use common::deeds;
use common::dice::Dice;
use common::play::{opened, turn};
use paraph_talks::act::*;
use paraph_talks::*;
use proptest::prelude::*;

/// What each label is printed with: the provision, and what each alternative says.
fn printed_of(rolling: &paraph_text::Rolling) -> BTreeMap<String, (String, Vec<String>)> {
    fn opinions<T>(
        dispute: &Option<paraph_text::Dispute<T>>,
        says: impl Fn(&T) -> Reading,
        out: &mut Vec<(String, Vec<String>)>,
    ) {
        let all = |d: &paraph_text::Dispute<T>| d.opinions.iter().map(|o| saying(&says(&o.value))).collect();
        out.extend(dispute.iter().map(|d| (d.label.clone(), all(d))));
    }
    fn words(runs: &[paraph_text::Run], out: &mut Vec<(String, Vec<String>)>) {
        for run in runs {
            if let paraph_text::Run::Bracket(bracket) = run {
                let says = |a: &paraph_text::Alternative| spaced(&plain(&a.runs));
                out.push((bracket.label.clone(), bracket.alternatives.iter().map(says).collect()));
                bracket.alternatives.iter().for_each(|a| words(&a.runs, out));
            }
        }
    }
    let mut out = BTreeMap::new();
    for entry in &rolling.entries {
        let mut here = Vec::new();
        let place = |after: &Option<paraph_text::Id>| Reading::Place {
            after: after.as_ref().map(|id| id.to_string()),
        };
        opinions(&entry.place, place, &mut here);
        opinions(&entry.boundary, |begins| Reading::Boundary { begins: *begins }, &mut here);
        opinions(&entry.presence, |present| Reading::Presence { present: *present }, &mut here);
        let number =
            |n: &Option<paraph_text::Number>| Reading::Number { number: n.as_ref().map(NumberBody::of) };
        opinions(&entry.renumber, number, &mut here);
        words(&entry.runs, &mut here);
        for (label, says) in here {
            let twice = out.insert(label.clone(), (entry.id.to_string(), says));
            assert!(twice.is_none(), "{label} is printed twice");
        }
    }
    out
}

/// The text of runs, with the base's words in every bracket.
fn plain(runs: &[paraph_text::Run]) -> String {
    let of = |run: &paraph_text::Run| match run {
        paraph_text::Run::Text(text) => text.clone(),
        paraph_text::Run::Bracket(b) => {
            b.alternatives.iter().filter(|a| a.base).map(|a| plain(&a.runs)).collect()
        }
    };
    runs.iter().map(of).collect()
}

/// What an alternative says, its spaces aside.
fn saying(reading: &Reading) -> String {
    match reading {
        Reading::Words { new, .. } => spaced(new),
        other => format!("{other:?}"),
    }
}

fn spaced(words: &str) -> String {
    paraph_text::Words::of(words).iter().collect::<Vec<_>>().join(" ")
}

fn unlabelled(rolling: &paraph_text::Rolling) -> paraph_text::Rolling {
    let mut rolling = rolling.clone();
    each_label(&mut rolling, &mut |label| label.clear());
    rolling
}

fn each_label(rolling: &mut paraph_text::Rolling, with: &mut impl FnMut(&mut String)) {
    fn words(runs: &mut [paraph_text::Run], with: &mut impl FnMut(&mut String)) {
        for run in runs {
            if let paraph_text::Run::Bracket(bracket) = run {
                with(&mut bracket.label);
                bracket.alternatives.iter_mut().for_each(|a| words(&mut a.runs, with));
            }
        }
    }
    for entry in &mut rolling.entries {
        entry.place.iter_mut().for_each(|d| with(&mut d.label));
        entry.boundary.iter_mut().for_each(|d| with(&mut d.label));
        entry.presence.iter_mut().for_each(|d| with(&mut d.label));
        entry.renumber.iter_mut().for_each(|d| with(&mut d.label));
        words(&mut entry.runs, with);
    }
}

/// What each label and letter meant when it was first shown, and which labels have ended.
#[derive(Default)]
struct Shown {
    meant: BTreeMap<(u32, u32), String>,
    asked: BTreeMap<u32, (String, &'static str)>,
    open: BTreeSet<u32>,
    ended: BTreeSet<u32>,
    size: ActNo,
}

impl Shown {
    /// Checks that no label or letter has come to mean anything else, and notes the new ones.
    fn look(&mut self, stage: &Stage) {
        let living = stage.living();
        let mut open = BTreeSet::new();
        for bracket in living.all_brackets() {
            assert!(open.insert(bracket.label), "B{} is two brackets", bracket.label);
            assert!(!self.ended.contains(&bracket.label), "B{} was given again", bracket.label);
            let question = match &bracket.alternatives[0].reading {
                Reading::Words { .. } => "words",
                Reading::Presence { .. } => "presence",
                Reading::Place { .. } => "place",
                Reading::Number { .. } => "number",
                Reading::Boundary { .. } => "boundary",
            };
            let here = (bracket.provision.clone(), question);
            assert_eq!(self.asked.entry(bracket.label).or_insert(here.clone()), &here);
            let mut letters = BTreeSet::new();
            for alternative in &bracket.alternatives {
                assert!(letters.insert(alternative.letter), "a letter of B{} is two", bracket.label);
                let means = saying(&alternative.reading);
                let shown = (bracket.label, alternative.letter);
                assert_eq!(self.meant.entry(shown).or_insert(means.clone()), &means, "{shown:?}");
            }
        }
        for gone in self.open.difference(&open) {
            let ended = living.labels.ended(&label(*gone));
            // A turn may sign several acts.
            let now = ended.is_some_and(|e| self.size < e.by && e.by <= stage.state.size());
            assert!(now, "B{gone}: {ended:?}");
        }
        self.ended.extend(self.open.difference(&open));
        self.open = open;
        self.size = stage.state.size();
        let printed = printed_of(living.rolling());
        let labels: BTreeSet<&String> = printed.keys().collect();
        let open: BTreeMap<String, &OpenBracket> =
            living.all_brackets().map(|b| (label(b.label), b)).collect();
        assert_eq!(labels, open.keys().collect(), "what is printed is what is open");
        for (label, (id, says)) in &printed {
            let bracket = open[label];
            assert!(
                id == &bracket.provision || id.starts_with(&format!("{}/", bracket.home)),
                "{label}: {id}"
            );
            let meant: Vec<String> = bracket.alternatives.iter().map(|a| saying(&a.reading)).collect();
            assert_eq!(says, &meant, "{label} of {id} is printed with the words of its bracket");
        }
    }
}

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
        for signer in stage.state.credentials.values() {
            match rehearse(&stage.state, &signer.credential.key, issue.clone().into()) {
                Ok(_) => assert!(!lost, "a draft could be issued that leaves provisions unaccounted for"),
                Err(refusal) => assert!(lost || refusal.code != "unaccounted"),
            }
        }
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
    let anew = paraph_text::compose(&living.text(), &living.proposals());
    assert_eq!(
        unlabelled(rolling),
        unlabelled(&anew),
        "a rolling text that is kept is the one that its base and proposals give"
    );
    assert_eq!(paraph_text::choose(rolling, None), living.text(), "choosing the base gives the base");
    for bracket in living.all_brackets() {
        assert!(bracket.alternatives.len() > 1, "a bracket has two alternatives or more");
        assert!(bracket.alternatives[0].base, "the base's comes first");
        for (k, alternative) in bracket.alternatives.iter().enumerate() {
            assert!(!alternative.marks.is_empty());
            let found = stage.state.table.find(&bracket.choice("t", k)).unwrap();
            assert_eq!((found.0.alternatives[found.1].marks.as_slice()), alternative.marks.as_slice());
        }
    }
    // No consent outlives its words.
    for acceptance in stage.state.table.acceptances.values().filter(|a| a.course == Course::Live) {
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
    for (provision, parties) in stage.state.table.agreements.get("t").into_iter().flatten() {
        let words = &living.provision(provision).unwrap().words;
        assert!(parties.values().all(|a| &a.words == words), "an agreement outlived its words");
    }
}

/// Members whose numbers count or place something; every other number in a body is that of an act.
const NO_ACT: [&str; 8] = ["edition", "from", "to", "level", "items", "sentences", "recommends", "rules"];

/// That an act refers to every act and hash that its body holds, and to nothing else.
fn answers(act: &Act) {
    fn walk(
        name: &str,
        value: &serde_json::Value,
        acts: &mut BTreeSet<ActNo>,
        hashes: &mut BTreeSet<String>,
    ) {
        match value {
            serde_json::Value::Object(all) => all
                .iter()
                .filter(|(name, value)| {
                    !NO_ACT.contains(&name.as_str()) || value.is_array() && has_objects(value)
                })
                .for_each(|(name, value)| walk(name, value, acts, hashes)),
            serde_json::Value::Array(all) => all.iter().for_each(|value| walk(name, value, acts, hashes)),
            serde_json::Value::Number(number) => acts.extend(number.as_u64()),
            serde_json::Value::String(text) if name == "hash" || text.starts_with("sha256:") => {
                hashes.extend([text.clone()])
            }
            _ => {}
        }
    }
    fn has_objects(value: &serde_json::Value) -> bool {
        value.as_array().is_some_and(|all| all.iter().any(serde_json::Value::is_object))
    }
    let (mut acts, mut hashes) = (BTreeSet::new(), BTreeSet::new());
    walk("", &act.body(), &mut acts, &mut hashes);
    let refers = act.refers();
    assert_eq!(refers.acts, acts, "{act:?}");
    let contents = refers.contents.into_iter().map(String::from);
    assert_eq!(contents.chain(refers.documents).collect::<BTreeSet<_>>(), hashes, "{act:?}");
}

fn play(thrown: &[u16], parties: usize, acts: usize) -> BTreeSet<String> {
    let mut dice = Dice { thrown, at: 0 };
    let mut stage = opened(&mut dice, parties);
    let mut shown = Shown::default();
    for _ in 0..acts {
        turn(&mut dice, &mut stage);
        holds(&stage);
        shown.look(&stage);
    }
    stage.signed.iter().for_each(|(_, act)| answers(act));
    if std::env::var_os("TALKS_TELL").is_some() {
        for note in stage.state.log.iter() {
            println!("{} {:?}", note.kind, note.refused.as_ref().map(|r| r.code.clone()));
        }
    }
    stage.state.log.iter().filter(|n| n.refused.is_none()).map(|n| n.kind.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_state_is_sound(
        thrown in prop::collection::vec(any::<u16>(), 600),
        parties in prop_oneof![8 => 2..=5usize, 1 => 6..=30usize],
    ) {
        play(&thrown, parties, if parties > 5 { 12 } else { 24 });
    }
}

/// A kind with every member that may be left out, for what the dice seldom throw.
#[test]
fn what_may_be_left_out_is_referred_to_too() {
    let hash = |n: u8| Detached::try_from(format!("sha256:{}", format!("{n:02x}").repeat(32))).unwrap();
    let origin = |act| Origin { provision: "p1".into(), act, shown: true };
    let propose = Propose {
        text: "t".into(),
        edition: 90,
        changes: Vec::new(),
        with: BTreeSet::new(),
        reason: Some(hash(1)),
        origin: vec![origin(7), origin(8)],
    };
    let statement = Statement {
        title: "Joint statement".into(),
        sentences: vec![
            Sentence::Fact { words: "They met.".into(), acts: [3, 4].into() },
            Sentence::Common { words: "It was useful.".into() },
        ],
        instead_of: Some(9),
    };
    let object = Object { act: 5, items: [1].into(), reason: Some(hash(2)) };
    let uphold = Uphold { act: 4, draft: 6, upheld: true };
    let all: [Act; 4] = [propose.into(), statement.into(), object.into(), uphold.into()];
    all.iter().for_each(answers);
    assert_eq!(all[0].refers().acts, [7, 8].into());
    assert_eq!(all[1].refers().acts, [3, 4, 9].into());
    assert_eq!(all[3].refers().acts, [4, 6].into());
}

/// The dice reach every kind of act, and each takes effect somewhere.
#[test]
fn random_talks_reach_every_act() {
    let mut reached: BTreeSet<String> = ["open".to_owned()].into();
    let mut seed = 7u64;
    let mut throw = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as u16
    };
    for turn in 0..400 {
        let thrown: Vec<u16> = (0..900).map(|_| throw()).collect();
        reached.extend(play(&thrown, 2 + turn % 3, 40));
        if reached.len() == ActKind::ALL.len() {
            break;
        }
    }
    let missing: Vec<&ActKind> =
        ActKind::ALL.iter().filter(|kind| !reached.contains(kind.as_str())).collect();
    assert!(missing.is_empty(), "never done: {missing:?}");
    assert!(deeds::APART.iter().all(|(kind, _)| reached.contains(*kind)));
}
