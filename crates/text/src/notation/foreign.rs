//! Reading bracketed texts from elsewhere: leniently, without losing a word.
//!
//! The meaning of brackets differs from room to room. The plain readings are listed in
//! `docs/format/notation.md`; brackets without one stay among the words, and are reported.

use super::lexicon::Holders;
use super::mark;
use super::normal::{edges, joined};
use super::options::{Choice, choices};
use super::remark::{Attribution, Kept, alternative, attribution, remark};
use super::span::{self, Places, Span, Spans, findings, spans};
use super::{head, lexicon};
use crate::finding::{Finding, Severity};
use crate::provision::Provision;
use crate::rolling::{Alternative, Bracket, Dispute, Entry, Opinion, Rolling, Run};
use crate::sponsor::Sponsors;
use crate::text::Text;

/// Reads a foreign bracketed text, whose base is not known.
///
/// Never fails: an unmatched bracket stays among the words and is reported with its place. The
/// result has the words of the source in their order; brackets, slashes between alternatives, and
/// labels such as `Alt. 1` become structure.
pub fn read_foreign(text: &Text) -> (Rolling, Vec<Finding>) {
    let read = survey(text);
    (read.rolling, read.findings)
}

/// A foreign text with the counts made while reading.
pub(crate) struct Survey {
    pub rolling: Rolling,
    pub findings: Vec<Finding>,
    pub tallies: Vec<Tally>,
    pub choices: Vec<Choice>,
    pub openings: usize,
    pub closings: usize,
    pub unclosed: usize,
    pub unopened: usize,
    pub blanks: usize,
    pub literals: usize,
}

/// The counts of one provision. Each bracket counts once, where it opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub brackets: usize,
    pub alternatives: usize,
    pub remarks: usize,
    pub depth: usize,
}

/// Reads and counts a foreign text.
pub(crate) fn survey(text: &Text) -> Survey {
    let matched = spans(text);
    let places = Places::of(text);
    let (choices, doubts) = choices(text, &places);
    let mut findings = findings(text, &matched, &places);
    findings.extend(doubts);
    let mut reader = Reader { sponsors: Sponsors::new(), tally: Tally::default() };
    let mut entries = Vec::with_capacity(text.provisions().len());
    let mut tallies = Vec::with_capacity(text.provisions().len());
    let signs = signs(text, &matched);
    let mut live: Vec<usize> = Vec::new();
    for (provision, signs) in text.provisions().iter().zip(&signs) {
        let pieces = pieces(provision.wording.as_str(), signs, &mut live, &mut reader.tally);
        entries.push(reader.entry(provision, pieces));
        tallies.push(std::mem::take(&mut reader.tally));
    }
    offer(&choices, &mut entries);
    report_long_spans(&places, &matched.spans, &mut findings);
    crate::label::label(&mut entries);
    let kept = |class| matched.kept.iter().filter(|k| k.1 == class).count();
    Survey {
        rolling: Rolling { sponsors: reader.sponsors, entries, findings: findings.clone() },
        findings,
        tallies,
        choices,
        openings: matched.openings,
        closings: matched.closings,
        unclosed: matched.unclosed.len(),
        unopened: matched.unopened.len(),
        blanks: kept(Kept::Blank),
        literals: kept(Kept::Literal),
    }
}

/// Marks the provisions of an option as disputed: each may be absent.
fn offer(choices: &[Choice], entries: &mut [Entry]) {
    for nth in choices.iter().flat_map(|c| &c.options).flat_map(Clone::clone) {
        entries[nth].presence.get_or_insert_with(whether);
    }
}

/// A dispute about presence, without names.
fn whether() -> Dispute<bool> {
    let opinion = |value| Opinion { sponsors: Sponsors::new(), base: false, value };
    Dispute { label: String::new(), opinions: vec![opinion(true), opinion(false)] }
}

fn report_long_spans(places: &Places<'_>, spans: &[Span], findings: &mut Vec<Finding>) {
    for span in spans.iter().filter(|s| s.close.0 > s.open.0) {
        findings.push(Finding {
            severity: Severity::Note,
            code: "bracket-over-provisions",
            place: places.name(span.open.0),
            message: format!(
                "One bracket goes on to {}; it is shown in each of the {} provisions, and counted once.",
                places.name(span.close.0),
                span.close.0 - span.open.0 + 1
            ),
        });
    }
}

