//! The fate of open proposals when brackets close: each is carried over to the new base once.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::Words;

use super::base_provision::BaseProvision;
use super::carry::{Carried, Dropped, Why, carry, edits, moved};
use super::closing::{Pick, Turn, split_points};
use super::incoming::{Left, carry_incoming};
use super::living::{Living, inserts};
use super::tabled::{Fate, Lost, Tabled, TabledChange};
use crate::act::{ActNo, ChangeBody, ProvisionBody, Reading};
use crate::party::PartyCode;

/// The base before and after, and the decisions.
pub(crate) struct Passage<'a> {
    pub act: ActNo,
    pub before: &'a [BaseProvision],
    pub picks: &'a [Pick],
    pub turns: &'a BTreeMap<String, Turn>,
    pub became: &'a BTreeMap<String, String>,
}

/// Carries everything tabled over to the current base. Returns the provisions on which proposals
/// may have changed.
pub(crate) fn follow(living: &mut Living, passage: &Passage<'_>) -> BTreeSet<String> {
    let mut touched = BTreeSet::new();
    let mut tabled = std::mem::take(&mut living.tabled);
    let acts: BTreeSet<ActNo> = affected(living, passage, &tabled);
    for act in acts {
        if let Some(proposal) = tabled.get_mut(&act) {
            let mut hand = Hand { living, passage, lost: Vec::new() };
            let before = proposal.live().flat_map(|c| c.change.touches()).map(str::to_owned);
            touched.extend(before.collect::<Vec<String>>());
            proposal.changes = hand.changes(proposal);
            touched.extend(proposal.live().flat_map(|c| c.change.touches()).map(str::to_owned));
            proposal.lost.append(&mut hand.lost);
        }
    }
    living.tabled = tabled;
    let now: Vec<(ActNo, Vec<String>)> = living
        .tabled
        .iter()
        .map(|(act, t)| (*act, t.live().flat_map(|c| c.change.touches()).map(str::to_owned).collect()))
        .collect();
    living.touching.clear();
    for (act, ids) in now {
        living.index(act, &ids);
    }
    touched
}

/// Returns the proposals that a decision may affect.
fn affected(living: &Living, passage: &Passage<'_>, tabled: &BTreeMap<ActNo, Tabled>) -> BTreeSet<ActNo> {
    let mut acts = BTreeSet::new();
    let structure = passage.picks.is_empty() || passage.picks.iter().any(|p| p.bracket.span().is_none());
    if structure {
        acts.extend(tabled.iter().filter(|(_, t)| t.live().next().is_some()).map(|(act, _)| *act));
    }
    for id in passage.turns.keys() {
        acts.extend(living.touching.get(id).into_iter().flatten());
    }
    acts
}

struct Hand<'a> {
    living: &'a Living,
    passage: &'a Passage<'a>,
    lost: Vec<Lost>,
}

