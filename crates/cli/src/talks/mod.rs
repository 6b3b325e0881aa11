//! The talks on the command line: a verb for each act, and what can be read off the record.

mod address;
mod answers;
mod args;
mod demo;
#[cfg(test)]
mod doors;
mod invite;
mod private;
mod read;
mod readouts;
mod record;
mod sealed;
mod serve;
mod write;

pub use args::{Shown, TalksCommand, Which};
pub use read::{draft_meta, statement_meta};
pub use record::{record, trace_of_drafts, two_drafts};

use args::ReadCommand;
use write::Asking;

use crate::args::Colour;
use crate::fault::Outcome;

/// Does what a command on a record of talks asks for.
pub fn run(command: TalksCommand, colour: Colour) -> Outcome {
    match command {
        TalksCommand::Read(command) => read_off(command, colour),
        TalksCommand::Act { kind, body, at } => {
            write::sign(&at, |_| answers::raw(&kind, &body).map(|act| Asking::Written(Box::new(act))))
        }
        TalksCommand::Sign(command) => {
            write::sign(&command.at().clone(), |state| answers::sign(command, state).map(Asking::Form))
        }
        TalksCommand::Office(command) => {
            write::sign(&command.at().clone(), |_| answers::offices(command).map(Asking::Form))
        }
        TalksCommand::Paper(command) => {
            write::sign(&command.at().clone(), |_| answers::papers(command).map(Asking::Form))
        }
        TalksCommand::Unseal { point, of, at } => sealed::unseal(&point, &of, &at),
        TalksCommand::Invite(asked) => invite::invite(asked),
        TalksCommand::Private(command) => private::private(command),
        TalksCommand::Pouch(command) => write::pouch(command),
        TalksCommand::Key(command) => write::key(command),
        TalksCommand::Serve(args) => serve::serve(args),
        TalksCommand::Demo { story: _, output } => demo::geneva(&output),
        TalksCommand::Open { title, parties, credentials, languages, keeper, rules, at } => {
            write::open(write::Opening { title, parties, credentials, languages, keeper, rules }, &at)
        }
    }
}

fn read_off(command: ReadCommand, colour: Colour) -> Outcome {
    match command {
        ReadCommand::Status(reader) => readouts::status(reader, colour),
        ReadCommand::Needs(reader) => readouts::needs(reader, colour),
        ReadCommand::Next(reader) => readouts::next(reader, colour),
        ReadCommand::Brackets(reader) => readouts::brackets(reader, colour),
        ReadCommand::Matrix(reader) => readouts::matrix(reader, colour),
        ReadCommand::Columns(reader) => readouts::columns(reader, colour),
        ReadCommand::Progress(reader) => readouts::progress(reader, colour),
        ReadCommand::Brief(reader) => readouts::brief(reader, colour),
        ReadCommand::Statement { act: Some(act), reader } => {
            read::statement(act, &reader.which, reader.out.into(), colour)
        }
        ReadCommand::Statement { act: None, reader } => readouts::statement(reader, colour),
        ReadCommand::Languages { language, reader } => readouts::languages(language, reader, colour),
        ReadCommand::Log { from, reader } => readouts::log(from, reader, colour),
        ReadCommand::History { point, of, reader } => readouts::history(&point, &of, reader, colour),
        ReadCommand::Show { point, of, which, word, out } => {
            read::show(point.as_deref(), &of, &which, word, &out.into(), colour)
        }
        ReadCommand::Draft { number, of, which, out } => read::draft(number, &of, &which, out.into(), colour),
        ReadCommand::Drafts(shown) => read::drafts(&shown),
        ReadCommand::Verify(shown) => read::verify(&shown),
    }
}
