//! One reading of a Word file, with the changes of some authors made and those of others not.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{
    Finding, Id, Kind, Number, Proposal, Provision, Severity, Sponsor, Sponsors, Text, Wording,
};

use super::lists::Counter;
use super::model::{Document, Paragraph, Piece, Properties, Sent, Tracked, What};
use super::write::hash_of_words;
use crate::read::marker;
use crate::read::{Block, Format, ReadText, Shape, provisions};

/// Selects the authors whose changes are made, by name.
pub type Accepts<'a> = &'a dyn Fn(&str) -> bool;

/// A paragraph of one reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Number as printed, automatic or typed.
    pub label: Option<String>,
    /// Words; `\n` is a line break.
    pub text: String,
    /// Properties.
    pub properties: Properties,
    /// Table, row and cell, if it is in one.
    pub cell: Option<(usize, usize, usize)>,
    /// Paraph's bookmarks around its words, with whether each contains any.
    bookmarks: Vec<(String, bool)>,
    /// Notes that it refers to.
    notes: Vec<String>,
}

/// Proposals in a Word file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocxProposals {
    /// Text without any of the changes.
    pub base: Text,
    /// Changes of each party.
    pub proposals: Vec<Proposal>,
    /// Findings.
    pub findings: Vec<Finding>,
}

fn stands(tracked: &[Tracked], accepts: Accepts<'_>) -> bool {
    tracked.iter().all(|t| accepts(&t.author) == (t.what == What::Inserted))
}

/// Collects the lines of one reading.
struct Gatherer<'a> {
    accepts: Accepts<'a>,
    document: &'a Document,
    counter: Counter,
    line: Line,
    open: Vec<(String, String, bool)>,
    begun: bool,
    lines: Vec<Line>,
}

impl Gatherer<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let cell = paragraph.cell.as_ref();
        if cell.is_some_and(|cell| !stands(&cell.tracked, self.accepts)) {
            return;
        }
        let place = cell.map(|cell| (cell.table, cell.row, cell.column));
        if self.begun && self.line.cell != place {
            self.end(&Properties::default());
        }
        self.line.cell = place;
        self.begun = true;
        let mut number = String::new();
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words { text, tracked, number: is_number } => {
                    if !stands(tracked, self.accepts) {
                    } else if *is_number {
                        number.push_str(text);
                    } else {
                        self.line.text.push_str(text);
                        let words = !text.trim().is_empty();
                        self.open.iter_mut().for_each(|(.., some)| *some |= words);
                    }
                }
                Piece::Begins(name) => {
                    let (name, id) = name.rsplit_once(' ').unwrap_or((name, ""));
                    self.open.push((name.to_owned(), id.to_owned(), false));
                }
                Piece::Ends(id) => {
                    if let Some(at) = self.open.iter().position(|(_, open, _)| open == id) {
                        let (name, _, words) = self.open.remove(at);
                        self.line.bookmarks.push((name, words));
                    }
                }
                Piece::Note { name, tracked } if stands(tracked, self.accepts) => {
                    self.line.notes.push(name.clone());
                }
                Piece::Note { .. } | Piece::Comment(_) => {}
            }
        }
        if !number.trim().is_empty() {
            self.line.label = Some(number.trim().to_owned());
        }
        if stands(&paragraph.mark, self.accepts) {
            let was = paragraph.former.as_ref().filter(|(t, _)| !(self.accepts)(&t.author));
            let properties = was.map_or(&paragraph.properties, |(_, former)| former);
            self.end(properties);
        }
    }

    fn end(&mut self, properties: &Properties) {
        let mut line = std::mem::take(&mut self.line);
        let bookmarks = self.open.iter_mut().map(|(name, _, words)| (name.clone(), std::mem::take(words)));
        line.bookmarks.extend(bookmarks);
        let printed = self
            .list(properties)
            .and_then(|(list, depth)| self.counter.next(&self.document.lists, &list, depth));
        line.label = line.label.or(printed);
        line.properties = properties.clone();
        self.lines.push(line);
        self.begun = false;
    }

    /// Returns the list of a paragraph and the level there, from the paragraph or its style.
    fn list(&self, properties: &Properties) -> Option<(String, u8)> {
        let (styles, style) = (&self.document.styles, properties.style.as_deref());
        let styled = styles.list(style);
        let by_style = |list: &str| style.and_then(|s| self.document.lists.depth_of_style(list, s));
        let (list, depth) = match (&properties.list, styled) {
            (Some((list, depth)), Some((of_style, _))) if list.is_empty() => (of_style.to_owned(), *depth),
            (Some((list, depth)), _) => (list.clone(), *depth),
            (None, Some((list, depth))) => (list.to_owned(), by_style(list).or(depth).unwrap_or(0)),
            (None, None) => return None,
        };
        (list != "0" && !list.is_empty()).then_some((list, depth))
    }
}

