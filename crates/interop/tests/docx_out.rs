//! Word files that Paraph writes: each party finds its text in them, and nothing leaks.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../text/tests/common/mod.rs"]
mod generated;
mod word;

use generated::{base, edit, steps};
use paraph_interop::docx::{DocxMeta, Names, redline_docx, text_docx, tracked_docx};
use paraph_text::{Rolling, Sponsor, Text, choose, compose, notation, redline};
use proptest::prelude::*;
use word::Line;

fn meta() -> DocxMeta {
    DocxMeta {
        title: "Framework".to_owned(),
        designation: "Draft 3".to_owned(),
        date: paraph_talks::Moment::parse("2025-11-24T09:00:00Z"),
        hash: Some("sha256:0123".to_owned()),
        language: "en".to_owned(),
    }
}

/// What a text shows: the number and words of each provision.
fn shown(text: &Text) -> Vec<(String, String)> {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
    text.provisions().iter().map(|p| (label(p), p.wording.as_str().to_owned())).collect()
}

fn printed(lines: &[Line]) -> Vec<(String, String)> {
    lines.iter().map(|l| (l.label.clone(), l.text.clone())).collect()
}

/// Every side's text is what the file gives when that side's changes alone are accepted.
fn every_side_reads_its_own(rolling: &Rolling, bytes: &[u8]) -> Result<(), String> {
    let check = |name: &str, side: Option<&Sponsor>, accept: &dyn Fn(&str) -> bool| {
        let (got, expected) = (printed(&word::read(bytes, accept)), shown(&choose(rolling, side)));
        if got == expected { Ok(()) } else { Err(format!("{name}\ngot      {got:?}\nexpected {expected:?}")) }
    };
    check("base", None, &|_| false)?;
    for sponsor in &rolling.sponsors {
        check(sponsor.as_str(), Some(sponsor), &|author| word::names(author, sponsor.as_str()))?;
    }
    Ok(())
}

fn cases() -> ProptestConfig {
    ProptestConfig::with_cases(if cfg!(debug_assertions) { 192 } else { 2000 })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn accepting_a_partys_changes_gives_its_text(
        text in base(),
        (a, b, c) in (steps(), steps(), steps()),
    ) {
        let sides = [edit(&text, &a, &["Norway"]), edit(&text, &b, &["Kenya", "Peru"]), edit(&text, &c, &["Party 10"])];
        let rolling = compose(&text, &sides.map(|side| side.proposal));
        let bytes = tracked_docx(&rolling, &[], &meta(), Names::Shown);
        if let Err(why) = every_side_reads_its_own(&rolling, &bytes) {
            return Err(TestCaseError::fail(format!("{why}\n{}", notation::print(&rolling))));
        }
        prop_assert!(!word::authors(&bytes).contains("Unattributed"), "{}\n{}", notation::print(&rolling), word::parts(&bytes)["word/document.xml"]);
    }

    #[test]
    fn a_comparison_accepted_gives_the_new_text_and_rejected_the_old(text in base(), (a, b) in (steps(), steps())) {
        let (old, new) = (edit(&text, &a, &["A"]).text, edit(&text, &b, &["B"]).text);
        let bytes = redline_docx(&redline(&old, &new), &old, &new, "Comparison", &meta());
        prop_assert_eq!(printed(&word::read(&bytes, &|_| true)), shown(&new));
        prop_assert_eq!(printed(&word::read(&bytes, &|_| false)), shown(&old));
    }

    #[test]
    fn a_text_is_printed_as_it_is(text in base(), a in steps()) {
        let text = edit(&text, &a, &["A"]).text;
        prop_assert_eq!(printed(&word::read(&text_docx(&text, &meta()), &|_| true)), shown(&text));
    }
}
