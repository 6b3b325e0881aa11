//! Acts of a recalled credential that its party does not own: those that lapsed, and those that stay.

use std::collections::BTreeSet;

use paraph_page::{Phrase, say};

use super::task::{Owner, Rank, Task};
use super::view::View;
use crate::act::ActNo;
use crate::party::PartyCode;
use crate::state::{Recalled, State};
use crate::table::Fate;

/// Returns the recall with which an act lapsed, and its number.
pub(crate) fn lapsed_with(state: &State, act: ActNo) -> Option<(ActNo, &Recalled)> {
    state.recalls.iter().find(|(_, recalled)| recalled.lapsed.contains(&act)).map(|(by, one)| (*by, one))
}

/// Whether an act was waiting for other heads when it lapsed.
pub(crate) fn waited(state: &State, act: ActNo) -> bool {
    lapsed_with(state, act).is_some_and(|(_, recalled)| recalled.waited.contains(&act))
}

fn party_of<'a>(state: &'a State, recalled: &Recalled) -> Option<&'a PartyCode> {
    state.credentials.get(&recalled.credential).map(|held| &held.credential.party)
}

/// Whether the reader may know which acts were those of a recalled credential.
pub(crate) fn told(view: &View<'_>, recalled: &Recalled) -> bool {
    view.named() || view.party().is_some() && view.party() == party_of(view.state, recalled)
}

/// Says that an act lapsed, and why; `None` if it did not.
pub(crate) fn lapsed(view: &View<'_>, act: ActNo) -> Option<Phrase> {
    let (by, recalled) = lapsed_with(view.state, act)?;
    if !told(view, recalled) {
        return Some(say!("lapsed-with-a-recall", "It lapsed with a recall."));
    }
    let Recalled { credential, as_of, .. } = recalled;
    Some(say!(
        "lapsed-with-recall",
        "It lapsed: act {by} recalled {credential} as of act {as_of}.",
        by,
        credential,
        as_of
    ))
}

/// Describes a recall.
pub(crate) fn says(view: &View<'_>, act: ActNo, credential: &str) -> Phrase {
    match view.state.recalls.get(&act).filter(|recalled| told(view, recalled)) {
        Some(Recalled { as_of, lapsed, stays, .. }) => say!(
            "recalled-credential-as-of",
            "Recalled {credential} as of act {as_of}. Later acts that lapsed: {lapsed}; that stay: {stays}.",
            credential,
            as_of,
            lapsed = lapsed.len(),
            stays = stays.len()
        ),
        None => say!("recalled-credential", "Recalled {credential}.", credential),
    }
}

/// Returns an act, with those that closed brackets on what it proposed or accepted.
fn built_on(state: &State, act: ActNo) -> BTreeSet<ActNo> {
    let accepted = state.table.acceptances.get(&act).into_iter().flat_map(|one| &one.items);
    let closed = accepted.flat_map(|item| &item.done).flatten().copied();
    let tabled = state.table.texts.values().filter_map(|living| living.tabled.get(&act));
    let adopted = tabled.flat_map(|tabled| &tabled.changes).filter_map(|change| match change.fate {
        Fate::Adopted(by) => Some(by),
        _ => None,
    });
    closed.chain(adopted).chain([act]).collect()
}

/// Returns, for the heads of the reader's party, the acts that stay although the party does not own them. An act is
/// settled once the party answered it: by reopening what it closed, or recalling whom it accredited.
pub(crate) fn tasks(view: &View<'_>) -> Vec<Task> {
    let (Some(party), state) = (view.party(), view.state) else { return Vec::new() };
    let mut out = Vec::new();
    for (by, recalled) in state.recalls.iter().filter(|(_, one)| party_of(state, one) == Some(party)) {
        let answered: BTreeSet<ActNo> = (*by..)
            .map_while(|at| state.log.get(usize::try_from(at).ok()?))
            .filter(|note| note.refused.is_none())
            .filter(|note| {
                let held = note.by.as_ref().and_then(|name| state.credentials.get(name));
                held.is_some_and(|held| &held.credential.party == party)
            })
            .filter_map(|note| note.names.act)
            .collect();
        for act in recalled.stays.iter().filter(|act| built_on(state, **act).is_disjoint(&answered)) {
            let Some(note) = state.log.get((*act as usize).wrapping_sub(1)) else { continue };
            let ended = note.names.credential.as_ref().and_then(|name| state.credentials.get(name));
            if note.kind == "accredit" && ended.is_some_and(|held| held.ended.is_some()) {
                continue;
            }
            let names = note.names.provisions.iter();
            let provisions = names.flat_map(|(text, id)| view.some(text, [id])).collect();
            let says = say!(
                "act-not-yours-stays",
                "Act {act} ({kind}) by {credential} is not your delegation's and stays, because others have built on it or it cannot be withdrawn: reopen or correct what must not be.",
                act,
                kind = Phrase::kind(&note.kind),
                credential = recalled.credential
            );
            let owner = Owner::Parties([party.clone()].into(), Rank::Head);
            out.push(Task::new(owner, "recalled", *act, "reopen", says).on(provisions));
        }
    }
    out
}
