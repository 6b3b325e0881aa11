//! Words that people wrote with their acts, as one reader may read them, and one act with all its words.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use paraph_page::{Line, Moment, Page, PageBuilder, Phrase, Run, say};
use serde::Serialize;

use super::log::{LogLine, line_of, shown};
use super::reader::{NotShown, may_read};
use super::view::{NOT_SHOWN, Naming, ProvisionRef, View};
use crate::act::{Act, ActKind, ActNo, Detached, Kept, Topic};
use crate::state::{Note, State};

/// The record, in which the words of acts are.
pub trait Words: fmt::Debug {
    /// Returns an act by its number, if it has a place in the log and can be read.
    fn act(&self, number: ActNo) -> Option<Act>;

    /// Returns content that is kept apart from its act, if this copy has it.
    fn content(&self, hash: &Detached) -> Option<String>;
}

/// A record without words, for readouts that are made from a state alone.
#[derive(Clone, Copy, Debug)]
pub struct NoWords;

impl Words for NoWords {
    fn act(&self, _: ActNo) -> Option<Act> {
        None
    }

    fn content(&self, _: &Detached) -> Option<String> {
        None
    }
}

/// Words of an act, or the reason why they are not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Spoken {
    /// What they are.
    pub what: Topic,
    /// Provisions that they are about, if the reader may see them and they are narrower than those of the act.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub on: Vec<ProvisionRef>,
    /// The words; absent if they are not shown.
    pub words: Option<Phrase>,
    /// Reason why they are not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_shown: Option<NotShown>,
    /// Act that erased them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erased_by: Option<ActNo>,
}

/// Words of an act, with the act and its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heard {
    /// Number of the act.
    pub act: ActNo,
    /// Kind of the act.
    pub kind: String,
    /// Credential that signed, if it is shown.
    pub by: Option<String>,
    /// The words.
    pub spoken: Spoken,
}

/// A reader with the record, in which the words of acts are looked up.
pub struct Hearing<'a> {
    pub(super) view: View<'a>,
    words: &'a dyn Words,
    /// Words of acts that were heard. An act that is laid on many provisions is read once for all of them.
    heard: RefCell<BTreeMap<ActNo, Rc<[Spoken]>>>,
}

