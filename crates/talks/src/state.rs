//! State of the talks, derived from the acts in the log alone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::act::{Act, ActNo, Names};
use crate::log::Log;
use crate::party::{Credential, Party, PartyCode, Standing};
use crate::proceedings::Proceedings;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::table::Table;

/// A participant, with its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The participant.
    pub party: Party,
    /// Act by which it joined.
    pub since: ActNo,
    /// Act by which it left.
    pub left: Option<ActNo>,
}

/// A credential, with its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accredited {
    /// The credential.
    pub credential: Credential,
    /// Act that gave it.
    pub since: ActNo,
    /// Act that ended it.
    pub ended: Option<ActNo>,
}

/// An act that needs more signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// The act.
    #[serde(with = "as_text")]
    pub act: Act,
    /// Credential that signed it.
    pub by: String,
    /// Parties whose heads have joined.
    pub joined: BTreeSet<PartyCode>,
}

/// Serialises an act as its kind and its body's JSON text, because values of arbitrary type cannot
/// be packed.
mod as_text {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    use crate::act::Act;

    pub fn serialize<S: Serializer>(act: &Act, serializer: S) -> Result<S::Ok, S::Error> {
        (act.kind().as_str(), act.body().to_string()).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Act, D::Error> {
        let (kind, body) = <(String, String)>::deserialize(deserializer)?;
        let body = serde_json::from_str(&body).map_err(de::Error::custom)?;
        Act::read(&kind, &body).map_err(|why| de::Error::custom(format!("{why:?}")))
    }
}

/// What a recall did to acts of the credential that its party does not own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recalled {
    /// The credential.
    pub credential: String,
    /// Last act of the credential that its party owns.
    pub as_of: ActNo,
    /// Later acts that lapsed.
    pub lapsed: BTreeSet<ActNo>,
    /// Those of them that were waiting for other heads.
    pub waited: BTreeSet<ActNo>,
    /// Later acts that stay, because others have built on them or nobody can take them back.
    pub stays: BTreeSet<ActNo>,
}

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Kind of the act.
    pub kind: String,
    /// Credential that signed it, if the key belonged to the talks.
    pub by: Option<String>,
    /// Refusal, if the act has no effect.
    pub refused: Option<Refusal>,
    /// Act that it completed, if it was the last signature.
    pub completed: Option<ActNo>,
    /// Things that it names, if it could be read.
    #[serde(default)]
    pub names: Names,
}

/// The state of the talks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Title; empty before the talks open.
    pub title: String,
    /// Opening date according to the founder.
    pub date: String,
    /// Engine that composes and compares texts.
    pub engine: String,
    /// Languages, starting with that of consent.
    pub languages: Vec<String>,
    /// Credential that keeps the record.
    pub keeper: String,
    /// Participants.
    pub parties: BTreeMap<PartyCode, Member>,
    /// Credentials, by name.
    pub credentials: BTreeMap<String, Accredited>,
    /// Credential for which each key currently signs.
    pub keys: BTreeMap<String, String>,
    /// Keys that others have replaced: no credential takes them again.
    pub spent_keys: BTreeSet<String>,
    /// The rules of procedure.
    pub rules: Rules,
    /// Texts, with everything tabled on them.
    pub table: Table,
    /// Proceedings beside the table.
    pub proceedings: Proceedings,
    /// Acts that need more signatures.
    pub pending: BTreeMap<ActNo, Pending>,
    /// Recalls that name the last act of the credential that its party owns.
    pub recalls: BTreeMap<ActNo, Recalled>,
    /// The log so far.
    pub log: Log,
}

impl State {
    /// Returns the number of acts so far.
    pub fn size(&self) -> ActNo {
        self.log.len() as ActNo
    }

    /// Whether the talks are open.
    pub fn open(&self) -> bool {
        !self.parties.is_empty()
    }

    /// Returns a participant that has not left.
    pub fn member(&self, code: &PartyCode) -> Option<&Party> {
        self.parties.get(code).filter(|m| m.left.is_none()).map(|m| &m.party)
    }

    /// Returns the parties whose consent currently counts.
    pub fn counted(&self) -> BTreeSet<PartyCode> {
        let here = self.parties.values().filter(|m| m.left.is_none() && m.party.standing == Standing::Party);
        let all = here.map(|m| &m.party.code);
        all.filter(|c| self.rules.counts.is_empty() || self.rules.counts.contains(*c)).cloned().collect()
    }

    /// Computes all derived data from scratch. The result equals the data that is kept up act by
    /// act.
    pub fn rebuild(&mut self) {
        self.table.rebuild();
    }
}
