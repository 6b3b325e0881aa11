//! Automatic numbers: the lists of a file, and counters that print a number as Word does (ECMA-376
//! part 1, 17.9).

use std::collections::BTreeMap;

use super::element::{WORD, truth, value, word};
use crate::akn::xml::{Node, Tag, Xml};
use crate::error::Error;

/// Number of levels of a list.
const DEPTHS: usize = 9;

/// One level of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Depth {
    start: u32,
    format: String,
    text: String,
    /// Outer level after which it restarts; `Some(0)` means never.
    restart: Option<u8>,
    /// Whether numbers of outer levels are printed in Arabic figures.
    legal: bool,
    style: Option<String>,
}

impl Default for Depth {
    fn default() -> Depth {
        Depth {
            start: 1,
            format: "decimal".into(),
            text: String::new(),
            restart: None,
            legal: false,
            style: None,
        }
    }
}

/// One use of a list: the list, and its deviations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Use {
    list: String,
    starts: BTreeMap<u8, u32>,
    depths: BTreeMap<u8, Depth>,
}

/// The lists of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lists {
    lists: BTreeMap<String, BTreeMap<u8, Depth>>,
    links: BTreeMap<String, String>,
    linked: BTreeMap<String, String>,
    uses: BTreeMap<String, Use>,
}

impl Lists {
    fn depths(&self, list: &str) -> Option<&BTreeMap<u8, Depth>> {
        let own = self.lists.get(list)?;
        // A list that only names a list style takes its definition from the list of that style.
        let style = if own.is_empty() { self.links.get(list) } else { None };
        match style.and_then(|style| self.linked.get(style)) {
            Some(other) if other != list => self.lists.get(other),
            _ => Some(own),
        }
    }

    fn depth<'l>(&'l self, used: &'l Use, at: u8) -> Option<&'l Depth> {
        used.depths.get(&at).or_else(|| self.depths(&used.list)?.get(&at))
    }

    /// Returns the level of a style in a list.
    pub fn depth_of_style(&self, list: &str, style: &str) -> Option<u8> {
        let used = self.uses.get(list)?;
        let named = |depth: &Depth| depth.style.as_deref() == Some(style);
        let found = self.depths(&used.list)?.iter().find(|(_, depth)| named(depth));
        found.map(|(at, _)| *at)
    }
}

/// Counts numbers during one reading of a file from start to end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counter {
    /// Last number at each level, by list.
    last: BTreeMap<String, [Option<u32>; DEPTHS]>,
    /// Uses whose own start values have been applied.
    begun: BTreeMap<(String, u8), ()>,
}

impl Counter {
    /// Returns the number of the next paragraph in a list as printed, or `None` if the list prints
    /// no number.
    pub fn next(&mut self, lists: &Lists, list: &str, at: u8) -> Option<String> {
        let at = at.min(DEPTHS as u8 - 1);
        let used = lists.uses.get(list)?;
        let depth = lists.depth(used, at)?;
        let counts = self.last.entry(used.list.clone()).or_default();
        let begins = used.starts.get(&at).copied();
        let fresh = begins.filter(|_| self.begun.insert((list.to_owned(), at), ()).is_none());
        let now = match (fresh, counts[at as usize]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => depth.start,
        };
        counts[at as usize] = Some(now);
        for deeper in at + 1..DEPTHS as u8 {
            let restart = lists.depth(used, deeper).and_then(|d| d.restart);
            // By default a level restarts after any outer one.
            if restart.is_none_or(|after| after > at) {
                counts[deeper as usize] = None;
            }
        }
        if depth.format == "none" && !depth.text.contains('%') && depth.text.is_empty() {
            return None;
        }
        let counts = *counts;
        let mut out = String::new();
        let mut rest = depth.text.chars().peekable();
        while let Some(c) = rest.next() {
            let outer = rest.peek().and_then(|d| d.to_digit(10)).filter(|d| c == '%' && (1..=9).contains(d));
            let Some(outer) = outer else {
                out.push(c);
                continue;
            };
            rest.next();
            let outer = outer as u8 - 1;
            let of = lists.depth(used, outer);
            let count = counts[outer as usize].or(of.map(|d| d.start)).unwrap_or(1);
            let format = match of {
                _ if depth.legal && outer < at => "decimal",
                Some(of) => of.format.as_str(),
                None => "decimal",
            };
            out.push_str(&printed(count, format));
        }
        if depth.format == "bullet" {
            // Symbol fonts put their bullets in the private use area.
            out = out.chars().map(|c| if ('\u{e000}'..='\u{f8ff}').contains(&c) { '•' } else { c }).collect();
        }
        let out = out.trim().to_owned();
        (!out.is_empty()).then_some(out)
    }
}

