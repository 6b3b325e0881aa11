//! Dice for random talks: any acts by anyone, in any order.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use std::collections::BTreeSet;

use paraph_talks::act::*;
use paraph_talks::*;

use super::{Stage, code};

pub const PARTIES: [&str; 4] = ["A", "B", "C", "D"];
pub const OFFICES: [&str; 4] = ["head", "delegate", "expert", "principal"];
pub const POINTS: [&str; 4] = [
    "Parties shall report to the council each year on the steps that they took.",
    "The council may, where it deems fit, publish a report and invite comments.",
    "The seat of the council is in Bonn.",
    "Parties shall meet twice a year, and consult the partners before.",
];
pub const WORDS: [&str; 8] =
    ["should", "may", "each month", "in good faith", "not", "without delay", "the secretariat", "10"];

/// Dice that are thrown once and read in order.
pub struct Dice<'a> {
    pub thrown: &'a [u16],
    pub at: usize,
}

impl Dice<'_> {
    pub fn of(&mut self, n: usize) -> usize {
        let value = self.thrown.get(self.at).copied().unwrap_or_default() as usize;
        self.at += 1;
        value % n.max(1)
    }
}

/// A wording with words replaced, inserted or left out here and there.
pub fn mutate(dice: &mut Dice<'_>, wording: &str) -> String {
    let mut words: Vec<String> = wording.split(' ').map(str::to_owned).collect();
    for _ in 0..=dice.of(3) {
        let at = dice.of(words.len());
        let new = WORDS[dice.of(WORDS.len())].to_owned();
        match dice.of(4) {
            0 => words[at] = new,
            1 => words.insert(at, new),
            2 if words.len() > 3 => {
                let to = (at + 1 + dice.of(3)).min(words.len());
                words.splice(at..to, [new]);
            }
            _ if words.len() > 3 => {
                words.remove(at);
            }
            _ => words.push(new),
        }
    }
    words.join(" ")
}

pub fn some_id(dice: &mut Dice<'_>, stage: &Stage) -> String {
    let base = &stage.living().base;
    if base.is_empty() {
        return "p1".into();
    }
    base[dice.of(base.len())].id().to_owned()
}

pub fn body(dice: &mut Dice<'_>, id: String, wording: String) -> ProvisionBody {
    let number = (dice.of(2) == 0).then(|| NumberBody { number: "9".into(), label: "9.".into() });
    ProvisionBody { id, kind: "point".into(), level: 1, number, wording }
}

pub fn change(dice: &mut Dice<'_>, stage: &Stage, nth: usize) -> ChangeBody {
    let id = some_id(dice, stage);
    let wording = stage.wording(&id);
    let after = (dice.of(5) > 0).then(|| some_id(dice, stage));
    match dice.of(9) {
        0 => ChangeBody::Delete { id },
        1 => {
            let point = POINTS[dice.of(4)];
            let wording = mutate(dice, point);
            let name = format!("new{}-{nth}", stage.state.size());
            ChangeBody::Insert { after, provision: body(dice, name, wording) }
        }
        2 => ChangeBody::Move { id, after },
        3 => ChangeBody::Renumber {
            id,
            number: (dice.of(3) > 0)
                .then(|| NumberBody { number: format!("{nth}1"), label: format!("{nth}1.") }),
        },
        4 => {
            let mutated = mutate(dice, &wording);
            let words: Vec<&str> = mutated.split(' ').collect();
            let cut = 1 + dice.of(words.len() - 1);
            let first = body(dice, id.clone(), words[..cut.min(words.len())].join(" "));
            let name = format!("part{}-{nth}", stage.state.size());
            let later = body(dice, name, words[cut.min(words.len())..].join(" "));
            ChangeBody::Split { id, parts: vec![first, later] }
        }
        5 => {
            let other = some_id(dice, stage);
            let joined = format!("{wording} {}", stage.wording(&other));
            ChangeBody::Merge { ids: vec![id, other], wording: mutate(dice, &joined) }
        }
        _ => ChangeBody::Reword { id, wording: mutate(dice, &wording) },
    }
}

pub fn choice(dice: &mut Dice<'_>, stage: &Stage) -> Choice {
    let open: Vec<&OpenBracket> = stage.living().all_brackets().collect();
    if open.is_empty() || dice.of(12) == 0 {
        let reads = Reading::Presence { present: true };
        return Choice { text: "t".into(), provision: some_id(dice, stage), reads };
    }
    let bracket = open[dice.of(open.len())];
    bracket.choice("t", dice.of(bracket.alternatives.len()))
}

pub fn choices(dice: &mut Dice<'_>, stage: &Stage) -> Vec<Choice> {
    (0..=dice.of(3)).map(|_| choice(dice, stage)).collect()
}

