//! What the engine noticed and must not keep to itself.
//!
//! Disagreement is data and never an error; what could not be matched, placed or read with
//! confidence travels beside the result as findings.

/// How much a finding matters to the person who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing was lost.
    Note,
    /// Something was matched, read or laid out with doubt: look at it.
    Doubt,
    /// The text may mislead the eye, or part of the input could not be used as it stands.
    Warning,
}

/// One thing noticed, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// A short stable word for programs, such as `bidi-control` or `uncertain-match`.
    pub code: &'static str,
    /// Where: a line of a file (`line 12`), a provision (`point 6`) or empty for the whole text.
    pub place: String,
    /// What was noticed and what to do, in one or two sentences.
    pub message: String,
}
