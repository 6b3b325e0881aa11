//! Papers that the room sends: how each describes itself in the visitor's language. The printer decides what
//! they contain, and for whom.

use paraph_interop::docx::DocxMeta;
use paraph_interop::html::PageMeta;
use paraph_pdf::WRITES;
use paraph_print::{Content, Document, Error, Form, How, Matter, Readout, for_reader, set};
use paraph_talks::act::ActNo;

use super::file::Sent;
use super::released::{found, name};
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// Forms in which a text is sent. PDF is among them if this build can set pages.
pub const TEXT_FORMS: &[&str] = match WRITES {
    true => &["docx", "pdf", "md", "txt", "html", "json", "akn"],
    false => &["docx", "md", "txt", "html", "json", "akn"],
};
/// Forms in which a rolling text is sent.
pub const ROLLING_FORMS: &[&str] = match WRITES {
    true => &["docx", "tracked", "pdf", "md", "txt", "html", "json", "akn"],
    false => &["docx", "tracked", "md", "txt", "html", "json", "akn"],
};
/// Forms in which a readout is sent.
pub const READOUT_FORMS: &[&str] = match WRITES {
    true => &["docx", "pdf", "md", "txt", "html"],
    false => &["docx", "md", "txt", "html"],
};
/// Media types of all forms.
pub const MEDIA: &[&str] = &[
    Form::Docx.media(),
    Form::Pdf.media(),
    Form::Markdown.media(),
    Form::Text.media(),
    Form::Html.media(),
    Form::Json.media(),
    Form::Akn.media(),
];

/// Description of a document beside its words.
struct About {
    title: String,
    /// Designation: `Draft 2`.
    designation: String,
    /// Printed hash, with what it is the hash of.
    hash: String,
    /// File name, without ending.
    name: String,
}

/// Returns the hash of an issued paper, as the document shows it.
fn own_hash(look: &Look<'_>, hash: &str) -> String {
    format!("{} {hash}", look.say("hash"))
}

/// Returns the requested form, if it is among those that are sent.
fn form(asked: &Input, forms: &[&str]) -> Result<Form, Fault> {
    let name = asked.get("form").unwrap_or("docx");
    let form = Form::of_name(name).filter(|form| forms.contains(&form.short()) || *form == Form::Pdf);
    form.ok_or_else(|| {
        Error::no_form(name, &forms.iter().filter_map(|f| Form::of_name(f)).collect::<Vec<_>>()).into()
    })
}

fn sent(content: &Content<'_>, form: Form, about: About) -> Result<Sent, Fault> {
    let About { title, designation, hash, name } = about;
    let subtitle = format!("{designation} · {hash}");
    let page = PageMeta { title: title.clone(), subtitle, ..PageMeta::default() };
    let meta = DocxMeta { title, designation, hash: Some(hash), ..DocxMeta::default() };
    let printed = set(content, form, &How { meta, page, ..How::default() })?;
    Ok(Sent::kept(form.media(), format!("{name}.{}", form.ending()), printed.bytes))
}

/// Returns a document of the talks as this visitor may see it.
fn shown<'a>(look: &Look<'a>, matter: Matter<'a>) -> Result<Content<'a>, Fault> {
    Ok(for_reader(Document::Talks(look.state, matter), look.reader())?)
}

/// Returns a draft as a document.
pub fn draft_file(look: &Look<'_>, act: ActNo, asked: &Input) -> Result<Sent, Fault> {
    let draft = super::drafts::by_act(look, act)?;
    let about = About {
        title: look.talks().to_owned(),
        designation: look.voice.count("draft-n", draft.number as usize),
        hash: own_hash(look, &draft.hash),
        name: format!("{}-draft-{}", draft.text, draft.number),
    };
    sent(&shown(look, Matter::Draft(act))?, form(asked, TEXT_FORMS)?, about)
}

/// Returns a joint statement as a document.
pub fn statement_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    let statement = look.state.proceedings.statements.get(&act).ok_or_else(Fault::missing)?;
    let about = About {
        title: statement.title.clone(),
        designation: look.say("nav-statement"),
        hash: own_hash(look, &statement.hash),
        name: format!("statement-{act}"),
    };
    sent(&shown(look, Matter::Statement(act))?, form(asked, TEXT_FORMS)?, about)
}

/// Returns a readout as a document.
fn readout(look: &Look<'_>, asked: &Input, what: Readout<'_>, name: &str) -> Result<Sent, Fault> {
    let content = for_reader(
        Document::Talks(look.state, Matter::Readout(what, Some(look.now), look.session)),
        look.reader(),
    )?;
    let hash = Some(format!("Record {}", look.root()));
    let (form, meta) = (form(asked, READOUT_FORMS)?, DocxMeta { hash, ..DocxMeta::default() });
    let printed = set(&content, form, &How { meta, ..How::default() })?;
    Ok(Sent::kept(form.media(), format!("{name}.{}", form.ending()), printed.bytes))
}

/// Returns the principal's page as a document.
pub fn brief_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    readout(look, asked, Readout::Brief, "brief")
}

/// Returns all open brackets as a document.
pub fn brackets_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    readout(look, asked, Readout::Brackets, "brackets")
}

/// Returns the table of parties by points as a document.
pub fn matrix_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    readout(look, asked, Readout::Matrix, "positions")
}

/// Returns the wordings side by side as a document.
pub fn columns_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    readout(look, asked, Readout::Columns, "columns")
}

/// Returns the letter of a silence procedure as a document to send.
pub fn letter_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let act = asked.number("number").ok_or_else(Fault::missing)?;
    readout(look, asked, Readout::Letter(act), &format!("letter-{act}"))
}

/// Returns the rolling text as this visitor may see it, as a document.
pub fn rolling_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let (text, _) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let about = About {
        title: look.talks().to_owned(),
        designation: look.say("view-rolling"),
        hash: format!("{} {}", look.say("nav-record"), look.root()),
        name: text.to_owned(),
    };
    let matter = Matter::Rolling { text, point: None, own: false, reasons: &[] };
    sent(&shown(look, matter)?, form(asked, ROLLING_FORMS)?, about)
}

/// Returns a released paper as a document.
pub fn released_file(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let one = found(look, asked)?;
    let about = About {
        title: look.talks().to_owned(),
        designation: name(&one),
        hash: own_hash(look, one.hash()),
        name: name(&one).replace(' ', "-"),
    };
    let matter = match one.paper {
        paraph_print::Paper::Draft(_) => Matter::Draft(one.act),
        paraph_print::Paper::Statement(_) => Matter::Statement(one.act),
    };
    let content = for_reader(Document::Talks(look.state, matter), paraph_print::Reader::Public)?;
    sent(&content, form(asked, TEXT_FORMS)?, about)
}
