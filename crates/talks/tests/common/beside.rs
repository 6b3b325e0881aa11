//! Random acts beside the texts: credentials, rules, dates, papers, statements.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use std::collections::BTreeSet;

use paraph_talks::act::*;
use paraph_talks::*;

use super::dice::{Dice, body, change, choice, hash, moment, one_of, provisions, some_id};
use super::{Stage, code, secret};

pub const BESIDE: u16 = 34;

/// One of those that take part, present or past.
pub fn party(dice: &mut Dice<'_>, stage: &Stage) -> PartyCode {
    let all: Vec<&PartyCode> = stage.state.parties.keys().collect();
    all[dice.of(all.len())].clone()
}

fn office(dice: &mut Dice<'_>, stage: &Stage) -> String {
    let all: Vec<&String> = stage.state.credentials.keys().collect();
    all[dice.of(all.len())].clone()
}

fn role(dice: &mut Dice<'_>) -> Role {
    [Role::Head, Role::Delegate, Role::Expert, Role::Principal][dice.of(4)]
}

fn newcomer(dice: &mut Dice<'_>, party: PartyCode, nth: u64) -> Credential {
    let kinds = ["propose", "accept", "close"];
    let may_not = if dice.of(3) == 0 { [kinds[dice.of(3)].to_owned()].into() } else { BTreeSet::new() };
    Credential {
        name: format!("{party}/n{nth}"),
        role: role(dice),
        key: super::key(&format!("{party}-n{nth}")),
        may_not,
        party,
    }
}

fn quorum(dice: &mut Dice<'_>) -> Quorum {
    [Quorum::All, Quorum::Share(1, 2), Quorum::Share(2, 3)][dice.of(3)]
}

fn rules(dice: &mut Dice<'_>, stage: &Stage) -> Rules {
    let all = stage.state.counted();
    let counts = if dice.of(3) == 0 { all.into_iter().take(2).collect() } else { BTreeSet::new() };
    Rules {
        pen: [Pen::Joint, Pen::Chair(code("Chair")), Pen::Party(party(dice, stage))][dice.of(3)].clone(),
        base: [BaseBy::Heads, BaseBy::Pen][dice.of(2)],
        closing: [Closing::Acceptance(quorum(dice)), Closing::Finding][dice.of(4) / 3],
        counts,
        reopening: quorum(dice),
        amendment: quorum(dice),
        silence_hours: dice.of(3) as u32,
        interval_minutes: Some(0),
        everything: dice.of(2) == 0,
        attribution: [Attribution::Shown, Attribution::ChathamHouse][dice.of(2)],
        ..Rules::default()
    }
}

fn offered(chosen: Choice) -> Offered {
    Offered { items: vec![chosen], provided: vec![], salt: "salt".into() }
}

/// What an offer holds, where it is still on the table.
fn sealed_in(stage: &Stage, act: ActNo) -> Option<Offered> {
    let sealed = &stage.state.proceedings.offers.get(&act)?.sealed;
    let open = stage.living().all_brackets();
    let all = open.flat_map(|b| (0..b.alternatives.len()).map(|k| offered(b.choice("t", k))));
    all.into_iter().find(|offered| offered.hash().as_str() == sealed)
}

fn sentences(dice: &mut Dice<'_>, stage: &Stage) -> Vec<Sentence> {
    let one = |dice: &mut Dice<'_>| match dice.of(3) {
        0 => Sentence::Fact {
            words: "They met.".into(),
            acts: [1 + dice.of(stage.state.size() as usize + 1) as ActNo].into(),
        },
        1 => Sentence::Common { words: "The talks were constructive.".into() },
        _ => Sentence::Own { words: "We thank the host.".into(), party: party(dice, stage) },
    };
    (0..=dice.of(3)).map(|_| one(dice)).collect()
}

