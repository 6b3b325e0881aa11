//! Texts as documents: in every form in which an official takes one.

use maud::{Markup, html};
use paraph_interop::docx::{DocxMeta, SponsorNames, page_docx, rolling_docx, text_docx, tracked_docx};
use paraph_interop::layout::{Layout, page_layout, rolling_layout, text_layout};
use paraph_interop::page::{page_html, page_markdown, page_text};
use paraph_interop::{
    AknMeta, json, print_markdown, print_plain, print_rolling, print_rolling_markdown, write_akn,
    write_akn_rolling,
};
use paraph_pdf::{PdfError, WRITES, write_pdf};
use paraph_talks::readout::Page;
use paraph_talks::say;
use paraph_text::{Rolling, Text};

use super::file::Sent;
use crate::fault::Fault;
use crate::look::Look;

/// The forms in which a text is sent. PDF is among them where this build sets pages.
pub const TEXT_FORMS: &[&str] = match WRITES {
    true => &["docx", "pdf", "md", "txt", "html", "json", "akn"],
    false => &["docx", "md", "txt", "html", "json", "akn"],
};
/// The forms in which a rolling text is sent.
pub const ROLLING_FORMS: &[&str] = match WRITES {
    true => &["docx", "tracked", "pdf", "md", "txt", "html", "json", "akn"],
    false => &["docx", "tracked", "md", "txt", "html", "json", "akn"],
};
/// The forms in which a readout is sent.
pub const READOUT_FORMS: &[&str] = match WRITES {
    true => &["docx", "pdf", "md", "txt", "html"],
    false => &["docx", "md", "txt", "html"],
};
/// The media types of all forms.
pub const MEDIA: &[&str] = &[
    WORD,
    PDF,
    "text/markdown; charset=utf-8",
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
    "application/json",
    "application/xml",
];

/// How wide a readout is in plain text, in characters.
const WIDTH: usize = 100;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const PDF: &str = "application/pdf";

/// A document set on pages.
fn pages(layout: &Layout, meta: &DocxMeta, name: &str) -> Result<Sent, Fault> {
    let bytes = write_pdf(layout, meta, &[]).map_err(|error| unreadable(&error))?;
    Ok(Sent::kept(PDF, format!("{name}.pdf"), bytes))
}

/// Why a PDF is not written or read, and what to do.
pub fn unreadable(error: &PdfError) -> Fault {
    Fault::input(error.what().whole(), error.hint())
}

fn no_form(form: &str) -> Fault {
    Fault::input(
        say!("no-form", "There is no form {form}.", form),
        say!("choose", "Choose one of: {forms}.", forms = ROLLING_FORMS.join(", ")),
    )
}

/// Where a readout is to be had as a document.
pub fn downloads(look: &Look<'_>, path: &str) -> Markup {
    html! {
        details.downloads { summary { (look.say("download")) }
            div.menu { @for form in READOUT_FORMS { a href=(format!("{path}?form={form}")) { (look.say(&format!("form-{form}"))) } } }
        }
    }
}

/// What stands on a document beside its words.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Its title.
    pub title: String,
    /// What it is: `Draft 2`.
    pub designation: String,
    /// The hash that it bears, and what that is of.
    pub hash: String,
    /// Its name as a file, without its ending.
    pub name: String,
}

impl About {
    fn docx(&self) -> DocxMeta {
        DocxMeta {
            title: self.title.clone(),
            designation: self.designation.clone(),
            hash: Some(self.hash.clone()),
            ..DocxMeta::default()
        }
    }

    fn page(&self) -> paraph_interop::html::PageMeta {
        paraph_interop::html::PageMeta {
            title: self.title.clone(),
            subtitle: format!("{} · {}", self.designation, self.hash),
            ..Default::default()
        }
    }
}

/// The hash of something that was issued, as a document of it bears it.
pub fn own_hash(look: &Look<'_>, hash: &str) -> String {
    format!("{} {hash}", look.say("hash"))
}

