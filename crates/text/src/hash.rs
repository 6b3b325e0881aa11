//! A quick hash of words, the same on any machine. Nothing rests on it but speed and likeness.

/// Joins two hashes into one, well mixed.
pub(crate) fn mix(a: u64, b: u64) -> u64 {
    let h = (a.rotate_left(23) ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ (h >> 29)
}

/// A hash of bytes; short words, which are most, in one step.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    let four =
        |at: usize| u64::from(u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]));
    let body = match len {
        0 => 0,
        1..4 => u64::from(bytes[0]) | u64::from(bytes[len / 2]) << 8 | u64::from(bytes[len - 1]) << 16,
        4..=8 => four(0) | four(len - 4) << 32,
        _ => {
            let mut h = 0;
            for at in (0..len - 8).step_by(8) {
                h = mix(h, four(at) | four(at + 4) << 32);
            }
            mix(h, four(len - 8) | four(len - 4) << 32)
        }
    };
    mix(body, len as u64 | 0x5bd1_e995_0000_0000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_hash_apart() {
        let words = ["", "a", "b", "ab", "ba", "aba", "abba", "shall", "should", "Parties", "parties"];
        let long =
            ["authorisation", "authorisations", "disauthorisation", "0123456789abcdef", "0123456789abcdeg"];
        let mut hashes: Vec<u64> = words.iter().chain(&long).map(|w| hash(w.as_bytes())).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), words.len() + long.len());
    }
}
