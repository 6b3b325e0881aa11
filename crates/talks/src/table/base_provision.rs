//! A provision of a base or of an issued draft, with the act that brought each of its words.

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
    /// Origins of its words.
    pub words: Origins,
    /// Edition of the base in which it last changed in any way.
    pub edition: u64,
    /// Act that adopted its current form, if one did.
    pub adopted: Option<ActNo>,
    /// Hash and readers of its words, if they are withheld.
    pub withheld: Option<Withheld>,
}

/// Words that only some credentials may read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Hash of the sealed words.
    pub sealed: Detached,
    /// Credentials that may read them.
    pub readers: BTreeSet<String>,
}

impl BaseProvision {
    /// Makes a provision whose words all come from one act.
    pub fn new(provision: ProvisionBody, act: ActNo, edition: u64) -> BaseProvision {
        let words = Origins::all(act, Words::of(&provision.wording).len());
        BaseProvision { provision, words, edition, adopted: None, withheld: None }
    }

    /// Returns its identity.
    pub fn id(&self) -> &str {
        &self.provision.id
    }

    /// Converts to the engine's type.
    pub fn engine(&self) -> Provision {
        self.provision.provision().expect("a base holds provisions that were read")
    }

    /// Returns its number as printed, if it has one.
    pub fn number(&self) -> Option<&NumberBody> {
        self.provision.number.as_ref()
    }
}

impl AsRef<ProvisionBody> for BaseProvision {
    fn as_ref(&self) -> &ProvisionBody {
        &self.provision
    }
}
