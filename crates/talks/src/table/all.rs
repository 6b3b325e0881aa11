//! All texts of the talks, with the consents and closings on them.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Moment, Phrase, say};
use serde::{Deserialize, Serialize};

use super::bracket::{OpenBracket, as_it_stands};
use super::closing::Closed;
use super::consent::{Acceptance, Course, rests_on};
use super::living::Living;
use super::mark::Mark;
use crate::act::{ActNo, Choice, Detached, Level, ReservationKind, Silence, Stance};
use crate::party::PartyCode;
use crate::refusal::Refusal;

/// An acceptance that lapsed, and the act that caused it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lapse {
    /// The acceptance or agreement.
    pub act: ActNo,
    /// Party whose consent it was.
    pub party: PartyCode,
    /// Text concerned.
    pub text: String,
    /// Provision concerned.
    pub provision: String,
    /// Act that changed the words.
    pub by: ActNo,
}

/// A party's position on one alternative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The alternative as the act named it.
    pub choice: Choice,
    /// Marks of the alternative.
    pub marks: Vec<Mark>,
    /// The position.
    pub stance: Stance,
    /// Act that stated it.
    pub act: ActNo,
}

/// A party's agreement to the words of a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Level of agreement.
    pub level: Level,
    /// Act that agreed.
    pub act: ActNo,
    /// Words that are agreed.
    pub words: super::origin::Origins,
}

/// A reservation, or a request that words or points stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// The party.
    pub party: PartyCode,
    /// Text concerned.
    pub text: String,
    /// Provisions concerned; empty means the whole text.
    pub provisions: BTreeSet<String>,
    /// Type of overlay.
    pub what: OverlayKind,
    /// Hash of the reason, if one was given.
    pub reason: Option<Detached>,
    /// Act that lifted it.
    pub lifted: Option<ActNo>,
}

/// Type of an overlay on provisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OverlayKind {
    /// A reservation, which blocks agreement until it is lifted.
    Reservation(ReservationKind),
    /// A request that the words stay unchanged.
    NoChange,
    /// A request that the point stay on the table.
    OnTheTable,
}

/// Items that were put to the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutList {
    /// The alternative proposed for each bracket.
    pub items: Vec<super::consent::Item>,
    /// Acts that objected, by item.
    pub objections: BTreeMap<u32, BTreeSet<ActNo>>,
    /// The silence procedure, if there is one.
    pub silence: Option<Silence>,
    /// First time of the record after they were put; the time to object runs from it.
    pub put: Option<Moment>,
    /// Act that declared the rest closed.
    pub declared: Option<ActNo>,
}

/// All texts, and everything tabled or said on them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Texts by name.
    pub texts: BTreeMap<String, Living>,
    /// Acceptances by act.
    pub acceptances: BTreeMap<ActNo, Acceptance>,
    /// Latest positions of each party on each alternative.
    pub positions: BTreeMap<PartyCode, Vec<Held>>,
    /// Closed brackets, by act.
    pub closings: BTreeMap<ActNo, Vec<Closed>>,
    /// Agreements by text, provision and party.
    pub agreements: BTreeMap<String, BTreeMap<String, BTreeMap<PartyCode, Agreement>>>,
    /// Reservations and requests, by act.
    pub overlays: BTreeMap<ActNo, Overlay>,
    /// Items put to the room, by act.
    pub put_lists: BTreeMap<ActNo, PutList>,
    /// Consents that lapsed, in order.
    pub lapses: Vec<Lapse>,
    /// Live acceptances by text and provision. Derived from the other fields.
    #[serde(skip)]
    pub(crate) on: BTreeMap<(String, String), BTreeSet<ActNo>>,
}

impl Table {
    /// Returns a text with a base.
    ///
    /// # Errors
    /// Returns an error if no text has this name, or the text has no base.
    pub fn living(&self, text: &str) -> Result<&Living, Refusal> {
        match self.texts.get(text) {
            Some(living) if living.edition > 0 => Ok(living),
            Some(_) => Err(Refusal::new(
                "no-base",
                say!("text-no-base-yet", "The text {text} does not have a base yet.", text),
                say!("let-submitted-text-set-base-first", "Set a submitted text as the base first."),
            )),
            None => Err(Refusal::new(
                "no-such-text",
                say!("text-named-not-exist", "A text named {text} does not exist.", text),
                say!(
                    "name-one",
                    "Name one of: {texts}.",
                    texts = self.texts.keys().cloned().collect::<Vec<_>>().join(", ")
                ),
            )),
        }
    }

    /// Returns a person's name for a provision of a text.
    pub(crate) fn name(&self, text: &str, id: &str) -> Phrase {
        self.texts.get(text).map_or_else(|| Phrase::words(id), |living| living.name(id))
    }

