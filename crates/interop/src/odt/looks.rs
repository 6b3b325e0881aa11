//! How words in an OpenDocument file look, as far as it decides whether a reader sees them.
//!
//! Where programs disagree about what counts, the reading that hides words is taken, as with Word files.

use super::names::{DRAW, FO, LOEXT, STYLE, TEXT, percent, points, says, twips};
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::colours::{CONTRAST, Rgb, contrast, hex};
use crate::docx::looks::{draws_signs, right_to_left, skip};
use crate::error::Error;
use crate::seen::Code;

/// Words below this size, in points, are too small to be read.
const SMALLEST: f64 = 4.0;
/// The size of words where nothing says one, in points.
const SIZE: f64 = 12.0;
/// Words through which more than this share of the ground shows, in percent, are not seen.
const OPAQUE: f64 = 35.0;

/// A size of letters.
#[derive(Clone, Copy, Debug)]
enum Size {
    Points(f64),
    /// A share of the size round it.
    Share(f64),
}

/// Properties of words, as far as something names them.
#[derive(Clone, Debug, Default)]
pub(super) struct TextLook {
    hidden: Option<bool>,
    /// Whether the program chooses a colour that is seen.
    automatic: Option<bool>,
    colour: Option<Rgb>,
    opacity: Option<f64>,
    ground: Option<Option<Rgb>>,
    size: Option<Size>,
    asian_size: Option<Size>,
    complex_size: Option<Size>,
    /// How far words are raised, and how large they then are, both in percent of their size.
    raised: Option<(f64, f64)>,
    scale: Option<f64>,
    spacing: Option<f64>,
    symbols: Option<bool>,
    struck: Option<bool>,
    /// Words that a program shows on a condition.
    doubtful: Option<bool>,
}

macro_rules! lay_over {
    ($under:expr, $over:expr, $($field:ident),*) => { $(if $over.$field.is_some() { $under.$field = $over.$field; })* };
}

fn sized(under: Option<Size>, over: Option<Size>) -> Option<Size> {
    match (under, over) {
        (Some(Size::Points(size)), Some(Size::Share(share))) => Some(Size::Points(size * share / 100.0)),
        (Some(Size::Share(first)), Some(Size::Share(share))) => Some(Size::Share(first * share / 100.0)),
        (under, over) => over.or(under),
    }
}

fn absolute(size: Option<Size>) -> f64 {
    match size {
        Some(Size::Points(size)) => size,
        Some(Size::Share(share)) => SIZE * share / 100.0,
        None => SIZE,
    }
}

impl TextLook {
    /// Lays another look over this one.
    pub fn lay(&mut self, over: &TextLook) {
        self.size = sized(self.size, over.size);
        self.asian_size = sized(self.asian_size, over.asian_size);
        self.complex_size = sized(self.complex_size, over.complex_size);
        if over.colour.is_some() {
            self.automatic = None;
        }
        lay_over!(
            self, over, hidden, automatic, colour, opacity, ground, raised, scale, spacing, symbols, struck,
            doubtful
        );
    }

    /// What is right behind the words, where they have a ground of their own.
    pub fn ground(&self) -> Option<Rgb> {
        self.ground.flatten()
    }

