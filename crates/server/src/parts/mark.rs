//! Marks for the parties: a colour for each, always with its code.

use maud::{Markup, html};
use paraph_talks::{Member, Standing, State};

/// Number of hues. Further parties reuse them, and the codes tell parties apart.
const HUES: usize = 8;

/// Returns the hue of a party: by its place among those who negotiate, so that it stays the same while others
/// come and go.
pub fn hue(state: &State, party: &str) -> usize {
    let rank = |standing: Standing| match standing {
        Standing::Party => 0,
        Standing::Chair => 1,
        Standing::Partner => 2,
        Standing::Observer => 3,
    };
    let place = |member: &Member| (rank(member.party.standing), member.since);
    let mut all = state.parties.values();
    let Some(own) = all.find(|member| member.party.code.as_str() == party) else { return 0 };
    let before = |member: &&Member| {
        (place(member), member.party.code.as_str()) < (place(own), own.party.code.as_str())
    };
    state.parties.values().filter(before).count() % HUES
}

/// Number of names that are shown before the rest folds.
const SHOWN: usize = 3;

/// Returns the codes of parties as labels. After three, the rest folds.
pub fn labels<S: AsRef<str>>(state: &State, parties: &[S]) -> Markup {
    let one = |party: &S| html! { b.who data-hue=(hue(state, party.as_ref())) { (party.as_ref()) } };
    html! {
        @for party in parties.iter().take(SHOWN) { (one(party)) " " }
        @if parties.len() > SHOWN {
            details.more {
                summary { "+" (parties.len() - SHOWN) }
                @for party in parties.iter().skip(SHOWN) { (one(party)) " " }
            }
        }
    }
}

/// Returns the hue of words by these parties: that of the first.
pub fn hue_of<S: AsRef<str>>(state: &State, parties: &[S]) -> Option<usize> {
    parties.first().map(|party| hue(state, party.as_ref()))
}
