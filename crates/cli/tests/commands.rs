//! The commands as scripts rely on them: their output, their exit codes, and what they leave unchanged.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const BASE: &str = "# Framework\n\n1. Parties shall report.\n\n2. It stands.\n";
const NORWAY: &str = "# Framework\n\n1. Parties should report.\n\n2. It stands.\n";
const KENYA: &str = "# Framework\n\n1. Parties shall report each year.\n\n2. It stands.\n";

/// A folder with a base and two versions of it, removed at the end.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Room {
        let room = Room(tempfile::tempdir().unwrap());
        room.file("base.md", BASE);
        room.file("norway.md", NORWAY);
        room.file("kenya.md", KENYA);
        room
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn run(&self, arguments: &[&str]) -> Output {
        command(self.0.path(), arguments).output().unwrap()
    }

    /// Returns the output of a command that must succeed.
    fn prints(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Returns standard error of a command that must end with code 2 and print nothing.
    fn refuses(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        text(&output.stderr)
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
    command.current_dir(folder).args(arguments).env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn composing_and_choosing_give_every_side_its_own_words() {
    let room = Room::new();
    let sides = ["compose", "base.md", "Norway=norway.md", "Kenya,Peru=kenya.md"];
    assert_eq!(
        room.prints(&sides),
        "Framework\n\n1. Parties [shall / Norway: should] report [- / Kenya, Peru: each year].\n\n2. It stands.\n"
    );
    room.prints(&[&sides[..], &["-o", "rolling.json"]].concat());
    for (side, own) in [("Norway", NORWAY), ("Kenya", KENYA), ("Peru", KENYA), ("base", BASE)] {
        assert_eq!(room.prints(&["choose", "rolling.json", side]), own, "{side}");
    }
    let unknown = room.refuses(&["choose", "rolling.json", "norway"]);
    assert!(unknown.contains("Kenya, Norway, Peru"), "{unknown}");
    let counted = room.prints(&["count", "rolling.json"]);
    assert!(counted.starts_with("2 brackets, 4 alternatives"), "{counted}");
}

#[test]
fn the_order_of_the_sponsors_does_not_show() {
    let room = Room::new();
    for form in ["text", "markdown", "html", "json"] {
        let one =
            room.prints(&["compose", "base.md", "Norway=norway.md", "Kenya=kenya.md", "--format", form]);
        let other =
            room.prints(&["compose", "base.md", "Kenya=kenya.md", "Norway=norway.md", "--format", form]);
        assert_eq!(one, other, "{form}");
    }
}

#[test]
fn a_check_tells_by_its_code_whether_texts_differ() {
    let room = Room::new();
    let differs = room.run(&["redline", "base.md", "norway.md", "--check"]);
    assert_eq!(differs.status.code(), Some(1));
    let shown = text(&differs.stdout);
    assert!(shown.starts_with("To read first"), "{shown}");
    assert!(shown.contains("obligation  shall -> should"), "{shown}");
    assert!(shown.contains("point 1: reworded\n  Parties [-shall-]{+should+} report.\n"), "{shown}");
    assert_eq!(room.run(&["redline", "base.md", "norway.md"]).status.code(), Some(0));
    assert_eq!(room.prints(&["redline", "base.md", "base.md", "--check"]), "No differences.\n");
    // A missing file does not count as a difference.
    room.refuses(&["redline", "base.md", "gone.md", "--check"]);
}

#[test]
fn a_trace_accounts_for_every_provision() {
    let room = Room::new();
    room.file("later.md", "# Framework\n\n2. It stands.\n\n3. A review takes place after two years.\n");
    let shown = room.prints(&["trace", "base.md", "later.md"]);
    for line in ["point 1  -        deleted", "point 2  point 2  unchanged", "-        point 3  inserted"] {
        assert!(shown.contains(line), "{shown}");
    }
}

#[test]
fn the_form_follows_the_ending_of_the_file() {
    let room = Room::new();
    let compose = |file| room.prints(&["compose", "base.md", "Norway=norway.md", "-o", file]);
    for (file, start) in [
        ("r.html", "<!DOCTYPE html>"),
        ("r.json", "{\"format\":\"paraph.rolling/1\""),
        ("r.md", "# Framework"),
        ("r.txt", "Framework"),
    ] {
        assert_eq!(compose(file), "");
        let written = room.read(file).to_lowercase();
        assert!(written.starts_with(&start.to_lowercase()), "{file}: {}", &written[..40]);
    }
    room.prints(&["compose", "base.md", "Norway=norway.md", "-o", "forced.md", "--format", "json"]);
    assert!(room.read("forced.md").starts_with('{'));
    let word = room.refuses(&["compose", "base.md", "Norway=norway.md", "-o", "r.odt"]);
    assert!(word.contains(".odt") && word.contains("text|markdown|html|json|docx"), "{word}");
    room.refuses(&["count", "base.md", "-o", "r.html"]);
}

#[test]
fn akoma_ntoso_is_written_and_read_by_every_command() {
    let room = Room::new();
    room.prints(&["compose", "base.md", "Norway=norway.md", "Kenya,Peru=kenya.md", "-o", "rolling.akn"]);
    for (side, own) in [("Norway", NORWAY), ("Peru", KENYA), ("base", BASE)] {
        assert_eq!(room.prints(&["choose", "rolling.akn", side, "--format", "markdown"]), own, "{side}");
    }
    assert!(room.prints(&["count", "rolling.akn"]).starts_with("2 brackets, 4 alternatives"));
    room.prints(&["parse", "base.md", "-o", "base.akn.xml"]);
    assert_eq!(room.prints(&["redline", "base.akn.xml", "base.md", "--check"]), "No differences.\n");
    assert_eq!(room.prints(&["parse", "base.akn.xml", "--format", "markdown"]), BASE);
    let composed = room.prints(&["compose", "base.akn.xml", "Norway=norway.md", "--format", "akn"]);
    assert!(composed.contains("showAs=\"Norway\"") && composed.contains("<quotedText"), "{composed}");
    room.prints(&["convert", "rolling.akn", "rolling.json"]);
    assert_eq!(room.prints(&["choose", "rolling.json", "Norway", "--format", "markdown"]), NORWAY);
    room.prints(&["convert", "rolling.json", "again.akn"]);
    assert_eq!(room.read("again.akn"), room.read("rolling.akn"));
    room.prints(&["convert", "base.md", "text.akn"]);
    assert_eq!(room.read("text.akn"), room.read("base.akn.xml"));
    room.file("other.xml", "<html/>");
    let other = room.refuses(&["parse", "other.xml"]);
    assert!(other.contains("akomaNtoso"), "{other}");
}

#[test]
fn word_files_are_written_and_never_to_a_terminal() {
    let room = Room::new();
    for (file, args) in [
        ("r.docx", &["compose", "base.md", "Norway=norway.md"][..]),
        ("t.docx", &["compose", "base.md", "Norway=norway.md", "--track", "--date", "2025-11-24"][..]),
        ("d.docx", &["compare", "base.md", "norway.md", "--author", "Norway"][..]),
        ("w.docx", &["trace", "base.md", "norway.md"][..]),
        ("p.docx", &["parse", "base.md"][..]),
    ] {
        room.prints(&[args, &["-o", file]].concat());
        assert!(room.bytes(file).starts_with(b"PK"), "{file}");
    }
    room.prints(&["convert", "base.md", "c.docx"]);
    assert_eq!(room.bytes("c.docx"), room.bytes("p.docx"));
    room.prints(&["compose", "base.md", "Norway=norway.md", "-o", "r.json"]);
    room.prints(&["convert", "r.json", "again.docx", "--track", "--date", "2025-11-24"]);
    assert_eq!(room.bytes("again.docx"), room.bytes("t.docx"));
    room.prints(&["convert", "r.json", "r.md"]);
    assert!(room.read("r.md").contains("Norway"));
    let word = room.refuses(&["compose", "base.md", "Norway=norway.md", "--track"]);
    assert!(word.contains("--format docx"), "{word}");
    let word = room.refuses(&["convert", "base.md", "c.docx", "--date", "tomorrow"]);
    assert!(word.contains("2025-11-24"), "{word}");
    let word = room.refuses(&["convert", "base.md", "c.docx", "--track"]);
    assert!(word.contains("no sponsors"), "{word}");
    let word = room.refuses(&["convert", "base.md", "base"]);
    assert!(word.contains(".docx"), "{word}");
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let room = Room::new();
    room.file("result.txt", "before");
    room.refuses(&["redline", "base.md", "gone.md", "-o", "result.txt"]);
    assert_eq!(room.read("result.txt"), "before");
    room.prints(&["redline", "base.md", "base.md", "-o", "result.txt"]);
    assert_eq!(room.read("result.txt"), "No differences.\n");
    let nowhere = room.refuses(&["redline", "base.md", "base.md", "-o", "none/result.txt"]);
    assert!(nowhere.contains("Make the folder first"), "{nowhere}");
    fs::create_dir(room.path("folder.txt")).unwrap();
    let folder = room.refuses(&["redline", "base.md", "base.md", "-o", "folder.txt"]);
    assert!(folder.contains("it is a folder"), "{folder}");
    assert_eq!(room.names(), ["base.md", "folder.txt", "kenya.md", "norway.md", "result.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_a_reader_who_leaves_is_not() {
    let room = Room::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command(room.0.path(), &["parse", "base.md"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("the disk is full"), "{}", text(&output.stderr));
    let long = "1. Parties shall report to the commission each year in good faith.\n\n".repeat(20_000);
    room.file("long.txt", &long);
    let mut child = command(room.0.path(), &["parse", "long.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(!text(&output.stderr).contains("error"), "{}", text(&output.stderr));
}

#[test]
fn standard_input_is_read_once() {
    let room = Room::new();
    let mut child = command(room.0.path(), &["redline", "-", "norway.md", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(BASE.as_bytes()).unwrap();
    let shown = text(&child.wait_with_output().unwrap().stdout);
    // It is read like the Markdown file beside it.
    assert!(shown.contains("\"changed\":1"), "{shown}");
    let twice = room.refuses(&["redline", "-", "-"]);
    assert!(twice.contains("named twice"), "{twice}");
}

#[test]
fn every_refusal_says_what_and_what_next() {
    let room = Room::new();
    room.file("broken.json", "{\"format\":\"paraph.rolling/1\",\n \"sponsors\":[}");
    fs::write(room.path("paper.txt"), b"%PDF-1.7\n").unwrap();
    for (arguments, told) in [
        (&["compose", "base.md", "norway.md"][..], "SPONSOR=FILE"),
        (&["compose", "base.md", "Norway=gone.md"], "gone.md cannot be read"),
        (&["compose", "base.md", "=norway.md"], "empty name"),
        (&["compose", "base.md", "base=norway.md"], "another name"),
        (&["compose", "base.md", "A=norway.md", "A=kenya.md"], "two versions"),
        (&["compose", "Norway=norway.md", "Kenya=kenya.md"], "Name the base first"),
        (&["compose"], "Usage"),
        (&["choose", "broken.json", "base"], "broken.json: line 2"),
        (&["choose", "base.md", "base"], "paraph compose"),
        (&["parse", "paper.txt"], "not a PDF that can be read"),
        (&["parse", "."], "it is a folder"),
        (&["publish"], "unrecognized subcommand"),
    ] {
        let said = room.refuses(arguments);
        assert!(said.contains(told), "{arguments:?}: {said}");
        assert!(said.lines().count() >= 2, "{arguments:?}: {said}");
    }
}

#[test]
fn amendments_are_composed_place_by_place() {
    let room = Room::new();
    let line = |id: u32, who: &str, new: &str| {
        format!(
            "{{\"am\":{id},\"authors\":[\"{who}\"],\"locus\":\"Article 7\",\"old\":\"Consent shall count.\",\"new\":\"{new}\"}}\n"
        )
    };
    let lines = [
        line(990, "Norway", "Consent may count."),
        line(991, "Norway", "deleted"),
        line(992, "Kenya", "Consent shall always count."),
    ];
    room.file("all.jsonl", &lines.concat());
    let shown = room.prints(&["compose", "--amendments", "all.jsonl"]);
    assert!(shown.starts_with("Article 7\namendments 990-992\n\n"), "{shown}");
    for name in ["Norway (990): may", "Norway (991): -", "Kenya: always"] {
        assert!(shown.contains(name), "{name}: {shown}");
    }
    let json = room.prints(&["compose", "--amendments", "all.jsonl", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["locus"], "Article 7");
    assert_eq!(value["sponsors"], serde_json::json!(["Kenya", "Norway (990)", "Norway (991)"]));
    room.file("turned.jsonl", &lines.iter().rev().cloned().collect::<String>());
    assert_eq!(room.prints(&["compose", "--amendments", "turned.jsonl", "--format", "json"]), json);
    room.file("bad.jsonl", &format!("{}{{\"am\": 3}}\n", lines.concat()));
    room.file("out.html", "before");
    let said = room.refuses(&["compose", "--amendments", "bad.jsonl", "-o", "out.html"]);
    assert!(said.contains("bad.jsonl, line 4"), "{said}");
    assert_eq!(room.read("out.html"), "before");
    assert!(room.prints(&["compose", "--amendments", "all.jsonl", "--format", "html"]).contains("Article 7"));
}

#[test]
fn what_hides_from_the_eye_is_told() {
    let room = Room::new();
    let bad = "{\"id\":\"7\",\"sponsors\":[\"Norway\"],\"locus\":\"Article 7\",\"old\":\"It counts.\",\"new\":\"It \\u202ecounts.\"}\n";
    room.file("all.jsonl", bad);
    let output = room.run(&["compose", "--amendments", "all.jsonl"]);
    let said = text(&output.stderr);
    assert!(said.contains("of amendment 7") && said.contains("U+202E"), "{said}");
    let json = room.prints(&["compose", "--amendments", "all.jsonl", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(value["findings"][0]["message"].as_str().unwrap().contains("U+202E"), "{json}");
}

#[test]
fn colours_stand_only_where_they_are_wanted() {
    let room = Room::new();
    let redline = ["redline", "base.md", "norway.md"];
    assert!(!room.prints(&redline).contains('\u{1b}'));
    assert!(room.prints(&[&redline[..], &["--color", "always"]].concat()).contains('\u{1b}'));
    assert!(!room.prints(&[&redline[..], &["--color", "never"]].concat()).contains('\u{1b}'));
}

#[test]
fn a_newcomer_is_told_where_to_begin() {
    let room = Room::new();
    let welcome = room.prints(&[]);
    assert!(welcome.contains("paraph compose base.md"), "{welcome}");
    for name in ["compose", "choose", "redline", "trace", "count", "parse"] {
        let help = room.prints(&[name, "--help"]);
        assert!(help.contains(&format!("Examples:\n  paraph {name}")), "{help}");
        assert!(room.prints(&["man"]).contains(name));
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(room.prints(&["completions", shell]).contains("redline"), "{shell}");
    }
    assert!(room.prints(&["--version"]).starts_with("paraph "));
}

#[test]
fn parsing_shows_what_was_found() {
    let room = Room::new();
    assert_eq!(room.prints(&["parse", "base.md", "--format", "markdown"]), BASE);
    let value: serde_json::Value =
        serde_json::from_str(&room.prints(&["parse", "base.md", "--format", "json"])).unwrap();
    assert_eq!(value["format"], "paraph.text/1");
    assert_eq!(value["provisions"][1]["number"], "1");
    assert_eq!(value["provisions"][1]["text"], "Parties shall report.");
}

/// A base with brackets, and a copy by each side, as in practice.
fn bracketed() -> Room {
    let room = Room::new();
    let copy = |one: &str, two: &str, four: &str| {
        format!(
            "# Draft decision\n\n1. {one}\n\n{two}3. Option 1: The seat is in Geneva.\n\nOption 2: The seat is in Nairobi.\n\n4. {four}\n"
        )
    };
    let (one, four) =
        ("Parties [shall][should] report [annually].", "The ceiling is [600,000] [800,000] persons.");
    let two = "2. [The Fund shall be established.]\n\n";
    room.file("b.md", &copy(one, two, four));
    room.file("bA.md", &copy("Parties shall report.", two, four));
    room.file(
        "bB.md",
        &copy("Parties should report [annually].", "2. The Fund shall be established.\n\n", four),
    );
    room.file("bC.md", &copy(one, "", "The ceiling is [700,000] persons."));
    room
}

#[test]
fn case_bracketed_base_is_composed_and_literal_keeps_its_characters() {
    let room = bracketed();
    let sides = ["A=bA.md", "B=bB.md", "C=bC.md"];
    let printed = room.prints(&[&["compose", "b.md"][..], &sides].concat());
    for line in [
        "1. Parties [base, A: shall / B: should] report [annually / A: -].",
        "[base, B: 2. The Fund shall be established. / C: -]",
        "4. The ceiling is [600,000 / ?: 800,000 / C: 700,000] persons.",
    ] {
        assert!(printed.contains(line), "{printed}");
    }
    assert!(!printed.contains("\\[") && !printed.contains("\\]"), "{printed}");
    room.prints(&[&["compose", "b.md"][..], &sides, &["-o", "r.json"]].concat());
    assert!(room.prints(&["choose", "r.json", "A"]).contains("1. Parties shall report.\n"));
    assert!(!room.prints(&["choose", "r.json", "C"]).contains("Fund"));
    let literal = room.prints(&[&["compose", "--literal", "b.md"][..], &sides].concat());
    assert!(literal.contains("\\["), "{literal}");
}

#[test]
fn case_count_docx_counts_every_kind_of_file_as_its_text() {
    let room = Room::new();
    room.file("t.md", "# T\n\n1. Parties [shall][should] report [each year].\n");
    room.prints(&["convert", "t.md", "t.docx"]);
    let of_text = room.prints(&["count", "t.md"]);
    assert!(of_text.starts_with("2 brackets, 4 alternatives"), "{of_text}");
    assert_eq!(room.prints(&["count", "t.docx"]), of_text);
    fs::copy(room.path("t.docx"), room.path("unnamed")).unwrap();
    assert_eq!(room.prints(&["count", "unnamed"]), of_text);
    let converted = room.run(&["convert", "t.md", "t.pdf"]);
    if converted.status.success() {
        let counted = room.prints(&["count", "t.pdf"]);
        assert!(counted.starts_with("2 brackets, 4 alternatives"), "{counted}");
        assert!(room.prints(&["parse", "t.pdf"]).contains("Parties [shall][should] report"));
    }
}
