//! Provisions and changes in the form that acts use, apart from the engine's types.

use paraph_page::{Phrase, say};
use paraph_text::{Change, Id, Kind, Number, Part, Provision, Wording};
use serde::{Deserialize, Serialize};

/// A number as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberBody {
    /// The number alone: `10 bis`.
    pub number: String,
    /// The number with the marks printed around it: `10 bis.`
    pub label: String,
}

impl NumberBody {
    /// Converts to the engine's type.
    pub fn number(&self) -> Number {
        Number { number: self.number.clone(), label: self.label.clone() }
    }

    /// Converts from the engine's type.
    pub fn of(number: &Number) -> NumberBody {
        NumberBody { number: number.number.clone(), label: number.label.clone() }
    }
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvisionBody {
    /// Identity within the text.
    pub id: String,
    /// Kind: `title`, `preamble`, `division`, `article`, `point`, `paragraph`, `item`, `table`.
    pub kind: String,
    /// Depth, 0 to 255.
    pub level: u8,
    /// Number, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<NumberBody>,
    /// Wording.
    pub wording: String,
}

impl AsRef<ProvisionBody> for ProvisionBody {
    fn as_ref(&self) -> &ProvisionBody {
        self
    }
}

impl ProvisionBody {
    /// Converts to the engine's type, or returns what is wrong with it.
    pub fn provision(&self) -> Result<Provision, Phrase> {
        if self.id.is_empty() || self.id.chars().any(char::is_control) {
            return Err(say!(
                "not-valid-identity-provision",
                "{id} is not a valid identity for a provision",
                id = Phrase::quoted(&self.id)
            ));
        }
        let kind = Kind::parse(&self.kind).ok_or_else(|| {
            say!("not-kind-provision", "{kind} is not a kind of provision", kind = Phrase::quoted(&self.kind))
        })?;
        Ok(Provision {
            id: Id::new(&self.id),
            kind,
            level: self.level,
            number: self.number.as_ref().map(NumberBody::number),
            wording: Wording::new(&self.wording),
        })
    }

    /// Converts from the engine's type.
    pub fn of(provision: &Provision) -> ProvisionBody {
        ProvisionBody {
            id: provision.id.as_str().to_owned(),
            kind: provision.kind.as_str().to_owned(),
            level: provision.level,
            number: provision.number.as_ref().map(NumberBody::of),
            wording: provision.wording.as_str().to_owned(),
        }
    }
}

/// One change that a proposal makes, with complete wordings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum ChangeBody {
    /// Rewords a provision.
    Reword {
        /// Identity of the provision.
        id: String,
        /// Complete new wording.
        wording: String,
    },
    /// Deletes a provision.
    Delete {
        /// Identity of the provision.
        id: String,
    },
    /// Inserts a new provision.
    Insert {
        /// Preceding provision; absent at the head of the text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
        /// The new provision.
        provision: ProvisionBody,
    },
    /// Moves a provision, with everything it contains.
    Move {
        /// Identity of the provision.
        id: String,
        /// Preceding provision; absent at the head of the text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// Changes or removes the number of a provision.
    Renumber {
        /// Identity of the provision.
        id: String,
        /// Number as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<NumberBody>,
    },
    /// Splits a provision into parts, the first of which keeps the identity.
    Split {
        /// Identity of the provision.
        id: String,
        /// Parts, at least two.
        parts: Vec<ProvisionBody>,
    },
    /// Merges several provisions into one, which keeps the identity of the first.
    Merge {
        /// Provisions to merge, at least two.
        ids: Vec<String>,
        /// Wording of the result.
        wording: String,
    },
}

impl ChangeBody {
    /// Converts to the engine's type, or returns what is wrong with it.
    pub fn change(&self) -> Result<Change, Phrase> {
        Ok(match self {
            ChangeBody::Reword { id, wording } => {
                Change::Reword { id: Id::new(id), wording: Wording::new(wording) }
            }
            ChangeBody::Delete { id } => Change::Delete { id: Id::new(id) },
            ChangeBody::Insert { after, provision } => Change::Insert {
                after: after.as_ref().map(Id::new),
                provision: provision.provision()?,
                instead_of: None,
            },
            ChangeBody::Move { id, after } => {
                Change::Move { id: Id::new(id), after: after.as_ref().map(Id::new) }
            }
            ChangeBody::Renumber { id, number } => {
                Change::Renumber { id: Id::new(id), number: number.as_ref().map(NumberBody::number) }
            }
            ChangeBody::Split { id, parts } => {
                let part = |p: &ProvisionBody| Ok(Part { provision: p.provision()? });
                let parts = parts.iter().map(part).collect::<Result<Vec<_>, Phrase>>()?;
                Change::Split { id: Id::new(id), parts }
            }
            ChangeBody::Merge { ids, wording } => {
                Change::Merge { ids: ids.iter().map(Id::new).collect(), wording: Wording::new(wording) }
            }
        })
    }

    /// Converts from the engine's type. A replacement *instead of* a provision becomes a rewording
    /// of it.
    pub fn of(change: &Change) -> ChangeBody {
        let text = |id: &Id| id.as_str().to_owned();
        match change {
            Change::Reword { id, wording } => {
                ChangeBody::Reword { id: text(id), wording: wording.as_str().to_owned() }
            }
            Change::Delete { id } => ChangeBody::Delete { id: text(id) },
            Change::Insert { instead_of: Some(id), provision, .. } => {
                ChangeBody::Reword { id: text(id), wording: provision.wording.as_str().to_owned() }
            }
            Change::Insert { after, provision, instead_of: None } => ChangeBody::Insert {
                after: after.as_ref().map(text),
                provision: ProvisionBody::of(provision),
            },
            Change::Move { id, after } => ChangeBody::Move { id: text(id), after: after.as_ref().map(text) },
            Change::Renumber { id, number } => {
                ChangeBody::Renumber { id: text(id), number: number.as_ref().map(NumberBody::of) }
            }
            Change::Split { id, parts } => ChangeBody::Split {
                id: text(id),
                parts: parts.iter().map(|p| ProvisionBody::of(&p.provision)).collect(),
            },
            Change::Merge { ids, wording } => ChangeBody::Merge {
                ids: ids.iter().map(text).collect(),
                wording: wording.as_str().to_owned(),
            },
        }
    }

    /// Returns the provisions of the base that it changes, leaving out those that it merely
    /// follows.
    pub fn touches(&self) -> Vec<&str> {
        match self {
            ChangeBody::Reword { id, .. }
            | ChangeBody::Delete { id }
            | ChangeBody::Move { id, .. }
            | ChangeBody::Renumber { id, .. }
            | ChangeBody::Split { id, .. } => vec![id],
            ChangeBody::Insert { .. } => Vec::new(),
            ChangeBody::Merge { ids, .. } => ids.iter().map(String::as_str).collect(),
        }
    }
}
