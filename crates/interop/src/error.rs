//! Errors of reading and writing: what is wrong, where, and what to do next.
//!
//! Text that a reader of the room can see is a named phrase, so that the room can show it in every
//! language. Details from a library (`{what}` in damaged XML) keep the library's words.

use std::fmt;

use paraph_page::{Phrase, say};

/// Type of error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The file is too large.
    TooLarge,
    /// The file has a known type that is not text.
    Binary,
    /// The bytes are not UTF-8, or not complete characters of UTF-16.
    Encoding,
    /// The text contains a control character.
    Control,
    /// The XML file is damaged, or uses an unsafe feature.
    Xml,
    /// A container or a part of a Word or OpenDocument file is damaged or malicious.
    Container,
    /// The container is not a Word file.
    NotDocx,
    /// The file is not an OpenDocument text.
    NotOdt,
    /// The file is protected by a password.
    Locked,
    /// The XML file is not Akoma Ntoso.
    NotAkn,
    /// The file is not JSON, or does not have the form of the format.
    JsonShape,
    /// The file has another format or version.
    JsonFormat,
    /// A value is not allowed in the JSON format.
    JsonValue,
    /// A line is not an amendment.
    Amendment,
    /// XML does not allow a character.
    AknCharacter,
    /// Akoma Ntoso does not allow a date, language or country.
    AknField,
}

/// Place of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line number, from 1.
    Line(usize),
    /// A line and a column number, both from 1.
    Column(usize, usize),
    /// A part of a Word or OpenDocument file, and a line number in it.
    Part(String, Option<usize>),
    /// A provision, bracket or field, by its name.
    Named(String),
}

impl Place {
    /// Returns a name of the place for a reader.
    pub fn phrase(&self) -> Phrase {
        match self {
            Place::Line(line) => say!("at-line", "line {line}", line = *line),
            Place::Column(line, column) => {
                say!("at-column", "line {line}, column {column}", line = *line, column = *column)
            }
            Place::Part(part, None) => say!("at-part", "part {part}", part),
            Place::Part(part, Some(line)) => {
                say!("at-part-line", "part {part}, line {line}", part, line = *line)
            }
            Place::Named(name) => Phrase::words(name.as_str()),
        }
    }
}

/// An error of reading or writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    place: Option<Place>,
    what: Phrase,
    hint: Phrase,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, what: Phrase) -> Error {
        Error { kind, place: None, what, hint: kind.hint() }
    }

    /// Makes an error with words from a file or a library, which only programs and terminals show.
    pub(crate) fn plain(kind: ErrorKind, what: impl Into<String>) -> Error {
        Error::new(kind, Phrase::words(what))
    }

    pub(crate) fn too_large(size: usize, cap: usize) -> Error {
        let what =
            say!("file-too-large", "the file has {size} bytes, more than the {cap} that are read", size, cap);
        Error::new(ErrorKind::TooLarge, what)
    }

    pub(crate) fn xml(line: usize, what: &str) -> Error {
        let what = say!("file-xml", "the XML cannot be read: {what}", what);
        Error::new(ErrorKind::Xml, what).at(Place::Line(line))
    }

    pub(crate) fn part(part: &str, what: &str) -> Error {
        let what = say!("file-part", "this part of the file cannot be read: {what}", what);
        Error::new(ErrorKind::Container, what).at(Place::Part(part.to_owned(), None))
    }

    pub(crate) fn not_docx(what: &str) -> Error {
        let what = say!("file-not-docx", "the file is not a Word document: {what}", what);
        Error::new(ErrorKind::NotDocx, what)
    }

    pub(crate) fn not_odt(what: &str) -> Error {
        let what = say!("file-not-odt", "the file is not an OpenDocument text: {what}", what);
        Error::new(ErrorKind::NotOdt, what)
    }

    pub(crate) fn locked() -> Error {
        Error::new(ErrorKind::Locked, say!("file-locked", "the file is protected by a password"))
    }

    pub(crate) fn not_akn(root: &str) -> Error {
        let root: String = root.chars().take(40).collect();
        let what = say!("file-not-akn", "the file's root element is `{root}`, not `akomaNtoso`", root);
        Error::new(ErrorKind::NotAkn, what)
    }

    #[must_use]
    pub(crate) fn at(self, place: Place) -> Error {
        Error { place: Some(place), ..self }
    }

    #[must_use]
    pub(crate) fn hinted(self, hint: &str) -> Error {
        Error { hint: Phrase::words(hint), ..self }
    }

    /// Names the part of a Word file in which XML could not be read.
    #[must_use]
    pub(crate) fn in_part(self, part: &str) -> Error {
        match (self.kind, &self.place) {
            (ErrorKind::Xml, Some(Place::Line(line))) => {
                let place = Place::Part(part.to_owned(), Some(*line));
                Error { kind: ErrorKind::Container, hint: ErrorKind::Container.hint(), ..self }.at(place)
            }
            _ => self,
        }
    }

    /// Returns the type of error.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the place, if the error has one.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// Returns what is wrong, without the place.
    pub fn what(&self) -> &Phrase {
        &self.what
    }

    /// Returns what a person can do about it.
    pub fn hint(&self) -> &Phrase {
        &self.hint
    }

    /// Returns what is wrong and where, for a reader.
    pub fn phrase(&self) -> Phrase {
        match &self.place {
            Some(place) => Phrase::row([place.phrase(), self.what.clone()], ": "),
            None => self.what.clone(),
        }
    }
}

impl ErrorKind {
    fn hint(self) -> Phrase {
        match self {
            ErrorKind::TooLarge => {
                say!("divide-files-one-text-each", "Divide it into files of one text each.")
            }
            ErrorKind::Binary => say!(
                "save-as-plain-text",
                "Save its text as plain text or Markdown in UTF-8, and give that file."
            ),
            ErrorKind::Encoding => {
                say!("save-as-utf8", "Open it in the program that wrote it and save it as UTF-8.")
            }
            ErrorKind::Control => {
                say!(
                    "remove-character-save-file-utf",
                    "Remove the character, or save the file as UTF-8 text again."
                )
            }
            ErrorKind::Xml => say!(
                "write-xml-again",
                "Have the program that wrote it write it again: whole, in UTF-8, without a document type."
            ),
            ErrorKind::Container => say!(
                "save-docx-again",
                "Open it in Word or LibreOffice, save it again as .docx, and give that file."
            ),
            ErrorKind::NotOdt => {
                say!("give-odt", "Give an .odt file of a text, or save its text as .docx or .odt.")
            }
            ErrorKind::Locked => {
                say!("unlock-file", "Open it with the password, save it without one, and give that file.")
            }
            ErrorKind::NotDocx => say!("give-docx", "Give a .docx file, or save the document as one."),
            ErrorKind::NotAkn => {
                say!("give-akn", "Give an Akoma Ntoso 3.0 document, or a text in another format.")
            }
            ErrorKind::JsonShape | ErrorKind::JsonFormat => {
                Phrase::words("Give a file that `paraph compose ... --format json -o rolling.json` wrote.")
            }
            ErrorKind::JsonValue => Phrase::words("Correct the file there, or compose it again."),
            ErrorKind::Amendment => Phrase::words("Correct the line."),
            ErrorKind::AknCharacter => Phrase::words("Remove the character from the text."),
            ErrorKind::AknField => Phrase::words("Write a date as 2026-11-24 and a language as en or eng."),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{}: {}", place.phrase(), self.what),
            None => write!(f, "{}", self.what),
        }
    }
}

impl std::error::Error for Error {}
