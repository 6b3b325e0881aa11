//! Information that a Word file discloses besides its text: its authors, their tools, and earlier
//! content.

use paraph_text::{Finding, Severity};

use super::read::parts::outside;
use super::read::read_docx;
use crate::akn::xml::{Node, Xml};
use crate::error::Error;
use crate::zipped::Zipped;

/// Properties that name people, workplaces, machines or habits.
const TOLD: [(&str, &str); 12] = [
    ("creator", "its author"),
    ("lastModifiedBy", "who changed it last"),
    ("created", "when it was made"),
    ("modified", "when it was changed last"),
    ("lastPrinted", "when it was printed last"),
    ("revision", "how often it was saved"),
    ("keywords", "keywords"),
    ("description", "a description"),
    ("Company", "a company"),
    ("Manager", "a manager"),
    ("Template", "the template that it was made with"),
    ("TotalTime", "for how many minutes it was edited"),
];

/// Lists what a Word file would disclose to its recipient: properties, comments, tracked changes,
/// hidden words, marks of earlier sessions, and external content that it would load.
///
/// # Errors
/// Returns an error if the file is not a Word file, is damaged, or is malicious.
pub fn docx_leaks(bytes: &[u8]) -> Result<Vec<Finding>, Error> {
    let document = read_docx(bytes)?;
    let mut zip = Zipped::open(bytes)?;
    let mut found = Vec::new();
    let mut tell = |code: &'static str, place: &str, message: String| {
        found.push(Finding { severity: Severity::Warning, code, place: place.to_owned(), message });
    };
    let names = zip.names();
    for name in names.iter().filter(|n| n.starts_with("docProps/") && n.ends_with(".xml")) {
        let Some(part) = zip.part(name)? else { continue };
        for (element, value) in properties(&part)? {
            let what = TOLD.iter().find(|(known, _)| *known == element).map(|(_, what)| *what);
            // Zero minutes, and the default template, disclose nothing.
            if value.is_empty()
                || matches!(
                    (element.as_str(), value.as_str()),
                    ("TotalTime", "0") | ("Template", "Normal.dotm" | "Normal")
                )
            {
                continue;
            }
            match what {
                Some(what) => tell("metadata", name, format!("It tells {what}: {value}.")),
                None if name.ends_with("custom.xml") => {
                    tell("metadata", name, format!("It has a property of its own: {value}."));
                }
                None => {}
            }
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
    for finding in &document.findings {
        if finding.code == "hidden-text" {
            tell("hidden-text", &finding.place, "It holds words that are formatted as hidden.".to_owned());
        }
    }
    for one in outside(&mut zip)? {
        let message = format!("It takes {} from outside: {}, which Word may ask for.", one.what, one.target);
        tell("outside", &one.part, message);
    }
    for name in &names {
        let lower = name.to_ascii_lowercase();
        if lower.ends_with("vbaproject.bin") {
            tell("macro", name, "It holds a program (macros).".to_owned());
        } else if lower.contains("/embeddings/") {
            tell("embedded", name, "It holds another file whole.".to_owned());
        } else if lower.contains("/media/") {
            tell("image", name, "It holds a picture, which may tell of its own making.".to_owned());
        }
    }
    if let Some(settings) = zip.part("word/settings.xml")?
        && settings.contains("<w:rsid ")
    {
        let message = "It holds marks of each session in which it was edited (rsid).".to_owned();
        tell("sessions", "word/settings.xml", message);
    }
    Ok(found)
}

/// Returns the innermost elements of a properties part, with their content.
pub(crate) fn properties(source: &str) -> Result<Vec<(String, String)>, Error> {
    let mut xml = Xml::new(source);
    let mut found = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    loop {
        match xml.next()? {
            Node::Open(tag) => open.push((tag.name, String::new())),
            Node::Text(text) => {
                if let Some((_, value)) = open.last_mut() {
                    value.push_str(text.trim());
                }
            }
            Node::Close => found.extend(open.pop().filter(|(_, value)| !value.is_empty())),
            Node::End => return Ok(found),
        }
    }
}
