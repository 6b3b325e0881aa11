//! Which acceptances are in force: the largest set whose conditions all hold together.
//!
//! Mutual conditions come into force at once and none binds alone: start from all acceptances
//! and strike out, again and again, those that hang on something that would not close. Where a
//! bracket would then close in two ways, the acceptances there are suspended, the choice is
//! reported, and the rest is computed again.

use std::collections::{BTreeMap, BTreeSet};

use super::all::Table;
use super::bracket::{OpenBracket, as_it_stands};
use super::consent::{Acceptance, Item};
use super::mark::Mark;
use crate::act::{ActNo, Choice};
use crate::party::PartyCode;
use crate::rules::Quorum;

/// One alternative of one open bracket, by place: text, provision, bracket, alternative.
type Spot = (String, String, usize, usize);

/// What is in force among acceptances that hang together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Force {
    /// The acceptances whose conditions all hold.
    pub acceptances: BTreeSet<ActNo>,
    /// Alternatives that would close, by the rules' test.
    pub closing: Vec<Choice>,
    /// Brackets that would close in more than one way, each with those ways: nobody's acceptance
    /// there counts until somebody takes one back.
    pub ambiguous: Vec<Vec<Choice>>,
}

/// Whose consent counts, and how much of it is needed.
#[derive(Clone, Debug)]
pub struct Test<'a> {
    /// The parties that count.
    pub counted: &'a BTreeSet<PartyCode>,
    /// How many of them.
    pub quorum: Quorum,
}

/// What is in force among the acceptances that hang together with these choices. With `only`,
/// nothing but these choices is taken to close.
pub fn force(table: &Table, test: &Test<'_>, around: &[Choice], only: bool) -> Force {
    let mut scene = Scene::around(table, around);
    let allowed: Option<BTreeSet<Spot>> =
        only.then(|| around.iter().filter_map(|c| spot(table, c)).collect());
    let mut suspended: BTreeSet<ActNo> = BTreeSet::new();
    let mut ambiguous = Vec::new();
    loop {
        let mut live: BTreeSet<ActNo> = scene.acceptances.difference(&suspended).copied().collect();
        let holding = loop {
            let holding = scene.holding(test, &live, allowed.as_ref());
            let kept: BTreeSet<ActNo> =
                live.iter().copied().filter(|act| scene.met(&table.acceptances[act], &holding)).collect();
            if kept == live {
                break holding;
            }
            live = kept;
        };
        match twice(&holding) {
            Some(ways) => {
                let there = |act: &ActNo| {
                    let items = &table.acceptances[act].items;
                    items.iter().any(|item| ways.iter().any(|w| scene.touches(item, w)))
                };
                let before = suspended.len();
                suspended.extend(live.iter().copied().filter(there));
                ambiguous.push(ways.iter().map(|w| scene.choice(w)).collect());
                if suspended.len() == before {
                    // Joint sponsors of two alternatives, with no acceptance to suspend.
                    scene.barred.insert((ways[0].0.clone(), ways[0].1.clone(), ways[0].2));
                }
            }
            None => {
                let closing = holding.iter().map(|s| scene.choice(s)).collect();
                return Force { acceptances: live, closing, ambiguous };
            }
        }
    }
}

/// The alternatives of the first bracket that would close in more than one way.
fn twice(holding: &BTreeSet<Spot>) -> Option<Vec<Spot>> {
    let mut by_bracket: BTreeMap<(&str, &str, usize), Vec<&Spot>> = BTreeMap::new();
    for spot in holding {
        by_bracket.entry((&spot.0, &spot.1, spot.2)).or_default().push(spot);
    }
    let ways = by_bracket.into_values().find(|ways| ways.len() > 1)?;
    Some(ways.into_iter().cloned().collect())
}

fn spot(table: &Table, choice: &Choice) -> Option<Spot> {
    let key = (choice.text.clone(), choice.provision.clone());
    let at = brackets(table, &key).iter().enumerate().find_map(|(at, b)| {
        let same = b.provision == choice.provision;
        same.then(|| b.alternative(&choice.reads).map(|k| (at, k))).flatten()
    });
    at.map(|(bracket, alternative)| (key.0, key.1, bracket, alternative))
}

/// The brackets of a provision, or it as it stands where there is none.
fn brackets(table: &Table, (text, provision): &(String, String)) -> Vec<OpenBracket> {
    let Some(living) = table.texts.get(text) else { return Vec::new() };
    match living.brackets(provision) {
        [] => as_it_stands(living, provision).into_iter().collect(),
        open => open.to_vec(),
    }
}

/// The provisions and acceptances that hang together.
struct Scene<'a> {
    table: &'a Table,
    brackets: BTreeMap<(String, String), Vec<OpenBracket>>,
    acceptances: BTreeSet<ActNo>,
    barred: BTreeSet<(String, String, usize)>,
}