    /// Returns, for modification, a text that is known to have a base.
    pub(crate) fn living_mut(&mut self, text: &str) -> &mut Living {
        self.texts.get_mut(text).expect("the text was looked up before it is changed")
    }

    /// Returns the alternative that a choice names. A provision without brackets counts as a
    /// bracket with one alternative.
    ///
    /// # Errors
    /// Returns an error if the text, the provision or the alternative is not on the table.
    pub fn find(&self, choice: &Choice) -> Result<(OpenBracket, usize), Refusal> {
        let living = self.living(&choice.text)?;
        for bracket in living.brackets(&choice.provision) {
            if let Some(alternative) = bracket.alternative(&choice.reads) {
                return Ok((bracket.clone(), alternative));
            }
        }
        if living.brackets(&choice.provision).is_empty()
            && let Some(bracket) = as_it_stands(living, &choice.provision)
            && let Some(alternative) = bracket.alternative(&choice.reads)
        {
            return Ok((bracket, alternative));
        }
        let known =
            living.provision(&choice.provision).is_some() || !living.brackets(&choice.provision).is_empty();
        Err(if known {
            Refusal::new(
                "no-such-alternative",
                say!(
                    "bracket-changed-now-other-words",
                    "The bracket of {provision} has changed: it now has other words or covers another part of the text.",
                    provision = living.name(&choice.provision)
                ),
                say!(
                    "look-provision-stands-name-alternative-table",
                    "Look at the provision as it is now, and name an alternative that is on the table."
                ),
            )
        } else {
            Refusal::new(
                "no-such-provision",
                say!(
                    "text-not-contain-provision",
                    "The text {text} does not contain {provision}.",
                    text = choice.text,
                    provision = living.name(&choice.provision)
                ),
                say!("name-provision-base-proposed", "Name a provision of the base or a proposed one."),
            )
        })
    }

    /// Checks that all these choices are on the table.
    ///
    /// # Errors
    /// Returns an error if one of them is not.
    pub fn items(&self, choices: &[Choice]) -> Result<(), Refusal> {
        choices.iter().try_for_each(|c| self.find(c).map(drop))
    }

    /// Returns the live acceptances that have an item or a condition on a provision.
    pub fn acceptances_on(&self, text: &str, provision: &str) -> impl Iterator<Item = (ActNo, &Acceptance)> {
        let acts = self.on.get(&(text.to_owned(), provision.to_owned())).into_iter().flatten();
        acts.filter_map(|act| self.acceptances.get(act).map(|a| (*act, a)))
    }

    /// Adds an acceptance.
    pub(crate) fn enter(&mut self, act: ActNo, acceptance: Acceptance) {
        for item in acceptance.all() {
            let key = (item.choice.text.clone(), item.choice.provision.clone());
            self.on.entry(key).or_default().insert(act);
        }
        self.acceptances.insert(act, acceptance);
    }

    /// Ends an acceptance.
    pub(crate) fn end(&mut self, act: ActNo, course: Course) {
        let Some(acceptance) = self.acceptances.get_mut(&act) else { return };
        acceptance.course = course;
        for item in acceptance.items.iter().chain(&acceptance.provided) {
            let key = (item.choice.text.clone(), item.choice.provision.clone());
            if let Some(acts) = self.on.get_mut(&key) {
                acts.remove(&act);
                if acts.is_empty() {
                    self.on.remove(&key);
                }
            }
        }
    }

    /// Updates brackets after an act changed provisions. Consents lapse if their words are gone.
    pub(crate) fn settle(&mut self, text: &str, touched: &BTreeSet<String>, structure: bool, by: ActNo) {
        let all = self.living_mut(text).refresh(touched, structure, by);
        for provision in &all {
            self.lapse_acceptances(text, provision, by);
            self.lapse_agreements(text, provision, by);
        }
    }

    fn lapse_acceptances(&mut self, text: &str, provision: &str, by: ActNo) {
        let living = &self.texts[text];
        let ids = living.provision(provision).map(|p| p.words.ids());
        let mut gone = Vec::new();
        let mut moot = Vec::new();
        for (act, acceptance) in self.acceptances_on(text, provision) {
            for (nth, item) in acceptance.all().enumerate() {
                if item.choice.text != text || item.choice.provision != provision {
                    continue;
                }
                for (k, mark) in item.marks.iter().enumerate().filter(|(k, _)| item.done[*k].is_none()) {
                    match still_there(living, provision, ids.as_deref(), mark) {
                        Still::There => {}
                        Still::Moot => moot.push((act, nth, k)),
                        Still::Gone => gone.push((act, nth, acceptance.party.clone())),
                    }
                }
            }
        }
        for (act, nth, k) in moot {
            let item = self.acceptances.get_mut(&act).and_then(|a| a.all_mut().nth(nth));
            if let Some(item) = item {
                item.done[k] = Some(by);
            }
        }
        let mut named = BTreeSet::new();
        for (act, item, party) in gone {
            if named.insert(act) {
                let provision = provision.to_owned();
                self.lapses.push(Lapse { act, party, text: text.to_owned(), provision, by });
                self.end(act, Course::Lapsed { by, item });
            }
        }
        self.finish(text, provision, by);
    }

