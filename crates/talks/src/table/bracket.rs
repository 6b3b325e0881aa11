//! The open brackets of a text, each with the words of the base that it spans.
//!
//! Composing is local. The words, presence, number and boundary of a provision depend only on changes to
//! it and to the provisions that a proposal merges with it. Where provisions go, and which are inserted,
//! depends on the skeleton: all insertions, moves, splits and mergers of the whole text. The rolling text
//! that is printed has these brackets and no others.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Bracket, Dispute, Entry, Opinion, Rolling, Run, Sponsors, Text, Words, compose};
use serde::{Deserialize, Serialize};

use super::living::{Living, proposals};
use super::mark::{Mark, keeps, word_marks};
use super::origin::WordId;
use super::tabled::TabledChange;
use crate::act::{ChangeBody, Choice, NumberBody, ProvisionBody, Reading};
use crate::party::PartyCode;

/// One alternative of an open bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAlternative {
    /// Sponsors; empty for the base's alternative.
    pub sponsors: BTreeSet<PartyCode>,
    /// Whether it is the base's alternative.
    pub base: bool,
    /// The question and this answer.
    pub reading: Reading,
    /// Marks: what a party consents to by consenting to this alternative.
    pub marks: Vec<Mark>,
    /// Number of its letter: 0 for `a`. It stays the same as long as the bracket is open.
    pub letter: u32,
}

/// One span or question under dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenBracket {
    /// Number of its label: 7 for `B7`. It stays the same as long as the bracket is open.
    pub label: u32,
    /// Identity that choices use for the provision: that of the base, or that of an insertion in
    /// the rolling text.
    pub provision: String,
    /// Number of brackets around it.
    pub depth: usize,
    /// Enclosing bracket, as an index among the brackets of its provision in order of print.
    pub within: Option<usize>,
    /// Alternatives, the base's first.
    pub alternatives: Vec<OpenAlternative>,
    /// The proposed provision, or the part that would become separate.
    pub inserted: Option<ProvisionBody>,
    /// For a boundary, the provision and the index of the word in its base.
    pub cut: Option<(String, usize)>,
    /// Whether it is about a place or an inserted provision, which are composed over the whole text.
    pub(crate) skeleton: bool,
    /// Provision of the base that it is composed with; its own provision if that is only proposed.
    pub home: String,
}

impl OpenBracket {
    /// Returns the alternative that a choice names.
    pub fn alternative(&self, reading: &Reading) -> Option<usize> {
        self.alternatives.iter().position(|a| same_reading(&a.reading, reading))
    }

    /// Returns the base words that it spans, if its question is about words.
    pub fn span(&self) -> Option<(usize, usize)> {
        match self.alternatives[0].reading {
            Reading::Words { from, to, .. } => Some((from as usize, to as usize)),
            _ => None,
        }
    }

    /// Returns the choice of one of its alternatives.
    pub fn choice(&self, text: &str, alternative: usize) -> Choice {
        Choice {
            text: text.to_owned(),
            provision: self.provision.clone(),
            reads: self.alternatives[alternative].reading.clone(),
        }
    }
}

/// Whether two readings give the same answer to the same question, disregarding spaces.
pub(crate) fn same_reading(a: &Reading, b: &Reading) -> bool {
    let same = |x: &str, y: &str| Words::of(x).iter().eq(Words::of(y).iter());
    match (a, b) {
        (
            Reading::Words { from, to, old, new },
            Reading::Words { from: from2, to: to2, old: old2, new: new2 },
        ) => (from, to) == (from2, to2) && same(old, old2) && same(new, new2),
        _ => a == b,
    }
}

/// Returns the brackets on words, presence, number and boundary of one provision.
pub(crate) fn local_brackets(living: &Living, id: &str) -> Vec<OpenBracket> {
    let Some(rolling) = local_rolling(living, id) else { return Vec::new() };
    Reader::new(living, Scope::Local).read(&rolling, Some(id))
}

