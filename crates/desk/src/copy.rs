//! An edited copy of an issued draft: what the draft shows beside the words of its base is taken away again.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::{ActNo, ProvisionBody, sealed_hash};
use paraph_talks::{Draft, State};
use paraph_text::{
    Change, Finding, Id, Proposal, Provision, Severity, Sponsors, Text, Wording, apply, choose,
    counter_draft, notation, open_nameless,
};

/// Beginning of the note of a reservation, as a draft prints it.
const NOTE: &str = " [Note: ";

/// Returns the text that somebody meant who edited a copy of an issued draft with brackets, reservations or
/// withheld marks on its face, and what could not be read from it. A text that is not such a copy stays as it is,
/// but if the base came with brackets, so may its copy: they are read as the words of the base.
///
/// What the editor left alone becomes the words of the base again. In a provision that was edited, brackets that
/// remain are read as the words of the base; words without brackets are taken as they are.
pub fn unmarked(state: &State, text: &str, edited: Text) -> (Text, Vec<Finding>) {
    let all = state.proceedings.drafts.iter();
    let of = all.filter(|(_, draft)| draft.text == text).filter_map(|(act, draft)| Face::of(*act, draft));
    let near = of.map(|face| (face.recognised(&edited), face)).filter(|(marks, _)| *marks > 0);
    match near.max_by_key(|(marks, face)| (*marks, face.act)) {
        Some((_, face)) => face.taken_from(&edited),
        None if came_with_brackets(state, text) => {
            let opened = open_nameless(&edited);
            (opened.text, opened.findings)
        }
        None => (edited, Vec::new()),
    }
}

/// Whether the brackets of the base of a text were open when it came.
fn came_with_brackets(state: &State, text: &str) -> bool {
    let living = state.table.texts.get(text);
    let source = living.and_then(|living| living.submitted.get(&living.source?));
    source.is_some_and(|submission| submission.brackets)
}

/// A draft as it was printed, and the words of its base.
struct Face {
    act: ActNo,
    printed: Text,
    base: Text,
    /// For each provision that was printed, that of the base.
    of: BTreeMap<Id, Option<Provision>>,
}

impl Face {
    fn of(act: ActNo, draft: &Draft) -> Option<Face> {
        let printed = read(draft.printed.as_ref()?.iter())?;
        let base = read(draft.provisions.iter().map(|p| &p.provision))?;
        let mine = |id: &Id| base.provisions().iter().find(|p| p.id == *id).cloned();
        let of = printed.provisions().iter().map(|p| (p.id.clone(), mine(&p.id))).collect();
        Some(Face { act, printed, base, of })
    }

    fn base_of(&self, id: &Id) -> Option<&Provision> {
        self.of.get(id)?.as_ref()
    }

    /// Whether the draft prints more of a provision than its words.
    fn is_marked(&self, printed: &Provision) -> bool {
        self.base_of(&printed.id).is_none_or(|base| base.wording != printed.wording)
    }

    /// Returns the number of provisions with marks that a text has word for word.
    fn recognised(&self, edited: &Text) -> usize {
        let words: BTreeSet<&str> = edited.provisions().iter().map(|p| p.wording.as_str()).collect();
        self.marked().filter(|wording| words.contains(wording)).count()
    }

    /// Returns what is printed of provisions with marks.
    fn marked(&self) -> impl Iterator<Item = &str> {
        self.printed.provisions().iter().filter(|p| self.is_marked(p)).map(|p| p.wording.as_str())
    }

    /// Returns what the edited text makes of the base of the draft.
    fn taken_from(&self, edited: &Text) -> (Text, Vec<Finding>) {
        let (proposal, mut findings) = counter_draft(&self.printed, edited, Sponsors::new());
        // A mark before a number makes another kind of provision for a reader of texts.
        let marked: BTreeSet<&str> = self.marked().collect();
        let names = edited.provisions().iter().filter(|p| marked.contains(p.wording.as_str()));
        let names: BTreeSet<String> = names.map(Provision::name).collect();
        findings.retain(|finding| !names.contains(&finding.place));
        let mut changes = Vec::new();
        for change in proposal.changes {
            match self.meant(change) {
                Ok(meant) => changes.extend(meant),
                Err(finding) => findings.push(finding),
            }
        }
        (apply(&self.base, &Proposal { changes, ..proposal }), findings)
    }

