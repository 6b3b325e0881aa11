//! What lies on a point: what parties laid over it, and what partners, teams, principals and the world outside have said.

use std::collections::BTreeSet;

use paraph_talks::act::{ActNo, Comment, Remark};
use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{Elevation, Overlay, PartyCode, Referral, State};

/// What lies on a point, by act.
#[derive(Debug, Default)]
pub struct Lies<'a> {
    /// Reservations, requests that the words stay, and requests that the point not vanish.
    pub overlays: Vec<(ActNo, &'a Overlay)>,
    /// Teams.
    pub referrals: Vec<(ActNo, &'a Referral)>,
    /// Questions to principals.
    pub elevations: Vec<(ActNo, &'a Elevation)>,
    /// What partners said.
    pub comments: Vec<(ActNo, &'a (PartyCode, Comment))>,
    /// What was said in public.
    pub remarks: Vec<(ActNo, &'a (PartyCode, Remark))>,
}

/// What lies on a point, for whoever negotiates; nothing for others.
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
