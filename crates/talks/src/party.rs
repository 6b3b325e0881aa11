//! Participants: parties and the credentials of their people.

use std::collections::BTreeSet;
use std::fmt;

use paraph_page::{Phrase, Say};
use serde::{Deserialize, Serialize};

/// Short name of a party, as it appears in brackets: `UA`, `G77`, `Chair`.
///
/// One to 32 letters, digits, `-`, `.` or `_`; compared exactly.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(try_from = "String", into = "String")]
pub struct PartyCode(String);

impl PartyCode {
    /// Returns the code, if the text is a valid one.
    pub fn new(code: &str) -> Option<PartyCode> {
        let fits = (1..=32).contains(&code.chars().count());
        let plain = code.chars().all(|c| c.is_alphanumeric() || "-._".contains(c));
        (fits && plain).then(|| PartyCode(code.to_owned()))
    }

    /// Returns the code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the party as a sponsor in a rolling text.
    pub fn sponsor(&self) -> paraph_text::Sponsor {
        paraph_text::Sponsor::new(&self.0).expect("a code is not empty and has no control character")
    }
}

impl Say for PartyCode {
    fn say(&self) -> Phrase {
        Phrase::words(self.as_str())
    }
}

impl fmt::Display for PartyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PartyCode {
    type Error = String;

    fn try_from(code: String) -> Result<PartyCode, String> {
        PartyCode::new(&code)
            .ok_or_else(|| format!("{code:?} is no code of a party: use up to 32 letters, digits, - . or _"))
    }
}

impl From<PartyCode> for String {
    fn from(code: PartyCode) -> String {
        code.0
    }
}

/// Capacity in which a participant takes part in the talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Negotiates and consents.
    Party,
    /// Presides or mediates; has no position of its own.
    Chair,
    /// Is consulted beside the talks; comments, but never has a position.
    Partner,
    /// Reads what it is shown.
    Observer,
}

/// Role of a person within a delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Decides in the capital: approves, returns or rejects.
    Principal,
    /// Leads and binds the delegation.
    Head,
    /// Speaks for the delegation at the table.
    Delegate,
    /// Works on the text; agrees at technical level.
    Expert,
}

/// A participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Short name.
    pub code: PartyCode,
    /// Full name.
    pub name: String,
    /// Capacity in which it takes part.
    pub standing: Standing,
}

/// One person's right to act, and the key with which that person signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// Name, as the party's code, a slash and an office: `UA/head`. Never a person's name.
    pub name: String,
    /// The party.
    pub party: PartyCode,
    /// Role of the person in the party.
    pub role: Role,
    /// The public key, tagged with its algorithm: `ed25519:...`.
    pub key: String,
    /// Acts that this credential may not sign although its role may. Public.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub may_not: BTreeSet<String>,
}