impl Document {
    /// Returns the paragraphs of one reading, in order.
    pub fn lines(&self, accepts: Accepts<'_>) -> Vec<Line> {
        self.gathered(&self.paragraphs, accepts)
    }

    fn gathered(&self, paragraphs: &[Paragraph], accepts: Accepts<'_>) -> Vec<Line> {
        let mut gatherer = Gatherer {
            accepts,
            document: self,
            counter: Counter::default(),
            line: Line::default(),
            open: Vec::new(),
            begun: false,
            lines: Vec::new(),
        };
        for paragraph in paragraphs {
            gatherer.paragraph(paragraph);
        }
        if gatherer.begun && !gatherer.line.text.is_empty() {
            let last = paragraphs.last().map(|p| p.properties.clone()).unwrap_or_default();
            gatherer.end(&last);
        }
        gatherer.lines
    }

    /// Returns the text of one reading, with findings.
    pub fn text(&self, accepts: Accepts<'_>) -> ReadText {
        let lines = self.lines(accepts);
        let mut findings = self.findings.clone();
        let own = self.sent.is_some() || lines.iter().any(|l| own_style(&l.properties).is_some());
        let mut out = if own { self.provisions(&lines) } else { self.structured(&lines) };
        let called: BTreeSet<&String> = lines.iter().flat_map(|line| &line.notes).collect();
        for (name, paragraphs) in self.notes.iter().filter(|(name, _)| called.contains(name)) {
            let words: Vec<String> =
                self.gathered(paragraphs, accepts).into_iter().map(|l| l.text.trim().to_owned()).collect();
            let words = words.join(" ");
            if words.trim().is_empty() {
                continue;
            }
            findings.push(Finding {
                severity: Severity::Warning,
                code: "note",
                place: name.clone(),
                message: format!("The words of {name} stand at the end of the text, as a paragraph."),
            });
            out.push(Provision {
                id: Id::new(format!("p{}", out.len() + 1)),
                kind: Kind::Paragraph,
                level: 1,
                number: None,
                wording: Wording::new(words.trim()),
            });
        }
        for words in &self.furniture {
            findings.push(Finding {
                severity: Severity::Note,
                code: "page-furniture",
                place: String::new(),
                message: format!("A header or footer was set apart: {}", shortened(words)),
            });
        }
        let text = Text::new(out);
        findings.extend(paraph_text::inspect(&text));
        crate::read::curtail(&mut findings);
        ReadText { text, findings, set_apart: Vec::new() }
    }

