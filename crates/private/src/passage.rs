//! Passages of words, compared as a reader would: word by word, without regard to case and space.

use paraph_text::{Words, align};

/// A passage in which to search for words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The passage as it is written.
    text: String,
    words: Vec<String>,
    /// For each word, whether the act itself brings it in; other words are in the passage anyway.
    spoken: Vec<bool>,
    /// Positions before which words were removed. The words on both sides then count as brought
    /// together by the act.
    cuts: Vec<usize>,
}

fn plain(text: &str) -> Vec<String> {
    Words::of(text).iter().map(str::to_lowercase).collect()
}

impl Passage {
    /// Makes a passage of a complete wording.
    pub fn of(text: &str) -> Passage {
        let words = plain(text);
        Passage { text: text.to_owned(), spoken: vec![true; words.len()], words, cuts: Vec::new() }
    }

    /// Makes a passage of a wording with some words replaced; only the replacements count as
    /// brought in. Positions are counted in words, ends exclusive. A replacement that overlaps an
    /// earlier one is skipped.
    pub fn with(text: &str, mut replaced: Vec<(usize, usize, &str)>) -> Passage {
        replaced.sort_by_key(|(from, to, _)| (*from, *to));
        let base = plain(text);
        let written = Words::of(text);
        let mut pieces: Vec<&str> = Vec::new();
        let mut out = Passage::default();
        let mut at = 0;
        for (from, to, new) in replaced {
            if from < at || to < from || to > base.len() {
                continue;
            }
            out.put(&base[at..from], false);
            pieces.extend([written.slice(at..from), new]);
            let new = plain(new);
            if new.is_empty() && from < to {
                out.cuts.push(out.words.len());
            }
            out.put(&new, true);
            at = to;
        }
        out.put(&base[at.min(base.len())..], false);
        pieces.push(written.slice(at.min(base.len())..base.len()));
        let written = pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty());
        out.text = written.collect::<Vec<&str>>().join(" ");
        out
    }

    fn put(&mut self, words: &[String], spoken: bool) {
        self.words.extend_from_slice(words);
        self.spoken.extend(std::iter::repeat_n(spoken, words.len()));
    }

    /// Whether the passage contains these words consecutively.
    pub fn says(&self, words: &str) -> bool {
        self.places(words).next().is_some()
    }

    /// Whether the passage contains these words consecutively, and the act brought them about.
    pub fn speaks(&self, words: &str) -> bool {
        let brought = |place: &std::ops::Range<usize>| {
            self.cuts.iter().any(|cut| place.start < *cut && *cut < place.end)
        };
        self.places(words).any(|place| brought(&place) || self.spoken[place].contains(&true))
    }

    /// Returns the words that came in beside what stayed of an earlier passage, and those that went.
    pub fn changed(&self, before: &Passage) -> (String, String) {
        let (old, new) = (Words::of(&before.text), Words::of(&self.text));
        let hunks = align(&old, &new).hunks;
        let all = |slices: Vec<&str>| {
            let slices = slices.into_iter().map(str::trim).filter(|slice| !slice.is_empty());
            slices.collect::<Vec<&str>>().join(" … ")
        };
        let came = all(hunks.iter().map(|hunk| new.slice(hunk.new.clone())).collect());
        (came, all(hunks.iter().map(|hunk| old.slice(hunk.old.clone())).collect()))
    }

    fn places(&self, words: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let wanted = plain(words);
        let len = wanted.len();
        let last = if len == 0 { 0 } else { (self.words.len() + 1).saturating_sub(len) };
        (0..last).map(move |at| at..at + len).filter(move |place| self.words[place.clone()] == wanted[..])
    }
}

#[cfg(test)]
mod tests {
    use super::Passage;

    #[test]
    fn words_are_found_as_a_reader_would() {
        let passage = Passage::of("The  sovereignty of State A\nis Reaffirmed.");
        assert!(passage.says("sovereignty of state a") && passage.says("is reaffirmed."));
        assert!(!passage.says("sovereign") && !passage.says("of A") && !passage.says(""));
        assert!(!Passage::of("").says("a") && !Passage::of("a").says("a b"));
    }

    #[test]
    fn only_what_is_replaced_is_spoken_to() {
        let passage = Passage::with("one two three four", vec![(1, 2, "zwei"), (3, 3, "and a half")]);
        assert!(passage.says("one zwei three and a half four"));
        assert!(passage.speaks("one zwei") && passage.speaks("half four") && !passage.speaks("four"));
        let left_out = Passage::with("one two", vec![(0, 1, "")]);
        assert!(left_out.says("two") && !left_out.says("one"));
        let met = Passage::with("shall not pass", vec![(1, 2, "")]);
        assert!(met.speaks("shall pass") && !met.speaks("shall"));
        let rider = Passage::with("A is B.", vec![(3, 3, ", save C")]);
        assert_eq!(rider.changed(&Passage::of("A is B.")), (", save C".to_owned(), String::new()));
        let wild = Passage::with("one two", vec![(5, 9, "x"), (1, 0, "y")]);
        assert!(wild.says("one two") && !wild.speaks("one"));
    }
}
