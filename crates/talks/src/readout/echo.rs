//! What an act did, or would do, as its signer reads it: before it is signed, and after.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Phrase, say};

use super::lapsed::Lapsed;
use super::log::signer;
use super::spoken::{Hearing, Spoken};
use super::view::View;
use crate::act::{ActNo, Topic, sealed_hash};
use crate::state::State;
use crate::table::{BaseProvision, Fate, Living};

/// Number of provisions or brackets that are named one by one; of more, the number is given.
const NAMED: usize = 12;

/// One act with its words and all that follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echo {
    /// Number of the act.
    pub act: ActNo,
    /// Kind of the act.
    pub kind: String,
    /// Credential that signs, if it is shown.
    pub by: Option<String>,
    /// Name of the party in whose name it signs, if it is shown.
    pub party: Option<String>,
    /// Effect in one sentence.
    pub says: Phrase,
    /// Words that are written with it.
    pub spoken: Vec<Spoken>,
    /// What follows: words, brackets and consents that change.
    pub follows: Vec<Phrase>,
}

/// Returns what an act did between two states. `hearing` reads the state after it; `None` if the reader may not know
/// of the act.
pub fn echo(before: &State, hearing: &Hearing<'_>, number: ActNo) -> Option<Echo> {
    let view = &hearing.view;
    let act = super::spoken::act(hearing, number)?.line;
    let note = view.state.log.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
    let by = signer(view, note);
    let held = by.as_ref().and_then(|name| view.state.credentials.get(name));
    let party = held.and_then(|held| view.state.parties.get(&held.credential.party));
    Some(Echo {
        act: number,
        kind: act.kind,
        party: party.map(|member| member.party.name.clone()),
        by,
        says: act.says,
        spoken: spoken(hearing, number, &note.kind),
        follows: follows(before, view, number),
    })
}

/// Returns the words that are written with an act. The wordings of a long list of changes are left out.
fn spoken(hearing: &Hearing<'_>, number: ActNo, kind: &str) -> Vec<Spoken> {
    let all = hearing.of(number);
    let wordings = all.iter().filter(|spoken| spoken.what == Topic::Wording).count();
    let few = matches!(kind, "propose" | "renew") && wordings <= NAMED;
    let wordings = all.into_iter().filter(|spoken| few && spoken.what == Topic::Wording);
    wordings.chain(hearing.beside(number)).collect()
}

fn follows(before: &State, view: &View<'_>, number: ActNo) -> Vec<Phrase> {
    let mut all = Vec::new();
    if view.outside() {
        return all;
    }
    let nothing = Living::default();
    for (text, now) in &view.state.table.texts {
        let was = before.table.texts.get(text).unwrap_or(&nothing);
        if was.source == now.source {
            all.extend(words(view, text, was, now));
            all.extend(brackets(view, text, was, now));
        } else {
            all.extend(new_base(view, text, was, now));
        }
        all.extend(gives_way(view, text, was, now, number));
    }
    let known = before.table.lapses.len();
    let lapses = view.state.table.lapses.get(known..).unwrap_or_default();
    all.extend(
        lapses.iter().filter(|l| view.open(&l.text, &l.provision)).map(|l| Lapsed::of(view, l).says()),
    );
    all
}

/// Returns what another base changes.
fn new_base(view: &View<'_>, text: &str, was: &Living, now: &Living) -> Vec<Phrase> {
    let Some(source) = now.source else { return Vec::new() };
    let name =
        if view.state.table.texts.len() > 1 { Phrase::words(text) } else { say!("the-text", "the text") };
    let all = now.base.len();
    if was.source.is_none() {
        return vec![say!(
            "echo-first-base",
            "The text of act {source} is the base of {name}: {all} {all?provision|provisions}.",
            source,
            name,
            all
        )];
    }
    let same: BTreeSet<&str> = was.base.iter().map(|p| p.provision.wording.as_str()).collect();
    let kept = now.base.iter().filter(|p| same.contains(p.provision.wording.as_str())).count();
    let mut found = vec![say!(
        "echo-other-base",
        "The text of act {source} takes the place of the base of {name}: of {all} {all?provision|provisions}, {kept} read as before.",
        source,
        name,
        all,
        kept
    )];
    let open = was.all_brackets().count();
    if open > 0 {
        found.push(say!(
            "echo-old-brackets",
            "{open} open {open?bracket|brackets} of the old base {open?ends|end}.",
            open
        ));
    }
    found
}

