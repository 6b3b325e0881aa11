//! Sets documents in their forms. The content is what the reader may see; the forms differ only in looks.

use std::fmt::Write as _;
use std::io::Write as _;

use paraph_interop::docx::{
    DocxMeta, Reason, SponsorNames, page_docx, redline_docx, rolling_docx, text_docx, trace_docx,
    tracked_docx,
};
use paraph_interop::html::{LocusPage, PageMeta, amendments_page, redline_page, rolling_page, trace_page};
use paraph_interop::json::{self, Locus, LocusMeta, RollingMeta};
use paraph_interop::layout::{
    Layout, page_layout, redline_layout, rolling_layout, text_layout, trace_layout,
};
use paraph_interop::page::{page_html, page_markdown, page_text};
use paraph_interop::{
    AknMeta, Count, Format, Ink, marked, note_signs, print_count, print_count_markdown, print_locus,
    print_locus_markdown, print_markdown, print_plain, print_redline, print_redline_markdown, print_rolling,
    print_rolling_markdown, print_trace, print_trace_markdown, with_sign_comment, with_sign_findings,
    with_sign_list, write_akn, write_akn_rolling,
};
use paraph_pdf::write_pdf;
use paraph_text::{Counts, Finding, Redline, Rolling, Sign, Text, Trace, compose, count_rolling, redline};

use crate::document::{Content, Readable};
use crate::error::Error;
use crate::form::Form;
use crate::traced::Traced;

/// Settings for a document: its looks, and its description beside its words.
#[derive(Clone, Debug)]
pub struct How<'a> {
    /// Description on the pages of Word files and PDF: title, designation, date, hash.
    pub meta: DocxMeta,
    /// Description above a web page.
    pub page: PageMeta,
    /// Colours for a terminal.
    pub ink: Ink,
    /// Width of the lines of a readout, in characters.
    pub width: usize,
    /// Whether a comparison prints unchanged provisions too.
    pub all: bool,
    /// Author of the changes in the Word file of a comparison.
    pub author: &'a str,
    /// Whether Word files and PDF leave out names that could be shown.
    pub no_names: bool,
    /// Fonts for scripts that Paraph's own fonts do not cover.
    pub fonts: &'a [Vec<u8>],
}

/// Default width of the lines of a readout, in characters.
pub const WIDTH: usize = 100;

impl Default for How<'_> {
    fn default() -> Self {
        How {
            meta: DocxMeta::default(),
            page: PageMeta::default(),
            ink: Ink::Plain,
            width: WIDTH,
            all: false,
            author: "Comparison",
            no_names: false,
            fonts: &[],
        }
    }
}

/// A printed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Contents.
    pub bytes: Vec<u8>,
    /// Form, which has the media type and the ending.
    pub form: Form,
}

/// Sets a document in a form.
///
/// # Errors
/// Returns an error if the document cannot be printed in the form, this build cannot write the form, or the
/// form cannot show a character in the document.
pub fn set(content: &Content<'_>, form: Form, how: &How<'_>) -> Result<Printed, Error> {
    if !content.forms().contains(&form) {
        return Err(Error::no_form(form.name(), content.forms()));
    }
    let bytes = match content {
        Content::Text(text, findings) => how.text(text, findings, form)?,
        Content::Rolling { rolling, source, reasons, names } => {
            let names = if how.no_names { SponsorNames::Hidden } else { *names };
            how.rolling(rolling, *source, reasons, names, form)?
        }
        Content::Comparison { old, new, redline: Some(redline) } => {
            how.comparison(redline, old, new, form)?
        }
        Content::Comparison { old, new, redline: None } => {
            how.comparison(&redline(old, new), old, new, form)?
        }
        Content::Trace(trace) => how.trace(trace, form)?,
        Content::Count(count) => how.count(count, form),
        Content::Places(loci, composed) => how.places(loci, composed, form),
        Content::Traced(traced) => how.traced(traced, form)?,
        Content::Readout(readout) => how.readout(readout.as_ref(), form)?,
        Content::List(_, json) if form == Form::Json => format!("{json}\n").into_bytes(),
        Content::List(text, _) => text.clone().into_bytes(),
    };
    Ok(Printed { bytes: marked_signs(bytes, form), form })
}

