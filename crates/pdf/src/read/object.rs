//! The values of a PDF file, and their syntax. Code here trusts nothing that a file claims about itself.

use std::collections::BTreeMap;

/// Maximum depth of nested values.
const DEEPEST: usize = 64;

/// The entries of a dictionary.
pub type Dict = BTreeMap<Vec<u8>, Object>;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Object {
    Null,
    Bool(bool),
    Number(f64),
    String(Vec<u8>),
    Name(Vec<u8>),
    Array(Vec<Object>),
    Dict(Dict),
    /// A dictionary and the offset of the bytes after it.
    Stream(Dict, usize),
    /// Another object, by its number.
    Reference(u32),
    /// A word other than a value: an operator, `obj`, `xref`.
    Word(Vec<u8>),
}

impl Object {
    /// Returns the value as a non-negative whole number.
    pub fn size(&self) -> Option<usize> {
        match self {
            Object::Number(n) if *n >= 0.0 && *n <= 4e9 && n.fract() == 0.0 => Some(*n as usize),
            _ => None,
        }
    }

    pub fn number(&self) -> Option<f64> {
        if let Object::Number(n) = self { Some(*n) } else { None }
    }

    pub fn name(&self) -> Option<&[u8]> {
        if let Object::Name(name) = self { Some(name) } else { None }
    }

    /// Returns the entries of a dictionary, including that of a stream.
    pub fn dict(&self) -> Option<&Dict> {
        match self {
            Object::Dict(dict) | Object::Stream(dict, _) => Some(dict),
            _ => None,
        }
    }
}

/// Reads a sequence of values.
pub struct Lexer<'a> {
    pub data: &'a [u8],
    pub at: usize,
    /// Whether `1 0 R` is a reference: true in files, false in the content of pages.
    references: bool,
}

