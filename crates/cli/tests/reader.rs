//! The reader of a printed text: where the rules hide names, nobody learns them from it, and a partner reads
//! what was cleared for it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::io::Read;
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

fn done(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

fn refused(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert!(!out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8_lossy(&out.stderr).into_owned()
}

/// Talks of three parties, a chair and a partner in which Alba proposes another limit.
fn talks(attribution: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("base.md"), "# T\n\n1. The limit is 600,000.\n\n2. The annex is cobalt.\n").unwrap();
    let rules = format!(
        r#"{{"pen":{{"chair":"MED"}},"base":"pen","closing":"finding","attribution":"{attribution}"}}"#
    );
    fs::write(at.join("rules.json"), rules).unwrap();
    let mut open = vec!["open", "T", "-f", "t.paraph", "--rules", "rules.json", "--as", "MED/head"];
    for party in ["Alba=A", "Brac=B", "Corr=C", "MED=M:chair", "PAR=P:partner"] {
        open.extend(["--party", party]);
    }
    for credential in ["Alba/head", "Brac/head", "Corr/head", "MED/head", "PAR/head"] {
        open.extend(["--credential", credential]);
    }
    done(at, &open);
    done(at, &["submit", "base.md", "--as", "MED/head"]);
    done(at, &["set-base", "2", "--as", "MED/head"]);
    done(at, &["propose", "--reword", "1", "The limit is 800,000.", "--as", "Alba/head"]);
    folder
}

/// The words of all parts of a Word file.
fn unpacked(path: &Path) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn where_names_are_hidden_show_names_nobody_but_the_reader_in_any_form() {
    let folder = talks("chatham-house");
    let at = folder.path();
    for reader in [&["--as", "Brac/head"][..], &["--as", "MED/head"], &[]] {
        for form in ["text", "markdown", "html", "json", "akn"] {
            let told = done(at, &[&["show", "--format", form], reader].concat());
            assert!(told.contains("800,000"), "{reader:?} as {form}: {told}");
            assert!(!told.contains("Alba"), "{reader:?} as {form}: {told}");
        }
        for (name, track) in [("s.docx", &[][..]), ("t.docx", &["--track"])] {
            done(at, &[&["show", "-o", name], track, reader].concat());
            let told = unpacked(&at.join(name));
            assert!(told.contains("800,000") && !told.contains("Alba"), "{reader:?}: {told}");
        }
    }
    let own = done(at, &["show", "--as", "Alba/head"]);
    assert!(own.contains("[600,000 / Alba: 800,000]"), "{own}");
    assert!(done(at, &["show", "--as", "Brac/head"]).contains("[600,000 / ?: 800,000]"));
}

#[test]
fn where_names_are_hidden_a_name_that_is_tried_tells_nothing() {
    let folder = talks("chatham-house");
    let at = folder.path();
    let tried = |name: &str| refused(at, &["accept", &format!("1={name}"), "--as", "Brac/head"]);
    assert_eq!(tried("Alba"), tried("Corr"));
    assert!(
        tried("Alba").contains("letter") && tried("Alba").contains("paraph brackets"),
        "{}",
        tried("Alba")
    );
    done(at, &["accept", "1=b", "--as", "Brac/head"]);
    let open = talks("shown");
    done(open.path(), &["accept", "1=Alba", "--as", "Brac/head"]);
}

#[test]
fn a_partner_reads_what_was_cleared_for_it() {
    let folder = talks("shown");
    let at = folder.path();
    let nothing = refused(at, &["show", "--as", "PAR/head"]);
    assert!(nothing.contains("shown to you") && !nothing.contains("600,000"), "{nothing}");
    done(at, &["consult", "PAR", "--points", "1", "--as", "Alba/head"]);
    let read = done(at, &["show", "--as", "PAR/head"]);
    assert!(read.contains("600,000") && !read.contains("800,000") && !read.contains("cobalt"), "{read}");
    let hidden = refused(at, &["show", "2", "--as", "PAR/head"]);
    assert_eq!(hidden, refused(at, &["show", "9", "--as", "PAR/head"]));
    assert!(done(at, &["show", "--as", "Brac/head"]).contains("Alba: 800,000"));
    let earlier = done(at, &["show", "--as", "Brac/head", "--at", "3"]);
    assert!(!earlier.contains("800,000"), "{earlier}");
}