/// Marks the signs that mislead the eye, in every form. Word files and PDF have their notes already.
fn marked_signs(bytes: Vec<u8>, form: Form) -> Vec<u8> {
    let noted: fn(String) -> String = match form {
        Form::Docx | Form::Tracked | Form::Pdf => return bytes,
        Form::Html => |page| marked(&page, &Sign::name).into_owned(),
        Form::Json => with_sign_findings,
        Form::Akn => with_sign_comment,
        Form::Text | Form::Markdown => with_sign_list,
    };
    match String::from_utf8(bytes) {
        Ok(printed) => noted(printed).into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

/// Returns JSON on one line, with room for a document about this long, in bytes: growing would copy it several times.
fn line(room: usize, write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<u8> {
    let mut out = Vec::with_capacity(room);
    write(&mut out).and_then(|()| out.write_all(b"\n")).expect("memory can be written to");
    out
}

/// Returns the length of the words of a text, in bytes.
fn length(text: &Text) -> usize {
    text.provisions().iter().map(|provision| provision.wording.as_str().len()).sum()
}

impl How<'_> {
    fn pdf(&self, layout: &Layout, meta: &DocxMeta) -> Result<Vec<u8>, Error> {
        let mut layout = layout.clone();
        note_signs(&mut layout);
        Ok(write_pdf(&layout, meta, self.fonts)?)
    }

    fn meta(&self, designation: &str) -> DocxMeta {
        DocxMeta { designation: designation.to_owned(), ..self.meta.clone() }
    }

    fn text(&self, text: &Text, findings: &[Finding], form: Form) -> Result<Vec<u8>, Error> {
        Ok(match form {
            Form::Docx | Form::Tracked => text_docx(text, &self.meta),
            Form::Pdf => self.pdf(&text_layout(text), &self.meta)?,
            Form::Json => line(2 * length(text), |out| json::write_text(out, text, findings)),
            Form::Html => rolling_page(&compose(text, &[]), &self.page).into_bytes(),
            Form::Markdown => print_markdown(text).into_bytes(),
            Form::Akn => write_akn(text, &AknMeta::default())?.into_bytes(),
            Form::Text => print_plain(text).into_bytes(),
        })
    }

    /// Sets a rolling text. Where names are hidden, reasons are too, because their words may reveal the
    /// party.
    fn rolling(
        &self,
        rolling: &Rolling,
        source: Format,
        reasons: &[Reason],
        names: SponsorNames,
        form: Form,
    ) -> Result<Vec<u8>, Error> {
        let named = self.meta.designation.as_str();
        let meta = self.meta(if named.is_empty() { "Rolling text" } else { named });
        let reasons = if names == SponsorNames::Hidden { &[] } else { reasons };
        Ok(match form {
            Form::Docx => rolling_docx(rolling, &meta, names),
            Form::Tracked => tracked_docx(rolling, reasons, &meta, names),
            Form::Pdf => self.pdf(&rolling_layout(rolling, names), &meta)?,
            Form::Json => {
                line(0, |out| json::write_rolling(out, rolling, &RollingMeta { source, locus: None }))
            }
            Form::Html => rolling_page(rolling, &self.page).into_bytes(),
            Form::Markdown => print_rolling_markdown(rolling).into_bytes(),
            Form::Akn => write_akn_rolling(rolling, &AknMeta::default())?.into_bytes(),
            Form::Text => print_rolling(rolling, self.ink).into_bytes(),
        })
    }

    fn comparison(
        &self,
        redline: &Redline<'_>,
        old: &Text,
        new: &Text,
        form: Form,
    ) -> Result<Vec<u8>, Error> {
        let what = self.page.subtitle.as_str();
        Ok(match form {
            Form::Docx | Form::Tracked => redline_docx(redline, old, new, self.author, &self.meta(what)),
            Form::Pdf => {
                let sheet = redline_layout(redline, old, new, &self.meta.title, what);
                self.pdf(&sheet, &self.meta("Comparison"))?
            }
            Form::Json => line(2 * (length(old) + length(new)), |out| json::write_redline(out, redline)),
            Form::Html => redline_page(redline, &self.page).into_bytes(),
            Form::Markdown => print_redline_markdown(redline, self.all).into_bytes(),
            Form::Text | Form::Akn => print_redline(redline, self.ink, self.all).into_bytes(),
        })
    }

    fn trace(&self, trace: &Trace<'_>, form: Form) -> Result<Vec<u8>, Error> {
        let what = self.page.subtitle.as_str();
        Ok(match form {
            Form::Docx | Form::Tracked => trace_docx(trace, what, &self.meta("")),
            Form::Pdf => self.pdf(&trace_layout(trace, &self.meta.title, what), &self.meta("Trace"))?,
            Form::Json => line(0, |out| json::write_trace(out, trace)),
            Form::Html => trace_page(trace, &self.page).into_bytes(),
            Form::Markdown => print_trace_markdown(trace).into_bytes(),
            Form::Text | Form::Akn => print_trace(trace, self.ink).into_bytes(),
        })
    }

    fn count(&self, count: &Count, form: Form) -> Vec<u8> {
        match form {
            Form::Json => line(0, |out| json::write_count(out, count)),
            Form::Markdown => print_count_markdown(count).into_bytes(),
            _ => print_count(count, self.ink).into_bytes(),
        }
    }

    fn traced(&self, traced: &Traced, form: Form) -> Result<Vec<u8>, Error> {
        let page = || traced.page(&self.meta.title);
        Ok(match form {
            Form::Docx | Form::Tracked => page_docx(&page(), &self.meta("Trace")),
            Form::Pdf => self.pdf(&page_layout(&page()), &self.meta("Trace"))?,
            Form::Json => format!("{}\n", traced.json()).into_bytes(),
            Form::Html => page_html(&page(), "en").into_bytes(),
            Form::Markdown => traced.markdown().into_bytes(),
            Form::Text | Form::Akn => traced.text().into_bytes(),
        })
    }

    fn readout(&self, readout: &dyn Readable, form: Form) -> Result<Vec<u8>, Error> {
        if form == Form::Json {
            return Ok(format!("{}\n", readout.json()).into_bytes());
        }
        let page = readout.page();
        let meta = DocxMeta { title: page.title.clone(), ..self.meta.clone() };
        Ok(match form {
            Form::Docx | Form::Tracked => page_docx(&page, &meta),
            Form::Pdf => self.pdf(&page_layout(&page), &meta)?,
            Form::Html => page_html(&page, "en").into_bytes(),
            Form::Markdown => page_markdown(&page).into_bytes(),
            Form::Text | Form::Json | Form::Akn => page_text(&page, self.ink, self.width).into_bytes(),
        })
    }

    /// Sets all places with the numbers of their amendments, and the results.
    fn places(&self, loci: &[Locus], composed: &[Rolling], form: Form) -> Vec<u8> {
        let all = || loci.iter().zip(composed);
        match form {
            Form::Json => {
                all().flat_map(|(locus, rolling)| line(0, |out| write_locus(out, locus, rolling))).collect()
            }
            Form::Html => {
                let pages = all().map(|(locus, rolling)| LocusPage { locus: &locus.locus, rolling });
                let pages: Vec<LocusPage<'_>> = pages.collect();
                amendments_page(&pages, &self.page).into_bytes()
            }
            form => {
                let mut out = String::new();
                let mut total = Counts::default();
                for (locus, rolling) in all() {
                    match form {
                        Form::Markdown => print_locus_markdown(locus, rolling, &mut out),
                        _ => print_locus(locus, rolling, self.ink, &mut out),
                    }
                    let counts = count_rolling(rolling);
                    total.brackets += counts.brackets;
                    total.alternatives += counts.alternatives;
                }
                let amendments: usize = loci.iter().map(|locus| locus.amendments.len()).sum();
                let (places, Counts { brackets, alternatives, .. }) = (loci.len(), total);
                let _ = writeln!(
                    out,
                    "{amendments} amendments to {places} places: {brackets} brackets, {alternatives} alternatives."
                );
                out.into_bytes()
            }
        }
    }
}

fn write_locus(out: &mut Vec<u8>, locus: &Locus, rolling: &Rolling) -> std::io::Result<()> {
    let amendments = locus.amendments.iter().map(|a| (a.id.clone(), a.sponsors.clone())).collect();
    let locus = Some(LocusMeta { locus: &locus.locus, amendments });
    json::write_rolling(out, rolling, &RollingMeta { source: Format::Plain, locus })
}
