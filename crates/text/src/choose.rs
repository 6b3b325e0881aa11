//! One side's text, taken from a rolling text.

use std::collections::BTreeMap;

use crate::provision::{Id, Provision};
use crate::rolling::{Alternative, Dispute, Entry, Rolling, Run};
use crate::sponsor::Sponsor;
use crate::text::Text;
use crate::word::Wording;

/// Returns one side's text, or the base's (`None`).
///
/// Each bracket gives the side's own alternative if it has one, else the base's. A sponsor unknown
/// to the rolling text has the base's text.
pub fn choose(rolling: &Rolling, side: Option<&Sponsor>) -> Text {
    let provisions = makeup(rolling, side).into_iter().map(|entries| {
        let head = &rolling.entries[entries[0]];
        let mut wording = String::new();
        for entry in entries {
            let text = chosen_text(&rolling.entries[entry].runs, side);
            if !wording.is_empty() && !text.is_empty() {
                wording.push(' ');
            }
            wording.push_str(text.trim());
        }
        Provision {
            id: head.id.clone(),
            kind: head.kind,
            level: head.level,
            number: held(&head.renumber, side).cloned().unwrap_or_else(|| head.number.clone()),
            wording: Wording::new(&wording),
        }
    });
    Text::new(provisions.collect())
}

/// Returns, for each provision of one side's text in its order, the entries that it is made of:
/// first the entry whose identity, kind and number it has, then those whose words run on in it. No
/// list is empty.
pub fn makeup(rolling: &Rolling, side: Option<&Sponsor>) -> Vec<Vec<usize>> {
    let mut blocks = Blocks::of(&rolling.entries, side);
    let order = blocks.order(&rolling.entries, side);
    order.into_iter().map(|at| std::mem::take(&mut blocks.blocks[at].entries)).collect()
}

/// Returns a side's opinion, else the base's; `None` where nothing is disputed.
fn held<'a, T>(dispute: &'a Option<Dispute<T>>, side: Option<&Sponsor>) -> Option<&'a T> {
    let opinions = &dispute.as_ref()?.opinions;
    let own = side.and_then(|s| opinions.iter().find(|o| o.sponsors.contains(s)));
    own.or_else(|| opinions.iter().find(|o| o.base)).map(|o| &o.value)
}

/// Returns a side's own opinion, if it differs from the base's.
fn own<'a, T>(dispute: &'a Option<Dispute<T>>, side: Option<&Sponsor>) -> Option<&'a T> {
    let side = side?;
    dispute.as_ref()?.opinions.iter().find(|o| o.sponsors.contains(side)).map(|o| &o.value)
}

/// A provision of one side's text: an entry with the entries that run on in it.
struct Block {
    entries: Vec<usize>,
    present: bool,
    /// For a part of a split: the block of the provision that is split.
    origin: Option<usize>,
}

struct Blocks {
    blocks: Vec<Block>,
    /// The block that holds each entry.
    of: Vec<usize>,
}

