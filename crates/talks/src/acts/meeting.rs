//! Rounds, dates, and the record's time.

use std::collections::BTreeSet;

use paraph_page::{Moment, say};

use super::seen;
use crate::act::{AcceptDate, DateKind, Meet, SetDate, StateTime, Witness};
use crate::authority::By;
use crate::fold::Deed;
use crate::proceedings::{Date, Round};
use crate::refusal::Refusal;
use crate::state::State;

pub(super) fn meet(state: &State, by: &By, meet: Meet) -> Result<Deed, Refusal> {
    let number = by.number;
    let rounds = &state.proceedings.rounds;
    match meet {
        Meet::Opens { place, at, attended } => {
            if let Some((act, _)) = rounds.iter().find(|(_, r)| r.closed.is_none()) {
                return Err(Refusal::new(
                    "round-open",
                    say!(
                        "round-act-opened-not-closed",
                        "The round opened by act {act} has not been closed.",
                        act
                    ),
                    say!("close-first", "Close it first."),
                ));
            }
            if let Some(code) = attended.iter().find(|c| state.member(c).is_none()) {
                return Err(Refusal::new(
                    "no-such-party",
                    say!("not-take-part-talks", "{code} does not take part in the talks.", code),
                    say!("name-attended", "Name the parties that attended."),
                ));
            }
            let round = Round { place, opened: at, closed: None, attended };
            Ok(Box::new(move |state| {
                state.proceedings.rounds.insert(number, round);
            }))
        }
        Meet::Closes { act, at } => {
            seen(by, act)?;
            let round = rounds.get(&act).filter(|r| r.closed.is_none() && r.opened <= at);
            if round.is_none() {
                return Err(Refusal::new(
                    "no-such-round",
                    say!(
                        "act-not-open-round-still",
                        "Act {act} did not open a round that is still open and began before {at}.",
                        act,
                        at
                    ),
                    say!("name-act-opened-round", "Name the act that opened the round."),
                ));
            }
            Ok(Box::new(move |state| {
                if let Some(round) = state.proceedings.rounds.get_mut(&act) {
                    round.closed = Some(at);
                }
            }))
        }
    }
}

pub(super) fn set_date(state: &State, by: &By, set: SetDate) -> Result<Deed, Refusal> {
    let notice = state.rules.notice_hours;
    if let (Some(now), DateKind::Meeting) = (state.proceedings.clock.now, set.kind)
        && set.at.hours_since(now) < i64::from(notice)
    {
        return Err(Refusal::new(
            "notice",
            say!(
                "rules-ask-hours-notice-record",
                "The rules require {notice} hours of notice; the time of the record is {now}.",
                notice,
                now
            ),
            say!("set-later-date", "Set a later date."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        let accepted = BTreeSet::from([party.clone()]);
        let date = Date { kind: set.kind, at: set.at, about: set.about, set_by: party, accepted };
        state.proceedings.dates.insert(number, date);
    }))
}

pub(super) fn accept_date(state: &State, by: &By, accept: &AcceptDate) -> Result<Deed, Refusal> {
    let act = accept.act;
    seen(by, act)?;
    let date = state.proceedings.dates.get(&act).filter(|d| !d.accepted.contains(&by.party));
    if date.is_none() {
        return Err(Refusal::new(
            "no-such-date",
            say!(
                "act-not-set-date-yet",
                "Act {act} did not set a date that {party} has yet to accept.",
                act,
                party = by.party
            ),
            say!("name-act-set-date", "Name the act that set the date."),
        ));
    }
    let party = by.party.clone();
    Ok(Box::new(move |state| {
        if let Some(date) = state.proceedings.dates.get_mut(&act) {
            date.accepted.insert(party);
        }
    }))
}

pub(super) fn state_time(state: &State, by: &By, time: &StateTime) -> Result<Deed, Refusal> {
    if by.credential != state.keeper {
        return Err(Refusal::new(
            "not-the-keeper",
            say!(
                "keeps-record-state-time-cannot",
                "Only {keeper}, who keeps the record, can state its time; {credential} cannot.",
                keeper = state.keeper,
                credential = by.credential
            ),
            say!("ask-keeper", "Ask the keeper."),
        ));
    }
    let last = state.proceedings.clock.stated.values().map(|(at, _)| *at).max();
    if last.is_some_and(|last| time.at < last) {
        return Err(Refusal::new(
            "time-runs-back",
            say!("earlier-stated", "{at} is earlier than the time already stated.", at = time.at),
            say!("state-time", "State the correct time."),
        ));
    }
    let (at, number) = (time.at, by.number);
    let enough = state.rules.witnesses == 0;
    Ok(Box::new(move |state| {
        let clock = &mut state.proceedings.clock;
        clock.stated.insert(number, (at, BTreeSet::new()));
        if enough {
            clock.now = Some(at);
            time_runs(state, at);
        }
    }))
}

/// Begins the time to object to what was put to the room since the last time of the record.
fn time_runs(state: &mut State, now: Moment) {
    let put = state.table.put_lists.values_mut().map(|sheet| &mut sheet.put);
    let corrections = state.proceedings.corrections.values_mut().map(|corrections| &mut corrections.put);
    put.chain(corrections).filter(|put| put.is_none()).for_each(|put| *put = Some(now));
}

pub(super) fn witness(state: &State, by: &By, witness: &Witness) -> Result<Deed, Refusal> {
    let act = witness.act;
    seen(by, act)?;
    let stated = state.proceedings.clock.stated.get(&act).filter(|(_, w)| !w.contains(&by.party));
    if stated.is_none() {
        return Err(Refusal::new(
            "no-such-time",
            say!(
                "act-not-state-time-yet",
                "Act {act} does not state a time that {party} has yet to witness.",
                act,
                party = by.party
            ),
            say!("name-act-keeper-stated", "Name the act by which the keeper stated the time."),
        ));
    }
    let (party, needed) = (by.party.clone(), state.rules.witnesses as usize);
    Ok(Box::new(move |state| {
        let clock = &mut state.proceedings.clock;
        let Some((at, witnesses)) = clock.stated.get_mut(&act) else { return };
        witnesses.insert(party);
        if witnesses.len() >= needed {
            let now = clock.now.map_or(*at, |now| now.max(*at));
            clock.now = Some(now);
            time_runs(state, now);
        }
    }))
}