pub fn act(dice: &mut Dice<'_>, stage: &Stage, by: &str) -> Act {
    let proceedings = &stage.state.proceedings;
    let own = code(by.split('/').next().unwrap());
    let nth = stage.state.size();
    let drafts = || proceedings.drafts.keys().copied().collect::<Vec<_>>();
    let statements = || proceedings.statements.keys().copied().collect::<Vec<_>>();
    let hash_of = |act: ActNo| {
        let draft = proceedings.drafts.get(&act).map(|d| d.hash.clone());
        draft.or_else(|| proceedings.statements.get(&act).map(|s| s.hash.clone())).unwrap_or_default()
    };
    match dice.of(BESIDE as usize) {
        0 => Accredit { credential: newcomer(dice, own, nth) }.into(),
        1 => {
            let credential = office(dice, stage);
            let notes = stage.state.log.iter().zip(1..);
            let own = notes.filter(|(note, _)| note.by.as_ref() == Some(&credential)).map(|(_, act)| act);
            let mut acts: Vec<Option<ActNo>> = own.map(Some).collect();
            // Also none, the act that gave it its key, and acts of others.
            acts.extend([None, Some(stage.state.credentials[&credential].since), Some(dice.of(40) as ActNo)]);
            Recall { credential, as_of: acts[dice.of(acts.len())] }.into()
        }
        2 => {
            let credential = office(dice, stage);
            let old = stage.state.credentials[&credential].credential.key.clone();
            let fresh = secret(&format!("{credential}-again{nth}"));
            let old = paraph_record::PublicKey::check(&old).unwrap();
            // The keeper proves that it holds the new key, or is refused.
            let proof = (dice.of(2) == 0).then(|| fresh.prove(&credential, &old).to_string());
            Rekey { key: fresh.public().to_string(), credential, proof }.into()
        }
        3 => {
            let standings = [Standing::Party, Standing::Partner, Standing::Observer];
            let (name, standing) = (code(&format!("N{nth}")), standings[dice.of(3)]);
            let credentials = (0..=dice.of(2) as u64).map(|k| newcomer(dice, name.clone(), k)).collect();
            let party = Party { code: name, name: "A newcomer".into(), standing };
            Accede { party, credentials }.into()
        }
        4 => AmendRules { rules: rules(dice, stage) }.into(),
        5 => {
            let attended = [party(dice, stage)].into();
            Meet::Opens { place: "Geneva".into(), at: moment(dice), attended }.into()
        }
        6 => {
            let act = one_of(dice, proceedings.rounds.keys().copied().collect(), stage);
            Meet::Closes { act, at: moment(dice) }.into()
        }
        7 => {
            let kind = [DateKind::Meeting, DateKind::Deadline][dice.of(2)];
            SetDate { kind, at: moment(dice), about: "The next round.".into() }.into()
        }
        8 => AcceptDate { act: one_of(dice, proceedings.dates.keys().copied().collect(), stage) }.into(),
        9 => {
            let stated = proceedings.clock.stated.keys().copied().collect();
            Witness { act: one_of(dice, stated, stage) }.into()
        }
        10 => Consult {
            text: "t".into(),
            provisions: if dice.of(3) == 0 { BTreeSet::new() } else { provisions(dice, stage) },
            partners: [if dice.of(3) == 0 { party(dice, stage) } else { code("Partner") }].into(),
            alternatives: dice.of(2) == 0,
            attribution: dice.of(2) == 0,
        }
        .into(),
        11 => {
            let act = one_of(dice, proceedings.consultations.keys().copied().collect(), stage);
            let provision = (dice.of(3) > 0).then(|| some_id(dice, stage));
            Comment { act, provision, words: hash("comment") }.into()
        }
        12 => Remark {
            speaker: "A head of government".into(),
            words: hash("remark"),
            at: moment(dice),
            source: "A broadcast".into(),
            about: [("t".to_owned(), some_id(dice, stage))].into(),
            certainty: [Certainty::Recorded, Certainty::Reported, Certainty::Unconfirmed][dice.of(3)],
        }
        .into(),
        13 => {
            let pool = [
                proceedings.remarks.keys().copied().collect::<Vec<_>>(),
                proceedings.comments.keys().copied().collect(),
                stage.living().tabled.keys().copied().collect(),
            ];
            let pool = pool[dice.of(3)].clone();
            Redact { act: one_of(dice, pool, stage) }.into()
        }
        14 => Principle {
            words: "Any text must leave each party its seat.".into(),
            watches: [("t".to_owned(), some_id(dice, stage))].into(),
        }
        .into(),
        15 => {
            let act = one_of(dice, proceedings.principles.keys().copied().collect(), stage);
            Uphold { act, draft: one_of(dice, drafts(), stage), upheld: dice.of(2) == 0 }.into()
        }
        16 => NonPaper {
            text: "t".into(),
            provisions: provisions(dice, stage),
            words: "Parties might report when they can.".into(),
            lapses: (dice.of(2) == 0).then(|| moment(dice)),
        }
        .into(),
        17 | 25 | 26 => {
            let sealed = if dice.of(3) == 0 { hash("offer") } else { offered(choice(dice, stage)).hash() };
            let entrusted = (dice.of(2) == 0).then(|| office(dice, stage));
            Offer { sealed, entrusted, lapses: moment(dice) }.into()
        }
        18 | 27 | 28 => {
            let sealed = proceedings.offers.keys().copied();
            let act = one_of(dice, sealed.filter(|act| sealed_in(stage, *act).is_some()).collect(), stage);
            let offered = sealed_in(stage, act).unwrap_or_else(|| offered(choice(dice, stage)));
            OpenOffer { act, offered }.into()
        }
        19 | 20 => {
            let instead_of = statements().last().copied().filter(|_| dice.of(2) == 0);
            Statement { title: "Joint statement".into(), sentences: sentences(dice, stage), instead_of }
                .into()
        }
        29 | 30 => {
            let paper = |dice: &mut Dice<'_>, nth: usize| Paper {
                sponsors: [party(dice, stage), party(dice, stage)].into(),
                changes: vec![change(dice, stage, nth)],
            };
            let papers = (0..=dice.of(2)).map(|nth| paper(dice, nth)).collect();
            FilePapers { text: "t".into(), edition: stage.living().edition, papers }.into()
        }
        31 => {
            let filed = stage.living().tabled.iter().filter(|(_, t)| !t.unconfirmed().is_empty());
            let act = one_of(dice, filed.map(|(act, _)| *act).collect(), stage);
            Join { act, party: own }.into()
        }
        32 => {
            let id = some_id(dice, stage);
            let edition = Some(stage.living().edition);
            let provisions = vec![body(dice, id, "Les parties font rapport.".to_owned())];
            Submit {
                text: "t".into(),
                marking: None,
                language: "fr".into(),
                edition,
                brackets: false,
                provisions,
            }
            .into()
        }
        21 => ConsentTo { act: one_of(dice, statements(), stage), sentences: BTreeSet::new() }.into(),
        22 => {
            let pool = if dice.of(2) == 0 { drafts() } else { statements() };
            let act = one_of(dice, pool, stage);
            Initial { act, hash: hash_of(act) }.into()
        }
        23 => {
            let pool = if dice.of(2) == 0 { drafts() } else { statements() };
            let act = one_of(dice, pool, stage);
            Clear { act, hash: hash_of(act) }.into()
        }
        24 => {
            let decision = [Decision::Approves, Decision::Returns, Decision::Rejects][dice.of(3)];
            Decide { act: one_of(dice, drafts(), stage), decision, note: None }.into()
        }
        _ => Act::NoChange(Asking { text: "t".into(), provisions: provisions(dice, stage) }),
    }
}
