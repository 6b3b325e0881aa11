//! A verb for each act: participants, papers, teams, sealed words and offers.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use paraph_talks::act::ActKind;

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

fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), &["demo", "geneva"]);
    folder
}

/// Returns the number of the act that a command signed, from its output: `Act 70, offer: done.`
fn number(told: &str) -> String {
    told.strip_prefix("Act ").and_then(|rest| rest.split(',').next()).unwrap().to_owned()
}

fn has(path: &Path, words: &str) -> bool {
    fs::read(path).unwrap().windows(words.len()).any(|w| w == words.as_bytes())
}

/// Like [`has`], for each part of a container too.
fn has_within(path: &Path, words: &str) -> bool {
    let Ok(mut zip) = zip::ZipArchive::new(fs::File::open(path).unwrap()) else { return has(path, words) };
    (0..zip.len()).any(|at| {
        let mut inside = Vec::new();
        zip.by_index(at).unwrap().read_to_end(&mut inside).unwrap();
        inside.windows(words.len()).any(|w| w == words.as_bytes())
    })
}

#[test]
fn there_is_a_verb_for_each_act() {
    let folder = tempfile::tempdir().unwrap();
    for kind in ActKind::ALL {
        // `statement` shows a possible draft from the record.
        let verb = if *kind == ActKind::Statement { "draft-statement" } else { kind.as_str() };
        let help = done(folder.path(), &[verb, "--help"]);
        assert!(help.contains(&format!("paraph {verb}")), "{verb}: {help}");
    }
}

#[test]
fn offices_come_and_go_with_their_keys() {
    let folder = geneva();
    let at = folder.path();
    let printed = done(at, &["key", "new", "A/adviser"]);
    let key = printed.trim().strip_prefix("A/adviser=").unwrap().to_owned();
    let credential = format!("A/adviser:delegate={key}");
    done(at, &["accredit", &credential, "--may-not", "accept", "--as", "A/head"]);
    done(at, &["propose", "--reword", "3", "State A receives firm guarantees.", "--as", "A/adviser"]);
    let why = refused(at, 1, &["accept", "3=A", "--as", "A/adviser"]);
    assert!(why.contains("refused"), "{why}");
    let why = refused(at, 2, &["accredit", &credential, "--may-not", "acept", "--as", "A/head"]);
    assert!(why.contains("an act of the kind acept does not exist"), "{why}");
    let why = refused(at, 2, &["accredit", "A/other:delegate", "--as", "A/head"]);
    assert!(why.contains("has no key"), "{why}");
    let new = done(at, &["key", "new", "A/adviser-2"]);
    done(at, &["rekey", "A/adviser", new.trim(), "--as", "A/head"]);
    refused(at, 1, &["keep", "4", "--as", "A/adviser"]);
    done(at, &["recall", "A/adviser", "--as", "A/head"]);
    let observer = done(at, &["key", "new", "O/delegate"]);
    let told =
        done(at, &["accede", "O=The Observers:observer", "--credential", observer.trim(), "--as", "A/head"]);
    done(at, &["join", &number(&told), "--as", "G/head"]);
    assert!(done(at, &["status"]).contains("O The Observers, observer"));
    fs::write(at.join("rules.json"), "{\"attribution\":\"hidden\"").unwrap();
    let why = refused(at, 2, &["amend-rules", "rules.json", "--as", "A/head"]);
    assert!(why.contains("rules.json"), "{why}");
    let rules = serde_json::to_string(&paraph_talks::Rules::default()).unwrap();
    fs::write(at.join("rules.json"), rules).unwrap();
    done(at, &["amend-rules", "rules.json", "--as", "A/head"]);
    done(at, &["verify"]);
}

#[test]
fn withheld_words_are_sealed_for_their_readers() {
    let folder = geneva();
    let at = folder.path();
    let words = "The quoll plant restarts in three steps";
    let told = done(
        at,
        &[
            "withhold",
            "6",
            words,
            "--title",
            "A matter of policy",
            "--readers",
            "A/head,G/president",
            "--as",
            "A/head",
        ],
    );
    done(at, &["join", &number(&told), "--as", "G/head"]);
    let shown = done(at, &["show", "6"]);
    assert!(shown.contains("A matter of policy") && !shown.contains("quoll"), "{shown}");
    done(at, &["pouch", "export", "all.pouch"]);
    done(at, &["pouch", "import", "all.pouch", "-f", "copy.paraph"]);
    for file in ["geneva.paraph", "all.pouch", "copy.paraph"] {
        assert!(!has(&at.join(file), "quoll"), "{file} says the words");
    }
    let main = ["-f", "geneva.paraph"];
    for reader in ["A/head", "G/president"] {
        let read = done(at, &[&["unseal", "6", "--as", reader][..], &main].concat());
        assert_eq!(read.trim(), words);
    }
    let why = refused(at, 2, &[&["unseal", "6", "--as", "G/delegate"][..], &main].concat());
    assert!(why.contains("does not open with this key"), "{why}");
    let why = refused(at, 2, &[&["unseal", "7", "--as", "A/head"][..], &main].concat());
    assert!(why.contains("not withheld"), "{why}");
    let why = refused(
        at,
        2,
        &[&["withhold", "7", "w", "--title", "t", "--readers", "A/nobody", "--as", "A/head"][..], &main]
            .concat(),
    );
    assert!(why.contains("A/nobody does not have a credential"), "{why}");
}

