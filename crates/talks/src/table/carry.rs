//! Carrying open rewordings over to a base whose words have changed.
//!
//! A change whose base words and neighbours survive stays live, at its new place. An adopted change
//! is spent. A change that touches changed words is stale: it is shown but not composed until it is
//! renewed.

use std::ops::Range;

use paraph_text::{Hunk, Words, align};

/// Words of a base that were replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Range of words in the old base.
    pub old: Range<usize>,
    /// Range of words in the new base.
    pub new: Range<usize>,
}

/// A range of base words on which a bracket closed without changing the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSpan {
    /// Range of words.
    pub old: Range<usize>,
    /// Whether this proposal supported one of the alternatives that lost.
    pub lost: bool,
}

/// One change that is no longer on the table, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Words of the base that it named.
    pub old: String,
    /// Words proposed instead.
    pub new: String,
    /// Reason.
    pub why: Why,
}

/// Reason why a change is off the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was adopted.
    Adopted,
    /// Another alternative was adopted, or the base was kept.
    Spent,
    /// The words that it names, or their neighbours, changed.
    Stale,
}

/// A rewording after its base changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Its wording on the new base; `None` if nothing remains of it.
    pub wording: Option<String>,
    /// Changes that went off the table.
    pub dropped: Vec<Dropped>,
}

/// Returns the edits between two editions of one provision.
pub fn edits(old: &str, new: &str) -> Vec<Edit> {
    align(&Words::of(old), &Words::of(new))
        .hunks
        .into_iter()
        .map(|h| Edit { old: h.old, new: h.new })
        .collect()
}

/// Carries a rewording over to a new base.
pub fn carry(old: &str, new: &str, edits: &[Edit], kept: &[KeptSpan], wording: &str) -> Carried {
    let (before, after, wish) = (Words::of(old), Words::of(new), Words::of(wording));
    let mut dropped = Vec::new();
    let mut live: Vec<Hunk> = Vec::new();
    for hunk in align(&before, &wish).hunks {
        match verdict(&after, &wish, edits, kept, &hunk) {
            None => live.push(hunk),
            Some(why) => dropped.push(Dropped {
                old: before.slice(hunk.old.clone()).to_owned(),
                new: wish.slice(hunk.new.clone()).to_owned(),
                why,
            }),
        }
    }
    let wording = (!live.is_empty()).then(|| lay(&after, &wish, edits, &live));
    Carried { wording, dropped }
}

fn verdict(
    after: &Words<'_>,
    wish: &Words<'_>,
    edits: &[Edit],
    kept: &[KeptSpan],
    hunk: &Hunk,
) -> Option<Why> {
    let within = |all: &Range<usize>| all.start <= hunk.old.start && hunk.old.end <= all.end;
    if kept.iter().any(|k| k.lost && within(&k.old)) {
        return Some(Why::Spent);
    }
    let touching = |e: &&Edit| e.old.start <= hunk.old.end && hunk.old.start <= e.old.end;
    // Whether and how are separate questions: a change around the changed words remains.
    let round = |e: &Edit| hunk.old.start <= e.old.start && e.old.end <= hunk.old.end && hunk.old != e.old;
    let touched = edits.iter().filter(touching).find(|e| !round(e))?;
    let same = touched.old == hunk.old
        && touched.new.len() == hunk.new.len()
        && touched.new.clone().zip(hunk.new.clone()).all(|(a, b)| after.get(a) == wish.get(b));
    if same {
        return Some(Why::Adopted);
    }
    // Proposals within the replaced words were set aside with them.
    let inside = !touched.old.is_empty() && within(&touched.old);
    Some(if inside { Why::Spent } else { Why::Stale })
}

/// Applies live hunks to the new base.
fn lay(after: &Words<'_>, wish: &Words<'_>, edits: &[Edit], live: &[Hunk]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for hunk in live {
        let from = moved(edits, hunk.old.start);
        for word in at..from {
            push(&mut out, after.gap(word), after.get(word));
        }
        for word in hunk.new.clone() {
            push(&mut out, wish.gap(word), wish.get(word));
        }
        at = moved(edits, hunk.old.end).max(from);
        // The space after the change comes from the proposal, which contains any comma that
        // follows.
        if at < after.len() && !hunk.new.is_empty() {
            push(&mut out, wish.gap(hunk.new.end), after.get(at));
            at += 1;
        }
    }
    for word in at..after.len() {
        push(&mut out, after.gap(word), after.get(word));
    }
    out.trim().to_owned()
}

fn push(out: &mut String, gap: &str, word: &str) {
    if !out.is_empty() {
        out.push_str(gap);
    }
    out.push_str(word);
}

/// Returns the place in the new base of an old word that no edit touches.
pub fn moved(edits: &[Edit], at: usize) -> usize {
    let before = edits.iter().take_while(|e| e.old.end <= at);
    before.fold(at, |at, e| at + e.new.len() - e.old.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carried(old: &str, new: &str, wish: &str) -> Carried {
        carry(old, new, &edits(old, new), &[], wish)
    }

    #[test]
    fn a_change_elsewhere_stays_live() {
        let got = carried(
            "The parties shall report to the committee each year.",
            "The parties should report to the committee each year.",
            "The parties shall report to the committee every month.",
        );
        assert_eq!(got.wording.as_deref(), Some("The parties should report to the committee every month."));
        assert_eq!(got.dropped, []);
    }

    #[test]
    fn what_was_adopted_is_spent_and_a_neighbour_is_stale() {
        let got = carried("A shall report now.", "A should report now.", "A should report now.");
        assert_eq!((got.wording, got.dropped[0].why), (None, Why::Adopted));
        let got = carried("A shall report now.", "A should report now.", "A shall inform now.");
        assert_eq!((got.wording, got.dropped[0].why), (None, Why::Stale));
        assert_eq!((got.dropped[0].old.as_str(), got.dropped[0].new.as_str()), ("report", "inform"));
    }

    #[test]
    fn a_change_round_the_words_that_changed_stays() {
        let got = carried(
            "Each party shall report to the council each year in writing.",
            "Each party shall report to the council every year in writing.",
            "Each party shall do what it deems fit.",
        );
        assert_eq!(got.wording.as_deref(), Some("Each party shall do what it deems fit."));
    }

    #[test]
    fn an_insertion_moves_with_its_neighbours() {
        let got = carried(
            "One two three four five.",
            "Zero one, and two three four five.",
            "One two three four, or five.",
        );
        assert_eq!(got.wording.as_deref(), Some("Zero one, and two three four, or five."));
    }
}
