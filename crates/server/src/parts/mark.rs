//! Whose words are whose: a colour for each party, and always its code beside.

use maud::{Markup, html};
use paraph_talks::{Member, Standing, State};

/// How many hues there are; beyond, they come again, and the codes tell parties apart.
const HUES: usize = 8;

/// The hue of a party: by its place among those who negotiate, so that it stays while others come and go.
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

/// How many names stand before the rest folds.
const SHOWN: usize = 3;

/// The codes of parties as labels; beyond three, the rest folds.
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

/// The hue that words of these parties bear: that of the first.
pub fn hue_of<S: AsRef<str>>(state: &State, parties: &[S]) -> Option<usize> {
    parties.first().map(|party| hue(state, party.as_ref()))
}
