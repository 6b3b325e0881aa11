//! Acts by which parties say yes, no and not yet.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::choice::Choice;
use super::{ActNo, Detached};

/// How a party stands to an alternative. Silence is never support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Is for it.
    Support,
    /// Is not for it and would not stand in its way.
    CanLiveWith,
    /// Is against it.
    Oppose,
}

/// States a position; it binds nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The alternative.
    pub on: Choice,
    /// How the author's party stands to it.
    pub stance: Stance,
}

/// Accepts alternatives. Those of one act come into force together or not at all: a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// What is accepted.
    pub items: Vec<Choice>,
    /// Only if all these close so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provided: Vec<Choice>,
}

/// Takes back an acceptance that has not closed yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// The acceptance.
    pub act: ActNo,
}

/// The pen confirms that brackets close as the rules' test has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// The alternatives that are adopted, together.
    pub items: Vec<Choice>,
}

/// A silence procedure: who does not object by then has consented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// Until when.
    pub until: Moment,
    /// The letter that says so, in full.
    pub letter: String,
}

/// Puts wordings to the room: the chair for a finding, the pen under a silence procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Put {
    /// How each bracket would close.
    pub items: Vec<Choice>,
    /// The silence procedure, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
}

/// Objects to items of what was put, or to a declaration (an appeal).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// What was put.
    pub act: ActNo,
    /// Which items, counted from 0; none named means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub items: BTreeSet<u32>,
    /// The hash of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
}

/// The chair declares closed what was put and met no objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declare {
    /// What was put.
    pub act: ActNo,
}

/// Brings adopted words back into brackets, by the rules' majority of heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// The act that closed them.
    pub act: ActNo,
    /// Which of its items, counted from 0; none named means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub items: BTreeSet<u32>,
}

/// How firmly a delegation agrees to the wording of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Experts agree; heads have not looked.
    Technical,
    /// The head agrees, subject to confirmation at home.
    AdReferendum,
}

/// Agrees the wording of provisions that have no bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// The text.
    pub text: String,
    /// The edition of the base that the author had before it.
    pub edition: u64,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// How firmly.
    pub level: Level,
}

/// Returns provisions that were agreed ad referendum: the author's consent is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// The hash of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
}

/// The kind of a reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReservationKind {
    /// The words are still being studied at home.
    Scrutiny,
    /// Instructions are awaited.
    AdReferendum,
    /// No consent to the whole.
    General,
}

/// Makes a reservation: no status of agreement while it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    /// The text.
    pub text: String,
    /// On which provisions; none named means the whole text.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<String>,
    /// Of which kind.
    pub kind: ReservationKind,
    /// The hash of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
}

/// Lifts a reservation, an asking or a keeping of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lift {
    /// The act that made it.
    pub act: ActNo,
}

/// Asks that the words of provisions stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
}

/// Asks that points not vanish, whatever their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepOnTable {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
}