impl Hand<'_> {
    fn changes(&mut self, proposal: &Tabled) -> Vec<TabledChange> {
        let mut out = Vec::new();
        for change in &proposal.changes {
            if change.fate == Fate::Live {
                out.extend(self.change(proposal, change));
            } else {
                out.push(change.clone());
            }
        }
        self.reanchor(proposal, &mut out);
        out
    }

    fn change(&mut self, proposal: &Tabled, change: &TabledChange) -> Vec<TabledChange> {
        let act = self.passage.act;
        match &change.change {
            ChangeBody::Reword { id, wording } => self.reword(change, id, wording),
            ChangeBody::Delete { id } => self.delete(change, id),
            ChangeBody::Insert { .. } => {
                vec![self.ended(change, self.insert(proposal, change))]
            }
            ChangeBody::Move { id, .. } => {
                let fate = if self.gone(id) {
                    Some(Fate::Spent(act))
                } else {
                    self.settled(
                        id,
                        change,
                        |r| matches!(r, Reading::Place { .. }),
                        |r| self.same_place(r, change),
                    )
                };
                vec![self.ended(change, fate)]
            }
            ChangeBody::Renumber { id, number } => {
                let fate = if self.gone(id) {
                    Some(Fate::Spent(act))
                } else {
                    let same = |r: &Reading| *r == Reading::Number { number: number.clone() };
                    self.settled(id, change, |r| matches!(r, Reading::Number { .. }), same)
                };
                vec![self.ended(change, fate)]
            }
            ChangeBody::Split { id, parts } => self.split(change, id, parts),
            ChangeBody::Merge { ids, wording } => self.merge(change, ids, wording),
        }
    }

    fn ended(&self, change: &TabledChange, fate: Option<Fate>) -> TabledChange {
        TabledChange { fate: fate.unwrap_or(change.fate), ..change.clone() }
    }

    /// Returns the identity in the base of an adopted part.
    fn part(&self, id: &str) -> String {
        self.passage.became.get(id).map_or(id, String::as_str).to_owned()
    }

    fn gone(&self, id: &str) -> bool {
        self.living.provision(id).is_none()
    }

    fn same_place(&self, reading: &Reading, change: &TabledChange) -> bool {
        match (&change.change, reading) {
            (ChangeBody::Move { after, .. }, Reading::Place { after: chosen }) => after == chosen,
            _ => false,
        }
    }

    /// Returns the fate of a change on one question of a provision, if that question was decided.
    fn settled(
        &self,
        id: &str,
        change: &TabledChange,
        question: impl Fn(&Reading) -> bool,
        same: impl Fn(&Reading) -> bool,
    ) -> Option<Fate> {
        let act = self.passage.act;
        let pick = self.passage.picks.iter().find(|p| {
            p.bracket.provision == id && question(&p.bracket.alternatives[p.alternative].reading)
        })?;
        let chosen = &pick.bracket.alternatives[pick.alternative];
        if same(&chosen.reading) || change.sponsors.iter().any(|s| chosen.sponsors.contains(s)) {
            return Some(Fate::Adopted(act));
        }
        Some(Fate::Spent(act))
    }

    fn reword(&mut self, change: &TabledChange, id: &str, wording: &str) -> Vec<TabledChange> {
        let Some(old) = self.before(id) else { return vec![change.clone()] };
        if let Some(parts) = split_points(self.passage.picks).get(id) {
            return self.reword_parts(change, id, wording, &old, parts);
        }
        if self.gone(id) {
            return match self.merged_into(id) {
                Some(whole) => self.reword_merged(change, id, wording, &whole),
                None => vec![self.ended(change, Some(Fate::Spent(self.passage.act)))],
            };
        }
        let now = self.now(id);
        if now == old && !self.passage.turns.contains_key(id) {
            return vec![change.clone()];
        }
        let turn_edits = self.edits(id, &old, &now);
        if change.sponsors.is_empty() {
            let carried = match carry_incoming(id, (&old, &now), &turn_edits, self.passage.picks, wording) {
                Left::Open(wording) => Carried { wording: Some(wording), dropped: Vec::new() },
                Left::Ended(dropped) => Carried { wording: None, dropped: vec![dropped] },
            };
            return vec![self.carried(change, id, carried)];
        }
        let kept = self.kept(id, &change.sponsors);
        let carried = carry(&old, &now, &turn_edits, &kept, wording);
        vec![self.carried(change, id, carried)]
    }

    /// Returns the change with its wording carried over, or ended for the reason given by the
    /// dropped parts.
    fn carried(&mut self, change: &TabledChange, id: &str, carried: Carried) -> TabledChange {
        self.note(id, &carried.dropped);
        match carried.wording {
            Some(wording) => {
                TabledChange { change: ChangeBody::Reword { id: id.to_owned(), wording }, ..change.clone() }
            }
            None => self.ended(change, Some(self.whole(&carried.dropped))),
        }
    }

    fn note(&mut self, id: &str, dropped: &[Dropped]) {
        for d in dropped {
            let fate = self.fate(d.why);
            self.lost.push(Lost { provision: id.to_owned(), old: d.old.clone(), new: d.new.clone(), fate });
        }
    }

    fn fate(&self, why: Why) -> Fate {
        let act = self.passage.act;
        match why {
            Why::Adopted => Fate::Adopted(act),
            Why::Spent => Fate::Spent(act),
            Why::Stale => Fate::Stale(act),
        }
    }

    /// Returns the fate of a change that has nothing left: the one that requires most of its
    /// sponsor.
    fn whole(&self, dropped: &[Dropped]) -> Fate {
        let has = |why: Why| dropped.iter().any(|d| d.why == why);
        let why = [Why::Stale, Why::Spent].into_iter().find(|w| has(*w)).unwrap_or(Why::Adopted);
        self.fate(why)
    }

    fn before(&self, id: &str) -> Option<String> {
        self.passage.before.iter().find(|p| p.id() == id).map(|p| p.provision.wording.clone())
    }

    fn now(&self, id: &str) -> String {
        self.living.provision(id).map_or(String::new(), |p| p.provision.wording.clone())
    }

    fn kept(&self, id: &str, sponsors: &BTreeSet<PartyCode>) -> Vec<super::carry::KeptSpan> {
        self.passage.turns.get(id).map(|t| t.kept_for(sponsors)).unwrap_or_default()
    }

    fn edits(&self, id: &str, old: &str, now: &str) -> Vec<super::carry::Edit> {
        match self.passage.turns.get(id) {
            Some(turn) if turn.new == now => turn.edits.clone(),
            _ => edits(old, now),
        }
    }

    fn delete(&mut self, change: &TabledChange, id: &str) -> Vec<TabledChange> {
        let act = self.passage.act;
        let split = split_points(self.passage.picks);
        if let Some(parts) = split.get(id) {
            let mut all = vec![change.clone()];
            for (_, part) in parts {
                all.push(TabledChange {
                    change: ChangeBody::Delete { id: self.part(&part.id) },
                    ..change.clone()
                });
            }
            return all;
        }
        let decided = self.settled(
            id,
            change,
            |r| matches!(r, Reading::Presence { .. }),
            |r| *r == Reading::Presence { present: false },
        );
        let fate = decided.or_else(|| self.gone(id).then_some(Fate::Stale(act)));
        vec![self.ended(change, fate)]
    }

    /// Returns the fate of an insertion, if its presence was decided.
    fn insert(&self, proposal: &Tabled, change: &TabledChange) -> Option<Fate> {
        let act = self.passage.act;
        let body = self.inserted(proposal, change)?;
        let adopted = self.passage.became.contains_key(&body.id);
        Some(if adopted { Fate::Adopted(act) } else { Fate::Spent(act) })
    }

    /// Returns the insertion as it was in the rolling text, if its presence was decided.
    fn inserted(&self, proposal: &Tabled, change: &TabledChange) -> Option<&ProvisionBody> {
        let decided = self.passage.picks.iter().filter(|p| p.bracket.skeleton);
        decided.filter_map(|p| p.bracket.inserted.as_ref().map(|body| (p, body))).find_map(|(pick, body)| {
            let behind = |s: &PartyCode| pick.bracket.alternatives.iter().any(|a| a.sponsors.contains(s));
            let own = change.sponsors.is_empty() || change.sponsors.iter().any(behind);
            let same = own && inserts(proposal, &change.change, body);
            same.then_some(body)
        })
    }

    /// Reattaches insertions and moves whose predecessor was adopted or is gone.
    fn reanchor(&self, proposal: &Tabled, changes: &mut [TabledChange]) {
        let adopted: BTreeMap<String, String> = changes
            .iter()
            .filter(|c| c.fate == Fate::Adopted(self.passage.act))
            .filter_map(|c| match &c.change {
                ChangeBody::Insert { provision, .. } => {
                    let body = self.inserted(proposal, c)?;
                    Some((provision.id.clone(), self.part(&body.id)))
                }
                _ => None,
            })
            .collect();
        let dropped: BTreeMap<String, Option<String>> = changes
            .iter()
            .filter(|c| c.fate != Fate::Live)
            .filter_map(|c| match &c.change {
                ChangeBody::Insert { after, provision } => Some((provision.id.clone(), after.clone())),
                _ => None,
            })
            .collect();
        for change in changes.iter_mut().filter(|c| c.fate == Fate::Live) {
            if let ChangeBody::Insert { after, .. } | ChangeBody::Move { after, .. } = &mut change.change {
                let mut steps = 0;
                while let Some(id) = after.clone() {
                    let next = match (adopted.get(&id), dropped.get(&id)) {
                        (Some(now), _) => Some(now.clone()),
                        (None, Some(before)) => before.clone(),
                        (None, None) if self.was_in_base(&id) && self.gone(&id) => self.stands_before(&id),
                        (None, None) => break,
                    };
                    let same = next == *after;
                    *after = next;
                    steps += 1;
                    if same || steps > dropped.len() + self.passage.before.len() {
                        break;
                    }
                }
            }
        }
    }

    fn was_in_base(&self, id: &str) -> bool {
        self.passage.before.iter().any(|p| p.id() == id)
    }

    /// Returns the nearest provision before one of the old base that is still in the base.
    fn stands_before(&self, id: &str) -> Option<String> {
        let at = self.passage.before.iter().position(|p| p.id() == id)?;
        let standing = self.passage.before[..at].iter().rev().find(|p| !self.gone(p.id()));
        standing.map(|p| p.id().to_owned())
    }
}

