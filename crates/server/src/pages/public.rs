//! Public papers: released drafts and statements, and a check of a file that somebody received. Open to
//! anybody.

use axum::http::Method;
use maud::{Markup, html};
use paraph_print::{Issued, nearest};
use paraph_text::{SpanKind, Text, redline};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route, file, page};
use crate::shared::check::Received;
use crate::shared::documents::{TEXT_FORMS, released_file};
use crate::shared::file::Sent;
use crate::shared::released::{all_released, found, name};

/// Routes of the pages. A check changes nothing. It is sent as a form because it includes a file.
pub const ROUTES: &[Route] = &[
    page("/public", Needs::Nothing, show),
    page("/public/text", Needs::Nothing, one),
    file("/public/download", Needs::Nothing, released_file),
    file("/public/feed.atom", Needs::Nothing, feed),
    Route { method: Method::POST, path: "/public/check", needs: Needs::Nothing, doing: Doing::Page(check) },
];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let all = all_released(look.state)?;
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-public")) }
            @if all.is_empty() { p.soft { (look.say("nothing-public")) } }
            @for one in all.iter().rev() {
                section.card { h2 { a href=(format!("/public/text?act={}", one.act)) { (name(one)) } }
                    p.soft.hash { (one.hash()) }
                    p { @for form in TEXT_FORMS { a.button href=(format!("/public/download?act={}&form={form}", one.act)) { (form) } " " } } }
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

fn one(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
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

fn check(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
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
                (None, None) => { p.warn role="status" { strong { (look.say("released-not-found")) } } }
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

/// Sends released papers as an Atom feed (RFC 4287).
fn feed(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    Ok(Sent::shown("application/atom+xml; charset=utf-8", crate::feeds::atom(look)?))
}
