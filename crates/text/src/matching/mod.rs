//! Which provision of one text is which of another.
//!
//! Number, place and words all speak: words loudest, so that a list whose numbers shift by one is
//! a list renumbered and not a list rewritten. All candidates are weighed at once (`assign`), the
//! provisions that kept their order are the heaviest run of them (`place`), and what is left may
//! be a part of one that was split or merged (`parts`). What little speaks for is reported.

mod assign;
mod candidates;
mod context;
mod index;
mod parts;
mod place;
mod steps;

use crate::finding::Finding;
use crate::text::Text;
use crate::word::Words;

pub(crate) use index::{NONE, parents_of};
pub(crate) use place::places_of;

/// Finds which provision of the old text is which of the new.
pub fn match_texts(old: &Text, new: &Text) -> Matching {
    match_known(&Known::of(old), new)
}

/// As [`match_texts`], for an old text that is matched with many.
pub(crate) fn match_known(known: &Known<'_>, new: &Text) -> Matching {
    let old = known.text;
    // Most provisions of a counter-draft are the base's: those are not even divided into words.
    let same = same_texts(known, new);
    let divide = |text: &'_ Text, known: &[usize]| -> Vec<bool> {
        let mut divide = vec![true; text.provisions().len()];
        known.iter().for_each(|&at| divide[at] = false);
        divide
    };
    let olds = divide(old, &same.iter().map(|s| s.0).collect::<Vec<_>>());
    let news = divide(new, &same.iter().map(|s| s.1).collect::<Vec<_>>());
    let (old_words, new_words) = (words_where(old, &olds), words_where(new, &news));
    steps::matching(&index::Index::of((old, &old_words), (new, &new_words), &same))
}

/// The words of the provisions to be divided; none of the others.
fn words_where<'a>(text: &'a Text, divide: &[bool]) -> Vec<Words<'a>> {
    let words = |(p, &divide): (&'a crate::provision::Provision, &bool)| {
        Words::of(if divide { p.wording.as_str() } else { "" })
    };
    text.provisions().iter().zip(divide).map(words).collect()
}

/// A text whose longer provisions are known by their hashes.
pub(crate) struct Known<'a> {
    /// The text itself.
    pub text: &'a Text,
    /// Hash and place of each longer provision, ascending.
    hashes: Vec<(u64, usize)>,
}

impl<'a> Known<'a> {
    /// Makes a text known.
    pub fn of(text: &'a Text) -> Known<'a> {
        /// Shorter ones may be the same by chance.
        const LENGTH: usize = 48;
        let provisions = text.provisions().iter().enumerate();
        let long = provisions.filter(|(_, p)| p.wording.as_str().len() >= LENGTH);
        let mut hashes: Vec<(u64, usize)> =
            long.map(|(at, p)| (crate::hash::hash(p.wording.as_str().as_bytes()), at)).collect();
        hashes.sort_unstable();
        Known { text, hashes }
    }
}

/// Provisions of some length whose text, to the letter, stands once in each of the two texts.
fn same_texts(old: &Known<'_>, new: &Text) -> Vec<(usize, usize)> {
    let (olds, news) = (&old.hashes, &Known::of(new).hashes);
    let old = old.text;
    let alone = |hashes: &[(u64, usize)], k: usize| {
        (k == 0 || hashes[k - 1].0 != hashes[k].0)
            && hashes.get(k + 1).is_none_or(|next| next.0 != hashes[k].0)
    };
    let mut same = Vec::new();
    let mut j = 0;
    for (k, &(hash, at)) in olds.iter().enumerate() {
        while news.get(j).is_some_and(|n| n.0 < hash) {
            j += 1;
        }
        let Some(&(_, there)) = news.get(j).filter(|n| n.0 == hash) else { continue };
        let (a, b) = (&old.provisions()[at], &new.provisions()[there]);
        if alone(olds, k)
            && alone(news, j)
            && a.wording.as_str() == b.wording.as_str()
            && (a.kind, a.level) == (b.kind, b.level)
        {
            same.push((at, there));
        }
    }
    same
}

/// As [`match_texts`], for texts whose words are known already.
pub(crate) fn match_words<'a>(old: (&'a Text, &[Words<'a>]), new: (&'a Text, &[Words<'a>])) -> Matching {
    steps::matching(&index::Index::of(old, new, &[]))
}

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Little but number and place speaks for it; reported as a finding.
    Doubtful,
    /// Words in common speak for it.
    Likely,
    /// The same words, or nearly, and no rival.
    Certain,
}

/// Two provisions held to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Index in the old text.
    pub old: usize,
    /// Index in the new text.
    pub new: usize,
    /// How sure.
    pub confidence: Confidence,
    /// Whether it stands elsewhere among the provisions that kept their order. A provision that
    /// only travels inside one that moved is not itself moved.
    pub moved: bool,
}

/// One old provision whose words stand in several new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Index in the old text.
    pub old: usize,
    /// Indices in the new text, in the order of the old words; the first carries the identity and
    /// is also a [`Pair`].
    pub new: Vec<usize>,
}

/// Several old provisions whose words stand in one new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Indices in the old text, in the order in which their words stand in the new one; the first
    /// carries the identity and is also a [`Pair`].
    pub old: Vec<usize>,
    /// Index in the new text.
    pub new: usize,
}

/// What became of the provisions of one text in another. Every index of either text appears: in
/// a pair, as a later part of a split or merge, or as deleted or inserted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// In order of the old text.
    pub pairs: Vec<Pair>,
    /// In order of the old text.
    pub splits: Vec<Split>,
    /// In order of the new text.
    pub merges: Vec<Merge>,
    /// Old provisions with no counterpart, ascending.
    pub deleted: Vec<usize>,
    /// New provisions with no counterpart, ascending.
    pub inserted: Vec<usize>,
    /// Doubtful matches, and coarser ones past the cap on work.
    pub findings: Vec<Finding>,
}
