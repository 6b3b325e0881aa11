//! Delegations at work, each with a process and a file of its own, and a keeper that may lie.
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
    assert!(out.stdout.is_empty(), "{args:?} printed something");
    text(&out.stderr)
}

/// The founding case, and a pouch of it from its keeper.
fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), &["demo", "geneva"]);
    done(folder.path(), &["pouch", "export", "talks.pouch"]);
    folder
}

#[test]
fn a_refused_act_leaves_the_record_as_it_was() {
    let folder = geneva();
    let before = done(folder.path(), &["verify"]);
    let why = refused(folder.path(), 1, &["issue", "--as", "A/expert"]);
    assert!(why.contains("refused (not-head)") && why.contains("Ask the head"), "{why}");
    let why = refused(folder.path(), 1, &["join", "3", "--as", "G/head"]);
    assert!(why.starts_with("error: refused"), "{why}");
    let why = refused(folder.path(), 2, &["accept", "99=A", "--as", "A/head"]);
    assert!(why.contains("point 99 does not exist"), "{why}");
    let why = refused(folder.path(), 2, &["leave", "--as", "B/head"]);
    assert!(why.contains("B/head"), "{why}");
    assert_eq!(done(folder.path(), &["verify"]), before);
}

#[test]
fn a_key_opens_with_its_passphrase_alone() {
    let folder = geneva();
    fs::write(folder.path().join("pass"), "guess\n").unwrap();
    let args = ["reserve", "6", "--as", "A/delegate", "--passphrase-file", "pass"];
    assert!(refused(folder.path(), 2, &args).contains("passphrase"));
    fs::write(folder.path().join("pass"), "demonstration\n").unwrap();
    assert!(done(folder.path(), &args).contains("done"));
    let bytes = fs::read(folder.path().join("geneva.paraph")).unwrap();
    let keys = done(folder.path(), &["key", "list"]);
    assert_eq!(keys.lines().count(), 9);
    assert!(!bytes.is_empty() && keys.contains("A/head=ed25519:"));
}

#[test]
fn a_record_is_not_overwritten_and_must_be_named_where_there_are_two() {
    let folder = geneva();
    assert!(refused(folder.path(), 2, &["demo", "geneva"]).contains("geneva.paraph"));
    done(folder.path(), &["demo", "geneva", "-o", "other.paraph"]);
    assert!(refused(folder.path(), 2, &["status"]).contains("more than one"));
    done(folder.path(), &["status", "-f", "other.paraph"]);
    let empty = tempfile::tempdir().unwrap();
    assert!(refused(empty.path(), 2, &["status"]).contains("paraph demo geneva"));
    fs::write(empty.path().join("letter.paraph"), "Dear colleagues,\n").unwrap();
    refused(empty.path(), 2, &["status"]);
}

#[test]
fn the_same_story_gives_the_same_record() {
    let (one, two) = (geneva(), geneva());
    // Every act is the same. Sealing differs, because it draws a new key each time, and the checkpoint has
    // the time at which it was signed.
    let acts = |folder: &Path| -> Vec<String> {
        let pouch = fs::read_to_string(folder.join("talks.pouch")).unwrap();
        let acts: Vec<String> =
            pouch.lines().filter(|line| line.starts_with("ed25519:")).map(str::to_owned).collect();
        assert!(acts.len() > 40);
        acts
    };
    assert!(acts(one.path()) == acts(two.path()));
    let status = |folder: &Path| done(folder, &["status", "--format", "json"]);
    assert_eq!(status(one.path()), status(two.path()));
    let json: serde_json::Value = serde_json::from_str(&status(one.path())).unwrap();
    assert_eq!(json["format"], "paraph.readout.standing/1");
}

