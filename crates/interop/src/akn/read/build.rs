//! Elements to provisions, one event after another.
//!
//! Each open element has a frame. An element becomes a provision at its number, its heading or its
//! first words. Later words become paragraphs below it. Words outside any paragraph become a
//! paragraph too, so that none is lost.

use std::collections::BTreeMap;

use paraph_text::{Finding, Id, Kind, Number, Provision, Severity, Sponsor, Wording};

use super::class::{Class, Region, class, headed, kind};
use super::mark::{self, mark};
use super::run::Gathered;
use super::{Affected, AknAbout, AknView};
use crate::akn::number::number_of;
use crate::akn::xml::{Tag, XML};
use crate::akn::{AKN_FAMILY, PARAPH, identity};

/// Maximum depth. Deeper provisions are placed at this depth, as in texts that people write.
const DEEPEST: u8 = 100;

/// An open element.
struct Frame {
    class: Class,
    name: String,
    id: Option<String>,
    region: Region,
    /// Number of open documents, including this one.
    documents: u8,
    keep: bool,
    /// Index of the provision that this element has become.
    at: Option<usize>,
    /// Number of provisions before it.
    began: usize,
    /// Kind that Paraph wrote into the element.
    kind: Option<Kind>,
    level: Option<u8>,
    number: Option<String>,
    /// Start of its words, for the elements listed in [`AknAbout`].
    from: usize,
    href: Option<String>,
}

struct Note {
    id: Option<String>,
    marker: String,
    text: String,
}

#[derive(Default)]
struct Table {
    id: Option<String>,
    rows: Vec<Vec<String>>,
}

/// A document during reading.
pub(super) struct Build<'v> {
    view: &'v AknView,
    articles: bool,
    /// Number of open elements inside one that is not shown.
    hidden: usize,
    own: bool,
    frames: Vec<Frame>,
    pub out: Vec<Provision>,
    pub findings: Vec<Finding>,
    pub about: AknAbout,
    run: Gathered,
    /// Words around the notes that are being read.
    around: Vec<Gathered>,
    noted: Vec<Note>,
    open_notes: Vec<Note>,
    tables: Vec<Table>,
    /// Metadata: references by id, and notes by id.
    references: BTreeMap<String, String>,
    kept_notes: BTreeMap<String, String>,
    kept_note: Option<(String, Gathered)>,
    edits: BTreeMap<String, usize>,
    titled: bool,
}

