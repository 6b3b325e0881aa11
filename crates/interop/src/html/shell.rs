//! The frame of every page: head with policy, header, main, script.

use base64ct::{Base64, Encoding};
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::PageMeta;
use super::words::{OneLine, Words};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Whether a style sheet or script is one of Paraph's own.
pub(crate) fn is_own(content: &str) -> bool {
    content == STYLE || content == SCRIPT
}

/// Returns a complete page around the header's controls and its `main` element.
pub(crate) fn page(meta: &PageMeta, controls: &Markup, main: &Markup) -> String {
    let language = if meta.language.is_empty() { "en" } else { &meta.language };
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        digest(STYLE),
        digest(SCRIPT)
    );
    let page = html! {
        (PreEscaped("<!doctype html>\n"))
        html lang=(OneLine(language)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="referrer" content="no-referrer";
                meta name="generator" content="Paraph";
                title { (OneLine(&meta.title)) }
                style { (PreEscaped(STYLE)) }
            }
            "\n"
            body {
                a class="skip" href="#text" { "To the text" }
                header {
                    b { "Paraph" }
                    span class="soft name" { (Words(&meta.title)) }
                    (controls)
                }
                "\n"
                (main)
                script { (PreEscaped(SCRIPT)) }
            }
        }
        "\n"
    };
    page.into_string()
}

/// Shows the `main` element of a page without margins: the title, the line below it with `more`, the body.
pub(crate) fn wide(meta: &PageMeta, more: &str, body: &Markup) -> Markup {
    html! {
        main class="wide" {
            article id="text" tabindex="-1" {
                h1 { (Words(&meta.title)) }
                p class="sub" {
                    (Words(&meta.subtitle))
                    @if !more.is_empty() { br; (more) }
                }
                (body)
            }
        }
    }
}

/// Returns the hash of a style or script for the policy: base64 of its SHA-256.
fn digest(content: &str) -> String {
    Base64::encode_string(&Sha256::digest(content.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // Digest of the empty string, as published descriptions of the policy give it.
        assert_eq!(digest(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn script_and_style_cannot_end_their_element() {
        assert!(!SCRIPT.contains("</") && !STYLE.contains("</"));
    }
}
