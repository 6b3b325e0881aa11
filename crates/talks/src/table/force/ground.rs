//! Connected provisions and acceptances, found from some of them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Test;
use crate::act::{ActNo, ChangeBody, Choice};
use crate::party::PartyCode;
use crate::table::all::Table;
use crate::table::bracket::{OpenBracket, as_it_stands};
use crate::table::consent::Acceptance;
use crate::table::living::Living;

/// A provision: its text, and its identity there.
pub(super) type Key<'a> = (&'a str, &'a str);

/// Connected provisions and acceptances.
pub(super) struct Ground<'a> {
    /// Brackets of each provision; a provision without brackets counts as a bracket with one
    /// alternative.
    pub brackets: BTreeMap<Key<'a>, Cow<'a, [OpenBracket]>>,
    pub acceptances: BTreeMap<ActNo, &'a Acceptance>,
    /// Number of provisions and acceptances examined.
    pub steps: usize,
}

impl<'a> Ground<'a> {
    /// Returns everything connected with these provisions.
    pub fn around(table: &'a Table, keys: impl Iterator<Item = Key<'a>>) -> Ground<'a> {
        let mut ground = Ground { brackets: BTreeMap::new(), acceptances: BTreeMap::new(), steps: 0 };
        let mut waiting: Vec<Key<'a>> = keys.collect();
        while let Some(key) = waiting.pop() {
            ground.steps += 1;
            if ground.brackets.contains_key(&key) {
                continue;
            }
            for (act, acceptance) in table.acceptances_on(key.0, key.1) {
                ground.steps += 1;
                if ground.acceptances.insert(act, acceptance).is_none() {
                    let items = acceptance.all();
                    waiting.extend(items.map(|i| (i.choice.text.as_str(), i.choice.provision.as_str())));
                }
            }
            ground.brackets.insert(key, brackets(table, key));
        }
        ground
    }

    /// Returns the places of choices that are on the table: provision, bracket, alternative.
    pub fn spots(&self, choices: &'a [Choice]) -> BTreeSet<(Key<'a>, usize, usize)> {
        let spot = |choice: &'a Choice| {
            let key = (choice.text.as_str(), choice.provision.as_str());
            let (key, brackets) = self.brackets.get_key_value(&key)?;
            let mut found = brackets.iter().enumerate();
            found.find_map(|(at, b)| b.alternative(&choice.reads).map(|k| (*key, at, k)))
        };
        choices.iter().filter_map(spot).collect()
    }
}

/// Returns the brackets of a provision, or its current form as a bracket if it has none.
fn brackets<'a>(table: &'a Table, (text, provision): Key<'a>) -> Cow<'a, [OpenBracket]> {
    let Some(living) = table.texts.get(text) else { return Cow::Borrowed(&[]) };
    match living.brackets(provision) {
        [] => Cow::Owned(as_it_stands(living, provision).into_iter().collect()),
        open => Cow::Borrowed(open),
    }
}

/// Returns the provisions with a bracket that may close. Most brackets are far from closing,
/// because too few parties propose or accept anything there.
pub(super) fn within_reach<'a>(table: &'a Table, test: &Test<'_>) -> Vec<Key<'a>> {
    let mut keys = Vec::new();
    for (text, living) in &table.texts {
        for (provision, brackets) in &living.open {
            let here = table.acceptances_on(text, provision);
            let speakers: BTreeSet<&PartyCode> = here.map(|(_, a)| &a.party).collect();
            let most = |sponsors: usize| (speakers.len() + sponsors).min(test.counted.len());
            let mut alternatives = brackets.iter().flat_map(|b| &b.alternatives);
            if alternatives.any(|a| test.quorum.met(most(a.sponsors.len()), test.counted.len())) {
                keys.push((text.as_str(), provision.as_str()));
            }
        }
    }
    keys
}

/// Papers of one text, filed for sponsors who have not joined and whose own acts they therefore are
/// not.
#[derive(Default)]
pub(super) struct Papers<'a> {
    /// Parties on whose behalf a provision was proposed.
    inserting: BTreeSet<&'a PartyCode>,
    /// Provisions, with the parties on whose behalf a change to them was proposed.
    touching: BTreeSet<(&'a str, &'a PartyCode)>,
}

impl<'a> Papers<'a> {
    pub fn of(living: &'a Living) -> Papers<'a> {
        let mut papers = Papers::default();
        for tabled in living.tabled.values().filter(|t| t.filed.is_some()) {
            for change in tabled.live() {
                for party in change.sponsors.iter().filter(|party| !tabled.binds(party)) {
                    if matches!(change.change, ChangeBody::Insert { .. }) {
                        papers.inserting.insert(party);
                    }
                    papers.touching.extend(change.change.touches().into_iter().map(|id| (id, party)));
                }
            }
        }
        papers
    }

    /// Whether a sponsor's proposal is its own act. Same rule as [`Living::binds`], prepared once
    /// for all brackets.
    pub fn bind(&self, bracket: &OpenBracket, party: &PartyCode) -> bool {
        match bracket.inserted {
            Some(_) => !self.inserting.contains(party),
            None => !self.touching.contains(&(bracket.home.as_str(), party)),
        }
    }
}
