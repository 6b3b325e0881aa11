//! Brackets: words in dispute, and questions about a provision itself.

use maud::{Markup, html};
use paraph_text::{Alternative, Bracket, Dispute, Run, Sponsors};

use super::palette::Palette;
use super::words::{OneLine, Words};
use crate::layout::first_words;

/// Number of words above which an alternative has lines of its own and folds.
const LONG: usize = 60;

/// Writer of the brackets of a page.
pub(super) struct BracketWriter<'p> {
    /// The page's sponsors.
    pub palette: &'p Palette<'p>,
    /// Prefix of every identity, for pages with several rolling texts.
    pub prefix: String,
}

impl BracketWriter<'_> {
    /// Shows runs of words with their brackets; `mark` is the look of the words outside brackets.
    pub fn runs(&self, runs: &[Run], mark: &str) -> Markup {
        html! {
            @for run in runs {
                @match run {
                    Run::Text(text) => (words(text, mark)),
                    Run::Bracket(bracket) => (self.bracket(bracket)),
                }
            }
        }
    }

    fn bracket(&self, bracket: &Bracket) -> Markup {
        let alternatives = &bracket.alternatives;
        let body = html! {
            @for (at, alternative) in alternatives.iter().enumerate() {
                @if at > 0 { span class="k" { " / " } }
                (self.alternative(alternative))
            }
            span class="k" { "]" }
            (self.card(bracket))
        };
        html! {
            // The space that belongs to one alternative is outside while all are shown.
            @if alternatives.iter().any(|a| opens_with_space(&a.runs)) { span class="ro" { " " } }
            (self.group("br", &bracket.label, alternatives.len(), &body))
            @if alternatives.iter().any(|a| ends_with_space(&a.runs)) { span class="ro" { " " } }
        }
    }

    /// Shows a bracket around its alternatives; links can lead to it if it has a label.
    fn group(&self, class: &str, label: &str, alternatives: usize, body: &Markup) -> Markup {
        let id = (!label.is_empty()).then(|| html! { (self.prefix) (OneLine(label)) });
        let aria = html! { "bracket " (OneLine(label)) ", " (number_of(alternatives)) };
        html! {
            span class=(class) tabindex="0" role="group" id=[id] aria-label=(aria) {
                span class="lb" aria-hidden="true" { (Words(label)) }
                span class="k" { "[" }
                (body)
            }
        }
    }

    fn alternative(&self, alternative: &Alternative) -> Markup {
        let runs = &alternative.runs;
        let words = count_words(runs);
        let long = words > LONG && !alternative.base;
        let mark = if alternative.base { String::new() } else { self.palette.mark(&alternative.sponsors) };
        let body = html! {
            @if runs.iter().all(|r| matches!(r, Run::Text(t) if t.trim().is_empty())) { (omission(&mark)) }
            @if long {
                details {
                    summary { (Words(first_words(runs, 12))) " (" (words) " words)" }
                    (self.runs(runs, &mark))
                }
            } @else {
                (self.edged(runs, &mark))
            }
        };
        self.side(&alternative.sponsors, alternative.base, if long { " long" } else { "" }, &body)
    }

    /// Shows runs whose outer space appears only where one side is read alone.
    fn edged(&self, runs: &[Run], mark: &str) -> Markup {
        let last = runs.len().saturating_sub(1);
        html! {
            @for (at, run) in runs.iter().enumerate() {
                @if let Run::Text(text) = run {
                    @let (head, rest) = text.split_at(if at == 0 { text.len() - text.trim_start().len() } else { 0 });
                    @let (body, tail) = rest.split_at(if at == last { rest.trim_end().len() } else { rest.len() });
                    (space(head)) (words(body, mark)) (space(tail))
                } @else {
                    (self.runs(std::slice::from_ref(run), mark))
                }
            }
        }
    }

    fn side(&self, sponsors: &Sponsors, base: bool, class: &str, body: &Markup) -> Markup {
        html! {
            span class={ "alt" (class) } data-s=(self.palette.keys(sponsors)) data-base[base] {
                @if base {
                    span class="vh" { "base: " }
                } @else {
                    (self.palette.who(sponsors))
                    span class="vh" { ": " }
                }
                (body)
            }
        }
    }

    /// Shows a question about a provision itself: its name, and an answer for each side. `answer` gives the
    /// answer in words, `absent` whether the provision is then absent, and `part` whether it is part of another.
    pub fn question<T>(
        &self,
        name: &str,
        dispute: &Dispute<T>,
        answer: impl Fn(&T) -> (String, &'static str),
    ) -> Markup {
        let body = html! {
            @for (at, opinion) in dispute.opinions.iter().enumerate() {
                @if at > 0 { span class="k" { " / " } }
                @let (text, class) = answer(&opinion.value);
                @let mark = if opinion.base { String::new() } else { self.palette.mark(&opinion.sponsors) };
                (self.side(&opinion.sponsors, opinion.base, class, &words(&text, &mark)))
            }
            span class="k" { "]" }
        };
        html! {
            span class="chip" {
                span class="soft" { (Words(name)) }
                " "
                (self.group("q", &dispute.label, dispute.opinions.len(), &body))
            }
        }
    }

    /// Names the supporters of each alternative, for readers who point at the bracket.
    fn card(&self, bracket: &Bracket) -> Markup {
        html! {
            span class="card" aria-hidden="true" {
                b { (Words(&bracket.label)) }
                " " (number_of(bracket.alternatives.len()))
                @for alternative in &bracket.alternatives {
                    span class="row" {
                        @if alternative.base {
                            b class="who" { "base" }
                        } @else {
                            (self.palette.who(&alternative.sponsors))
                        }
                        " "
                        bdi { (Words(first_words(&alternative.runs, 14))) }
                    }
                }
            }
        }
    }
}

fn omission(mark: &str) -> Markup {
    html! {
        span class={ "om" @if !mark.is_empty() { " w " (mark) } } {
            span aria-hidden="true" { "–" }
            span class="vh" { "omitted" }
        }
    }
}

fn words(text: &str, mark: &str) -> Markup {
    html! {
        @if mark.is_empty() {
            (Words(text))
        } @else if !text.is_empty() {
            span class={ "w " (mark) } { (Words(text)) }
        }
    }
}

fn space(text: &str) -> Markup {
    html! { @if !text.is_empty() { span class="sp" { (Words(text)) } } }
}

fn number_of(alternatives: usize) -> String {
    const NAMES: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    match (NAMES.get(alternatives), alternatives) {
        (Some(name), 1) => format!("{name} alternative"),
        (Some(name), _) => format!("{name} alternatives"),
        (None, n) => format!("{n} alternatives"),
    }
}

fn opens_with_space(runs: &[Run]) -> bool {
    matches!(runs.first(), Some(Run::Text(t)) if t.starts_with(char::is_whitespace))
}

fn ends_with_space(runs: &[Run]) -> bool {
    matches!(runs.last(), Some(Run::Text(t)) if t.ends_with(char::is_whitespace))
}

fn count_words(runs: &[Run]) -> usize {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => text.split_whitespace().count(),
            Run::Bracket(b) => b.alternatives.iter().map(|a| count_words(&a.runs)).sum(),
        })
        .sum()
}
