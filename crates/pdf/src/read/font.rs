//! The characters of a font's codes, and their widths.

use std::collections::BTreeMap;

use super::file::File;
use super::object::{Dict, Lexer, Object};

/// Maximum number of characters in a map of codes.
const MOST: usize = 1 << 17;

/// A font as a page uses it.
#[derive(Debug, Default)]
pub struct Font {
    /// Whether a code has two bytes.
    wide: bool,
    unicode: BTreeMap<u32, String>,
    widths: BTreeMap<u32, f64>,
    otherwise: f64,
    /// Whether codes missing in the map are Windows characters.
    plain: bool,
}

impl Font {
    /// Reads a font.
    pub fn of(file: &File<'_>, dict: &Dict) -> Font {
        let wide = file.get(dict, "Subtype").name() == Some(b"Type0");
        let mut font = Font { wide, otherwise: if wide { 1000.0 } else { 500.0 }, ..Font::default() };
        let map = file.get(dict, "ToUnicode");
        match file.stream(&map) {
            Ok(bytes) => font.map(&bytes),
            Err(_) => font.plain = !wide,
        }
        if wide {
            font.wide_widths(file, dict);
        } else {
            font.simple_widths(file, dict);
        }
        font
    }

    /// Returns the codes of a string, each with its characters (`None` if unknown), its width in
    /// thousandths of the size, and whether it is the space between words.
    pub fn codes<'f>(&'f self, bytes: &'f [u8]) -> impl Iterator<Item = (Option<String>, f64, bool)> + 'f {
        let step = if self.wide { 2 } else { 1 };
        bytes.chunks(step).map(move |code| {
            let code = code.iter().fold(0_u32, |c, b| (c << 8) | u32::from(*b));
            let width = self.widths.get(&code).copied().unwrap_or(self.otherwise);
            let said = self.unicode.get(&code).cloned();
            let text = said.or_else(|| self.plain.then(|| windows(code).to_string()));
            (text, width, !self.wide && code == 32)
        })
    }

    fn map(&mut self, bytes: &[u8]) {
        let mut lexer = Lexer::of_content(bytes);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.next() {
            match object {
                Object::Word(word) => {
                    match word.as_slice() {
                        b"endbfchar" => self.single(&operands),
                        b"endbfrange" => self.ranges(&operands),
                        _ => {}
                    }
                    operands.clear();
                }
                other if operands.len() < MOST => operands.push(other),
                _ => return,
            }
        }
    }

    fn single(&mut self, operands: &[Object]) {
        for pair in operands.chunks_exact(2) {
            if let (Object::String(code), Object::String(text)) = (&pair[0], &pair[1]) {
                self.know(value(code), utf16(text));
            }
        }
    }

    fn ranges(&mut self, operands: &[Object]) {
        for range in operands.chunks_exact(3) {
            let (Object::String(low), Object::String(high)) = (&range[0], &range[1]) else { continue };
            let (low, high) = (value(low), value(high).min(value(low).saturating_add(0xffff)));
            match &range[2] {
                Object::Array(all) => {
                    for (code, text) in (low..=high).zip(all) {
                        if let Object::String(text) = text {
                            self.know(code, utf16(text));
                        }
                    }
                }
                Object::String(first) => {
                    for code in low..=high {
                        self.know(code, advanced(first, code - low));
                    }
                }
                _ => {}
            }
        }
    }

    fn know(&mut self, code: u32, text: String) {
        if self.unicode.len() < MOST {
            self.unicode.insert(code, text);
        }
    }

    fn wide_widths(&mut self, file: &File<'_>, dict: &Dict) {
        let Some(below) = file.list(dict, "DescendantFonts").first().map(|o| file.resolve(o)) else { return };
        let Some(below) = below.dict() else { return };
        self.otherwise = file.get(below, "DW").number().unwrap_or(1000.0);
        let all: Vec<Object> = file.list(below, "W").iter().map(|o| file.resolve(o)).collect();
        let mut at = 0;
        while let Some(first) = all.get(at).and_then(Object::size).and_then(|n| u32::try_from(n).ok()) {
            match (all.get(at + 1), all.get(at + 2)) {
                (Some(Object::Array(widths)), _) => {
                    for (code, width) in (first..).zip(widths) {
                        self.widths.extend(file.resolve(width).number().map(|w| (code, w)));
                    }
                    at += 2;
                }
                (Some(last), Some(width)) => {
                    let last = last.size().and_then(|n| u32::try_from(n).ok()).unwrap_or(first);
                    if let Some(width) = width.number() {
                        (first..=last.min(first.saturating_add(0xffff))).for_each(|code| {
                            self.widths.insert(code, width);
                        });
                    }
                    at += 3;
                }
                _ => return,
            }
        }
    }

    fn simple_widths(&mut self, file: &File<'_>, dict: &Dict) {
        let first = file.get(dict, "FirstChar").size().and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
        for (code, width) in (first..).zip(file.list(dict, "Widths")) {
            self.widths.extend(file.resolve(&width).number().map(|w| (code, w)));
        }
    }
}

fn value(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |c, b| (c << 8) | u32::from(*b))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|p| u16::from_be_bytes([p[0], p[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// Returns the text of a code in a range: the range's first text, with its last character advanced by `by`.
fn advanced(first: &[u8], by: u32) -> String {
    let mut chars: Vec<char> = utf16(first).chars().collect();
    if let Some(last) = chars.last_mut() {
        *last = char::from_u32(u32::from(*last).saturating_add(by)).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    chars.into_iter().collect()
}

/// Returns the character of a code in a simple font, by the Windows encoding.
fn windows(code: u32) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match code {
        0x80..=0x9f => HIGH[(code - 0x80) as usize],
        code => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// Decodes a text string of a PDF file, outside of its pages.
pub fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|b| windows(u32::from(*b))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_by_the_map() {
        let mut font = Font { wide: true, otherwise: 500.0, ..Font::default() };
        font.map(b"1 beginbfchar <0003> <00660069> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0416> <03A9>] endbfrange");
        let read: Vec<Option<String>> =
            font.codes(&[0, 3, 0, 0x11, 0, 0x21, 0, 9]).map(|(text, ..)| text).collect();
        assert_eq!(read, [Some("fi".to_owned()), Some("B".to_owned()), Some("Ω".to_owned()), None]);
    }
}
