//! Closing brackets by the rules' test, the chair's finding, and reopening.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Moment, Phrase, say};

use super::seen;
use crate::act::{ActNo, Choice, Close, Declare, Object, Put, Reopen, Silence};
use crate::authority::By;
use crate::fold::Deed;
use crate::party::PartyCode;
use crate::readout::conditions_of;
use crate::refusal::Refusal;
use crate::rules::{Closing, Quorum};
use crate::state::State;
use crate::table::{
    How, Item, OverlayKind, Passage, Pick, PutList, Test, accepting, adopt, check, closed, follow, force,
    label, marks, revive, turns,
};

/// Alternatives that choices pick, by text.
type Picks = BTreeMap<String, Vec<Pick>>;

fn picks(state: &State, items: &[Choice]) -> Result<Picks, Refusal> {
    if items.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-bracket-named", "No brackets are named."),
            say!("name-least", "Name at least one."),
        ));
    }
    let mut picks = Picks::new();
    for choice in items {
        let (bracket, alternative) = state.table.find(choice)?;
        picks.entry(choice.text.clone()).or_default().push(Pick { bracket, alternative });
    }
    for (text, picks) in &picks {
        check(state.table.living(text)?, picks, &kept_on_table(state, text))?;
    }
    Ok(picks)
}

fn kept_on_table(state: &State, text: &str) -> BTreeSet<String> {
    let kept = state
        .table
        .overlays
        .values()
        .filter(|o| o.what == OverlayKind::OnTheTable && o.lifted.is_none() && o.text == text);
    kept.flat_map(|o| o.provisions.iter().cloned()).collect()
}

pub(super) fn close(state: &State, by: &By, close: Close) -> Result<Deed, Refusal> {
    let Closing::Acceptance(quorum) = state.rules.closing else {
        return Err(Refusal::new(
            "not-by-acceptance",
            say!(
                "under-rules-brackets-close-chair",
                "Under these rules brackets close by the chair's finding."
            ),
            say!(
                "let-chair-put-wording-declare",
                "Ask the chair to put the wording to the room and declare it closed."
            ),
        ));
    };
    let picks = picks(state, &close.items)?;
    let counted = state.counted();
    let test = Test { counted: &counted, quorum };
    let together = force(&state.table, &test, &close.items, true);
    let closing: BTreeSet<&Choice> = together.closing.iter().collect();
    for choice in &close.items {
        if !closing.contains(&named(state, choice)) {
            return Err(short(state, &test, choice, &close.items));
        }
    }
    Ok(carry_out(state, by.number, picks, How::Acceptance))
}

/// Returns the choice in the words of its bracket.
fn named(state: &State, choice: &Choice) -> Choice {
    state.table.find(choice).map_or_else(|_| choice.clone(), |(b, k)| b.choice(&choice.text, k))
}

