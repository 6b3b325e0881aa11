//! Counts of content in dispute in a file, whatever the notation of its brackets.
//!
//! A file is a rolling text in JSON (one, or one per line), in Akoma Ntoso or in Paraph's notation,
//! or a text with square brackets from elsewhere. A text that names a sponsor in the notation and
//! follows its grammar throughout is read as notation; any other text is read leniently.

use paraph_text::{
    CountRow, Counts, Finding, ForeignCount, Rolling, Sponsors, count_foreign, count_rolling, notation,
};

use crate::akn::read_akn_rolling;
use crate::bytes::decode;
use crate::error::{Error, ErrorKind, Place};
use crate::json::read_rolling;
use crate::odt::is_odt;
use crate::read::{Format, ReadText, read_file_bytes, read_text};

/// Result of counting a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Manner of reading.
    pub reading: Reading,
    /// Numbers of brackets, alternatives, provisions and words.
    pub counts: Counts,
    /// All sponsors named.
    pub sponsors: Sponsors,
    /// Provisions with something in dispute.
    pub rows: Vec<CountRow>,
    /// Counts that apply only to a text from elsewhere.
    pub foreign: Option<ForeignCount>,
    /// Findings.
    pub findings: Vec<Finding>,
}

/// Manner of reading a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Rolling texts in JSON.
    Json,
    /// A rolling text in Akoma Ntoso.
    Akn,
    /// Paraph's notation.
    Notation,
    /// Brackets from elsewhere.
    Foreign,
}

impl Reading {
    /// Returns the word for it in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Reading::Json => "json",
            Reading::Akn => "akn",
            Reading::Notation => "notation",
            Reading::Foreign => "foreign",
        }
    }
}

/// Hint for a JSON file that cannot be counted.
const GIVE: &str = "Give a rolling text that `paraph compose --format json` wrote, or a text with brackets.";

/// Counts what is in dispute in a file.
///
/// # Errors
/// Returns an error if the bytes are not text, or are JSON other than a rolling text.
pub fn count_bytes(bytes: &[u8], format: Format) -> Result<Count, Error> {
    if opens_json(bytes) {
        return of_json(bytes).map_err(|error| error.hinted(GIVE));
    }
    if format == Format::Akn {
        return match read_akn_rolling(bytes) {
            Ok(rolling) => Ok(of_rolling(&rolling, Reading::Akn)),
            Err(_) => Ok(of_foreign(read_file_bytes(bytes, format)?, Vec::new())),
        };
    }
    if matches!(format, Format::Docx | Format::Odt) || is_odt(bytes) || bytes.starts_with(b"PK\x03\x04") {
        let format = if is_odt(bytes) { Format::Odt } else { Format::Docx };
        return Ok(of_foreign(read_file_bytes(bytes, format)?, Vec::new()));
    }
    let decoded = decode(bytes)?;
    if let Ok(rolling) = notation::parse(&decoded.text)
        && !rolling.sponsors.is_empty()
    {
        let mut count = of_rolling(&rolling, Reading::Notation);
        count.findings = decoded.findings;
        return Ok(count);
    }
    Ok(of_foreign(read_text(&decoded.text, format), decoded.findings))
}

/// Counts a text with brackets from elsewhere, leniently.
fn of_foreign(read: ReadText, mut findings: Vec<Finding>) -> Count {
    let foreign = count_foreign(&read.text);
    let sponsors = notation::read_foreign(&read.text).0.sponsors;
    findings.extend(read.findings);
    findings.extend(foreign.findings.iter().cloned());
    Count {
        reading: Reading::Foreign,
        counts: foreign.counts,
        sponsors,
        rows: foreign.rows.clone(),
        foreign: Some(foreign),
        findings,
    }
}

/// Whether a file starts like a JSON object. An object starts with a quoted name; a mark of the
/// notation (`{place: ...}`) does not.
fn opens_json(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if let Some(inside) = rest.strip_prefix(b"{") {
        rest = inside.trim_ascii_start();
        return rest.starts_with(b"\"") || rest.starts_with(b"}");
    }
    false
}

