//! The face of an issued draft: what is printed of it, and hashed, where words are in dispute, reserved or withheld.

use std::collections::BTreeSet;

use paraph_text::{Entry, Kind, Rolling, Run, Sponsor, Sponsors, notation};

use crate::act::{ChangeBody, NumberBody, ProvisionBody, ReservationKind, sealed_hash};
use crate::proceedings::Dispute;
use crate::rules::Attribution;
use crate::state::State;
use crate::table::{Living, OverlayKind};

/// Identity of the line that says how many brackets and reservations a draft has.
pub const FACE_LINE: &str = "draft:face";
/// Mark after a title in place of withheld words.
const WITHHELD: &str = "(withheld)";

/// What a draft shows beside the words of its base.
pub(crate) struct Face {
    /// Provisions as printed; `None` if the words of the base are all that there is to print.
    pub printed: Option<Vec<ProvisionBody>>,
    /// Open brackets.
    pub open: Vec<Dispute>,
    /// Reservations in force.
    pub reservations: u32,
}

/// Returns the face of the draft with this number, if it were issued now.
pub(crate) fn face(state: &State, text: &str, living: &Living, number: u32) -> Face {
    let open: Vec<Dispute> = living
        .labelled()
        .map(|(label, b)| Dispute { label: label.to_owned(), provision: b.home.clone() })
        .collect();
    let notes = notes(state, text);
    let reservations = notes.len() as u32;
    let hidden = Hidden::of(living);
    if open.is_empty() && notes.is_empty() && hidden.withheld.is_empty() {
        return Face { printed: None, open, reservations };
    }
    let named = state.rules.attribution == Attribution::Shown;
    let mut rolling = Rolling { sponsors: Sponsors::new(), ..living.rolling().clone() };
    for entry in &mut rolling.entries {
        if hidden.has(entry.id.as_str()) {
            entry.runs = Vec::new();
            (entry.presence, entry.place, entry.renumber, entry.boundary) = (None, None, None, None);
        } else if !named {
            unsign(entry, None);
            unbase(entry);
        }
    }
    let lines = notation::print_each(&rolling);
    let mut printed: Vec<ProvisionBody> = rolling
        .entries
        .iter()
        .zip(&lines)
        .filter_map(|(entry, line)| match hidden.has(entry.id.as_str()) {
            true => withheld(living, entry),
            false => Some(shown(living, entry, line)),
        })
        .collect();
    for body in &mut printed {
        let mine = notes.iter().filter(|(on, _)| on.contains(&body.id));
        for (_, says) in mine {
            body.wording = format!("{} [Note: {says}]", body.wording).trim_start().to_owned();
        }
    }
    let whole: Vec<String> = notes
        .iter()
        .filter(|(on, _)| !printed.iter().any(|body| on.contains(&body.id)))
        .map(|(_, says)| format!(" [Note: {says}]"))
        .collect();
    if !open.is_empty() || reservations > 0 {
        let at = usize::from(printed.first().is_some_and(|p| p.kind == Kind::Title.as_str()));
        let wording = format!("{}.{}", designation(number, open.len() as u32, reservations), whole.concat());
        let kind = Kind::Paragraph.as_str().to_owned();
        let mut id = FACE_LINE.to_owned();
        while printed.iter().any(|body| body.id == id) {
            id.push('~');
        }
        printed.insert(at, ProvisionBody { id, kind, level: 1, number: None, wording });
    }
    Face { printed: Some(printed), open, reservations }
}

/// Returns what a draft is called, with what is open in it: `Draft 1, with 3 open brackets and 1 reservation`.
pub fn designation(number: u32, brackets: u32, reservations: u32) -> String {
    let counted = |n: u32, one: &str| (n > 0).then(|| format!("{n} {one}{}", if n == 1 { "" } else { "s" }));
    let all = [counted(brackets, "open bracket"), counted(reservations, "reservation")];
    let all: Vec<String> = all.into_iter().flatten().collect();
    match all.is_empty() {
        true => format!("Draft {number}"),
        false => format!("Draft {number}, with {}", all.join(" and ")),
    }
}

/// Returns the reservations in force on a text: the provisions, none for the whole text, and what is said there.
fn notes(state: &State, text: &str) -> Vec<(BTreeSet<String>, String)> {
    let named = state.rules.attribution == Attribution::Shown;
    let overlays = state.table.overlays.values().filter(|o| o.text == text && o.lifted.is_none());
    let mut notes: Vec<(BTreeSet<String>, String)> = overlays
        .filter_map(|overlay| {
            let OverlayKind::Reservation(kind) = overlay.what else { return None };
            let who = if named { overlay.party.as_str() } else { "a party" };
            let how = match kind {
                ReservationKind::Scrutiny => " (scrutiny)",
                ReservationKind::AdReferendum => " (ad referendum)",
                ReservationKind::General => "",
            };
            Some((overlay.provisions.clone(), format!("{who} reserves its position{how}")))
        })
        .collect();
    if !named {
        // The order of the acts may tell who signed them.
        notes.sort();
    }
    notes
}

/// Returns a provision of which not all is shown: the words of the base, which are the title where its own words
/// are withheld, and the mark. A proposed one is left out.
fn withheld(living: &Living, entry: &Entry) -> Option<ProvisionBody> {
    let mut body = living.provision(entry.id.as_str())?.provision.clone();
    body.wording = match sealed_hash(&body.wording) {
        Some(_) => WITHHELD.to_owned(),
        None => format!("{} {WITHHELD}", body.wording),
    };
    Some(body)
}

