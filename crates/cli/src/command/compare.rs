//! `paraph redline` and `paraph trace`: compare two texts.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use paraph_interop::Format;
use paraph_interop::docx::DocxMeta;
use paraph_print::{Content, How as Printed, form, title};

use crate::fault::Outcome;
use crate::input::{Input, Source, both};
use crate::options::{Colour, Out};
use crate::output::Output;
use crate::talks::{Who, trace_of_drafts, two_drafts};
use crate::word;

/// Options of a comparison.
pub struct How {
    /// Whether to end with code 1 if the texts differ.
    pub check: bool,
    /// Whether to print unchanged provisions too.
    pub all: bool,
    /// Author of the changes in a Word file.
    pub author: String,
    /// Title of the document, in place of the text's own.
    pub title: Option<String>,
    /// Date in a Word file.
    pub date: Option<String>,
}

/// Compares two texts word by word.
pub fn redline(
    old: PathBuf,
    new: PathBuf,
    who: &Who,
    how: &How,
    out: Out,
    colour: Colour,
) -> Outcome<ExitCode> {
    let output = Output::new(&out, form::TABLES, colour)?;
    word::for_title(how.title.as_deref(), &output)?;
    let Pair { old, new, before, after, record, sources } = pair(old, new, who)?;
    let mut redline = paraph_text::redline(&before.text, &after.text);
    redline.findings.splice(0..0, before.findings.into_iter().chain(after.findings));
    let named = how.title.clone().unwrap_or_else(|| title(&after.text, "Comparison"));
    let shown = word::how(named, sentence(&format!("{new} compared with {old}")), how.date.as_deref())?;
    let meta = on_record(shown.meta.clone(), record);
    let (before, after) = (Cow::Borrowed(&before.text), Cow::Borrowed(&after.text));
    let content = Content::Comparison { old: before, new: after, redline: Some(&redline) };
    output.print(&content, Printed { meta, all: how.all, author: &how.author, ..shown })?;
    drop(content);
    output.report(&redline.findings, &sources);
    let differs = redline.rows.iter().any(|row| !row.changes.is_empty());
    // The process ends here, and the system frees all memory at once, which is faster than dropping each row.
    std::mem::forget(redline);
    Ok(if how.check && differs { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Reports what became of every provision.
pub fn trace(
    old: PathBuf,
    new: PathBuf,
    who: &Who,
    named: Option<String>,
    out: Out,
    colour: Colour,
) -> Outcome {
    let output = Output::new(&out, form::TABLES, colour)?;
    word::for_title(named.as_deref(), &output)?;
    if let Some((old, new)) = numbers(&old, &new) {
        return trace_of_drafts(old, new, who, named, &output);
    }
    let Pair { old, new, before, after, sources, .. } = pair(old, new, who)?;
    let mut trace = paraph_text::trace(&before.text, &after.text);
    trace.findings.splice(0..0, before.findings.into_iter().chain(after.findings));
    let what = format!("What became of {old} in {new}");
    output.print(
        &Content::Trace(&trace),
        word::how(named.unwrap_or_else(|| title(&before.text, "Trace")), what, None)?,
    )?;
    output.report(&trace.findings, &sources);
    // As in `redline`.
    std::mem::forget(trace);
    Ok(())
}

/// Two texts with what documents call them.
struct Pair {
    old: String,
    new: String,
    before: Input,
    after: Input,
    /// Date and hash, for drafts of a record.
    record: Option<DocxMeta>,
    /// Files that they were read from.
    sources: Vec<Source>,
}

/// Returns the numbers of two drafts, if both arguments are numbers and neither is a file.
fn numbers(old: &Path, new: &Path) -> Option<(u64, u64)> {
    let number = |path: &Path| path.to_str().filter(|_| !path.exists())?.parse::<u64>().ok();
    Some((number(old)?, number(new)?))
}

/// Reads files, or drafts of a record by their numbers.
fn pair(old: PathBuf, new: PathBuf, who: &Who) -> Outcome<Pair> {
    if let Some((old, new)) = numbers(&old, &new) {
        let (before, after, meta) = two_drafts(old, new, who)?;
        let input = |text| Input { text, findings: Vec::new(), format: Format::Markdown };
        let (before, after) = (input(before), input(after));
        let name = |number| format!("draft {number}");
        return Ok(Pair {
            old: name(old),
            new: name(new),
            before,
            after,
            record: Some(meta),
            sources: Vec::new(),
        });
    }
    let names = ["the old text", "the new text"].map(str::to_owned);
    let sources = vec![Source::new(old).called(&names[0]), Source::new(new).called(&names[1])];
    let (before, after) = both(&sources[0], &sources[1])?;
    let [old, new] = names;
    Ok(Pair { old, new, before, after, record: None, sources })
}

/// Returns words with a capital letter at their start.
fn sentence(words: &str) -> String {
    words.get(..1).map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), &words[1..]))
}

/// Adds the date and hash of the record to a document's description, if it is a document of a record.
fn on_record(meta: DocxMeta, record: Option<DocxMeta>) -> DocxMeta {
    let Some(record) = record else { return meta };
    DocxMeta { date: meta.date.or(record.date), hash: record.hash, ..meta }
}
