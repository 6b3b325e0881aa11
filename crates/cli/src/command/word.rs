//! What goes into a Word file beside the text: its title, what it is, its date.

use paraph_interop::docx::{DocxMeta, Reason, SponsorNames, rolling_docx, tracked_docx};
use paraph_interop::layout::rolling_layout;
use paraph_talks::Moment;
use paraph_text::Rolling;

use super::pdf_file;
use crate::args::{Form, Word};
use crate::fault::{Fault, Outcome};
use crate::output::Output;

/// What a Word file says about itself.
pub fn docx_meta(title: String, designation: &str, date: Option<&str>) -> Outcome<DocxMeta> {
    let date = date.map(moment).transpose()?;
    Ok(DocxMeta { title, designation: designation.to_owned(), date, ..DocxMeta::default() })
}

/// A day, or a moment in UTC.
fn moment(text: &str) -> Outcome<Moment> {
    let found = Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")));
    found.ok_or_else(|| {
        Fault::input(format!("{text:?} is no date"), "Write it as 2025-11-24, or as 2025-11-24T09:00:00Z.")
    })
}

/// Refuses what only a Word file can bear, where none is written.
pub fn only_in_word(word: &Word, output: &Output) -> Outcome {
    let fits = match output.form {
        Form::Docx => true,
        Form::Pdf => !word.track,
        _ => !(word.track || word.no_names || word.date.is_some()),
    };
    if fits {
        return Ok(());
    }
    if output.form == Form::Pdf {
        let what = "--track makes tracked changes, and a PDF has none";
        return Err(Fault::input(what, "Leave it out, or write a Word file."));
    }
    let what = "--track, --date and --no-names say how a Word file or a PDF is written, and none is";
    Err(Fault::input(what, "Name a file that ends with .docx with -o, or give --format docx."))
}

/// A rolling text as a PDF: its brackets printed, and an index of them.
pub fn rolling_pdf(rolling: &Rolling, mut meta: DocxMeta, word: &Word) -> Outcome<Vec<u8>> {
    name_it(&mut meta);
    pdf_file(&rolling_layout(rolling, names(word)), &meta)
}

fn names(word: &Word) -> SponsorNames {
    if word.no_names { SponsorNames::Hidden } else { SponsorNames::Shown }
}

fn name_it(meta: &mut DocxMeta) {
    if meta.designation.is_empty() {
        meta.designation = "Rolling text".to_owned();
    }
}

/// A rolling text as a Word file: brackets, or tracked changes with reasons as comments. Where no name goes out, no
/// reason does: its words may tell whose they are.
pub fn word_file(rolling: &Rolling, reasons: &[Reason], mut meta: DocxMeta, word: &Word) -> Vec<u8> {
    let names = names(word);
    let reasons = if names == SponsorNames::Hidden { &[] } else { reasons };
    name_it(&mut meta);
    if word.track {
        tracked_docx(rolling, reasons, &meta, names)
    } else {
        rolling_docx(rolling, &meta, names)
    }
}
