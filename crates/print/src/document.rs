//! Documents that can be printed, and each as its reader may see it.

use std::borrow::Cow;
use std::fmt::Write as _;

use paraph_interop::docx::{Reason, SponsorNames};
use paraph_interop::json::Locus;
use paraph_interop::{Count, Format};
use paraph_talks::act::ActNo;
use paraph_talks::readout::{self, Hearing, Page, ProgressReadout, Words};
use paraph_talks::{Draft, FACE_LINE, Moment, PartyCode, State, say, whole_of};
use paraph_text::{Finding, Redline, Rolling, Text, Trace};
use serde_json::{Value, json};

use crate::error::{Error, Kind};
use crate::form::{self, Form};
use crate::issued::{draft_base, draft_text, is_released, statement_text};
use crate::reader::{Reader, SeenText, Visible, text_of};
use crate::traced::Traced;

/// A document to print.
pub enum Document<'a> {
    /// Document of talks. The reader determines how much of it is printed.
    Talks(&'a State, Matter<'a>),
    /// Content of files that belong to no talks. Anybody who has the files sees all of it.
    Files(Content<'a>),
}

/// Kinds of documents of talks.
#[derive(Clone, Debug)]
pub enum Matter<'a> {
    /// A text with its brackets.
    Rolling {
        /// Text.
        text: &'a str,
        /// Single point of the text, by identity.
        point: Option<&'a str>,
        /// Whether the reader's own name stays on its own words where the rules hide names. This is not for
        /// documents that are passed on.
        own: bool,
        /// Reasons of proposals, by the act that gave them.
        reasons: &'a [(ActNo, String)],
    },
    /// Base of a text.
    Base(&'a str),
    /// Version of one party.
    Side(&'a str, &'a PartyCode),
    /// An issued draft, by its act.
    Draft(ActNo),
    /// A joint statement, by the act that drafted it.
    Statement(ActNo),
    /// List of the issued drafts.
    Drafts,
    /// Comparison of an issued draft with a later one, or with the base.
    Comparison(ActNo, Version<'a>),
    /// Changes in the provisions from one draft to a later one.
    Trace(ActNo, ActNo),
    /// Readout, with the date on which it is made and the record in which the words of acts are.
    Readout(Readout<'a>, Option<Moment>, &'a dyn Words),
}

/// A state of a text.
#[derive(Clone, Copy, Debug)]
pub enum Version<'a> {
    /// An issued draft, by its act.
    Draft(ActNo),
    /// Present base of a text.
    Base(&'a str),
}

/// Readouts of talks.
#[derive(Clone, Debug)]
pub enum Readout<'a> {
    /// Standing of the talks.
    Standing,
    /// Matters that need a delegate.
    Needs,
    /// Next steps.
    Next,
    /// The open brackets.
    Brackets,
    /// Table of parties by points.
    Matrix,
    /// Wordings side by side.
    Columns,
    /// Principal's page.
    Brief,
    /// Draft of the joint statement.
    Statement,
    /// Versions in other languages, or in the named one.
    Languages(Option<&'a str>),
    /// History of a provision of a text.
    History(&'a str, &'a str),
    /// Acts, from this number on.
    Log(ActNo),
    /// One act with all its words.
    Act(ActNo),
    /// Letter of the silence procedure that an act opened.
    Letter(ActNo),
    /// Open brackets over time. They are counted while the acts are folded again, and reveal no words.
    Progress(&'a ProgressReadout),
}

/// A readout that has been made for its reader.
pub trait Readable {
    /// Returns the readout as a page.
    fn page(&self) -> Page;
    /// Returns the readout as JSON.
    fn json(&self) -> String;
}

macro_rules! readable {
    ($($readout:ty),*) => {$(
        impl Readable for $readout {
            fn page(&self) -> Page {
                <$readout>::page(self)
            }

            fn json(&self) -> String {
                serde_json::to_string(self).expect("a readout has a JSON form")
            }
        }
    )*};
}

readable!(
    readout::WhereWeStand,
    readout::NeedsMe,
    readout::NextSteps,
    readout::BracketTable,
    readout::Matrix,
    readout::Columns,
    readout::Brief,
    readout::StatementDraft,
    readout::Languages,
    readout::History,
    readout::LogReadout,
    readout::ActReadout,
    readout::Letter,
    ProgressReadout
);

/// A document without anything that its reader may not see.
pub enum Content<'a> {
    /// A text.
    Text(Cow<'a, Text>, &'a [Finding]),
    /// A text with brackets.
    Rolling {
        /// Text.
        rolling: Cow<'a, Rolling>,
        /// Format of its base.
        source: Format,
        /// Reasons of the sponsors.
        reasons: Vec<Reason>,
        /// Whether the document may name sponsors.
        names: SponsorNames,
    },
    /// Two texts to compare.
    Comparison {
        /// Old text.
        old: Cow<'a, Text>,
        /// New text.
        new: Cow<'a, Text>,
        /// Comparison, if it has been made already.
        redline: Option<&'a Redline<'a>>,
    },
    /// Changes in the provisions from one text to another.
    Trace(&'a Trace<'a>),
    /// Number of brackets in a text.
    Count(&'a Count),
    /// Amendments composed place by place.
    Places(&'a [Locus], &'a [Rolling]),
    /// Changes in the provisions from one draft to a later one, according to the record.
    Traced(Traced),
    /// A readout.
    Readout(Box<dyn Readable + 'a>),
    /// List, as text and as JSON.
    List(String, Value),
}

impl Content<'_> {
    /// Returns the forms in which it can be printed.
    pub fn forms(&self) -> &'static [Form] {
        match self {
            Content::Text(..) => form::TEXT,
            Content::Rolling { .. } => form::ROLLING,
            Content::Comparison { .. } | Content::Trace(_) | Content::Traced(_) | Content::Readout(_) => {
                form::TABLES
            }
            Content::Count(_) => form::COUNT,
            Content::Places(..) => form::PLACES,
            Content::List(..) => form::LIST,
        }
    }
}

/// Returns a document as its reader may see it. It removes withheld words, points that were not cleared,
/// hidden names, and reasons that the reader may not see, so that no form can print them.
///
/// # Errors
/// Returns an error if the talks have no such document, or the reader may not see it.
pub fn for_reader<'a>(document: Document<'a>, reader: Reader<'a>) -> Result<Content<'a>, Error> {
    let (state, matter) = match document {
        Document::Files(content) => return Ok(content),
        Document::Talks(state, matter) => (state, matter),
    };
    let plain = |seen: SeenText| Content::Text(Cow::Owned(seen.text), &[]);
    Ok(match matter {
        Matter::Rolling { text, point, own, reasons } => {
            let visible = Visible::of(state, text, reader, own)?;
            let (mut rolling, names) = visible.rolling();
            if let Some(point) = point {
                rolling.to_mut().entries.retain(|entry| entry.id.as_str() == point);
                if rolling.entries.is_empty() {
                    return Err(Error::not_cleared());
                }
            }
            let reasons = visible.reasons(reasons);
            Content::Rolling { rolling, source: Format::Markdown, reasons, names }
        }
        Matter::Base(text) => plain(Visible::of(state, text, reader, false)?.base()),
        Matter::Side(text, party) => plain(Visible::of(state, text, reader, true)?.side(party)?),
        Matter::Draft(act) => plain(whole_draft(state, act, reader)?),
        Matter::Statement(act) => Content::Text(Cow::Owned(statement(state, act, reader)?), &[]),
        Matter::Drafts => drafts_listed(state, reader),
        Matter::Comparison(old, new) => {
            let (old, new) = compared(state, old, new, reader)?;
            Content::Comparison { old: Cow::Owned(old.text), new: Cow::Owned(new.text), redline: None }
        }
        Matter::Trace(old, new) => {
            let (old, new) = (seen_draft(state, old, reader)?, seen_draft(state, new, reader)?);
            Content::Traced(Traced::of(state, old, new))
        }
        Matter::Readout(what, now, words) => Content::Readout(worked_out(state, what, reader, now, words)?),
    })
}

/// Returns a draft by its act. Everybody who takes part may see it, and anybody once it is released.
///
/// # Errors
/// Returns an error if the act issued no draft, or the draft is not released and the reader does not take
/// part.
fn seen_draft<'a>(state: &'a State, act: ActNo, reader: Reader<'_>) -> Result<&'a Draft, Error> {
    let draft = state.proceedings.drafts.get(&act).ok_or_else(|| Error::no_draft(act))?;
    if reader.sight(state).outside() && !is_released(state, &draft.cleared) {
        let number = draft.number;
        return Err(Error::not_released(say!(
            "draft-not-released",
            "draft {number} was not released",
            number
        )));
    }
    Ok(draft)
}

/// Returns the drafts that a reader may see, by act.
pub fn drafts<'a>(state: &'a State, reader: Reader<'_>) -> Vec<(ActNo, &'a Draft)> {
    let acts = state.proceedings.drafts.keys();
    acts.filter_map(|act| Some((*act, seen_draft(state, *act, reader).ok()?))).collect()
}