fn of_json(bytes: &[u8]) -> Result<Count, Error> {
    let whole = match read_rolling(bytes) {
        Ok(read) => return Ok(of_rolling(&read.rolling, Reading::Json)),
        Err(error) => error,
    };
    let lines: Vec<&[u8]> =
        bytes.split(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty()).collect();
    if lines.len() < 2 || read_rolling(lines[0]).is_err() {
        return Err(whole);
    }
    let mut all = of_rolling(&Rolling::default(), Reading::Json);
    for (at, line) in lines.into_iter().enumerate() {
        let read = read_rolling(line).map_err(|e| {
            let place = Place::Named(format!("rolling text {}", at + 1));
            Error::plain(ErrorKind::JsonValue, e.to_string()).at(place)
        })?;
        let one = of_rolling(&read.rolling, Reading::Json);
        all.sponsors.extend(one.sponsors);
        let (sum, add) = (&mut all.counts, one.counts);
        sum.provisions += add.provisions;
        sum.disputed += add.disputed;
        sum.brackets += add.brackets;
        sum.alternatives += add.alternatives;
        sum.words += add.words;
        sum.depth = sum.depth.max(add.depth);
        all.rows.extend(
            one.rows
                .into_iter()
                .map(|row| CountRow { name: read.locus.clone().unwrap_or(row.name.clone()), ..row }),
        );
    }
    all.counts.sponsors = all.sponsors.len();
    Ok(all)
}

fn of_rolling(rolling: &Rolling, reading: Reading) -> Count {
    let mut rows = Vec::new();
    for entry in &rolling.entries {
        let alone = Rolling { entries: vec![entry.clone()], ..Rolling::default() };
        let counts = count_rolling(&alone);
        if counts.brackets > 0 {
            rows.push(CountRow {
                id: entry.id.clone(),
                name: entry.name(),
                article: None,
                brackets: counts.brackets,
                alternatives: counts.alternatives,
                depth: counts.depth,
                option: false,
            });
        }
    }
    Count {
        reading,
        counts: count_rolling(rolling),
        sponsors: rolling.sponsors.clone(),
        rows,
        foreign: None,
        findings: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{RollingMeta, write_rolling};

    fn count(source: &str) -> Count {
        count_bytes(source.as_bytes(), Format::Plain).unwrap()
    }

    const OWN: &str = "1. Parties [shall / Norway: should] report [- / Kenya: each year].\n\n2. It stands.\n";

    #[test]
    fn the_same_text_counts_the_same_in_json_and_in_the_notation() {
        let own = count(OWN);
        assert_eq!(own.reading, Reading::Notation);
        assert_eq!((own.counts.brackets, own.counts.alternatives, own.counts.provisions), (2, 4, 2));
        let mut json = Vec::new();
        let rolling = notation::parse(OWN).unwrap();
        write_rolling(&mut json, &rolling, &RollingMeta { source: Format::Plain, locus: None }).unwrap();
        let read = count_bytes(&json, Format::Plain).unwrap();
        assert_eq!((read.reading, read.counts), (Reading::Json, own.counts));
        assert_eq!(read.rows, own.rows);
        let twice = [json.clone(), b"\n".to_vec(), json].concat();
        let twice = count_bytes(&twice, Format::Plain).unwrap();
        assert_eq!((twice.counts.brackets, twice.counts.sponsors), (4, 2));
    }

    #[test]
    fn brackets_from_elsewhere_are_counted_leniently() {
        let read = count("Parties [shall][should] report [each year.");
        assert_eq!(read.reading, Reading::Foreign);
        assert!(read.findings.iter().any(|f| f.code.contains("bracket")), "{:?}", read.findings);
    }

    #[test]
    fn json_that_is_no_rolling_text_is_refused() {
        for bad in ["{}", "{\"format\":\"paraph.text/1\"}", "{\"format\": 3}"] {
            let error = count_bytes(bad.as_bytes(), Format::Plain).expect_err("refused");
            assert!(matches!(error.kind(), ErrorKind::JsonShape | ErrorKind::JsonFormat), "{bad}: {error}");
        }
    }
}
