//! Another text becomes the base: what stays the same keeps its identity and its origin, and what came in is noted
//! with the words that it replaced.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Matching, Text, Words, align, match_texts};
use serde::{Deserialize, Serialize};

use super::account::Gone;
use super::base_provision::BaseProvision;
use super::carry::Edit;
use super::closing::{Turn, carried_words};
use super::follow::{Passage, follow};
use super::living::Living;
use super::origin::{Origins, WordId};
use crate::act::{ActNo, ProvisionBody};

/// What came in when another text became the base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takeover {
    /// Act that submitted the text.
    pub source: ActNo,
    /// Provisions with words that came in, or that have words of other provisions.
    pub provisions: BTreeMap<String, TakenOver>,
}

/// One provision of a text that became the base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOver {
    /// Earlier provisions whose words it has, other than itself.
    pub from: Vec<String>,
    /// Words that came in in place of others.
    pub replaced: Vec<Replaced>,
}

/// Words of the earlier base that others replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// Index of the first word in their place, among those that the act brought to the provision.
    pub first: u32,
    /// Number of words in their place.
    pub len: u32,
    /// Words that were there.
    pub words: String,
}

impl TakenOver {
    /// Returns the words that a word replaced, together with its neighbours.
    pub fn replaced(&self, nth: u32) -> Option<&str> {
        let here = self.replaced.iter().find(|r| (r.first..r.first + r.len).contains(&nth));
        here.map(|r| r.words.as_str())
    }
}

/// A provision that comes from earlier ones.
struct Came<'a> {
    /// Earlier provisions that have its words. The first carries the identity, unless this is a later part.
    olds: Vec<&'a BaseProvision>,
    /// Whether it is a later part of a split, with an identity of its own.
    part: bool,
    /// Wordings of the other parts of a split.
    beside: Vec<&'a str>,
}

fn came<'a>(
    matching: &Matching,
    before: &'a [BaseProvision],
    provisions: &'a [ProvisionBody],
) -> BTreeMap<usize, Came<'a>> {
    let mut all: BTreeMap<usize, Came<'a>> = BTreeMap::new();
    for pair in &matching.pairs {
        all.insert(pair.new, Came { olds: vec![&before[pair.old]], part: false, beside: Vec::new() });
    }
    for merge in &matching.merges {
        let olds = merge.old.iter().map(|old| &before[*old]).collect();
        all.insert(merge.new, Came { olds, part: false, beside: Vec::new() });
    }
    for split in &matching.splits {
        for (nth, new) in split.new.iter().enumerate() {
            let others = split.new.iter().filter(|other| *other != new);
            let beside = others.map(|other| provisions[*other].wording.trim()).collect();
            let olds = vec![&before[split.old]];
            all.entry(*new).or_insert(Came { olds, part: nth > 0, beside: Vec::new() }).beside = beside;
        }
    }
    all
}

impl Came<'_> {
    /// Returns the origins of the words of the provision as it is now, and what they replaced.
    fn words(&self, now: &str, act: ActNo) -> (Origins, Vec<Replaced>) {
        let wordings: Vec<&str> = self.olds.iter().map(|old| old.provision.wording.as_str()).collect();
        let mut origins = self.olds[0].words.clone();
        for old in &self.olds[1..] {
            origins = origins.join(&old.words);
        }
        let turn = turn(&wordings.join(" "), now);
        let old = Words::of(&turn.old);
        let (mut first, mut replaced) = (origins.free(act), Vec::new());
        for edit in &turn.edits {
            let len = edit.new.len() as u32;
            let words = self.left(old.slice(edit.old.clone()));
            if len > 0 && !words.is_empty() {
                replaced.push(Replaced { first, len, words: words.to_owned() });
            }
            first += len;
        }
        let carried = carried_words(&origins, &turn, act);
        debug_assert!(distinct(&carried), "no two words share an origin");
        (carried, replaced)
    }

    /// Returns those of these words that no other part of a split has.
    fn left<'w>(&self, words: &'w str) -> &'w str {
        let mut words = words.trim();
        for other in self.beside.iter().filter(|other| !other.is_empty()) {
            words = words.strip_suffix(other).unwrap_or(words).trim_end();
            words = words.strip_prefix(other).unwrap_or(words).trim_start();
        }
        match self.beside.iter().any(|other| other.contains(words)) {
            true => "",
            false => words,
        }
    }
}

