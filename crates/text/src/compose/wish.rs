//! The wishes of each side for each provision of the base, gathered from all proposals.

use std::collections::{BTreeMap, BTreeSet};

use super::cut::{Break, breaks, unmerge};
use crate::finding::{Finding, Severity};
use crate::proposal::{Change, Part, Proposal};
use crate::provision::{Id, Number, Provision};
use crate::sponsor::{Sponsor, Sponsors};
use crate::text::Text;
use crate::word::Words;

/// The fate that a side wishes for a provision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate<'a> {
    /// The provision is deleted.
    Delete,
    /// The provision reads like this; breaks mark where later parts begin.
    Read {
        /// The whole wording.
        text: String,
        /// For each later part: the break in the base, its place in the wording, and the part.
        parts: Vec<(Break, usize, Late<'a>)>,
    },
}

/// A later part of a split, ordered by its label and words so that wishes have an order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Late<'a>(pub &'a Provision);

impl Late<'_> {
    fn key(&self) -> (Option<&Number>, &str) {
        (self.0.number.as_ref(), self.0.wording.as_str())
    }
}

impl PartialEq for Late<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Late<'_> {}

impl PartialOrd for Late<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Late<'_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

/// One proposal's wish on one question about a provision.
#[derive(Clone, Debug)]
pub(super) struct Wish<T> {
    /// Index of the proposal, for identities that only it knows.
    pub proposal: usize,
    pub sponsors: Sponsors,
    pub value: T,
}

/// All wishes for one provision of the base.
#[derive(Debug, Default)]
pub(super) struct Wishes<'a> {
    pub fates: Vec<Wish<Fate<'a>>>,
    pub numbers: Vec<Wish<Option<Number>>>,
    /// The provision that it should follow: an identity of the base or of the proposal.
    pub places: Vec<Wish<Option<Id>>>,
    /// Sponsors whose text runs its words on in those of the named provision.
    pub joins: Vec<Wish<Id>>,
}

/// A provision that a proposal inserts.
#[derive(Debug)]
pub(super) struct Insertion<'a> {
    pub proposal: usize,
    pub after: Option<&'a Id>,
    pub provision: &'a Provision,
}

/// All wishes on a base.
#[derive(Debug, Default)]
pub(super) struct Gathered<'a> {
    /// The wishes for each provision of the base.
    pub wishes: Vec<Wishes<'a>>,
    pub insertions: Vec<Insertion<'a>>,
    pub findings: Vec<Finding>,
}

/// Gathers the wishes of all proposals.
pub(super) fn gather<'a>(base: &Text, proposals: &[&'a Proposal]) -> Gathered<'a> {
    let index: BTreeMap<&Id, usize> =
        base.provisions().iter().enumerate().map(|(at, p)| (&p.id, at)).collect();
    let mut all = Gathered {
        wishes: base.provisions().iter().map(|_| Wishes::default()).collect(),
        ..Gathered::default()
    };
    for (at, &proposal) in proposals.iter().enumerate() {
        for change in &proposal.changes {
            all.take(base, &index, at, proposal, change);
        }
    }
    for (wishes, provision) in all.wishes.iter_mut().zip(base.provisions()) {
        let mut torn = BTreeSet::new();
        tell_apart(&mut wishes.fates, &mut torn);
        tell_apart(&mut wishes.numbers, &mut torn);
        tell_apart(&mut wishes.places, &mut torn);
        all.findings.extend(torn.iter().map(|s| two_wishes(s, provision)));
    }
    all
}

impl<'a> Gathered<'a> {
    fn take(
        &mut self,
        base: &Text,
        index: &BTreeMap<&Id, usize>,
        proposal: usize,
        from: &'a Proposal,
        change: &'a Change,
    ) {
        let sponsors = &from.sponsors;
        match change {
            Change::Insert { after, provision, instead_of: None } => {
                self.insertions.push(Insertion { proposal, after: after.as_ref(), provision });
            }
            Change::Insert { provision, instead_of: Some(id), .. } => {
                let Some(at) = self.place(index, id, sponsors) else { return };
                let text = provision.wording.as_str().to_owned();
                self.wishes[at].fates.push(wish(proposal, sponsors, Fate::Read { text, parts: Vec::new() }));
                if provision.number != base.provisions()[at].number {
                    self.wishes[at].numbers.push(wish(proposal, sponsors, provision.number.clone()));
                }
            }
            Change::Reword { id, wording } => {
                let Some(at) = self.place(index, id, sponsors) else { return };
                let text = wording.as_str().to_owned();
                self.wishes[at].fates.push(wish(proposal, sponsors, Fate::Read { text, parts: Vec::new() }));
            }
            Change::Delete { id } => {
                let Some(at) = self.place(index, id, sponsors) else { return };
                self.wishes[at].fates.push(wish(proposal, sponsors, Fate::Delete));
            }
            Change::Move { id, after } => {
                let Some(at) = self.place(index, id, sponsors) else { return };
                self.wishes[at].places.push(wish(proposal, sponsors, after.clone()));
            }
            Change::Renumber { id, number } => {
                let Some(at) = self.place(index, id, sponsors) else { return };
                self.wishes[at].numbers.push(wish(proposal, sponsors, number.clone()));
            }
            Change::Split { id, parts } => {
                let Some(at) = self.place(index, id, sponsors) else { return };
                let fate = split(base.provisions()[at].wording.as_str(), parts);
                self.wishes[at].fates.push(wish(proposal, sponsors, fate));
            }
            Change::Merge { ids, wording } => {
                self.merge(base, index, proposal, sponsors, ids, wording.as_str())
            }
        }
    }

