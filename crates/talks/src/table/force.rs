//! Which acceptances are in force: the largest set whose conditions all hold together.
//!
//! Mutual conditions come into force at once and none binds alone: start from all acceptances
//! and strike out those that hang on something that would not close, then those that hang on
//! what does not close without them. Where a bracket would then close in two ways, the
//! acceptances there are suspended, the choice is reported, and striking goes on.

use std::collections::BTreeSet;

use super::all::Table;
use super::consent::Acceptance;
use super::mark::Mark;
use crate::act::{ActNo, Choice};
use crate::party::PartyCode;
use crate::rules::Quorum;

mod ground;
mod reach;
mod scene;

use ground::{Ground, within_reach};
use scene::Scene;

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
    /// How many marks, acceptances and conditions were looked at to find this.
    pub steps: usize,
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
    let keys = around.iter().map(|c| (c.text.as_str(), c.provision.as_str()));
    let ground = Ground::around(table, keys);
    Scene::new(&ground, table, test, only.then(|| ground.spots(around))).settle()
}

/// What is in force among all acceptances that may bring some bracket to its closing.
pub(crate) fn in_force(table: &Table, test: &Test<'_>) -> Force {
    let ground = Ground::around(table, within_reach(table, test).into_iter());
    Scene::new(&ground, table, test, None).settle()
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