impl<'v> Build<'v> {
    pub fn new(view: &'v AknView, articles: bool) -> Build<'v> {
        Build {
            view,
            articles,
            hidden: 0,
            own: false,
            frames: Vec::new(),
            out: Vec::new(),
            findings: Vec::new(),
            about: AknAbout::default(),
            run: Gathered::default(),
            around: Vec::new(),
            noted: Vec::new(),
            open_notes: Vec::new(),
            tables: Vec::new(),
            references: BTreeMap::new(),
            kept_notes: BTreeMap::new(),
            kept_note: None,
            edits: BTreeMap::new(),
            titled: false,
        }
    }

    pub fn open(&mut self, tag: &Tag, line: usize) {
        if self.hidden > 0 {
            self.hidden += 1;
            return;
        }
        let akn = tag.space.is_empty() || tag.space.starts_with(AKN_FAMILY);
        if let Some(mark) = mark(tag, akn) {
            *self.edits.entry(mark.by.to_owned()).or_default() += 1;
            if let Some(editor) = Sponsor::new(mark.by) {
                self.about.editors.insert(editor);
            }
            if !mark::shown(&mark, self.view) {
                self.hidden = 1;
                return;
            }
        }
        let found = if akn { class(&tag.name) } else { Class::Inline };
        let meta = self.frames.last().is_some_and(|f| f.class == Class::Meta);
        if meta {
            self.meta(tag);
        } else {
            self.begin(tag, found, line);
        }
        let frame = self.frame(tag, if meta { Class::Meta } else { found });
        self.frames.push(frame);
        if !meta {
            self.begun(tag, found);
        }
    }

    fn frame(&self, tag: &Tag, class: Class) -> Frame {
        let above = self.frames.last();
        let own = |name: &str| tag.get(PARAPH, name);
        let named = matches!(&*tag.name, "affectedDocument" | "docProponent");
        Frame {
            class,
            name: tag.name.clone(),
            id: mark::identity(tag).map(str::to_owned),
            region: match class {
                Class::Region(region) => region,
                Class::Document => Region::Body,
                _ => above.map_or(Region::Body, |f| f.region),
            },
            documents: above.map_or(0, |f| f.documents).saturating_add(u8::from(class == Class::Document)),
            keep: match tag.get(XML, "space") {
                Some(space) => space == "preserve",
                None => above.is_some_and(|f| f.keep),
            },
            at: None,
            began: self.out.len(),
            kind: own("kind").and_then(Kind::parse),
            level: own("level").and_then(|l| l.parse().ok()),
            number: own("number").map(str::to_owned),
            from: self.run.text.len(),
            href: if named { tag.get("", "href").map(str::to_owned) } else { None },
        }
    }

    /// Ends what an element ends before it begins.
    fn begin(&mut self, tag: &Tag, class: Class, line: usize) {
        match class {
            Class::Inline => {}
            Class::Break => {
                let keep = self.frames.last().is_some_and(|f| f.keep);
                self.run.line(keep);
            }
            Class::Note => {
                self.around.push(std::mem::take(&mut self.run));
                self.open_notes.push(Note {
                    id: mark::identity(tag).map(str::to_owned),
                    marker: tag.get("", "marker").unwrap_or("").to_owned(),
                    text: String::new(),
                });
            }
            Class::NoteRef => self.note_of(tag, line),
            Class::Lost => self.lost(tag, line),
            _ => self.flush(),
        }
    }

    /// Starts the content of an element.
    fn begun(&mut self, tag: &Tag, class: Class) {
        match class {
            Class::Document if self.about.document.is_empty() => self.about.document = tag.name.clone(),
            Class::Block => self.run.id = mark::identity(tag).map(str::to_owned),
            Class::Table => {
                self.tables.push(Table { id: mark::identity(tag).map(str::to_owned), rows: Vec::new() });
            }
            Class::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            Class::Cell => {
                if let Some(table) = self.tables.last_mut() {
                    if table.rows.is_empty() {
                        table.rows.push(Vec::new());
                    }
                    if let Some(row) = table.rows.last_mut() {
                        row.push(String::new());
                    }
                }
            }
            Class::Holder => {
                self.place_notes();
                let written = self.own && tag.get("", "wId").and_then(identity::of_wid).is_some();
                if written {
                    self.make(self.frames.len() - 1, None);
                }
            }
            Class::Inline if tag.name == "docTitle" => self.run.title = true,
            _ => {}
        }
        if tag.get("", "startQuote").is_some() || tag.get("", "endQuote").is_some() {
            self.find(
                Severity::Note,
                "quotation-marks",
                String::new(),
                "The marks round quoted words stand in the file as attributes; the words are read without them."
                    .to_owned(),
            );
        }
    }

    pub fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        let Some(frame) = self.frames.last() else { return };
        if frame.class == Class::Meta {
            if let Some((_, words)) = &mut self.kept_note {
                words.push(text, false);
            }
            return;
        }
        self.run.push(text, frame.keep);
    }

    pub fn close(&mut self) {
        if self.hidden > 0 {
            self.hidden -= 1;
            return;
        }
        let Some(frame) = self.frames.last() else { return };
        match frame.class {
            Class::Meta => {
                if frame.name == "note"
                    && let Some((id, words)) = self.kept_note.take()
                {
                    self.kept_notes.insert(id, words.text.trim().to_owned());
                }
            }
            Class::Inline => self.named(),
            Class::Break | Class::NoteRef | Class::Lost => {}
            Class::Note => {
                self.flush();
                self.run = self.around.pop().unwrap_or_default();
                self.run.noted = true;
                if let Some(note) = self.open_notes.pop() {
                    self.noted.push(note);
                }
            }
            Class::Table => {
                self.flush();
                self.table();
            }
            Class::Holder => {
                self.flush();
                self.place_notes();
            }
            _ => self.flush(),
        }
        self.frames.pop();
    }