/// Explains why an alternative does not close.
fn short(state: &State, test: &Test<'_>, choice: &Choice, with: &[Choice]) -> Refusal {
    let all = force(&state.table, test, with, false);
    let name = named(state, choice);
    if let Some(ways) = all.ambiguous.iter().find(|ways| ways.contains(&name)) {
        return Refusal::new(
            "two-ways",
            say!(
                "all-accepted-different-ways-close",
                "All have accepted {ways} different ways to close one bracket of {provision}.",
                provision = place(state, choice),
                ways = ways.len()
            ),
            say!("let-party-take-back-acceptance", "Ask a party to take back its acceptance of one of them."),
        );
    }
    if all.closing.contains(&name) {
        let with: BTreeSet<&Choice> = with.iter().collect();
        let others = all.closing.iter().filter(|c| !with.contains(c));
        let others: Vec<Phrase> = others.map(|c| bracket_of(state, c)).collect();
        return Refusal::new(
            "closes-together",
            say!(
                "what-accepted-depends-brackets-conditions",
                "What was accepted on {place} depends on brackets that this act does not close: {conditions}.",
                place = place(state, choice),
                conditions = conditions_of(state, choice)
            ),
            say!("close-together", "Close it together with {others}.", others = Phrase::row(others, ", ")),
        );
    }
    let yes = accepting(&state.table, choice);
    let missing: Vec<&str> = test.counted.difference(&yes).map(PartyCode::as_str).collect();
    if missing.is_empty() {
        return Refusal::new(
            "conditions-open",
            say!(
                "all-accepted-wording-some-on-conditions",
                "All have accepted this wording of {place}, some on conditions that are not met: {conditions}.",
                place = place(state, choice),
                conditions = conditions_of(state, choice)
            ),
            say!("first-meet-conditions-accepted", "First meet the conditions on which they accepted."),
        );
    }
    let enough = enough_more(test.quorum, test.counted.intersection(&yes).count(), test.counted.len());
    if enough < missing.len() {
        return Refusal::new(
            "not-accepted",
            say!(
                "wording-lacks-acceptances",
                "{n} more {n?acceptance|acceptances} of this wording of {place} {n?is|are} needed, from among {missing}.",
                n = enough,
                place = place(state, choice),
                missing = missing.join(", ")
            ),
            say!("wait-for-as-many", "Wait for as many of them to accept it."),
        );
    }
    Refusal::new(
        "not-accepted",
        say!(
            "wording-not-accepted",
            "This wording of {place} has not been accepted by {missing}.",
            place = place(state, choice),
            missing = missing.join(", ")
        ),
        say!("wait-acceptance", "Wait for their acceptance."),
    )
}

/// Returns the number of acceptances that are enough in addition to those given.
fn enough_more(quorum: Quorum, given: usize, of: usize) -> usize {
    (0..=of.saturating_sub(given)).find(|more| quorum.met(given + more, of)).unwrap_or(of - given)
}

/// Names the provision of a choice as a person would.
fn place(state: &State, choice: &Choice) -> Phrase {
    let living = state.table.texts.get(&choice.text);
    living.map_or_else(|| Phrase::words(choice.provision.as_str()), |living| living.name(&choice.provision))
}

/// Returns the label and the provision of the bracket that a choice is about: `B7 (point 6)`.
fn bracket_of(state: &State, choice: &Choice) -> Phrase {
    let found = state.table.find(choice).ok().filter(|(bracket, _)| bracket.label > 0);
    match found {
        Some((bracket, _)) => {
            let name = label(bracket.label);
            say!("label-and-place", "{label} ({place})", label = name, place = place(state, choice))
        }
        None => place(state, choice),
    }
}

/// Closes brackets of any number of texts in one act.
fn carry_out(state: &State, number: ActNo, picks: Picks, how: How) -> Deed {
    let mut accepted: BTreeMap<(String, usize), BTreeSet<PartyCode>> = BTreeMap::new();
    for (text, all) in &picks {
        for (nth, pick) in all.iter().enumerate() {
            let yes = accepting(&state.table, &pick.bracket.choice(text, pick.alternative));
            accepted.insert((text.clone(), nth), yes);
        }
    }
    Box::new(move |state| {
        for (text, picks) in picks {
            let mut records: Vec<_> = picks
                .iter()
                .enumerate()
                .map(|(nth, pick)| {
                    let yes = accepted.get(&(text.clone(), nth)).cloned().unwrap_or_default();
                    closed(&text, pick, yes, how)
                })
                .collect();
            for pick in &picks {
                state.table.come_about(&text, &pick.bracket.provision, marks(pick), number);
            }
            let living = state.table.living_mut(&text);
            let before = living.base.clone();
            let turns = turns(living, &picks);
            let structure = picks.iter().any(|p| p.bracket.span().is_none());
            let mut adopted = adopt(living, number, &picks, &turns);
            let followed = follow(
                living,
                &Passage {
                    act: number,
                    before: &before,
                    picks: &picks,
                    turns: &turns,
                    became: &adopted.became,
                },
            );
            for (pick, record) in picks.iter().zip(&mut records) {
                let home = &pick.bracket.provision;
                record.span = pick.adopted_span(&turns, living.provision(home));
                record.became = adopted.became.get(home).cloned();
                record.deleted = adopted.deleted.remove(home);
            }
            let mut touched: BTreeSet<String> = picks.iter().map(|p| p.bracket.home.clone()).collect();
            touched.extend(followed);
            if structure {
                touched.extend(living.open.values().flatten().map(|b| b.home.clone()));
                touched.extend(living.touching.keys().cloned());
            }
            living.discussed.extend(picks.iter().map(|p| p.bracket.home.clone()));
            state.table.closings.entry(number).or_default().extend(records);
            state.table.settle(&text, &touched, true, number);
        }
    })
}