/// Returns a provision with its brackets. A number that is not in dispute stays the provision's number.
fn shown(living: &Living, entry: &Entry, line: &str) -> ProvisionBody {
    let id = entry.id.as_str().to_owned();
    let asked = entry.presence.is_some() || entry.place.is_some() || entry.boundary.is_some();
    let disputed =
        asked || entry.renumber.is_some() || entry.runs.iter().any(|r| matches!(r, Run::Bracket(_)));
    if !disputed
        && !line.starts_with("{#")
        && let Some(base) = living.provision(&id)
        && !entry.runs.iter().any(|run| matches!(run, Run::Text(words) if words.contains('\n')))
    {
        return base.provision.clone();
    }
    let number = entry.number.as_ref().map(NumberBody::of);
    let rest = number.as_ref().and_then(|n| line.strip_prefix(n.label.trim())).filter(|r| r.starts_with(' '));
    let (number, words) = match rest {
        Some(words) => (number, words.trim_start()),
        None => (None, line),
    };
    let (kind, wording) = (entry.kind.as_str().to_owned(), words.to_owned());
    ProvisionBody { id, kind, level: entry.level, number, wording }
}

/// Provisions of a text of which not everybody may read all.
struct Hidden<'a> {
    living: &'a Living,
    /// Those whose words are withheld.
    withheld: BTreeSet<&'a str>,
    /// Those that somebody proposes to merge with one of them.
    mixed: BTreeSet<&'a str>,
}

impl<'a> Hidden<'a> {
    fn of(living: &'a Living) -> Hidden<'a> {
        let withheld: BTreeSet<&str> =
            living.base.iter().filter(|p| p.withheld.is_some()).map(|p| p.id()).collect();
        let live = living.tabled.values().flat_map(|tabled| tabled.live());
        let merged = live.filter_map(|tabled| match &tabled.change {
            ChangeBody::Merge { ids, .. } => Some(ids),
            _ => None,
        });
        let mixed = merged
            .filter(|ids| ids.iter().any(|id| withheld.contains(id.as_str())))
            .flatten()
            .map(String::as_str)
            .collect();
        Hidden { living, withheld, mixed }
    }

    fn has(&self, id: &str) -> bool {
        let whole = whole(|id| self.living.provision(id).is_some(), id);
        self.withheld.contains(whole) || self.mixed.contains(whole)
    }
}

/// Returns the provision of a base to which a part belongs, or the provision itself if it is not a part.
pub fn whole(stands: impl Fn(&str) -> bool, id: &str) -> &str {
    let mut whole = id;
    while !stands(whole) {
        let Some((above, _)) = whole.rsplit_once('/') else { return id };
        whole = above;
    }
    whole
}

/// Removes every name except `own` from an entry, and sorts the alternatives by their words, because their order
/// follows the names.
pub fn unsign(entry: &mut Entry, own: Option<&Sponsor>) {
    let keep = |sponsors: &mut Sponsors| sponsors.retain(|sponsor| Some(sponsor) == own);
    fn words(runs: &[Run], out: &mut String) {
        for run in runs {
            match run {
                Run::Text(text) => out.push_str(text),
                Run::Bracket(bracket) => bracket.alternatives.iter().for_each(|one| words(&one.runs, out)),
            }
        }
    }
    fn of_runs(runs: &mut [Run], keep: &dyn Fn(&mut Sponsors)) {
        for run in runs {
            let Run::Bracket(bracket) = run else { continue };
            for one in &mut bracket.alternatives {
                keep(&mut one.sponsors);
                of_runs(&mut one.runs, keep);
            }
            bracket.alternatives.sort_by_cached_key(|one| {
                let mut all = String::new();
                words(&one.runs, &mut all);
                (!one.base, all)
            });
        }
    }
    fn of_question<T: std::fmt::Debug>(
        dispute: &mut Option<paraph_text::Dispute<T>>,
        keep: &dyn Fn(&mut Sponsors),
    ) {
        if let Some(dispute) = dispute {
            dispute.opinions.iter_mut().for_each(|opinion| keep(&mut opinion.sponsors));
            dispute.opinions.sort_by_cached_key(|one| (!one.base, format!("{:?}", one.value)));
        }
    }
    of_runs(&mut entry.runs, &keep);
    of_question(&mut entry.presence, &keep);
    of_question(&mut entry.place, &keep);
    of_question(&mut entry.renumber, &keep);
    of_question(&mut entry.boundary, &keep);
}

/// Forgets which alternatives are the base's. They stay first, and no alternative is printed with a mark for
/// unnamed sponsors.
fn unbase(entry: &mut Entry) {
    fn of_runs(runs: &mut [Run]) {
        for run in runs {
            let Run::Bracket(bracket) = run else { continue };
            for one in &mut bracket.alternatives {
                one.base = false;
                of_runs(&mut one.runs);
            }
        }
    }
    fn of_question<T>(dispute: &mut Option<paraph_text::Dispute<T>>) {
        dispute.iter_mut().flat_map(|dispute| &mut dispute.opinions).for_each(|opinion| opinion.base = false);
    }
    of_runs(&mut entry.runs);
    of_question(&mut entry.presence);
    of_question(&mut entry.place);
    of_question(&mut entry.renumber);
    of_question(&mut entry.boundary);
}
