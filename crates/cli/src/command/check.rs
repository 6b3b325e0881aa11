//! `paraph check`: whether a file is what the record says was issued, what it tells beside its text, and what it
//! hides from the eye.

use std::borrow::Cow;
use std::path::PathBuf;
use std::process::ExitCode;

use paraph_interop::docx::{DocxMeta, docx_leaks};
use paraph_interop::layout::text_layout;
use paraph_interop::{Format, Ink, print_redline, read_text};
use paraph_pdf::{ReadPdf, read_pdf};
use paraph_print::{
    Content, Error, Form, How, Issued, Paper, draft_meta, nearest, same_words, set, statement_meta,
};
use paraph_talks::State;
use paraph_text::{Finding, Severity, Text, inspect, redline};
use serde_json::{Value, json};

use super::to_stdout;
use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::output::fonts;
use crate::talks::{Which, record};

/// What the record calls it.
fn name(issued: &Issued<'_>) -> String {
    match issued.paper {
        Paper::Draft(draft) => format!("draft {} of {}", draft.number, draft.text),
        Paper::Statement(statement) => format!("the statement “{}”", statement.title),
    }
}

/// What it says of itself on each page.
fn meta(state: &State, issued: &Issued<'_>) -> DocxMeta {
    match issued.paper {
        Paper::Draft(draft) => draft_meta(state, draft, &issued.text),
        Paper::Statement(statement) => statement_meta(state, issued.act, statement),
    }
}

/// A file that somebody received.
struct Received {
    name: String,
    bytes: Vec<u8>,
    text: Text,
    /// What it says, in the order of its pages, where it is a PDF.
    pdf: Option<ReadPdf>,
    /// What it tells beside its text, where it is of a kind that does.
    tells: Option<Vec<Finding>>,
    hides: Vec<Finding>,
}

impl Received {
    fn of(source: &Source) -> Outcome<Received> {
        let name = source.name();
        let bytes = source.bytes()?;
        let ending = name.rsplit('.').next().unwrap_or_default();
        let (text, pdf, tells) = if ending.eq_ignore_ascii_case("pdf") || bytes.starts_with(b"%PDF-") {
            let pdf = read_pdf(&bytes).map_err(|e| Fault::from(Error::from(e)).of(&name))?;
            let text = read_text(&pdf.paragraphs.join("\n\n"), Format::Plain).text;
            let tells = pdf_tells(&pdf);
            (text, Some(pdf), Some(tells))
        } else if source.format() == Some(Format::Docx) {
            let tells = docx_leaks(&bytes).map_err(|e| Fault::input(format!("{name}: {e}"), e.hint()))?;
            (source.text(Format::Docx)?.text, None, Some(tells))
        } else {
            (source.text(source.format().unwrap_or(Format::Plain))?.text, None, None)
        };
        let mut hides: Vec<Finding> = pdf.iter().flat_map(|pdf| &pdf.notices).map(noticed).collect();
        hides.extend(inspect(&text).into_iter().filter(|f| f.severity > Severity::Note));
        Ok(Received { name, bytes, text, pdf, tells, hides })
    }

    /// Whether its words are those of something issued, whatever is between them.
    fn says(&self, issued: &Issued<'_>) -> bool {
        let Some(pdf) = &self.pdf else { return same_words(&issued.text, &self.text) };
        pdf.says(&text_layout(&issued.text))
    }

    /// Whether all of its words are seen, and nothing else is.
    fn is_plain(&self) -> bool {
        self.pdf.as_ref().is_none_or(ReadPdf::is_plain)
    }
}

/// How a PDF that says the words of something issued stands to the file that Paraph writes of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    /// Byte for byte the same.
    Same,
    /// Other bytes.
    Otherwise,
    /// This build writes none, and cannot tell.
    Unknown,
}

