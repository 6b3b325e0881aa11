//! Acts on drafts and statements: issuing, correcting, initialling, clearing, deciding.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::ActNo;
use crate::party::PartyCode;

/// Issues the base as a numbered draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The text.
    pub text: String,
    /// The edition that is issued; it must be the one that stands.
    pub edition: u64,
    /// What is printed above it: `without prejudice`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<String>,
}

/// One editorial correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The provision.
    pub provision: String,
    /// How it shall read.
    pub wording: String,
}

/// Editorial corrections, en bloc. They take effect when declared; an objection turns an item into
/// a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// The text.
    pub text: String,
    /// The edition of the base.
    pub edition: u64,
    /// The corrections.
    pub items: Vec<Correction>,
}

/// One sentence of a joint statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Sentence {
    /// A fact, resting on acts of the record.
    Fact {
        /// The words.
        words: String,
        /// The acts.
        acts: BTreeSet<ActNo>,
    },
    /// A common characterisation: all consent to it.
    Common {
        /// The words.
        words: String,
    },
    /// One side's words: attributed, and their inclusion consented to by all.
    Own {
        /// The words.
        words: String,
        /// Whose.
        party: PartyCode,
    },
}

/// Drafts a joint statement. Consents to sentences that stay the same are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its title.
    pub title: String,
    /// Its sentences in order.
    pub sentences: Vec<Sentence>,
    /// The draft statement that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<ActNo>,
}

/// Consents to sentences of a statement; for another side's words, to their inclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentTo {
    /// The statement.
    pub act: ActNo,
    /// Which sentences, counted from 0; none named means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub sentences: BTreeSet<u32>,
}

/// Puts a head's initials to an issued draft, or to a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initial {
    /// The act that issued or drafted it.
    pub act: ActNo,
    /// Its hash.
    pub hash: String,
}

/// Lets a draft or statement out: public when all have cleared it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clear {
    /// The act that issued or drafted it.
    pub act: ActNo,
    /// Its hash.
    pub hash: String,
}

/// What a principal decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Approves.
    Approves,
    /// Sends it back to the delegations.
    Returns,
    /// Rejects.
    Rejects,
}

/// A principal decides on a draft, or on what was elevated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The act that issued the draft, or elevated the question.
    pub act: ActNo,
    /// What is decided.
    pub decision: Decision,
    /// In the principal's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
