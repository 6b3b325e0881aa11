//! A text in a language other than that of consent: its translations of provisions, and whether
//! they are current.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::living::Living;
use crate::act::{ActNo, NumberBody, ProvisionBody};
use crate::party::PartyCode;

/// A version in one language, with each translation under the identity of its provision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Latest translation of each provision.
    pub provisions: BTreeMap<String, Rendered>,
}

/// A provision in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    /// Words.
    pub wording: String,
    /// Number as printed in that language.
    pub number: Option<NumberBody>,
    /// Edition of the base that it translates.
    pub edition: u64,
    /// Party that submitted it.
    pub by: PartyCode,
    /// Act that submitted it.
    pub act: ActNo,
}

/// State of the translation of a provision of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rendering {
    /// It translates the current words.
    Current,
    /// The words have changed since it was made.
    Stale,
    /// There is no translation.
    Missing,
}

impl Version {
    /// Adds translations, replacing earlier ones of the same provisions.
    pub(crate) fn take(&mut self, act: ActNo, by: &PartyCode, edition: u64, provisions: &[ProvisionBody]) {
        for body in provisions {
            let (wording, number) = (body.wording.clone(), body.number.clone());
            let rendered = Rendered { wording, number, edition, by: by.clone(), act };
            self.provisions.insert(body.id.clone(), rendered);
        }
    }
}

impl Living {
    /// Returns the state of each provision's translation in a language, in order of print.
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
