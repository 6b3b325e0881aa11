//! LibreOffice opens and saves Paraph's Word files without changing a word or an author.
//!
//! Skipped if `soffice` is missing.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../text/tests/common/mod.rs"]
mod generated;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use generated::{base, edit, steps};
use paraph_interop::docx::{
    Document, DocxMeta, SponsorNames, joint_author, read_docx, redline_docx, rolling_docx, text_docx,
    tracked_docx,
};
use paraph_text::{compose, redline};
use paraph_trial::{data, tool};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// So many rolling texts go through LibreOffice.
const CASES: usize = 24;

/// All words of one reading of a file, character by character. What is between them does not count, and neither does
/// where a paragraph ends: LibreOffice takes the mark between words that a party inserts at the end of a paragraph and
/// a paragraph that it inserts after them for inserted too (`docs/word.md`).
fn words(document: &Document, accepts: &dyn Fn(&str) -> bool) -> String {
    let text = document.text(accepts).text;
    let all = text.provisions().iter().flat_map(|p| p.wording.as_str().chars());
    all.filter(|c| !c.is_whitespace()).collect()
}

/// The folder of the test; it goes when the test ends well, and stays to be looked at when it does not.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("the files are in {}", self.0.display());
        } else {
            drop(std::fs::remove_dir_all(&self.0));
        }
    }
}

/// Opens and saves files with LibreOffice; `None` if it is missing.
fn through_office(folder: &Path, files: &[PathBuf]) -> Option<PathBuf> {
    let saved = folder.join("saved");
    let status = Command::new(tool("soffice")?)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "docx", "--outdir"])
        .arg(&saved)
        .args(files)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "LibreOffice ends with {status}");
    Some(saved)
}

#[test]
fn libreoffice_opens_and_saves_without_changing_a_word_or_an_author() {
    let folder = Folder(std::env::temp_dir().join(format!("paraph-office-{}", std::process::id())));
    std::fs::create_dir_all(&folder.0).unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    let mut put = |name: String, bytes: &[u8]| {
        let file = folder.0.join(format!("{name}.docx"));
        std::fs::write(&file, bytes).unwrap();
        files.push(file);
    };
    let meta = DocxMeta { title: "Framework".to_owned(), ..DocxMeta::default() };
    let mut runner = TestRunner::deterministic();
    for case in 0..CASES {
        let (text, (a, b)) = (base(), (steps(), steps())).new_tree(&mut runner).unwrap().current();
        let sides = [edit(&text, &a, &["Norway"]), edit(&text, &b, &["Kenya", "Peru"])];
        let rolling = compose(&text, &sides.map(|side| side.proposal));
        put(format!("tracked-{case}"), &tracked_docx(&rolling, &[], &meta, SponsorNames::Shown));
        put(format!("brackets-{case}"), &rolling_docx(&rolling, &meta, SponsorNames::Shown));
        put(format!("text-{case}"), &text_docx(&text, &meta));
    }
    for (name, old, new) in pairs() {
        let bytes = redline_docx(&redline(&old, &new), &old, &new, "Comparison", &meta);
        put(name, &bytes);
    }
    let Some(saved) = through_office(&folder.0, &files) else { return };
    for file in &files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let again =
            std::fs::read(saved.join(&name)).unwrap_or_else(|_| panic!("LibreOffice did not open {name}"));
        let (ours, again) = (read_docx(&std::fs::read(file).unwrap()).unwrap(), read_docx(&again).unwrap());
        let authors = |document: &Document| -> BTreeSet<String> {
            document.authors().into_keys().map(str::to_owned).collect()
        };
        assert_eq!(authors(&again), authors(&ours), "{name}");
        let mut parties: BTreeSet<String> = authors(&ours).iter().flat_map(|a| joint_author(a)).collect();
        parties.insert(String::new());
        for party in &parties {
            let speaks = |author: &str| joint_author(author).iter().any(|one| *one == party.as_str());
            assert_eq!(words(&again, &speaks), words(&ours, &speaks), "{name}, as {party:?} has it");
        }
        assert_eq!(words(&again, &|_| true), words(&ours, &|_| true), "{name}, all accepted");
    }
}

/// The pairs of the Open XML PowerTools; none where the set is missing.
fn pairs() -> Vec<(String, paraph_text::Text, paraph_text::Text)> {
    let Some(folder) = data("docx-openxml-powertools") else { return Vec::new() };
    let table = std::fs::read_to_string(folder.join("expected_revisions.tsv")).unwrap();
    let text =
        |name: &str| read_docx(&std::fs::read(folder.join(name)).unwrap()).unwrap().text(&|_| true).text;
    let pair = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells[0].to_owned(), text(cells[1]), text(cells[2]))
    };
    table.lines().skip(1).filter(|line| !line.is_empty()).map(pair).collect()
}
