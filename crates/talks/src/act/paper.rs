//! Acts that inform without binding: papers, offers, consultations, remarks.

use std::collections::BTreeSet;

use paraph_page::Moment;
use serde::{Deserialize, Serialize};

use super::choice::Choice;
use super::{ActNo, Detached};
use crate::digest::digest;
use crate::party::PartyCode;

/// Words whose author is not named, handed in by the chair: no position, no attribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NonPaper {
    /// The text that they are about.
    pub text: String,
    /// The provisions that they are about.
    pub provisions: BTreeSet<String>,
    /// The words.
    pub words: String,
    /// When it lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapses: Option<Moment>,
}

/// A sealed, dated, conditional package: nobody reads it until it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The hash of what is offered: see [`OpenOffer`].
    pub sealed: Detached,
    /// Who may open it beside its author: the credential that it is entrusted to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrusted: Option<String>,
    /// When it lapses unread.
    pub lapses: Moment,
}

/// What an offer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offered {
    /// What is accepted, together or not at all.
    pub items: Vec<Choice>,
    /// Only if these close so.
    pub provided: Vec<Choice>,
    /// Random text that keeps what is offered from being guessed.
    pub salt: String,
}

impl Offered {
    /// The hash under which it is sealed.
    pub fn hash(&self) -> Detached {
        Detached::try_from(digest("paraph.offer/1", self)).expect("a digest has the form of a hash")
    }
}

/// Opens an offer: it becomes its author's acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenOffer {
    /// The offer.
    pub act: ActNo,
    /// What it holds; its hash is the one that was sealed.
    pub offered: Offered,
}

/// Shows partners what is cleared for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consult {
    /// The text.
    pub text: String,
    /// The provisions that are shown; none named means all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<String>,
    /// The partners.
    pub partners: BTreeSet<PartyCode>,
    /// Whether alternatives are shown, or the base alone.
    pub alternatives: bool,
    /// Whether sponsors are named.
    pub attribution: bool,
}

/// A partner's comment: never a party's position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The consultation.
    pub act: ActNo,
    /// The provision, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    /// The hash of its words.
    pub words: Detached,
}

/// How sure a report of a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// On record: a transcript, a recording.
    Recorded,
    /// Reported by more than one.
    Reported,
    /// Reported by one, or denied.
    Unconfirmed,
}

/// A public statement outside the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Who spoke, by office.
    pub speaker: String,
    /// The hash of the words.
    pub words: Detached,
    /// When.
    pub at: Moment,
    /// Where it can be found.
    pub source: String,
    /// The provisions that it bears on, as `text` and `provision`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub about: BTreeSet<(String, String)>,
    /// How sure.
    pub certainty: Certainty,
}

/// Detaches the content of a reason, remark or comment of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redact {
    /// The act.
    pub act: ActNo,
}
