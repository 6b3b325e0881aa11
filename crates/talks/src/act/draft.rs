//! Acts on drafts and statements: issuing, correcting, initialling, clearing, deciding.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::ActNo;
use crate::party::PartyCode;

/// Issues the base as a numbered draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Text concerned.
    pub text: String,
    /// Edition that is issued; must be the current one.
    pub edition: u64,
    /// Marking printed above it: `without prejudice`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<String>,
}

/// One editorial correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Provision to correct.
    pub provision: String,
    /// Corrected wording.
    pub wording: String,
}

/// Proposes editorial corrections en bloc. They take effect when they are declared; an objection
/// turns an item into a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// Text concerned.
    pub text: String,
    /// Edition of the base.
    pub edition: u64,
    /// Corrections.
    pub items: Vec<Correction>,
}

/// One sentence of a joint statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Sentence {
    /// A fact, supported by acts of the record.
    Fact {
        /// Words of the sentence.
        words: String,
        /// Acts that support it.
        acts: BTreeSet<ActNo>,
    },
    /// A common characterisation, which needs the consent of all.
    Common {
        /// Words of the sentence.
        words: String,
    },
    /// One side's words, attributed to it. All must consent to their inclusion.
    Own {
        /// Words of the sentence.
        words: String,
        /// Party whose words they are.
        party: PartyCode,
    },
}

/// Drafts a joint statement. Keeps the consents to sentences that have not changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Title.
    pub title: String,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
    /// Draft statement that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<ActNo>,
}

/// Consents to sentences of a statement; for another side's words, to their inclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentTo {
    /// Act that drafted the statement.
    pub act: ActNo,
    /// Indices of the sentences, from 0; empty means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub sentences: BTreeSet<u32>,
}

/// Initials an issued draft or a statement, as head of delegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initial {
    /// Act that issued or drafted it.
    pub act: ActNo,
    /// Hash of the draft or statement.
    pub hash: String,
}

/// Clears a draft or statement for release. It becomes public when all have cleared it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clear {
    /// Act that issued or drafted it.
    pub act: ActNo,
    /// Hash of the draft or statement.
    pub hash: String,
}

/// A principal's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Approval.
    Approves,
    /// Return to the delegations.
    Returns,
    /// Rejection.
    Rejects,
}

/// Decides, as principal, on a draft or on a question that was put to principals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// Act that issued the draft or put the question.
    pub act: ActNo,
    /// The decision.
    pub decision: Decision,
    /// A note in the principal's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
