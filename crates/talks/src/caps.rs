//! How much one act may hold. Every door asks the talks before it signs, so that all refuse alike.
//!
//! [`docs/format/acts.md`](../../../docs/format/acts.md) states the same numbers.

use paraph_page::{Phrase, say};
use serde_json::Value;

use crate::refusal::Refusal;

/// Characters of one wording, or of any other words in an act.
pub const WORDING: usize = 100_000;
/// Changes of one proposal.
pub const CHANGES: usize = 50_000;
/// Bytes of one act, which the record refuses beyond that.
pub const ACT: usize = paraph_record::SIZE_CAP;

/// Checks that the body of an act keeps within the caps.
///
/// # Errors
/// Returns an error that names the cap.
pub(crate) fn within(body: &Value) -> Result<(), Refusal> {
    match body {
        // Bytes bound characters from above, and are known without counting.
        Value::String(words) if words.len() > WORDING && words.chars().count() > WORDING => {
            Err(refuse(say!(
                "wording-too-long",
                "A wording has {count} characters, and one may have at most {cap}.",
                count = words.chars().count(),
                cap = WORDING
            )))
        }
        Value::Array(all) => all.iter().try_for_each(within),
        Value::Object(members) => members.iter().try_for_each(|(name, value)| {
            match value.as_array().map(Vec::len).filter(|count| name == "changes" && *count > CHANGES) {
                Some(count) => Err(refuse(say!(
                    "too-many-changes",
                    "The proposal has {count} changes, and one may have at most {cap}.",
                    count,
                    cap = CHANGES
                ))),
                None => within(value),
            }
        }),
        _ => Ok(()),
    }
}

fn refuse(rule: Phrase) -> Refusal {
    Refusal::new("too-long", rule, say!("divide-into-several", "Divide it into several."))
}
