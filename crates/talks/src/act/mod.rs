//! Every act of the talks: its kind and its body.
//!
//! A body is the JSON object that the record keeps as bytes. Unknown members are refused, so that
//! nobody signs content that others cannot read. An act refers to an earlier one by its number in
//! the log. The signature also covers the part of the log that the author had seen, so that a
//! number cannot come to mean a different act.

mod choice;
mod consent;
mod detached;
mod draft;
mod founding;
mod meeting;
mod names;
mod paper;
mod referral;
mod refers;
mod said;
mod sealed;
mod tabling;
mod wire;

pub use choice::{Choice, Reading};
pub use consent::*;
pub use detached::Detached;
pub use draft::*;
pub use founding::*;
pub use meeting::*;
pub use names::Names;
pub use paper::*;
pub use referral::*;
pub use refers::Refers;
pub use said::{Kept, Said, Topic};
pub use sealed::{sealed_hash, sealed_mark};
pub use tabling::*;
pub use wire::{ChangeBody, NumberBody, ProvisionBody};

use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Number of an act: its place in the log. The opening act has number 1.
pub type ActNo = u64;

/// Reason why a body cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// This engine does not know the kind. The fold stops, because later acts may depend on this
    /// one.
    Kind(String),
    /// The kind is known but the body does not have its form. The act is refused.
    Body(String),
}

