//! `paraph redline` and `paraph trace`: two texts beside one another.

use std::path::PathBuf;
use std::process::ExitCode;

use paraph_interop::html::{redline_page, trace_page};
use paraph_interop::{Ink, json, print_redline, print_redline_markdown, print_trace, print_trace_markdown};

use super::compose::{page, title};
use crate::args::{ALL, Colour, Form, Out};
use crate::fault::Outcome;
use crate::input::{Source, both};
use crate::output::Output;

/// How much of a comparison is shown, and whether it decides the exit code.
pub struct How {
    /// End with code 1 where the texts differ.
    pub check: bool,
    /// Print unchanged provisions too.
    pub all: bool,
}

/// Compares two texts word by word.
pub fn redline(old: PathBuf, new: PathBuf, how: &How, out: Out, colour: Colour) -> Outcome<ExitCode> {
    let output = Output::new(&out, &ALL, colour)?;
    let (old, new) = (Source::new(old), Source::new(new));
    let (before, after) = both(&old, &new)?;
    let mut redline = paraph_text::redline(&before.text, &after.text);
    redline.findings.splice(0..0, before.findings.into_iter().chain(after.findings));
    match output.form {
        Form::Json => output.write(|out| {
            json::write_redline(&mut *out, &redline)?;
            out.write_all(b"\n")
        })?,
        Form::Html => {
            let subtitle = format!("{} compared with {}", new.name(), old.name());
            let page = page(title(&after.text, "Comparison"), subtitle);
            output.write_str(&redline_page(&redline, &page))?;
        }
        Form::Markdown => output.write_str(&print_redline_markdown(&redline, how.all))?,
        Form::Text => output.write_str(&print_redline(&redline, ink(&output), how.all))?,
    }
    output.report(&redline.findings);
    let differs = redline.rows.iter().any(|row| !row.changes.is_empty());
    // The process ends here: the system takes the memory back whole, quicker than row by row.
    std::mem::forget(redline);
    std::mem::forget((before.text, after.text));
    Ok(if how.check && differs { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Says what became of every provision.
pub fn trace(old: PathBuf, new: PathBuf, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, &ALL, colour)?;
    let (old, new) = (Source::new(old), Source::new(new));
    let (before, after) = both(&old, &new)?;
    let mut trace = paraph_text::trace(&before.text, &after.text);
    trace.findings.splice(0..0, before.findings.into_iter().chain(after.findings));
    match output.form {
        Form::Json => output.write(|out| {
            json::write_trace(&mut *out, &trace)?;
            out.write_all(b"\n")
        })?,
        Form::Html => {
            let subtitle = format!("What became of {} in {}", old.name(), new.name());
            output.write_str(&trace_page(&trace, &page(title(&before.text, "Trace"), subtitle)))?;
        }
        Form::Markdown => output.write_str(&print_trace_markdown(&trace))?,
        Form::Text => output.write_str(&print_trace(&trace, ink(&output)))?,
    }
    output.report(&trace.findings);
    // As in `redline`.
    std::mem::forget(trace);
    std::mem::forget((before.text, after.text));
    Ok(())
}

fn ink(output: &Output) -> Ink {
    if output.colour { Ink::Colour } else { Ink::Plain }
}