impl Living {
    /// Replaces the base by another text. Matching provisions keep their identities, as their
    /// matching words do, and open proposals are carried over. A provision without a counterpart is
    /// unaccounted for until its fate is explained.
    pub(crate) fn take_over(
        &mut self,
        act: ActNo,
        source: ActNo,
        provisions: &[ProvisionBody],
    ) -> BTreeSet<String> {
        let before = std::mem::take(&mut self.base);
        let old = Text::new(before.iter().map(BaseProvision::engine).collect());
        let engine = provisions.iter().filter_map(|p| p.provision().ok()).collect();
        let matching = match_texts(&old, &Text::new(engine));
        let all = came(&matching, &before, provisions);
        self.edition += 1;
        let mut taken: BTreeSet<String> = before.iter().map(|p| p.id().to_owned()).collect();
        let (mut turns, mut noted) = (BTreeMap::new(), BTreeMap::new());
        for (at, body) in provisions.iter().enumerate() {
            let came = all.get(&at);
            let Some(earlier) = came.filter(|came| !came.part).map(|came| came.olds[0]) else {
                let fresh = (at + 1..).map(|n| format!("n{act}.{n}")).find(|id| !taken.contains(id));
                let id = fresh.expect("some number is free");
                taken.insert(id.clone());
                let body = ProvisionBody { id: id.clone(), ..body.clone() };
                let mut standing = BaseProvision::new(body, act, self.edition);
                if let Some(came) = came {
                    let (words, replaced) = came.words(&standing.provision.wording, act);
                    standing.words = words;
                    noted.insert(id, TakenOver { from: vec![came.olds[0].id().to_owned()], replaced });
                }
                self.base.push(standing);
                continue;
            };
            let mut standing = earlier.clone();
            let id = earlier.id().to_owned();
            let turn = turn(&earlier.provision.wording, &body.wording);
            let changed = turn.old != turn.new || earlier.provision.number != body.number;
            if turn.old != turn.new {
                let came = &all[&at];
                let (words, replaced) = came.words(&body.wording, act);
                standing.words = words;
                standing.adopted = None;
                let from: Vec<String> = came.olds[1..].iter().map(|old| old.id().to_owned()).collect();
                if !from.is_empty() || !replaced.is_empty() {
                    noted.insert(id.clone(), TakenOver { from, replaced });
                }
                turns.insert(id.clone(), turn);
            }
            if changed {
                standing.edition = self.edition;
            }
            standing.provision = ProvisionBody { id, ..body.clone() };
            self.base.push(standing);
        }
        self.took.insert(act, Takeover { source, provisions: noted });
        for merge in &matching.merges {
            let into = before[merge.old[0]].id().to_owned();
            for &later in &merge.old[1..] {
                self.gone.insert(before[later].id().to_owned(), Gone::Merged(act, into.clone()));
            }
        }
        let became = BTreeMap::new();
        follow(self, &Passage { act, before: &before, picks: &[], turns: &turns, became: &became })
    }
}

fn turn(old: &str, new: &str) -> Turn {
    let hunks = align(&Words::of(old), &Words::of(new)).hunks;
    let edits = hunks.into_iter().map(|h| Edit { old: h.old, new: h.new }).collect();
    Turn { old: old.to_owned(), new: new.to_owned(), edits, kept: Vec::new() }
}

fn distinct(origins: &Origins) -> bool {
    let ids = origins.ids();
    ids.iter().collect::<BTreeSet<&WordId>>().len() == ids.len()
}
