//! Documents set as PDF, and read again: every word where it was, the same bytes each time.
#![cfg(feature = "typst")]
#![allow(clippy::unwrap_used, missing_docs)]

use paraph_interop::docx::{DocxMeta, SponsorNames};
use paraph_interop::layout::{Layout, page_layout, redline_layout, rolling_layout, text_layout};
use paraph_interop::{Format, read_text};
use paraph_pdf::{PdfError, read_pdf, write_pdf};
use paraph_talks::readout::{Block, Page, Run};
use paraph_text::{Sponsor, Text, compose, counter_draft, redline};

const BASE: &str = "# Framework\n\nParties,\n\n*Desiring* an end,\n\n## Part I. Terms\n\n1. Parties shall report [sic] each year.\n\n2. The Commission decides:\n\n(a) on dates;\n\n(b) on amounts of 5 million, \u{201c}as agreed\u{201d}.\n\n3. A fifth of it \u{2013} or less \u{2013} is first-class.\n\n| Step | Date |\n|---|---|\n| One | 1 May |\n| Two | 2 June |\n";

fn text(source: &str) -> Text {
    read_text(source, Format::Markdown).text
}

fn meta() -> DocxMeta {
    DocxMeta {
        title: "Framework".to_owned(),
        designation: "Draft 3".to_owned(),
        hash: Some("Record sha256:00ff".to_owned()),
        ..DocxMeta::default()
    }
}

fn pdf(layout: &Layout) -> Vec<u8> {
    write_pdf(layout, &meta(), &[]).unwrap()
}

fn words(paragraphs: &[String]) -> String {
    paragraphs.iter().flat_map(|p| p.split_whitespace()).filter(|w| *w != "|").collect::<Vec<_>>().join(" ")
}

fn rolling() -> Layout {
    let base = text(BASE);
    let change = |from: &str, to: &str, who: &str| {
        counter_draft(&base, &text(&BASE.replace(from, to)), [Sponsor::new(who).unwrap()].into()).0
    };
    let proposals = [
        change("shall report", "may report", "Norway"),
        change("each year", "twice a year", "Kenya"),
        change("2. The Commission decides:", "2. The Council decides:", "Norway"),
        change("\n\n3. A fifth", "\n\n3. A third", "Kenya"),
    ];
    rolling_layout(&compose(&base, &proposals), SponsorNames::Shown)
}

#[test]
fn what_is_set_is_read_again_word_for_word() {
    let layout = text_layout(&text(BASE));
    let read = read_pdf(&pdf(&layout)).unwrap();
    assert!(read.says(&layout), "{:#?}", read.paragraphs);
    assert_eq!(read.notices, Vec::new());
    assert!(read.beside.iter().any(|line| line == "Draft 3"), "{:?}", read.beside);
    assert!(read.beside.iter().any(|line| line == "Record sha256:00ff"), "{:?}", read.beside);
    assert!(read.tells.iter().all(|(key, _)| key == "Title" || key == "Creator"), "{:?}", read.tells);
}

#[test]
fn brackets_are_labelled_and_indexed() {
    let layout = rolling();
    assert!(layout.index.len() >= 4, "{:?}", layout.index);
    let mut read = read_pdf(&pdf(&layout)).unwrap();
    assert!(words(&read.paragraphs).contains("Norway: may"), "{:#?}", read.paragraphs);
    let at = read.paragraphs.iter().position(|p| p.starts_with("Index of brackets")).unwrap();
    let index = words(&read.paragraphs.split_off(at));
    assert!(read.says(&layout), "{:#?}", read.paragraphs);
    for entry in &layout.index {
        assert!(index.contains(&format!("{} {}", entry.label, entry.number)), "{}: {index}", entry.label);
    }
    assert_eq!(read.notices, Vec::new());
}

