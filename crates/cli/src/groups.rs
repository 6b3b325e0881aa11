//! The verbs of `paraph`, grouped by what one wants to do, for `paraph --help`: seventy in one list are too many to read.

use std::fmt::Write;

use clap::Command;

/// The layout of the help with grouped verbs in place of one list.
const LAYOUT: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{after-help}\n\nOptions:\n{options}";

/// Each group, and its verbs in their order.
const GROUPS: &[(&str, &str)] = &[
    ("Texts", "compose choose redline trace count parse convert check"),
    (
        "Tabling",
        "submit set-base propose file withdraw renew join position accept take-back offer \
         open-offer reserve no-change keep lift principle uphold non-paper",
    ),
    ("Closing", "close put object declare reopen agree return refer report elevate decide"),
    ("Drafts", "issue draft drafts set-aside correct initial clear consult comment remark"),
    ("Statement", "statement draft-statement consent-to"),
    (
        "People and rules",
        "open accredit recall rekey accede leave rules amend-rules key private withhold unseal",
    ),
    ("Reading", "status needs next show letter brackets matrix columns history progress brief languages"),
    ("Record", "log verify act state-time witness redact pouch backup"),
    ("Room", "serve invite demo meet set-date accept-date"),
    ("This program", "completions man"),
];

/// Columns of the help, and those before the description of a verb.
const WIDTH: usize = 100;
const INDENT: usize = 19;

/// Gives a command the help that lists its verbs in groups.
pub fn grouped(command: Command) -> Command {
    let listed = listed(&command);
    command.help_template(LAYOUT).after_help(listed)
}

fn listed(command: &Command) -> String {
    let mut lines = String::new();
    for (group, verbs) in GROUPS {
        let gap = if lines.is_empty() { "" } else { "\n" };
        writeln!(lines, "{gap}{group}:").expect("a string can be written to");
        for verb in verbs.split(' ') {
            let about = command.find_subcommand(verb).and_then(Command::get_about);
            let about = filled(&about.map(ToString::to_string).unwrap_or_default());
            writeln!(lines, "  {verb:<16} {about}").expect("a string can be written to");
        }
    }
    lines.trim_end().to_owned()
}

/// Breaks a description into lines that fit, each indented below the first.
fn filled(about: &str) -> String {
    let (mut filled, mut column) = (String::new(), INDENT);
    for word in about.split(' ') {
        let length = word.chars().count() + 1;
        if column > INDENT && column + length > WIDTH {
            filled.push('\n');
            filled.push_str(&" ".repeat(INDENT));
            column = INDENT;
        } else if column > INDENT {
            filled.push(' ');
        }
        filled.push_str(word);
        column += length;
    }
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::{GROUPS, WIDTH, grouped};
    use crate::args::Cli;

    #[test]
    fn every_verb_is_in_exactly_one_group() {
        let listed: Vec<&str> = GROUPS.iter().flat_map(|(_, verbs)| verbs.split(' ')).collect();
        let once: BTreeSet<&str> = listed.iter().copied().collect();
        assert_eq!(listed.len(), once.len(), "a verb is in two groups: {listed:?}");
        let command = Cli::command();
        let verbs: BTreeSet<&str> = command
            .get_subcommands()
            .filter(|verb| !verb.is_hide_set())
            .map(clap::Command::get_name)
            .collect();
        assert_eq!(once, verbs);
    }

    #[test]
    fn the_help_of_the_program_lists_groups() {
        let help = grouped(Cli::command()).render_help().to_string();
        for (group, verbs) in GROUPS {
            let first = verbs.split(' ').next().unwrap_or_default();
            assert!(help.contains(&format!("\n{group}:\n  {first} ")), "{group}: {help}");
        }
        assert!(help.lines().all(|line| line.chars().count() <= WIDTH), "{help}");
    }
}