/// A bracket that opens (true) or closes here, by its number among the spans.
type Sign = (usize, bool, usize);

fn signs(text: &Text, matched: &Spans) -> Vec<Vec<Sign>> {
    let mut signs: Vec<Vec<Sign>> = vec![Vec::new(); text.provisions().len()];
    for (nth, span::Span { open, close }) in matched.spans.iter().enumerate() {
        signs[open.0].push((open.1, true, nth));
        signs[close.0].push((close.1, false, nth));
    }
    for of_one in &mut signs {
        of_one.sort_unstable();
    }
    signs
}

/// Maximum number of earlier brackets shown as open in a provision: the outermost.
const CARRIED: usize = 8;

/// Words, or the content of one pair of brackets, in one provision.
#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Group(Group),
}

#[derive(Clone, Debug, Default)]
struct Group {
    pieces: Vec<Piece>,
    /// Whether it opened, and was counted, in an earlier provision.
    carried: bool,
}

/// Divides a wording at its brackets. `live` holds the brackets open before it, and then those open
/// after it.
fn pieces(words: &str, signs: &[Sign], live: &mut Vec<usize>, tally: &mut Tally) -> Vec<Piece> {
    let mut nest: Vec<Group> = vec![Group::default()];
    nest.extend(live.iter().take(CARRIED).map(|_| Group { pieces: Vec::new(), carried: true }));
    let mut shown = nest.len();
    let mut hidden = live.len().saturating_sub(CARRIED);
    let mut from = 0;
    tally.depth = live.len();
    for &(at, opens, nth) in signs {
        push_text(&mut nest, &words[from..at]);
        from = at + 1;
        if opens {
            nest.push(Group::default());
            live.push(nth);
            tally.depth = tally.depth.max(live.len());
        } else {
            if nest.len() > shown || hidden == 0 {
                fold(&mut nest);
                shown = shown.min(nest.len());
            } else {
                hidden -= 1;
            }
            live.pop();
        }
    }
    push_text(&mut nest, &words[from..]);
    while nest.len() > 1 {
        fold(&mut nest);
    }
    nest.pop().map(|root| root.pieces).unwrap_or_default()
}

fn push_text(nest: &mut [Group], words: &str) {
    if let Some(group) = nest.last_mut().filter(|_| !words.is_empty()) {
        group.pieces.push(Piece::Text(words.to_owned()));
    }
}

fn fold(nest: &mut Vec<Group>) {
    if let (Some(group), Some(outer)) = (nest.pop(), nest.last_mut()) {
        outer.pieces.push(Piece::Group(group));
    }
}

impl Group {
    /// Returns the words at its head, before any bracket in it.
    fn head(&self) -> &str {
        match self.pieces.first() {
            Some(Piece::Text(text)) => text,
            _ => "",
        }
    }

    /// Returns its words, if it contains no brackets.
    fn words(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    fn ends_with_space(&self) -> bool {
        matches!(self.pieces.last(), Some(Piece::Text(text)) if text.ends_with(char::is_whitespace))
    }

    /// Returns the number that an alternative provision replaces: `5. Alt.` is an alternative to
    /// `5.`.
    fn alternative_to(&self) -> Option<String> {
        let (number, len) = head::read(self.head().trim_start())?;
        let rest = self.head().trim_start()[len..].trim_start();
        rest.starts_with("Alt").then_some(number.number)
    }
}

/// Turns pieces into runs, and collects sponsors and counts.
struct Reader {
    sponsors: Sponsors,
    tally: Tally,
}

impl Reader {
    fn entry(&mut self, provision: &Provision, mut pieces: Vec<Piece>) -> Entry {
        let mut entry = Entry {
            id: provision.id.clone(),
            kind: provision.kind,
            level: provision.level,
            number: provision.number.clone(),
            presence: None,
            place: None,
            renumber: None,
            boundary: None,
            runs: Vec::new(),
        };
        if let [Piece::Group(group)] = pieces.as_mut_slice()
            && (group.carried || provision.number.is_none())
            && attribution(group.head()).is_none()
            && (!slashed(&group.pieces) || !group.carried && own_presence(&group.pieces))
        {
            let mut opinions = whether().opinions;
            if let Some(parts) = own(&group.pieces) {
                opinions = Vec::new();
                for (holders, pieces) in parts {
                    self.sponsors.extend(holders.sponsors.iter().cloned());
                    let value = !pieces.is_empty();
                    opinions.push(Opinion { sponsors: holders.sponsors, base: holders.base, value });
                    if value {
                        group.pieces = pieces;
                    }
                }
            }
            if !group.carried {
                self.count(2, group.words().is_some_and(remark));
            }
            let (inside, carried) = (std::mem::take(&mut group.pieces), group.carried);
            entry.presence = Some(Dispute { label: String::new(), opinions });
            entry.runs = edges(joined(&self.runs(inside)));
            if !carried && provision.number.is_none() {
                mark::take_number(&mut entry);
            }
        } else {
            entry.runs = edges(joined(&self.runs(pieces)));
        }
        entry
    }

