//! How a person names a point, a bracket and an alternative on the command line, and what the command line
//! adds to what the desk says of a name that fits nothing.

pub use paraph_desk::{all_choices, codes, living, points};

use paraph_desk::{Error, Kind};

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
            Kind::Words => return Fault::input(error.what, error.next),
        };
        Fault::input(error.what, next)
    }
}