/// Returns a draft as it is printed, with its brackets, reservations and withheld marks, as the reader may see it.
/// Everybody sees the whole of a released draft.
///
/// # Errors
/// Returns an error if the draft does not exist, the reader may not see it, or the record is damaged.
pub fn draft(state: &State, act: ActNo, reader: Reader<'_>) -> Result<SeenText, Error> {
    let draft = seen_draft(state, act, reader)?;
    let text = draft_text(draft)?;
    if draft.printed.is_none() || is_released(state, &draft.cleared) {
        return seen(state, draft, text, reader);
    }
    let sight = reader.sight(state);
    let then = |id: &str| draft.provisions.iter().find(|p| p.id() == id);
    // Words that were proposed may have been adopted since, and then withheld.
    let came = state.table.texts.get(&draft.text).map_or(&[][..], |living| living.base.as_slice());
    let came = came.iter().filter(|p| then(p.id()).is_none());
    let since = came.map(|p| sight.seen(&draft.text, p.id())).any(|seen| seen <= readout::Seen::Withheld);
    let seen = text.provisions().iter().cloned().map(|provision| {
        let id = provision.id.as_str();
        let seen = match then(whole_of(|id| then(id).is_some(), id)) {
            // The title that was printed is for everybody.
            Some(then) if then.withheld.is_some() => readout::Seen::Whole,
            Some(then) => sight.seen_then(&draft.text, then),
            None if id.starts_with(FACE_LINE) || !since => readout::Seen::Whole,
            None => readout::Seen::Withheld,
        };
        (provision, seen)
    });
    Ok(titled(draft, text_of(seen), &sight))
}

