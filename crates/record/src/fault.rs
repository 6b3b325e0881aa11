//! Faults of bytes, acts and logs: kind, description, place and remedy, each as a field.
//!
//! A door may replace the hint, by kind: no hint names a command or a button.

use std::borrow::Cow;
use std::fmt;

/// The kind of a fault, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// The bytes are not canonical JSON.
    NotCanonical,
    /// The bytes are canonical JSON, but not an act, a checkpoint or a pouch.
    Malformed,
    /// A hash, key or signature has the wrong form, or a key must not be used.
    Encoding,
    /// The signature is not the author's over these bytes.
    Signature,
    /// The act belongs to other talks.
    OtherTalks,
    /// The log opens once, with its first act.
    Opening,
    /// The author's counter leaves a gap: an act between is missing.
    Gap,
    /// The act does not name its author's previous act.
    Previous,
    /// Two acts of one author have the same counter.
    Equivocation,
    /// The author had seen a log different from this one.
    OtherHistory,
    /// A root or proof does not hold.
    Proof,
    /// The file ends too early, or continues after its end.
    Length,
}

impl FaultKind {
    /// Returns a short stable word.
    pub fn code(self) -> &'static str {
        match self {
            FaultKind::NotCanonical => "not-canonical",
            FaultKind::Malformed => "malformed",
            FaultKind::Encoding => "encoding",
            FaultKind::Signature => "signature",
            FaultKind::OtherTalks => "other-talks",
            FaultKind::Opening => "opening",
            FaultKind::Gap => "gap",
            FaultKind::Previous => "previous",
            FaultKind::Equivocation => "equivocation",
            FaultKind::OtherHistory => "other-history",
            FaultKind::Proof => "proof",
            FaultKind::Length => "length",
        }
    }

    /// Returns what to do about a fault of this kind, in a sentence.
    pub fn hint(self) -> &'static str {
        match self {
            FaultKind::NotCanonical => "Ask the sender for the file as Paraph wrote it.",
            FaultKind::Malformed => "Check that this is the right file, and ask the sender for it again.",
            FaultKind::Encoding => "Copy it again from its source, in full.",
            FaultKind::Signature => "Keep it as evidence, and ask the author for the original.",
            FaultKind::OtherTalks => "Use it with the record of the talks that it belongs to.",
            FaultKind::Opening => "Use it with the record that it belongs to, or begin a new record.",
            FaultKind::Gap => "Ask for the missing acts and take them in first.",
            FaultKind::Previous => "Ask for all acts of this author, in their order.",
            FaultKind::Equivocation => "Keep both as evidence, and raise it with the other delegations.",
            FaultKind::OtherHistory => {
                "Keep both records as evidence, and compare them with the other delegations."
            }
            FaultKind::Proof => "Keep the file as evidence, and ask the sender for the acts again.",
            FaultKind::Length => "Ask for the whole file again.",
        }
    }
}

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Kind of the fault.
    pub kind: FaultKind,
    /// Number of the act in its log, counted from 1, if the fault concerns one.
    pub act: Option<u64>,
    /// What is wrong, without a full stop.
    pub message: String,
    /// Remedy, in a sentence.
    pub hint: Cow<'static, str>,
}

impl Fault {
    /// Makes a fault that does not concern a particular act yet, with the hint of its kind.
    pub fn new(kind: FaultKind, message: impl Into<String>) -> Fault {
        Fault { kind, act: None, message: message.into(), hint: Cow::Borrowed(kind.hint()) }
    }

    /// Returns the same fault with another hint.
    #[must_use]
    pub fn hinting(self, hint: impl Into<Cow<'static, str>>) -> Fault {
        Fault { hint: hint.into(), ..self }
    }

    /// Returns the same fault for an act.
    #[must_use]
    pub fn at(self, act: u64) -> Fault {
        Fault { act: Some(act), ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.act {
            Some(act) => write!(f, "act {act}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultKind};

    /// Returns the kind after a kind. A new kind must be added here.
    fn after(kind: FaultKind) -> Option<FaultKind> {
        Some(match kind {
            FaultKind::NotCanonical => FaultKind::Malformed,
            FaultKind::Malformed => FaultKind::Encoding,
            FaultKind::Encoding => FaultKind::Signature,
            FaultKind::Signature => FaultKind::OtherTalks,
            FaultKind::OtherTalks => FaultKind::Opening,
            FaultKind::Opening => FaultKind::Gap,
            FaultKind::Gap => FaultKind::Previous,
            FaultKind::Previous => FaultKind::Equivocation,
            FaultKind::Equivocation => FaultKind::OtherHistory,
            FaultKind::OtherHistory => FaultKind::Proof,
            FaultKind::Proof => FaultKind::Length,
            FaultKind::Length => return None,
        })
    }

    #[test]
    fn every_fault_says_what_next() {
        let all: Vec<FaultKind> =
            std::iter::successors(Some(FaultKind::NotCanonical), |k| after(*k)).collect();
        assert_eq!(all.len(), 12);
        for kind in all {
            let fault = Fault::new(kind, "this is wrong").at(7);
            assert_eq!(fault.to_string(), "act 7: this is wrong");
            assert!(fault.hint.len() > 1 && fault.hint.ends_with('.'), "{kind:?}");
            assert!(!fault.hint.contains("paraph "), "{kind:?} names a command");
        }
    }
}
