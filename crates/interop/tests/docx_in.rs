//! Reading of Word files from many programs, compared with other readers' results.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use paraph_interop::docx::{Piece, What, read_docx};
use paraph_trial::{data, tool};
use serde_json::Value;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "docx") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Words and signs, without space: how paragraphs and cells are laid out does not count.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '|' | '\u{ad}')).collect()
}

/// All words of one reading, without automatic numbers.
fn words(path: &Path, accepted: bool) -> String {
    let document =
        read_docx(&std::fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    document.lines(&|_| accepted).into_iter().map(|line| line.text + "\n").collect()
}

#[test]
fn tracked_changes_accepted_and_rejected_give_what_others_made_of_them() {
    let Some(folder) = data("docx-openxml-powertools") else { return };
    let table = std::fs::read_to_string(folder.join("accept_reject.tsv")).unwrap();
    let mut differ = Vec::new();
    let mut compared = 0;
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        for (expected, accepted) in [(cells[1], true), (cells[2], false)] {
            let (tracked, expected) = (folder.join(cells[0]), folder.join(expected));
            if !tracked.is_file() || !expected.is_file() {
                continue;
            }
            compared += 1;
            let (got, want) = (squeezed(&words(&tracked, accepted)), squeezed(&words(&expected, accepted)));
            if got != want {
                let at = got.bytes().zip(want.bytes()).take_while(|(a, b)| a == b).count();
                let near = |text: &str| text.chars().skip(at.saturating_sub(20)).take(60).collect::<String>();
                differ.push(format!("{} {accepted}: got …{}… want …{}…", cells[0], near(&got), near(&want)));
            }
        }
    }
    println!("{compared} readings compared");
    assert!(differ.is_empty(), "{} of {compared} differ\n{}", differ.len(), differ.join("\n"));
}

#[test]
fn the_real_redline_accepted_is_the_clean_version() {
    let Some(folder) = data("docx-uslm-review-guide") else { return };
    let changes = folder.join("review-guide-v2_0_12-changes.docx");
    let clean = folder.join("review-guide-v2_0_12-clean.docx");
    assert_eq!(squeezed(&words(&changes, true)), squeezed(&words(&clean, true)));
    assert_ne!(squeezed(&words(&changes, false)), squeezed(&words(&clean, true)));
}

/// Pandoc's plain text; `None` if it does not read the file.
fn pandoc(program: &Path, path: &Path, track: &str) -> Option<String> {
    let done = Command::new(program)
        .args(["-f", "docx", "-t", "plain", "--wrap=none", &format!("--track-changes={track}")])
        .arg(path)
        .output()
        .unwrap();
    done.status.success().then(|| String::from_utf8_lossy(&done.stdout).into_owned())
}

/// The words of a text in the order of the alphabet, figures left out: pandoc prints cells of a row in lines
/// side by side, and gives numbers of its own to notes and items.
fn runs(text: &str) -> Vec<String> {
    let split = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    let mut words: Vec<String> = split.map(str::to_lowercase).collect();
    words.sort_unstable();
    words
}

/// The words of one list that the other, in the order of the alphabet too, does not have as often.
fn without<'a>(all: &'a [String], other: &[String]) -> Vec<&'a str> {
    let mut other = other.iter().peekable();
    let extra = all.iter().filter(|word| {
        while other.next_if(|o| o < word).is_some() {}
        other.next_if_eq(word).is_none()
    });
    extra.map(String::as_str).collect()
}

/// All words of one reading, those of its notes too.
fn with_notes(path: &Path, accepted: bool) -> String {
    let document = read_docx(&std::fs::read(path).unwrap()).unwrap();
    let text = document.text(&|_| accepted).text;
    text.provisions()
        .iter()
        .map(|p| format!("{} {}\n", p.number.as_ref().map_or("", |n| &n.label), p.wording.as_str()))
        .collect()
}

/// The sets whose files are read beside pandoc.
const SETS: [&str; 5] = [
    "docx-pandoc-trackchanges",
    "docx-libreoffice-redlines",
    "docx-uslm-review-guide",
    "docx-other-producers",
    "un-negotiating-texts",
];

