//! How a person names a point, a bracket and an alternative on the command line, and what the command line
//! adds to what the desk says of a name that fits nothing.

pub use paraph_desk::{all_choices, living, points};

use paraph_desk::{Error, Kind};

use paraph_talks::act::ActKind;

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

/// The fault of an error, named by the option that the field has on the command line, where it has one.
pub fn of_option(kind: ActKind, error: Error) -> Fault {
    let field = error.field.clone().unwrap_or_default();
    let fault = Fault::from(error);
    match option(kind, &field) {
        Some(option) => fault.of(&format!("--{option}")),
        None => fault,
    }
}

/// The option by which the command of a kind answers a field.
fn option(kind: ActKind, field: &str) -> Option<&str> {
    use ActKind as K;
    let head = field.split('.').next().unwrap_or_default();
    Some(match (kind, head) {
        (K::Put, "until") => "silence-until",
        (K::Meet, "closes") => "close",
        (K::Meet | K::Remark, "at") => "time",
        (K::Report, "recommends") => "recommend",
        (K::Offer, "entrusted") => "entrust",
        (K::Comment, "provision") => "point",
        (K::Withdraw | K::Consult | K::NonPaper, "provisions") => "points",
        (K::Reopen, "items") => "items",
        (K::Correct | K::Elevate, "to") => "to",
        (K::Reserve, "kind") => "kind",
        (K::Withhold, "title") => "title",
        (K::Submit, "text") => "name",
        (_, "text") => "text",
        (K::Propose | K::Renew, "reword" | "delete" | "insert-after" | "insert-first" | "move-after")
        | (
            K::Propose | K::Renew,
            "move-first" | "renumber" | "unnumber" | "split" | "merge" | "merge-words",
        )
        | (K::Propose, "with" | "reason" | "origin")
        | (K::Submit, "marking" | "language")
        | (K::Issue, "marking")
        | (K::Accept | K::Offer, "provided")
        | (K::Offer | K::NonPaper, "lapses")
        | (K::Put, "letter")
        | (K::Object | K::Return | K::Reserve | K::SetAside, "reason")
        | (K::Refer, "team" | "members" | "terms" | "due")
        | (K::Elevate, "question")
        | (K::Withhold, "readers")
        | (K::Principle, "watches")
        | (K::Remark, "source" | "about" | "certainty")
        | (K::Report, "finding" | "option")
        | (K::Statement, "instead-of")
        | (K::Accredit, "may-not")
        | (K::Open | K::Accede, "credential")
        | (K::Open, "party" | "languages" | "keeper")
        | (K::Decide, "note") => head,
        _ => return None,
    })
}