    /// Ends acceptances whose items and conditions have all been adopted.
    fn finish(&mut self, text: &str, provision: &str, by: ActNo) {
        let done: Vec<ActNo> = self
            .acceptances_on(text, provision)
            .filter(|(_, a)| a.items.iter().all(super::consent::Item::closed))
            .map(|(act, _)| act)
            .collect();
        for act in done {
            self.end(act, Course::Closed(by));
        }
    }

    fn lapse_agreements(&mut self, text: &str, provision: &str, by: ActNo) {
        let words = self.texts[text].provision(provision).map(|p| p.words.clone());
        let Some(of_text) = self.agreements.get_mut(text) else { return };
        let Some(parties) = of_text.get_mut(provision) else { return };
        let gone: Vec<(PartyCode, ActNo)> = parties
            .iter()
            .filter(|(_, a)| Some(&a.words) != words.as_ref())
            .map(|(p, a)| (p.clone(), a.act))
            .collect();
        for (party, act) in gone {
            parties.remove(&party);
            let (text, provision) = (text.to_owned(), provision.to_owned());
            self.lapses.push(Lapse { act, party, text, provision, by });
        }
        if parties.is_empty() {
            of_text.remove(provision);
        }
    }

    /// Notes in all acceptances that these marks of a provision have been adopted.
    pub(crate) fn come_about(&mut self, text: &str, provision: &str, marks: &[Mark], by: ActNo) {
        let acts: Vec<ActNo> = self.acceptances_on(text, provision).map(|(act, _)| act).collect();
        for act in acts {
            let Some(acceptance) = self.acceptances.get_mut(&act) else { continue };
            for item in acceptance.all_mut() {
                if item.choice.text != text || item.choice.provision != provision {
                    continue;
                }
                for (mark, done) in item.marks.iter().zip(&mut item.done) {
                    if done.is_none() && marks.iter().any(|m| mark.covers(m) || m.covers(mark)) {
                        *done = Some(by);
                    }
                }
            }
        }
    }

    /// Rebuilds all derived data.
    pub fn rebuild(&mut self) {
        for living in self.texts.values_mut().filter(|l| l.edition > 0) {
            living.rebuild();
        }
        self.on.clear();
        let live = self.acceptances.iter().filter(|(_, a)| a.course == Course::Live);
        for (act, acceptance) in live {
            for item in acceptance.all() {
                let key = (item.choice.text.clone(), item.choice.provision.clone());
                self.on.entry(key).or_default().insert(*act);
            }
        }
    }
}

/// Whether the words consented to are still available.
enum Still {
    There,
    Gone,
    /// They are in the base already, and nobody disputes them any more.
    Moot,
}

fn still_there(
    living: &Living,
    provision: &str,
    ids: Option<&[super::origin::WordId]>,
    mark: &Mark,
) -> Still {
    let open = living
        .brackets(provision)
        .iter()
        .any(|b| b.alternatives.iter().any(|a| a.marks.iter().any(|m| mark.covers(m))));
    if open {
        return Still::There;
    }
    let stands = match (mark, ids) {
        (Mark::Whole(words), Some(ids)) => return if words == ids { Still::There } else { Still::Gone },
        (Mark::Kept(_), Some(ids)) => rests_on(mark).is_some_and(|span| span.stands_in(ids)),
        (Mark::Present(true, words), Some(ids)) => words == ids,
        (Mark::After(_) | Mark::Numbered(_) | Mark::Begins(..) | Mark::Present(false, _), _) => false,
        _ => false,
    };
    // Rivals of the base's words within a wider bracket: the words can still be kept.
    match (stands, mark) {
        (true, Mark::Kept(span)) => {
            let disputed = living
                .brackets(provision)
                .iter()
                .flat_map(|b| &b.alternatives)
                .any(|a| a.marks.iter().any(|m| matches!(m, Mark::Kept(wider) if wider.covers(span))));
            if disputed { Still::There } else { Still::Moot }
        }
        (true, _) => Still::Moot,
        (false, _) => Still::Gone,
    }
}
