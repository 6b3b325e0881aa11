//! Finds the templates of phrases in the sources: those in `say!`, and the questions of the forms.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

/// The crates with phrases for readers of the room.
const CRATES: [&str; 10] =
    ["page", "interop", "pdf", "talks", "print", "desk", "door", "node", "private", "server"];

/// A template in a source.
#[derive(Debug)]
pub struct Said {
    pub name: String,
    pub template: String,
    /// Names of its values.
    pub values: Vec<String>,
    pub at: PathBuf,
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Returns all sources of these crates, except that of phrases itself, each without its tests.
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

/// Returns all templates.
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

/// Returns the name and the template at the start of a call of `say!`, and the rest of the source.
fn message(rest: &str) -> Option<(String, String, &str)> {
    let (name, rest) = literal(rest)?;
    let (template, rest) = literal(rest.trim_start().strip_prefix(',')?)?;
    Some((name, template, rest))
}

/// Returns the quoted text at the start of a source, and the rest.
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

/// Returns the names of the values after a template, up to the closing bracket of the call.
fn names(rest: &str) -> Vec<String> {
    let name = |part: String| part.split('=').next().unwrap_or_default().trim().to_owned();
    arguments(rest).into_iter().map(name).filter(|name| !name.is_empty()).collect()
}

/// Returns the arguments of a call, up to its closing bracket.
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
