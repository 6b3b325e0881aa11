//! What can be printed, and each document as its reader may see it.

use std::borrow::Cow;
use std::fmt::Write as _;

use paraph_interop::docx::{Reason, SponsorNames};
use paraph_interop::json::Locus;
use paraph_interop::{Count, Format};
use paraph_talks::act::ActNo;
use paraph_talks::readout::{self, Page, ProgressReadout};
use paraph_talks::{Draft, Moment, PartyCode, State, say};
use paraph_text::{Finding, Redline, Rolling, Text, Trace};
use serde_json::{Value, json};

use crate::error::{Error, Kind};
use crate::form::{self, Form};
use crate::issued::{draft_text, is_released, statement_text};
use crate::reader::{Reader, SeenText, Visible, text_of};
use crate::traced::Traced;

/// A document.
pub enum Document<'a> {
    /// Of talks: what is printed of it depends on the reader.
    Talks(&'a State, Matter<'a>),
    /// Of files that belong to no talks: whoever holds them sees all of it.
    Files(Content<'a>),
}

/// A document of talks.
#[derive(Clone, Debug)]
pub enum Matter<'a> {
    /// A text with its brackets.
    Rolling {
        /// The text.
        text: &'a str,
        /// One point of it, by identity.
        point: Option<&'a str>,
        /// Whether the reader's own name stays on its own words where the rules hide names: not in what is passed on.
        own: bool,
        /// The reasons of proposals, by the act that gave them.
        reasons: &'a [(ActNo, String)],
    },
    /// The base of a text.
    Base(&'a str),
    /// A text as one party would have it.
    Side(&'a str, &'a PartyCode),
    /// An issued draft, by its act.
    Draft(ActNo),
    /// A joint statement, by the act that drafted it.
    Statement(ActNo),
    /// The drafts that were issued.
    Drafts,
    /// An issued draft held against a later one, or against the base.
    Comparison(ActNo, Version<'a>),
    /// What became of the provisions of a draft in a later one.
    Trace(ActNo, ActNo),
    /// A readout.
    Readout(Readout<'a>, Option<Moment>),
}

/// A state of a text.
#[derive(Clone, Copy, Debug)]
pub enum Version<'a> {
    /// An issued draft, by its act.
    Draft(ActNo),
    /// The base of a text as it stands.
    Base(&'a str),
}

/// A readout of talks.
#[derive(Clone, Debug)]
pub enum Readout<'a> {
    /// Where the talks stand.
    Standing,
    /// What needs a delegate.
    Needs,
    /// Next steps.
    Next,
    /// The open brackets.
    Brackets,
    /// Parties by points.
    Matrix,
    /// Wordings side by side.
    Columns,
    /// The principal's page.
    Brief,
    /// A draft of the joint statement.
    Statement,
    /// Versions in other languages; one of them where it is named.
    Languages(Option<&'a str>),
    /// The life of a provision of a text.
    History(&'a str, &'a str),
    /// The acts, from one on.
    Log(ActNo),
    /// Open brackets over time. They are counted as the acts are folded again, and tell no words.
    Progress(&'a ProgressReadout),
}

/// A readout that was worked out for its reader.
pub trait Readable {
    /// As a page.
    fn page(&self) -> Page;
    /// As JSON.
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
    ProgressReadout
);

/// A document that holds nothing but what its reader may see.
pub enum Content<'a> {
    /// A text.
    Text(Cow<'a, Text>, &'a [Finding]),
    /// A text with brackets.
    Rolling {
        /// The text.
        rolling: Cow<'a, Rolling>,
        /// How its base is written.
        source: Format,
        /// Why sponsors wish what they do.
        reasons: Vec<Reason>,
        /// Whether a paper of it may name sponsors.
        names: SponsorNames,
    },
    /// Two texts, one held against the other.
    Comparison {
        /// The old one.
        old: Cow<'a, Text>,
        /// The new one.
        new: Cow<'a, Text>,
        /// Their comparison, where it is worked out already.
        redline: Option<&'a Redline<'a>>,
    },
    /// What became of the provisions of a text in another.
    Trace(&'a Trace<'a>),
    /// How much of a text is in brackets.
    Count(&'a Count),
    /// Amendments composed place by place.
    Places(&'a [Locus], &'a [Rolling]),
    /// What became of the provisions of a draft in a later one, as the record has it.
    Traced(Traced),
    /// A readout.
    Readout(Box<dyn Readable + 'a>),
    /// A list, as text and as JSON.
    List(String, Value),
}

impl Content<'_> {
    /// The forms that it has.
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

/// A document as its reader may see it: withheld words, points that were not cleared, names that are not shown and
/// reasons that are none of the reader's are gone from it, so that no form can print them.
///
/// # Errors
/// When the talks have no such document, or the reader is not shown it.
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
        Matter::Readout(what, now) => Content::Readout(worked_out(state, what, reader, now)?),
    })
}

/// A draft by its act, where the reader may see it: whoever takes part, and anybody once it is released.
///
/// # Errors
/// When the act issued none, or it is not released and the reader takes no part.
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

/// The drafts that a reader may see, by act.
pub fn drafts<'a>(state: &'a State, reader: Reader<'_>) -> Vec<(ActNo, &'a Draft)> {
    let acts = state.proceedings.drafts.keys();
    acts.filter_map(|act| Some((*act, seen_draft(state, *act, reader).ok()?))).collect()
}

