//! Acts by which parties take positions, consent, object and make reservations.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::choice::Choice;
use super::{ActNo, Detached};

/// A party's position on an alternative. Silence never counts as support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// The party supports it.
    Support,
    /// The party does not support it and would not block it.
    CanLiveWith,
    /// The party opposes it.
    Oppose,
}

/// States a position, which binds nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The alternative.
    pub on: Choice,
    /// Position of the author's party.
    pub stance: Stance,
}

/// Accepts alternatives. All acceptances of one act take effect together or not at all: they are a
/// package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// Accepted alternatives.
    pub items: Vec<Choice>,
    /// Conditions: the act counts only if all these alternatives close.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provided: Vec<Choice>,
}

/// Takes back an acceptance that has not closed a bracket yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// Act of acceptance.
    pub act: ActNo,
}

/// Confirms, as holder of the pen, that brackets close by the test in the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// Alternatives that are adopted together.
    pub items: Vec<Choice>,
}

/// A silence procedure: a party that does not object in time has consented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// End of the silence procedure.
    pub until: Moment,
    /// Full text of the letter that announces it.
    pub letter: String,
}

/// Puts wordings to the room: the chair for a finding, the holder of the pen under a silence
/// procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Put {
    /// The alternative proposed for each bracket.
    pub items: Vec<Choice>,
    /// The silence procedure, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
}

/// Objects to items that were put to the room, or to a declaration (an appeal).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// Act that is objected to.
    pub act: ActNo,
    /// Indices of the items, from 0; empty means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub items: BTreeSet<u32>,
    /// Hash of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
}

/// Declares closed the items that were put to the room and met no objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declare {
    /// Act that put the items to the room.
    pub act: ActNo,
}

/// Reopens adopted words, by the majority of heads that the rules require.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// Act that closed the brackets.
    pub act: ActNo,
    /// Indices of its items, from 0; empty means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub items: BTreeSet<u32>,
}

/// Level at which a delegation agrees to the wording of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Agreed by experts; not yet by heads.
    Technical,
    /// Agreed by the head, subject to confirmation by the capital.
    AdReferendum,
}

/// Agrees the wording of provisions that have no bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// Text concerned.
    pub text: String,
    /// Edition of the base that the author worked from.
    pub edition: u64,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Level of agreement.
    pub level: Level,
}

/// Withdraws the author's consent to provisions that were agreed ad referendum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Hash of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
}

/// The kind of a reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReservationKind {
    /// The words are still under study in the capital.
    Scrutiny,
    /// The delegation is waiting for instructions.
    AdReferendum,
    /// The party does not consent to the text as a whole.
    General,
}

/// Makes a reservation, which blocks every status of agreement until it is lifted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned; empty means the whole text.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<String>,
    /// Kind of reservation.
    pub kind: ReservationKind,
    /// Hash of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
}

/// Lifts a reservation, or a request made by [`Asking`] or [`KeepOnTable`], of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lift {
    /// Act that made it.
    pub act: ActNo,
}

/// Asks that the words of provisions stay unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
}

/// Asks that points stay on the table, whatever their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepOnTable {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
}
