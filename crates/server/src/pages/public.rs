//! What is public: released drafts and statements, and a check of a file that one was sent. For anybody, signed in or not.

use axum::http::Method;
use maud::{Markup, html};
use paraph_desk::{Issued, nearest, same_words};
use paraph_interop::layout::text_layout;
use paraph_interop::{Format, read_file_bytes, read_text};
use paraph_pdf::{Notice, ReadPdf, read_pdf};
use paraph_text::{SpanKind, Text, redline};

use crate::asked::{Asked, Upload};
use crate::fault::Fault;
use crate::look::Look;
use crate::parts::file::Sent;
use crate::parts::issued::{all_released, name};
use crate::parts::paper;
use crate::routes::{Doing, Needs, Route, file, page};

/// The pages' routes. A check changes nothing; it is a form only because a file comes with it.
pub const ROUTES: &[Route] = &[
    page("/public", Needs::Nothing, show),
    page("/public/text", Needs::Nothing, one),
    file("/public/download", Needs::Nothing, download),
    file("/public/feed.atom", Needs::Nothing, feed),
    Route { method: Method::POST, path: "/public/check", needs: Needs::Nothing, doing: Doing::Page(check) },
];

fn show(look: &Look<'_>, _: &Asked) -> Result<Markup, Fault> {
    let all = all_released(look.state)?;
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-public")) }
            @if all.is_empty() { p.soft { (look.say("nothing-public")) } }
            @for one in all.iter().rev() {
                section.card { h2 { a href=(format!("/public/text?act={}", one.act)) { (name(one)) } }
                    p.soft.hash { (one.hash()) }
                    p { @for form in paper::TEXT_FORMS { a.button href=(format!("/public/download?act={}&form={form}", one.act)) { (form) } " " } } }
            }
            section.card { h2 { (look.say("check-a-file")) } p.soft { (look.say("check-explained")) }
                form.act method="post" action="/public/check" enctype="multipart/form-data" data-plain="" { (look.marks())
                    label for="file" { (look.say("file")) } input #file type="file" name="file" accept=".docx,.pdf,.md,.txt,.akn,.xml";
                    label for="words" { (look.say("or-its-words")) } textarea #words name="words" dir="auto" {}
                    button.go { (look.say("check")) } } }
            p { a href="/public/feed.atom" { (look.say("feed")) } }
        }
    })
}

fn found<'a>(look: &Look<'a>, asked: &Asked) -> Result<Issued<'a>, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    all_released(look.state)?.into_iter().find(|one| one.act == act).ok_or_else(Fault::missing)
}

fn one(look: &Look<'_>, asked: &Asked) -> Result<Markup, Fault> {
    let one = found(look, asked)?;
    Ok(html! {
        main #main .narrow {
            p.soft { a href="/public" { (look.say("nav-public")) } }
            @if one.text.provisions().first().is_none_or(|p| p.kind != paraph_text::Kind::Title) { h1 { (name(&one)) } }
            article.text { @for provision in one.text.provisions() {
                div.p.(format!("l{}", provision.level.min(6))) { span.num { (provision.number.as_ref().map_or("", |n| n.label.as_str())) }
                    div.wd { @match crate::parts::provision::heading(provision.kind) { Some(1) => { h1 dir="auto" { (provision.wording.as_str()) } } Some(_) => { h2 dir="auto" { (provision.wording.as_str()) } } None => { p dir="auto" { (provision.wording.as_str()) } } } } }
            } }
            p.soft.hash { (one.hash()) }
        }
    })
}

/// A released paper as a document.
pub fn download(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let one = found(look, asked)?;
    let about = paper::About {
        title: look.talks().to_owned(),
        designation: name(&one),
        hash: paper::own_hash(look, one.hash()),
        name: name(&one).replace(' ', "-"),
    };
    paper::text(&one.text, asked.get("form").unwrap_or("docx"), &about)
}

/// What somebody was sent: words, and where they came as a PDF what its pages say and show.
pub struct Received {
    /// Its words.
    pub text: Text,
    pdf: Option<ReadPdf>,
}

