//! Every act of the talks: its kind, its body, and who may sign it.
//!
//! A body is the JSON object that the record keeps as bytes. Unknown members are refused, so that
//! nobody signs what another cannot read. An act refers to an earlier one by its number in the
//! log: what its author had seen is signed with it, so that a number cannot come to mean another act.

mod choice;
mod consent;
mod detached;
mod draft;
mod founding;
mod meeting;
mod names;
mod paper;
mod referral;
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
pub use tabling::*;
pub use wire::{ChangeBody, NumberBody, ProvisionBody};

use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The number of an act: its place in the log, the opening act being 1.
pub type ActNo = u64;

/// What makes a body unreadable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The kind is not known to this engine: the fold stops, for what follows may rest on it.
    Kind(String),
    /// The kind is known and the body is not as it must be: the act is refused.
    Body(String),
}

macro_rules! acts {
    ($( $(#[$doc:meta])* $name:ident($body:ty) = $kind:literal ),+ $(,)?) => {
        /// An act's body, by its kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Act { $( $(#[$doc])* $name($body), )+ }

        /// The kinds of acts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ActKind { $( $(#[$doc])* #[serde(rename = $kind)] $name, )+ }

        impl ActKind {
            /// Every kind, in the order of the table in `docs/format/acts.md`.
            pub const ALL: &[ActKind] = &[$(ActKind::$name),+];

            /// The word that names the kind in the record and on the command line.
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
            /// The kind.
            pub fn kind(&self) -> ActKind {
                match self { $( Act::$name(_) => ActKind::$name, )+ }
            }

            /// Reads the body of an act of a kind.
            ///
            /// # Errors
            /// When the body is not one of that kind.
            pub fn of(kind: ActKind, body: &Value) -> Result<Act, Unread> {
                match kind { $( ActKind::$name => body_of(body).map(Act::$name), )+ }
            }

            /// Reads an act as the record has it.
            ///
            /// # Errors
            /// When the kind is not known, or the body is not one of that kind.
            pub fn read(kind: &str, body: &Value) -> Result<Act, Unread> {
                Act::of(kind.parse()?, body)
            }

            /// The body as a value.
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
    /// Gives a person the right to act for a party.
    Accredit(Accredit) = "accredit",
    /// Takes it back.
    Recall(Recall) = "recall",
    /// Replaces the key of a credential.
    Rekey(Rekey) = "rekey",
    /// A party joins the talks.
    Accede(Accede) = "accede",
    /// A party leaves them.
    Leave(Leave) = "leave",
    /// Changes the rules of procedure.
    AmendRules(AmendRules) = "amend-rules",
    /// Joins an act that waits for more than one hand.
    Join(Join) = "join",
    /// Hands in a text.
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
    /// Says how a party stands to an alternative.
    Position(Position) = "position",
    /// Accepts alternatives, all or none, if need be on conditions.
    Accept(Accept) = "accept",
    /// Takes an acceptance back.
    TakeBack(TakeBack) = "take-back",
    /// Confirms that brackets close as accepted.
    Close(Close) = "close",
    /// The chair puts wordings to the room.
    Put(Put) = "put",
    /// Objects to what was put.
    Object(Object) = "object",
    /// The chair declares the rest closed.
    Declare(Declare) = "declare",
    /// Brings adopted words back into brackets.
    Reopen(Reopen) = "reopen",
    /// Agrees words at technical level or ad referendum.
    Agree(Agree) = "agree",
    /// Returns ad referendum words to brackets.
    Return(Return) = "return",
    /// Makes a reservation.
    Reserve(Reserve) = "reserve",
    /// Lifts a reservation or an asking.
    Lift(Lift) = "lift",
    /// Asks that words stay as they are.
    NoChange(Asking) = "no-change",
    /// Asks that a point not vanish, whatever its words.
    Keep(KeepOnTable) = "keep",
    /// Opens or closes a round.
    Meet(Meet) = "meet",
    /// Sets a meeting or a deadline.
    SetDate(SetDate) = "set-date",
    /// Accepts a date that another set.
    AcceptDate(AcceptDate) = "accept-date",
    /// States the record's time.
    StateTime(StateTime) = "state-time",
    /// Witnesses it.
    Witness(Witness) = "witness",
    /// Sends provisions to a team.
    Refer(Refer) = "refer",
    /// The team reports back.
    Report(Report) = "report",
    /// Puts provisions to principals.
    Elevate(Elevate) = "elevate",
    /// Withholds the words of a provision.
    Withhold(Withhold) = "withhold",
    /// States a principle.
    Principle(Principle) = "principle",
    /// Confirms that a draft upholds it.
    Uphold(Uphold) = "uphold",
    /// Hands in words whose author is not named.
    NonPaper(NonPaper) = "non-paper",
    /// Makes a sealed offer.
    Offer(Offer) = "offer",
    /// Opens one.
    OpenOffer(OpenOffer) = "open-offer",
    /// Consults partners.
    Consult(Consult) = "consult",
    /// A partner comments.
    Comment(Comment) = "comment",
    /// Notes what was said in public.
    Remark(Remark) = "remark",
    /// Detaches a reason, remark or comment.
    Redact(Redact) = "redact",
    /// Issues a draft.
    Issue(Issue) = "issue",
    /// Says what became of provisions that have left the base.
    SetAside(SetAside) = "set-aside",
    /// Proposes editorial corrections.
    Correct(Correct) = "correct",
    /// Drafts a joint statement.
    Statement(Statement) = "statement",
    /// Consents to sentences of it.
    ConsentTo(ConsentTo) = "consent-to",
    /// Initials a draft or statement.
    Initial(Initial) = "initial",
    /// Clears it for release.
    Clear(Clear) = "clear",
    /// A principal decides.
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
