//! Why an act has no effect: the act, the rule, and the remedy.

use std::fmt;

use paraph_page::Phrase;
use serde::{Deserialize, Serialize};

/// A refused act. It stays in the record, spends its author's counter, and changes nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// A short stable word for programs: `not-head`, `no-such-provision`, `words-have-changed`.
    pub code: String,
    /// What was refused and by which rule, in a sentence.
    pub rule: Phrase,
    /// What to do instead, in a sentence.
    pub remedy: Phrase,
}

impl Refusal {
    /// A refusal.
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