pub(super) fn put(state: &State, by: &By, put: Put) -> Result<Deed, Refusal> {
    picks(state, &put.items)?;
    if let Some(silence) = &put.silence {
        silent(state, silence)?;
    }
    let mut items = Vec::new();
    for choice in put.items {
        let (bracket, alternative) = state.table.find(&choice)?;
        items.push(Item::new(choice, bracket.alternatives[alternative].marks.clone()));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        let objections = BTreeMap::new();
        let sheet = PutList { items, objections, silence: put.silence, put: None, declared: None };
        state.table.put_lists.insert(number, sheet);
    }))
}

/// Checks that a silence procedure may run on these terms.
fn silent(state: &State, silence: &Silence) -> Result<(), Refusal> {
    let least = state.rules.silence_hours;
    if least == 0 {
        return Err(Refusal::new(
            "no-silence",
            say!(
                "rules-procedure-not-provide-silence",
                "The rules of procedure do not provide for a silence procedure."
            ),
            say!("close-acceptance-amend-rules", "Close brackets by acceptance, or amend the rules."),
        ));
    }
    let Some(now) = state.proceedings.clock.now else {
        return Err(Refusal::new(
            "no-time",
            say!(
                "record-no-time-yet-silence-could",
                "No time has been stated in the record yet, so a silence procedure cannot run."
            ),
            state_the_time(),
        ));
    };
    if silence.until < now.plus_hours(least) || silence.letter.trim().is_empty() {
        return Err(Refusal::new(
            "silence-too-short",
            say!(
                "silence-procedure-run-least-hours",
                "A silence procedure must run for at least {least} hours from {now} and needs a letter.",
                least,
                now
            ),
            say!("choose-later-time-include-letter", "Choose a later time, and include the letter."),
        ));
    }
    Ok(())
}

fn timeless() -> Refusal {
    Refusal::new(
        "no-time",
        say!(
            "record-no-time-yet-time-object",
            "No time has been stated in the record since then, so the time in which parties may object does not run."
        ),
        state_the_time(),
    )
}

fn state_the_time() -> Phrase {
    say!(
        "let-keeper-state-time-delegations-witness",
        "Ask the keeper to state the time, and delegations to witness it."
    )
}

/// Checks that all had the time to object that the rules give them since words were put to the room.
pub(super) fn gavelled(state: &State, put: Option<Moment>) -> Result<(), Refusal> {
    let now = state.proceedings.clock.now;
    if state.rules.is_ripe(put, now) {
        return Ok(());
    }
    let (Some(put), Some(now)) = (put, now) else { return Err(timeless()) };
    let until = state.rules.objections_end(put);
    Err(Refusal::new(
        "before-the-hour",
        say!(
            "parties-may-object-until",
            "Parties may object until {until} by the time of the record, which is {now}.",
            until,
            now
        ),
        say!(
            "declare-after-keeper-states-time",
            "Declare it closed after that, when the keeper has stated a later time."
        ),
    ))
}

/// Checks that the silence procedure has ended.
fn ended(state: &State, silence: &Silence) -> Result<(), Refusal> {
    if state.proceedings.clock.now.is_some_and(|now| now >= silence.until) {
        return Ok(());
    }
    Err(Refusal::new(
        "before-the-hour",
        say!(
            "silence-runs-until-record-s-time",
            "The silence procedure runs until {until} by the time of the record.",
            until = silence.until
        ),
        say!("declare", "Declare it closed after that."),
    ))
}