/// Splits and merges.
impl Hand<'_> {
    /// Returns the provision that another was merged into.
    fn merged_into(&self, id: &str) -> Option<String> {
        let pick = self.passage.picks.iter().find(|p| {
            p.bracket.provision == id
                && p.bracket.alternatives[p.alternative].reading == Reading::Boundary { begins: false }
        })?;
        let words = self.passage.before.iter().find(|p| p.id() == id)?.words.ids();
        let first = words.first()?;
        debug_assert!(!pick.keeps(), "a merge differs from the base");
        self.living.base.iter().find(|p| p.words.ids().contains(first)).map(|p| p.id().to_owned())
    }

    /// Carries over a rewording of one of several provisions that are now one.
    fn reword_merged(
        &mut self,
        change: &TabledChange,
        id: &str,
        wording: &str,
        whole: &str,
    ) -> Vec<TabledChange> {
        let now = self.now(whole);
        let Some(own) = self.before(id) else { return vec![change.clone()] };
        let Some(at) = now.find(&own) else {
            self.note(id, &[Dropped { old: own, new: wording.to_owned(), why: Why::Stale }]);
            return vec![self.ended(change, Some(Fate::Stale(self.passage.act)))];
        };
        let wording = format!("{}{}{}", &now[..at], wording, &now[at + own.len()..]);
        vec![TabledChange { change: ChangeBody::Reword { id: whole.to_owned(), wording }, ..change.clone() }]
    }

    /// Carries over a rewording of a provision that was split: each part gets its words.
    fn reword_parts(
        &mut self,
        change: &TabledChange,
        id: &str,
        wording: &str,
        old: &str,
        parts: &[(usize, ProvisionBody)],
    ) -> Vec<TabledChange> {
        let wish = edits(old, wording);
        let words = Words::of(wording);
        let mut starts = Vec::new();
        for (at, _) in parts {
            if wish.iter().any(|e| e.old.start < *at && *at < e.old.end) {
                let lost = Dropped { old: old.to_owned(), new: wording.to_owned(), why: Why::Stale };
                self.note(id, &[lost]);
                return vec![self.ended(change, Some(Fate::Stale(self.passage.act)))];
            }
            starts.push(moved(&wish, *at).min(words.len()));
        }
        let ends = starts.iter().copied().chain([words.len()]);
        let begins = std::iter::once(0).chain(starts.iter().copied());
        let ids: Vec<String> =
            std::iter::once(id.to_owned()).chain(parts.iter().map(|(_, p)| self.part(&p.id))).collect();
        let mut out = Vec::new();
        for ((from, to), part) in begins.zip(ends).zip(&ids) {
            let wished = words.slice(from..to.max(from));
            if Words::of(wished).iter().ne(Words::of(&self.now(part)).iter()) {
                let body = ChangeBody::Reword { id: part.clone(), wording: wished.to_owned() };
                out.push(TabledChange { change: body, ..change.clone() });
            }
        }
        if out.is_empty() {
            out.push(self.ended(change, Some(Fate::Adopted(self.passage.act))));
        }
        out
    }

    fn split(&mut self, change: &TabledChange, id: &str, parts: &[ProvisionBody]) -> Vec<TabledChange> {
        let act = self.passage.act;
        let joined = parts.iter().map(|p| p.wording.as_str()).collect::<Vec<_>>().join(" ");
        let Some(old) = self.before(id) else { return vec![change.clone()] };
        if self.gone(id) {
            return vec![self.ended(change, Some(Fate::Spent(act)))];
        }
        if let Some(points) = split_points(self.passage.picks).get(id) {
            let mut all = self.reword_parts(change, id, &joined, &old, points);
            all.push(self.ended(change, Some(Fate::Adopted(act))));
            all.retain(|c| c.fate == Fate::Live || matches!(c.change, ChangeBody::Split { .. }));
            all.dedup();
            return all;
        }
        let boundary = |p: &&Pick| {
            p.bracket.cut.as_ref().is_some_and(|(home, _)| home == id)
                && matches!(p.bracket.alternatives[0].reading, Reading::Boundary { .. })
        };
        if self.passage.picks.iter().any(|p| boundary(&p)) {
            // The provision stays whole; rewordings of its parts are still proposed.
            let mut all = vec![self.ended(change, Some(Fate::Spent(act)))];
            let reword = TabledChange {
                change: ChangeBody::Reword { id: id.to_owned(), wording: joined.clone() },
                ..change.clone()
            };
            if Words::of(&joined).iter().ne(Words::of(&old).iter()) {
                all.extend(self.reword(&reword, id, &joined));
            }
            return all;
        }
        if !self.passage.turns.contains_key(id) {
            return vec![change.clone()];
        }
        let now = self.now(id);
        let kept = self.kept(id, &change.sponsors);
        let turn_edits = self.edits(id, &old, &now);
        let carried = carry(&old, &now, &turn_edits, &kept, &joined);
        self.note(id, &carried.dropped);
        let wording = carried.wording.unwrap_or(now);
        match recut(&joined, &wording, parts) {
            Some(parts) => vec![TabledChange {
                change: ChangeBody::Split { id: id.to_owned(), parts },
                ..change.clone()
            }],
            None => vec![self.ended(change, Some(Fate::Stale(act)))],
        }
    }

    fn merge(&mut self, change: &TabledChange, ids: &[String], wording: &str) -> Vec<TabledChange> {
        let act = self.passage.act;
        let decided = |id: &String| {
            self.passage.picks.iter().find(|p| {
                &p.bracket.provision == id
                    && matches!(p.bracket.alternatives[p.alternative].reading, Reading::Boundary { .. })
            })
        };
        let picks: Vec<&Pick> = ids.iter().filter_map(decided).collect();
        // A provision that stays where it is does not run on in one elsewhere.
        let stays = |p: &&Pick| {
            let lost = |s: &PartyCode| p.losers().contains(s);
            matches!(p.bracket.alternatives[0].reading, Reading::Place { .. })
                && ids.contains(&p.bracket.provision)
                && p.keeps()
                && change.sponsors.iter().any(lost)
        };
        if picks.iter().any(|p| p.keeps()) || self.passage.picks.iter().any(|p| stays(&p)) {
            return vec![self.ended(change, Some(Fate::Spent(act)))];
        }
        let merged = !picks.is_empty();
        if !merged && ids.iter().any(|id| self.gone(id)) {
            return vec![self.ended(change, Some(Fate::Stale(act)))];
        }
        let olds: Option<Vec<String>> = ids.iter().map(|id| self.before(id)).collect();
        let Some(olds) = olds else { return vec![change.clone()] };
        let left: Vec<String> = ids.iter().filter(|id| !self.gone(id)).cloned().collect();
        let changed = merged || ids.iter().any(|id| self.passage.turns.contains_key(id));
        if !changed {
            return vec![change.clone()];
        }
        let Some(first) = left.first().cloned() else {
            return vec![self.ended(change, Some(Fate::Stale(act)))];
        };
        let old = olds.join(" ");
        let now = left.iter().map(|id| self.now(id)).collect::<Vec<_>>().join(" ");
        let carried = carry(&old, &now, &edits(&old, &now), &[], wording);
        let mut all = Vec::new();
        if left.len() > 1 {
            self.note(&first, &carried.dropped);
            let wording = carried.wording.unwrap_or(now);
            let body = ChangeBody::Merge { ids: left, wording };
            all.push(TabledChange { change: body, ..change.clone() });
            return all;
        }
        all.push(self.ended(change, Some(Fate::Adopted(act))));
        if let Some(wording) = carried.wording {
            self.note(&first, &carried.dropped);
            let body = ChangeBody::Reword { id: first, wording };
            all.push(TabledChange { change: body, ..change.clone() });
        }
        all
    }
}

/// Cuts a carried wording into parts, each beginning at its former first word.
fn recut(old: &str, new: &str, parts: &[ProvisionBody]) -> Option<Vec<ProvisionBody>> {
    let passed = edits(old, new);
    let words = Words::of(new);
    let mut at = 0;
    let mut starts = Vec::new();
    for part in parts {
        if passed.iter().any(|e| e.old.start < at && at < e.old.end) {
            return None;
        }
        starts.push(if at == 0 { 0 } else { moved(&passed, at).min(words.len()) });
        at += Words::of(&part.wording).len();
    }
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let cut = starts.iter().zip(ends).map(|(from, to)| words.slice(*from..to.max(*from)).to_owned());
    let cut: Vec<String> = cut.collect();
    if cut.iter().any(String::is_empty) {
        return None;
    }
    Some(parts.iter().zip(cut).map(|(p, wording)| ProvisionBody { wording, ..p.clone() }).collect())
}
