//! The brackets with which a base came: each alternative is one change of the base, made by nobody.

use std::ops::Range;

use super::side::Side;
use super::span::Edit;
use crate::figure::joined;
use crate::word::Words;

/// Returns the words of the base that another wording replaces, and those in their place, as one change that
/// divides no figure.
pub fn one_change(base: &Words<'_>, words: &Words<'_>) -> (Range<usize>, Range<usize>) {
    let shorter = base.len().min(words.len());
    // Where words repeat, the change is as early as possible: brackets open before a comma, not after it.
    let mut tail = base.common_tail(words, shorter);
    let mut head = base.common_head(words).min(shorter - tail);
    while head > 0 && (joined(base, head) || joined(words, head)) {
        head -= 1;
    }
    while tail > 0 && (joined(base, base.len() - tail) || joined(words, words.len() - tail)) {
        tail -= 1;
    }
    (head..base.len() - tail, head..words.len() - tail)
}

/// Returns the change of an alternative with which the base came.
pub(super) fn came(base: &Words<'_>, side: usize, words: &Words<'_>) -> Edit {
    let (old, new) = one_change(base, words);
    Edit { side, old, new }
}

/// Returns a side's changes, with those that together make the same words of an open bracket as one of its
/// alternatives joined into one.
pub(super) fn snapped(mut edits: Vec<Edit>, sides: &[Side<'_>], open: &[Edit]) -> Vec<Edit> {
    for bracket in open {
        let Some(joint) = same_words(&edits, sides, bracket) else { continue };
        edits.retain(|e| e.old.start < joint.old.start || e.old.end > joint.old.end);
        let at = edits.partition_point(|e| e.old.start < joint.old.start);
        edits.insert(at, joint);
    }
    edits
}

/// Returns the change of a side in an open bracket, if it gives the words of this alternative.
fn same_words(edits: &[Edit], sides: &[Side<'_>], bracket: &Edit) -> Option<Edit> {
    let inside = |e: &&Edit| bracket.old.start <= e.old.start && e.old.end <= bracket.old.end;
    let (first, last) = (edits.iter().find(inside)?, edits.iter().rfind(inside)?);
    let across = |e: &Edit| e.old.start < bracket.old.end && bracket.old.start < e.old.end && !inside(&e);
    if edits.iter().any(across) {
        return None;
    }
    let start = first.new.start - (first.old.start - bracket.old.start);
    let end = last.new.end + (bracket.old.end - last.old.end);
    let (own, other) = (&sides[first.side].words, &sides[bracket.side].words);
    let same = end - start == bracket.new.len()
        && (start..end).zip(bracket.new.clone()).all(|(a, b)| own.get(a) == other.get(b));
    same.then(|| Edit { side: first.side, old: bracket.old.clone(), new: start..end })
}