/// Returns the words of the base that a draft froze, as the reader may see them, to be compared with others.
///
/// # Errors
/// Returns the errors of [`draft`].
fn draft_words(state: &State, act: ActNo, reader: Reader<'_>) -> Result<SeenText, Error> {
    let draft = seen_draft(state, act, reader)?;
    seen(state, draft, draft_base(draft)?, reader)
}

/// Returns a text that has the provisions of a draft as the reader may see it.
fn seen(state: &State, draft: &Draft, text: Text, reader: Reader<'_>) -> Result<SeenText, Error> {
    if is_released(state, &draft.cleared) {
        return Ok(SeenText { text, whole: true, ..SeenText::default() });
    }
    let sight = reader.sight(state);
    let seen = draft.provisions.iter().map(|then| sight.seen_then(&draft.text, then));
    Ok(titled(draft, text_of(text.provisions().iter().cloned().zip(seen)), &sight))
}

/// Marks the provisions whose words are withheld. Everybody sees the title; only their readers see the words.
fn titled(draft: &Draft, mut seen: SeenText, sight: &readout::Reader<'_>) -> SeenText {
    let titled = draft.provisions.iter().map(|p| p.id());
    let titled = titled.filter(|id| sight.seen(&draft.text, id) <= readout::Seen::Withheld);
    seen.withheld.extend(titled.map(str::to_owned));
    seen
}

/// Returns the text of a draft for a paper. A paper shows the hash of all words, so a draft is refused if the
/// reader may not see some of them.
fn whole_draft(state: &State, act: ActNo, reader: Reader<'_>) -> Result<SeenText, Error> {
    let seen = draft(state, act, reader)?;
    if seen.whole { Ok(seen) } else { Err(Error::withheld_since()) }
}

/// Returns the text of a joint statement.
///
/// # Errors
/// Returns an error if the statement does not exist, or is not released and the reader does not take part.
pub fn statement(state: &State, act: ActNo, reader: Reader<'_>) -> Result<Text, Error> {
    let found = state.proceedings.statements.get(&act).ok_or_else(|| {
        let what = say!("act-drafts-no-statement", "act {act} is not a draft statement", act);
        Error::new(Kind::NoAct, what, say!("look-record", "Look in the record."))
    })?;
    if reader.sight(state).outside() && !is_released(state, &found.cleared) {
        let what = say!("statement-not-released", "the statement of act {act} was not released", act);
        return Err(Error::not_released(what));
    }
    Ok(statement_text(found))
}

