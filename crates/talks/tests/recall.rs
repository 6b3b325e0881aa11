//! A recall that says from which act on the credential was no longer its party's.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::{Stage, code, key};
use paraph_talks::act::*;
use paraph_talks::readout::{history, log, needs};
use paraph_talks::*;

const POINTS: [&str; 5] = [
    "Parties shall report each year.",
    "The council meets in spring.",
    "A fund is set up.",
    "The seat is in Bern.",
    "Nothing here is final.",
];

/// Talks of A, B and C on five points. B has a second head, whose key is stolen later, as is its delegate's.
fn stage() -> Stage {
    let mut stage = Stage::new(&["A", "B", "C"], Rules::default());
    let second = Credential {
        name: "B/second".into(),
        party: code("B"),
        role: Role::Head,
        key: key("B-second"),
        may_not: BTreeSet::new(),
    };
    stage.done("B/head", Accredit { credential: second });
    stage.base(&POINTS);
    stage
}

fn recall(stage: &mut Stage, name: &str, as_of: ActNo) -> ActNo {
    stage.done("B/head", Recall { credential: name.into(), as_of: Some(as_of) })
}

fn recalled(stage: &Stage, act: ActNo) -> (Vec<ActNo>, Vec<ActNo>) {
    let recalled = &stage.state.recalls[&act];
    (recalled.lapsed.iter().copied().collect(), recalled.stays.iter().copied().collect())
}

fn reword(id: &str, wording: &str) -> ChangeBody {
    ChangeBody::Reword { id: id.into(), wording: wording.into() }
}

fn inserted(id: &str, after: &str, wording: &str) -> ChangeBody {
    let provision = ProvisionBody {
        id: id.into(),
        kind: "point".into(),
        level: 1,
        number: None,
        wording: wording.into(),
    };
    ChangeBody::Insert { after: Some(after.into()), provision }
}

fn moved(id: &str, after: Option<&str>) -> ChangeBody {
    ChangeBody::Move { id: id.into(), after: after.map(str::to_owned) }
}

fn deleted(id: &str) -> ChangeBody {
    ChangeBody::Delete { id: id.into() }
}

fn needs_of(stage: &Stage, name: &str) -> Vec<(ActNo, String)> {
    let all = needs(&stage.state, Some(name), None).items;
    let ours = all.into_iter().filter(|need| need.what == "recalled");
    ours.map(|need| (need.act.unwrap(), need.says.to_string())).collect()
}

fn said(stage: &Stage, act: ActNo, viewer: &str) -> String {
    log(&stage.state, Some(viewer), act).acts[0].says.to_string()
}

#[test]
fn proposals_of_every_sort_leave_the_table_and_the_text_is_as_it_was() {
    let each = || {
        vec![
            vec![reword("p1", "Parties shall report each month.")],
            vec![moved("p2", Some("p4"))],
            vec![deleted("p3")],
            vec![inserted("x1", "p2", "Observers may attend.")],
            vec![ChangeBody::Split {
                id: "p4".into(),
                parts: ["p4", "x2"]
                    .map(|id| match inserted(id, "p1", if id == "p4" { "The seat" } else { "is in Bern." }) {
                        ChangeBody::Insert { provision, .. } => provision,
                        _ => unreachable!(),
                    })
                    .into(),
            }],
            vec![ChangeBody::Merge { ids: vec!["p4".into(), "p5".into()], wording: "All in Bern.".into() }],
            vec![
                moved("p1", Some("p3")),
                deleted("p5"),
                reword("p4", "The seat is in Basel."),
                inserted("x3", "p4", "It may move."),
            ],
        ]
    };
    // Each sort alone, and all of them one after another, with what others tabled in between.
    let mut cases: Vec<Vec<Vec<ChangeBody>>> = each().into_iter().map(|one| vec![one]).collect();
    cases.push(each());
    for case in cases {
        let mut stage = stage();
        let owned = stage.reword("B/delegate", "p2", "The council meets in spring and in autumn.");
        let mut clean = Stage { state: stage.state.clone(), signed: Vec::new() };
        let others = |stage: &mut Stage, nth: usize| {
            let words = format!("A fund of {nth} millions is set up.");
            stage.propose("A/delegate", vec![reword("p3", &words), moved("p5", Some("p1"))]);
            stage.propose("C/delegate", vec![deleted("p1")]);
        };
        let mut stolen = Vec::new();
        for (nth, changes) in case.into_iter().enumerate() {
            stolen.push(stage.propose("B/delegate", changes));
            others(&mut stage, nth);
            others(&mut clean, nth);
        }
        let by = recall(&mut stage, "B/delegate", owned);
        clean.done("B/head", Recall { credential: "B/delegate".into(), as_of: None });
        let (lapsed, _) = recalled(&stage, by);
        // One that a later one of the same party replaced is over already.
        assert!(lapsed.iter().all(|act| stolen.contains(act)) && lapsed.contains(stolen.last().unwrap()));
        for act in &stolen {
            assert!(stage.living().tabled[act].live().next().is_none(), "act {act} is on the table");
        }
        // What the party owned on the same question was replaced by a stolen act, and is not there again.
        if stage.living().tabled[&owned].live().next().is_some() {
            assert_eq!(stage.rolling(), clean.rolling());
        }
    }
}

