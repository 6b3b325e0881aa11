//! Brackets of a provision for an index.

use paraph_text::{Dispute, Entry, Run, Sponsors};

/// A line of the index.
pub(crate) struct Line<'a> {
    /// Label of the bracket.
    pub label: &'a str,
    /// Words in dispute.
    pub words: String,
    /// Sponsors of its alternatives.
    pub sponsors: Sponsors,
}

/// Returns all brackets of an entry in order of print.
pub(crate) fn lines(entry: &Entry) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    if let Some(d) = &entry.place {
        lines.push(Line { label: &d.label, words: "place".to_owned(), sponsors: holders(d) });
    }
    if let Some(d) = &entry.boundary {
        lines.push(Line { label: &d.label, words: "boundary".to_owned(), sponsors: holders(d) });
    }
    if let Some(d) = &entry.presence {
        let new = d.opinions.iter().any(|o| o.base && !o.value);
        let what = if new { "insertion: " } else { "deletion: " };
        let words = format!("{what}{}", first_words(&entry.runs, 4));
        lines.push(Line { label: &d.label, words, sponsors: holders(d) });
    }
    if let Some(d) = &entry.renumber {
        lines.push(Line { label: &d.label, words: "number".to_owned(), sponsors: holders(d) });
    }
    brackets(&entry.runs, &mut lines);
    lines
}

fn brackets<'a>(runs: &'a [Run], lines: &mut Vec<Line<'a>>) {
    for run in runs {
        if let Run::Bracket(bracket) = run {
            let words = bracket.alternatives.iter().map(|a| first_words(&a.runs, 5)).find(|w| w != "–");
            let sponsors = bracket.alternatives.iter().flat_map(|a| a.sponsors.iter().cloned()).collect();
            let words = words.unwrap_or_else(|| "–".to_owned());
            lines.push(Line { label: &bracket.label, words, sponsors });
            bracket.alternatives.iter().for_each(|a| brackets(&a.runs, lines));
        }
    }
}

fn holders<T>(dispute: &Dispute<T>) -> Sponsors {
    dispute.opinions.iter().flat_map(|o| o.sponsors.iter().cloned()).collect()
}

/// Returns the first words of a reading, for an index.
pub(crate) fn first_words(runs: &[Run], most: usize) -> String {
    let mut text = String::new();
    gather(runs, most * 24, &mut text);
    let mut words: Vec<&str> = text.split_whitespace().take(most + 1).collect();
    let more = words.len() > most;
    words.truncate(most);
    let mut out = words.join(" ");
    match (out.is_empty(), more) {
        (true, _) => out.push('–'),
        (_, true) => out.push_str(" …"),
        _ => {}
    }
    out
}

fn gather(runs: &[Run], most: usize, out: &mut String) {
    for run in runs {
        if out.len() > most {
            return;
        }
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                if let Some(first) = bracket.alternatives.iter().find(|a| !a.runs.is_empty()) {
                    gather(&first.runs, most, out);
                }
            }
        }
    }
}
