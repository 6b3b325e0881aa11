//! Similarity of the engine's comparisons and compositions to a person's, on a parliament's real
//! amendments.
//!
//! The drafters marked their changes in bold. This bench reports the F1 over words against those marks,
//! and how often all marks agree. It also reports the number of words that a rolling text prints for
//! each word of its base, and checks that every side's wording is recovered.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use paraph_text::{Run, Sponsors, Wording, Words, align, compose_wordings};
use serde_json::Value;

/// Text that deletes a whole provision, in the languages tabled.
const DELETED: &[&str] =
    &["deleted", "suprimido", "entfällt", "törölve", "soppresso", "skreślony", "supprimé", "Schrappen"];

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("bench/ stands in the repository");
    let data = std::env::var_os("PARAPH_DATA").map_or_else(|| root.join("../shared/data"), PathBuf::from);
    let Ok(lines) = std::fs::read_to_string(data.join("ep-gdpr-libe-amendments/amendments.jsonl")) else {
        println!("skipped: no data at {}", data.display());
        return;
    };
    let amendments: Vec<Value> =
        lines.lines().map(|l| serde_json::from_str(l).expect("each line is an amendment")).collect();
    let (f1, exact, count) = marks(&amendments);
    println!("{count} consistent replacements: F1 over words {f1:.4}, exact agreement {exact:.4}");
    let printed = printed(&amendments);
    println!("words printed for a word of the base, English amendments: {printed:.4}");
    assert!(f1 >= 0.965 && exact >= 0.75 && printed <= 1.58);
}

/// Returns a text without its marks, and for each byte whether it was marked.
fn unmarked(marked: &str) -> (String, Vec<bool>) {
    let (mut text, mut within, mut on) = (String::new(), Vec::new(), false);
    for c in marked.chars() {
        match c {
            '⟦' => on = true,
            '⟧' => on = false,
            c => {
                text.push(c);
                within.extend(std::iter::repeat_n(on, c.len_utf8()));
            }
        }
    }
    (text, within)
}

/// For each word: whether the drafters marked it, and whether the engine shows it as changed.
fn judged(text: &str, within: &[bool], changed: &[Range<usize>]) -> Vec<(bool, bool)> {
    let words = Words::of(text);
    let mut at = 0;
    (0..words.len())
        .map(|k| {
            at += words.gap(k).len();
            let end = at + words.get(k).len();
            let marked = within[at..end].contains(&true);
            at = end;
            (marked, changed.iter().any(|c| c.contains(&k)))
        })
        .collect()
}

fn marks(amendments: &[Value]) -> (f64, f64, usize) {
    let (mut both, mut either, mut exact, mut count) = (0usize, 0usize, 0usize, 0usize);
    for amendment in amendments.iter().filter(|a| a["kind"] == "replace" && a["marks_consistent"] == true) {
        let (old, was) = unmarked(amendment["old_marked"].as_str().expect("a marked text"));
        let (new, is) = unmarked(amendment["new_marked"].as_str().expect("a marked text"));
        let hunks = align(&Words::of(&old), &Words::of(&new)).hunks;
        let olds: Vec<_> = hunks.iter().map(|h| h.old.clone()).collect();
        let news: Vec<_> = hunks.iter().map(|h| h.new.clone()).collect();
        let words: Vec<_> = judged(&old, &was, &olds).into_iter().chain(judged(&new, &is, &news)).collect();
        both += words.iter().filter(|w| w.0 && w.1).count();
        either += words.iter().filter(|w| w.0).count() + words.iter().filter(|w| w.1).count();
        exact += usize::from(words.iter().all(|w| w.0 == w.1));
        count += 1;
    }
    (2.0 * both as f64 / either as f64, exact as f64 / count as f64, count)
}

fn printed(amendments: &[Value]) -> f64 {
    let mut places: BTreeMap<(&str, &str), Vec<&Value>> = BTreeMap::new();
    for amendment in amendments {
        let text = |key: &str| amendment[key].as_str().expect("a text");
        places.entry((text("locus"), text("old"))).or_default().push(amendment);
    }
    let (mut printed, mut base) = (0, 0);
    for ((_, old), all) in places {
        if old.trim().is_empty() || all.iter().any(|a| a["lang"] != "en") {
            continue;
        }
        let sides: Vec<(Sponsors, Option<Wording>)> = all
            .iter()
            .map(|a| {
                let new = a["new"].as_str().expect("a text");
                let sponsor = paraph_text::Sponsor::new(&a["am"].to_string()).expect("a number is a name");
                (Sponsors::from([sponsor]), (!DELETED.contains(&new.trim())).then(|| Wording::new(new)))
            })
            .collect();
        let (runs, _) = compose_wordings(&Wording::new(old), &sides);
        printed += words(&runs);
        base += old.split_whitespace().count();
    }
    printed as f64 / base as f64
}

/// Counts words between spaces in all alternatives.
fn words(runs: &[Run]) -> usize {
    let count = |run: &Run| match run {
        Run::Text(text) => text.split_whitespace().count(),
        Run::Bracket(bracket) => bracket.alternatives.iter().map(|a| words(&a.runs)).sum(),
    };
    runs.iter().map(count).sum()
}
