//! Comparisons of real pairs of Word files, as Word files. Accepting all changes gives the second
//! file, rejecting all gives the first.
//!
//! `PARAPH_BLESS=1` rewrites the table in `docs/word-comparison.md`.
#![allow(clippy::unwrap_used, missing_docs)]

mod word;

use std::collections::BTreeMap;

use paraph_interop::docx::{DocxMeta, SponsorNames, joint_author, read_docx, redline_docx, tracked_docx};
use paraph_text::{Proposal, Sponsor, Sponsors, Text, compose, counter_draft, redline};
use paraph_trial::data;

/// The number and words of each provision; the space between words does not count.
fn words(lines: impl Iterator<Item = (String, String)>) -> Vec<Vec<String>> {
    let split = |(label, text): (String, String)| {
        let all = label.split_whitespace().chain(text.split_whitespace());
        all.map(str::to_owned).collect::<Vec<String>>()
    };
    lines.map(split).filter(|words| !words.is_empty()).collect()
}

fn of_text(text: &Text) -> Vec<Vec<String>> {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
    words(text.provisions().iter().map(|p| (label(p), p.wording.as_str().to_owned())))
}

#[test]
fn every_pair_compared_gives_both_of_its_files() {
    let Some(folder) = data("docx-openxml-powertools") else { return };
    let table = std::fs::read_to_string(folder.join("expected_revisions.tsv")).unwrap();
    let (mut rows, mut read) = (String::new(), 0);
    for line in table.lines().skip(1).filter(|line| !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [test, first, second, expected] = cells[..] else { panic!("{line}") };
        let text = |name: &str| -> Text {
            let bytes = std::fs::read(folder.join(name)).unwrap();
            read_docx(&bytes).unwrap_or_else(|e| panic!("{name}: {e}")).text(&|_| true).text
        };
        let (old, new) = (text(first), text(second));
        let bytes = redline_docx(&redline(&old, &new), &old, &new, "Comparison", &DocxMeta::default());
        for (accepted, side, name) in [(true, &new, second), (false, &old, first)] {
            let lines = word::read(&bytes, &|_| accepted).into_iter().map(|l| (l.label, l.text));
            assert_eq!(words(lines), of_text(side), "{test}: {name} by the test's own reader");
            let again = read_docx(&bytes).unwrap().text(&|_| accepted).text;
            assert_eq!(of_text(&again), of_text(side), "{test}: {name} by Paraph's reader");
        }
        read += 1;
        rows.push_str(&format!(
            "| {test} | `{first}` | `{second}` | {expected} | {} |\n",
            word::revisions(&bytes)
        ));
    }
    assert!(read > 60, "{read} pairs");
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/word-comparison.md");
    let written = std::fs::read_to_string(&page).unwrap_or_default();
    let head = written.split("| pair |").next().unwrap_or_default();
    let whole = format!("{head}| pair | first | second | expected | ours |\n|---|---|---|---|---|\n{rows}");
    if std::env::var_os("PARAPH_BLESS").is_some() {
        std::fs::write(&page, whole).unwrap();
    } else {
        assert!(written == whole, "docs/word-comparison.md differs; PARAPH_BLESS=1 writes it anew");
    }
}

/// One original and its revised copies, brought together: each reviser's text is what the file gives when that
/// reviser's changes alone are accepted, by the test's own reader and by Paraph's.
#[test]
fn all_revisers_changes_land_in_one_file() {
    let Some(folder) = data("docx-openxml-powertools") else { return };
    let text = |name: &str| -> Text {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        read_docx(&bytes).unwrap_or_else(|e| panic!("{name}: {e}")).text(&|_| true).text
    };
    let table = std::fs::read_to_string(folder.join("consolidate.tsv")).unwrap();
    type Copies<'a> = Vec<(&'a str, &'a str)>;
    let mut tests: BTreeMap<&str, (&str, Copies<'_>)> = BTreeMap::new();
    for line in table.lines().skip(1).filter(|line| !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [test, original, revised, reviser] = cells[..] else { panic!("{line}") };
        tests.entry(test).or_insert((original, Vec::new())).1.push((reviser, revised));
    }
    assert!(tests.len() > 4 && tests.values().any(|(_, copies)| copies.len() > 1));
    for (test, (original, copies)) in tests {
        let base = text(original);
        let proposal = |(reviser, revised): &(&str, &str)| -> Proposal {
            let sponsors: Sponsors = Sponsor::new(reviser).into_iter().collect();
            counter_draft(&base, &text(revised), sponsors).0
        };
        let proposals: Vec<Proposal> = copies.iter().map(proposal).collect();
        let bytes = tracked_docx(&compose(&base, &proposals), &[], &DocxMeta::default(), SponsorNames::Shown);
        let document = read_docx(&bytes).unwrap();
        let mut sides: Vec<(&str, Text)> = copies.iter().map(|(who, file)| (*who, text(file))).collect();
        sides.push(("", base.clone()));
        for (who, side) in sides {
            let speaks = |author: &str| joint_author(author).iter().any(|one| *one == who);
            let lines = word::read(&bytes, &speaks).into_iter().map(|l| (l.label, l.text));
            assert_eq!(words(lines), of_text(&side), "{test}: {who:?} by the test's own reader");
            let again = document.text(&speaks).text;
            assert_eq!(of_text(&again), of_text(&side), "{test}: {who:?} by Paraph's reader");
        }
        for (at, (who, _)) in copies.iter().enumerate() {
            let speaks = |author: &&str| joint_author(author).iter().any(|one| one == who);
            let attributed = document.authors().keys().any(speaks);
            assert_eq!(attributed, !proposals[at].changes.is_empty(), "{test}: {who}");
        }
    }
}
