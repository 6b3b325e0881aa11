//! Reopening: adopted words stay in the base, and the alternatives that lost come back on the
//! table.

use std::collections::BTreeSet;

use paraph_page::say;
use paraph_text::Words;

use super::base_provision::BaseProvision;
use super::closing::{Closed, Pick, Turn};
use super::living::Living;
use super::mark::{Mark, Span};
use super::tabled::{Fate, Tabled, TabledChange};
use crate::act::{ActNo, ChangeBody, ProvisionBody, Reading};
use crate::party::PartyCode;
use crate::refusal::Refusal;

/// A change that comes back, with its sponsors.
pub(crate) type Revived = (ChangeBody, BTreeSet<PartyCode>);

impl Pick {
    /// Returns the current place of the adopted words in the base.
    pub(crate) fn adopted_span(
        &self,
        turns: &std::collections::BTreeMap<String, Turn>,
        standing: Option<&BaseProvision>,
    ) -> Option<Span> {
        if let [Mark::Begins(_, word)] = super::closing::marks(self) {
            return word.map(|word| Span::Words(vec![word]));
        }
        let (from, to) = self.bracket.span()?;
        let ids = standing?.words.ids();
        let turn = turns.get(&self.bracket.provision)?;
        let within = |at: usize| super::carry::moved(&turn.edits, at);
        let edit = turn.edits.iter().find(|e| e.old == (from..to));
        let range = edit.map_or_else(|| within(from)..within(to), |e| e.new.clone());
        (range.end <= ids.len()).then(|| Span::of(&ids, range.start, range.end))
    }
}

/// Returns the alternatives that lost to an adopted one, as changes to the current base. Words that nobody
/// proposed, because the base contained them, are nobody's: whoever asks to reopen does not sponsor them.
///
/// # Errors
/// Returns an error if the adopted words have changed since, because there is then nothing to
/// reopen.
pub(crate) fn revive(living: &Living, closed: &Closed) -> Result<Vec<Revived>, Refusal> {
    let id = closed.became.as_ref().unwrap_or(&closed.choice.provision);
    let changed = || {
        Refusal::new(
            "changed-since",
            say!(
                "what-adopted-changed-since",
                "The words adopted for {id} have changed since.",
                id = living.name(id)
            ),
            say!("propose-change-words-stand", "Propose a change to the current words."),
        )
    };
    let mut out = Vec::new();
    if let Some((standing, after)) = &closed.deleted {
        let after = after.clone().filter(|a| living.provision(a).is_some());
        let mut provision = standing.provision.clone();
        provision.id = fresh(living, &provision.id);
        return Ok(vec![(ChangeBody::Insert { after, provision }, BTreeSet::new())]);
    }
    if let Reading::Boundary { begins } = closed.choice.reads {
        return boundary(living, closed, begins).map(|c| vec![(c, BTreeSet::new())]).ok_or_else(changed);
    }
    let standing = living.provision(id).ok_or_else(changed)?;
    for rival in &closed.rivals {
        let change = match &rival.reading {
            Reading::Words { new, .. } => {
                let span = closed.span.as_ref().ok_or_else(changed)?;
                let wording = replaced(standing, span, new).ok_or_else(changed)?;
                ChangeBody::Reword { id: id.clone(), wording }
            }
            Reading::Presence { present: false } => ChangeBody::Delete { id: id.clone() },
            Reading::Place { after } => {
                let after = after.clone().filter(|a| living.provision(a).is_some());
                ChangeBody::Move { id: id.clone(), after }
            }
            Reading::Number { number } => ChangeBody::Renumber { id: id.clone(), number: number.clone() },
            Reading::Presence { present: true } | Reading::Boundary { .. } => continue,
        };
        out.push((change, rival.sponsors.clone()));
    }
    Ok(out)
}

/// Returns a wording with a span replaced.
fn replaced(standing: &BaseProvision, span: &Span, new: &str) -> Option<String> {
    let ids = standing.words.ids();
    if !span.stands_in(&ids) {
        return None;
    }
    let (from, to) = match span {
        Span::Words(words) => {
            let at = ids.windows(words.len()).position(|w| w == words)?;
            (at, at + words.len())
        }
        Span::Gap(None, _) => (0, 0),
        Span::Gap(Some(last), _) => {
            let at = ids.iter().position(|w| w == last)? + 1;
            (at, at)
        }
    };
    let words = Words::of(&standing.provision.wording);
    let pieces = [words.slice(0..from), new.trim(), words.slice(to..words.len())];
    let mut out = String::new();
    for piece in pieces.into_iter().filter(|p| !p.is_empty()) {
        let tight = piece.starts_with([',', '.', ';', ':', ')', '!', '?']);
        if !out.is_empty() && !tight {
            out.push(' ');
        }
        out.push_str(piece);
    }
    Some(out)
}

/// Returns the change that removes an adopted boundary, or restores a removed one.
fn boundary(living: &Living, closed: &Closed, begins: bool) -> Option<ChangeBody> {
    let Some(Span::Words(word)) = &closed.span else { return None };
    let word = word.first()?;
    let holds = |p: &&BaseProvision| p.words.ids().contains(word);
    let at = living.base.iter().position(|p| holds(&p))?;
    let standing = &living.base[at];
    if begins {
        let before = living.base.get(at.checked_sub(1)?)?;
        let wording = format!("{} {}", before.provision.wording, standing.provision.wording);
        return Some(ChangeBody::Merge {
            ids: vec![before.id().to_owned(), standing.id().to_owned()],
            wording,
        });
    }
    let ids = standing.words.ids();
    let cut = ids.iter().position(|w| w == word).filter(|cut| *cut > 0)?;
    let words = Words::of(&standing.provision.wording);
    let first = ProvisionBody { wording: words.slice(0..cut).to_owned(), ..standing.provision.clone() };
    let later = ProvisionBody {
        id: fresh(living, &closed.choice.provision),
        number: None,
        wording: words.slice(cut..words.len()).to_owned(),
        ..standing.provision.clone()
    };
    Some(ChangeBody::Split { id: standing.id().to_owned(), parts: vec![first, later] })
}

fn fresh(living: &Living, id: &str) -> String {
    if living.provision(id).is_none() {
        return id.to_owned();
    }
    let free = (2..).map(|n| format!("{id}~{n}")).find(|id| living.provision(id).is_none());
    free.expect("some suffix is free: there are fewer provisions than integers")
}

impl Living {
    /// Tables revived changes, one proposal for everything that an act reopened.
    pub(crate) fn table_revived(
        &mut self,
        number: ActNo,
        by: &PartyCode,
        revived: Vec<Revived>,
        here: &BTreeSet<PartyCode>,
        touched: &mut BTreeSet<String>,
    ) {
        let tabled = self.tabled.entry(number).or_insert_with(|| Tabled {
            by: by.clone(),
            invited: BTreeSet::new(),
            changes: Vec::new(),
            lost: Vec::new(),
            reason: None,
            origin: Vec::new(),
            filed: None,
        });
        let mut ids = Vec::new();
        for (change, sponsors) in revived {
            let sponsors: BTreeSet<PartyCode> = sponsors.intersection(here).cloned().collect();
            ids.extend(change.touches().into_iter().map(str::to_owned));
            tabled.changes.push(TabledChange { change, sponsors, fate: Fate::Live });
        }
        touched.extend(ids.iter().cloned());
        self.index(number, &ids);
    }
}
