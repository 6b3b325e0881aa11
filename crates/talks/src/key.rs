//! What is wrong with a key, as the interface says it.

use paraph_page::{Phrase, say};
use paraph_record::KeyFlaw;

/// Returns what is wrong with a key, as the end of a sentence about it, and the remedy in a sentence.
pub fn key_flaw(flaw: KeyFlaw) -> (Phrase, Phrase) {
    let what = match flaw {
        KeyFlaw::NoAlgorithm => say!("key-names-no-algorithm", "does not name an algorithm"),
        KeyFlaw::Algorithm => {
            say!("key-of-unknown-algorithm", "is of an algorithm that Paraph does not know")
        }
        KeyFlaw::UpperCase => say!("key-in-upper-case", "has letters in upper case"),
        KeyFlaw::Length => say!("key-of-wrong-length", "does not have 64 hex digits after ed25519:"),
        KeyFlaw::Digit => say!("key-with-wrong-digit", "has a character that is not a hex digit"),
        KeyFlaw::OffCurve => say!("key-off-curve", "is not a point of the curve"),
        KeyFlaw::LowOrder => say!("key-of-low-order", "is a key of low order, for which anyone can sign"),
        KeyFlaw::NotCanonical => {
            say!("key-not-canonical", "is not the canonical encoding of its point")
        }
    };
    let remedy = match flaw {
        KeyFlaw::NoAlgorithm | KeyFlaw::Algorithm => {
            say!("give-ed25519-key", "Give an Ed25519 key: ed25519: and 64 lower-case hex digits.")
        }
        KeyFlaw::UpperCase => {
            say!("write-key-lower-case", "Write it in lower case, as it was printed when it was made.")
        }
        KeyFlaw::Length | KeyFlaw::Digit | KeyFlaw::OffCurve => {
            say!("copy-key-again", "Copy it again from its source, in full.")
        }
        KeyFlaw::LowOrder | KeyFlaw::NotCanonical => {
            say!("make-another-key", "Do not use it: ask its holder to make a new key.")
        }
    };
    (what, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaw_reads_alike_in_the_record_and_in_the_talks() {
        for flaw in KeyFlaw::ALL {
            let (what, remedy) = key_flaw(flaw);
            assert_eq!((what.as_str(), remedy.as_str()), (flaw.what(), flaw.hint()));
        }
    }
}
