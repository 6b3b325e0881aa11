//! One proposal applied to the base alone: the sponsor's own text.
//!
//! Composing weighs many sides; this shows what a single proposal means. A derived counter-draft is
//! tested against it: applied to its base, it gives the edited text again.

use std::collections::BTreeMap;

use crate::matching::{NONE, parents_of};
use crate::proposal::{Change, Proposal};
use crate::provision::{Id, Provision};
use crate::text::Text;

/// Returns the text that a proposal makes of its base.
///
/// Kept provisions stay in the base's order. A moved provision takes along the deeper ones that
/// follow it in the base, except those with a move of their own. Moved and inserted provisions come
/// right after the provision that the change names. Where the named provision is deleted, they
/// follow the nearest one before it that remains; where it does not exist, they come last. A change
/// to a provision that is not in the base is ignored.
pub fn apply(base: &Text, proposal: &Proposal) -> Text {
    let mut sheet = Sheet::of(base);
    for change in &proposal.changes {
        sheet.note(change);
    }
    sheet.print()
}

/// An item that can follow a provision.
#[derive(Clone, Copy)]
enum Item<'a> {
    /// A provision of the base with those that travel with it.
    Block(usize),
    /// A new provision.
    New(&'a Provision),
}

/// The item to print next.
enum Next {
    Kept(usize),
    New(Provision),
}

struct Sheet<'a> {
    base: &'a Text,
    index: BTreeMap<&'a Id, usize>,
    kept: Vec<Option<Provision>>,
    parts: BTreeMap<usize, Vec<Provision>>,
    moved: Vec<bool>,
    placed: Vec<(Option<&'a Id>, Item<'a>)>,
}

impl<'a> Sheet<'a> {
    fn of(base: &'a Text) -> Sheet<'a> {
        let provisions = base.provisions();
        Sheet {
            base,
            index: provisions.iter().enumerate().map(|(at, p)| (&p.id, at)).collect(),
            kept: provisions.iter().cloned().map(Some).collect(),
            parts: BTreeMap::new(),
            moved: vec![false; provisions.len()],
            placed: Vec::new(),
        }
    }

    fn note(&mut self, change: &'a Change) {
        let place = |id: &Id| self.index.get(id).copied();
        match change {
            Change::Insert { provision, instead_of: Some(id), .. } => {
                if let Some(p) = place(id).and_then(|at| self.kept[at].as_mut()) {
                    p.wording = provision.wording.clone();
                    p.number = provision.number.clone();
                }
            }
            Change::Insert { after, provision, instead_of: None } => {
                self.placed.push((after.as_ref(), Item::New(provision)));
            }
            Change::Move { id, after } => {
                if let Some(at) = place(id).filter(|&at| !self.moved[at]) {
                    self.moved[at] = true;
                    self.placed.push((after.as_ref(), Item::Block(at)));
                }
            }
            Change::Delete { id } => {
                if let Some(at) = place(id) {
                    self.kept[at] = None;
                }
            }
            Change::Reword { id, wording } => {
                if let Some(p) = place(id).and_then(|at| self.kept[at].as_mut()) {
                    p.wording = wording.clone();
                }
            }
            Change::Renumber { id, number } => {
                if let Some(p) = place(id).and_then(|at| self.kept[at].as_mut()) {
                    p.number = number.clone();
                }
            }
            Change::Split { id, parts } => {
                if let (Some(at), Some((first, later))) = (place(id), parts.split_first())
                    && let Some(p) = self.kept[at].as_mut()
                {
                    p.wording = first.provision.wording.clone();
                    self.parts.insert(at, later.iter().map(|part| part.provision.clone()).collect());
                }
            }
            Change::Merge { ids, wording } => {
                for (nth, at) in ids.iter().filter_map(place).collect::<Vec<_>>().into_iter().enumerate() {
                    match self.kept[at].as_mut() {
                        Some(p) if nth == 0 => p.wording = wording.clone(),
                        _ => self.kept[at] = None,
                    }
                }
            }
        }
    }

    fn print(mut self) -> Text {
        let parents = parents_of(self.base);
        let mut carrier = vec![NONE; parents.len()];
        let mut blocks: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..parents.len() {
            let up = parents[at];
            if up != NONE {
                carrier[at] = if self.moved[up] { up } else { carrier[up] };
            }
            if self.kept[at].is_some() || self.moved[at] {
                let block = if self.moved[at] { at } else { carrier[at] };
                blocks.entry(block).or_default().push(at);
            }
        }
        let mut placed: BTreeMap<Option<Id>, Vec<Item<'_>>> = BTreeMap::new();
        for (after, item) in std::mem::take(&mut self.placed) {
            placed.entry(self.standing(after)).or_default().push(item);
        }
        let mut out: Vec<Provision> = Vec::new();
        let mut waiting: Vec<Next> = Vec::new();
        let kept = |block: &[usize]| block.iter().rev().map(|&at| Next::Kept(at)).collect::<Vec<_>>();
        waiting.extend(kept(&blocks.remove(&NONE).unwrap_or_default()));
        let mut after = Some(None);
        loop {
            if let Some(items) = after.take().and_then(|id| placed.remove(&id)) {
                for item in items.into_iter().rev() {
                    match item {
                        Item::New(p) => waiting.push(Next::New(p.clone())),
                        Item::Block(at) => waiting.extend(kept(&blocks.remove(&at).unwrap_or_default())),
                    }
                }
            }
            let provision = match waiting.pop() {
                Some(Next::New(p)) => p,
                Some(Next::Kept(at)) => {
                    let parts = self.parts.remove(&at).unwrap_or_default();
                    waiting.extend(parts.into_iter().rev().map(Next::New));
                    let Some(p) = self.kept[at].take() else { continue };
                    p
                }
                // Changes whose named provision is missing, or that name one another in a circle,
                // come last.
                None => match placed.pop_first() {
                    Some((id, items)) => {
                        placed.insert(id.clone(), items);
                        after = Some(id);
                        continue;
                    }
                    None => break,
                },
            };
            after = Some(Some(provision.id.clone()));
            out.push(provision);
        }
        Text::new(out)
    }

    /// Returns the provision itself if it remains, else the nearest one before it in the base that
    /// does.
    fn standing(&self, after: Option<&Id>) -> Option<Id> {
        let id = after?;
        let Some(&at) = self.index.get(id) else { return Some(id.clone()) };
        self.kept[..=at].iter().rev().find_map(|p| p.as_ref().map(|p| p.id.clone()))
    }
}
