//! A text in another language than that of consent: what renders which provision, and whether it still does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::living::Living;
use crate::act::{ActNo, NumberBody, ProvisionBody};
use crate::party::PartyCode;

/// A version in one language: renderings under the identities of what they render.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The latest rendering of each provision.
    pub provisions: BTreeMap<String, Rendered>,
}

/// A provision in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    /// The words.
    pub wording: String,
    /// Its number as printed in that language.
    pub number: Option<NumberBody>,
    /// The edition of the base that it renders.
    pub edition: u64,
    /// Who handed it in.
    pub by: PartyCode,
    /// The act.
    pub act: ActNo,
}

/// How a version stands to a provision of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rendering {
    /// It renders the words as they stand.
    Current,
    /// The words have changed since.
    Stale,
    /// Nothing renders it.
    Missing,
}

impl Version {
    /// Takes renderings in; they stand in the place of earlier ones of the same provisions.
    pub(crate) fn take(&mut self, act: ActNo, by: &PartyCode, edition: u64, provisions: &[ProvisionBody]) {
        for body in provisions {
            let (wording, number) = (body.wording.clone(), body.number.clone());
            let rendered = Rendered { wording, number, edition, by: by.clone(), act };
            self.provisions.insert(body.id.clone(), rendered);
        }
    }
}

impl Living {
    /// How the version in a language stands to each provision of the base, in order of print.
    pub fn renderings(&self, language: &str) -> Vec<(&str, Rendering)> {
        let version = self.versions.get(language);
        let all = self.base.iter().map(|standing| {
            let rendering = match version.and_then(|v| v.provisions.get(standing.id())) {
                None => Rendering::Missing,
                Some(rendered) if standing.edition > rendered.edition => Rendering::Stale,
                Some(_) => Rendering::Current,
            };
            (standing.id(), rendering)
        });
        all.collect()
    }
}
