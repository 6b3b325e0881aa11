//! A PDF made to do harm takes less than 256 MiB, this test included.
//!
//! One test alone in its program: the system tells how much memory a program took at most.
#![allow(clippy::unwrap_used, missing_docs)]

use std::io::Write;
use std::time::{Duration, Instant};

use paraph_pdf::read_pdf;

/// A file of one page whose content is this, again and again, so often that it has these mebibytes.
fn repeated(piece: &str, mebibytes: usize) -> Vec<u8> {
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

/// The most memory that this program has taken, in MiB; `None` where the system does not tell.
fn most() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<usize>().ok()? >> 10)
}

#[test]
fn what_is_hostile_takes_little_time_and_memory() {
    let files = [
        ("a bomb", repeated(" ", 1024)),
        ("much that is drawn", repeated("0 0 9 9 re f ", 60)),
        ("many words", repeated("BT /F 9 Tf 20 700 Td (a) Tj ET ", 60)),
        (
            "one long word",
            repeated("BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ", 60),
        ),
        ("what is kept and never given back", repeated("q ", 60)),
    ];
    for (name, bytes) in files {
        let begun = Instant::now();
        if let Err(error) = read_pdf(&bytes) {
            assert!(!error.hint().is_empty());
        }
        let (took, most) = (begun.elapsed(), most());
        println!("{name}: {took:?}, at most {most:?} MiB so far");
        assert!(took < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 }), "{name}: {took:?}");
        assert!(most.is_none_or(|most| most < 256), "{name}: {most:?} MiB");
    }
}
