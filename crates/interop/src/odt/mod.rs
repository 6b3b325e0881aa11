//! OpenDocument texts (`.odt`, `.fodt`), read.
//!
//! One walk over a file gives both what a person sees on its pages ([`odt_seen`]) and its text with its tracked
//! changes ([`read_odt`]), in the model that Word files have.

mod block;
mod change;
mod inline;
mod leaks;
mod lists;
mod looks;
mod names;
mod package;
mod say;
mod styles;
mod table;
mod walk;

use paraph_text::{Finding, Severity};

use crate::docx::Document;
use crate::error::Error;
use crate::seen::{Code, Seen};

pub use leaks::odt_leaks;
pub use package::is_odt;

/// Reads an OpenDocument text.
///
/// # Errors
/// Returns an error if the file is not an OpenDocument text, is damaged, protected or malicious; see [`Error`].
pub fn read_odt(bytes: &[u8]) -> Result<Document, Error> {
    let (mut document, seen, outside) = walked(bytes)?;
    let hidden = seen.notices.iter().filter(|one| one.code == Code::Hidden).map(|one| {
        let message = "Words are formatted as hidden. They were read like the others: look at them in the file with \
                       hidden text shown.";
        (one, "hidden-text", message)
    });
    let pictures = seen
        .notices
        .iter()
        .filter(|one| one.code == Code::Picture)
        .map(|one| (one, "image", "A picture or drawing stands here; only its words were carried."));
    let embedded = seen.notices.iter().filter(|one| one.code == Code::Embedded).map(|one| {
        let message = "Another file or a program is in this file, or fetched by it. It was not read.";
        (one, "embedded", message)
    });
    let doubtful = seen
        .notices
        .iter()
        .filter(|one| one.code == Code::Alternate)
        .map(|one| (one, "alternate", "Programs show this in different ways: look at how it reads."));
    let found = hidden.chain(pictures).chain(embedded).chain(doubtful).map(|(one, code, message)| {
        let words = if one.words.is_empty() { String::new() } else { format!(" ({})", one.words) };
        let message = format!("{message}{words}");
        Finding { severity: Severity::Warning, code, place: one.place.clone(), message }
    });
    document.findings.extend(found);
    document.findings.extend(outside.into_iter().map(|(what, target)| Finding {
        severity: Severity::Warning,
        code: "outside",
        place: "meta.xml".to_owned(),
        message: format!(
            "The file takes {what} from outside: {target}. A program may load it, and its host then learns who opened \
             the file. It was not loaded here."
        ),
    }));
    Ok(document)
}

/// Reads what an OpenDocument text shows and hides.
///
/// # Errors
/// As [`read_odt`].
pub fn odt_seen(bytes: &[u8]) -> Result<Seen, Error> {
    walked(bytes).map(|(_, seen, _)| seen)
}

/// What the file itself says that it takes from elsewhere: what, and its address.
type Outside = Vec<(&'static str, String)>;

fn walked(bytes: &[u8]) -> Result<(Document, Seen, Outside), Error> {
    let package = package::open(bytes)?;
    let (mut named, mut around, mut body) =
        (styles::Table::default(), styles::Table::default(), styles::Table::default());
    if let Some(source) = &package.styles {
        styles::read(source, &mut named, &mut around).map_err(|e| e.in_part(package.named("styles.xml")))?;
    }
    // Named styles belong to `styles.xml`; where the other part has some, a program may take them.
    styles::read(&package.content, &mut named, &mut body)
        .map_err(|e| e.in_part(package.named("content.xml")))?;
    let pages = styles::Styles { automatic: &around, named: &named };
    let text = styles::Styles { automatic: &body, named: &named };
    let mut walk = walk::Walk::new(pages, text);
    walk.body(&package.content).map_err(|e| e.in_part(package.named("content.xml")))?;
    if let Some(source) = package.styles.as_ref() {
        walk.heads(source).map_err(|e| e.in_part(package.named("styles.xml")))?;
    }
    for (code, place, words) in package.notices {
        walk.notices.add(code, &place, &words);
    }
    let (document, seen) = walk.done();
    Ok((document, seen, package.outside))
}
