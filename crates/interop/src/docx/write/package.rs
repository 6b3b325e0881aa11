//! The parts of a Word file, and the container around them, with the same bytes each time.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::body::{Block, Paragraph, Writer};
use super::numbering::Lists;
use super::tag::{content, escape, escaped};
use super::{DocxMeta, style};
use crate::signs::AUTHOR;

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const R: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// Identifier of our own part. It is the same in every file, so that it discloses nothing about
/// this one.
const STORE: &str = "{5B1E0C5E-7A0B-4E3C-9B57-0C6A2F6D1A01}";

/// Contents of a Word file.
pub(super) struct Package<'a> {
    pub meta: &'a DocxMeta,
    pub blocks: Vec<Block>,
    pub lists: Lists,
    /// Comments with their authors, by the numbers used in paragraphs.
    pub comments: Vec<(String, String)>,
    /// Paraph's own part.
    pub own: String,
    /// Whether Word tracks the reader's changes.
    pub tracking: bool,
    /// Whether the page is in landscape format.
    pub landscape: bool,
}

impl Package<'_> {
    /// Returns the bytes of the file.
    pub fn bytes(mut self) -> Vec<u8> {
        self.note_signs();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(6))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        for (name, part) in self.parts() {
            zip.start_file(name, options).expect("a part has a new and plain name");
            zip.write_all(part.as_bytes()).expect("memory takes what is written");
        }
        zip.finish().expect("memory takes what is written").into_inner()
    }

    /// Adds a comment to each paragraph whose words hold signs that mislead the eye.
    fn note_signs(&mut self) {
        for block in &mut self.blocks {
            match block {
                Block::Paragraph(one) => note(one, &mut self.comments),
                Block::Table { rows, .. } => {
                    rows.iter_mut().flatten().flatten().for_each(|one| note(one, &mut self.comments));
                }
            }
        }
    }

    /// Returns the parts by name, in the order of writing.
    fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts = vec![
            ("[Content_Types].xml", self.types()),
            ("_rels/.rels", root()),
            ("word/document.xml", self.document()),
            ("word/_rels/document.xml.rels", self.relations()),
            ("word/styles.xml", style::xml(&self.meta.language)),
            ("word/numbering.xml", self.lists.xml()),
            ("word/settings.xml", self.settings()),
            ("word/fontTable.xml", style::fonts_xml()),
            ("word/header1.xml", self.header()),
            ("word/footer1.xml", self.footer()),
        ];
        if !self.comments.is_empty() {
            parts.push(("word/comments.xml", self.comments()));
        }
        parts.push(("docProps/core.xml", self.core()));
        parts.push(("customXml/item1.xml", self.own.clone()));
        parts.push(("customXml/itemProps1.xml", properties()));
        parts.push(("customXml/_rels/item1.xml.rels", own_relations()));
        parts
    }

    fn types(&self) -> String {
        let mut out = format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        let mut over = |part: &str, kind: &str| {
            out.push_str(&format!("<Override PartName=\"{part}\" ContentType=\"{kind}\"/>"));
        };
        over("/word/document.xml", &format!("{MAIN}.document.main+xml"));
        for (part, kind) in [
            ("styles", "styles"),
            ("numbering", "numbering"),
            ("settings", "settings"),
            ("fontTable", "fontTable"),
            ("header1", "header"),
            ("footer1", "footer"),
        ] {
            over(&format!("/word/{part}.xml"), &format!("{MAIN}.{kind}+xml"));
        }
        if !self.comments.is_empty() {
            over("/word/comments.xml", &format!("{MAIN}.comments+xml"));
        }
        over("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        over(
            "/customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        );
        out.push_str("</Types>\n");
        out
    }

    fn relations(&self) -> String {
        let mut parts = vec![
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
            ("customXml", "../customXml/item1.xml"),
        ];
        if !self.comments.is_empty() {
            parts.push(("comments", "comments.xml"));
        }
        let all = parts.iter().enumerate().map(|(at, (kind, target))| {
            format!("<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>", at + 1)
        });
        relationships(&all.collect::<String>())
    }

    fn document(&self) -> String {
        let date = self.meta.date.map(|d| d.to_string());
        let mut writer = Writer::new(date, self.comments.len());
        writer.blocks(&self.blocks);
        let size = if self.landscape {
            "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
        } else {
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        };
        format!(
            "{HEAD}<w:document {W} {R}><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId6\"/>{size}<w:pgMar w:top=\"1418\" w:right=\"1304\" w:bottom=\"1304\" w:left=\"1304\" w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n",
            writer.out
        )
    }

    fn settings(&self) -> String {
        let tracking = if self.tracking { "<w:trackRevisions/>" } else { "" };
        format!(
            "{HEAD}<w:settings {W}><w:zoom w:percent=\"100\"/>{tracking}<w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>\n"
        )
    }

    fn width(&self) -> u32 {
        if self.landscape { 14230 } else { 9298 }
    }

    /// Writes the header: the document's designation on the left, the number of pages on the right.
    fn header(&self) -> String {
        let mut out = format!("{HEAD}<w:hdr {W}>");
        self.row(&mut out, "Header", &self.meta.title, &self.meta.designation, false);
        out.push_str("</w:hdr>\n");
        out
    }

    fn footer(&self) -> String {
        let mut out = format!("{HEAD}<w:ftr {W}>");
        let date = self.meta.date.map(|d| d.to_string()).unwrap_or_default();
        let day = date.split('T').next().unwrap_or_default();
        let said = [self.meta.designation.as_str(), day];
        let said: Vec<&str> = said.into_iter().filter(|s| !s.is_empty()).collect();
        self.row(&mut out, "Footer", &said.join("  \u{b7}  "), "", true);
        if let Some(hash) = &self.meta.hash {
            self.row(&mut out, "Footer", hash, "", false);
        }
        out.push_str("</w:ftr>\n");
        out
    }

    fn row(&self, out: &mut String, style: &str, left: &str, right: &str, pages: bool) {
        out.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:tabs><w:tab w:val=\"clear\" w:pos=\"9298\"/><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs></w:pPr><w:r>",
            self.width()
        ));
        content(out, left, false);
        out.push_str("<w:tab/>");
        content(out, right, false);
        out.push_str("</w:r>");
        if pages {
            let field = |name: &str| {
                format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
            };
            out.push_str(&format!(
                "{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}",
                field("PAGE"),
                field("NUMPAGES")
            ));
        }
        out.push_str("</w:p>");
    }

    fn comments(&self) -> String {
        let date = self.meta.date.map_or_else(String::new, |d| format!(" w:date=\"{d}\""));
        let mut out = format!("{HEAD}<w:comments {W}>");
        for (at, (who, text)) in self.comments.iter().enumerate() {
            out.push_str(&format!("<w:comment w:id=\"{at}\" w:author=\"{}\"{date}>", escaped(who)));
            for line in text.lines() {
                out.push_str("<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r>");
                content(&mut out, line, false);
                out.push_str("</w:r></w:p>");
            }
            if text.lines().next().is_none() {
                out.push_str("<w:p/>");
            }
            out.push_str("</w:comment>");
        }
        out.push_str("</w:comments>\n");
        out
    }

    fn core(&self) -> String {
        let mut out = format!(
            "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        );
        escape(&mut out, &self.meta.title);
        out.push_str("</dc:title></cp:coreProperties>\n");
        out
    }
}

fn note(paragraph: &mut Paragraph, comments: &mut Vec<(String, String)>) {
    let words: String = paragraph.stretches.iter().map(|stretch| stretch.text.as_str()).collect();
    let number = paragraph.number.as_deref().unwrap_or_default();
    let notes = paraph_text::sign_notes([number, words.as_str()]);
    if !notes.is_empty() {
        paragraph.comments.push(comments.len());
        comments.push((AUTHOR.to_owned(), notes.join("\n")));
    }
}

fn relationships(all: &str) -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>\n"
    )
}

fn root() -> String {
    relationships(&format!(
        "<Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    ))
}

fn own_relations() -> String {
    relationships(&format!(
        "<Relationship Id=\"rId1\" Type=\"{OFFICE}/customXmlProps\" Target=\"itemProps1.xml\"/>"
    ))
}

fn properties() -> String {
    format!(
        "{HEAD}<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" ds:itemID=\"{STORE}\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{}\"/></ds:schemaRefs></ds:datastoreItem>\n",
        super::identity::NAMESPACE
    )
}
