//! The page of a rolling text.

use paraph_text::{Counts, Dispute, Entry, Finding, Id, Kind, Number, Rolling, Run, Sponsors, count_rolling};

use super::PageMeta;
use super::bracket::BracketWriter;
use super::escape::{attribute, escape};
use super::index::index;
use super::palette::Palette;
use super::shell::page;
use super::sides::plans;
use crate::layout::first_words;

/// Maximum number of words in a heading. A longer provision is not a heading, whatever its kind.
const HEADING: usize = 30;

/// Prints one self-contained page of a rolling text.
pub fn rolling_page(rolling: &Rolling, meta: &PageMeta) -> String {
    let palette = Palette::of(&rolling.sponsors);
    let brackets = BracketWriter { palette: &palette, prefix: String::new() };
    let titled = rolling.entries.first().is_some_and(|e| e.kind == Kind::Title);
    let mut main = String::from("<main><nav class=\"rail\" aria-label=\"Brackets\">");
    index(&mut main, &brackets, &rolling.entries);
    main.push_str("</nav><article id=\"text\" tabindex=\"-1\">");
    title(&mut main, meta, titled, Some(&count_rolling(rolling)));
    entries(&mut main, &brackets, rolling);
    notes(&mut main, &rolling.findings);
    main.push_str("</article><aside class=\"side\" aria-label=\"Sponsors\">");
    palette.legend(&mut main);
    main.push_str("</aside></main>");
    let mut controls = String::new();
    palette.sides(&mut controls);
    page(meta, &controls, &main)
}

/// Writes the page's heading, hidden if the text has a title of its own.
pub(super) fn title(out: &mut String, meta: &PageMeta, titled: bool, counts: Option<&Counts>) {
    out.push_str(if titled { "<h1 class=\"vh\">" } else { "<h1>" });
    escape(out, &meta.title);
    out.push_str("</h1><p class=\"sub\">");
    if !meta.subtitle.is_empty() {
        escape(out, &meta.subtitle);
        out.push_str("<br>");
    }
    if let Some(counts) = counts {
        out.push_str(&summary(counts));
    }
    out.push_str("</p><p class=\"sub js\" id=\"state\" role=\"status\"></p>");
}

/// Summarises what is in dispute, in one line.
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

/// Writes all provisions of a rolling text, with the plans of its sides.
pub(super) fn entries(out: &mut String, brackets: &BracketWriter<'_>, rolling: &Rolling) {
    out.push_str("<div class=\"entries\" data-plan=\"");
    attribute(out, &plans(rolling, brackets.palette));
    out.push_str("\">");
    for entry in &rolling.entries {
        provision(out, brackets, rolling, entry);
    }
    out.push_str("</div>");
}

fn provision(out: &mut String, brackets: &BracketWriter<'_>, rolling: &Rolling, entry: &Entry) {
    let (state, label) = state(entry);
    let bare = if entry.number.is_none() { " nonum" } else { "" };
    out.push_str(&format!("<div class=\"p l{} {} {state}{bare}\">", entry.level.min(6), entry.kind.as_str()));
    out.push_str(&format!("<span class=\"state\">{label}</span><span class=\"num\">"));
    escape(out, entry.number.as_ref().map_or("", |n| n.label.as_str()));
    out.push_str("</span><div class=\"wd\">");
    questions(out, brackets, rolling, entry);
    out.push_str("<div class=\"words\" dir=\"auto\"");
    if let Some(level) = heading(entry) {
        out.push_str(&format!(" role=\"heading\" aria-level=\"{level}\""));
    }
    out.push('>');
    brackets.runs(out, &entry.runs, &look(brackets.palette, entry));
    out.push_str("</div></div></div>");
}

/// Returns the look of an entry's words outside brackets: that of its sponsors if the base does not
/// have it.
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

/// Returns the state of a provision for the margin, as a class and in words.
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

/// Writes the questions about the provision itself, above its words.
fn questions(out: &mut String, brackets: &BracketWriter<'_>, rolling: &Rolling, entry: &Entry) {
    if !disputed(entry) {
        return;
    }
    out.push_str("<div class=\"chips\">");
    if let Some(dispute) = &entry.place {
        let base = dispute.opinions.iter().find(|o| o.base).map(|o| &o.value);
        brackets.question(out, "Place", dispute, |after| {
            (if Some(after) == base { "here".to_owned() } else { place(rolling, after.as_ref()) }, "")
        });
    }
    if let Some(dispute) = &entry.boundary {
        brackets.question(out, "Boundary", dispute, |begins| {
            if *begins {
                ("a provision of its own".to_owned(), "")
            } else {
                ("part of the one before".to_owned(), " part")
            }
        });
    }
    if let Some(dispute) = &entry.presence {
        let (name, yes, no) = if in_base(dispute) {
            ("Deletion", "stays", "delete")
        } else {
            ("Insertion", "insert", "not in the base")
        };
        brackets.question(out, name, dispute, |stands| {
            (if *stands { yes } else { no }.to_owned(), if *stands { "" } else { " absent" })
        });
    }
    if let Some(dispute) = &entry.renumber {
        brackets.question(out, "Number", dispute, |n| (printed(n.as_ref()), ""));
    }
    out.push_str("</div>");
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

/// Writes the findings, in a box.
pub(super) fn notes(out: &mut String, findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    out.push_str("<section class=\"box notes\"><h2>To look at</h2><ul>");
    for finding in findings {
        out.push_str("<li>");
        if !finding.place.is_empty() {
            out.push_str("<b><bdi>");
            escape(out, &finding.place);
            out.push_str("</bdi></b>: ");
        }
        escape(out, &finding.message);
        out.push_str("</li>");
    }
    out.push_str("</ul></section>");
}
