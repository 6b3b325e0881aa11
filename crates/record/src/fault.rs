//! Faults of bytes, acts and logs: the fault, the place and the remedy.

use std::fmt;

/// The kind of a fault, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// The bytes are not canonical JSON.
    NotCanonical,
    /// The bytes are canonical JSON and not an act, a checkpoint or a pouch.
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
}

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Kind of the fault.
    pub kind: FaultKind,
    /// Number of the act in its log, counted from 1, if the fault concerns one.
    pub act: Option<u64>,
    /// The fault, the place and the remedy, in a sentence or two.
    pub message: String,
}

impl Fault {
    /// Makes a fault that does not name an act yet.
    pub fn new(kind: FaultKind, message: impl Into<String>) -> Fault {
        Fault { kind, act: None, message: message.into() }
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