/// Checks a file against a record, where there is one, and for what it tells and hides.
pub fn check(file: PathBuf, which: &Which, format: &str) -> Outcome<ExitCode> {
    let received = Received::of(&Source::new(file))?;
    let session = record(which)?;
    let issued = session.as_ref().map(|session| paraph_print::issued(session.state())).transpose()?;
    let same = issued.as_ref().and_then(|all| all.iter().rev().find(|i| received.says(i)));
    let near = issued.as_ref().filter(|_| same.is_none()).and_then(|all| nearest(all, &received.text));
    let state = session.as_ref().map(|session| session.state());
    let printed = state.zip(same).filter(|_| received.pdf.is_some());
    let made = printed.map(|(state, same)| made(&received, state, same)).transpose()?;
    let sure = same.is_some() && (made == Some(Made::Same) || received.is_plain());
    if format == "json" {
        let told =
            |i: &Issued<'_>| json!({"name": name(i), "act": i.act, "released": i.released, "hash": i.hash()});
        let finding = |f: &Finding| json!({"code": f.code, "place": f.place, "message": f.message});
        let list = |all: &[Finding]| all.iter().map(finding).collect::<Vec<Value>>();
        let mut answer = json!({
            "format": "paraph.check/1",
            "record": issued.is_some(),
            "is": same.filter(|_| sure).map(told),
            "nearest": near.or(same.filter(|_| !sure)).map(told),
            "tells": list(received.tells.as_deref().unwrap_or_default()),
            "hides": list(&received.hides),
        });
        if let Some(made) = made {
            answer["bytes"] = match made {
                Made::Same => json!("same"),
                Made::Otherwise => json!("other"),
                Made::Unknown => Value::Null,
            };
        }
        to_stdout(format!("{answer}\n").as_bytes())?;
    } else {
        let mut out = matched(&received.name, issued.is_some(), same, near, &received.text);
        out.push_str(&told_of_pdf(&received, same, made));
        if let Some(tells) = &received.tells {
            out.push_str(&listed("It tells beside its text:", "It tells nothing beside its text.", tells));
        }
        out.push_str(&listed("It hides from the eye:", "It hides nothing from the eye.", &received.hides));
        to_stdout(out.as_bytes())?;
    }
    Ok(if issued.is_some() && !sure { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Writes the PDF of something issued again, and compares.
fn made(received: &Received, state: &State, issued: &Issued<'_>) -> Outcome<Made> {
    if !paraph_pdf::WRITES {
        return Ok(Made::Unknown);
    }
    let how = How { meta: meta(state, issued), fonts: &fonts()?, ..How::default() };
    let text = Content::Text(Cow::Borrowed(&issued.text), &[]);
    Ok(if set(&text, Form::Pdf, &how)?.bytes == received.bytes { Made::Same } else { Made::Otherwise })
}

/// What a PDF shows beside its text, and whether its pages can be believed.
fn told_of_pdf(received: &Received, same: Option<&Issued<'_>>, made: Option<Made>) -> String {
    let Some(pdf) = &received.pdf else { return String::new() };
    let mut out = String::new();
    match made {
        None => {}
        Some(Made::Same) => out.push_str("It is byte for byte the file that Paraph writes of it.\n"),
        Some(Made::Otherwise) => out.push_str(
            "It is not byte for byte the file that this Paraph writes of it: another program or version made or saved it.\n\
             Its words were read by the file's own table of characters. Look at its pages before you rely on them.\n",
        ),
        Some(Made::Unknown) => out.push_str(
            "This paraph was built without PDF and cannot say whether it is byte for byte the file that Paraph writes.\n\
             Its words were read by the file's own table of characters. Look at its pages before you rely on them.\n",
        ),
    }
    if same.is_some() && made != Some(Made::Same) && !received.is_plain() {
        out.push_str("It does not show its words and nothing else: see below. It is not to be taken for what was issued.\n");
    }
    if !pdf.beside.is_empty() {
        let pages = if pdf.pages == 1 { "its page" } else { "its pages" };
        out.push_str(&format!("At the head or foot of {pages} stands:\n"));
        out.extend(beside(pdf).into_iter().map(|line| format!("  {line}\n")));
    }
    // In whatever language it says what the hash is of.
    let bears_another = |line: &String, issued: &Issued<'_>| {
        let last = line.split_whitespace().last().filter(|last| last.starts_with("sha256:"));
        last.is_some_and(|last| last != issued.hash())
    };
    let other = |issued| pdf.beside.iter().find(|line| bears_another(line, issued));
    if let Some(line) = same.and_then(other) {
        out.push_str(&format!("The hash on its pages is not that of the record: {line}\n"));
    }
    out
}

/// The lines at the head and foot of pages, their own numbers left out.
fn beside(pdf: &ReadPdf) -> Vec<&String> {
    let number = |line: &str| line.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '/'));
    pdf.beside.iter().filter(|line| !number(line)).take(12).collect()
}

fn noticed(notice: &paraph_pdf::Notice) -> Finding {
    let mut message = notice.message.clone();
    if let Some(first) = message.get(..1) {
        message = format!("{}{}.", first.to_uppercase(), &message[1..]);
    }
    Finding { severity: Severity::Warning, code: notice.code, place: notice.place.clone(), message }
}

/// What the properties of a PDF tell. That Paraph made it, and its title, tell nothing.
fn pdf_tells(pdf: &ReadPdf) -> Vec<Finding> {
    let what = |key: &str| match key {
        "Author" => Some("its author"),
        "Subject" => Some("a description"),
        "Keywords" => Some("keywords"),
        "Creator" => Some("the program that it was written with"),
        "Producer" => Some("the program that it was made with"),
        "CreationDate" => Some("when it was made"),
        "ModDate" => Some("when it was changed last"),
        _ => None,
    };
    let told = pdf.tells.iter().filter(|(_, value)| !value.is_empty() && value != "Paraph");
    told.filter_map(|(key, value)| {
        let message = format!("It tells {}: {value}.", what(key)?);
        Some(Finding { severity: Severity::Warning, code: "metadata", place: key.clone(), message })
    })
    .collect()
}

fn matched(
    name: &str,
    record: bool,
    same: Option<&Issued<'_>>,
    near: Option<&Issued<'_>>,
    text: &Text,
) -> String {
    match (same, near) {
        (Some(same), _) => {
            let released = if same.released {
                "It was released: all parties have cleared it."
            } else {
                "It was not released."
            };
            format!(
                "{name} is {} (act {}), word for word. {released}\n{}\n",
                self::name(same),
                same.act,
                same.hash()
            )
        }
        (None, Some(near)) => {
            let redline = redline(&near.text, text);
            format!(
                "{name} is no draft or statement of this record. Nearest is {} (act {}), from which it differs so:\n\n{}\n",
                self::name(near),
                near.act,
                print_redline(&redline, Ink::Plain, false)
            )
        }
        (None, None) if record => format!("{name} is no draft or statement of this record, and near none.\n"),
        (None, None) => "There is no record here to check it against: name one with -f.\n".to_owned(),
    }
}

fn listed(head: &str, none: &str, findings: &[Finding]) -> String {
    if findings.is_empty() {
        return format!("{none}\n");
    }
    let line = |f: &Finding| {
        let place = if f.place.is_empty() { String::new() } else { format!("{}: ", f.place) };
        format!("  {place}{}\n", f.message)
    };
    format!("{head}\n{}", findings.iter().map(line).collect::<String>())
}
