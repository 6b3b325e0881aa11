//! How words in a Word file look, as far as it decides whether a reader sees them: hidden, colour, size, place.
//!
//! Properties come from the defaults of the file, the style of the table, the paragraph and the characters, and the run
//! itself. Where programs disagree about what counts, the reading that hides words is taken.

use std::collections::BTreeMap;

use super::colours::{CONTRAST, Rgb, Theme, WHITE, colours, contrast, hex, named, shade, theme};
use super::element::{attribute, truth, value, word};
use crate::akn::xml::{Node, Tag, Xml};
use crate::error::Error;
use crate::seen::Code;

/// Maximum length of a chain of styles; Word allows eleven.
const LONGEST: usize = 32;
/// Words below this size, in half points, are too small to be read.
const SMALLEST: i64 = 8;

/// Properties of a run, as far as something names them.
#[derive(Clone, Debug, Default)]
pub(super) struct RunLook {
    hidden: Option<bool>,
    web_hidden: Option<bool>,
    /// The colours that a program may show: the one that is named, and the one of the theme.
    colours: Option<Vec<Rgb>>,
    size: Option<i64>,
    complex_size: Option<i64>,
    scale: Option<i64>,
    spacing: Option<i64>,
    raised: Option<i64>,
    fit: Option<i64>,
    shade: Option<Vec<Rgb>>,
    highlight: Option<Vec<Rgb>>,
    symbols: Option<bool>,
    struck: Option<bool>,
    backwards: Option<bool>,
    /// A fill of Word 2010 that may be transparent.
    fill: Option<bool>,
    pub style: Option<String>,
}

/// Properties of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphLook {
    pub style: Option<String>,
    pub list: Option<(String, u8)>,
    left: Option<i64>,
    right: Option<i64>,
    first: Option<i64>,
    /// The height of its lines, where it is exact, in twentieths of a point.
    line: Option<Option<i64>>,
    shade: Option<Vec<Rgb>>,
    pub backwards: Option<bool>,
    pub framed: bool,
    /// The look of its end mark, and of its number.
    pub mark: RunLook,
    /// Tracked changes of its mark.
    pub inserted: bool,
    pub deleted: bool,
}

macro_rules! lay_over {
    ($under:expr, $over:expr, $($field:ident),*) => { $(if $over.$field.is_some() { $under.$field = $over.$field.clone(); })* };
}

impl RunLook {
    fn lay(&mut self, over: &RunLook) {
        lay_over!(
            self,
            over,
            hidden,
            web_hidden,
            colours,
            size,
            complex_size,
            scale,
            spacing,
            raised,
            fit,
            shade,
            highlight,
            symbols,
            struck,
            backwards,
            fill
        );
    }

    /// What is right behind the words, where the run itself says.
    pub fn ground(&self) -> Option<&Vec<Rgb>> {
        self.highlight.as_ref().or(self.shade.as_ref())
    }

    /// Why a reader does not see words of this look before a ground as they are written.
    pub fn unseen(&self, ground: &[Rgb], text: &str) -> Option<Code> {
        let size = self.size.unwrap_or(20);
        let complex = self.complex_size.unwrap_or(size);
        let smallest = if text.chars().any(right_to_left) { complex } else { size };
        let bad_colour = |colour: &Rgb| ground.iter().any(|g| contrast(*colour, *g) < CONTRAST);
        if self.hidden == Some(true) || self.web_hidden == Some(true) {
            Some(Code::Hidden)
        } else if self.fill == Some(true) || self.colours.iter().flatten().any(bad_colour) {
            Some(Code::Faint)
        } else if smallest < SMALLEST {
            Some(Code::Small)
        } else if self.scale.is_some_and(|s| !(33..=400).contains(&s))
            // Twentieths of a point beside half points: a quarter of the size is 2.5 times the number.
            || self.spacing.is_some_and(|s| 2 * s < -5 * size || s > 20 * size)
            || self.fit.is_some_and(|fit| fit < 60 * i64::try_from(text.chars().count()).unwrap_or(i64::MAX))
        {
            Some(Code::Squeezed)
        } else if self.raised.is_some_and(|r| r.abs() > size) {
            Some(Code::OffPage)
        } else if self.symbols == Some(true) {
            Some(Code::Font)
        } else {
            None
        }
    }