/// Composes a provision alone, with the provisions that it is merged with.
pub(crate) fn local_rolling(living: &Living, id: &str) -> Option<Rolling> {
    living.provision(id)?;
    let group = living.companions(id);
    let acts: BTreeSet<_> = group.iter().flat_map(|id| living.touching(id).map(|(act, _)| act)).collect();
    let inside = |c: &TabledChange| {
        let touches = c.change.touches();
        !touches.is_empty()
            && !matches!(c.change, ChangeBody::Move { .. })
            && touches.iter().all(|id| group.iter().any(|g| g == id))
    };
    let tabled = acts.iter().filter_map(|act| living.tabled.get(act));
    let proposals = proposals(tabled, inside);
    if proposals.is_empty() {
        return None;
    }
    let base = group.iter().filter_map(|id| living.provision(id)).map(|p| p.engine()).collect();
    Some(compose(&Text::new(base), &proposals))
}

/// Whether a change may decide where provisions go, or which are inserted.
pub(crate) fn structural(change: &ChangeBody) -> bool {
    match change {
        ChangeBody::Insert { .. }
        | ChangeBody::Move { .. }
        | ChangeBody::Split { .. }
        | ChangeBody::Merge { .. } => true,
        ChangeBody::Reword { .. } | ChangeBody::Delete { .. } | ChangeBody::Renumber { .. } => false,
    }
}

/// Returns the brackets on places and inserted provisions of the whole text.
pub(crate) fn skeleton_brackets(living: &Living) -> Vec<OpenBracket> {
    let proposals = proposals(living.tabled.values(), |c| structural(&c.change));
    if proposals.is_empty() {
        return Vec::new();
    }
    Reader::new(living, Scope::Skeleton).read(&compose(&living.text(), &proposals), None)
}

/// Returns all brackets of the rolling text, each with the label printed there, in order of print.
pub(crate) fn printed_brackets(living: &Living, rolling: &Rolling) -> Vec<(String, OpenBracket)> {
    let mut reader = Reader::new(living, Scope::Whole);
    reader.entries(rolling, None);
    reader.printed.into_iter().zip(reader.out).collect()
}

/// What a rolling text is composed of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// One provision with those that are merged with it: all questions but places.
    Local,
    /// Insertions, moves, splits and mergers: places and inserted provisions.
    Skeleton,
    /// Everything.
    Whole,
}

/// Reads the brackets off a rolling text.
struct Reader<'a> {
    words: BTreeMap<&'a str, &'a super::base_provision::BaseProvision>,
    out: Vec<OpenBracket>,
    /// Labels printed in the rolling text, one for each bracket.
    printed: Vec<String>,
    scope: Scope,
    home: String,
}

/// Base wording of the runs that are being read.
struct Wording {
    provision: String,
    ids: Vec<WordId>,
    /// Number of non-space characters before each word; the last entry is the total.
    starts: Vec<usize>,
    /// Number of non-space characters read so far.
    read: usize,
}

impl Wording {
    fn of(standing: &super::base_provision::BaseProvision) -> Wording {
        let words = Words::of(&standing.provision.wording);
        let mut starts = vec![0];
        for word in words.iter() {
            starts.push(starts[starts.len() - 1] + solid(word));
        }
        Wording { provision: standing.id().to_owned(), ids: standing.words.ids(), starts, read: 0 }
    }

    /// Returns the index of the word at the reading position.
    fn at(&self) -> usize {
        self.starts.partition_point(|start| *start < self.read).min(self.ids.len())
    }
}

/// Counts the non-space characters; a boundary mark counts as one.
fn solid(text: &str) -> usize {
    text.chars().filter(|c| *c == '\n' || !c.is_whitespace()).count()
}

