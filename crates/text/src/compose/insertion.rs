//! Where inserted provisions go in the rolling text, and which of them are one.
//!
//! Inserted provisions at one place are ordered by their words, never by sponsor or arrival. A run
//! inserted by one side keeps its order, and equal provisions of several sides become one.

use std::collections::BTreeMap;

use super::wish::{Gathered, Insertion};
use crate::finding::{Finding, Severity};
use crate::provision::{Id, Kind, Provision};
use crate::text::Text;

/// A place in the rolling text: after a segment of a provision of the base (`None`: at its head).
pub(super) type Place = Option<(usize, usize)>;

/// The layout of one proposal's provisions, used to find what precedes what.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// The moved provision with which each provision of the base travels, and its destination.
    pub travels: BTreeMap<usize, (usize, Option<Id>)>,
    /// The provisions that the proposal runs on in the one just before them in the base.
    pub joined: Vec<usize>,
    /// For each part of a split: the provision of the base, and its first and last segments.
    pub parts: BTreeMap<Id, (usize, usize, usize)>,
}

/// A provision inserted by one or more proposals.
#[derive(Debug)]
pub(super) struct Inserted<'a> {
    pub id: Id,
    pub provision: &'a Provision,
    /// Indices into [`Gathered::insertions`].
    pub members: Vec<usize>,
}

/// All inserted provisions by place, and the final identity of each insertion.
#[derive(Debug, Default)]
pub(super) struct Insertions<'a> {
    pub at: BTreeMap<Place, Vec<Inserted<'a>>>,
    /// Final identities, by proposal and the identity used within it.
    pub ids: BTreeMap<(usize, &'a Id), Id>,
    /// The provision after which an insertion (by its index) comes, if that is moved away from the
    /// printed place.
    pub placed: BTreeMap<usize, Id>,
    pub findings: Vec<Finding>,
}

/// Lays out all insertions; `last` is the last segment of each provision of the base.
pub(super) fn lay_out<'a>(
    base: &Text,
    gathered: &Gathered<'a>,
    shapes: &[Shape],
    last: &[usize],
) -> Insertions<'a> {
    let index: BTreeMap<&Id, usize> =
        base.provisions().iter().enumerate().map(|(at, p)| (&p.id, at)).collect();
    let mut found = Insertions::default();
    let mut runs: BTreeMap<(Place, usize), Vec<usize>> = BTreeMap::new();
    for (proposal, shape) in shapes.iter().enumerate() {
        let finder = Finder { index: &index, base, shape, last };
        finder.runs(proposal, &gathered.insertions, &mut runs, &mut found);
    }
    let mut by_place: BTreeMap<Place, Vec<Vec<usize>>> = BTreeMap::new();
    for ((place, _), run) in runs {
        by_place.entry(place).or_default().push(run);
    }
    // Distinct over all places: a provision that some side splits has several.
    let mut taken = BTreeMap::new();
    for (place, mut runs) in by_place {
        let key = |&i: &usize| key(gathered.insertions[i].provision);
        runs.sort_by(|a, b| a.iter().map(key).cmp(b.iter().map(key)));
        let laid = found.merge((base, &index), place, &runs, &gathered.insertions, &mut taken);
        found.at.insert(place, laid);
    }
    found
}

/// The values that make two inserted provisions one: words, kind and depth. Their numbers may
/// differ.
fn key(provision: &Provision) -> (Vec<&str>, Kind, u8) {
    (provision.wording.words().iter().collect(), provision.kind, provision.level)
}

/// The place where an insertion is printed, and whether it belongs elsewhere, after a moved
/// provision.
#[derive(Clone, Copy)]
struct Spot {
    place: Place,
    travels: bool,
    /// The moved provision that carries it.
    rides: Option<usize>,
}

struct Finder<'s, 'b> {
    index: &'s BTreeMap<&'b Id, usize>,
    base: &'b Text,
    shape: &'s Shape,
    last: &'s [usize],
}

