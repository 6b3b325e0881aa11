//! Damaged or malicious Word files: each is read or refused, quickly and without a panic.
#![allow(clippy::unwrap_used, missing_docs)]

use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use paraph_interop::docx::read_docx;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A container of these parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A file with this body.
fn file(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>");
    zipped(&[("word/document.xml", document.as_bytes())])
}

/// What is said of a file, read within two seconds.
fn told(bytes: &[u8]) -> Result<String, String> {
    let begun = Instant::now();
    let read = read_docx(bytes);
    let told = match read {
        Ok(document) => Ok(document.lines(&|_| true).into_iter().map(|l| l.text + "\n").collect()),
        Err(error) => {
            assert!(!error.hint().is_empty());
            Err(error.to_string())
        }
    };
    assert!(begun.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 }), "too slow");
    told
}

#[test]
fn a_sound_file_is_read() {
    assert_eq!(
        told(&file("<w:p><w:r><w:t>Parties shall meet.</w:t></w:r></w:p>")).unwrap(),
        "Parties shall meet.\n"
    );
}

#[test]
fn what_is_no_word_file_is_refused() {
    assert!(told(b"").unwrap_err().contains("container"));
    assert!(told(b"PK\x03\x04 and no more").unwrap_err().contains("container"));
    assert!(told(&zipped(&[("a.txt", b"a")])).unwrap_err().contains("no part word/document.xml"));
    let other = zipped(&[("word/document.xml", b"<html><body/></html>")]);
    assert!(told(&other).unwrap_err().contains("not a Word document"));
}

#[test]
fn names_that_point_out_of_the_container_are_refused() {
    for name in ["../word/document.xml", "word/../../x", "/etc/passwd", "C:/x", "a\\..\\..\\b"] {
        let why = told(&zipped(&[("word/document.xml", b"<a/>"), (name, b"x")])).unwrap_err();
        assert!(why.contains("points out of it"), "{name}: {why}");
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_inflated() {
    let body = vec![b' '; 200 << 20];
    let bomb = zipped(&[("word/document.xml", &body)]);
    assert!(bomb.len() < 1 << 20);
    let why = told(&bomb).unwrap_err();
    assert!(why.contains("word/document.xml") && why.contains("more than 40 MiB"), "{why}");
}

/// An entry's record in the directory at the end of a container: where the record begins.
fn directory(bytes: &[u8]) -> Vec<usize> {
    bytes.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x01\x02").map(|(at, _)| at).collect()
}

#[test]
fn sizes_that_lie_are_not_believed() {
    let sound = file("<w:p><w:r><w:t>Parties shall meet.</w:t></w:r></w:p>");
    // Packed, inflated, both; as little, as much as the field holds (which promises a ZIP64 size that is not there).
    for fields in [vec![20], vec![24], vec![20, 24]] {
        for size in [0u32, 1, 1 << 30, u32::MAX] {
            let mut lies = sound.clone();
            let record = directory(&lies)[0];
            for field in &fields {
                lies[record + field..record + field + 4].copy_from_slice(&size.to_le_bytes());
            }
            if let Ok(read) = told(&lies) {
                assert_eq!(read, "Parties shall meet.\n");
            }
        }
    }
}

#[test]
fn entries_that_overlap_are_read_once_or_refused() {
    let body = vec![b' '; 30 << 20];
    let styles = format!("<w:styles xmlns:w=\"{W}\">{}</w:styles>", String::from_utf8_lossy(&body));
    let document = format!("<w:document xmlns:w=\"{W}\"><w:body><w:p/></w:body></w:document>");
    let mut parts: Vec<(String, &[u8])> = vec![("word/document.xml".to_owned(), document.as_bytes())];
    let relation = |n: usize| format!("<Relationship Id=\"r{n}\" Type=\"x/header\" Target=\"h{n}.xml\"/>");
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        (0..200).map(relation).collect::<String>()
    );
    parts.push(("word/_rels/document.xml.rels".to_owned(), relations.as_bytes()));
    parts.push(("word/h0.xml".to_owned(), styles.as_bytes()));
    parts.extend((1..200).map(|n| (format!("word/h{n}.xml"), b"<a/>".as_slice())));
    let named: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let mut bytes = zipped(&named);
    // Every header is the first one: the same packed bytes, two hundred times.
    let records = directory(&bytes);
    let first: [u8; 4] = bytes[records[2] + 42..records[2] + 46].try_into().unwrap();
    let sums: [u8; 12] = bytes[records[2] + 16..records[2] + 28].try_into().unwrap();
    for record in &records[3..] {
        bytes[record + 42..record + 46].copy_from_slice(&first);
        bytes[record + 16..record + 28].copy_from_slice(&sums);
    }
    let why = told(&bytes).unwrap_err();
    assert!(why.contains("MiB") || why.contains("container"), "{why}");
}

#[test]
fn document_types_and_entities_are_refused() {
    let laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    let outside = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    for head in [laughs, outside] {
        let source = format!("{head}<w:document xmlns:w=\"{W}\"><w:body><w:p/></w:body></w:document>");
        let why = told(&zipped(&[("word/document.xml", source.as_bytes())])).unwrap_err();
        assert!(why.contains("DOCTYPE"), "{why}");
    }
}

#[test]
fn deep_nests_are_refused() {
    for element in ["w:sdt", "w:p", "w:tbl", "w:tr", "w:ins", "w:r"] {
        let body =
            format!("{}{}", format!("<{element}>").repeat(100_000), format!("</{element}>").repeat(100_000));
        assert!(told(&file(&body)).unwrap_err().contains("nest deeper"), "{element}");
    }
}

#[test]
fn what_lies_outside_is_not_asked_for() {
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/styles\" Target=\"http://127.0.0.1:1/styles.xml\" TargetMode=\"External\"/><Relationship Id=\"b\" Type=\"x/numbering\" Target=\"../../../../etc/passwd\"/></Relationships>";
    let document = format!(
        "<w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"
    );
    let bytes = zipped(&[
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ]);
    assert_eq!(told(&bytes).unwrap(), "x\n");
}

/// Templates, pictures and parts that a file takes from elsewhere are named, without the folders of somebody's disk.
#[test]
fn what_a_file_takes_from_outside_is_named() {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>"
        )
    };
    let document = format!(
        "<w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"
    );
    for (part, kind, target, says) in [
        (
            "settings.xml",
            "attachedTemplate",
            "https://example.org/t.dotm",
            "a template from outside: https://example.org/t.dotm.",
        ),
        (
            "settings.xml",
            "attachedTemplate",
            "file:///C:\\Secret\\t.dotm",
            "a template from outside: t.dotm.",
        ),
        (
            "document.xml",
            "image",
            "//example.org/share/a.png",
            "a picture from outside: //example.org/share/a.png.",
        ),
        (
            "header1.xml",
            "oleObject",
            "https://example.org/a.xlsx",
            "a part from outside: https://example.org/a.xlsx.",
        ),
    ] {
        let (name, relations) = (format!("word/_rels/{part}.rels"), relation(kind, target));
        let bytes = zipped(&[("word/document.xml", document.as_bytes()), (&name, relations.as_bytes())]);
        let found = read_docx(&bytes).unwrap().findings;
        let outside: Vec<_> = found.iter().filter(|finding| finding.code == "outside").collect();
        assert_eq!(outside.len(), 1, "{kind}: {found:?}");
        assert!(outside[0].message.contains(says) && outside[0].place == name, "{:?}", outside[0]);
    }
    let relations = relation("hyperlink", "https://example.org/");
    let bytes = zipped(&[
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ]);
    assert!(read_docx(&bytes).unwrap().findings.iter().all(|finding| finding.code != "outside"));
}

