//! The parts of a document's pages beside its words: title, designation, date.

use paraph_interop::docx::DocxMeta;
use paraph_interop::html::PageMeta;
use paraph_print::{Form, How};
use paraph_talks::Moment;

use crate::fault::{Fault, Outcome};
use crate::options::Word;
use crate::output::Output;

/// Returns how to print a document with a title, a subtitle on its web page, and a date.
pub fn how(title: String, subtitle: String, date: Option<&str>) -> Outcome<How<'static>> {
    let date = date.map(moment).transpose()?;
    let page = PageMeta { title: title.clone(), subtitle, ..PageMeta::default() };
    Ok(How { meta: DocxMeta { title, date, ..DocxMeta::default() }, page, ..How::default() })
}

/// Reads a day, or a moment in UTC.
pub fn moment(text: &str) -> Outcome<Moment> {
    let found = Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")));
    found.ok_or_else(|| {
        Fault::input(format!("{text:?} is not a date"), "Write it as 2025-11-24, or as 2025-11-24T09:00:00Z.")
    })
}

/// Refuses a title where none is printed.
pub fn for_title(title: Option<&str>, output: &Output) -> Outcome {
    match output.form {
        Form::Html | Form::Docx | Form::Tracked | Form::Pdf => Ok(()),
        _ if title.is_none() => Ok(()),
        _ => Err(Fault::input(
            "--title is printed on a page, a Word file or a PDF, and none is written",
            "Leave it out, or name a file that ends with .html, .docx or .pdf with -o.",
        )),
    }
}

/// Applies the options for Word files, and refuses them if no Word file is written.
pub fn for_word(word: &Word, output: &mut Output) -> Outcome {
    for_title(word.title.as_deref(), output)?;
    match output.form {
        Form::Docx if word.track => output.form = Form::Tracked,
        Form::Pdf if word.track => {
            let what = "--track makes tracked changes, and a PDF has none";
            return Err(Fault::input(what, "Leave it out, or write a Word file."));
        }
        Form::Docx | Form::Pdf => {}
        _ if word.track || word.no_names || word.date.is_some() => {
            let what = "--track, --date and --no-names say how a Word file or a PDF is written, and none is";
            return Err(Fault::input(
                what,
                "Name a file that ends with .docx with -o, or give --format docx.",
            ));
        }
        _ => {}
    }
    if let Some(date) = &word.date {
        moment(date)?;
    }
    Ok(())
}