macro_rules! acts {
    ($( $(#[$doc:meta])* $name:ident($body:ty) = $kind:literal ),+ $(,)?) => {
        /// An act's body, by its kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Act { $( $(#[$doc])* $name($body), )+ }

        /// The kinds of acts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum ActKind { $( $(#[$doc])* #[serde(rename = $kind)] $name, )+ }

        impl ActKind {
            /// All kinds, in the order of the table in `docs/format/acts.md`.
            pub const ALL: &[ActKind] = &[$(ActKind::$name),+];

            /// Returns the name of the kind in the record and on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $( ActKind::$name => $kind, )+ }
            }
        }

        impl FromStr for ActKind {
            type Err = Unread;

            fn from_str(word: &str) -> Result<ActKind, Unread> {
                match word {
                    $( $kind => Ok(ActKind::$name), )+
                    _ => Err(Unread::Kind(word.to_owned())),
                }
            }
        }

        impl Act {
            /// Returns the kind.
            pub fn kind(&self) -> ActKind {
                match self { $( Act::$name(_) => ActKind::$name, )+ }
            }

            /// Reads the body of an act of a kind.
            ///
            /// # Errors
            /// Returns an error if the body does not have the form of that kind.
            pub fn of(kind: ActKind, body: &Value) -> Result<Act, Unread> {
                match kind { $( ActKind::$name => body_of(body).map(Act::$name), )+ }
            }

            /// Reads an act from the record's kind and body.
            ///
            /// # Errors
            /// Returns an error if the kind is not known, or if the body does not have the form of
            /// that kind.
            pub fn read(kind: &str, body: &Value) -> Result<Act, Unread> {
                Act::of(kind.parse()?, body)
            }

            /// Returns the acts, documents and contents that the act refers to.
            pub fn refers(&self) -> Refers {
                match self { $( Act::$name(body) => refers::Referring::refers(body), )+ }
            }

            /// Returns the body as a value.
            pub fn body(&self) -> Value {
                match self { $( Act::$name(body) => value_of(body), )+ }
            }
        }

        $( impl From<$body> for Act { fn from(body: $body) -> Act { Act::$name(body) } } )+
    };
}

acts! {
    /// Opens the talks.
    Open(Open) = "open",
    /// Gives a person a credential to act for a party.
    Accredit(Accredit) = "accredit",
    /// Takes a credential back.
    Recall(Recall) = "recall",
    /// Replaces the key of a credential.
    Rekey(Rekey) = "rekey",
    /// Admits a party to the talks.
    Accede(Accede) = "accede",
    /// Takes a party out of the talks.
    Leave(Leave) = "leave",
    /// Changes the rules of procedure.
    AmendRules(AmendRules) = "amend-rules",
    /// Adds a signature to an act that needs more than one.
    Join(Join) = "join",
    /// Submits a text.
    Submit(Submit) = "submit",
    /// Makes a submitted text the base.
    SetBase(SetBase) = "set-base",
    /// Tables changes to a base.
    Propose(Propose) = "propose",
    /// Files papers that delegations handed to the secretariat.
    File(FilePapers) = "file",
    /// Takes a proposal back.
    Withdraw(Withdraw) = "withdraw",
    /// Puts a stale proposal back on the table, restated.
    Renew(Renew) = "renew",
    /// States a party's position on an alternative.
    Position(Position) = "position",
    /// Accepts alternatives, all or none, on conditions if need be.
    Accept(Accept) = "accept",
    /// Takes an acceptance back.
    TakeBack(TakeBack) = "take-back",
    /// Confirms that brackets close as accepted.
    Close(Close) = "close",
    /// The chair puts wordings to the room.
    Put(Put) = "put",
    /// Objects to items that were put to the room.
    Object(Object) = "object",
    /// Declares closed the items that met no objection.
    Declare(Declare) = "declare",
    /// Reopens adopted words.
    Reopen(Reopen) = "reopen",
    /// Agrees words at technical level or ad referendum.
    Agree(Agree) = "agree",
    /// Returns to brackets words that were agreed ad referendum.
    Return(Return) = "return",
    /// Makes a reservation.
    Reserve(Reserve) = "reserve",
    /// Lifts a reservation or a request.
    Lift(Lift) = "lift",
    /// Asks that words stay unchanged.
    NoChange(Asking) = "no-change",
    /// Asks that a point stay on the table, whatever its words.
    Keep(KeepOnTable) = "keep",
    /// Opens or closes a round.
    Meet(Meet) = "meet",
    /// Sets a meeting or a deadline.
    SetDate(SetDate) = "set-date",
    /// Accepts a date that another party set.
    AcceptDate(AcceptDate) = "accept-date",
    /// States the record's time.
    StateTime(StateTime) = "state-time",
    /// Witnesses the stated time.
    Witness(Witness) = "witness",
    /// Refers provisions to a team.
    Refer(Refer) = "refer",
    /// Reports the results of a team.
    Report(Report) = "report",
    /// Puts a question on provisions to principals.
    Elevate(Elevate) = "elevate",
    /// Withholds the words of a provision.
    Withhold(Withhold) = "withhold",
    /// States a principle.
    Principle(Principle) = "principle",
    /// Confirms that a draft upholds it.
    Uphold(Uphold) = "uphold",
    /// Hands in words without naming their author.
    NonPaper(NonPaper) = "non-paper",
    /// Makes a sealed offer.
    Offer(Offer) = "offer",
    /// Opens a sealed offer.
    OpenOffer(OpenOffer) = "open-offer",
    /// Consults partners.
    Consult(Consult) = "consult",
    /// Comments, as a partner.
    Comment(Comment) = "comment",
    /// Notes a public remark.
    Remark(Remark) = "remark",
    /// Detaches the content of a reason, remark or comment.
    Redact(Redact) = "redact",
    /// Issues a draft.
    Issue(Issue) = "issue",
    /// Explains what happened to provisions that have left the base.
    SetAside(SetAside) = "set-aside",
    /// Proposes editorial corrections.
    Correct(Correct) = "correct",
    /// Drafts a joint statement.
    Statement(Statement) = "statement",
    /// Consents to sentences of a joint statement.
    ConsentTo(ConsentTo) = "consent-to",
    /// Initials a draft or statement.
    Initial(Initial) = "initial",
    /// Clears a draft or statement for release.
    Clear(Clear) = "clear",
    /// Decides, as a principal.
    Decide(Decide) = "decide",
}

impl fmt::Display for ActKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

fn body_of<T: DeserializeOwned>(body: &Value) -> Result<T, Unread> {
    T::deserialize(body).map_err(|e| Unread::Body(e.to_string()))
}

fn value_of<T: Serialize>(body: &T) -> Value {
    serde_json::to_value(body).expect("a body has text for keys and integers for numbers")
}