impl Finder<'_, '_> {
    /// Sorts one proposal's insertions into runs, one for each place.
    fn runs(
        &self,
        proposal: usize,
        insertions: &[Insertion<'_>],
        runs: &mut BTreeMap<(Place, usize), Vec<usize>>,
        found: &mut Insertions<'_>,
    ) {
        let own = insertions.iter().enumerate().filter(|(_, i)| i.proposal == proposal);
        let mut waiting: Vec<usize> = own.map(|(at, _)| at).collect();
        let mut places: BTreeMap<&Id, Spot> = BTreeMap::new();
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|&at| {
                let insertion = &insertions[at];
                let Some((spot, follows)) = self.place(insertion, &places) else { return true };
                places.insert(&insertion.provision.id, spot);
                if let (true, Some(after)) = (spot.travels, insertion.after) {
                    found.placed.insert(at, after.clone());
                }
                let run = runs.entry((spot.place, proposal)).or_default();
                let after = follows.and_then(|id| run.iter().position(|&i| insertions[i].provision.id == id));
                run.insert(after.map_or(run.len(), |p| p + 1), at);
                false
            });
            if waiting.len() == before {
                // They follow a provision that does not exist: they go to the end, and a finding
                // reports it.
                for at in waiting.drain(..) {
                    found.findings.push(unplaced(insertions[at].provision));
                    let end = self.last.len().checked_sub(1).map(|b| (b, self.last[b]));
                    runs.entry((end, proposal)).or_default().push(at);
                }
            }
        }
    }

    /// Returns the place of an insertion, and the inserted provision that it follows there; `None`
    /// when the one that it follows has no place yet.
    fn place(&self, insertion: &Insertion<'_>, places: &BTreeMap<&Id, Spot>) -> Option<(Spot, Option<Id>)> {
        let level = insertion.provision.level;
        let mut after = insertion.after.cloned();
        let mut travels = false;
        // Each step goes to an earlier provision of the side's text; the bound ends a circle of
        // moves.
        for _ in 0..=self.last.len() + places.len() {
            let Some(id) = after else { return Some((Spot { place: None, travels, rides: None }, None)) };
            // An insertion after a provision that has others running on in it is printed after
            // those.
            let (root, place, follows, near) = if let Some(&(at, _, last)) = self.shape.parts.get(&id) {
                (self.root(at), Some((at, last)), None, true)
            } else if let Some(&at) = self.index.get(&id) {
                let end = self.joined_end(at);
                (self.root(at), Some((end, self.last[end])), None, end == at)
            } else {
                let spot = *places.get(&id)?;
                travels |= spot.travels;
                (spot.rides, spot.place, Some(id), true)
            };
            match root {
                Some(root) if !near || level <= self.base.provisions()[root].level => {
                    after = self.shape.travels[&root].1.clone();
                    travels = true;
                }
                rides => return Some((Spot { place, travels, rides }, follows)),
            }
        }
        None
    }

    /// Returns the moved provision that carries a provision of the base, if any.
    fn root(&self, at: usize) -> Option<usize> {
        self.shape.travels.get(&at).map(|(root, _)| *root)
    }

    /// Returns the last of the provisions that the proposal runs on in this one.
    fn joined_end(&self, at: usize) -> usize {
        let mut end = at;
        while self.shape.joined.binary_search(&(end + 1)).is_ok() {
            end += 1;
        }
        end
    }
}

impl<'a> Insertions<'a> {
    /// Merges the runs at one place into one order, in which equal provisions are one.
    fn merge(
        &mut self,
        (base, index): (&Text, &BTreeMap<&Id, usize>),
        place: Place,
        runs: &[Vec<usize>],
        insertions: &[Insertion<'a>],
        taken: &mut BTreeMap<String, usize>,
    ) -> Vec<Inserted<'a>> {
        let anchor = place.map_or("head".to_owned(), |(at, _)| base.provisions()[at].id.to_string());
        let mut laid: Vec<Inserted<'a>> = Vec::new();
        for run in runs {
            let mut from = None;
            for &member in run {
                let provision = insertions[member].provision;
                let start = from.map_or(0, |f: usize| f + 1);
                let same =
                    laid[start..].iter().position(|i| key(i.provision) == key(provision)).map(|p| start + p);
                let at = same.unwrap_or_else(|| {
                    let at = from.map_or(laid.len(), |f| f + 1);
                    laid.insert(at, Inserted { id: Id::new(""), provision, members: Vec::new() });
                    at
                });
                laid[at].members.push(member);
                from = Some(at);
            }
        }
        for inserted in &mut laid {
            let name = format!("{anchor}+{}", fingerprint(inserted.provision));
            let count = taken.entry(name.clone()).or_default();
            // A base from an earlier round may contain an insertion with the same identity.
            inserted.id = loop {
                *count += 1;
                let id = Id::new(if *count == 1 { name.clone() } else { format!("{name}~{count}") });
                if !index.contains_key(&id) {
                    break id;
                }
            };
            for &member in &inserted.members {
                let Insertion { proposal, provision, .. } = &insertions[member];
                self.ids.insert((*proposal, &provision.id), inserted.id.clone());
            }
        }
        laid
    }
}

/// Returns six letters and digits derived from the words (FNV-1a), so that an identity does not
/// depend on the other proposals.
fn fingerprint(provision: &Provision) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for word in provision.wording.words().iter() {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let digits = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..6).map(|k| digits[(hash >> (5 * k) & 31) as usize] as char).collect()
}

fn unplaced(provision: &Provision) -> Finding {
    Finding {
        severity: Severity::Warning,
        code: "unplaced-insertion",
        place: provision.name(),
        message: "The provision that this new one should follow is not in the base; it is placed at the end. Name the provision that it follows.".to_owned(),
    }
}
