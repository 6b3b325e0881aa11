//! How far a provision has come.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::all::{OverlayKind, Table};
use crate::act::Level;
use crate::party::PartyCode;

/// The status of a provision. "Not discussed" and "not agreed" are never the same mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody has spoken to it.
    NotDiscussed,
    /// Something in it is in dispute.
    Bracketed,
    /// Nothing in it is in dispute, and nobody has agreed to it.
    Clean,
    /// All who count agree at technical level at least.
    AgreedTechnical,
    /// All who count agree ad referendum.
    AgreedAdReferendum,
    /// Its words closed by the rules' test.
    Adopted,
}

impl Status {
    /// As it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::NotDiscussed => "not discussed",
            Status::Bracketed => "bracketed",
            Status::Clean => "clean",
            Status::AgreedTechnical => "agreed at technical level",
            Status::AgreedAdReferendum => "agreed ad referendum",
            Status::Adopted => "adopted",
        }
    }
}

/// The status of a provision of the base; `None` where there is none.
pub fn status(table: &Table, counted: &BTreeSet<PartyCode>, text: &str, provision: &str) -> Option<Status> {
    let living = table.texts.get(text)?;
    let standing = living.provision(provision)?;
    if !living.brackets(provision).is_empty() {
        return Some(Status::Bracketed);
    }
    let reserved = table.overlays.values().any(|o| {
        matches!(o.what, OverlayKind::Reservation(_))
            && o.lifted.is_none()
            && o.text == text
            && (o.provisions.is_empty() || o.provisions.contains(provision))
    });
    if standing.adopted.is_some() && !reserved {
        return Some(Status::Adopted);
    }
    let agreed = table.agreements.get(text).and_then(|t| t.get(provision));
    let level = |party: &PartyCode| agreed.and_then(|a| a.get(party)).map(|a| a.level);
    let least = counted.iter().map(level).min().flatten();
    let discussed = living.discussed.contains(provision);
    Some(match least {
        Some(Level::AdReferendum) if !reserved => Status::AgreedAdReferendum,
        Some(Level::Technical) if !reserved => Status::AgreedTechnical,
        _ if discussed || standing.adopted.is_some() || agreed.is_some() => Status::Clean,
        _ => Status::NotDiscussed,
    })
}