#[test]
fn words_agree_with_pandocs() {
    let Some(program) = tool("pandoc") else { return };
    let mut differ = BTreeSet::new();
    let mut compared = 0;
    for set in SETS {
        let Some(folder) = data(set) else { return };
        for path in files(&folder) {
            for (track, accepted) in [("accept", true), ("reject", false)] {
                let Some(theirs) = pandoc(&program, &path, track) else { continue };
                compared += 1;
                let (ours, theirs) = (runs(&with_notes(&path, accepted)), runs(&theirs));
                if ours != theirs {
                    let reading = format!("{} {track}", path.file_name().unwrap().to_string_lossy());
                    if !OTHERWISE.iter().any(|(known, _)| *known == reading) {
                        println!(
                            "{reading}\n  ours {:?}\n  pandoc's {:?}",
                            without(&ours, &theirs),
                            without(&theirs, &ours)
                        );
                    }
                    differ.insert(reading);
                }
            }
        }
    }
    println!("{compared} readings compared, {} differ", differ.len());
    let known: BTreeSet<String> = OTHERWISE.iter().map(|(reading, _)| (*reading).to_owned()).collect();
    assert_eq!(differ, known);
}

/// What each author inserts and deletes: the letters, in order.
type Changes = BTreeMap<(String, What), String>;

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphabetic())
}

fn our_changes(path: &Path) -> Changes {
    let document = read_docx(&std::fs::read(path).unwrap()).unwrap();
    let mut all = Changes::new();
    for piece in document.paragraphs.iter().flat_map(|p| &p.pieces) {
        let Piece::Words { text, tracked, .. } = piece else { continue };
        for one in tracked {
            all.entry((one.author.clone(), one.what)).or_default().extend(letters(text));
        }
    }
    all.retain(|_, words| !words.is_empty());
    all
}

/// All changes that pandoc reports; `None` if it does not read the file.
fn pandocs_changes(program: &Path, path: &Path) -> Option<Changes> {
    let done = Command::new(program)
        .args(["-f", "docx", "-t", "json", "--track-changes=all"])
        .arg(path)
        .output()
        .unwrap();
    let tree: Value = serde_json::from_slice(&done.stdout).ok()?;
    let mut all = Changes::new();
    gather(&tree["blocks"], &mut Vec::new(), &mut all);
    all.retain(|_, words| !words.is_empty());
    Some(all)
}

fn gather(value: &Value, open: &mut Vec<(String, What)>, all: &mut Changes) {
    if let Value::Array(parts) = value {
        parts.iter().for_each(|part| gather(part, open, all));
    }
    let Value::Object(node) = value else { return };
    let content = &node.get("c").cloned().unwrap_or_default();
    match node.get("t").and_then(Value::as_str) {
        Some("Str") => {
            for change in open.iter() {
                all.entry(change.clone()).or_default().extend(letters(content.as_str().unwrap_or_default()));
            }
        }
        // The words of notes are apart in ours.
        Some("Note") => {}
        Some("Span") => {
            let what = match content[0][1][0].as_str() {
                Some("insertion") => Some(What::Inserted),
                Some("deletion") => Some(What::Deleted),
                _ => None,
            };
            let comment = content[0][1][0].as_str() == Some("comment-start");
            let author = content[0][2].as_array().into_iter().flatten().find(|pair| pair[0] == "author");
            let author = author.and_then(|pair| pair[1].as_str()).unwrap_or_default().to_owned();
            let depth = open.len();
            open.extend(what.map(|what| (author, what)));
            if !comment {
                gather(&content[1], open, all);
            }
            open.truncate(depth);
        }
        _ => gather(content, open, all),
    }
}

