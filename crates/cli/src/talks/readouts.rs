//! Readouts of the talks: where we stand, what needs me, who said what. What they say is worked out by
//! the talks; here it is decided who asks, what day it is, and in which form it is written.

use std::time::{SystemTime, UNIX_EPOCH};

use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget};
use paraph_interop::Ink;
use paraph_interop::docx::{DocxMeta, page_docx};
use paraph_interop::layout::page_layout;
use paraph_interop::page::{page_html, page_markdown, page_text};
use paraph_node::Session;
use paraph_store::Store;
use paraph_talks::readout::{self, Page, Progress};
use paraph_talks::{Moment, State};
use serde::Serialize;

use super::address::{living, points};
use super::args::{Of, Reader};
use super::record::{session, unknown_credential};
use super::write::unplaced;
use crate::args::{ALL, Colour, Form};
use crate::command::pdf_file;
use crate::fault::{Fault, Outcome};
use crate::output::Output;

/// How wide a page is where nobody knows better, in characters.
const WIDTH: usize = 100;

/// A reader who was found: their record, name and day.
struct Reading {
    session: Session,
    /// As it stood after an earlier act, where that is asked for.
    earlier: Option<State>,
    who: Option<String>,
    today: Option<Moment>,
    output: Output,
}

impl Reading {
    fn new(reader: Reader, colour: Colour) -> Outcome<Reading> {
        let session = session(&reader.which)?;
        if !session.state().open() {
            return Err(Fault::input(
                "this record holds no talks yet",
                "Take in what its keeper sends you (`paraph pouch import FILE`), or begin talks with `paraph open`.",
            ));
        }
        let named = reader.credential.or_else(|| std::env::var("PARAPH_AS").ok());
        let who = match named {
            Some(name) if session.state().credentials.contains_key(&name) => Some(name),
            Some(name) => return Err(unknown_credential(session.state(), &name)),
            None => {
                let mut keys = session.store().keys()?;
                let alone = keys.len() == 1;
                keys.pop()
                    .filter(|key| alone && session.state().credentials.contains_key(&key.name))
                    .map(|k| k.name)
            }
        };
        let today = match reader.today {
            Some(text) => Some(Moment::parse(&text).ok_or_else(|| {
                Fault::input(format!("{text:?} is no moment"), "Write it in UTC, as 2025-11-24T09:00:00Z.")
            })?),
            None => now(),
        };
        let size = session.store().size();
        let earlier = match reader.at {
            Some(at) if at > size => {
                return Err(Fault::input(
                    format!("there is no act {at} yet"),
                    format!("The record ends with act {size}."),
                ));
            }
            Some(at) => Some(session.state_at(at)?),
            None => None,
        };
        if !session.waiting().is_empty() && earlier.is_none() {
            drop(Term::stderr().write_str(&unplaced(&session)));
        }
        Ok(Reading { session, earlier, who, today, output: Output::new(&reader.out.into(), &ALL, colour)? })
    }

    fn state(&self) -> &State {
        self.earlier.as_ref().unwrap_or(self.session.state())
    }

    fn who(&self) -> Option<&str> {
        self.who.as_deref()
    }

    /// Writes a readout in the form that is asked for.
    fn write(&self, readout: &impl Serialize, page: impl FnOnce() -> Page) -> Outcome {
        let text = match self.output.form {
            Form::Json => {
                let json = serde_json::to_string(readout).expect("a readout has a JSON form");
                return self.output.write_str(&format!("{json}\n"));
            }
            form @ (Form::Docx | Form::Pdf) => {
                let page = page();
                let root = self.earlier.is_none().then(|| super::read::record_hash(&self.session));
                let meta = DocxMeta {
                    title: page.title.clone(),
                    date: self.today,
                    hash: root,
                    ..DocxMeta::default()
                };
                if form == Form::Pdf {
                    return self.output.write_bytes(&pdf_file(&page_layout(&page), &meta)?);
                }
                return self.output.write_bytes(&page_docx(&page, &meta));
            }
            Form::Html => page_html(&page(), "en"),
            Form::Markdown => page_markdown(&page()),
            _ => {
                let ink = if self.output.colour { Ink::Colour } else { Ink::Plain };
                page_text(&page(), ink, width())
            }
        };
        self.output.write_str(&text)
    }
}

fn width() -> usize {
    let term = Term::stdout();
    if term.is_term() { usize::from(term.size().1) } else { WIDTH }
}

fn now() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_seconds(since.as_secs())
}

/// Where the talks stand.
pub fn status(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::standing(reading.state(), reading.who(), reading.today);
    reading.write(&all, || all.page())
}

/// What needs a delegate.
pub fn needs(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    if reading.who.is_none() {
        let all: Vec<&str> = reading.state().credentials.keys().map(String::as_str).collect();
        return Err(Fault::input(
            "what needs a delegate depends on which delegate asks",
            format!("Say with --as who reads: {}.", all.join(", ")),
        ));
    }
    let all = readout::needs(reading.state(), reading.who(), reading.today);
    reading.write(&all, || all.page())
}

/// What comes next, for all.
pub fn next(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::next(reading.state(), reading.who(), reading.today);
    reading.write(&all, || all.page())
}

/// The table of brackets.
pub fn brackets(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::brackets(reading.state(), reading.who());
    reading.write(&all, || all.page())
}

/// Parties by points.
pub fn matrix(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::matrix(reading.state(), reading.who());
    reading.write(&all, || all.page())
}

/// A column for each party, and one for the compromise.
pub fn columns(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::columns(reading.state(), reading.who());
    reading.write(&all, || all.page())
}

/// The life of one point.
pub fn history(point: &str, of: &Of, reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let (text, living) = living(reading.state(), of.text.as_deref())?;
    let id = points(living, &[point.to_owned()])?.remove(0);
    let all = readout::history(reading.state(), reading.who(), text, &id).ok_or_else(|| {
        Fault::input(format!("point {point} is not shown to you"), "It was not cleared in a consultation.")
    })?;
    reading.write(&all, || all.page())
}

/// Open brackets over time: the acts are folded again, for no state remembers those before it.
pub fn progress(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let size = reading.state().size();
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr_with_hz(5));
    let mut seen = Progress::new();
    let done = reading.session.replay(size, &mut |state| {
        seen.observe(state);
        bar.set_position(state.size());
    });
    bar.finish_and_clear();
    done?;
    let all = seen.readout();
    if reading.output.is_drawing() {
        return reading.output.write_str(&format!("{}\n", all.svg));
    }
    reading.write(&all, || all.page())
}

/// The principal's one page.
pub fn brief(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::brief(reading.state(), reading.who(), reading.today);
    reading.write(&all, || all.page())
}

/// Versions in other languages than that of consent.
pub fn languages(language: Option<String>, reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let mut all = readout::languages(reading.state(), reading.who());
    if let Some(language) = language {
        if !all.versions.iter().any(|v| v.language == language) {
            let known = reading.state().languages.join(", ");
            return Err(Fault::input(
                format!("there is no version in {language}"),
                format!("The languages of these talks are {known}; the first is that of consent."),
            ));
        }
        all = all.of(&language);
    }
    reading.write(&all, || all.page())
}

/// A draft of the joint statement.
pub fn statement(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::statement(reading.state(), reading.who());
    reading.write(&all, || all.page())
}

/// Every act in its order.
pub fn log(from: u64, reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(reader, colour)?;
    let all = readout::log(reading.state(), reading.who(), from);
    reading.write(&all, || all.page())
}
