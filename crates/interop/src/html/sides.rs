//! Each side's text as a plan: its provisions, their order and their numbers.
//!
//! The page can only choose words. Place, number and boundary come from `choose`; its result is
//! kept here if it differs from reading the page from top to bottom.

use std::collections::BTreeMap;

use paraph_text::{Entry, Id, Rolling, Run, Sponsor, choose};
use serde_json::{Value, json};

use super::palette::Palette;

/// Returns the plans of the base (`b`) and of all sponsors (by key) that need one, as JSON. A row
/// is the index of an entry, or a list of that index (-1 if no entry has the identity), the
/// number's label and, if the page shows other words, the wording.
pub(super) fn plans(rolling: &Rolling, palette: &Palette<'_>) -> String {
    let places: BTreeMap<&Id, usize> =
        rolling.entries.iter().enumerate().rev().map(|(at, e)| (&e.id, at)).collect();
    let mut plans = serde_json::Map::new();
    let mut add = |key: String, side: Option<&Sponsor>| {
        let rows = plan(rolling, &places, side);
        let plain = rows.len() == rolling.entries.len()
            && rows.iter().enumerate().all(|(at, row)| row.as_u64() == u64::try_from(at).ok());
        if !plain {
            plans.insert(key, Value::Array(rows));
        }
    };
    add("b".to_owned(), None);
    for sponsor in &rolling.sponsors {
        if let Some(key) = palette.key(sponsor) {
            add(key.to_string(), Some(sponsor));
        }
    }
    Value::Object(plans).to_string()
}

fn plan(rolling: &Rolling, places: &BTreeMap<&Id, usize>, side: Option<&Sponsor>) -> Vec<Value> {
    let row = |provision: &paraph_text::Provision| {
        let label = provision.number.as_ref().map_or("", |n| n.label.as_str());
        let Some(&at) = places.get(&provision.id) else {
            return json!([-1, label, provision.wording.as_str()]);
        };
        let entry = &rolling.entries[at];
        let mut read = String::new();
        reading(&entry.runs, side, &mut read);
        match (read.trim() == provision.wording.as_str(), label == printed(entry)) {
            (true, true) => json!(at),
            (true, false) => json!([at, label]),
            (false, _) => json!([at, label, provision.wording.as_str()]),
        }
    };
    choose(rolling, side).provisions().iter().map(row).collect()
}

fn printed(entry: &Entry) -> &str {
    entry.number.as_ref().map_or("", |n| n.label.as_str())
}

/// Reads the words of an entry as the page's script does.
fn reading(runs: &[Run], side: Option<&Sponsor>, out: &mut String) {
    for run in runs {
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                let all = &bracket.alternatives;
                let own = side.and_then(|s| all.iter().find(|a| a.sponsors.contains(s)));
                let chosen = own.or_else(|| all.iter().find(|a| a.base)).or_else(|| all.first());
                if let Some(alternative) = chosen {
                    reading(&alternative.runs, side, out);
                }
            }
        }
    }
}
