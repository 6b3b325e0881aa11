//! Element and identity of each provision in the document.

use std::collections::BTreeSet;

use paraph_text::Kind;

use crate::read::marker::{self, Word};

/// Returns the element of a provision, and the `name` that an `hcontainer` requires.
pub(super) fn element(kind: Kind, label: Option<&str>) -> (&'static str, Option<&'static str>) {
    match kind {
        Kind::Title => ("hcontainer", Some("title")),
        Kind::Preamble => ("hcontainer", Some("preamble")),
        Kind::Division => match label.and_then(marker::named).map(|n| n.word) {
            Some(Word::Part) => ("part", None),
            Some(Word::Chapter) => ("chapter", None),
            Some(Word::Section) => ("section", None),
            Some(Word::Title) => ("title", None),
            Some(Word::Book) => ("book", None),
            Some(Word::Subtitle) => ("subtitle", None),
            Some(Word::Subchapter) => ("subchapter", None),
            Some(Word::Subsection) => ("subsection", None),
            _ => ("hcontainer", Some("division")),
        },
        Kind::Article => ("article", None),
        Kind::Point | Kind::Paragraph => ("paragraph", None),
        Kind::Item => ("point", None),
        Kind::Table => ("hcontainer", Some("table")),
    }
}

/// Identities (`eId`) according to the AKN Naming Convention, unique in a document.
#[derive(Default)]
pub(super) struct ElementIds {
    taken: BTreeSet<String>,
    /// Number of unnumbered elements at each place.
    counted: std::collections::BTreeMap<String, usize>,
}

impl ElementIds {
    /// Returns the `eId` of an element, from the element around it, its own name, and its number or
    /// position.
    pub fn eid(&mut self, around: &str, element: &str, number: Option<&str>) -> String {
        let short = match element {
            "article" => "art",
            "chapter" => "chp",
            "section" => "sec",
            "paragraph" => "para",
            "subsection" => "subsec",
            "subchapter" => "subchp",
            "recital" => "rec",
            other => other,
        };
        let stem = if around.is_empty() { short.to_owned() } else { format!("{around}__{short}") };
        let clean = |number: &str| {
            let plain: String =
                number.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
            let plain = plain.trim_matches('-').to_owned();
            (!plain.is_empty()).then_some(plain)
        };
        let number = number.and_then(clean).unwrap_or_else(|| {
            let count = self.counted.entry(stem.clone()).or_default();
            *count += 1;
            count.to_string()
        });
        let first = format!("{stem}_{number}");
        if self.taken.insert(first.clone()) {
            return first;
        }
        // If many elements have the same number, earlier ones are not counted again.
        let count = self.counted.entry(format!("{first}-")).or_insert(1);
        loop {
            *count += 1;
            let name = format!("{first}-{count}");
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}
