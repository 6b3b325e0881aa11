//! Asks for arguments that are missing from a command, if a person at a terminal can answer.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use console::Term;

use crate::args::Cli;

/// Maximum number of questions before the original error is shown.
const MOST: usize = 16;

/// Reads the command line, and asks for missing arguments.
pub fn parse() -> Cli {
    let able = io::stdin().is_terminal() && io::stderr().is_terminal();
    let term = Term::stderr();
    let ask = |what: &str| -> Option<String> {
        term.write_str(&format!("{what}: "))
            .and_then(|()| term.read_line())
            .ok()
            .filter(|line| !line.trim().is_empty())
    };
    match filled(std::env::args_os().collect(), &mut |what| if able { ask(what) } else { None }) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    }
}

/// Completes a command line: asks for missing arguments until the line is complete or an answer is missing.
fn filled(mut line: Vec<OsString>, ask: &mut dyn FnMut(&str) -> Option<String>) -> Result<Cli, clap::Error> {
    for _ in 0..MOST {
        let error = match Cli::read(&line) {
            Ok(cli) => return Ok(cli),
            Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => error,
            Err(error) => return Err(error),
        };
        let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else {
            return Err(error);
        };
        let Some(first) = missing.first().cloned() else { return Err(error) };
        let Some(answer) = ask(&question(&line, &first)) else { return Err(error) };
        line.extend(words(&first, answer.trim()));
    }
    Cli::read(&line)
}

/// Returns an answer as the arguments that it stands for.
fn words(missing: &str, answer: &str) -> Vec<OsString> {
    let option = missing.split(' ').next().filter(|name| name.starts_with("--"));
    let values: Vec<&str> = match missing.ends_with("...") && !answer.contains('\'') {
        true => answer.split_whitespace().collect(),
        false => vec![answer.trim_matches('\'')],
    };
    match option {
        Some(name) => values.iter().flat_map(|value| [name.into(), (*value).into()]).collect(),
        None => values.iter().map(|value| (*value).into()).collect(),
    }
}

/// Returns the question: the help of the argument, if it has one.
fn question(line: &[OsString], missing: &str) -> String {
    let mut all = Cli::command();
    all.build();
    let mut command = &all;
    for word in line.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(found) = command.get_subcommands().find(|c| c.get_name() == word) {
            command = found;
        }
    }
    let plain = |text: &str| text.trim_end_matches("...").to_owned();
    let Some(arg) = command.get_arguments().find(|arg| plain(&arg.to_string()) == plain(missing)) else {
        return missing.to_owned();
    };
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let one_of = if values.is_empty() { String::new() } else { format!(" ({})", values.join(", ")) };
    match arg.get_help() {
        Some(help) => format!("{help}{one_of}\n{missing}"),
        None => format!("{missing}{one_of}"),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    fn answered(line: &[&str], answers: &[&str]) -> (Result<Cli, clap::Error>, Vec<String>) {
        let (mut asked, mut answers) = (Vec::new(), answers.iter());
        let mut ask = |what: &str| {
            asked.push(what.to_owned());
            answers.next().map(|a| (*a).to_owned())
        };
        let line = ["paraph"].iter().chain(line).map(OsString::from).collect();
        let read = filled(line, &mut ask);
        (read, asked)
    }

    fn same(line: &[&str], answers: &[&str], whole: &[&str]) -> Vec<String> {
        let (read, asked) = answered(line, answers);
        let whole = ["paraph"].iter().chain(whole).map(OsString::from);
        let expected = Cli::try_parse_from(whole).unwrap();
        assert_eq!(format!("{:?}", read.unwrap()), format!("{expected:?}"));
        asked
    }

    #[test]
    fn what_is_missing_is_asked_for_with_its_help() {
        let asked = same(&["accept"], &["6=B 7=base"], &["accept", "6=B", "7=base"]);
        assert!(asked[0].starts_with("What: POINT[.BRACKET]=SIDE"), "{asked:?}");
        let asked = same(
            &["refer", "8", "--team", "Team on funds"],
            &["A/expert", "One fund or two"],
            &["refer", "8", "--team", "Team on funds", "--members", "A/expert", "--terms", "One fund or two"],
        );
        assert_eq!(asked.len(), 2, "{asked:?}");
        assert!(asked[1].contains("Its terms of reference"), "{asked:?}");
        let asked = same(
            &["set-date"],
            &["deadline", "2025-11-27T18:00:00Z", "an answer"],
            &["set-date", "deadline", "2025-11-27T18:00:00Z", "an answer"],
        );
        assert!(asked[0].contains("(meeting, deadline)"), "{asked:?}");
        assert!(same(&["status"], &[], &["status"]).is_empty(), "nothing is missing");
    }

    #[test]
    fn a_command_on_texts_is_read_as_all_commands_are() {
        for line in [
            &["redline", "a.md", "b.md", "--check", "--color", "never"][..],
            &["--color", "always", "compare", "1", "2", "--all", "-o", "changes.docx", "--author", "Clerk"],
            &["compose", "base.md", "Norway=redline", "Kenya,Peru=joint.md", "--format", "json"],
            &["compose", "--amendments", "a.jsonl", "--color=never"],
            &["convert", "a.md", "b.docx", "--date", "2025-11-24"],
            &["accept", "6=redline"],
        ] {
            same(line, &[], line);
        }
        for line in
            [&["redline", "a.md"][..], &["redline", "--help"], &["count", "a", "b"], &["compose", "--no"]]
        {
            let (read, _) = answered(line, &[]);
            let whole = Cli::try_parse_from(["paraph"].iter().chain(line)).unwrap_err();
            assert_eq!(read.unwrap_err().to_string(), whole.to_string());
        }
    }

    #[test]
    fn without_an_answer_the_mistake_is_told() {
        let (read, asked) = answered(&["accept"], &[]);
        assert_eq!(read.unwrap_err().kind(), ErrorKind::MissingRequiredArgument);
        assert_eq!(asked.len(), 1);
        let (read, _) = answered(&["set-date"], &["birthday", "now", "nothing"]);
        assert_eq!(read.unwrap_err().kind(), ErrorKind::InvalidValue);
    }
}