    fn merge(
        &mut self,
        base: &Text,
        index: &BTreeMap<&Id, usize>,
        proposal: usize,
        sponsors: &Sponsors,
        ids: &[Id],
        wording: &str,
    ) {
        let places: Vec<usize> = ids.iter().filter_map(|id| self.place(index, id, sponsors)).collect();
        if places.is_empty() {
            return;
        }
        let wordings: Vec<&str> = places.iter().map(|&at| base.provisions()[at].wording.as_str()).collect();
        let texts = unmerge(&wordings, wording);
        for (k, (&at, text)) in places.iter().zip(texts).enumerate() {
            self.wishes[at].fates.push(wish(proposal, sponsors, Fate::Read { text, parts: Vec::new() }));
            if k > 0 {
                let before = base.provisions()[places[k - 1]].id.clone();
                self.wishes[at].joins.push(wish(proposal, sponsors, before));
            }
        }
    }

    fn place(&mut self, index: &BTreeMap<&Id, usize>, id: &Id, sponsors: &Sponsors) -> Option<usize> {
        let place = index.get(id).copied();
        if place.is_none() {
            let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
            self.findings.push(Finding {
                severity: Severity::Warning,
                code: "unknown-provision",
                place: id.to_string(),
                message: format!(
                    "A change of {} names a provision that the base does not have, and was left out. Propose it on a provision of this base.",
                    names.join(", ")
                ),
            });
        }
        place
    }
}

fn wish<T>(proposal: usize, sponsors: &Sponsors, value: T) -> Wish<T> {
    Wish { proposal, sponsors: sponsors.clone(), value }
}

/// Returns the whole wording of a split, with the breaks at which its later parts begin.
fn split<'a>(base: &str, parts: &'a [Part]) -> Fate<'a> {
    let wordings: Vec<&str> = parts.iter().map(|p| p.provision.wording.as_str()).collect();
    let text = wordings.iter().filter(|w| !w.is_empty()).copied().collect::<Vec<_>>().join(" ");
    let mut at = 0;
    let starts: Vec<usize> = wordings[..wordings.len().saturating_sub(1)]
        .iter()
        .map(|w| {
            at += Words::of(w).len();
            at
        })
        .collect();
    let found = breaks(&Words::of(base), &Words::of(&text), &starts);
    let late = parts.iter().skip(1).map(|p| Late(&p.provision));
    let parts = found.into_iter().zip(starts).zip(late).map(|((b, s), p)| (b, s, p)).collect();
    Fate::Read { text, parts }
}

/// Gives a sponsor with several different wishes on one question a name for each.
fn tell_apart<T: Ord + Clone>(wishes: &mut [Wish<T>], torn: &mut BTreeSet<Sponsor>) {
    if wishes.len() < 2 {
        return;
    }
    let mut by_sponsor: BTreeMap<&Sponsor, BTreeSet<&T>> = BTreeMap::new();
    for wish in wishes.iter() {
        for sponsor in &wish.sponsors {
            by_sponsor.entry(sponsor).or_default().insert(&wish.value);
        }
    }
    by_sponsor.retain(|_, values| values.len() > 1);
    if by_sponsor.is_empty() {
        return;
    }
    let named: Vec<Sponsors> = wishes
        .iter()
        .map(|wish| {
            let name = |s: &Sponsor| match by_sponsor.get(s) {
                Some(values) => {
                    let which = values.iter().position(|v| **v == wish.value).map_or(0, |at| at + 1);
                    Sponsor::new(&format!("{s} ({which})")).expect("a name with a number added is a name")
                }
                None => s.clone(),
            };
            wish.sponsors.iter().map(name).collect()
        })
        .collect();
    torn.extend(by_sponsor.into_keys().cloned());
    for (wish, sponsors) in wishes.iter_mut().zip(named) {
        wish.sponsors = sponsors;
    }
}

fn two_wishes(sponsor: &Sponsor, provision: &Provision) -> Finding {
    Finding {
        severity: Severity::Doubt,
        code: "two-wishes",
        place: provision.name(),
        message: format!(
            "{sponsor} proposes more than one thing here; each stands, told apart by a number. Withdraw one so that the text of {sponsor} is one text."
        ),
    }
}
