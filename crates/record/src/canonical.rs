//! Canonical JSON: RFC 8785, with integers within 2^53 - 1 as the only numbers.
//!
//! Every value has one encoding, and the reader refuses any other. It therefore only accepts the
//! canonical form: no space, members in ascending order of their UTF-16 code units, and the shortest
//! escapes, only where required.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::fault::{Fault, FaultKind};

/// Maximum depth of nested lists and objects.
pub const DEPTH_CAP: usize = 64;
/// Maximum size of one value, in bytes.
pub const SIZE_CAP: usize = 32 << 20;
/// Greatest integer: 2^53 - 1.
const GREATEST: i64 = (1 << 53) - 1;

/// Encodes a value.
///
/// # Errors
/// Returns an error if it contains a number other than an integer within 2^53 - 1, or nests too deep.
pub fn encode(value: &Value) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    write(value, DEPTH_CAP, &mut out)?;
    Ok(out)
}

/// Decodes canonical bytes.
///
/// # Errors
/// Returns an error if they are not the canonical encoding of a value; the error names the byte.
pub fn decode(bytes: &[u8]) -> Result<Value, Fault> {
    if bytes.len() > SIZE_CAP {
        return Err(fault(SIZE_CAP, "the value has more than 32 MiB"));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| fault(e.valid_up_to(), "not UTF-8"))?;
    let mut reader = Reader { bytes: text.as_bytes(), text, at: 0 };
    let value = reader.value(DEPTH_CAP)?;
    if reader.at < bytes.len() {
        return Err(fault(reader.at, "bytes after the end of the value"));
    }
    Ok(value)
}

/// Decodes canonical bytes into a type.
///
/// # Errors
/// Same as [`decode`], and if the value does not fit the type.
pub fn from_canonical<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    T::deserialize(decode(bytes)?).map_err(|e| Fault::new(FaultKind::Malformed, e.to_string()))
}

fn fault(at: usize, what: &str) -> Fault {
    Fault::new(FaultKind::NotCanonical, format!("not canonical JSON at byte {at}: {what}"))
}

fn write(value: &Value, depth: usize, out: &mut Vec<u8>) -> Result<(), Fault> {
    if depth == 0 {
        return Err(fault(out.len(), "nested too deep"));
    }
    match value {
        Value::Null => out.extend(b"null"),
        Value::Bool(flag) => out.extend(if *flag { "true" } else { "false" }.as_bytes()),
        Value::Number(number) => {
            let integer = number.as_i64().filter(|n| (-GREATEST..=GREATEST).contains(n));
            let integer =
                integer.ok_or_else(|| fault(out.len(), "a number that is not an integer within 2^53 - 1"))?;
            out.extend(integer.to_string().as_bytes());
        }
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push(b'[');
            for (nth, item) in items.iter().enumerate() {
                if nth > 0 {
                    out.push(b',');
                }
                write(item, depth - 1, out)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
            out.push(b'{');
            for (nth, (key, member)) in members.into_iter().enumerate() {
                if nth > 0 {
                    out.push(b',');
                }
                write_text(key, out);
                out.push(b':');
                write(member, depth - 1, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for c in text.chars() {
        match c {
            '"' => out.extend(b"\\\""),
            '\\' => out.extend(b"\\\\"),
            '\u{8}' => out.extend(b"\\b"),
            '\t' => out.extend(b"\\t"),
            '\n' => out.extend(b"\\n"),
            '\u{c}' => out.extend(b"\\f"),
            '\r' => out.extend(b"\\r"),
            c if c < ' ' => out.extend(format!("\\u{:04x}", c as u32).as_bytes()),
            c => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out.push(b'"');
}

struct Reader<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn fault(&self, what: &str) -> Fault {
        fault(self.at, what)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, word: &str) -> bool {
        let here = self.bytes[self.at..].starts_with(word.as_bytes());
        self.at += if here { word.len() } else { 0 };
        here
    }

    fn value(&mut self, depth: usize) -> Result<Value, Fault> {
        if depth == 0 {
            return Err(self.fault("nested too deep"));
        }
        match self.peek() {
            Some(b'n') if self.take("null") => Ok(Value::Null),
            Some(b't') if self.take("true") => Ok(Value::Bool(true)),
            Some(b'f') if self.take("false") => Ok(Value::Bool(false)),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.integer(),
            Some(b'[') => self.list(depth),
            Some(b'{') => self.object(depth),
            Some(_) => Err(self.fault("a value cannot begin with this byte")),
            None => Err(self.fault("the bytes end too early")),
        }
    }

    fn integer(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        self.take("-");
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return Err(self.fault("a number that is not an integer"));
        }
        let digits = &self.text[start..self.at];
        let value = digits.parse::<i64>().ok().filter(|n| (-GREATEST..=GREATEST).contains(n));
        let value = value.ok_or_else(|| fault(start, "a number beyond 2^53 - 1"))?;
        if value.to_string() != digits {
            return Err(fault(start, "a number not written in its shortest form"));
        }
        Ok(Value::from(value))
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.bytes[self.at..];
            let plain = rest.iter().position(|b| *b == b'"' || *b == b'\\' || *b < b' ');
            let Some(plain) = plain else {
                self.at = self.bytes.len();
                return Err(self.fault("the bytes end within a string"));
            };
            out.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
            match rest[plain] {
                b'"' => {
                    self.at += 1;
                    return Ok(out);
                }
                b'\\' => out.push(self.escape()?),
                _ => return Err(self.fault("a control character that is not escaped")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let c = match self.bytes.get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'b') => '\u{8}',
            Some(b't') => '\t',
            Some(b'n') => '\n',
            Some(b'f') => '\u{c}',
            Some(b'r') => '\r',
            Some(b'u') => {
                let digits = self.bytes.get(self.at + 2..self.at + 6);
                let low = digits.and_then(|d| d.strip_prefix(b"00"));
                let code = low.and_then(|d| std::str::from_utf8(d).ok()).and_then(crate::hash::bytes_of::<1>);
                let c = code.map(|[byte]| byte as char);
                // Characters with a short form, and those that need no escape, must not use this one.
                let must = c.filter(|c| *c < ' ' && !matches!(c, '\u{8}' | '\t' | '\n' | '\u{c}' | '\r'));
                let c = must.ok_or_else(|| self.fault("an escape that is not the shortest"))?;
                self.at += 4;
                c
            }
            _ => return Err(self.fault("an escape that is not the shortest")),
        };
        self.at += 2;
        Ok(c)
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        if self.take("]") {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth - 1)?);
            if self.take("]") {
                return Ok(Value::Array(items));
            }
            if !self.take(",") {
                return Err(self.fault("a list must continue with , or end with ]"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut members = Map::new();
        if self.take("}") {
            return Ok(Value::Object(members));
        }
        let mut last: Option<String> = None;
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.fault("a member must begin with its name"));
            }
            let start = self.at;
            let key = self.string()?;
            if let Some(last) = &last
                && !last.encode_utf16().lt(key.encode_utf16())
            {
                let what = if *last == key { "a member that is named twice" } else { "members out of order" };
                return Err(fault(start, what));
            }
            if !self.take(":") {
                return Err(self.fault("a member's name must be followed by :"));
            }
            let value = self.value(depth - 1)?;
            members.insert(key.clone(), value);
            last = Some(key);
            if self.take("}") {
                return Ok(Value::Object(members));
            }
            if !self.take(",") {
                return Err(self.fault("an object must continue with , or end with }"));
            }
        }
    }
}
