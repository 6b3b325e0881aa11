//! What the benches share: words with their space, reading files, and talks of a size that is rare.

use std::path::{Path, PathBuf};
use std::process::Command;

pub mod large;

/// Builds the product and says where the binary is: in release, or where it is only looked at what comes out, as
/// the tests have it already. `PARAPH_BINARY` names another.
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

/// Reads the file that the command line names at this place.
pub fn argument(at: usize) -> String {
    let path = std::env::args().nth(at).expect("a file for every argument");
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}
