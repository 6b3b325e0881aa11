//! A secretariat's work in one act: a pile of papers, a gavelled list, versions in other languages.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn paraph(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .env_remove("PARAPH_AS")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert!(out.status.success(), "{args:?}: {}", text(&out.stderr));
    text(&out.stdout)
}

fn refused(folder: &Path, code: i32, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert_eq!(out.status.code(), Some(code), "{args:?}: {}{}", text(&out.stdout), text(&out.stderr));
    text(&out.stderr)
}

/// Returns the number of the act that a command signed, from its output: `Act 70, offer: done.`
fn number(told: &str) -> String {
    told.strip_prefix("Act ").and_then(|rest| rest.split(',').next()).unwrap().to_owned()
}

const BASE: &str = "# Framework\n\n1. Parties shall report each year.\n\n2. Parties shall meet.\n\n(a) in spring;\n\n(b) in autumn.\n";

/// Talks of three parties with a chair who holds the pen, and a base.
fn talks() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("base.md"), BASE).unwrap();
    let rules = paraph_talks::Rules {
        pen: paraph_talks::Pen::Chair(paraph_talks::PartyCode::new("Chair").unwrap()),
        base: paraph_talks::BaseBy::Pen,
        ..paraph_talks::Rules::default()
    };
    fs::write(at.join("rules.json"), serde_json::to_string(&rules).unwrap()).unwrap();
    let mut open: Vec<String> = ["open", "Annual reports", "--languages", "en,fr", "--rules", "rules.json"]
        .map(str::to_owned)
        .to_vec();
    for (code, name) in [("NO", "Norway"), ("KE", "Kenya"), ("CL", "Chile"), ("Chair", "The Chair:chair")] {
        open.extend(["--party".to_owned(), format!("{code}={name}")]);
        open.extend(["--credential".to_owned(), format!("{code}/head")]);
    }
    open.extend(["--as", "Chair/head", "--keeper", "Chair/head"].map(str::to_owned));
    done(at, &open.iter().map(String::as_str).collect::<Vec<_>>());
    let act = number(&done(at, &["submit", "base.md", "--as", "Chair/head"]));
    done(at, &["set-base", &act, "--as", "Chair/head"]);
    folder
}

#[test]
fn a_pile_is_filed_confirmed_and_closed_in_a_few_acts() {
    let folder = talks();
    let at = folder.path();
    fs::write(at.join("no.md"), BASE.replace("each year", "each month")).unwrap();
    fs::write(at.join("joint.md"), BASE.replace("1. Parties shall", "1. Parties should")).unwrap();
    let why = refused(at, 2, &["file", "no.md", "--as", "Chair/head"]);
    assert!(why.contains("does not say whose paper it is"), "{why}");
    refused(at, 1, &["file", "NO=no.md", "--as", "KE/head"]);
    let told = done(at, &["file", "NO=no.md", "KE,CL=joint.md", "--as", "Chair/head"]);
    let act = number(&told);
    let table = done(at, &["brackets"]);
    assert!(table.contains("filed for NO, not confirmed"), "{table}");
    assert!(done(at, &["needs", "--as", "NO/head"]).contains("A paper was filed on your behalf"));
    for party in ["NO", "KE", "CL"] {
        done(at, &["join", &act, "--as", &format!("{party}/head")]);
    }
    assert!(!done(at, &["brackets"]).contains("not confirmed"));
    let why = refused(at, 2, &["close", "--accepted", "--as", "Chair/head"]);
    assert!(why.contains("have not yet accepted the same alternative in any bracket"), "{why}");
    done(at, &["accept", "1.1=KE", "1.2=NO", "--as", "NO/head"]);
    for party in ["KE", "CL"] {
        done(at, &["accept", "1.2=NO", "--as", &format!("{party}/head")]);
    }
    done(at, &["close", "--accepted", "--as", "Chair/head"]);
    let shown = done(at, &["show", "1"]);
    assert!(shown.contains("Parties should report each month."), "{shown}");
    done(at, &["verify"]);
}

#[test]
fn a_version_in_another_language_is_kept_beside_and_goes_stale() {
    let folder = talks();
    let at = folder.path();
    let french = "# Cadre\n\n1. Les parties font rapport chaque année.\n\n2. Les parties se réunissent.\n\n(a) au printemps ;\n";
    fs::write(at.join("fr.md"), french).unwrap();
    done(at, &["submit", "fr.md", "--language", "fr", "--as", "CL/head"]);
    let told = done(at, &["languages", "fr"]);
    assert!(told.contains("missing"), "{told}");
    let json: serde_json::Value =
        serde_json::from_str(&done(at, &["languages", "--format", "json"])).unwrap();
    let version = &json["versions"][0];
    assert_eq!(
        (&version["current"], &version["stale"], &version["missing"]),
        (&4.into(), &0.into(), &1.into())
    );
    done(at, &["propose", "--reword", "1", "Parties should report each year.", "--as", "KE/head"]);
    for party in ["NO", "CL"] {
        done(at, &["accept", "1=KE", "--as", &format!("{party}/head")]);
    }
    done(at, &["close", "--accepted", "--as", "Chair/head"]);
    let told = done(at, &["languages"]);
    assert!(told.contains("point 1, stale: “Parties should report each year.”"), "{told}");
    fs::write(at.join("more.md"), format!("{french}\n7. Rien.\n")).unwrap();
    let why = refused(at, 2, &["submit", "more.md", "--language", "fr", "--as", "CL/head"]);
    assert!(why.contains("point 7 does not render any provision of the base"), "{why}");
    let why = refused(at, 2, &["languages", "de"]);
    assert!(why.contains("en, fr"), "{why}");
}