#[test]
fn without_names_no_name_is_in_it() {
    let base = text(BASE);
    let other = text(&BASE.replace("shall report", "may report"));
    let proposal = counter_draft(&base, &other, [Sponsor::new("Norway").unwrap()].into()).0;
    let bytes = pdf(&rolling_layout(&compose(&base, &[proposal]), SponsorNames::Hidden));
    let read = read_pdf(&bytes).unwrap();
    assert!(words(&read.paragraphs).contains("may"));
    assert!(!words(&read.paragraphs).contains("Norway"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(pdf(&rolling()) == pdf(&rolling()));
    let text = String::from_utf8_lossy(&pdf(&rolling())).into_owned();
    for clock in ["CreationDate", "ModDate", "xmp:CreateDate"] {
        assert!(!text.contains(clock), "{clock}");
    }
}

#[test]
fn it_is_tagged_for_those_who_do_not_see_it() {
    let bytes = String::from_utf8_lossy(&pdf(&rolling())).into_owned();
    for mark in ["pdfuaid:part", "/StructTreeRoot", "/Outlines", "/Lang"] {
        assert!(bytes.contains(mark), "{mark}");
    }
}

#[test]
fn a_comparison_shows_what_went_and_what_came() {
    let (old, new) = (text(BASE), text(&BASE.replace("shall report", "may report")));
    let layout = redline_layout(&redline(&old, &new), &old, &new, "Comparison", "new compared with old");
    let read = read_pdf(&pdf(&layout)).unwrap();
    let all = words(&read.paragraphs);
    assert!(all.contains("To read first") && all.contains("obligation shall may"), "{all}");
    assert!(all.contains("Parties shall may report"), "{all}");
    // A heading that is gone, and one that came.
    let new = text(&BASE.replace("## Part I. Terms\n\n", ""));
    for (a, b) in [(&old, &new), (&new, &old)] {
        let layout = redline_layout(&redline(a, b), a, b, "Comparison", "");
        assert!(words(&read_pdf(&pdf(&layout)).unwrap().paragraphs).contains("Terms"));
    }
}

#[test]
fn latin_cyrillic_and_greek_are_set_and_others_are_named() {
    let three = "# Рамка\n\n1. Стороны докладывают ежегодно: ґ, є, ї, ў, ђ.\n\n2. Τα μέρη υποβάλλουν έκθεση· ώστε.\n\n3. Strany pod\u{e1}vaj\u{ed} zpr\u{e1}vu: \u{11b}\u{161}\u{10d}\u{159}\u{17e}, \u{142}\u{f3}d\u{17a}, \u{15f}\u{131}.\n";
    let layout = text_layout(&text(three));
    let read = read_pdf(&pdf(&layout)).unwrap();
    assert!(read.says(&layout), "{:#?}", read.paragraphs);
    let other = text_layout(&text("1. Parties meet in \u{4e2d} each year.\n"));
    match write_pdf(&other, &meta(), &[]) {
        Err(error @ PdfError::Glyph { character: '\u{4e2d}', .. }) => {
            let told = error.to_string();
            assert!(told.contains("U+4E2D") && told.contains("Parties meet in"), "{told}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_word_of_a_text_is_markup() {
    let wild =
        "1. #panic(\"x\") $ x^2 $ *a* _b_ `c` \\ <label> @ref // comment \u{7e} -- --- ... [x](y) #{1+1}\n";
    let text = read_text(wild, Format::Plain).text;
    let layout = text_layout(&text);
    let read = read_pdf(&pdf(&layout)).unwrap();
    assert!(read.says(&layout), "{:#?}", read.paragraphs);
}

#[test]
fn a_readout_is_set_with_its_tables_and_lists() {
    let row = |a: &str, b: &str| vec![vec![Run::plain(a)], vec![Run::words(b, &["A".to_owned()])]];
    let page = Page {
        title: "Where we stand".to_owned(),
        subtitle: "After act 9".to_owned(),
        blocks: vec![
            Block::Heading("Open".to_owned()),
            Block::Paragraph(vec![Run::strong("Two"), Run::plain(" brackets are open.")]),
            Block::List(vec![vec![Run::plain("point 5")], vec![Run::faint("point 6")]]),
            Block::Table { head: vec!["Point".to_owned(), "Words".to_owned()], rows: vec![row("5", "shall")] },
            Block::Chart {
                svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\"><path d=\"M0 0L9 4\"/></svg>".to_owned(),
                text: "a line".to_owned(),
            },
        ],
    };
    let read = read_pdf(&pdf(&page_layout(&page))).unwrap();
    let all = read.paragraphs.join("\n");
    for words in ["Where we stand", "Two brackets are open.", "point 6", "Point | Words", "5 | shall"] {
        assert!(all.contains(words), "{words}: {all}");
    }
}

#[test]
fn an_empty_document_and_a_long_one_are_set() {
    assert!(read_pdf(&pdf(&Layout::default())).unwrap().paragraphs.is_empty());
    let long: String =
        (1..200).map(|n| format!("{n}. {}\n\n", "Parties shall report each year. ".repeat(8))).collect();
    let read = read_pdf(&pdf(&text_layout(&text(&long)))).unwrap();
    assert!(read.pages > 5, "{}", read.pages);
    assert_eq!(read.paragraphs.len(), 199);
}