    /// Returns a change of what was printed as a change of the base, or nothing if it changes only marks.
    fn meant(&self, change: Change) -> Result<Option<Change>, Finding> {
        let after = |after: Option<Id>| after.and_then(|id| self.before(id));
        Ok(match change {
            Change::Reword { id, wording } => {
                let base = self.base_of(&id).ok_or_else(|| self.only_proposed(&id))?;
                let meant = self.words(&id, base, wording.as_str())?;
                (meant != base.wording).then_some(Change::Reword { id, wording: meant })
            }
            Change::Delete { id } => self.base_of(&id).map(|_| Change::Delete { id: id.clone() }),
            Change::Move { id, after: to } => {
                self.base_of(&id).map(|_| Change::Move { id: id.clone(), after: after(to) })
            }
            Change::Renumber { id, number } => {
                let printed = self.printed.provisions().iter().find(|p| p.id == id);
                let same = self.base_of(&id).zip(printed).is_some_and(|(base, p)| base.number == p.number);
                same.then_some(Change::Renumber { id, number })
            }
            Change::Insert { after: to, provision, instead_of } => {
                let instead_of = instead_of.filter(|id| self.base_of(id).is_some());
                Some(Change::Insert { after: after(to), provision, instead_of })
            }
            Change::Split { id, parts } => {
                self.plain(&id)?;
                Some(Change::Split { id, parts })
            }
            Change::Merge { ids, wording } => {
                ids.iter().try_for_each(|id| self.plain(id))?;
                Some(Change::Merge { ids, wording })
            }
        })
    }

    /// Returns the words meant for a provision by what was made of it as printed.
    fn words(&self, id: &Id, base: &Provision, edited: &str) -> Result<Wording, Finding> {
        let printed = self.printed.provisions().iter().find(|p| p.id == *id);
        let printed = printed.map_or("", |p| p.wording.as_str());
        let at = printed.find(NOTE).filter(|_| printed.ends_with(']')).unwrap_or(printed.len());
        let (words, notes) = printed.split_at(at);
        let edited = edited.strip_suffix(notes).unwrap_or(edited).trim_end();
        if words == base.wording.as_str() || !edited.contains(['[', ']']) {
            return Ok(Wording::new(edited));
        }
        if sealed_hash(base.wording.as_str()).is_some() {
            return Err(self.unread(id, "its words are withheld"));
        }
        let read = notation::parse(edited).map_err(|_| self.unread(id, "its brackets do not match"))?;
        let read = choose(&read, None);
        let all: Vec<&str> = read.provisions().iter().map(|p| p.wording.as_str()).collect();
        Ok(Wording::new(&all.join(" ")))
    }

    /// Returns the provision of the base that a printed one follows: itself, or the nearest before it.
    fn before(&self, id: Id) -> Option<Id> {
        let Some(at) = self.printed.provisions().iter().position(|p| p.id == id) else { return Some(id) };
        let upto = self.printed.provisions()[..=at].iter().rev();
        upto.map(|p| &p.id).find(|id| self.base_of(id).is_some()).cloned()
    }

    /// Checks that a provision was printed without marks.
    fn plain(&self, id: &Id) -> Result<(), Finding> {
        let printed = self.printed.provisions().iter().find(|p| p.id == *id);
        match printed.is_some_and(|p| self.is_marked(p)) {
            true => Err(self.unread(id, "it has brackets or notes in the draft, and was divided or merged")),
            false => Ok(()),
        }
    }

    fn only_proposed(&self, id: &Id) -> Finding {
        self.unread(id, "it is only proposed in the draft: table other words for it")
    }

    fn unread(&self, id: &Id, why: &str) -> Finding {
        let name =
            self.printed.provisions().iter().find(|p| p.id == *id).map_or(String::new(), Provision::name);
        let message = format!("The change of {name} was left out: {why}.");
        Finding { severity: Severity::Warning, code: "copy-of-draft", place: name, message }
    }
}

fn read<'p>(bodies: impl Iterator<Item = &'p ProvisionBody>) -> Option<Text> {
    Some(Text::new(bodies.map(ProvisionBody::provision).collect::<Result<Vec<_>, _>>().ok()?))
}
