//! Access rules for readers: withheld words, names under the rule of attribution, material cleared
//! for partners.
//!
//! Every readout reads the state only through this view. A party sees everything except words
//! withheld from it. A partner or observer sees only what consultations have cleared for it.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Phrase, Precision, say};
use serde::Serialize;

use crate::act::{ActNo, ChangeBody, Choice, Reading};
use crate::party::{Credential, PartyCode, Role, Standing};
use crate::rules::{Attribution, Pen};
use crate::state::State;
use crate::table::{AllNames, BaseProvision, Gone, Living, name_of, proposed};

/// Reference to a provision in a readout.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProvisionRef {
    /// Text concerned.
    pub text: String,
    /// Identity.
    pub id: String,
    /// Name as a person would say it: `point 6`.
    pub name: Phrase,
}

/// Whether names appear beside words in a readout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Naming {
    /// Names are shown.
    Shown,
    /// Names are hidden, by the rules or because they were not cleared for this reader.
    NotShown,
}

/// Text that replaces hidden names.
pub(crate) const NOT_SHOWN: &str =
    "Names are not shown: so the rules say, or so it was cleared. Who takes part can still tell others.";
/// Text that replaces withheld words.
pub(crate) const WITHHELD: &str = "(withheld)";

/// Returns the text that replaces withheld words, as a phrase that can be translated.
pub(crate) fn withheld() -> Phrase {
    say!("withheld-clause", "(withheld)")
}

/// Part of a text that a partner or observer was shown.
#[derive(Clone, Debug)]
struct Shown {
    text: String,
    /// Provisions; empty means all.
    provisions: BTreeSet<String>,
    alternatives: bool,
    attribution: bool,
}

/// The state as one reader may see it.
pub(crate) struct View<'a> {
    pub state: &'a State,
    credential: Option<&'a Credential>,
    /// For a reader that is neither party nor chair, the parts shown to it.
    shown: Option<Vec<Shown>>,
    completions: OnceCell<BTreeMap<ActNo, ActNo>>,
    shed: OnceCell<BTreeSet<(String, String)>>,
    /// Names of the provisions of each base, once one of them has to be counted.
    names: RefCell<BTreeMap<String, AllNames>>,
}

impl<'a> View<'a> {
    /// Returns the view of a credential. `None` means the holder of the record, without a role in
    /// the talks. A name without a current credential sees only what is shown to all.
    pub fn new(state: &'a State, viewer: Option<&str>) -> View<'a> {
        let Some(name) = viewer else {
            return View {
                state,
                credential: None,
                shown: None,
                completions: OnceCell::new(),
                shed: OnceCell::new(),
                names: RefCell::default(),
            };
        };
        let found = state.credentials.get(name).filter(|c| c.ended.is_none()).map(|c| &c.credential);
        let here = found.filter(|c| state.member(&c.party).is_some());
        let standing = here.and_then(|c| state.member(&c.party)).map(|p| p.standing);
        let shown = match standing {
            Some(Standing::Party | Standing::Chair) => None,
            _ => Some(here.map(|c| shown_to(state, &c.party)).unwrap_or_default()),
        };
        View {
            state,
            credential: here,
            shown,
            completions: OnceCell::new(),
            shed: OnceCell::new(),
            names: RefCell::default(),
        }
    }

    /// Returns the act that completed a pending act.
    pub fn completed_by(&self, number: ActNo) -> Option<ActNo> {
        let all = || {
            let log = self.state.log.iter().zip(1..);
            log.filter_map(|(note, by)| Some((note.completed?, by))).collect()
        };
        self.completions.get_or_init(all).get(&number).copied()
    }

    pub fn credential(&self) -> Option<&'a Credential> {
        self.credential
    }

