//! Bills before and after marked edits (data set `akn-leos`): a moved point shows as moved.
//!
//! The marks say what was done, and the elements keep their ids: both are truth to hold to, and
//! neither is shown to the matching.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use paraph_text::{Id, Kind, Number, Provision, Text, Wording, apply, counter_draft, match_texts};

/// What was read of a bill: its text, and the ids of the elements marked as roots of a move.
struct Bill {
    text: Text,
    moved: BTreeSet<String>,
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[at..].split('"').next()
}

/// Reads the provisions of a bill as they stand with its marks accepted.
fn bill(path: &Path) -> Bill {
    let source = std::fs::read_to_string(path).unwrap();
    let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut moved = BTreeSet::new();
    let mut found: Vec<Provision> = Vec::new();
    // Open elements: their name, the provision they began, and whether they are gone.
    let mut open: Vec<(String, Option<usize>, bool)> = Vec::new();
    for piece in source.split('<').skip(1) {
        let Some((tag, words)) = piece.split_once('>') else { continue };
        let name = tag.split([' ', '/']).next().unwrap_or("").to_owned();
        if tag.starts_with(['?', '!']) {
        } else if tag.starts_with('/') {
            open.pop();
        } else {
            let action = attribute(tag, "leos:softaction");
            let gone = open.last().is_some_and(|o| o.2) || matches!(action, Some("del" | "move_to"));
            let began = kind(&name).filter(|_| !gone).map(|kind| {
                let id = attribute(tag, "xml:id").unwrap_or("").to_owned();
                if action == Some("move_from") && attribute(tag, "leos:softactionroot") == Some("true") {
                    moved.insert(id.clone());
                }
                let level = 1 + open.iter().filter(|o| o.1.is_some()).count() as u8;
                found.push(Provision {
                    id: Id::new(id),
                    kind,
                    level,
                    number: None,
                    wording: Wording::new(""),
                });
                found.len() - 1
            });
            if !tag.ends_with('/') {
                open.push((name, began, gone));
            }
        }
        let (gone, number) = (open.last().is_some_and(|o| o.2), open.iter().any(|o| o.0 == "num"));
        let holder = open.iter().rev().find_map(|o| o.1);
        if let (Some(at), false, false) = (holder, gone, words.trim().is_empty()) {
            let p = &mut found[at];
            if number {
                p.number = Some(Number::plain(words.trim()));
            } else {
                p.wording = Wording::new(&format!("{} {words}", p.wording.as_str()));
            }
        }
    }
    Bill { text: Text::new(found), moved }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "citation" | "recital" => Kind::Preamble,
        "part" | "title" | "chapter" | "section" => Kind::Division,
        "article" => Kind::Article,
        "paragraph" => Kind::Point,
        "subparagraph" | "alinea" => Kind::Paragraph,
        "point" | "indent" => Kind::Item,
        _ => return None,
    })
}

#[test]
fn a_moved_point_is_moved_and_not_deleted_and_inserted() {
    let Some(folder) = paraph_trial::data("akn-leos") else { return };
    let pairs = std::fs::read_to_string(folder.join("pairs.tsv")).unwrap();
    let (mut moves, mut read) = (0, 0);
    for line in pairs.lines().skip(1) {
        let [operation, before, after] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let (old, new) = (bill(&folder.join(before)), bill(&folder.join(after)));
        let (a, b) = (old.text.provisions(), new.text.provisions());
        if a.is_empty() || b.is_empty() {
            continue;
        }
        read += 1;
        let m = match_texts(&old.text, &new.text);
        let deleted: BTreeSet<&str> = m.deleted.iter().map(|&i| a[i].id.as_str()).collect();
        for &j in &m.inserted {
            assert!(!deleted.contains(b[j].id.as_str()), "{operation}: {} is deleted and inserted", b[j].id);
        }
        for id in new.moved.difference(&old.moved) {
            moves += 1;
            let pair = m.pairs.iter().find(|p| b[p.new].id.as_str() == id);
            let pair = pair.unwrap_or_else(|| panic!("{operation}: {id} has no counterpart"));
            assert_eq!(a[pair.old].id.as_str(), id, "{operation}");
            // Of two that change places the lighter moves, whichever the drafter took hold of.
            let swapped = |q: &&paraph_text::Pair| q.moved && (q.old < pair.old) != (q.new < pair.new);
            assert!(
                pair.moved || m.pairs.iter().any(|q| swapped(&q)),
                "{operation}: {id} is not shown as moved"
            );
        }
        let (proposal, _) = counter_draft(&old.text, &new.text, BTreeSet::new());
        let words = |t: &Text| -> Vec<String> {
            t.provisions().iter().map(|p| p.wording.words().iter().collect::<Vec<_>>().join(" ")).collect()
        };
        assert_eq!(words(&apply(&old.text, &proposal)), words(&new.text), "{operation}");
    }
    println!("{read} pairs, {moves} moves");
    assert!(read >= 8 && moves >= 3, "{read} pairs, {moves} moves");
}
