//! Refusals: why an act has no effect. Each names the act, the rule and the remedy.

use std::fmt;

use paraph_page::Phrase;
use serde::{Deserialize, Serialize};

/// A refused act. It stays in the record and uses up its author's counter, and changes nothing
/// else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Short stable word for programs: `not-head`, `no-such-provision`, `words-have-changed`.
    pub code: String,
    /// What was refused and by which rule, in a sentence.
    pub rule: Phrase,
    /// Remedy, in a sentence.
    pub remedy: Phrase,
}

impl Refusal {
    /// Makes a refusal.
    pub fn new(code: &str, rule: Phrase, remedy: Phrase) -> Refusal {
        Refusal { code: code.to_owned(), rule, remedy }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.rule, self.remedy)
    }
}

impl std::error::Error for Refusal {}
