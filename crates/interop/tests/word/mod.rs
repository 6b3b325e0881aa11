//! A reader of Word files for tests alone, independent of what Paraph writes and reads them with: it accepts
//! and rejects changes as ECMA-376 says, paragraph marks too, and prints numbers from their definitions.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The elements that are changes.
pub const CHANGES: [&str; 4] = ["w:ins", "w:del", "w:moveTo", "w:moveFrom"];

/// A paragraph of one reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub style: String,
    pub label: String,
    pub text: String,
}

/// Every part of a file by its name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// A piece of XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A tag that opens: its name, its attributes, and whether it closes at once.
    Open(String, BTreeMap<String, String>, bool),
    Close(String),
    Text(String),
}

/// Well-formed XML in pieces.
pub fn pieces(xml: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            out.push(Piece::Text(plain(&rest[..at])));
        }
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            out.push(Piece::Close(name.to_owned()));
            continue;
        }
        let (tag, alone) = tag.strip_suffix('/').map_or((tag, false), |t| (t, true));
        let (name, mut more) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, value)) = more.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap();
            attributes.insert(key.trim().to_owned(), plain(value));
            more = after;
        }
        out.push(Piece::Open(name.to_owned(), attributes, alone));
    }
    out
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&amp;", "&")
}

/// The reading of a file in which the changes of some authors are accepted and all others rejected.
pub fn read(bytes: &[u8], accept: &dyn Fn(&str) -> bool) -> Vec<Line> {
    let parts = parts(bytes);
    let mut numbers = Numbers::of(parts.get("word/numbering.xml").map_or("", String::as_str));
    let mut lines = Vec::new();
    // Changes that are open: whether each lets words stand.
    let mut open: Vec<bool> = Vec::new();
    let (mut label, mut text) = (String::new(), String::new());
    let (mut style, mut listed) = (String::new(), None);
    let (mut mark, mut in_mark, mut in_words, mut in_number) = (true, false, false, false);
    for piece in pieces(&parts["word/document.xml"]) {
        match piece {
            Piece::Open(name, attributes, alone) => match name.as_str() {
                "w:p" => {
                    (mark, listed) = (true, None);
                    style.clear();
                }
                "w:pStyle" => style = attributes["w:val"].clone(),
                "w:ilvl" => listed = Some((attributes["w:val"].clone(), String::new())),
                "w:numId" => {
                    let depth = listed.map_or("0".to_owned(), |(depth, _)| depth);
                    listed = Some((depth, attributes["w:val"].clone()));
                }
                "w:pPr" if !alone => in_mark = true,
                name if CHANGES.contains(&name) => {
                    let stands = accept(&attributes["w:author"]) == ["w:ins", "w:moveTo"].contains(&name);
                    if in_mark {
                        mark &= stands;
                    } else if !alone {
                        open.push(stands);
                    }
                }
                "w:r" => in_number = false,
                "w:rStyle" => in_number = attributes["w:val"] == "ParaphNumber",
                "w:t" | "w:delText" => in_words = !alone,
                "w:br" | "w:tab" if !in_mark && open.iter().all(|stands| *stands) => {
                    let out = if in_number { &mut label } else { &mut text };
                    out.push(if name == "w:br" { '\n' } else { '\t' });
                }
                _ => {}
            },
            Piece::Close(name) => match name.as_str() {
                "w:pPr" => in_mark = false,
                name if CHANGES.contains(&name) && !in_mark => drop(open.pop()),
                "w:t" | "w:delText" => in_words = false,
                "w:p" if mark => {
                    if let Some((depth, num)) = listed.take().filter(|(_, num)| num != "0") {
                        label.insert_str(0, &numbers.next(&num, &depth));
                    }
                    lines.push(Line {
                        style: style.clone(),
                        label: std::mem::take(&mut label).trim_end_matches('\t').to_owned(),
                        text: std::mem::take(&mut text),
                    });
                }
                _ => {}
            },
            Piece::Text(words) if in_words && open.iter().all(|stands| *stands) => {
                if in_number { &mut label } else { &mut text }.push_str(&words);
            }
            Piece::Text(_) => {}
        }
    }
    assert_eq!((label.as_str(), text.as_str()), ("", ""), "words after the last paragraph");
    lines.retain(|line| {
        let note = ["ParaphEnd", "ParaphNote", "ParaphSubtitle"].contains(&line.style.as_str());
        assert!(line.style != "ParaphEnd" || line.text.is_empty() && line.label.is_empty(), "{line:?}");
        !note
    });
    lines
}