    /// What makes visible words read otherwise.
    pub fn doubt(&self, text: &str) -> Option<Code> {
        if self.struck == Some(true) {
            Some(Code::Struck)
        } else if self.backwards == Some(true) && !text.chars().any(right_to_left) {
            Some(Code::Direction)
        } else {
            None
        }
    }
}

impl ParagraphLook {
    fn lay(&mut self, over: &ParagraphLook) {
        lay_over!(self, over, list, left, right, first, line, shade, backwards);
        self.framed |= over.framed;
    }
}

/// The page on which words are set, in twentieths of a point.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet {
    pub width: i64,
    pub height: i64,
    pub left: i64,
    pub right: i64,
    pub top: i64,
    pub bottom: i64,
}

impl Default for Sheet {
    fn default() -> Self {
        Sheet { width: 11906, height: 16838, left: 1304, right: 1304, top: 1418, bottom: 1304 }
    }
}

impl Sheet {
    /// Whether it leaves too little room for words to be seen.
    pub fn is_odd(&self) -> bool {
        let across = self.width - self.left - self.right;
        let down = self.height - self.top.abs() - self.bottom.abs();
        self.width < 4000
            || self.height < 4000
            || across < 2400
            || down < 2400
            || self.left < 0
            || self.right < 0
    }

    /// Whether a paragraph of this look begins or ends outside it.
    pub(super) fn misses_look(&self, look: &ParagraphLook) -> bool {
        self.misses(look.left.unwrap_or(0), look.right.unwrap_or(0), look.first.unwrap_or(0))
    }

    /// Whether words indented like this begin or end outside it.
    pub fn misses(&self, left: i64, right: i64, first: i64) -> bool {
        let room = self.width - self.left - self.right;
        let begins = left.min(left + first);
        begins < -self.left || left.max(left + first) + right > room - 300 || right < -self.right
    }
}

/// One style.
#[derive(Clone, Debug, Default)]
struct Style {
    based: Option<String>,
    run: RunLook,
    paragraph: ParagraphLook,
    /// Whether parts of a table have looks of their own.
    conditional: bool,
}

/// All looks that a file defines.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks {
    run: RunLook,
    paragraph: ParagraphLook,
    styles: BTreeMap<String, Style>,
    default: Option<String>,
    /// The looks of numbers: by list of paragraphs, then by depth.
    numbers: BTreeMap<String, BTreeMap<u8, (RunLook, ParagraphLook)>>,
    theme: Theme,
    /// Whether a list draws a picture for its numbers.
    pub pictures: bool,
}