    /// The size of the letters of some words, in points.
    fn size(&self, text: &str) -> f64 {
        let asian = |c: char| matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}');
        let mut size = absolute(self.size);
        if text.chars().any(right_to_left) && self.complex_size.is_some() {
            size = absolute(self.complex_size);
        } else if text.chars().any(asian) && self.asian_size.is_some() {
            size = absolute(self.asian_size);
        }
        size * self.raised.map_or(1.0, |(_, share)| share / 100.0)
    }

    /// The size of Western letters, in twentieths of a point.
    pub fn twips(&self) -> i64 {
        #[allow(clippy::cast_possible_truncation)]
        let size = (absolute(self.size) * 20.0) as i64;
        size
    }

    /// Why a reader does not see words of this look before a ground as they are written.
    pub fn unseen(&self, ground: &[Rgb], text: &str) -> Option<Code> {
        let size = self.size(text);
        let own = self.ground();
        let ground = own.as_ref().map_or(ground, std::slice::from_ref);
        let coloured = self.automatic != Some(true) && self.colour.is_some();
        let faint = |colour: &Rgb| ground.iter().any(|g| contrast(*colour, *g) < CONTRAST);
        if self.hidden == Some(true) {
            Some(Code::Hidden)
        } else if coloured
            && (self.colour.iter().any(faint) || self.opacity.is_some_and(|share| share < OPAQUE))
        {
            Some(Code::Faint)
        } else if size < SMALLEST {
            Some(Code::Small)
        } else if self.scale.is_some_and(|scale| !(33.0..=400.0).contains(&scale))
            || self.spacing.is_some_and(|space| space < -size / 4.0 || space > size)
        {
            Some(Code::Squeezed)
        } else if self.raised.is_some_and(|(raised, _)| raised.abs() > 100.0) {
            Some(Code::OffPage)
        } else if self.symbols == Some(true) {
            Some(Code::Font)
        } else {
            None
        }
    }

    /// What makes visible words read otherwise.
    pub fn doubt(&self) -> Option<Code> {
        if self.struck == Some(true) {
            return Some(Code::Struck);
        }
        (self.doubtful == Some(true)).then_some(Code::Alternate)
    }

    /// Reads the attributes of `style:text-properties`; `fonts` says which fonts draw signs.
    pub fn read(tag: &Tag, fonts: &dyn Fn(&str) -> bool) -> TextLook {
        let fo = |name: &str| tag.get(FO, name);
        let style = |name: &str| tag.get(STYLE, name);
        let ours = |name: &str| tag.get(LOEXT, name);
        let size = |value: Option<&str>| {
            let value = value?;
            points(value).map(Size::Points).or_else(|| percent(value).map(Size::Share))
        };
        let line = |name: &str| style(name).map(|value| value != "none" && value != "0");
        let struck =
            ["text-line-through-style", "text-line-through-type", "text-crossing-out"].map(line).into_iter();
        let font =
            [style("font-name"), fo("font-family"), style("font-name-asian"), style("font-name-complex")];
        let symbols = font.iter().flatten().any(|name| draws_signs(name) || fonts(name));
        let charset = style("font-charset").is_some_and(|charset| charset.eq_ignore_ascii_case("x-symbol"));
        TextLook {
            hidden: tag.get(TEXT, "display").map(|value| value != "true"),
            automatic: style("use-window-font-color").map(|value| value == "true"),
            colour: fo("color").and_then(hex),
            opacity: ours("opacity").and_then(percent),
            ground: fo("background-color").map(hex),
            size: size(fo("font-size").or_else(|| style("font-size-rel"))),
            asian_size: size(style("font-size-asian").or_else(|| style("font-size-rel-asian"))),
            complex_size: size(style("font-size-complex").or_else(|| style("font-size-rel-complex"))),
            raised: style("text-position").and_then(raised),
            scale: style("text-scale").and_then(percent),
            spacing: fo("letter-spacing").and_then(points),
            symbols: font.iter().any(Option::is_some).then_some(symbols).or(charset.then_some(true)),
            struck: struck.fold(None, |all: Option<bool>, one| match (all, one) {
                (Some(a), Some(b)) => Some(a || b),
                (a, b) => a.or(b),
            }),
            doubtful: (tag.get(TEXT, "condition").is_some_and(|c| c != "none")).then_some(true),
        }
    }
}

/// Reads `style:text-position`: `super 58%`, `-33% 58%`.
fn raised(value: &str) -> Option<(f64, f64)> {
    let mut parts = value.split_whitespace();
    let raised = match parts.next()? {
        "super" => 33.0,
        "sub" => -33.0,
        share => percent(share)?,
    };
    let share = parts.next().and_then(percent).unwrap_or(if raised == 0.0 { 100.0 } else { 58.0 });
    Some((raised, share))
}

/// Properties of a paragraph, or of what it is in.
#[derive(Clone, Debug, Default)]
pub(super) struct BlockLook {
    pub left: Option<i64>,
    pub right: Option<i64>,
    pub first: Option<i64>,
    /// The height of its lines, where it is exact, in twentieths of a point.
    line: Option<Option<i64>>,
    /// The height of its lines as a share of its letters, in percent.
    share: Option<Option<f64>>,
    /// What is behind it; `Some(None)` for nothing.
    pub ground: Option<Option<Rgb>>,
    pub backwards: Option<bool>,
    /// Whether it is set in a way that may hide words.
    pub odd: Option<bool>,
    /// Whether a picture is behind it.
    pub picture: Option<bool>,
    /// Whether it is not shown at all.
    pub hidden: Option<bool>,
}

impl BlockLook {
    /// Lays another look over this one.
    pub fn lay(&mut self, over: &BlockLook) {
        lay_over!(self, over, left, right, first, line, share, ground, backwards, odd, picture, hidden);
    }

