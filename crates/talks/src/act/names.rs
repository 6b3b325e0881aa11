//! What an act names (another act, a whole text, provisions, a credential), for readouts of the
//! log.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Act, ActNo, Choice, Meet};

/// Things that an act names. The act itself contains its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// The act that it answers, joins or ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<ActNo>,
    /// The text, if the act is about a text as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<String>,
    /// The provisions that it is about, as `text` and `provision`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub provisions: BTreeSet<(String, String)>,
    /// The credential that it makes or ends, or whose key it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<String>,
}

impl Names {
    fn act(act: ActNo) -> Names {
        Names { act: Some(act), ..Names::default() }
    }

    fn credential(name: &str) -> Names {
        Names { credential: Some(name.to_owned()), ..Names::default() }
    }

    fn whole(text: &str) -> Names {
        Names { whole: Some(text.to_owned()), ..Names::default() }
    }

    /// Names provisions of a text, or the whole text if the list is empty.
    fn of<'a>(text: &str, provisions: impl IntoIterator<Item = &'a str>) -> Names {
        let all: BTreeSet<_> = provisions.into_iter().map(|p| (text.to_owned(), p.to_owned())).collect();
        if all.is_empty() { Names::whole(text) } else { Names { provisions: all, ..Names::default() } }
    }

    fn choices<'a>(choices: impl IntoIterator<Item = &'a Choice>) -> Names {
        let provisions = choices.into_iter().map(|c| (c.text.clone(), c.provision.clone())).collect();
        Names { provisions, ..Names::default() }
    }

    fn and_act(self, act: ActNo) -> Names {
        Names { act: Some(act), ..self }
    }
}

fn all(set: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    set.iter().map(String::as_str)
}

impl Act {
    /// Returns the things that the act names.
    pub fn names(&self) -> Names {
        match self {
            Act::Accredit(a) => Names::credential(&a.credential.name),
            Act::Recall(a) => Names::credential(&a.credential),
            Act::Rekey(a) => Names::credential(&a.credential),
            Act::Join(a) => Names::act(a.act),
            Act::Submit(a) => Names::whole(&a.text),
            Act::SetBase(a) => Names::act(a.act),
            Act::Propose(a) => Names::of(&a.text, touched(&a.changes)),
            Act::File(a) => Names::of(&a.text, a.papers.iter().flat_map(|p| touched(&p.changes))),
            Act::Withdraw(a) => Names::act(a.act),
            Act::Renew(a) => Names::act(a.act),
            Act::Position(a) => Names::choices([&a.on]),
            Act::Accept(a) => Names::choices(a.items.iter().chain(&a.provided)),
            Act::TakeBack(a) => Names::act(a.act),
            Act::Close(a) => Names::choices(&a.items),
            Act::Put(a) => Names::choices(&a.items),
            Act::Object(a) => Names::act(a.act),
            Act::Declare(a) => Names::act(a.act),
            Act::Reopen(a) => Names::act(a.act),
            Act::Agree(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Return(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Reserve(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Lift(a) => Names::act(a.act),
            Act::NoChange(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Keep(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Meet(Meet::Closes { act, .. }) => Names::act(*act),
            Act::AcceptDate(a) => Names::act(a.act),
            Act::Witness(a) => Names::act(a.act),
            Act::Refer(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Report(a) => Names::act(a.act),
            Act::Elevate(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Withhold(a) => Names::of(&a.text, [a.provision.as_str()]),
            Act::Principle(a) => Names { provisions: a.watches.clone(), ..Names::default() },
            Act::Uphold(a) => Names::act(a.act),
            Act::NonPaper(a) => Names::of(&a.text, all(&a.provisions)),
            Act::OpenOffer(a) => {
                Names::choices(a.offered.items.iter().chain(&a.offered.provided)).and_act(a.act)
            }
            Act::Consult(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Comment(a) => Names::act(a.act),
            Act::Remark(a) => Names { provisions: a.about.clone(), ..Names::default() },
            Act::Redact(a) => Names::act(a.act),
            Act::Issue(a) => Names::whole(&a.text),
            Act::SetAside(a) => Names::of(&a.text, all(&a.provisions)),
            Act::Correct(a) => Names::of(&a.text, a.items.iter().map(|i| i.provision.as_str())),
            Act::Statement(a) => Names { act: a.instead_of, ..Names::default() },
            Act::ConsentTo(a) => Names::act(a.act),
            Act::Initial(a) => Names::act(a.act),
            Act::Clear(a) => Names::act(a.act),
            Act::Decide(a) => Names::act(a.act),
            Act::Open(_)
            | Act::Accede(_)
            | Act::Leave(_)
            | Act::AmendRules(_)
            | Act::Meet(Meet::Opens { .. })
            | Act::SetDate(_)
            | Act::StateTime(_)
            | Act::Offer(_) => Names::default(),
        }
    }
}

/// Returns the provisions that changes touch. A new provision goes by the identity that the change
/// gives it.
fn touched(changes: &[super::ChangeBody]) -> Vec<&str> {
    changes
        .iter()
        .flat_map(|c| match c {
            super::ChangeBody::Insert { provision, .. } => vec![provision.id.as_str()],
            other => other.touches(),
        })
        .collect()
}
