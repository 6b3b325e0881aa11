//! Composes whole texts: presence, place, number and boundary of each provision, and its words.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cut::{Break, segments};
use super::insertion::{Inserted, Insertions, Shape, lay_out};
use super::wish::{Fate, Gathered, Late, Wish, Wishes, gather};
use super::wording::compose_words;
use crate::finding::Finding;
use crate::label::label;
use crate::parallel::both;
use crate::proposal::{Change, Proposal};
use crate::provision::{Id, Number, Provision};
use crate::rolling::{Dispute, Entry, Opinion, Rolling, Run};
use crate::sponsor::Sponsors;
use crate::text::Text;
use crate::word::Words;

/// Composes a base and a set of proposals on it into one rolling text.
///
/// The order of the proposals does not matter. The findings of the result report every change that
/// cannot be laid on the base; nothing is dropped silently.
pub fn compose(base: &Text, proposals: &[Proposal]) -> Rolling {
    let order = in_order(proposals);
    let gathered = gather(base, &order);
    let cuts: Vec<Vec<Break>> = gathered.wishes.iter().map(cuts).collect();
    let last: Vec<usize> = cuts.iter().map(Vec::len).collect();
    let shapes: Vec<Shape> = shapes(base, &order, &gathered, &cuts);
    let insertions = lay_out(base, &gathered, &shapes, &last);
    let parted = base.provisions().iter().map(|p| &p.id).filter(|id| id.as_str().contains('/')).collect();
    let weaver = Weaver {
        base,
        proposals: &order,
        gathered: &gathered,
        insertions: &insertions,
        shapes: &shapes,
        parted,
    };
    let mut entries = Vec::with_capacity(base.provisions().len());
    let mut findings: Vec<Finding> = gathered.findings.iter().chain(&insertions.findings).cloned().collect();
    weaver.inserted(None, &mut entries);
    let (middle, work) = middle(&gathered.wishes);
    let part = |range: Range<usize>| {
        let (mut entries, mut findings) = (Vec::with_capacity(range.len()), Vec::new());
        for at in range {
            weaver.provision(at, &base.provisions()[at], &cuts[at], &mut entries, &mut findings);
        }
        (entries, findings)
    };
    let (first, second) = both(work, || part(0..middle), || part(middle..base.provisions().len()));
    for (more, found) in [first, second] {
        entries.extend(more);
        findings.extend(found);
    }
    findings.sort();
    findings.dedup();
    let mut sponsors: Sponsors = order.iter().flat_map(|p| p.sponsors.iter().cloned()).collect();
    // A sponsor with two wishes appears under other names than those on the proposal.
    let renamed = |proposal: usize, named: &Sponsors| order[proposal].sponsors != *named;
    for wishes in &gathered.wishes {
        let fates = wishes.fates.iter().map(|w| (w.proposal, &w.sponsors));
        let numbers = wishes.numbers.iter().map(|w| (w.proposal, &w.sponsors));
        let places = wishes.places.iter().map(|w| (w.proposal, &w.sponsors));
        for (_, named) in fates.chain(numbers).chain(places).filter(|&(p, named)| renamed(p, named)) {
            sponsors.extend(named.iter().cloned());
        }
    }
    label(&mut entries);
    Rolling { sponsors, entries, findings }
}

/// Returns the provision that divides the proposed words in half, and the approximate number of
/// words.
fn middle(wishes: &[Wishes<'_>]) -> (usize, usize) {
    let proposed = |wishes: &Wishes<'_>| -> usize {
        let words = |wish: &Wish<Fate<'_>>| {
            if let Fate::Read { text, .. } = &wish.value { text.len() / 6 } else { 0 }
        };
        wishes.fates.iter().map(words).sum()
    };
    let all: usize = wishes.iter().map(proposed).sum();
    let mut before = 0;
    let middle = wishes.iter().position(|wishes| {
        before += proposed(wishes);
        before * 2 > all
    });
    (middle.unwrap_or(wishes.len()), all)
}

/// Sorts the proposals independently of their arrival.
fn in_order(proposals: &[Proposal]) -> Vec<&Proposal> {
    let mut order: Vec<&Proposal> = proposals.iter().collect();
    order.sort_by(|a, b| {
        a.sponsors
            .cmp(&b.sponsors)
            .then_with(|| a.changes.iter().map(sort_key).cmp(b.changes.iter().map(sort_key)))
    });
    order.dedup();
    order
}

