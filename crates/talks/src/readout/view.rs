//! What a reader may see: withheld words, names under the rule of attribution, what partners were shown.
//!
//! Every readout looks at the state through this and nothing else. A party sees all but words
//! withheld from it. A partner or observer sees what consultations cleared for it, and no more.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Phrase, Precision, say};
use serde::Serialize;

use crate::act::{ActNo, ChangeBody, Choice, Reading};
use crate::party::{Credential, PartyCode, Role, Standing};
use crate::rules::{Attribution, Pen};
use crate::state::State;
use crate::table::{BaseProvision, Gone, Living, name_of, proposed};

/// A provision as a readout names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProvisionRef {
    /// The text.
    pub text: String,
    /// Its identity.
    pub id: String,
    /// As a person would say: `point 6`.
    pub name: Phrase,
}

/// Whether names stand beside words in a readout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Naming {
    /// They do.
    Shown,
    /// They do not, by the rules or because they were not cleared for this reader.
    NotShown,
}

/// What stands in a readout where names do not.
pub(crate) const NOT_SHOWN: &str =
    "Names are not shown: so the rules say, or so it was cleared. Who takes part can still tell others.";
/// What stands in the place of withheld words.
pub(crate) const WITHHELD: &str = "(withheld)";

/// The same, to be said in any language.
pub(crate) fn withheld() -> Phrase {
    say!("withheld-2", "(withheld)")
}

/// What a partner or observer was shown of a text.
#[derive(Clone, Debug)]
struct Shown {
    text: String,
    /// None named means all.
    provisions: BTreeSet<String>,
    alternatives: bool,
    attribution: bool,
}

/// The state as one reader may see it.
pub(crate) struct View<'a> {
    pub state: &'a State,
    credential: Option<&'a Credential>,
    /// For a reader that is neither party nor chair: what was shown to it.
    shown: Option<Vec<Shown>>,
    completions: OnceCell<BTreeMap<ActNo, ActNo>>,
    shed: OnceCell<BTreeSet<(String, String)>>,
}

impl<'a> View<'a> {
    /// As a credential sees it. `None` is whoever holds the record and is nobody in particular; a
    /// name that is no credential of the talks, or no more, sees nothing that was not shown to all.
    pub fn new(state: &'a State, viewer: Option<&str>) -> View<'a> {
        let Some(name) = viewer else {
            return View {
                state,
                credential: None,
                shown: None,
                completions: OnceCell::new(),
                shed: OnceCell::new(),
            };
        };
        let found = state.credentials.get(name).filter(|c| c.ended.is_none()).map(|c| &c.credential);
        let here = found.filter(|c| state.member(&c.party).is_some());
        let standing = here.and_then(|c| state.member(&c.party)).map(|p| p.standing);
        let shown = match standing {
            Some(Standing::Party | Standing::Chair) => None,
            _ => Some(here.map(|c| shown_to(state, &c.party)).unwrap_or_default()),
        };
        View { state, credential: here, shown, completions: OnceCell::new(), shed: OnceCell::new() }
    }

    /// The act with which one that waited for other hands took effect.
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

    /// Whether the reader may act with the pen.
    pub fn pen(&self) -> bool {
        match (&self.state.rules.pen, self.party()) {
            (Pen::Joint, Some(_)) => self.counts() && self.role() == Some(Role::Head),
            (Pen::Chair(holder) | Pen::Party(holder), Some(party)) => {
                holder == party && matches!(self.role(), Some(Role::Head | Role::Delegate))
            }
            (_, None) => false,
        }
    }

    /// The texts with a base that the reader may see, with their names.
    pub fn texts(&self) -> impl Iterator<Item = (&'a str, &'a Living)> + '_ {
        let all = self.state.table.texts.iter().filter(|(_, l)| l.edition > 0);
        all.filter(|(name, _)| self.shown.as_ref().is_none_or(|shown| shown.iter().any(|s| &s.text == *name)))
            .map(|(name, living)| (name.as_str(), living))
    }

    /// The provisions of a text that the reader may see, if only by number and title.
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

    /// Whether the reader may know that the provision is there.
    pub fn sees(&self, text: &str, id: &str) -> bool {
        self.cleared(text, id, |_| true)
    }

    /// Whether the reader may see what is proposed and said on the provision.
    pub fn open(&self, text: &str, id: &str) -> bool {
        self.reads(text, id) && self.cleared(text, id, |s| s.alternatives)
    }

    /// Whether the words of a provision are not withheld from the reader, and were cleared for it.
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

    /// Whether names stand beside words of a provision.
    pub fn names(&self, text: &str, id: &str) -> bool {
        self.named() && self.cleared(text, id, |s| s.attribution)
    }

    /// Whether the rules let names stand beside words at all.
    pub fn named(&self) -> bool {
        self.state.rules.attribution == Attribution::Shown
    }

    /// The mark of a readout: whether it shows names.
    pub fn attribution(&self) -> Naming {
        let cleared = self.shown.as_ref().is_none_or(|s| s.iter().any(|s| s.attribution));
        if self.named() && cleared { Naming::Shown } else { Naming::NotShown }
    }

