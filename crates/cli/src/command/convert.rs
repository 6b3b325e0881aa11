//! `paraph convert`: a text, or a rolling text, in another form.

use std::path::PathBuf;

use paraph_interop::docx::text_docx;
use paraph_interop::html::rolling_page;
use paraph_interop::layout::text_layout;
use paraph_interop::{
    Format, Ink, json, print_markdown, print_plain, print_rolling, print_rolling_markdown, read_akn_rolling,
};
use paraph_text::{Kind, Rolling, Text, compose};

use super::akn::{akn_rolling, akn_text};
use super::choose::rolling_file;
use super::compose::{page, title};
use super::pdf_file;
use super::word::{docx_meta, only_in_word, rolling_pdf, word_file};
use crate::args::{COMPOSED, Colour, Form, Out, Word};
use crate::fault::{Fault, Outcome};
use crate::input::{Input, Source};
use crate::output::Output;

/// Reads one file and writes another; their endings tell the forms.
pub fn convert(from: PathBuf, to: PathBuf, word: &Word) -> Outcome {
    if to.extension().is_none() {
        return Err(Fault::input(
            format!("{} does not say in which form it is to be", to.display()),
            "Give it an ending: .docx, .pdf, .md, .txt, .html, .json or .akn.",
        ));
    }
    let output = Output::new(&Out { format: None, output: Some(to) }, &COMPOSED, Colour::Never)?;
    only_in_word(word, &output)?;
    let json = from.extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
    let source = Source::new(from);
    let rolls = source.format() == Some(Format::Akn) && read_akn_rolling(&source.bytes()?).is_ok();
    if json || rolls {
        return rolling(&source, &output, word);
    }
    if word.track || word.no_names {
        let what = format!("{} has no sponsors: it is a text, not a rolling text", source.name());
        return Err(Fault::input(what, "Leave --track and --no-names out."));
    }
    let read = source.text(source.format().unwrap_or(Format::Plain))?;
    let Input { text, findings, .. } = read;
    let named = title(&text, "Text");
    match output.form {
        Form::Docx => {
            let meta = docx_meta(named, "", word.date.as_deref())?;
            output.write_bytes(&text_docx(&text, &meta))?;
        }
        Form::Pdf => {
            let meta = docx_meta(named, "", word.date.as_deref())?;
            output.write_bytes(&pdf_file(&text_layout(&text), &meta)?)?;
        }
        Form::Json => output.write(|out| {
            json::write_text(&mut *out, &text, &findings)?;
            out.write_all(b"\n")
        })?,
        Form::Html => output.write_str(&rolling_page(&compose(&text, &[]), &page(named, String::new())))?,
        Form::Markdown => output.write_str(&print_markdown(&text))?,
        Form::Akn => output.write_str(&akn_text(&text)?)?,
        Form::Text => output.write_str(&print_plain(&text))?,
    }
    output.report(&findings);
    Ok(())
}

/// Writes a rolling text that is read from JSON or Akoma Ntoso.
fn rolling(source: &Source, output: &Output, word: &Word) -> Outcome {
    let bytes = source.bytes()?;
    let read = rolling_file(source, &bytes)?;
    let rolling = &read.rolling;
    let named = title(&base(rolling), "Rolling text");
    match output.form {
        Form::Docx => {
            output.write_bytes(&word_file(rolling, &[], docx_meta(named, "", word.date.as_deref())?, word))
        }
        Form::Pdf => {
            let meta = docx_meta(named, "", word.date.as_deref())?;
            output.write_bytes(&rolling_pdf(rolling, meta, word)?)
        }
        Form::Json if read.source != Format::Akn => output.write_bytes(&bytes),
        Form::Json => output.write(|out| {
            json::write_rolling(&mut *out, rolling, &json::RollingMeta { source: read.source, locus: None })?;
            out.write_all(b"\n")
        }),
        Form::Akn => output.write_str(&akn_rolling(rolling)?),
        Form::Html => output.write_str(&rolling_page(rolling, &page(named, String::new()))),
        Form::Markdown => output.write_str(&print_rolling_markdown(rolling)),
        Form::Text => output.write_str(&print_rolling(rolling, Ink::Plain)),
    }
}

/// The base of a rolling text, or what of it a title is found in.
fn base(rolling: &Rolling) -> Text {
    let titles = rolling.entries.iter().filter(|e| e.kind == Kind::Title).cloned().collect();
    paraph_text::choose(&Rolling { entries: titles, ..Rolling::default() }, None)
}
