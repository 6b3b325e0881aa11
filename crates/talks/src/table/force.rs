//! Acceptances in force: the largest set whose conditions all hold together.
//!
//! Mutual conditions come into force together, and none binds alone. The computation starts from
//! all acceptances. It strikes out those that depend on something that would not close, then those
//! that depend on what does not close without them. If a bracket would then close in two ways, the
//! acceptances there are suspended, the ambiguity is reported, and striking continues.

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

/// Acceptances in force, among some that depend on one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Force {
    /// Acceptances whose conditions all hold.
    pub acceptances: BTreeSet<ActNo>,
    /// Alternatives that would close by the rules' test.
    pub closing: Vec<Choice>,
    /// Brackets that would close in more than one way, each with those ways. No acceptance counts
    /// there until one is taken back.
    pub ambiguous: Vec<Vec<Choice>>,
    /// Number of marks, acceptances and conditions examined.
    pub steps: usize,
}

/// The parties whose consent counts, and the quorum.
#[derive(Clone, Debug)]
pub struct Test<'a> {
    /// Parties that count.
    pub counted: &'a BTreeSet<PartyCode>,
    /// Quorum among them.
    pub quorum: Quorum,
}

/// Returns the acceptances in force among those connected with these choices. With `only`, nothing
/// but these choices may close.
pub fn force(table: &Table, test: &Test<'_>, around: &[Choice], only: bool) -> Force {
    let keys = around.iter().map(|c| (c.text.as_str(), c.provision.as_str()));
    let ground = Ground::around(table, keys);
    Scene::new(&ground, table, test, only.then(|| ground.spots(around))).settle()
}

/// Returns the acceptances in force among all that could help a bracket to close.
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

/// Returns the parties that accept an alternative, including its sponsors, regardless of
/// conditions.
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
