//! A delegation's private paper: checked before every signature, and never part of the record.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn paraph(folder: &Path, own: Option<&str>, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
    command.args(args).current_dir(folder).env("PARAPH_PASSPHRASE", "demonstration").env_remove("PARAPH_AS");
    match own {
        Some(own) => command.env("PARAPH_PRIVATE_PASSPHRASE", own),
        None => command.env_remove("PARAPH_PRIVATE_PASSPHRASE"),
    };
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, None, args);
    assert!(out.status.success(), "{args:?}: {}", text(&out.stderr));
    text(&out.stdout)
}

fn refused(folder: &Path, code: i32, args: &[&str]) -> String {
    let out = paraph(folder, None, args);
    assert_eq!(out.status.code(), Some(code), "{args:?}: {}{}", text(&out.stdout), text(&out.stderr));
    text(&out.stderr)
}

const WORDS: [&str; 5] = ["quokka mandate", "numbat", "bilby reason", "dunnart words", "potoroo note"];

/// A founding case, and a private paper of State A with words that appear nowhere else.
fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, &["demo", "geneva"]);
    let own = |args: &[&str]| done(at, &[&["private"], args, &["--as", "A/head"]].concat());
    own(&["mandate", "quokka mandate", "--ask-first", "16", "--until", "2999-01-01T00:00:00Z"]);
    own(&["red-line", "numbat", "--never", "--why", "bilby reason"]);
    own(&["red-line", "shall not be changed by force", "--must-stay", "--on", "15"]);
    own(&["red-line", "security guarantees", "--must-stay", "--on", "3"]);
    own(&["fallback", "4", "dunnart words"]);
    own(&["priority", "4", "1"]);
    own(&["note", "potoroo note", "--on", "6"]);
    folder
}

#[test]
fn what_is_private_is_in_no_record_pouch_or_readout() {
    let folder = geneva();
    let at = folder.path();
    done(at, &["pouch", "export", "talks.pouch"]);
    let readouts =
        ["status", "next", "brackets", "matrix", "columns", "progress", "brief", "statement", "log"];
    for readout in readouts {
        for form in ["text", "markdown", "html", "json"] {
            let name = format!("{readout}.{form}.out");
            done(at, &[readout, "--as", "A/head", "--format", form, "-o", &name]);
        }
    }
    for point in ["4", "6", "15"] {
        done(
            at,
            &["history", point, "--as", "A/head", "-o", &format!("history-{point}.out"), "--format", "json"],
        );
    }
    fs::write(at.join("needs.out"), done(at, &["needs", "--as", "A/head"])).unwrap();
    let mut files = 0;
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for words in WORDS {
            let found = bytes.windows(words.len()).any(|w| w == words.as_bytes());
            assert!(!found, "{} says {words}", path.display());
        }
        files += 1;
    }
    assert!(files > 40, "{files}");
    let shown = done(at, &["private", "show", "--as", "A/head"]);
    assert!(WORDS.iter().all(|words| shown.contains(words)), "{shown}");
    assert!(shown.contains("2. “shall not be changed by force” must stay in point 15"), "{shown}");
    // The other delegation, in the same folder, has a paper of its own, and it is empty.
    let other = done(at, &["private", "show", "--as", "G/head"]);
    assert!(WORDS.iter().all(|words| !other.contains(words)), "{other}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(at.join("geneva.A.private")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "others may read it");
    }
}

