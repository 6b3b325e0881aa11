//! `paraph convert`: writes a text, or a rolling text, in another form.

use std::borrow::Cow;
use std::path::PathBuf;

use paraph_interop::docx::SponsorNames;
use paraph_interop::{Format, read_akn_rolling};
use paraph_print::{Content, Form, How, form, title};
use paraph_text::{Kind, Rolling, Text};

use super::choose::rolling_file;
use crate::fault::{Fault, Outcome};
use crate::input::{Input, Source};
use crate::options::{Colour, Out, Word};
use crate::output::Output;
use crate::word::{for_word, how};

/// Reads one file and writes another. The file endings give the forms.
pub fn convert(from: PathBuf, to: PathBuf, word: &Word) -> Outcome {
    if to.extension().is_none() {
        return Err(Fault::input(
            format!("{} does not say in which form it is to be", to.display()),
            "Give it an ending: .docx, .pdf, .md, .txt, .html, .json or .akn.",
        ));
    }
    let out = Out { format: None, output: Some(to) };
    let mut output = Output::new(&out, form::ROLLING, Colour::Never)?;
    for_word(word, &mut output)?;
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
    let how =
        how(word.title.clone().unwrap_or_else(|| title(&text, "Text")), String::new(), word.date.as_deref())?;
    output.print(&Content::Text(Cow::Borrowed(&text), &findings), how)?;
    output.report(&findings, [&source]);
    Ok(())
}

/// Writes a rolling text that is read from JSON or Akoma Ntoso.
fn rolling(source: &Source, output: &Output, word: &Word) -> Outcome {
    let bytes = source.bytes()?;
    let read = rolling_file(source, &bytes)?;
    if output.form == Form::Json && read.source != Format::Akn {
        return output.write_bytes(&bytes);
    }
    let named = word.title.clone().unwrap_or_else(|| title(&base(&read.rolling), "Rolling text"));
    let how = how(named, String::new(), word.date.as_deref())?;
    let (rolling, source) = (Cow::Borrowed(&read.rolling), read.source);
    let content = Content::Rolling { rolling, source, reasons: Vec::new(), names: SponsorNames::Shown };
    output.print(&content, How { no_names: word.no_names, ..how })
}

/// Returns the base of a rolling text, or the part of it that can contain a title.
fn base(rolling: &Rolling) -> Text {
    let titles = rolling.entries.iter().filter(|e| e.kind == Kind::Title).cloned().collect();
    paraph_text::choose(&Rolling { entries: titles, ..Rolling::default() }, None)
}