    /// The codes of parties where names are shown, else none.
    pub fn who<'p>(
        &self,
        text: &str,
        id: &str,
        parties: impl IntoIterator<Item = &'p PartyCode>,
    ) -> Vec<String> {
        if self.names(text, id) { codes(parties) } else { Vec::new() }
    }

    /// How a person would name a provision: of the base, of an earlier draft, or proposed.
    pub fn name(&self, text: &str, id: &str) -> Phrase {
        let name = self.bare(text, id);
        if self.state.table.texts.len() > 1 { say!("of", "{name} of {text}", name, text) } else { name }
    }

    fn bare(&self, text: &str, id: &str) -> Phrase {
        let Some(living) = self.state.table.texts.get(text) else { return Phrase::words(id) };
        if let Some(at) = living.position(id) {
            return name_of(&living.base, at);
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

    /// Those of these provisions that the reader may see, in order of print.
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

    /// What a choice says, in words: `“should” for “shall”`.
    pub fn reads_so(&self, choice: &Choice) -> Phrase {
        if self.shed(&choice.text, &choice.provision) && !self.stands(choice) {
            return withheld();
        }
        self.reading(&choice.text, &choice.provision, &choice.reads)
    }

    /// Whether words that a provision once had stand now in one that is withheld from the reader: in a part that was
    /// split from it, or in the whole into which it was merged, however many steps lie between.
    fn shed(&self, text: &str, id: &str) -> bool {
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
            // A split that was adopted is off the table; what began on its own is named by its closing.
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

    /// Whether words of a provision, as an earlier draft has it, are withheld from the reader now.
    pub fn withheld_since(&self, text: &str, then: &BaseProvision) -> bool {
        let now = self.state.table.texts.get(text).and_then(|living| living.provision(then.id()));
        let same = now.is_some_and(|now| now.provision.wording == then.provision.wording);
        self.withheld(text, then.id()) || (!same && self.shed(text, then.id()))
    }

    /// Whether a withheld provision shows its title: what was put in the place of its words, and nothing adopted since.
    pub fn titled(&self, standing: &BaseProvision) -> bool {
        let note = |number: ActNo| self.state.log.get(usize::try_from(number).ok()?.checked_sub(1)?);
        let act = |number: ActNo| {
            let signed = note(number);
            let done = signed.and_then(|signed| signed.completed).map_or(signed, note);
            done.is_some_and(|note| note.kind == "withhold")
        };
        standing.withheld.is_some() && standing.words.ids().iter().all(|word| act(word.act))
    }

    /// Whether the words of a choice stand in its provision as it reads now, so that naming them tells nothing.
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
                ("", "") => say!("nothing-added", "nothing is added"),
                (old, new) if old == new => say!("stays", "“{old}” stays", old),
                ("", new) => say!("added", "“{new}” is added", new),
                (old, "") => say!("left-out", "“{old}” is left out", old),
                (old, new) => say!("for-2", "“{new}” for “{old}”", new, old),
            },
            Reading::Presence { present: true } => say!("stands-2", "it stands"),
            Reading::Presence { present: false } => say!("goes", "it goes"),
            Reading::Place { after: None } => say!("stands-head", "it stands at the head"),
            Reading::Place { after: Some(after) } if self.sees(text, after) => {
                say!("stands-after", "it stands after {name}", name = self.name(text, after))
            }
            Reading::Place { .. } => say!("stands-elsewhere", "it stands elsewhere"),
            Reading::Number { number: Some(number) } => {
                say!("bears-number", "it bears the number {number}", number = number.number)
            }
            Reading::Number { number: None } => say!("bears-no-number", "it bears no number"),
            Reading::Boundary { begins: true } => say!("begins-own", "it begins on its own"),
            Reading::Boundary { begins: false } => say!("runs-before", "it runs on in the one before"),
        }
    }

    /// The line below the title of every readout.
    pub fn subtitle(&self) -> String {
        let acts = self.state.size();
        let whom = match self.credential {
            Some(c) => format!(", for {}", c.name),
            None => String::new(),
        };
        format!("{}, after act {acts}{whom}", self.state.title)
    }

    /// The party of a credential, in whose name it signed.
    pub fn party_of(&self, credential: &str) -> Option<&'a PartyCode> {
        self.state.credentials.get(credential).map(|c| &c.credential.party)
    }
}

/// The codes of parties as text.
pub(crate) fn codes<'p>(parties: impl IntoIterator<Item = &'p PartyCode>) -> Vec<String> {
    parties.into_iter().map(|p| p.as_str().to_owned()).collect()
}

/// Names in a row: `point 6, point 7`.
pub(crate) fn listed(provisions: &[ProvisionRef]) -> Phrase {
    const MOST: usize = 8;
    let mut names: Vec<Phrase> = provisions.iter().take(MOST).map(|p| p.name.clone()).collect();
    let more = provisions.len().saturating_sub(MOST);
    if more > 0 {
        names.push(say!("more-2", "{more} more", more));
    }
    if names.is_empty() { say!("nothing-shown", "nothing that is shown") } else { Phrase::row(names, ", ") }
}

/// `1 bracket`, `3 brackets`.
pub(crate) fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// The day of a moment: `2025-11-23`.
pub(crate) fn day(moment: paraph_page::Moment) -> String {
    moment.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// A moment as people read it: `2025-11-23 09:00 UTC`.
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