impl<'a> Lexer<'a> {
    /// Reads objects of a file.
    pub fn of_file(data: &'a [u8], at: usize) -> Lexer<'a> {
        Lexer { data, at, references: true }
    }

    /// Reads operands and operators.
    pub fn of_content(data: &'a [u8]) -> Lexer<'a> {
        Lexer { data, at: 0, references: false }
    }

    fn peek(&self) -> Option<u8> {
        self.data.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(c) = self.peek() {
            if c == b'%' {
                while self.peek().is_some_and(|c| c != b'\n' && c != b'\r') {
                    self.at += 1;
                }
            } else if is_space(c) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Returns the next value; `None` at the end, or if none can be read.
    pub fn next(&mut self) -> Option<Object> {
        self.value(0)
    }

    fn value(&mut self, depth: usize) -> Option<Object> {
        self.skip_space();
        match self.peek()? {
            _ if depth > DEEPEST => None,
            b'/' => Some(Object::Name(self.name())),
            b'(' => Some(Object::String(self.literal()?)),
            b'<' if self.data.get(self.at + 1) == Some(&b'<') => self.dict(depth),
            b'<' => Some(Object::String(self.hex()?)),
            b'[' => {
                self.at += 1;
                let mut all = Vec::new();
                loop {
                    self.skip_space();
                    if self.peek()? == b']' {
                        self.at += 1;
                        return Some(Object::Array(all));
                    }
                    all.push(self.value(depth + 1)?);
                }
            }
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.numeric(),
            b']' | b'>' | b')' | b'{' | b'}' => {
                self.at += 1;
                Some(Object::Word(vec![self.data[self.at - 1]]))
            }
            _ => {
                let word = self.regular();
                Some(match word {
                    b"null" => Object::Null,
                    b"true" => Object::Bool(true),
                    b"false" => Object::Bool(false),
                    _ => Object::Word(word.to_vec()),
                })
            }
        }
    }

    fn regular(&mut self) -> &'a [u8] {
        let from = self.at;
        while self.peek().is_some_and(|c| !is_space(c) && !is_delimiter(c)) {
            self.at += 1;
        }
        &self.data[from..self.at]
    }

    fn numeric(&mut self) -> Option<Object> {
        let first = self.regular();
        let Some(number) = number(first) else { return Some(Object::Word(first.to_vec())) };
        let whole = first.iter().all(u8::is_ascii_digit);
        if self.references && whole && number <= f64::from(u32::MAX) {
            let back = self.at;
            self.skip_space();
            let generation = self.regular();
            if !generation.is_empty() && generation.iter().all(u8::is_ascii_digit) {
                self.skip_space();
                if self.regular() == b"R" {
                    return Some(Object::Reference(number as u32));
                }
            }
            self.at = back;
        }
        Some(Object::Number(number))
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let raw = self.regular();
        let mut out = Vec::with_capacity(raw.len());
        let mut at = 0;
        while at < raw.len() {
            let code =
                raw.get(at + 1..at + 3).and_then(|pair| Some((digit(pair[0])? << 4) | digit(pair[1])?));
            match (raw[at], code) {
                (b'#', Some(code)) => {
                    out.push(code);
                    at += 3;
                }
                (c, _) => {
                    out.push(c);
                    at += 1;
                }
            }
        }
        out
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut out = Vec::new();
        let mut open = 1;
        loop {
            let c = self.peek()?;
            self.at += 1;
            match c {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(out);
                    }
                }
                b'\\' => {
                    self.escape(&mut out)?;
                    continue;
                }
                _ => {}
            }
            out.push(c);
        }
    }

    fn escape(&mut self, out: &mut Vec<u8>) -> Option<()> {
        let c = self.peek()?;
        self.at += 1;
        match c {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'\r' if self.peek() == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(c - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                out.push((code & 0xff) as u8);
            }
            c => out.push(c),
        }
        Some(())
    }

    fn hex(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut out = Vec::new();
        let mut half = None;
        loop {
            let c = self.peek()?;
            self.at += 1;
            match (digit(c), half) {
                _ if c == b'>' => {
                    out.extend(half.map(|h: u8| h << 4));
                    return Some(out);
                }
                (Some(low), Some(high)) => {
                    out.push((high << 4) | low);
                    half = None;
                }
                (Some(high), None) => half = Some(high),
                (None, _) => {}
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Object> {
        self.at += 2;
        let mut dict = Dict::new();
        loop {
            self.skip_space();
            match self.peek()? {
                b'>' if self.data.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    break;
                }
                b'/' => {
                    let name = self.name();
                    let value = self.value(depth + 1)?;
                    dict.insert(name, value);
                }
                _ => return None,
            }
        }
        if !self.references || depth > 0 {
            return Some(Object::Dict(dict));
        }
        let back = self.at;
        self.skip_space();
        if !self.data[self.at..].starts_with(b"stream") {
            self.at = back;
            return Some(Object::Dict(dict));
        }
        self.at += 6;
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        if self.peek() == Some(b'\n') {
            self.at += 1;
        }
        Some(Object::Stream(dict, self.at))
    }
}

fn number(text: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(text).ok()?;
    // Rust accepts `1e9`, `inf` and `nan` as numbers; PDF does not.
    if text.bytes().any(|c| !matches!(c, b'+' | b'-' | b'.' | b'0'..=b'9')) {
        return None;
    }
    text.parse().ok()
}

fn digit(c: u8) -> Option<u8> {
    char::from(c).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

pub fn is_space(c: u8) -> bool {
    matches!(c, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(c: u8) -> bool {
    matches!(c, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_they_are_written() {
        let mut lexer = Lexer::of_file(b"<< /A#20b [1 -2.5 (x\\)\\101) <4a4> ] /R 3 0 R >> null", 0);
        let dict = lexer.next().unwrap();
        let dict = dict.dict().unwrap();
        let array = vec![
            Object::Number(1.0),
            Object::Number(-2.5),
            Object::String(b"x)A".to_vec()),
            Object::String(vec![0x4a, 0x40]),
        ];
        assert_eq!(dict[b"A b".as_slice()], Object::Array(array));
        assert_eq!(dict[b"R".as_slice()], Object::Reference(3));
        assert_eq!(lexer.next(), Some(Object::Null));
        assert_eq!(lexer.next(), None);
    }

    #[test]
    fn what_nests_too_deep_is_not_read() {
        let deep = "[".repeat(100_000);
        assert_eq!(Lexer::of_content(deep.as_bytes()).next(), None);
    }
}
