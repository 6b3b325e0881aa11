//! Rules that a reviewer would otherwise repeat.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use paraph_tidy::root;

/// The crates of the workspace that each crate may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("page", &[]),
    ("record", &[]),
    ("store", &["record"]),
    ("talks", &["text", "page", "record"]),
    ("interop", &["text", "page"]),
    ("pdf", &["text", "page", "interop"]),
    ("print", &["text", "talks", "interop", "pdf"]),
    ("private", &["text", "talks"]),
    ("node", &["record", "store", "talks", "private"]),
    ("door", &["record", "store", "talks", "node"]),
    ("desk", &["text", "record", "interop", "talks", "private"]),
    (
        "server",
        &["text", "interop", "pdf", "print", "record", "store", "talks", "private", "node", "door", "desk"],
    ),
    (
        "cli",
        &[
            "text", "interop", "pdf", "print", "record", "store", "talks", "private", "node", "door", "desk",
            "server",
        ],
    ),
    ("tidy", &["text", "interop"]),
    // Only tests may use it: no crate has it in its list.
    ("trial", &[]),
];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Returns all files below a folder with one of these endings, without build output.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|e| e.expect("a folder can be listed").path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", ".git", "corpus", "artifacts", "node_modules"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|e| endings.iter().any(|end| e == *end)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn crates() -> Vec<String> {
    let folder = fs::read_dir(root().join("crates")).expect("there are crates");
    let name = |e: fs::DirEntry| e.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = folder.map(|e| name(e.expect("the folder can be listed"))).collect();
    names.sort();
    names
}

