//! A provision of a base or of an issued draft, with the act that each of its words comes from.

use std::collections::BTreeSet;

use paraph_text::{Provision, Words};
use serde::{Deserialize, Serialize};

use super::origin::Origins;
use crate::act::{ActNo, Detached, NumberBody, ProvisionBody};

/// One provision of a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseProvision {
    /// Identity, kind, level, number and wording.
    pub provision: ProvisionBody,
    /// Where its words come from.
    pub words: Origins,
    /// The edition of the base in which it last changed in any way.
    pub edition: u64,
    /// The act that adopted it as it stands, where one did.
    pub adopted: Option<ActNo>,
    /// Where its words are withheld: their hash, and who may read them.
    pub withheld: Option<Withheld>,
}

/// Words that only some may read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// The hash of the sealed words.
    pub sealed: Detached,
    /// Who may read them, by credential.
    pub readers: BTreeSet<String>,
}

impl BaseProvision {
    /// A provision whose words all come from one act.
    pub fn new(provision: ProvisionBody, act: ActNo, edition: u64) -> BaseProvision {
        let words = Origins::all(act, Words::of(&provision.wording).len());
        BaseProvision { provision, words, edition, adopted: None, withheld: None }
    }

    /// Its identity.
    pub fn id(&self) -> &str {
        &self.provision.id
    }

    /// As the engine has it.
    pub fn engine(&self) -> Provision {
        self.provision.provision().expect("a base holds provisions that were read")
    }

    /// Its number as printed, where it has one.
    pub fn number(&self) -> Option<&NumberBody> {
        self.provision.number.as_ref()
    }
}

impl AsRef<ProvisionBody> for BaseProvision {
    fn as_ref(&self) -> &ProvisionBody {
        &self.provision
    }
}
