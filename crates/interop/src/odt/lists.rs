//! Automatic numbers of OpenDocument lists, as they are printed (ODF 1.3, 5.3 and 16.34).

use std::collections::BTreeMap;

use super::looks::TextLook;
use super::names::{LOEXT, STYLE, TEXT, count, is, says};
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::lists::{letters, roman};
use crate::docx::looks::skip;
use crate::error::Error;

/// Number of levels of a list.
const LEVELS: usize = 10;
/// Maximum length of what is printed before and after a number.
const AFFIX: usize = 120;

/// One level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    format: String,
    prefix: String,
    suffix: String,
    /// How many levels are printed.
    display: usize,
    start: u32,
    /// Whether letters after z are doubled: aa, bb.
    sync: bool,
    /// The whole label as LibreOffice writes it: `%1%.%2%)`.
    whole: Option<String>,
    bullet: Option<String>,
    /// Whether a picture is drawn for a number.
    pub picture: bool,
    /// Whether something in it was cut.
    cut: bool,
    /// The style of its numbers, and their own look.
    pub style: Option<String>,
    pub text: TextLook,
    pub left: Option<i64>,
    pub first: Option<i64>,
}

/// The levels of a list, from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct ListStyle {
    levels: BTreeMap<usize, Level>,
}

/// A number as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    pub text: String,
    /// What another program may print for it.
    pub other: Option<String>,
}

impl ListStyle {
    /// Reads a list style up to its end.
    pub fn read(xml: &mut Xml<'_>, signs: &dyn Fn(&str) -> bool) -> Result<ListStyle, Error> {
        let mut list = ListStyle::default();
        loop {
            match xml.next()? {
                Node::Open(tag) => {
                    let at = count(&tag, TEXT, "level").unwrap_or(1).clamp(1, 10) as usize - 1;
                    let mut level = Level::of(&tag);
                    level.inside(xml, signs)?;
                    list.levels.insert(at, level);
                }
                Node::Close | Node::End => return Ok(list),
                Node::Text(_) => {}
            }
        }
    }

    /// Returns a level.
    pub fn level(&self, at: usize) -> Option<&Level> {
        self.levels.get(&at)
    }

    fn label(&self, at: usize, counts: &[Option<u32>; LEVELS]) -> Label {
        let Some(level) = self.levels.get(&at) else { return Label::default() };
        if let Some(bullet) = &level.bullet {
            // Symbol fonts put their bullets in the private use area.
            let shown = |c: char| if ('\u{e000}'..='\u{f8ff}').contains(&c) { '•' } else { c };
            let bullet: String = bullet.chars().map(shown).collect();
            return Label {
                text: format!("{}{bullet}{}", level.prefix, level.suffix).trim().into(),
                other: None,
            };
        }
        let mut doubt = level.cut;
        let mut printed = |of: usize| {
            let format = self.levels.get(&of);
            let n = counts[of].or(format.map(|l| l.start)).unwrap_or(1);
            let (text, known) = format.map_or((n.to_string(), true), |l| l.printed(n));
            doubt |= !known;
            text
        };
        let from = (at + 1).saturating_sub(level.display.max(1));
        let numbers: Vec<String> = (from..=at).map(&mut printed).filter(|n| !n.is_empty()).collect();
        let classic = format!("{}{}{}", level.prefix, numbers.join("."), level.suffix).trim().to_owned();
        let whole = level.whole.as_deref().map(|whole| filled(whole, at, &mut printed));
        let text = whole.unwrap_or_else(|| classic.clone());
        // Programs that do not know the newer attribute print the older ones.
        let other = (doubt || text != classic).then_some(classic);
        Label { text, other }
    }
}

