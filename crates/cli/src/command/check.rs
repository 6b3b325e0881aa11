//! `paraph check`: checks whether a file is what the record says was issued, what it reveals beside its text,
//! and what a reader cannot see in it.

use std::borrow::Cow;
use std::path::PathBuf;
use std::process::ExitCode;

use paraph_interop::docx::{DocxMeta, docx_leaks};
use paraph_interop::odt::{is_odt, odt_leaks};
use paraph_interop::{Ink, print_redline};
use paraph_pdf::{ReadPdf, read_pdf};
use paraph_print::{
    Content, Error, Form, How, Issued, Judged, Notice, Paper, Received, Verdict, draft_meta, set,
    statement_meta,
};
use paraph_talks::State;
use paraph_text::{Finding, Severity, inspect};
use serde_json::{Value, json};

use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::output::{fonts, to_stdout};
use crate::talks::{Which, record};

/// Returns the name that the record has for a paper.
fn name(issued: &Issued<'_>) -> String {
    match issued.paper {
        Paper::Draft(draft) => format!("draft {} of {}", draft.number, draft.text),
        Paper::Statement(statement) => format!("the statement “{}”", statement.title),
    }
}

/// Returns the description on each page of a paper.
fn meta(state: &State, issued: &Issued<'_>) -> DocxMeta {
    match issued.paper {
        Paper::Draft(draft) => draft_meta(state, draft, &issued.text),
        Paper::Statement(statement) => statement_meta(state, issued.act, statement),
    }
}

/// A file that somebody received, and what it tells of itself.
struct Sent {
    name: String,
    bytes: Vec<u8>,
    received: Received,
    /// What its pages show, where it is a PDF.
    pdf: Option<ReadPdf>,
    /// Findings about data beside the text, for kinds of files that have such data.
    tells: Option<Vec<Finding>>,
    hides: Vec<Finding>,
}

impl Sent {
    fn of(source: &Source) -> Outcome<Sent> {
        let name = source.name();
        let bytes = source.bytes()?;
        let received = Received::read(&bytes, &name).map_err(|e| Fault::from(e).of(&name))?;
        let (pdf, tells) = if bytes.starts_with(b"%PDF-") {
            let pdf = read_pdf(&bytes).map_err(|e| Fault::from(Error::from(e)).of(&name))?;
            let tells = pdf_tells(&pdf);
            (Some(pdf), Some(tells))
        } else if is_odt(&bytes) {
            let tells = odt_leaks(&bytes).map_err(|e| Fault::input(format!("{name}: {e}"), e.hint()))?;
            (None, Some(tells))
        } else if bytes.starts_with(b"PK") {
            let tells = docx_leaks(&bytes).map_err(|e| Fault::input(format!("{name}: {e}"), e.hint()))?;
            (None, Some(tells))
        } else {
            (None, None)
        };
        let mut hides: Vec<Finding> = match &pdf {
            Some(pdf) => pdf.notices.iter().map(noticed).collect(),
            None => received.notices().iter().map(noted).collect(),
        };
        hides.extend(inspect(&received.text).into_iter().filter(|f| f.severity > Severity::Note));
        Ok(Sent { name, bytes, received, pdf, tells, hides })
    }
}

/// How a PDF with the words of an issued paper compares with the file that Paraph writes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    /// Byte for byte the same.
    Same,
    /// Different bytes.
    Otherwise,
    /// Unknown, since this build writes no PDF.
    Unknown,
}