#[test]
fn each_delegation_goes_on_from_its_own_copy() {
    let folder = geneva();
    let at = folder.path();
    done(at, &["pouch", "import", "talks.pouch", "-f", "g.paraph"]);
    let words = "State A receives robust and lasting security guarantees.";
    let main = ["-f", "geneva.paraph"];
    done(at, &[&["propose", "--reword", "3", words, "--as", "A/delegate"][..], &main].concat());
    done(at, &[&["pouch", "export", "more.pouch", "--from", "60"][..], &main].concat());
    let told = done(at, &["pouch", "import", "more.pouch", "-f", "g.paraph"]);
    assert!(told.contains("1 new"), "{told}");
    let told = done(at, &["pouch", "import", "more.pouch", "-f", "g.paraph"]);
    assert!(told.contains("0 new"), "{told}");
    assert!(done(at, &["show", "3", "-f", "g.paraph"]).contains("lasting"));
    let root = |file: &str| done(at, &["verify", "-f", file]);
    assert_eq!(root("g.paraph"), root("geneva.paraph"));
}

/// Anybody who receives a pouch that the keeper tampered with notices it. The error names the act, and
/// nothing from the pouch is imported.
#[test]
fn a_keeper_that_lies_is_found_out() {
    let folder = geneva();
    let at = folder.path();
    let pouch = fs::read_to_string(at.join("talks.pouch")).unwrap();
    let lines: Vec<&str> = pouch.lines().collect();
    let first = lines.iter().position(|line| line.starts_with("ed25519:")).unwrap();
    let acts = acts(at);
    let beside = &lines[first + acts..];
    let joined = |lines: &[&str]| lines.join("\n") + "\n";
    let count = |lines: &[&str], n: usize| -> String {
        joined(lines).replacen(&format!("acts {acts}"), &format!("acts {n}"), 1)
    };
    let mut cases: Vec<(&str, String, &str)> = Vec::new();
    cases.push((
        "a word altered",
        pouch.replacen("hands in", "h\u{e4}nds in", 1).replacen("Geneva talks", "Genoa talks", 1),
        "act 1:",
    ));
    let mut dropped = lines.clone();
    dropped.remove(first + 14);
    cases.push(("an act dropped", count(&dropped, acts - 1), "act 15:"));
    let mut swapped = lines.clone();
    swapped.swap(first + 20, first + 21);
    cases.push(("two acts swapped", joined(&swapped), "act 21:"));
    let mut doubled = lines.clone();
    doubled.insert(first + 8, lines[first + 7]);
    cases.push(("an act twice", count(&doubled, acts + 1), "act 9:"));
    let rolled = [&lines[..first + acts - 5], beside].concat();
    cases.push(("rolled back", count(&rolled, acts - 5), "checkpoint"));
    cases.push(("cut short", pouch[..pouch.len() - 40].to_owned(), "cut off"));
    let mut forged = lines.clone();
    let other = lines[first + 3].replacen("ed25519:", "ed25519:0", 1);
    let other = format!("{}{}", &other[..136], &other[137..]);
    forged[first + 3] = &other;
    cases.push(("a signature forged", joined(&forged), "act 4:"));
    for (name, told, expect) in cases {
        assert_ne!(told, pouch, "{name} changes nothing");
        fs::write(at.join("lie.pouch"), told).unwrap();
        let why = refused(at, 2, &["pouch", "import", "lie.pouch", "-f", "mine.paraph"]);
        assert!(why.contains(expect), "{name}: {why}");
        assert!(!at.join("mine.paraph").exists(), "{name} left a file");
    }
}

/// Number of acts in the demonstration.
fn acts(folder: &Path) -> usize {
    let pouch = fs::read_to_string(folder.join("talks.pouch")).unwrap();
    pouch.lines().filter(|line| line.starts_with("ed25519:")).count()
}