#[test]
fn what_would_breach_is_not_signed_unless_knowingly() {
    let folder = geneva();
    let at = folder.path();
    let before = done(at, &["verify"]);
    let size = fs::metadata(at.join("geneva.paraph")).unwrap().len();
    let propose = |words: &'static str| vec!["propose", "--reword", "3", words, "--as", "A/delegate"];
    let why = refused(at, 1, &propose("State A receives robust numbat."));
    assert!(why.contains("Point 3 would contain “numbat”. bilby reason"), "{why}");
    assert!(why.contains("Point 3 would no longer contain “security guarantees”"), "{why}");
    assert!(why.contains("--knowingly"), "{why}");
    // Words outside the act are checked too, and are not kept if it is not signed.
    let reason = "The numbat is at stake";
    let mut with_reason = propose("State A receives lasting security guarantees.");
    with_reason.extend(["--reason", reason]);
    refused(at, 1, &with_reason);
    let bytes = fs::read(at.join("geneva.paraph")).unwrap();
    assert!(!bytes.windows(reason.len()).any(|w| w == reason.as_bytes()), "the reason was kept");
    let why = refused(at, 1, &["agree", "16", "--as", "A/head"]);
    assert!(why.contains("requires instructions before you agree to point 16"), "{why}");
    assert_eq!(done(at, &["verify"]), before);
    assert_eq!(fs::metadata(at.join("geneva.paraph")).unwrap().len(), size);
    // When signed knowingly, it is signed, and the delegate was warned.
    let mut knowingly = propose("State A receives robust numbat.");
    knowingly.push("--knowingly");
    let out = paraph(at, None, &knowingly);
    assert!(out.status.success() && text(&out.stderr).contains("numbat"), "{}", text(&out.stderr));
    // A fallback gives a warning but does not stop anybody from signing.
    let out =
        paraph(at, None, &["propose", "--reword", "4", "The size is dunnart words.", "--as", "A/delegate"]);
    assert!(out.status.success() && text(&out.stderr).contains("your fallback"), "{}", text(&out.stderr));
    // It does not bind anybody else.
    done(at, &["agree", "16", "--as", "G/head"]);
}

#[test]
fn the_paper_opens_with_its_passphrase_alone_and_is_never_passed_over() {
    let folder = geneva();
    let at = folder.path();
    let wrong = paraph(at, Some("another"), &["private", "show", "--as", "A/head"]);
    assert_eq!(wrong.status.code(), Some(2), "{}", text(&wrong.stderr));
    let signed = paraph(at, Some("another"), &["keep", "4", "--as", "A/delegate"]);
    assert_eq!(signed.status.code(), Some(2));
    assert!(text(&signed.stderr).contains("was not checked against it"), "{}", text(&signed.stderr));
    let path = at.join("geneva.A.private");
    let kept = fs::read(&path).unwrap();
    for damaged in [&kept[..kept.len() - 7], b"age-encryption.org/v1\n", b""] {
        fs::write(&path, damaged).unwrap();
        let why = refused(at, 2, &["keep", "4", "--as", "A/delegate"]);
        assert!(why.contains("geneva.A.private"), "{why}");
    }
    fs::write(&path, &kept).unwrap();
    done(at, &["keep", "4", "--as", "A/delegate"]);
    // A paper of other talks is not accepted for these.
    done(at, &["demo", "geneva", "-o", "other.paraph"]);
    fs::copy(&path, at.join("geneva.G.private")).unwrap();
    let why = refused(at, 2, &["private", "show", "--as", "G/head", "-f", "geneva.paraph"]);
    assert!(why.contains("of another party"), "{why}");
}

#[test]
fn a_new_text_is_checked_at_once() {
    let folder = geneva();
    let at = folder.path();
    let check = done(at, &["private", "check", "--as", "A/head"]);
    assert!(
        check.contains("In the base, point 15 does not contain “shall not be changed by force”."),
        "{check}"
    );
    assert!(!check.contains("security guarantees"), "{check}");
    // Another party's proposal appears in the check, with the alternative that would cross the line.
    done(at, &["propose", "--reword", "3", "State A is content.", "--as", "G/delegate"]);
    let check = done(at, &["private", "check", "--as", "A/head"]);
    assert!(check.contains("point 3 does not contain “security guarantees”"), "{check}");
    // Imported acts are checked as well.
    done(at, &["pouch", "export", "all.pouch"]);
    let home = tempfile::tempdir().unwrap();
    fs::copy(at.join("all.pouch"), home.path().join("all.pouch")).unwrap();
    fs::copy(at.join("geneva.A.private"), home.path().join("home.A.private")).unwrap();
    let told = done(home.path(), &["pouch", "import", "all.pouch", "-f", "home.paraph"]);
    assert!(told.contains("Private to A") && told.contains("security guarantees"), "{told}");
    let json = done(at, &["private", "check", "--as", "A/head", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["format"], "paraph.private.check/1");
    assert!(json["warnings"].as_array().unwrap().iter().any(|w| w["stops"] == true));
}
