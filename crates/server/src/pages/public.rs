//! Public papers: released drafts and statements, and a check of a file that somebody received. Open to
//! anybody.

use axum::http::Method;
use maud::{Markup, html};
use paraph_print::{Issued, Judged, Verdict};
use paraph_text::{Redline, SpanKind};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::stretch::{ROWS, Stretch};
use crate::route::{Doing, Needs, Route, file, page};
use crate::shared::check::{received, told, words};
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
                    @if let paraph_print::Paper::Draft(draft) = one.paper && let Some(warning) = draft.warning() { p.soft { (look.tell(&warning)) } }
                    p.soft.hash { (one.hash()) }
                    p { @for form in TEXT_FORMS { a.button href=(format!("/public/download?act={}&form={form}", one.act)) { (form) } " " } } }
            }
            section.card { h2 { (look.say("check-a-file")) } p.soft { (look.say("check-explained")) }
                form.act method="post" action="/public/check" enctype="multipart/form-data" data-plain="" { (look.marks())
                    label for="file" { (look.say("file")) } input #file type="file" name="file" accept=".docx,.odt,.pdf,.html,.md,.txt,.akn,.xml";
                    label for="words" { (look.say("or-its-words")) } textarea #words name="words" dir="auto" {}
                    button.go { (look.say("check")) } } }
            p { a href="/public/feed.atom" { (look.say("feed")) } }
        }
    })
}

fn one(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let one = found(look, asked)?;
    let stretch = Stretch::of(asked, one.text.provisions().len(), ROWS);
    Ok(html! {
        main #main .narrow {
            p.soft { a href="/public" { (look.say("nav-public")) } }
            @if one.text.provisions().first().is_none_or(|p| p.kind != paraph_text::Kind::Title) { h1 { (name(&one)) } }
            (stretch.links(look, "/public/text", asked))
            article.text { @for provision in stretch.cut(one.text.provisions().iter()) {
                div.p.(format!("l{}", provision.level.min(6))) { span.num { (provision.number.as_ref().map_or("", |n| n.label.as_str())) }
                    div.wd { @match crate::parts::provision::heading(provision.kind) { Some(1) => { h1 dir="auto" { (provision.wording.as_str()) } } Some(_) => { h2 dir="auto" { (provision.wording.as_str()) } } None => { p dir="auto" { (provision.wording.as_str()) } } } } }
            } }
            (stretch.links(look, "/public/text", asked))
            p.soft.hash { (one.hash()) }
        }
    })
}

fn check(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let sent = match asked.file("file") {
        Some(file) => received(file)?,
        None => words(asked.need("words")?)?,
    };
    let all = all_released(look.state)?;
    let found = sent.among(look.state, &all);
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("check-a-file")) }
            @match &found {
                Some((one, verdict)) => { (judged(look, one, verdict)) }
                None => { p.warn role="status" { strong { (look.say("released-not-found")) } } }
            }
            p { a.button href="/public" { (look.say("nav-public")) } }
        }
    })
}

/// What the judge finds: genuine, genuine with more around it, or altered.
fn judged(look: &Look<'_>, one: &Issued<'_>, verdict: &Verdict<'_>) -> Markup {
    let (class, said) = match verdict.kind {
        Judged::Genuine => ("genuine", "is-genuine"),
        Judged::More => ("warn", "shows-more"),
        Judged::Altered => ("warn", "is-altered"),
    };
    html! {
        p class=(class) role="status" { strong { (look.say(said)) } " " (paper_link(one)) }
        @if verdict.kind == Judged::Genuine { p.hash { (one.hash()) } }
        @if !verdict.shown_beside.is_empty() {
            p { (look.say("shown-beside")) }
            ul { @for notice in &verdict.shown_beside { li dir="auto" { (told(look, notice)) } } }
        }
        @if let Some(changes) = &verdict.changes { (altered(look, changes)) }
    }
}

fn paper_link(one: &Issued<'_>) -> Markup {
    html! { a href=(format!("/public/text?act={}", one.act)) { (name(one)) } }
}

fn altered(look: &Look<'_>, redline: &Redline<'_>) -> Markup {
    let rows: Vec<_> = redline.rows.iter().filter(|row| !row.changes.is_empty()).collect();
    let stretch = Stretch { from: 0, most: ROWS, all: rows.len() };
    html! {
        @if rows.len() > ROWS { p.soft { (stretch.says(look)) } }
        article.text { @for row in stretch.cut(rows.iter()) {
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
