//! A provision of a rolling text on a page: its number, its words with their brackets, and the questions
//! about it.

use maud::{Markup, html};
use paraph_text::{Alternative, Bracket, Dispute, Entry, Id, Kind, Run, Sponsors};

use super::mark;
use crate::look::Look;

/// Returns the words of an entry as the reader may see them.
pub fn words(look: &Look<'_>, text: &str, entry: &Entry, withheld: bool) -> Markup {
    html! { @if withheld { span.withheld { (look.say("withheld")) } } @else { (runs(look, text, &entry.runs)) } }
}

fn runs(look: &Look<'_>, text: &str, all: &[Run]) -> Markup {
    html! {
        @for run in all {
            @match run {
                Run::Text(text) => { (text) }
                Run::Bracket(inner) => { (bracket(look, text, inner)) }
            }
        }
    }
}

/// Returns the address of a bracket's page.
pub fn address(text: &str, label: &str) -> String {
    format!("/bracket?text={}&label={}", crate::input::encoded(text), crate::input::encoded(label))
}

fn bracket(look: &Look<'_>, text: &str, bracket: &Bracket) -> Markup {
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
            a.lb href=(address(text, &bracket.label)) data-bracket=(bracket.label) { (bracket.label) }
            span.k { "[" }
            @for (at, one) in bracket.alternatives.iter().enumerate() {
                @if at > 0 { span.k { " / " } }
                (alternative(look, text, one))
            }
            span.k { "]" }
        }
        @if after { " " }
    }
}

fn alternative(look: &Look<'_>, text: &str, one: &Alternative) -> Markup {
    let who = names(&one.sponsors);
    let omitted = one.runs.iter().all(|r| matches!(r, Run::Text(t) if t.trim().is_empty()));
    html! {
        span.alt.base[one.base] data-hue=[mark::hue_of(look.state, &who)] {
            @if one.base { span.vh { (look.say("base")) ": " } }
            @if !who.is_empty() { (mark::labels(look.state, &who)) }
            @if omitted { span.om title=(look.say("omitted")) { "–" span.vh { " " (look.say("omitted")) } } }
            @else { span.w { (runs(look, text, &one.runs)) } }
        }
    }
}

fn names(sponsors: &Sponsors) -> Vec<String> {
    sponsors.iter().map(|s| s.as_str().to_owned()).collect()
}

/// Returns the open questions about a provision itself: whether it stays, its place, its number, whether it
/// begins on its own.
pub fn questions(look: &Look<'_>, text: &str, entry: &Entry) -> Markup {
    let stands = |yes: &bool| look.say(if *yes { "stands" } else { "stands-not" });
    let begins = |yes: &bool| look.say(if *yes { "begins" } else { "runs-on" });
    let place = |after: &Option<Id>| match after {
        Some(id) => {
            look.voice.say_with("after-point", &[("point", point_name(look, text, id.as_str()).into())])
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
                @if let Some(dispute) = &entry.presence { (question(look, text, "question-presence", dispute, stands)) }
                @if let Some(dispute) = &entry.place { (question(look, text, "question-place", dispute, place)) }
                @if let Some(dispute) = &entry.renumber { (question(look, text, "question-number", dispute, number)) }
                @if let Some(dispute) = &entry.boundary { (question(look, text, "question-boundary", dispute, begins)) }
            }
        }
    }
}

fn point_name(look: &Look<'_>, text: &str, id: &str) -> String {
    let living = look.state.table.texts.get(text);
    let found = living.and_then(|living| Some(paraph_talks::name_of(&living.base, living.position(id)?)));
    found.map_or_else(|| id.to_owned(), |name| look.tell(&name))
}

fn question<T>(
    look: &Look<'_>,
    text: &str,
    key: &str,
    dispute: &Dispute<T>,
    answer: impl Fn(&T) -> String,
) -> Markup {
    html! {
        span.q.br id=(dispute.label) {
            span.soft { (look.say(key)) " " }
            a.lb href=(address(text, &dispute.label)) data-bracket=(dispute.label) { (dispute.label) }
            span.k { "[" }
            @for (at, opinion) in dispute.opinions.iter().enumerate() {
                @let who = names(&opinion.sponsors);
                @if at > 0 { span.k { " / " } }
                span.alt.base[opinion.base] data-hue=[mark::hue_of(look.state, &who)] {
                    @if opinion.base { span.vh { (look.say("base")) ": " } }
                    @if !who.is_empty() { (mark::labels(look.state, &who)) }
                    span.w { (answer(&opinion.value)) }
                }
            }
            span.k { "]" }
        }
    }
}

/// Returns the level of a heading, or `None` for other provisions.
pub fn heading(kind: Kind) -> Option<u8> {
    match kind {
        Kind::Title => Some(1),
        Kind::Division => Some(2),
        _ => None,
    }
}
