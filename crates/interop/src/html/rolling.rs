//! The page of a rolling text.

use maud::{Markup, html};
use paraph_text::{Counts, Dispute, Entry, Finding, Id, Kind, Number, Rolling, Run, Sponsors, count_rolling};

use super::PageMeta;
use super::bracket::BracketWriter;
use super::index::index;
use super::palette::Palette;
use super::shell::page;
use super::sides::plans;
use super::words::{OneLine, Words};
use crate::layout::first_words;

/// Number of words above which a provision is not shown as a heading, whatever its kind.
const HEADING: usize = 30;

/// Returns the self-contained page of a rolling text.
pub fn rolling_page(rolling: &Rolling, meta: &PageMeta) -> String {
    let palette = Palette::of(&rolling.sponsors);
    let brackets = BracketWriter { palette: &palette, prefix: String::new() };
    let titled = rolling.entries.first().is_some_and(|e| e.kind == Kind::Title);
    let main = html! {
        main {
            nav class="rail" aria-label="Brackets" { (index(&brackets, &rolling.entries)) }
            article id="text" tabindex="-1" {
                (title(meta, titled, Some(&count_rolling(rolling))))
                (entries(&brackets, rolling))
                (notes(&rolling.findings))
            }
            aside class="side" aria-label="Sponsors" { (palette.legend()) }
        }
    };
    page(meta, &palette.sides(), &main)
}

/// Shows the page's heading; hidden if the text has a title of its own.
pub(super) fn title(meta: &PageMeta, titled: bool, counts: Option<&Counts>) -> Markup {
    html! {
        h1 class=[titled.then_some("vh")] { (Words(&meta.title)) }
        p class="sub" {
            @if !meta.subtitle.is_empty() { (Words(&meta.subtitle)) br; }
            @if let Some(counts) = counts { (summary(counts)) }
        }
        p class="sub js" id="state" role="status" {}
    }
}

/// Summarises how much is in dispute, in one line.
pub(super) fn summary(counts: &Counts) -> String {
    let s = |n: usize| if n == 1 { "" } else { "s" };
    format!(
        "{} provision{}, {} in dispute · {} bracket{}, {} alternatives · {} sponsor{}",
        counts.provisions,
        s(counts.provisions),
        counts.disputed,
        counts.brackets,
        s(counts.brackets),
        counts.alternatives,
        counts.sponsors,
        s(counts.sponsors)
    )
}

/// Shows all provisions of a rolling text, with the plans of its sides.
pub(super) fn entries(brackets: &BracketWriter<'_>, rolling: &Rolling) -> Markup {
    html! {
        div class="entries" data-plan=(OneLine(plans(rolling, brackets.palette))) {
            @for entry in &rolling.entries { (provision(brackets, rolling, entry)) }
        }
    }
}

fn provision(brackets: &BracketWriter<'_>, rolling: &Rolling, entry: &Entry) -> Markup {
    let (state, label) = state(entry);
    let bare = if entry.number.is_none() { " nonum" } else { "" };
    let level = heading(entry);
    html! {
        div class={ "p l" (entry.level.min(6)) " " (entry.kind.as_str()) " " (state) (bare) } {
            span class="state" { (label) }
            span class="num" { (Words(entry.number.as_ref().map_or("", |n| n.label.as_str()))) }
            div class="wd" {
                @if disputed(entry) { (questions(brackets, rolling, entry)) }
                div class="words" dir="auto" role=[level.map(|_| "heading")] aria-level=[level] {
                    (brackets.runs(&entry.runs, &look(brackets.palette, entry)))
                }
            }
        }
    }
}

/// Returns the look of an entry's words outside brackets: that of its sponsors if the base does not have it.
fn look(palette: &Palette<'_>, entry: &Entry) -> String {
    let Some(presence) = entry.presence.as_ref().filter(|p| !in_base(p)) else { return String::new() };
    let sponsors: Sponsors =
        presence.opinions.iter().filter(|o| o.value).flat_map(|o| o.sponsors.iter().cloned()).collect();
    palette.mark(&sponsors)
}

fn heading(entry: &Entry) -> Option<u8> {
    let level = match entry.kind {
        Kind::Title | Kind::Division => 2,
        Kind::Article => 3,
        _ => return None,
    };
    let words: usize =
        entry.runs.iter().map(|r| if let Run::Text(t) = r { t.split_whitespace().count() } else { 4 }).sum();
    (words > 0 && words <= HEADING).then_some(level)
}

