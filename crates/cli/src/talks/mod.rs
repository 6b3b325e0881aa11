//! The talks on the command line: a verb for each act, and readouts of the record.

mod address;
mod answers;
mod args;
mod copies;
mod demo;
#[cfg(test)]
mod doors;
mod foreseen;
mod invite;
mod private;
mod readouts;
mod receipts;
mod record;
mod rules;
mod sealed;
mod serve;
mod texts;
mod write;

pub use args::{Shown, TalksCommand, Which, Who};
pub use record::record;
pub use texts::{trace_of_drafts, two_drafts};

use args::{ReadCommand, Signed};
use paraph_print::Readout;
use write::Asking;

use crate::fault::Outcome;
use crate::options::Colour;

/// Runs a command on a record of talks.
pub fn run(command: TalksCommand, colour: Colour) -> Outcome {
    match command {
        TalksCommand::Read(command) => read_off(command, colour),
        TalksCommand::Act { kind, body, at } => {
            write::sign(&at, |_| answers::raw(&kind, &body).map(|act| Asking::Written(Box::new(act))))
        }
        TalksCommand::Sign(Signed { verb, at }) => {
            write::sign(&at, |state| answers::sign(verb, state).map(Asking::Form))
        }
        TalksCommand::Office(Signed { verb, at }) => {
            write::sign(&at, |state| answers::offices(verb, state).map(Asking::Form))
        }
        TalksCommand::Paper(Signed { verb, at }) => {
            write::sign(&at, |_| answers::papers(verb).map(Asking::Form))
        }
        TalksCommand::Rules { command, shown } => rules::rules(command, &shown),
        TalksCommand::Unseal { point, of, at } => sealed::unseal(&point, &of, &at),
        TalksCommand::Invite(asked) => invite::invite(asked),
        TalksCommand::Private(command) => private::private(command),
        TalksCommand::Pouch(command) => write::pouch(command),
        TalksCommand::Key(command) => write::key(command),
        TalksCommand::Backup { to, incomplete, which } => copies::backup(&to, incomplete, &which),
        TalksCommand::Serve(args) => serve::serve(args),
        TalksCommand::Demo { story: _, output } => demo::geneva(&output),
        TalksCommand::Open { title, parties, credentials, languages, keeper, rules, at } => {
            write::open(write::Opening { title, parties, credentials, languages, keeper, rules }, &at)
        }
    }
}

fn read_off(command: ReadCommand, colour: Colour) -> Outcome {
    match command {
        ReadCommand::Status(reader) => readouts::readout(Readout::Standing, reader, colour),
        ReadCommand::Needs(reader) => readouts::needs(reader, colour),
        ReadCommand::Next(reader) => readouts::readout(Readout::Next, reader, colour),
        ReadCommand::Brackets(reader) => readouts::readout(Readout::Brackets, reader, colour),
        ReadCommand::Matrix(reader) => readouts::readout(Readout::Matrix, reader, colour),
        ReadCommand::Columns(reader) => readouts::readout(Readout::Columns, reader, colour),
        ReadCommand::Progress(reader) => readouts::progress(reader, colour),
        ReadCommand::Brief(reader) => readouts::readout(Readout::Brief, reader, colour),
        ReadCommand::Statement { act: Some(act), reader } => {
            texts::statement(act, &reader.who, reader.out.into(), colour)
        }
        ReadCommand::Statement { act: None, reader } => readouts::readout(Readout::Statement, reader, colour),
        ReadCommand::Languages { language, reader } => {
            readouts::readout(Readout::Languages(language.as_deref()), reader, colour)
        }
        ReadCommand::Log { act: Some(act), from: _, reader } => {
            readouts::readout(Readout::Act(act), reader, colour)
        }
        ReadCommand::Log { act: None, from, reader } => readouts::readout(Readout::Log(from), reader, colour),
        ReadCommand::Letter { act, reader } => readouts::readout(Readout::Letter(act), reader, colour),
        ReadCommand::History { point, of, reader } => readouts::history(&point, &of, reader, colour),
        ReadCommand::Show { point, of, who, word, out } => {
            texts::show(point.as_deref(), &of, &who, &word, &out.into(), colour)
        }
        ReadCommand::Draft { number, of, who, out } => texts::draft(number, &of, &who, out.into(), colour),
        ReadCommand::Drafts { who, out } => texts::drafts(&who, out.into(), colour),
        ReadCommand::Verify { evidence: None, keeper: _, shown } => readouts::verify(&shown),
        ReadCommand::Verify { evidence: Some(path), keeper, shown } => {
            copies::verify(&path, keeper.as_deref(), &shown)
        }
    }
}
