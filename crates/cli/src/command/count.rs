//! `paraph count`: counts how much is still in brackets.

use std::path::PathBuf;

use paraph_interop::{Format, count_bytes};
use paraph_print::{Content, How, form};

use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::options::{Colour, Out};
use crate::output::Output;

/// Counts brackets and alternatives in a file.
pub fn count(file: PathBuf, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, form::COUNT, colour)?;
    let source = Source::new(file);
    let bytes = source.bytes()?;
    let words = source.pdf_words(&bytes)?;
    let count = match &words {
        Some(words) => count_bytes(words.as_bytes(), Format::Plain),
        None => count_bytes(&bytes, source.format().unwrap_or(Format::Plain)),
    };
    let count = count.map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))?;
    output.print(&Content::Count(&count), How::default())?;
    output.report(&count.findings, []);
    Ok(())
}
