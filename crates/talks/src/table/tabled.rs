//! A proposal on the table, change by change.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::act::{ActNo, ChangeBody, Detached, Origin};
use crate::party::PartyCode;

/// Fate of a change.
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
    /// Stale, because the base words that it names or their neighbours changed. Shown, but not
    /// composed.
    Stale(ActNo),
    /// Superseded by another proposal of its sponsor on the same question.
    Superseded(ActNo),
    /// Restated by a renewal.
    Renewed(ActNo),
}

/// One change of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TabledChange {
    /// The change, carried over to the current base.
    pub change: ChangeBody,
    /// Current sponsors.
    pub sponsors: BTreeSet<PartyCode>,
    /// Fate.
    pub fate: Fate,
}

/// A part removed from a rewording when the base changed under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// Provision concerned.
    pub provision: String,
    /// Words of the base that it named.
    pub old: String,
    /// Words proposed instead.
    pub new: String,
    /// Fate.
    pub fate: Fate,
}

/// A proposal on the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tabled {
    /// Party that tabled it.
    pub by: PartyCode,
    /// Parties asked to co-sponsor that have not joined yet.
    pub invited: BTreeSet<PartyCode>,
    /// Changes.
    pub changes: Vec<TabledChange>,
    /// Parts of its rewordings that are off the table.
    pub lost: Vec<Lost>,
    /// Reason, in its author's words.
    pub reason: Option<Detached>,
    /// Sources of borrowed words.
    pub origin: Vec<Origin>,
    /// Filing, if another filed it for its sponsors.
    pub filed: Option<Filed>,
}

/// Papers that were filed for their sponsors by another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// Party that filed them.
    pub by: PartyCode,
    /// Sponsors that have joined, and count as having tabled the papers themselves.
    pub confirmed: BTreeSet<PartyCode>,
}

impl Tabled {
    /// Whether a sponsor supports it by its own act.
    pub fn binds(&self, party: &PartyCode) -> bool {
        self.filed.as_ref().is_none_or(|filed| filed.confirmed.contains(party))
    }

    /// Returns the sponsors for whom it was filed and who have not joined yet.
    pub fn unconfirmed(&self) -> BTreeSet<PartyCode> {
        let sponsors = self.live().flat_map(|c| &c.sponsors);
        sponsors.filter(|party| !self.binds(party)).cloned().collect()
    }

    /// Returns the changes that are on the table.
    pub fn live(&self) -> impl Iterator<Item = &TabledChange> {
        self.changes.iter().filter(|c| c.fate == Fate::Live)
    }
}
