//! The rules of procedure: data that the parties chose, with plain defaults.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::party::PartyCode;

/// Who holds the pen: issues drafts, refers points, confirms that a bracket closes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Pen {
    /// All heads of delegation together: an act with the pen takes effect when the last has joined.
    #[default]
    Joint,
    /// The chair or mediator.
    Chair(PartyCode),
    /// One delegation.
    Party(PartyCode),
}

/// How many must be for something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Quorum {
    /// Every party that counts.
    #[default]
    All,
    /// At least this share of the parties that count, as a fraction: `[2, 3]`.
    Share(u32, u32),
}

impl Quorum {
    /// Whether so many of so many suffice. Nobody of nobody does not.
    pub fn met(self, yes: usize, of: usize) -> bool {
        let (yes, of) = (yes as u64, of as u64);
        match self {
            Quorum::All => of > 0 && yes == of,
            Quorum::Share(part, whole) => of > 0 && yes > 0 && yes * u64::from(whole) >= of * u64::from(part),
        }
    }
}

/// When a bracket closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Closing {
    /// When so many have accepted the alternative, and the pen confirms.
    Acceptance(Quorum),
    /// When the chair has put it, nobody objects, and the chair declares it closed.
    Finding,
}

impl Default for Closing {
    fn default() -> Closing {
        Closing::Acceptance(Quorum::All)
    }
}

/// Whether the names of sponsors are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attribution {
    /// Beside each alternative.
    #[default]
    Shown,
    /// To nobody: proposals are filed through the chair.
    ChathamHouse,
}

/// Who decides that a submitted text becomes the base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BaseBy {
    /// All heads of delegation.
    #[default]
    Heads,
    /// Whoever holds the pen.
    Pen,
}

/// The rules of procedure of some talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// Who holds the pen.
    pub pen: Pen,
    /// Who sets the base.
    pub base: BaseBy,
    /// When a bracket closes.
    pub closing: Closing,
    /// Whose consent counts; none named means every party that has not left.
    pub counts: BTreeSet<PartyCode>,
    /// How many reopen adopted words.
    pub reopening: Quorum,
    /// How many change these rules.
    pub amendment: Quorum,
    /// The least length of a silence procedure, in hours; 0 where there is none.
    pub silence_hours: u32,
    /// The least notice of a meeting, in hours.
    pub notice_hours: u32,
    /// Whether nothing is agreed until everything is agreed: no closing binds before all parties
    /// have initialled a draft.
    pub everything: bool,
    /// Whether names stand beside alternatives.
    pub attribution: Attribution,
    /// How many delegations must have witnessed the record's time before a silence may end.
    pub witnesses: u32,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            pen: Pen::default(),
            base: BaseBy::default(),
            closing: Closing::default(),
            counts: BTreeSet::new(),
            reopening: Quorum::All,
            amendment: Quorum::All,
            silence_hours: 0,
            notice_hours: 0,
            everything: true,
            attribution: Attribution::default(),
            witnesses: 0,
        }
    }
}
