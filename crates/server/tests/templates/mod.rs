//! Finds the templates of phrases in the sources: what stands in `say!`, and what the sheet of the forms asks.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

/// The crates that say something to a reader of the room.
const CRATES: [&str; 9] = ["page", "interop", "pdf", "talks", "print", "desk", "door", "private", "server"];

/// A template as it stands in a source.
#[derive(Debug)]
pub struct Said {
    pub name: String,
    pub template: String,
    /// The names of the values that it is given.
    pub values: Vec<String>,
    pub at: PathBuf,
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// All sources of these crates but that of phrases itself, each without its tests.
pub fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for name in CRATES {
        below(&folder().join("..").join(name).join("src"), &mut found);
    }
    assert!(found.len() > 150, "the sources are found: {}", found.len());
    found
}

fn below(at: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("page/src/phrase.rs")
        {
            let source = fs::read_to_string(&path).unwrap();
            let own = source.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            found.push((path, own));
        }
    }
}

/// All templates.
pub fn templates() -> Vec<Said> {
    let mut found = Vec::new();
    for (path, source) in sources() {
        for rest in source.split("say!(").skip(1) {
            let (name, template, rest) =
                message(rest).unwrap_or_else(|| panic!("{}: no message", path.display()));
            found.push(Said { name, template, values: names(rest), at: path.clone() });
        }
        let tabled = source.split("msg(").skip(1).filter_map(message);
        found.extend(tabled.map(|(name, template, _)| Said {
            name,
            template,
            values: Vec::new(),
            at: path.clone(),
        }));
    }
    found
}

/// The name and the template with which a call of `say!` begins, and what follows them.
fn message(rest: &str) -> Option<(String, String, &str)> {
    let (name, rest) = literal(rest)?;
    let (template, rest) = literal(rest.trim_start().strip_prefix(',')?)?;
    Some((name, template, rest))
}

/// The text in quotes with which a source begins, and what follows it.
fn literal(source: &str) -> Option<(String, &str)> {
    let inner = source.trim_start().strip_prefix('"')?;
    let (mut text, mut chars) = (String::new(), inner.char_indices());
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((text, &inner[at + 1..])),
            '\\' => match chars.next()?.1 {
                '\n' => {
                    let rest = chars.as_str().trim_start();
                    chars = inner.char_indices();
                    let until = inner.len() - rest.len();
                    while chars.clone().next().is_some_and(|(at, _)| at < until) {
                        chars.next();
                    }
                }
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
    None
}

/// The names of the values that follow a template, up to the bracket that closes the call.
fn names(rest: &str) -> Vec<String> {
    let name = |part: String| part.split('=').next().unwrap_or_default().trim().to_owned();
    arguments(rest).into_iter().map(name).filter(|name| !name.is_empty()).collect()
}

/// What stands between the commas of a call, up to the bracket that closes it.
pub fn arguments(rest: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut parts) = (0, false, vec![String::new()]);
    let mut before = ' ';
    for c in rest.chars() {
        match c {
            '"' if before != '\\' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        before = c;
        parts.last_mut().unwrap().push(c);
    }
    parts
}
