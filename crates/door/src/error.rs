//! Errors of the door: what is wrong, and what to do next. No error reveals which names exist.

use std::fmt;

use paraph_node::NodeError;
use paraph_store::StoreError;
use paraph_talks::{Moment, Phrase, say};

/// Minimum number of characters in a password. There is no other rule.
pub const LEAST: usize = 12;

/// Type of error, for the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The person is not known, or no longer: show the sign-in page.
    NotAdmitted,
    /// The person is known, but not allowed to do this.
    Forbidden,
    /// The input is not valid.
    Input,
    /// There were too many attempts.
    TooOften,
    /// The node itself failed.
    Failed,
}

/// Reason why the door stays shut.
#[derive(Debug)]
pub enum DoorError {
    /// The account does not exist, or the password or passkey does not match. The error does not
    /// show which.
    NotAdmitted,
    /// The link was never made, was used, has lapsed or was taken back. The error does not show
    /// which.
    Link,
    /// The badge was signed out, has lapsed, or was never given.
    SignedOut,
    /// The credential was taken back, or now has another key. Its account is shut.
    Shut(String),
    /// The form lacks the code that belongs to the cookie.
    Forged,
    /// Too many attempts.
    TooOften {
        /// Time from which another attempt is accepted.
        again: Moment,
    },
    /// The chosen password is too short.
    Short(usize),
    /// The chosen password is too long.
    Long,
    /// The device of a passkey does not derive a key for this room.
    NoPrf,
    /// A passkey could not be added or used.
    Passkey(Phrase),
    /// Only the head of that delegation may do this.
    NotHead(Phrase),
    /// The head of the delegation named a credential that does not exist.
    NoCredential(String),
    /// The available key is not that of the credential.
    OtherKey(String),
    /// The key belongs to nobody in these talks.
    Stranger,
    /// A value on the shelf cannot be read.
    Damaged(String),
    /// The record, the talks or the system refused.
    Node(NodeError),
}

impl fmt::Display for DoorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.says())
    }
}

impl std::error::Error for DoorError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            DoorError::Node(error) => error.source(),
            _ => None,
        }
    }
}

impl From<NodeError> for DoorError {
    fn from(error: NodeError) -> DoorError {
        DoorError::Node(error)
    }
}

impl From<StoreError> for DoorError {
    fn from(error: StoreError) -> DoorError {
        DoorError::Node(NodeError::Store(error))
    }
}

impl DoorError {
    /// Returns the type of error.
    pub fn kind(&self) -> Kind {
        match self {
            DoorError::NotAdmitted | DoorError::Link | DoorError::SignedOut | DoorError::Shut(_) => {
                Kind::NotAdmitted
            }
            DoorError::Forged
            | DoorError::NotHead(_)
            | DoorError::Stranger
            | DoorError::Node(NodeError::Refused(_)) => Kind::Forbidden,
            DoorError::TooOften { .. } => Kind::TooOften,
            DoorError::Short(_)
            | DoorError::Long
            | DoorError::NoPrf
            | DoorError::Passkey(_)
            | DoorError::NoCredential(_)
            | DoorError::OtherKey(_) => Kind::Input,
            DoorError::Damaged(_) | DoorError::Node(_) => Kind::Failed,
        }
    }

