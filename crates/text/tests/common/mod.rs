//! Generated texts and edited texts with the proposal that leads from one to the other.
//!
//! Every kind of change occurs and occurs together: rewording, deletion, insertion, moving with
//! what a provision holds, renumbering, splitting and merging.

#![allow(dead_code, clippy::unwrap_used)]

use paraph_text::{
    Change, Entry, Id, Kind, Number, Part, Proposal, Provision, Rolling, Sponsor, Sponsors, Text, Wording,
    choose, compose,
};
use proptest::prelude::*;

/// A text of one side, as it must come out again, and the proposal that makes it.
#[derive(Clone, Debug)]
pub struct Edited {
    pub text: Text,
    pub proposal: Proposal,
}

/// One step of editing: what, where, and two numbers for how.
pub type Step = (u8, u16, u16, u16);

const WORDS: &[&str] = &[
    "Parties",
    "shall",
    "should",
    "report",
    "each",
    "year",
    "to",
    "the",
    "commission",
    ",",
    "and",
    "may",
    "not",
    "withdraw",
    "forces",
    "within",
    "sixty",
    "days",
    "of",
    "signature",
    "(",
    "see",
    "Article",
    "4(8)",
    ")",
    "in",
    "good",
    "faith",
    ".",
    "A",
    "review",
    "takes",
    "place",
    "-",
    "600,000",
    "persons",
    "\u{201c}",
    "territory",
    "\u{201d}",
    ";",
];

pub fn wording() -> impl Strategy<Value = String> {
    prop::collection::vec(0..WORDS.len(), 1..14).prop_map(|at| spaced(&at))
}

