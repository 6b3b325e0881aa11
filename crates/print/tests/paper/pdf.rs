//! PDF files of one page, made by hand: the statement, and what a forger makes of it.
#![allow(dead_code)]

/// The font of the file, with its own places for the signs that are used.
const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/// The lines of the statement, as a page shows them.
pub const LINES: [&str; 4] = [
    "Joint statement",
    "The parties held talks on the border & the river.",
    "They agreed to meet again within 90 days.",
    "They shall not publish the map.",
];

fn stream(dict: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {dict} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    out.extend(bytes);
    out.extend(b"\nendstream");
    out
}

/// Returns a file of one page with this content and these annotations. `/X` is a picture, `/G` makes what follows transparent.
pub fn page(content: &str, annotations: &str) -> Vec<u8> {
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [{annotations}] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> /ExtGState << /G << /ca 0 >> >> >> >>").into_bytes(),
        stream("", content.as_bytes()),
        FONT.as_bytes().to_vec(),
        stream("/Subtype /Image /Width 1 /Height 1", b"x"),
    ];
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
    let size = objects.len() + 1;
    out.extend(format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    out
}

/// Appends another content of the page, as programs do that save changes at the end of a file.
pub fn saved(mut first: Vec<u8>, content: &str) -> Vec<u8> {
    let before = first.windows(9).rposition(|w| w == b"startxref").unwrap_or_default();
    let before =
        String::from_utf8_lossy(&first[before + 9..]).trim().lines().next().unwrap_or_default().to_owned();
    let place = first.len();
    first.extend(b"4 0 obj\n");
    first.extend(stream("", content.as_bytes()));
    first.extend(b"\nendobj\n");
    let table = first.len();
    first.extend(format!("xref\n4 1\n{place:010} 00000 n \ntrailer << /Size 7 /Root 1 0 R /Prev {before} >>\nstartxref\n{table}\n%%EOF").bytes());
    first
}

/// Returns the content that shows a line.
pub fn line(height: usize, words: &str) -> String {
    format!("BT /F 10 Tf 50 {height} Td ({words}) Tj ET\n")
}

/// Returns the content that shows the lines of the statement.
pub fn lines() -> String {
    LINES.iter().enumerate().map(|(at, words)| line(700 - 40 * at, words)).collect()
}
