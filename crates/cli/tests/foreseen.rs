//! Each verb says what it would sign with `--dry-run`, and what it signed: provision, label, words, in whose name, and
//! what follows.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::Command;

fn run(folder: &Path, args: &[&str]) -> (bool, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .output()
        .unwrap();
    let all = [out.stdout, out.stderr].concat();
    (out.status.success(), String::from_utf8(all).unwrap())
}

fn done(folder: &Path, args: &[&str]) -> String {
    let (well, text) = run(folder, args);
    assert!(well, "{args:?}: {text}");
    text
}

/// Talks of two parties on three points.
fn talks() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let base = "1. Parties shall report.\n\n2. The limit is 600,000.\n\n3. Costs are shared.\n";
    fs::write(at.join("base.md"), base).unwrap();
    let credentials = ["--credential", "A/head", "--credential", "B/head"];
    let open = ["open", "Talks", "--party", "A=State A", "--party", "B=State B"];
    done(at, &[&open[..], &credentials[..]].concat());
    done(at, &["submit", "base.md", "--as", "A/head"]);
    done(at, &["set-base", "2", "--as", "A/head"]);
    done(at, &["join", "3", "--as", "B/head"]);
    folder
}

fn acts(folder: &Path) -> usize {
    done(folder, &["log", "--format", "json"]).matches("\"act\":").count()
}

#[test]
fn a_dry_run_says_what_signing_then_says_and_signs_nothing() {
    let folder = talks();
    let at = folder.path();
    let words = "The limit is 800,000.";
    let propose = ["propose", "--reword", "2", words, "--reason", "As the experts advise.", "--as", "A/head"];
    let before = acts(at);
    let would = done(at, &[&propose[..], &["--dry-run"]].concat());
    assert_eq!(acts(at), before, "a dry run signed something");
    let did = done(at, &propose);
    assert_eq!(acts(at), before + 1);
    let below = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(below(&would), below(&did));
    assert!(would.starts_with("Nothing was signed."), "{would}");
    for part in ["A/head, for State A", "point 2", words, "As the experts advise.", "B1 opens in point 2"] {
        assert!(did.contains(part), "{part} in {did}");
    }
}

#[test]
fn what_closes_says_the_words_and_the_label() {
    let folder = talks();
    let at = folder.path();
    done(at, &["propose", "--reword", "2", "The limit is 800,000.", "--as", "A/head"]);
    done(at, &["accept", "2=A", "--as", "B/head"]);
    done(at, &["close", "2=A", "--as", "A/head"]);
    let joined = done(at, &["join", "7", "--as", "B/head"]);
    for part in ["B/head, for State B", "Now point 2 reads: “The limit is 800,000.”", "B1 closes."] {
        assert!(joined.contains(part), "{part} in {joined}");
    }
}

#[test]
fn another_base_says_what_it_takes_the_place_of() {
    let folder = talks();
    let at = folder.path();
    done(at, &["propose", "--reword", "2", "The limit is 800,000.", "--as", "A/head"]);
    done(at, &["propose", "--delete", "3", "--as", "B/head"]);
    fs::write(at.join("other.md"), "1. Parties shall report.\n\n2. The limit is 700,000.\n").unwrap();
    done(at, &["submit", "other.md", "--as", "B/head"]);
    done(at, &["set-base", "7", "--as", "B/head"]);
    let would = done(at, &["join", "8", "--as", "A/head", "--dry-run"]);
    for part in
        ["of 2 provisions, 1 read as before", "2 open brackets of the old base end", "would bring act 8"]
    {
        assert!(would.contains(part), "{part} in {would}");
    }
}

#[test]
fn a_dry_run_of_what_would_be_refused_is_refused() {
    let folder = talks();
    let at = folder.path();
    done(at, &["propose", "--reword", "2", "The limit is 800,000.", "--as", "A/head"]);
    let close = ["close", "2=A", "--as", "A/head"];
    let (well, signed) = run(at, &close);
    let (also, dry) = run(at, &[&close[..], &["--dry-run"]].concat());
    assert!(!well && !also);
    assert_eq!(signed, dry);
    assert!(dry.contains("not-accepted"), "{dry}");
}
