//! A text under negotiation: its base, the proposals on it, and the resulting brackets.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use paraph_page::{Phrase, say};
use paraph_text::{Proposal, Rolling, Text, Words, compose};
use serde::{Deserialize, Serialize};

use super::account::Gone;
use super::base_provision::BaseProvision;
use super::bracket::{OpenBracket, local_brackets, skeleton_brackets};
use super::closing::anchor_of;
use super::label::{self, Labelled, Labels};
use super::naming::{AllNames, proposed};
use super::tabled::{Tabled, TabledChange};
use super::takeover::Takeover;
use super::version::Version;
use crate::act::{ActNo, ChangeBody, ProvisionBody};
use crate::party::PartyCode;

/// A text as it was submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Party that submitted it.
    pub by: PartyCode,
    /// Marking printed above it.
    pub marking: Option<String>,
    /// Language.
    pub language: String,
    /// Whether its brackets are open disputes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub brackets: bool,
    /// Provisions.
    pub provisions: Vec<ProvisionBody>,
}

/// A text under negotiation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Living {
    /// Texts submitted under this name.
    pub submitted: BTreeMap<ActNo, Submission>,
    /// Act of the submission that became the base.
    pub source: Option<ActNo>,
    /// Number of changes of the base; 0 before there is a base.
    pub edition: u64,
    /// The base.
    pub base: Vec<BaseProvision>,
    /// Proposals on the base.
    pub tabled: BTreeMap<ActNo, Tabled>,
    /// Fate of provisions that are no longer in the base.
    pub gone: BTreeMap<String, Gone>,
    /// What came in with each text that replaced the base, by the act that made it the base.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub took: BTreeMap<ActNo, Takeover>,
    /// Versions in languages other than that of consent, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub versions: BTreeMap<String, Version>,
    /// Provisions on which a party has spoken, and which are therefore not "not discussed".
    pub discussed: BTreeSet<String>,
    /// Labels of brackets, and letters of their alternatives.
    pub labels: Labels,
    /// Open brackets of each provision. Derived from the other fields.
    #[serde(skip)]
    pub(crate) open: BTreeMap<String, Vec<OpenBracket>>,
    /// Acts that touch each provision. Derived from the other fields.
    #[serde(skip)]
    pub(crate) touching: BTreeMap<String, BTreeSet<ActNo>>,
    /// Cached rolling text, composed on demand and dropped when base or proposals change.
    #[serde(skip)]
    rolled: Rolled,
    /// Cached place of each provision in the base. Only a hint, because the base may have changed
    /// since.
    #[serde(skip)]
    places: Places,
}

/// Places of provisions by identity, computed on demand. Copies of a state share them.
#[derive(Clone, Debug, Default)]
struct Places(OnceLock<Arc<BTreeMap<String, usize>>>);

/// The cache does not count when states are compared.
impl PartialEq for Places {
    fn eq(&self, _: &Places) -> bool {
        true
    }
}

impl Eq for Places {}

/// Rolling text with the labels of its brackets, and the names of provisions, worked out on demand. Copies of
/// a state share them.
#[derive(Clone, Debug, Default)]
struct Rolled(OnceLock<Arc<(Rolling, Vec<Labelled>)>>, OnceLock<Arc<AllNames>>);

/// The cache does not count when states are compared.
impl PartialEq for Rolled {
    fn eq(&self, _: &Rolled) -> bool {
        true
    }
}

impl Eq for Rolled {}

impl Living {
    /// Returns a provision of the base.
    pub fn provision(&self, id: &str) -> Option<&BaseProvision> {
        self.position(id).map(|at| &self.base[at])
    }

    /// Returns the place of a provision in order of print.
    pub fn position(&self, id: &str) -> Option<usize> {
        let all = || self.base.iter().enumerate().map(|(at, p)| (p.id().to_owned(), at)).collect();
        let hint = self.places.0.get_or_init(|| Arc::new(all())).get(id).copied();
        let stands = |at: &usize| self.base.get(*at).is_some_and(|p| p.id() == id);
        hint.filter(stands).or_else(|| self.base.iter().position(|p| p.id() == id))
    }

    /// Returns a person's name for a provision of the base (`point 6`), or for a proposed one. Returns the identity
    /// only if the text never had such a provision.
    pub fn name(&self, id: &str) -> Phrase {
        match self.position(id) {
            Some(at) => self.names().name(at).clone(),
            None => self.proposed_name(id, false).unwrap_or_else(|| match self.gone.contains_key(id) {
                true => say!("provision-gone", "a provision that is no longer in the text"),
                false => Phrase::words(id),
            }),
        }
    }

