//! Code shared by the benches: words with their space, reading files, and very large talks.

use std::path::{Path, PathBuf};
use std::process::Command;

pub mod large;

/// Builds the product and returns the path of the binary: a release build, or, if only the output is
/// checked, the same build as the tests. `PARAPH_BINARY` names another.
pub fn product(root: &Path, once: bool) -> PathBuf {
    if let Some(binary) = std::env::var_os("PARAPH_BINARY") {
        return PathBuf::from(binary);
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let (profile, which, built): (&str, &[&str], _) =
        if once { ("dev", &["--workspace"], "debug") } else { ("release", &["-p", "paraph-cli"], "release") };
    let target = root.join("target");
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--locked", "--profile", profile])
        .args(which)
        .arg("--target-dir")
        .arg(&target)
        .arg("--manifest-path")
        .arg(root.join("Cargo.toml"))
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the product builds");
    target.join(built).join("paraph")
}

/// Divides a text into words, each with the space that follows it.
pub fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// Reads the file named by the command-line argument at this place.
pub fn argument(at: usize) -> String {
    let path = std::env::args().nth(at).expect("a file for every argument");
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}
