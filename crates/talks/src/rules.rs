//! The rules of procedure: data that the parties choose, with plain defaults.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use crate::party::PartyCode;

/// Holder of the pen, who issues drafts, refers points and confirms that a bracket closes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Pen {
    /// All heads of delegation jointly: an act takes effect when the last head has joined.
    #[default]
    Joint,
    /// The chair or mediator.
    Chair(PartyCode),
    /// One delegation.
    Party(PartyCode),
}

/// Number of parties that must consent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Quorum {
    /// Every party that counts.
    #[default]
    All,
    /// At least this share of the parties that count, as a fraction: `[2, 3]`.
    Share(u32, u32),
}

impl Quorum {
    /// Whether `yes` parties out of `of` are enough. Zero out of zero are not.
    pub fn met(self, yes: usize, of: usize) -> bool {
        let (yes, of) = (yes as u64, of as u64);
        match self {
            Quorum::All => of > 0 && yes == of,
            Quorum::Share(part, whole) => of > 0 && yes > 0 && yes * u64::from(whole) >= of * u64::from(part),
        }
    }
}

/// Condition on which a bracket closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Closing {
    /// A quorum has accepted the alternative, and the holder of the pen confirms.
    Acceptance(Quorum),
    /// The chair has put it to the room, nobody has objected, and the chair declares it closed.
    Finding,
}

impl Default for Closing {
    fn default() -> Closing {
        Closing::Acceptance(Quorum::All)
    }
}

/// Whether the names of sponsors are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Attribution {
    /// Beside each alternative.
    #[default]
    Shown,
    /// To nobody: proposals are filed through the chair (Chatham House rule).
    ChathamHouse,
}

/// Who decides that a submitted text becomes the base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BaseBy {
    /// All heads of delegation.
    #[default]
    Heads,
    /// The holder of the pen.
    Pen,
}

/// The rules of procedure of the talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// Holder of the pen.
    pub pen: Pen,
    /// Who sets the base.
    pub base: BaseBy,
    /// Condition on which a bracket closes.
    pub closing: Closing,
    /// Parties whose consent counts; empty means every party that has not left.
    pub counts: BTreeSet<PartyCode>,
    /// Quorum of heads for reopening adopted words.
    pub reopening: Quorum,
    /// Quorum of heads for changing these rules.
    pub amendment: Quorum,
    /// Minimum length of a silence procedure, in hours; 0 rules silence procedures out.
    pub silence_hours: u32,
    /// Minimum time between putting words to the room and declaring them closed, in minutes. If absent, it is as long as
    /// the shortest silence procedure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval_minutes: Option<u32>,
    /// Minimum notice of a meeting, in hours.
    pub notice_hours: u32,
    /// Whether nothing is agreed until everything is agreed, so that no closing binds before all
    /// parties have initialled a draft.
    pub everything: bool,
    /// Whether sponsors' names appear beside alternatives.
    pub attribution: Attribution,
    /// Number of delegations that must have witnessed the record's time before a silence procedure
    /// may end.
    pub witnesses: u32,
    /// Whether words that hide something from the eye are refused.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub clean: bool,
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
            interval_minutes: None,
            notice_hours: 0,
            everything: true,
            attribution: Attribution::default(),
            witnesses: 0,
            clean: false,
        }
    }
}

impl Rules {
    /// Returns the time of the record until which parties may object to what was put to the room at a moment.
    pub fn objections_end(&self, put: Moment) -> Moment {
        put.plus_minutes(self.interval())
    }

    /// Whether the time to object to what was put to the room is over. Where no time was stated, it runs on.
    pub fn is_ripe(&self, put: Option<Moment>, now: Option<Moment>) -> bool {
        let over = put.zip(now).is_some_and(|(put, now)| now >= self.objections_end(put));
        over || self.interval() == 0
    }

    /// Returns the minimum time between putting words to the room and declaring them closed, in minutes.
    pub fn interval(&self) -> u32 {
        self.interval_minutes.unwrap_or(self.silence_hours.saturating_mul(60))
    }
}
