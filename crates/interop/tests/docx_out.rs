//! Word files that Paraph writes: each party finds its text in them, and they disclose nothing
//! else.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../text/tests/common/mod.rs"]
mod generated;
mod word;

use generated::{base, edit, steps};
use paraph_interop::docx::{
    DocxMeta, Reason, SponsorNames, page_docx, redline_docx, rolling_docx, text_docx, tracked_docx,
};
use paraph_interop::{Format, read_file_bytes};
use paraph_talks::readout::{Block, Page, Run};
use paraph_text::{Rolling, Sponsor, Text, choose, compose, counter_draft, notation, redline};
use proptest::prelude::*;
use word::Line;

fn meta() -> DocxMeta {
    DocxMeta {
        title: "Framework".to_owned(),
        designation: "Draft 3".to_owned(),
        date: paraph_talks::Moment::parse("2025-11-24T09:00:00Z"),
        hash: Some("Record sha256:0123".to_owned()),
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
        let bytes = tracked_docx(&rolling, &[], &meta(), SponsorNames::Shown);
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

const ROLLING: &str = "Framework for talks\n\n\
    1. Parties [shall / Norway: should / Kenya, Peru: [will / Norway: must]] report [- / Kenya: each year].\n\n\
    {place: here / Norway: after 3} 2. The [commission / Peru: secretariat] meets.\n\n\
    {presence: stands / Kenya: -} [3. / Peru: 3 bis.] A review takes place.\n\n\
    {boundary: separate / Peru: runs on} 4. It is public.\n";

fn rolling() -> Rolling {
    notation::parse(ROLLING).unwrap()
}

fn reasons(rolling: &Rolling) -> Vec<Reason> {
    let id = rolling.entries[1].id.clone();
    vec![Reason { id, who: "Kenya".to_owned(), text: "Capitals asked for it.\nTwice.".to_owned() }]
}

/// Every file that Paraph writes, by what it is.
fn written() -> Vec<(&'static str, Vec<u8>)> {
    let rolling = rolling();
    let side = |name: &str| choose(&rolling, Sponsor::new(name).as_ref());
    let (old, new) = (side("nobody"), side("Peru"));
    vec![
        ("text", text_docx(&old, &meta())),
        ("brackets", rolling_docx(&rolling, &meta(), SponsorNames::Shown)),
        ("tracked", tracked_docx(&rolling, &reasons(&rolling), &meta(), SponsorNames::Shown)),
        ("redline", redline_docx(&redline(&old, &new), &old, &new, "Comparison", &meta())),
        ("readout", page_docx(&readout(), &meta())),
    ]
}

fn readout() -> Page {
    let parties = ["Kenya".to_owned(), "Norway".to_owned()];
    Page {
        title: "Brief".to_owned(),
        subtitle: "As of act 7".to_owned(),
        blocks: vec![
            Block::Heading("Open".to_owned()),
            Block::List(vec![vec![Run::label(&parties[..1]), Run::words(" each year", &parties[..1])]]),
            Block::Table {
                head: vec!["Point".to_owned(), "Who".to_owned()],
                rows: vec![vec![vec![Run::strong("1")], vec![Run::label(&parties)]]],
            },
            Block::Paragraph(vec![Run::faint("No more <than> this & that.")]),
        ],
    }
}

#[test]
fn the_files_are_as_they_were() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/docx");
    for (name, bytes) in written() {
        for (part, got) in word::parts(&bytes) {
            // The styles are the same in every file.
            if name != "text" && (part.contains("styles") || part.contains("fontTable")) {
                continue;
            }
            let path = folder.join(name).join(part.replace('/', "-"));
            let got = got.replace("><", ">\n<");
            if std::env::var_os("PARAPH_BLESS").is_some() {
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(&path, got).unwrap();
            } else {
                let expected = std::fs::read_to_string(&path).unwrap_or_default();
                assert!(got == expected, "{} differs; PARAPH_BLESS=1 writes it anew", path.display());
            }
        }
    }
}

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(written(), written());
}

#[test]
fn nothing_of_the_machine_or_its_user_is_in_a_file() {
    for (name, bytes) in written() {
        for (part, xml) in word::parts(&bytes) {
            for leak in [
                "rsid",
                "attachedTemplate",
                "lastModifiedBy",
                "dc:creator",
                "Company",
                "home/",
                "tmp/",
                "Users",
                "file:",
            ] {
                assert!(!xml.contains(leak), "{name}, {part}: {leak}");
            }
            for time in xml.match_indices("w:date=\"") {
                assert_eq!(&xml[time.0 + 8..time.0 + 28], "2025-11-24T09:00:00Z", "{name}, {part}");
            }
        }
        // 1 January 1980, midnight, in every header of the container.
        let headers = bytes.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x03\x04");
        assert!(
            headers.map(|(at, _)| &bytes[at + 10..at + 14]).all(|time| time == [0, 0, 0x21, 0]),
            "{name}"
        );
    }
}

#[test]
fn without_a_date_no_change_has_one() {
    let meta = DocxMeta { date: None, ..meta() };
    let parts = word::parts(&tracked_docx(&rolling(), &[], &meta, SponsorNames::Shown));
    assert!(parts.values().all(|xml| !xml.contains("w:date=") && !xml.contains("2025")));
}

#[test]
fn where_names_are_hidden_no_name_is_in_the_file() {
    let rolling = rolling();
    let files = [
        tracked_docx(&rolling, &reasons(&rolling), &meta(), SponsorNames::Hidden),
        rolling_docx(&rolling, &meta(), SponsorNames::Hidden),
    ];
    for bytes in files {
        for (part, xml) in word::parts(&bytes) {
            for name in ["Norway", "Kenya", "Peru"] {
                assert!(!xml.contains(name), "{part} names {name}");
            }
        }
    }
    let bytes = tracked_docx(&rolling, &[], &meta(), SponsorNames::Hidden);
    assert_eq!(printed(&word::read(&bytes, &|_| false)), shown(&choose(&rolling, None)));
}

