//! Decoding of bytes to characters, or an error with place and remedy.
//!
//! An encoding is never guessed: UTF-8 is read as it is, UTF-16 if a byte order mark or the bytes
//! themselves leave no doubt, and everything else is refused. A wrong guess would change an agreed
//! word without anyone noticing.

use std::borrow::Cow;

use paraph_page::{Message, Phrase, msg, say};
use paraph_text::{Finding, Severity};

use crate::error::{Error, ErrorKind, Place};

/// Maximum size of a file, in bytes.
pub const SIZE_CAP: usize = 256 << 20;

/// Characters of a file with `\n` as line end, and findings of decoding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// Text without byte order mark, and without control characters other than tab, `\n` and form
    /// feed. Borrows the bytes if they already have this form, as in most files.
    pub text: Cow<'b, str>,
    /// Findings on encodings other than UTF-8, and on other line ends.
    pub findings: Vec<Finding>,
}

/// Decodes a file: UTF-8 with or without byte order mark, or UTF-16 with a mark or without any
/// doubt.
///
/// # Errors
/// Returns an error if the bytes are not text; see [`Error`].
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if bytes.len() > SIZE_CAP {
        return Err(Error::too_large(bytes.len(), SIZE_CAP));
    }
    if let Some(what) = magic(bytes) {
        let what = say!("file-not-text", "the file is {what}, not a text", what = Phrase::from(what));
        return Err(Error::new(ErrorKind::Binary, what));
    }
    let mut findings = Vec::new();
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, 2, u16::from_le_bytes, &mut findings)?.into(),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, 2, u16::from_be_bytes, &mut findings)?.into(),
        _ if plainly_utf16(bytes, u16::from_le_bytes) => {
            utf16(bytes, 0, u16::from_le_bytes, &mut findings)?.into()
        }
        _ if plainly_utf16(bytes, u16::from_be_bytes) => {
            utf16(bytes, 0, u16::from_be_bytes, &mut findings)?.into()
        }
        _ => Cow::Borrowed(utf8(bytes)?),
    };
    Ok(Decoded { text: normalise(text, &mut findings)?, findings })
}

/// Recognises, by their first bytes, files that people submit by mistake.
fn magic(bytes: &[u8]) -> Option<Message> {
    const UTF32: Message = msg("kind-utf32", "UTF-32 text");
    const KNOWN: [(&[u8], Message); 10] = [
        (b"%PDF-", msg("kind-pdf", "a PDF file")),
        (b"\xD0\xCF\x11\xE0", msg("kind-office-old", "an old Word, Excel or PowerPoint file")),
        (b"{\\rtf", msg("kind-rtf", "an RTF file")),
        (b"\x89PNG", msg("kind-png", "a PNG image")),
        (b"\xFF\xD8\xFF", msg("kind-jpeg", "a JPEG image")),
        (b"\x1F\x8B", msg("kind-gzip", "a gzip archive")),
        (b"\xFD7zXZ", msg("kind-xz", "an xz archive")),
        (b"7z\xBC\xAF", msg("kind-7z", "a 7-Zip archive")),
        (b"\x00\x00\xFE\xFF", UTF32),
        (b"\xFF\xFE\x00\x00", UTF32),
    ];
    if bytes.starts_with(b"PK\x03\x04") {
        let head = &bytes[..bytes.len().min(4096)];
        let has = |name: &[u8]| head.windows(name.len()).any(|w| w == name);
        return Some(match () {
            () if has(b"word/") || has(b"[Content_Types].xml") => {
                msg("kind-docx", "a Word or other Office file (DOCX)")
            }
            () if has(b"opendocument") => msg("kind-odf", "an OpenDocument file"),
            () => msg("kind-zip", "a ZIP archive"),
        });
    }
    KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, what)| what)
}

fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let at = error.valid_up_to();
            let what = say!(
                "file-not-utf8",
                "byte {offset} of the file ({byte}) is not UTF-8",
                offset = at,
                byte = format!("0x{:02X}", bytes[at])
            );
            Err(Error::new(ErrorKind::Encoding, what).at(Place::Line(line_of(&bytes[..at]))))
        }
    }
}

fn line_of(before: &[u8]) -> usize {
    let feeds = before.iter().filter(|&&b| b == b'\n').count();
    let returns = before.windows(2).filter(|w| w[0] == b'\r' && w[1] != b'\n').count();
    feeds + returns + 1
}

fn half_utf16(line: usize, offset: usize) -> Error {
    let what = say!("file-half-utf16", "byte {offset} of the file is half a UTF-16 character", offset);
    Error::new(ErrorKind::Encoding, what).at(Place::Line(line))
}

fn utf16(
    bytes: &[u8],
    from: usize,
    unit: fn([u8; 2]) -> u16,
    findings: &mut Vec<Finding>,
) -> Result<String, Error> {
    let mut text = String::with_capacity(bytes.len());
    let (mut line, mut offset) = (1, from);
    for decoded in char::decode_utf16(bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]))) {
        let c = decoded.map_err(|_| half_utf16(line, offset))?;
        line += usize::from(c == '\n');
        offset += c.len_utf16() * 2;
        text.push(c);
    }
    if bytes.len() % 2 == 1 {
        return Err(half_utf16(line, offset));
    }
    findings.push(Finding {
        severity: Severity::Note,
        code: "utf-16",
        place: String::new(),
        message: "The file is in UTF-16 and was read as such; save it as UTF-8 to spare others the question."
            .to_owned(),
    });
    Ok(text)
}