#[test]
fn a_proposal_that_replaced_an_own_one_lapses_and_the_head_is_reminded() {
    let mut stage = stage();
    let owned = stage.reword("B/delegate", "p1", "Parties shall report each month.");
    let stolen = stage.reword("B/delegate", "p1", "Parties may report.");
    let by = recall(&mut stage, "B/delegate", owned);
    assert_eq!(recalled(&stage, by), (vec![stolen], vec![stolen]));
    assert!(stage.living().all_brackets().next().is_none());
    assert_eq!(needs_of(&stage, "B/head").iter().map(|(act, _)| *act).collect::<Vec<_>>(), [stolen]);
}

#[test]
fn a_co_sponsor_keeps_what_it_joined_and_a_stolen_co_sponsorship_is_asked_for_again() {
    let mut stage = stage();
    let edition = stage.living().edition;
    let propose = |wording: &str, with: &str| Propose {
        text: "t".into(),
        edition,
        changes: vec![reword("p1", wording), moved("p2", Some("p3"))],
        with: [code(with)].into(),
        reason: None,
        origin: vec![],
    };
    let owned = stage.state.credentials["B/second"].since;
    let joint = stage.done("B/second", propose("Parties may report.", "C"));
    stage.done("C/head", Join { act: joint, party: code("C") });
    let of_a = stage.done("A/head", propose("Parties shall report each week.", "B"));
    let join = stage.done("B/second", Join { act: of_a, party: code("B") });
    // Joining replaced what B had proposed in the other; only C holds that now.
    let by = recall(&mut stage, "B/second", owned);
    assert_eq!(recalled(&stage, by).0, [join]);
    let sponsors = |act: ActNo| {
        stage.living().tabled[&act].live().flat_map(|c| c.sponsors.clone()).collect::<BTreeSet<_>>()
    };
    assert_eq!((sponsors(joint), sponsors(of_a)), ([code("C")].into(), [code("A")].into()));
    assert_eq!(stage.living().tabled[&of_a].invited, [code("B")].into());
    stage.done("B/head", Join { act: of_a, party: code("B") });
}

#[test]
fn consents_that_nothing_was_built_on_lapse() {
    let mut stage = stage();
    stage.propose("A/delegate", vec![reword("p1", "Parties shall report each month."), deleted("p3")]);
    stage.propose("C/delegate", vec![moved("p5", Some("p1"))]);
    let month = stage.words("p1", "month");
    let keep = stage.choices("p3").remove(0);
    let owned = stage.accept("B/delegate", &month);
    let accept = stage.accept("B/delegate", &keep);
    let conditional =
        stage.done("B/delegate", Accept { items: vec![keep.clone()], provided: vec![month.clone()] });
    let held = stage.done("B/delegate", Position { on: month.clone(), stance: Stance::Oppose });
    let kept = stage.done("B/delegate", KeepOnTable { text: "t".into(), provisions: ["p2".into()].into() });
    let asked = stage.done("B/delegate", Asking { text: "t".into(), provisions: ["p2".into()].into() });
    let reserve = Reserve {
        text: "t".into(),
        provisions: ["p4".into()].into(),
        kind: ReservationKind::General,
        reason: None,
    };
    let reserved = stage.done("B/delegate", reserve);
    let edition = stage.living().edition;
    let agree =
        Agree { text: "t".into(), edition, provisions: ["p4".into()].into(), level: Level::Technical };
    let agreed = stage.done("B/delegate", agree);
    // Taking back what it owned is not undone, and what it took back of its own is over.
    let back = stage.done("B/delegate", TakeBack { act: conditional });
    let taken = stage.done("B/delegate", TakeBack { act: owned });
    let by = recall(&mut stage, "B/delegate", owned);
    assert_eq!(recalled(&stage, by), (vec![accept, held, kept, asked, reserved, agreed], vec![taken]));
    let table = &stage.state.table;
    assert_eq!(table.acceptances[&accept].course, Course::TakenBack(by));
    assert_eq!(table.acceptances[&conditional].course, Course::TakenBack(back));
    assert!(table.positions.get(&code("B")).is_none());
    assert!(table.overlays.values().all(|overlay| overlay.lifted == Some(by)));
    assert!(table.agreements.get("t").is_none_or(|all| all.is_empty()));
    // The party speaks again as itself.
    stage.accept("B/head", &keep);
}

