//! A proposal on the table, change by change.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::act::{ActNo, ChangeBody, Detached, Origin};
use crate::party::PartyCode;

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// On the table.
    Live,
    /// Taken back by all its sponsors.
    Withdrawn(ActNo),
    /// Adopted.
    Adopted(ActNo),
    /// Lost: another alternative was adopted, or the base kept.
    Spent(ActNo),
    /// The base words that it names, or their neighbours, changed: shown, not composed.
    Stale(ActNo),
    /// Its sponsor tabled another wish on the same question.
    Superseded(ActNo),
    /// Restated by a renewal.
    Renewed(ActNo),
}

/// One change of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TabledChange {
    /// The change, carried to the base as it now stands.
    pub change: ChangeBody,
    /// Who stands behind it now.
    pub sponsors: BTreeSet<PartyCode>,
    /// What became of it.
    pub fate: Fate,
}

/// What was set apart from a rewording when the base changed under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// The provision.
    pub provision: String,
    /// The base's words that it named.
    pub old: String,
    /// The words wished in their stead.
    pub new: String,
    /// Why it is off the table.
    pub fate: Fate,
}

/// A proposal on the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tabled {
    /// The party that tabled it.
    pub by: PartyCode,
    /// Parties asked to co-sponsor that have not joined yet.
    pub invited: BTreeSet<PartyCode>,
    /// What it wishes.
    pub changes: Vec<TabledChange>,
    /// What of its rewordings is off the table.
    pub lost: Vec<Lost>,
    /// Why, in its author's words.
    pub reason: Option<Detached>,
    /// Where borrowed words come from.
    pub origin: Vec<Origin>,
    /// That another filed it for its sponsors, where one did.
    pub filed: Option<Filed>,
}

/// Papers that were filed for their sponsors by another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// Who filed them.
    pub by: PartyCode,
    /// The sponsors that have joined: for them it is as if they had tabled it themselves.
    pub confirmed: BTreeSet<PartyCode>,
}

impl Tabled {
    /// Whether a sponsor stands behind it by its own hand.
    pub fn binds(&self, party: &PartyCode) -> bool {
        self.filed.as_ref().is_none_or(|filed| filed.confirmed.contains(party))
    }

    /// The sponsors for whom it was filed, that have not joined yet.
    pub fn unconfirmed(&self) -> BTreeSet<PartyCode> {
        let sponsors = self.live().flat_map(|c| &c.sponsors);
        sponsors.filter(|party| !self.binds(party)).cloned().collect()
    }

    /// Its changes that are on the table.
    pub fn live(&self) -> impl Iterator<Item = &TabledChange> {
        self.changes.iter().filter(|c| c.fate == Fate::Live)
    }
}