    pub fn party(&self) -> Option<&'a PartyCode> {
        self.credential.map(|c| &c.party)
    }

    pub fn role(&self) -> Option<Role> {
        self.credential.map(|c| c.role)
    }

    /// Whether the reader is neither party nor chair.
    pub fn outside(&self) -> bool {
        self.shown.is_some()
    }

    /// Whether the reader's party counts for consent.
    pub fn counts(&self) -> bool {
        self.party().is_some_and(|p| self.state.counted().contains(p))
    }

    /// Whether the reader may act as holder of the pen.
    pub fn pen(&self) -> bool {
        match (&self.state.rules.pen, self.party()) {
            (Pen::Joint, Some(_)) => self.counts() && self.role() == Some(Role::Head),
            (Pen::Chair(holder) | Pen::Party(holder), Some(party)) => {
                holder == party && matches!(self.role(), Some(Role::Head | Role::Delegate))
            }
            (_, None) => false,
        }
    }

    /// Returns the texts with a base that the reader may see, with their names.
    pub fn texts(&self) -> impl Iterator<Item = (&'a str, &'a Living)> + '_ {
        let all = self.state.table.texts.iter().filter(|(_, l)| l.edition > 0);
        all.filter(|(name, _)| self.shown.as_ref().is_none_or(|shown| shown.iter().any(|s| &s.text == *name)))
            .map(|(name, living)| (name.as_str(), living))
    }

    /// Returns the provisions of a text that the reader may see, if only by number and title.
    pub fn provisions<'v>(
        &'v self,
        text: &'v str,
        living: &'a Living,
    ) -> impl Iterator<Item = &'a BaseProvision> + 'v {
        living.base.iter().filter(move |p| self.sees(text, p.id()))
    }

    fn cleared(&self, text: &str, id: &str, what: impl Fn(&Shown) -> bool) -> bool {
        self.shown.as_ref().is_none_or(|shown| {
            let on = |s: &&Shown| s.text == text && (s.provisions.is_empty() || s.provisions.contains(id));
            shown.iter().filter(on).any(what)
        })
    }

    /// Whether the reader may know that the provision exists.
    pub fn sees(&self, text: &str, id: &str) -> bool {
        self.cleared(text, id, |_| true)
    }

    /// Whether the reader may see proposals and positions on the provision.
    pub fn open(&self, text: &str, id: &str) -> bool {
        self.reads(text, id) && self.cleared(text, id, |s| s.alternatives)
    }

    /// Whether the reader may see the words of a provision: they are cleared for it and not
    /// withheld from it.
    pub fn reads(&self, text: &str, id: &str) -> bool {
        self.sees(text, id) && !self.withheld(text, id)
    }

    /// Whether the words of a provision are withheld from the reader.
    pub fn withheld(&self, text: &str, id: &str) -> bool {
        let reader = |p: &BaseProvision| {
            p.withheld.as_ref().is_some_and(|w| !self.credential.is_some_and(|c| w.readers.contains(&c.name)))
        };
        let Some(living) = self.state.table.texts.get(text) else { return false };
        if let Some(standing) = living.provision(id) {
            return reader(standing);
        }
        let deleted = self.state.table.closings.values().flatten().filter_map(|c| c.deleted.as_ref());
        let drafts = self.state.proceedings.drafts.values().filter(|d| d.text == text);
        deleted.map(|(p, _)| p).chain(drafts.flat_map(|d| &d.provisions)).any(|p| p.id() == id && reader(p))
    }

    /// Whether names may appear beside words of a provision.
    pub fn names(&self, text: &str, id: &str) -> bool {
        self.named() && self.cleared(text, id, |s| s.attribution)
    }

    /// Whether the rules let names appear beside words at all.
    pub fn named(&self) -> bool {
        self.state.rules.attribution == Attribution::Shown
    }

    /// Returns whether this readout shows names.
    pub fn attribution(&self) -> Naming {
        let cleared = self.shown.as_ref().is_none_or(|s| s.iter().any(|s| s.attribution));
        if self.named() && cleared { Naming::Shown } else { Naming::NotShown }
    }

    /// Returns the codes of parties if names are shown, otherwise an empty list.
    pub fn who<'p>(
        &self,
        text: &str,
        id: &str,
        parties: impl IntoIterator<Item = &'p PartyCode>,
    ) -> Vec<String> {
        if self.names(text, id) { codes(parties) } else { Vec::new() }
    }

    /// Returns a person's name for a provision of the base, of an earlier draft, or of a proposal.
    pub fn name(&self, text: &str, id: &str) -> Phrase {
        let name = self.bare(text, id);
        if self.state.table.texts.len() > 1 { say!("of", "{name} of {text}", name, text) } else { name }
    }

    fn bare(&self, text: &str, id: &str) -> Phrase {
        let Some(living) = self.state.table.texts.get(text) else { return Phrase::words(id) };
        if let Some(at) = living.position(id) {
            let body = &living.base[at].provision;
            if body.number.is_some() && body.kind != "item" && body.kind != "paragraph" {
                return name_of(&living.base, at);
            }
            let mut names = self.names.borrow_mut();
            if !names.contains_key(text) {
                names.insert(text.to_owned(), AllNames::of(&living.base));
            }
            return names[text].name(at).clone();
        }
        if let Some(body) = living.brackets(id).iter().find_map(|b| b.inserted.as_ref()) {
            return proposed(body);
        }
        let drafts = self.state.proceedings.drafts.values().rev().filter(|d| d.text == text);
        let mut earlier = drafts.filter_map(|d| Some((d, d.provisions.iter().position(|p| p.id() == id)?)));
        if let Some((draft, at)) = earlier.next() {
            return name_of(&draft.provisions, at);
        }
        let inserted = living.tabled.values().flat_map(|t| &t.changes).find_map(|c| match &c.change {
            ChangeBody::Insert { provision, .. } if provision.id == id => Some(proposed(provision)),
            _ => None,
        });
        inserted.unwrap_or_else(|| Phrase::words(id))
    }

    pub fn provision(&self, text: &str, id: &str) -> ProvisionRef {
        ProvisionRef { text: text.to_owned(), id: id.to_owned(), name: self.name(text, id) }
    }

    /// Returns those of these provisions that the reader may see, in order of print.
    pub fn some<'s>(&self, text: &str, ids: impl IntoIterator<Item = &'s String>) -> Vec<ProvisionRef> {
        let living = self.state.table.texts.get(text);
        let mut all: Vec<(usize, ProvisionRef)> = ids
            .into_iter()
            .filter(|id| self.sees(text, id))
            .map(|id| {
                let at = living.and_then(|l| l.position(id)).unwrap_or(usize::MAX);
                (at, self.provision(text, id))
            })
            .collect();
        all.sort();
        all.into_iter().map(|(_, p)| p).collect()
    }

    /// Describes a choice in words: `“should” for “shall”`.
    pub fn reads_so(&self, choice: &Choice) -> Phrase {
        if self.shed(&choice.text, &choice.provision) && !self.stands(choice) {
            return withheld();
        }
        self.reading(&choice.text, &choice.provision, &choice.reads)
    }

    /// Whether words that a provision once had are now in one that is withheld from the reader: a
    /// part split from it, or the whole into which it was merged, through any number of steps.
    pub fn shed(&self, text: &str, id: &str) -> bool {
        let shed = self.shed.get_or_init(|| {
            let mut went: Vec<(&String, &str, &str)> = Vec::new();
            for (text, living) in &self.state.table.texts {
                for change in living.tabled.values().flat_map(|t| &t.changes) {
                    match &change.change {
                        ChangeBody::Split { id, parts } => {
                            went.extend(parts.iter().map(|part| (text, id.as_str(), part.id.as_str())));
                        }
                        ChangeBody::Merge { ids, .. } => {
                            let into = ids.first().map(String::as_str).unwrap_or_default();
                            went.extend(ids.iter().map(|id| (text, id.as_str(), into)));
                        }
                        _ => {}
                    }
                }
                went.extend(living.gone.iter().filter_map(|(id, gone)| match gone {
                    Gone::Merged(_, into) => Some((text, id.as_str(), into.as_str())),
                    _ => None,
                }));
            }
            // An adopted split is off the table; its closing names the part that became separate.
            for closed in self.state.table.closings.values().flatten() {
                let Choice { text, provision, reads } = &closed.choice;
                if let (Some(began), Reading::Boundary { begins: true }) = (&closed.became, reads) {
                    let whole = provision.rsplit_once('/').map_or(provision.as_str(), |(whole, _)| whole);
                    went.push((text, whole, began));
                }
            }
            let pair = |text: &str, id: &str| (text.to_owned(), id.to_owned());
            let first = went.iter().filter(|(text, _, to)| self.withheld(text, to));
            let mut shed: BTreeSet<(String, String)> =
                first.map(|(text, from, _)| pair(text, from)).collect();
            loop {
                let before = shed.len();
                let further = went.iter().filter(|(text, _, to)| shed.contains(&pair(text, to)));
                let further: Vec<_> = further.map(|(text, from, _)| pair(text, from)).collect();
                shed.extend(further);
                if shed.len() == before {
                    return shed;
                }
            }
        });
        !shed.is_empty() && shed.contains(&(text.to_owned(), id.to_owned()))
    }

    /// Whether words of a provision, as it was in an earlier draft, are now withheld from the
    /// reader.
    pub fn withheld_since(&self, text: &str, then: &BaseProvision) -> bool {
        let now = self.state.table.texts.get(text).and_then(|living| living.provision(then.id()));
        let same = now.is_some_and(|now| now.provision.wording == then.provision.wording);
        self.withheld(text, then.id()) || (!same && self.shed(text, then.id()))
    }

    /// Whether a withheld provision shows its title, because that replaced its words and nothing
    /// has been adopted since.
    pub fn titled(&self, standing: &BaseProvision) -> bool {
        let note = |number: ActNo| self.state.log.get(usize::try_from(number).ok()?.checked_sub(1)?);
        let act = |number: ActNo| {
            let signed = note(number);
            let done = signed.and_then(|signed| signed.completed).map_or(signed, note);
            done.is_some_and(|note| note.kind == "withhold")
        };
        standing.withheld.is_some() && standing.words.ids().iter().all(|word| act(word.act))
    }

    /// Whether the words of a choice are in its provision now, so that quoting them discloses
    /// nothing.
    fn stands(&self, choice: &Choice) -> bool {
        let Reading::Words { old, new, .. } = &choice.reads else { return true };
        let living = self.state.table.texts.get(&choice.text);
        let now = living.and_then(|l| l.provision(&choice.provision)).map(|p| p.provision.wording.as_str());
        [old, new].into_iter().all(|words| now.is_some_and(|now| now.contains(words.trim())))
    }

    pub fn reading(&self, text: &str, id: &str, reading: &Reading) -> Phrase {
        if !self.open(text, id) {
            return withheld();
        }
        match reading {
            Reading::Words { old, new, .. } => match (old.trim(), new.trim()) {
                ("", "") => say!("no-words-here", "no words here"),
                (old, new) if old == new => say!("old-words-unchanged", "“{old}” unchanged", old),
                ("", new) => say!("added", "“{new}” added", new),
                (old, "") => say!("deleted-old", "“{old}” deleted", old),
                (old, new) => say!("words-instead", "“{new}” instead of “{old}”", new, old),
            },
            Reading::Presence { present: true } => say!("reads-in-text", "in the text"),
            Reading::Presence { present: false } => say!("reads-deleted", "deleted"),
            Reading::Place { after: None } => say!("placed-head", "placed at the head"),
            Reading::Place { after: Some(after) } if self.sees(text, after) => {
                say!("placed-after", "placed after {name}", name = self.name(text, after))
            }
            Reading::Place { .. } => say!("placed-elsewhere", "placed elsewhere"),
            Reading::Number { number: Some(number) } => {
                say!("numbered", "numbered {number}", number = number.number)
            }
            Reading::Number { number: None } => say!("without-number", "without a number"),
            Reading::Boundary { begins: true } => say!("separate-provision", "as a separate provision"),
            Reading::Boundary { begins: false } => say!("part-one-before", "as part of the one before"),
        }
    }

    /// Returns the line below the title of every readout.
    pub fn subtitle(&self) -> String {
        let acts = self.state.size();
        let whom = match self.credential {
            Some(c) => format!(", for {}", c.name),
            None => String::new(),
        };
        format!("{}, after act {acts}{whom}", self.state.title)
    }

    /// Returns the party for which a credential signed.
    pub fn party_of(&self, credential: &str) -> Option<&'a PartyCode> {
        self.state.credentials.get(credential).map(|c| &c.credential.party)
    }
}