fn sheet<'a>(state: &'a State, by: &By, act: ActNo) -> Result<&'a PutList, Refusal> {
    seen(by, act)?;
    let sheet = state.table.put_lists.get(&act).ok_or_else(|| {
        Refusal::new(
            "nothing-put",
            say!("act-not-put-anything-room", "Act {act} does not put anything to the room.", act),
            say!("name-act-chair-put", "Name the act by which the chair put it to the room."),
        )
    })?;
    match sheet.declared {
        None => Ok(sheet),
        Some(declared) => Err(Refusal::new(
            "declared",
            say!("act-declared-closed", "Act {declared} has already declared it closed.", declared),
            say!(
                "change-ask-reopen-rules-say",
                "To change it, ask to reopen it: the rules say how many must agree."
            ),
        )),
    }
}

pub(super) fn object(state: &State, by: &By, object: Object) -> Result<Deed, Refusal> {
    if state.proceedings.corrections.contains_key(&object.act) {
        seen(by, object.act)?;
        return super::draft::object_to_corrections(state, by, object.act, &object.items);
    }
    let sheet = sheet(state, by, object.act)?;
    if let Some(silence) = &sheet.silence
        && ended(state, silence).is_ok()
    {
        return Err(Refusal::new(
            "too-late",
            say!("silence-ended", "Silence ended at {until}.", until = silence.until),
            say!(
                "what-declared-can-reopened-rules-say",
                "What has been declared closed can be reopened: the rules say how many must ask."
            ),
        ));
    }
    let len = sheet.items.len() as u32;
    if let Some(item) = object.items.iter().find(|i| **i >= len) {
        return Err(Refusal::new(
            "no-such-item",
            say!(
                "act-put-items-no-item",
                "Act {act} put {len} items to the room; item {item} does not exist.",
                act = object.act,
                len,
                item
            ),
            say!("count-items-0", "Count items from 0."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| {
        let Some(sheet) = state.table.put_lists.get_mut(&object.act) else { return };
        let all = (0..len).filter(|i| object.items.is_empty() || object.items.contains(i));
        for item in all {
            sheet.objections.entry(item).or_default().insert(number);
        }
    }))
}

pub(super) fn declare(state: &State, by: &By, declare: &Declare) -> Result<Deed, Refusal> {
    if state.proceedings.corrections.contains_key(&declare.act) {
        seen(by, declare.act)?;
        return super::draft::declare_corrections(state, by, declare.act);
    }
    let sheet = sheet(state, by, declare.act)?;
    match &sheet.silence {
        Some(silence) => ended(state, silence)?,
        None => gavelled(state, sheet.put)?,
    }
    let mut left = Vec::new();
    for (nth, item) in sheet.items.iter().enumerate() {
        // An item whose words changed since it was put is dropped: nobody was asked about the new
        // words.
        let same = state.table.find(&item.choice).is_ok_and(|(b, k)| b.alternatives[k].marks == item.marks);
        if same && !sheet.objections.contains_key(&(nth as u32)) {
            left.push(item.choice.clone());
        }
    }
    if left.is_empty() {
        return Err(Refusal::new(
            "nothing-left",
            say!(
                "nothing-act-put-room-remains",
                "Nothing that act {act} put to the room remains: each item met an objection or has changed since.",
                act = declare.act
            ),
            say!("put-another-wording", "Put another wording to the room."),
        ));
    }
    let act = declare.act;
    let number = by.number;
    let how = if sheet.silence.is_some() { How::Silence } else { How::Finding };
    let done = carry_out(state, number, picks(state, &left)?, how);
    Ok(Box::new(move |state| {
        if let Some(sheet) = state.table.put_lists.get_mut(&act) {
            sheet.declared = Some(number);
        }
        done(state);
    }))
}

/// Returns a provision as its text and its identity there.
fn provision_of(choice: &Choice) -> (&str, &str) {
    (choice.text.as_str(), choice.provision.as_str())
}

/// Returns the closings to reopen: those named, and those tied to them by packages.
fn hanging(state: &State, act: ActNo, items: &BTreeSet<u32>) -> BTreeSet<(ActNo, usize)> {
    let closings = |act: ActNo| state.table.closings.get(&act).map_or(&[][..], Vec::as_slice);
    let mut closed_on: BTreeMap<(&str, &str), Vec<(ActNo, usize)>> = BTreeMap::new();
    for (act, all) in &state.table.closings {
        for (nth, closed) in all.iter().enumerate() {
            closed_on.entry(provision_of(&closed.choice)).or_default().push((*act, nth));
        }
    }
    let mut packages_on: BTreeMap<(&str, &str), Vec<ActNo>> = BTreeMap::new();
    for (act, package) in state.table.acceptances.iter().filter(|(_, a)| a.conditional()) {
        for item in package.all().filter(|i| i.closed()) {
            packages_on.entry(provision_of(&item.choice)).or_default().push(*act);
        }
    }
    let named = (0..closings(act).len()).filter(|nth| items.is_empty() || items.contains(&(*nth as u32)));
    let mut waiting: Vec<(ActNo, usize)> = named.map(|nth| (act, nth)).collect();
    let mut all: BTreeSet<(ActNo, usize)> = waiting.iter().copied().collect();
    let mut followed = BTreeSet::new();
    while let Some((act, nth)) = waiting.pop() {
        let here = packages_on.remove(&provision_of(&closings(act)[nth].choice)).unwrap_or_default();
        for package in here.into_iter().filter(|package| followed.insert(*package)) {
            for item in state.table.acceptances[&package].all().filter(|i| i.closed()) {
                let there = closed_on.get(&provision_of(&item.choice)).into_iter().flatten();
                for other in there.filter(|(by, _)| item.done.contains(&Some(*by))) {
                    if all.insert(*other) {
                        waiting.push(*other);
                    }
                }
            }
        }
    }
    all.into_iter().filter(|(act, nth)| closings(*act)[*nth].reopened.is_none()).collect()
}

pub(super) fn reopen(state: &State, by: &By, reopen: Reopen) -> Result<Deed, Refusal> {
    seen(by, reopen.act)?;
    let all = hanging(state, reopen.act, &reopen.items);
    if all.is_empty() {
        return Err(Refusal::new(
            "nothing-closed",
            say!(
                "act-closed-nothing-still-closed",
                "Nothing that act {act} closed there is still closed.",
                act = reopen.act
            ),
            say!("name-act-closed-bracket", "Name the act that closed the bracket."),
        ));
    }
    let mut by_text: BTreeMap<String, Vec<(ActNo, usize)>> = BTreeMap::new();
    for (act, nth) in all {
        let closed = &state.table.closings[&act][nth];
        revive(state.table.living(&closed.choice.text)?, closed)?;
        by_text.entry(closed.choice.text.clone()).or_default().push((act, nth));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        for (text, all) in by_text {
            let counted: BTreeSet<PartyCode> =
                state.parties.values().filter(|m| m.left.is_none()).map(|m| m.party.code.clone()).collect();
            let mut touched = BTreeSet::new();
            for (act, nth) in all {
                let Some(closed) = state.table.closings.get_mut(&act).and_then(|c| c.get_mut(nth)) else {
                    continue;
                };
                closed.reopened = Some(number);
                let closed = closed.clone();
                let living = state.table.living_mut(&text);
                let Ok(revived) = revive(living, &closed) else { continue };
                let home = closed.became.as_ref().unwrap_or(&closed.choice.provision);
                if let Some(standing) = living.base.iter_mut().find(|p| p.id() == home) {
                    standing.adopted = None;
                }
                touched.insert(closed.choice.provision.clone());
                living.table_revived(number, &party, revived, &counted, &mut touched);
            }
            state.table.settle(&text, &touched, true, number);
        }
    }))
}
