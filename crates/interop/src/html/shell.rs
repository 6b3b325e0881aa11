//! The frame of every page: head with policy, header, main, script.

use sha2::{Digest, Sha256};

use super::PageMeta;
use super::escape::{attribute, escape};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Whether a style sheet or script is that of Paraph's pages.
pub(crate) fn is_own(content: &str) -> bool {
    content == STYLE || content == SCRIPT
}

/// Writes a complete page around the header's controls and the content of `main`.
pub(crate) fn page(meta: &PageMeta, controls: &str, main: &str) -> String {
    let mut out = String::with_capacity(main.len() + STYLE.len() + SCRIPT.len() + 2048);
    let language = if meta.language.is_empty() { "en" } else { &meta.language };
    out.push_str("<!doctype html>\n<html lang=\"");
    attribute(&mut out, language);
    out.push_str("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    out.push_str(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">",
        digest(STYLE),
        digest(SCRIPT)
    ));
    out.push_str(
        "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"generator\" content=\"Paraph\"><title>",
    );
    attribute(&mut out, &meta.title);
    out.push_str("</title><style>");
    out.push_str(STYLE);
    out.push_str("</style></head>\n<body><a class=\"skip\" href=\"#text\">To the text</a><header><b>Paraph</b><span class=\"soft name\">");
    escape(&mut out, &meta.title);
    out.push_str("</span>");
    out.push_str(controls);
    out.push_str("</header>\n");
    out.push_str(main);
    out.push_str("<script>");
    out.push_str(SCRIPT);
    out.push_str("</script></body></html>\n");
    out
}

/// Returns the hash of a style or script for the policy: base64 of its SHA-256.
fn digest(content: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let hash = Sha256::digest(content.as_bytes());
    let mut out = String::with_capacity(44);
    for chunk in hash.chunks(3) {
        let bytes = [chunk[0], chunk.get(1).copied().unwrap_or(0), chunk.get(2).copied().unwrap_or(0)];
        let bits = u32::from(bytes[0]) << 16 | u32::from(bytes[1]) << 8 | u32::from(bytes[2]);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize] as char;
            out.push(if at > chunk.len() { '=' } else { digit });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // The digest of the empty string, as in every description of the policy.
        assert_eq!(digest(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn script_and_style_cannot_end_their_element() {
        assert!(!SCRIPT.contains("</") && !STYLE.contains("</"));
    }
}
