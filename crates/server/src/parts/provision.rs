//! A provision of a rolling text on a page: its number, its words with their brackets, and the questions about it.

use maud::{Markup, html};
use paraph_talks::State;
use paraph_text::{Alternative, Bracket, Dispute, Entry, Id, Kind, Run, Sponsors};

use super::mark;
use crate::look::Look;

/// How a rolling text is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The text.
    pub text: &'a str,
    /// Whose names are shown: none where the reader may not see them.
    pub state: &'a State,
}

/// The words of an entry as its reader may see it.
pub fn words(look: &Look<'_>, sheet: Sheet<'_>, entry: &Entry, withheld: bool) -> Markup {
    html! { @if withheld { span.withheld { (look.say("withheld")) } } @else { (runs(look, sheet, &entry.runs)) } }
}

fn runs(look: &Look<'_>, sheet: Sheet<'_>, all: &[Run]) -> Markup {
    html! {
        @for run in all {
            @match run {
                Run::Text(text) => { (text) }
                Run::Bracket(inner) => { (bracket(look, sheet, inner)) }
            }
        }
    }
}

/// Where a bracket is opened.
pub fn address(text: &str, label: &str) -> String {
    format!(
        "/bracket?text={}&label={}",
        crate::shared::acts::encoded(text),
        crate::shared::acts::encoded(label)
    )
}

fn bracket(look: &Look<'_>, sheet: Sheet<'_>, bracket: &Bracket) -> Markup {
    let edge = |f: fn(&str) -> bool, first: bool| {
        bracket.alternatives.iter().any(|a| {
            let run = if first { a.runs.first() } else { a.runs.last() };
            matches!(run, Some(Run::Text(t)) if f(t))
        })
    };
    let (before, after) = (
        edge(|t| t.starts_with(char::is_whitespace), true),
        edge(|t| t.ends_with(char::is_whitespace), false),
    );
    html! {
        @if before { " " }
        span.br id=(bracket.label) {
            a.lb href=(address(sheet.text, &bracket.label)) data-bracket=(bracket.label) { (bracket.label) }
            span.k { "[" }
            @for (at, one) in bracket.alternatives.iter().enumerate() {
                @if at > 0 { span.k { " / " } }
                (alternative(look, sheet, one))
            }
            span.k { "]" }
        }
        @if after { " " }
    }
}

fn alternative(look: &Look<'_>, sheet: Sheet<'_>, one: &Alternative) -> Markup {
    let who = names(&one.sponsors);
    let omitted = one.runs.iter().all(|r| matches!(r, Run::Text(t) if t.trim().is_empty()));
    html! {
        span.alt.base[one.base] data-hue=[mark::hue_of(sheet.state, &who)] {
            @if one.base { span.vh { (look.say("base")) ": " } }
            @if !who.is_empty() { (mark::labels(sheet.state, &who)) }
            @if omitted { span.om title=(look.say("omitted")) { "–" span.vh { " " (look.say("omitted")) } } }
            @else { span.w { (runs(look, sheet, &one.runs)) } }
        }
    }
}

fn names(sponsors: &Sponsors) -> Vec<String> {
    sponsors.iter().map(|s| s.as_str().to_owned()).collect()
}

/// The questions about a provision itself: does it stand, where, under which number, on its own.
pub fn questions(look: &Look<'_>, sheet: Sheet<'_>, entry: &Entry) -> Markup {
    let stands = |yes: &bool| look.say(if *yes { "stands" } else { "stands-not" });
    let begins = |yes: &bool| look.say(if *yes { "begins" } else { "runs-on" });
    let place = |after: &Option<Id>| match after {
        Some(id) => {
            look.voice.say_with("after-point", &[("point", point_name(look, sheet, id.as_str()).into())])
        }
        None => look.say("at-the-head"),
    };
    let number = |number: &Option<paraph_text::Number>| {
        number.as_ref().map_or_else(|| look.say("no-number"), |n| n.label.clone())
    };
    let any = entry.presence.is_some()
        || entry.place.is_some()
        || entry.renumber.is_some()
        || entry.boundary.is_some();
    html! {
        @if any {
            div.questions {
                @if let Some(dispute) = &entry.presence { (question(look, sheet, "question-presence", dispute, stands)) }
                @if let Some(dispute) = &entry.place { (question(look, sheet, "question-place", dispute, place)) }
                @if let Some(dispute) = &entry.renumber { (question(look, sheet, "question-number", dispute, number)) }
                @if let Some(dispute) = &entry.boundary { (question(look, sheet, "question-boundary", dispute, begins)) }
            }
        }
    }
}

fn point_name(look: &Look<'_>, sheet: Sheet<'_>, id: &str) -> String {
    let living = sheet.state.table.texts.get(sheet.text);
    let found = living.and_then(|living| Some(paraph_talks::name_of(&living.base, living.position(id)?)));
    found.map_or_else(|| id.to_owned(), |name| look.tell(&name))
}

fn question<T>(
    look: &Look<'_>,
    sheet: Sheet<'_>,
    key: &str,
    dispute: &Dispute<T>,
    answer: impl Fn(&T) -> String,
) -> Markup {
    html! {
        span.q.br id=(dispute.label) {
            span.soft { (look.say(key)) " " }
            a.lb href=(address(sheet.text, &dispute.label)) data-bracket=(dispute.label) { (dispute.label) }
            span.k { "[" }
            @for (at, opinion) in dispute.opinions.iter().enumerate() {
                @let who = names(&opinion.sponsors);
                @if at > 0 { span.k { " / " } }
                span.alt.base[opinion.base] data-hue=[mark::hue_of(sheet.state, &who)] {
                    @if opinion.base { span.vh { (look.say("base")) ": " } }
                    @if !who.is_empty() { (mark::labels(sheet.state, &who)) }
                    span.w { (answer(&opinion.value)) }
                }
            }
            span.k { "]" }
        }
    }
}

/// How deep a heading a provision is; none where it is none.
pub fn heading(kind: Kind) -> Option<u8> {
    match kind {
        Kind::Title => Some(1),
        Kind::Division => Some(2),
        _ => None,
    }
}
