//! Page furniture: running heads, feet and page numbers, which belong to a printed page and not to
//! its text.
//!
//! Only lines that repeat from page to page are set apart, each with a finding that quotes it. A
//! line that could be text stays text.

use std::collections::BTreeMap;

use paraph_text::{Finding, Severity};

use super::line::Line;
use super::{Notes, marker};

/// Maximum number of furniture lines at the head and foot of a page.
const EDGE: usize = 3;

/// Removes page furniture from the lines.
pub(crate) fn set_apart(lines: &mut Vec<Line<'_>>, notes: &mut Notes) {
    let mut taken = vec![false; lines.len()];
    if lines.iter().any(|l| l.page) {
        by_page(lines, &mut taken);
    } else {
        by_page_number(lines, &mut taken);
    }
    report(lines, &taken, &mut notes.findings);
    notes.set_apart.extend(lines.iter().zip(&taken).filter(|(_, t)| **t).map(|(l, _)| l.number));
    close_gaps(lines, &taken);
    let mut keep = taken.iter().map(|t| !t);
    lines.retain(|_| keep.next().unwrap_or(true));
}

/// Finds furniture between form feeds: lines at the edge of at least half of the pages, and at
/// least three, and page numbers that count up.
fn by_page(lines: &[Line<'_>], taken: &mut [bool]) {
    let mut pages: Vec<std::ops::Range<usize>> = Vec::new();
    let mut from = 0;
    for at in 1..=lines.len() {
        if at == lines.len() || lines[at].page {
            pages.push(from..at);
            from = at;
        }
    }
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for page in &pages {
        let mut own: Vec<(String, usize)> = edges(page).map(|at| (faceless(lines[at].text), at)).collect();
        own.sort();
        own.dedup_by(|a, b| a.0 == b.0);
        for (face, at) in own {
            seen.entry(face).or_default().push(at);
        }
    }
    let least = 3.max(pages.len() / 2);
    for (face, places) in seen {
        let text = lines[places[0]].text;
        let alike = places.iter().all(|&at| lines[at].text == text);
        let counted = places.windows(2).all(|pair| counts_up(lines[pair[0]].text, lines[pair[1]].text));
        let listed = marker::item(text).is_some() || marker::named(text).is_some();
        let furniture = if face.contains('#') { (alike || counted) && !listed } else { alike };
        if places.len() >= least && furniture {
            places.iter().for_each(|&at| taken[at] = true);
        }
    }
}

fn edges(page: &std::ops::Range<usize>) -> impl Iterator<Item = usize> {
    let head = page.start..page.end.min(page.start + EDGE);
    let foot = page.end.saturating_sub(EDGE).max(head.end)..page.end;
    head.chain(foot)
}

/// Finds furniture without form feeds. Only a page number alone on its line, counting up by one at
/// least three times, shows where a page ends; repeating lines beside it are furniture too.
fn by_page_number(lines: &[Line<'_>], taken: &mut [bool]) {
    let numbers: Vec<(usize, u64)> = lines
        .iter()
        .enumerate()
        .filter(|(at, l)| l.apart && lines.get(at + 1).is_none_or(|next| next.apart))
        .filter_map(|(at, l)| page_number(l.text).map(|n| (at, n)))
        .collect();
    let runs = numbers.chunk_by(|a, b| b.1 == a.1 + 1);
    let pages: Vec<usize> = runs.filter(|run| run.len() >= 3).flatten().map(|&(at, _)| at).collect();
    for side in [-1isize, 1] {
        let mut beside: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for &page in &pages {
            if let Some(at) = page.checked_add_signed(side).filter(|&at| at < lines.len()) {
                beside.entry(lines[at].text).or_default().push(at);
            }
        }
        for places in beside.into_values().filter(|p| p.len() >= 3 && p.len() * 2 >= pages.len()) {
            places.iter().for_each(|&at| taken[at] = true);
        }
    }
    pages.iter().for_each(|&at| taken[at] = true);
}

/// Returns the number of a line that is only a page number: `12`, `- 12 -`, `Page 12 of 40`,
/// `12/40`.
fn page_number(text: &str) -> Option<u64> {
    if text.len() > 32 {
        return None;
    }
    let bare = text.trim_matches(['-', '\u{2013}', '\u{2014}', ' ']);
    let bare = ["Page ", "page ", "Seite ", "p. "].iter().find_map(|w| bare.strip_prefix(w)).unwrap_or(bare);
    let first = bare.split(['/', ' ']).next()?;
    let rest = bare[first.len()..].trim_start_matches(['/', ' ']);
    let rest = ["of ", "de ", "von "].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
    let digits = |t: &str| t.len() <= 4 && t.bytes().all(|b| b.is_ascii_digit());
    (!first.is_empty() && digits(first) && digits(rest)).then(|| first.parse().ok()).flatten()
}

/// Returns the line with `#` for every run of digits, so that running heads with page numbers
/// compare equal.
fn faceless(text: &str) -> String {
    let mut face = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' if face.ends_with('#') => {}
            '0'..='9' => face.push('#'),
            c => face.push(c),
        }
    }
    face
}

