//! Words in an act that are sealed: the act has a mark with their hash in their place.

use super::{ChangeBody, Detached};

/// What a mark begins with. The whole mark is one word.
const HEAD: &str = "sealed-sha256-";

/// Returns the mark that is in the place of sealed words.
pub fn sealed_mark(hash: &Detached) -> String {
    format!("{HEAD}{}", hash.as_str().trim_start_matches("sha256:"))
}

/// Returns the hash of the sealed words whose mark these words are, if they are one.
pub fn sealed_hash(words: &str) -> Option<Detached> {
    let digits = words.trim().strip_prefix(HEAD)?;
    Detached::try_from(format!("sha256:{digits}")).ok()
}

impl ChangeBody {
    /// Returns the hash of its sealed words, if it proposes such.
    pub fn sealed(&self) -> Option<Detached> {
        match self {
            ChangeBody::Reword { wording, .. } => sealed_hash(wording),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_one_word_and_gives_its_hash_back() {
        let hash = Detached::try_from(format!("sha256:{}", "0a".repeat(32))).expect("a hash");
        let mark = sealed_mark(&hash);
        assert_eq!(sealed_hash(&mark), Some(hash));
        assert_eq!(paraph_text::Words::of(&mark).len(), 1);
        for other in ["sealed", "sealed-sha256-0a", "The sealed words.", &format!("{mark} and more")] {
            assert_eq!(sealed_hash(other), None, "{other}");
        }
    }
}
