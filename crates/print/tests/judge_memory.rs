//! No check takes more memory than is set aside for it, by what is known of the file before it is read.
//!
//! The test is alone in its program, because the allocator counts for all. The files come in the order of what is set
//! aside, so that the highest that was ever taken is below the amount of each.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;
mod paper;

use std::alloc::System;
use std::io::{Cursor, Write};
use std::time::Instant;

use cap::Cap;
use paraph_print::{Received, issued, memory_to_judge};
use zip::write::SimpleFileOptions;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Size of the files that are not packed. What is set aside for them grows with it.
const WORDS: usize = 1 << 19;

/// A Word file whose body is this, again and again, until it has so many mebibytes.
fn docx(head: &str, piece: &str, tail: &str, mebibytes: usize) -> Vec<u8> {
    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    write!(zip, "<w:document xmlns:w=\"{W}\"><w:body>{head}").unwrap();
    let block = piece.repeat((1 << 16) / piece.len() + 1);
    for _ in 0..(mebibytes << 20) / block.len() {
        zip.write_all(block.as_bytes()).unwrap();
    }
    write!(zip, "{tail}</w:body></w:document>").unwrap();
    zip.finish().unwrap().into_inner()
}

/// A PDF of one page whose content is this, again and again, until it has so many mebibytes.
fn pdf(piece: &str, mebibytes: usize) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let block = piece.repeat((1 << 16) / piece.len() + 1);
    for _ in 0..(mebibytes << 20) / block.len() {
        packed.write_all(block.as_bytes()).unwrap();
    }
    let packed = packed.finish().unwrap();
    let objects: [&[u8]; 3] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F << /Subtype /Type1 >> >> >> >>",
    ];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.into_iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", at + 1).bytes().chain(object.iter().copied()));
        out.extend(b"\nendobj\n");
    }
    places.push(out.len());
    out.extend(format!("4 0 obj\n<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.len()).bytes());
    out.extend(packed);
    out.extend(b"\nendstream\nendobj\n");
    let table = out.len();
    out.extend(b"xref\n0 5\n0000000000 65535 f \n");
    out.extend(places.iter().flat_map(|place| format!("{place:010} 00000 n \n").into_bytes()));
    out.extend(format!("trailer << /Root 1 0 R /Size 5 >>\nstartxref\n{table}\n%%EOF").bytes());
    out
}

fn often(piece: &str, bytes: usize) -> Vec<u8> {
    piece.repeat(bytes / piece.len()).into_bytes()
}

#[test]
fn no_check_takes_more_memory_than_is_set_aside() {
    let run = "<w:r><w:t>a</w:t></w:r>";
    let nest = "<w:ins w:author=\"A\">".repeat(400);
    let close = "</w:ins>".repeat(400);
    let mut files: Vec<(&str, &str, Vec<u8>)> = vec![
        ("a sentence", "a.txt", b"The Parties report.".to_vec()),
        ("words", "a.txt", often("The Parties report on each matter within 30 days. ", WORDS)),
        ("points", "a.txt", often("1. The Parties report.\n\n", WORDS)),
        ("short lines", "a.txt", often("a\n\n", WORDS)),
        ("letters", "a.txt", often("a ", WORDS)),
        ("one word", "a.txt", often("a", WORDS)),
        ("look-alikes", "a.txt", often("P\u{430}rt ", WORDS)),
        ("invisible signs", "a.txt", often("a\u{200b}\u{202e}\n\n", WORDS)),
        ("brackets", "a.md", often("1. [[[[[[[[ a ]]]]]]]] [b / c]\n\n", WORDS)),
        ("points", "a.md", often("1. The Parties report.\n\n", WORDS)),
        ("marks", "a.md", often("*a* `b` [c](d) ", WORDS)),
        ("comments", "a.md", often("<!-- a -->\n\n", WORDS)),
        ("headings", "a.md", often("# a\n\n", WORDS)),
        ("paragraphs", "a.html", often("<p>The Parties report.</p>", WORDS)),
        ("empty paragraphs", "a.html", often("<p>a", WORDS)),
        ("elements", "a.html", often("<b>", WORDS)),
        ("attributes", "a.html", often("<a title=\"b\">c</a>", WORDS)),
        ("comments", "a.html", often("<!--a-->b", WORDS)),
        ("articles", "a.akn", {
            let head = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><bill><body>";
            let article = "<article><num>1</num><content><p>a</p></content></article>";
            [head.as_bytes(), &often(article, WORDS), b"</body></bill></akomaNtoso>"].concat()
        }),
        ("a bomb", "a.docx", docx("", " ", "", 1024)),
        ("paragraphs", "a.docx", docx("", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "", 39)),
        ("one word", "a.docx", docx("<w:p><w:r><w:t>", "aaaaaaaaaaaaaaaa", "</w:t></w:r></w:p>", 39)),
        ("words", "a.docx", docx("<w:p><w:r><w:t>", "a b ", "</w:t></w:r></w:p>", 39)),
        ("words within the limit", "a.docx", docx("<w:p><w:r><w:t>", "a b ", "</w:t></w:r></w:p>", 3)),
        ("changes", "a.docx", docx(&format!("<w:p>{nest}"), run, &format!("{close}</w:p>"), 39)),
        ("a bomb", "a.pdf", pdf(" ", 1024)),
        ("what is drawn", "a.pdf", pdf("0 0 9 9 re f ", 60)),
        ("words", "a.pdf", pdf("BT /F 9 Tf 20 700 Td (a) Tj ET ", 60)),
        ("long words", "a.pdf", pdf("BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ", 60)),
        ("what is kept", "a.pdf", pdf("q ", 60)),
    ];
    files.sort_by_key(|(_, name, bytes)| memory_to_judge(bytes, name));
    let stage = paper::stage();
    let mut faults = Vec::new();
    for (what, name, bytes) in &files {
        let papers = issued(&stage.state).unwrap();
        let (begun, before) = (Instant::now(), ALLOCATOR.allocated());
        let verdict = Received::read(bytes, name).map(|received| {
            let found = received.among(&stage.state, &papers).map(|(_, verdict)| verdict.kind);
            (found, papers.iter().map(|paper| received.judge(&stage.state, paper).kind).collect::<Vec<_>>())
        });
        let most = ALLOCATOR.max_allocated().saturating_sub(before);
        let aside = memory_to_judge(bytes, name);
        println!(
            "{what} ({name}): {} bytes, {} KiB set aside, {} KiB taken at most so far, {:?}, {}",
            bytes.len(),
            aside >> 10,
            most >> 10,
            begun.elapsed(),
            verdict.map_or_else(|error| error.to_string(), |kinds| format!("{kinds:?}")),
        );
        if most > aside {
            faults.push(format!("{what} ({name}): {most} bytes, and {aside} set aside"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
