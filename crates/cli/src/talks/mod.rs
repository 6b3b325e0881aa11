//! The talks on the command line: a verb for each act, and what can be read off the record.

mod address;
mod args;
mod build;
mod demo;
mod desk;
mod read;
mod write;

pub use args::{TalksCommand, Which};
pub use desk::{trace_of_drafts, two_drafts};

use crate::args::Colour;
use crate::fault::Outcome;

/// Does what a command on a record of talks asks for.
pub fn run(command: TalksCommand, colour: Colour) -> Outcome {
    match command {
        TalksCommand::Status(shown) => read::status(&shown),
        TalksCommand::Show { point, of, shown } => read::show(point.as_deref(), &of, &shown, colour),
        TalksCommand::Brackets { of, shown } => read::brackets(&of, &shown),
        TalksCommand::Log(shown) => read::log(&shown),
        TalksCommand::Drafts(shown) => read::drafts(&shown),
        TalksCommand::Verify(shown) => read::verify(&shown),
        TalksCommand::Pouch(command) => write::pouch(command),
        TalksCommand::Key(command) => write::key(command),
        TalksCommand::Demo { story: _, output } => demo::geneva(&output),
        TalksCommand::Open { title, parties, credentials, languages, keeper, rules, at } => {
            write::open(write::Opening { title, parties, credentials, languages, keeper, rules }, &at)
        }
        other => write::sign(other),
    }
}