/// The keeper shows two delegations different acts under one number. Each copy is valid alone; the first
/// pouch that passes between them reveals it.
#[test]
fn a_keeper_with_two_faces_is_found_out() {
    let folder = geneva();
    let at = folder.path();
    fs::copy(at.join("geneva.paraph"), at.join("face.paraph")).unwrap();
    let words = |number: &str| format!("State A receives {number} security guarantees.");
    for (file, wording) in [("geneva.paraph", words("firm")), ("face.paraph", words("lasting"))] {
        done(at, &["propose", "--reword", "3", &wording, "--as", "A/delegate", "-f", file]);
        let pouch = format!("{file}.pouch");
        done(at, &["pouch", "export", &pouch, "-f", file]);
    }
    done(at, &["pouch", "import", "geneva.paraph.pouch", "-f", "mine.paraph"]);
    done(at, &["pouch", "import", "face.paraph.pouch", "-f", "theirs.paraph"]);
    let before = done(at, &["verify", "-f", "mine.paraph"]);
    let why = refused(at, 2, &["pouch", "import", "face.paraph.pouch", "-f", "mine.paraph"]);
    let number = acts(at) + 1;
    assert!(why.contains(&format!("act {number}:")) && why.contains("two different records"), "{why}");
    assert_eq!(done(at, &["verify", "-f", "mine.paraph"]), before);
}

#[test]
fn talks_of_ones_own_begin_with_three_commands() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let key = done(at, &["key", "new", "B/head", "-f", "b.paraph"]);
    let why = refused(at, 2, &["status", "-f", "b.paraph"]);
    assert!(why.contains("holds no talks yet") && why.contains("pouch import"), "{why}");
    let credential = key.trim().to_owned();
    let told = done(
        at,
        &[
            "open",
            "Talks",
            "-f",
            "a.paraph",
            "--party",
            "A=State A",
            "--party",
            "B=State B",
            "--credential",
            "A/head",
            "--credential",
            &credential,
            "--as",
            "A/head",
        ],
    );
    assert!(told.contains("Keys made in this file: A/head"), "{told}");
    fs::write(at.join("base.md"), "# Agreement\n\n1. Parties shall report.\n\n2. Parties shall meet.\n")
        .unwrap();
    let told = done(at, &["submit", "base.md", "-f", "a.paraph", "--as", "A/head"]);
    assert!(told.contains("`paraph set-base 2`"), "{told}");
    let needs = || done(at, &["needs", "-f", "a.paraph", "--as", "B/head"]);
    assert!(
        needs().contains("A submitted the text") && needs().contains("by act 2: make it the base"),
        "{}",
        needs()
    );
    assert!(done(at, &["set-base", "2", "-f", "a.paraph", "--as", "A/head"]).contains("awaiting B"));
    assert!(
        !needs().contains("make it the base") && needs().contains("Act 3 (set base) is awaiting"),
        "{}",
        needs()
    );
    // The other delegation imports the record with the key that it made at home, and joins: its act waits in
    // its file until the keeper has given it a place.
    let a = |args: &[&str]| done(at, &[args, &["-f", "a.paraph"]].concat());
    let b = |args: &[&str]| done(at, &[args, &["-f", "b.paraph"]].concat());
    a(&["pouch", "export", "-o", "1.pouch"]);
    b(&["pouch", "import", "1.pouch"]);
    // The only key in the file signs.
    let told = b(&["join", "3"]);
    assert!(told.contains("act 3 takes effect") && told.contains("to be sent to A/head"), "{told}");
    fs::write(
        at.join("edited.md"),
        "# Agreement\n\n1. Parties should report each year.\n\n2. Parties shall meet.\n",
    )
    .unwrap();
    let told = b(&["propose", "edited.md", "--as", "B/head", "--reason", "Each year is enough"]);
    assert!(told.contains("The text has 1 open bracket now"), "{told}");
    let bracketed = "1. Parties [shall report / B: should report each year].";
    assert_eq!(b(&["show", "1"]).trim(), bracketed);
    assert!(b(&["verify"]).contains("3 acts"), "what waits is in no record");
    let why = refused(at, 2, &["withdraw", "5", "-f", "b.paraph", "--as", "B/head"]);
    assert!(why.contains("act 5 was signed here and has no place"), "{why}");
    // Meanwhile the keeper's side continues.
    a(&["principle", "Any agreement is public.", "--as", "A/head"]);
    b(&["pouch", "send", "1.dispatch"]);
    let told = a(&["pouch", "import", "1.dispatch"]);
    assert!(
        told.contains("Act 5, join by B/head: with this, act 3 takes effect.")
            && told.contains("Act 6, propose"),
        "{told}"
    );
    let again = a(&["pouch", "import", "1.dispatch"]);
    assert!(again.contains("was in the record already") && again.contains("has 6 acts"), "{again}");
    assert_eq!(a(&["show", "1"]).trim(), bracketed);
    a(&["pouch", "export", "2.pouch"]);
    let back = b(&["pouch", "import", "2.pouch"]);
    assert!(back.contains("3 new"), "{back}");
    assert!(b(&["pouch", "send", "2.dispatch"]).contains("Nothing waits"));
    assert_eq!(a(&["verify"]), b(&["verify"]));
    assert_eq!(a(&["status", "--format", "json"]), b(&["status", "--format", "json"]));
    // Now that it has a place, it can be withdrawn. A proposal that comes too late is void, and its author
    // learns so.
    a(&["propose", "--reword", "2", "Parties shall meet twice.", "--as", "A/head"]);
    a(&["pouch", "export", "3.pouch"]);
    b(&["pouch", "import", "3.pouch"]);
    b(&["withdraw", "6", "--as", "B/head"]);
    b(&["accept", "2=A", "--as", "B/head"]);
    a(&["withdraw", "7", "--as", "A/head"]);
    b(&["pouch", "send", "2.dispatch"]);
    let told = a(&["pouch", "import", "2.dispatch"]);
    assert!(
        told.contains("Act 9, withdraw by B/head: done.")
            && told.contains("Act 10, accept by B/head: void. "),
        "{told}"
    );
    a(&["pouch", "export", "4.pouch"]);
    b(&["pouch", "import", "4.pouch"]);
    assert_eq!(a(&["log", "--format", "json"]), b(&["log", "--format", "json"]));
    // This is not the keeper's file, and a dispatch is only for the keeper.
    let why = refused(at, 2, &["pouch", "import", "2.dispatch", "-f", "b.paraph"]);
    assert!(why.contains("who keeps the record"), "{why}");
}