/// Returns what changes in the words of the base.
fn words(view: &View<'_>, text: &str, was: &Living, now: &Living) -> Vec<Phrase> {
    let old: BTreeMap<&str, &BaseProvision> = was.base.iter().map(|p| (p.id(), p)).collect();
    let here: BTreeSet<&str> = now.base.iter().map(BaseProvision::id).collect();
    let mut all: Vec<Phrase> = Vec::new();
    for provision in now.base.iter().filter(|p| view.open(text, p.id())) {
        let name = || view.name(text, provision.id());
        let words = provision.provision.wording.as_str();
        let sealed = sealed_hash(words).is_some();
        match old.get(provision.id()) {
            Some(old) if old.provision.wording == words => {}
            _ if sealed => {}
            Some(_) => {
                all.push(say!(
                    "echo-now-reads",
                    "Now {name} reads: “{words}”",
                    name = name(),
                    words = Phrase::words(words)
                ));
            }
            None => all.push(say!(
                "echo-new",
                "New in the text, {name}: “{words}”",
                name = name(),
                words = Phrase::words(words)
            )),
        }
    }
    for (at, provision) in was.base.iter().enumerate() {
        if !here.contains(provision.id()) && view.open(text, provision.id()) {
            all.push(say!(
                "echo-no-longer",
                "No longer in the text: {name}.",
                name = was.names().name(at).clone()
            ));
        }
    }
    if all.len() > NAMED {
        let n = all.len();
        return vec![say!("echo-many-provisions", "{n} provisions of the text change.", n)];
    }
    all
}

/// Returns the brackets that open and close.
fn brackets(view: &View<'_>, text: &str, was: &Living, now: &Living) -> Vec<Phrase> {
    let labels = |living: &Living| -> BTreeMap<String, String> {
        let all =
            living.labelled().filter(|(_, b)| view.open(text, &b.home) && view.open(text, &b.provision));
        all.map(|(label, b)| (label.to_owned(), b.provision.clone())).collect()
    };
    let (before, after) = (labels(was), labels(now));
    let came: Vec<(&String, &String)> =
        after.iter().filter(|(label, _)| !before.contains_key(*label)).collect();
    let went: Vec<&String> = before.keys().filter(|label| !after.contains_key(*label)).collect();
    let mut all = Vec::new();
    if came.len() > NAMED {
        all.push(say!("echo-many-open", "{n} brackets open.", n = came.len()));
    } else {
        let opens = |(label, id): &(&String, &String)| {
            say!("echo-opens", "{label} opens in {name}.", label = *label, name = view.name(text, id))
        };
        all.extend(came.iter().map(opens));
    }
    match went.len() {
        0 => {}
        1..=NAMED => {
            let labels: Vec<&str> = went.iter().map(|label| label.as_str()).collect();
            all.push(say!(
                "echo-close",
                "{labels} {n?closes|close}.",
                labels = labels.join(", "),
                n = labels.len()
            ));
        }
        n => all.push(say!("echo-many-close", "{n} brackets close.", n)),
    }
    all
}

/// Returns earlier proposals of the signer that give way to this one.
fn gives_way(view: &View<'_>, text: &str, was: &Living, now: &Living, number: ActNo) -> Vec<Phrase> {
    let mut all = Vec::new();
    for (act, tabled) in &was.tabled {
        let Some(later) = now.tabled.get(act) else { continue };
        let both = tabled.changes.iter().zip(&later.changes);
        let gone = both.filter(|(a, b)| a.fate == Fate::Live && b.fate == Fate::Superseded(number));
        let ids: BTreeSet<&str> =
            gone.flat_map(|(a, _)| a.change.touches()).filter(|id| view.open(text, id)).collect();
        if !ids.is_empty() {
            let names: Vec<Phrase> = ids.iter().map(|id| view.name(text, id)).collect();
            all.push(say!(
                "echo-gives-way",
                "The earlier proposal in act {act} gives way: {names}.",
                act = *act,
                names = Phrase::row(names, ", ")
            ));
        }
    }
    all
}

impl Echo {
    /// Returns in whose name the act is signed, and its effect: `A/head, for State A: Accepted in point 2, “should” for
    /// “shall”.` Then its words and what follows from it, a line for each.
    pub fn lines(&self) -> Vec<Phrase> {
        let says = self.says.clone();
        let first = match (&self.by, &self.party) {
            (Some(by), Some(party)) => say!("echo-by-for", "{by}, for {party}: {says}", by, party, says),
            (Some(by), None) => say!("echo-by", "{by}: {says}", by, says),
            (None, _) => says,
        };
        let words = self.spoken.iter().map(|spoken| {
            let on = Phrase::row(spoken.on.iter().map(|p| p.name.clone()), ", ");
            let said = spoken
                .words
                .as_ref()
                .map_or_else(|| spoken.said(), |words| Phrase::words(format!("“{words}”")));
            let heading = spoken.what.heading();
            match spoken.on.is_empty() {
                true => say!("echo-words", "{heading}: {said}", heading, said),
                false => say!("echo-words-on", "{heading} ({on}): {said}", heading, on, said),
            }
        });
        std::iter::once(first).chain(words).chain(self.follows.iter().cloned()).collect()
    }
}