#[test]
fn names_do_not_change_the_order_where_they_are_hidden() {
    let swapped = ROLLING.replace("Norway", "Zambia").replace("Kenya", "Yemen").replace("Peru", "Albania");
    let swapped = notation::parse(&swapped).unwrap();
    assert_eq!(
        word::parts(&rolling_docx(&rolling(), &meta(), SponsorNames::Hidden))["word/document.xml"],
        word::parts(&rolling_docx(&swapped, &meta(), SponsorNames::Hidden))["word/document.xml"]
    );
}

#[test]
fn every_change_has_a_number_of_its_own_and_none_stands_in_another() {
    for (name, bytes) in written() {
        let (mut seen, mut open) = (std::collections::BTreeSet::new(), 0);
        for piece in word::pieces(&word::parts(&bytes)["word/document.xml"]) {
            match piece {
                word::Piece::Open(tag, attributes, alone) => {
                    let numbered = [
                        "w:bookmarkStart",
                        "w:commentRangeStart",
                        "w:moveFromRangeStart",
                        "w:moveToRangeStart",
                    ];
                    if numbered.contains(&tag.as_str()) || word::CHANGES.contains(&tag.as_str()) {
                        assert!(seen.insert(attributes["w:id"].clone()), "{name}: {attributes:?}");
                    }
                    if word::CHANGES.contains(&tag.as_str()) && !alone {
                        open += 1;
                        assert_eq!(open, 1, "{name}: a change within a change");
                    }
                }
                word::Piece::Close(tag) if word::CHANGES.contains(&tag.as_str()) => open -= 1,
                _ => {}
            }
        }
    }
}

#[test]
fn brackets_say_whose_they_are() {
    let bytes = rolling_docx(&rolling(), &meta(), SponsorNames::Shown);
    let lines = word::read(&bytes, &|_| false);
    let line = lines.iter().find(|l| l.label == "1.").unwrap();
    assert_eq!(
        line.text,
        "Parties B1[shall / Norway: should / Kenya, Peru: B2[will / Norway: must]] report B3[\u{2013} / Kenya: each year]."
    );
}

/// What LibreOffice makes of a file, in another form; `None` if it is missing.
fn converted(bytes: &[u8], name: &str, form: &str) -> Option<Vec<u8>> {
    let program = paraph_trial::tool("soffice")?;
    let ending = form.split(':').next().unwrap();
    let folder = std::env::temp_dir().join(format!("paraph-docx-out-{}-{name}-{ending}", std::process::id()));
    std::fs::create_dir_all(folder.join("out")).unwrap();
    let file = folder.join(format!("{name}.docx"));
    std::fs::write(&file, bytes).unwrap();
    let done = std::process::Command::new(program)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", form, "--outdir"])
        .arg(folder.join("out"))
        .arg(&file)
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    let made = std::fs::read(folder.join("out").join(format!("{name}.{ending}")));
    std::fs::remove_dir_all(&folder).unwrap();
    Some(made.unwrap())
}

fn geneva() -> Rolling {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/geneva");
    let text = |name: &str| {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        read_file_bytes(&bytes, Format::Markdown).unwrap().text
    };
    let base = text("base.md");
    let side = |name: &str, file: &str| counter_draft(&base, &text(file), generated::sponsors(&[name])).0;
    compose(
        &base,
        &[side("Partners", "partners.md"), side("Delegation A", "delegation.md"), side("B", "refined.md")],
    )
}

/// The words of each line: LibreOffice may set the space between them otherwise.
fn words_of(lines: Vec<(String, String)>) -> Vec<(String, Vec<String>)> {
    let words = |text: String| text.split_whitespace().map(str::to_owned).collect();
    lines.into_iter().map(|(label, text)| (label, words(text))).collect()
}

#[test]
fn the_founding_case_goes_through_word_and_libreoffice() {
    let rolling = geneva();
    let bytes = tracked_docx(&rolling, &[], &meta(), SponsorNames::Shown);
    every_side_reads_its_own(&rolling, &bytes).unwrap();
    let Some(saved) = converted(&bytes, "geneva", "docx") else { return };
    assert_eq!(word::authors(&saved), word::authors(&bytes));
    for side in std::iter::once(None).chain(rolling.sponsors.iter().map(Some)) {
        let accept = |author: &str| side.is_some_and(|s| word::names(author, s.as_str()));
        let mut got = words_of(printed(&word::read(&saved, &accept)));
        // LibreOffice gives the empty paragraph at the end the style of the one before it.
        got.pop_if(|(label, words)| label.is_empty() && words.is_empty());
        let expected = words_of(shown(&choose(&rolling, side)));
        for (got, expected) in got.iter().zip(&expected) {
            assert_eq!(got, expected, "{side:?}");
        }
        assert_eq!(got.len(), expected.len(), "{side:?}");
    }
    let text = choose(&rolling, None);
    let plain = converted(&text_docx(&text, &meta()), "base", "txt:Text (encoded):UTF8").unwrap();
    let plain = String::from_utf8(plain).unwrap();
    let got: Vec<&str> = plain.trim_start_matches('\u{feff}').split_whitespace().collect();
    let all = shown(&text);
    let expected: Vec<&str> =
        all.iter().flat_map(|(l, t)| l.split_whitespace().chain(t.split_whitespace())).collect();
    assert_eq!(got, expected);
}