/// The kind of a change, the provisions that it names, and the words and numbers that it gives.
type ChangeKey<'a> = (u8, Option<&'a Id>, Option<&'a Id>, Vec<(&'a str, Option<&'a Number>)>);

/// Returns a key that sorts the changes of one sponsor; the order has no other meaning.
fn sort_key(change: &Change) -> ChangeKey<'_> {
    match change {
        Change::Reword { id, wording } => (0, Some(id), None, vec![(wording.as_str(), None)]),
        Change::Delete { id } => (1, Some(id), None, Vec::new()),
        Change::Insert { after, provision: p, instead_of } => (
            2,
            after.as_ref(),
            instead_of.as_ref(),
            vec![(p.id.as_str(), None), (p.wording.as_str(), p.number.as_ref())],
        ),
        Change::Move { id, after } => (3, Some(id), after.as_ref(), Vec::new()),
        Change::Renumber { id, number } => (4, Some(id), None, vec![("", number.as_ref())]),
        Change::Split { id, parts } => {
            let parts = parts.iter().map(|p| (p.provision.wording.as_str(), p.provision.number.as_ref()));
            (5, Some(id), None, parts.collect())
        }
        Change::Merge { ids, wording } => {
            let ids_as_text = ids.iter().map(|id| (id.as_str(), None));
            (6, ids.first(), None, std::iter::once((wording.as_str(), None)).chain(ids_as_text).collect())
        }
    }
}

