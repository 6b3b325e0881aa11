//! Live negotiating texts: every bracket is read or reported, no word is lost, and no text is
//! refused.

mod common;

use common::read;
use paraph_text::notation::{parse, print, read_foreign, same_rolling};
use paraph_text::{ForeignCount, Run, Text, Words, count_foreign, count_rolling};
use paraph_trial::data;

/// A text of the set and its count.
fn counted(name: &str) -> Option<(Text, ForeignCount)> {
    let (_, read) = read(&data("un-negotiating-texts")?.join(name));
    let count = count_foreign(&read.text);
    Some((read.text, count))
}

fn words_of(runs: &[Run], out: &mut Vec<String>) {
    for run in runs {
        match run {
            Run::Text(text) => words_in(text, out),
            Run::Bracket(bracket) => bracket.alternatives.iter().for_each(|a| words_of(&a.runs, out)),
        }
    }
}

fn words_in(text: &str, out: &mut Vec<String>) {
    let plain = text.replace(['[', ']', '/'], " ");
    out.extend(Words::of(&plain).iter().map(str::to_owned));
}

/// No word is lost but the labels of alternatives, and what was read can be printed and read again.
fn holds(text: &Text) {
    let (rolling, _) = read_foreign(text);
    let mut aside = 0;
    for (entry, provision) in rolling.entries.iter().zip(text.provisions()) {
        let (mut found, mut source) = (Vec::new(), Vec::new());
        if let Some(number) = &entry.number {
            words_in(&number.label, &mut found);
        }
        words_of(&entry.runs, &mut found);
        if let Some(number) = &provision.number {
            words_in(&number.label, &mut source);
        }
        words_in(provision.wording.as_str(), &mut source);
        let (found, source) = (found.concat(), source.concat());
        if found != source {
            aside += 1;
            let labelled = source.contains("Alt") || source.contains("Option");
            assert!(labelled && found.len() < source.len(), "{found}\n{source}");
            let mut rest = source.chars();
            assert!(found.chars().all(|c| rest.any(|s| s == c)), "{found}\n{source}");
        }
    }
    eprintln!("{aside} provisions in which the label of an alternative was set aside");
    let printed = print(&rolling);
    let parsed = parse(&printed).unwrap_or_else(|e| panic!("{e}"));
    assert!(same_rolling(&parsed, &rolling));
    assert_eq!(print(&parsed), printed);
    assert!(count_rolling(&rolling).brackets >= count_foreign(text).counts.brackets);
}

fn show(count: &ForeignCount) {
    eprintln!(
        "{} openings, {} closings, {} unclosed, {} unopened; {} brackets, {} alternatives, depth {}, {} remarks, {} \
         blanks, {} literals; {} options in {} choices; {} of {} provisions disputed",
        count.openings,
        count.closings,
        count.unclosed,
        count.unopened,
        count.counts.brackets,
        count.counts.alternatives,
        count.counts.depth,
        count.remarks,
        count.blanks,
        count.literals,
        count.options,
        count.choices,
        count.counts.disputed,
        count.counts.provisions
    );
    for finding in &count.findings {
        eprintln!("{}: {} [{}]", finding.place, finding.message, finding.code);
    }
}

#[test]
fn the_mining_code_reads_with_its_imbalances_reported() {
    let Some((text, count)) = counted("isa-mining-code-2025-12-23_preamble-to-part-IX.txt") else { return };
    show(&count);
    holds(&text);
    assert_eq!((count.openings, count.closings), (1100, 1087));
    // Where a bracket has no fellow is a judgement; that thirteen are missing is not.
    assert_eq!(count.unclosed - count.unopened, 13);
    assert!(count.unopened <= 15, "{} unopened", count.unopened);
    let reported =
        count.findings.iter().filter(|f| matches!(f.code, "unclosed-bracket" | "unopened-bracket"));
    assert_eq!(reported.count(), count.unclosed + count.unopened);
    assert!((900..1000).contains(&count.counts.brackets), "{} brackets", count.counts.brackets);
}

#[test]
fn the_climate_draft_reads_with_its_options() {
    let Some((text, count)) = counted("unfccc-art6.2-sbsta-draft_2024-11-14_first-iteration.txt") else {
        return;
    };
    show(&count);
    holds(&text);
    assert_eq!((count.openings, count.closings), (459, 457));
    assert_eq!(count.unclosed - count.unopened, 2);
    assert!(count.options >= 80, "{} options", count.options);
}

#[test]
fn the_high_seas_reports_read() {
    for name in [
        "bbnj-prepcom-report_2026-04-02_body-and-annexes-I-V.txt",
        "bbnj-prepcom-report_2026-05-04_body-and-annexes-I-V.txt",
        "bbnj-agreement-2023-06-19_en.txt",
    ] {
        let Some((text, count)) = counted(name) else { return };
        show(&count);
        holds(&text);
    }
}