/// Whether bytes without a byte order mark can only be UTF-16 of this byte order.
///
/// Every space, line end and ASCII letter of such a text has a zero byte on one side, and text has
/// no zero characters; UTF-8 text has no zero bytes at all.
fn plainly_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    if bytes.len() < 4 || bytes.len() % 2 == 1 || !bytes[..bytes.len().min(1 << 16)].contains(&0) {
        return false;
    }
    let sample = &bytes[..bytes.len().min(1 << 16)];
    let units = || sample.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let count = sample.len() / 2;
    let spaces = units().filter(|u| matches!(u, 0x20 | 0x0A | 0x0D | 0xA0)).count();
    let odd = units().filter(|u| *u < 0x20 && !matches!(u, 0x09..=0x0D)).count();
    let low = units().filter(|u| (0x20..0x0600).contains(u)).count();
    odd == 0 && spaces > 0 && low * 10 >= count * 9
}

/// Converts line ends to `\n`, and refuses control characters.
fn normalise<'b>(text: Cow<'b, str>, findings: &mut Vec<Finding>) -> Result<Cow<'b, str>, Error> {
    if plain(text.as_bytes()) {
        return Ok(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut line = 1;
    let mut other_ends = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                    line += 1;
                }
            }
            '\n' => {
                out.push('\n');
                line += 1;
            }
            '\t' | '\u{c}' => out.push(c),
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                other_ends.get_or_insert((line, c));
                out.push('\n');
                line += 1;
            }
            '\u{1a}' if chars.peek().is_none() => {}
            c if c.is_control() => return Err(control(line, c)),
            c => out.push(c),
        }
    }
    if let Some((line, c)) = other_ends {
        findings.push(Finding {
            severity: Severity::Note,
            code: "line-break",
            place: format!("line {line}"),
            message: format!(
                "U+{:04X} was read as the end of a line, here and wherever it occurs.",
                c as u32
            ),
        });
    }
    Ok(Cow::Owned(out))
}

fn control(line: usize, character: char) -> Error {
    let character = format!("U+{:04X}", u32::from(character));
    let what = say!("file-control", "the text contains the control character {character}", character);
    Error::new(ErrorKind::Control, what).at(Place::Line(line))
}

/// Whether a text needs no normalising and contains nothing to refuse.
fn plain(bytes: &[u8]) -> bool {
    let odd = |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | 0xC) || matches!(b, 0x7F | 0xC2 | 0xE2);
    let second = |at: usize| bytes.get(at + 1).copied().unwrap_or(0);
    let bad = |at: usize| match bytes[at] {
        0xC2 => second(at) < 0xA0,
        0xE2 => second(at) == 0x80 && matches!(bytes.get(at + 2), Some(0xA8 | 0xA9)),
        b => odd(b),
    };
    // Checks a block at a time, so that the usual case takes a few instructions per block.
    bytes.chunks(64).enumerate().all(|(block, chunk)| {
        !chunk.iter().fold(false, |any, &b| any | odd(b)) || !(0..chunk.len()).any(|at| bad(block * 64 + at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).expect("readable").text.into_owned()
    }

    fn utf16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn marks_and_line_ends_are_no_part_of_the_text() {
        assert_eq!(text(b"\xEF\xBB\xBFa\r\nb\rc\n"), "a\nb\nc\n");
        assert_eq!(text("a\u{2028}b\u{1a}".as_bytes()), "a\nb");
        assert_eq!(decode("a\u{b}b".as_bytes()).expect("readable").findings[0].code, "line-break");
    }

    #[test]
    fn utf_16_is_read_with_or_without_a_mark() {
        for plain in ["Article 1\r\nThe Parties shall.", "Стаття 1\nСторони погоджуються про це."]
        {
            let expected = plain.replace('\r', "");
            for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                assert_eq!(text(&utf16_bytes(plain, order)), expected);
                assert_eq!(text(&utf16_bytes(&format!("\u{feff}{plain}"), order)), expected);
            }
        }
        let broken = [b"\xFF\xFEa\0\n\0".as_slice(), &[0x00, 0xD8, 0x61, 0x00]].concat();
        assert_eq!(decode(&broken), Err(half_utf16(2, 6)));
        assert_eq!(decode(b"\xFF\xFEa\0b"), Err(half_utf16(1, 4)));
    }

    #[test]
    fn what_is_no_text_is_refused_by_name_and_place() {
        let error = decode(b"one\ntw\xE9").expect_err("refused");
        assert_eq!(error.to_string(), "line 2: byte 6 of the file (0xE9) is not UTF-8");
        assert_eq!((error.kind(), error.place()), (ErrorKind::Encoding, Some(&Place::Line(2))));
        assert_eq!(decode(b"one\n\x1btwo"), Err(control(2, '\u{1b}')));
        assert_eq!(decode(b"a\0b"), Err(control(1, '\0')));
        for (bytes, word) in [
            (b"%PDF-1.7".as_slice(), "PDF"),
            (b"PK\x03\x04..word/document.xml", "DOCX"),
            (b"PK\x03\x04....", "ZIP"),
            (b"\xFF\xFE\0\0", "UTF-32"),
        ] {
            let error = decode(bytes).expect_err("refused");
            assert!(error.to_string().contains(word), "{error}");
            assert!(!error.hint().is_empty());
        }
        assert_eq!(
            decode(b"a\r\rb\xFF").expect_err("refused").to_string(),
            "line 3: byte 4 of the file (0xFF) is not UTF-8"
        );
    }

    #[test]
    fn a_file_past_the_cap_is_refused() {
        let bytes = vec![b'a'; SIZE_CAP + 1];
        assert_eq!(decode(&bytes), Err(Error::too_large(SIZE_CAP + 1, SIZE_CAP)));
    }
}