    /// Returns what is wrong, without a full stop.
    pub fn says(&self) -> Phrase {
        match self {
            DoorError::NotAdmitted => say!(
                "name-what-given-do-not-open",
                "this name and what was given with it do not open the door"
            ),
            DoorError::Link => {
                say!(
                    "link-does-not-open-door-used",
                    "this link does not open the door: it was used, has lapsed, or was taken back"
                )
            }
            DoorError::SignedOut => say!("not-signed-not-any-more", "you are not signed in, or not any more"),
            DoorError::Shut(credential) => say!(
                "account-shut-credential-taken-back-given",
                "the account of {credential} is shut: its credential was taken back, or was given another key",
                credential
            ),
            DoorError::Forged => say!(
                "form-did-not-come-page-room",
                "the form did not come from a page of this room, or from one that was opened before you signed in"
            ),
            DoorError::TooOften { .. } => say!("too-many-attempts", "too many attempts"),
            DoorError::Short(n) => {
                say!(
                    "password-characters-takes-least",
                    "the password has {n} characters, and takes at least {least}",
                    n,
                    least = LEAST
                )
            }
            DoorError::Long => {
                say!("password-longer-1-000-characters", "the password is longer than 1,000 characters")
            }
            DoorError::NoPrf => say!(
                "passkey-opens-no-signing-key-device",
                "this passkey opens no signing key: its device or browser gives no secret (the PRF extension)"
            ),
            DoorError::Passkey(why) => say!("passkey-not-taken", "the passkey was not taken: {why}", why),
            DoorError::NotHead(whose) => whose.clone(),
            DoorError::NoCredential(name) => say!(
                "no-credential-delegation-called",
                "no credential of this delegation is called {name}",
                name
            ),
            DoorError::OtherKey(credential) => {
                say!("key-hand-not", "the key at hand is not that of {credential}", credential)
            }
            DoorError::Stranger => say!(
                "key-no-credential-talks-not-any",
                "the key is of no credential of these talks, or not any more"
            ),
            DoorError::Damaged(credential) => say!(
                "what-kept-file-altered-another-version",
                "what is kept of {credential} in this file was altered, or is of another version",
                credential
            ),
            DoorError::Node(NodeError::Refused(refusal)) => refusal.rule.clone(),
            DoorError::Node(error) => Phrase::words(error.to_string()),
        }
    }

    /// Returns what to do next.
    pub fn next(&self) -> Phrase {
        match self {
            DoorError::NotAdmitted => {
                say!(
                    "try-again-if-lost-password-ask",
                    "Try again; if you have lost your password, ask the head of your delegation for a new link."
                )
            }
            DoorError::Link => {
                say!("ask-head-delegation-new", "Ask the head of your delegation for a new one.")
            }
            DoorError::SignedOut => say!("sign-again", "Sign in again."),
            DoorError::Shut(_) => say!("ask-head-delegation", "Ask the head of your delegation."),
            DoorError::Forged => {
                say!(
                    "open-page-again-repeat-what-did",
                    "Open the page again and repeat what you did; nothing was changed."
                )
            }
            DoorError::TooOften { again } => {
                say!("next-attempt-heard", "The next attempt is heard at {again}.", again)
            }
            DoorError::Short(_) => {
                say!(
                    "take-longer-few-words-only-would",
                    "Take a longer one: a few words that only you would put together."
                )
            }
            DoorError::Long => say!("take-shorter", "Take a shorter one."),
            DoorError::NoPrf => {
                say!(
                    "use-password-passkey-another-device-password",
                    "Use your password, or a passkey of another device or password manager."
                )
            }
            DoorError::Passkey(_) => say!("begin-again-use-password", "Begin again, or use your password."),
            DoorError::NotHead(_) => say!("ask-head-delegation-2", "Ask the head of the delegation."),
            DoorError::NoCredential(_) => {
                say!(
                    "check-name-invite-new-delegate-accredited",
                    "Check the name, or invite a new delegate, who is accredited at once."
                )
            }
            DoorError::OtherKey(name) => {
                say!(
                    "give-fresh-key-new-link-old",
                    "Give {name} a fresh key with its new link; the old one signs no more then.",
                    name
                )
            }
            DoorError::Stranger => say!(
                "sign-key-talks-know-see-takes",
                "Sign with the key that the talks know: see who takes part."
            ),
            DoorError::Damaged(_) => {
                say!(
                    "nobody-comes-let-head-delegation-make",
                    "Nobody comes in by it. Let the head of the delegation make a new link."
                )
            }
            DoorError::Node(NodeError::Refused(refusal)) => refusal.remedy.clone(),
            DoorError::Node(_) => {
                say!(
                    "nothing-changed-try-again-look-after",
                    "Nothing was changed. Try again, or look after the file of this node."
                )
            }
        }
    }
}
