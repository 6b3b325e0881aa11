//! `paraph parse`: the provisions that are found in a text.

use std::path::PathBuf;

use paraph_interop::docx::text_docx;
use paraph_interop::layout::text_layout;
use paraph_interop::{Format, json, print_markdown, print_plain};

use super::akn::akn_text;
use super::compose::title;
use super::pdf_file;
use super::word::docx_meta;
use crate::args::{Colour, Form, Out, TEXTS};
use crate::fault::Outcome;
use crate::input::Source;
use crate::output::Output;

/// Reads a text and writes its provisions.
pub fn parse(file: PathBuf, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, &TEXTS, colour)?;
    let source = Source::new(file);
    let read = source.text(source.format().unwrap_or(Format::Plain))?;
    match output.form {
        Form::Json => output.write(|out| {
            json::write_text(&mut *out, &read.text, &read.findings)?;
            out.write_all(b"\n")
        })?,
        Form::Markdown => output.write_str(&print_markdown(&read.text))?,
        Form::Docx => {
            let meta = docx_meta(title(&read.text, "Text"), "", None)?;
            output.write_bytes(&text_docx(&read.text, &meta))?;
        }
        Form::Pdf => {
            let meta = docx_meta(title(&read.text, "Text"), "", None)?;
            output.write_bytes(&pdf_file(&text_layout(&read.text), &meta)?)?;
        }
        Form::Akn => output.write_str(&akn_text(&read.text)?)?,
        _ => output.write_str(&print_plain(&read.text))?,
    }
    output.report(&read.findings);
    Ok(())
}
