//! `paraph parse`: shows the provisions that Paraph finds in a text.

use std::borrow::Cow;
use std::path::PathBuf;

use paraph_interop::Format;
use paraph_print::{Content, form, title};

use crate::fault::Outcome;
use crate::input::Source;
use crate::options::{Colour, Out};
use crate::output::Output;
use crate::word::how;

/// Reads a text and writes its provisions.
pub fn parse(file: PathBuf, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, form::TEXT, colour)?;
    let source = Source::new(file);
    let read = source.text(source.format().unwrap_or(Format::Plain))?;
    let how = how(title(&read.text, "Text"), String::new(), None)?;
    output.print(&Content::Text(Cow::Borrowed(&read.text), &read.findings), how)?;
    output.report(&read.findings, [&source]);
    Ok(())
}
