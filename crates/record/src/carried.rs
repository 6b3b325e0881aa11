//! What files of acts share: acts and detached contents, one on each line, and notes.

use std::iter::{Enumerate, Peekable};
use std::slice::Split;

use crate::act::SignedAct;
use crate::detach::Content;
use crate::fault::{Fault, FaultKind};
use crate::key::Signature;
use crate::note::Note;

type IsLineFeed = fn(&u8) -> bool;

/// The lines of a file of acts, with their numbers.
pub(crate) struct Lines<'a> {
    /// Name of the file format in messages, such as `pouch`.
    what: &'static str,
    lines: Peekable<Enumerate<Split<'a, u8, IsLineFeed>>>,
    /// Number of the last line read.
    at: usize,
}

impl<'a> Lines<'a> {
    /// Reads the format's name, and returns the lines after it.
    pub fn new(what: &'static str, format: &str, source: &'a [u8]) -> Result<Lines<'a>, Fault> {
        let is: IsLineFeed = |byte| *byte == b'\n';
        let mut lines = Lines { what, lines: source.split(is).enumerate().peekable(), at: 0 };
        if lines.next() != Some(format.as_bytes()) {
            return Err(lines.wrong("it does not begin with the name of the format"));
        }
        Ok(lines)
    }

    /// Returns the next line.
    pub fn next(&mut self) -> Option<&'a [u8]> {
        let (at, line) = self.lines.next()?;
        self.at = at + 1;
        Some(line)
    }

    /// Returns the next line without its leading space, if it has one.
    pub fn indented(&mut self) -> Option<&'a [u8]> {
        self.lines.peek().filter(|(_, line)| line.starts_with(b" "))?;
        self.next().map(|line| &line[1..])
    }

    /// Returns the next line as text.
    pub fn text(&mut self) -> Option<&'a str> {
        self.next().and_then(|line| std::str::from_utf8(line).ok())
    }

    /// Returns a fault in the last line read.
    pub fn wrong(&self, why: &str) -> Fault {
        Fault::new(FaultKind::Malformed, format!("not a {}, line {}: {why}", self.what, self.at.max(1)))
    }

    /// Reads `count` acts.
    pub fn acts(&mut self, count: u64) -> Result<Vec<SignedAct>, Fault> {
        let mut acts = Vec::new();
        for held in 0..count {
            let text = self.item(count, held, "act")?;
            let space =
                text.iter().position(|b| *b == b' ').ok_or_else(|| self.wrong("an act has no signature"))?;
            let signature =
                std::str::from_utf8(&text[..space]).map_err(|_| self.wrong("a signature is not UTF-8"))?;
            let signature = Signature::parse(signature).map_err(|fault| self.wrong(&fault.message))?;
            acts.push(SignedAct::new(text[space + 1..].to_vec(), signature));
        }
        Ok(acts)
    }

    /// Reads `count` contents.
    pub fn contents(&mut self, count: u64) -> Result<Vec<Content>, Fault> {
        let mut contents = Vec::new();
        for held in 0..count {
            let text = self.item(count, held, "content")?;
            contents.push(Content::parse(text).map_err(|fault| self.wrong(&fault.message))?);
        }
        Ok(contents)
    }

    fn item(&mut self, count: u64, held: u64, of: &str) -> Result<&'a [u8], Fault> {
        let what = self.what;
        let short = |why: String| Fault::new(FaultKind::Length, format!("the {what} {why}"));
        let Some(text) = self.next().filter(|text| !text.is_empty()) else {
            return Err(short(format!("says that it holds {count} {of}s and ends after {held}")));
        };
        // A complete line is followed by another, even if that one is empty.
        if self.lines.peek().is_none() {
            Err(short("is cut off in its last line".to_owned()))
        } else {
            Ok(text)
        }
    }

    /// Checks that the file ends here.
    pub fn end(mut self) -> Result<(), Fault> {
        match (self.lines.next(), self.lines.next()) {
            (Some((_, b"")), None) => Ok(()),
            _ => Err(Fault::new(
                FaultKind::Length,
                format!("the {} continues after its last act, or its last line is cut off", self.what),
            )),
        }
    }
}

/// Parses a number without a sign or leading zeros.
pub(crate) fn number(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|n| n.to_string() == text)
}

/// Formats the number of acts, and of contents if there are any: `acts 3 contents 1`.
pub(crate) fn counts(acts: usize, contents: usize) -> String {
    match contents {
        0 => format!("acts {acts}"),
        _ => format!("acts {acts} contents {contents}"),
    }
}

/// Parses the output of [`counts`].
pub(crate) fn read_counts(text: &str) -> Option<(u64, u64)> {
    let rest = text.strip_prefix("acts ")?;
    match rest.split_once(" contents ") {
        None => Some((number(rest)?, 0)),
        Some((acts, contents)) => Some((number(acts)?, number(contents).filter(|n| *n > 0)?)),
    }
}

/// Writes acts and contents as lines.
pub(crate) fn print(out: &mut Vec<u8>, acts: &[SignedAct], contents: &[Content]) {
    for act in acts {
        out.extend(format!("{} ", act.signature()).as_bytes());
        out.extend(act.bytes());
        out.push(b'\n');
    }
    for content in contents {
        out.extend(content.line().as_bytes());
        out.push(b'\n');
    }
}

/// Writes a note, each line with a space before it, and an empty line after the note.
pub(crate) fn print_note(out: &mut Vec<u8>, note: &Note) {
    for line in note.print().lines() {
        out.extend(format!(" {line}\n").bytes());
    }
    out.push(b'\n');
}

/// Reads what [`print_note`] wrote.
pub(crate) fn read_note(lines: &mut Lines<'_>) -> Result<Note, Fault> {
    let mut note = Vec::new();
    while let Some(text) = lines.indented() {
        note.extend(text);
        note.push(b'\n');
    }
    let text = String::from_utf8(note).map_err(|_| lines.wrong("a note is not UTF-8"))?;
    let note = Note::parse(&text).map_err(|fault| lines.wrong(&fault.message))?;
    match lines.next() {
        Some(b"") => Ok(note),
        _ => Err(lines.wrong("an empty line must follow a note")),
    }
}