/// Returns the margin's note on a provision: a class, and words.
fn state(entry: &Entry) -> (&'static str, String) {
    let mut says = Vec::new();
    let mut class = "calm";
    let brackets = count_brackets(&entry.runs);
    if brackets > 0 {
        class = "open";
        says.push(format!("{brackets} bracket{}", if brackets == 1 { "" } else { "s" }));
    }
    for (disputed, word) in [(entry.renumber.is_some(), "number"), (entry.boundary.is_some(), "boundary")] {
        if disputed {
            class = "open";
            says.insert(0, word.to_owned());
        }
    }
    if entry.place.is_some() {
        class = "moved";
        says.insert(0, "move proposed".to_owned());
    }
    if let Some(presence) = &entry.presence {
        class = if in_base(presence) { "gone" } else { "new" };
        says.insert(0, if class == "new" { "insertion proposed" } else { "deletion proposed" }.to_owned());
    }
    if says.is_empty() {
        says.push("no change".to_owned());
    }
    (class, says.join(" · "))
}

fn in_base(presence: &Dispute<bool>) -> bool {
    presence.opinions.iter().any(|o| o.base && o.value)
}

fn count_brackets(runs: &[Run]) -> usize {
    runs.iter()
        .map(|run| match run {
            Run::Text(_) => 0,
            Run::Bracket(b) => 1 + b.alternatives.iter().map(|a| count_brackets(&a.runs)).sum::<usize>(),
        })
        .sum()
}

/// Shows the questions about the provision itself, above its words.
fn questions(brackets: &BracketWriter<'_>, rolling: &Rolling, entry: &Entry) -> Markup {
    let place_of = |dispute: &Dispute<Option<Id>>| {
        let base = dispute.opinions.iter().find(|o| o.base).map(|o| &o.value);
        brackets.question("Place", dispute, |after| {
            (if Some(after) == base { "here".to_owned() } else { place(rolling, after.as_ref()) }, "")
        })
    };
    let boundary_of = |dispute| {
        brackets.question("Boundary", dispute, |begins| match begins {
            true => ("a provision of its own".to_owned(), ""),
            false => ("part of the one before".to_owned(), " part"),
        })
    };
    let presence_of = |dispute| {
        let (name, yes, no) = if in_base(dispute) {
            ("Deletion", "stays", "delete")
        } else {
            ("Insertion", "insert", "not in the base")
        };
        brackets.question(name, dispute, |stands| {
            (if *stands { yes } else { no }.to_owned(), if *stands { "" } else { " absent" })
        })
    };
    html! {
        div class="chips" {
            @if let Some(dispute) = &entry.place { (place_of(dispute)) }
            @if let Some(dispute) = &entry.boundary { (boundary_of(dispute)) }
            @if let Some(dispute) = &entry.presence { (presence_of(dispute)) }
            @if let Some(dispute) = &entry.renumber {
                (brackets.question("Number", dispute, |n| (printed(n.as_ref()), "")))
            }
        }
    }
}

fn disputed(entry: &Entry) -> bool {
    entry.presence.is_some() || entry.place.is_some() || entry.boundary.is_some() || entry.renumber.is_some()
}

fn place(rolling: &Rolling, after: Option<&Id>) -> String {
    let Some(id) = after else { return "at the head".to_owned() };
    match rolling.entries.iter().find(|e| &e.id == id) {
        Some(Entry { number: Some(number), kind, .. }) => {
            format!("after {} {}", kind.as_str(), number.number)
        }
        Some(entry) => format!("after “{}”", first_words(&entry.runs, 4)),
        None => format!("after {id}"),
    }
}

fn printed(number: Option<&Number>) -> String {
    number.map_or("no number".to_owned(), |n| n.label.clone())
}

/// Shows the findings in a box.
pub(super) fn notes(findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            section class="box notes" {
                h2 { "To look at" }
                ul {
                    @for finding in findings {
                        li {
                            @if !finding.place.is_empty() { b { bdi { (Words(&finding.place)) } } ": " }
                            (Words(&finding.message))
                        }
                    }
                }
            }
        }
    }
}
