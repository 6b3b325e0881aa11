//! The place where a verb is signed: the same options for every verb.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches, Subcommand};

use super::At;

/// Verbs of `V`, each of which also takes the options of [`At`].
#[derive(Debug)]
pub struct Signed<V> {
    /// Verb.
    pub verb: V,
    /// Who signs, and in which record.
    pub at: At,
}

impl<V: Subcommand> Subcommand for Signed<V> {
    fn augment_subcommands(command: Command) -> Command {
        let verbs = V::augment_subcommands(Command::new("verbs"));
        command.subcommands(verbs.get_subcommands().cloned().map(At::augment_args))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        V::has_subcommand(name)
    }
}

impl<V: FromArgMatches> FromArgMatches for Signed<V> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Signed<V>, Error> {
        let (_, options) = matches.subcommand().expect("clap has found the verb");
        Ok(Signed { at: At::from_arg_matches(options)?, verb: V::from_arg_matches(matches)? })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Signed::from_arg_matches(matches)?;
        Ok(())
    }
}