/// Words with the space that a typist would put between them.
fn spaced(at: &[usize]) -> String {
    let mut out = String::new();
    for &i in at {
        let word = WORDS[i];
        let closes = matches!(word, "," | "." | ";" | ")" | "\u{201d}");
        if !(out.is_empty() || closes || out.ends_with('(') || out.ends_with('\u{201c}')) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Words of a kind that recur within one provision and from one to the next.
fn few_words() -> impl Strategy<Value = String> {
    prop::collection::vec(0..4usize, 1..8).prop_map(|at| spaced(&at))
}

/// Provisions of mixed depth.
fn text(wording: BoxedStrategy<String>, size: std::ops::Range<usize>) -> BoxedStrategy<Text> {
    let provisions = prop::collection::vec((wording, 1u8..4), size);
    let text = provisions.prop_map(|items| {
        let provisions = items.into_iter().enumerate().map(|(at, (wording, level))| {
            provision(&format!("p{}", at + 1), level, Some(&(at + 1).to_string()), &wording)
        });
        Text::new(provisions.collect())
    });
    text.boxed()
}

/// What two sides made of a text in an earlier round: its identities are those of a rolling text.
fn second_round() -> impl Strategy<Value = Text> {
    (text(few_words().boxed(), 1..6), steps(), steps()).prop_map(|(text, one, other)| {
        let sides = [edit(&text, &one, &["Norway"]), edit(&text, &other, &["Kenya"])];
        let rolling = compose(&text, &sides.map(|s| s.proposal));
        let chosen = choose(&rolling, sponsors(&["Kenya"]).first());
        if chosen.provisions().is_empty() { text } else { chosen }
    })
}

/// A base: mostly of up to a dozen provisions, now and then a long one, one of recurring words, or
/// one that comes out of an earlier round.
pub fn base() -> impl Strategy<Value = Text> {
    prop_oneof![
        5 => text(wording().boxed(), 1..12),
        2 => text(few_words().boxed(), 1..9),
        1 => text(wording().boxed(), 12..32),
        2 => second_round(),
    ]
}

pub fn provision(id: &str, level: u8, number: Option<&str>, wording: &str) -> Provision {
    let kind = if level >= 3 { Kind::Item } else { Kind::Point };
    Provision {
        id: Id::new(id),
        kind,
        level,
        number: number.map(Number::plain),
        wording: Wording::new(wording),
    }
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0u8..12, any::<u16>(), any::<u16>(), any::<u16>());
    prop_oneof![4 => prop::collection::vec(step.clone(), 0..9), 1 => prop::collection::vec(step, 9..24)]
}

pub fn sponsors(names: &[&str]) -> Sponsors {
    names.iter().map(|n| Sponsor::new(n).unwrap()).collect()
}

#[derive(Clone, Debug)]
struct Item {
    provision: Provision,
    /// The place in the base, for a provision that keeps its identity.
    base: Option<usize>,
    /// Provisions of the base whose words follow its own.
    merged: Vec<usize>,
    parts: Vec<Provision>,
    new: bool,
}

/// Edits a base step by step, and says what was done as a proposal.
pub fn edit(base: &Text, steps: &[Step], who: &[&str]) -> Edited {
    let mut list: Vec<Item> = base
        .provisions()
        .iter()
        .enumerate()
        .map(|(at, p)| Item {
            provision: p.clone(),
            base: Some(at),
            merged: vec![],
            parts: vec![],
            new: false,
        })
        .collect();
    let mut roots = Vec::new();
    for phase in 0..4 {
        for (k, &step) in steps.iter().enumerate() {
            match (phase, step.0) {
                (0, 0 | 1) => travel(base, &mut list, &mut roots, step),
                (1, 2..=4) => reword(&mut list, step),
                (1, 5) => delete(&mut list, &roots, step),
                (1, 6) => renumber(&mut list, step),
                (2, 7) => split(&mut list, step, k),
                (2, 8 | 9) => merge(&mut list, &roots, step),
                (3, 10 | 11) => insert(&mut list, step, k),
                _ => {}
            }
        }
    }
    let text = Text::new(list.iter().map(|i| i.provision.clone()).collect());
    Edited { proposal: Proposal { sponsors: sponsors(who), changes: changes(base, &list, &roots) }, text }
}

fn pick(n: u16, len: usize) -> usize {
    usize::from(n) % len.max(1)
}

fn travel(base: &Text, list: &mut Vec<Item>, roots: &mut Vec<usize>, (_, a, b, _): Step) {
    let from = pick(a, list.len());
    let Some(root) = list[from].base.filter(|r| !roots.contains(r)) else { return };
    let subtree = base.subtree(root);
    // What was moved out of it before travels on its own.
    let carried = |i: &Item| {
        i.base.is_some_and(|at| {
            subtree.contains(&at)
                && !roots.iter().any(|&r| r != root && subtree.contains(&r) && base.subtree(r).contains(&at))
        })
    };
    let last = list.iter().rposition(carried).unwrap_or(from);
    if last < from {
        return;
    }
    let block: Vec<Item> = list.drain(from..=last).collect();
    let to = pick(b, list.len() + 1);
    list.splice(to..to, block);
    roots.push(root);
}

fn reword(list: &mut [Item], (how, a, b, c): Step) {
    if list.is_empty() {
        return;
    }
    let at = pick(a, list.len());
    let text = list[at].provision.wording.as_str().to_owned();
    let mut words: Vec<&str> = text.split(' ').collect();
    let place = pick(b, words.len());
    let word = WORDS[pick(c, WORDS.len())];
    match how {
        2 => words[place] = word,
        3 => words.insert(place, word),
        _ if words.len() > 1 => drop(words.remove(place)),
        _ => words.push(word),
    }
    if c % 7 == 0 {
        words.push("It stands apart.");
    }
    if c % 11 == 0 {
        words = vec!["Something", "else", "altogether", "stands", "here."];
    }
    list[at].provision.wording = Wording::new(&words.join(" "));
}

fn delete(list: &mut Vec<Item>, roots: &[usize], (_, a, _, _): Step) {
    let at = pick(a, list.len());
    if list.get(at).is_some_and(|i| i.base.is_some_and(|b| !roots.contains(&b))) {
        list.remove(at);
    }
}

fn renumber(list: &mut [Item], (_, a, b, _): Step) {
    if list.is_empty() {
        return;
    }
    let at = pick(a, list.len());
    list[at].provision.number =
        if b % 5 == 0 { None } else { Some(Number::plain(&format!("{} bis", b % 30))) };
}

fn split(list: &mut Vec<Item>, (_, a, b, c): Step, k: usize) {
    if list.is_empty() {
        return;
    }
    let at = pick(a, list.len());
    let item = &mut list[at];
    let words: Vec<String> = item.provision.wording.as_str().split(' ').map(str::to_owned).collect();
    if item.base.is_none() || !item.merged.is_empty() || !item.parts.is_empty() || words.len() < 4 {
        return;
    }
    let cut = 1 + pick(b, words.len() - 2);
    let mut pieces = vec![words[..cut].join(" "), words[cut..].join(" ")];
    if c % 3 == 0 && words.len() - cut > 2 {
        pieces[1] = words[cut..=cut].join(" ");
        pieces.push(words[cut + 1..].join(" "));
    }
    item.provision.wording = Wording::new(&pieces[0]);
    item.parts = pieces[1..]
        .iter()
        .enumerate()
        .map(|(n, text)| {
            provision(&format!("part{k}.{n}"), item.provision.level, Some(&format!("{k}.{n}")), text)
        })
        .collect();
    let parts: Vec<Item> = item
        .parts
        .iter()
        .map(|p| Item { provision: p.clone(), base: None, merged: vec![], parts: vec![], new: false })
        .collect();
    list.splice(at + 1..at + 1, parts);
}

fn merge(list: &mut Vec<Item>, roots: &[usize], (how, a, b, _): Step) {
    let into = pick(a, list.len());
    let other = if how == 8 { into + 1 } else { pick(b, list.len()) };
    let plain = |i: &Item| i.base.is_some() && i.parts.is_empty();
    let usable = other != into
        && list.get(into).is_some_and(plain)
        && list
            .get(other)
            .is_some_and(|i| plain(i) && i.merged.is_empty() && !roots.contains(&i.base.unwrap()));
    if !usable {
        return;
    }
    let gone = list[other].clone();
    let whole = format!("{} {}", list[into].provision.wording.as_str(), gone.provision.wording.as_str());
    list[into].provision.wording = Wording::new(&whole);
    list[into].merged.push(gone.base.unwrap());
    list.remove(other);
}

fn insert(list: &mut Vec<Item>, (how, a, b, c): Step, k: usize) {
    let at = pick(a, list.len() + 1);
    let level = 1 + (b % 3) as u8;
    // Every third new provision is one that other sides may insert too; some say again what stands.
    let text = match c % 12 {
        0 | 3 | 6 => "A new provision that several want.".to_owned(),
        9 => "Another that several want.".to_owned(),
        1 => list.get(pick(b, list.len())).map_or("", |i| i.provision.wording.as_str()).to_owned(),
        2 => String::new(),
        _ => format!("New words {b} of {c}."),
    };
    let provision = provision(&format!("new{k}.{how}"), level, (c % 2 == 0).then_some("9 ter"), &text);
    list.insert(at, Item { provision, base: None, merged: vec![], parts: vec![], new: true });
}

fn changes(base: &Text, list: &[Item], roots: &[usize]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut kept = vec![false; base.provisions().len()];
    for (at, item) in list.iter().enumerate() {
        let after = at.checked_sub(1).map(|b| list[b].provision.id.clone());
        let Some(place) = item.base else {
            if item.new {
                changes.push(Change::Insert { after, provision: item.provision.clone(), instead_of: None });
            }
            continue;
        };
        let old = &base.provisions()[place];
        let id = old.id.clone();
        kept[place] = true;
        item.merged.iter().for_each(|&m| kept[m] = true);
        if roots.contains(&place) {
            changes.push(Change::Move { id: id.clone(), after });
        }
        if old.number != item.provision.number {
            changes.push(Change::Renumber { id: id.clone(), number: item.provision.number.clone() });
        }
        if !item.parts.is_empty() {
            let all = std::iter::once(&item.provision).chain(&item.parts);
            changes.push(Change::Split { id, parts: all.map(|p| Part { provision: p.clone() }).collect() });
        } else if !item.merged.is_empty() {
            let ids = std::iter::once(place).chain(item.merged.iter().copied());
            let ids = ids.map(|m| base.provisions()[m].id.clone()).collect();
            changes.push(Change::Merge { ids, wording: item.provision.wording.clone() });
        } else if old.wording != item.provision.wording {
            changes.push(Change::Reword { id, wording: item.provision.wording.clone() });
        }
    }
    let gone = kept.iter().enumerate().filter(|(_, k)| !**k);
    changes.extend(gone.map(|(at, _)| Change::Delete { id: base.provisions()[at].id.clone() }));
    changes
}

/// What a reader sees of a text: kind, depth, label and words of each provision.
pub fn shown(text: &Text) -> Vec<String> {
    text.provisions()
        .iter()
        .map(|p| {
            let label = p.number.as_ref().map_or("", |n| n.label.as_str());
            let words: Vec<&str> = p.wording.words().iter().collect();
            format!("{}{} {label} | {}", p.kind.as_str(), p.level, words.join(" "))
        })
        .collect()
}

/// Every party can find its own words: the first difference, if one cannot.
pub fn fidelity(base: &Text, sides: &[Edited], rolling: &Rolling) -> Result<(), String> {
    let differs = |who: &str, got: &Text, want: &Text| {
        let (got, want) = (shown(got), shown(want));
        if got == want { Ok(()) } else { Err(format!("{who}\n got  {got:#?}\n want {want:#?}")) }
    };
    let mut ids: Vec<&Id> = rolling.entries.iter().map(|e| &e.id).collect();
    ids.sort_unstable();
    if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(format!("{} is the identity of two", pair[0]));
    }
    differs("base", &choose(rolling, None), base)?;
    for side in sides {
        for sponsor in &side.proposal.sponsors {
            differs(sponsor.as_str(), &choose(rolling, Some(sponsor)), &side.text)?;
        }
    }
    Ok(())
}

/// A rolling text, a line an entry.
pub fn brief(rolling: &Rolling) -> String {
    let line = |e: &Entry| {
        format!(
            "{} l{} {:?} place {:?} presence {:?} boundary {:?} {:?}",
            e.id, e.level, e.number, e.place, e.presence, e.boundary, e.runs
        )
    };
    rolling.entries.iter().map(line).collect::<Vec<_>>().join("\n")
}
