//! The command line writes into a record what the desk makes from the same answers.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;
use std::process::{Command, Output};

use paraph_desk::form::{Apart, Values, act};
use paraph_node::Session;
use paraph_talks::act::ActKind;
use serde_json::Value;

fn paraph(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .env_remove("PARAPH_AS")
        .output()
        .unwrap()
}

/// Returns a body without the hashes of words, which depend on a random salt.
fn unsalted(mut body: Value) -> Value {
    for name in ["reason", "words", "sealed"] {
        if body.get(name).and_then(Value::as_str).is_some_and(|words| words.starts_with("sha256:")) {
            body[name] = Value::from("sha256");
        }
    }
    body
}

#[test]
fn a_record_holds_what_the_desk_makes() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    assert!(paraph(at, &["demo", "geneva"]).status.success());
    let record = at.join("geneva.paraph");
    let size = || Session::open(&record).unwrap().state().size().to_string();
    let check = |by: &str, kind: ActKind, argv: &[&str], pairs: &[(&str, &str)]| {
        let session = Session::open(&record).unwrap();
        let mut values = Values::new();
        for (name, value) in pairs {
            values.entry((*name).to_owned()).or_default().push((*value).to_owned());
        }
        let mut salts = || Ok([7; 32]);
        let made = act(session.state(), by, kind, &values, &mut Apart::new(&mut salts, None)).unwrap();
        drop(session);
        let out = paraph(at, &[argv, &["--as", by]].concat());
        assert!(out.status.success(), "{argv:?}: {}", String::from_utf8_lossy(&out.stderr));
        let session = Session::open(&record).unwrap();
        let last = session.state().size();
        let written = session.acts(last, last + 1).unwrap().remove(0);
        let written = written.open().unwrap().draft;
        assert_eq!(written.kind, kind.as_str());
        assert_eq!(unsalted(written.body), unsalted(made.body()), "{argv:?}");
    };
    check(
        "A/delegate",
        ActKind::Propose,
        &[
            "propose",
            "--reword",
            "3",
            "State A receives firm guarantees.",
            "--reword",
            "7",
            "State A joins the Union.",
            "--insert-first",
            "Preface.",
            "--reason",
            "Clearer.",
            "--with",
            "G",
        ],
        &[
            ("reword.3", "State A receives firm guarantees."),
            ("reword.7", "State A joins the Union."),
            ("insert-first", "Preface."),
            ("reason", "Clearer."),
            ("with", "G"),
        ],
    );
    let proposal = size();
    check(
        "A/delegate",
        ActKind::Withdraw,
        &["withdraw", &proposal, "--points", "7"],
        &[("act", &proposal), ("provisions", "7")],
    );
    check("G/delegate", ActKind::Accept, &["accept", "3=A"], &[("items", "3=A")]);
    check(
        "A/head",
        ActKind::Withhold,
        &["withhold", "8", "Three steps.", "--title", "The plant", "--readers", "A/head,G/head"],
        &[
            ("provision", "8"),
            ("words", "Three steps."),
            ("title", "The plant"),
            ("readers", "A/head"),
            ("readers", "G/head"),
        ],
    );
}

#[test]
fn an_error_names_the_option_that_it_is_about() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    assert!(paraph(at, &["demo", "geneva"]).status.success());
    for (args, option) in [
        (
            &["put", "3=base", "--silence-until", "soon", "--letter", "By noon."][..],
            "--silence-until: \"soon\"",
        ),
        (&["meet", "Geneva", "--time", "soon"], "--time: \"soon\""),
        (&["propose", "--origin", "3=x", "--reword", "3", "Words."], "--origin: "),
        (&["propose", "--move-after", "3", "99"], "--move-after: "),
        (&["withdraw", "15", "--points", "99"], "--points: "),
    ] {
        let out = paraph(at, &[args, &["--as", "A/head"]].concat());
        let told = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(2), "{args:?}: {told}");
        assert!(told.contains(option), "{args:?}: {told}");
    }
}
