//! Random talks, turn by turn: anyone signs anything.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use paraph_talks::act::*;
use paraph_talks::*;

use super::dice::{Dice, OFFICES, POINTS, able, act, join_all, replace, settle_one};
use super::{Stage, beside, deeds};

/// Names of so many parties: `A`, `B`, ... as the dice know them.
fn names(parties: usize) -> Vec<String> {
    (0..parties)
        .map(|n| match n {
            0..26 => char::from(b'A' + n as u8).to_string(),
            _ => format!("A{n}"),
        })
        .collect()
}

/// Somebody who may sign, or nobody who may: a stranger, one recalled, one whose party left.
pub fn somebody(dice: &mut Dice<'_>, stage: &Stage) -> String {
    let parties = stage.state.parties.values();
    let names: Vec<&PartyCode> =
        parties.filter(|m| m.party.standing == Standing::Party).map(|m| &m.party.code).collect();
    match dice.of(16) {
        0 => "Stranger/head".to_owned(),
        1 => format!("Chair/{}", OFFICES[dice.of(4)]),
        2 | 3 => {
            let all: Vec<&String> = stage.state.credentials.keys().collect();
            all[dice.of(all.len())].clone()
        }
        _ => format!("{}/{}", names[dice.of(names.len())], OFFICES[[0, 0, 0, 1, 2, 3][dice.of(6)]]),
    }
}

/// Whether a key may sign anything now.
fn standing(stage: &Stage, by: &str) -> bool {
    let key = super::key(by);
    stage.state.credentials.values().any(|c| {
        c.credential.key == key
            && c.ended.is_none()
            && stage.state.parties[&c.credential.party].left.is_none()
    })
}

/// Talks of so many parties with a base, and a partner beside.
pub fn opened(dice: &mut Dice<'_>, parties: usize) -> Stage {
    let closing = if dice.of(3) == 0 { Quorum::Share(2, 3) } else { Quorum::All };
    let rules = Rules {
        closing: Closing::Acceptance(closing),
        reopening: Quorum::Share(1, 2),
        amendment: Quorum::Share(1, 2),
        silence_hours: 1,
        interval_minutes: Some(0),
        ..Rules::default()
    };
    let names = names(parties);
    let codes: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut stage = Stage::new(&codes, rules);
    stage.base(&POINTS);
    let (party, credentials) = deeds::party("Partner", Standing::Partner);
    stage.by_all(Accede { party, credentials });
    stage
}

/// One turn: somebody signs something, or several bring a thing to its end.
pub fn turn(dice: &mut Dice<'_>, stage: &mut Stage) {
    if dice.of(5) == 0 {
        return settle_one(dice, stage);
    }
    if dice.of(40) == 0 {
        return replace(dice, stage);
    }
    let mut by = somebody(dice, stage);
    let act = if dice.of(3) == 0 { beside::act(dice, stage, &by) } else { act(dice, stage, &by) };
    if dice.of(2) == 0
        && let Some(fit) = able(dice, stage, &act)
    {
        by = fit;
    }
    let stands = standing(stage, &by);
    let outcome = stage.act(&by, act);
    assert!(stands || matches!(outcome, Outcome::Refused(_)), "{by} has no standing: {outcome:?}");
    if outcome == Outcome::Waits && dice.of(4) > 0 {
        let waiting = stage.state.size();
        join_all(stage, waiting);
    }
}
