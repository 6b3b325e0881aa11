//! The files of real texts, and the law that no word is lost.

// Each test file compiles this module for itself and uses a part of it.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

use paraph_interop::{Format, ReadText, decode, read_text};
use paraph_text::{Text, Words};
use paraph_trial::data;

/// The texts of a data set, in order of path; none where the set is missing.
pub fn files(set: &str) -> Vec<PathBuf> {
    let Some(folder) = data(set) else { return Vec::new() };
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|e| e.path()) {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let about = name.starts_with("README") || name.starts_with("UPSTREAM");
            if path.is_dir() {
                folders.push(path);
            } else if !about
                && (name.ends_with(".txt") || name.ends_with(".md") || name.starts_with("article_"))
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{set} holds no text");
    found.sort();
    found
}

/// Reads a file, whose bytes must be text.
pub fn read(path: &Path) -> (String, ReadText) {
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let source = decode(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display())).text.into_owned();
    let read = read_text(&source, Format::of_name(&path.to_string_lossy()));
    (source, read)
}

/// Labels and wordings as one run of text.
pub fn printed(text: &Text) -> String {
    let mut out = String::new();
    for p in text.provisions() {
        if let Some(n) = &p.number {
            out.push_str(&n.label);
            out.push(' ');
        }
        out.push_str(p.wording.as_str());
        out.push(' ');
    }
    out
}

/// Puts a space between a label and the words that are glued to it, as in `2.Scope`.
fn unglued(source: &str, text: &Text) -> String {
    let mut source = source.to_owned();
    for p in text.provisions() {
        let words = p.wording.as_str();
        let Some(number) = p.number.as_ref().filter(|_| words.starts_with(char::is_uppercase)) else {
            continue;
        };
        let head = words.split_whitespace().next().unwrap_or("");
        let glued = format!("{}{head}", number.label);
        let alone = |at: &usize| source[..*at].ends_with(char::is_whitespace);
        if let Some(at) = source.match_indices(&glued).map(|(at, _)| at).find(alone) {
            source.insert(at + number.label.len(), ' ');
        }
    }
    source
}

/// Asserts that every word of the source is in the text, in order, but for what was set apart.
pub fn assert_nothing_lost(source: &str, read: &ReadText, format: Format, name: &str) {
    let lines = source.split('\n').enumerate();
    let kept: Vec<&str> =
        lines.filter(|(at, _)| !read.set_apart.contains(&(at + 1))).map(|(_, l)| l).collect();
    let source = kept.join(" ");
    let printed = printed(&read.text);
    let joined = read.findings.iter().any(|f| f.code.starts_with("hyphen"));
    if format == Format::Plain && !joined {
        let source = unglued(&source, &read.text);
        let (old, new) = (Words::of(&source), Words::of(&printed));
        let new: Vec<&str> = new.iter().filter(|w| *w != "\n").collect();
        let differs = old.iter().zip(new.iter()).position(|(a, b)| a != *b);
        assert_eq!(differs.map(|at| (old.get(at), new[at])), None, "{name}");
        assert_eq!(old.len(), new.len(), "{name}");
    }
    let marks: &[char] = if format == Format::Markdown {
        &['#', '*', '_', '\\', '>', '-', '\u{ad}']
    } else {
        &['-', '\u{ad}']
    };
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && (!marks.contains(c) || !joined && format == Format::Plain))
            .collect()
    };
    let (old, new) = (letters(&source), letters(&printed));
    if old != new {
        let at = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
        let show = |t: &str| {
            String::from_utf8_lossy(&t.as_bytes()[at.saturating_sub(40)..t.len().min(at + 40)]).into_owned()
        };
        panic!("{name}: source {:?}, text {:?}", show(&old), show(&new));
    }
}
