//! Why the door stays shut: what, and what to do next. No refusal tells which names there are.

use paraph_node::NodeError;
use paraph_store::StoreError;
use paraph_talks::Moment;

use crate::password::LEAST;

/// What sort of error it is, for whoever answers a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Whoever asks is not known, or not any more: let that person sign in.
    NotAdmitted,
    /// It is known who asks, and it is not that person's to do.
    Forbidden,
    /// What was handed in is not as it should be.
    Input,
    /// Too often: later.
    TooOften,
    /// The node itself failed.
    Failed,
}

/// Why the door stays shut.
#[derive(Debug, thiserror::Error)]
pub enum DoorError {
    /// No such account, another password, or a passkey that is not this account's: nothing tells which.
    #[error("this name and what was given with it do not open the door")]
    NotAdmitted,
    /// No such link: never made, used, lapsed or taken back. Nothing tells which.
    #[error("this link does not open the door: it was used, has lapsed, or was taken back")]
    Link,
    /// No such badge: signed out, lapsed, or never given.
    #[error("you are not signed in, or not any more")]
    SignedOut,
    /// The credential was taken back, or has another key now: its account is shut.
    #[error("the account of {0} is shut: its credential was taken back, or was given another key")]
    Shut(String),
    /// A form came without the code that belongs to the cookie.
    #[error(
        "the form did not come from a page of this room, or from one that was opened before you signed in"
    )]
    Forged,
    /// Too many attempts.
    #[error("too many attempts")]
    TooOften {
        /// When the next is heard.
        again: Moment,
    },
    /// The password that was chosen will not do.
    #[error("the password has {0} characters, and takes at least {LEAST}")]
    Short(usize),
    /// The password that was chosen is too long.
    #[error("the password is longer than 1,000 characters")]
    Long,
    /// The device of a passkey derives no key for this room.
    #[error("this passkey opens no signing key: its device or browser gives no secret (the PRF extension)")]
    NoPrf,
    /// A passkey could not be added or used.
    #[error("the passkey was not taken: {0}")]
    Passkey(String),
    /// What is asked for takes the head of that delegation.
    #[error("{0}")]
    NotHead(String),
    /// The head of the delegation named a credential that there is not.
    #[error("no credential of this delegation is called {0}")]
    NoCredential(String),
    /// The key that is at hand is not that of the credential.
    #[error("the key at hand is not that of {0}")]
    OtherKey(String),
    /// A key that is of nobody.
    #[error("the key is of no credential of these talks, or not any more")]
    Stranger,
    /// What is on the shelf cannot be read.
    #[error("what is kept of {0} in this file was altered, or is of another version")]
    Damaged(String),
    /// The record, the talks or the system refuse.
    #[error(transparent)]
    Node(#[from] NodeError),
}

impl From<StoreError> for DoorError {
    fn from(error: StoreError) -> DoorError {
        DoorError::Node(NodeError::Store(error))
    }
}

impl DoorError {
    /// What sort of error it is.
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

    /// What to do next.
    pub fn next(&self) -> String {
        match self {
            DoorError::NotAdmitted => {
                "Try again; if you have lost your password, ask the head of your delegation for a new link."
                    .to_owned()
            }
            DoorError::Link => "Ask the head of your delegation for a new one.".to_owned(),
            DoorError::SignedOut => "Sign in again.".to_owned(),
            DoorError::Shut(_) => "Ask the head of your delegation.".to_owned(),
            DoorError::Forged => {
                "Open the page again and repeat what you did; nothing was changed.".to_owned()
            }
            DoorError::TooOften { again } => format!("The next attempt is heard at {again}."),
            DoorError::Short(_) => {
                "Take a longer one: a few words that only you would put together.".to_owned()
            }
            DoorError::Long => "Take a shorter one.".to_owned(),
            DoorError::NoPrf => {
                "Use your password, or a passkey of another device or password manager.".to_owned()
            }
            DoorError::Passkey(_) => "Begin again, or use your password.".to_owned(),
            DoorError::NotHead(_) => "Ask the head of the delegation.".to_owned(),
            DoorError::NoCredential(_) => {
                "Check the name, or invite a new delegate, who is accredited at once.".to_owned()
            }
            DoorError::OtherKey(name) => {
                format!("Give {name} a fresh key with its new link; the old one signs no more then.")
            }
            DoorError::Stranger => "Sign with the key that the talks know: see who takes part.".to_owned(),
            DoorError::Damaged(_) => {
                "Nobody comes in by it. Let the head of the delegation make a new link.".to_owned()
            }
            DoorError::Node(NodeError::Refused(refusal)) => refusal.remedy.clone(),
            DoorError::Node(_) => {
                "Nothing was changed. Try again, or look after the file of this node.".to_owned()
            }
        }
    }
}