/// Checks a file against a record, if there is one, and for hidden data and hidden characters.
pub fn check(file: PathBuf, which: &Which, format: &str) -> Outcome<ExitCode> {
    let sent = Sent::of(&Source::new(file))?;
    let session = record(which)?;
    let issued = session.as_ref().map(|session| paraph_print::issued(session.state())).transpose()?;
    let state = session.as_ref().map(|session| session.state());
    let mut found = state.zip(issued.as_ref()).and_then(|(state, all)| sent.received.among(state, all));
    let printed = state.zip(found.as_ref()).filter(|(_, (_, verdict))| verdict.kind != Judged::Altered);
    let printed = printed.filter(|_| sent.pdf.is_some());
    let made = printed.map(|(state, (paper, _))| made(&sent, state, paper)).transpose()?;
    if made == Some(Made::Same)
        && let Some((_, verdict)) = &mut found
    {
        verdict.kind = Judged::Genuine;
        verdict.shown_beside.clear();
    }
    let sure = found.as_ref().is_some_and(|(_, verdict)| verdict.kind == Judged::Genuine);
    if format == "json" {
        to_stdout(format!("{}\n", answer(&sent, issued.is_some(), found.as_ref(), made)).as_bytes())?;
    } else {
        let mut out = matched(&sent, issued.is_some(), found.as_ref());
        out.push_str(&told_of_pdf(&sent, found.as_ref(), made));
        if let Some(tells) = &sent.tells {
            out.push_str(&listed("It tells beside its text:", "It contains nothing beside its text.", tells));
        }
        out.push_str(&listed("It hides from the eye:", "It hides nothing from the eye.", &sent.hides));
        to_stdout(out.as_bytes())?;
    }
    Ok(if issued.is_some() && !sure { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// A paper, and how the file stands to it.
type Found<'a, 'i> = (&'a Issued<'i>, Verdict<'a>);

/// The answer as JSON.
fn answer(sent: &Sent, record: bool, found: Option<&Found<'_, '_>>, made: Option<Made>) -> Value {
    let told =
        |i: &Issued<'_>| json!({"name": name(i), "act": i.act, "released": i.released, "hash": i.hash()});
    let finding = |f: &Finding| json!({"code": f.code, "place": f.place, "message": f.message});
    let list = |all: &[Finding]| all.iter().map(finding).collect::<Vec<Value>>();
    let beside = found.iter().flat_map(|(_, verdict)| &verdict.shown_beside).map(noted);
    let genuine = found.filter(|(_, verdict)| verdict.kind == Judged::Genuine);
    let mut answer = json!({
        "format": "paraph.check/1",
        "record": record,
        "verdict": found.map_or("unknown", |(_, verdict)| verdict.kind.name()),
        "is": genuine.map(|(paper, _)| told(paper)),
        "nearest": found.filter(|_| genuine.is_none()).map(|(paper, _)| told(paper)),
        "beside": list(&beside.collect::<Vec<_>>()),
        "tells": list(sent.tells.as_deref().unwrap_or_default()),
        "hides": list(&sent.hides),
    });
    if let Some(made) = made {
        answer["bytes"] = match made {
            Made::Same => json!("same"),
            Made::Otherwise => json!("other"),
            Made::Unknown => Value::Null,
        };
    }
    answer
}

/// A notice of the judge as a finding.
fn noted(notice: &Notice) -> Finding {
    Finding {
        severity: Severity::Warning,
        code: notice.code,
        place: notice.place.clone(),
        message: paraph_talks::whole(notice.message.as_str()),
    }
}

/// Writes the PDF of something issued again, and compares.
fn made(sent: &Sent, state: &State, issued: &Issued<'_>) -> Outcome<Made> {
    if !paraph_pdf::WRITES {
        return Ok(Made::Unknown);
    }
    let how = How { meta: meta(state, issued), fonts: &fonts()?, ..How::default() };
    let text = Content::Text(Cow::Borrowed(&issued.text), &[]);
    Ok(if set(&text, Form::Pdf, &how)?.bytes == sent.bytes { Made::Same } else { Made::Otherwise })
}

/// What a PDF shows beside its text, and whether its pages can be believed.
fn told_of_pdf(sent: &Sent, found: Option<&Found<'_, '_>>, made: Option<Made>) -> String {
    let same = found.filter(|(_, verdict)| verdict.kind != Judged::Altered).map(|(paper, _)| *paper);
    let Some(pdf) = &sent.pdf else { return String::new() };
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
    if !pdf.beside.is_empty() {
        let pages = if pdf.pages == 1 { "its page" } else { "its pages" };
        out.push_str(&format!("The head or foot of {pages} reads:\n"));
        out.extend(beside(pdf).into_iter().map(|line| format!("  {line}\n")));
    }
    // The label before the hash may be in any language, so only the hash is compared.
    let bears_another = |line: &String, issued: &Issued<'_>| {
        let last = line.split_whitespace().last().filter(|last| last.starts_with("sha256:"));
        last.is_some_and(|last| last != issued.hash())
    };
    let other = |issued| pdf.beside.iter().find(|line| bears_another(line, issued));
    if let Some(line) = same.and_then(other) {
        out.push_str(&format!("The hash on its pages is not the hash in the record: {line}\n"));
    }
    out
}

/// Returns the lines at the head and foot of pages, without page numbers.
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

/// Returns what the properties of a PDF reveal. The title, and the fact that Paraph made it, do not count.
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
        let message = format!("It contains {}: {value}.", what(key)?);
        Some(Finding { severity: Severity::Warning, code: "metadata", place: key.clone(), message })
    })
    .collect()
}

fn matched(sent: &Sent, record: bool, found: Option<&Found<'_, '_>>) -> String {
    let file = &sent.name;
    let Some((paper, verdict)) = found else {
        return match record {
            true => format!("{file} is not a draft or statement of this record, nor similar to one.\n"),
            false => {
                "This folder does not contain a record to check it against: name one with -f.\n".to_owned()
            }
        };
    };
    let (what, act) = (name(paper), paper.act);
    let released = match paper.released {
        true => "It was released: all parties have cleared it.",
        false => "It was not released.",
    };
    let mut out = match verdict.kind {
        Judged::Genuine => {
            format!("{file} is {what} (act {act}), word for word. {released}\n{}\n", paper.hash())
        }
        Judged::More => format!(
            "{file} has the words of {what} (act {act}), and more around them. {released}\n\
             It does not show its words and nothing else. Do not take it for what was issued.\n"
        ),
        Judged::Altered if verdict.shown_beside.iter().any(|notice| notice.code == "unmarked") => format!(
            "{file} is not {what} (act {act}): it prints as agreed what is in dispute, reserved or withheld there. {released}\n"
        ),
        Judged::Altered => format!(
            "{file} is not a draft or statement of this record. The nearest is {what} (act {act}). These are the differences:\n\n{}\n",
            verdict
                .changes
                .as_ref()
                .map(|redline| print_redline(redline, Ink::Plain, false))
                .unwrap_or_default()
        ),
    };
    if !verdict.shown_beside.is_empty() {
        let beside: Vec<Finding> = verdict.shown_beside.iter().map(noted).collect();
        let head = match verdict.kind {
            Judged::Altered => "About it:",
            Judged::Genuine | Judged::More => "It shows or hides beside these words:",
        };
        out.push_str(&listed(head, "", &beside));
    }
    out
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
