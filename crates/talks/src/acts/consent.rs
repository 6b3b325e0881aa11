//! Positions, acceptances and agreements.

use std::collections::BTreeSet;

use paraph_page::say;

use super::seen;
use crate::act::{Accept, ActNo, Agree, Choice, Position, Return, TakeBack};
use crate::authority::By;
use crate::fold::Deed;
use crate::refusal::Refusal;
use crate::state::State;
use crate::table::{Acceptance, Agreement, Course, Held, Item, Lapse, Mark};

/// Returns the marks of an alternative that is on the table.
fn marks(state: &State, choice: &Choice) -> Result<Vec<Mark>, Refusal> {
    let (bracket, alternative) = state.table.find(choice)?;
    Ok(bracket.alternatives[alternative].marks.clone())
}

pub(super) fn position(state: &State, by: &By, position: Position) -> Result<Deed, Refusal> {
    let held = Held {
        marks: marks(state, &position.on)?,
        choice: position.on,
        stance: position.stance,
        act: by.number,
    };
    let party = by.party.clone();
    Ok(Box::new(move |state| {
        let choice = &held.choice;
        state.table.living_mut(&choice.text).discussed.insert(choice.provision.clone());
        let own = state.table.positions.entry(party).or_default();
        own.retain(|h| {
            (&h.choice.text, &h.choice.provision, &h.marks) != (&choice.text, &choice.provision, &held.marks)
        });
        own.push(held);
    }))
}

pub(super) fn accept(state: &State, by: &By, accept: Accept) -> Result<Deed, Refusal> {
    acceptance(state, by, accept)
}

/// Records an acceptance by its signer, or by the author of an offer that is opened.
pub(super) fn acceptance(state: &State, by: &By, accept: Accept) -> Result<Deed, Refusal> {
    if accept.items.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-alternatives-accepted", "No alternatives are accepted."),
            say!("name-alternative-least", "Name at least one alternative."),
        ));
    }
    let item = |choice: Choice| Ok(Item::new(choice.clone(), marks(state, &choice)?));
    let items = accept.items.into_iter().map(item).collect::<Result<Vec<Item>, Refusal>>()?;
    let provided = accept.provided.into_iter().map(item).collect::<Result<Vec<Item>, Refusal>>()?;
    let same = |a: &Item, b: &Item| {
        (&a.choice.text, &a.choice.provision, &a.marks) == (&b.choice.text, &b.choice.provision, &b.marks)
    };
    for (nth, one) in items.iter().chain(&provided).enumerate() {
        if items.iter().chain(&provided).take(nth).any(|other| same(one, other)) {
            return Err(Refusal::new(
                "named-twice",
                say!(
                    "alternative-named-twice",
                    "An alternative for {provision} is named twice.",
                    provision = state.table.name(&one.choice.text, &one.choice.provision)
                ),
                say!(
                    "name-each-once-accepted-condition",
                    "Name each only once, either as accepted or as a condition."
                ),
            ));
        }
    }
    let repeated = items.len() == 1
        && provided.is_empty()
        && state.table.acceptances_on(&items[0].choice.text, &items[0].choice.provision).any(|(_, a)| {
            a.party == by.party && !a.conditional() && a.items.iter().any(|i| same(i, &items[0]))
        });
    if repeated {
        return Err(Refusal::new(
            "accepted-already",
            say!("accepted-already", "{party} has already accepted this.", party = by.party),
            say!(
                "no-action-needed-acceptance-still",
                "No action is needed: the acceptance is still in force."
            ),
        ));
    }
    let acceptance = Acceptance {
        party: by.party.clone(),
        by: by.credential.clone(),
        items,
        provided,
        course: Course::Live,
    };
    let number = by.number;
    Ok(Box::new(move |state| {
        for item in acceptance.all() {
            state.table.living_mut(&item.choice.text).discussed.insert(item.choice.provision.clone());
        }
        state.table.enter(number, acceptance);
    }))
}