impl<'a> Reader<'a> {
    fn new(living: &'a Living, scope: Scope) -> Reader<'a> {
        Reader {
            words: living.base.iter().map(|p| (p.id(), p)).collect(),
            out: Vec::new(),
            printed: Vec::new(),
            scope,
            home: String::new(),
        }
    }

    /// Returns all brackets, or those of one provision.
    fn read(mut self, rolling: &Rolling, only: Option<&str>) -> Vec<OpenBracket> {
        self.entries(rolling, only);
        self.out
    }

    fn entries(&mut self, rolling: &Rolling, only: Option<&str>) {
        let mut wording: Option<Wording> = None;
        let mut open = true;
        for (at, entry) in rolling.entries.iter().enumerate() {
            let own = self.words.get(entry.id.as_str()).copied();
            if let Some(standing) = own {
                let rest = rolling.entries[at + 1..].iter();
                let parts = rest.take_while(|e| !self.words.contains_key(e.id.as_str()));
                open = std::iter::once(entry).chain(parts).any(disputed);
                if open {
                    wording = Some(Wording::of(standing));
                }
            }
            if !open {
                continue;
            }
            let home = own.map(|p| p.id()).or(wording.as_ref().map(|w| w.provision.as_str()));
            if only.is_some() && home != only {
                continue;
            }
            let inserted = own.is_none() && entry.boundary.is_none();
            self.home = match home {
                Some(home) if !inserted => home.to_owned(),
                _ => entry.id.as_str().to_owned(),
            };
            self.questions(entry, own.is_some(), wording.as_ref());
            if let Some(wording) = wording.as_mut().filter(|_| !inserted) {
                self.runs(&entry.runs, wording, None, 0);
            }
        }
    }

    fn questions(&mut self, entry: &Entry, known: bool, wording: Option<&Wording>) {
        let provision = entry.id.as_str();
        let ids = wording.map(|w| w.ids.clone()).unwrap_or_default();
        let runs_on = entry.boundary.is_some();
        if let Some(dispute) = entry.place.as_ref().filter(|_| self.scope != Scope::Local) {
            self.question(provision, dispute, None, None, |after| {
                let after = after.as_ref().map(|id| id.as_str().to_owned());
                (Reading::Place { after: after.clone() }, Mark::After(after))
            });
        }
        if self.scope == Scope::Skeleton && (known || runs_on) {
            return;
        }
        if let Some(dispute) = &entry.presence {
            let inserted = (!known && !runs_on).then(|| body(entry));
            let words = if known { ids.clone() } else { Vec::new() };
            self.question(provision, dispute, inserted, None, |present| {
                (Reading::Presence { present: *present }, Mark::Present(*present, words.clone()))
            });
        }
        if let Some(dispute) = &entry.renumber {
            self.question(provision, dispute, None, None, |number| {
                let number = number.as_ref().map(NumberBody::of);
                (Reading::Number { number: number.clone() }, Mark::Numbered(number))
            });
        }
        if let Some(dispute) = &entry.boundary {
            let at = wording.map_or(0, Wording::at);
            let cut = wording.map(|w| (w.provision.clone(), at));
            let word = ids.get(at).copied();
            let part = (!known).then(|| body(entry));
            self.question(provision, dispute, part, cut, |begins| {
                (Reading::Boundary { begins: *begins }, Mark::Begins(*begins, word))
            });
        }
    }

    fn question<T>(
        &mut self,
        provision: &str,
        dispute: &Dispute<T>,
        inserted: Option<ProvisionBody>,
        cut: Option<(String, usize)>,
        read: impl Fn(&T) -> (Reading, Mark),
    ) {
        let alternative = |o: &Opinion<T>| {
            let (reading, mark) = read(&o.value);
            OpenAlternative {
                sponsors: codes(&o.sponsors),
                base: o.base,
                reading,
                marks: vec![mark],
                letter: 0,
            }
        };
        self.printed.push(dispute.label.clone());
        self.out.push(OpenBracket {
            label: 0,
            provision: provision.to_owned(),
            depth: 0,
            within: None,
            alternatives: dispute.opinions.iter().map(alternative).collect(),
            inserted,
            cut,
            skeleton: self.scope == Scope::Skeleton,
            home: self.home.clone(),
        });
    }

    fn runs(&mut self, runs: &[Run], wording: &mut Wording, within: Option<usize>, depth: usize) {
        if self.scope == Scope::Skeleton {
            return;
        }
        for run in runs {
            match run {
                Run::Text(text) => wording.read += solid(text),
                Run::Bracket(bracket) => self.bracket(bracket, wording, within, depth),
            }
        }
    }

    fn bracket(&mut self, bracket: &Bracket, wording: &mut Wording, within: Option<usize>, depth: usize) {
        let place = self.out.len();
        self.printed.push(bracket.label.clone());
        self.out.push(OpenBracket {
            label: 0,
            provision: wording.provision.clone(),
            depth,
            within,
            alternatives: Vec::new(),
            inserted: None,
            cut: None,
            skeleton: self.scope == Scope::Skeleton,
            home: self.home.clone(),
        });
        let from = wording.at();
        let base = bracket.alternatives.iter().find(|a| a.base);
        if let Some(base) = base {
            self.runs(&base.runs, wording, Some(place), depth + 1);
        }
        let to = wording.at();
        let old = base.map(|a| plain(&a.runs)).unwrap_or_default();
        let alternative = |a: &paraph_text::Alternative| {
            let new = plain(&a.runs);
            let reading =
                Reading::Words { from: from as u32, to: to as u32, old: old.clone(), new: new.clone() };
            let marks = word_marks(&wording.ids, from, to, &old, &new);
            OpenAlternative { sponsors: codes(&a.sponsors), base: a.base, reading, marks, letter: 0 }
        };
        self.out[place].alternatives = bracket.alternatives.iter().map(alternative).collect();
    }
}

/// Whether a provision of a rolling text has a bracket.
fn disputed(entry: &Entry) -> bool {
    entry.presence.is_some()
        || entry.place.is_some()
        || entry.renumber.is_some()
        || entry.boundary.is_some()
        || entry.runs.iter().any(|run| matches!(run, Run::Bracket(_)))
}

/// Returns the text of runs with the base's alternative in every bracket.
pub(crate) fn plain(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                if let Some(base) = bracket.alternatives.iter().find(|a| a.base) {
                    out.push_str(&plain(&base.runs));
                }
            }
        }
    }
    out
}

