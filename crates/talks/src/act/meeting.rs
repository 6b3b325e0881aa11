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
    /// Opens one.
    Opens {
        /// Where.
        place: String,
        /// When.
        at: Moment,
        /// Which parties attend.
        attended: BTreeSet<PartyCode>,
    },
    /// Closes the one that this act opened.
    Closes {
        /// The act.
        act: ActNo,
        /// When.
        at: Moment,
    },
}

/// What a date is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateKind {
    /// A meeting.
    Meeting,
    /// A deadline.
    Deadline,
}

/// Sets a date. It counts down for all when all have accepted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetDate {
    /// What it is for.
    pub kind: DateKind,
    /// When.
    pub at: Moment,
    /// What is to be done or met about.
    pub about: String,
}

/// Accepts a date that another set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptDate {
    /// The act that set it.
    pub act: ActNo,
}

/// The keeper states the record's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateTime {
    /// The time.
    pub at: Moment,
}

/// A delegation witnesses the time that the keeper stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The act that stated it.
    pub act: ActNo,
}