    /// Handles the end of the document.
    pub fn end(&mut self) {
        self.flush();
        self.place_notes();
        if self.about.document == "amendment" {
            let list =
                |names: Vec<&str>| if names.is_empty() { "not named".to_owned() } else { names.join(", ") };
            let message = format!(
                "The document is an amendment and was read as it stands, not laid on what it amends. Amended: {}. \
                 Tabled by: {}.",
                list(self.about.affected.iter().map(|a| a.words.as_str()).collect()),
                list(self.about.proponents.iter().map(String::as_str).collect())
            );
            self.find(Severity::Note, "amendment", String::new(), message);
        }
        if !self.edits.is_empty() {
            let edits: Vec<String> = self.edits.iter().map(|(who, n)| format!("{who} ({n})")).collect();
            let how = match self.view {
                AknView::Accepted => "They were read as accepted".to_owned(),
                AknView::Rejected => "They were read as rejected".to_owned(),
                AknView::Of(who) => format!("Those of {who} were read as accepted, others' as rejected"),
            };
            let message = format!("The document has marked edits of {}. {how}.", edits.join(", "));
            self.find(Severity::Doubt, "marked-edits", String::new(), message);
        }
    }

    fn find(&mut self, severity: Severity, code: &'static str, place: String, message: String) {
        let finding = Finding { severity, code, place, message };
        if self.findings.last() != Some(&finding) {
            self.findings.push(finding);
        }
    }

    /// Reads the useful parts of the metadata.
    fn meta(&mut self, tag: &Tag) {
        let id = mark::identity(tag).map(str::to_owned);
        if tag.name == "note" {
            self.kept_note = id.map(|id| (id, Gathered::default()));
        } else if &*tag.space == PARAPH && tag.name == "document" {
            self.own = true;
            self.about.rolling = tag.get("", "kind") == Some("rolling");
        } else if let (Some(id), Some(href)) = (id, tag.get("", "href")) {
            self.references.insert(id, href.to_owned());
        }
    }

    /// Keeps what an inline element says about an amendment.
    fn named(&mut self) {
        let Some(frame) = self.frames.last() else { return };
        if !matches!(&*frame.name, "affectedDocument" | "docProponent") {
            return;
        }
        let words = self.run.text.get(frame.from..).unwrap_or("").trim().to_owned();
        if frame.name == "docProponent" {
            self.about.proponents.push(words);
            return;
        }
        let href = frame.href.clone().map(|href| {
            let known = href.strip_prefix('#').and_then(|id| self.references.get(id));
            known.cloned().unwrap_or(href)
        });
        self.about.affected.push(Affected { words, href });
    }

    fn note_of(&mut self, tag: &Tag, line: usize) {
        let target = tag.get("", "href").unwrap_or("").trim_start_matches('#').to_owned();
        let marker = tag.get("", "marker").unwrap_or("").to_owned();
        match self.kept_notes.get(&target) {
            Some(text) => {
                let text = text.clone();
                self.noted.push(Note { id: Some(target), marker, text });
            }
            None => self.find(
                Severity::Warning,
                "note-missing",
                format!("line {line}"),
                format!("The file refers here to a note, {target:?}, that it does not hold."),
            ),
        }
    }

    fn lost(&mut self, tag: &Tag, line: usize) {
        let what = if tag.name == "img" { "An image" } else { "A part kept in another document" };
        let named = ["alt", "title", "showAs", "src", "href"].iter().find_map(|name| tag.get("", name));
        let named = named.map_or(String::new(), |n| format!(" ({n})"));
        let message = format!("{what}{named} was here and was left out.");
        self.find(Severity::Warning, "not-carried", format!("line {line}"), message);
    }

