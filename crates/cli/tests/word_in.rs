//! Word files as input: a pile of edited files, one that was circulated, tracking switched off.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn paraph(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph")).args(args).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert!(out.status.success(), "{args:?}: {}", text(&out.stderr));
    text(&out.stdout)
}

fn refused(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert_eq!(out.status.code(), Some(2), "{args:?}: {}{}", text(&out.stdout), text(&out.stderr));
    text(&out.stderr)
}

/// The founding case as Word files.
fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/geneva");
    for name in ["base", "partners", "delegation"] {
        fs::copy(examples.join(format!("{name}.md")), folder.path().join(format!("{name}.md"))).unwrap();
        done(folder.path(), &["convert", &format!("{name}.md"), &format!("{name}.docx")]);
    }
    folder
}

/// What a rolling text prints, without its spaces.
fn printed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_pile_of_word_files_composes_as_their_texts_do() {
    let folder = geneva();
    let at = folder.path();
    let words = done(at, &["compose", "base.docx", "Partners=partners.docx", "Delegation=delegation.docx"]);
    let plain = done(at, &["compose", "base.md", "Partners=partners.md", "Delegation=delegation.md"]);
    assert_eq!(printed(&words), printed(&plain));
}

#[test]
fn a_rolling_text_that_went_out_as_tracked_changes_comes_back() {
    let folder = geneva();
    let at = folder.path();
    let sides = ["Partners=partners.md", "Delegation=delegation.md"];
    done(at, &[&["compose", "base.md"], &sides[..], &["-o", "rolling.docx", "--track"]].concat());
    done(at, &["compose", "rolling.docx", "--format", "json", "-o", "back.json"]);
    done(at, &[&["compose", "base.md"], &sides[..], &["--format", "json", "-o", "there.json"]].concat());
    for side in ["base", "Partners", "Delegation"] {
        let here = done(at, &["choose", "back.json", side, "--format", "text"]);
        let there = done(at, &["choose", "there.json", side, "--format", "text"]);
        assert_eq!(printed(&here), printed(&there), "{side}");
    }
}

#[test]
fn authors_speak_for_parties() {
    let root = std::env::var_os("PARAPH_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let file = root.join("docx-other-producers/superdoc-gdocs-tracked-changes.docx");
    if !file.is_file() {
        println!("skipped: there is no {}", file.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::copy(&file, folder.path().join("file.docx")).unwrap();
    let why = refused(folder.path(), &["compose", "file.docx", "--as-author", "Nobody=Norway"]);
    let known = why.split("Its authors are: ").nth(1).unwrap().trim().trim_end_matches('.').to_owned();
    let author = known.split(", ").next().unwrap();
    let rolling = done(folder.path(), &["compose", "file.docx", "--as-author", &format!("{author}=Norway")]);
    assert!(rolling.contains("Norway:"), "{rolling}");
}

#[test]
fn authors_need_a_word_file() {
    let folder = geneva();
    let at = folder.path();
    let why = refused(at, &["compose", "base.md", "--as-author", "A=Norway"]);
    assert!(why.contains("is no Word file"), "{why}");
    let why = refused(at, &["compose", "base.docx", "--as-author", "A=Norway"]);
    assert!(why.contains("has no tracked change by \"A\""), "{why}");
    fs::write(at.join("no.docx"), b"PK\x03\x04").unwrap();
    let why = refused(at, &["parse", "no.docx"]);
    assert!(why.contains("no.docx") && why.contains("save it as .docx"), "{why}");
}
