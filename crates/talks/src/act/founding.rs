//! Acts on who takes part and by which rules.

use serde::{Deserialize, Serialize};

use super::ActNo;
use crate::party::{Credential, Party, PartyCode};
use crate::rules::Rules;

/// Opens the talks. The author must hold one of the credentials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// What the talks are called.
    pub title: String,
    /// Who takes part.
    pub parties: Vec<Party>,
    /// Who may act for them.
    pub credentials: Vec<Credential>,
    /// Languages of the texts, as BCP 47 tags; the first is the language of consent.
    pub languages: Vec<String>,
    /// The credential that keeps the record and states its time.
    pub keeper: String,
    /// The engine whose composing and comparing holds for these talks: `paraph/1`.
    pub engine: String,
    /// The rules of procedure.
    #[serde(default)]
    pub rules: Rules,
    /// When, as the founder says: RFC 3339 in UTC.
    pub date: String,
}

/// Gives a person the right to act for the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accredit {
    /// The right.
    pub credential: Credential,
}

/// Takes back a credential of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// The credential's name.
    pub credential: String,
}

/// Replaces the key of a credential of the author's party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rekey {
    /// The credential's name.
    pub credential: String,
    /// The new key.
    pub key: String,
}

/// A party joins, by decision of the heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accede {
    /// Who.
    pub party: Party,
    /// Who may act for it.
    pub credentials: Vec<Credential>,
}

/// The author's party leaves the talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {}

/// Changes the rules of procedure, by decision of the heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendRules {
    /// The rules in full.
    pub rules: Rules,
}

/// Joins an act that waits for more than one hand: a pen held jointly, a decision of the heads,
/// a proposal that names the author's party as co-sponsor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The act.
    pub act: ActNo,
    /// The parties in whose name; the author's own. Kept for the reader of the bare act.
    pub party: PartyCode,
}
