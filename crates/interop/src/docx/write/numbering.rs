//! Word's automatic numbering that prints exactly the labels of a text.
//!
//! In a plain text, consecutive labels form one list of Word: `1.`, `2.`, `3.` continue if a point
//! is added. With tracked changes, each label is a separate list with fixed text, so that accepting
//! one change never renumbers another provision.

use std::collections::BTreeMap;

use super::tag::escape;

/// Maximum number of lists in Word; labels beyond that are printed as text.
const MOST: usize = 2000;
/// Maximum length of a label in a list; a longer one is printed as text.
const LONGEST: usize = 60;
/// Deepest level of a list in Word.
const DEEPEST: u8 = 8;

/// Source of a paragraph's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Number of the list, as used in paragraphs.
    pub num: usize,
    pub depth: u8,
}

/// The list of bullets, which every document has.
pub(super) const BULLETS: Listed = Listed { num: 1, depth: 0 };
/// Number of the first other list.
const FIRST: usize = 2;

/// Counting script of Word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Script {
    Fixed,
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// A list under construction.
#[derive(Clone, Debug)]
struct List {
    depth: u8,
    script: Script,
    before: String,
    after: String,
    start: u32,
    last: u32,
    heading: bool,
}

/// Lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    lists: Vec<List>,
    /// The newest list of each kind.
    open: BTreeMap<(u8, bool, Script, String, String), usize>,
    fixed: bool,
}

impl Lists {
    /// Makes lists that continue, or, with `fixed`, lists of one label each.
    pub fn new(fixed: bool) -> Lists {
        Lists { fixed, ..Lists::default() }
    }

    /// Returns the place of the next number of the document, or `None` if its label is to be
    /// printed as text. A number in a heading is followed by a space, others by a tab.
    pub fn number(&mut self, label: &str, depth: u8, heading: bool) -> Option<Listed> {
        let printable = !label.is_empty()
            && label.trim() == label
            && label.chars().count() <= LONGEST
            && !label.contains(|c: char| c == '%' || c.is_control());
        let depth = depth.min(DEEPEST);
        if !printable {
            return None;
        }
        let fixed = (Script::Fixed, label.to_owned(), String::new(), 1);
        let ways = if self.fixed { Vec::new() } else { readings(label) };
        for (script, before, after, value) in &ways {
            let key = (depth, heading, *script, before.clone(), after.clone());
            if let Some(&list) = self.open.get(&key).filter(|&&list| self.lists[list].last + 1 == *value) {
                self.lists[list].last = *value;
                return Some(Listed { num: list + FIRST, depth });
            }
        }
        let first = ways.iter().find(|w| w.3 == 1).or(ways.first()).cloned();
        let (script, before, after, start) = first.unwrap_or(fixed);
        let key = (depth, heading, script, before.clone(), after.clone());
        if let Some(&list) = self.open.get(&key).filter(|_| script == Script::Fixed) {
            return Some(Listed { num: list + FIRST, depth });
        }
        if self.lists.len() == MOST {
            return None;
        }
        self.open.insert(key, self.lists.len());
        self.lists.push(List { depth, script, before, after, start, last: start, heading });
        Some(Listed { num: self.lists.len() - 1 + FIRST, depth })
    }

    /// Returns `numbering.xml`.
    pub fn xml(&self) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
        );
        out.push_str(
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"340\" w:hanging=\"340\"/></w:pPr></w:lvl></w:abstractNum>",
        );
        for (at, list) in self.lists.iter().enumerate() {
            list.definition(&mut out, at + 1);
        }
        for at in 0..=self.lists.len() {
            out.push_str(&format!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{at}\"/></w:num>", at + 1));
        }
        out.push_str("</w:numbering>\n");
        out
    }
}

impl List {
    fn definition(&self, out: &mut String, at: usize) {
        out.push_str(&format!(
            "<w:abstractNum w:abstractNumId=\"{at}\"><w:multiLevelType w:val=\"multilevel\"/>"
        ));
        let format = match self.script {
            Script::Fixed | Script::Decimal => "decimal",
            Script::LowerLetter => "lowerLetter",
            Script::UpperLetter => "upperLetter",
            Script::LowerRoman => "lowerRoman",
            Script::UpperRoman => "upperRoman",
        };
        out.push_str(&format!(
            "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"{}\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"{}\"/><w:lvlText w:val=\"",
            self.depth,
            self.start,
            if self.heading { "space" } else { "tab" }
        ));
        escape(out, &self.before);
        if self.script != Script::Fixed {
            out.push_str(&format!("%{}", self.depth + 1));
        }
        escape(out, &self.after);
        out.push_str("\"/><w:lvlJc w:val=\"left\"/>");
        if self.heading {
            out.push_str("<w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr>");
        } else {
            let left = indent(self.depth) + STEP;
            out.push_str(&format!(
                "<w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"{left}\"/></w:tabs><w:ind w:left=\"{left}\" w:hanging=\"{STEP}\"/></w:pPr>"
            ));
        }
        out.push_str("</w:lvl></w:abstractNum>");
    }
}

/// One step of indentation, in twentieths of a point.
pub(super) const STEP: u32 = 567;

/// Returns the indentation of a provision at this depth.
pub(super) fn indent(depth: u8) -> u32 {
    u32::from(depth.min(DEEPEST)) * STEP
}

