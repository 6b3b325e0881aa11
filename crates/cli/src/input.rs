//! Input files and standard input, read once, as texts.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use paraph_interop::{Format, ReadText, SIZE_CAP, read_file_bytes};
use paraph_pdf::read_pdf;
use paraph_print::Error;
use paraph_text::{Finding, Text};

use crate::fault::{Fault, Outcome};

/// A source of input: a file, or `-` for standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    path: PathBuf,
    /// What documents call it. No document names a path of this machine.
    called: String,
}

impl Source {
    /// Makes the source that an argument names.
    pub fn new(path: impl Into<PathBuf>) -> Source {
        Source { path: path.into(), called: String::new() }
    }

    /// Gives it the name under which findings in documents refer to it. Without one, they name the place alone.
    pub fn called(self, called: impl Into<String>) -> Source {
        Source { called: called.into(), ..self }
    }

    /// Returns a place in it as a document names it.
    pub fn place(&self, place: &str) -> String {
        match (self.called.as_str(), place) {
            (called, "") => called.to_owned(),
            ("", place) => place.to_owned(),
            (called, place) => format!("{called}, {place}"),
        }
    }

    /// Returns a place that a document names as a terminal names it, with the path, if it is in this source.
    pub fn on_terminal(&self, place: &str) -> Option<String> {
        let within = match self.called.as_str() {
            "" => place,
            called => place.strip_prefix(called)?,
        };
        let within = within.strip_prefix(", ").unwrap_or(within);
        let whole = self.place(within) == place;
        whole.then(|| if within.is_empty() { self.name() } else { format!("{}, {within}", self.name()) })
    }

    /// Whether it is standard input, which can be read only once.
    fn is_stdin(&self) -> bool {
        self.path == Path::new("-")
    }

    /// Returns its name in messages.
    pub fn name(&self) -> String {
        if self.is_stdin() { "standard input".to_owned() } else { self.path.display().to_string() }
    }

    /// Returns the format that the file name shows. Standard input has none.
    pub fn format(&self) -> Option<Format> {
        (!self.is_stdin()).then(|| Format::of_name(&self.path.to_string_lossy()))
    }

    /// Reads all its bytes.
    pub fn bytes(&self) -> Outcome<Vec<u8>> {
        let mut bytes = Vec::new();
        self.bytes_in(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads all its bytes into a buffer, and replaces what the buffer held.
    fn bytes_in(&self, bytes: &mut Vec<u8>) -> Outcome {
        bytes.clear();
        let read = if self.is_stdin() { capped(io::stdin().lock(), bytes) } else { self.file_bytes(bytes) };
        read.map_err(|e| Fault::unreadable(Path::new(&self.name()), &e))?;
        if bytes.len() > SIZE_CAP {
            let what = format!("{} has more than the {} MiB that are read", self.name(), SIZE_CAP >> 20);
            return Err(Fault::input(what, "Divide it into files of one text each."));
        }
        Ok(())
    }

    fn file_bytes(&self, bytes: &mut Vec<u8>) -> io::Result<()> {
        let file = File::open(&self.path)?;
        let data = file.metadata()?;
        if data.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        bytes.reserve(usize::try_from(data.len()).unwrap_or(SIZE_CAP).min(SIZE_CAP) + 1);
        capped(file, bytes)
    }

    /// Reads its text in `format`.
    pub fn text(&self, format: Format) -> Outcome<Input> {
        self.text_in(format, &mut Vec::new())
    }

    /// Returns the words that a PDF file shows, as plain text. Returns nothing for other files.
    pub fn pdf_words(&self, bytes: &[u8]) -> Outcome<Option<String>> {
        if !bytes.starts_with(b"%PDF-") {
            return Ok(None);
        }
        let read = read_pdf(bytes).map_err(|e| Fault::from(Error::from(e)).of(&self.name()))?;
        Ok(Some(read.paragraphs.join("\n\n")))
    }

    /// Like [`Source::text`], with a buffer for the bytes that several reads share.
    pub fn text_in(&self, format: Format, bytes: &mut Vec<u8>) -> Outcome<Input> {
        self.bytes_in(bytes)?;
        let read = match self.pdf_words(bytes)? {
            Some(words) => read_file_bytes(words.as_bytes(), Format::Plain),
            None => read_file_bytes(bytes, format),
        };
        let read = read.map_err(|e| Fault::input(format!("{}: {e}", self.name()), e.hint()))?;
        let ReadText { text, findings, .. } = read;
        let placed = |f: Finding| Finding { place: self.place(&f.place), ..f };
        Ok(Input { text, findings: findings.into_iter().map(placed).collect(), format })
    }
}

/// A text that was read.
pub struct Input {
    /// The text.
    pub text: Text,
    /// Findings from reading, each with what documents call the source.
    pub findings: Vec<Finding>,
    /// Format of the file.
    pub format: Format,
}

/// Reads at most one byte more than is allowed, so that an endless source ends.
fn capped(source: impl Read, bytes: &mut Vec<u8>) -> io::Result<()> {
    source.take(SIZE_CAP as u64 + 1).read_to_end(bytes)?;
    Ok(())
}

/// Reads two texts at once. Standard input is read in the format of the other.
pub fn both(old: &Source, new: &Source) -> Outcome<(Input, Input)> {
    at_most_one_stdin([old, new])?;
    let format = |a: &Source, b: &Source| a.format().or(b.format()).unwrap_or(Format::Plain);
    let (old_format, new_format) = (format(old, new), format(new, old));
    std::thread::scope(|scope| {
        let first = scope.spawn(move || old.text(old_format));
        let second = new.text(new_format);
        let first = first.join().expect("reading a text does not panic");
        Ok((first?, second?))
    })
}

/// Refuses to read standard input twice.
pub fn at_most_one_stdin<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Outcome {
    if sources.into_iter().filter(|s| s.is_stdin()).count() < 2 {
        return Ok(());
    }
    let what = "standard input (-) is named twice and can be read once only";
    Err(Fault::input(what, "Save one of the texts to a file and name the file."))
}
