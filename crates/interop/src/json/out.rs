//! JSON written directly into blocks of bytes.
//!
//! A document is mostly text, and most text needs no escape and is copied in long stretches. The
//! bytes equal those of `serde_json` for the same values.

use std::io::{self, Write};

use serde::Serialize;

/// Size of a block before it is passed on, in bytes.
const BLOCK: usize = 1 << 16;

/// A document during writing.
pub(super) struct Json<W> {
    out: W,
    block: Vec<u8>,
}

impl<W: Write> Json<W> {
    /// Starts a document that goes to `out`.
    pub fn new(out: W) -> Json<W> {
        Json { out, block: Vec::with_capacity(BLOCK + BLOCK / 4) }
    }

    /// Writes marks, keys and words that need no escape.
    pub fn raw(&mut self, text: &str) {
        self.block.extend_from_slice(text.as_bytes());
    }

    /// Writes a text, in quotation marks and escaped.
    pub fn text(&mut self, text: &str) {
        self.block.push(b'"');
        let mut rest = text.as_bytes();
        while let Some(at) = odd(rest) {
            self.block.extend_from_slice(&rest[..at]);
            self.escape(rest[at]);
            rest = &rest[at + 1..];
        }
        self.block.extend_from_slice(rest);
        self.block.push(b'"');
    }

    /// Writes a text, or `null`.
    pub fn text_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.raw("null"),
        }
    }

    /// Writes a whole number.
    pub fn number(&mut self, number: usize) {
        self.raw(&number.to_string());
    }

    /// Writes any other value.
    pub fn value(&mut self, value: &impl Serialize) -> io::Result<()> {
        Ok(serde_json::to_writer(&mut self.block, value)?)
    }

    /// Writes a list, with `each` for its members.
    pub fn list<T>(&mut self, members: &[T], mut each: impl FnMut(&mut Self, &T)) -> io::Result<()> {
        self.raw("[");
        for (nth, member) in members.iter().enumerate() {
            self.raw(if nth == 0 { "" } else { "," });
            each(self, member);
            if self.block.len() >= BLOCK {
                self.out.write_all(&self.block)?;
                self.block.clear();
            }
        }
        self.raw("]");
        Ok(())
    }

    /// Passes on the remaining bytes.
    pub fn end(mut self) -> io::Result<()> {
        self.out.write_all(&self.block)
    }

    fn escape(&mut self, byte: u8) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\t' => b't',
            b'\r' => b'r',
            0x08 => b'b',
            0x0c => b'f',
            _ => {
                let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]);
                return self.block.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            }
        };
        self.block.extend_from_slice(&[b'\\', short]);
    }
}

/// Returns the position of the first byte that must be escaped.
fn odd(bytes: &[u8]) -> Option<usize> {
    let odd = |b: u8| b < 0x20 || b == b'"' || b == b'\\';
    // Checks a block at a time, so that the usual case takes a few instructions per block.
    let calm = bytes.chunks_exact(32).take_while(|block| !block.iter().fold(false, |any, &b| any | odd(b)));
    let from = 32 * calm.count();
    bytes[from..].iter().position(|&b| odd(b)).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_written_as_serde_writes_them(text in "[\\x00-\\x7f\u{e9}\u{2028}]{0,80}", long in "[a-z]{0,70}") {
            let text = format!("{long}{text}{long}");
            let mut bytes = Vec::new();
            let mut json = Json::new(&mut bytes);
            json.text(&text);
            json.end().expect("memory can be written to");
            prop_assert_eq!(bytes, serde_json::to_vec(&text).expect("a text is JSON"));
        }
    }
}
