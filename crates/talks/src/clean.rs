//! Words that hide something from the eye: what is noticed before an act is signed, and what the rules can refuse.

use paraph_text::{Finding, Id, Kind, Provision, Severity, Text, Wording, inspect};
use serde_json::Value;

use crate::act::Act;

/// Codes of the findings of what hides.
const CODES: [&str; 8] = [
    "bidi-control",
    "zero-width",
    "soft-hyphen",
    "invisible-tag",
    "variation-selector",
    "private-use",
    "damaged",
    "look-alike",
];

/// Returns what hides from the eye in words, apart from spaces and forms that look the same everywhere.
pub fn hidden(words: &str) -> Vec<Finding> {
    if words.is_ascii() {
        return Vec::new();
    }
    let (id, kind, wording) = (Id::new("words"), Kind::Paragraph, Wording::new(words));
    let text = Text::new(vec![Provision { id, kind, level: 1, number: None, wording }]);
    let signs = inspect(&text).into_iter().filter(hides);
    // The signer must see every finding, however slight.
    signs.map(|f| Finding { severity: Severity::Warning, place: String::new(), ..f }).collect()
}

/// Whether a finding is of something that hides from the eye.
pub fn hides(finding: &Finding) -> bool {
    CODES.contains(&finding.code)
}

/// Returns what hides from the eye in the words of an act.
pub fn hidden_in(act: &Act) -> Vec<Finding> {
    let mut found = Vec::new();
    look(&act.body(), &mut found);
    found
}

fn look(value: &Value, found: &mut Vec<Finding>) {
    match value {
        Value::String(words) => found.extend(hidden(words)),
        Value::Array(all) => all.iter().for_each(|one| look(one, found)),
        Value::Object(all) => all.values().for_each(|one| look(one, found)),
        _ => {}
    }
}