/// Returns the words of a draft and of a later state of its text, each as the reader may see them. What is in
/// dispute is left out: the words of the bases are compared.
///
/// # Errors
/// Returns the errors of [`draft`], and an error if the text has no base.
pub fn compared(
    state: &State,
    old: ActNo,
    new: Version<'_>,
    reader: Reader<'_>,
) -> Result<(SeenText, SeenText), Error> {
    let before = draft_words(state, old, reader)?;
    let after = match new {
        Version::Draft(act) => draft_words(state, act, reader)?,
        Version::Base(text) => Visible::of(state, text, reader, false)?.base(),
    };
    Ok((before, after))
}

fn worked_out<'a>(
    state: &'a State,
    what: Readout<'a>,
    reader: Reader<'_>,
    now: Option<Moment>,
    words: &'a dyn Words,
) -> Result<Box<dyn Readable + 'a>, Error> {
    let who = reader.viewer();
    let hearing = Hearing::new(state, who, words);
    Ok(match what {
        Readout::Standing => Box::new(readout::standing(state, who, now).hear(&hearing)),
        Readout::Needs => Box::new(readout::needs(state, who, now).hear(&hearing)),
        Readout::Next => Box::new(readout::next(state, who, now).hear(&hearing)),
        Readout::Brackets => Box::new(readout::brackets(state, who).hear(&hearing)),
        Readout::Matrix => Box::new(readout::matrix(state, who)),
        Readout::Columns => Box::new(readout::columns(state, who)),
        Readout::Brief => Box::new(readout::brief(state, who, now).hear(&hearing)),
        Readout::Statement => Box::new(readout::statement(state, who)),
        Readout::Languages(None) => Box::new(readout::languages(state, who)),
        Readout::Languages(Some(language)) => {
            let all = readout::languages(state, who);
            if !all.versions.iter().any(|version| version.language == language) {
                return Err(Error::no_language(language, &state.languages));
            }
            Box::new(all.of(language))
        }
        Readout::History(text, id) => {
            Box::new(readout::history(state, who, text, id).ok_or_else(Error::not_cleared)?.hear(&hearing))
        }
        Readout::Log(from) => Box::new(readout::log(state, who, from).hear(&hearing)),
        Readout::Act(act) => Box::new(readout::act(&hearing, act).ok_or_else(|| Error::no_act(act))?),
        Readout::Letter(act) => {
            Box::new(readout::silence_letter(&hearing, act).ok_or_else(|| Error::no_letter(act))?)
        }
        Readout::Progress(progress) => Box::new(progress.clone()),
    })
}

/// Returns the list of issued drafts.
fn drafts_listed(state: &State, reader: Reader<'_>) -> Content<'static> {
    let listed = |all: &std::collections::BTreeSet<PartyCode>| match all.is_empty() {
        true => "nobody".to_owned(),
        false => all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    let (mut text, mut rows) = (String::new(), Vec::new());
    for (act, draft) in drafts(state, reader) {
        let is_point = |kind: &str| kind == "point" || kind == "article";
        let points = draft.provisions.iter().filter(|p| is_point(&p.provision.kind)).count();
        let public = is_released(state, &draft.cleared);
        let status =
            if public { "public".to_owned() } else { format!("cleared by {}", listed(&draft.cleared)) };
        let reserved = match draft.reservations {
            0 => String::new(),
            1 => ", 1 reservation".to_owned(),
            n => format!(", {n} reservations"),
        };
        let _ = writeln!(
            text,
            "{} draft {}: act {act}, {points} points, {} open brackets{reserved}; initialled by {}; {status}\n  {}",
            draft.text,
            draft.number,
            draft.brackets,
            listed(&draft.initialled),
            draft.hash
        );
        rows.push(json!({
            "text": draft.text, "number": draft.number, "act": act, "hash": draft.hash, "brackets": draft.brackets,
            "reservations": draft.reservations,
            "initialled": draft.initialled, "cleared": draft.cleared, "public": public, "trace": draft.trace,
        }));
    }
    if rows.is_empty() {
        text.push_str("No draft was issued yet.\n");
    }
    Content::List(text, json!({"format": "paraph.readout.drafts/1", "drafts": rows}))
}
