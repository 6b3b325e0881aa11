//! Recalling a credential, and what becomes of the acts that its party does not own.

use std::collections::BTreeSet;

use paraph_page::say;

use super::founding::{end, own};
use super::seen;
use super::tabling::retract;
use crate::act::{ActKind, ActNo, Recall};
use crate::authority::By;
use crate::fold::Deed;
use crate::party::{Credential, PartyCode, Role};
use crate::refusal::Refusal;
use crate::state::{Recalled, State};
use crate::table::{Course, Fate, Lapse, Tabled};

pub(super) fn recall(state: &State, by: &By, recall: &Recall) -> Result<Deed, Refusal> {
    let credential = own(state, by, &recall.credential)?.credential.clone();
    let heads = state
        .credentials
        .values()
        .filter(|c| c.credential.party == by.party && c.credential.role == Role::Head && c.ended.is_none());
    if credential.role == Role::Head && heads.count() == 1 {
        return Err(Refusal::new(
            "last-head",
            say!(
                "only-head",
                "{name} is the only head of delegation of {party}.",
                name = credential.name,
                party = by.party
            ),
            say!("accredit-another-head-first", "Accredit another head of delegation first."),
        ));
    }
    if credential.name == state.keeper {
        return Err(Refusal::new(
            "holds-an-office",
            say!("credential-keeps-record", "{name} keeps the record.", name = credential.name),
            say!(
                "give-keeper-new-key-instead",
                "Replace its key instead, if another person must not sign with it."
            ),
        ));
    }
    let number = by.number;
    let owned = recall.as_of.map(|as_of| last_owned(state, by, &credential.name, as_of)).transpose()?;
    Ok(Box::new(move |state| {
        end(state, &credential.name, number);
        if let Some(as_of) = owned {
            let recalled = lapse(state, &credential, as_of, number);
            state.recalls.insert(number, recalled);
        }
    }))
}

/// Checks that an act is one that the credential signed, or the one that gave it its key.
fn last_owned(state: &State, by: &By, name: &str, act: ActNo) -> Result<ActNo, Refusal> {
    seen(by, act)?;
    let since = state.credentials.get(name).map(|held| held.since);
    let note = usize::try_from(act).ok().and_then(|at| state.log.get(at.checked_sub(1)?));
    if since == Some(act) || note.is_some_and(|note| note.by.as_deref() == Some(name)) {
        return Ok(act);
    }
    Err(Refusal::new(
        "not-its-act",
        say!("act-not-signed-by-credential", "Act {act} is not an act of {name}.", act, name),
        say!(
            "name-last-act-still-owned",
            "Name the last act of the credential that your delegation still owns, or the act that gave it its key."
        ),
    ))
}

/// What became of one act.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    /// It lapsed.
    Lapsed,
    /// It stays.
    Stays,
    /// It lapsed in part, and stays in part.
    Both,
    /// It had no effect any more.
    Over,
}

impl Came {
    fn of(lapsed: bool, stays: bool) -> Came {
        match (lapsed, stays) {
            (true, true) => Came::Both,
            (true, false) => Came::Lapsed,
            (false, true) => Came::Stays,
            (false, false) => Came::Over,
        }
    }
}

/// One act that the party does not own.
struct Unowned {
    act: ActNo,
    kind: ActKind,
    /// The act that it answers, joins or ends.
    of: Option<ActNo>,
    completed: bool,
}

/// Lets the acts of a credential after `as_of` lapse as if its own party had withdrawn them, as far as nothing is
/// built on them.
fn lapse(state: &mut State, credential: &Credential, as_of: ActNo, by: ActNo) -> Recalled {
    let later = usize::try_from(as_of).unwrap_or(usize::MAX)..state.log.len();
    let unowned: Vec<Unowned> = later
        .filter_map(|at| {
            let note = state.log.get(at)?;
            let own = note.by.as_deref() == Some(&*credential.name) && note.refused.is_none();
            let kind = note.kind.parse().ok().filter(|_| own)?;
            let completed = note.completed.is_some();
            Some(Unowned { act: at as ActNo + 1, kind, of: note.names.act, completed })
        })
        .collect();
    let acts: BTreeSet<ActNo> = unowned.iter().map(|one| one.act).collect();
    let recalled = Recalled {
        credential: credential.name.clone(),
        as_of,
        lapsed: BTreeSet::new(),
        waited: BTreeSet::new(),
        stays: BTreeSet::new(),
    };
    let mut falling = Falling { state, party: &credential.party, by, acts, recalled };
    // Words leave the table last, so that consents to them end as consents of this credential.
    let words = |one: &&Unowned| matches!(one.kind, ActKind::Propose | ActKind::Renew | ActKind::File);
    let (last, first): (Vec<&Unowned>, Vec<&Unowned>) = unowned.iter().partition(words);
    first.into_iter().chain(last).for_each(|one| falling.note(one));
    falling.recalled
}

