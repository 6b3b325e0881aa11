//! The tree of a tagged file: the marked contents of each paragraph, in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::file::File;
use super::object::{Dict, Object};

/// Maximum number of elements in the tree.
const MOST: usize = 1 << 20;

/// A paragraph of the tree, and the cell within a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Number of the paragraph, in the order of the tree.
    pub paragraph: usize,
    pub cell: usize,
}

/// An element that is still to be visited.
struct Waiting {
    element: Object,
    page: Option<u32>,
    spot: Option<Spot>,
}

/// Returns the paragraph of each marked content, by page and number.
pub fn spots(
    file: &File<'_>,
    catalog: &Dict,
    pages: &BTreeMap<u32, usize>,
) -> BTreeMap<(usize, usize), Spot> {
    let mut found = BTreeMap::new();
    let Some(root) = file.dict(catalog, "StructTreeRoot") else { return found };
    let roles = file.dict(&root, "RoleMap").unwrap_or_default();
    let (mut paragraphs, mut cells, mut visited) = (0, 0, 0);
    let mut seen = BTreeSet::new();
    let kids = |dict: &Dict, page, spot| {
        let all = file.list(dict, "K").into_iter().rev();
        all.map(|element| Waiting { element, page, spot }).collect::<Vec<_>>()
    };
    let mut waiting = kids(&root, None, None);
    while let Some(Waiting { element, page, spot }) = waiting.pop() {
        visited += 1;
        let again = matches!(element, Object::Reference(number) if !seen.insert(number));
        if again || visited > MOST {
            continue;
        }
        let place = |page: Option<u32>| page.and_then(|p| pages.get(&p)).copied();
        match file.resolve(&element) {
            Object::Number(_) => {
                if let (Some(at), Some(number), Some(spot)) = (place(page), element.size(), spot) {
                    found.insert((at, number), spot);
                }
            }
            Object::Dict(dict) => {
                let own = match dict.get(b"Pg".as_slice()) {
                    Some(Object::Reference(number)) => Some(*number),
                    _ => page,
                };
                if let Some(number) = file.get(&dict, "MCID").size() {
                    if let (Some(at), Some(spot)) = (place(own), spot) {
                        found.insert((at, number), spot);
                    }
                    continue;
                }
                let kind = file.get(&dict, "S");
                let kind = kind.name().unwrap_or_default();
                let role = roles.get(kind).map(|o| file.resolve(o));
                let role = role.as_ref().and_then(Object::name).unwrap_or(kind);
                let spot = match spot {
                    None if is_paragraph(kind) || is_paragraph(role) => {
                        paragraphs += 1;
                        Some(Spot { paragraph: paragraphs, cell: 0 })
                    }
                    Some(spot) if matches!(role, b"TD" | b"TH") => {
                        cells += 1;
                        Some(Spot { cell: cells, ..spot })
                    }
                    spot => spot,
                };
                waiting.extend(kids(&dict, own, spot));
            }
            _ => {}
        }
    }
    found
}

fn is_paragraph(kind: &[u8]) -> bool {
    matches!(
        kind,
        b"P" | b"H" | b"Title" | b"LI" | b"TR" | b"Caption" | b"TOCI" | b"Note" | b"Figure" | b"Formula"
    ) || matches!(kind, [b'H', digit] if digit.is_ascii_digit())
}