/// Returns the provision that an entry proposes, with the words that it has there.
fn body(entry: &Entry) -> ProvisionBody {
    ProvisionBody {
        id: entry.id.as_str().to_owned(),
        kind: entry.kind.as_str().to_owned(),
        level: entry.level,
        number: entry.number.as_ref().map(NumberBody::of),
        wording: plain(&entry.runs),
    }
}

fn codes(sponsors: &Sponsors) -> BTreeSet<PartyCode> {
    sponsors.iter().filter_map(|s| PartyCode::new(s.as_str())).collect()
}

/// Returns the current provision as a bracket with the base's alternative alone, so that acts can
/// agree or adopt words that are not in dispute.
pub(crate) fn as_it_stands(living: &Living, id: &str) -> Option<OpenBracket> {
    let standing = living.provision(id)?;
    let reading = Reading::Presence { present: true };
    let marks = vec![Mark::Whole(standing.words.ids())];
    Some(OpenBracket {
        label: 0,
        provision: id.to_owned(),
        depth: 0,
        within: None,
        alternatives: vec![OpenAlternative {
            sponsors: BTreeSet::new(),
            base: true,
            reading,
            marks,
            letter: 0,
        }],
        inserted: None,
        cut: None,
        skeleton: false,
        home: id.to_owned(),
    })
}

/// Whether an alternative leaves the base unchanged.
pub(crate) fn leaves(alternative: &OpenAlternative) -> bool {
    alternative.base || keeps(&alternative.reading)
}
