//! Parts of the container: their relationships, and Paraph's own part.

use paraph_text::{Kind, Number};

use super::super::model::Sent;
use crate::akn::xml::{Node, Xml};
use crate::error::Error;
use crate::zipped::Zipped;

const OWN: &str = "urn:paraph:document:1";

/// A relationship of a part.
pub(in crate::docx) struct Relation {
    what: String,
    /// Name of the target part in the container.
    pub target: String,
    /// Whether the target is outside the file.
    pub outside: bool,
}

impl Relation {
    /// Returns the last word of its type: `styles`, `footnotes`.
    pub fn kind(&self) -> &str {
        self.what.rsplit('/').next().unwrap_or_default()
    }
}

/// Parts that are read once the body is known.
pub(super) struct Related<'a> {
    pub notes: Vec<(&'a Relation, String)>,
    pub comments: Vec<(&'a Relation, String)>,
    pub around: Vec<(&'a Relation, String)>,
}

/// Returns the part that contains the body.
pub(in crate::docx) fn main(zip: &mut Zipped<'_>) -> Result<String, Error> {
    let all = relations(zip, "")?;
    let found = all.into_iter().find(|r| r.kind() == "officeDocument" && !r.outside);
    Ok(found.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.target))
}

/// Returns the relationships of a part, or of the file if no part is named.
pub(in crate::docx) fn relations(zip: &mut Zipped<'_>, part: &str) -> Result<Vec<Relation>, Error> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = match (folder, file) {
        ("", file) => format!("_rels/{file}.rels"),
        (folder, file) => format!("{folder}/_rels/{file}.rels"),
    };
    let Some(source) = zip.part(&name)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(&source);
    let mut all = Vec::new();
    loop {
        match xml.next().map_err(|e| e.in_part(&name))? {
            Node::Open(tag) if tag.name == "Relationship" => {
                let outside = tag.get("", "TargetMode") == Some("External");
                let target = resolved(folder, tag.get("", "Target").unwrap_or_default());
                let what = tag.get("", "Type").unwrap_or_default().to_owned();
                all.push(Relation { what, target, outside });
            }
            Node::End => return Ok(all),
            _ => {}
        }
    }
}

/// Resolves a target to a name in the container.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Reads Paraph's own part, if it is one.
pub(super) fn sent(source: &str) -> Result<Option<(String, Vec<Sent>)>, Error> {
    let mut xml = Xml::new(source);
    let Node::Open(root) = xml.next()? else { return Ok(None) };
    if &*root.space != OWN || root.name != "document" {
        return Ok(None);
    }
    let kind = root.get("", "kind").unwrap_or_default().to_owned();
    let mut provisions = Vec::new();
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name == "provision" => {
                let value = |name: &str| tag.get("", name).map(str::to_owned);
                let (Some(id), Some(kind)) = (value("id"), tag.get("", "kind").and_then(Kind::parse)) else {
                    continue;
                };
                provisions.push(Sent {
                    bookmark: value("bookmark").unwrap_or_default(),
                    id,
                    kind,
                    level: tag.get("", "level").and_then(|l| l.parse().ok()).unwrap_or(1),
                    number: value("number")
                        .zip(value("label"))
                        .map(|(number, label)| Number { number, label }),
                    sha256: value("sha256"),
                    marked: value("marked-sha256"),
                });
            }
            Node::End => return Ok(Some((kind, provisions))),
            _ => {}
        }
    }
}

/// Something outside the file that a program may load with it.
pub(in crate::docx) struct Outside {
    /// Part that refers to it.
    pub part: String,
    /// Kind: a template, a picture, another part.
    pub what: &'static str,
    /// Address.
    pub target: String,
}

impl Outside {
    /// Returns its address without the folders of somebody's disk.
    pub fn address(&self) -> &str {
        let target = self.target.as_str();
        let local = target.starts_with("file:///") || target.get(1..2) == Some(":");
        if local { target.rsplit(['/', '\\']).next().unwrap_or_default() } else { target }
    }
}

/// Returns what a program may load with the file from outside. Links that a reader clicks are not among it.
pub(in crate::docx) fn outside(zip: &mut Zipped<'_>) -> Result<Vec<Outside>, Error> {
    let mut found = Vec::new();
    for part in zip.names().into_iter().filter(|name| name.ends_with(".rels")) {
        let Some(source) = zip.part(&part)? else { continue };
        let mut xml = Xml::new(&source);
        loop {
            match xml.next().map_err(|e| e.in_part(&part))? {
                Node::Open(tag) if tag.get("", "TargetMode") == Some("External") => {
                    let kind = tag.get("", "Type").unwrap_or_default();
                    let what = match kind.rsplit('/').next().unwrap_or_default() {
                        "hyperlink" => continue,
                        "attachedTemplate" => "a template",
                        "image" => "a picture",
                        _ => "a part",
                    };
                    let target = tag.get("", "Target").unwrap_or_default().to_owned();
                    found.push(Outside { part: part.clone(), what, target });
                }
                Node::End => break,
                _ => {}
            }
        }
    }
    Ok(found)
}
