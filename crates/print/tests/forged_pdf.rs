//! Forged PDF files, each with its verdict; and the seeds of the fuzz targets, which are genuine.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;
mod paper;

use std::fs;
use std::path::PathBuf;

use paper::pdf::{LINES, line, lines, page, saved};
use paper::{FALSE, stage, written};
use paraph_print::Judged::{Altered, Genuine, More};
use paraph_print::{Form, Judged, Received, issued};
use paraph_talks::Attribution;
use paraph_talks::act::Act;

#[test]
fn each_forged_pdf_gets_its_verdict() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = all.last().unwrap();
    let own = lines();
    let swap = |from: &str, to: &str| {
        assert!(own.contains(from), "{from}");
        page(&own.replacen(from, to, 1), "")
    };
    let with = |more: &str| page(&format!("{own}{more}"), "");
    let before = |more: &str| page(&format!("{more}{own}"), "");
    let below = line(500, FALSE);
    let exchanged =
        [(700, 0), (660, 2), (620, 1), (580, 3)].map(|(height, at)| line(height, LINES[at])).concat();
    let exchanged = page(&exchanged, "");
    let at = |heights: [usize; 4]| -> Vec<u8> {
        page(&heights.iter().zip(LINES).map(|(height, words)| line(*height, words)).collect::<String>(), "")
    };
    let (shown_exchanged, last_shown_first) = (at([700, 660, 540, 580]), at([700, 660, 620, 740]));
    let column = |left: usize, height, at: usize| line(height, LINES[at]).replace("50 ", &format!("{left} "));
    let columns =
        [(50, 700, 0), (50, 660, 1), (340, 700, 2), (340, 660, 3)].map(|(l, h, n)| column(l, h, n)).concat();
    let columns = page(&columns, "");
    let cases: Vec<(&str, Vec<u8>, Judged)> = vec![
        ("the statement", page(&own, ""), Genuine),
        ("a box below the words", before("0.9 g 40 690 300 30 re f 0 g "), Genuine),
        ("a line after", with(&below), More),
        ("a line before", with(&line(740, FALSE)), More),
        ("a line between, drawn last", with(&line(640, FALSE)), More),
        (
            "a line between",
            swap(&line(620, LINES[2]), &format!("{}{}", line(640, FALSE), line(620, LINES[2]))),
            Altered,
        ),
        ("a white line", with(&format!("1 1 1 rg {below}")), More),
        ("a line drawn without ink", with(&format!("3 Tr {below}").replace("BT", "BT 3 Tr")), More),
        ("a transparent line", with(&format!("/G gs {below}")), More),
        ("a line off the page", with("BT /F 10 Tf 50 -900 Td (void) Tj ET"), More),
        ("a tiny line", with("BT /F 1 Tf 50 500 Td (void) Tj ET"), More),
        ("a line that is clipped away", with(&format!("q 0 0 10 10 re W n {below} Q")), More),
        ("a line that is covered", with(&format!("{below} 1 1 1 rg 40 490 400 30 re f")), More),
        ("a picture", with("q 100 0 0 50 40 300 cm /X Do Q"), More),
        (
            "an annotation",
            page(&own, "<< /Type /Annot /Subtype /FreeText /Rect [50 500 300 520] /Contents (void) >>"),
            More,
        ),
        (
            "a note on a word",
            page(&own, "<< /Type /Annot /Subtype /Text /Rect [50 500 60 520] /Contents (void) >>"),
            More,
        ),
        ("a word changed", swap("90 days", "900 days"), Altered),
        ("a word left out", swap("shall not publish", "shall publish"), Altered),
        ("a word inserted", swap("They agreed", "They never agreed"), Altered),
        ("two lines exchanged", exchanged, Altered),
        ("two lines drawn in their order and shown exchanged", shown_exchanged, More),
        ("the last line shown above all others", last_shown_first, More),
        ("two columns", columns, Genuine),
        ("a line left out", swap(&line(580, "They shall not publish the map."), ""), Altered),
        ("all words white", before("1 1 1 rg "), Altered),
        ("all words without ink", page(&own.replace("BT", "BT 3 Tr"), ""), Altered),
        ("all words covered", with("1 1 1 rg 0 0 600 800 re f"), Altered),
        ("all words below a picture", with("q 600 0 0 800 0 0 cm /X Do Q"), Altered),
        ("one word covered", with("1 1 1 rg 90 575 26 14 re f"), Altered),
        (
            "a word covered and another above it",
            with("1 1 1 rg 90 575 26 14 re f 0 g BT /F 10 Tf 92 580 Td (may) Tj ET"),
            Altered,
        ),
        (
            "a word that is spoken otherwise",
            swap(
                "BT /F 10 Tf 50 580",
                "/Span << /ActualText (They shall publish the map.) >> BDC EMC BT /F 10 Tf 50 580",
            ),
            More,
        ),
        // No viewer shows it; programs that sign and save keep earlier versions, too.
        ("another version before", saved(page(&line(700, FALSE), ""), &own), Genuine),
        ("another version after", saved(page(&own, ""), &line(700, FALSE)), Altered),
    ];
    assert!(cases.len() >= 25);
    let mut wrong = Vec::new();
    for (what, bytes, verdict) in cases {
        let received = Received::read(&bytes, "a.pdf").unwrap();
        let judged = received.judge(&stage.state, paper);
        let told: Vec<_> =
            judged.shown_beside.iter().map(|n| format!("{}: {} {}", n.code, n.place, n.message)).collect();
        if judged.kind != verdict || (verdict == More && told.is_empty()) {
            wrong.push(format!("{what}: {:?}, not {verdict:?}: {told:#?}", judged.kind));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The seeds that Paraph writes itself; `PARAPH_BLESS=1` writes them.
#[test]
fn seeds_of_the_judge_are_genuine() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let bless = std::env::var_os("PARAPH_BLESS").is_some();
    for (paper, name) in all.iter().zip(["draft", "statement"]) {
        for form in [Form::Docx, Form::Markdown, Form::Text, Form::Html, Form::Akn] {
            let folders: &[&str] = match form {
                Form::Docx => &["judge", "docx"],
                Form::Akn => &["judge", "akn"],
                Form::Markdown | Form::Text => &["judge", "read"],
                _ => &["judge"],
            };
            for folder in folders {
                let path = corpus.join(folder).join(format!("{name}.{}", form.ending()));
                if bless {
                    fs::create_dir_all(path.parent().unwrap()).unwrap();
                    fs::write(&path, written(&stage.state, paper, form)).unwrap();
                }
                let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
                let received = Received::read(&bytes, &format!("a.{}", form.ending())).unwrap();
                assert_eq!(received.judge(&stage.state, paper).kind, Genuine, "{}", path.display());
            }
        }
    }
    for folder in ["judge", "pdf"] {
        let path = corpus.join(folder).join("statement.pdf");
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, page(&lines(), "")).unwrap();
        }
        let received = Received::read(&fs::read(&path).unwrap(), "a.pdf").unwrap();
        assert_eq!(received.judge(&stage.state, &all[1]).kind, Genuine, "{}", path.display());
    }
}

/// Acts as lines, one file each; `PARAPH_BLESS=1` writes them.
#[test]
fn seeds_of_the_talks_are_acts() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/talks");
    let bless = std::env::var_os("PARAPH_BLESS").is_some();
    let signed = common::story::story(Attribution::default(), |_| ()).signed;
    let mut kinds = 0;
    for (by, act) in signed.iter().rev() {
        let kind = act.kind().as_str();
        let path = folder.join(kind);
        if bless && !path.exists() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, format!("{by} {kind} {}\n", serde_json::to_string(&act.body()).unwrap()))
                .unwrap();
        }
        let seed = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let body = seed.trim().splitn(3, ' ').nth(2).unwrap();
        assert_eq!(Act::read(kind, &serde_json::from_str(body).unwrap()).unwrap().kind(), act.kind());
        kinds += 1;
    }
    assert!(kinds > 10);
}
