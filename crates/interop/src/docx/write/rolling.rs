//! A rolling text as a Word file, its brackets printed in the usual way, with labels and colours.

use std::collections::BTreeMap;

use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Kind, Opinion, Rolling, Run, Sponsor, Sponsors, choose,
    count_rolling,
};

use super::body::{Block, Look, Paragraph, Stretch};
use super::identity::{Sent, bookmark, part};
use super::numbering::Lists;
use super::package::Package;
use super::text::{Depths, Shape, count_words};
use super::{DocxMeta, SponsorNames};

/// Writes a rolling text as a Word file with its brackets printed.
pub fn rolling_docx(rolling: &Rolling, meta: &DocxMeta, names: SponsorNames) -> Vec<u8> {
    let mut lists = Lists::new(false);
    let paragraphs = paragraphs(rolling, names, &mut lists);
    // The paragraphs that are provisions, in order, with all their printed words.
    let printed: Vec<String> =
        paragraphs.iter().filter(|p| !p.bookmarks.is_empty()).map(super::tracked::marked).collect();
    let base = choose(rolling, None);
    let wordings: BTreeMap<&Id, &str> =
        base.provisions().iter().map(|p| (&p.id, p.wording.as_str())).collect();
    let sent: Vec<Sent<'_>> = rolling
        .entries
        .iter()
        .zip(&printed)
        .map(|(entry, printed)| Sent {
            id: &entry.id,
            copy: 0,
            kind: entry.kind,
            level: entry.level,
            number: entry.number.as_ref(),
            wording: wordings.get(&entry.id).copied(),
            marked: Some(printed),
        })
        .collect();
    let blocks = paragraphs.into_iter().map(Block::Paragraph).collect();
    let own = part("rolling", &sent);
    Package { meta, blocks, lists, comments: Vec::new(), own, tracking: false, landscape: false }.bytes()
}

/// Returns the rolling text as paragraphs, starting with a line that summarises what is in dispute.
pub(super) fn paragraphs(rolling: &Rolling, names: SponsorNames, lists: &mut Lists) -> Vec<Paragraph> {
    let printer = EntryPrinter::of(rolling, names);
    let mut depths = Depths::default();
    let mut all = Vec::with_capacity(rolling.entries.len() + 2);
    let titled = rolling.entries.first().is_some_and(|e| e.kind == Kind::Title);
    if !titled {
        all.push(printer.head());
    }
    for (at, entry) in rolling.entries.iter().enumerate() {
        let shape = Shape { kind: entry.kind, level: entry.level, depth: depths.of(entry.kind, entry.level) };
        all.extend(printer.entry(entry, shape, lists));
        if titled && at == 0 {
            all.push(printer.head());
        }
    }
    all
}

/// Shared data for printing all entries of a rolling text.
struct EntryPrinter<'a> {
    rolling: &'a Rolling,
    names: SponsorNames,
    hues: BTreeMap<&'a Sponsor, usize>,
}

