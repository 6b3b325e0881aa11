//! Completions for shells and the manual page, both made from the definitions of the commands.

use clap::CommandFactory;

use crate::args::Cli;
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// Prints the completions for a shell.
pub fn completions(shell: clap_complete::Shell) -> Outcome {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "paraph", &mut bytes);
    to_stdout(&bytes)
}

/// Prints one manual page with all commands.
pub fn man() -> Outcome {
    let mut bytes = Vec::new();
    let mut command = Cli::command();
    command.build();
    let page = |c: clap::Command, bytes: &mut Vec<u8>| clap_mangen::Man::new(c).render(bytes);
    let mut done = page(command.clone(), &mut bytes);
    for sub in command.get_subcommands().filter(|c| !c.is_hide_set()) {
        done = done.and_then(|()| page(sub.clone(), &mut bytes));
    }
    done.map_err(|e| Fault::unwritable("the manual page", &e))?;
    to_stdout(&bytes)
}
