//! The fate of every provision: each one that leaves a base is accounted for.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::Words;
use serde::{Deserialize, Serialize};

use super::base_provision::BaseProvision;
use super::living::Living;
use super::origin::Origins;
use crate::act::ActNo;

/// Reason why a provision is no longer in the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gone {
    /// Deleted by consent.
    Deleted(ActNo),
    /// Merged into another provision, which has its words.
    Merged(ActNo, String),
    /// Set aside by the holder of the pen, with the reason.
    SetAside(ActNo, String),
}

/// Fate of one provision between a draft and the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceLine {
    /// Identity in the earlier draft.
    pub old: Option<String>,
    /// Identity in the later draft.
    pub new: Option<String>,
    /// Changes, in the words of a disposition table; empty if nothing changed.
    pub what: BTreeSet<Became>,
    /// Act that removed it or set it aside.
    pub by: Option<ActNo>,
}

/// Change to a provision between drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// Its words changed.
    Reworded,
    /// Its place changed.
    Moved,
    /// Its number changed.
    Renumbered,
    /// Its words are now in another provision.
    Merged,
    /// Deleted by consent.
    Deleted,
    /// Set aside.
    SetAside,
    /// New.
    Inserted,
}

impl Living {
    /// Returns the provisions of an earlier draft whose fate is unknown.
    pub fn unaccounted<'a>(&self, earlier: &'a [BaseProvision]) -> Vec<&'a BaseProvision> {
        let here: BTreeSet<&str> = self.base.iter().map(BaseProvision::id).collect();
        earlier.iter().filter(|p| !here.contains(p.id()) && !self.gone.contains_key(p.id())).collect()
    }

    /// Returns the fate of each provision of an earlier draft, in order of the base.
    pub(crate) fn trace(&self, earlier: &[BaseProvision]) -> Vec<TraceLine> {
        let places: BTreeMap<&str, usize> = earlier.iter().enumerate().map(|(at, p)| (p.id(), at)).collect();
        let kept: Vec<usize> = self.base.iter().filter_map(|p| places.get(p.id()).copied()).collect();
        let in_order = rising(&kept);
        let mut lines = Vec::new();
        for standing in &self.base {
            let mut what = BTreeSet::new();
            let old = places.get(standing.id()).map(|at| (*at, &earlier[*at]));
            match old {
                None => {
                    what.insert(Became::Inserted);
                }
                Some((at, old)) => {
                    if Words::of(&old.provision.wording)
                        .iter()
                        .ne(Words::of(&standing.provision.wording).iter())
                    {
                        what.insert(Became::Reworded);
                    }
                    if old.number() != standing.number() {
                        what.insert(Became::Renumbered);
                    }
                    if !in_order.contains(&at) {
                        what.insert(Became::Moved);
                    }
                }
            }
            lines.push(TraceLine {
                old: old.map(|(_, p)| p.id().to_owned()),
                new: Some(standing.id().to_owned()),
                what,
                by: None,
            });
        }
        let here: BTreeSet<&str> = self.base.iter().map(BaseProvision::id).collect();
        for standing in earlier.iter().filter(|p| !here.contains(p.id())) {
            let (new, what, by) = match self.gone.get(standing.id()) {
                Some(Gone::Deleted(act)) => (None, Became::Deleted, *act),
                Some(Gone::Merged(act, into)) => (Some(into.clone()), Became::Merged, *act),
                Some(Gone::SetAside(act, _)) => (None, Became::SetAside, *act),
                None => continue,
            };
            let old = Some(standing.id().to_owned());
            lines.push(TraceLine { old, new, what: BTreeSet::from([what]), by: Some(by) });
        }
        lines
    }

    /// Replaces withheld words by a title.
    pub(crate) fn withhold(
        &mut self,
        id: &str,
        title: &str,
        act: ActNo,
        withheld: super::base_provision::Withheld,
    ) {
        self.edition += 1;
        let edition = self.edition;
        if let Some(standing) = self.base.iter_mut().find(|p| p.id() == id) {
            standing.words = Origins::all(act, Words::of(title).len());
            standing.provision.wording = title.to_owned();
            standing.withheld = Some(withheld);
            (standing.edition, standing.adopted) = (edition, None);
        }
    }
}

/// Returns the longest increasing subsequence of places: the provisions that kept their order.
fn rising(places: &[usize]) -> BTreeSet<usize> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    for at in 0..places.len() {
        let place = tops.partition_point(|&t| places[t] < places[at]);
        before[at] = place.checked_sub(1).map(|p| tops[p]);
        if place == tops.len() {
            tops.push(at);
        } else {
            tops[place] = at;
        }
    }
    let mut run = BTreeSet::new();
    let mut at = tops.last().copied();
    while let Some(here) = at {
        run.insert(places[here]);
        at = before[here];
    }
    run
}
