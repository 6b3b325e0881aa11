//! Errors of the node: the variant is the kind, the printed text says what and where, and the hint
//! says what to do.
//!
//! A door may replace the hint, by kind: no hint names a command or a button.

use std::borrow::Cow;

use paraph_record::Fault;
use paraph_store::StoreError;
use paraph_talks::{Refusal, Stop};

/// Reason why the node refuses. The record is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum NodeError {
    /// The file could not be used, or an act does not belong in the record.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An act, a key or a pouch has a fault.
    #[error(transparent)]
    Record(#[from] Fault),
    /// The talks refuse the act, and it was not signed.
    #[error("{}", .0.rule)]
    Refused(Box<Refusal>),
    /// The record holds an act that this Paraph does not know.
    #[error(transparent)]
    Stopped(#[from] Stop),
    /// The talks are not open yet, and have no keeper.
    #[error("the talks are not open yet")]
    NotOpen,
    /// The keyring has no such key.
    #[error("the keyring of this file has no key for {0}")]
    NoKey(String),
    /// The passphrase does not open the key.
    #[error("the passphrase does not open {0}")]
    Passphrase(String),
    /// The passphrase is empty, or has only spaces.
    #[error("the passphrase for {0} is empty")]
    EmptyPassphrase(String),
    /// The act names another act that the keeper has not placed in the log yet.
    #[error("act {0} was signed here and has no place in the keeper's record yet")]
    NotPlaced(u64),
    /// Sealed content does not open.
    #[error("what is sealed does not open with this key: it is for others, or was altered")]
    Closed,
    /// A sealed payload does not belong to the act.
    #[error("what is sealed there belongs to another act or to other talks: it was moved")]
    Moved,
    /// The private paper could not be used.
    #[error("{what}")]
    Private {
        /// What is wrong, with the file.
        what: String,
        /// Remedy.
        hint: Cow<'static, str>,
    },
    /// Encryption, or the system's randomness, failed.
    #[error("the key could not be made or kept: {0}")]
    Sealing(String),
    /// The stored state differs from the one that results from the acts.
    #[error(
        "the state that this file kept is not the one that its acts give; it was computed again from the acts"
    )]
    Snapshot,
}

impl NodeError {
    /// Returns what to do, in a sentence.
    pub fn hint(&self) -> &str {
        match self {
            NodeError::Store(error) => error.hint(),
            NodeError::Record(fault) => &fault.hint,
            NodeError::Refused(refusal) => refusal.remedy.as_str(),
            NodeError::Stopped(stop) => stop.hint(),
            NodeError::NotOpen => "Open the talks first.",
            NodeError::NoKey(_) => "Name a key that this file holds, or add this one.",
            NodeError::Passphrase(_) => "Check the passphrase and try again.",
            NodeError::EmptyPassphrase(_) => "Choose several words that only you would combine.",
            NodeError::NotPlaced(_) => {
                "Send it to the keeper of the record, and take in the keeper's next pouch first."
            }
            NodeError::Closed => "Use the key of a credential for which it was sealed, or ask its author.",
            NodeError::Moved => {
                "Do not rely on it: keep it as evidence, and ask its author for the original."
            }
            NodeError::Private { hint, .. } => hint,
            NodeError::Sealing(_) => "Try again; if it fails again, check the system on which Paraph runs.",
            NodeError::Snapshot => "Check the file again: the acts themselves are sound.",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use paraph_record::FaultKind;
    use paraph_talks::Phrase;

    use super::*;

    /// Returns one error of each kind, with the kind's number. A new kind must be added in both
    /// places.
    fn all() -> Vec<NodeError> {
        let name = || "A/head".to_owned();
        let refusal = Refusal::new("not-head", Phrase::words("No."), Phrase::words("Ask the head."));
        vec![
            NodeError::Store(StoreError::Missing(PathBuf::from("a.paraph"))),
            NodeError::Record(Fault::new(FaultKind::Gap, "an act is missing")),
            NodeError::Refused(Box::new(refusal)),
            NodeError::Stopped(Stop { number: 3, kind: "later".to_owned() }),
            NodeError::NotOpen,
            NodeError::NoKey(name()),
            NodeError::Passphrase(name()),
            NodeError::NotPlaced(5),
            NodeError::Closed,
            NodeError::Moved,
            NodeError::Private { what: name(), hint: "Check the file.".into() },
            NodeError::Sealing("no randomness".to_owned()),
            NodeError::Snapshot,
            NodeError::EmptyPassphrase(name()),
        ]
    }

    fn nth(error: &NodeError) -> usize {
        match error {
            NodeError::Store(_) => 0,
            NodeError::Record(_) => 1,
            NodeError::Refused(_) => 2,
            NodeError::Stopped(_) => 3,
            NodeError::NotOpen => 4,
            NodeError::NoKey(_) => 5,
            NodeError::Passphrase(_) => 6,
            NodeError::NotPlaced(_) => 7,
            NodeError::Closed => 8,
            NodeError::Moved => 9,
            NodeError::Private { .. } => 10,
            NodeError::Sealing(_) => 11,
            NodeError::Snapshot => 12,
            NodeError::EmptyPassphrase(_) => 13,
        }
    }

    #[test]
    fn every_error_says_what_next() {
        let all = all();
        assert!(all.iter().map(nth).eq(0..14));
        for error in all {
            let (what, hint) = (error.to_string(), error.hint().to_owned());
            assert!(hint.len() > 1 && hint.ends_with('.'), "{error:?}: {hint}");
            assert!(!what.contains(hint.trim_end_matches('.')), "{error:?} says its hint twice");
            assert!(!hint.contains("paraph "), "{error:?} names a command");
        }
    }
}
