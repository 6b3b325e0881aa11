//! Which provision of one text is which of another.
//!
//! Number, place and words all count, and words count most: a list whose numbers shift by one is a
//! renumbered list, not a rewritten one. All candidates are weighed at once (`assign`). The
//! provisions that kept their order are the heaviest run of pairs (`place`), and the remaining ones
//! may be parts of a split or merge (`parts`). Pairs with little evidence are reported.

mod assign;
mod candidates;
mod context;
mod index;
mod parts;
mod place;
mod steps;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::finding::Finding;
use crate::hash::hash;
use crate::parallel::both;
use crate::provision::Id;
use crate::text::Text;
use crate::word::Words;
use index::{Hashes, Index, Mixed, Read, Same};

pub(crate) use index::{NONE, parents_of};
pub(crate) use place::places_of;

/// Matches the provisions of the old text with those of the new.
pub fn match_texts(old: &Text, new: &Text) -> Matching {
    match_known(&Known::of(old), new)
}

/// Does the same as [`match_texts`] for an old text that is matched with many.
///
/// Runs on one thread: a caller that matches many texts does so on all its threads.
pub(crate) fn match_known(old: &Known<'_>, new: &Text) -> Matching {
    // Most provisions of a counter-draft equal the base's: those are not even divided into words.
    let same = same_texts(old, new);
    let mut olds = vec![true; old.text.provisions().len()];
    let mut news = vec![true; new.provisions().len()];
    for same in &same {
        (olds[same.old], news[same.new]) = (false, false);
    }
    let divided = new
        .provisions()
        .iter()
        .zip(news)
        .map(|(p, divide)| Words::of(if divide { p.wording.as_str() } else { "" }));
    let new_hashes = Hashes::of(&divided.collect::<Vec<_>>());
    let old = Read { text: old.text, hashes: old.hashes_where(&olds), parent: Cow::Borrowed(&old.parents) };
    let new = Read { text: new, hashes: new_hashes, parent: parents_of(new).into() };
    steps::matching(&Index::of(old, new, same))
}

/// A text that is matched with many others: the values that matching needs are computed once.
pub(crate) struct Known<'a> {
    /// The text itself.
    pub text: &'a Text,
    /// The parent of each provision, as [`parents_of`] gives it.
    pub parents: Vec<usize>,
    /// The index of each longer provision by the hash of its text; [`NONE`] where several have that
    /// text.
    long: Mixed<usize>,
    /// The hashes of its words.
    hashes: Hashes,
    /// Its identities, computed when the first new provision needs one.
    ids: OnceLock<BTreeSet<&'a Id>>,
}

impl<'a> Known<'a> {
    /// Prepares a text.
    pub fn of(text: &'a Text) -> Known<'a> {
        let mut by_hash: Mixed<usize> = Mixed::default();
        for (at, hash) in long(text) {
            by_hash.entry(hash).and_modify(|place| *place = NONE).or_insert(at);
        }
        let words: Vec<Words<'_>> = text.provisions().iter().map(|p| p.wording.words()).collect();
        let (hashes, ids) = (Hashes::of(&words), OnceLock::new());
        Known { text, parents: parents_of(text), long: by_hash, hashes, ids }
    }

    /// Returns the identities of its provisions.
    pub fn ids(&self) -> &BTreeSet<&'a Id> {
        self.ids.get_or_init(|| self.text.provisions().iter().map(|p| &p.id).collect())
    }

    /// Returns the number of words of each of its provisions.
    pub fn counts(&self) -> impl Iterator<Item = usize> {
        (0..self.text.provisions().len()).map(|at| self.hashes.count(at))
    }

    /// Returns the hashes of the words of the wanted provisions; the others have none.
    fn hashes_where(&self, wanted: &[bool]) -> Hashes {
        let mut some = Hashes::with_capacity(wanted.len(), 0);
        for (at, &wanted) in wanted.iter().enumerate() {
            some.push_known(&self.hashes, wanted.then_some(at));
        }
        some
    }
}

/// Returns the longer provisions of a text with the hashes of their texts. Shorter ones may be
/// equal by chance.
fn long(text: &Text) -> impl Iterator<Item = (usize, u64)> {
    const LENGTH: usize = 48;
    let long = text.provisions().iter().enumerate().filter(|(_, p)| p.wording.as_str().len() >= LENGTH);
    long.map(|(at, p)| (at, hash(p.wording.as_str().as_bytes())))
}

/// Returns longer provisions whose exact text occurs once in each of the two texts.
fn same_texts(old: &Known<'_>, new: &Text) -> Vec<Same> {
    let mut found: Vec<Option<Same>> = vec![None; old.text.provisions().len()];
    for (at, hash) in long(new) {
        if let Some(&there) = old.long.get(&hash).filter(|&&there| there != NONE) {
            let new = if found[there].is_some() { NONE } else { at };
            found[there] = Some(Same { old: there, new, hash, count: old.hashes.count(there) as u32 });
        }
    }
    let same = |same: &Same| {
        let (a, b) = (&old.text.provisions()[same.old], &new.provisions()[same.new]);
        a.wording.as_str() == b.wording.as_str() && (a.kind, a.level) == (b.kind, b.level)
    };
    found.into_iter().flatten().filter(|found| found.new != NONE && same(found)).collect()
}

/// Does the same as [`match_texts`] for texts already divided into words.
pub(crate) fn match_words<'a>(old: (&'a Text, &[Words<'a>]), new: (&'a Text, &[Words<'a>])) -> Matching {
    let work = old.1.iter().chain(new.1).map(Words::len).sum();
    let read = |(text, words): (&'a Text, &[Words<'a>])| Read {
        text,
        hashes: Hashes::of(words),
        parent: parents_of(text).into(),
    };
    let (old, new) = both(work, || read(old), || read(new));
    steps::matching(&Index::of(old, new, Vec::new()))
}

/// Confidence of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Little evidence but number and place; reported as a finding.
    Doubtful,
    /// The provisions share words.
    Likely,
    /// The words are the same, or nearly, and no other provision competes.
    Certain,
}

/// Two provisions identified as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Index in the old text.
    pub old: usize,
    /// Index in the new text.
    pub new: usize,
    /// Confidence of the match.
    pub confidence: Confidence,
    /// Whether it has another place among the provisions that kept their order. A provision that
    /// only travels inside a moved one is not itself moved.
    pub moved: bool,
}

/// One old provision whose words are in several new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Index in the old text.
    pub old: usize,
    /// Indices in the new text, in the order of the old words; the first carries the identity and
    /// is also a [`Pair`].
    pub new: Vec<usize>,
}

/// Several old provisions whose words are in one new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Indices in the old text, in the order of their words in the new one; the first carries the
    /// identity and is also a [`Pair`].
    pub old: Vec<usize>,
    /// Index in the new text.
    pub new: usize,
}

/// The fate of the provisions of one text in another. Every index of either text appears: in a
/// pair, as a later part of a split or merge, or as deleted or inserted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Matched pairs, in order of the old text.
    pub pairs: Vec<Pair>,
    /// Splits, in order of the old text.
    pub splits: Vec<Split>,
    /// Merges, in order of the new text.
    pub merges: Vec<Merge>,
    /// Old provisions with no counterpart, ascending.
    pub deleted: Vec<usize>,
    /// New provisions with no counterpart, ascending.
    pub inserted: Vec<usize>,
    /// Doubtful matches, and coarser ones beyond the cap on work.
    pub findings: Vec<Finding>,
}
