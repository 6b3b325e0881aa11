//! Reservations, requests that words stay unchanged, and points kept on the table.

use std::collections::BTreeSet;

use paraph_page::say;

use super::seen;
use crate::act::{Asking, Detached, KeepOnTable, Lift, Reserve};
use crate::authority::By;
use crate::fold::Deed;
use crate::refusal::Refusal;
use crate::state::State;
use crate::table::{Overlay, OverlayKind};

fn overlay(
    state: &State,
    by: &By,
    text: String,
    provisions: BTreeSet<String>,
    what: OverlayKind,
    reason: Option<Detached>,
) -> Result<Deed, Refusal> {
    let living = state.table.living(&text)?;
    if let Some(id) = provisions.iter().find(|id| living.provision(id).is_none()) {
        return Err(Refusal::new(
            "no-such-provision",
            say!(
                "base-not-contain-provision-text",
                "The base of {text} does not contain {id}.",
                text,
                id = living.name(id)
            ),
            say!("name-provisions-base", "Name provisions of the base."),
        ));
    }
    let whole = matches!(what, OverlayKind::Reservation(_));
    if provisions.is_empty() && !whole {
        return Err(Refusal::new(
            "nothing-named",
            say!("no-provision-named", "No provisions are named."),
            say!("name-least", "Name at least one."),
        ));
    }
    let stands = state.table.overlays.iter().find(|(_, o)| {
        (&o.party, &o.text, &o.provisions, o.what, &o.reason)
            == (&by.party, &text, &provisions, what, &reason)
            && o.lifted.is_none()
    });
    if let Some((act, _)) = stands {
        return Err(Refusal::new(
            "stands-already",
            say!(
                "act-says-same-stands",
                "Act {act} of {party} already says the same and is still in force.",
                act,
                party = by.party
            ),
            say!("no-action-needed-say-again", "No action is needed. To say it again, lift it first."),
        ));
    }
    let (party, number) = (by.party.clone(), by.number);
    Ok(Box::new(move |state| {
        state.table.living_mut(&text).discussed.extend(provisions.iter().cloned());
        let overlay = Overlay { party, text, provisions, what, reason, lifted: None };
        state.table.overlays.insert(number, overlay);
    }))
}

pub(super) fn reserve(state: &State, by: &By, reserve: Reserve) -> Result<Deed, Refusal> {
    let what = OverlayKind::Reservation(reserve.kind);
    overlay(state, by, reserve.text, reserve.provisions, what, reserve.reason)
}

pub(super) fn no_change(state: &State, by: &By, asking: Asking) -> Result<Deed, Refusal> {
    overlay(state, by, asking.text, asking.provisions, OverlayKind::NoChange, None)
}

pub(super) fn keep(state: &State, by: &By, keep: KeepOnTable) -> Result<Deed, Refusal> {
    overlay(state, by, keep.text, keep.provisions, OverlayKind::OnTheTable, None)
}

pub(super) fn lift(state: &State, by: &By, lift: &Lift) -> Result<Deed, Refusal> {
    seen(by, lift.act)?;
    let own = state.table.overlays.get(&lift.act).filter(|o| o.party == by.party && o.lifted.is_none());
    if own.is_none() {
        return Err(Refusal::new(
            "nothing-to-lift",
            say!(
                "act-not-reservation-request-still",
                "Act {act} is not a reservation or request of {party} that is still in force.",
                act = lift.act,
                party = by.party
            ),
            say!("name-own-party", "Name one that belongs to your own party."),
        ));
    }
    let (act, number) = (lift.act, by.number);
    Ok(Box::new(move |state| {
        if let Some(overlay) = state.table.overlays.get_mut(&act) {
            overlay.lifted = Some(number);
        }
    }))
}
