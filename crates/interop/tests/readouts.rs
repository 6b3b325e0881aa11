//! Printed readouts of a small negotiation in text, Markdown, HTML and JSON, kept as files.
//!
//! `READOUTS_WRITE=1` rewrites the files. The commit that changes them explains why.
#![allow(clippy::unwrap_used)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;

use std::fs;
use std::path::Path;

use common::story::{DAY, at, story};
use paraph_interop::Ink;
use paraph_interop::page::{page_html, page_markdown, page_text};
use paraph_talks::readout::*;
use paraph_talks::{Attribution, State};
use serde_json::Value;

/// Every readout of the story: its name, its page, its JSON.
fn all(state: &State, progress: &Progress, viewer: Option<&str>) -> Vec<(&'static str, Page, Value)> {
    let today = Some(at(DAY));
    let mut out = Vec::new();
    macro_rules! tell {
        ($name:literal, $readout:expr) => {{
            let readout = $readout;
            out.push(($name, readout.page(), serde_json::to_value(&readout).unwrap()));
        }};
    }
    tell!("standing", standing(state, viewer, today));
    tell!("needs", needs(state, viewer, today));
    tell!("next", next(state, viewer, today));
    tell!("brackets", brackets(state, viewer));
    tell!("matrix", matrix(state, viewer));
    tell!("columns", columns(state, viewer));
    tell!("progress", progress.readout());
    tell!("history", history(state, viewer, "t", "p1").unwrap());
    tell!("brief", brief(state, viewer, today));
    tell!("statement", statement(state, viewer));
    tell!("languages", languages(state, viewer));
    tell!("log", log(state, viewer, 1));
    out
}

fn played(attribution: Attribution) -> (State, Progress) {
    let mut progress = Progress::new();
    let stage = story(attribution, |state| progress.observe(state));
    (stage.state, progress)
}

fn same(name: &str, ending: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/readouts/{name}.{ending}"));
    if std::env::var_os("READOUTS_WRITE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        return fs::write(&path, now).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept == now, "{name}.{ending} differs from what is kept:\n{now}");
}

/// The body of a page: the frame, with its style and script, is the other tests' matter.
fn body(html: &str) -> String {
    let main = &html[html.find("<main").unwrap()..html.find("<script>").unwrap()];
    main.replace("><", ">\n<") + "\n"
}

#[test]
fn every_readout_is_printed_as_it_was() {
    let (state, progress) = played(Attribution::Shown);
    for (name, page, json) in all(&state, &progress, Some("Kenya/head")) {
        same(name, "txt", &page_text(&page, Ink::Plain, 100));
        same(name, "md", &page_markdown(&page));
        same(name, "html", &body(&page_html(&page, "en")));
        same(name, "json", &(serde_json::to_string_pretty(&json).unwrap() + "\n"));
    }
}

#[test]
fn names_that_the_rules_hide_are_in_no_printed_table() {
    let (state, progress) = played(Attribution::ChathamHouse);
    for viewer in [None, Some("Chair/head")] {
        let hidden = ["history", "matrix", "columns", "brackets"];
        for (name, page, json) in
            all(&state, &progress, viewer).into_iter().filter(|(n, ..)| hidden.contains(n))
        {
            let html = page_html(&page, "en");
            let told =
                [page_text(&page, Ink::Colour, 80), page_markdown(&page), body(&html), json.to_string()];
            for told in told {
                assert!(!told.contains("Norway") && !told.contains("Kenya"), "{name}: {told}");
                assert!(
                    told.contains("Names are not shown") || told.contains("not-shown"),
                    "{name} says it: {told}"
                );
            }
        }
    }
}

#[test]
fn lines_keep_to_the_width_and_colours_leave_the_words_alone() {
    let (state, progress) = played(Attribution::Shown);
    for (name, page, _) in all(&state, &progress, Some("Norway/head")) {
        let plain = page_text(&page, Ink::Plain, 80);
        for line in plain.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
        }
        let mut coloured = page_text(&page, Ink::Colour, 80);
        while let Some(from) = coloured.find("\u{1b}[") {
            let to = from + coloured[from..].find('m').unwrap();
            coloured.replace_range(from..=to, "");
        }
        assert_eq!(coloured, plain, "{name}");
    }
}

#[test]
fn the_brief_fits_one_page() {
    let (state, _) = played(Attribution::Shown);
    for viewer in [None, Some("Kenya/principal"), Some("Norway/head")] {
        let page = brief(&state, viewer, Some(at(DAY))).page();
        assert!(page.words() <= 600, "{} words", page.words());
    }
}

/// What a cell of the table in the page of formats says of members: names at the outermost level.
fn members(cell: &str) -> Vec<(String, bool)> {
    let mut depth = 0;
    let mut ticks = false;
    let (mut name, mut out) = (String::new(), Vec::new());
    for c in cell.chars() {
        match c {
            '`' if ticks && depth == 0 => {
                let optional = name.ends_with('?');
                out.push((name.trim_end_matches('?').to_owned(), optional));
                name.clear();
                ticks = false;
            }
            '`' if depth == 0 => ticks = true,
            _ if ticks => name.push(c),
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
    }
    out.retain(|(n, _)| !n.is_empty() && !n.contains(['{', '"', ' ']));
    out
}

#[test]
fn every_readout_has_the_members_that_the_page_of_formats_names() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/format/readouts.md");
    let page = fs::read_to_string(folder).unwrap();
    let (state, progress) = played(Attribution::Shown);
    let mut seen = 0;
    for viewer in [None, Some("Kenya/head"), Some("Kenya/principal"), Some("stranger")] {
        let today = Some(at(DAY));
        let mut told: Vec<Value> = vec![
            serde_json::to_value(standing(&state, viewer, today)).unwrap(),
            serde_json::to_value(statement(&state, viewer)).unwrap(),
        ];
        if viewer != Some("stranger") {
            told = all(&state, &progress, viewer).into_iter().map(|(_, _, json)| json).collect();
        }
        for json in told {
            let format = json["format"].as_str().unwrap();
            let row = page.lines().find(|l| l.starts_with(&format!("| `{format}` |"))).unwrap();
            let named = members(row.split(" | ").nth(1).unwrap());
            let mut wanted: Vec<&str> = named.iter().map(|(n, _)| n.as_str()).collect();
            wanted.push("format");
            wanted.sort_unstable();
            let mut has: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
            has.sort_unstable();
            assert_eq!(has, wanted, "{format}");
            for (name, optional) in &named {
                assert!(*optional || !json[name].is_null(), "{format}: {name} is null");
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 38);
}
