//! A paper as an OpenDocument file, written part by part.

use std::io::{Cursor, Write};

use paraph_print::Issued;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Parts;

pub const CONTENT: &str = "content.xml";
pub const STYLES: &str = "styles.xml";
pub const META: &str = "meta.xml";
pub const MANIFEST: &str = "META-INF/manifest.xml";

const NAMES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
    xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

/// Returns words as they are written in XML.
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// Returns the parts of a file that shows a paper: points are items of a list, the rest are paragraphs.
pub fn parts(paper: &Issued<'_>, head: &str) -> Parts {
    let mut body = String::new();
    for provision in paper.text.provisions() {
        let words = escaped(provision.wording.as_str());
        let p = format!("<text:p text:style-name=\"P1\">{words}</text:p>");
        body.push_str(&match provision.number {
            Some(_) => format!(
                "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item>{p}</text:list-item></text:list>"
            ),
            None => p,
        });
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {NAMES} office:version=\"1.3\">\
         <office:automatic-styles>\
         <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties fo:font-weight=\"normal\"/></style:style>\
         <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-style=\"normal\"/></style:style>\
         <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>\
         </office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let styles = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles {NAMES} office:version=\"1.3\">\
         <office:styles>\
         <style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"11pt\"/></style:default-style>\
         <style:style style:name=\"Standard\" style:family=\"paragraph\"><style:text-properties fo:language=\"en\"/></style:style>\
         </office:styles>\
         <office:automatic-styles><style:page-layout style:name=\"M1\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/></style:page-layout></office:automatic-styles>\
         <office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"M1\">\
         <style:header><text:p>{head}</text:p></style:header>\
         <style:footer><text:p><text:tab/><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>\
         </style:master-page></office:master-styles></office:document-styles>"
    );
    let meta = format!(
        "<office:document-meta {NAMES}><office:meta><dc:title>x</dc:title></office:meta></office:document-meta>"
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/></manifest:manifest>";
    Parts::from([
        ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.text".to_vec()),
        (CONTENT.to_owned(), content.into_bytes()),
        (STYLES.to_owned(), styles.into_bytes()),
        (META.to_owned(), meta.into_bytes()),
        (MANIFEST.to_owned(), manifest.as_bytes().to_vec()),
    ])
}

/// Returns a container of these parts, its media type first and not compressed.
pub fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in parts.iter().filter(|(name, _)| *name == "mimetype") {
        zip.start_file(name.as_str(), stored).unwrap();
        zip.write_all(part).unwrap();
    }
    for (name, part) in parts.iter().filter(|(name, _)| *name != "mimetype") {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns the flat form of a file: one XML document.
pub fn flat(parts: &Parts) -> String {
    let part = |name: &str| String::from_utf8(parts[name].clone()).unwrap();
    let between = |source: &str, from: &str, to: &str| {
        let (_, rest) = source.split_once(from).unwrap();
        rest.split_once(to).unwrap().0.to_owned()
    };
    let (content, styles) = (part(CONTENT), part(STYLES));
    format!(
        "<?xml version=\"1.0\"?><office:document {NAMES} office:mimetype=\"application/vnd.oasis.opendocument.text\">\
         <office:styles>{}</office:styles><office:automatic-styles>{}{}</office:automatic-styles>\
         <office:master-styles>{}</office:master-styles><office:body>{}</office:body></office:document>",
        between(&styles, "<office:styles>", "</office:styles>"),
        between(&styles, "<office:automatic-styles>", "</office:automatic-styles>"),
        between(&content, "<office:automatic-styles>", "</office:automatic-styles>"),
        between(&styles, "<office:master-styles>", "</office:master-styles>"),
        between(&content, "<office:body>", "</office:body>"),
    )
}
