//! Visits: actions at the door, with their times.

use paraph_talks::Moment;
use serde::{Deserialize, Serialize};

/// Action at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DoorAction"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Received a link.
    Invited,
    /// Lost an unused link, which was taken back.
    LinkTakenBack,
    /// Signed in with a link and chose a password.
    Link,
    /// Signed in with a password.
    Password,
    /// Signed in with a passkey.
    Passkey,
    /// Signed in with the key itself, as in a demonstration.
    Key,
    /// Was refused: wrong password or passkey.
    Refused,
    /// Changed the password.
    PasswordChanged,
    /// Added a passkey.
    PasskeyAdded,
    /// Removed a passkey.
    PasskeyRemoved,
    /// Signed out.
    SignedOut,
    /// Signed out on every device.
    SignedOutEverywhere,
}

/// A line of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Time.
    pub at: Moment,
    /// Credential concerned.
    pub credential: String,
    /// Action.
    pub what: What,
}
