//! How much memory is set aside for a check of a file, by what is known before the file is read.

use crate::judge::{Written, written};

/// What a check takes for the smallest file.
const LEAST: usize = 1 << 20;
/// What a check takes for each byte of a file whose every byte may be a word: 267 were measured, of lines of one letter.
const EACH: usize = 320;
/// What a check takes of a packed file at most: its readers inflate no more than they have room for.
const PACKED: usize = 512 << 20;

/// Returns the bytes of memory that are set aside for a check of a file.
pub fn memory_to_judge(bytes: &[u8], name: &str) -> usize {
    match written(bytes, name) {
        Ok(Written::Html | Written::Markdown | Written::Akn | Written::Plain) => LEAST + bytes.len() * EACH,
        Ok(_) => PACKED,
        Err(_) => LEAST,
    }
}