/// Formats a number according to ECMA-376 (17.18.59).
fn printed(n: u32, format: &str) -> String {
    match format {
        "upperRoman" => roman(n),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperLetter" => letters(n, 'A', 26),
        "lowerLetter" => letters(n, 'a', 26),
        "russianLower" => cyrillic(n),
        "russianUpper" => cyrillic(n).to_uppercase(),
        "decimalZero" if n < 10 => format!("0{n}"),
        "ordinal" => {
            let suffix = match (n % 10, n % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{n}{suffix}")
        }
        "none" => String::new(),
        _ => n.to_string(),
    }
}

/// Returns a Roman numeral.
pub(crate) fn roman(n: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Numbers beyond the range of roman numerals are printed in figures.
    if n == 0 || n > 39_999 {
        return n.to_string();
    }
    let mut left = n;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

/// Returns `a`, `b`, ... `z`, `aa`, `bb`, in Word's sequence.
pub(crate) fn letters(n: u32, first: char, of: u32) -> String {
    if n == 0 || n > of * 40 {
        return n.to_string();
    }
    let letter = char::from_u32(first as u32 + (n - 1) % of).unwrap_or(first);
    std::iter::repeat_n(letter, ((n - 1) / of + 1) as usize).collect()
}

fn cyrillic(n: u32) -> String {
    const LETTERS: [char; 29] = [
        'а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и', 'к', 'л', 'м', 'н', 'о', 'п', 'р', 'с', 'т', 'у', 'ф',
        'х', 'ц', 'ч', 'ш', 'щ', 'ы', 'э', 'ю', 'я',
    ];
    if n == 0 || n > 29 * 40 {
        return n.to_string();
    }
    let letter = LETTERS[((n - 1) % 29) as usize];
    std::iter::repeat_n(letter, ((n - 1) / 29 + 1) as usize).collect()
}

/// Reads `numbering.xml`.
pub(super) fn read(source: &str) -> Result<Lists, Error> {
    let mut xml = Xml::new(source);
    let mut lists = Lists::default();
    let mut at = At::default();
    loop {
        match xml.next()? {
            Node::Open(_) if at.skipped > 0 => at.skipped += 1,
            Node::Close if at.skipped > 0 => at.skipped -= 1,
            Node::Open(tag) if word(&tag) => {
                at.open.push(tag.name.clone());
                opened(&mut lists, &mut at, &tag);
            }
            Node::Open(_) => at.skipped = 1,
            Node::Close => {
                if at.open.pop().is_some_and(|name| name == "lvl") {
                    at.depth = None;
                }
            }
            Node::End => return Ok(lists),
            Node::Text(_) => {}
        }
    }
}

#[derive(Default)]
struct At {
    open: Vec<String>,
    list: Option<String>,
    used: Option<String>,
    over: u8,
    depth: Option<u8>,
    skipped: usize,
}

fn opened(lists: &mut Lists, at: &mut At, tag: &Tag) {
    let attribute = |name: &str| WORD.iter().find_map(|space| tag.get(space, name)).map(str::to_owned);
    match tag.name.as_str() {
        "abstractNum" => {
            (at.list, at.used) = (attribute("abstractNumId"), None);
            lists.lists.insert(at.list.clone().unwrap_or_default(), BTreeMap::new());
        }
        "num" => {
            (at.used, at.list) = (attribute("numId"), None);
            lists.uses.insert(at.used.clone().unwrap_or_default(), Use::default());
        }
        "lvlOverride" => at.over = attribute("ilvl").and_then(|l| l.parse().ok()).unwrap_or(0),
        "lvl" => {
            at.depth = Some(attribute("ilvl").and_then(|l| l.parse().ok()).unwrap_or(at.over));
            if let Some(depth) = depth(lists, at) {
                *depth = Depth::default();
            }
        }
        name => {
            let Some(value) = value(tag).map(str::to_owned) else {
                if name == "isLgl"
                    && let Some(depth) = depth(lists, at)
                {
                    depth.legal = true;
                }
                return;
            };
            match name {
                "numStyleLink" => drop(lists.links.insert(at.list.clone().unwrap_or_default(), value)),
                "styleLink" => drop(lists.linked.insert(value, at.list.clone().unwrap_or_default())),
                "abstractNumId" => {
                    if let Some(used) = at.used.as_ref().and_then(|used| lists.uses.get_mut(used)) {
                        used.list = value;
                    }
                }
                "startOverride" => {
                    let over = at.over;
                    if let Some(used) = at.used.as_ref().and_then(|used| lists.uses.get_mut(used)) {
                        used.starts.insert(over, value.parse().unwrap_or(1));
                    }
                }
                _ => {
                    let Some(depth) = depth(lists, at) else { return };
                    match name {
                        "start" => depth.start = value.parse().unwrap_or(1),
                        "numFmt" => depth.format = value,
                        "lvlText" => depth.text = value,
                        "lvlRestart" => depth.restart = value.parse().ok(),
                        "isLgl" => depth.legal = truth(&value),
                        "pStyle" => depth.style = Some(value),
                        _ => {}
                    }
                }
            }
        }
    }
}

/// Returns the level that is being read.
fn depth<'a>(lists: &'a mut Lists, at: &At) -> Option<&'a mut Depth> {
    let depth = at.depth?;
    match (&at.list, &at.used) {
        (Some(list), _) => Some(lists.lists.get_mut(list)?.entry(depth).or_default()),
        (_, Some(used)) => Some(lists.uses.get_mut(used)?.depths.entry(depth).or_default()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_word_prints_them() {
        assert_eq!([1, 4, 26, 27, 53].map(|n| letters(n, 'a', 26)), ["a", "d", "z", "aa", "aaa"]);
        assert_eq!([4, 9, 1994].map(roman), ["IV", "IX", "MCMXCIV"]);
        assert_eq!([1, 2, 11, 23].map(|n| printed(n, "ordinal")), ["1st", "2nd", "11th", "23rd"]);
        assert_eq!(printed(7, "decimalZero"), "07");
    }
}
