//! Information that an OpenDocument file discloses besides its text.

use paraph_text::{Finding, Severity};

use super::read_odt;
use crate::docx::leaks::properties;
use crate::error::Error;
use crate::zipped::Zipped;

/// Properties that name people, workplaces, machines or habits.
const SAID: [(&str, &str); 12] = [
    ("initial-creator", "its author"),
    ("creator", "who changed it last"),
    ("creation-date", "when it was made"),
    ("date", "when it was changed last"),
    ("printed-by", "who printed it last"),
    ("print-date", "when it was printed last"),
    ("editing-cycles", "how often it was saved"),
    ("editing-duration", "for how long it was edited"),
    ("keyword", "keywords"),
    ("description", "a description"),
    ("generator", "the program that wrote it"),
    ("user-defined", "a property of its own"),
];

/// Lists what an OpenDocument file would disclose to its recipient: properties, comments, tracked changes, hidden
/// words, pictures, and what it takes from outside.
///
/// # Errors
/// As [`read_odt`].
pub fn odt_leaks(bytes: &[u8]) -> Result<Vec<Finding>, Error> {
    let document = read_odt(bytes)?;
    let mut found = Vec::new();
    let mut tell = |code: &'static str, place: &str, message: String| {
        found.push(Finding { severity: Severity::Warning, code, place: place.to_owned(), message });
    };
    if bytes.starts_with(b"PK") {
        let mut zip = Zipped::open(bytes)?;
        for (element, value) in zip.part("meta.xml")?.map_or(Ok(Vec::new()), |part| properties(&part))? {
            if let Some((_, what)) = SAID.iter().find(|(known, _)| *known == element) {
                tell("metadata", "meta.xml", format!("It tells {what}: {value}."));
            }
        }
        for name in zip.names().iter().filter(|name| name.starts_with("Pictures/") && !name.ends_with('/')) {
            tell("image", name, "It holds a picture, which may tell of its own making.".to_owned());
        }
    }
    let authors = document.authors();
    if !authors.is_empty() {
        let changes: usize = authors.values().sum();
        let names: Vec<&str> = authors.keys().copied().collect();
        tell("revisions", "", format!("It holds {changes} tracked changes, by {}.", names.join(", ")));
    }
    for comment in document.comments.values() {
        let words: String = comment.text.chars().take(60).collect();
        tell("comment", "", format!("It holds a comment by {}: “{words}”.", comment.author));
    }
    for finding in
        document.findings.iter().filter(|f| matches!(f.code, "hidden-text" | "outside" | "embedded"))
    {
        tell(finding.code, &finding.place, finding.message.clone());
    }
    Ok(found)
}
