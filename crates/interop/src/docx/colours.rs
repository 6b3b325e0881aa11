//! The colours of a Word file: by name, by number and by theme, and how far two of them differ.

use std::collections::BTreeMap;

use super::element::{attribute, value};
use super::looks::draws_signs;
use crate::akn::xml::{Node, Tag, Xml};
use crate::error::Error;

/// Contrast below which words are not seen (WCAG asks for 4.5).
pub(crate) const CONTRAST: f64 = 2.0;

/// A colour.
pub(crate) type Rgb = (u8, u8, u8);
pub(crate) const WHITE: Rgb = (255, 255, 255);
pub(crate) const BLACK: Rgb = (0, 0, 0);

/// Colours and fonts of the theme.
#[derive(Clone, Debug, Default)]
pub(super) struct Theme {
    colours: BTreeMap<String, Rgb>,
    /// Which colour stands for another, as the settings say.
    mapped: BTreeMap<String, String>,
    pub symbols: bool,
}

pub(super) fn colours(tag: &Tag, theme: &Theme) -> Option<Vec<Rgb>> {
    let mut all: Vec<Rgb> = value(tag).and_then(hex).into_iter().collect();
    if let Some(name) = attribute(tag, "themeColor") {
        let part = |name: &str| attribute(tag, name).and_then(|v| u8::from_str_radix(v, 16).ok());
        all.push(toned(theme.colour(name), part("themeTint"), part("themeShade")));
    }
    // Automatic: black on a light ground and white on a dark one.
    Some(all)
}

fn toned((r, g, b): Rgb, tint: Option<u8>, shade: Option<u8>) -> Rgb {
    let tone = |c: u8| {
        let mut c = u32::from(c);
        if let Some(shade) = shade {
            c = c * u32::from(shade) / 255;
        }
        if let Some(tint) = tint {
            c = (c * u32::from(tint) + 255 * (255 - u32::from(tint))) / 255;
        }
        u8::try_from(c).unwrap_or(u8::MAX)
    };
    (tone(r), tone(g), tone(b))
}

pub(super) fn shade(tag: &Tag, theme: &Theme) -> Option<Vec<Rgb>> {
    let own = |name: &str, of_theme: &str| {
        let themed = attribute(tag, of_theme).map(|name| theme.colour(name));
        attribute(tag, name).and_then(hex).into_iter().chain(themed).collect::<Vec<_>>()
    };
    let (fill, front) = (own("fill", "themeFill"), own("color", "themeColor"));
    let all = match value(tag).unwrap_or("clear") {
        "clear" | "nil" => fill,
        "solid" if front.is_empty() => vec![BLACK],
        "solid" => front,
        _ => fill.into_iter().chain(front).collect(),
    };
    (!all.is_empty()).then_some(all)
}

impl Theme {
    pub fn colour(&self, name: &str) -> Rgb {
        let short = match name {
            "background1" | "bg1" => "bg1",
            "text1" | "tx1" => "t1",
            "background2" | "bg2" => "bg2",
            "text2" | "tx2" => "t2",
            name => name,
        };
        let mapped = self.mapped.get(short).map_or(
            match short {
                "bg1" => "light1",
                "t1" => "dark1",
                "bg2" => "light2",
                "t2" => "dark2",
                other => other,
            },
            String::as_str,
        );
        let key = match mapped {
            "light1" => "lt1",
            "dark1" => "dk1",
            "light2" => "lt2",
            "dark2" => "dk2",
            "hyperlink" => "hlink",
            "followedHyperlink" => "folHlink",
            other => other,
        };
        let known = self.colours.get(key).copied();
        known.unwrap_or(if key.starts_with("lt") { WHITE } else { BLACK })
    }
}

pub(crate) fn hex(value: &str) -> Option<Rgb> {
    let value = value.trim_start_matches('#');
    let part = |at: usize| value.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    (value.len() == 6).then(|| Some((part(0)?, part(2)?, part(4)?)))?
}

pub(super) fn named(name: &str) -> Option<Rgb> {
    Some(match name {
        "black" => BLACK,
        "white" => WHITE,
        "yellow" => (255, 255, 0),
        "green" => (0, 255, 0),
        "cyan" => (0, 255, 255),
        "magenta" => (255, 0, 255),
        "blue" => (0, 0, 255),
        "red" => (255, 0, 0),
        "darkBlue" => (0, 0, 128),
        "darkCyan" => (0, 128, 128),
        "darkGreen" => (0, 128, 0),
        "darkMagenta" => (128, 0, 128),
        "darkRed" => (128, 0, 0),
        "darkYellow" => (128, 128, 0),
        "darkGray" => (128, 128, 128),
        "lightGray" => (192, 192, 192),
        _ => return None,
    })
}

/// The contrast of two colours (WCAG 2).
pub(crate) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let light = |(r, g, b): Rgb| 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    let (a, b) = (light(one), light(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

pub(super) fn theme(source: &str, settings: &str) -> Result<Theme, Error> {
    let mut theme = Theme::default();
    if !source.is_empty() {
        let mut xml = Xml::new(source);
        let mut slot = String::new();
        loop {
            match xml.next()? {
                Node::Open(tag) => match tag.name.as_str() {
                    "srgbClr" | "sysClr" => {
                        let value = tag.get("", "lastClr").or_else(|| tag.get("", "val")).and_then(hex);
                        if let Some(colour) = value {
                            theme.colours.entry(slot.clone()).or_insert(colour);
                        }
                    }
                    "latin" if tag.get("", "typeface").is_some_and(draws_signs) => theme.symbols = true,
                    name => slot = name.to_owned(),
                },
                Node::End => break,
                _ => {}
            }
        }
    }
    if !settings.is_empty() {
        let mut xml = Xml::new(settings);
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.name == "clrSchemeMapping" => {
                    for name in ["bg1", "t1", "bg2", "t2"] {
                        if let Some(value) = attribute(&tag, name) {
                            theme.mapped.insert(name.to_owned(), value.to_owned());
                        }
                    }
                }
                Node::End => break,
                _ => {}
            }
        }
    }
    Ok(theme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(WHITE, WHITE) - 1.0).abs() < 0.01);
        assert!(contrast((0x59, 0x56, 0x50), WHITE) > 7.0);
    }

    #[test]
    fn a_theme_maps_its_colours() {
        let mut theme = Theme::default();
        assert_eq!(theme.colour("background1"), WHITE);
        assert_eq!(theme.colour("text1"), BLACK);
        theme.mapped.insert("t1".into(), "light1".into());
        assert_eq!(theme.colour("text1"), WHITE);
        assert_eq!(toned(BLACK, Some(0), None), WHITE);
        assert_eq!(toned(WHITE, None, Some(0)), BLACK);
    }
}
