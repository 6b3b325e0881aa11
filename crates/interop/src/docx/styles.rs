//! Paragraph styles: the base, list and heading level of each.

use std::collections::BTreeMap;

use super::element::{WORD, truth, value, word};
use crate::akn::xml::{Node, Xml};
use crate::error::Error;

/// Maximum length of a chain of styles; Word allows eleven.
const LONGEST: usize = 32;

/// One style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Style {
    name: String,
    based: Option<String>,
    list: Option<String>,
    depth: Option<u8>,
    outline: Option<u8>,
}

/// Styles of a file, by identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Styles {
    all: BTreeMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    /// Returns a style and those that it is based on, starting with the style itself.
    fn chain(&self, style: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = style.or(self.default.as_deref());
        while let Some(found) = next.and_then(|id| self.all.get(id)) {
            chain.push(found);
            next = found.based.as_deref().filter(|_| chain.len() < LONGEST);
        }
        chain
    }

    /// Returns the list of a style, and the level there.
    pub fn list(&self, style: Option<&str>) -> Option<(&str, Option<u8>)> {
        let chain = self.chain(style);
        let list = chain.iter().find_map(|s| s.list.as_deref())?;
        Some((list, chain.iter().find_map(|s| s.depth)))
    }

    /// Returns the heading level of a style, from 0.
    pub fn outline(&self, style: Option<&str>) -> Option<u8> {
        let chain = self.chain(style);
        let said = chain.iter().find_map(|s| s.outline).filter(|depth| *depth < 9);
        said.or_else(|| {
            chain.iter().find_map(|s| {
                let name = s.name.to_ascii_lowercase();
                let depth: u8 = name.strip_prefix("heading ")?.trim().parse().ok()?;
                depth.checked_sub(1).filter(|d| *d < 9)
            })
        })
    }

    /// Whether it is the style of a document's title.
    pub fn title(&self, style: Option<&str>) -> bool {
        style.and_then(|id| self.all.get(id)).is_some_and(|s| s.name.eq_ignore_ascii_case("title"))
    }
}

/// Reads `styles.xml`.
pub(super) fn read(source: &str) -> Result<Styles, Error> {
    let mut xml = Xml::new(source);
    let mut styles = Styles::default();
    let mut open: Option<(String, Style)> = None;
    // Only the content of the style itself counts; conditional table formats do not.
    let mut skipped = 0usize;
    loop {
        match xml.next()? {
            Node::Open(_) if skipped > 0 => skipped += 1,
            Node::Close if skipped > 0 => skipped -= 1,
            Node::Open(tag) if word(&tag) => match tag.name.as_str() {
                "style" => {
                    if let Some((id, style)) = open.take() {
                        styles.all.insert(id, style);
                    }
                    let own = |name: &str| WORD.iter().find_map(|space| tag.get(space, name));
                    let id = own("styleId").unwrap_or_default().to_owned();
                    if own("type") == Some("paragraph") && own("default").is_some_and(truth) {
                        styles.default = Some(id.clone());
                    }
                    open = Some((id, Style::default()));
                }
                "tblStylePr" | "pPrChange" | "docDefaults" => skipped = 1,
                name => {
                    let Some((_, style)) = &mut open else { continue };
                    let Some(value) = value(&tag) else { continue };
                    match name {
                        "name" => style.name = value.to_owned(),
                        "basedOn" => style.based = Some(value.to_owned()),
                        "numId" => style.list = Some(value.to_owned()),
                        "ilvl" => style.depth = value.parse().ok(),
                        "outlineLvl" => style.outline = value.parse().ok(),
                        _ => {}
                    }
                }
            },
            Node::End => break,
            _ => {}
        }
    }
    styles.all.extend(open);
    Ok(styles)
}
