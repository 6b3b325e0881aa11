//! `paraph choose`: extracts one side's own text from a rolling text.

use std::borrow::Cow;
use std::path::Path;

use paraph_interop::{Error, ErrorKind, Format, Place, json, read_akn_rolling};
use paraph_print::{Content, Form, form, title};
use paraph_text::{Rolling, Sponsor};

use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::options::{Colour, Out};
use crate::output::Output;
use crate::word::how;

/// Prints a side's text, by default in the form in which the base was written.
pub fn choose(rolling: &Path, side: &str, mut out: Out, colour: Colour) -> Outcome {
    let source = Source::new(rolling);
    let bytes = source.bytes()?;
    let read = rolling_file(&source, &bytes)?;
    let side = sponsor(side, &read.rolling)?;
    if out.format.is_none() && out.output.is_none() {
        out.format = Some(match read.source {
            Format::Markdown => Form::Markdown,
            Format::Plain | Format::Akn | Format::Docx | Format::Odt => Form::Text,
        });
    }
    let output = Output::new(&out, form::TEXT, colour)?;
    let text = paraph_text::choose(&read.rolling, side.as_ref());
    let how = how(title(&text, "Text"), String::new(), None)?;
    output.print(&Content::Text(Cow::Owned(text), &[]), how)
}

/// Reads a rolling text, in JSON or Akoma Ntoso.
pub fn rolling_file(source: &Source, bytes: &[u8]) -> Outcome<json::ReadRolling> {
    let marked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !marked.trim_ascii_start().starts_with(b"<") {
        return json::read_rolling(bytes).map_err(|e| refusal(source, bytes, &e));
    }
    let rolling =
        read_akn_rolling(bytes).map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))?;
    Ok(json::ReadRolling { rolling, source: Format::Akn, locus: None })
}

fn refusal(source: &Source, bytes: &[u8], error: &Error) -> Fault {
    let what = format!("{}: {error}", source.name());
    let lines = bytes.iter().filter(|b| **b == b'\n').count();
    let second = error.kind() == ErrorKind::JsonShape && error.place() == Some(&Place::Column(2, 1));
    if second && lines > 1 {
        let next =
            "The file holds one rolling text a line: save the line that you want to a file of its own.";
        return Fault::input(what, next);
    }
    Fault::input(what, error.hint())
}

/// Returns the sponsor of that name, or `None` for the base.
fn sponsor(side: &str, rolling: &Rolling) -> Outcome<Option<Sponsor>> {
    if side == "base" {
        return Ok(None);
    }
    let known = Sponsor::new(side).filter(|s| rolling.sponsors.contains(s));
    if let Some(sponsor) = known {
        return Ok(Some(sponsor));
    }
    let names: Vec<&str> = rolling.sponsors.iter().map(Sponsor::as_str).collect();
    let next = if names.is_empty() {
        "It has no sponsors; choose `base`.".to_owned()
    } else {
        format!("Choose `base` or one of its sponsors: {}.", names.join(", "))
    };
    Err(Fault::input(format!("the rolling text does not have a sponsor called {side:?}"), next))
}
