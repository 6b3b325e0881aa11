//! Papers that a secretariat files for the delegations that handed them in.

use std::collections::BTreeSet;

use paraph_page::say;

use super::tabling::{laid, malformed, question, table};
use crate::act::{ActNo, ChangeBody, FilePapers};
use crate::authority::By;
use crate::fold::Deed;
use crate::party::{PartyCode, Standing};
use crate::refusal::Refusal;
use crate::state::State;
use crate::table::{Filed, Tabled};

/// Returns the identities that a change gives to new provisions.
fn new_ids(change: &ChangeBody) -> Vec<&str> {
    match change {
        ChangeBody::Insert { provision, .. } => vec![provision.id.as_str()],
        ChangeBody::Split { parts, .. } => parts.iter().skip(1).map(|part| part.id.as_str()).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn file(state: &State, by: &By, file: FilePapers) -> Result<Deed, Refusal> {
    let living = state.table.living(&file.text)?;
    if file.papers.is_empty() {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-papers-included", "No papers are included."),
            say!("file-least", "File at least one."),
        ));
    }
    let mut ids = BTreeSet::new();
    let mut answered = BTreeSet::new();
    for paper in &file.papers {
        laid(living, &file.text, file.edition, &paper.changes)?;
        let able = |party: &PartyCode| state.member(party).is_some_and(|p| p.standing == Standing::Party);
        if paper.sponsors.is_empty() || !paper.sponsors.iter().all(able) {
            return Err(Refusal::new(
                "no-such-sponsor",
                say!(
                    "paper-filed-party-talks-more",
                    "A paper must be filed for at least one party to the talks."
                ),
                say!("name-parties-submitted", "Name the parties that submitted it."),
            ));
        }
        if let Some(id) = paper.changes.iter().flat_map(new_ids).find(|id| !ids.insert(id.to_string())) {
            return Err(malformed(say!(
                "two-new-provisions-called",
                "two new provisions have the name {id}",
                id
            )));
        }
        for party in &paper.sponsors {
            for change in &paper.changes {
                for id in change.touches() {
                    if !answered.insert((party.clone(), question(change), id.to_owned())) {
                        return Err(malformed(say!(
                            "two-papers-answer-same-question-about",
                            "two papers of {party} decide the same question about {id}",
                            party,
                            id = living.name(id)
                        )));
                    }
                }
            }
        }
    }
    if let Some((party, id)) = answered.iter().find_map(|(party, asked, id)| {
        // A filing never overrides what a party has signed itself.
        let own = living.touching(id).filter(|(_, tabled)| tabled.binds(party)).any(|(_, tabled)| {
            let mut here = tabled.live().filter(|c| c.sponsors.contains(party));
            here.any(|c| question(&c.change) == *asked && c.change.touches().contains(&id.as_str()))
        });
        own.then_some((party, id))
    }) {
        return Err(Refusal::new(
            "own-wish-stands",
            say!(
                "already-tabled-own-proposal",
                "{party} has already tabled its own proposal on {provision}.",
                party,
                provision = living.name(id)
            ),
            say!(
                "let-table-paper-itself-withdraw-what",
                "Ask it to table the paper itself, or to withdraw what it tabled."
            ),
        ));
    }
    let (filer, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        let tabled = Tabled {
            by: filer.clone(),
            invited: BTreeSet::new(),
            changes: Vec::new(),
            lost: Vec::new(),
            reason: None,
            origin: Vec::new(),
            filed: Some(Filed { by: filer, confirmed: BTreeSet::new() }),
        };
        let changes = file.papers.into_iter().flat_map(|paper| {
            let sponsors = paper.sponsors;
            paper.changes.into_iter().map(move |change| (sponsors.clone(), change))
        });
        table(state, &file.text, number, tabled, changes.collect());
    }))
}

/// Confirms, for a sponsor, what was filed on its behalf.
pub(super) fn confirm(text: &str, act: ActNo, party: &PartyCode) -> Deed {
    let (text, party) = (text.to_owned(), party.clone());
    Box::new(move |state| {
        let tabled = state.table.living_mut(&text).tabled.get_mut(&act);
        if let Some(filed) = tabled.and_then(|t| t.filed.as_mut()) {
            filed.confirmed.insert(party);
        }
    })
}
