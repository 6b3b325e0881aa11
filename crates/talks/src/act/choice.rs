//! One alternative of one bracket, identified by its words rather than by its place on a page.

use serde::{Deserialize, Serialize};

use super::wire::NumberBody;

/// An alternative: the base words in question and how they are to read.
///
/// The act itself contains the words consented to, so that it can be read without the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name of the text: `framework`.
    pub text: String,
    /// Identity of the provision. For an inserted provision, its identity in the rolling text.
    pub provision: String,
    /// The question and the chosen answer.
    pub reads: Reading,
}

/// A question about a provision, with one answer to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Reading {
    /// Words of the base and the words that are to replace them. Equal words keep the base.
    Words {
        /// Index of the first word in question, counted from 0 in the base wording.
        from: u32,
        /// Index after the last word in question; equal to `from` for a gap.
        to: u32,
        /// Words of the base at this place, as a check; empty for a gap.
        old: String,
        /// Words that are to replace them; empty for an omission.
        new: String,
    },
    /// Whether the provision is in the text.
    Presence {
        /// Whether it is in the text.
        present: bool,
    },
    /// Position of the provision.
    Place {
        /// Preceding provision; absent at the head of the text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// Number of the provision.
    Number {
        /// Number as printed; absent if the provision has no number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<NumberBody>,
    },
    /// Whether the provision is separate from the one before it, or joined to it.
    Boundary {
        /// Whether it is separate.
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
