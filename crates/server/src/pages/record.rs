//! The record: its acts, their signers, its root and checkpoints, and a check of the whole record.

use maud::{Markup, html};
use paraph_store::Store;
use paraph_talks::readout::{act, log};

use crate::fault::Fault;
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;
use crate::parts::form::act_name;
use crate::parts::{mark, words};
use crate::route::{Doing, Needs, Route, file, page};
use crate::shared::documents::{READOUT_FORMS, letter_file};
use crate::shared::record::{checkpoint, verify};

/// Routes of the page.
pub const ROUTES: &[Route] = &[
    page("/record", Needs::SignedIn, show),
    Route {
        method: axum::http::Method::POST,
        path: "/record/verify",
        needs: Needs::SignedIn,
        doing: Doing::Answer(checked),
    },
    file("/record/checkpoint", Needs::SignedIn, checkpoint),
    page("/record/act/{number}", Needs::SignedIn, in_full),
    file("/record/act/{number}/letter", Needs::Inside, letter_file),
];

/// Number of acts on one page.
const PAGE: usize = 200;

fn show(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let size = look.state.size();
    let last = asked.number("from").map_or(size, |from| (from + PAGE as u64 / 2).min(size));
    let first = last.saturating_sub(PAGE as u64 - 1).max(1);
    let mut readout = log(look.state, look.viewer(), first);
    readout.acts.retain(|line| line.act <= last);
    let readout = readout.hear(&look.hearing());
    let root = look.session.store().chain().root().to_string();
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-record")) }
            section.card data-live="head" {
                p { (look.voice.count("acts-n", usize::try_from(size).unwrap_or(0))) " · " (look.say("root")) " " span.hash { (root) } }
                p.soft { (look.say("keeper")) " " strong { (look.state.keeper) } " · " (look.say("engine")) " " (look.state.engine) }
                @if !look.session.waiting().is_empty() { p.warn { (look.voice.count("acts-wait", look.session.waiting().len())) } }
                div.row {
                    form.inline method="post" action="/record/verify" data-plain="" { (look.marks()) button.go { (look.say("verify-now")) } }
                    a.button href="/record/checkpoint" { (look.say("checkpoint")) }
                }
            }
            p.soft { (look.say("record-explained")) }
            @if readout.not_shown > 0 { p.soft { (look.voice.count("acts-not-shown", readout.not_shown)) } }
            ol.log data-live="log" {
                @for line in readout.acts.iter().rev() {
                    li id=(format!("act-{}", line.act)) value=(line.act) {
                        @if let Some(by) = &line.by { b.who data-hue=(mark::hue(look.state, by.split('/').next().unwrap_or_default())) { (by) } " " }
                        span.s { (act_name(look, &line.kind)) } " " span dir="auto" { (look.tell(&line.says)) }
                        @if line.outcome == "refused" { " " span.s.open { (look.say("was-refused")) } }
                        @if line.outcome == "waits" { " " span.s { (look.say("waits")) } }
                        " " a.soft href=(format!("/record/act/{}", line.act)) { (look.say("act-in-full")) }
                        (words::spoken(look, &line.spoken))
                    }
                }
            }
            p { @if first > 1 { a.button href=(format!("/record?from={}", first.saturating_sub(PAGE as u64 / 2 + 1).max(1))) { (look.say("earlier-acts")) } " " } @if last < size { a.button href="/record" { (look.say("latest-acts")) } } }
        }
    })
}

/// Shows one act with all its words.
fn in_full(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let number = asked.number("number").ok_or_else(Fault::missing)?;
    let shown = act(&look.hearing(), number).ok_or_else(Fault::missing)?;
    let (line, put) = (&shown.line, look.state.table.put_lists.get(&number));
    let letter = put.is_some_and(|sheet| sheet.silence.is_some()) && !line.spoken.is_empty();
    Ok(html! {
        main #main .narrow {
            h1 { (look.voice.count("act-n", usize::try_from(number).unwrap_or(0))) }
            p {
                @if let Some(by) = &line.by { b.who data-hue=(mark::hue(look.state, by.split('/').next().unwrap_or_default())) { (by) } " " }
                span.s { (act_name(look, &line.kind)) }
                @if line.outcome == "refused" { " " span.s.open { (look.say("was-refused")) } }
                @if line.outcome == "waits" { " " span.s { (look.say("waits")) } }
            }
            p dir="auto" { (look.tell(&line.says)) }
            (words::spoken(look, &line.spoken))
            @if letter { p { @for form in READOUT_FORMS { a.button href=(format!("/record/act/{number}/letter?form={form}")) { (look.say("letter-to-send")) " (" (form) ")" } " " } } }
            p { a.button href=(format!("/record?from={number}#act-{number}")) { (look.say("nav-record")) } }
        }
    })
}

/// Checks the whole record, and shows the result.
fn checked(hand: &Hand<'_>, _: &Input) -> Result<Markup, Fault> {
    let voice = hand.visitor.voice;
    Ok(html! {
        main #main .narrow {
            h1 { (voice.say("verify-now")) }
            @match verify(hand) {
                Ok((size, root)) => {
                    p { strong { (voice.say("every-act-holds")) } " " (voice.count("acts-n", usize::try_from(size).unwrap_or(0))) }
                    p.hash { (root) }
                }
                Err(error) => { p.warn role="alert" { (error) } }
            }
            p { a.button href="/record" { (voice.say("nav-record")) } }
        }
    })
}
