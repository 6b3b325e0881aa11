//! The characters of a provision's words that each side reads.
//!
//! Same result as `paraph_text::choose`, character by character. The space that an omission leaves
//! behind belongs to the side that omits.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Alternative, Entry, Run, Sponsor};

/// Words of an entry in order of print, each character once, with the sides that read it.
pub(super) struct Reading<'a> {
    /// All words, including those of all alternatives.
    pub text: String,
    /// For the base (`None`) and every sponsor in its brackets, the bytes of the text that they
    /// read. All others read the same as the base.
    kept: BTreeMap<Option<&'a Sponsor>, Vec<bool>>,
}

impl<'a> Reading<'a> {
    pub fn of(entry: &'a Entry) -> Reading<'a> {
        let mut text = String::new();
        let mut named = BTreeSet::new();
        gather(&entry.runs, &mut text, &mut named);
        let mut kept = BTreeMap::new();
        for side in std::iter::once(None).chain(named.iter().copied().map(Some)) {
            let mut reader = Reader { side, at: 0, out: Vec::new(), omitted: false };
            reader.read(&entry.runs, true);
            let mut bytes = vec![false; text.len()];
            for &(at, c) in reader.trimmed() {
                bytes[at..at + c.len_utf8()].fill(true);
            }
            kept.insert(side, bytes);
        }
        Reading { text, kept }
    }

    /// Returns the text in pieces, each with a function that says whether a side reads it (`None`
    /// for the base, or for a side without an opinion here).
    pub fn pieces(&self) -> impl Iterator<Item = (&str, impl Fn(Option<&Sponsor>) -> bool + '_)> {
        let mut ends: Vec<usize> = (1..self.text.len())
            .filter(|&at| self.kept.values().any(|bytes| bytes[at] != bytes[at - 1]))
            .collect();
        ends.push(self.text.len());
        let starts: Vec<usize> = std::iter::once(0).chain(ends.iter().copied()).collect();
        starts.into_iter().zip(ends).filter(|(from, to)| from < to).map(move |(from, to)| {
            (&self.text[from..to], move |side: Option<&Sponsor>| {
                self.kept.get(&side).or_else(|| self.kept.get(&None)).is_some_and(|bytes| bytes[from])
            })
        })
    }

    /// Whether a side reads any word of it.
    pub fn reads(&self, side: Option<&Sponsor>) -> bool {
        self.kept.get(&side).or_else(|| self.kept.get(&None)).is_some_and(|bytes| bytes.contains(&true))
    }
}

fn gather<'a>(runs: &'a [Run], text: &mut String, named: &mut BTreeSet<&'a Sponsor>) {
    for run in runs {
        match run {
            Run::Text(words) => text.push_str(words),
            Run::Bracket(bracket) => {
                for alternative in &bracket.alternatives {
                    named.extend(&alternative.sponsors);
                    gather(&alternative.runs, text, named);
                }
            }
        }
    }
}

struct Reader<'a> {
    side: Option<&'a Sponsor>,
    /// Position in the text.
    at: usize,
    /// Characters that the side reads, with their places in the text.
    out: Vec<(usize, char)>,
    /// Whether the last item read was an omission, which leaves the space on both its sides.
    omitted: bool,
}

impl Reader<'_> {
    /// Goes through runs, skipping those that the side did not choose.
    fn read(&mut self, runs: &[Run], chosen: bool) {
        for run in runs {
            match run {
                Run::Text(text) if chosen => self.text(text),
                Run::Text(text) => self.at += text.len(),
                Run::Bracket(bracket) => self.bracket(&bracket.alternatives, chosen),
            }
        }
    }

    fn bracket(&mut self, alternatives: &[Alternative], chosen: bool) {
        let own = self.side.and_then(|s| alternatives.iter().position(|a| a.sponsors.contains(s)));
        let choice = own.or_else(|| alternatives.iter().position(|a| a.base)).unwrap_or(0);
        if chosen && alternatives.get(choice).is_none_or(|a| a.runs.is_empty()) {
            self.omitted = true;
        }
        for (at, alternative) in alternatives.iter().enumerate() {
            self.read(&alternative.runs, chosen && at == choice);
        }
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        if std::mem::take(&mut self.omitted) && self.out.last().is_some_and(|(_, c)| *c == ' ') {
            rest = text.strip_prefix(' ').unwrap_or(text);
            if rest.starts_with(['.', ',', ';', ':', ')', '!', '?']) {
                self.out.pop();
            }
        }
        let from = self.at + text.len() - rest.len();
        self.out.extend(rest.char_indices().map(|(at, c)| (from + at, c)));
        self.at += text.len();
    }

    /// Returns the characters without the space at either end.
    fn trimmed(&self) -> &[(usize, char)] {
        let solid = |(_, c): &(usize, char)| !c.is_whitespace();
        let from = self.out.iter().position(solid).unwrap_or(self.out.len());
        let to = self.out.iter().rposition(solid).map_or(from, |at| at + 1);
        &self.out[from..to]
    }
}
