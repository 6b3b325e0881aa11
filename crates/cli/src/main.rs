//! The `paraph` command.

mod args;
mod command;
mod fault;
mod groups;
mod input;
mod options;
mod output;
mod prompt;
mod talks;
mod word;

use std::io::{self, Write};
use std::process::ExitCode;

use args::{Cli, Command, TextCommand};
use fault::Outcome;
use options::Colour;
use output::to_stdout;

/// Texts consist of many small allocations, made by two threads at once. This allocator is faster for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Text for a newcomer who runs the command without arguments.
const WELCOME: &str = "\
Paraph helps delegations negotiate a text.

Start with a base text and the versions that each side made of it, as .md or .txt files:

  paraph compose base.md Norway=norway.md Kenya=kenya.md     one text, disagreement in brackets
  paraph compose base.md Norway=norway.md -o rolling.html    the same as a page for a browser
  paraph compose base.md Norway=norway.md -o rolling.docx    the same for Word; with --track as tracked changes
  paraph redline draft-2.md draft-3.md                       what changed, word by word
  paraph trace draft-2.md draft-3.md                         what became of every provision
  paraph count rolling.txt                                   how much is still in brackets

Or let the talks themselves run, every act signed into a record that each delegation verifies alone:

  paraph demo geneva                                         the founding case, played into a record
  paraph open 'Our talks' --party A=... --credential A/head  talks of your own

`paraph --help` lists all commands, and `paraph compose --help` explains one, with examples.
";

fn main() -> ExitCode {
    let cli = prompt::parse();
    match run(cli) {
        Ok(code) => code,
        Err(fault) => {
            // If standard error is closed, the message cannot be shown anywhere.
            drop(writeln!(io::stderr().lock(), "{fault}"));
            fault.code()
        }
    }
}

fn run(cli: Cli) -> Outcome<ExitCode> {
    let colour = cli.color;
    let done = match cli.command {
        None => to_stdout(WELCOME.as_bytes()),
        Some(Command::Texts(command)) => return on_texts(command, colour),
        Some(Command::Talks(command)) => talks::run(command, colour),
        Some(Command::Completions { shell }) => command::completions(shell),
        Some(Command::Man) => command::man(),
    };
    done.map(|()| ExitCode::SUCCESS)
}

fn on_texts(command: TextCommand, colour: Colour) -> Outcome<ExitCode> {
    let done = match command {
        TextCommand::Compose(args) => command::compose(args, colour),
        TextCommand::Choose { rolling, side, out } => command::choose(&rolling, &side, out.into(), colour),
        TextCommand::Redline { old, new, who, check, all, author, date, title, out } => {
            let how = command::How { check, all, author, title, date };
            return command::redline(old, new, &who, &how, out.into(), colour);
        }
        TextCommand::Trace { old, new, who, title, out } => {
            command::trace(old, new, &who, title, out.into(), colour)
        }
        TextCommand::Count { file, out } => command::count(file, out.into(), colour),
        TextCommand::Parse { file, out } => command::parse(file, out.into(), colour),
        TextCommand::Check { received, shown } => {
            return command::check(received, &shown.which, &shown.format);
        }
        TextCommand::Convert { from, to, word } => command::convert(from, to, &word),
    };
    done.map(|()| ExitCode::SUCCESS)
}