pub fn earlier(dice: &mut Dice<'_>, stage: &Stage) -> ActNo {
    let table = &stage.state.table;
    let tabled: Vec<ActNo> = stage.living().tabled.keys().copied().collect();
    let accepted: Vec<ActNo> = table.acceptances.keys().copied().collect();
    let laid: Vec<ActNo> = table.overlays.keys().copied().collect();
    let closed: Vec<ActNo> = table.closings.keys().copied().collect();
    let pool = [tabled, accepted, laid, closed].into_iter().nth(dice.of(6)).unwrap_or_default();
    match pool.len() {
        0 => 1 + dice.of(stage.state.size() as usize + 1) as ActNo,
        n => pool[dice.of(n)],
    }
}

/// One of these acts, mostly; else any.
pub fn one_of(dice: &mut Dice<'_>, acts: Vec<ActNo>, stage: &Stage) -> ActNo {
    if acts.is_empty() || dice.of(8) == 0 {
        return 1 + dice.of(stage.state.size() as usize + 1) as ActNo;
    }
    acts[dice.of(acts.len())]
}

/// What was put to the room and is not declared yet.
fn put(dice: &mut Dice<'_>, stage: &Stage) -> ActNo {
    let put_lists =
        stage.state.table.put_lists.iter().filter(|(_, s)| s.declared.is_none()).map(|(act, _)| *act);
    let corrections = &stage.state.proceedings.corrections;
    let corrections = corrections.iter().filter(|(_, c)| c.declared.is_none()).map(|(act, _)| *act);
    one_of(dice, put_lists.chain(corrections).collect(), stage)
}

/// A credential that may sign this act now, where there is one.
pub fn able(dice: &mut Dice<'_>, stage: &Stage, act: &Act) -> Option<String> {
    let all: Vec<&Accredited> = stage.state.credentials.values().filter(|c| c.ended.is_none()).collect();
    let first = dice.of(all.len());
    (0..all.len()).map(|n| &all[(first + n) % all.len()].credential).find_map(|credential| {
        let signs = credential.key == super::key(&credential.name);
        (signs && rehearse(&stage.state, &credential.key, act.clone()).is_ok())
            .then(|| credential.name.clone())
    })
}

/// Another text becomes the base after a draft, with fewer points: some are unaccounted for.
pub fn replace(dice: &mut Dice<'_>, stage: &mut Stage) {
    let edition = stage.living().edition;
    let first = stage.state.counted().into_iter().next().unwrap();
    let head = format!("{first}/head");
    let wording = POINTS[dice.of(4)].to_owned();
    let provisions = vec![body(dice, format!("r{}", stage.state.size()), wording)];
    let acts: [Act; 2] = [
        Issue { text: "t".into(), edition, marking: None }.into(),
        Submit {
            text: "t".into(),
            marking: None,
            language: "en".into(),
            edition: None,
            brackets: false,
            provisions,
        }
        .into(),
    ];
    for act in acts {
        let by = able(dice, stage, &act).unwrap_or_else(|| head.clone());
        if stage.act(&by, act) == Outcome::Waits {
            let waiting = stage.state.size();
            join_all(stage, waiting);
        }
    }
    let act = stage.state.size();
    if stage.act(&head, SetBase { act }) == Outcome::Waits {
        let waiting = stage.state.size();
        join_all(stage, waiting);
    }
}

pub fn provisions(dice: &mut Dice<'_>, stage: &Stage) -> BTreeSet<String> {
    (0..=dice.of(2)).map(|_| some_id(dice, stage)).collect()
}

