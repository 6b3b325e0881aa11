//! Holds `docs/advisories.md` against `Cargo.lock`.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use paraph_tidy::root;
use semver::{Version, VersionReq};

/// An advisory: its number, its crate, the versions that it does not concern, and why an affected version is accepted.
struct Advisory {
    id: String,
    name: String,
    fine: Vec<VersionReq>,
    accepted: String,
}

impl Advisory {
    fn concerns(&self, version: &Version) -> bool {
        // Requirements do not match early releases of other versions; such a release counts as its final one.
        let version = Version::new(version.major, version.minor, version.patch);
        !self.fine.iter().any(|fine| fine.matches(&version))
    }
}

fn page() -> String {
    fs::read_to_string(root().join("docs/advisories.md")).unwrap()
}

fn advisories(page: &str) -> Vec<Advisory> {
    let rows = page.lines().filter(|line| line.starts_with("| RUSTSEC-"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [id, name, _, fine, accepted] = cells[..] else { panic!("not five columns: {row}") };
        let fine = fine.split(';').filter(|one| !one.trim().is_empty());
        let fine = fine.map(|one| one.parse().unwrap_or_else(|e| panic!("{row}: {e}"))).collect();
        Advisory { id: id.to_owned(), name: name.to_owned(), fine, accepted: accepted.to_owned() }
    })
    .collect()
}

/// Returns the crates in `Cargo.lock` that come from a registry, with their versions.
fn locked() -> BTreeMap<String, BTreeSet<Version>> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let mut all: BTreeMap<String, BTreeSet<Version>> = BTreeMap::new();
    for package in lock.split("[[package]]").filter(|package| package.contains("\nsource = ")) {
        let field = |name: &str| {
            let from = package.split(&format!("\n{name} = \"")).nth(1).unwrap();
            from.split('"').next().unwrap().to_owned()
        };
        all.entry(field("name")).or_default().insert(field("version").parse().unwrap());
    }
    all
}

#[test]
fn no_locked_crate_has_an_open_advisory() {
    let (page, locked) = (page(), locked());
    let advisories = advisories(&page);
    assert!(advisories.len() > 50 && locked.len() > 100, "{} {}", advisories.len(), locked.len());
    for one in &advisories {
        for version in locked.get(&one.name).into_iter().flatten().filter(|version| one.concerns(version)) {
            assert!(
                !one.accepted.is_empty(),
                "{} concerns {} {version}: update the crate, or say in docs/advisories.md why it does not matter here",
                one.id,
                one.name
            );
        }
    }
}

#[test]
fn every_locked_crate_was_looked_up() {
    let page = page();
    let (_, names) = page.split_once("## Crates that were looked up").unwrap();
    let names: BTreeSet<&str> = names.split([',', '\n']).map(str::trim).collect();
    let new: Vec<String> = locked().into_keys().filter(|name| !names.contains(name.as_str())).collect();
    assert!(new.is_empty(), "look up the advisories of {new:?}, and add them to docs/advisories.md");
}

#[test]
fn an_affected_version_is_found() {
    let row = "| RUSTSEC-2020-0001 | one | vulnerability | >= 1.2.3; < 1.0.0 | |";
    let found = advisories(row);
    for (version, concerned) in [("1.2.2", true), ("1.2.3", false), ("0.9.0", false), ("1.2.3-rc.1", false)] {
        assert_eq!(found[0].concerns(&version.parse().unwrap()), concerned, "{version}");
    }
    assert!(found[0].accepted.is_empty());
}
