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
    /// The chosen password is easy to guess.
    Weak,
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
        f.write_str(&self.what())
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
            | DoorError::Weak
            | DoorError::Long
            | DoorError::NoPrf
            | DoorError::Passkey(_)
            | DoorError::NoCredential(_)
            | DoorError::OtherKey(_) => Kind::Input,
            DoorError::Damaged(_) | DoorError::Node(_) => Kind::Failed,
        }
    }

    /// Returns what is wrong, without a full stop.
    pub fn what(&self) -> Phrase {
        match self {
            DoorError::NotAdmitted => say!(
                "name-password-passkey-link-not",
                "the name and password (or passkey or link) do not match"
            ),
            DoorError::Link => {
                say!(
                    "link-not-valid-used-expired",
                    "this link is not valid: it was used, has expired, or was withdrawn"
                )
            }
            DoorError::SignedOut => {
                say!("you-not-signed-your-session", "you are not signed in, or your session has ended")
            }
            DoorError::Shut(credential) => say!(
                "account-closed-credential-recalled-key",
                "the account of {credential} is closed: its credential was recalled or its key was replaced",
                credential
            ),
            DoorError::Forged => say!(
                "form-not-sent-page-room",
                "the form was not sent from a page of this room, or the page was opened before you signed in"
            ),
            DoorError::TooOften { .. } => say!("too-many-attempts", "too many attempts"),
            DoorError::Short(n) => {
                say!(
                    "password-characters-takes-least",
                    "the password has {n} characters and needs at least {least}",
                    n,
                    least = LEAST
                )
            }
            DoorError::Weak => say!("password-easy-to-guess", "the password is easy to guess"),
            DoorError::Long => {
                say!("password-longer-1-000-characters", "the password is longer than 1,000 characters")
            }
            DoorError::NoPrf => say!(
                "passkey-cannot-open-signing-key",
                "this passkey cannot open a signing key: its device or browser does not support secrets (the PRF extension)"
            ),
            DoorError::Passkey(why) => {
                say!("passkey-not-accepted", "the passkey was not accepted: {why}", why)
            }
            DoorError::NotHead(whose) => whose.clone(),
            DoorError::NoCredential(name) => say!(
                "no-credential-delegation-called",
                "this delegation does not have a credential called {name}",
                name
            ),
            DoorError::OtherKey(credential) => {
                say!("key-use-here-not-key", "the key in use here is not the key of {credential}", credential)
            }
            DoorError::Stranger => {
                say!("no-credential-talks-key-now", "no credential of these talks has this key now")
            }
            DoorError::Damaged(credential) => say!(
                "entry-file-altered-comes-another",
                "the entry of {credential} in this file was altered, or comes from another version",
                credential
            ),
            DoorError::Node(NodeError::Refused(refusal)) => refusal.rule.clone(),
            DoorError::Node(error) => Phrase::words(error.to_string()),
        }
    }

    /// Returns what to do next.
    pub fn hint(&self) -> Phrase {
        match self {
            DoorError::NotAdmitted => {
                say!(
                    "try-again-if-lost-password-ask",
                    "Try again. If you have lost your password, ask the head of your delegation for a new link."
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
                    "Open the page again and repeat what you did. Nothing was changed."
                )
            }
            DoorError::TooOften { again } => {
                say!("you-try-again", "You can try again at {again}.", again)
            }
            DoorError::Short(_) | DoorError::Weak => {
                say!(
                    "choose-longer-one-several-words",
                    "Choose a longer one: several words that only you would combine."
                )
            }
            DoorError::Long => say!("choose-shorter-one", "Choose a shorter one."),
            DoorError::NoPrf => {
                say!(
                    "use-password-passkey-another-device-password",
                    "Use your password, or a passkey from another device or password manager."
                )
            }
            DoorError::Passkey(_) => say!("begin-again-use-password", "Start again, or use your password."),
            DoorError::NotHead(_) => {
                say!("ask-the-head-of-the-delegation", "Ask the head of the delegation.")
            }
            DoorError::NoCredential(_) => {
                say!(
                    "check-name-invite-new-delegate-accredited",
                    "Check the name, or invite a new delegate: the invitation also accredits that person."
                )
            }
            DoorError::OtherKey(name) => {
                say!(
                    "give-fresh-key-new-link-old",
                    "Give {name} a new key with the new link; the old key can then no longer sign.",
                    name
                )
            }
            DoorError::Stranger => {
                say!("sign-your-current-key-see", "Sign with your current key: see who takes part.")
            }
            DoorError::Damaged(_) => {
                say!(
                    "link-no-longer-used-ask",
                    "This link can no longer be used. Ask the head of your delegation for a new one."
                )
            }
            DoorError::Node(NodeError::Refused(refusal)) => refusal.remedy.clone(),
            DoorError::Node(_) => {
                say!(
                    "nothing-changed-try-again-check",
                    "Nothing was changed. Try again, or check the file of this record."
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns one error of each kind. A new kind must be added here and in `nth`.
    fn all() -> Vec<DoorError> {
        let name = || "A/head".to_owned();
        vec![
            DoorError::NotAdmitted,
            DoorError::Link,
            DoorError::SignedOut,
            DoorError::Shut(name()),
            DoorError::Forged,
            DoorError::TooOften { again: Moment::parse("2025-11-23T09:00:00Z").expect("a moment") },
            DoorError::Short(3),
            DoorError::Weak,
            DoorError::Long,
            DoorError::NoPrf,
            DoorError::Passkey(Phrase::words("Its answer is for another room.")),
            DoorError::NotHead(Phrase::words("Only the head of A may do this.")),
            DoorError::NoCredential(name()),
            DoorError::OtherKey(name()),
            DoorError::Stranger,
            DoorError::Damaged(name()),
            DoorError::Node(NodeError::Closed),
        ]
    }

    fn nth(error: &DoorError) -> usize {
        match error {
            DoorError::NotAdmitted => 0,
            DoorError::Link => 1,
            DoorError::SignedOut => 2,
            DoorError::Shut(_) => 3,
            DoorError::Forged => 4,
            DoorError::TooOften { .. } => 5,
            DoorError::Short(_) => 6,
            DoorError::Weak => 7,
            DoorError::Long => 8,
            DoorError::NoPrf => 9,
            DoorError::Passkey(_) => 10,
            DoorError::NotHead(_) => 11,
            DoorError::NoCredential(_) => 12,
            DoorError::OtherKey(_) => 13,
            DoorError::Stranger => 14,
            DoorError::Damaged(_) => 15,
            DoorError::Node(_) => 16,
        }
    }

    #[test]
    fn every_error_says_what_next() {
        let all = all();
        assert!(all.iter().map(nth).eq(0..17));
        for error in all {
            let (what, hint) = (error.to_string(), error.hint().to_string());
            assert!(hint.len() > 1 && hint.ends_with('.'), "{error:?}: {hint}");
            assert!(!what.contains(hint.trim_end_matches('.')), "{error:?} says its hint twice");
            assert!(!hint.contains("paraph "), "{error:?} names a command");
        }
    }
}
