//! Moves told as moves: a paragraph that one author takes out here and puts in there.
//!
//! Word wants each move to have two ends of one author, paired by name, and nothing of a move within another change.
//! So a provision goes out as moved where its paragraph is deleted at one place and inserted at one other by the same
//! author; what others change in it besides, and what is reworded on the way, is deleted and inserted as ever.

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

/// The two ends of a provision's move among its places, where it has just two and words go from one to the other.
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

/// The stretches that leave with one paragraph's end and arrive with the other's, in their order.
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