/// Returns the ways in which Word could print this label: script, text before and after the count,
/// and count.
fn readings(label: &str) -> Vec<(Script, String, String, u32)> {
    let around = |from: usize, to: usize| (label[..from].to_owned(), label[to..].to_owned());
    if let Some(last) = label.rfind(|c: char| c.is_ascii_digit()) {
        let head = &label[..=last];
        let from = head
            .rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
        let digits = &head[from..];
        let (before, after) = around(from, last + 1);
        let value = digits.parse::<u32>().ok().filter(|v| *v < 32_000 && !digits.starts_with('0'));
        return value.map(|v| (Script::Decimal, before, after, v)).into_iter().collect();
    }
    let mut found = Vec::new();
    for (from, to) in words_of_letters(label).into_iter().rev() {
        let word = &label[from..to];
        let (roman, letter) = if word.bytes().all(|b| b.is_ascii_lowercase()) {
            (Script::LowerRoman, Script::LowerLetter)
        } else if word.bytes().all(|b| b.is_ascii_uppercase()) {
            (Script::UpperRoman, Script::UpperLetter)
        } else {
            continue;
        };
        let (before, after) = around(from, to);
        let small = word.to_ascii_lowercase();
        found.extend(value_of_roman(&small).map(|v| (roman, before.clone(), after.clone(), v)));
        found.extend(value_of_letters(&small).map(|v| (letter, before.clone(), after.clone(), v)));
        if !found.is_empty() {
            break;
        }
    }
    found
}

fn words_of_letters(label: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, c) in label.char_indices().chain([(label.len(), ' ')]) {
        match (c.is_alphanumeric(), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                found.push((start, at));
                from = None;
            }
            _ => {}
        }
    }
    found
}

const ROMAN: [(&str, u32); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

/// Returns the value of a lower-case roman numeral, if it is in standard form.
fn value_of_roman(word: &str) -> Option<u32> {
    let (mut rest, mut value) = (word, 0u32);
    while !rest.is_empty() {
        let (sign, worth) = ROMAN.iter().find(|(sign, _)| rest.starts_with(sign))?;
        rest = &rest[sign.len()..];
        value += worth;
        if value >= 4000 {
            return None;
        }
    }
    (roman(value) == word).then_some(value)
}

fn roman(mut value: u32) -> String {
    let mut out = String::new();
    for (sign, worth) in ROMAN {
        while value >= worth {
            out.push_str(sign);
            value -= worth;
        }
    }
    out
}

/// Returns the value of letters as Word counts: `a` is 1, `z` 26, `aa` 27, `bb` 28.
fn value_of_letters(word: &str) -> Option<u32> {
    let first = word.bytes().next()?;
    let times = u32::try_from(word.len()).ok().filter(|n| *n <= 3)?;
    word.bytes().all(|b| b == first).then(|| u32::from(first - b'a') + 1 + 26 * (times - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what Word prints for these labels, from the definitions alone.
    fn printed(labels: &[&str], fixed: bool) -> Vec<Option<String>> {
        let mut lists = Lists::new(fixed);
        let listed: Vec<_> = labels.iter().map(|l| lists.number(l, 0, false)).collect();
        let mut counts = vec![0; lists.lists.len()];
        let print = |listed: Option<Listed>| {
            let at = listed?.num - FIRST;
            let list = &lists.lists[at];
            let value = list.start + counts[at];
            counts[at] += 1;
            let letters = |first: u8| {
                let (turn, place) = ((value - 1) / 26, (value - 1) % 26);
                char::from(first + u8::try_from(place).unwrap()).to_string().repeat(turn as usize + 1)
            };
            let count = match list.script {
                Script::Fixed => String::new(),
                Script::Decimal => value.to_string(),
                Script::LowerRoman => roman(value),
                Script::UpperRoman => roman(value).to_ascii_uppercase(),
                Script::LowerLetter => letters(b'a'),
                Script::UpperLetter => letters(b'A'),
            };
            Some(format!("{}{count}{}", list.before, list.after))
        };
        listed.into_iter().map(print).collect()
    }

    const LABELS: [&str; 24] = [
        "1.",
        "2.",
        "(a)",
        "(b)",
        "(h)",
        "(i)",
        "(ii)",
        "3.",
        "(a)",
        "10 bis.",
        "11.",
        "1.2.3",
        "1.2.4",
        "Article 5 -",
        "§ 3",
        "IV.",
        "V.",
        "zz)",
        "(007)",
        "First:",
        "A.",
        "B.",
        "C.",
        "D.",
    ];

    #[test]
    fn every_label_is_printed_as_it_is() {
        for fixed in [false, true] {
            for (label, got) in LABELS.iter().zip(printed(&LABELS, fixed)) {
                assert_eq!(got.as_deref(), Some(*label));
            }
        }
    }

    #[test]
    fn what_follows_is_one_list() {
        let mut lists = Lists::new(false);
        let one = lists.number("1.", 0, false).unwrap();
        let letters = lists.number("(a)", 1, false).unwrap();
        assert_eq!(lists.number("(b)", 1, false), Some(letters));
        assert_eq!(lists.number("2.", 0, false), Some(one));
        assert_ne!(lists.number("(a)", 1, false), Some(letters));
        assert_ne!(lists.number("4.", 0, false), Some(one));
    }

    #[test]
    fn what_no_list_can_print_is_text() {
        for label in ["", " 1.", "100%", "1.\t", &"x".repeat(61)] {
            assert_eq!(Lists::new(false).number(label, 0, false), None, "{label:?}");
        }
    }
}
