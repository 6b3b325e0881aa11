//! Checks every `scenarios/*.md`, in every order of its proposals.
//!
//! `PARAPH_SCENARIO=word` plays only those whose name contains the word. `PARAPH_BLESS=1` writes the
//! current output as the expectation: read the difference before you commit it.

use std::fs;
use std::path::PathBuf;

use paraph_tidy::{Scenario, check, played, root};

fn pages() -> Vec<PathBuf> {
    let folder = fs::read_dir(root().join("scenarios")).expect("there is a folder of scenarios");
    let pages = folder.map(|entry| entry.expect("the folder can be listed").path());
    let mut pages: Vec<PathBuf> = pages.filter(|path| path.extension().is_some_and(|e| e == "md")).collect();
    pages.sort();
    pages
}

fn bless(page: &str) -> Result<String, String> {
    let mut scenario = Scenario::read(page)?;
    for (name, text) in played(&scenario)? {
        for section in scenario.sections.iter_mut().filter(|s| s.name == name) {
            section.fenced |= text.contains("\n## ") || text.starts_with("## ");
            section.body.clone_from(&text);
        }
    }
    Ok(scenario.print())
}

#[test]
fn every_scenario_holds() {
    let asked = std::env::var("PARAPH_SCENARIO").unwrap_or_default();
    let blessing = std::env::var_os("PARAPH_BLESS").is_some();
    let mut failed = Vec::new();
    for path in pages() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name == "README.md" || !name.contains(&asked) {
            continue;
        }
        let page = fs::read_to_string(&path).expect("a scenario can be read");
        if blessing {
            match bless(&page) {
                Ok(blessed) if blessed != page => {
                    fs::write(&path, blessed).expect("a scenario can be written")
                }
                Ok(_) => {}
                Err(why) => failed.push(format!("{name}: {why}")),
            }
        } else if let Err(why) = Scenario::read(&page).and_then(|s| check(&s)) {
            failed.push(format!("{name}: {why}"));
        }
    }
    assert!(failed.is_empty(), "{} scenarios fail\n\n{}\n", failed.len(), failed.join("\n\n"));
}

#[test]
fn there_are_scenarios_for_every_special_case() {
    let names: Vec<String> =
        pages().iter().map(|p| p.file_name().unwrap_or_default().to_string_lossy().into_owned()).collect();
    assert!(names.len() > 60, "{} scenarios", names.len());
    for kind in ["compose-", "structure-", "counter-draft-", "compare-", "trace-", "notation-", "foreign-"] {
        assert!(names.iter().filter(|n| n.starts_with(kind)).count() >= 4, "scenarios of {kind}");
    }
}
