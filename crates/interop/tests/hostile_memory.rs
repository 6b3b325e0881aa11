//! Malicious files need less than 256 MiB of memory, including the file itself and this test.
//!
//! The test is alone in its program, because the system reports the peak memory of a whole program.
#![allow(clippy::unwrap_used, missing_docs)]

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use paraph_interop::docx::read_docx;
use paraph_interop::{AknView, Format, read_akn, read_file_bytes};
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word file whose body is this, again and again, so often that it has these mebibytes; never whole in memory here.
fn repeated(head: &str, piece: &str, tail: &str, mebibytes: usize) -> Vec<u8> {
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

/// The most memory that this program has taken, in MiB; `None` where the system does not tell.
fn most() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<usize>().ok()? >> 10)
}

fn quickly(name: &str, read: impl FnOnce()) {
    let begun = Instant::now();
    read();
    let (took, most) = (begun.elapsed(), most());
    println!("{name}: {took:?}, at most {most:?} MiB so far");
    assert!(took < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 }), "{name}: {took:?}");
    assert!(most.is_none_or(|most| most < 256), "{name}: {most:?} MiB");
}

#[test]
fn what_is_hostile_takes_little_time_and_memory() {
    let nest = "<w:ins w:author=\"A\">".repeat(400);
    let close = "</w:ins>".repeat(400);
    let author = format!("<w:ins w:author=\"{}\">", "A".repeat(1 << 20));
    let run = "<w:r><w:t>a</w:t></w:r>";
    let files = [
        ("a bomb", repeated("", " ", "", 1024)),
        ("much that is empty", repeated("", "<w:p/>", "", 39)),
        ("many runs", repeated("<w:p>", run, "</w:p>", 39)),
        ("one long word", repeated("<w:p><w:r><w:t>", "aaaaaaaaaaaaaaaa", "</w:t></w:r></w:p>", 39)),
        ("runs in many changes", repeated(&format!("<w:p>{nest}"), run, &format!("{close}</w:p>"), 39)),
        ("a long name", repeated(&format!("<w:p>{author}"), run, "</w:ins></w:p>", 39)),
        ("a wide table", repeated("<w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", "</w:tbl>", 39)),
        ("many pictures", repeated("<w:p>", "<w:r><w:pict/></w:r>", "</w:p>", 39)),
    ];
    for (name, bytes) in files {
        quickly(name, || match read_docx(&bytes) {
            Ok(document) => drop(document.text(&|_| true)),
            Err(error) => assert!(!error.hint().is_empty()),
        });
    }
    let articles = "<article><num>1</num><content><p>a</p></content></article>".repeat(150_000);
    let akn = format!(
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><bill><body>{articles}"
    );
    drop(articles);
    quickly("many articles and no end", || drop(read_akn(akn.as_bytes(), &AknView::Accepted)));
    drop(akn);
    let lines = "1. [[[[[[[[ a ]]]]]]]] [b / c]\n\n".repeat(200_000);
    for format in [Format::Markdown, Format::Plain] {
        quickly("many brackets", || drop(read_file_bytes(lines.as_bytes(), format)));
    }
}