    fn count(&mut self, alternatives: usize, remark: bool) {
        self.tally.brackets += 1;
        self.tally.alternatives += alternatives;
        self.tally.remarks += usize::from(remark);
    }

    fn runs(&mut self, pieces: Vec<Piece>) -> Vec<Run> {
        let mut runs = Vec::with_capacity(pieces.len());
        let mut pieces = pieces.into_iter().peekable();
        let mut ahead: Option<Piece> = None;
        while let Some(piece) = ahead.take().or_else(|| pieces.next()) {
            let group = match piece {
                Piece::Text(text) => {
                    runs.push(Run::Text(text));
                    continue;
                }
                Piece::Group(group) => group,
            };
            let mut rivals = vec![group];
            loop {
                let last = rivals.last().expect("the chain begins with a group");
                match ahead.take().or_else(|| pieces.next()) {
                    Some(Piece::Group(next)) if rival(last, "", &next) => rivals.push(next),
                    Some(Piece::Text(gap)) => match pieces.next() {
                        Some(Piece::Group(next)) if rival(last, &gap, &next) => rivals.push(next),
                        other => {
                            runs.push(self.bracket(rivals));
                            runs.push(Run::Text(gap));
                            ahead = other;
                            break;
                        }
                    },
                    other => {
                        runs.push(self.bracket(rivals));
                        ahead = other;
                        break;
                    }
                }
            }
        }
        runs
    }

    /// Makes one bracket of a group, or of several competing groups.
    fn bracket(&mut self, mut rivals: Vec<Group>) -> Run {
        let carried = rivals[0].carried;
        let note = rivals.len() == 1 && rivals[0].words().is_some_and(remark);
        let alternatives = if rivals.len() > 1 {
            let labelled = rivals.iter().all(|g| alternative(g.head()).is_some());
            rivals.into_iter().map(|group| self.rival(group, labelled)).collect()
        } else {
            self.alone(rivals.remove(0))
        };
        if !carried {
            self.count(alternatives.len(), note);
        }
        Run::Bracket(Bracket { label: String::new(), alternatives })
    }

    fn rival(&mut self, mut group: Group, labelled: bool) -> Alternative {
        if let Some(Piece::Text(text)) = group.pieces.first_mut().filter(|_| labelled) {
            *text = text[alternative(text).unwrap_or(0)..].trim_start_matches(lexicon::blank).to_owned();
        }
        match attribution(group.head()) {
            Some(Attribution { backing, against, len }) if against.is_empty() => {
                if let Some(Piece::Text(text)) = group.pieces.first_mut() {
                    *text = text[len..].to_owned();
                }
                self.held(backing, group.pieces)
            }
            _ => self.held(Sponsors::new(), group.pieces),
        }
    }

    fn held(&mut self, sponsors: Sponsors, pieces: Vec<Piece>) -> Alternative {
        self.sponsors.extend(sponsors.iter().cloned());
        Alternative { sponsors, base: false, runs: joined(&self.runs(pieces)) }
    }