/// Bits of real files are turned, and their ends cut off.
#[test]
fn damaged_files_are_read_or_refused() {
    let Some(folder) = paraph_trial::data("docx-libreoffice-redlines") else { return };
    let folder = std::fs::read_dir(folder).unwrap();
    let mut seed = 11u64;
    let mut throw = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % n.max(1)
    };
    let mut paths: Vec<PathBuf> = folder.map(|e| e.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().filter(|p| p.extension().is_some_and(|e| e == "docx")) {
        let bytes = std::fs::read(path).unwrap();
        if bytes.len() > 200_000 {
            continue;
        }
        for turn in 0..6 {
            let mut damaged = bytes.clone();
            if turn < 2 {
                damaged.truncate(throw(bytes.len()));
            } else {
                let at = throw(damaged.len());
                damaged[at] ^= 1 << throw(8);
            }
            drop(told(&damaged));
        }
    }
}

/// Elements that mean something, and some that mean nothing, in any order.
fn fragment() -> impl Strategy<Value = String> {
    let element = prop::sample::select(vec![
        "w:p",
        "w:r",
        "w:t",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:ins w:author=\"A\"",
        "w:del w:author=\"B\"",
        "w:pPr",
        "w:rPr",
        "w:numPr",
        "w:sdt",
        "w:sdtContent",
        "w:txbxContent",
        "w:pict",
        "w:hyperlink",
        "w:pPrChange",
        "w:trPr",
        "w:bookmarkStart w:id=\"1\" w:name=\"paraph_p1\"",
        "w:bookmarkEnd w:id=\"1\"",
        "w:footnoteReference w:id=\"1\"",
        "w:fldChar w:fldCharType=\"begin\"",
        "w:fldChar w:fldCharType=\"end\"",
        "w:sym w:char=\"F0E0\"",
        "w:x",
    ]);
    let leaf = prop_oneof![Just("words".to_owned()), element.clone().prop_map(|e| format!("<{e}/>"))];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        (element.clone(), prop::collection::vec(inner, 0..6)).prop_map(|(element, inside)| {
            let name = element.split(' ').next().unwrap();
            format!("<{element}>{}</{name}>", inside.concat())
        })
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        drop(told(&bytes));
    }

    #[test]
    fn any_elements_are_read(body in fragment()) {
        let document = read_docx(&file(&body)).unwrap();
        for accepts in [true, false] {
            drop(document.text(&|_| accepts));
        }
        drop(document.proposals(&|author| paraph_text::Sponsor::new(author).into_iter().collect(), None));
        drop(document.untracked());
    }
}