#[test]
fn what_others_closed_and_issued_stays_and_is_listed_to_the_heads() {
    let mut stage = stage();
    let owned = stage.state.credentials["B/second"].since;
    let tabled = stage.reword("B/second", "p1", "Parties may report.");
    let open = stage.propose("B/second", vec![moved("p5", Some("p1"))]);
    let may = stage
        .choices("p1")
        .into_iter()
        .find(|choice| matches!(&choice.reads, Reading::Words { new, .. } if new.contains("may")));
    let may = may.unwrap();
    let mine = stage.accept("B/second", &may);
    stage.accept("A/delegate", &may);
    stage.accept("C/delegate", &may);
    let close = stage.by_all(Close { items: vec![may] });
    assert_eq!(stage.wording("p1"), "Parties may report.");
    let draft = stage.done("A/head", Issue { text: "t".into(), edition: 2, marking: None });
    stage.done("B/second", Join { act: draft, party: code("B") });
    let issued = stage.state.size();
    stage.done("C/head", Join { act: draft, party: code("C") });
    let by = recall(&mut stage, "B/second", owned);
    assert_eq!(recalled(&stage, by).0, [open]);
    assert_eq!(stage.wording("p1"), "Parties may report.");
    let listed: Vec<ActNo> = needs_of(&stage, "B/head").into_iter().map(|(act, _)| act).collect();
    assert!(listed.contains(&tabled) && listed.contains(&mine), "{listed:?}");
    assert_eq!(stage.state.proceedings.drafts.len(), 1);
    assert!(!listed.contains(&issued) || recalled(&stage, by).1.contains(&issued));
    // Nobody else is asked, and reopening settles it.
    assert!(needs_of(&stage, "A/head").is_empty() && needs_of(&stage, "B/expert").is_empty());
    stage.done("B/head", Reopen { act: close, items: BTreeSet::new() });
    let left: Vec<ActNo> = needs_of(&stage, "B/head").into_iter().map(|(act, _)| act).collect();
    assert!(!left.contains(&tabled) && !left.contains(&mine), "{left:?}");
}

#[test]
fn signatures_dates_offers_and_principles_lapse_until_others_take_them_up() {
    let mut stage = stage();
    let owned = stage.state.credentials["B/second"].since;
    let at = Moment::parse("2026-01-10T09:00:00Z").unwrap();
    let date = |about: &str| SetDate { kind: DateKind::Meeting, at, about: about.into() };
    let of_a = stage.done("A/head", date("of A"));
    let waits = stage.done("A/head", AmendRules { rules: Rules { notice_hours: 1, ..Rules::default() } });
    let stated = stage.done("A/head", Principle { words: "Fair.".into(), watches: BTreeSet::new() });
    let asked = stage.done("B/second", AmendRules { rules: Rules { notice_hours: 2, ..Rules::default() } });
    let joined = stage.done("B/second", Join { act: waits, party: code("B") });
    let bound = stage.done("B/second", Join { act: stated, party: code("B") });
    let (alone, shared) = (stage.done("B/second", date("alone")), stage.done("B/second", date("shared")));
    stage.done("A/head", AcceptDate { act: shared });
    let accepted = stage.done("B/second", AcceptDate { act: of_a });
    let sealed = Detached::try_from(format!("sha256:{}", "7".repeat(64))).unwrap();
    let offer = stage.done("B/second", Offer { sealed, entrusted: None, lapses: at });
    let own = stage.done("B/second", Principle { words: "Cheap.".into(), watches: BTreeSet::new() });
    let by = recall(&mut stage, "B/second", owned);
    let lapsed = vec![asked, joined, bound, alone, accepted, offer, own];
    assert_eq!(recalled(&stage, by), (lapsed, vec![shared]));
    let state = &stage.state;
    assert!(!state.pending.contains_key(&asked));
    assert_eq!(state.pending[&waits].joined, [code("A")].into());
    assert_eq!(state.proceedings.principles.keys().copied().collect::<Vec<_>>(), [stated]);
    assert_eq!(state.proceedings.principles[&stated].joined, [code("A")].into());
    assert_eq!(state.proceedings.dates.keys().copied().collect::<Vec<_>>(), [of_a, shared]);
    assert_eq!(state.proceedings.dates[&of_a].accepted, [code("A")].into());
    assert!(state.proceedings.offers.is_empty());
    // What never took effect is not told as done.
    let told = said(&stage, asked, "B/head");
    assert!(told.starts_with("Asked to change the rules of procedure."), "{told}");
    assert!(told.contains("It lapsed"), "{told}");
    // The head signs what it wants to sign.
    for act in [waits, stated] {
        stage.done("B/head", Join { act, party: code("B") });
    }
    stage.done("B/head", AcceptDate { act: of_a });
}

