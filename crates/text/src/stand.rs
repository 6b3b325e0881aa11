//! Who is behind the words of the base in a bracket with which the base came.
//!
//! In such a bracket the base's words are one alternative among others. A side that removed the bracket from its
//! copy and kept the words is behind them; one that left the bracket is not.

use std::ops::Range;

use crate::align::align;
use crate::choose::chosen_text;
use crate::compose::{compose, one_change};
use crate::matching::match_texts;
use crate::open::Opened;
use crate::proposal::{Change, Proposal};
use crate::provision::Id;
use crate::rolling::{Bracket, Entry, Rolling, Run};
use crate::sponsor::Sponsors;
use crate::word::{Wording, Words};

/// Support for the words of the base in an open bracket, or a name that the bracket prints before others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Provision of the base.
    pub id: Id,
    /// Words of the base, counted in characters other than space; `None` is the presence of the provision.
    pub span: Option<Range<usize>>,
    /// The alternative, where it is not the base's: its words, or `None` for an omission.
    pub instead: Option<Option<String>>,
    /// Supporters.
    pub sponsors: Sponsors,
}

/// Composes a base that came with brackets, proposals on it, and support for its words.
pub fn compose_opened(base: &Opened, proposals: &[Proposal], stands: &[Stand]) -> Rolling {
    let all: Vec<Proposal> = base.proposals.iter().chain(proposals).cloned().collect();
    let mut rolling = compose(&base.text, &all);
    for stand in base.stands.iter().chain(stands) {
        rolling.sponsors.extend(stand.sponsors.iter().cloned());
        let Some(entry) = rolling.entries.iter_mut().find(|entry| entry.id == stand.id) else { continue };
        match &stand.span {
            Some(span) => {
                let at = base.text.position(&stand.id).map(|at| &base.text.provisions()[at].wording);
                let letters: Vec<char> = at.map_or(Vec::new(), |w| letters(w.as_str()).collect());
                Support { base: &letters, span, stand }.runs(&mut entry.runs, &mut 0);
            }
            None => behind_presence(entry, stand),
        }
    }
    rolling
}

/// Returns the words of the base that a side's copy keeps where the base has brackets and the copy does not.
pub fn stands(base: &Opened, copy: &Opened, sponsors: &Sponsors) -> Vec<Stand> {
    let matching = match_texts(&base.text, &copy.text);
    let mut out = Vec::new();
    for pair in &matching.pairs {
        let (old, new) = (&base.text.provisions()[pair.old], &copy.text.provisions()[pair.new]);
        let stand = |span| Stand { id: old.id.clone(), span, instead: None, sponsors: sponsors.clone() };
        if deletes(base, &old.id) && !deletes(copy, &new.id) {
            out.push(stand(None));
        }
        let (open, left) = (spans(base, &old.id, &old.wording), spans(copy, &new.id, &new.wording));
        if open.is_empty() {
            continue;
        }
        let (words, own) = (old.wording.words(), new.wording.words());
        let hunks = align(&words, &own).hunks;
        let moved = |at: usize, end: bool| {
            let before =
                hunks.iter().take_while(|h| if end { h.old.end <= at } else { h.old.end < at.max(1) });
            let shift = before.last().map_or(0, |h| h.new.end as isize - h.old.end as isize);
            usize::try_from(at as isize + shift).unwrap_or(0)
        };
        for span in open {
            let (from, to) = (moved(span.start, false), moved(span.end, true));
            if !left.iter().any(|l| l.start <= to && from <= l.end && (l.start < to || l.is_empty())) {
                out.push(stand(Some(solid_range(&words, &span))));
            }
        }
    }
    out
}

fn deletes(opened: &Opened, id: &Id) -> bool {
    opened.changes().any(|change| matches!(change, Change::Delete { id: other } if other == id))
}

/// Returns the words of a provision that its open brackets span.
fn spans(opened: &Opened, id: &Id, wording: &Wording) -> Vec<Range<usize>> {
    let words = wording.words();
    let read = |change: &Change| match change {
        Change::Reword { id: other, wording } if other == id => Some(one_change(&words, &wording.words()).0),
        _ => None,
    };
    let mut all: Vec<Range<usize>> = opened.changes().filter_map(read).collect();
    all.sort_by_key(|span| (span.start, span.end));
    all.dedup();
    all
}

fn solid_range(words: &Words<'_>, span: &Range<usize>) -> Range<usize> {
    let upto = |end: usize| words.iter().take(end).map(solid).sum();
    upto(span.start)..upto(span.end)
}

/// Counts the characters other than space.
pub(crate) fn solid(text: &str) -> usize {
    letters(text).count()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

fn behind_presence(entry: &mut Entry, stand: &Stand) {
    let Some(dispute) = &mut entry.presence else { return };
    let named = dispute.opinions.iter().flat_map(|o| o.sponsors.clone()).collect();
    let value = stand.instead.is_none();
    if let Some(opinion) = dispute.opinions.iter_mut().find(|o| o.value == value) {
        opinion.sponsors.extend(stand.sponsors.difference(&named).cloned());
    }
}

/// Adds the sponsors of a stand to the brackets in its span, unless they have another alternative there.
struct Support<'a> {
    /// Characters of the base other than space.
    base: &'a [char],
    span: &'a Range<usize>,
    stand: &'a Stand,
}

impl Support<'_> {
    fn runs(&self, runs: &mut [Run], at: &mut usize) {
        for run in runs {
            match run {
                Run::Text(text) => *at += solid(text),
                Run::Bracket(bracket) => self.bracket(bracket, at),
            }
        }
    }

    fn bracket(&self, bracket: &mut Bracket, at: &mut usize) {
        let from = *at;
        let named: Sponsors = bracket.alternatives.iter().flat_map(|a| a.sponsors.clone()).collect();
        if let Some(base) = bracket.alternatives.iter_mut().find(|a| a.base) {
            self.runs(&mut base.runs, at);
        }
        let here = from..*at;
        let inside = |a: &Range<usize>, b: &Range<usize>| b.start <= a.start && a.end <= b.end;
        let covers = inside(&here, self.span);
        let all = &mut bracket.alternatives;
        let found = match &self.stand.instead {
            None if covers || inside(self.span, &here) && !self.span.is_empty() => {
                all.iter_mut().find(|a| a.base)
            }
            Some(words) if covers => {
                let words: Vec<char> = words.iter().flat_map(|w| letters(w)).collect();
                all.iter_mut().find(|a| !a.base && self.reads(&here, &a.runs) == words)
            }
            _ => None,
        };
        if let Some(alternative) = found {
            alternative.sponsors.extend(self.stand.sponsors.difference(&named).cloned());
        }
    }

    /// Returns what an alternative of a bracket makes of the whole span.
    fn reads(&self, here: &Range<usize>, runs: &[Run]) -> Vec<char> {
        let base = |range: Range<usize>| self.base.get(range).unwrap_or_default().iter().copied();
        let words = chosen_text(runs, None);
        let own = letters(&words).collect::<Vec<char>>();
        base(self.span.start..here.start).chain(own).chain(base(here.end..self.span.end)).collect()
    }
}
