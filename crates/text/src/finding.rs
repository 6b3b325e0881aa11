//! Observations of the engine that must reach the reader.
//!
//! Disagreement is data and never an error. Findings accompany a result and report what could not
//! be matched, placed or read with confidence.

/// Importance of a finding to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Information; nothing was lost.
    Note,
    /// Something was matched, read or laid out with doubt: check it.
    Doubt,
    /// The text may mislead the eye, or part of the input could not be used as it is.
    Warning,
}

/// One observation, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Its importance.
    pub severity: Severity,
    /// A short stable word for programs, such as `bidi-control` or `uncertain-match`.
    pub code: &'static str,
    /// The place: a line of a file (`line 12`), a provision (`point 6`), or empty for the whole
    /// text.
    pub place: String,
    /// The observation and what to do about it, in one or two sentences.
    pub message: String,
}
