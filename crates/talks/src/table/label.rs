//! Labels of brackets (`B7`) and letters of their alternatives (`c`). Both are stable.
//!
//! A bracket has its label from the act that opened it until it closes, and a text gives each label once.
//! A bracket is the same as long as it asks the same question about the same words of the base. An
//! alternative keeps its letter as long as the bracket is open, and no other words get that letter.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Dispute, Rolling, Run as Words};
use serde::{Deserialize, Serialize};

use super::bracket::{OpenAlternative, OpenBracket, printed_brackets, same_reading};
use super::closing::anchor_of;
use super::living::Living;
use super::mark::Span;
use crate::act::{ActNo, Reading};

/// Labels given in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Number of the last label given.
    last: u32,
    /// Labels of open brackets, by provision.
    open: BTreeMap<String, Vec<Named>>,
    /// What became of the other labels.
    ended: BTreeMap<u32, Ended>,
}

/// An open bracket with its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Named {
    label: u32,
    question: String,
    /// Words or gap that it is about, if the question is about words.
    span: Option<Span>,
    /// Words of the proposed provision that it is about.
    inserted: Option<String>,
    /// Labels of the brackets from which it came.
    from: BTreeSet<u32>,
    /// Alternatives by letter, those withdrawn included.
    letters: Vec<Lettered>,
}

/// An alternative with its letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Lettered {
    says: Reading,
    /// Act after which it was no longer on the table.
    withdrawn: Option<ActNo>,
}

/// What became of a label whose bracket is no longer open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Act with which it ended.
    pub by: ActNo,
    /// Labels of the brackets that cover its words instead.
    pub became: BTreeSet<u32>,
}

/// Returns a label as people read it: `B7`.
pub fn label(number: u32) -> String {
    format!("B{number}")
}

impl Labels {
    /// Returns what became of a label that was given and is no longer open.
    pub fn ended(&self, label: &str) -> Option<&Ended> {
        self.ended.get(&number(label)?)
    }

    /// Returns the act after which a letter of an open bracket was no longer on the table.
    pub fn withdrawn(&self, bracket: &OpenBracket, letter: u32) -> Option<ActNo> {
        let named = self.open.get(&bracket.provision)?.iter().find(|n| n.label == bracket.label)?;
        named.letters.get(letter as usize)?.withdrawn
    }

    /// Returns the labels of the brackets from which an open one came.
    pub fn from(&self, bracket: &OpenBracket) -> Vec<String> {
        let named = self.open.get(&bracket.provision).into_iter().flatten();
        let named = named.filter(|n| n.label == bracket.label);
        named.flat_map(|n| &n.from).map(|n| label(*n)).collect()
    }
}

/// Returns the number of a label that a person wrote: `B7`, `b7`.
fn number(label: &str) -> Option<u32> {
    label.strip_prefix(['B', 'b'])?.parse().ok()
}

/// Keeps the labels of brackets up after the act `by` changed those of these provisions.
pub(super) fn follow(living: &mut Living, provisions: &BTreeSet<String>, by: ActNo) {
    let mut old: Vec<(&str, Named)> = Vec::new();
    let mut new: Vec<(&str, usize, Named)> = Vec::new();
    let provisions = provisions.iter().cloned().chain(astray(living)).collect::<BTreeSet<String>>();
    for id in &provisions {
        let gone = living.labels.open.remove(id).unwrap_or_default();
        old.extend(gone.into_iter().map(|named| (id.as_str(), named)));
        let open = living.brackets(id).iter().enumerate();
        new.extend(open.map(|(at, bracket)| (id.as_str(), at, nameless(living, bracket))));
    }
    new.sort_by_cached_key(|(id, at, _)| place(living, id, *at));
    for (o, n) in pairs(&old, &new) {
        let earlier = &old[o].1;
        let now = &mut new[n].2;
        (now.label, now.from) = (earlier.label, earlier.from.clone());
        now.letters = letters(&earlier.letters, &now.letters, by);
    }
    let kept: BTreeSet<u32> = new.iter().map(|(.., named)| named.label).collect();
    old.retain(|(_, named)| !kept.contains(&named.label));
    let mut became: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (.., named) in new.iter_mut().filter(|(.., named)| named.label == 0) {
        living.labels.last += 1;
        named.label = living.labels.last;
        named.from = old.iter().filter(|(_, o)| overlap(o, named)).map(|(_, o)| o.label).collect();
        named.from.iter().for_each(|from| {
            became.entry(*from).or_default().insert(named.label);
        });
    }
    for (_, named) in old {
        let became = became.remove(&named.label).unwrap_or_default();
        living.labels.ended.insert(named.label, Ended { by, became });
    }
    let mut given: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for (id, at, named) in new {
        let bracket = &mut living.open.get_mut(id).expect("the bracket was just read there")[at];
        bracket.label = named.label;
        let mut taken = BTreeSet::new();
        for alternative in &mut bracket.alternatives {
            let says = said(&alternative.reading);
            // Two alternatives that differ only in spaces have a letter each.
            let free = |(at, l): &(usize, &Lettered)| l.says == says && !taken.contains(at);
            let found = named.letters.iter().enumerate().find(free).map(|(at, _)| at);
            let at = found.expect("every alternative has a letter");
            taken.insert(at);
            alternative.letter = at as u32;
        }
        given.entry(id.to_owned()).or_default().push(named);
    }
    living.labels.open.extend(given);
}