/// A dispatch that was altered on the way is refused completely.
#[test]
fn a_dispatch_that_was_tampered_with_is_refused_whole() {
    let folder = geneva();
    let at = folder.path();
    let (keeper, away) = ("keeper.paraph", "away.paraph");
    fs::rename(at.join("geneva.paraph"), at.join(keeper)).unwrap();
    // A copy whose keyring has lost the keeper's key cannot order acts.
    fs::copy(at.join(keeper), at.join(away)).unwrap();
    done(at, &["key", "remove", "A/head", "-f", away]);
    let propose = |words: &str| {
        done(
            at,
            &[
                "propose",
                "--reword",
                "3",
                words,
                "--as",
                "G/delegate",
                "--reason",
                "Firmer words",
                "-f",
                away,
            ],
        );
    };
    propose("State A receives firm security guarantees.");
    done(at, &["reserve", "3", "--as", "G/delegate", "-f", away]);
    done(at, &["pouch", "send", "good.dispatch", "-f", away]);
    let good = fs::read_to_string(at.join("good.dispatch")).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    assert_eq!(lines.len(), 5, "{good}");
    let before = done(at, &["verify", "-f", keeper]);
    let join = |lines: &[&str]| lines.join("\n") + "\n";
    let dropped = join(&[lines[0], &lines[1].replace("acts 2 contents 1", "acts 1"), lines[3]]);
    let swapped = join(&[lines[0], lines[1], lines[3], lines[2], lines[4]]);
    let cases = [
        ("a word altered", good.replacen("firm security", "weak security", 1), "signature"),
        ("an act dropped", dropped, "missing"),
        ("acts swapped", swapped, "missing"),
        ("a reason altered", good.replacen("Firmer words", "Softer words", 1), "belongs to none of the acts"),
        (
            "other talks",
            good.replacen("talks sha256:", "talks sha256:0", 1).replacen("0 acts", " acts", 1),
            "",
        ),
        ("cut off", good[..good.len() - 9].to_owned(), ""),
        ("longer than it says", good.clone() + "more\n", "continues after"),
    ];
    for (name, told, expect) in cases {
        assert_ne!(told, good, "{name} changes nothing");
        fs::write(at.join("lie.dispatch"), told).unwrap();
        let why = refused(at, 2, &["pouch", "import", "lie.dispatch", "-f", keeper]);
        assert!(why.contains(expect), "{name}: {why}");
        assert_eq!(done(at, &["verify", "-f", keeper]), before, "{name}");
    }
    let told = done(at, &["pouch", "import", "good.dispatch", "-f", keeper]);
    assert!(told.contains("2 acts taken in"), "{told}");
}