    /// Ends the current paragraph.
    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        let keep = self.frames.last().is_some_and(|f| f.keep);
        let inner = self.frames.iter().rposition(|f| f.class != Class::Inline);
        let class = inner.map(|at| self.frames[at].class);
        if class == Some(Class::Number) && self.open_notes.is_empty() && self.tables.is_empty() {
            self.number(run, keep);
            return;
        }
        let cell = keep && !self.tables.is_empty() && !run.text.is_empty();
        if run.is_blank() && !cell {
            return;
        }
        if let Some(note) = self.open_notes.last_mut() {
            join(&mut note.text, run.text.trim());
            return;
        }
        let cell = self.tables.last_mut().and_then(|t| t.rows.last_mut()).and_then(|r| r.last_mut());
        if let Some(cell) = cell {
            let words = if keep { run.text.replace('\n', " ") } else { run.text.trim().replace('\n', " ") };
            join(cell, &words);
            return;
        }
        if class == Some(Class::Heading) {
            self.heading(run);
            return;
        }
        self.block(run);
        self.place_notes();
    }

    /// Returns the element whose number or heading is being read.
    fn bearer(&self) -> Option<usize> {
        let head = self.frames.iter().rposition(|f| matches!(f.class, Class::Number | Class::Heading))?;
        let at = self.frames[..head].iter().rposition(|f| f.class != Class::Inline)?;
        matches!(self.frames[at].class, Class::Holder | Class::Loose).then_some(at)
    }

    /// Whether a provision is the last one, so that it can still receive its number and words.
    fn last(&self, at: usize) -> bool {
        at + 1 == self.out.len()
    }

    fn number(&mut self, run: Gathered, keep: bool) {
        let label = if keep { run.text.clone() } else { run.text.trim().to_owned() };
        let written =
            self.frames.iter().rev().find(|f| f.class == Class::Number).and_then(|f| f.number.clone());
        if label.is_empty() && written.is_none() {
            return;
        }
        let number = match written {
            Some(number) => Number { number, label },
            None => number_of(&label),
        };
        let Some(frame) = self.bearer() else { return self.block(run) };
        match self.frames[frame].at {
            None if self.frames[frame].began == self.out.len() => {
                let at = self.make(frame, Some(&number.label));
                self.out[at].number = Some(number);
            }
            Some(at) if self.last(at) && self.out[at].number.is_none() => {
                let written = self.frames[frame].kind.is_some();
                if self.out[at].wording.is_empty() && !written && self.out[at].kind != Kind::Division {
                    let name = &self.frames[frame].name;
                    self.out[at].kind = kind(name, Some(&number.label), self.articles);
                }
                if !self.out[at].wording.is_empty() {
                    let message = "In the file the number comes after the heading.".to_owned();
                    self.find(Severity::Note, "number-after-heading", number.label.clone(), message);
                }
                self.out[at].number = Some(number);
            }
            _ => self.block(run),
        }
    }

    fn heading(&mut self, run: Gathered) {
        let Some(frame) = self.bearer() else { return self.block(run) };
        let at = match self.frames[frame].at {
            None if self.frames[frame].began == self.out.len() => self.make(frame, None),
            Some(at) => at,
            None => return self.block(run),
        };
        if !self.last(at) || !self.out[at].wording.is_empty() {
            return self.block(run);
        }
        if headed(&self.frames[frame].name) && self.frames[frame].kind.is_none() {
            self.out[at].kind = Kind::Division;
        }
        self.out[at].wording = Wording::new(&run.text);
    }

    /// Turns an open element into a provision.
    fn make(&mut self, frame: usize, label: Option<&str>) -> usize {
        let level = self.inner(frame);
        let f = &self.frames[frame];
        let kind = f.kind.unwrap_or_else(|| kind(&f.name, label, self.articles));
        let preamble = kind == Kind::Preamble && f.documents <= 1;
        let level = f.level.unwrap_or(if preamble { 0 } else { level });
        let id = self.id(f.id.as_deref());
        self.out.push(Provision { id, kind, level, number: None, wording: Wording::default() });
        let at = self.out.len() - 1;
        self.frames[frame].at = Some(at);
        at
    }

    /// Returns the depth of content in the frames outside this one.
    fn inner(&self, frame: usize) -> u8 {
        let around = self.frames[..frame].iter().rev().find_map(|f| f.at);
        let level = match around {
            Some(at) => self.out[at].level.saturating_add(1),
            None => self.ground(),
        };
        level.min(DEEPEST)
    }

    /// Returns the depth of content outside any provision.
    fn ground(&self) -> u8 {
        self.frames.last().map_or(1, |f| f.documents.max(1))
    }

    fn id(&self, id: Option<&str>) -> Id {
        let Some(id) = id else { return Id::new(format!("p{}", self.out.len() + 1)) };
        let own = if self.own { identity::of_wid(id) } else { None };
        own.unwrap_or_else(|| Id::new(id))
    }

    /// Adds words to the provision that they belong to, or makes a paragraph of them.
    fn block(&mut self, run: Gathered) {
        let wording = Wording::new(&run.text);
        match self.taker() {
            Some(at) => self.out[at].wording = wording,
            None => self.paragraph(run.id.as_deref(), run.title, wording),
        }
    }

    /// Returns the provision that receives these words: that of the innermost element, if it has
    /// none yet.
    fn taker(&mut self) -> Option<usize> {
        let end = self.frames.len();
        for frame in (0..end).rev() {
            let (class, at) = (self.frames[frame].class, self.frames[frame].at);
            let made = match (class, at) {
                (Class::Holder | Class::Loose, Some(at)) => at,
                (Class::Holder, None) if self.frames[frame].began == self.out.len() => {
                    if let Some(at) = self.outer(frame) {
                        self.frames[frame].at = Some(at);
                        return Some(at);
                    }
                    self.make(frame, None)
                }
                _ => continue,
            };
            return (self.last(made) && self.out[made].wording.is_empty()).then_some(made);
        }
        None
    }

    /// Returns the numbered provision that takes the words of this first subparagraph, if any.
    fn outer(&self, frame: usize) -> Option<usize> {
        if !matches!(&*self.frames[frame].name, "subparagraph" | "alinea")
            || self.frames[frame].kind.is_some()
        {
            return None;
        }
        let at = self.frames[..frame].iter().rev().find_map(|f| f.at)?;
        let open = self.last(at) && self.out[at].wording.is_empty() && self.out[at].number.is_some();
        open.then_some(at)
    }

    /// Adds a separate paragraph at the current place.
    fn paragraph(&mut self, id: Option<&str>, title: bool, wording: Wording) {
        let around = self.frames.iter().rev().find_map(|f| f.at);
        let (region, documents) = self.frames.last().map_or((Region::Body, 0), |f| (f.region, f.documents));
        let title = region == Region::Front
            && (title || self.frames.iter().any(|f| f.name == "longTitle" && f.class == Class::Loose));
        let (kind, level) = match (around, region) {
            (Some(at), _) => (Kind::Paragraph, self.out[at].level.saturating_add(1)),
            (None, Region::Front) if title && documents > 1 => (Kind::Division, documents - 1),
            (None, Region::Front) if title && !self.titled => {
                self.titled = true;
                (Kind::Title, 0)
            }
            (None, Region::Front | Region::Preamble) if documents <= 1 => (Kind::Preamble, 0),
            _ => (Kind::Paragraph, self.ground()),
        };
        let id = self.id(id);
        self.out.push(Provision { id, kind, level: level.min(DEEPEST), number: None, wording });
    }

    /// Adds the notes of the previous paragraph.
    fn place_notes(&mut self) {
        if self.noted.is_empty() || !self.tables.is_empty() || !self.open_notes.is_empty() {
            return;
        }
        for note in std::mem::take(&mut self.noted) {
            let wording = Wording::new(&note.text);
            if wording.is_empty() {
                continue;
            }
            let place = self.out.last().map_or(String::new(), Provision::name);
            let message =
                format!("Note {} is set as a paragraph after the words that it belongs to.", note.marker);
            self.find(Severity::Note, "note", place, message);
            let level = self.inner(self.frames.len());
            let id = self.id(note.id.as_deref());
            self.out.push(Provision { id, kind: Kind::Paragraph, level, number: None, wording });
        }
    }

    /// Adds a table.
    fn table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let rows: Vec<String> = table.rows.iter().map(|row| row.join("\t")).collect();
        let text = rows.join("\n");
        let cell = self.tables.last_mut().and_then(|t| t.rows.last_mut()).and_then(|r| r.last_mut());
        if let Some(cell) = cell {
            join(cell, text.trim());
            return;
        }
        if let Some(note) = self.open_notes.last_mut() {
            join(&mut note.text, text.trim());
            return;
        }
        if text.chars().all(char::is_whitespace) {
            return;
        }
        let wording = Wording::new(&text);
        let made = self.taker();
        if let Some(at) = made.filter(|&at| self.out[at].number.is_none() || self.out[at].kind == Kind::Table)
        {
            self.out[at].kind = Kind::Table;
            self.out[at].wording = wording;
        } else {
            let level = self.inner(self.frames.len());
            let id = self.id(table.id.as_deref());
            self.out.push(Provision { id, kind: Kind::Table, level, number: None, wording });
        }
        self.place_notes();
    }
}

/// Appends words after a space.
fn join(to: &mut String, words: &str) {
    if !to.is_empty() && !words.is_empty() {
        to.push(' ');
    }
    to.push_str(words);
}