    /// Structures the lines of any file by their styles and numbers.
    fn structured(&self, lines: &[Line]) -> Vec<Provision> {
        let mut blocks: Vec<Block<'_>> = Vec::new();
        let mut at = 0;
        while at < lines.len() {
            if let Some((table, ..)) = lines[at].cell {
                let to = at + lines[at..].iter().take_while(|l| l.cell.is_some_and(|c| c.0 == table)).count();
                let text = rows(&lines[at..to]);
                if !text.trim().is_empty() {
                    blocks.push(Block {
                        line: at + 1,
                        indent: 0,
                        apart: true,
                        shape: Shape::Verbatim,
                        text: text.into(),
                    });
                }
                at = to;
                continue;
            }
            let line = &lines[at];
            at += 1;
            if line.text.trim().is_empty() {
                continue;
            }
            let style = line.properties.style.as_deref();
            let outline = line.properties.outline.filter(|o| *o < 9).or_else(|| self.styles.outline(style));
            let shape = match outline {
                _ if self.styles.title(style) => Shape::Heading(1),
                Some(depth) => Shape::Heading(depth + 1),
                None => Shape::Text,
            };
            let words = spaced(&line.text);
            let text = match &line.label {
                Some(label) => format!("{label} {words}"),
                None => words,
            };
            let depth = line.properties.list.as_ref().map_or(0, |(_, depth)| usize::from(*depth));
            blocks.push(Block { line: at, indent: depth * 4, apart: true, shape, text: text.into() });
        }
        provisions(&blocks, Format::Plain)
    }

    /// Reads the lines of a file that Paraph wrote, one provision each.
    fn provisions(&self, lines: &[Line]) -> Vec<Provision> {
        let sent: BTreeMap<&str, &Sent> =
            self.sent.iter().flat_map(|(_, all)| all).map(|s| (s.bookmark.as_str(), s)).collect();
        let mut out: Vec<Provision> = Vec::new();
        for line in lines {
            let style = own_style(&line.properties);
            // Words joined to the empty last paragraph, or typed there, must not be lost.
            let worded =
                line.properties.style.as_deref() == Some("ParaphEnd") && !line.text.trim().is_empty();
            if matches!(style, Some(Own::Apart)) && !worded {
                continue;
            }
            let named = match line.bookmarks.as_slice() {
                [only] => Some(only.0.as_str()),
                all => {
                    // Of several provisions joined in one paragraph, the one that was sent with
                    // exactly these words; otherwise the first with any words left.
                    let hash = hash_of_words(line.text.trim());
                    let whole = |name: &str| sent.get(name).is_some_and(|k| k.sha256.as_ref() == Some(&hash));
                    let mark = all.iter().find(|(name, _)| whole(name));
                    mark.or_else(|| all.iter().find(|(_, words)| *words)).map(|(name, _)| name.as_str())
                }
            };
            let known = named.and_then(|name| sent.get(name)).copied();
            let wording = Wording::new(line.text.trim());
            if wording.as_str().is_empty() && line.label.is_none() && known.is_none() {
                continue;
            }
            if wording.as_str().is_empty()
                && line.label.is_none()
                && known.and_then(|k| k.sha256.as_ref()).is_some_and(|hash| *hash != hash_of_words(""))
            {
                // All its words are gone but its mark remains: an empty paragraph is not a
                // provision.
                continue;
            }
            let kind = match style {
                Some(Own::Provision(kind, _)) => kind,
                _ => known.map_or(Kind::Paragraph, |k| k.kind),
            };
            let above = out.last().map_or(1, |p| p.level);
            let level = match style {
                Some(Own::Provision(_, Some(level))) if level < 9 => level,
                _ => known.map_or(above, |k| k.level),
            };
            let id = match (known, named.and_then(identity)) {
                (Some(known), _) => Id::new(known.id.clone()),
                (None, Some(id)) => id,
                (None, None) => Id::new(format!("w{}", out.len() + 1)),
            };
            let number = line.label.as_ref().map(|label| {
                let same = known.and_then(|k| k.number.as_ref()).filter(|n| &n.label == label);
                same.cloned().unwrap_or_else(|| numbered(label))
            });
            out.push(Provision { id, kind, level, number, wording });
        }
        out
    }

