//! Acts on texts, bases and proposals.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::wire::{ChangeBody, ProvisionBody};
use super::{ActNo, Detached};
use crate::party::PartyCode;

/// Hands in a text. It binds nobody until it becomes a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The text's short name, by which acts refer to it: `framework`.
    pub text: String,
    /// What is printed above it: `without prejudice`, `non-paper`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// For a version in another language than that of consent: the edition of the base that it
    /// renders, provision by provision under the same identities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u64>,
    /// Its provisions in order of print.
    pub provisions: Vec<ProvisionBody>,
}

/// Makes a submitted text the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetBase {
    /// The act that handed the text in.
    pub act: ActNo,
}

/// From where borrowed words come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The provision for which words were borrowed.
    pub provision: String,
    /// The act in which they stood: a comment of a partner, a non-paper, another's proposal.
    pub act: ActNo,
    /// Whether the origin may be shown.
    pub shown: bool,
}

/// Tables changes to a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// The text.
    pub text: String,
    /// The edition of the base that the author had before it. Words adopted since then must not
    /// be touched.
    pub edition: u64,
    /// What is wished.
    pub changes: Vec<ChangeBody>,
    /// Parties asked to co-sponsor; each is one when it has joined.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub with: BTreeSet<PartyCode>,
    /// The hash of the reason, in the author's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Detached>,
    /// Where borrowed words come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origin: Vec<Origin>,
}

/// What one delegation, or several jointly, handed to the secretariat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Whose it is.
    pub sponsors: BTreeSet<PartyCode>,
    /// What is wished.
    pub changes: Vec<ChangeBody>,
}

/// Files papers that delegations handed in: each is tabled for its sponsors, whose consent it is only
/// when they have joined the filing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePapers {
    /// The text.
    pub text: String,
    /// The edition of the base on which the papers were written.
    pub edition: u64,
    /// The papers.
    pub papers: Vec<Paper>,
}

/// Takes back a proposal of the author's party, or its name from a joint one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// The proposal.
    pub act: ActNo,
    /// Only its changes to these provisions; none named means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<String>,
}

/// Restates what went stale of a proposal, on the base as it now stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renew {
    /// The proposal.
    pub act: ActNo,
    /// The edition of the base.
    pub edition: u64,
    /// The changes, restated.
    pub changes: Vec<ChangeBody>,
}

/// Says what became of provisions of the earlier draft that the base no longer has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// The text.
    pub text: String,
    /// Which provisions.
    pub provisions: BTreeSet<String>,
    /// Why.
    pub reason: String,
}
