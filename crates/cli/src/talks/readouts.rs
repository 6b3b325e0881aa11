//! Readouts of the talks, such as the standing of the talks and who said what. The crate `talks` works them
//! out; this module determines the reader, the day and the form.

use std::time::{SystemTime, UNIX_EPOCH};

use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget};
use paraph_interop::docx::DocxMeta;
use paraph_node::Session;
use paraph_print::{Document, How, Matter, Readout, WIDTH, for_reader, form};
use paraph_store::Store;
use paraph_talks::readout::{Progress, Seen};
use paraph_talks::{Moment, State};
use serde_json::json;

use super::args::{Of, Reader, Shown, Who};
use super::record::{session, unknown_credential};
use super::write::unplaced;
use crate::fault::{Fault, Outcome};
use crate::options::Colour;
use crate::output::{Output, to_stdout};

/// A reader with the record.
pub struct Reading {
    /// Record.
    pub session: Session,
    /// State after an earlier act, if one was requested.
    earlier: Option<State>,
    name: Option<String>,
}

impl Reading {
    /// Finds the record and the reader: the named credential, else the one whose key is in the file, else the
    /// holder of the file.
    pub fn new(who: &Who) -> Outcome<Reading> {
        let session = session(&who.which)?;
        if !session.state().open() {
            return Err(Fault::input(
                "this record holds no talks yet",
                "Take in what its keeper sends you (`paraph pouch import FILE`), or begin talks with `paraph open`.",
            ));
        }
        let named = who.credential.clone().or_else(|| std::env::var("PARAPH_AS").ok());
        let name = match named {
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
        let size = session.store().size();
        let earlier = match who.at {
            Some(at) if at > size => {
                return Err(Fault::input(
                    format!("act {at} does not exist yet"),
                    format!("The record ends with act {size}."),
                ));
            }
            Some(at) => Some(session.state_at(at)?),
            None => None,
        };
        if !session.waiting().is_empty() && earlier.is_none() {
            drop(Term::stderr().write_str(&unplaced(&session)));
        }
        if let Some(ahead) = paraph_node::record_ahead(session.state()) {
            drop(Term::stderr().write_line(&ahead.to_string()));
        }
        Ok(Reading { session, earlier, name })
    }

    /// Returns the requested state of the talks.
    pub fn state(&self) -> &State {
        self.earlier.as_ref().unwrap_or(self.session.state())
    }

    /// Returns the reader.
    pub fn reader(&self) -> paraph_print::Reader<'_> {
        paraph_print::Reader::of(self.name.as_deref())
    }

    /// Whether the reader sees only what outsiders were shown.
    fn outside(&self) -> bool {
        self.reader().sight(self.state()).outside()
    }

    /// Returns a document of these talks as the reader may see it.
    pub fn shown<'a>(&'a self, matter: Matter<'a>) -> Outcome<paraph_print::Content<'a>> {
        Ok(for_reader(Document::Talks(self.state(), matter), self.reader())?)
    }

    /// Returns the hash of the record, for documents that are made from it.
    pub fn hash(&self) -> Option<String> {
        self.earlier.is_none().then(|| format!("Record {}", self.session.store().chain().root()))
    }