    /// Returns a person's name for a provision that was proposed, with its first words if it has no number and
    /// they may be shown.
    pub(crate) fn proposed_name(&self, id: &str, words: bool) -> Option<Phrase> {
        let open = self.brackets(id).iter().find_map(|b| b.inserted.as_ref());
        let changes = || self.tabled.values().flat_map(|t| &t.changes);
        let tabled = || {
            changes().find_map(|c| match &c.change {
                ChangeBody::Insert { provision, .. } if provision.id == id => Some(provision),
                _ => None,
            })
        };
        open.or_else(tabled).map(|body| proposed(self, body, words))
    }

    /// Returns the base as the engine's type.
    pub fn text(&self) -> Text {
        Text::new(self.base.iter().map(BaseProvision::engine).collect())
    }

    /// Returns all live changes as proposals.
    pub fn proposals(&self) -> Vec<Proposal> {
        proposals(self.tabled.values(), |_| true)
    }

    /// Returns the rolling text, which is composed once and kept until base or proposals change.
    pub fn rolling(&self) -> &Rolling {
        &self.printed().0
    }

    fn printed(&self) -> &(Rolling, Vec<Labelled>) {
        self.rolled.0.get_or_init(|| {
            let mut rolling = compose(&self.text(), &self.proposals());
            let labelled = label::print(self, &mut rolling);
            Arc::new((rolling, labelled))
        })
    }

    /// Returns the names of the provisions of the base.
    pub fn names(&self) -> &AllNames {
        self.rolled.1.get_or_init(|| Arc::new(AllNames::of(&self.base)))
    }

    /// Returns the open brackets in order of print, with their labels in the rolling text.
    pub fn labelled(&self) -> impl Iterator<Item = (&str, &OpenBracket)> {
        self.printed().1.iter().map(|(label, id, at)| (label.as_str(), &self.brackets(id)[*at]))
    }

    /// Returns the open brackets of a provision, or of one proposed under this identity.
    pub fn brackets(&self, provision: &str) -> &[OpenBracket] {
        self.open.get(provision).map_or(&[], Vec::as_slice)
    }

    /// Returns all open brackets, by provision.
    pub fn all_brackets(&self) -> impl Iterator<Item = &OpenBracket> {
        self.open.values().flatten()
    }

    /// Returns the inserted provision that a bracket concerns, as it is in the rolling text.
    pub(crate) fn insertion(&self, bracket: &OpenBracket) -> Option<&ProvisionBody> {
        let beside = bracket.skeleton.then(|| self.brackets(&bracket.provision));
        beside.into_iter().flatten().filter(|b| b.skeleton).find_map(|b| b.inserted.as_ref())
    }

    /// Whether a party supports an alternative of a bracket by its own act, and not only because
    /// another filed its paper.
    pub(crate) fn binds(&self, bracket: &OpenBracket, party: &PartyCode) -> bool {
        let filed = |tabled: &Tabled, here: &dyn Fn(&ChangeBody) -> bool| {
            !tabled.binds(party) && tabled.live().any(|c| c.sponsors.contains(party) && here(&c.change))
        };
        if bracket.inserted.is_some() {
            let inserts = |change: &ChangeBody| matches!(change, ChangeBody::Insert { .. });
            return !self.tabled.values().any(|t| filed(t, &inserts));
        }
        let touches = |change: &ChangeBody| change.touches().contains(&bracket.home.as_str());
        !self.touching(&bracket.home).any(|(_, t)| filed(t, &touches))
    }

    /// Returns the proposals that touch a provision of the base.
    pub fn touching(&self, provision: &str) -> impl Iterator<Item = (ActNo, &Tabled)> {
        let acts = self.touching.get(provision).into_iter().flatten();
        acts.filter_map(|act| self.tabled.get(act).map(|t| (*act, t)))
    }

    /// Updates derived data and labels after the act `by` changed these provisions. `structure` says whether
    /// insertions or moves changed too. Returns the provisions whose brackets may differ.
    pub(crate) fn refresh(
        &mut self,
        touched: &BTreeSet<String>,
        structure: bool,
        by: ActNo,
    ) -> BTreeSet<String> {
        self.rolled = Rolled::default();
        let mut all = touched.clone();
        for id in touched {
            self.prune(id);
            all.extend(self.companions(id));
        }
        for id in all.clone() {
            // Parts of a provision have identities that begin with its own.
            let parts = self.open.range(id.clone()..).take_while(|(key, _)| key.starts_with(&id));
            let parts: Vec<String> = parts.map(|(key, _)| key.clone()).collect();
            for key in parts {
                let Some(brackets) = self.open.get_mut(&key) else { continue };
                let before = brackets.len();
                brackets.retain(|b| b.skeleton || b.home != id);
                if brackets.len() < before {
                    all.insert(key.clone());
                }
                if brackets.is_empty() {
                    self.open.remove(&key);
                }
            }
            let placed = self.open.remove(&id).unwrap_or_default();
            for bracket in local_brackets(self, &id).into_iter().chain(placed) {
                all.insert(bracket.provision.clone());
                self.open.entry(bracket.provision.clone()).or_default().push(bracket);
            }
        }
        if structure {
            self.places = Places::default();
            for (id, brackets) in &mut self.open {
                if brackets.iter().any(|b| b.skeleton) {
                    all.insert(id.clone());
                }
                brackets.retain(|b| !b.skeleton);
            }
            for bracket in skeleton_brackets(self) {
                all.insert(bracket.provision.clone());
                self.open.entry(bracket.provision.clone()).or_default().push(bracket);
            }
            self.open.retain(|_, brackets| !brackets.is_empty());
        }
        label::follow(self, &all, by);
        all
    }

