//! Status of a provision.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::all::{OverlayKind, Table};
use crate::act::Level;
use crate::party::PartyCode;

/// Status of a provision. "Not discussed" and "not agreed" always have different marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// No party has spoken on it.
    NotDiscussed,
    /// Something in it is in dispute.
    Bracketed,
    /// Nothing in it is in dispute, and no agreement has been reached.
    Clean,
    /// All parties that count agree, at least at technical level.
    AgreedTechnical,
    /// All parties that count agree ad referendum.
    AgreedAdReferendum,
    /// Its words closed by the rules' test.
    Adopted,
}

impl Status {
    /// Returns the printed form.
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

/// Returns the status of a provision, or `None` if the base has no such provision.
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