#[test]
fn words_proposed_on_a_withheld_point_are_sealed_as_its_own() {
    let folder = geneva();
    let at = folder.path();
    let readers = ["--title", "A matter of policy", "--readers", "A/head,G/president", "--as", "A/head"];
    let told = done(at, &[&["withhold", "6", "The plant restarts."][..], &readers].concat());
    done(at, &["join", &number(&told), "--as", "G/head"]);
    let told = done(at, &["propose", "--reword", "6", "The numbat plant restarts.", "--as", "A/head"]);
    let act = number(&told);
    done(at, &["pouch", "export", "all.pouch"]);
    done(at, &["pouch", "import", "all.pouch", "-f", "copy.paraph"]);
    for file in ["geneva.paraph", "all.pouch", "copy.paraph"] {
        assert!(!has(&at.join(file), "numbat"), "{file} contains the words");
    }
    let forms = ["text", "markdown", "html", "json", "docx", "akn"];
    let verbs = [
        &["show"][..],
        &["brackets"],
        &["matrix"],
        &["columns"],
        &["history", "6"],
        &["log"],
        &["brief"],
        &["needs"],
        &["status"],
    ];
    for (reader, verb) in ["A/head", "G/delegate", "G/head"].iter().flat_map(|r| verbs.map(|v| (r, v))) {
        let mut printed = 0;
        for form in forms {
            let out = format!("out.{form}");
            let args =
                [verb, &["--as", reader, "--format", form, "-o", &out, "-f", "geneva.paraph"]].concat();
            if !paraph(at, &args).status.success() {
                continue;
            }
            printed += 1;
            assert!(!has_within(&at.join(&out), "numbat"), "{verb:?} as {form} for {reader}");
        }
        assert!(printed > 1, "{verb:?} for {reader}");
    }
    let main = ["-f", "geneva.paraph"];
    for reader in ["A/head", "G/president"] {
        let read = done(at, &[&["unseal", "6", "--as", reader][..], &main].concat());
        assert_eq!(read, format!("The plant restarts.\nact {act} proposes: The numbat plant restarts.\n"));
    }
    let why = refused(at, 2, &[&["unseal", "6", "--as", "G/delegate"][..], &main].concat());
    assert!(!why.contains("numbat") && why.contains("does not open with this key"), "{why}");
    let split = ["propose", "--split", "6", "One numbat.", "--split", "6", "7 bis. Two.", "--as", "A/head"];
    let why = refused(at, 1, &[&split[..], &main].concat());
    assert!(why.contains("cannot be split or merged"), "{why}");
}

#[test]
fn a_sealed_offer_is_unread_until_it_is_opened() {
    let folder = geneva();
    let at = folder.path();
    done(
        at,
        &["propose", "--reword", "3", "State A receives robust numbat guarantees.", "--as", "G/delegate"],
    );
    done(at, &["propose", "--reword", "7", "State A becomes a member of the Union.", "--as", "A/delegate"]);
    let told = done(
        at,
        &[
            "offer",
            "3=G",
            "--provided",
            "7=A",
            "--lapses",
            "2099-01-01T00:00:00Z",
            "--entrust",
            "G/president",
            "--as",
            "A/head",
        ],
    );
    let offer = number(&told);
    let before = done(at, &["brackets"]);
    assert!(!before.contains("accepts"), "{before}");
    // A credential to which it is not entrusted cannot open it.
    let why = refused(at, 2, &["open-offer", &offer, "--as", "G/delegate"]);
    assert!(why.contains("does not open with this key"), "{why}");
    done(at, &["open-offer", &offer, "--as", "G/president"]);
    let after = done(at, &["brackets"]);
    assert!(after.contains("accepts"), "{after}");
    let why = refused(at, 2, &["open-offer", "3", "--as", "A/head"]);
    assert!(why.contains("is not a sealed offer"), "{why}");
    done(at, &["verify"]);
}