#[test]
fn papers_that_a_stolen_secretariat_filed_lapse_unless_confirmed() {
    let mut stage = stage();
    let second = Credential {
        name: "Chair/second".into(),
        party: code("Chair"),
        role: Role::Head,
        key: key("Chair-second"),
        may_not: BTreeSet::new(),
    };
    let owned = stage.done("Chair/head", Accredit { credential: second });
    let file = |id: &str, sponsor: &str| FilePapers {
        text: "t".into(),
        edition: 1,
        papers: vec![Paper { sponsors: [code(sponsor)].into(), changes: vec![deleted(id)] }],
    };
    let confirmed = stage.done("Chair/second", file("p1", "A"));
    stage.done("A/head", Join { act: confirmed, party: code("A") });
    let alone = stage.done("Chair/second", file("p2", "C"));
    let recall = Recall { credential: "Chair/second".into(), as_of: Some(owned) };
    let by = stage.done("Chair/head", recall);
    assert_eq!(recalled(&stage, by).0, [alone]);
    assert!(stage.living().tabled[&confirmed].live().next().is_some());
    assert!(stage.living().tabled[&alone].live().next().is_none());
}

#[test]
fn as_of_names_an_act_of_that_credential_and_only_its_own_head_says_so() {
    let mut stage = stage();
    let owned = stage.reword("B/delegate", "p1", "Parties may report.");
    let of_a = stage.reword("A/delegate", "p2", "The council meets.");
    let as_of = |act: ActNo| Recall { credential: "B/delegate".into(), as_of: Some(act) };
    for (act, why) in [(0, "not-seen"), (99, "not-seen"), (of_a, "not-its-act")] {
        assert_eq!(stage.refused("B/head", as_of(act)), why, "{act}");
        // The next act of the log, which is the recall itself.
        let ahead = stage.state.size() + 1;
        assert_eq!(stage.refused("B/head", as_of(ahead)), "not-seen");
    }
    assert_eq!(stage.refused("A/head", as_of(owned)), "no-such-credential");
    assert_eq!(stage.refused("B/delegate", as_of(owned)), "not-head");
    assert!(stage.state.recalls.is_empty());
    // Without it, nothing lapses.
    stage.done("B/head", Recall { credential: "B/delegate".into(), as_of: None });
    assert!(stage.state.recalls.is_empty());
    assert!(stage.living().tabled[&owned].live().next().is_some());
}

#[test]
fn a_recall_is_told_with_its_reason_and_survives_a_snapshot() {
    let mut stage = stage();
    let owned = stage.reword("B/delegate", "p2", "The council meets in autumn.");
    let stolen = stage.reword("B/delegate", "p1", "Parties may report.");
    let by = recall(&mut stage, "B/delegate", owned);
    let why = format!("It lapsed: act {by} recalled B/delegate as of act {owned}.");
    assert!(said(&stage, stolen, "A/head").ends_with(&why), "{}", said(&stage, stolen, "A/head"));
    assert_eq!(
        said(&stage, by, "A/head"),
        format!("Recalled B/delegate as of act {owned}. Later acts that lapsed: 1; that stay: 0.")
    );
    let life = history(&stage.state, Some("A/head"), "t", "p1").unwrap();
    assert_eq!(life.acts.iter().rev().take(2).map(|one| one.act).collect::<Vec<_>>(), [by, stolen]);
    assert!(life.acts.iter().any(|one| one.says.to_string().ends_with(&why)));
    assert_eq!(State::kept(&stage.state.keep()).unwrap(), stage.state);
}

#[test]
fn where_names_are_hidden_a_recall_names_no_author() {
    let hidden = Rules { attribution: Attribution::ChathamHouse, ..Rules::default() };
    let mut stage = Stage::new(&["A", "B", "C"], hidden);
    stage.base(&POINTS);
    let owned = stage.reword("B/delegate", "p2", "The council meets in autumn.");
    let stolen = stage.reword("B/delegate", "p1", "Parties may report.");
    let by = recall(&mut stage, "B/delegate", owned);
    let told = said(&stage, stolen, "A/head");
    assert!(told.ends_with("It lapsed with a recall.") && !told.contains(&by.to_string()), "{told}");
    assert_eq!(said(&stage, by, "A/head"), "Recalled B/delegate.");
    let life = history(&stage.state, Some("A/head"), "t", "p1").unwrap();
    assert!(life.acts.iter().all(|one| one.act != by));
    // Its own party knows its own acts.
    assert!(said(&stage, stolen, "B/head").contains("recalled B/delegate as of act"));
}
