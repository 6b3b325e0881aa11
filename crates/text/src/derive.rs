//! A counter-draft: the proposal expressed by a whole edited text.
//!
//! A sponsor submits a text without identities. Its changes are derived from the matching; laid on
//! the base, they give the edited text again (`apply`).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::compare::bare;
use crate::finding::{Finding, Severity};
use crate::matching::{Known, Matching, NONE, match_known, places_of};
use crate::proposal::{Change, Part, Proposal};
use crate::provision::{Id, Number, Provision};
use crate::sponsor::Sponsors;
use crate::text::Text;

/// Derives the proposal that turns the base into the edited text.
///
/// The findings report doubtful matches, and edits that no change can express, such as another
/// depth or kind for a kept provision.
pub fn counter_draft(base: &Text, edited: &Text, sponsors: Sponsors) -> (Proposal, Vec<Finding>) {
    CounterDrafts::on(base).derive(edited, sponsors)
}

/// A base for many counter-drafts: the values that deriving needs are computed once.
pub struct CounterDrafts<'a> {
    base: Known<'a>,
}

impl<'a> CounterDrafts<'a> {
    /// Prepares a base for counter-drafts.
    pub fn on(base: &'a Text) -> CounterDrafts<'a> {
        CounterDrafts { base: Known::of(base) }
    }

    /// Derives a proposal as [`counter_draft`] does.
    pub fn derive(&self, edited: &Text, sponsors: Sponsors) -> (Proposal, Vec<Finding>) {
        let matching = match_known(&self.base, edited);
        let mut draft = Draft::of(&self.base, edited, &matching);
        draft.kept_and_new();
        draft.gone();
        draft.styles();
        let (changes, own) = (draft.changes, draft.findings);
        let mut findings = matching.findings;
        findings.extend(own);
        (Proposal { sponsors, changes }, findings)
    }
}

struct Draft<'a, 'k> {
    known: &'a Known<'k>,
    base: &'a Text,
    edited: &'a Text,
    matching: &'a Matching,
    /// For each provision of the edited text its counterpart in the base, or [`NONE`].
    to_old: Vec<usize>,
    /// For each provision of the edited text its identity in the proposal: the base's, or a new one.
    ids: Vec<Cow<'a, Id>>,
    /// Whether each provision of the edited text must be moved on its own.
    moved: Vec<bool>,
    /// Parts that come right after the provision that is split: old provision to edited ones.
    splits: BTreeMap<usize, Vec<usize>>,
    changes: Vec<Change>,
    findings: Vec<Finding>,
}

impl<'a, 'k> Draft<'a, 'k> {
    fn of(known: &'a Known<'k>, edited: &'a Text, matching: &'a Matching) -> Draft<'a, 'k> {
        let mut to_old = vec![NONE; edited.provisions().len()];
        for pair in &matching.pairs {
            to_old[pair.new] = pair.old;
        }
        let mut draft = Draft {
            known,
            base: known.text,
            edited,
            matching,
            ids: Vec::new(),
            moved: vec![false; to_old.len()],
            splits: BTreeMap::new(),
            changes: Vec::new(),
            findings: Vec::new(),
            to_old,
        };
        draft.note_splits();
        draft.note_ids();
        draft.note_moves();
        draft
    }

    /// Finds the splits. Parts apart from the first become insertions: a split has one place.
    fn note_splits(&mut self) {
        for split in &self.matching.splits {
            let whole = split.new.iter().enumerate().take_while(|(nth, j)| **j == split.new[0] + nth);
            let together: Vec<usize> = whole.map(|(_, &j)| j).collect();
            if together.len() < split.new.len() {
                let old = &self.base.provisions()[split.old];
                let apart: Vec<String> =
                    split.new[together.len()..].iter().map(|&j| self.edited.provisions()[j].name()).collect();
                self.findings.push(Finding {
                    severity: Severity::Note,
                    code: "part-elsewhere",
                    place: old.name(),
                    message: format!(
                        "Words of {} are elsewhere, in {}; they are proposed as new there.",
                        old.name(),
                        apart.join(", ")
                    ),
                });
            }
            if together.len() > 1 {
                self.splits.insert(split.old, together);
            }
        }
    }

    /// Gives each new provision an identity derived from the kept provision before it and its
    /// words.
    fn note_ids(&mut self) {
        let mut part_of: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (&old, parts) in &self.splits {
            part_of.extend(parts.iter().enumerate().skip(1).map(|(nth, &j)| (j, (old, nth + 1))));
        }
        let base = self.base;
        // Identities that new provisions have taken, in addition to the base's own.
        let mut taken: BTreeSet<Id> = BTreeSet::new();
        let mut anchor = "head";
        for (at, provision) in self.edited.provisions().iter().enumerate() {
            if self.to_old[at] != NONE {
                let id = &base.provisions()[self.to_old[at]].id;
                anchor = id.as_str();
                self.ids.push(Cow::Borrowed(id));
                continue;
            }
            let stem = match part_of.get(&at) {
                Some((old, nth)) => format!("part:{}:{nth}", self.base.provisions()[*old].id),
                None => format!("new:{anchor}:{:08x}", print_of(provision)),
            };
            let id = std::iter::once(stem.clone())
                .chain((2..).map(|n| format!("{stem}~{n}")))
                .map(Id::new)
                .find(|id| !taken.contains(id) && !self.known.ids().contains(id))
                .expect("some suffix is free: there are fewer provisions than integers");
            taken.insert(id.clone());
            self.ids.push(Cow::Owned(id));
        }
    }