/// The authors of all changes.
pub fn authors(bytes: &[u8]) -> std::collections::BTreeSet<String> {
    let pieces = pieces(&parts(bytes)["word/document.xml"]);
    let author = |piece: &Piece| match piece {
        Piece::Open(name, attributes, _) if CHANGES.contains(&name.as_str()) => {
            Some(attributes["w:author"].clone())
        }
        _ => None,
    };
    pieces.iter().filter_map(author).collect()
}

/// Whether an author's name holds a party's among others.
pub fn names(author: &str, party: &str) -> bool {
    author.split(", ").any(|name| name == party)
}

/// The definitions of lists, and how far each has counted.
struct Numbers {
    /// For each list its definition.
    lists: BTreeMap<String, String>,
    /// For each definition and level: format, text and start.
    levels: BTreeMap<(String, String), (String, String, u32)>,
    counts: BTreeMap<(String, String), u32>,
}

impl Numbers {
    fn of(xml: &str) -> Numbers {
        let mut numbers =
            Numbers { lists: BTreeMap::new(), levels: BTreeMap::new(), counts: BTreeMap::new() };
        let (mut definition, mut level, mut list) = (String::new(), String::new(), String::new());
        for piece in pieces(xml) {
            let Piece::Open(name, attributes, _) = piece else { continue };
            let value = attributes.get("w:val").cloned().unwrap_or_default();
            let entry = numbers.levels.entry((definition.clone(), level.clone()));
            match name.as_str() {
                "w:abstractNum" => definition = attributes["w:abstractNumId"].clone(),
                "w:lvl" => level = attributes["w:ilvl"].clone(),
                "w:numFmt" => entry.or_default().0 = value,
                "w:lvlText" => entry.or_default().1 = value,
                "w:start" => entry.or_default().2 = value.parse().unwrap(),
                "w:num" => list = attributes["w:numId"].clone(),
                "w:abstractNumId" => drop(numbers.lists.insert(list.clone(), value)),
                _ => {}
            }
        }
        numbers
    }

    fn next(&mut self, list: &str, depth: &str) -> String {
        let key = (self.lists[list].clone(), depth.to_owned());
        let (format, text, start) = self.levels[&key].clone();
        let count = self.counts.entry((list.to_owned(), depth.to_owned())).or_insert(start);
        let value = *count;
        *count += 1;
        let printed = match format.as_str() {
            "lowerLetter" => letters(value),
            "upperLetter" => letters(value).to_uppercase(),
            "lowerRoman" => roman(value),
            "upperRoman" => roman(value).to_uppercase(),
            _ => value.to_string(),
        };
        let place = format!("%{}", depth.parse::<u32>().unwrap() + 1);
        text.replace(&place, &printed)
    }
}

fn letters(value: u32) -> String {
    let letter = char::from(b'a' + u8::try_from((value - 1) % 26).unwrap());
    letter.to_string().repeat(usize::try_from((value - 1) / 26).unwrap() + 1)
}

fn roman(mut value: u32) -> String {
    let mut out = String::new();
    let signs = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    for (worth, sign) in signs {
        while value >= worth {
            out.push_str(sign);
            value -= worth;
        }
    }
    out
}

/// How many stretches of one kind of change follow one another, words, numbers and paragraph marks alike.
pub fn revisions(bytes: &[u8]) -> usize {
    let (mut kinds, mut open, mut mark, mut in_mark) = (Vec::new(), None, None, false);
    for piece in pieces(&parts(bytes)["word/document.xml"]) {
        match piece {
            Piece::Open(name, ..) if name == "w:pPr" => (in_mark, mark) = (true, None),
            Piece::Open(name, _, alone) if CHANGES.contains(&name.as_str()) => {
                if in_mark {
                    mark = Some(name);
                } else if !alone {
                    open = Some(name);
                }
            }
            Piece::Open(name, ..) if name == "w:t" || name == "w:delText" => kinds.push(open.clone()),
            Piece::Close(name) if name == "w:pPr" => in_mark = false,
            Piece::Close(name) if CHANGES.contains(&name.as_str()) => open = None,
            Piece::Close(name) if name == "w:p" => kinds.push(mark.take()),
            _ => {}
        }
    }
    kinds.dedup();
    kinds.iter().flatten().count()
}