impl Received {
    /// Words that somebody typed or pasted.
    pub fn words(words: &str) -> Received {
        Received { text: read_text(words, Format::Plain).text, pdf: None }
    }

    /// Reads a file that somebody was sent.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn file(file: &Upload) -> Result<Received, Fault> {
        if file.bytes.starts_with(b"%PDF-") {
            let pdf = read_pdf(&file.bytes).map_err(|error| paper::unreadable(&error))?;
            return Ok(Received { pdf: Some(pdf.clone()), ..Received::words(&pdf.paragraphs.join("\n\n")) });
        }
        let read = read_file_bytes(&file.bytes, Format::of_name(&file.name))
            .map_err(|error| Fault::input(error.phrase().whole(), error.hint().clone()))?;
        Ok(Received { text: read.text, pdf: None })
    }

    /// Whether it says, word for word, what was issued, and shows nothing else.
    pub fn is(&self, issued: &Issued<'_>) -> bool {
        self.says(issued) && self.pdf.as_ref().is_none_or(ReadPdf::is_plain)
    }

    fn says(&self, issued: &Issued<'_>) -> bool {
        match &self.pdf {
            Some(pdf) => pdf.says(&text_layout(&issued.text)),
            None => same_words(&issued.text, &self.text),
        }
    }

    /// What makes the words of a PDF other than what is seen.
    pub fn doubts(&self) -> Vec<String> {
        let told = |notice: &Notice| format!("{}: {}", notice.place, notice.message);
        self.pdf.iter().flat_map(ReadPdf::doubts).map(told).collect()
    }
}

fn check(look: &Look<'_>, asked: &Asked) -> Result<Markup, Fault> {
    let received = match asked.file("file") {
        Some(file) => Received::file(file)?,
        None => Received::words(asked.need("words")?),
    };
    let all = all_released(look.state)?;
    let same = all.iter().rev().find(|one| received.is(one));
    let shows_more = all.iter().rev().find(|one| received.says(one));
    let near = shows_more.or_else(|| nearest(&all, &received.text));
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("check-a-file")) }
            @match (same, near) {
                (Some(one), _) => { p.genuine role="status" { strong { (look.say("is-genuine")) } " " (paper_link(one)) } p.hash { (one.hash()) } }
                (None, Some(one)) if shows_more.is_some() => {
                    p.warn role="status" { strong { (look.say("shows-more")) } " " (paper_link(one)) }
                    ul lang="en" { @for doubt in received.doubts() { li { (doubt) } } }
                }
                (None, Some(one)) => {
                    p.warn role="status" { strong { (look.say("is-altered")) } " " (paper_link(one)) }
                    (altered(&one.text, &received.text))
                }
                (None, None) => { p.warn role="status" { strong { (look.say("is-unknown")) } } }
            }
            p { a.button href="/public" { (look.say("nav-public")) } }
        }
    })
}

fn paper_link(one: &Issued<'_>) -> Markup {
    html! { a href=(format!("/public/text?act={}", one.act)) { (name(one)) } }
}

fn altered(genuine: &Text, sent: &Text) -> Markup {
    let redline = redline(genuine, sent);
    html! {
        article.text { @for row in redline.rows.iter().filter(|row| !row.changes.is_empty()) {
            div.p.open { span.num { (row.new.as_ref().or(row.old.as_ref()).and_then(|r| r.number.as_ref()).map_or("", |n| n.label.as_str())) }
                div.wd { p dir="auto" { @for span in &row.spans { @match span.kind {
                    SpanKind::Equal => { (span.text) }
                    SpanKind::Delete | SpanKind::MoveFrom => { del { (span.text) } }
                    SpanKind::Insert | SpanKind::MoveTo => { ins { (span.text) } }
                } } } } }
        } }
    }
}

/// Released papers as an Atom feed (RFC 4287).
fn feed(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    Ok(Sent::shown("application/atom+xml; charset=utf-8", crate::feeds::atom(look)?))
}