    /// Makes the alternatives of a lone bracket: its words or none, unless it says more.
    fn alone(&mut self, mut group: Group) -> Vec<Alternative> {
        if let Some(Attribution { backing, against, len }) = attribution(group.head()) {
            if let Some(Piece::Text(text)) = group.pieces.first_mut() {
                *text = text[len..].to_owned();
            }
            return vec![self.held(backing, group.pieces), self.held(against, Vec::new())];
        }
        if let Some(own) = own(&group.pieces) {
            let held = |(holders, pieces): (Holders, Vec<Piece>)| Alternative {
                base: holders.base,
                ..self.held(holders.sponsors, pieces)
            };
            return own.into_iter().map(held).collect();
        }
        if slashed(&group.pieces) {
            return parted(group.pieces).into_iter().map(|p| self.held(Sponsors::new(), p)).collect();
        }
        vec![self.held(Sponsors::new(), group.pieces), self.held(Sponsors::new(), Vec::new())]
    }
}

/// Whether two groups with a gap between them are alternatives.
fn rival(a: &Group, gap: &str, b: &Group) -> bool {
    if a.carried {
        return false;
    }
    let close = lexicon::trim(gap);
    let labelled = alternative(a.head()).is_some() && alternative(b.head()).is_some();
    let against = b.alternative_to().is_some_and(|number| {
        let own = head::read(a.head().trim_start()).map(|(n, _)| n.number);
        own.as_deref() == Some(&number)
    });
    let glued = gap.is_empty()
        && !a.ends_with_space()
        && !b.head().starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'));
    match close {
        "/" => true,
        "" => labelled || against || glued || figure(a) && figure(b),
        _ => false,
    }
}

/// Whether slashes between spaces divide the words of a bracket into alternatives.
fn slashed(pieces: &[Piece]) -> bool {
    parts_of(pieces).all(|words| words) && parts_of(pieces).count() > 1
}

/// Returns, for each part between slashes, whether it has words.
fn parts_of(pieces: &[Piece]) -> impl Iterator<Item = bool> {
    let mut parts = vec![false];
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for (nth, part) in text.split(" / ").enumerate() {
                    if nth > 0 {
                        parts.push(false);
                    }
                    if let Some(last) = parts.last_mut() {
                        *last |= !part.trim().is_empty();
                    }
                }
            }
            Piece::Group(_) => {
                if let Some(last) = parts.last_mut() {
                    *last = true;
                }
            }
        }
    }
    parts.into_iter()
}

/// Divides pieces at slashes between spaces.
fn parted(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut parts: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for (nth, part) in text.split(" / ").enumerate() {
                    if nth > 0 {
                        parts.push(Vec::new());
                    }
                    if let Some(last) = parts.last_mut().filter(|_| !part.is_empty()) {
                        last.push(Piece::Text(part.to_owned()));
                    }
                }
            }
            Piece::Group(group) => {
                if let Some(last) = parts.last_mut() {
                    last.push(Piece::Group(group));
                }
            }
        }
    }
    parts
}

/// Whether a bracket holds a figure alone: two beside each other are rivals, never one number.
fn figure(group: &Group) -> bool {
    let words = group.words().unwrap_or_default();
    words.contains(|c: char| c.is_ascii_digit())
        && words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '.' | '%'))
}

/// Returns the alternatives of a bracket in the notation of Paraph, with their holders: `shall / Norway: should`.
fn own(pieces: &[Piece]) -> Option<Vec<(Holders, Vec<Piece>)>> {
    if !slashed(pieces) {
        return None;
    }
    let mut out = Vec::new();
    for (nth, mut part) in parted(pieces.to_vec()).into_iter().enumerate() {
        let mut held = None;
        if let Some(Piece::Text(text)) = part.first_mut()
            && let Some((holders, colon)) = lexicon::holders(text.trim_start())
            && holders.sponsors.iter().all(|sponsor| is_party(sponsor.as_str()))
            && !text.trim_start()[colon + 1..].trim().is_empty()
        {
            *text = text.trim_start()[colon + 1..].trim_start().to_owned();
            held = Some(holders);
        }
        let holders = match held {
            Some(holders) => holders,
            None if nth == 0 => Holders { base: true, sponsors: Sponsors::new() },
            None => return None,
        };
        if matches!(part.as_slice(), [Piece::Text(text)] if lexicon::trim(text) == lexicon::OMISSION) {
            part.clear();
        }
        out.push((holders, part));
    }
    Some(out)
}

/// Whether a label before a colon can name a party: it begins with a capital letter, and is no remark or option.
fn is_party(label: &str) -> bool {
    let capital = label.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    capital && !remark(label) && !label.starts_with("Option") && !label.starts_with("Alt")
}

/// Whether a bracket in the notation of Paraph asks whether its words are in the text at all.
fn own_presence(pieces: &[Piece]) -> bool {
    own(pieces).is_some_and(|parts| {
        parts.len() == 2 && parts.iter().filter(|(_, part)| part.is_empty()).count() == 1
    })
}
