//! The fate of every provision: each one that leaves a base is accounted for.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Text, Words, align, match_texts};
use serde::{Deserialize, Serialize};

use super::base_provision::BaseProvision;
use super::carry::Edit;
use super::closing::Turn;
use super::follow::{Passage, follow};
use super::living::Living;
use super::origin::{Origins, WordId};
use crate::act::{ActNo, ProvisionBody};

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

    /// Replaces the base by another text. Matching provisions keep their identities, as their
    /// matching words do, and open proposals are carried over. A provision without a counterpart is
    /// unaccounted for until its fate is explained.
    pub(crate) fn take_over(&mut self, act: ActNo, provisions: &[ProvisionBody]) -> BTreeSet<String> {
        let before = std::mem::take(&mut self.base);
        let old = Text::new(before.iter().map(BaseProvision::engine).collect());
        let engine = provisions.iter().filter_map(|p| p.provision().ok()).collect();
        let matching = match_texts(&old, &Text::new(engine));
        let mut from: BTreeMap<usize, usize> = matching.pairs.iter().map(|p| (p.new, p.old)).collect();
        for merge in &matching.merges {
            from.entry(merge.new).or_insert(merge.old[0]);
        }
        self.edition += 1;
        let mut taken: BTreeSet<String> = before.iter().map(|p| p.id().to_owned()).collect();
        let mut turns = BTreeMap::new();
        for (at, body) in provisions.iter().enumerate() {
            let Some(earlier) = from.get(&at).map(|old| &before[*old]) else {
                let fresh = (at + 1..).map(|n| format!("n{act}.{n}")).find(|id| !taken.contains(id));
                let id = fresh.expect("some number is free");
                taken.insert(id.clone());
                self.base.push(BaseProvision::new(ProvisionBody { id, ..body.clone() }, act, self.edition));
                continue;
            };
            let mut standing = earlier.clone();
            let id = earlier.id().to_owned();
            let turn = turn(&earlier.provision.wording, &body.wording);
            let changed = turn.old != turn.new || earlier.provision.number != body.number;
            if turn.old != turn.new {
                standing.words = words(&earlier.words, &turn, act);
                standing.adopted = None;
                turns.insert(id.clone(), turn);
            }
            if changed {
                standing.edition = self.edition;
            }
            standing.provision = ProvisionBody { id, ..body.clone() };
            self.base.push(standing);
        }
        for merge in &matching.merges {
            let into = before[merge.old[0]].id().to_owned();
            for &later in &merge.old[1..] {
                self.gone.insert(before[later].id().to_owned(), Gone::Merged(act, into.clone()));
            }
        }
        let became = BTreeMap::new();
        follow(self, &Passage { act, before: &before, picks: &[], turns: &turns, became: &became })
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

fn turn(old: &str, new: &str) -> Turn {
    let hunks = align(&Words::of(old), &Words::of(new)).hunks;
    let edits = hunks.into_iter().map(|h| Edit { old: h.old, new: h.new }).collect();
    Turn { old: old.to_owned(), new: new.to_owned(), edits, kept: Vec::new() }
}

fn words(before: &Origins, turn: &Turn, act: ActNo) -> Origins {
    let carried = super::closing::carried_words(before, turn, act);
    debug_assert!(distinct(&carried), "no two words share an origin");
    carried
}

fn distinct(origins: &Origins) -> bool {
    let ids = origins.ids();
    ids.iter().collect::<BTreeSet<&WordId>>().len() == ids.len()
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