/// Redacted words are erased in every copy of the record, and no pouch brings them back.
#[test]
fn redacted_words_are_erased_in_every_copy() {
    let folder = geneva();
    let at = folder.path();
    let words = "A reason to be regretted";
    let has = |file: &str| {
        let mut all = fs::read(at.join(file)).unwrap();
        all.extend(fs::read(at.join(format!("{file}-wal"))).unwrap_or_default());
        all.windows(words.len()).any(|w| w == words.as_bytes())
    };
    let first = acts(at) + 1;
    done(at, &["propose", "--reword", "3", "State A is content.", "--as", "A/delegate", "--reason", words]);
    done(at, &["pouch", "export", "with.pouch"]);
    done(at, &["pouch", "import", "with.pouch", "-f", "copy.paraph"]);
    assert!(has("geneva.paraph") && has("with.pouch") && has("copy.paraph"));
    done(at, &["redact", &first.to_string(), "--as", "A/delegate", "-f", "geneva.paraph"]);
    assert!(!has("geneva.paraph"), "the author's copy kept it");
    done(at, &["pouch", "export", "without.pouch", "-f", "geneva.paraph"]);
    assert!(!has("without.pouch"));
    done(at, &["pouch", "import", "without.pouch", "-f", "copy.paraph"]);
    assert!(!has("copy.paraph"), "the copy kept it");
    done(at, &["pouch", "import", "with.pouch", "-f", "third.paraph"]);
    done(at, &["pouch", "import", "without.pouch", "-f", "third.paraph"]);
    assert!(!has("third.paraph"), "a third copy kept it");
    done(at, &["pouch", "import", "with.pouch", "-f", "copy.paraph"]);
    assert!(!has("copy.paraph"), "an old pouch brought it back");
    done(at, &["verify", "-f", "copy.paraph"]);
}

