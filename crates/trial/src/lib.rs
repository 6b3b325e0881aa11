//! External resources of tests: data sets and programs.
//!
//! A test that lacks one passes without doing its work. To make this visible, every failed look-up
//! adds a line to the file that `PARAPH_SKIPS` names: the test, `data`, `tool` or `system`, and
//! what was missing, separated by tabs. `.ci/run` counts and prints these lines. This crate is a
//! development dependency only; the product never uses it.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Returns the path of a data set, or of a file or folder in one: `data("akn-leos")`.
///
/// Data sets are in the folder that `PARAPH_DATA` names (relative to the repository), or else in
/// `../shared/data`. Returns `None`, and notes the skip, if there is nothing at that path.
pub fn data(set: &str) -> Option<PathBuf> {
    let path = folder(env::var_os("PARAPH_DATA").as_deref()).join(set);
    if path.exists() {
        return Some(path);
    }
    note("data", set);
    None
}

/// Returns the path of a program that is installed on this machine: `tool("soffice")`.
///
/// Returns `None`, and notes the skip, if no folder of `PATH` contains it. A program that is
/// installed and fails is not a reason to skip: the test must fail.
pub fn tool(program: &str) -> Option<PathBuf> {
    let found = find(program, env::var_os("PATH").as_deref());
    if found.is_none() {
        note("tool", program);
    }
    found
}

/// Notes that a test is skipped because the operating system lacks something.
pub fn system_lacks(what: &str) {
    note("system", what);
}

fn folder(named: Option<&OsStr>) -> PathBuf {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    // Joining an absolute path replaces the repository's.
    repository.join(named.filter(|named| !named.is_empty()).unwrap_or(OsStr::new("../shared/data")))
}

fn find(program: &str, path: Option<&OsStr>) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    // A program given with its folder, as `CC` may be, is not searched for.
    let folders =
        if program.contains('/') { vec![PathBuf::new()] } else { env::split_paths(path?).collect() };
    folders.into_iter().map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// Notes what the running test lacks, once for each test and resource.
fn note(kind: &str, what: &str) {
    static NOTED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let line = format!("{}\t{kind}\t{what}\n", running());
    if !NOTED.lock().unwrap_or_else(PoisonError::into_inner).insert(line.clone()) {
        return;
    }
    print!("skipped: {line}");
    if let Some(file) = env::var_os("PARAPH_SKIPS") {
        append(Path::new(&file), &line).expect("PARAPH_SKIPS names a file that can be written");
    }
}

/// Adds a line in a single write, because many tests add to the same file at once.
fn append(file: &Path, line: &str) -> io::Result<()> {
    OpenOptions::new().create(true).append(true).open(file)?.write_all(line.as_bytes())
}

/// Returns the running test: its package, its file and, if the harness names its threads, its
/// function.
fn running() -> String {
    let package = env::var("CARGO_PKG_NAME").unwrap_or_default();
    let file = env::current_exe().ok().and_then(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    let file = file.unwrap_or_default();
    // Cargo adds a hash to the name.
    let file = file.rsplit_once('-').map_or(file.as_str(), |(name, _)| name);
    let thread = std::thread::current();
    let function = thread.name().filter(|name| *name != "main").unwrap_or_default();
    let named: Vec<&str> = [package.as_str(), file, function].into_iter().filter(|n| !n.is_empty()).collect();
    named.join(" ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn data_is_searched_for_where_the_variable_says() {
        assert_eq!(folder(Some(OsStr::new("/elsewhere"))), Path::new("/elsewhere"));
        assert!(folder(None).ends_with("../../../shared/data"));
        assert_eq!(folder(Some(OsStr::new(""))), folder(None));
        assert!(folder(Some(OsStr::new("texts"))).ends_with("../../texts"));
    }

    #[test]
    fn a_program_is_searched_for_on_the_path() {
        let own = env::current_exe().unwrap();
        let name = own.file_stem().unwrap().to_str().unwrap();
        let path = env::join_paths([Path::new("/nowhere"), own.parent().unwrap()]).unwrap();
        assert_eq!(find(name, Some(&path)), Some(own.clone()));
        assert_eq!(find(name, Some(OsStr::new("/nowhere"))), None);
        assert_eq!(find(name, None), None);
        assert_eq!(find(own.with_extension("").to_str().unwrap(), None), Some(own.clone()));
    }

    #[test]
    fn a_skip_names_the_test_and_is_added_to_the_file() {
        let file = env::temp_dir().join(format!("paraph-skips-{}", std::process::id()));
        append(&file, "first\n").unwrap();
        append(&file, "second\n").unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "first\nsecond\n");
        std::fs::remove_file(&file).unwrap();
        assert!(running().ends_with("paraph_trial tests::a_skip_names_the_test_and_is_added_to_the_file"));
    }
}