/// Returns the codes of parties as text.
pub(crate) fn codes<'p>(parties: impl IntoIterator<Item = &'p PartyCode>) -> Vec<String> {
    parties.into_iter().map(|p| p.as_str().to_owned()).collect()
}

/// Returns a list of names: `point 6, point 7`.
pub(crate) fn listed(provisions: &[ProvisionRef]) -> Phrase {
    const MOST: usize = 8;
    let mut names: Vec<Phrase> = provisions.iter().take(MOST).map(|p| p.name.clone()).collect();
    let more = provisions.len().saturating_sub(MOST);
    if more > 0 {
        names.push(say!("and-more", "{more} more", more));
    }
    if names.is_empty() {
        say!("points-none-shown", "points that are not shown to you")
    } else {
        Phrase::row(names, ", ")
    }
}

/// Returns `1 bracket`, `3 brackets`.
pub(crate) fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// Returns the day of a moment: `2025-11-23`.
pub(crate) fn day(moment: paraph_page::Moment) -> String {
    moment.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// Returns a moment in readable form: `2025-11-23 09:00 UTC`.
pub(crate) fn hour(moment: paraph_page::Moment) -> Phrase {
    Phrase::time(moment, Precision::Hour)
}

fn shown_to(state: &State, party: &PartyCode) -> Vec<Shown> {
    let all = state.proceedings.consultations.values().filter(|(_, c)| c.partners.contains(party));
    all.map(|(_, c)| Shown {
        text: c.text.clone(),
        provisions: c.provisions.clone(),
        alternatives: c.alternatives,
        attribution: c.attribution,
    })
    .collect()
}