impl<'a> Scene<'a> {
    fn around(table: &'a Table, choices: &[Choice]) -> Scene<'a> {
        let mut scene =
            Scene { table, brackets: BTreeMap::new(), acceptances: BTreeSet::new(), barred: BTreeSet::new() };
        let mut waiting: Vec<(String, String)> =
            choices.iter().map(|c| (c.text.clone(), c.provision.clone())).collect();
        while let Some(key) = waiting.pop() {
            if scene.brackets.contains_key(&key) {
                continue;
            }
            for (act, acceptance) in table.acceptances_on(&key.0, &key.1) {
                if scene.acceptances.insert(act) {
                    waiting.extend(
                        acceptance.all().map(|i| (i.choice.text.clone(), i.choice.provision.clone())),
                    );
                }
            }
            let found = brackets(table, &key);
            scene.brackets.insert(key, found);
        }
        scene
    }

    /// The alternatives that would close if just these acceptances were in force.
    fn holding(
        &self,
        test: &Test<'_>,
        live: &BTreeSet<ActNo>,
        allowed: Option<&BTreeSet<Spot>>,
    ) -> BTreeSet<Spot> {
        let mut holding = BTreeSet::new();
        for (key, brackets) in &self.brackets {
            let here: Vec<&Acceptance> = self
                .table
                .acceptances_on(&key.0, &key.1)
                .filter(|(a, _)| live.contains(a))
                .map(|(_, a)| a)
                .collect();
            for (at, bracket) in brackets.iter().enumerate() {
                if self.barred.contains(&(key.0.clone(), key.1.clone(), at)) {
                    continue;
                }
                for (k, alternative) in bracket.alternatives.iter().enumerate() {
                    let spot = (key.0.clone(), key.1.clone(), at, k);
                    if allowed.is_some_and(|a| !a.contains(&spot)) {
                        continue;
                    }
                    let yes = test.counted.iter().filter(|party| {
                        alternative.sponsors.contains(party) && self.binds(key, bracket, party)
                            || accepts(&here, key, &bracket.provision, party, &alternative.marks)
                    });
                    if test.quorum.met(yes.count(), test.counted.len()) {
                        holding.insert(spot);
                    }
                }
            }
        }
        holding
    }

    /// Whether a party's sponsoring is its own act.
    fn binds(&self, (text, _): &(String, String), bracket: &OpenBracket, party: &PartyCode) -> bool {
        let living = self.table.texts.get(text);
        living.is_none_or(|living| living.binds(bracket, party))
    }

    /// Whether all that an acceptance hangs on has come about or would.
    fn met(&self, acceptance: &Acceptance, holding: &BTreeSet<Spot>) -> bool {
        if !acceptance.conditional() {
            return true;
        }
        acceptance.all().all(|item| {
            let open = item.marks.iter().zip(&item.done).filter(|(_, done)| done.is_none());
            open.map(|(mark, _)| mark).all(|mark| self.holds(item, mark, holding))
        })
    }

    fn holds(&self, item: &Item, mark: &Mark, holding: &BTreeSet<Spot>) -> bool {
        holding.iter().any(|spot| {
            let bracket = &self.brackets[&(spot.0.clone(), spot.1.clone())][spot.2];
            item.choice.text == spot.0
                && item.choice.provision == bracket.provision
                && bracket.alternatives[spot.3].marks.iter().any(|m| mark.covers(m) || m.covers(mark))
        })
    }

    fn touches(&self, item: &Item, spot: &Spot) -> bool {
        item.marks.iter().any(|mark| self.holds(item, mark, &BTreeSet::from([spot.clone()])))
    }

    fn choice(&self, spot: &Spot) -> Choice {
        self.brackets[&(spot.0.clone(), spot.1.clone())][spot.2].choice(&spot.0, spot.3)
    }
}

/// Whether a party accepts all marks of an alternative.
fn accepts(
    here: &[&Acceptance],
    (text, _): &(String, String),
    provision: &str,
    party: &PartyCode,
    marks: &[Mark],
) -> bool {
    let own = || here.iter().filter(|a| &a.party == party).flat_map(|a| &a.items);
    !marks.is_empty()
        && marks.iter().all(|mark| {
            own().any(|item| {
                &item.choice.text == text
                    && item.choice.provision == provision
                    && item.marks.iter().any(|m| m.covers(mark))
            })
        })
}

/// The parties that accept an alternative, its sponsors among them, leaving conditions aside.
pub fn accepting(table: &Table, choice: &Choice) -> BTreeSet<PartyCode> {
    let key = (choice.text.clone(), choice.provision.clone());
    let Ok((bracket, alternative)) = table.find(choice) else { return BTreeSet::new() };
    let alternative = &bracket.alternatives[alternative];
    let here: Vec<&Acceptance> = table.acceptances_on(&key.0, &key.1).map(|(_, a)| a).collect();
    let binds = |party: &&PartyCode| {
        let living = table.texts.get(&choice.text);
        living.is_none_or(|living| living.binds(&bracket, party))
    };
    let mut all: BTreeSet<PartyCode> = alternative.sponsors.iter().filter(binds).cloned().collect();
    let parties: BTreeSet<&PartyCode> = here.iter().map(|a| &a.party).collect();
    let yes = parties.into_iter().filter(|p| accepts(&here, &key, &bracket.provision, p, &alternative.marks));
    all.extend(yes.cloned());
    all
}
