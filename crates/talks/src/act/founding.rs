//! Acts on participation and the rules of procedure.

use serde::{Deserialize, Serialize};

use super::ActNo;
use crate::party::{Credential, Party, PartyCode};
use crate::rules::Rules;

/// Opens the talks. The author must hold one of the credentials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Title of the talks.
    pub title: String,
    /// Participants.
    pub parties: Vec<Party>,
    /// Credentials of their people.
    pub credentials: Vec<Credential>,
    /// Languages of the texts, as BCP 47 tags; the first is the language of consent.
    pub languages: Vec<String>,
    /// Credential that keeps the record and states its time.
    pub keeper: String,
    /// Engine that composes and compares texts in these talks: `paraph/1`.
    pub engine: String,
    /// The rules of procedure.
    #[serde(default)]
    pub rules: Rules,
    /// Date according to the founder: RFC 3339 in UTC.
    pub date: String,
}

/// Gives a person a credential to act for the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accredit {
    /// The credential.
    pub credential: Credential,
}

/// Takes back a credential of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// Name of the credential.
    pub credential: String,
    /// Last act of the credential that its party still owns: what it did later lapses, as far as nothing is built on
    /// it. Absent if the party owns all of its acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<ActNo>,
}

/// Replaces the key of a credential of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rekey {
    /// Name of the credential.
    pub credential: String,
    /// New public key.
    pub key: String,
    /// Signature by the new key, which proves that the keeper holds it. Only the credential of the keeper
    /// needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// Admits a party to the talks, by decision of the heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accede {
    /// The party.
    pub party: Party,
    /// Credentials of its people.
    pub credentials: Vec<Credential>,
}

/// Takes the author's party out of the talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {}

/// Changes the rules of procedure, by decision of the heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendRules {
    /// The complete new rules.
    pub rules: Rules,
}

/// Adds a party's signature to an act that needs more than one: an act of a jointly held pen, a
/// decision of the heads, or a proposal that names the author's party as co-sponsor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// Act to join.
    pub act: ActNo,
    /// The author's own party, which joins. Repeated here so that the act can be read on its own.
    pub party: PartyCode,
}
