//! PDF files of a record: written in builds that support it, and checked in every build.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Returns the exit code and the output.
fn told(folder: &Path, args: &[&str]) -> (i32, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .env_remove("PARAPH_FONTS")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    (out.status.code().unwrap(), text + &String::from_utf8_lossy(&out.stderr))
}

fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(told(folder.path(), &["demo", "geneva"]).0, 0);
    folder
}

#[cfg(not(feature = "pdf"))]
#[test]
fn where_pdf_is_not_built_it_says_how_to_build_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "# Framework\n\n1. Parties meet.\n").unwrap();
    let (code, text) = told(folder.path(), &["convert", "a.md", "a.pdf"]);
    assert_eq!(code, 2);
    assert!(text.contains("built without PDF") && text.contains("--features pdf"), "{text}");
    assert!(!folder.path().join("a.pdf").exists());
}

/// Returns a plain PDF of one page, with a paragraph for each line.
fn plain_pdf(lines: &[String]) -> Vec<u8> {
    let shown: String =
        lines.iter().map(|l| format!("({}) Tj 0 -40 Td ", l.replace(['(', ')'], ""))).collect();
    let content = format!("BT /F 10 Tf 20 780 Td {shown} ET");
    let objects = [
        "<< /Pages 2 0 R >>".to_owned(),
        "<< /Kids [3 0 R] /MediaBox [0 -90000 9000 800] >>".to_owned(),
        "<< /Contents 4 0 R /Resources << /Font << /F << /Subtype /Type1 >> >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut table = "xref\n0 5\n0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let place = out.len();
    out.push_str(&format!("{table}trailer << /Root 1 0 R >>\nstartxref\n{place}\n%%EOF"));
    out.into_bytes()
}

#[test]
fn a_pdf_that_another_program_made_is_checked_by_its_words() {
    let folder = geneva();
    let at = folder.path();
    let statement = told(at, &["log"]).1;
    let act = statement.lines().filter(|l| l.contains("joint statement") || l.contains("drafts")).find_map(
        |line| {
            let number: String = line.trim_start().chars().take_while(char::is_ascii_digit).collect();
            let found = told(at, &["statement", &number]);
            (found.0 == 0 && !number.is_empty()).then_some((number, found.1))
        },
    );
    let (number, words) = act.expect("the story has a statement");
    let lines: Vec<String> = words.lines().filter(|l| !l.trim().is_empty()).map(str::to_owned).collect();
    let ascii = lines.iter().all(|l| l.is_ascii() && !l.contains(['(', ')']));
    assert!(ascii, "the statement of the story can be written with a plain font: {words}");
    fs::write(at.join("statement.pdf"), plain_pdf(&lines)).unwrap();
    let (code, text) = told(at, &["check", "statement.pdf"]);
    assert!(
        code == 0 && text.contains("is the statement") && text.contains(&format!("(act {number})")),
        "{text}"
    );
    let forged: Vec<String> = lines.iter().map(|l| l.replacen(" and ", " or ", 1)).collect();
    assert_ne!(forged, lines);
    fs::write(at.join("forged.pdf"), plain_pdf(&forged)).unwrap();
    let (code, text) = told(at, &["check", "forged.pdf"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("The nearest is the statement") && text.contains("{+or"), "{text}");
}

#[cfg(feature = "pdf")]
#[test]
fn a_draft_that_went_out_as_pdf_is_known_to_the_byte_and_an_altered_one_told_apart() {
    let folder = geneva();
    let at = folder.path();
    for number in ["1", "2"] {
        assert_eq!(told(at, &["draft", number, "--as", "A/head", "-o", "draft.pdf"]).0, 0);
        let (code, text) = told(at, &["check", "draft.pdf"]);
        assert_eq!(code, 0, "{text}");
        assert!(text.contains(&format!("draft.pdf is draft {number} of framework")), "{text}");
        assert!(text.contains("byte for byte the file that Paraph writes"), "{text}");
        assert!(
            text.contains("It contains nothing beside its text.") && text.contains("It hides nothing"),
            "{text}"
        );
    }
    // Altered words, with the number, the hash and everything else of the genuine draft.
    let base = told(at, &["draft", "1", "--format", "markdown"]).1;
    fs::write(at.join("forged.md"), base.replacen("non-aggression", "friendship", 1)).unwrap();
    assert_eq!(told(at, &["convert", "forged.md", "forged.pdf"]).0, 0);
    let (code, text) = told(at, &["check", "forged.pdf"]);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("nearest is draft 1") && text.contains("non-aggression") && text.contains("friendship"),
        "{text}"
    );
    // Saved again without a change, its words are known but its bytes are not.
    let mut saved = fs::read(at.join("draft.pdf")).unwrap();
    saved.extend(b"\n");
    fs::write(at.join("saved.pdf"), saved).unwrap();
    let (code, text) = told(at, &["check", "saved.pdf"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("not byte for byte") && text.contains("Look at its pages"), "{text}");
}

#[cfg(feature = "pdf")]
#[test]
fn whatever_is_written_for_word_is_written_as_pdf() {
    let folder = geneva();
    let at = folder.path();
    let all =
        ["status", "next", "brackets", "matrix", "columns", "progress", "brief", "statement", "log", "show"];
    for verb in all {
        let file = format!("{verb}.pdf");
        let (code, text) = told(at, &[verb, "-o", &file]);
        assert_eq!(code, 0, "{verb}: {text}");
        assert!(fs::read(at.join(&file)).unwrap().starts_with(b"%PDF-1."), "{verb}");
    }
    assert_eq!(told(at, &["compare", "1", "2", "-o", "compare.pdf"]).0, 0);
    let (code, text) = told(at, &["show", "--track", "-o", "tracked.pdf"]);
    assert!(code == 2 && text.contains("a PDF has none"), "{text}");
    let (code, text) = told(at, &["check", "compare.pdf"]);
    assert_eq!(code, 1, "{text}");
}