/// Returns all the breaks that sides make in one provision.
fn cuts(wishes: &Wishes<'_>) -> Vec<Break> {
    let mut cuts: Vec<Break> = Vec::new();
    for wish in &wishes.fates {
        if let Fate::Read { parts, .. } = &wish.value {
            cuts.extend(parts.iter().map(|(b, _, _)| *b));
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn shapes(base: &Text, proposals: &[&Proposal], gathered: &Gathered<'_>, cuts: &[Vec<Break>]) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = proposals.iter().map(|_| Shape::default()).collect();
    for (at, wishes) in gathered.wishes.iter().enumerate() {
        for wish in &wishes.places {
            for i in base.subtree(at) {
                shapes[wish.proposal].travels.insert(i, (at, wish.value.clone()));
            }
        }
        for wish in &wishes.joins {
            if at > 0 && base.provisions()[at - 1].id == wish.value {
                shapes[wish.proposal].joined.push(at);
            }
        }
        for wish in &wishes.fates {
            let Fate::Read { parts, .. } = &wish.value else { continue };
            for (k, (own, _, part)) in parts.iter().enumerate() {
                let first = cuts[at].binary_search(own).map_or(0, |i| i + 1);
                let next = parts.get(k + 1).and_then(|(b, _, _)| cuts[at].binary_search(b).ok());
                let last = next.unwrap_or(cuts[at].len());
                shapes[wish.proposal].parts.insert(part.0.id.clone(), (at, first, last));
            }
            if let Some((own, _, _)) = parts.first() {
                let end = cuts[at].binary_search(own).unwrap_or(0);
                shapes[wish.proposal].parts.insert(base.provisions()[at].id.clone(), (at, 0, end));
            }
        }
    }
    shapes
}

struct Weaver<'a, 'g> {
    base: &'a Text,
    proposals: &'a [&'g Proposal],
    gathered: &'a Gathered<'g>,
    insertions: &'a Insertions<'g>,
    shapes: &'a [Shape],
    /// Identities of the base that look like those of parts: the base comes from an earlier round.
    parted: BTreeSet<&'a Id>,
}

impl Weaver<'_, '_> {
    /// Adds the entries of one provision of the base, one for each segment, and the insertions
    /// after each.
    fn provision(
        &self,
        at: usize,
        provision: &Provision,
        cuts: &[Break],
        entries: &mut Vec<Entry>,
        findings: &mut Vec<Finding>,
    ) {
        let wishes = &self.gathered.wishes[at];
        let texts = Segments::of(provision, wishes, cuts);
        let presence = presence(wishes);
        for segment in 0..=cuts.len() {
            let (runs, found) = compose_words(texts.base[segment], &texts.wishes(segment));
            findings.extend(found.into_iter().map(|f| Finding { place: provision.name(), ..f }));
            entries.push(if segment == 0 {
                Entry {
                    id: provision.id.clone(),
                    kind: provision.kind,
                    level: provision.level,
                    number: provision.number.clone(),
                    presence: presence.clone(),
                    place: self.place(at, wishes),
                    renumber: dispute(
                        provision.number.clone(),
                        wishes.numbers.iter().map(|w| (&w.sponsors, w.value.clone())),
                    ),
                    boundary: dispute(true, wishes.joins.iter().map(|w| (&w.sponsors, false))),
                    runs,
                }
            } else {
                later_part(provision, wishes, cuts[segment - 1], self.part(&provision.id, segment), runs)
            });
            self.inserted(Some((at, segment)), entries);
        }
    }

    fn inserted(&self, place: Option<(usize, usize)>, entries: &mut Vec<Entry>) {
        for inserted in self.insertions.at.get(&place).into_iter().flatten() {
            let before = entries.last().map(|e| e.id.clone());
            entries.push(self.insertion(inserted, before));
        }
    }

    fn insertion(&self, inserted: &Inserted<'_>, before: Option<Id>) -> Entry {
        let members = inserted.members.iter().map(|&m| &self.gathered.insertions[m]);
        let owners: Vec<(&Sponsors, Option<Number>)> =
            members.map(|i| (&self.proposals[i.proposal].sponsors, i.provision.number.clone())).collect();
        let number = first_number(&owners);
        let places: Vec<(&Sponsors, Option<Id>)> = inserted
            .members
            .iter()
            .filter_map(|m| {
                let proposal = self.gathered.insertions[*m].proposal;
                let after = self.resolve(proposal, self.insertions.placed.get(m)?);
                Some((&self.proposals[proposal].sponsors, Some(after)))
            })
            .collect();
        let text = inserted.provision.wording.as_str().to_owned();
        Entry {
            id: inserted.id.clone(),
            kind: inserted.provision.kind,
            level: inserted.provision.level,
            number: number.clone(),
            presence: dispute(false, owners.iter().map(|(s, _)| (*s, true))),
            place: dispute_kept(before, places.into_iter()),
            renumber: dispute(number, owners.iter().map(|(s, n)| (*s, n.clone()))),
            boundary: None,
            runs: if text.is_empty() { Vec::new() } else { vec![Run::Text(text)] },
        }
    }

    /// Returns the dispute about the provision's place, where sides move it or run it on in one
    /// that is not adjacent.
    fn place(&self, at: usize, wishes: &Wishes<'_>) -> Option<Dispute<Option<Id>>> {
        let provisions = self.base.provisions();
        let before = at.checked_sub(1).map(|b| provisions[b].id.clone());
        let joins = wishes.joins.iter().filter(|w| before.as_ref() != Some(&w.value));
        let joins = joins.map(|w| (&w.sponsors, Some(self.resolve(w.proposal, &w.value))));
        let moves = wishes.places.iter();
        let moves = moves.map(|w| (&w.sponsors, w.value.as_ref().map(|id| self.resolve(w.proposal, id))));
        dispute_kept(before.clone(), moves.chain(joins))
    }

    /// Returns the identity of a part of a provision, distinct from all identities of the base.
    fn part(&self, id: &Id, segment: usize) -> Id {
        if segment == 0 {
            return id.clone();
        }
        let mut part = Id::new(format!("{id}/{segment}"));
        while self.parted.contains(&part) {
            part = Id::new(format!("{part}~"));
        }
        part
    }

    /// Returns the identity in the rolling text for an identity used in a proposal.
    fn resolve(&self, proposal: usize, id: &Id) -> Id {
        if let Some(&(at, first, _)) = self.shapes[proposal].parts.get(id) {
            return self.part(&self.base.provisions()[at].id, first);
        }
        self.insertions.ids.get(&(proposal, id)).unwrap_or(id).clone()
    }
}

/// The words of each segment of a provision: the base's and every side's.
struct Segments<'a> {
    base: Vec<&'a str>,
    sides: Vec<(&'a Sponsors, Vec<Cow<'a, str>>)>,
}

impl<'a> Segments<'a> {
    fn of(provision: &'a Provision, wishes: &'a Wishes<'_>, cuts: &[Break]) -> Segments<'a> {
        let base = provision.wording.words();
        let mut from = 0;
        let mut pieces = Vec::with_capacity(cuts.len() + 1);
        for &(at, _) in cuts {
            pieces.push(base.slice(from..at));
            from = at;
        }
        pieces.push(if cuts.is_empty() { base.text() } else { base.slice(from..base.len()) });
        let read = wishes.fates.iter().filter_map(|wish| match &wish.value {
            Fate::Read { text, parts } => Some((&wish.sponsors, text, parts)),
            Fate::Delete => None,
        });
        let sides = read.map(|(sponsors, text, parts)| {
            if cuts.is_empty() {
                return (sponsors, vec![Cow::Borrowed(text.as_str())]);
            }
            let whole = Words::of(text);
            let own: Vec<(Break, usize)> = parts.iter().map(|(b, at, _)| (*b, *at)).collect();
            let ranges = segments(&base, &whole, cuts, &own);
            (sponsors, ranges.into_iter().map(|r| Cow::Owned(whole.slice(r).to_owned())).collect())
        });
        Segments { base: pieces, sides: sides.collect() }
    }

    fn wishes(&self, segment: usize) -> Vec<(&Sponsors, &str)> {
        self.sides.iter().map(|(s, texts)| (*s, texts[segment].as_ref())).collect()
    }
}

fn presence(wishes: &Wishes<'_>) -> Option<Dispute<bool>> {
    let gone = wishes.fates.iter().filter(|w| w.value == Fate::Delete);
    dispute(true, gone.map(|w| (&w.sponsors, false)))
}

/// Returns the entry of a part that some sides make a provision of its own.
fn later_part(provision: &Provision, wishes: &Wishes<'_>, cut: Break, id: Id, runs: Vec<Run>) -> Entry {
    let parts: Vec<(&Sponsors, Late<'_>)> = wishes
        .fates
        .iter()
        .filter_map(|wish| match &wish.value {
            Fate::Read { parts, .. } => Some((&wish.sponsors, parts.iter().find(|(b, _, _)| *b == cut)?.2)),
            Fate::Delete => None,
        })
        .collect();
    let owners: Vec<(&Sponsors, Option<Number>)> =
        parts.iter().map(|(s, p)| (*s, p.0.number.clone())).collect();
    let number = first_number(&owners);
    let first = parts.iter().min_by_key(|(s, p)| (*s, *p)).map_or(provision, |(_, p)| p.0);
    Entry {
        id,
        kind: first.kind,
        level: first.level,
        number: number.clone(),
        presence: None,
        place: None,
        renumber: dispute(number, owners.iter().map(|(s, n)| (*s, n.clone()))),
        boundary: dispute(false, parts.iter().map(|(s, _)| (*s, true))),
        runs,
    }
}

/// Returns the number given by the first of the sponsors.
fn first_number(owners: &[(&Sponsors, Option<Number>)]) -> Option<Number> {
    owners.iter().min().and_then(|(_, number)| number.clone())
}

/// Returns a dispute if any side differs from the base.
fn dispute<'s, T: Ord + Clone>(base: T, held: impl Iterator<Item = (&'s Sponsors, T)>) -> Option<Dispute<T>> {
    let differing: Vec<_> = held.filter(|(_, value)| *value != base).collect();
    dispute_kept(base, differing.into_iter())
}

/// Returns a dispute if any side holds an opinion, even the base's.
fn dispute_kept<'s, T: Ord + Clone>(
    base: T,
    held: impl Iterator<Item = (&'s Sponsors, T)>,
) -> Option<Dispute<T>> {
    let mut by_value: BTreeMap<T, Sponsors> = BTreeMap::new();
    for (sponsors, value) in held {
        by_value.entry(value).or_default().extend(sponsors.iter().cloned());
    }
    if by_value.is_empty() {
        return None;
    }
    let mut opinions: Vec<Opinion<T>> =
        by_value.into_iter().map(|(value, sponsors)| Opinion { sponsors, base: false, value }).collect();
    opinions.sort_by(|a, b| a.sponsors.cmp(&b.sponsors));
    opinions.insert(0, Opinion { sponsors: Sponsors::new(), base: true, value: base });
    Some(Dispute { label: String::new(), opinions })
}