#[test]
fn whoever_joins_before_the_last_is_told_for_whom_the_act_waits() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let mut open = vec!["open", "Talks", "-f", "a.paraph", "--as", "A/head"];
    for party in ["A=State A", "B=State B", "C=State C"] {
        open.extend(["--party", party]);
    }
    for credential in ["A/head", "B/head", "C/head"] {
        open.extend(["--credential", credential]);
    }
    done(at, &open);
    fs::write(at.join("base.md"), "1. Parties shall report.\n").unwrap();
    done(at, &["submit", "base.md", "--as", "A/head"]);
    let told = done(at, &["set-base", "2", "--as", "A/head"]);
    assert!(told.contains("awaiting B, C (`paraph join 3`)"), "{told}");
    let told = done(at, &["join", "3", "--as", "B/head"]);
    assert!(told.starts_with("Act 4, join: done. Act 3 is still awaiting C.\n"), "{told}");
    let told = done(at, &["join", "3", "--as", "C/head"]);
    assert!(told.contains("act 3 takes effect"), "{told}");
    done(at, &["propose", "--reword", "1", "Parties should report.", "--as", "B/head"]);
    for party in ["A/head", "C/head"] {
        done(at, &["accept", "1=B", "--as", party]);
    }
    let needs = |who: &str| done(at, &["needs", "--as", who]);
    assert!(needs("B/head").contains("ready to close"), "{}", needs("B/head"));
    // Once requested, it waits for signatures and cannot be requested again.
    done(at, &["close", "--accepted", "--as", "A/head"]);
    let told = needs("B/head");
    assert!(told.contains("Act 9 (close) is awaiting") && !told.contains("ready to close"), "{told}");
}

#[test]
fn the_chart_of_progress_is_a_drawing_of_its_own() {
    let folder = geneva();
    done(folder.path(), &["progress", "-o", "progress.svg"]);
    let drawn = fs::read_to_string(folder.path().join("progress.svg")).unwrap();
    assert!(drawn.starts_with("<svg xmlns=") && drawn.ends_with("</svg>\n"), "{drawn}");
    assert!(done(folder.path(), &["progress", "--format", "html"]).contains(drawn.trim()));
}

#[test]
fn case_leave_lapses() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("base.md"), "# F\n\n1. The limit is 600,000.\n\n2. Parties shall report.\n").unwrap();
    fs::write(
        at.join("rules.json"),
        r#"{"pen":{"chair":"CH"},"base":"pen","closing":{"acceptance":{"share":[2,3]}},"reopening":{"share":[2,3]}}"#,
    )
    .unwrap();
    let mut open: Vec<String> = ["open", "T", "-f", "t.paraph", "--rules", "rules.json", "--as", "CH/head"]
        .map(str::to_owned)
        .to_vec();
    for party in ["A", "B", "C", "D", "E", "CH"] {
        let named = if party == "CH" { "CH=Chair:chair".to_owned() } else { format!("{party}={party}") };
        open.extend(["--party".to_owned(), named, "--credential".to_owned(), format!("{party}/head")]);
    }
    done(at, &open.iter().map(String::as_str).collect::<Vec<_>>());
    let by = |party: &str, args: &[&str]| done(at, &[args, &["--as", &format!("{party}/head")]].concat());
    by("CH", &["submit", "base.md"]);
    by("CH", &["set-base", "2"]);
    by("A", &["propose", "--reword", "1", "The limit is 800,000."]);
    by("B", &["accept", "1=A"]);
    by("C", &["accept", "1=A"]);
    let short = refused(at, 1, &["close", "1=A", "--as", "CH/head"]);
    assert!(
        short.contains("1 more acceptance of this wording of point 1 is needed, from among D, E."),
        "{short}"
    );
    by("D", &["accept", "1=A"]);
    by("CH", &["close", "1=A"]);
    by("E", &["reopen", "8"]);
    for party in ["A", "B", "C"] {
        by(party, &["join", "9"]);
    }
    by("E", &["propose", "--reword", "2", "Parties should report."]);
    by("A", &["accept", "2=E"]);
    let out = paraph(at, &["leave", "--as", "E/head"]);
    let (before, after) = (text(&out.stderr), text(&out.stdout));
    assert!(before.contains("Check: The proposal on point 2 (act 13) is withdrawn."), "{before}");
    assert!(before.contains("would not be open any more."), "{before}");
    assert!(after.contains("The proposal on point 2 (act 13) is withdrawn."), "{after}");
    let shown = done(at, &["show"]);
    assert!(shown.contains("[800,000 / ?: 600,000]"), "{shown}");
    assert!(done(at, &["log"]).contains("Left the talks. The proposal on point 2"));
}
