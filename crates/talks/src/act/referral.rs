//! Acts by which points leave the table for a while, and principles that stay on it.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::wire::ChangeBody;
use super::{ActNo, Detached};

/// Sends provisions to a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refer {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// The team's name.
    pub team: String,
    /// Its members, by credential.
    pub members: BTreeSet<String>,
    /// Its terms of reference.
    pub terms: String,
    /// When its report is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
}

/// One way out that a team lays before those who sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "option", deny_unknown_fields)]
pub struct TeamOption {
    /// What it is called.
    pub title: String,
    /// What it would change; nobody's proposal until a party tables it.
    pub changes: Vec<ChangeBody>,
}

/// A team reports back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The referral.
    pub act: ActNo,
    /// The ways out.
    pub options: Vec<TeamOption>,
    /// Which of them the team recommends, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommends: Option<u32>,
    /// What the team found, in words.
    pub finding: String,
}

/// To whom a point goes up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Addressee {
    /// The principals of all parties.
    Principals,
    /// One credential.
    Credential(String),
}

/// Puts provisions to the principals, or to a named addressee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elevate {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// To whom.
    pub to: Addressee,
    /// The question.
    pub question: String,
}

/// Withholds a provision: number and title for all, words for named credentials alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withhold {
    /// The text.
    pub text: String,
    /// Which provision.
    pub provision: String,
    /// What all may read in its stead.
    pub title: String,
    /// The hash of the sealed words.
    pub sealed: Detached,
    /// Who may read them, by credential.
    pub readers: BTreeSet<String>,
}

/// Words that any text must uphold. Binds who joins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// The words.
    pub words: String,
    /// Provisions that bear on it, as `text` and `provision`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub watches: BTreeSet<(String, String)>,
}

/// Confirms that a draft upholds a principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uphold {
    /// The principle.
    pub act: ActNo,
    /// The draft, by the act that issued it.
    pub draft: ActNo,
    /// Whether it does.
    pub upheld: bool,
}
