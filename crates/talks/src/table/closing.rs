//! Closing brackets: the base adopts the chosen words, all of one act together.
//!
//! First everything is checked; then the base changes; then open proposals are carried over once.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::say;
use paraph_text::{Run, Words};
use serde::{Deserialize, Serialize};

use super::account::Gone;
use super::base_provision::BaseProvision;
use super::bracket::{OpenBracket, leaves, local_rolling, plain};
use super::carry::{Edit, KeptSpan, edits};
use super::follow::{Passage, follow};
use super::living::Living;
use super::mark::{Mark, Span};
use super::origin::{Origins, WordId};
use crate::act::{ActNo, ChangeBody, Choice, ProvisionBody, Reading};
use crate::party::PartyCode;
use crate::refusal::Refusal;

/// Test by which a bracket closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// A quorum accepted it, and the holder of the pen confirmed.
    Acceptance,
    /// The chair put it to the room, nobody objected, and the chair declared it closed.
    Finding,
    /// Nobody objected to it within a silence procedure.
    Silence,
}

/// An alternative that lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rival {
    /// Sponsors; the base's words may have none.
    pub sponsors: BTreeSet<PartyCode>,
    /// Whether it was the base's alternative.
    pub base: bool,
    /// Its reading.
    pub reading: Reading,
}

/// One bracket that closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Adopted alternative.
    pub choice: Choice,
    /// Sponsors; empty for the base's alternative.
    pub sponsors: BTreeSet<PartyCode>,
    /// Parties that accepted it, including sponsors.
    pub accepted: BTreeSet<PartyCode>,
    /// Test by which it closed.
    pub how: How,
    /// Alternatives that lost.
    pub rivals: Vec<Rival>,
    /// Span of the adopted words in the base, needed for reopening.
    pub span: Option<Span>,
    /// Identity in the base of an inserted provision, or of a part that became separate.
    pub became: Option<String>,
    /// A deleted provision in its last form, and the provision that it followed.
    pub deleted: Option<(BaseProvision, Option<String>)>,
    /// Act that reopened it.
    pub reopened: Option<ActNo>,
}

/// One closing to carry out: a bracket and the chosen alternative.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The bracket.
    pub bracket: OpenBracket,
    /// Index of the alternative that is adopted.
    pub alternative: usize,
}

impl Pick {
    fn reading(&self) -> &Reading {
        &self.bracket.alternatives[self.alternative].reading
    }

    pub(crate) fn keeps(&self) -> bool {
        leaves(&self.bracket.alternatives[self.alternative])
    }

    /// Returns the sponsors of alternatives that are not adopted.
    pub(crate) fn losers(&self) -> BTreeSet<&PartyCode> {
        let others = self.bracket.alternatives.iter().enumerate().filter(|(k, _)| *k != self.alternative);
        others.flat_map(|(_, a)| &a.sponsors).collect()
    }
}

/// Changes in the words of one provision.
#[derive(Clone, Debug, Default)]
pub(crate) struct Turn {
    pub old: String,
    pub new: String,
    pub edits: Vec<Edit>,
    /// Spans that closed without changing the base, each with the sponsors that lost there.
    pub kept: Vec<(std::ops::Range<usize>, BTreeSet<PartyCode>)>,
}

impl Turn {
    /// Returns the spans that closed without changing the base, as they affect a proposal of these
    /// sponsors.
    pub(crate) fn kept_for(&self, sponsors: &BTreeSet<PartyCode>) -> Vec<KeptSpan> {
        let of = |(old, losers): &(std::ops::Range<usize>, BTreeSet<PartyCode>)| KeptSpan {
            old: old.clone(),
            lost: sponsors.iter().any(|s| losers.contains(s)),
        };
        self.kept.iter().map(of).collect()
    }
}