    fn note_moves(&mut self) {
        let pairs: Vec<usize> = self.to_old.iter().copied().filter(|&i| i != NONE).collect();
        let words: Vec<u64> = self.known.counts().map(|count| count as u64).collect();
        let places = places_of(&pairs, &words, &self.known.parents);
        let mut moved = places.moved.into_iter();
        for (at, &old) in self.to_old.iter().enumerate() {
            self.moved[at] = old != NONE && moved.next().expect("each pair has a place");
        }
    }

    /// Adds the changes for the provisions of the edited text, in its order.
    fn kept_and_new(&mut self) {
        let later: BTreeSet<usize> = self.splits.values().flat_map(|parts| parts[1..].to_vec()).collect();
        for at in 0..self.to_old.len() {
            if self.to_old[at] != NONE {
                self.kept(at);
            } else if !later.contains(&at) {
                let (after, provision) = (self.before(at), self.named(at));
                self.changes.push(Change::Insert { after, provision, instead_of: None });
            }
        }
    }

    /// Returns a provision of the edited text under its identity in the proposal.
    fn named(&self, at: usize) -> Provision {
        Provision { id: self.ids[at].clone().into_owned(), ..self.edited.provisions()[at].clone() }
    }

    /// Returns the provision that a provision of the edited text follows.
    fn before(&self, at: usize) -> Option<Id> {
        at.checked_sub(1).map(|before| self.ids[before].clone().into_owned())
    }

    fn kept(&mut self, at: usize) {
        let place = self.to_old[at];
        let (old, new) = (&self.base.provisions()[place], &self.edited.provisions()[at]);
        let id = || old.id.clone();
        if self.moved[at] {
            self.changes.push(Change::Move { id: id(), after: self.before(at) });
        }
        if bare(&old.number) != bare(&new.number) {
            self.changes.push(Change::Renumber { id: id(), number: new.number.clone() });
        }
        let merges = &self.matching.merges;
        let merge = merges.binary_search_by_key(&at, |m| m.new).ok().map(|k| &merges[k]);
        if let Some(parts) = self.splits.get(&place) {
            let parts = parts.iter().map(|&j| Part { provision: self.named(j) }).collect();
            self.changes.push(Change::Split { id: id(), parts });
        } else if let Some(merge) = merge {
            let ids = merge.old.iter().map(|&i| self.base.provisions()[i].id.clone()).collect();
            self.changes.push(Change::Merge { ids, wording: new.wording.clone() });
        } else if old.wording != new.wording {
            self.changes.push(Change::Reword { id: id(), wording: new.wording.clone() });
        }
        if (old.kind, old.level) != (new.kind, new.level) {
            self.findings.push(Finding {
                severity: Severity::Note,
                code: "kind-changed",
                place: new.name(),
                message: format!(
                    "{} of the base (depth {}) is {} in the edited text (depth {}). A proposal cannot \
                     change kind or depth; it keeps the base's.",
                    old.name(),
                    old.level,
                    new.name(),
                    new.level
                ),
            });
        }
    }

    fn gone(&mut self) {
        for &old in &self.matching.deleted {
            self.changes.push(Change::Delete { id: self.base.provisions()[old].id.clone() });
        }
    }

    /// Reports, once, labels that print the same number in another style: this is not a
    /// renumbering.
    fn styles(&mut self) {
        let mut styled = self.matching.pairs.iter().filter(|p| {
            let (old, new) = (&self.base.provisions()[p.old].number, &self.edited.provisions()[p.new].number);
            bare(old) == bare(new) && old != new
        });
        let Some(first) = styled.next() else { return };
        let count = styled.count() + 1;
        let label = |n: &Option<Number>| n.as_ref().map_or(String::new(), |n| n.label.clone());
        let (old, new) = (&self.base.provisions()[first.old], &self.edited.provisions()[first.new]);
        self.findings.push(Finding {
            severity: Severity::Note,
            code: "label-style",
            place: String::new(),
            message: format!(
                "The edited text prints {count} of the base's numbers in another style (first `{}` for `{}`); \
                 the numbers are the same and the base's style is kept.",
                label(&new.number),
                label(&old.number)
            ),
        });
    }
}

/// Returns a short hash of a provision's number and words, the same on any machine (FNV-1a).
fn print_of(provision: &Provision) -> u32 {
    let number = bare(&provision.number).unwrap_or("");
    let words = provision.wording.words();
    let bytes = std::iter::once(number).chain(words.iter()).flat_map(|w| w.bytes().chain(std::iter::once(0)));
    bytes.fold(0x811c_9dc5, |h: u32, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
