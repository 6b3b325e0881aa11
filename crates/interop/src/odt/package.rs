//! The parts of an OpenDocument file, and what its container holds beside them.

use super::Outside;
use super::names::{META, OFFICE, XLINK, is};
use crate::akn::xml::{Node, Xml};
use crate::bytes::decode;
use crate::error::Error;
use crate::seen::Code;
use crate::zipped::Zipped;

/// What the media types of OpenDocument begin with.
const MEDIA: &str = "application/vnd.oasis.opendocument.";
/// The namespace of the elements of every OpenDocument file.
const SPACE: &[u8] = b"urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/// The parts of a file that are read.
pub(super) struct Package {
    pub content: String,
    pub styles: Option<String>,
    flat: bool,
    pub notices: Vec<(Code, String, String)>,
    pub outside: Outside,
}

impl Package {
    /// Returns the name of a part; a flat file has only one.
    pub fn named<'n>(&self, name: &'n str) -> &'n str {
        if self.flat { "office:document" } else { name }
    }
}

/// Whether a file is an OpenDocument file, by its bytes: a container with a media type, or flat XML.
pub fn is_odt(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    if bytes.starts_with(b"PK") {
        // The names of all parts are at the end of a container.
        let end = &bytes[bytes.len().saturating_sub(1 << 16)..];
        let has = |part: &[u8], of: &[u8]| of.windows(part.len()).any(|w| w == part);
        let first = bytes.get(30..38) == Some(b"mimetype".as_slice());
        return first && has(b"opendocument", head)
            || has(b"mimetype", end) && !has(b"[Content_Types].xml", end);
    }
    head.trim_ascii_start().trim_prefix_mark().starts_with(b"<")
        && memchr::memmem::find(head, SPACE).is_some()
}

trait Marked {
    /// Leaves out a byte order mark.
    fn trim_prefix_mark(&self) -> &Self;
}

impl Marked for [u8] {
    fn trim_prefix_mark(&self) -> &[u8] {
        self.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self)
    }
}

/// Opens a file.
pub(super) fn open(bytes: &[u8]) -> Result<Package, Error> {
    if !bytes.starts_with(b"PK") {
        if !is_odt(bytes) {
            return Err(Error::not_odt(
                "it is neither a container (zip) nor an XML document of OpenDocument",
            ));
        }
        return flat(bytes);
    }
    let mut zip = Zipped::open(bytes)?;
    let names = zip.names();
    let mut package = Package {
        content: String::new(),
        styles: None,
        flat: false,
        notices: Vec::new(),
        outside: Vec::new(),
    };
    if let Some(media) = zip.part("mimetype")? {
        kind(media.trim())?;
    }
    let manifest = zip.part("META-INF/manifest.xml")?;
    if names.iter().any(|name| name == "encrypted-package")
        || manifest.as_deref().map_or(Ok(false), locked)?
    {
        return Err(Error::locked());
    }
    let Some(content) = zip.part("content.xml")? else {
        return Err(Error::not_odt("it has no part content.xml"));
    };
    package.content = content;
    package.styles = zip.part("styles.xml")?;
    if let Some(meta) = zip.part("meta.xml")? {
        told(&meta, &mut package).map_err(|e| e.in_part("meta.xml"))?;
    }
    for name in &names {
        let lower = name.to_ascii_lowercase();
        let begins = |all: &[&str]| all.iter().any(|part| lower.starts_with(part));
        let code =
            if begins(&["basic/", "scripts/", "dialogs/", "object ", "objects/", "database/", "versions/"])
                || lower == "versionlist.xml"
            {
                Code::Embedded
            } else if begins(&["fonts/"]) {
                Code::Font
            } else if lower == "[content_types].xml" || begins(&["word/"]) {
                // A program may take the file for a Word file.
                Code::Alternate
            } else {
                continue;
            };
        if !name.ends_with('/') {
            package.notices.push((code, name.clone(), String::new()));
        }
    }
    Ok(package)
}

/// Opens a file that is one XML document.
fn flat(bytes: &[u8]) -> Result<Package, Error> {
    let source = decode(bytes)?.text.into_owned();
    let mut package = Package {
        content: String::new(),
        styles: None,
        flat: true,
        notices: Vec::new(),
        outside: Vec::new(),
    };
    let mut xml = Xml::new(&source);
    match xml.next()? {
        Node::Open(tag) if is(&tag, OFFICE, "document") => {
            if let Some(media) = tag.get(OFFICE, "mimetype") {
                kind(media)?;
            }
        }
        Node::Open(tag) => {
            return Err(Error::not_odt(&format!("its root element is `{}`", short(&tag.name))));
        }
        _ => return Err(Error::not_odt("it has no element")),
    }
    told(&source, &mut package)?;
    package.styles = Some(source.clone());
    package.content = source;
    Ok(package)
}

/// Checks the media type of a file.
fn kind(media: &str) -> Result<(), Error> {
    let what = match media.strip_prefix(MEDIA) {
        Some("text" | "text-template" | "text-master" | "text-web") => return Ok(()),
        Some(kind) if kind.starts_with("spreadsheet") => "it is a spreadsheet".to_owned(),
        Some(kind) if kind.starts_with("presentation") => "it is a presentation".to_owned(),
        Some(kind) if kind.starts_with("graphics") => "it is a drawing".to_owned(),
        _ => format!("its media type is `{}`", short(media)),
    };
    Err(Error::not_odt(&what))
}

/// Whether parts of a file are encrypted.
fn locked(manifest: &str) -> Result<bool, Error> {
    let mut xml = Xml::new(manifest);
    loop {
        match xml.next().map_err(|e| e.in_part("META-INF/manifest.xml"))? {
            Node::Open(tag) if tag.name == "encryption-data" => return Ok(true),
            Node::End => return Ok(false),
            _ => {}
        }
    }
}

/// Reads what a file says about itself, as far as it takes something from elsewhere.
fn told(source: &str, package: &mut Package) -> Result<(), Error> {
    let mut xml = Xml::new(source);
    loop {
        match xml.next()? {
            Node::Open(tag) if &*tag.space == META => {
                let target = || tag.get(XLINK, "href").unwrap_or_default().to_owned();
                match tag.name.as_str() {
                    // A template shows no words.
                    "template" => package.outside.push(("a template", address(&target()))),
                    "auto-reload" => {
                        package.notices.push((Code::Embedded, "meta.xml".into(), target()));
                    }
                    _ => {}
                }
            }
            Node::End => return Ok(()),
            _ => {}
        }
    }
}

/// Returns an address without the folders of somebody's disk.
pub(super) fn address(target: &str) -> String {
    let local = target.starts_with("file:") || target.starts_with("../") || target.get(1..2) == Some(":");
    let shown = if local { target.rsplit(['/', '\\']).next().unwrap_or_default() } else { target };
    shown.chars().take(240).collect()
}

/// Returns a name from the file, shortened for a message.
pub(super) fn short(name: &str) -> String {
    name.chars().take(40).collect::<String>().escape_debug().to_string()
}