impl Blocks {
    fn of(entries: &[Entry], side: Option<&Sponsor>) -> Blocks {
        let mut blocks: Vec<Block> = Vec::with_capacity(entries.len());
        let mut of = vec![usize::MAX; entries.len()];
        let mut origin: Option<usize> = None;
        let mut present: Option<usize> = None;
        let mut far: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let begins = held(&entry.boundary, side).copied().unwrap_or(true);
            let part = base_value(&entry.boundary) == Some(&false);
            let stands = held(&entry.presence, side).copied().unwrap_or(true);
            let run_on = if begins {
                None
            } else if part {
                // A part of a provision that runs on elsewhere runs on there too.
                if let (None, Some(&(last, whole))) = (origin, far.last()) {
                    far.push((at, Some(whole.unwrap_or(last))));
                    continue;
                }
                origin
            } else if own(&entry.place, side).is_some() {
                far.push((at, None));
                origin = None;
                continue;
            } else if let (None, Some(&(last, whole))) = (origin, far.last()) {
                // It follows an entry that runs on elsewhere.
                far.push((at, Some(whole.unwrap_or(last))));
                continue;
            } else {
                present
            };
            let block = run_on.unwrap_or_else(|| {
                blocks.push(Block {
                    entries: Vec::new(),
                    present: stands,
                    origin: if part { origin } else { None },
                });
                blocks.len() - 1
            });
            blocks[block].entries.push(at);
            of[at] = block;
            if base_value(&entry.presence) != Some(&false) {
                origin = Some(block);
            }
            if blocks[block].present {
                present = Some(block);
            }
        }
        let mut all = Blocks { blocks, of };
        all.join_far(entries, side, far);
        all
    }

    /// Adds entries that run on in a block other than the one before them to that block.
    fn join_far(&mut self, entries: &[Entry], side: Option<&Sponsor>, mut far: Vec<(usize, Option<usize>)>) {
        let ids: BTreeMap<&Id, usize> = entries.iter().enumerate().map(|(at, e)| (&e.id, at)).collect();
        loop {
            let before = far.len();
            far.retain(|&(at, whole)| {
                let after = own(&entries[at].place, side).and_then(Option::as_ref);
                let after = whole.or_else(|| after.and_then(|id| ids.get(id)).copied());
                let target = after.map(|a| self.of[a]).filter(|&b| b != usize::MAX);
                if let Some(block) = target {
                    self.blocks[block].entries.push(at);
                    self.of[at] = block;
                }
                target.is_none()
            });
            if far.len() == before {
                break;
            }
        }
        for (at, _) in far {
            self.of[at] = self.blocks.len();
            self.blocks.push(Block { entries: vec![at], present: true, origin: None });
        }
    }

    /// Returns the blocks that are present, in the side's order.
    fn order(&self, entries: &[Entry], side: Option<&Sponsor>) -> Vec<usize> {
        let ids: BTreeMap<&Id, usize> =
            entries.iter().enumerate().map(|(at, e)| (&e.id, self.of[at])).collect();
        let head = |block: usize| &entries[self.blocks[block].entries[0]];
        // The unit in which each block travels: a moved block with the deeper ones that follow it.
        let mut stays = Vec::with_capacity(self.blocks.len());
        let mut units: Vec<Vec<usize>> = Vec::new();
        let mut placed: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        let mut open: Vec<usize> = Vec::new();
        let mut unit_of = vec![None; self.blocks.len()];
        for (at, entry) in entries.iter().enumerate() {
            let block = self.of[at];
            let new = base_value(&entry.presence) == Some(&false);
            let part = base_value(&entry.boundary) == Some(&false);
            // The content of a moved provision ends where the base has another provision of its
            // depth, whether or not this side keeps it.
            while !new
                && !part
                && open.last().is_some_and(|&u: &usize| entry.level <= head(units[u][0]).level)
            {
                open.pop();
            }
            if self.blocks[block].entries[0] != at || !self.blocks[block].present {
                continue;
            }
            if let Some(after) = own(&entry.place, side) {
                let anchor = after.as_ref().and_then(|id| ids.get(id).copied());
                placed.entry(anchor).or_default().push(units.len());
                unit_of[block] = Some(units.len());
                // A new provision holds nothing that could travel with it.
                if !new {
                    open.push(units.len());
                }
                units.push(vec![block]);
                continue;
            }
            let travels = match self.blocks[block].origin {
                Some(origin) => unit_of[origin],
                None => open.last().copied().filter(|&u| entry.level > head(units[u][0]).level),
            };
            unit_of[block] = travels;
            match travels {
                Some(unit) => units[unit].push(block),
                None => stays.push(block),
            }
        }
        let mut order = Vec::with_capacity(self.blocks.len());
        let mut done = vec![false; units.len()];
        let mut queue: Vec<usize> = stays.into_iter().rev().collect();
        let mut push = |anchor: Option<usize>, queue: &mut Vec<usize>| {
            for &unit in placed.get(&anchor).into_iter().flatten().rev() {
                if !std::mem::replace(&mut done[unit], true) {
                    queue.extend(units[unit].iter().rev());
                }
            }
        };
        push(None, &mut queue);
        while let Some(block) = queue.pop() {
            order.push(block);
            push(Some(block), &mut queue);
        }
        // Moves in a circle, or after a missing provision, occur only in a file that no engine
        // wrote.
        for (unit, blocks) in units.iter().enumerate() {
            if !done[unit] {
                order.extend(blocks);
            }
        }
        order
    }
}

fn base_value<T>(dispute: &Option<Dispute<T>>) -> Option<&T> {
    dispute.as_ref()?.opinions.iter().find(|o| o.base).map(|o| &o.value)
}

/// Returns the words of one side, or of the base: from each bracket the side's alternative if it
/// has one, else the base's, else (in a foreign text whose base is unknown) the first.
pub(crate) fn chosen_text(runs: &[Run], side: Option<&Sponsor>) -> String {
    let mut reader = Reader { side, out: String::new(), omitted: false };
    reader.read(runs);
    reader.out
}

struct Reader<'s> {
    side: Option<&'s Sponsor>,
    out: String,
    /// Whether the last item read was an omission, which keeps the space on both its sides.
    omitted: bool,
}

impl Reader<'_> {
    fn read(&mut self, runs: &[Run]) {
        for run in runs {
            match run {
                Run::Text(text) => self.text(text),
                Run::Bracket(bracket) => match chosen(&bracket.alternatives, self.side) {
                    Some(alternative) if !alternative.runs.is_empty() => self.read(&alternative.runs),
                    _ => self.omitted = true,
                },
            }
        }
    }

    fn text(&mut self, text: &str) {
        let mut text = text;
        if std::mem::take(&mut self.omitted) && self.out.ends_with(' ') {
            text = text.strip_prefix(' ').unwrap_or(text);
            if text.starts_with(['.', ',', ';', ':', ')', '!', '?']) {
                self.out.pop();
            }
        }
        self.out.push_str(text);
    }
}

fn chosen<'a>(alternatives: &'a [Alternative], side: Option<&Sponsor>) -> Option<&'a Alternative> {
    let own = side.and_then(|s| alternatives.iter().find(|a| a.sponsors.contains(s)));
    own.or_else(|| alternatives.iter().find(|a| a.base)).or_else(|| alternatives.first())
}