pub fn act(dice: &mut Dice<'_>, stage: &Stage, by: &str) -> Act {
    let edition = stage.living().edition;
    let text = || "t".to_owned();
    match dice.of(42) {
        0..=8 => {
            let changes = (0..=dice.of(2)).map(|nth| change(dice, stage, nth)).collect();
            let with =
                if dice.of(4) == 0 { BTreeSet::from([code(PARTIES[dice.of(4)])]) } else { BTreeSet::new() };
            Propose { text: text(), edition, changes, with, reason: None, origin: vec![] }.into()
        }
        9..=11 => Accept { items: vec![choice(dice, stage)], provided: vec![] }.into(),
        12 => Accept { items: choices(dice, stage), provided: choices(dice, stage) }.into(),
        13 => {
            let live = stage.state.table.acceptances.iter().filter(|(_, a)| a.course == Course::Live);
            TakeBack { act: one_of(dice, live.map(|(act, _)| *act).collect(), stage) }.into()
        }
        14 => Withdraw { act: earlier(dice, stage), provisions: BTreeSet::new() }.into(),
        15 => Position { on: choice(dice, stage), stance: Stance::CanLiveWith }.into(),
        16 => Agree { text: text(), edition, provisions: provisions(dice, stage), level: Level::Technical }
            .into(),
        17 => {
            let agreed = stage.state.table.agreements.get("t").into_iter().flatten();
            let agreed: Vec<String> = agreed.map(|(id, _)| id.clone()).collect();
            let provisions = if agreed.is_empty() {
                provisions(dice, stage)
            } else {
                [agreed[dice.of(agreed.len())].clone()].into()
            };
            Return { text: text(), provisions, reason: None }.into()
        }
        18 => Reserve {
            text: text(),
            provisions: provisions(dice, stage),
            kind: ReservationKind::Scrutiny,
            reason: None,
        }
        .into(),
        19 => Act::Keep(KeepOnTable { text: text(), provisions: provisions(dice, stage) }),
        20 => {
            let stand = stage.state.table.overlays.iter().filter(|(_, o)| o.lifted.is_none());
            Lift { act: one_of(dice, stand.map(|(act, _)| *act).collect(), stage) }.into()
        }
        21 => Reopen { act: earlier(dice, stage), items: BTreeSet::new() }.into(),
        22 => Join { act: earlier(dice, stage), party: code(by.split('/').next().unwrap()) }.into(),
        24 => Refer {
            text: text(),
            provisions: provisions(dice, stage),
            team: "Team".into(),
            members: ["B/expert".to_owned()].into(),
            terms: "Report back.".into(),
            due: Some(moment(dice)),
        }
        .into(),
        25 => {
            let out = stage.state.proceedings.referrals.keys().copied().collect();
            let act = one_of(dice, out, stage);
            Report { act, options: vec![], recommends: None, finding: "None.".into() }.into()
        }
        26 => Elevate {
            text: text(),
            provisions: provisions(dice, stage),
            to: Addressee::Principals,
            question: "Which?".into(),
        }
        .into(),
        27 => Decide { act: earlier(dice, stage), decision: Decision::Returns, note: None }.into(),
        28 => Withhold {
            text: text(),
            provision: some_id(dice, stage),
            title: "Withheld".into(),
            sealed: hash("a"),
            readers: ["A/head".to_owned()].into(),
        }
        .into(),
        29 | 30 => Issue { text: text(), edition, marking: None }.into(),
        31 => {
            let items =
                vec![Correction { provision: some_id(dice, stage), wording: mutate(dice, POINTS[0]) }];
            Correct { text: text(), edition, items }.into()
        }
        32 => Object { act: put(dice, stage), items: BTreeSet::new(), reason: None }.into(),
        33 | 34 => Declare { act: put(dice, stage) }.into(),
        35 => {
            let silence = Silence { until: moment(dice), letter: "Who does not object consents.".into() };
            let silence = (dice.of(3) > 0).then_some(silence);
            Put { items: vec![choice(dice, stage)], silence }.into()
        }
        36 => StateTime { at: moment(dice) }.into(),
        37 => {
            let provisions = (0..1 + dice.of(5))
                .map(|nth| {
                    let from = some_id(dice, stage);
                    let known = stage.wording(&from);
                    let wording = if dice.of(3) == 0 { mutate(dice, &known) } else { known };
                    body(dice, format!("q{nth}"), wording)
                })
                .collect();
            Submit {
                text: text(),
                marking: None,
                language: "en".into(),
                edition: None,
                brackets: false,
                provisions,
            }
            .into()
        }
        38 => SetBase { act: earlier(dice, stage) }.into(),
        39 => {
            let gone = stage.state.proceedings.latest_draft("t").map(|(_, d)| d.provisions.clone());
            let here = stage.living();
            let lost = gone.unwrap_or_default().into_iter().map(|p| p.id().to_owned());
            let provisions =
                lost.filter(|id| here.provision(id).is_none() && !here.gone.contains_key(id)).collect();
            SetAside { text: text(), provisions, reason: "Folded into another text.".into() }.into()
        }
        40 => {
            let stale = |t: &Tabled| t.changes.iter().any(|c| matches!(c.fate, Fate::Stale(_)));
            let all = stage.living().tabled.iter().filter(|(_, t)| stale(t)).map(|(act, _)| *act);
            let act = one_of(dice, all.collect(), stage);
            Renew { act, edition, changes: vec![change(dice, stage, 0)] }.into()
        }
        _ if dice.of(12) == 0 => Leave {}.into(),
        _ => Close { items: choices(dice, stage) }.into(),
    }
}

pub fn moment(dice: &mut Dice<'_>) -> Moment {
    Moment::parse(&format!("2025-11-{:02}T{:02}:00:00Z", 20 + dice.of(10), dice.of(24))).unwrap()
}

pub fn hash(of: &str) -> Detached {
    Detached::try_from(digest("test", &of)).unwrap()
}

/// Brings an act to its effect where all heads must join.
pub fn join_all(stage: &mut Stage, act: ActNo) {
    for party in stage.state.counted() {
        stage.act(&format!("{party}/head"), Join { act, party: party.clone() });
    }
}

/// Brings one alternative to its closing, as everybody would who agrees.
pub fn settle_one(dice: &mut Dice<'_>, stage: &mut Stage) {
    let chosen = choice(dice, stage);
    for party in stage.state.counted() {
        stage.act(&format!("{party}/head"), Accept { items: vec![chosen.clone()], provided: vec![] });
    }
    let parties: Vec<PartyCode> = stage.state.counted().into_iter().collect();
    if stage.act(&format!("{}/head", parties[0]), Close { items: vec![chosen] }) == Outcome::Waits {
        let act = stage.state.size();
        for party in &parties[1..] {
            stage.act(&format!("{party}/head"), Join { act, party: party.clone() });
        }
    }
}