impl Looks {
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id;
        while let Some(found) = next.and_then(|id| self.styles.get(id)) {
            chain.push(found);
            next = found.based.as_deref().filter(|_| chain.len() < LONGEST);
        }
        chain.reverse();
        chain
    }

    /// Whether the style of a table has looks for parts of it, or a ground of its own.
    pub fn dresses_tables(&self, id: &str) -> bool {
        self.chain(Some(id))
            .iter()
            .any(|style| style.conditional || style.run.shade.is_some() || style.paragraph.shade.is_some())
    }

    /// The full look of a paragraph.
    pub fn paragraph(&self, own: &ParagraphLook) -> ParagraphLook {
        let mut look = self.paragraph.clone();
        let style =
            own.style.as_deref().filter(|id| self.styles.contains_key(*id)).or(self.default.as_deref());
        let chain = self.chain(style);
        let list = own.list.clone().or_else(|| chain.iter().rev().find_map(|s| s.paragraph.list.clone()));
        if let Some((_, numbered)) = list.as_ref().and_then(|list| self.number(list)) {
            look.lay(numbered);
        }
        chain.iter().for_each(|style| look.lay(&style.paragraph));
        look.lay(own);
        look.style = own.style.clone();
        look.mark = own.mark.clone();
        look
    }

    fn number(&self, (list, depth): &(String, u8)) -> Option<&(RunLook, ParagraphLook)> {
        self.numbers.get(list)?.get(depth)
    }

    /// The full look of a run in a paragraph, in a table of a style.
    pub fn run(&self, own: &RunLook, paragraph: &ParagraphLook, table: Option<&str>) -> RunLook {
        let mut look = self.run.clone();
        let style =
            paragraph.style.as_deref().filter(|id| self.styles.contains_key(*id)).or(self.default.as_deref());
        let mut hidden = look.hidden == Some(true);
        let mut web = look.web_hidden == Some(true);
        for chain in [self.chain(table), self.chain(style), self.chain(own.style.as_deref())] {
            let mut part = RunLook::default();
            chain.iter().for_each(|style| part.lay(&style.run));
            // Word switches these on and off from style to style, other programs do not.
            hidden |= part.hidden == Some(true);
            web |= part.web_hidden == Some(true);
            look.lay(&part);
        }
        look.lay(own);
        look.hidden = Some(own.hidden.unwrap_or(hidden));
        look.web_hidden = Some(own.web_hidden.unwrap_or(web));
        if self.theme.symbols {
            look.symbols = Some(true);
        }
        look
    }

    /// The look of the number before a paragraph.
    pub fn label(&self, paragraph: &ParagraphLook, list: &(String, u8), table: Option<&str>) -> RunLook {
        let mut own = paragraph.mark.clone();
        if let Some((numbered, _)) = self.number(list) {
            own.lay(numbered);
            if numbered.hidden == Some(true) || paragraph.mark.hidden == Some(true) {
                own.hidden = Some(true);
            }
        }
        self.run(&own, paragraph, table)
    }

    /// What is behind a paragraph.
    pub fn ground<'l>(&self, paragraph: &'l ParagraphLook, around: &'l [Rgb]) -> &'l [Rgb] {
        paragraph.shade.as_deref().unwrap_or(around)
    }

    /// Whether the lines of a paragraph are too low to show its words.
    pub fn cuts(&self, paragraph: &ParagraphLook, run: &RunLook) -> bool {
        // Twentieths of a point beside half points: half the size is five times the number.
        paragraph.line.flatten().is_some_and(|line| line < 5 * run.size.unwrap_or(20))
    }

    /// Reads the properties of a run up to their end.
    pub fn read_run(&self, xml: &mut Xml<'_>) -> Result<(RunLook, bool, bool), Error> {
        read_run(xml, &self.theme)
    }

    /// Reads the properties of a paragraph up to their end.
    pub fn read_paragraph(&self, xml: &mut Xml<'_>) -> Result<ParagraphLook, Error> {
        read_paragraph(xml, &self.theme)
    }

    /// What a shade of a paragraph, cell or table is.
    pub fn shade(&self, tag: &Tag) -> Option<Vec<Rgb>> {
        shade(tag, &self.theme)
    }
}

/// Skips what is inside an element.
pub(crate) fn skip(xml: &mut Xml<'_>) -> Result<(), Error> {
    let mut deep = 1;
    while deep > 0 {
        match xml.next()? {
            Node::Open(_) => deep += 1,
            Node::Close => deep -= 1,
            Node::Text(_) => {}
            Node::End => break,
        }
    }
    Ok(())
}

fn on(tag: &Tag) -> bool {
    value(tag).is_none_or(truth)
}

fn number(tag: &Tag, name: &str) -> Option<i64> {
    let value = attribute(tag, name)?;
    // Measures may have a unit: `12pt`, `100%`.
    let digits = value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    let number: f64 = digits.parse().ok()?;
    let twips = match &value[digits.len()..] {
        "pt" => number * 20.0,
        "in" => number * 1440.0,
        "cm" => number * 567.0,
        "mm" => number * 56.7,
        _ => number,
    };
    // A cast of a float saturates.
    Some(twips as i64)
}

