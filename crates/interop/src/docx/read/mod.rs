//! Reading of a Word file into paragraphs: finds its parts and reads each.

pub(super) mod body;
pub(super) mod parts;

use paraph_text::{Finding, Severity};

use super::lists::{self, Lists};
use super::model::Document;
use super::styles::{self, Styles};
use crate::error::Error;
use crate::zipped::Zipped;

/// Reads a Word file.
///
/// # Errors
/// Returns an error if the file is not a Word file, is damaged, or is malicious; see [`Error`].
pub fn read_docx(bytes: &[u8]) -> Result<Document, Error> {
    let mut zip = Zipped::open(bytes)?;
    let names = zip.names();
    let main = parts::main(&mut zip)?;
    let Some(source) = zip.part(&main)? else {
        return Err(Error::not_docx(&format!("it has no part {main}")));
    };
    let relations = parts::relations(&mut zip, &main)?;
    let mut document = Document::default();
    let mut styled = Styles::default();
    let mut lists = Lists::default();
    let mut all = parts::Related { notes: Vec::new(), comments: Vec::new(), around: Vec::new() };
    for relation in &relations {
        let Some(part) = zip_part(&mut zip, relation)? else { continue };
        match relation.kind() {
            "styles" => styled = styles::read(&part).map_err(|e| e.in_part(&relation.target))?,
            "numbering" => lists = lists::read(&part).map_err(|e| e.in_part(&relation.target))?,
            "footnotes" | "endnotes" => all.notes.push((relation, part)),
            "comments" => all.comments.push((relation, part)),
            "header" | "footer" => all.around.push((relation, part)),
            "customXml" if document.sent.is_none() => {
                document.sent = parts::sent(&part).map_err(|e| e.in_part(&relation.target))?;
            }
            _ => {}
        }
    }
    let read = body::read(&source).map_err(|e| e.in_part(&main))?;
    document.paragraphs = read.paragraphs;
    document.findings = read.findings;
    for (relation, part) in all.notes {
        let notes = body::notes(&part, relation.kind()).map_err(|e| e.in_part(&relation.target))?;
        document.notes.extend(notes);
    }
    for (relation, part) in all.comments {
        document.comments.extend(body::comments(&part).map_err(|e| e.in_part(&relation.target))?);
    }
    for (relation, part) in all.around {
        let words = body::words(&part).map_err(|e| e.in_part(&relation.target))?;
        if !words.is_empty() && !document.furniture.contains(&words) {
            document.furniture.push(words);
        }
    }
    for name in names.iter().filter(|n| n.to_ascii_lowercase().ends_with("vbaproject.bin")) {
        document.findings.push(Finding {
            severity: Severity::Warning,
            code: "macro",
            place: name.clone(),
            message: "The file holds a program (macros). It was not read.".to_owned(),
        });
    }
    let named = |one: parts::Outside| Finding {
        severity: Severity::Warning,
        code: "outside",
        message: format!(
            "The file takes {} from outside: {}. Word may load it, and its host then learns who opened the file. \
             It was not loaded here.",
            one.what,
            one.address()
        ),
        place: one.part,
    };
    document.findings.extend(parts::outside(&mut zip)?.into_iter().map(named));
    document.styles = styled;
    document.lists = lists;
    Ok(document)
}

fn zip_part(zip: &mut Zipped<'_>, relation: &parts::Relation) -> Result<Option<String>, Error> {
    const READ: [&str; 8] =
        ["styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "customXml"];
    // Content outside the file is never loaded.
    if relation.outside || !READ.contains(&relation.kind()) {
        return Ok(None);
    }
    zip.part(&relation.target)
}
