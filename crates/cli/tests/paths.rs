//! Documents that go out never name the folders of their input.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::{Command, Output};

/// A folder, and a file, whose names are in no text.
const FOLDER: &str = "Quokka mandate";
const FILE: &str = "bilby";

fn run(at: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph")).current_dir(at).args(arguments).output().unwrap()
}

/// Whether a file, or a part of it if it is a container, has one of the canaries.
fn leaks(bytes: &[u8]) -> bool {
    let has = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        ["quokka", FILE].iter().any(|canary| text.contains(canary))
    };
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else { return has(bytes) };
    (0..zip.len()).any(|at| {
        let mut part = zip.by_index(at).unwrap();
        let mut inside = Vec::new();
        part.read_to_end(&mut inside).unwrap();
        has(part.name().unwrap().as_bytes()) || has(&inside)
    })
}

/// Folders with two versions of a text that give findings on reading and on comparing.
fn folder() -> (tempfile::TempDir, [String; 3]) {
    let at = tempfile::tempdir().unwrap();
    let within = at.path().join(FOLDER);
    fs::create_dir(&within).unwrap();
    let hidden =
        "1. Parties shall re\u{200b}port.\n\n1. It stands.\n\nThe P\u{430}rties meet, and they meet again.\n";
    let old = format!("# Framework\n\n{hidden}");
    let new = format!("# Framework\n\n{}", hidden.replace("shall", "should").replace("again", "often"));
    let amendment = "{\"id\":\"7\",\"sponsors\":[\"Norway\"],\"locus\":\"Article 7\",\"old\":\"It counts.\",\"new\":\"It \u{202e}counts.\"}\n";
    let names = [format!("{FILE}-old.md"), format!("{FILE}-new.md"), format!("{FILE}.jsonl")];
    for (name, text) in names.iter().zip([&*old, &*new, amendment]) {
        fs::write(within.join(name), text).unwrap();
    }
    let paths = names.map(|name| within.join(name).display().to_string());
    (at, paths)
}

#[test]
fn no_document_names_the_path_of_its_input() {
    let (room, [old, new, amendments]) = folder();
    let at = room.path();
    let whole = format!("{FOLDER}/{FILE}-old.docx");
    assert!(run(at, &["convert", &old, &whole]).status.success());
    let rolling = format!("{FOLDER}/{FILE}.json");
    let made = run(at, &["compose", &old, &format!("Norway={new}"), "-o", &rolling]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(!leaks(&fs::read(at.join(&rolling)).unwrap()));
    let side = format!("Norway={new}");
    let commands: [&[&str]; 12] = [
        &["redline", &old, &new],
        &["redline", &whole, &new, "--all"],
        &["trace", &old, &new],
        &["trace", &whole, &new],
        &["compose", &old, &side],
        &["compose", &whole, &side],
        &["compose", &whole, &side, "--track"],
        &["compose", "--amendments", &amendments],
        &["parse", &old],
        &["parse", &whole],
        &["choose", &rolling, "Norway"],
        &["count", &rolling],
    ];
    let mut found = 0;
    for command in commands {
        let mut written = 0;
        for form in ["text", "markdown", "html", "json", "docx", "pdf", "akn"] {
            let output = run(at, &[command, &["--format", form, "-o", "out"]].concat());
            let Ok(bytes) = fs::read(at.join("out")) else { continue };
            fs::remove_file(at.join("out")).unwrap();
            assert!(output.status.success(), "{command:?} as {form}");
            assert!(!leaks(&bytes), "{command:?} as {form} names its input");
            found += String::from_utf8_lossy(&bytes).matches("U+200B").count();
            written += 1;
        }
        assert!(written > 0, "{command:?} wrote nothing");
    }
    for ending in ["txt", "md", "html", "json", "docx", "akn"] {
        let out = format!("out.{ending}");
        assert!(run(at, &["convert", &old, &out]).status.success(), "{ending}");
        assert!(!leaks(&fs::read(at.join(&out)).unwrap()), "{ending}");
    }
    assert!(found > 0, "no finding was printed, so that nothing could be named");
    // The terminal still says which file to look at.
    let output = run(at, &["redline", &old, &new]);
    assert!(String::from_utf8_lossy(&output.stderr).contains(&old), "{output:?}");
}

#[test]
fn a_document_has_the_title_that_is_asked_for() {
    let (room, [old, new, _]) = folder();
    let at = room.path();
    for command in
        [&["redline", &old, &new][..], &["trace", &old, &new], &["compose", &old, &format!("Norway={new}")]]
    {
        let output = run(at, &[command, &["--title", "Round 3", "--format", "html"]].concat());
        let page = String::from_utf8(output.stdout).unwrap();
        assert!(page.contains("<title>Round 3"), "{command:?}: {page}");
        let refused = run(at, &[command, &["--title", "Round 3"]].concat());
        assert_eq!(refused.status.code(), Some(2), "{command:?}");
        assert!(String::from_utf8_lossy(&refused.stderr).contains("--title"), "{refused:?}");
    }
}
