//! `paraph check`: whether a file was issued, what it reveals beside its text, and what it hides.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn paraph(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .output()
        .unwrap()
}

/// Returns the exit code and the output.
fn told(folder: &Path, args: &[&str]) -> (i32, String) {
    let out = paraph(folder, args);
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    (out.status.code().unwrap(), text + &String::from_utf8_lossy(&out.stderr))
}

fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(paraph(folder.path(), &["demo", "geneva"]).status.success());
    folder
}

#[test]
fn a_draft_that_went_out_is_known_in_every_form() {
    let folder = geneva();
    for name in ["draft.docx", "draft.md", "draft.txt"] {
        assert_eq!(told(folder.path(), &["draft", "1", "-o", name]).0, 0);
        let (code, text) = told(folder.path(), &["check", name]);
        assert_eq!(code, 0, "{name}: {text}");
        assert!(text.contains(&format!("{name} is draft 1 of framework")), "{text}");
        assert!(text.contains("word for word"), "{text}");
    }
    let (_, text) = told(folder.path(), &["check", "draft.docx"]);
    assert!(
        text.contains("It contains nothing beside its text.") && text.contains("It hides nothing"),
        "{text}"
    );
}

#[test]
fn an_altered_copy_is_told_apart_word_by_word() {
    let folder = geneva();
    let at = folder.path();
    told(at, &["draft", "1", "-o", "draft.md"]);
    let draft = fs::read_to_string(at.join("draft.md")).unwrap();
    let altered = draft.replacen("non-aggression", "friendship", 1);
    assert_ne!(draft, altered);
    fs::write(at.join("altered.md"), &altered).unwrap();
    let (code, text) = told(at, &["check", "altered.md"]);
    assert_eq!(code, 1);
    assert!(text.contains("The nearest is draft 1 of framework"), "{text}");
    assert!(text.contains("non-aggression") && text.contains("friendship"), "{text}");
    fs::write(at.join("other.md"), "# Another thing\n\n1. Nothing of it stands here.\n").unwrap();
    let (code, text) = told(at, &["check", "other.md"]);
    assert_eq!(code, 1);
    assert!(text.contains("nor similar to one"), "{text}");
    let (_, json) = told(at, &["check", "altered.md", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&json["is"], &json["nearest"]["name"]),
        (&serde_json::Value::Null, &"draft 1 of framework".into())
    );
}

#[test]
fn genuine_words_with_more_around_them_are_not_taken_for_genuine() {
    let folder = geneva();
    let at = folder.path();
    told(at, &["draft", "1", "-o", "draft.md"]);
    let draft = fs::read_to_string(at.join("draft.md")).unwrap();
    fs::write(at.join("more.md"), format!("{draft}\n<!-- void -->\n\nThe above was withdrawn.\n")).unwrap();
    let (code, text) = told(at, &["check", "more.md"]);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("has the words of draft 1 of framework") && text.contains("more around them"),
        "{text}"
    );
    assert!(text.contains("void") && text.contains("The above was withdrawn."), "{text}");
    let (_, json) = told(at, &["check", "more.md", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["verdict"], &json["is"]), (&"more".into(), &serde_json::Value::Null));
    assert_eq!(json["nearest"]["name"], "draft 1 of framework");
    assert!(json["beside"].as_array().is_some_and(|all| all.len() == 2), "{json}");
    fs::write(at.join("draft.odt"), draft).unwrap();
    let (code, text) = told(at, &["check", "draft.odt"]);
    assert!(code == 2 && text.contains("not an OpenDocument text"), "{code}: {text}");
    fs::write(at.join("draft.rtf"), "{\\rtf1 void}").unwrap();
    let (code, text) = told(at, &["check", "draft.rtf"]);
    assert!(code == 2 && text.contains("save it as .docx or PDF"), "{code}: {text}");
}

#[test]
fn without_a_record_it_says_what_a_file_tells_and_hides() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("a.md"), "# Framework\n\n1. Parties sh\u{430}ll m\u{200b}eet.\n").unwrap();
    let (code, text) = told(at, &["check", "a.md"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("does not contain a record"), "{text}");
    assert!(
        text.contains("It hides from the eye:") && text.contains("U+0430") && text.contains("U+200B"),
        "{text}"
    );
}

#[test]
fn what_word_tells_of_its_user_is_listed() {
    let Some(set) = paraph_trial::data("docx-uslm-review-guide") else { return };
    let file = set.join("review-guide-v2_0_12-changes.docx");
    let folder = tempfile::tempdir().unwrap();
    fs::copy(&file, folder.path().join("guide.docx")).unwrap();
    let (code, text) = told(folder.path(), &["check", "guide.docx"]);
    assert_eq!(code, 0);
    for word in ["It tells when it was made", "tracked changes, by", "session"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}