fn read_run(xml: &mut Xml<'_>, theme: &Theme) -> Result<(RunLook, bool, bool), Error> {
    let mut look = RunLook::default();
    let (mut inserted, mut deleted) = (false, false);
    loop {
        let tag = match xml.next()? {
            Node::Open(tag) => tag,
            Node::Close | Node::End => return Ok((look, inserted, deleted)),
            Node::Text(_) => continue,
        };
        if !word(&tag) {
            // Effects of Word 2010: only a solid fill of an opaque dark colour is sure to be seen.
            if matches!(tag.name.as_str(), "textFill" | "textOutline") {
                let fills = tag.name == "textFill";
                let plain = opaque(xml)?;
                if fills && !plain {
                    look.fill = Some(true);
                }
            } else {
                skip(xml)?;
            }
            continue;
        }
        match tag.name.as_str() {
            "vanish" | "specVanish" => look.hidden = Some(look.hidden == Some(true) || on(&tag)),
            "webHidden" => look.web_hidden = Some(on(&tag)),
            "color" => look.colours = colours(&tag, theme),
            "sz" => look.size = number(&tag, "val"),
            "szCs" => look.complex_size = number(&tag, "val"),
            "w" => look.scale = number(&tag, "val"),
            "spacing" => look.spacing = number(&tag, "val"),
            "position" => look.raised = number(&tag, "val"),
            "fitText" => look.fit = number(&tag, "val"),
            "shd" => look.shade = shade(&tag, theme),
            "highlight" => look.highlight = value(&tag).and_then(named).map(|c| vec![c]),
            "strike" | "dstrike" => look.struck = Some(look.struck == Some(true) || on(&tag)),
            "rtl" => look.backwards = Some(on(&tag)),
            "rStyle" => look.style = value(&tag).map(str::to_owned),
            "rFonts" => {
                let fonts = ["ascii", "hAnsi", "cs", "eastAsia"].map(|name| attribute(&tag, name));
                look.symbols = Some(fonts.into_iter().flatten().any(draws_signs));
            }
            "ins" | "moveTo" => inserted = true,
            "del" | "moveFrom" => deleted = true,
            _ => {}
        }
        skip(xml)?;
    }
}

/// Whether a fill of Word 2010 is one solid, opaque and dark colour.
fn opaque(xml: &mut Xml<'_>) -> Result<bool, Error> {
    let (mut deep, mut plain, mut dark) = (1, true, false);
    while deep > 0 {
        match xml.next()? {
            Node::Open(tag) => {
                deep += 1;
                match tag.name.as_str() {
                    "solidFill" => {}
                    "srgbClr" => {
                        let colour = WORD14.iter().find_map(|space| tag.get(space, "val")).and_then(hex);
                        dark = colour.is_some_and(|c| contrast(c, WHITE) >= CONTRAST);
                    }
                    "schemeClr" => {
                        let name = WORD14.iter().find_map(|space| tag.get(space, "val")).unwrap_or_default();
                        dark = matches!(name, "tx1" | "dk1" | "text1" | "dark1");
                    }
                    _ => plain = false,
                }
            }
            Node::Close => deep -= 1,
            Node::Text(_) => {}
            Node::End => break,
        }
    }
    Ok(plain && dark)
}

const WORD14: [&str; 2] = ["http://schemas.microsoft.com/office/word/2010/wordml", ""];