/// Returns a source without its comments, and without the tests at its end.
fn code(source: &str) -> String {
    let body = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_arrows_point_as_the_map_says() {
    assert_eq!(
        crates(),
        { ARROWS.iter().map(|(n, _)| (*n).to_owned()).collect::<BTreeSet<_>>() }
            .into_iter()
            .collect::<Vec<_>>()
    );
    for (name, may) in ARROWS {
        let manifest = read(&root().join("crates").join(name).join("Cargo.toml"));
        // Dependencies of tests do not count.
        let manifest = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        for other in crates() {
            let uses = manifest.lines().any(|line| line.starts_with(&format!("paraph-{other}")));
            assert!(!uses || may.contains(&other.as_str()), "{name} uses {other}");
        }
    }
}

#[test]
fn what_pages_and_api_share_lies_beneath_both() {
    for (folder, barred) in
        [("api", &["crate::pages"][..]), ("shared", &["crate::pages", "crate::parts", "crate::api", "maud"])]
    {
        let sources = files(&root().join("crates/server/src").join(folder), &["rs"]);
        assert!(sources.len() > 5, "server/src/{folder} is not where it was");
        for path in sources {
            let source = read(&path);
            let found: Vec<_> = barred.iter().filter(|name| source.contains(**name)).collect();
            assert!(found.is_empty(), "{} mentions {found:?}", path.display());
        }
    }
}

#[test]
fn every_crate_stands_in_the_map() {
    let map = read(&root().join("docs/ARCHITECTURE.md"));
    for name in crates() {
        assert!(
            map.contains(&format!("| `crates/{name}` |")),
            "crates/{name} is not in docs/ARCHITECTURE.md"
        );
    }
}

#[test]
fn the_talks_are_pure() {
    let barred = [
        "std::fs",
        "std::net",
        "std::time",
        "std::env",
        "std::process",
        "std::thread",
        "std::io",
        "RandomState",
        "SystemTime",
        "Instant::",
        "rand::",
        "println!",
        "eprintln!",
        "f32",
        "f64",
        "HashMap",
        "HashSet",
    ];
    let sources = ["page", "talks", "record", "desk"]
        .map(|name| files(&root().join("crates").join(name).join("src"), &["rs"]));
    for path in sources.into_iter().flatten() {
        let code = code(&read(&path));
        // Signatures are checked in two halves that are combined in order, so the threads do not affect
        // the result. The same is true for the parts of a stored state.
        let threads = path.ends_with("record/src/act.rs") || path.ends_with("talks/src/kept.rs");
        // The packed format names floating-point numbers only to refuse them.
        let refused = path.parent().is_some_and(|folder| folder.ends_with("talks/src/packed"));
        let may = |w: &str| (threads && w == "std::thread") || (refused && w.starts_with('f'));
        for word in barred.into_iter().filter(|w| !may(w)) {
            assert!(!code.contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn the_engine_is_pure() {
    let barred = [
        "std::fs",
        "std::net",
        "std::time",
        "std::env",
        "std::process",
        "std::thread",
        "std::io",
        "RandomState",
        "SystemTime",
        "Instant::",
        "thread_rng",
        "rand::",
        "serde",
        "println!",
        "eprintln!",
        "f32",
        "HashSet",
    ];
    for path in files(&root().join("crates/text/src"), &["rs"]) {
        let code = code(&read(&path));
        // Two halves of one piece of work, combined in order: the threads do not affect the result.
        let threads = path.ends_with("parallel.rs");
        for word in barred.into_iter().filter(|w| !(threads && *w == "std::thread")) {
            assert!(!code.contains(word), "{} uses {word}", path.display());
        }
    }
    let manifest = read(&root().join("crates/text/Cargo.toml"));
    assert!(!manifest.contains("serde") && !manifest.contains("rand"), "text draws in what is not pure");
}

/// Returns the names under which a source keeps hash maps: variables, fields, and `0` in a tuple.
fn hash_maps(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in code.lines().map(|line| line.trim().trim_start_matches("let ").trim_start_matches("mut ")) {
        for mark in [
            ": HashMap<",
            ": Mixed<",
            ": &HashMap<",
            ": &mut Mixed<",
            ": &Mixed<",
            " = HashMap::",
            " = Mixed::",
        ] {
            for (at, _) in line.match_indices(mark) {
                let name = line[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_').next();
                names.extend(name.filter(|n| !n.is_empty()).map(str::to_owned));
            }
        }
        if line.contains("(HashMap<") {
            names.push("self.0".to_owned());
        }
    }
    names
}

#[test]
fn hash_maps_of_the_engine_are_looked_up_and_never_walked() {
    let mut seen = 0;
    for path in files(&root().join("crates/text/src"), &["rs"]) {
        let code = code(&read(&path));
        for name in hash_maps(&code) {
            seen += 1;
            let walks = [
                "iter()",
                "keys()",
                "values()",
                "into_iter()",
                "drain()",
                "iter_mut()",
                "values_mut()",
                "retain(",
            ];
            for walk in walks {
                assert!(!code.contains(&format!("{name}.{walk}")), "{}: {name}.{walk}", path.display());
            }
            for walk in [format!(" in {name} "), format!(" in &{name} "), format!(" in &mut {name} ")] {
                assert!(!code.contains(&walk), "{}:{walk}walks a hash map", path.display());
            }
        }
    }
    assert!(seen >= 3, "the engine's hash maps are found: {seen}");
}

#[test]
fn files_stay_short_and_whole() {
    let unfinished = [concat!("todo", "!("), concat!("unimplemented", "!("), concat!("#[ign", "ore")];
    for folder in ["crates", "fuzz", "bench"] {
        for path in files(&root().join(folder), &["rs"]) {
            let source = read(&path);
            let lines = source.lines().count();
            assert!(lines <= 800, "{} has {lines} lines", path.display());
            for mark in unfinished {
                assert!(!source.contains(mark), "{} holds {mark}", path.display());
            }
        }
    }
}

#[test]
fn every_source_opens_with_why_it_exists() {
    for path in files(&root().join("crates"), &["rs"]) {
        let source = read(&path);
        assert!(source.starts_with("//!"), "{} opens without saying why it exists", path.display());
    }
}

#[test]
fn every_decision_is_in_the_index() {
    let index = read(&root().join("docs/decisions/README.md"));
    for path in files(&root().join("docs/decisions"), &["md"]) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(name == "README.md" || index.contains(&format!("({name})")), "{name} is not in the index");
    }
}

#[test]
fn every_type_of_the_glossary_exists() {
    let crates = ["text", "page", "record", "store", "talks", "private", "desk", "door", "server"]
        .map(|name| root().join("crates").join(name).join("src"));
    let sources: String = crates.iter().flat_map(|src| files(src, &["rs"])).map(|p| read(&p)).collect();
    let glossary = read(&root().join("docs/GLOSSARY.md"));
    let rows = glossary.lines().filter(|line| line.starts_with("| ")).skip(1);
    let mut named = 0;
    for row in rows {
        let cell = row.split('|').nth(3).unwrap_or_default();
        for name in cell.split('`').skip(1).step_by(2) {
            let kinds = ["struct", "enum", "trait", "type", "fn", "mod"];
            let known = kinds.iter().any(|kind| {
                let head = format!("pub {kind} {name}");
                sources.match_indices(&head).any(|(at, _)| {
                    !sources[at + head.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
                })
            });
            assert!(known, "the glossary names `{name}`, which is in no crate");
            named += 1;
        }
    }
    assert!(named > 30, "the glossary names {named} types");
}

/// Holds that each of these lines names a test, and that each test that is named after `mark` exists.
fn name_tests_that_exist<'l>(lines: impl Iterator<Item = &'l str>, mark: &str) -> usize {
    let tests: String = files(&root().join("crates"), &["rs"]).iter().map(|p| read(p)).collect();
    let mut count = 0;
    for line in lines {
        let after = line.rsplit(mark).next().unwrap_or_default();
        let names: Vec<&str> = after.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "{line} names no test");
        for name in names {
            assert!(tests.contains(&format!("fn {name}(")), "{name} is no test");
        }
        count += 1;
    }
    count
}

/// The part of a page below a heading.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let section = page.split(heading).nth(1).and_then(|rest| rest.split("\n## ").next());
    section.unwrap_or_else(|| panic!("the page has no {heading}"))
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    let page = read(&root().join("docs/ARCHITECTURE.md"));
    let invariants = section(&page, "## Invariants").lines();
    let numbered = invariants.filter(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    assert!(name_tests_that_exist(numbered, ". ") >= 10);
}

#[test]
fn every_promise_against_threats_names_a_test_that_exists() {
    let page = read(&root().join("docs/threats.md"));
    let promises = section(&page, "## What Paraph promises").lines();
    let numbered = promises.filter(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    assert!(name_tests_that_exist(numbered, ". ") >= 10);
    let failures = section(&page, "## How known failures of others are met").lines();
    let rows = failures.filter(|l| l.starts_with("| ")).skip(1);
    assert!(name_tests_that_exist(rows.map(|row| row.trim_end_matches([' ', '|'])), " | ") >= 5);
    // The suite names files of tests.
    let suite = section(&page, "## The attacks as a suite");
    let command = suite.lines().find(|l| l.starts_with("cargo test ")).expect("the suite has a command");
    for name in command.split(" --test ").skip(1) {
        let there = crates().iter().any(|c| root().join(format!("crates/{c}/tests/{name}.rs")).exists());
        assert!(there, "{name} is no file of tests");
    }
}

#[test]
fn every_fuzz_target_is_built_and_has_seeds() {
    let fuzz = root().join("fuzz");
    let manifest = read(&fuzz.join("Cargo.toml"));
    let targets = files(&fuzz.join("fuzz_targets"), &["rs"]);
    assert!(targets.len() >= 11);
    for path in targets {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(manifest.contains(&format!("name = \"{name}\"\n")), "{name} is not in fuzz/Cargo.toml");
        let seeds = fs::read_dir(fuzz.join("corpus").join(&name)).map_or(0, Iterator::count);
        assert!(seeds > 0, "fuzz/corpus/{name} has no seeds");
    }
}

/// In the sections on a crate, names in backticks are its files, folders and modules: `act.rs`, `table/`, `living`.
#[test]
fn every_file_and_module_that_the_architecture_names_exists() {
    let page = read(&root().join("docs/ARCHITECTURE.md"));
    let map = page.split("## Invariants").next().unwrap_or_default();
    let mut found = 0;
    for section in map.split("\nIn `crates/").skip(1) {
        let (name, rest) = section.split_once('`').expect("a section names its crate");
        let folder = root().join("crates").join(name);
        let own = |path: &PathBuf| format!("/{}", path.strip_prefix(&folder).unwrap_or(path).display());
        let paths: Vec<String> =
            files(&folder, &["rs", "typ", "ftl", "css", "js", "mjs"]).iter().map(own).collect();
        let pieces: Vec<&str> = rest.split('`').collect();
        for (before, name) in pieces.iter().zip(&pieces[1..]).step_by(2) {
            let module = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let file = name.ends_with(".rs") || name.ends_with(".typ");
            // Links are checked elsewhere; the rest are examples of labels and references.
            if before.ends_with('[') || !(module || file || name.ends_with('/')) {
                continue;
            }
            let exists = |path: &String| match (module, file) {
                (true, _) => path.ends_with(&format!("/{name}.rs")) || path.contains(&format!("/{name}/")),
                (_, true) => path.ends_with(&format!("/{name}")),
                _ => path.contains(&format!("/{name}")),
            };
            assert!(
                paths.iter().any(exists),
                "docs/ARCHITECTURE.md names {name}, which is not in {}",
                folder.display()
            );
            found += 1;
        }
    }
    assert!(found > 150, "{found} files and modules are named");
}

#[test]
fn no_page_or_source_names_a_place_on_somebodys_machine() {
    let places =
        [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/Us", "ers/")];
    for path in files(&root(), &["rs", "md", "toml", "css", "js", "json"]) {
        let source = read(&path);
        for place in places {
            assert!(!source.contains(place), "{} names {place}", path.display());
        }
    }
}

#[test]
fn every_link_between_pages_leads_somewhere() {
    for path in files(&root(), &["md"]) {
        if path.starts_with(root().join("docs/format")) || path.starts_with(root().join("scenarios/foreign-"))
        {
            continue;
        }
        let page = read(&path);
        for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            let local = !file.is_empty() && !file.contains("://") && !file.contains(' ');
            let folder = path.parent().expect("a page lies in a folder");
            assert!(!local || folder.join(file).exists(), "{} links to {file}", path.display());
        }
    }
}

#[test]
fn the_readme_shows_what_comes_out() {
    use paraph_text::{Proposal, Sponsor, compose, counter_draft, notation};
    let text = |name: &str| {
        let source = read(&root().join("examples/geneva").join(name));
        paraph_interop::read_text(&source, paraph_interop::Format::Markdown).text
    };
    let base = text("base.md");
    let side = |name: &str, file: &str| -> Proposal {
        let sponsors = Sponsor::new(name).into_iter().collect();
        counter_draft(&base, &text(file), sponsors).0
    };
    let sides = [side("Partners", "partners.md"), side("Delegation", "delegation.md")];
    let printed = notation::print(&compose(&base, &sides));
    let readme = read(&root().join("README.md"));
    let sample = readme.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let shown: Vec<&str> = sample.expect("the README shows a sample").trim().split("\n\n").collect();
    assert!(shown.len() >= 4);
    for paragraph in shown {
        assert!(
            printed.split("\n\n").any(|p| p.trim() == paragraph),
            "the README shows\n{paragraph}\n\n{printed}"
        );
    }
}
