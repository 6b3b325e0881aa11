//! `paraph.rolling/1`: strict reading, with errors that name what does not fit and where.

use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Kind, Number, Opinion, Rolling, Run, Sponsor, Sponsors,
};
use serde::Deserialize;

use crate::error::{Error, ErrorKind, Place};
use crate::read::Format;

/// A rolling text read from a file.
#[derive(Debug)]
pub struct ReadRolling {
    /// Rolling text without findings, which belong to the run that wrote it.
    pub rolling: Rolling,
    /// Format of the base.
    pub source: Format,
    /// Place, if the text is one of many.
    pub locus: Option<String>,
}

#[derive(Deserialize)]
struct FormatIn {
    format: String,
}

#[derive(Deserialize)]
struct RollingIn {
    source: Option<String>,
    locus: Option<String>,
    sponsors: Vec<String>,
    provisions: Vec<EntryIn>,
}

#[derive(Deserialize)]
struct EntryIn {
    id: String,
    number: Option<String>,
    label: Option<String>,
    kind: String,
    #[serde(default)]
    level: u8,
    presence: Option<QuestionIn>,
    place: Option<QuestionIn>,
    renumber: Option<QuestionIn>,
    boundary: Option<QuestionIn>,
    runs: Vec<RunIn>,
}

#[derive(Deserialize)]
struct QuestionIn {
    bracket: String,
    alternatives: Vec<OpinionIn>,
}

#[derive(Deserialize)]
struct OpinionIn {
    sponsors: Vec<String>,
    base: bool,
    present: Option<bool>,
    begins: Option<bool>,
    after: Option<String>,
    number: Option<String>,
    label: Option<String>,
}

#[derive(Deserialize)]
struct RunIn {
    text: Option<String>,
    bracket: Option<String>,
    alternatives: Option<Vec<AlternativeIn>>,
}

#[derive(Deserialize)]
struct AlternativeIn {
    sponsors: Vec<String>,
    base: bool,
    runs: Vec<RunIn>,
}

/// Reads a rolling text.
///
/// # Errors
/// Returns an error if the bytes are not `paraph.rolling/1`, or are nested deeper than 128 levels.
pub fn read_rolling(bytes: &[u8]) -> Result<ReadRolling, Error> {
    let FormatIn { format } = serde_json::from_slice(bytes).map_err(shape)?;
    if format != "paraph.rolling/1" {
        return Err(Error::plain(
            ErrorKind::JsonFormat,
            format!("the file is of format `{}`; this reads `paraph.rolling/1`", format.escape_debug()),
        ));
    }
    let document: RollingIn = serde_json::from_slice(bytes).map_err(shape)?;
    let source = match document.source.as_deref() {
        Some("markdown") => Format::Markdown,
        None | Some("text") => Format::Plain,
        Some("akn") => Format::Akn,
        Some("docx") => Format::Docx,
        Some("odt") => Format::Odt,
        Some(other) => {
            return Err(value(
                "source",
                format!("{other:?} is none of `text`, `markdown`, `akn`, `docx`, `odt`"),
            ));
        }
    };
    let sponsors = names(&document.sponsors, "sponsors")?;
    let entries = document.provisions.into_iter().map(entry).collect::<Result<_, _>>()?;
    Ok(ReadRolling {
        rolling: Rolling { sponsors, entries, findings: Vec::new() },
        source,
        locus: document.locus,
    })
}

fn shape(error: serde_json::Error) -> Error {
    let (line, column) = (error.line(), error.column());
    let what = error.to_string();
    let what = what.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&what).to_owned();
    Error::plain(ErrorKind::JsonShape, what).at(Place::Column(line, column))
}

fn value(place: &str, what: String) -> Error {
    Error::plain(ErrorKind::JsonValue, what).at(Place::Named(place.to_owned()))
}

fn names(names: &[String], place: &str) -> Result<Sponsors, Error> {
    names
        .iter()
        .map(|name| {
            Sponsor::new(name)
                .ok_or_else(|| value(place, format!("{name:?} is not a valid name of a sponsor")))
        })
        .collect()
}

