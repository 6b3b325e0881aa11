//! One wording of a provision with all its sponsors.

use std::collections::BTreeMap;

use crate::sponsor::Sponsors;
use crate::word::Words;

/// Sponsors who want the same wording.
#[derive(Clone, Debug)]
pub(super) struct Side<'w> {
    pub sponsors: Sponsors,
    pub words: Words<'w>,
    /// Whether it is, or also is, an alternative of a bracket with which the base came: one change, never divided.
    pub whole: bool,
}

/// Groups equal wordings under all their sponsors, drops those equal to the base, and sorts the
/// rest in the order in which alternatives are printed: by sponsors, then by words.
pub(super) fn sides<'w>(base: &Words<'_>, wishes: &[(&Sponsors, &'w str)]) -> Vec<Side<'w>> {
    let mut joint: BTreeMap<Vec<&'w str>, Side<'w>> = BTreeMap::new();
    for &(sponsors, wording) in wishes {
        let words = Words::of(wording);
        if base.iter().eq(words.iter()) {
            continue;
        }
        let key: Vec<&str> = words.iter().collect();
        match joint.entry(key) {
            std::collections::btree_map::Entry::Occupied(mut side) => {
                let side = side.get_mut();
                // Of wordings that differ only in space the smallest represents all, whatever order
                // they came in.
                if words.text() < side.words.text() {
                    side.words = words;
                }
                side.sponsors.extend(sponsors.iter().cloned());
                side.whole |= sponsors.is_empty();
            }
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(Side { sponsors: sponsors.clone(), words, whole: sponsors.is_empty() });
            }
        }
    }
    let mut sides: Vec<Side<'w>> = joint.into_values().collect();
    sides.sort_by(|a, b| a.sponsors.cmp(&b.sponsors));
    sides
}
