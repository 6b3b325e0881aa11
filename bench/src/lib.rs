//! What the benches share: words with their space, reading files, and talks of a size that is rare.

pub mod large;

/// Divides a text into words, each with the space that follows it.
pub fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// Reads the file that the command line names at this place.
pub fn argument(at: usize) -> String {
    let path = std::env::args().nth(at).expect("a file for every argument");
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}