/// Checks that these closings are compatible, before anything changes.
///
/// # Errors
/// Returns an error if two closings answer the same question, one is within words that another
/// replaces, a provision that a party asked to keep would vanish, or moves would form a cycle.
pub(crate) fn check(
    living: &Living,
    picks: &[Pick],
    kept_on_table: &BTreeSet<String>,
) -> Result<(), Refusal> {
    for (nth, pick) in picks.iter().enumerate() {
        let provision = pick.bracket.provision.as_str();
        let same = |other: &&Pick| other.bracket == pick.bracket;
        if picks[..nth].iter().any(|other| same(&other)) {
            return Err(Refusal::new(
                "two-answers",
                say!(
                    "bracket-named-twice",
                    "A bracket of {provision} is named twice.",
                    provision = living.name(provision)
                ),
                say!("name-each-bracket-once", "Name each bracket once."),
            ));
        }
        inside_replaced(living, picks, pick)?;
        match pick.reading() {
            Reading::Presence { present: false } if !pick.keeps() && kept_on_table.contains(provision) => {
                return Err(Refusal::new(
                    "kept-on-the-table",
                    say!(
                        "party-asked-keep-table",
                        "A party has asked to keep {provision} on the table.",
                        provision = living.name(provision)
                    ),
                    say!(
                        "ask-party-lift-request-keep",
                        "Ask that party to lift its request, or keep the provision in other words."
                    ),
                ));
            }
            Reading::Place { after } if !pick.keeps() => placeable(living, provision, after.as_deref())?,
            Reading::Boundary { .. } => together(living, picks, pick)?,
            Reading::Number { .. } if living.provision(provision).is_none() => {
                return Err(Refusal::new(
                    "not-in-the-base",
                    say!(
                        "not-base-yet",
                        "{provision} is not in the base yet.",
                        provision = living.name(provision)
                    ),
                    say!(
                        "close-whether-stands-first",
                        "First close the question whether it stays in the text."
                    ),
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

fn inside_replaced(living: &Living, picks: &[Pick], pick: &Pick) -> Result<(), Refusal> {
    let Some((from, to)) = pick.bracket.span() else { return Ok(()) };
    let provision = &pick.bracket.provision;
    let gone = picks.iter().any(|other| {
        let outer = other
            .bracket
            .span()
            .is_some_and(|(a, b)| a <= from && to <= b && other.bracket.depth < pick.bracket.depth);
        let deleted = matches!(other.reading(), Reading::Presence { present: false });
        &other.bracket.provision == provision && !other.keeps() && (outer || deleted)
    });
    if gone {
        return Err(Refusal::new(
            "within-replaced-words",
            say!(
                "bracket-inside-words-same-act",
                "A bracket of {provision} is inside words that the same act replaces.",
                provision = living.name(provision)
            ),
            say!(
                "close-outer-bracket-brackets-inside",
                "Close only the outer bracket: the brackets inside it are set aside with its words."
            ),
        ));
    }
    Ok(())
}

fn placeable(living: &Living, provision: &str, after: Option<&str>) -> Result<(), Refusal> {
    let Some(at) = living.position(provision) else {
        return Err(Refusal::new(
            "not-in-the-base",
            say!("not-base-yet", "{provision} is not in the base yet.", provision = living.name(provision)),
            say!("close-whether-stands-first", "First close the question whether it stays in the text."),
        ));
    };
    let Some(after) = after else { return Ok(()) };
    let Some(target) = living.position(after) else {
        return Err(Refusal::new(
            "not-in-the-base",
            say!(
                "would-follow-not-base-yet",
                "{provision} would follow {after}, which is not in the base yet.",
                after = living.name(after),
                provision = living.name(provision)
            ),
            say!(
                "close-whether-provision-stands-first",
                "First close the question whether that provision stays in the text."
            ),
        ));
    };
    if living.text().subtree(at).contains(&target) {
        return Err(Refusal::new(
            "circle",
            say!(
                "cannot-follow-because-contains",
                "{provision} cannot follow {after}, because it contains {after}.",
                provision = living.name(provision),
                after = living.name(after)
            ),
            say!("close-another-place", "Close it at another place."),
        ));
    }
    Ok(())
}

/// Checks that all boundaries of one provision close in one act, because rewordings of the parts
/// follow their words.
fn together(living: &Living, picks: &[Pick], pick: &Pick) -> Result<(), Refusal> {
    let Some((home, _)) = &pick.bracket.cut else { return Ok(()) };
    let open = living.brackets(home).iter().filter(|b| {
        matches!(b.alternatives[0].reading, Reading::Boundary { .. })
            && b.cut.as_ref().is_some_and(|(h, _)| h == home)
    });
    for bracket in open {
        if !picks.iter().any(|p| &p.bracket == bracket) {
            return Err(Refusal::new(
                "boundaries-together",
                say!("split-more-one-way", "{home} is split in more than one way.", home = living.name(home)),
                say!("close-all-boundaries-act", "Close all boundaries of this provision in one act."),
            ));
        }
    }
    Ok(())
}

/// Returns, for each provision that changes, its word edits and the spans kept unchanged.
pub(crate) fn turns(living: &Living, picks: &[Pick]) -> BTreeMap<String, Turn> {
    let mut by_provision: BTreeMap<&str, Vec<&Pick>> = BTreeMap::new();
    for pick in picks.iter().filter(|p| p.bracket.span().is_some()) {
        by_provision.entry(&pick.bracket.provision).or_default().push(pick);
    }
    let mut turns = BTreeMap::new();
    for (provision, picks) in by_provision {
        let Some(standing) = living.provision(provision) else { continue };
        let old = standing.provision.wording.clone();
        let new = reworded(living, provision, &picks);
        let kept = picks.iter().filter(|p| p.keeps()).filter_map(|p| {
            let (from, to) = p.bracket.span()?;
            Some((from..to, p.losers().into_iter().cloned().collect()))
        });
        let turn = Turn { edits: edits_of(&old, &new, &picks), kept: kept.collect(), old, new };
        turns.insert(provision.to_owned(), turn);
    }
    turns
}

/// Returns the edits according to the brackets, or according to the words if spacing joined some.
fn edits_of(old: &str, new: &str, picks: &[&Pick]) -> Vec<Edit> {
    let mut spans: Vec<(usize, usize, &str)> = picks
        .iter()
        .filter(|p| !p.keeps())
        .filter_map(|p| match p.reading() {
            Reading::Words { from, to, new, .. } => Some((*from as usize, *to as usize, new.as_str())),
            _ => None,
        })
        .collect();
    spans.sort_unstable();
    let (before, after) = (Words::of(old), Words::of(new));
    let mut out: Vec<Edit> = Vec::new();
    let mut shift = 0isize;
    for (from, to, words) in spans {
        let start = from.checked_add_signed(shift).unwrap_or(0);
        let len = Words::of(words).len();
        shift += len as isize - (to - from) as isize;
        out.push(Edit { old: from..to, new: start..start + len });
    }
    let mut at = 0;
    let mut fits = before.len().checked_add_signed(shift) == Some(after.len());
    for edit in &out {
        let kept = edit.old.start.saturating_sub(at);
        let from = edit.new.start.saturating_sub(kept);
        fits &= edit.old.start >= at && edit.new.end <= after.len();
        fits = fits && (0..kept).all(|k| before.get(at + k) == after.get(from + k));
        at = edit.old.end;
    }
    if fits { out } else { edits(old, new) }
}

/// Returns the wording of a provision with the chosen alternatives.
fn reworded(living: &Living, provision: &str, picks: &[&Pick]) -> String {
    let Some(rolling) = local_rolling(living, provision) else { return String::new() };
    let words: Vec<&OpenBracket> = living
        .brackets(provision)
        .iter()
        .filter(|b| b.provision == provision && b.span().is_some())
        .collect();
    let decisions: BTreeMap<usize, usize> = words
        .iter()
        .enumerate()
        .filter_map(|(at, b)| picks.iter().find(|p| &&p.bracket == b).map(|p| (at, p.alternative)))
        .collect();
    let mut out = String::new();
    let mut at = 0;
    let mut here = false;
    for entry in &rolling.entries {
        let own = living.provision(entry.id.as_str()).is_some();
        here = if own { entry.id.as_str() == provision } else { here && entry.boundary.is_some() };
        if here {
            if !out.is_empty() {
                out.push(' ');
            }
            let mut part = String::new();
            chosen(&entry.runs, &decisions, &mut at, &mut part);
            out.push_str(part.trim());
        }
    }
    out.trim().to_owned()
}

fn chosen(runs: &[Run], decisions: &BTreeMap<usize, usize>, at: &mut usize, out: &mut String) {
    for run in runs {
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                let decision = decisions.get(at).copied();
                *at += 1;
                let base = bracket.alternatives.iter().position(|a| a.base);
                let inner = base.map(|b| &bracket.alternatives[b].runs);
                match (decision, inner) {
                    (Some(k), inner) if Some(k) != base => {
                        out.push_str(&plain(&bracket.alternatives[k].runs));
                        *at += inner.map_or(0, |runs| count(runs));
                    }
                    (_, Some(inner)) => chosen(inner, decisions, at, out),
                    (_, None) => {}
                }
            }
        }
    }
}

fn count(runs: &[Run]) -> usize {
    let of = |run: &Run| match run {
        Run::Text(_) => 0,
        Run::Bracket(b) => {
            1 + b.alternatives.iter().filter(|a| a.base).map(|a| count(&a.runs)).sum::<usize>()
        }
    };
    runs.iter().map(of).sum()
}

/// Returns the identities of a provision's words after its edits.
pub(crate) fn carried_words(words: &Origins, turn: &Turn, act: ActNo) -> Origins {
    let ids = words.ids();
    let len = Words::of(&turn.new).len();
    let mut nth = words.free(act);
    let mut out: Vec<WordId> = Vec::with_capacity(len);
    let mut at = 0;
    for edit in &turn.edits {
        out.extend(&ids[at..edit.old.start]);
        for _ in edit.new.clone() {
            out.push(WordId { act, nth });
            nth += 1;
        }
        at = edit.old.end;
    }
    out.extend(&ids[at..]);
    Origins::of(&out)
}

impl Living {
    /// Makes editorial corrections. Words change; words that stay keep their identities.
    pub(crate) fn correct(&mut self, act: ActNo, items: &[(String, String)]) -> BTreeSet<String> {
        let before = self.base.clone();
        let mut all = BTreeMap::new();
        self.edition += 1;
        for (id, wording) in items {
            let Some(standing) = self.base.iter_mut().find(|p| p.id() == id) else { continue };
            let (old, new) = (standing.provision.wording.clone(), wording.trim().to_owned());
            let turn = Turn { edits: edits(&old, &new), kept: Vec::new(), old, new };
            standing.words = carried_words(&standing.words, &turn, act);
            standing.provision.wording = turn.new.clone();
            standing.edition = self.edition;
            all.insert(id.clone(), turn);
        }
        let became = BTreeMap::new();
        follow(self, &Passage { act, before: &before, picks: &[], turns: &all, became: &became })
    }
}

/// Returns the record of one closing.
pub(crate) fn closed(text: &str, pick: &Pick, accepted: BTreeSet<PartyCode>, how: How) -> Closed {
    let alternatives = pick.bracket.alternatives.iter().enumerate();
    let rivals = alternatives.filter(|(k, _)| *k != pick.alternative).map(|(_, a)| Rival {
        sponsors: a.sponsors.clone(),
        base: a.base,
        reading: a.reading.clone(),
    });
    Closed {
        choice: pick.bracket.choice(text, pick.alternative),
        sponsors: pick.bracket.alternatives[pick.alternative].sponsors.clone(),
        accepted,
        how,
        rivals: rivals.collect(),
        span: None,
        became: None,
        deleted: None,
        reopened: None,
    }
}

/// Results of changing the base that later steps need.
#[derive(Debug, Default)]
pub(crate) struct Adopted {
    /// Deleted provisions in their last form, each with the provision that it followed.
    pub deleted: BTreeMap<String, (BaseProvision, Option<String>)>,
    /// Identities in the base of inserted provisions, and of parts that became separate.
    pub became: BTreeMap<String, String>,
}

/// Changes the base according to the picks.
pub(crate) fn adopt(
    living: &mut Living,
    act: ActNo,
    picks: &[Pick],
    turns: &BTreeMap<String, Turn>,
) -> Adopted {
    living.edition += 1;
    let edition = living.edition;
    for (id, turn) in turns {
        let standing = living.base.iter_mut().find(|p| p.id() == id).expect("a turn is of a base provision");
        if turn.old != turn.new {
            standing.words = carried_words(&standing.words, turn, act);
            standing.provision.wording = turn.new.clone();
            standing.edition = edition;
        }
        standing.adopted = Some(act);
    }
    let merges = merge_targets(living, picks);
    for pick in picks {
        let id = pick.bracket.provision.as_str();
        if pick.keeps() {
            if let Some(standing) = living.base.iter_mut().find(|p| p.id() == id) {
                standing.adopted = Some(act);
            }
            continue;
        }
        match pick.reading() {
            Reading::Number { number } => {
                if let Some(standing) = living.base.iter_mut().find(|p| p.id() == id) {
                    standing.provision.number = number.clone();
                    (standing.edition, standing.adopted) = (edition, Some(act));
                }
            }
            Reading::Place { after } => relocate(living, id, after.as_deref(), edition),
            _ => {}
        }
    }
    let mut became = BTreeMap::new();
    split(living, picks, turns, act, &mut became);
    merge(living, &merges, act);
    insert(living, picks, act, &mut became);
    Adopted { deleted: delete(living, picks, act), became }
}

fn relocate(living: &mut Living, id: &str, after: Option<&str>, edition: u64) {
    let Some(at) = living.position(id) else { return };
    let range = living.text().subtree(at);
    let mut block: Vec<BaseProvision> = living.base.drain(range).collect();
    block[0].edition = edition;
    let to = after.and_then(|after| living.position(after)).map_or(0, |p| p + 1);
    living.base.splice(to..to, block);
}

/// Returns each provision that is joined to another, with that other one.
fn merge_targets(living: &Living, picks: &[Pick]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for pick in picks.iter().filter(|p| !p.keeps()) {
        let id = pick.bracket.provision.as_str();
        if *pick.reading() != (Reading::Boundary { begins: false }) || living.provision(id).is_none() {
            continue;
        }
        let sponsors = &pick.bracket.alternatives[pick.alternative].sponsors;
        let target = living.touching(id).find_map(|(_, t)| {
            t.live().find_map(|c| match &c.change {
                ChangeBody::Merge { ids, .. } if c.sponsors.iter().any(|s| sponsors.contains(s)) => {
                    let at = ids.iter().position(|i| i == id)?;
                    at.checked_sub(1).map(|before| ids[before].clone())
                }
                _ => None,
            })
        });
        out.extend(target.map(|target| (id.to_owned(), target)));
    }
    out
}

fn merge(living: &mut Living, merges: &[(String, String)], act: ActNo) {
    let edition = living.edition;
    let mut into: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, target) in merges {
        let mut target = target.as_str();
        while let Some(next) = into.get(target) {
            target = next;
        }
        let (Some(at), Some(_)) = (living.position(id), living.position(target)) else { continue };
        let gone = living.base.remove(at);
        living.gone.insert(gone.id().to_owned(), Gone::Merged(act, target.to_owned()));
        let whole = living.base.iter_mut().find(|p| p.id() == target).expect("the target stands");
        whole.provision.wording = format!("{} {}", whole.provision.wording, gone.provision.wording);
        whole.words = whole.words.join(&gone.words);
        (whole.edition, whole.adopted) = (edition, Some(act));
        into.insert(id, target);
    }
}

/// Returns the parts into which provisions split, each with the index of its first word in the old
/// base.
pub(crate) fn split_points(picks: &[Pick]) -> BTreeMap<String, Vec<(usize, ProvisionBody)>> {
    let mut points: BTreeMap<String, Vec<(usize, ProvisionBody)>> = BTreeMap::new();
    for pick in picks {
        if let (Reading::Boundary { begins: true }, Some((home, at)), Some(part)) =
            (pick.reading(), &pick.bracket.cut, &pick.bracket.inserted)
        {
            points.entry(home.clone()).or_default().push((*at, part.clone()));
        }
    }
    for parts in points.values_mut() {
        parts.sort_by_key(|(at, _)| *at);
    }
    points
}

fn split(
    living: &mut Living,
    picks: &[Pick],
    turns: &BTreeMap<String, Turn>,
    act: ActNo,
    became: &mut BTreeMap<String, String>,
) {
    let edition = living.edition;
    for (home, parts) in split_points(picks) {
        let Some(at) = living.position(&home) else { continue };
        let edits = turns.get(&home).map_or(&[][..], |t| t.edits.as_slice());
        let whole = living.base[at].clone();
        let words = Words::of(&whole.provision.wording);
        let ids = whole.words.ids();
        let starts: Vec<usize> =
            parts.iter().map(|(p, _)| super::carry::moved(edits, *p).min(words.len())).collect();
        let ends = starts.iter().skip(1).copied().chain([words.len()]);
        let first = words.slice(0..starts[0]).to_owned();
        let mut later = Vec::new();
        for (((_, part), from), to) in parts.iter().zip(&starts).zip(ends) {
            let id = own_id(living, became, &part.id);
            became.insert(part.id.clone(), id.clone());
            let body = ProvisionBody { id, wording: words.slice(*from..to).to_owned(), ..part.clone() };
            let mut standing = BaseProvision::new(body, act, edition);
            standing.words = Origins::of(&ids[*from..to]);
            standing.adopted = Some(act);
            later.push(standing);
        }
        let head = &mut living.base[at];
        head.provision.wording = first;
        head.words = Origins::of(&ids[..starts[0]]);
        (head.edition, head.adopted) = (edition, Some(act));
        living.base.splice(at + 1..at + 1, later);
    }
}

/// Returns the provision that an insertion follows, from its identity in the rolling text.
pub(crate) fn anchor_of(inserted: &str) -> Option<&str> {
    match inserted.rsplit_once('+') {
        Some(("head", _)) | None => None,
        Some((anchor, _)) => Some(anchor),
    }
}

fn insert(living: &mut Living, picks: &[Pick], act: ActNo, became: &mut BTreeMap<String, String>) {
    let edition = living.edition;
    let mut last: BTreeMap<Option<String>, String> = BTreeMap::new();
    let order: Vec<String> =
        living.all_brackets().filter(|b| b.skeleton).map(|b| b.provision.clone()).collect();
    let mut chosen: Vec<&Pick> = picks.iter().filter(|p| p.bracket.skeleton && !p.keeps()).collect();
    chosen.sort_by_key(|p| order.iter().position(|id| id == &p.bracket.provision));
    for pick in chosen {
        let (Reading::Presence { present: true }, Some(body)) = (pick.reading(), &pick.bracket.inserted)
        else {
            continue;
        };
        let anchor = anchor_of(&body.id).map(str::to_owned);
        let after = last.get(&anchor).cloned().or_else(|| anchor.clone());
        let to = after.and_then(|id| living.position(&id)).map_or(0, |p| p + 1);
        let id = own_id(living, became, &body.id);
        became.insert(body.id.clone(), id.clone());
        let mut standing = BaseProvision::new(ProvisionBody { id: id.clone(), ..body.clone() }, act, edition);
        standing.adopted = Some(act);
        living.base.insert(to, standing);
        last.insert(anchor, id);
    }
}

fn delete(
    living: &mut Living,
    picks: &[Pick],
    act: ActNo,
) -> BTreeMap<String, (BaseProvision, Option<String>)> {
    let mut gone = BTreeMap::new();
    for pick in picks.iter().filter(|p| !p.keeps()) {
        if *pick.reading() != (Reading::Presence { present: false }) {
            continue;
        }
        let Some(at) = living.position(&pick.bracket.provision) else { continue };
        let before = at.checked_sub(1).map(|b| living.base[b].id().to_owned());
        let standing = living.base.remove(at);
        living.gone.insert(standing.id().to_owned(), Gone::Deleted(act));
        gone.insert(pick.bracket.provision.clone(), (standing, before));
    }
    gone
}

/// Returns an identity in the base for a proposed provision: `p3+k4w9ab` becomes `p3.k4w9ab`, so
/// that the same one may be proposed again.
fn own_id(living: &Living, became: &BTreeMap<String, String>, proposed: &str) -> String {
    let id = proposed.replace(['+', '/', '~'], ".");
    let free = |id: &String| living.provision(id).is_none() && !became.values().any(|b| b == id);
    let mut ids = std::iter::once(id.clone()).chain((2..).map(|n| format!("{id}.{n}")));
    ids.find(free).expect("some suffix is free: there are fewer provisions than integers")
}

/// Returns the marks that a pick adopts.
pub(crate) fn marks(pick: &Pick) -> &[Mark] {
    &pick.bracket.alternatives[pick.alternative].marks
}