    /// Whether its lines are too low to show words of this look.
    pub fn cuts(&self, text: &TextLook) -> bool {
        self.line.flatten().is_some_and(|line| 2 * line < text.twips())
            || self.share.flatten().is_some_and(|share| share < 50.0)
    }

    /// Reads the attributes of the properties of a paragraph, cell, row, table, section or column.
    pub fn read(tag: &Tag) -> BlockLook {
        let fo = |name: &str| tag.get(FO, name);
        let all = fo("margin").and_then(twips);
        let height = fo("line-height");
        let filled = match tag.get(DRAW, "fill") {
            Some("solid") => tag.get(DRAW, "fill-color").map(hex),
            _ => None,
        };
        let drawn = tag.get(DRAW, "fill").is_some_and(|fill| !matches!(fill, "none" | "solid"));
        let leader = |name: &str| tag.get(STYLE, name).is_some();
        let narrow = tag.get(STYLE, "column-width").and_then(points).is_some_and(|width| width < 9.0);
        BlockLook {
            left: fo("margin-left").and_then(twips).or(all),
            right: fo("margin-right").and_then(twips).or(all),
            first: fo("text-indent").and_then(twips),
            line: height.map(twips),
            share: height.map(percent),
            ground: fo("background-color").map(hex).or(filled),
            backwards: tag.get(STYLE, "writing-mode").map(|mode| mode.starts_with("rl") || mode == "rl"),
            odd: (narrow || leader("row-height") || leader("rotation-angle") || leader("direction"))
                .then_some(true),
            picture: drawn.then_some(true),
            hidden: says_hidden(tag).then_some(true),
        }
    }

    /// Reads what is inside the properties up to their end.
    pub fn read_inside(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Open(tag) => {
                    match tag.name.as_str() {
                        "background-image" if tag.get(super::names::XLINK, "href").is_some() => {
                            self.picture = Some(true);
                        }
                        // A leader is a row of signs before a tab.
                        "tab-stops" => {
                            self.leaders(xml)?;
                            continue;
                        }
                        _ => {}
                    }
                    skip(xml)?;
                }
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn leaders(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Open(tag) => {
                    let leader = tag.get(STYLE, "leader-text").unwrap_or_default();
                    if leader.chars().any(char::is_alphanumeric) {
                        self.odd = Some(true);
                    }
                    skip(xml)?;
                }
                Node::Close | Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }
}

fn says_hidden(tag: &Tag) -> bool {
    tag.get(TEXT, "display").is_some_and(|value| value != "true")
        || tag.get(super::names::TABLE, "display") == Some("false")
        || says(tag, TEXT, "hidden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_seen_or_not() {
        let white = [(255, 255, 255)];
        let look = |attributes: &str| {
            let source = format!(
                "<style:text-properties xmlns:style='{STYLE}' xmlns:fo='{FO}' xmlns:text='{TEXT}' xmlns:loext='{LOEXT}' {attributes}/>"
            );
            let mut xml = Xml::new(&source);
            let Ok(Node::Open(tag)) = xml.next() else { panic!("an element") };
            TextLook::read(&tag, &|_| false)
        };
        for (attributes, code) in [
            ("", None),
            ("fo:color='#595650'", None),
            ("fo:color='#ffffff'", Some(Code::Faint)),
            ("fo:color='#ffffff' style:use-window-font-color='true'", None),
            ("fo:color='#000000' loext:opacity='0%'", Some(Code::Faint)),
            ("style:use-window-font-color='true' loext:opacity='0%'", None),
            ("fo:color='#000000' fo:background-color='#000000'", Some(Code::Faint)),
            ("text:display='none'", Some(Code::Hidden)),
            ("fo:font-size='3pt'", Some(Code::Small)),
            ("fo:font-size='10%'", Some(Code::Small)),
            ("style:text-position='super 58%'", None),
            ("style:text-position='0% 10%'", Some(Code::Small)),
            ("style:text-position='500% 100%'", Some(Code::OffPage)),
            ("style:text-scale='1%'", Some(Code::Squeezed)),
            ("fo:letter-spacing='-10pt'", Some(Code::Squeezed)),
            ("fo:font-family='Wingdings'", Some(Code::Font)),
        ] {
            assert_eq!(look(attributes).unseen(&white, "word"), code, "{attributes}");
        }
        let mut half = look("fo:font-size='10pt'");
        half.lay(&look("fo:font-size='50%'"));
        half.lay(&look("fo:font-size='50%'"));
        assert_eq!(half.unseen(&white, "word"), Some(Code::Small));
    }
}
