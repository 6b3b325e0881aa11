//! Acts that take points off the table for a while, and principles that every text must uphold.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::wire::ChangeBody;
use super::{ActNo, Detached};

/// Refers provisions to a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refer {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Name of the team.
    pub team: String,
    /// Credentials of its members.
    pub members: BTreeSet<String>,
    /// Terms of reference.
    pub terms: String,
    /// Due date of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
}

/// One option that a team offers to the delegations that sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "option", deny_unknown_fields)]
pub struct TeamOption {
    /// Title of the option.
    pub title: String,
    /// Changes that it would make. They are nobody's proposal until a party tables them.
    pub changes: Vec<ChangeBody>,
}

/// Reports the results of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The referral.
    pub act: ActNo,
    /// Options.
    pub options: Vec<TeamOption>,
    /// Index of the option that the team recommends, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommends: Option<u32>,
    /// Findings of the team, in words.
    pub finding: String,
}

/// Addressee of a question that is put to a higher level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Addressee {
    /// The principals of all parties.
    Principals,
    /// The holder of one credential.
    Credential(String),
}

/// Puts a question on provisions to the principals, or to a named addressee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elevate {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Addressee.
    pub to: Addressee,
    /// The question.
    pub question: String,
}

/// Withholds a provision: all see its number and title, and only named credentials see its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withhold {
    /// Text concerned.
    pub text: String,
    /// Provision concerned.
    pub provision: String,
    /// Title that all may read in place of the words.
    pub title: String,
    /// Hash of the sealed words.
    pub sealed: Detached,
    /// Credentials that may read them.
    pub readers: BTreeSet<String>,
}

/// Words that every text must uphold. A principle binds the parties that join it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Words of the principle.
    pub words: String,
    /// Provisions that it concerns, as `text` and `provision`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub watches: BTreeSet<(String, String)>,
}

/// Confirms that a draft upholds a principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uphold {
    /// The principle.
    pub act: ActNo,
    /// Act that issued the draft.
    pub draft: ActNo,
    /// Whether the draft upholds the principle.
    pub upheld: bool,
}
