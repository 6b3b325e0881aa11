//! Where the talks stand: what follows from the acts in the log, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::act::{ActNo, Names};
use crate::log::Log;
use crate::party::{Credential, Party, PartyCode, Standing};
use crate::proceedings::Proceedings;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::table::Table;

/// A participant and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub party: Party,
    /// The act by which it takes part.
    pub since: ActNo,
    /// The act by which it left.
    pub left: Option<ActNo>,
}

/// A credential and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accredited {
    /// The right.
    pub credential: Credential,
    /// The act that gave it.
    pub since: ActNo,
    /// The act that ended it.
    pub ended: Option<ActNo>,
}

/// An act that waits for more than one hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// Its kind.
    pub kind: String,
    /// Its body.
    #[serde(with = "as_text")]
    pub body: Value,
    /// The credential that signed it.
    pub by: String,
    /// The parties whose heads are for it.
    pub joined: BTreeSet<PartyCode>,
}

/// A body as the text of its JSON: values of any kind cannot be packed.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use serde_json::Value;

    pub fn serialize<S: Serializer>(body: &Value, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(body)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        serde_json::from_str(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// What the log holds at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The kind of the act.
    pub kind: String,
    /// The credential that signed it, where the key was one of the talks'.
    pub by: Option<String>,
    /// Why it has no effect, where it has none.
    pub refused: Option<Refusal>,
    /// The act that it completed, where it was the last hand.
    pub completed: Option<ActNo>,
    /// What it names, where it could be read.
    #[serde(default)]
    pub names: Names,
}

/// The state of the talks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// What the talks are called; empty before they open.
    pub title: String,
    /// When they opened, as the founder says.
    pub date: String,
    /// The engine that holds for them.
    pub engine: String,
    /// Languages, that of consent first.
    pub languages: Vec<String>,
    /// The credential that keeps the record.
    pub keeper: String,
    /// Who takes part.
    pub parties: BTreeMap<PartyCode, Member>,
    /// Who may act, by name of the credential.
    pub credentials: BTreeMap<String, Accredited>,
    /// The credential that each key signs for now.
    pub keys: BTreeMap<String, String>,
    /// The rules of procedure.
    pub rules: Rules,
    /// The texts and all that is said of them.
    pub table: Table,
    /// What goes on beside them.
    pub proceedings: Proceedings,
    /// Acts that wait for more hands.
    pub pending: BTreeMap<ActNo, Pending>,
    /// The log so far.
    pub log: Log,
}

impl State {
    /// The number of acts so far.
    pub fn size(&self) -> ActNo {
        self.log.len() as ActNo
    }

    /// Whether the talks are open.
    pub fn open(&self) -> bool {
        !self.parties.is_empty()
    }

    /// A participant that has not left.
    pub fn member(&self, code: &PartyCode) -> Option<&Party> {
        self.parties.get(code).filter(|m| m.left.is_none()).map(|m| &m.party)
    }

    /// The parties whose consent counts now.
    pub fn counted(&self) -> BTreeSet<PartyCode> {
        let here = self.parties.values().filter(|m| m.left.is_none() && m.party.standing == Standing::Party);
        let all = here.map(|m| &m.party.code);
        all.filter(|c| self.rules.counts.is_empty() || self.rules.counts.contains(*c)).cloned().collect()
    }

    /// Works out anew all that is derived: it comes to what is kept up act by act.
    pub fn rebuild(&mut self) {
        self.table.rebuild();
    }
}