impl<'a> Hearing<'a> {
    /// Makes the hearing of a credential, or of the holder of the record for `None`.
    pub fn new(state: &'a State, viewer: Option<&str>, words: &'a dyn Words) -> Hearing<'a> {
        Hearing { view: View::new(state, viewer), words, heard: RefCell::default() }
    }

    fn note(&self, number: ActNo) -> Option<&'a Note> {
        self.view.state.log.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// Returns the text of the provisions that an act names through an earlier act.
    fn text_of(&self, act: ActNo) -> Option<&'a str> {
        let state = self.view.state;
        let tabled = state.table.texts.iter().find(|(_, living)| living.tabled.contains_key(&act));
        let proceedings = &state.proceedings;
        let referred = proceedings.referrals.get(&act).map(|referral| referral.text.as_str());
        let consulted = proceedings.consultations.get(&act).map(|(_, consult)| consult.text.as_str());
        tabled.map(|(text, _)| text.as_str()).or(referred).or(consulted)
    }

    /// Returns the words of an act, in the order of its body.
    pub fn of(&self, number: ActNo) -> Vec<Spoken> {
        let Some(note) = self.note(number) else { return Vec::new() };
        if note.kind.parse::<ActKind>().map_or(true, ActKind::wordless) || note.by.is_none() {
            return Vec::new();
        }
        let Some(act) = self.words.act(number) else { return Vec::new() };
        let about = self.about(note, &act);
        let said = act.said(|act| self.text_of(act));
        said.into_iter()
            .map(|said| {
                let on: BTreeSet<(String, String)> =
                    said.on.iter().map(|(text, id)| ((*text).to_owned(), (*id).to_owned())).collect();
                let concerns = if on.is_empty() { &about } else { &on };
                let read = may_read(&self.view, note, said.what, concerns);
                let words = read.and_then(|()| self.read(number, &said.place));
                let erased = words.as_ref().err() == Some(&NotShown::Erased);
                let erased_by = self.view.state.proceedings.redacted.get(&number).filter(|_| erased);
                Spoken {
                    what: said.what,
                    on: on.iter().flat_map(|(text, id)| self.view.some(text, [id])).collect(),
                    not_shown: words.as_ref().err().copied(),
                    words: words.ok(),
                    erased_by: erased_by.copied(),
                }
            })
            .collect()
    }

    fn read(&self, number: ActNo, place: &Kept<'_>) -> Result<Phrase, NotShown> {
        let proceedings = &self.view.state.proceedings;
        match place {
            Kept::Here(words) => Ok(Phrase::words(*words)),
            Kept::Apart(_) if proceedings.redacted.contains_key(&number) => Err(NotShown::Erased),
            Kept::Apart(hash) => self.words.content(hash).map(Phrase::words).ok_or(NotShown::NotHere),
            Kept::Sealed => match proceedings.offers.get(&number).and_then(|offer| offer.opened) {
                Some(opened) => Ok(say!("offer-opened-by-act", "opened by act {opened}", opened)),
                None => Err(NotShown::Sealed),
            },
            Kept::Choice(choice) => {
                let name = self.view.name(&choice.text, &choice.provision);
                Ok(say!("point-reads", "{name}: {reads}", name, reads = self.view.reads_so(choice)))
            }
        }
    }

    /// Returns the provisions that an act concerns, also through the act that it answers.
    fn about(&self, note: &Note, act: &Act) -> BTreeSet<(String, String)> {
        let answered = match act {
            Act::Object(object) => {
                let put = self.view.state.table.put_lists.get(&object.act);
                let items = put.into_iter().flat_map(|sheet| sheet.items.iter().zip(0u32..));
                let on: BTreeSet<(String, String)> = items
                    .filter(|(_, nth)| object.items.is_empty() || object.items.contains(nth))
                    .map(|(item, _)| (item.choice.text.clone(), item.choice.provision.clone()))
                    .collect();
                if !on.is_empty() {
                    return on;
                }
                Some(object.act)
            }
            Act::Report(report) => Some(report.act),
            Act::Decide(decide) => Some(decide.act),
            Act::Comment(comment) => Some(comment.act),
            _ => None,
        };
        let answered = answered.and_then(|act| self.note(act)).map(|note| &note.names.provisions);
        if note.names.provisions.is_empty() {
            answered.cloned().unwrap_or_default()
        } else {
            note.names.provisions.clone()
        }
    }

    /// Returns the words of an act that stand beside its sentence in a list of acts: all except long wordings, and
    /// what the sentence says itself.
    pub(super) fn beside(&self, number: ActNo) -> Vec<Spoken> {
        let own = |spoken: &Spoken| {
            !matches!(
                spoken.what,
                Topic::Wording
                    | Topic::Accepts
                    | Topic::Provided
                    | Topic::Place
                    | Topic::Subject
                    | Topic::Speaker
            )
        };
        let note = self.note(number).filter(|note| note.kind != "open");
        if note.is_none() { Vec::new() } else { self.of(number).into_iter().filter(own).collect() }
    }

    /// Returns the words of some kinds in an act, with their act and author.
    pub fn heard(&self, number: ActNo, topics: &[Topic]) -> Vec<Heard> {
        let Some(note) = self.note(number) else { return Vec::new() };
        let known = self.heard.borrow().get(&number).cloned();
        let all = known.unwrap_or_else(|| {
            let all: Rc<[Spoken]> = self.of(number).into();
            self.heard.borrow_mut().insert(number, Rc::clone(&all));
            all
        });
        let heard = |spoken: &Spoken| Heard {
            act: number,
            kind: note.kind.clone(),
            by: super::log::signer(&self.view, note),
            spoken: spoken.clone(),
        };
        all.iter().filter(|spoken| topics.contains(&spoken.what)).map(heard).collect()
    }
}

