//! Names of points, brackets and alternatives on the command line, and the hints that the command line adds
//! to the desk's errors about names.

pub use paraph_desk::{living, points};

use clap::{Command, Subcommand};
use paraph_desk::{Error, Kind};

use paraph_talks::act::ActKind;

use super::args::TalksCommand;
use crate::fault::Fault;

impl From<Error> for Fault {
    fn from(error: Error) -> Fault {
        let next = match error.kind {
            Kind::NoBase => "Hand one in with `paraph submit`, and let it be set with `paraph set-base`.",
            Kind::WhichText => {
                return Fault::input(
                    error.what,
                    error.next.replacen("Say which", "Say with --text which", 1),
                );
            }
            Kind::NoName => {
                "Name the bracket and the letter of the alternative, such as B7=b: see `paraph brackets`."
            }
            Kind::NoAlternative => "See `paraph brackets` for those that it has.",
            Kind::Form => {
                "Write POINT=SIDE or BRACKET=SIDE: 6=B, 6.2=base, B7=b. `paraph brackets` lists them."
            }
            Kind::NoBracket => "See `paraph brackets`.",
            Kind::NoWish => {
                "Name a party that does, `base`, or one bracket and a letter: see `paraph brackets`."
            }
            Kind::ByFinding => "Put the list and declare it: `paraph put`, `paraph declare`.",
            Kind::NothingAccepted => "See `paraph brackets` for who has accepted what.",
            Kind::NoDraft => "See `paraph drafts`.",
            Kind::NotThatAct => "See `paraph log`.",
            Kind::Counting => "See the list in `paraph log`.",
            Kind::NotGone => "`paraph issue` names the points that nobody has accounted for.",
            Kind::Statement => {
                "Write [acts 3, 9], [common] or [A] before each sentence; `paraph draft-statement --help` has an example."
            }
            Kind::Damaged => "Run `paraph verify`.",
            Kind::Words | Kind::Ambiguous => return Fault::input(error.what, error.next),
        };
        Fault::input(error.what, next)
    }
}

/// Returns the fault of an error. It names the option that stands for the field, if there is one.
pub fn of_option(kind: ActKind, error: Error) -> Fault {
    let option = error.field.as_deref().and_then(|field| option(kind, field));
    let fault = Fault::from(error);
    match option {
        Some(option) => fault.of(&format!("--{option}")),
        None => fault,
    }
}

/// Returns the option that answers a field of a kind of act, if there is one.
fn option(kind: ActKind, field: &str) -> Option<String> {
    use ActKind as K;
    let name = match (kind, field.split('.').next().unwrap_or_default()) {
        (K::Submit, "text") => "name",
        (K::Put, "until") => "silence-until",
        (K::Meet, "closes") => "close",
        (K::Meet | K::Remark, "at") => "time",
        (K::Report, "recommends") => "recommend",
        (K::Offer, "entrusted") => "entrust",
        (K::Comment, "provision") => "point",
        (K::Withdraw | K::Consult | K::NonPaper, "provisions") => "points",
        (_, name) => name,
    };
    // `statement` already shows a draft from the record, so the act has another verb.
    let verb = if kind == K::Statement { "draft-statement" } else { kind.as_str() };
    let all = TalksCommand::augment_subcommands(Command::new("paraph"));
    let verb = all.find_subcommand(verb)?;
    verb.get_arguments().any(|arg| arg.get_long() == Some(name)).then(|| name.to_owned())
}
