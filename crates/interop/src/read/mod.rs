//! Reading of texts, as people write them, into provisions.
//!
//! Bytes are decoded ([`crate::decode`]), lines gathered into blocks (`plain`, `markdown`), and
//! blocks given their kind, depth and number (`structure`). Every word of the source is in the
//! label or the wording of a provision. Anything set apart (page furniture, marks of Markdown,
//! rules under headings) is named in a finding. Reading never fails and never guesses at a word.

mod flow;
mod furniture;
mod headings;
mod join;
mod line;
mod markdown;
pub(crate) mod marker;
mod names;
mod plain;
mod script;
mod structure;
mod table;
mod world;

use std::collections::BTreeMap;

use paraph_text::{Finding, Severity, Text};

use crate::akn::{AknView, ReadAkn, read_akn, read_source};
use crate::bytes::decode;
use crate::docx::{Document, read_docx};
use crate::error::Error;
use crate::odt::{is_odt, read_odt};

pub(crate) use line::{Block, Shape};
pub(crate) use plain::UNDERLINES;
pub(crate) use structure::provisions;

/// Format of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text as typed, or as extracted from a PDF.
    Plain,
    /// CommonMark.
    Markdown,
    /// Akoma Ntoso 3.0, the XML of parliaments. Marked edits are read as accepted.
    Akn,
    /// A Word file. Tracked changes are read as accepted.
    Docx,
    /// An OpenDocument text. Tracked changes are read as accepted.
    Odt,
}

impl Format {
    /// Returns the format for a file name: Markdown for `.md` and `.markdown`, Akoma Ntoso for
    /// `.akn` and `.xml`, Word for `.docx`, OpenDocument for `.odt`, otherwise plain text.
    pub fn of_name(name: &str) -> Format {
        let ending = name.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
        match ending.as_str() {
            "md" | "markdown" | "mdown" => Format::Markdown,
            "akn" | "xml" => Format::Akn,
            "docx" | "docm" => Format::Docx,
            "odt" | "ott" | "fodt" | "ods" | "odp" => Format::Odt,
            _ => Format::Plain,
        }
    }
}

/// A text, with the findings of its reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadText {
    /// Provisions, with identities `p1`, `p2`, ... in order.
    pub text: Text,
    /// Findings on content that was set apart, is doubtful, or may mislead the eye.
    pub findings: Vec<Finding>,
    /// Numbers, from 1, of lines that were set apart entirely: page furniture and rules.
    pub set_apart: Vec<usize>,
}

/// Notes of line readers, besides the blocks.
struct Notes {
    findings: Vec<Finding>,
    set_apart: Vec<usize>,
}

/// Decodes a file and reads it.
///
/// # Errors
/// Returns an error if the bytes are not text; see [`Error`].
pub fn read_file_bytes(bytes: &[u8], format: Format) -> Result<ReadText, Error> {
    // The bytes of these files say what they are better than a name.
    if format == Format::Odt || is_odt(bytes) {
        return read_odt(bytes).map(|document| accepted(&document));
    }
    if format == Format::Akn {
        let ReadAkn { text, findings, .. } = read_akn(bytes, &AknView::Accepted)?;
        return Ok(ReadText { text, findings, set_apart: Vec::new() });
    }
    if format == Format::Docx {
        return read_docx(bytes).map(|document| accepted(&document));
    }
    let decoded = decode(bytes)?;
    Ok(read_clean(&decoded.text, format, decoded.findings))
}

/// Reads a Word or OpenDocument file with all its tracked changes made.
fn accepted(document: &Document) -> ReadText {
    let mut read = document.text(&|_| true);
    let authors = document.authors();
    if !authors.is_empty() {
        let changes: usize = authors.values().sum();
        let names: Vec<&str> = authors.keys().copied().collect();
        let message = format!("{changes} tracked changes were read as accepted; by {}.", names.join(", "));
        let place = String::new();
        let finding = Finding { severity: Severity::Warning, code: "tracked-changes", place, message };
        read.findings.insert(0, finding);
    }
    read.findings.extend(document.untracked());
    read
}

/// Reads a text from characters.
///
/// Control characters, which [`crate::decode`] refuses, are set apart with a finding. The findings
/// also report hidden characters ([`paraph_text::inspect`]). Text that is wrongly declared as Akoma
/// Ntoso is read as plain text, with a finding.
pub fn read_text(source: &str, format: Format) -> ReadText {
    let mut findings = Vec::new();
    if format == Format::Akn {
        match read_source(source, &AknView::Accepted) {
            Ok(ReadAkn { text, findings, .. }) => return ReadText { text, findings, set_apart: Vec::new() },
            Err(error) => findings.push(Finding {
                severity: Severity::Warning,
                code: "not-akn",
                place: String::new(),
                message: format!("This was read as typed, not as Akoma Ntoso: {error}."),
            }),
        }
    }
    let format = if format == Format::Markdown { format } else { Format::Plain };
    let clean = without_controls(source, &mut findings);
    read_clean(clean.as_deref().unwrap_or(source), format, findings)
}

/// Reads characters without control characters other than tab, line feed and form feed.
fn read_clean(source: &str, format: Format, findings: Vec<Finding>) -> ReadText {
    let source = crate::signs::without_sign_list(source);
    let mut notes = Notes { findings, set_apart: Vec::new() };
    let blocks = match format {
        Format::Plain | Format::Akn | Format::Docx | Format::Odt => plain::blocks(source, &mut notes),
        Format::Markdown => markdown::blocks(source, &mut notes),
    };
    let (provisions, doubt) = structure::provisions_with_doubts(&blocks, format);
    let text = Text::new(provisions);
    notes.findings.extend(doubt);
    notes.set_apart.sort_unstable();
    notes.findings.extend(paraph_text::inspect(&text));
    curtail(&mut notes.findings);
    ReadText { text, findings: notes.findings, set_apart: notes.set_apart }
}

/// Maximum number of findings of one type that are shown.
const MOST: usize = 200;

/// Keeps the first findings of each type, and adds the number of others.
pub(crate) fn curtail(findings: &mut Vec<Finding>) {
    if findings.len() <= MOST {
        return;
    }
    let mut seen: BTreeMap<&'static str, (usize, Severity)> = BTreeMap::new();
    findings.retain(|f| {
        let (count, _) = seen.entry(f.code).and_modify(|(n, _)| *n += 1).or_insert((1, f.severity));
        *count <= MOST
    });
    findings.extend(seen.into_iter().filter(|(_, (count, _))| *count > MOST).map(
        |(code, (count, severity))| {
            let message = format!("There are {} more findings of this sort.", count - MOST);
            Finding { severity, code, place: String::new(), message }
        },
    ));
}

fn without_controls(source: &str, findings: &mut Vec<Finding>) -> Option<String> {
    let bad = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\u{c}');
    let at = source.find(bad)?;
    let line = source[..at].matches('\n').count() + 1;
    findings.push(Finding {
        severity: Severity::Warning,
        code: "control-character",
        place: format!("line {line}"),
        message: "Control characters, the first one here, were set apart; remove them from the source."
            .to_owned(),
    });
    Some(source.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|&c| !bad(c)).collect())
}
