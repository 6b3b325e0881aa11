//! PDF files of any maker: their words as a reader sees them, and hostile ones refused.
#![allow(clippy::unwrap_used, missing_docs)]

use std::io::Write;
use std::time::{Duration, Instant};

use paraph_pdf::{PdfError, ReadPdf, read_pdf};

/// A file of objects, numbered from 1; the first is the catalogue.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", at + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    out.extend(
        format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes(),
    );
    out
}

fn stream(dict: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {dict} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    out.extend(bytes);
    out.extend(b"\nendstream");
    out
}

/// A file with one page of this content, which may use `/F`, a font of Windows, `/X`, the other object, and `/G`.
fn page(content: &str, other: Vec<u8>) -> Vec<u8> {
    file(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> /ExtGState << /G << /ca 0 >> >> >> >>".to_vec(),
        stream("", content.as_bytes()),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_vec(),
        other,
    ])
}

fn read(content: &str) -> ReadPdf {
    read_pdf(&page(content, b"null".to_vec())).unwrap()
}

fn codes(read: &ReadPdf) -> Vec<&str> {
    read.notices.iter().map(|n| n.code).collect()
}

const LINE: &str = "BT /F 10 Tf 50 700 Td (Parties shall report.) Tj ET";

#[test]
fn words_are_read_as_they_stand() {
    let all = read(
        "BT /F 10 Tf 50 700 Td (Parties ) Tj [(sha) -20 (ll) -600 (report.)] TJ 0 -12 Td (Each year.) Tj 0 -40 Td (Next.) Tj ET",
    );
    assert_eq!(all.paragraphs, ["Parties shall report.\nEach year.", "Next."]);
    assert_eq!(codes(&all), Vec::<&str>::new());
}

#[test]
fn words_that_nobody_sees_are_no_words_of_it() {
    let unseen = [
        "1 1 1 rg BT /F 10 Tf 50 650 Td (not) Tj ET",
        "BT 3 Tr /F 10 Tf 50 650 Td (not) Tj ET",
        "/G gs BT /F 10 Tf 50 650 Td (not) Tj ET",
        "BT /F 10 Tf 50 -650 Td (not) Tj ET",
        "BT /F 1 Tf 50 650 Td (not) Tj ET",
        "q 0 0 10 10 re W n BT /F 10 Tf 50 650 Td (not) Tj ET Q",
        "BT /F 10 Tf 50 650 Td (not) Tj ET 1 1 1 rg 40 640 60 30 re f",
        "BT /F 10 Tf 50 650 Td (not) Tj ET 12 w 40 654 m 100 654 l S",
    ];
    for hidden in unseen {
        let all = read(&format!("{LINE} {hidden}"));
        assert_eq!(all.paragraphs, ["Parties shall report."], "{hidden}");
        assert_eq!(codes(&all), ["unseen"], "{hidden}");
        assert!(all.notices[0].message.contains("“not”"), "{hidden}");
    }
}

#[test]
fn what_is_drawn_below_words_does_not_hide_them() {
    let all = read(&format!("0.9 g 40 690 300 30 re f 0 g {LINE} 0.5 w 50 698 m 140 698 l S"));
    assert_eq!((all.paragraphs, all.notices), (vec!["Parties shall report.".to_owned()], Vec::new()));
}

#[test]
fn a_picture_over_words_hides_them() {
    let content = format!("{LINE} q 300 0 0 50 40 680 cm /X Do Q");
    let all = read_pdf(&page(&content, stream("/Subtype /Image /Width 1 /Height 1", b"x"))).unwrap();
    assert!(all.paragraphs.is_empty());
    assert_eq!(codes(&all), ["unseen", "picture"]);
}

#[test]
fn words_in_a_form_are_words_of_the_page() {
    let form = stream("/Subtype /Form /BBox [0 0 600 800]", b"BT /F 10 Tf 50 600 Td (Within.) Tj ET");
    assert_eq!(
        read_pdf(&page(&format!("{LINE} /X Do"), form)).unwrap().paragraphs,
        ["Parties shall report.", "Within."]
    );
}

#[test]
fn what_is_spoken_otherwise_than_drawn_is_told() {
    let all = read("/Span << /ActualText (may) >> BDC BT /F 10 Tf 50 700 Td (shall) Tj ET EMC");
    assert_eq!(all.paragraphs, ["shall"]);
    assert_eq!(codes(&all), ["spoken"]);
    let same = read("/Span << /ActualText (a\\255b c) >> BDC BT /F 10 Tf 50 700 Td (ab\\240c) Tj ET EMC");
    assert!(same.notices.is_empty(), "{:?}", same.notices);
}