/// Returns the provisions whose open brackets are not those that have the labels.
fn astray(living: &Living) -> Vec<String> {
    let fits = |id: &str, named: &[Named]| {
        let open = living.brackets(id);
        open.len() == named.len() && open.iter().all(|b| named.iter().any(|n| n.label == b.label))
    };
    let labelled = living.labels.open.iter().filter(|(id, named)| !fits(id, named)).map(|(id, _)| id);
    let bare = living.open.keys().filter(|id| !living.labels.open.contains_key(*id));
    labelled.chain(bare).cloned().collect()
}

/// Returns a bracket as it is, before it has a label.
fn nameless(living: &Living, bracket: &OpenBracket) -> Named {
    let span = bracket.span().map(|(from, to)| {
        let ids = living.provision(&bracket.provision).map(|p| p.words.ids()).unwrap_or_default();
        Span::of(&ids, from, to)
    });
    let lettered = |a: &OpenAlternative| Lettered { says: said(&a.reading), withdrawn: None };
    let letters = bracket.alternatives.iter().map(lettered).collect();
    Named {
        label: 0,
        question: question(bracket).to_owned(),
        span,
        inserted: bracket.inserted.as_ref().map(|body| body.wording.trim().to_owned()),
        from: BTreeSet::new(),
        letters,
    }
}

/// Returns what an alternative says, wherever its bracket now lies in its provision.
fn said(reading: &Reading) -> Reading {
    match reading {
        Reading::Words { new, .. } => {
            let new = paraph_text::Words::of(new).iter().collect::<Vec<_>>().join(" ");
            Reading::Words { from: 0, to: 0, old: String::new(), new }
        }
        other => other.clone(),
    }
}

/// Returns the place of a bracket in order of print: provision, whether it is proposed, question.
fn place(living: &Living, id: &str, at: usize) -> (usize, bool, usize, usize) {
    let bracket = &living.brackets(id)[at];
    let here = living.position(&bracket.home).or_else(|| living.position(id));
    let anchor = || anchor_of(id).and_then(|anchor| living.position(anchor));
    let rank = ["place", "boundary", "presence", "number", "words"];
    let rank = rank.iter().position(|asked| *asked == question(bracket)).unwrap_or(0);
    (here.or_else(anchor).unwrap_or(0), here.is_none(), rank, at)
}

/// Returns which earlier bracket each bracket is: the same question about the same words. A gap is the same
/// while one of the words beside it is, unless several gaps became one.
fn pairs(old: &[(&str, Named)], new: &[(&str, usize, Named)]) -> Vec<(usize, usize)> {
    let mut of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    old.iter().enumerate().for_each(|(o, (id, _))| of.entry(id).or_default().push(o));
    let mut found: Vec<(bool, usize, usize, usize)> = Vec::new();
    for (n, (id, _, now)) in new.iter().enumerate() {
        for o in of.get(id).into_iter().flatten() {
            let earlier = &old[*o].1;
            let same = earlier.span == now.span && earlier.inserted == now.inserted;
            if earlier.question == now.question && (same || beside(earlier, now)) {
                let shared = now.letters.iter().filter(|l| earlier.letters.iter().any(|e| e.says == l.says));
                found.push((same, shared.count(), *o, n));
            }
        }
    }
    let near = found.clone();
    let alone = |(_, _, o, n): &(bool, usize, usize, usize)| {
        near.iter().filter(|(_, _, other, _)| other == o).count() == 1
            && near.iter().filter(|(_, _, _, other)| other == n).count() == 1
    };
    found.retain(|one| one.0 || alone(one));
    found.sort_by_key(|(same, shared, o, n)| (!*same, usize::MAX - shared, *o, *n));
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    found.retain(|(_, _, o, n)| {
        !taken.contains(o) && !given.contains(n) && taken.insert(*o) && given.insert(*n)
    });
    found.into_iter().map(|(_, _, o, n)| (o, n)).collect()
}

/// Whether two gaps have a word beside them in common.
fn beside(a: &Named, b: &Named) -> bool {
    match (&a.span, &b.span) {
        (Some(Span::Gap(left, right)), Some(Span::Gap(left2, right2))) => {
            (left.is_some() && left == left2) || (right.is_some() && right == right2)
        }
        _ => false,
    }
}