pub(super) fn take_back(state: &State, by: &By, take_back: &TakeBack) -> Result<Deed, Refusal> {
    let act = take_back.act;
    seen(by, act)?;
    let own = state.table.acceptances.get(&act).filter(|a| a.party == by.party);
    let Some(acceptance) = own else {
        return Err(Refusal::new(
            "no-such-acceptance",
            say!("act-not-acceptance", "Act {act} is not an acceptance by {party}.", act, party = by.party),
            say!("name-acceptance-own-party", "Name an acceptance of your own party."),
        ));
    };
    if acceptance.course != Course::Live
        || acceptance.items.iter().any(|i| i.done.iter().any(Option::is_some))
    {
        return Err(Refusal::new(
            "no-longer-open",
            say!(
                "acceptance-act-no-longer-taken",
                "The acceptance in act {act} can no longer be taken back: its bracket has closed, or the acceptance has lapsed or was taken back before.",
                act
            ),
            say!("change-adopted-words-ask-reopen", "To change adopted words, ask to reopen them."),
        ));
    }
    let number = by.number;
    Ok(Box::new(move |state| state.table.end(act, Course::TakenBack(number))))
}

/// Checks that provisions of a text have no brackets and have not changed since an edition.
fn clean(state: &State, text: &str, edition: u64, provisions: &BTreeSet<String>) -> Result<(), Refusal> {
    let living = state.table.living(text)?;
    if provisions.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-provision-named", "No provisions are named."),
            say!("name-least", "Name at least one."),
        ));
    }
    for id in provisions {
        let Some(standing) = living.provision(id) else {
            return Err(Refusal::new(
                "no-such-provision",
                say!(
                    "base-not-contain-provision-text",
                    "The base of {text} does not contain {id}.",
                    text,
                    id = living.name(id)
                ),
                say!("name-provisions-base", "Name provisions of the base."),
            ));
        };
        if standing.edition > edition {
            return Err(Refusal::new(
                "words-have-changed",
                say!(
                    "changed-since-edition",
                    "{provision} has changed since edition {edition}.",
                    provision = living.name(standing.id()),
                    edition
                ),
                say!("look-current-text", "Look at the current text."),
            ));
        }
        if !living.brackets(id).is_empty() {
            return Err(Refusal::new(
                "bracketed",
                say!(
                    "open-brackets",
                    "{provision} still has open brackets.",
                    provision = living.name(standing.id())
                ),
                say!(
                    "close-first-accept-alternative-each",
                    "Close them first, or accept one alternative in each."
                ),
            ));
        }
    }
    Ok(())
}

pub(super) fn agree(state: &State, by: &By, agree: Agree) -> Result<Deed, Refusal> {
    clean(state, &agree.text, agree.edition, &agree.provisions)?;
    let held = |id: &String| state.table.agreements.get(&agree.text)?.get(id)?.get(&by.party);
    if agree.provisions.iter().all(|id| held(id).is_some_and(|a| a.level == agree.level)) {
        return Err(Refusal::new(
            "agreed-already",
            say!("agreed-already", "{party} has already agreed to this.", party = by.party),
            say!("no-action-needed-agreement-still", "No action is needed: the agreement is still in force."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        for id in agree.provisions {
            let living = state.table.living_mut(&agree.text);
            let words = living.provision(&id).map(|p| p.words.clone()).unwrap_or_default();
            living.discussed.insert(id.clone());
            let agreement = Agreement { level: agree.level, act: number, words };
            let of_text = state.table.agreements.entry(agree.text.clone()).or_default();
            of_text.entry(id).or_default().insert(party.clone(), agreement);
        }
    }))
}

pub(super) fn give_back(state: &State, by: &By, back: Return) -> Result<Deed, Refusal> {
    state.table.living(&back.text)?;
    let agreed = |id: &String| -> Option<ActNo> {
        let parties = state.table.agreements.get(&back.text)?.get(id)?;
        parties.get(&by.party).map(|a| a.act)
    };
    if let Some(id) = back.provisions.iter().find(|id| agreed(id).is_none()) {
        return Err(Refusal::new(
            "not-agreed",
            say!(
                "not-agreed-words",
                "{party} has not agreed to the words of {id}.",
                party = by.party,
                id = state.table.name(&back.text, id)
            ),
            say!(
                "return-only-what-party-agreed-reopen",
                "Return only what your party agreed to; reopening adopted words requires the majority set by the rules."
            ),
        ));
    }
    if back.provisions.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-provision-named", "No provisions are named."),
            say!("name-least", "Name at least one."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        for provision in back.provisions {
            let of_text = state.table.agreements.entry(back.text.clone()).or_default();
            let Some(parties) = of_text.get_mut(&provision) else { continue };
            if let Some(agreement) = parties.remove(&party) {
                let (text, party) = (back.text.clone(), party.clone());
                state.table.lapses.push(Lapse {
                    act: agreement.act,
                    party,
                    text,
                    provision: provision.clone(),
                    by: number,
                });
            }
            if parties.is_empty() {
                of_text.remove(&provision);
            }
        }
    }))
}