/// Fills a label: `%1%.%2%)`.
fn filled(whole: &str, at: usize, printed: &mut dyn FnMut(usize) -> String) -> String {
    let mut out = String::new();
    let mut rest = whole;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let level = after.split_once('%').and_then(|(digits, tail)| {
            let level: usize = digits.parse().ok().filter(|n| (1..=LEVELS).contains(n))?;
            Some((level - 1, tail))
        });
        match level {
            Some((level, tail)) => {
                if level <= at {
                    out.push_str(&printed(level));
                }
                rest = tail;
            }
            None => {
                out.push('%');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.trim().to_owned()
}

impl Level {
    fn of(tag: &Tag) -> Level {
        let mut cut = false;
        let mut short = |value: Option<&str>| {
            let value = value.unwrap_or_default();
            cut |= value.chars().count() > AFFIX;
            value.chars().take(AFFIX).collect::<String>()
        };
        let bullet = is(tag, TEXT, "list-level-style-bullet");
        let format = short(tag.get(STYLE, "num-format"));
        let prefix = short(tag.get(STYLE, "num-prefix"));
        let suffix = short(tag.get(STYLE, "num-suffix"));
        let whole = tag.get(LOEXT, "num-list-format").or_else(|| tag.get(STYLE, "num-list-format"));
        let whole = whole.filter(|_| !bullet).map(|whole| short(Some(whole)));
        let sign = bullet.then(|| short(tag.get(TEXT, "bullet-char")));
        Level {
            format,
            prefix,
            suffix,
            display: count(tag, TEXT, "display-levels").unwrap_or(1) as usize,
            start: count(tag, TEXT, "start-value").unwrap_or(1),
            sync: says(tag, STYLE, "num-letter-sync"),
            whole,
            bullet: sign,
            picture: is(tag, TEXT, "list-level-style-image"),
            style: tag.get(TEXT, "style-name").map(str::to_owned),
            cut,
            ..Level::default()
        }
    }

    fn inside(&mut self, xml: &mut Xml<'_>, signs: &dyn Fn(&str) -> bool) -> Result<(), Error> {
        let mut deep = 1;
        while deep > 0 {
            match xml.next()? {
                Node::Open(tag) if is(&tag, STYLE, "text-properties") => {
                    self.text = TextLook::read(&tag, signs);
                    skip(xml)?;
                }
                Node::Open(tag) => {
                    deep += 1;
                    let length = |name: &str| tag.get(super::names::FO, name).and_then(super::names::twips);
                    self.left = length("margin-left").or(self.left);
                    self.first = length("text-indent").or(self.first);
                }
                Node::Close => deep -= 1,
                Node::End => break,
                Node::Text(_) => {}
            }
        }
        // Bullets are drawn from fonts of signs, and are signs.
        if self.bullet.as_deref().is_some_and(|sign| !sign.chars().any(char::is_alphanumeric)) {
            self.text = TextLook::default();
        }
        Ok(())
    }

    /// Formats a number, and says whether the format is known.
    fn printed(&self, n: u32) -> (String, bool) {
        let text = match self.format.as_str() {
            "1" => n.to_string(),
            "" => String::new(),
            "i" => roman(n).to_lowercase(),
            "I" => roman(n),
            "a" if self.sync => letters(n, 'a', 26),
            "A" if self.sync => letters(n, 'A', 26),
            "a" => alphabetic(n, b'a'),
            "A" => alphabetic(n, b'A'),
            "01, 02, 03, ..." => format!("{n:02}"),
            _ => return (n.to_string(), false),
        };
        (text, true)
    }
}

/// Returns `a`, `b`, ... `z`, `aa`, `ab`.
fn alphabetic(n: u32, first: u8) -> String {
    let mut out = Vec::new();
    let mut left = n;
    while left > 0 {
        left -= 1;
        out.push(char::from(first + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    if out.is_empty() { n.to_string() } else { out.iter().rev().collect() }
}

/// Counts the numbers of all lists, from the start of a part to its end.
#[derive(Debug, Default)]
pub(super) struct Counter {
    /// The last numbers of each list.
    counts: Vec<[Option<u32>; LEVELS]>,
    /// Lists by their identity, and the last list of each style.
    ids: BTreeMap<String, usize>,
    styles: BTreeMap<String, usize>,
    outline: [Option<u32>; LEVELS],
}

impl Counter {
    /// Returns the list that begins with an element, which may continue another.
    pub fn list(&mut self, tag: &Tag, style: &str) -> usize {
        let continued = tag.get(TEXT, "continue-list").and_then(|id| self.ids.get(id));
        let same = || self.styles.get(style).filter(|_| says(tag, TEXT, "continue-numbering"));
        let list = match continued.or_else(same) {
            Some(list) => *list,
            None => {
                self.counts.push([None; LEVELS]);
                self.counts.len() - 1
            }
        };
        self.styles.insert(style.to_owned(), list);
        self.named(tag, list);
        list
    }

    /// Remembers the identity of a list.
    pub fn named(&mut self, tag: &Tag, list: usize) {
        let id = tag.get(crate::akn::xml::XML, "id").or_else(|| tag.get(TEXT, "id"));
        if let Some(id) = id {
            self.ids.insert(id.to_owned(), list);
        }
    }

    /// Returns the list to which a paragraph says that it belongs.
    pub fn numbered(&mut self, id: &str) -> usize {
        if let Some(list) = self.ids.get(id) {
            return *list;
        }
        self.counts.push([None; LEVELS]);
        let list = self.counts.len() - 1;
        self.ids.insert(id.to_owned(), list);
        list
    }

    /// Returns the number of the next item of a list.
    pub fn item(&mut self, list: usize, at: usize, start: Option<u32>, style: &ListStyle) -> Label {
        let Some(counts) = self.counts.get_mut(list) else { return Label::default() };
        next(counts, at, start, style)
    }

    /// Returns the number of the next heading that is in no list.
    pub fn heading(&mut self, at: usize, start: Option<u32>, style: &ListStyle) -> Label {
        next(&mut self.outline, at, start, style)
    }
}

fn next(counts: &mut [Option<u32>; LEVELS], at: usize, start: Option<u32>, style: &ListStyle) -> Label {
    let at = at.min(LEVELS - 1);
    let begins = |at: usize| style.level(at).map_or(1, |level| level.start);
    let now = start.unwrap_or_else(|| counts[at].map_or_else(|| begins(at), |last| last.saturating_add(1)));
    counts[at] = Some(now);
    counts[at + 1..].fill(None);
    style.label(at, counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(levels: &str) -> ListStyle {
        let source = format!(
            "<l xmlns:text='{TEXT}' xmlns:style='{STYLE}' xmlns:loext='{LOEXT}' xmlns:fo='{}'>{levels}</l>",
            super::super::names::FO
        );
        let mut xml = Xml::new(&source);
        let Ok(Node::Open(_)) = xml.next() else { panic!("an element") };
        ListStyle::read(&mut xml, &|_| false).expect("sound")
    }

    #[test]
    fn numbers_are_printed_with_their_levels() {
        let style = list(
            "<text:list-level-style-number text:level='1' style:num-format='I' style:num-suffix='.'/>\
             <text:list-level-style-number text:level='2' style:num-format='1' text:display-levels='2' style:num-suffix=')'/>\
             <text:list-level-style-number text:level='3' style:num-format='a' style:num-prefix='(' style:num-suffix=')' text:start-value='26'/>",
        );
        let mut counts = [None; LEVELS];
        let all: Vec<String> =
            [0, 1, 1, 2, 2, 0, 1].map(|at| next(&mut counts, at, None, &style).text).into_iter().collect();
        assert_eq!(all, ["I.", "I.1)", "I.2)", "(z)", "(aa)", "II.", "II.1)"]);
        assert_eq!(next(&mut counts, 0, Some(9), &style).text, "IX.");
    }

    #[test]
    fn a_label_that_programs_print_in_two_ways_is_in_doubt() {
        let of = |whole: &str| {
            let style = list(&format!(
                "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.' {whole}/>"
            ));
            next(&mut [None; LEVELS], 0, None, &style)
        };
        assert_eq!(of("loext:num-list-format='%1%.'"), Label { text: "1.".into(), other: None });
        let other = Label { text: "Not 1.".into(), other: Some("1.".into()) };
        assert_eq!(of("loext:num-list-format='Not %1%.'"), other);
        assert_eq!(alphabetic(703, b'a'), "aaa");
    }
}
