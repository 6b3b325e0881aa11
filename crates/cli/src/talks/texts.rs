//! Texts of the talks on the command line: rolling texts, drafts, statements, comparisons of drafts.

use paraph_interop::docx::DocxMeta;
use paraph_interop::html::PageMeta;
use paraph_print::{Content, Form, How, Matter, Version, Visible, draft_meta, form, statement_meta, title};
use paraph_talks::act::ActNo;
use paraph_text::Text;

use super::args::{Of, Who};
use super::readouts::Reading;
use crate::fault::{Fault, Outcome};
use crate::options::{Colour, Out, Word};
use crate::output::Output;
use crate::word::{for_word, moment};

/// Prints the rolling text, or one point of it.
pub fn show(point: Option<&str>, of: &Of, who: &Who, word: &Word, out: &Out, colour: Colour) -> Outcome {
    let mut output = Output::new(out, form::ROLLING, colour)?;
    for_word(word, &mut output)?;
    let reading = Reading::new(who)?;
    let (text, point) = reading.point(of.text.as_deref(), point)?;
    let reasons = if output.form == Form::Tracked { reasons(&reading, text)? } else { Vec::new() };
    let matter = Matter::Rolling { text, point: point.as_deref(), own: true, reasons: &reasons };
    let content = reading.shown(matter)?;
    let base = Visible::of(reading.state(), text, reading.reader(), true)?.base();
    if base.text.provisions().is_empty() {
        return Err(Fault::input(
            format!("nothing of {text} is shown to you"),
            "No consultation has cleared it for you: see `paraph log`.",
        ));
    }
    let drafts = paraph_print::drafts(reading.state(), reading.reader());
    let last = drafts.iter().filter(|(_, draft)| draft.text == text).map(|(_, draft)| draft.number).max();
    let designation = match last {
        Some(number) => format!("Rolling text after draft {number}"),
        None => "Rolling text".to_owned(),
    };
    let state = reading.state();
    let asked = word.date.as_deref().map(moment).transpose()?;
    let meta = DocxMeta {
        title: title(&base.text, &state.title),
        designation: designation.clone(),
        date: asked.or_else(|| state.proceedings.clock.before(state.size() + 1)),
        hash: reading.hash(),
        ..DocxMeta::default()
    };
    let page = PageMeta { title: text.to_owned(), subtitle: designation, ..PageMeta::default() };
    output.print(&content, How { meta, page, no_names: word.no_names, ..How::default() })
}

/// Returns the reasons of proposals, by act, if their words are in this copy.
fn reasons(reading: &Reading, text: &str) -> Outcome<Vec<(ActNo, String)>> {
    let mut out = Vec::new();
    for (act, tabled) in reading.state().table.texts.get(text).iter().flat_map(|living| &living.tabled) {
        let Some(hash) = &tabled.reason else { continue };
        if let Some(words) = reading.session.content(hash)? {
            out.push((*act, words));
        }
    }
    Ok(out)
}

/// Returns how to print a paper with this description.
fn paper(meta: DocxMeta, subtitle: String) -> How<'static> {
    let page = PageMeta { title: meta.title.clone(), subtitle, ..PageMeta::default() };
    How { meta, page, ..How::default() }
}

/// Prints the text of a draft as it was issued, with its number and hash.
pub fn draft(number: u64, of: &Of, who: &Who, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, form::TEXT, colour)?;
    let reading = Reading::new(who)?;
    let (act, draft) = paraph_desk::draft(reading.state(), of.text.as_deref(), number)?;
    let content = reading.shown(Matter::Draft(act))?;
    let meta = match &content {
        Content::Text(text, _) => draft_meta(reading.state(), draft, text),
        _ => DocxMeta::default(),
    };
    output.print(&content, paper(meta, format!("{}, {}", draft.designation(), draft.hash)))
}

/// Prints a joint statement as it was drafted, ready to be initialled and released.
pub fn statement(act: u64, who: &Who, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, form::TEXT, colour)?;
    let reading = Reading::new(who)?;
    let content = reading.shown(Matter::Statement(act))?;
    let found = reading.state().proceedings.statements.get(&act);
    let found = found.expect("a statement that is shown is among those of the talks");
    let meta = statement_meta(reading.state(), act, found);
    let subtitle = format!("{}, {}", meta.designation, found.hash);
    output.print(&content, paper(meta, subtitle))
}

/// Lists the drafts that were issued.
pub fn drafts(who: &Who, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, form::LIST, colour)?;
    let reading = Reading::new(who)?;
    output.print(&reading.shown(Matter::Drafts)?, How::default())
}

/// Returns two issued drafts by their numbers, with the date of the later one and the hash of the record.
pub fn two_drafts(old: u64, new: u64, who: &Who) -> Outcome<(Text, Text, DocxMeta)> {
    let reading = Reading::new(who)?;
    let state = reading.state();
    let ((old, _), (new, later)) =
        (paraph_desk::draft(state, None, old)?, paraph_desk::draft(state, None, new)?);
    let (before, after) = paraph_print::compared(state, old, Version::Draft(new), reading.reader())?;
    let meta = DocxMeta { hash: reading.hash(), ..draft_meta(state, later, &after.text) };
    Ok((before.text, after.text, meta))
}

/// Prints what became of the provisions of a draft in a later one.
pub fn trace_of_drafts(old: u64, new: u64, who: &Who, title: Option<String>, output: &Output) -> Outcome {
    let reading = Reading::new(who)?;
    if old >= new {
        return Err(Fault::input(
            format!("draft {old} does not come before draft {new}"),
            "Name the earlier one first.",
        ));
    }
    let state = reading.state();
    let ((old, _), (new, later)) =
        (paraph_desk::draft(state, None, old)?, paraph_desk::draft(state, None, new)?);
    let content = reading.shown(Matter::Trace(old, new))?;
    let text = paraph_print::draft(state, new, reading.reader())?.text;
    let meta = draft_meta(state, later, &text);
    let title = title.unwrap_or_else(|| meta.title.clone());
    let meta = DocxMeta { hash: reading.hash(), title, ..meta };
    output.print(&content, paper(meta, String::new()))
}
