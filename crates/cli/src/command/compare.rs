//! `paraph redline` and `paraph trace`: two texts beside one another.

use std::path::PathBuf;
use std::process::ExitCode;

use paraph_interop::docx::{DocxMeta, redline_docx, trace_docx};
use paraph_interop::html::{redline_page, trace_page};
use paraph_interop::layout::{redline_layout, trace_layout};
use paraph_interop::{
    Format, Ink, json, print_redline, print_redline_markdown, print_trace, print_trace_markdown,
};

use super::compose::{page, title};
use super::pdf_file;
use super::word::docx_meta;
use crate::args::{ALL, Colour, Form, Out};
use crate::fault::Outcome;
use crate::input::{Input, Source, both};
use crate::output::Output;
use crate::talks::{Which, trace_of_drafts, two_drafts};

/// How much of a comparison is shown, and whether it decides the exit code.
pub struct How {
    /// End with code 1 where the texts differ.
    pub check: bool,
    /// Print unchanged provisions too.
    pub all: bool,
    /// Whose the changes are in a Word file.
    pub author: String,
    /// The date that a Word file bears.
    pub date: Option<String>,
}

/// Compares two texts word by word.
pub fn redline(
    old: PathBuf,
    new: PathBuf,
    which: &Which,
    how: &How,
    out: Out,
    colour: Colour,
) -> Outcome<ExitCode> {
    let output = Output::new(&out, &ALL, colour)?;
    let Pair { old, new, before, after, record } = pair(old, new, which)?;
    let mut redline = paraph_text::redline(&before.text, &after.text);
    redline.findings.splice(0..0, before.findings.into_iter().chain(after.findings));
    match output.form {
        Form::Json => output.write(|out| {
            json::write_redline(&mut *out, &redline)?;
            out.write_all(b"\n")
        })?,
        Form::Html => {
            let subtitle = format!("{new} compared with {old}");
            let page = page(title(&after.text, "Comparison"), subtitle);
            output.write_str(&redline_page(&redline, &page))?;
        }
        Form::Markdown => output.write_str(&print_redline_markdown(&redline, how.all))?,
        Form::Docx => {
            let named = title(&after.text, "Comparison");
            let what = format!("{new} compared with {old}");
            let meta = on_record(docx_meta(named, &what, how.date.as_deref())?, &record);
            output.write_bytes(&redline_docx(&redline, &before.text, &after.text, &how.author, &meta))?;
        }
        Form::Pdf => {
            let (named, what) = (title(&after.text, "Comparison"), format!("{new} compared with {old}"));
            let layout = redline_layout(&redline, &before.text, &after.text, &named, &what);
            let meta = on_record(docx_meta(named, "Comparison", how.date.as_deref())?, &record);
            output.write_bytes(&pdf_file(&layout, &meta)?)?;
        }
        _ => output.write_str(&print_redline(&redline, ink(&output), how.all))?,
    }
    output.report(&redline.findings);
    let differs = redline.rows.iter().any(|row| !row.changes.is_empty());
    // The process ends here: the system takes the memory back whole, quicker than row by row.
    std::mem::forget(redline);
    std::mem::forget((before.text, after.text));
    Ok(if how.check && differs { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Says what became of every provision.
pub fn trace(old: PathBuf, new: PathBuf, which: &Which, out: Out, colour: Colour) -> Outcome {
    if let Some(told) = trace_of_drafts(&old, &new, which, &out, colour) {
        return told;
    }
    let output = Output::new(&out, &ALL, colour)?;
    let Pair { old, new, before, after, .. } = pair(old, new, which)?;
    let mut trace = paraph_text::trace(&before.text, &after.text);
    trace.findings.splice(0..0, before.findings.into_iter().chain(after.findings));
    match output.form {
        Form::Json => output.write(|out| {
            json::write_trace(&mut *out, &trace)?;
            out.write_all(b"\n")
        })?,
        Form::Html => {
            let subtitle = format!("What became of {old} in {new}");
            output.write_str(&trace_page(&trace, &page(title(&before.text, "Trace"), subtitle)))?;
        }
        Form::Markdown => output.write_str(&print_trace_markdown(&trace))?,
        Form::Docx => {
            let meta = docx_meta(title(&before.text, "Trace"), "", None)?;
            let what = format!("What became of {old} in {new}");
            output.write_bytes(&trace_docx(&trace, &what, &meta))?;
        }
        Form::Pdf => {
            let meta = docx_meta(title(&before.text, "Trace"), "Trace", None)?;
            let what = format!("What became of {old} in {new}");
            output.write_bytes(&pdf_file(&trace_layout(&trace, &meta.title, &what), &meta)?)?;
        }
        _ => output.write_str(&print_trace(&trace, ink(&output)))?,
    }
    output.report(&trace.findings);
    // As in `redline`.
    std::mem::forget(trace);
    std::mem::forget((before.text, after.text));
    Ok(())
}

/// Two texts with their names.
struct Pair {
    old: String,
    new: String,
    before: Input,
    after: Input,
    /// Date and hash, where they are drafts of a record.
    record: Option<DocxMeta>,
}

/// Files, or drafts of a record by their numbers.
fn pair(old: PathBuf, new: PathBuf, which: &Which) -> Outcome<Pair> {
    if let Some(drafts) = two_drafts(&old, &new, which) {
        let (before, after, meta) = drafts?;
        let input = |text| Input { text, findings: Vec::new(), format: Format::Markdown };
        let name = |path: PathBuf| format!("draft {}", path.display());
        let (before, after) = (input(before), input(after));
        return Ok(Pair { old: name(old), new: name(new), before, after, record: Some(meta) });
    }
    let (old, new) = (Source::new(old), Source::new(new));
    let (before, after) = both(&old, &new)?;
    Ok(Pair { old: old.name(), new: new.name(), before, after, record: None })
}

/// What a document says of itself, with date and hash of the record where it is of one.
fn on_record(meta: DocxMeta, record: &Option<DocxMeta>) -> DocxMeta {
    let Some(record) = record else { return meta };
    DocxMeta { date: meta.date.or(record.date), hash: record.hash.clone(), ..meta }
}

fn ink(output: &Output) -> Ink {
    if output.colour { Ink::Colour } else { Ink::Plain }
}
