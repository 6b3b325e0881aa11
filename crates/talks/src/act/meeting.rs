//! Acts on meetings, dates and the record's time.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::ActNo;
use crate::party::PartyCode;

/// Opens or closes a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Meet {
    /// Opens a round.
    Opens {
        /// Place.
        place: String,
        /// Time.
        at: Moment,
        /// Parties that attend.
        attended: BTreeSet<PartyCode>,
    },
    /// Closes a round.
    Closes {
        /// Act that opened the round.
        act: ActNo,
        /// Time.
        at: Moment,
    },
}

/// Purpose of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DateKind {
    /// A meeting.
    Meeting,
    /// A deadline.
    Deadline,
}

/// Sets a date. A countdown starts for all when all have accepted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetDate {
    /// Purpose of the date.
    pub kind: DateKind,
    /// Time.
    pub at: Moment,
    /// Subject of the meeting or deadline.
    pub about: String,
}

/// Accepts a date that another party set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptDate {
    /// Act that set the date.
    pub act: ActNo,
}

/// States the record's time, as keeper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateTime {
    /// The time.
    pub at: Moment,
}

/// Witnesses, for a delegation, the time that the keeper stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// Act that stated the time.
    pub act: ActNo,
}
