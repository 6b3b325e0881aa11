//! Acts that inform without binding: papers, offers, consultations, remarks.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::choice::Choice;
use super::{ActNo, Detached};
use crate::digest::digest;
use crate::party::PartyCode;

/// Words handed in by the chair without an author: neither a position nor attributed to anyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NonPaper {
    /// Text concerned.
    pub text: String,
    /// Provisions concerned.
    pub provisions: BTreeSet<String>,
    /// Words of the paper.
    pub words: String,
    /// Time at which it lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapses: Option<Moment>,
}

/// A sealed, dated, conditional package that nobody reads until it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Hash of the content; see [`OpenOffer`].
    pub sealed: Detached,
    /// Credential, besides the author's, that may open it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrusted: Option<String>,
    /// Time at which it lapses if it is still sealed.
    pub lapses: Moment,
}

/// Content of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offered {
    /// Alternatives that are accepted, together or not at all.
    pub items: Vec<Choice>,
    /// Conditions: the offer counts only if all these alternatives close.
    pub provided: Vec<Choice>,
    /// Random text that prevents others from guessing the content.
    pub salt: String,
}

impl Offered {
    /// Returns the hash that seals the content.
    pub fn hash(&self) -> Detached {
        Detached::try_from(digest("paraph.offer/1", self)).expect("a digest has the form of a hash")
    }
}

/// Opens an offer, which becomes an acceptance by its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenOffer {
    /// The offer.
    pub act: ActNo,
    /// Its content, which must match the sealed hash.
    pub offered: Offered,
}

/// Shows partners the material that is cleared for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consult {
    /// Text concerned.
    pub text: String,
    /// Provisions that are shown; empty means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<String>,
    /// Partners that are consulted.
    pub partners: BTreeSet<PartyCode>,
    /// Whether alternatives are shown as well as the base.
    pub alternatives: bool,
    /// Whether sponsors are named.
    pub attribution: bool,
}

/// Comments as a partner. A comment is never a party's position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Act that opened the consultation.
    pub act: ActNo,
    /// The provision, if the comment is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    /// Hash of the words.
    pub words: Detached,
}

/// Reliability of a report of a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// On record: a transcript, a recording.
    Recorded,
    /// Reported by more than one source.
    Reported,
    /// Reported by one source, or denied.
    Unconfirmed,
}

/// A public statement outside the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Office of the speaker.
    pub speaker: String,
    /// Hash of the words.
    pub words: Detached,
    /// Time.
    pub at: Moment,
    /// Source in which the remark can be found.
    pub source: String,
    /// Provisions that it concerns, as `text` and `provision`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub about: BTreeSet<(String, String)>,
    /// Reliability of the report.
    pub certainty: Certainty,
}

/// Detaches the content of a reason, remark or comment of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redact {
    /// Act with the content.
    pub act: ActNo,
}
