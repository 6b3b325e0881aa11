//! What LibreOffice saves of Paraph's Word files as OpenDocument has the same words and authors.
//!
//! Skipped if `soffice` is missing.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../text/tests/common/mod.rs"]
mod generated;

use std::path::PathBuf;
use std::process::{Command, Stdio};

use generated::{base, edit, steps};
use paraph_interop::docx::{
    Document, DocxMeta, SponsorNames, joint_author, read_docx, text_docx, tracked_docx,
};
use paraph_interop::odt::read_odt;
use paraph_text::compose;
use paraph_trial::tool;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// So many texts, and rolling texts with tracked changes, go through LibreOffice.
const CASES: usize = 12;

/// All words of one reading, character by character. Where a paragraph ends does not count (`docs/word.md`).
fn words(document: &Document, accepts: &dyn Fn(&str) -> bool) -> String {
    let text = document.text(accepts).text;
    let all = text.provisions().iter().flat_map(|p| p.wording.as_str().chars());
    all.filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn libreoffice_saves_the_same_words_and_authors_as_opendocument() {
    let Some(soffice) = tool("soffice") else { return };
    let folder = std::env::temp_dir().join(format!("paraph-odt-office-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    let mut put = |name: String, bytes: &[u8]| {
        let file = folder.join(format!("{name}.docx"));
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
        put(format!("text-{case}"), &text_docx(&text, &meta));
    }
    let status = Command::new(soffice)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "odt", "--outdir"])
        .arg(folder.join("saved"))
        .args(&files)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "LibreOffice ends with {status}");
    let mut wrong = Vec::new();
    for file in &files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let saved = std::fs::read(folder.join("saved").join(format!("{name}.odt"))).unwrap();
        let (ours, again) = (read_docx(&std::fs::read(file).unwrap()).unwrap(), read_odt(&saved).unwrap());
        let authors = |document: &Document| -> Vec<String> {
            document.authors().into_keys().map(str::to_owned).collect()
        };
        if authors(&again) != authors(&ours) {
            wrong.push(format!("{name}: authors {:?}, not {:?}", authors(&again), authors(&ours)));
        }
        let numbered = |document: &Document| -> Vec<Option<String>> {
            let all = document.text(&|_| true).text;
            all.provisions().iter().map(|p| p.number.as_ref().map(|n| n.label.clone())).collect()
        };
        if name.starts_with("text") && numbered(&again) != numbered(&ours) {
            wrong.push(format!("{name}: numbers {:?}, not {:?}", numbered(&again), numbered(&ours)));
        }
        let mut parties: Vec<String> = authors(&ours).iter().flat_map(|a| joint_author(a)).collect();
        parties.push(String::new());
        for party in &parties {
            let speaks = |author: &str| joint_author(author).iter().any(|one| *one == party.as_str());
            if words(&again, &speaks) != words(&ours, &speaks) {
                wrong.push(format!(
                    "{name} as {party:?} has it:\n  {}\n  {}",
                    words(&again, &speaks),
                    words(&ours, &speaks)
                ));
            }
        }
        if words(&again, &|_| true) != words(&ours, &|_| true) {
            wrong.push(format!("{name}, all accepted"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}; the files are in {}:\n{}",
        wrong.len(),
        files.len(),
        folder.display(),
        wrong.join("\n")
    );
    std::fs::remove_dir_all(&folder).unwrap();
}
