//! A record with an issued draft and a statement, and both as files.
#![allow(dead_code)]

pub mod odt;
pub mod pdf;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use paraph_interop::html::PageMeta;
use paraph_print::{Content, Form, How, Issued, Paper, draft_meta, set, statement_meta};
use paraph_talks::act::*;
use paraph_talks::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::common::{self, Stage};

pub const FALSE: &str = "The parties agreed to withdraw at once.";

/// Returns talks that issued a draft and a statement.
pub fn stage() -> Stage {
    let rules = Rules { pen: Pen::Chair(common::code("Chair")), ..Rules::default() };
    let mut stage = Stage::new(&["Albatross", "Bramble"], rules);
    stage.base(&[
        "The parties shall keep the peace.",
        "The council may publish a report.",
        "The forces shall withdraw within 90 days.",
    ]);
    let edition = stage.living().edition;
    stage.done("Chair/head", Issue { text: "t".into(), edition, marking: None });
    let sentences = vec![
        Sentence::Common { words: "The parties held talks on the border & the river.".into() },
        Sentence::Common { words: "They agreed to meet again within 90 days.".into() },
        Sentence::Common { words: "They shall not publish the map.".into() },
    ];
    let statement = Statement { title: "Joint statement".into(), sentences, instead_of: None };
    stage.done("Albatross/head", statement);
    stage
}

fn how(state: &State, paper: &Issued<'_>) -> How<'static> {
    let meta = match paper.paper {
        Paper::Draft(draft) => draft_meta(state, draft, &paper.text),
        Paper::Statement(statement) => statement_meta(state, paper.act, statement),
    };
    let subtitle = format!("{}, {}", meta.designation, paper.hash());
    let page = PageMeta { title: meta.title.clone(), subtitle, ..PageMeta::default() };
    How { meta, page, ..How::default() }
}

/// Returns a paper as a file.
pub fn written(state: &State, paper: &Issued<'_>, form: Form) -> Vec<u8> {
    let content = Content::Text(Cow::Borrowed(&paper.text), &[]);
    set(&content, form, &how(state, paper)).unwrap().bytes
}

/// The parts of a container by name.
pub type Parts = BTreeMap<String, Vec<u8>>;

/// Returns the parts of a container.
pub fn unpacked(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Parts::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut part = Vec::new();
        entry.read_to_end(&mut part).unwrap();
        parts.insert(entry.name().unwrap().into_owned(), part);
    }
    parts
}

/// Returns a container of these parts.
pub fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