impl<'a> EntryPrinter<'a> {
    fn of(rolling: &'a Rolling, names: SponsorNames) -> EntryPrinter<'a> {
        let hues = rolling.sponsors.iter().enumerate().map(|(at, s)| (s, at)).collect();
        EntryPrinter { rolling, names, hues }
    }

    /// Returns the summary of what is in dispute, and the key of colours.
    fn head(&self) -> Paragraph {
        let counts = count_rolling(self.rolling);
        let s = |n: usize| if n == 1 { "" } else { "s" };
        let mut line = vec![Stretch::new(
            format!(
                "{} provision{}, {} in dispute; {} bracket{}, {} alternatives.",
                counts.provisions,
                s(counts.provisions),
                counts.disputed,
                counts.brackets,
                s(counts.brackets),
                counts.alternatives
            ),
            Look::Plain,
        )];
        if self.names == SponsorNames::Shown && !self.rolling.sponsors.is_empty() {
            line.push(Stretch::new(" Proposals of ", Look::Plain));
            for (at, sponsor) in self.rolling.sponsors.iter().enumerate() {
                line.push(Stretch::new(if at > 0 { ", " } else { "" }, Look::Plain));
                line.push(Stretch::new(sponsor.as_str(), Look::Who(Some(at))));
            }
            line.push(Stretch::new(". Words without a line are the base’s.", Look::Plain));
        }
        Paragraph { style: "ParaphSubtitle".to_owned(), stretches: line, ..Paragraph::default() }
    }

    fn entry(&self, entry: &Entry, shape: Shape, lists: &mut Lists) -> Vec<Paragraph> {
        let mut paragraphs = Vec::new();
        self.questions(&mut paragraphs, entry, shape);
        let mut out = Line { printer: self, stretches: Vec::new() };
        out.runs(&entry.runs, self.look(entry));
        let words = out.stretches.iter().map(|s| count_words(&s.text)).sum();
        let mut paragraph = shape.paragraph(words);
        shape.label(&mut paragraph, entry.number.as_ref(), lists);
        paragraph.stretches.extend(out.stretches);
        paragraph.mark_all(bookmark(&entry.id, 0));
        paragraphs.push(paragraph);
        paragraphs
    }

    /// Returns the look of an entry's words outside brackets: that of its sponsors if the base does
    /// not have it.
    fn look(&self, entry: &Entry) -> Look {
        let Some(presence) = entry.presence.as_ref().filter(|p| !in_base(p)) else { return Look::Plain };
        let first = presence.opinions.iter().filter(|o| o.value).flat_map(|o| &o.sponsors).min();
        Look::Words(first.and_then(|s| self.hue(s)))
    }

    /// Returns a sponsor's colour, if names are shown.
    fn hue(&self, sponsor: &Sponsor) -> Option<usize> {
        (self.names == SponsorNames::Shown).then(|| self.hues.get(sponsor).copied()).flatten()
    }

    /// Adds the questions about the provision itself, one line each above its words.
    fn questions(&self, paragraphs: &mut Vec<Paragraph>, entry: &Entry, shape: Shape) {
        let mut ask = |line: Vec<Stretch>| {
            let Paragraph { indent, depth, .. } = shape.paragraph(0);
            paragraphs.push(Paragraph {
                style: "ParaphNote".to_owned(),
                indent,
                depth,
                stretches: line,
                ..Paragraph::default()
            });
        };
        if let Some(dispute) = &entry.place {
            let base = dispute.opinions.iter().find(|o| o.base).map(|o| &o.value);
            ask(self.question("Place", dispute, |after| {
                if Some(after) == base { "here".to_owned() } else { self.place(after.as_ref()) }
            }));
        }
        if let Some(dispute) = &entry.boundary {
            ask(self.question("Boundary", dispute, |begins| {
                if *begins { "a provision of its own" } else { "part of the one before" }.to_owned()
            }));
        }
        if let Some(dispute) = &entry.presence {
            let (name, yes, no) = if in_base(dispute) {
                ("Deletion", "stays", "delete")
            } else {
                ("Insertion", "insert", "not in the base")
            };
            ask(self.question(name, dispute, |stands| if *stands { yes } else { no }.to_owned()));
        }
        if let Some(dispute) = &entry.renumber {
            ask(self.question("Number", dispute, |number| {
                number.as_ref().map_or("no number".to_owned(), |n| n.label.clone())
            }));
        }
    }

    fn question<T>(&self, name: &str, dispute: &Dispute<T>, answer: impl Fn(&T) -> String) -> Vec<Stretch> {
        let mut line = vec![
            Stretch::new(format!("{} ", dispute.label), Look::Tag),
            Stretch::new(format!("{name} "), Look::Plain),
            Stretch::new("[", Look::Frame),
        ];
        let mut opinions: Vec<&Opinion<T>> = dispute.opinions.iter().collect();
        if self.names == SponsorNames::Hidden {
            opinions.sort_by_key(|o| (!o.base, answer(&o.value)));
        }
        for (at, opinion) in opinions.into_iter().enumerate() {
            if at > 0 {
                line.push(Stretch::new(" / ", Look::Frame));
            }
            line.extend(self.who(&opinion.sponsors, opinion.base));
            let look = if opinion.base { Look::Plain } else { self.mark(&opinion.sponsors) };
            line.push(Stretch::new(answer(&opinion.value), look));
        }
        line.push(Stretch::new("]", Look::Frame));
        line
    }

    fn mark(&self, sponsors: &Sponsors) -> Look {
        Look::Words(sponsors.first().and_then(|s| self.hue(s)))
    }

    /// Returns the sponsors of an alternative.
    fn who(&self, sponsors: &Sponsors, base: bool) -> Vec<Stretch> {
        if base || self.names == SponsorNames::Hidden {
            return Vec::new();
        }
        let mut out = Vec::new();
        for (at, sponsor) in sponsors.iter().enumerate() {
            let comma = if at > 0 { ", " } else { "" };
            out.push(Stretch::new(format!("{comma}{sponsor}"), Look::Who(self.hue(sponsor))));
        }
        if sponsors.is_empty() {
            out.push(Stretch::new("not said whose", Look::Who(None)));
        }
        out.push(Stretch::new(": ", Look::Who(sponsors.first().and_then(|s| self.hue(s)))));
        out
    }

    fn place(&self, after: Option<&Id>) -> String {
        let Some(id) = after else { return "at the head".to_owned() };
        match self.rolling.entries.iter().find(|e| &e.id == id) {
            Some(entry) => match &entry.number {
                Some(number) => format!("after {} {}", entry.kind.as_str(), number.number),
                None => format!("after “{}”", first_words(&entry.runs)),
            },
            None => format!("after {id}"),
        }
    }
}

fn in_base(presence: &Dispute<bool>) -> bool {
    presence.opinions.iter().any(|o| o.base && o.value)
}

/// Returns the first words of an unnumbered provision, which serve as its name.
fn first_words(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, &mut text);
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(4).collect();
    format!("{}{}", first.join(" "), if words.next().is_some() { " …" } else { "" })
}

