//! The styles of an OpenDocument file: of words, paragraphs and tables, lists, and pages.
//!
//! `styles.xml` and `content.xml` each have automatic styles of their own; both share the named ones.

use std::collections::{BTreeMap, BTreeSet};

use super::lists::ListStyle;
use super::looks::{BlockLook, TextLook};
use super::names::{FO, OFFICE, STYLE, SVG, TEXT, XLINK, is, twips};
use crate::akn::xml::{Node, Tag, Xml};
use crate::docx::colours::Rgb;
use crate::docx::looks::{Sheet, draws_signs, skip};
use crate::error::Error;

/// Maximum length of a chain of styles.
const LONGEST: usize = 32;

/// One style.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    parent: Option<String>,
    /// Its name for people.
    display: String,
    pub text: TextLook,
    pub block: BlockLook,
    list: Option<String>,
    /// Whether it gives way to another style on a condition.
    conditional: bool,
}

/// The styles of one part.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// By family and name.
    styles: BTreeMap<(String, String), Style>,
    defaults: BTreeMap<String, Style>,
    lists: BTreeMap<String, ListStyle>,
    pub outline: ListStyle,
    /// Fonts that draw signs in the place of letters.
    signs: BTreeSet<String>,
    /// Fonts that the file brings, or that draw signs.
    pub fonts: Vec<String>,
    pub sheets: Vec<Sheet>,
    /// What is behind the pages.
    pub grounds: Vec<Rgb>,
    /// Whether a picture is behind them, or lines are numbered.
    pub picture: bool,
    pub lines_numbered: bool,
}

/// The styles that count in one part: its automatic ones, then the named ones.
#[derive(Clone, Copy)]
pub(super) struct Styles<'a> {
    pub automatic: &'a Table,
    pub named: &'a Table,
}

/// What a style and its parents say.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub text: TextLook,
    pub block: BlockLook,
    pub list: Option<String>,
    /// The first named style of its chain, by its name for people.
    pub name: Option<String>,
    pub conditional: bool,
}

impl Styles<'_> {
    fn find(&self, family: &str, name: &str) -> Option<(&Style, bool)> {
        let key = (family.to_owned(), name.to_owned());
        let automatic = self.automatic.styles.get(&key).map(|style| (style, true));
        automatic.or_else(|| self.named.styles.get(&key).map(|style| (style, false)))
    }

    /// Resolves a style. The defaults of its family come first where `whole`.
    pub fn resolve(&self, family: &str, name: Option<&str>, whole: bool) -> Resolved {
        let mut chain = Vec::new();
        let mut next = name;
        let mut out = Resolved::default();
        while let Some((name, (style, automatic))) = next.and_then(|n| Some((n, self.find(family, n)?))) {
            if !automatic && out.name.is_none() {
                let shown = if style.display.is_empty() { name } else { style.display.as_str() };
                out.name = Some(shown.to_owned());
            }
            chain.push(style);
            next = style.parent.as_deref().filter(|_| chain.len() < LONGEST);
        }
        let default = self.named.defaults.get(family).filter(|_| whole);
        for style in default.into_iter().chain(chain.into_iter().rev()) {
            out.text.lay(&style.text);
            out.block.lay(&style.block);
            if style.list.is_some() {
                out.list.clone_from(&style.list);
            }
            out.conditional |= style.conditional;
        }
        out.list = out.list.filter(|list| !list.is_empty());
        out
    }

    /// Returns a list style.
    pub fn list(&self, name: &str) -> Option<&ListStyle> {
        self.automatic.lists.get(name).or_else(|| self.named.lists.get(name))
    }
}

/// Reads the styles of a part: the named ones into `named`, the automatic ones into `automatic`.
pub(super) fn read(source: &str, named: &mut Table, automatic: &mut Table) -> Result<(), Error> {
    let mut xml = Xml::new(source);
    loop {
        match xml.next()? {
            Node::Open(tag) if &*tag.space == OFFICE => match tag.name.as_str() {
                "styles" => table(&mut xml, named)?,
                "automatic-styles" => table(&mut xml, automatic)?,
                "font-face-decls" => {
                    fonts(&mut xml, automatic)?;
                    named.signs.extend(automatic.signs.iter().cloned());
                }
                "body" | "master-styles" | "settings" | "meta" | "scripts" => skip(&mut xml)?,
                _ => {}
            },
            Node::Open(_) => skip(&mut xml)?,
            Node::End => return Ok(()),
            Node::Close | Node::Text(_) => {}
        }
    }
}

