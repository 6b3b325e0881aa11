//! Matters about a point: overlays of parties, and what partners, teams, principals and the public have said.

use std::collections::BTreeSet;

use paraph_talks::act::{ActNo, Comment, Remark};
use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{Elevation, Overlay, PartyCode, Referral, State};

/// Matters about a point, by act.
#[derive(Debug, Default)]
pub struct Lies<'a> {
    /// Reservations, requests to keep words, and requests to keep the point.
    pub overlays: Vec<(ActNo, &'a Overlay)>,
    /// Referrals to teams.
    pub referrals: Vec<(ActNo, &'a Referral)>,
    /// Questions to principals.
    pub elevations: Vec<(ActNo, &'a Elevation)>,
    /// Comments of partners.
    pub comments: Vec<(ActNo, &'a (PartyCode, Comment))>,
    /// Public remarks.
    pub remarks: Vec<(ActNo, &'a (PartyCode, Remark))>,
}

/// Returns the matters about a point for a reader who negotiates, and nothing for others.
pub fn on<'a>(state: &'a State, reader: &Reader<'a>, text: &str, id: &str) -> Lies<'a> {
    if reader.outside() {
        return Lies::default();
    }
    let here = |provisions: &BTreeSet<String>, of: &str| of == text && provisions.contains(id);
    let laid = |o: &Overlay| {
        let open = o.lifted.is_none() && reader.seen(text, id) >= Seen::Nameless;
        open && o.text == text && (o.provisions.is_empty() || o.provisions.contains(id))
    };
    let about = (text.to_owned(), id.to_owned());
    let all = &state.proceedings;
    let of_text = |act: ActNo| all.consultations.get(&act).is_some_and(|(_, one)| one.text == text);
    let on_it = |comment: &Comment| comment.provision.as_deref() == Some(id) && of_text(comment.act);
    Lies {
        overlays: by_act(state.table.overlays.iter().filter(|(_, o)| laid(o))),
        referrals: by_act(all.referrals.iter().filter(|(_, r)| here(&r.provisions, &r.text))),
        elevations: by_act(all.elevations.iter().filter(|(_, e)| here(&e.provisions, &e.text))),
        comments: by_act(all.comments.iter().filter(|(_, (_, c))| on_it(c))),
        remarks: by_act(all.remarks.iter().filter(|(_, (_, r))| r.about.contains(&about))),
    }
}

fn by_act<'a, T>(all: impl Iterator<Item = (&'a ActNo, &'a T)>) -> Vec<(ActNo, &'a T)> {
    all.map(|(act, one)| (*act, one)).collect()
}
