//! What is wrong with bytes, an act or a log: what, where, and what to do.

use std::fmt;

/// The kind of a fault, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// The bytes are not canonical JSON.
    NotCanonical,
    /// The bytes are canonical JSON and not an act, a checkpoint or a pouch.
    Malformed,
    /// A hash, key or signature has not its form, or is a key that must not be used.
    Encoding,
    /// The signature is not the author's over these bytes.
    Signature,
    /// The act is of other talks.
    OtherTalks,
    /// The log opens once, with its first act.
    Opening,
    /// The author's counter leaves a gap: an act between is missing.
    Gap,
    /// The act does not name its author's act before it.
    Previous,
    /// Two acts of one author bear one counter.
    Equivocation,
    /// What the author had seen is not this log.
    OtherHistory,
    /// A root or proof does not hold.
    Proof,
    /// The file ends too early, or goes on after its end.
    Length,
}

impl FaultKind {
    /// A short stable word.
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

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its kind.
    pub kind: FaultKind,
    /// The number of the act in its log, counted from 1, where it is about one.
    pub act: Option<u64>,
    /// What, where, and what to do, in a sentence or two.
    pub message: String,
}

impl Fault {
    /// A fault that is about no act in particular yet.
    pub fn new(kind: FaultKind, message: impl Into<String>) -> Fault {
        Fault { kind, act: None, message: message.into() }
    }

    /// The same fault, of an act.
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