impl Spoken {
    /// Returns the words, or what is said in their place.
    pub fn said(&self) -> Phrase {
        match (&self.words, self.not_shown, self.erased_by) {
            (Some(words), ..) => words.clone(),
            (_, Some(NotShown::Erased), Some(by)) => say!("words-erased-by-act", "erased by act {by}", by),
            (_, Some(NotShown::Erased), None) => say!("words-erased", "erased"),
            (_, Some(NotShown::Sealed), _) => say!("words-sealed", "sealed"),
            (_, Some(NotShown::Names), _) => {
                say!("words-could-reveal-party", "not shown: it could reveal whose it is")
            }
            (_, Some(NotShown::NotCleared), _) => say!("words-not-cleared", "not shown to you"),
            (_, Some(NotShown::NotHere), _) => say!("words-not-in-copy", "not in this copy of the record"),
            (_, Some(NotShown::Withheld) | None, _) => super::view::withheld(),
        }
    }

    fn run(&self) -> Run {
        match &self.words {
            Some(words) if matches!(self.what, Topic::Accepts | Topic::Provided | Topic::Offer) => {
                Run::plain(words)
            }
            Some(words) => Run::words(format!("“{words}”"), &[]),
            None => Run::faint(self.said()),
        }
    }

    /// Lays out the words as part of a line: `Reason: “...”`.
    pub(super) fn line(&self) -> Line {
        let on: Vec<&str> = self.on.iter().map(|p| p.name.as_str()).collect();
        let on = if on.is_empty() { String::new() } else { format!(" ({})", on.join(", ")) };
        vec![Run::strong(format!("{}{on}: ", self.what.heading())), self.run()]
    }
}

/// Adds words after a line.
pub(super) fn with_spoken(line: &mut Line, spoken: &[Spoken]) {
    for spoken in spoken {
        line.push(Run::plain(" "));
        line.extend(spoken.line());
    }
}

impl Heard {
    /// Lays out the words with their author and act.
    pub(super) fn line(&self) -> Line {
        let mut line = Vec::new();
        if let Some(by) = &self.by {
            line.push(Run::plain(format!("{by}, ")));
        }
        line.push(Run::plain(format!("{}. ", self.kind.replace('-', " "))));
        line.extend(self.spoken.line());
        line.push(Run::faint(format!(" (act {})", self.act)));
        line
    }
}

/// One act with all its words, `paraph.readout.act/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "act-in-full"))]
pub struct ActReadout {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Whether names are shown.
    pub attribution: Naming,
    /// Time of the record when the act was signed.
    pub time: Option<Moment>,
    /// The act, with all its words.
    pub line: LogLine,
    #[serde(skip)]
    subtitle: String,
}

/// Returns one act with all its words, or `None` if it does not exist or the reader may not know of it.
pub fn act(hearing: &Hearing<'_>, number: ActNo) -> Option<ActReadout> {
    let view = &hearing.view;
    let note = hearing.note(number).filter(|note| shown(view, number, note))?;
    let mut line = line_of(view, number, note);
    line.spoken = hearing.of(number);
    Some(ActReadout {
        format: "paraph.readout.act/1",
        act: view.state.size(),
        attribution: view.attribution(),
        time: view.state.proceedings.clock.before(number),
        line,
        subtitle: view.subtitle(),
    })
}

impl ActReadout {
    /// Lays out the act as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        if self.attribution == Naming::NotShown {
            page.paragraph(vec![Run::faint(NOT_SHOWN)]);
        }
        let line = &self.line;
        let mut about = vec![Run::strong(line.kind.replace('-', " "))];
        about.push(Run::plain(format!(", by {}", line.by.as_deref().unwrap_or("a signer who is not shown"))));
        if line.outcome != "done" {
            about.push(Run::plain(format!(", {}", line.outcome)));
        }
        if let Some(time) = self.time {
            about.push(Run::faint(format!(", after {}", super::view::hour(time))));
        }
        page.paragraph(about);
        page.paragraph(vec![Run::plain(&line.says)]);
        for spoken in &line.spoken {
            let on: Vec<&str> = spoken.on.iter().map(|p| p.name.as_str()).collect();
            let on = if on.is_empty() { String::new() } else { format!(" of {}", on.join(", ")) };
            page.heading(&format!("{}{on}", spoken.what.heading()));
            match &spoken.words {
                Some(words) => {
                    let paragraphs = words.as_str().lines().filter(|line| !line.trim().is_empty());
                    paragraphs.for_each(|words| page.paragraph(vec![Run::words(words, &[])]));
                }
                None => page.paragraph(vec![spoken.run()]),
            }
        }
        page.titled(&format!("Act {}", line.act), self.subtitle.clone())
    }
}