fn gather(runs: &[Run], out: &mut String) {
    for run in runs {
        if out.len() > 100 {
            return;
        }
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                if let Some(first) = bracket.alternatives.iter().find(|a| !a.runs.is_empty()) {
                    gather(&first.runs, out);
                }
            }
        }
    }
}

/// Words of an entry under construction.
struct Line<'a> {
    printer: &'a EntryPrinter<'a>,
    stretches: Vec<Stretch>,
}

impl Line<'_> {
    fn push(&mut self, text: &str, look: Look) {
        if !text.is_empty() {
            self.stretches.push(Stretch::new(text, look));
        }
    }

    /// Adds a space, unless there is one already.
    fn space(&mut self) {
        if self.stretches.last().is_some_and(|s| !s.text.ends_with(char::is_whitespace)) {
            self.push(" ", Look::Plain);
        }
    }

    fn runs(&mut self, runs: &[Run], look: Look) {
        for run in runs {
            match run {
                Run::Text(text) => {
                    let spaced = self.stretches.last().is_some_and(|s| s.text == " ");
                    self.push(if spaced { text.strip_prefix(' ').unwrap_or(text) } else { text }, look);
                }
                Run::Bracket(bracket) => self.bracket(bracket),
            }
        }
    }

    /// Adds a bracket. The space that belongs to one alternative is printed outside it, since all
    /// alternatives are shown.
    fn bracket(&mut self, bracket: &Bracket) {
        let edge = |text: Option<&str>, at_head: bool| {
            text.is_some_and(|t| {
                if at_head { t.starts_with(char::is_whitespace) } else { t.ends_with(char::is_whitespace) }
            })
        };
        let text = |run: Option<&Run>, at_head: bool| {
            edge(run.and_then(|r| if let Run::Text(t) = r { Some(t.as_str()) } else { None }), at_head)
        };
        if bracket.alternatives.iter().any(|a| text(a.runs.first(), true)) {
            self.space();
        }
        self.push(&bracket.label, Look::Tag);
        self.push("[", Look::Frame);
        let mut alternatives: Vec<&Alternative> = bracket.alternatives.iter().collect();
        if self.printer.names == SponsorNames::Hidden {
            alternatives.sort_by_cached_key(|a| {
                let mut words = String::new();
                gather(&a.runs, &mut words);
                (!a.base, words)
            });
        }
        for (at, alternative) in alternatives.into_iter().enumerate() {
            if at > 0 {
                self.push(" / ", Look::Frame);
            }
            self.alternative(alternative);
        }
        self.push("]", Look::Frame);
        if bracket.alternatives.iter().any(|a| text(a.runs.last(), false)) {
            self.push(" ", Look::Plain);
        }
    }

    fn alternative(&mut self, alternative: &Alternative) {
        let printer = self.printer;
        let who = printer.who(&alternative.sponsors, alternative.base);
        self.stretches.extend(who);
        let look = if alternative.base { Look::Plain } else { printer.mark(&alternative.sponsors) };
        let blank = |run: &Run| matches!(run, Run::Text(t) if t.trim().is_empty());
        if alternative.runs.iter().all(blank) {
            self.push("\u{2013}", Look::Faint);
            return;
        }
        let last = alternative.runs.len() - 1;
        for (at, run) in alternative.runs.iter().enumerate() {
            match run {
                Run::Text(text) => {
                    let text = if at == 0 { text.trim_start() } else { text };
                    self.push(if at == last { text.trim_end() } else { text }, look);
                }
                Run::Bracket(bracket) => self.bracket(bracket),
            }
        }
    }
}
