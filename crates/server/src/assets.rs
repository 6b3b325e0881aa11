//! Style, script and fonts, embedded in the program.
//!
//! The name of each contains a digest of its bytes, so browsers may keep it for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use paraph_record::hash;

/// An asset.
struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $kind:literal) => {
        Asset { name: $name, kind: $kind, bytes: include_bytes!(concat!("../assets/", $name)) }
    };
}

macro_rules! font {
    ($name:literal) => {
        Asset {
            name: concat!($name, ".woff2"),
            kind: "font/woff2",
            bytes: include_bytes!(concat!("../assets/fonts/", $name, ".woff2")),
        }
    };
}

static ASSETS: &[Asset] = &[
    asset!("room.css", "text/css; charset=utf-8"),
    asset!("room.js", "text/javascript; charset=utf-8"),
    asset!("paraph.svg", "image/svg+xml"),
    font!("inter-latin-wght-normal"),
    font!("inter-latin-ext-wght-normal"),
    font!("inter-cyrillic-wght-normal"),
    font!("inter-greek-wght-normal"),
    font!("source-serif-4-latin-wght-normal"),
    font!("source-serif-4-latin-ext-wght-normal"),
    font!("source-serif-4-cyrillic-wght-normal"),
    font!("source-serif-4-greek-wght-normal"),
    font!("source-serif-4-latin-wght-italic"),
    font!("source-serif-4-cyrillic-wght-italic"),
];

/// Digest in the addresses of assets. It changes when an asset changes.
static MARK: LazyLock<String> = LazyLock::new(|| {
    let all: Vec<u8> = ASSETS.iter().flat_map(|asset| asset.bytes).copied().collect();
    hash("paraph.asset/1", &all).to_string().trim_start_matches("sha256:").chars().take(12).collect()
});

/// Returns the address of an asset.
pub fn at(name: &str) -> String {
    format!("/assets/{name}?{}", *MARK)
}

/// Sends an asset.
pub async fn asset(Path(name): Path<String>) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers =
        [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, asset.bytes).into_response()
}
