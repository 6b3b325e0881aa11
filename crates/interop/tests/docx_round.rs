//! Reading of Paraph's own Word files: complete texts, and each party's side of a rolling text.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../text/tests/common/mod.rs"]
mod generated;

use generated::{base, edit, steps};
use paraph_interop::docx::{
    Document, DocxMeta, Piece, SponsorNames, What, joint_author, read_docx, redline_docx, text_docx,
    tracked_docx,
};
use paraph_text::{Sponsor, Text, Words, choose, compose, notation, redline};
use proptest::prelude::*;

fn meta() -> DocxMeta {
    DocxMeta { title: "Framework".to_owned(), language: "en".to_owned(), ..DocxMeta::default() }
}

fn read(bytes: &[u8]) -> Document {
    read_docx(bytes).unwrap()
}

/// Number and words of each provision; what is between words does not count, as in every law.
fn shown(text: &Text) -> Vec<(String, String)> {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
    let all = text
        .provisions()
        .iter()
        .map(|p| (label(p), Words::of(p.wording.as_str()).iter().collect::<Vec<_>>().join(" ")));
    // A paragraph that is empty and unnumbered is no provision in Word.
    all.filter(|(label, words)| !label.is_empty() || !words.is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 128 } else { 1000 }))]

    #[test]
    fn a_text_is_read_as_it_was_written(text in base(), a in steps()) {
        let text = edit(&text, &a, &["A"]).text;
        let document = read(&text_docx(&text, &meta()));
        let again = document.text(&|_| true).text;
        let bare = |text: &Text| -> Vec<paraph_text::Provision> {
            let worded = |p: &&paraph_text::Provision| p.number.is_some() || !p.wording.as_str().trim().is_empty();
            text.provisions().iter().filter(worded).cloned().collect()
        };
        prop_assert_eq!(bare(&again), bare(&text));
        prop_assert_eq!(document.untracked(), []);
    }

    #[test]
    fn each_party_reads_its_own_text_in_tracked_changes(text in base(), (a, b) in (steps(), steps())) {
        let sides = [edit(&text, &a, &["Norway"]), edit(&text, &b, &["Kenya", "Peru, the Republic of"])];
        let rolling = compose(&text, &sides.map(|side| side.proposal));
        let document = read(&tracked_docx(&rolling, &[], &meta(), SponsorNames::Shown));
        prop_assert_eq!(shown(&document.text(&|_| false).text), shown(&choose(&rolling, None)));
        for sponsor in &rolling.sponsors {
            let speaks = |author: &str| joint_author(author).iter().any(|name| name == sponsor.as_str());
            let got = shown(&document.text(&speaks).text);
            prop_assert_eq!(&got, &shown(&choose(&rolling, Some(sponsor))), "{}\n{}", sponsor.as_str(), notation::print(&rolling));
        }
        prop_assert_eq!(document.untracked(), []);
        // Whatever is accepted together, no word that somebody reads is gone from the file.
        let every = document.text(&|_| true).text;
        let inserted = document.paragraphs.iter().flat_map(|p| &p.pieces).filter_map(|piece| match piece {
            Piece::Words { text, tracked, number: false } if tracked.iter().all(|t| t.what == What::Inserted) => Some(text),
            _ => None,
        });
        let bare = |words: String| words.split_whitespace().collect::<String>();
        let here: String = every.provisions().iter().map(|p| p.wording.as_str()).collect();
        prop_assert_eq!(bare(here), bare(inserted.cloned().collect()));
    }

    #[test]
    fn what_was_tracked_comes_back_as_proposals(text in base(), (a, b) in (steps(), steps())) {
        let sides = [edit(&text, &a, &["Norway"]), edit(&text, &b, &["Kenya"])];
        let rolling = compose(&text, &sides.clone().map(|side| side.proposal));
        let document = read(&tracked_docx(&rolling, &[], &meta(), SponsorNames::Shown));
        let parties = |author: &str| joint_author(author).iter().filter_map(|name| Sponsor::new(name)).collect();
        let back = document.proposals(&parties, None);
        let again = compose(&back.base, &back.proposals);
        for side in &sides {
            let sponsor = side.proposal.sponsors.first().unwrap();
            // One who proposes nothing has the base's text.
            let named = again.sponsors.contains(sponsor).then_some(sponsor);
            prop_assert_eq!(shown(&choose(&again, named)), shown(&side.text), "{}", sponsor.as_str());
        }
    }

    #[test]
    fn a_comparison_is_read_as_the_old_and_the_new(text in base(), (a, b) in (steps(), steps())) {
        let (old, new) = (edit(&text, &a, &["A"]).text, edit(&text, &b, &["B"]).text);
        let document = read(&redline_docx(&redline(&old, &new), &old, &new, "Comparison", &meta()));
        prop_assert_eq!(shown(&document.text(&|_| true).text), shown(&new));
        prop_assert_eq!(shown(&document.text(&|_| false).text), shown(&old));
    }
}

/// A file as somebody changed it with tracking switched off: one word is another.
#[test]
fn an_edit_with_tracking_switched_off_is_told() {
    use std::io::{Cursor, Read, Write};
    let text = paraph_interop::read_text(
        "# Framework\n\n1. Parties shall meet.\n\n2. Parties shall report.\n",
        paraph_interop::Format::Markdown,
    )
    .text;
    let bytes = text_docx(&text, &meta());
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut source = String::new();
        part.read_to_string(&mut source).unwrap();
        out.start_file(part.name().unwrap().into_owned(), zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(source.replace("Parties shall report.", "Parties should report.").as_bytes()).unwrap();
    }
    let document = read(&out.finish().unwrap().into_inner());
    let told: Vec<String> = document.untracked().into_iter().map(|f| f.message).collect();
    assert_eq!(told, ["point 2 was changed in the file with tracking switched off."]);
    let back = document.proposals(&|_| Vec::new(), Some(&text));
    assert!(
        back.findings.iter().any(|f| f.message.contains("differs from the base without a tracked change")),
        "{back:?}"
    );
}