    /// Reports changes made with tracking switched off, by comparison with the hashes of the words
    /// that Paraph sent.
    pub fn untracked(&self) -> Vec<Finding> {
        let Some((kind, sent)) = &self.sent else { return Vec::new() };
        let rejected = self.text(&|_| false).text;
        let words: BTreeMap<&str, &Provision> =
            rejected.provisions().iter().map(|p| (p.id.as_str(), p)).collect();
        let mut findings = Vec::new();
        let mut seen = BTreeSet::new();
        for provision in sent {
            seen.insert(provision.id.as_str());
            // Printed brackets are words of the file.
            let sent = if kind == "rolling" { &provision.marked } else { &provision.sha256 };
            let Some(hash) = sent else { continue };
            let name = provision.number.as_ref().map_or_else(
                || provision.id.clone(),
                |n| format!("{} {}", provision.kind.as_str(), n.number),
            );
            let message = match words.get(provision.id.as_str()) {
                None => format!("{name} was taken out of the file with tracking switched off."),
                Some(now) if &hash_of_words(now.wording.as_str()) != hash => {
                    format!("{name} was changed in the file with tracking switched off.")
                }
                Some(_) => continue,
            };
            findings.push(Finding {
                severity: Severity::Warning,
                code: "untracked-change",
                place: name,
                message,
            });
        }
        let new = rejected.provisions().iter().filter(|p| !seen.contains(p.id.as_str()) && kind != "readout");
        findings.extend(new.map(|p| Finding {
            severity: Severity::Warning,
            code: "untracked-change",
            place: p.name(),
            message: format!(
                "A paragraph was put into the file with tracking switched off: {}",
                shortened(p.wording.as_str())
            ),
        }));
        findings
    }

    /// Returns the proposals of the file's authors. `whose` maps an author to the parties that it
    /// speaks for; changes by authors who speak for none are reported and left out. `base` is the
    /// source of the file, if the caller has it; differences from it without a tracked change are
    /// reported, and are not in any proposal.
    pub fn proposals(&self, whose: &dyn Fn(&str) -> Vec<Sponsor>, base: Option<&Text>) -> DocxProposals {
        let ReadText { text: untouched, mut findings, .. } = self.text(&|_| false);
        let mut parties: BTreeMap<Sponsor, BTreeSet<&str>> = BTreeMap::new();
        for (author, count) in self.authors() {
            let speaks_for = whose(author);
            if speaks_for.is_empty() {
                findings.push(Finding {
                    severity: Severity::Warning,
                    code: "author-unknown",
                    place: author.to_owned(),
                    message: format!("{count} changes by {author:?} are left out: it is not said for whom this author speaks."),
                });
            }
            for party in speaks_for {
                parties.entry(party).or_default().insert(author);
            }
        }
        findings.extend(self.untracked());
        if let Some(base) = base {
            let anyone = Sponsors::from_iter(Sponsor::new("untracked"));
            let (silent, _) = paraph_text::counter_draft(base, &untouched, anyone);
            for change in &silent.changes {
                findings.push(Finding {
                    severity: Severity::Warning,
                    code: "untracked-change",
                    place: String::new(),
                    message: format!(
                        "The file differs from the base without a tracked change: {}",
                        told(change)
                    ),
                });
            }
        }
        let mut proposals = Vec::new();
        for (party, authors) in &parties {
            let read = self.text(&|author| authors.contains(author));
            let (proposal, noticed) =
                paraph_text::counter_draft(&untouched, &read.text, Sponsors::from([party.clone()]));
            findings.extend(noticed);
            if !proposal.changes.is_empty() {
                proposals.push(proposal);
            }
        }
        crate::read::curtail(&mut findings);
        DocxProposals { base: untouched, proposals, findings }
    }
}

