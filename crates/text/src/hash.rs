//! A quick hash of words, the same on any machine. Used only for speed and for estimating likeness.

/// Mixes two hashes into one.
pub(crate) fn mix(a: u64, b: u64) -> u64 {
    let h = (a.rotate_left(23) ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ (h >> 29)
}

/// Hashes bytes; short words, the most common, take one step.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    let body = match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes.last_chunk::<8>()) {
        (_, _, Some(&last)) => {
            let mut h = 0;
            for eight in bytes[..len - 1].chunks_exact(8) {
                h = mix(h, u64::from_le_bytes(eight.try_into().expect("a chunk of eight")));
            }
            if len == 8 { u64::from_le_bytes(last) } else { mix(h, u64::from_le_bytes(last)) }
        }
        (Some(&first), Some(&last), None) => {
            u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << 32
        }
        _ if len == 0 => 0,
        _ => u64::from(bytes[0]) | u64::from(bytes[len / 2]) << 8 | u64::from(bytes[len - 1]) << 16,
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