fn fonts(xml: &mut Xml<'_>, table: &mut Table) -> Result<(), Error> {
    let mut name = String::new();
    let mut deep = 1;
    while deep > 0 {
        match xml.next()? {
            Node::Open(tag) => {
                deep += 1;
                if is(&tag, STYLE, "font-face") {
                    name = tag.get(STYLE, "name").unwrap_or_default().to_owned();
                    let family = tag.get(SVG, "font-family").unwrap_or_default();
                    let charset = tag.get(STYLE, "font-charset").unwrap_or_default();
                    if draws_signs(family) || charset.eq_ignore_ascii_case("x-symbol") {
                        table.signs.insert(name.clone());
                    }
                } else if is(&tag, SVG, "font-face-src") {
                    table.fonts.push(name.clone());
                }
            }
            Node::Close => deep -= 1,
            Node::End => break,
            Node::Text(_) => {}
        }
    }
    Ok(())
}

fn table(xml: &mut Xml<'_>, table: &mut Table) -> Result<(), Error> {
    loop {
        let tag = match xml.next()? {
            Node::Open(tag) => tag,
            Node::Close | Node::End => return Ok(()),
            Node::Text(_) => continue,
        };
        let family = || tag.get(STYLE, "family").unwrap_or_default().to_owned();
        match (&*tag.space, tag.name.as_str()) {
            (STYLE, "style") => {
                let key = (family(), tag.get(STYLE, "name").unwrap_or_default().to_owned());
                let style = style(xml, &tag, table)?;
                table.styles.insert(key, style);
            }
            (STYLE, "default-style") => {
                let family = family();
                let style = style(xml, &tag, table)?;
                table.defaults.insert(family, style);
            }
            (TEXT, "list-style") => {
                let name = tag.get(STYLE, "name").unwrap_or_default().to_owned();
                let list = ListStyle::read(xml, &|font| table.signs.contains(font))?;
                table.lists.insert(name, list);
            }
            (TEXT, "outline-style") => {
                table.outline = ListStyle::read(xml, &|font| table.signs.contains(font))?;
            }
            (TEXT, "linenumbering-configuration") => {
                // Lines are numbered unless the attribute says otherwise.
                table.lines_numbered |= tag.get(TEXT, "number-lines") != Some("false");
                skip(xml)?;
            }
            (STYLE, "page-layout") => layout(xml, table)?,
            _ => skip(xml)?,
        }
    }
}

fn style(xml: &mut Xml<'_>, tag: &Tag, table: &Table) -> Result<Style, Error> {
    let own = |name: &str| tag.get(STYLE, name).map(str::to_owned);
    let mut style = Style {
        parent: own("parent-style-name"),
        display: own("display-name").unwrap_or_default(),
        list: own("list-style-name"),
        ..Style::default()
    };
    loop {
        match xml.next()? {
            Node::Open(tag) if &*tag.space == STYLE => match tag.name.as_str() {
                "text-properties" => {
                    style.text.lay(&TextLook::read(&tag, &|font| table.signs.contains(font)));
                    skip(xml)?;
                }
                "graphic-properties" => skip(xml)?,
                "map" => {
                    style.conditional = true;
                    skip(xml)?;
                }
                name if name.ends_with("-properties") => {
                    let mut look = BlockLook::read(&tag);
                    look.read_inside(xml)?;
                    style.block.lay(&look);
                }
                _ => skip(xml)?,
            },
            Node::Open(_) => skip(xml)?,
            Node::Close | Node::End => return Ok(style),
            Node::Text(_) => {}
        }
    }
}

/// Reads how pages are set.
fn layout(xml: &mut Xml<'_>, table: &mut Table) -> Result<(), Error> {
    let mut deep = 1;
    while deep > 0 {
        match xml.next()? {
            Node::Open(tag) => {
                deep += 1;
                match tag.name.as_str() {
                    "page-layout-properties" => {
                        let length = |name: &str| tag.get(FO, name).and_then(twips);
                        let plain = Sheet::default();
                        let all = length("margin");
                        table.sheets.push(Sheet {
                            width: length("page-width").unwrap_or(plain.width),
                            height: length("page-height").unwrap_or(plain.height),
                            left: length("margin-left").or(all).unwrap_or(1134),
                            right: length("margin-right").or(all).unwrap_or(1134),
                            top: length("margin-top").or(all).unwrap_or(1134),
                            bottom: length("margin-bottom").or(all).unwrap_or(1134),
                        });
                        let look = BlockLook::read(&tag);
                        table.grounds.extend(look.ground.flatten());
                        table.picture |= look.picture == Some(true);
                    }
                    "header-footer-properties" => {
                        let look = BlockLook::read(&tag);
                        table.grounds.extend(look.ground.flatten());
                        table.picture |= look.picture == Some(true);
                    }
                    "background-image" => {
                        table.picture |= tag.get(XLINK, "href").is_some();
                    }
                    _ => {}
                }
            }
            Node::Close => deep -= 1,
            Node::End => break,
            Node::Text(_) => {}
        }
    }
    Ok(())
}
