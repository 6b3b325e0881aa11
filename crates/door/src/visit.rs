//! A visit: what somebody did at the door, and when.

use paraph_talks::Moment;
use serde::{Deserialize, Serialize};

/// What somebody did at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Was sent a link.
    Invited,
    /// Had a link taken back that was not used.
    LinkTakenBack,
    /// Came in by a link and chose a password.
    Link,
    /// Came in by password.
    Password,
    /// Came in by passkey.
    Passkey,
    /// Came in by the key itself, as in a demonstration.
    Key,
    /// Was refused: another password, or another passkey.
    Refused,
    /// Chose another password.
    PasswordChanged,
    /// Added a passkey.
    PasskeyAdded,
    /// Took a passkey away.
    PasskeyRemoved,
    /// Went.
    SignedOut,
    /// Had every badge taken.
    SignedOutEverywhere,
}

/// A line of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// When.
    pub at: Moment,
    /// The credential in whose name.
    pub credential: String,
    /// What.
    pub what: What,
}
