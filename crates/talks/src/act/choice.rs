//! One alternative of one bracket, named by words and not by place on a page.

use serde::{Deserialize, Serialize};

use super::wire::NumberBody;

/// An alternative: the base words in question and how they shall read.
///
/// What is consented to stands in the act itself, so that it can be read without the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The text's name: `framework`.
    pub text: String,
    /// The provision's identity, or that of the inserted provision in the rolling text.
    pub provision: String,
    /// The question, and the answer chosen.
    pub reads: Reading,
}

/// A question about a provision with one answer to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Reading {
    /// Words of the base and those that shall stand there. Equal texts keep the base.
    Words {
        /// The first word in question, counted from 0 in the base wording.
        from: u32,
        /// The word after the last one in question; equal to `from` for a gap.
        to: u32,
        /// The base's words there, as a check; empty for a gap.
        old: String,
        /// The words that shall stand there; empty for an omission.
        new: String,
    },
    /// Whether the provision stands.
    Presence {
        /// Whether it does.
        present: bool,
    },
    /// What it stands after.
    Place {
        /// The provision before it; absent at the head of the text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// Its number.
    Number {
        /// As printed; absent for none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<NumberBody>,
    },
    /// Whether it begins a provision of its own, or runs on in the one before it.
    Boundary {
        /// Whether it begins.
        begins: bool,
    },
}

impl PartialOrd for NumberBody {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for NumberBody {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (&self.number, &self.label).cmp(&(&other.number, &other.label))
    }
}
