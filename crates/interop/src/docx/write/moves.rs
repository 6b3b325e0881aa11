//! Moves shown as moves: a paragraph that one author deletes here and inserts there.
//!
//! In Word a move has two ends of one author, paired by name, and no other change contains any part
//! of it. A provision is therefore written as moved if the same author deletes its paragraph at one
//! place and inserts it at exactly one other. Other changes in it, and words reworded on the way,
//! are written as ordinary deletions and insertions.

use std::collections::BTreeMap;

use super::body::{Fate, Look, Move, Paragraph, Stretch};

/// Pairs the ends of moves among the paragraphs of a document.
pub(super) fn pair(paragraphs: &mut [Paragraph]) {
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if let Some(provision) = paragraph.provision.filter(|_| paragraph.mark != Fate::Stays) {
            places.entry(provision).or_default().push(at);
        }
    }
    let mut ends: Vec<(usize, usize)> = places.values().filter_map(|all| ends(paragraphs, all)).collect();
    ends.sort_unstable();
    for (number, (from, to)) in ends.into_iter().enumerate() {
        for (here, there) in shared(&paragraphs[from], &paragraphs[to]) {
            paragraphs[from].stretches[here].travels = true;
            paragraphs[to].stretches[there].travels = true;
        }
        paragraphs[from].moved = Some(Move { number: number + 1, here: false });
        paragraphs[to].moved = Some(Move { number: number + 1, here: true });
    }
}

/// Returns the two ends of a provision's move, if it has exactly two places and words go from one
/// to the other.
fn ends(paragraphs: &[Paragraph], places: &[usize]) -> Option<(usize, usize)> {
    let &from = places.iter().find(|&&at| matches!(paragraphs[at].mark, Fate::Deleted(_)))?;
    let Fate::Deleted(who) = &paragraphs[from].mark else { return None };
    let inserted = Fate::Inserted(who.clone());
    let &to = places.iter().find(|&&at| paragraphs[at].mark == inserted)?;
    let once = |mark: &Fate| places.iter().filter(|&&at| paragraphs[at].mark == *mark).count() == 1;
    let worded = |(here, _): (usize, usize)| {
        let stretch = &paragraphs[from].stretches[here];
        stretch.look != Look::Number && !stretch.text.trim().is_empty()
    };
    let travels = || shared(&paragraphs[from], &paragraphs[to]).into_iter().any(worded);
    (once(&paragraphs[from].mark) && once(&inserted) && travels()).then_some((from, to))
}

/// Returns the stretches that leave with one paragraph's end and arrive with the other's, in order.
fn shared(from: &Paragraph, to: &Paragraph) -> Vec<(usize, usize)> {
    let goes = |paragraph: &Paragraph, stretch: &Stretch| stretch.fate == paragraph.mark;
    let mut found = Vec::new();
    let mut next = 0;
    for (at, stretch) in from.stretches.iter().enumerate().filter(|(_, s)| goes(from, s)) {
        let here = |s: &Stretch| goes(to, s) && s.text == stretch.text && s.look == stretch.look;
        if let Some(there) = to.stretches[next..].iter().position(here) {
            found.push((at, next + there));
            next += there + 1;
        }
    }
    found
}