/// Splits the name of a joint author into parties, as Paraph writes it: `A, B`.
pub fn joint_author(author: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut quoted = false;
    let mut rest = author.chars();
    while let Some(c) = rest.next() {
        let last = names.len() - 1;
        match c {
            '"' => quoted = !quoted,
            '\\' if quoted => names[last].extend(rest.next()),
            ',' if !quoted => names.push(String::new()),
            c => names[last].push(c),
        }
    }
    names.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn told(change: &paraph_text::Change) -> String {
    use paraph_text::Change;
    match change {
        Change::Reword { id, wording } => format!("{id} reads {}", shortened(wording.as_str())),
        Change::Delete { id } => format!("{id} is not there"),
        Change::Insert { provision, .. } => format!("{} is new", shortened(provision.wording.as_str())),
        Change::Move { id, .. } => format!("{id} stands elsewhere"),
        Change::Renumber { id, .. } => format!("{id} has another number"),
        Change::Split { id, .. } => format!("{id} is divided"),
        Change::Merge { ids, .. } => {
            let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
            format!("{} are one", ids.join(" and "))
        }
    }
}

/// Returns the words of a table, one line per row.
fn rows(lines: &[Line]) -> String {
    let mut rows: BTreeMap<usize, BTreeMap<usize, Vec<String>>> = BTreeMap::new();
    for line in lines {
        let Some((_, row, column)) = line.cell else { continue };
        let words = spaced(&line.text);
        let words = match &line.label {
            Some(label) => format!("{label} {words}"),
            None => words,
        };
        rows.entry(row).or_default().entry(column).or_default().push(words.trim().to_owned());
    }
    let row = |cells: BTreeMap<usize, Vec<String>>| -> String {
        let cells = cells.into_values().map(|lines| lines.join(" ").trim().to_owned());
        cells.collect::<Vec<_>>().join(" | ")
    };
    rows.into_values()
        .map(row)
        .filter(|row| row.chars().any(|c| c != '|' && !c.is_whitespace()))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Joins words on one line.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{ad}', "")
}

/// Meaning of one of Paraph's styles.
enum Own {
    Provision(Kind, Option<u8>),
    Apart,
}

fn own_style(properties: &Properties) -> Option<Own> {
    let name = properties.style.as_deref()?.strip_prefix("Paraph")?;
    let (word, level) = name.split_at(name.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let level = level.parse().ok();
    Some(match word {
        "Title" => Own::Provision(Kind::Title, Some(0)),
        "Preamble" => Own::Provision(Kind::Preamble, Some(0)),
        "Division" => Own::Provision(Kind::Division, level),
        "Article" => Own::Provision(Kind::Article, level),
        "Point" => Own::Provision(Kind::Point, level),
        "Item" => Own::Provision(Kind::Item, level),
        "Paragraph" => Own::Provision(Kind::Paragraph, level),
        "Table" => Own::Provision(Kind::Table, level),
        _ => Own::Apart,
    })
}

/// Returns the identity in a bookmark's name, unless the name is a hash.
fn identity(bookmark: &str) -> Option<Id> {
    let (_, name) = bookmark.strip_prefix("paraph")?.split_once('_')?;
    if name.starts_with("__") {
        return None;
    }
    let mut bytes = Vec::new();
    let mut rest = name.bytes();
    while let Some(b) = rest.next() {
        if b == b'_' {
            bytes.extend(base16ct::mixed::decode_vec([rest.next()?, rest.next()?]).ok()?);
        } else {
            bytes.push(b);
        }
    }
    String::from_utf8(bytes).ok().filter(|id| !id.is_empty()).map(Id::new)
}

/// Returns a number from its printed label.
fn numbered(label: &str) -> Number {
    let number = marker::named(label).map(|n| n.number.to_string()).or_else(|| {
        let item = marker::item(&format!("{label} x"))?;
        Some(item.number.to_string())
    });
    let number = number.unwrap_or_else(|| label.trim_end_matches('.').to_owned());
    Number { number, label: label.to_owned() }
}

fn shortened(words: &str) -> String {
    let words = spaced(words);
    match words.char_indices().nth(80) {
        Some((at, _)) => format!("“{}…”", &words[..at]),
        None => format!("“{words}”"),
    }
}
