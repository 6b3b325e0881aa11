//! Acts on texts, bases and proposals.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::wire::{ChangeBody, ProvisionBody};
use super::{ActNo, Detached};
use crate::party::PartyCode;

/// Submits a text. It binds nobody until it becomes a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// Short name of the text, used by acts that refer to it: `framework`.
    pub text: String,
    /// Marking printed above it: `without prejudice`, `non-paper`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<String>,
    /// Language, as a BCP 47 tag.
    pub language: String,
    /// For a version in another language than that of consent, the edition of the base that it
    /// translates, provision by provision under the same identities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u64>,
    /// Whether its brackets become open disputes when it becomes the base. Otherwise they are characters.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub brackets: bool,
    /// Provisions in order of print.
    pub provisions: Vec<ProvisionBody>,
}

/// Makes a submitted text the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetBase {
    /// Act that submitted the text.
    pub act: ActNo,
}

/// Source of borrowed words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Provision that uses the borrowed words.
    pub provision: String,
    /// Act that they come from: a partner's comment, a non-paper, another party's proposal.
    pub act: ActNo,
    /// Whether the source may be shown.
    pub shown: bool,
}

/// Tables changes to a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// Text concerned.
    pub text: String,
    /// Edition of the base that the author worked from. The proposal must not touch words adopted
    /// since then.
    pub edition: u64,
    /// Changes that are proposed.
    pub changes: Vec<ChangeBody>,
    /// Parties asked to co-sponsor; each becomes a sponsor when it joins.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub with: BTreeSet<PartyCode>,
    /// Hash of the reason, in the author's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
    /// Sources of borrowed words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origin: Vec<Origin>,
}

/// A paper that one delegation, or several jointly, handed to the secretariat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Sponsors of the paper.
    pub sponsors: BTreeSet<PartyCode>,
    /// Changes that it proposes.
    pub changes: Vec<ChangeBody>,
}

/// Files papers that delegations handed in. Each is tabled for its sponsors, but counts as their
/// consent only when they have joined the filing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePapers {
    /// Text concerned.
    pub text: String,
    /// Edition of the base on which the papers were written.
    pub edition: u64,
    /// Papers.
    pub papers: Vec<Paper>,
}

/// Withdraws a proposal of the author's party, or the party's name from a joint one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// The proposal.
    pub act: ActNo,
    /// Provisions whose changes are withdrawn; empty means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<String>,
}

/// Restates the stale part of a proposal on the current base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renew {
    /// The proposal.
    pub act: ActNo,
    /// Edition of the base.
    pub edition: u64,
    /// The restated changes.
    pub changes: Vec<ChangeBody>,
}

/// Explains what happened to provisions of the earlier draft that the base no longer has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Reason.
    pub reason: String,
}