fn read_paragraph(xml: &mut Xml<'_>, theme: &Theme) -> Result<ParagraphLook, Error> {
    let mut look = ParagraphLook::default();
    loop {
        let tag = match xml.next()? {
            Node::Open(tag) => tag,
            Node::Close | Node::End => return Ok(look),
            Node::Text(_) => continue,
        };
        if !word(&tag) {
            skip(xml)?;
            continue;
        }
        match tag.name.as_str() {
            "pStyle" => look.style = value(&tag).map(str::to_owned),
            "numPr" => {
                look.list = Some(list(xml)?);
                continue;
            }
            "rPr" => {
                let (mark, inserted, deleted) = read_run(xml, theme)?;
                (look.mark, look.inserted, look.deleted) = (mark, inserted, deleted);
                continue;
            }
            "ind" => {
                look.left = number(&tag, "left").or_else(|| number(&tag, "start")).or(look.left);
                look.right = number(&tag, "right").or_else(|| number(&tag, "end")).or(look.right);
                let hanging = number(&tag, "hanging").map(|n| -n);
                look.first = hanging.or_else(|| number(&tag, "firstLine")).or(look.first);
                // Indents by characters: a hundredth of a letter, about 2.4 twips.
                let by_letters =
                    |name: &str| number(&tag, name).map(|n| n.saturating_mul(24) / 10).filter(|n| *n != 0);
                look.left = by_letters("leftChars").or(look.left);
                look.right = by_letters("rightChars").or(look.right);
                look.first = by_letters("firstLineChars").or(look.first);
            }
            "spacing" => {
                if let Some(line) = number(&tag, "line") {
                    look.line = Some(Some(line).filter(|_| attribute(&tag, "lineRule") == Some("exact")));
                }
            }
            "shd" => look.shade = shade(&tag, theme),
            "bidi" => look.backwards = Some(on(&tag)),
            "framePr" => look.framed = true,
            _ => {}
        }
        skip(xml)?;
    }
}

/// Reads the list of a paragraph: its identity (empty where the style has it) and the depth in it.
fn list(xml: &mut Xml<'_>) -> Result<(String, u8), Error> {
    let mut found = (String::new(), 0);
    loop {
        match xml.next()? {
            Node::Open(tag) => {
                match tag.name.as_str() {
                    "numId" => found.0 = value(&tag).unwrap_or_default().to_owned(),
                    "ilvl" => found.1 = value(&tag).and_then(|v| v.parse().ok()).unwrap_or(0),
                    _ => {}
                }
                skip(xml)?;
            }
            Node::Close | Node::End => return Ok(found),
            Node::Text(_) => {}
        }
    }
}

/// Whether a font draws signs in the place of letters, or nothing.
pub(crate) fn draws_signs(font: &str) -> bool {
    let font = font.to_ascii_lowercase();
    let known =
        ["symbol", "wingdings", "webdings", "dingbats", "marlett", "mt extra", "blank", "barcode", "notdef"];
    known.iter().any(|name| font.contains(name))
}

pub(crate) fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && c.is_alphabetic()
}

/// The parts from which looks are read; empty where a file lacks one.
#[derive(Default)]
pub(super) struct Sources {
    pub styles: String,
    pub numbering: String,
    pub theme: String,
    pub settings: String,
}

/// Reads all looks that a file defines.
pub(super) fn read(sources: &Sources) -> Result<Looks, Error> {
    let mut looks = Looks { theme: theme(&sources.theme, &sources.settings)?, ..Looks::default() };
    if !sources.styles.is_empty() {
        styles(&sources.styles, &mut looks)?;
    }
    if !sources.numbering.is_empty() {
        numbering(&sources.numbering, &mut looks)?;
    }
    Ok(looks)
}

fn styles(source: &str, looks: &mut Looks) -> Result<(), Error> {
    let mut xml = Xml::new(source);
    let mut open: Option<(String, Style)> = None;
    loop {
        match xml.next()? {
            Node::Open(tag) if word(&tag) => match tag.name.as_str() {
                "style" => {
                    looks.styles.extend(open.take());
                    let id = attribute(&tag, "styleId").unwrap_or_default().to_owned();
                    if attribute(&tag, "type") == Some("paragraph")
                        && attribute(&tag, "default").is_some_and(truth)
                    {
                        looks.default = Some(id.clone());
                    }
                    open = Some((id, Style::default()));
                }
                "rPr" => {
                    let (look, ..) = read_run(&mut xml, &looks.theme)?;
                    match &mut open {
                        Some((_, style)) => style.run.lay(&look),
                        None => looks.run.lay(&look),
                    }
                }
                "pPr" => {
                    let look = read_paragraph(&mut xml, &looks.theme)?;
                    match &mut open {
                        Some((_, style)) => style.paragraph.lay(&look),
                        None => looks.paragraph.lay(&look),
                    }
                }
                "basedOn" => {
                    if let Some((_, style)) = &mut open {
                        style.based = value(&tag).map(str::to_owned);
                    }
                }
                "tblStylePr" => {
                    if let Some((_, style)) = &mut open {
                        style.conditional = true;
                    }
                    skip(&mut xml)?;
                }
                "shd" => {
                    if let Some((_, style)) = &mut open {
                        style.paragraph.shade = shade(&tag, &looks.theme).or(style.paragraph.shade.take());
                    }
                }
                _ => {}
            },
            Node::End => break,
            _ => {}
        }
    }
    looks.styles.extend(open);
    Ok(())
}

