//! Runs the commands of `docs/walkthrough.md` in order in one folder, and compares their output with the
//! file. `PARAPH_BLESS=1` writes the file again.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Splits a command as a shell does, with single quotes only.
fn words(line: &str) -> Vec<String> {
    let (mut out, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => {
                if !word.is_empty() {
                    out.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    out.push(word);
    out.retain(|w| !w.is_empty());
    out
}

fn run(folder: &Path, line: &str) -> String {
    let words = words(line);
    assert_eq!(words[0], "paraph", "{line}");
    let out = Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(&words[1..])
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .env_remove("PARAPH_AS")
        .output()
        .unwrap();
    String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap()
}

#[test]
fn the_walkthrough_is_what_happens() {
    let page = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/walkthrough.md");
    let source = std::fs::read_to_string(&page).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut told, mut within) = (String::new(), false);
    for line in source.lines() {
        let fence = line.starts_with("```");
        if fence {
            within = line == "```console";
        }
        match line.strip_prefix("$ ").filter(|_| within) {
            Some(command) => {
                told.push_str(&format!("$ {command}\n{}", run(folder.path(), command)));
            }
            None if within && !fence => {}
            None => told.push_str(&format!("{line}\n")),
        }
    }
    if std::env::var_os("PARAPH_BLESS").is_some() {
        std::fs::write(&page, &told).unwrap();
    }
    let kept = std::fs::read_to_string(&page).unwrap();
    for (nth, (found, wanted)) in told.lines().zip(kept.lines()).enumerate() {
        assert_eq!(found, wanted, "line {}", nth + 1);
    }
    assert_eq!(told.lines().count(), kept.lines().count());
}