/// A text as a document.
///
/// # Errors
/// When there is no such form.
pub fn text(text: &Text, form: &str, about: &About) -> Result<Sent, Fault> {
    let kept =
        |kind, ending: &str, bytes: Vec<u8>| Sent::kept(kind, format!("{}.{ending}", about.name), bytes);
    Ok(match form {
        "docx" => kept(WORD, "docx", text_docx(text, &about.docx())),
        "pdf" => pages(&text_layout(text), &about.docx(), &about.name)?,
        "md" => kept("text/markdown; charset=utf-8", "md", print_markdown(text).into_bytes()),
        "txt" => kept("text/plain; charset=utf-8", "txt", print_plain(text).into_bytes()),
        "html" => {
            let rolling = paraph_text::compose(text, &[]);
            kept(
                "text/html; charset=utf-8",
                "html",
                paraph_interop::html::rolling_page(&rolling, &about.page()).into_bytes(),
            )
        }
        "json" => {
            let mut bytes = Vec::new();
            json::write_text(&mut bytes, text, &[]).map_err(|error| Fault::inside(&error))?;
            kept("application/json", "json", bytes)
        }
        "akn" => {
            let akn = write_akn(text, &AknMeta::default()).map_err(|error| Fault::inside(&error))?;
            kept("application/xml", "akn", akn.into_bytes())
        }
        other => return Err(no_form(other)),
    })
}

/// A readout as a document.
///
/// # Errors
/// When there is no such form.
pub fn readout(page: &Page, form: &str, look: &Look<'_>, name: &str) -> Result<Sent, Fault> {
    let kept = |kind, ending: &str, bytes: Vec<u8>| Sent::kept(kind, format!("{name}.{ending}"), bytes);
    let meta = || DocxMeta {
        title: page.title.clone(),
        hash: Some(format!("Record {}", look.root())),
        ..DocxMeta::default()
    };
    Ok(match form {
        "docx" => kept(WORD, "docx", page_docx(page, &meta())),
        "pdf" => pages(&page_layout(page), &meta(), name)?,
        "md" => kept("text/markdown; charset=utf-8", "md", page_markdown(page).into_bytes()),
        "txt" => {
            let text = page_text(page, paraph_interop::Ink::Plain, WIDTH);
            kept("text/plain; charset=utf-8", "txt", text.into_bytes())
        }
        "html" => kept("text/html; charset=utf-8", "html", page_html(page, "en").into_bytes()),
        other => return Err(no_form(other)),
    })
}

/// A rolling text as a document; `named` says whether sponsors are named in it.
///
/// # Errors
/// When there is no such form.
pub fn rolling(rolling: &Rolling, form: &str, about: &About, named: bool) -> Result<Sent, Fault> {
    let kept =
        |kind, ending: &str, bytes: Vec<u8>| Sent::kept(kind, format!("{}.{ending}", about.name), bytes);
    let names = if named { SponsorNames::Shown } else { SponsorNames::Hidden };
    Ok(match form {
        "docx" => kept(WORD, "docx", rolling_docx(rolling, &about.docx(), names)),
        "pdf" => pages(&rolling_layout(rolling, names), &about.docx(), &about.name)?,
        "tracked" => kept(WORD, "docx", tracked_docx(rolling, &[], &about.docx(), names)),
        "md" => kept("text/markdown; charset=utf-8", "md", print_rolling_markdown(rolling).into_bytes()),
        "txt" => {
            let text = print_rolling(rolling, paraph_interop::Ink::Plain);
            kept("text/plain; charset=utf-8", "txt", text.into_bytes())
        }
        "html" => {
            let page = paraph_interop::html::rolling_page(rolling, &about.page());
            kept("text/html; charset=utf-8", "html", page.into_bytes())
        }
        "json" => {
            let mut bytes = Vec::new();
            let meta = json::RollingMeta { source: paraph_interop::Format::Markdown, locus: None };
            json::write_rolling(&mut bytes, rolling, &meta).map_err(|error| Fault::inside(&error))?;
            kept("application/json", "json", bytes)
        }
        "akn" => {
            let akn =
                write_akn_rolling(rolling, &AknMeta::default()).map_err(|error| Fault::inside(&error))?;
            kept("application/xml", "akn", akn.into_bytes())
        }
        other => return Err(no_form(other)),
    })
}