/// The text of a draft with what the reader may see of it. What was released is seen whole by everybody.
///
/// # Errors
/// When there is none, the reader may not see it, or the record is damaged.
pub fn draft(state: &State, act: ActNo, reader: Reader<'_>) -> Result<SeenText, Error> {
    let draft = seen_draft(state, act, reader)?;
    let text = draft_text(draft)?;
    if is_released(state, &draft.cleared) {
        return Ok(SeenText { text, whole: true, ..SeenText::default() });
    }
    let sight = reader.sight(state);
    let seen = draft.provisions.iter().map(|then| sight.seen_then(&draft.text, then));
    let mut seen = text_of(text.provisions().iter().cloned().zip(seen));
    // A title stands there for all, and the words behind it for their readers.
    let titled = draft.provisions.iter().map(|p| p.id());
    let titled = titled.filter(|id| sight.seen(&draft.text, id) <= readout::Seen::Withheld);
    seen.withheld.extend(titled.map(str::to_owned));
    Ok(seen)
}

/// A draft as a paper: it bears the hash of all its words, so it has them all or is not printed.
fn whole_draft(state: &State, act: ActNo, reader: Reader<'_>) -> Result<SeenText, Error> {
    let seen = draft(state, act, reader)?;
    if seen.whole { Ok(seen) } else { Err(Error::withheld_since()) }
}

/// The text of a joint statement.
///
/// # Errors
/// When there is none, or it is not released and the reader takes no part.
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

/// A draft and a later state of its text, each with what the reader may see of it.
///
/// # Errors
/// As [`draft`]; and when the base is that of another text.
pub fn compared(
    state: &State,
    old: ActNo,
    new: Version<'_>,
    reader: Reader<'_>,
) -> Result<(SeenText, SeenText), Error> {
    let before = draft(state, old, reader)?;
    let after = match new {
        Version::Draft(act) => draft(state, act, reader)?,
        Version::Base(text) => Visible::of(state, text, reader, false)?.base(),
    };
    Ok((before, after))
}

fn worked_out<'a>(
    state: &State,
    what: Readout<'a>,
    reader: Reader<'_>,
    now: Option<Moment>,
) -> Result<Box<dyn Readable + 'a>, Error> {
    let who = reader.viewer();
    Ok(match what {
        Readout::Standing => Box::new(readout::standing(state, who, now)),
        Readout::Needs => Box::new(readout::needs(state, who, now)),
        Readout::Next => Box::new(readout::next(state, who, now)),
        Readout::Brackets => Box::new(readout::brackets(state, who)),
        Readout::Matrix => Box::new(readout::matrix(state, who)),
        Readout::Columns => Box::new(readout::columns(state, who)),
        Readout::Brief => Box::new(readout::brief(state, who, now)),
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
            Box::new(readout::history(state, who, text, id).ok_or_else(Error::not_cleared)?)
        }
        Readout::Log(from) => Box::new(readout::log(state, who, from)),
        Readout::Progress(progress) => Box::new(progress.clone()),
    })
}

/// The drafts that were issued, as a list.
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
        let _ = writeln!(
            text,
            "{} draft {}: act {act}, {points} points, {} open brackets; initialled by {}; {status}\n  {}",
            draft.text,
            draft.number,
            draft.brackets,
            listed(&draft.initialled),
            draft.hash
        );
        rows.push(json!({
            "text": draft.text, "number": draft.number, "act": act, "hash": draft.hash, "brackets": draft.brackets,
            "initialled": draft.initialled, "cleared": draft.cleared, "public": public, "trace": draft.trace,
        }));
    }
    if rows.is_empty() {
        text.push_str("No draft was issued yet.\n");
    }
    Content::List(text, json!({"format": "paraph.readout.drafts/1", "drafts": rows}))
}