#[test]
fn an_older_version_in_the_file_is_not_read_and_is_told() {
    let first = page(LINE, b"null".to_vec());
    let mut all = first.clone();
    let place = all.len();
    all.extend(b"4 0 obj\n");
    all.extend(stream("", b"BT /F 10 Tf 50 700 Td (Parties may report.) Tj ET"));
    all.extend(b"\nendobj\n");
    let table = all.len();
    let before = first.windows(9).rposition(|w| w == b"startxref").unwrap();
    let before: String =
        String::from_utf8_lossy(&first[before + 9..]).trim().lines().next().unwrap().to_owned();
    all.extend(format!("xref\n4 1\n{place:010} 00000 n \ntrailer << /Size 7 /Root 1 0 R /Prev {before} >>\nstartxref\n{table}\n%%EOF").bytes());
    let all = read_pdf(&all).unwrap();
    assert_eq!(all.paragraphs, ["Parties may report."]);
    assert_eq!(codes(&all), ["saved"]);
}

/// Reads hostile bytes: quickly, to an end, whatever it is.
fn survives(name: &str, bytes: &[u8]) -> Result<ReadPdf, PdfError> {
    let start = Instant::now();
    let result = read_pdf(bytes);
    // Tests are built without care for speed.
    let allowed = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });
    assert!(start.elapsed() < allowed, "{name} took {:?}", start.elapsed());
    result
}

fn deflated(bytes: usize) -> Vec<u8> {
    let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let block = vec![b' '; 1 << 20];
    for _ in 0..bytes >> 20 {
        out.write_all(&block).unwrap();
    }
    out.finish().unwrap()
}

#[test]
fn a_bomb_is_refused_before_it_is_inflated() {
    let bomb = deflated(512 << 20);
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>".to_vec(),
        stream("/Filter /FlateDecode", &bomb),
    ];
    assert!(matches!(survives("bomb", &file(&objects)), Err(PdfError::TooLarge(_))));
    objects[3] = stream("/Filter [/FlateDecode /FlateDecode]", &bomb);
    assert!(matches!(survives("nested bomb", &file(&objects)), Err(PdfError::Unreadable)));
}

#[test]
fn a_form_that_holds_itself_ends() {
    let form = stream("/Subtype /Form /Resources << /XObject << /X 6 0 R >> >>", b"/X Do /X Do /X Do /X Do");
    assert!(survives("forms", &page("/X Do", form)).is_err());
}

#[test]
fn files_that_lead_round_in_circles_end() {
    let circles: [&[u8]; 6] = [
        b"%PDF-1.7\nxref\n0 0\ntrailer << /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF",
        b"%PDF-1.7\nstartxref\n99999999\n%%EOF",
        b"%PDF-1.7\n",
        b"",
        b"%PDF-1.7\nxref\n0 4000000000\ntrailer << >>\nstartxref\n9\n",
        b"%PDF-1.7\n1 0 obj << /W [8 8 8] /Size 4000000000 /Root 1 0 R /Length 0 >>\nstream\n\nendstream endobj\nstartxref\n9\n",
    ];
    for bytes in circles {
        drop(survives("circle", bytes));
    }
    let kids = file(&[b"<< /Pages 2 0 R >>".to_vec(), b"<< /Kids [2 0 R 2 0 R] >>".to_vec()]);
    assert_eq!(survives("kids", &kids).unwrap().pages, 0);
    let tree = file(&[
        b"<< /Pages 2 0 R /StructTreeRoot 3 0 R >>".to_vec(),
        b"<< /Kids [] >>".to_vec(),
        b"<< /K [3 0 R 3 0 R] >>".to_vec(),
    ]);
    survives("tree", &tree).unwrap();
    let chain = file(&[b"2 0 R".to_vec(), b"1 0 R".to_vec()]);
    assert!(survives("chain", &chain).is_err());
}

#[test]
fn what_nests_deep_and_what_repeats_ends() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    drop(survives("arrays", &page(&deep, b"null".to_vec())));
    drop(survives("states", &page(&"q ".repeat(1_000_000), b"null".to_vec())));
    drop(survives("marks", &page(&"/P BMC ".repeat(500_000), b"null".to_vec())));
    let words = "(a) Tj ".repeat(100_000);
    let over = "0 0 600 800 re f ".repeat(20_000);
    let covers = page(&format!("BT /F 1000 Tf {words} ET {over}"), b"null".to_vec());
    drop(survives("covers", &covers));
}

#[test]
fn a_damaged_file_is_read_or_refused() {
    let whole = page(LINE, stream("/Subtype /Form", b"x"));
    for at in 0..whole.len() {
        drop(read_pdf(&whole[..at]));
        let mut bad = whole.clone();
        bad[at] ^= 0x15;
        drop(read_pdf(&bad));
    }
}

#[test]
fn an_encrypted_file_is_refused_by_name() {
    let bytes = page(LINE, b"null".to_vec());
    let text = String::from_utf8_lossy(&bytes).replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 5 0 R");
    assert!(matches!(read_pdf(text.as_bytes()), Err(PdfError::Encrypted)));
}