    /// Rebuilds all derived data.
    pub(crate) fn rebuild(&mut self) {
        self.open.clear();
        self.touching.clear();
        let pairs: Vec<(ActNo, Vec<String>)> = self
            .tabled
            .iter()
            .map(|(act, t)| (*act, t.live().flat_map(|c| c.change.touches()).map(str::to_owned).collect()))
            .collect();
        for (act, ids) in pairs {
            self.index(act, &ids);
        }
        let all: BTreeSet<String> = self.base.iter().map(|p| p.id().to_owned()).collect();
        // The labels are kept: every bracket is found under its own.
        self.refresh(&all, true, 0);
    }

    /// Notes that a proposal touches provisions.
    pub(crate) fn index(&mut self, act: ActNo, ids: &[String]) {
        for id in ids {
            self.touching.entry(id.clone()).or_default().insert(act);
        }
    }

    /// Removes the proposals that no longer touch a provision.
    fn prune(&mut self, id: &str) {
        let tabled = &self.tabled;
        let touches =
            |act: &ActNo| tabled.get(act).is_some_and(|t| t.live().any(|c| c.change.touches().contains(&id)));
        if let Some(acts) = self.touching.get_mut(id) {
            acts.retain(touches);
            if acts.is_empty() {
                self.touching.remove(id);
            }
        }
    }

    /// Returns the provisions that proposals merge with this one, including itself, in order of
    /// print.
    pub(crate) fn companions(&self, id: &str) -> Vec<String> {
        let mut group: BTreeSet<String> = BTreeSet::from([id.to_owned()]);
        let mut waiting = vec![id.to_owned()];
        while let Some(next) = waiting.pop() {
            for (_, tabled) in self.touching(&next) {
                for change in tabled.live() {
                    if let ChangeBody::Merge { ids, .. } = &change.change
                        && ids.contains(&next)
                    {
                        for id in ids {
                            if group.insert(id.clone()) {
                                waiting.push(id.clone());
                            }
                        }
                    }
                }
            }
        }
        if group.len() == 1 {
            return group.into_iter().collect();
        }
        self.base.iter().map(|p| p.id().to_owned()).filter(|id| group.contains(id)).collect()
    }
}

/// Returns the live changes of a given kind as proposals, by sponsors.
pub(crate) fn proposals<'a>(
    tabled: impl Iterator<Item = &'a Tabled>,
    wanted: impl Fn(&TabledChange) -> bool,
) -> Vec<Proposal> {
    let mut out = Vec::new();
    for proposal in tabled {
        let mut by_sponsors: BTreeMap<&BTreeSet<PartyCode>, Vec<paraph_text::Change>> = BTreeMap::new();
        for change in proposal.live().filter(|c| wanted(c)) {
            let engine = change.change.change().expect("what is tabled was read");
            by_sponsors.entry(&change.sponsors).or_default().push(engine);
        }
        for (sponsors, changes) in by_sponsors {
            out.push(Proposal { sponsors: sponsors.iter().map(PartyCode::sponsor).collect(), changes });
        }
    }
    out
}

/// Whether a change of a proposal inserts a provision of the rolling text: the same words at the
/// same place.
pub(crate) fn inserts(tabled: &Tabled, change: &ChangeBody, body: &ProvisionBody) -> bool {
    let ChangeBody::Insert { after, provision } = change else { return false };
    Words::of(&provision.wording).iter().eq(Words::of(&body.wording).iter())
        && anchor(tabled, after.as_deref()) == anchor_of(&body.id)
}

/// Returns the base provision that a run of insertions follows, or `None` at the head of the text.
fn anchor<'a>(tabled: &'a Tabled, after: Option<&'a str>) -> Option<&'a str> {
    let mut after = after;
    for _ in 0..=tabled.changes.len() {
        let inserted = tabled.live().find_map(|c| match &c.change {
            ChangeBody::Insert { after: next, provision } if Some(provision.id.as_str()) == after => {
                Some(next)
            }
            _ => None,
        });
        match inserted {
            Some(next) => after = next.as_deref(),
            None => break,
        }
    }
    after
}