#[test]
fn papers_teams_corrections_and_statements() {
    let folder = geneva();
    let at = folder.path();
    // A team's report, with an option that is a whole edited text.
    let told = done(
        at,
        &[
            "refer",
            "8",
            "--team",
            "Team on funds",
            "--members",
            "A/expert,G/expert",
            "--terms",
            "One fund or two",
            "--as",
            "A/head",
        ],
    );
    let referral = number(&done(at, &["join", &number(&told), "--as", "G/head"]));
    let exported = done(at, &["columns", "--format", "json"]);
    assert!(exported.contains("paraph.readout.columns/2"));
    let report = |recommend: &'static str| {
        let told = ["--finding", "One fund is enough.", "--option", "One fund", "--option", "Two funds"];
        [&["report", &referral], &told[..], &["--recommend", recommend, "--as", "A/expert"]].concat()
    };
    let why = refused(at, 2, &report("3"));
    assert!(why.contains("option 3 does not exist"), "{why}");
    done(at, &report("1"));
    assert!(done(at, &["brief", "--as", "A/president"]).contains("One fund is enough."));
    // Corrections, en bloc.
    let told =
        done(at, &["correct", "--to", "7", "State A joins the Union on a date to be set.", "--as", "A/head"]);
    assert!(told.contains("correct"), "{told}");
    // A statement as people write it.
    fs::write(
        at.join("s.md"),
        "# Joint statement\n\n[acts 9] They met.\n\n[common] The talks go on.\n\n[A] Thanks.\n",
    )
    .unwrap();
    let told = done(at, &["draft-statement", "s.md", "--as", "G/delegate"]);
    done(at, &["consent-to", &number(&told), "--as", "A/head"]);
    fs::write(at.join("bad.md"), "# Joint statement\n\nThey met.\n").unwrap();
    let why = refused(at, 2, &["draft-statement", "bad.md", "--as", "G/delegate"]);
    assert!(why.contains("bad.md, line 3"), "{why}");
    // A stale proposal, restated.
    let told =
        done(at, &["propose", "--reword", "3", "State A receives firm guarantees.", "--as", "A/delegate"]);
    let why = refused(
        at,
        1,
        &[
            "renew",
            &number(&told),
            "--reword",
            "3",
            "State A receives lasting guarantees.",
            "--as",
            "A/delegate",
        ],
    );
    assert!(why.contains("refused"), "{why}");
    let why = refused(at, 1, &["non-paper", "Words of nobody.", "--points", "3", "--as", "A/head"]);
    assert!(why.contains("refused"), "a party is no chair: {why}");
    done(at, &["verify"]);
}

#[test]
fn a_link_into_the_room_is_the_heads_to_make() {
    let folder = geneva();
    let at = folder.path();
    let path_of = |told: &str| {
        let path = told.lines().next().unwrap().to_owned();
        assert!(path.starts_with("/enter/") && path.len() == 50, "{told}");
        path
    };
    // A delegate whose key is here, a new delegate, and a delegate who has lost the password.
    let told = done(at, &["invite", "A/delegate", "--as", "A/head"]);
    assert!(told.contains("By this path A/delegate enters"), "{told}");
    let first = path_of(&told);
    let new = ["invite", "A/adviser", "--new-role", "expert", "--may-not", "agree", "--as", "A/head"];
    path_of(&done(at, &new));
    let log = done(at, &["log"]);
    assert!(log.contains("Accredited A/adviser."), "{log}");
    let again = path_of(&done(at, &["invite", "A/adviser", "--fresh-key", "--as", "A/head"]));
    assert_ne!(first, again);
    for path in [&first, &again] {
        assert!(
            !has(&at.join("geneva.paraph"), path.trim_start_matches("/enter/")),
            "the link is in the file"
        );
    }
    for (args, code, said) in [
        (&["invite", "G/head", "--as", "A/head"][..], 1, "does not belong to the delegation of A"),
        (&["invite", "A/head", "--as", "A/delegate"], 1, "only the head of the delegation"),
        (&["invite", "A/nobody", "--as", "A/head"], 2, "--new-role"),
        (&["invite", "A/adviser", "--as", "A/head"], 2, "--fresh-key"),
        (&["invite", "A/adviser", "--new-role", "expert", "--as", "A/head"], 1, "refused"),
        (&["invite", "A/x", "--new-role", "expert", "--may-not", "agre", "--as", "A/head"], 2, "agre"),
        (&["invite", "A/nobody", "--fresh-key", "--as", "A/head"], 2, "A/nobody"),
    ] {
        let why = refused(at, code, args);
        assert!(why.contains(said), "{args:?}: {why}");
    }
    done(at, &["verify"]);
}
