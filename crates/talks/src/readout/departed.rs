//! What went with a party that left the talks.

use std::collections::BTreeSet;

use paraph_page::{Phrase, say};

use super::view::{View, listed};
use crate::act::ActNo;
use crate::state::State;
use crate::table::{Course, Fate, OverlayKind};

/// Describes what the departure of a party changed, by the act with which it left. Where the rules hide names,
/// nothing is said.
pub fn departed(state: &State, viewer: Option<&str>, number: ActNo) -> Vec<Phrase> {
    with(&View::new(state, viewer), number)
}

pub(crate) fn with(view: &View<'_>, number: ActNo) -> Vec<Phrase> {
    let state = view.state;
    let left = state.parties.values().find(|member| member.left == Some(number));
    let Some(party) = left.map(|member| &member.party.code).filter(|_| view.named()) else {
        return Vec::new();
    };
    let mut out = proposals(view, number);
    let back = state.table.acceptances.iter().filter(|(_, a)| &a.party == party);
    for (act, _) in back.filter(|(_, a)| a.course == Course::TakenBack(number)) {
        out.push(say!(
            "acceptance-went-with-party",
            "The acceptance of {party} in act {act} does not count any more.",
            party,
            act
        ));
    }
    for lapse in state.table.lapses.iter().filter(|lapse| lapse.by == number) {
        let at = view.some(&lapse.text, [&lapse.provision]);
        if at.is_empty() {
            continue;
        }
        out.push(say!(
            "consent-lapsed-with-departure",
            "The consent of {party} to {at} (act {act}) lapses.",
            party = lapse.party,
            at = listed(&at),
            act = lapse.act
        ));
    }
    for (act, overlay) in state.table.overlays.iter().filter(|(_, o)| &o.party == party) {
        if overlay.lifted == Some(number) && matches!(overlay.what, OverlayKind::Reservation(_)) {
            out.push(say!(
                "reservation-went-with-party",
                "The reservation of {party} (act {act}) is lifted.",
                party,
                act
            ));
        }
    }
    out
}

/// Describes the proposals that left the table.
fn proposals(view: &View<'_>, number: ActNo) -> Vec<Phrase> {
    let mut out = Vec::new();
    for (text, living) in view.texts() {
        for (act, tabled) in &living.tabled {
            let gone = tabled.changes.iter().filter(|c| c.fate == Fate::Withdrawn(number));
            let ids: BTreeSet<String> = gone.flat_map(|c| c.change.touches()).map(str::to_owned).collect();
            let at = view.some(text, &ids);
            if !at.is_empty() {
                out.push(say!(
                    "proposal-went-with-party",
                    "The proposal on {at} (act {act}) is withdrawn.",
                    at = listed(&at),
                    act
                ));
            }
        }
    }
    out
}
