//! The page of a rolling text.

use paraph_text::{Bracket, Counts, Entry, Finding, Id, Number, Rolling, Run, Sponsors, count_rolling};

use super::PageMeta;
use super::escape::escape;
use super::shell::page;
use super::word::{Palette, first_words};

/// One self-contained page of a rolling text.
pub fn rolling_page(rolling: &Rolling, meta: &PageMeta) -> String {
    let palette = Palette::of(&rolling.sponsors);
    let counts = count_rolling(rolling);
    let mut main = String::from("<main><nav class=\"rail\" aria-label=\"Index\">");
    main.push_str("<h2>Sponsors</h2><ul class=\"legend\">");
    palette.legend(&mut main);
    main.push_str("</ul><h2>Brackets</h2><ol>");
    for entry in &rolling.entries {
        index(&mut main, entry);
    }
    main.push_str("</ol></nav><article id=\"text\"><h1>");
    escape(&mut main, &meta.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &meta.subtitle);
    main.push_str("<br>");
    main.push_str(&summary(&counts));
    main.push_str("</p>");
    entries(&mut main, &palette, rolling);
    notes(&mut main, &rolling.findings);
    main.push_str("</article></main>");
    page(meta, &controls(&palette), &main)
}

/// How much is in dispute, in one line.
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

/// The views: all sides or one, and whose provisions to bring out.
pub(super) fn controls(palette: &Palette<'_>) -> String {
    let mut out = String::from(
        "<label>Show <select id=\"side\" disabled><option value=\"\">all sides</option><option value=\"base\">the base</option>",
    );
    palette.options(&mut out);
    out.push_str(
        "</select></label><label>Bring out <select id=\"only\" disabled><option value=\"\">everyone</option>",
    );
    palette.options(&mut out);
    out.push_str("</select></label>");
    out
}

/// All provisions of a rolling text.
pub(super) fn entries(out: &mut String, palette: &Palette<'_>, rolling: &Rolling) {
    for entry in &rolling.entries {
        provision(out, palette, rolling, entry);
    }
}

fn provision(out: &mut String, palette: &Palette<'_>, rolling: &Rolling, entry: &Entry) {
    let base_has = entry.presence.as_ref().is_none_or(|p| p.opinions.iter().any(|o| o.base && o.value));
    let open = !all_sponsors(entry).is_empty();
    let mut class = format!("p l{} {}", entry.level.min(5), entry.kind.as_str());
    for (yes, name) in [
        (open, " open"),
        (!base_has, " new"),
        (base_has && entry.presence.is_some(), " gone"),
        (entry.place.is_some(), " moved"),
        (entry.number.is_none() && entry.renumber.is_none(), " nonum"),
    ] {
        if yes {
            class.push_str(name);
        }
    }
    let keys = palette.all_keys(all_sponsors(entry).into_iter());
    out.push_str(&format!("<div class=\"{class}\" data-s=\"{keys}\">"));
    chips(out, palette, rolling, entry, base_has);
    if let Some(dispute) = &entry.renumber {
        out.push_str("<span class=\"num\"><span class=\"k\">[</span>");
        palette.question(out, ("", "number"), dispute, |n| (printed(n.as_ref()), ""));
        out.push_str("<span class=\"k\">]</span></span>");
    } else if let Some(number) = &entry.number {
        out.push_str("<span class=\"num\">");
        escape(out, &number.label);
        out.push_str("</span>");
    }
    out.push_str("<span dir=\"auto\">");
    palette.runs(out, &entry.runs);
    out.push_str("</span></div>");
}

/// The questions about the provision itself, above its words.
fn chips(out: &mut String, palette: &Palette<'_>, rolling: &Rolling, entry: &Entry, base_has: bool) {
    if entry.presence.is_none() && entry.place.is_none() && entry.boundary.is_none() {
        return;
    }
    out.push_str("<div class=\"chips\">");
    if let Some(dispute) = &entry.presence {
        palette.question(out, ("chip", "presence"), dispute, |stands| match (stands, base_has) {
            (true, true) => ("stands".to_owned(), "yes"),
            (true, false) => ("new".to_owned(), "yes"),
            (false, true) => ("deleted".to_owned(), "no"),
            (false, false) => ("not in the base".to_owned(), "no"),
        });
    }
    if let Some(dispute) = &entry.place {
        palette.question(out, ("chip", "place"), dispute, |after| (place(rolling, after.as_ref()), ""));
    }
    if let Some(dispute) = &entry.boundary {
        palette.question(out, ("chip", "boundary"), dispute, |begins| {
            let text = if *begins { "a provision of its own" } else { "part of the one before" };
            (text.to_owned(), "")
        });
    }
    out.push_str("</div>");
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

fn all_sponsors(entry: &Entry) -> Vec<&Sponsors> {
    let mut all: Vec<&Sponsors> = Vec::new();
    all.extend(entry.presence.iter().flat_map(|d| d.opinions.iter().map(|o| &o.sponsors)));
    all.extend(entry.place.iter().flat_map(|d| d.opinions.iter().map(|o| &o.sponsors)));
    all.extend(entry.renumber.iter().flat_map(|d| d.opinions.iter().map(|o| &o.sponsors)));
    all.extend(entry.boundary.iter().flat_map(|d| d.opinions.iter().map(|o| &o.sponsors)));
    in_runs(&entry.runs, &mut all);
    all.retain(|s| !s.is_empty());
    all
}

fn in_runs<'a>(runs: &'a [Run], all: &mut Vec<&'a Sponsors>) {
    for run in runs {
        if let Run::Bracket(bracket) = run {
            for alternative in &bracket.alternatives {
                all.push(&alternative.sponsors);
                in_runs(&alternative.runs, all);
            }
        }
    }
}

/// The brackets of an entry, for the index.
fn index(out: &mut String, entry: &Entry) {
    let name = entry.number.as_ref().map_or_else(|| entry.kind.as_str().to_owned(), |n| n.label.clone());
    let mut line = |label: &str, words: &str| {
        out.push_str("<li><a href=\"#");
        super::escape::attribute(out, label);
        out.push_str("\"><span class=\"n\">");
        escape(out, label);
        out.push_str("</span><span>");
        escape(out, &format!("{name} {words}"));
        out.push_str("</span></a></li>");
    };
    if let Some(d) = &entry.place {
        line(&d.label, "place");
    }
    if let Some(d) = &entry.boundary {
        line(&d.label, "boundary");
    }
    if let Some(d) = &entry.presence {
        let new = d.opinions.iter().any(|o| o.base && !o.value);
        line(&d.label, if new { "new provision" } else { "deletion" });
    }
    if let Some(d) = &entry.renumber {
        line(&d.label, "number");
    }
    for bracket in outer(&entry.runs) {
        let words = bracket.alternatives.iter().map(|a| first_words(&a.runs, 5)).find(|w| w != "–");
        line(&bracket.label, &words.unwrap_or_default());
    }
}

fn outer(runs: &[Run]) -> impl Iterator<Item = &Bracket> {
    runs.iter().filter_map(|run| match run {
        Run::Bracket(bracket) => Some(bracket),
        Run::Text(_) => None,
    })
}

/// What was noticed, in a calm box.
pub(super) fn notes(out: &mut String, findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    out.push_str("<section class=\"notes\"><h2>To look at</h2><ul>");
    for finding in findings {
        out.push_str("<li>");
        if !finding.place.is_empty() {
            out.push_str("<b>");
            escape(out, &finding.place);
            out.push_str("</b>: ");
        }
        escape(out, &finding.message);
        out.push_str("</li>");
    }
    out.push_str("</ul></section>");
}