/// Whether a bracket covers words of an earlier one, or proposes the same provision.
fn overlap(old: &Named, new: &Named) -> bool {
    if old.inserted.is_some() && old.inserted == new.inserted && old.question == new.question {
        return true;
    }
    match (&old.span, &new.span) {
        (Some(Span::Words(a)), Some(Span::Words(b))) => a.iter().any(|id| b.contains(id)),
        (Some(Span::Words(all)), Some(Span::Gap(a, b))) | (Some(Span::Gap(a, b)), Some(Span::Words(all))) => {
            [a, b].into_iter().flatten().any(|id| all.contains(id))
        }
        (Some(Span::Gap(..)), Some(Span::Gap(..))) => beside(old, new),
        _ => false,
    }
}

/// Returns all letters ever given in a bracket, with those of alternatives that came to it last.
fn letters(earlier: &[Lettered], now: &[Lettered], by: ActNo) -> Vec<Lettered> {
    let mut all = earlier.to_vec();
    let mut here: BTreeSet<usize> = BTreeSet::new();
    for letter in now {
        let same = |(at, l): &(usize, &Lettered)| l.says == letter.says && !here.contains(at);
        let at = all.iter().enumerate().find(same).map_or(all.len(), |(at, _)| at);
        if at == all.len() {
            all.push(letter.clone());
        }
        here.insert(at);
    }
    for (at, letter) in all.iter_mut().enumerate() {
        letter.withdrawn = if here.contains(&at) { None } else { letter.withdrawn.or(Some(by)) };
    }
    all
}

/// A bracket in order of print: its label, the provision under which it is kept, and its index there.
pub(super) type Labelled = (String, String, usize);

/// Gives a rolling text the labels of its open brackets. Returns them in order of print.
pub(super) fn print(living: &Living, rolling: &mut Rolling) -> Vec<Labelled> {
    let mut all = work_out(living, rolling);
    let order = |printed: &str| printed.trim_start_matches('B').parse::<usize>().unwrap_or(usize::MAX);
    all.sort_by_key(|(printed, ..)| order(printed));
    let given: BTreeMap<String, String> = all
        .iter()
        .map(|(printed, id, at)| (printed.clone(), label(living.brackets(id)[*at].label)))
        .collect();
    for entry in &mut rolling.entries {
        relabel(&mut entry.place, &given);
        relabel(&mut entry.boundary, &given);
        relabel(&mut entry.presence, &given);
        relabel(&mut entry.renumber, &given);
        relabel_words(&mut entry.runs, &given);
    }
    for (printed, id, at) in &mut all {
        *printed = label(living.brackets(id)[*at].label);
    }
    all
}

/// Returns the mark of a printed bracket that is not an open bracket by itself, so that no act can name it: its
/// place in order of print, `B·4`. It is never a label.
fn beside_open(printed: &str) -> String {
    printed.replacen('B', "B·", 1)
}

fn relabel<T>(dispute: &mut Option<Dispute<T>>, given: &BTreeMap<String, String>) {
    if let Some(dispute) = dispute {
        dispute.label = given.get(&dispute.label).cloned().unwrap_or_else(|| beside_open(&dispute.label));
    }
}

fn relabel_words(runs: &mut [Words], given: &BTreeMap<String, String>) {
    for run in runs {
        if let Words::Bracket(bracket) = run {
            bracket.label = given.get(&bracket.label).cloned().unwrap_or_else(|| beside_open(&bracket.label));
            bracket.alternatives.iter_mut().for_each(|a| relabel_words(&mut a.runs, given));
        }
    }
}

/// Returns which open bracket each bracket of a composed text is: that of the same provision, with the same
/// question about the same words and the same alternatives.
fn work_out(living: &Living, rolling: &Rolling) -> Vec<Labelled> {
    let mut taken: BTreeSet<(String, usize)> = BTreeSet::new();
    let mut out = Vec::new();
    for (printed, bracket) in printed_brackets(living, rolling) {
        let open = living.brackets(&bracket.provision).iter().enumerate();
        // Two parts of a provision may each have the same words added between them.
        let free = |at: &usize| !taken.contains(&(bracket.provision.clone(), *at));
        let found = open.filter(|(_, b)| same(b, &bracket)).map(|(at, _)| at).find(free);
        debug_assert!(found.is_some(), "{printed} is printed and no open bracket: {bracket:?}");
        if let Some(at) = found {
            taken.insert((bracket.provision.clone(), at));
            out.push((printed, bracket.provision, at));
        }
    }
    out
}

/// Whether two brackets ask the same and offer the same.
fn same(a: &OpenBracket, b: &OpenBracket) -> bool {
    let pairs = a.alternatives.iter().zip(&b.alternatives);
    a.alternatives.len() == b.alternatives.len()
        && pairs.into_iter().all(|(x, y)| x.base == y.base && same_reading(&x.reading, &y.reading))
}

/// Returns the question of a bracket.
pub(crate) fn question(bracket: &OpenBracket) -> &'static str {
    match bracket.alternatives.first().map(|a| &a.reading) {
        Some(Reading::Presence { .. }) => "presence",
        Some(Reading::Place { .. }) => "place",
        Some(Reading::Number { .. }) => "number",
        Some(Reading::Boundary { .. }) => "boundary",
        Some(Reading::Words { .. }) | None => "words",
    }
}