type Depths = BTreeMap<u8, (RunLook, ParagraphLook)>;

fn numbering(source: &str, looks: &mut Looks) -> Result<(), Error> {
    let mut xml = Xml::new(source);
    let mut abstracts: BTreeMap<String, Depths> = BTreeMap::new();
    // What is being read: an abstract list, or a list with depths of its own.
    let (mut of, mut list, mut depth) = (None::<String>, None::<String>, 0u8);
    loop {
        match xml.next()? {
            Node::Open(tag) if word(&tag) => match tag.name.as_str() {
                "abstractNum" => (of, list) = (attribute(&tag, "abstractNumId").map(str::to_owned), None),
                "num" => (of, list) = (None, attribute(&tag, "numId").map(str::to_owned)),
                "abstractNumId" => {
                    if let (Some(list), Some(id)) = (&list, value(&tag)) {
                        let depths = abstracts.get(id).cloned().unwrap_or_default();
                        looks.numbers.insert(list.clone(), depths);
                    }
                }
                "numPicBullet" => looks.pictures = true,
                "lvl" => depth = attribute(&tag, "ilvl").and_then(|v| v.parse().ok()).unwrap_or(0),
                name @ ("rPr" | "pPr") => {
                    let mut entry = (RunLook::default(), ParagraphLook::default());
                    match name {
                        "rPr" => entry.0 = read_run(&mut xml, &looks.theme)?.0,
                        _ => entry.1 = read_paragraph(&mut xml, &looks.theme)?,
                    }
                    let depths = match (&of, &list) {
                        (Some(id), _) => abstracts.entry(id.clone()).or_default(),
                        (None, Some(list)) => looks.numbers.entry(list.clone()).or_default(),
                        (None, None) => continue,
                    };
                    let known = depths.entry(depth).or_default();
                    known.0.lay(&entry.0);
                    known.1.lay(&entry.1);
                }
                _ => {}
            },
            Node::End => return Ok(()),
            _ => {}
        }
    }
}

/// The colour of the page, where the file sets one.
pub(super) fn page_colour(tag: &Tag, looks: &Looks) -> Option<Rgb> {
    let themed = attribute(tag, "themeColor").map(|name| looks.theme.colour(name));
    themed.or_else(|| attribute(tag, "color").and_then(hex))
}

/// A page without a colour of its own.
pub(super) const PAPER: &[Rgb] = &[WHITE];

/// Whether a font table brings fonts of its own, or replaces one by another that draws signs.
pub(super) fn odd_fonts(source: &str) -> Result<Vec<String>, Error> {
    let mut xml = Xml::new(source);
    let (mut name, mut odd) = (String::new(), Vec::new());
    loop {
        match xml.next()? {
            Node::Open(tag) => match tag.name.as_str() {
                "font" => name = attribute(&tag, "name").unwrap_or_default().to_owned(),
                "altName" if value(&tag).is_some_and(draws_signs) && !draws_signs(&name) => {
                    odd.push(name.clone())
                }
                "embedRegular" | "embedBold" | "embedItalic" | "embedBoldItalic" => odd.push(name.clone()),
                _ => {}
            },
            Node::End => return Ok(odd),
            _ => {}
        }
    }
}