/// Whether the numbers in the second line are equal to those in the first, or greater.
fn counts_up(first: &str, second: &str) -> bool {
    let numbers = |text: &'_ str| -> Vec<u64> {
        let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty() && run.len() < 18);
        runs.filter_map(|run| run.parse().ok()).collect()
    };
    let (first, second) = (numbers(first), numbers(second));
    first.len() == second.len() && first != second && first.iter().zip(&second).all(|(a, b)| a <= b)
}

/// Rejoins sentences that continue on the next page.
fn close_gaps(lines: &mut [Line<'_>], taken: &[bool]) {
    let mut before: Option<usize> = None;
    let mut passed = false;
    for at in 0..lines.len() {
        if taken[at] {
            passed = true;
            continue;
        }
        if let Some(before) = before.filter(|_| passed || lines[at].page) {
            let ended = lines[before].text.ends_with(['.', ';', ':', '!', '?', '\u{201d}', '"']);
            if !ended && lines[at].text.starts_with(char::is_lowercase) {
                (lines[at].apart, lines[at].page) = (false, true);
            }
        }
        (before, passed) = (Some(at), false);
    }
}

fn report(lines: &[Line<'_>], taken: &[bool], findings: &mut Vec<Finding>) {
    let mut kinds: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (line, _) in lines.iter().zip(taken).filter(|(_, t)| **t) {
        kinds.entry(faceless(line.text)).or_default().push(line.number);
    }
    for (face, numbers) in kinds {
        let list: Vec<String> = numbers.iter().take(12).map(ToString::to_string).collect();
        let more =
            if numbers.len() > 12 { format!(" and {} more", numbers.len() - 12) } else { String::new() };
        findings.push(Finding {
            severity: Severity::Note,
            code: "page-furniture",
            place: format!("line {}", numbers[0]),
            message: format!(
                "\u{201c}{face}\u{201d} repeats from page to page and was set apart as page furniture (lines {}{more}).",
                list.join(", ")
            ),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, ReadText, read_text};

    fn wordings(read: &ReadText) -> Vec<&str> {
        read.text.provisions().iter().map(|p| p.wording.as_str()).collect()
    }

    #[test]
    fn running_heads_and_page_numbers_go_and_the_sentence_runs_on() {
        let page = |n: usize, words: &str| format!("A/CONF.1/L.{n}\n\n{words}\n\n{n}/3\n");
        let source = [
            page(1, "Agreement\n\n1. The Parties shall"),
            page(2, "report each year.\n\n2. The Parties"),
            page(3, "shall meet."),
        ]
        .join("\u{c}");
        let read = read_text(&source, Format::Plain);
        assert_eq!(
            wordings(&read),
            ["Agreement", "The Parties shall report each year.", "The Parties shall meet."]
        );
        let furniture: Vec<_> = read.findings.iter().filter(|f| f.code == "page-furniture").collect();
        assert_eq!(furniture.len(), 2);
        assert!(furniture.iter().any(|f| f.message.contains("A/CONF.#/L.#")), "{furniture:?}");
        assert_eq!(read.set_apart.len(), 6);
    }

    #[test]
    fn without_form_feeds_page_numbers_that_count_up_go() {
        let source =
            "Agreement\n\n1. One.\n\nDRAFT\n\n1\n\n2. Two.\n\nDRAFT\n\n2\n\n3. Three.\n\nDRAFT\n\n3\n";
        let read = read_text(source, Format::Plain);
        assert_eq!(wordings(&read), ["Agreement", "One.", "Two.", "Three."]);
    }

    #[test]
    fn articles_and_numbers_that_could_be_text_stay() {
        let articles = "Article 1\n\u{c}Article 2\n\u{c}Article 3\n\u{c}Article 4\n";
        assert_eq!(read_text(articles, Format::Plain).text.provisions().len(), 4);
        let numbers = "Agreement\n\nThe sums are\n\n12\n\n40\n\n7\n";
        assert!(read_text(numbers, Format::Plain).set_apart.is_empty());
        let twice = "Agreement\n\nDRAFT\n\u{c}1. One.\n\nDRAFT\n";
        assert!(read_text(twice, Format::Plain).set_apart.is_empty());
    }
}
