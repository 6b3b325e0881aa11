//! What matching knows of a text: its provisions' words as numbers, and pairs of words.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::Text;
use crate::word::Words;

/// The words of two texts, each word a number that both texts share.
pub(crate) struct Sketch {
    pub old: Vec<Vec<u32>>,
    pub new: Vec<Vec<u32>>,
}

impl Sketch {
    /// Numbers the words of two texts; a difference of case alone is none here.
    pub fn of(old: &Text, new: &Text) -> Sketch {
        let mut numbers = Numbers::default();
        let read = |text: &Text, numbers: &mut Numbers| {
            text.provisions().iter().map(|p| numbers.read(p.wording.as_str())).collect::<Vec<_>>()
        };
        let old = read(old, &mut numbers);
        Sketch { old, new: read(new, &mut numbers) }
    }
}

#[derive(Default)]
struct Numbers {
    // Only ever looked up, never walked: its order shows nowhere.
    known: HashMap<Box<str>, u32, BuildHasherDefault<Fold>>,
}

impl Numbers {
    fn read(&mut self, wording: &str) -> Vec<u32> {
        Words::of(wording).iter().map(|word| self.number(word)).collect()
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.known.get(word) {
            return number;
        }
        let number = if word.chars().any(char::is_uppercase) {
            let lower = word.to_lowercase();
            if lower == word { self.fresh() } else { self.number(&lower) }
        } else {
            self.fresh()
        };
        self.known.insert(word.into(), number);
        number
    }

    fn fresh(&self) -> u32 {
        u32::try_from(self.known.len()).expect("a text has fewer than 2^32 words")
    }
}

/// A quick hash for short words (multiply and rotate); nothing hostile can do more than slow it,
/// since equality is by the words themselves.
#[derive(Default)]
struct Fold(u64);

impl Hasher for Fold {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// The pairs of neighbouring words of a provision, each once, as numbers; of a single word the
/// word itself.
pub(super) fn pairs(words: &[u32]) -> Vec<u64> {
    let mut pairs: Vec<u64> = match words {
        [] => Vec::new(),
        [only] => vec![u64::from(u32::MAX) << 32 | u64::from(*only)],
        _ => words.windows(2).map(|w| u64::from(w[0]) << 32 | u64::from(w[1])).collect(),
    };
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