/// A recall at work.
struct Falling<'a> {
    state: &'a mut State,
    party: &'a PartyCode,
    by: ActNo,
    acts: BTreeSet<ActNo>,
    recalled: Recalled,
}

impl Falling<'_> {
    fn note(&mut self, one: &Unowned) {
        let came = self.came(one);
        if matches!(came, Came::Lapsed | Came::Both) {
            self.recalled.lapsed.insert(one.act);
        }
        if matches!(came, Came::Stays | Came::Both) {
            self.recalled.stays.insert(one.act);
        }
    }

    /// Lets one act lapse, and says what became of it.
    fn came(&mut self, one: &Unowned) -> Came {
        use ActKind as K;
        if self.state.pending.contains_key(&one.act) {
            self.recalled.waited.insert(one.act);
            return self.signature(one.act);
        }
        let of = one.of.unwrap_or_default();
        match one.kind {
            K::Propose | K::Renew => {
                let party = self.party.clone();
                let superseded = self.superseded(one.act);
                let came = self.words(one.act, |tabled, code| tabled.filed.is_none() && *code == party);
                if superseded { Came::of(matches!(came, Came::Lapsed | Came::Both), true) } else { came }
            }
            // Nobody but the filer has signed for those who did not confirm.
            K::File => self.words(one.act, |tabled, code| !tabled.binds(code)),
            K::Join if one.completed => Came::Stays,
            K::Join => self.joined(of),
            K::Position => self.position(one.act),
            K::Accept => self.acceptance(one.act),
            // The words of an offer that was opened are known.
            K::OpenOffer => Came::of(self.acceptance(one.act) == Came::Lapsed, true),
            K::Agree => self.agreement(one.act),
            K::Reserve | K::NoChange | K::Keep => {
                let overlay = self.state.table.overlays.get_mut(&one.act).filter(|o| o.lifted.is_none());
                Came::of(overlay.map(|overlay| overlay.lifted = Some(self.by)).is_some(), false)
            }
            K::SetDate => {
                let dates = &mut self.state.proceedings.dates;
                let alone = dates.get(&one.act).is_some_and(|d| d.accepted.iter().all(|p| p == self.party));
                if alone {
                    dates.remove(&one.act);
                }
                Came::of(alone, !alone)
            }
            K::AcceptDate => self.date(of),
            K::Offer => {
                let offers = &mut self.state.proceedings.offers;
                let sealed = offers.get(&one.act).is_some_and(|offer| offer.opened.is_none());
                if sealed {
                    offers.remove(&one.act);
                }
                Came::of(sealed, !sealed)
            }
            K::Principle => {
                let principles = &mut self.state.proceedings.principles;
                let alone =
                    principles.get(&one.act).is_some_and(|p| p.joined.iter().all(|p| p == self.party));
                if alone {
                    principles.remove(&one.act);
                }
                Came::of(alone, !alone)
            }
            // Taking back what the party does not own changes nothing for it.
            K::Withdraw | K::TakeBack | K::Lift => Came::of(false, !self.acts.contains(&of)),
            K::Open
            | K::Accredit
            | K::Recall
            | K::Rekey
            | K::Accede
            | K::Leave
            | K::AmendRules
            | K::Submit
            | K::SetBase
            | K::Close
            | K::Put
            | K::Object
            | K::Declare
            | K::Reopen
            | K::Return
            | K::Meet
            | K::StateTime
            | K::Witness
            | K::Refer
            | K::Report
            | K::Elevate
            | K::Withhold
            | K::Uphold
            | K::NonPaper
            | K::Consult
            | K::Comment
            | K::Remark
            | K::Redact
            | K::Issue
            | K::SetAside
            | K::Correct
            | K::Statement
            | K::ConsentTo
            | K::Initial
            | K::Clear
            | K::Decide => Came::Stays,
        }
    }

    /// Takes the party's signature from an act that needs more of them.
    fn signature(&mut self, act: ActNo) -> Came {
        let Some(pending) = self.state.pending.get_mut(&act) else { return Came::Over };
        let signed = pending.joined.remove(self.party);
        if pending.joined.is_empty() {
            self.state.pending.remove(&act);
        }
        Came::of(signed, false)
    }

    /// Takes the words of a proposal off the table, for those of its sponsors who are meant.
    fn words(&mut self, act: ActNo, whose: impl Fn(&Tabled, &PartyCode) -> bool) -> Came {
        let texts = &self.state.table.texts;
        let found = texts.iter().find_map(|(name, l)| l.tabled.get(&act).map(|t| (name.clone(), t.clone())));
        let Some((text, tabled)) = found else { return Came::Over };
        let stays = tabled.changes.iter().any(|c| matches!(c.fate, Fate::Adopted(_)));
        let lapsed = retract(self.state, &text, act, self.by, |code| whose(&tabled, code), |_| true);
        Came::of(lapsed, stays)
    }

    /// Whether an act replaced a proposal that the party owns.
    fn superseded(&self, act: ActNo) -> bool {
        let all = self.state.table.texts.values().flat_map(|living| &living.tabled);
        let owned = all.filter(|(earlier, _)| !self.acts.contains(earlier));
        owned.flat_map(|(_, tabled)| &tabled.changes).any(|change| {
            let gone = matches!(change.fate, Fate::Superseded(by) | Fate::Renewed(by) if by == act);
            gone && change.sponsors.contains(self.party)
        })
    }

    fn joined(&mut self, of: ActNo) -> Came {
        if self.state.pending.contains_key(&of) {
            return self.signature(of);
        }
        if let Some(principle) = self.state.proceedings.principles.get_mut(&of) {
            return Came::of(principle.joined.remove(self.party), false);
        }
        let mut texts = self.state.table.texts.values_mut();
        let tabled = texts.find_map(|living| living.tabled.get_mut(&of));
        // What was filed for the party is again what it has to confirm.
        if let Some(tabled) = tabled.filter(|tabled| tabled.filed.is_some()) {
            let own = |fate: fn(&Fate) -> bool| {
                tabled.changes.iter().any(|c| c.sponsors.contains(self.party) && fate(&c.fate))
            };
            let (live, adopted) =
                (own(|fate| *fate == Fate::Live), own(|fate| matches!(fate, Fate::Adopted(_))));
            let confirmed = tabled.filed.as_mut().filter(|_| live).map(|filed| &mut filed.confirmed);
            let lapsed = confirmed.is_some_and(|confirmed| confirmed.remove(self.party));
            return Came::of(lapsed, adopted);
        }
        let party = self.party.clone();
        let came = self.words(of, |_, code| *code == party);
        if came == Came::Lapsed {
            // The party is asked again.
            let mut texts = self.state.table.texts.values_mut();
            if let Some(tabled) = texts.find_map(|living| living.tabled.get_mut(&of))
                && tabled.live().next().is_some()
            {
                tabled.invited.insert(party);
            }
        }
        came
    }

    fn position(&mut self, act: ActNo) -> Came {
        let positions = &mut self.state.table.positions;
        let Some(held) = positions.get_mut(self.party) else { return Came::Over };
        let before = held.len();
        held.retain(|one| one.act != act);
        let lapsed = held.len() < before;
        if held.is_empty() {
            positions.remove(self.party);
        }
        Came::of(lapsed, false)
    }

    fn acceptance(&mut self, act: ActNo) -> Came {
        let all = &self.state.table.acceptances;
        let Some(acceptance) = all.get(&act).filter(|a| a.party == *self.party) else { return Came::Over };
        let done = acceptance.items.iter().any(|item| item.done.iter().any(Option::is_some));
        match acceptance.course {
            Course::Live if !done => {
                self.state.table.end(act, Course::TakenBack(self.by));
                Came::Lapsed
            }
            Course::Live | Course::Closed(_) => Came::Stays,
            Course::TakenBack(_) | Course::Lapsed { .. } => Came::Over,
        }
    }

    fn agreement(&mut self, act: ActNo) -> Came {
        let table = &mut self.state.table;
        let before = table.lapses.len();
        for (text, provisions) in &mut table.agreements {
            for (provision, parties) in provisions.iter_mut() {
                if parties.get(self.party).is_some_and(|agreement| agreement.act == act) {
                    parties.remove(self.party);
                    let (text, provision) = (text.clone(), provision.clone());
                    table.lapses.push(Lapse { act, party: self.party.clone(), text, provision, by: self.by });
                }
            }
            provisions.retain(|_, parties| !parties.is_empty());
        }
        Came::of(table.lapses.len() > before, false)
    }

    /// Takes back the acceptance of a date, unless all have accepted it.
    fn date(&mut self, act: ActNo) -> Came {
        let counted = self.state.counted();
        let Some(date) = self.state.proceedings.dates.get_mut(&act) else { return Came::Over };
        if counted.is_subset(&date.accepted) {
            return Came::Stays;
        }
        Came::of(date.accepted.remove(self.party), false)
    }
}