    /// Finds a text by its name, and a point of it by its number. For an outsider, a point that was not shown
    /// gives the same error as one that does not exist.
    pub fn point(&self, text: Option<&str>, point: Option<&str>) -> Outcome<(&str, Option<String>)> {
        let (name, living) = paraph_desk::living(self.state(), text)?;
        let found = point.map(|point| paraph_desk::points(living, &[point.to_owned()]));
        match found.transpose() {
            Ok(found) => Ok((name, found.map(|mut ids| ids.remove(0)))),
            Err(_) if self.outside() => {
                Err(Fault::input("the point is not shown to you", "No consultation has cleared it for you."))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// Returns the requested day, or today.
fn today(asked: Option<&str>) -> Outcome<Option<Moment>> {
    match asked {
        Some(text) => match Moment::parse(text) {
            Some(moment) => Ok(Some(moment)),
            None => Err(Fault::input(
                format!("{text:?} is not a date and time"),
                "Write it in UTC, as 2025-11-24T09:00:00Z.",
            )),
        },
        None => {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).ok();
            Ok(since.and_then(|since| Moment::from_seconds(since.as_secs())))
        }
    }
}

fn width() -> usize {
    let term = Term::stdout();
    if term.is_term() { usize::from(term.size().1) } else { WIDTH }
}

/// Prints a readout.
pub fn readout(what: Readout<'_>, reader: Reader, colour: Colour) -> Outcome {
    let (reading, today) = (Reading::new(&reader.who)?, today(reader.today.as_deref())?);
    let output = Output::new(&reader.out.into(), form::TABLES, colour)?;
    reading.print(what, today, &output)
}

impl Reading {
    fn print(&self, what: Readout<'_>, today: Option<Moment>, output: &Output) -> Outcome {
        let meta = DocxMeta { date: today, hash: self.hash(), ..DocxMeta::default() };
        let content = self.shown(Matter::Readout(what, today, &self.session))?;
        output.print(&content, How { meta, width: width(), ..How::default() })
    }
}

/// Prints what needs a delegate.
pub fn needs(reader: Reader, colour: Colour) -> Outcome {
    let reading = Reading::new(&reader.who)?;
    if reading.name.is_none() {
        let all: Vec<&str> = reading.state().credentials.keys().map(String::as_str).collect();
        return Err(Fault::input(
            "what needs a delegate depends on which delegate asks",
            format!("Name the reader with --as: {}.", all.join(", ")),
        ));
    }
    readout(Readout::Needs, reader, colour)
}

/// Prints the history of one point.
pub fn history(point: &str, of: &Of, reader: Reader, colour: Colour) -> Outcome {
    let (reading, today) = (Reading::new(&reader.who)?, today(reader.today.as_deref())?);
    let output = Output::new(&reader.out.into(), form::TABLES, colour)?;
    let (text, id) = match reading.point(of.text.as_deref(), Some(point)) {
        Ok((text, id)) => (text, id.expect("a point that is named is found or refused")),
        // A provision that has left the base is found by its last number.
        Err(fault) => {
            let (text, _) = paraph_desk::living(reading.state(), of.text.as_deref())?;
            let gone = paraph_talks::readout::gone_with_number(reading.state(), text, point);
            let shown =
                gone.filter(|id| reading.reader().sight(reading.state()).seen(text, id) > Seen::Hidden);
            (text, shown.ok_or(fault)?)
        }
    };
    reading.print(Readout::History(text, &id), today, &output)
}

/// Prints open brackets over time. It folds the acts again, because a state does not include earlier ones.
pub fn progress(reader: Reader, colour: Colour) -> Outcome {
    let (reading, today) = (Reading::new(&reader.who)?, today(reader.today.as_deref())?);
    let output = Output::new(&reader.out.into(), form::TABLES, colour)?;
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
    if output.is_drawing() {
        return output.write_bytes(format!("{}\n", all.svg).as_bytes());
    }
    reading.print(Readout::Progress(&all), today, &output)
}

/// Reads the whole record again and checks every act.
pub fn verify(shown: &Shown) -> Outcome {
    let mut session = session(&shown.which)?;
    let bar =
        ProgressBar::with_draw_target(Some(session.store().size()), ProgressDrawTarget::stderr_with_hz(5));
    let size = session.verify(&mut |number| bar.set_position(number));
    bar.finish_and_clear();
    let size = size?;
    let root = session.store().chain().root();
    let void = session.state().log.iter().filter(|note| note.refused.is_some()).count();
    let text = format!(
        "Every act is valid: signatures and order of {size} acts checked, the state computed again.\n{void} of them are void, as the log says. Root {root}\n"
    );
    let json = json!({"format": "paraph.readout.verify/1", "acts": size, "void": void, "root": root});
    let all = if shown.format == "json" { format!("{json}\n") } else { text };
    to_stdout(all.as_bytes())?;
    super::receipts::alarm(&mut session)
}