#[test]
fn every_authors_changes_are_those_that_pandoc_tells() {
    let Some(program) = tool("pandoc") else { return };
    let (mut compared, mut differ) = (0, BTreeSet::new());
    for set in SETS {
        let Some(folder) = data(set) else { return };
        for path in files(&folder) {
            let Some(theirs) = pandocs_changes(&program, &path) else { continue };
            compared += 1;
            let ours = our_changes(&path);
            if ours != theirs {
                let other = |(whose, words): &(&(String, What), &String)| theirs.get(whose) != Some(words);
                println!("{}", path.display());
                for (whose, words) in ours.iter().filter(other) {
                    println!("  {whose:?} ours {words:.300}\n  pandoc's {:.300?}", theirs.get(whose));
                }
                differ.insert(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    println!("{compared} files compared, {} differ", differ.len());
    let known: BTreeSet<String> = CHANGED_OTHERWISE.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(differ, known);
}

/// Files in which pandoc tells other changes, and why; `docs/word.md` has them too.
const CHANGED_OTHERWISE: [(&str, &str); 4] = [
    ("n830205.docx", "pandoc leaves out the words of a text box"),
    ("redlinesuccessordata.docx", "pandoc leaves out what is deleted within an insertion"),
    ("review-guide-v2_0_12-changes.docx", "pandoc leaves out a letter that is deleted within an insertion"),
    ("tdf121176.docx", "pandoc leaves out what is deleted within an insertion"),
];

/// The words of a tree that pandoc expects of one of its own files.
fn expected(tree: &str) -> String {
    let quoted = tree.split("Str \"").skip(1).filter_map(|rest| rest.split('"').next());
    quoted.collect::<Vec<_>>().join(" ")
}

#[test]
fn pandocs_own_files_are_read_as_it_expects() {
    let Some(folder) = data("docx-pandoc-trackchanges") else { return };
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    for name in ["insertion", "deletion", "move"] {
        let file = folder.join(format!("track_changes_{name}.docx"));
        for (reading, accepted) in [("accept", true), ("reject", false)] {
            let wanted = expected(&read(&format!("track_changes_{name}_{reading}.native")));
            assert_eq!(squeezed(&words(&file, accepted)), squeezed(&wanted), "{name}, {reading}");
        }
    }
    let wanted = expected(&read("comments_no_comments.native"));
    assert_eq!(squeezed(&words(&folder.join("comments.docx"), true)), squeezed(&wanted));
}

/// Readings in which pandoc's words are others, and why; `docs/word.md` has them too.
const OTHERWISE: [(&str, &str); 15] = [
    ("fdo65632.docx reject", "a note is called within a word, which pandoc's mark for it divides"),
    (
        "n830205.docx accept",
        "paragraphs whose mark is deleted are joined as ECMA-376 says; pandoc leaves them apart",
    ),
    ("n830205.docx reject", "pandoc leaves out the words of a text box"),
    ("review-guide-v2_0_12-changes.docx accept", TITLE),
    ("review-guide-v2_0_12-changes.docx reject", TITLE),
    ("review-guide-v2_0_12-clean.docx accept", TITLE),
    ("review-guide-v2_0_12-clean.docx reject", TITLE),
    ("tdf125881.docx accept", "roman numbers of lists stand in our words and not in pandoc's"),
    ("tdf125881.docx reject", "the same, and a paragraph whose mark was inserted is joined"),
    ("tdf141660.docx accept", "the mark of a paragraph is deleted and not its word, which pandoc drops"),
    ("tdf150443.docx accept", "paragraphs whose mark is deleted are joined"),
    ("tdf154481.docx accept", "pandoc leaves out the words of text boxes"),
    ("tdf154481.docx reject", "pandoc leaves out the words of text boxes"),
    ("unfccc-art6.2-sbsta-draft_2024-11-14_first-iteration.docx accept", NOTE),
    ("unfccc-art6.2-sbsta-draft_2024-11-14_first-iteration.docx reject", NOTE),
];

const TITLE: &str = "pandoc takes the title for a property of the document and no words of it";
const NOTE: &str = "pandoc leaves out a note, parts words from letters set high beside them, and writes letters set low as other signs";

#[test]
fn disagreements_are_told() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = std::fs::read_to_string(root.join("docs/word.md")).unwrap();
    for (reading, why) in OTHERWISE {
        assert!(page.contains(&format!("| `{reading}` | {why} |")), "{reading} is not in docs/word.md");
    }
    for (file, why) in CHANGED_OTHERWISE {
        assert!(page.contains(&format!("| `{file}` | {why} |")), "{file} is not in docs/word.md");
    }
}

/// Everybody whose tracked changes a set says that its files hold.
#[test]
fn every_author_is_found() {
    for set in ["docx-libreoffice-redlines", "docx-other-producers"] {
        let Some(folder) = data(set) else { return };
        let table = std::fs::read_to_string(folder.join("facts.tsv")).unwrap();
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let path = folder.join(cells[0]);
            if !path.is_file() {
                continue;
            }
            let changes: usize = cells[2..6].iter().map(|n| n.parse::<usize>().unwrap()).sum();
            let document = read_docx(&std::fs::read(&path).unwrap()).unwrap();
            let found: usize = document.authors().values().sum();
            // Its changes stand in a header, which is set apart.
            let apart = cells[0] == "SdtContent.docx";
            assert_eq!(changes > 0 && !apart, found > 0, "{}: {changes} changes, {found} found", cells[0]);
        }
    }
}
