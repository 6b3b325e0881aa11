//! Consents that lapsed because other words took the place of those consented to, each with the act that
//! brought them.

use std::collections::BTreeMap;

use paraph_page::{Phrase, say};
use serde::Serialize;

use super::view::View;
use crate::act::ActNo;
use crate::state::State;
use crate::table::Lapse;

/// A consent that lapsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lapsed {
    /// Party whose consent it was, if names are shown.
    pub party: Option<String>,
    /// The acceptance or agreement that lapsed.
    pub act: ActNo,
    /// Act that changed the words.
    pub by: ActNo,
}

impl Lapsed {
    /// Returns what a reader may know of a lapse.
    pub(crate) fn of(view: &View<'_>, lapse: &Lapse) -> Lapsed {
        let party = view.who(&lapse.text, &lapse.provision, [&lapse.party]).pop();
        Lapsed { party, act: lapse.act, by: lapse.by }
    }

    /// Describes the lapse in a sentence.
    pub fn says(&self) -> Phrase {
        let Lapsed { party, act, by } = self;
        match party {
            Some(party) => {
                say!(
                    "consent-of-party-lapsed",
                    "The consent of {party} in act {act} lapsed: act {by} changed the words.",
                    party,
                    act,
                    by
                )
            }
            None => {
                say!(
                    "a-consent-lapsed",
                    "A consent in act {act} lapsed: act {by} changed the words.",
                    act,
                    by
                )
            }
        }
    }
}

/// The lapsed consents of parties that have not spoken on the provision since, by text and provision.
pub(crate) struct Open<'a>(BTreeMap<&'a str, BTreeMap<&'a str, Vec<&'a Lapse>>>);

impl<'a> Open<'a> {
    pub fn of(state: &'a State) -> Open<'a> {
        let mut all: BTreeMap<&str, BTreeMap<&str, Vec<&Lapse>>> = BTreeMap::new();
        for lapse in &state.table.lapses {
            if changed_by_another(state, lapse) && !spoke_since(state, lapse) {
                all.entry(&lapse.text).or_default().entry(&lapse.provision).or_default().push(lapse);
            }
        }
        Open(all)
    }

    pub fn on(&self, text: &str, provision: &str) -> &[&'a Lapse] {
        self.0.get(text).and_then(|of| of.get(provision)).map_or(&[], Vec::as_slice)
    }

    pub fn all(&self) -> impl Iterator<Item = &'a Lapse> {
        self.0.values().flat_map(BTreeMap::values).flatten().copied()
    }
}

/// Whether it was not the party itself that changed the words, took its agreement back or left.
pub(crate) fn changed_by_another(state: &State, lapse: &Lapse) -> bool {
    let note = usize::try_from(lapse.by).ok().and_then(|by| state.log.get(by.checked_sub(1)?));
    let author = note.and_then(|note| state.credentials.get(note.by.as_ref()?));
    author.is_none_or(|author| author.credential.party != lapse.party)
}

/// Whether the party has consented to words of the provision, stated a position on them or proposed others
/// since its consent lapsed.
fn spoke_since(state: &State, lapse: &Lapse) -> bool {
    let Lapse { party, text, provision, by, .. } = lapse;
    let table = &state.table;
    let mut acceptances = table.acceptances_on(text, provision);
    let mut held = table.positions.get(party).into_iter().flatten();
    let agreed = table.agreements.get(text).and_then(|all| all.get(provision)?.get(party));
    let mut tabled = table.texts.get(text).into_iter().flat_map(|living| living.touching(provision));
    acceptances.any(|(act, one)| act > *by && one.party == *party)
        || held.any(|one| one.act > *by && one.choice.text == *text && one.choice.provision == *provision)
        || agreed.is_some_and(|one| one.act > *by)
        || tabled.any(|(act, one)| act > *by && one.live().any(|change| change.sponsors.contains(party)))
}