/// Refuses characters that could control a terminal.
fn visible(text: &str, place: &str) -> Result<(), Error> {
    match text.chars().find(|&c| c.is_control() && !matches!(c, '\n' | '\t')) {
        Some(c) => Err(value(place, format!("the text contains the control character U+{:04X}", c as u32))),
        None => Ok(()),
    }
}

fn entry(read: EntryIn) -> Result<Entry, Error> {
    let place = format!("provision {}", read.id.escape_debug());
    for text in [Some(&read.id), read.number.as_ref(), read.label.as_ref()].into_iter().flatten() {
        visible(text, &place)?;
    }
    let kind = Kind::parse(&read.kind)
        .ok_or_else(|| value(&place, format!("`{}` is not a kind of provision", read.kind.escape_debug())))?;
    Ok(Entry {
        kind,
        level: read.level,
        number: number(read.number, read.label),
        presence: question(read.presence, &place, |o| o.present.ok_or("`present` is missing"))?,
        place: question(read.place, &place, |o| Ok(o.after.map(Id::new)))?,
        renumber: question(read.renumber, &place, |o| Ok(number(o.number, o.label)))?,
        boundary: question(read.boundary, &place, |o| o.begins.ok_or("`begins` is missing"))?,
        runs: runs(read.runs, &place)?,
        id: Id::new(read.id),
    })
}

/// Returns a number. Without a label it is printed in the usual form.
fn number(number: Option<String>, label: Option<String>) -> Option<Number> {
    let number = number?;
    Some(match label {
        Some(label) => Number { number, label },
        None => Number::plain(&number),
    })
}

fn question<T>(
    read: Option<QuestionIn>,
    place: &str,
    of: impl Fn(OpinionIn) -> Result<T, &'static str>,
) -> Result<Option<Dispute<T>>, Error> {
    let Some(QuestionIn { bracket, alternatives }) = read else { return Ok(None) };
    visible(&bracket, place)?;
    let place = format!("{place}, bracket {bracket}");
    let opinions = alternatives
        .into_iter()
        .map(|o| {
            let (sponsors, base) = (names(&o.sponsors, &place)?, o.base);
            for text in [&o.after, &o.number, &o.label].into_iter().flatten() {
                visible(text, &place)?;
            }
            let held = of(o).map_err(|what| value(&place, what.to_owned()))?;
            Ok(Opinion { sponsors, base, value: held })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    one_base(opinions.iter().filter(|o| o.base).count(), &place)?;
    Ok(Some(Dispute { label: bracket, opinions }))
}

fn runs(read: Vec<RunIn>, place: &str) -> Result<Vec<Run>, Error> {
    read.into_iter()
        .map(|run| match (run.text, run.bracket, run.alternatives) {
            (Some(text), None, None) => visible(&text, place).map(|()| Run::Text(text)),
            (None, Some(label), Some(alternatives)) => bracket(label, alternatives, place),
            _ => Err(value(place, "a run has either `text`, or `bracket` with `alternatives`".to_owned())),
        })
        .collect()
}

fn bracket(label: String, alternatives: Vec<AlternativeIn>, place: &str) -> Result<Run, Error> {
    visible(&label, place)?;
    let place = format!("{place}, bracket {label}");
    let alternatives = alternatives
        .into_iter()
        .map(|a| {
            let AlternativeIn { sponsors, base, runs: inner } = a;
            Ok(Alternative { sponsors: names(&sponsors, &place)?, base, runs: runs(inner, &place)? })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    one_base(alternatives.iter().filter(|a| a.base).count(), &place)?;
    Ok(Run::Bracket(Bracket { label, alternatives }))
}

fn one_base(count: usize, place: &str) -> Result<(), Error> {
    if count > 1 { Err(value(place, "more than one alternative is the base's".to_owned())) } else { Ok(()) }
}
