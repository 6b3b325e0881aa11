//! `paraph count`: how much is still in brackets.

use std::path::PathBuf;

use paraph_interop::{Format, Ink, count_bytes, json, print_count, print_count_markdown};

use crate::args::{BARE, Colour, Form, Out};
use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::output::Output;

/// Counts brackets and alternatives in a file.
pub fn count(file: PathBuf, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, &BARE, colour)?;
    let source = Source::new(file);
    let bytes = source.bytes()?;
    let count = count_bytes(&bytes, source.format().unwrap_or(Format::Plain))
        .map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))?;
    match output.form {
        Form::Json => output.write(|out| {
            json::write_count(&mut *out, &count)?;
            out.write_all(b"\n")
        })?,
        Form::Markdown => output.write_str(&print_count_markdown(&count))?,
        _ => {
            let ink = if output.colour { Ink::Colour } else { Ink::Plain };
            output.write_str(&print_count(&count, ink))?;
        }
    }
    output.report(&count.findings);
    Ok(())
}
