//! Provisions in order as nested elements.

use std::collections::BTreeMap;

use paraph_text::{Entry, Kind, Number, Provision, Run, Sponsor};

use super::escape::{attribute, spaced, words};
use super::rolling::{self, Brackets};
use super::tree::{ElementIds, element};
use crate::akn::identity::to_wid;
use crate::akn::number::number_of;
use crate::akn::read::kind_of;
use crate::error::Error;

/// Maximum nesting. Deeper provisions follow one another, with their level as an attribute.
const DEEPEST: usize = 60;
/// Maximum length of an article heading, in bytes. A longer wording becomes a paragraph.
const LONGEST_HEADING: usize = 160;

/// The parts of a document that contain its words.
#[derive(Default)]
pub(super) struct Body {
    pub preface: String,
    pub preamble: String,
    pub main: String,
    /// Modifications, as metadata.
    pub mods: String,
}

/// A provision to write.
struct Item<'a> {
    id: &'a paraph_text::Id,
    kind: Kind,
    level: u8,
    number: Option<&'a Number>,
    words: Words<'a>,
    entry: Option<&'a Entry>,
    /// Nesting depth. A proposed provision is nested only as deep as the next one requires.
    depth: u8,
}

#[derive(Clone, Copy)]
enum Words<'a> {
    Plain(&'a str),
    Runs(&'a [Run]),
}

impl Words<'_> {
    fn is_empty(self) -> bool {
        match self {
            Words::Plain(text) => text.is_empty(),
            Words::Runs(runs) => runs.is_empty(),
        }
    }
}

impl Item<'_> {
    fn name(&self) -> String {
        let number = self.number.map_or(self.id.as_str(), |n| n.number.as_str());
        format!("{} {}", self.kind.as_str(), number.escape_debug())
    }

    /// Whether it is absent from the base, and therefore goes into a `quotedStructure`.
    fn proposed(&self) -> bool {
        self.entry.is_some_and(rolling::proposed)
    }
}

struct Writer<'a> {
    ids: ElementIds,
    brackets: Option<Brackets<'a>>,
    /// Open elements: name, level, eId.
    open: Vec<(&'static str, u8, String)>,
}

impl Body {
    /// Makes the body of a text.
    pub fn of_text(provisions: &[Provision]) -> Result<Body, Error> {
        let items = provisions.iter().map(|p| Item {
            id: &p.id,
            kind: p.kind,
            level: p.level,
            number: p.number.as_ref(),
            words: Words::Plain(p.wording.as_str()),
            entry: None,
            depth: p.level,
        });
        Body::of(&items.collect::<Vec<_>>(), None)
    }

    /// Makes the body of a rolling text.
    pub fn of_rolling(entries: &[Entry], sponsors: &BTreeMap<&Sponsor, usize>) -> Result<Body, Error> {
        let items = entries.iter().map(|e| Item {
            id: &e.id,
            kind: e.kind,
            level: e.level,
            number: e.number.as_ref(),
            words: Words::Runs(&e.runs),
            entry: Some(e),
            depth: e.level,
        });
        let mut items: Vec<Item<'_>> = items.collect();
        let mut following = 0;
        for item in items.iter_mut().rev() {
            if item.proposed() {
                item.depth = item.level.max(following);
            } else {
                following = item.level;
            }
        }
        Body::of(&items, Some(Brackets::new(sponsors)))
    }

    fn of(items: &[Item<'_>], brackets: Option<Brackets<'_>>) -> Result<Body, Error> {
        let mut body = Body::default();
        let mut writer = Writer { ids: ElementIds::default(), brackets, open: Vec::new() };
        let titled = items.first().is_some_and(|i| {
            i.kind == Kind::Title
                && i.level == 0
                && i.number.is_none()
                && !i.words.is_empty()
                && !i.proposed()
        });
        let mut at = 0;
        if titled {
            writer.title(&mut body.preface, &items[0])?;
            at = 1;
        }
        while let Some(item) = items.get(at).filter(|i| i.kind == Kind::Preamble && !i.proposed()) {
            writer.recital(&mut body.preamble, item)?;
            at += 1;
        }
        for (nth, item) in items.iter().enumerate().skip(at) {
            writer.item(&mut body.main, item, items.get(nth + 1))?;
        }
        writer.close_to(&mut body.main, 0);
        if let Some(brackets) = writer.brackets {
            body.mods = brackets.mods;
        }
        Ok(body)
    }
}

impl Writer<'_> {
    fn title(&mut self, out: &mut String, item: &Item<'_>) -> Result<(), Error> {
        let eid = self.ids.eid("", "title", Some("1"));
        out.push_str(&format!(
            "<longTitle>\n<p eId=\"{eid}\" wId=\"{}\"{}",
            to_wid(item.id),
            space(item.words)
        ));
        out.push_str("><docTitle>");
        self.questions(item, &eid);
        self.words(out, item, &eid)?;
        out.push_str("</docTitle></p>\n</longTitle>\n");
        Ok(())
    }

    fn recital(&mut self, out: &mut String, item: &Item<'_>) -> Result<(), Error> {
        let eid = self.ids.eid("recs", "recital", item.number.map(|n| n.number.as_str()));
        out.push_str(&format!("<recital eId=\"{eid}\" wId=\"{}\"", to_wid(item.id)));
        if item.level != 0 {
            out.push_str(&format!(" paraph:level=\"{}\"", item.level));
        }
        out.push_str(">\n");
        self.questions(item, &eid);
        self.number(out, item)?;
        self.paragraph(out, item, &eid)?;
        out.push_str("</recital>\n");
        Ok(())
    }

    /// Writes one provision of the body. Its element stays open if the next provision belongs in
    /// it.
    fn item(&mut self, out: &mut String, item: &Item<'_>, next: Option<&Item<'_>>) -> Result<(), Error> {
        let proposed = item.proposed();
        let keep = self.open.iter().rposition(|(_, level, _)| *level < item.depth).map_or(0, |at| at + 1);
        self.close_to(out, keep);
        // A provision that is not in the base contains no others.
        let holds = !proposed && self.open.len() < DEEPEST && next.is_some_and(|n| n.depth > item.level);
        let label = item.number.map(|n| n.label.as_str());
        let (name, role) = element(item.kind, label);
        let around = self.open.last().map_or(String::new(), |(_, _, eid)| eid.clone());
        let inner = self.open.last().map_or(1, |(_, level, _)| level.saturating_add(1).min(100));
        let inner = if item.kind == Kind::Preamble { 0 } else { inner };
        let eid = self.ids.eid(&around, name, item.number.map(|n| n.number.as_str()));
        self.questions(item, &eid);
        if proposed {
            self.begin_proposed(out, item);
        }
        out.push_str(&format!("<{name} eId=\"{eid}\" wId=\"{}\"", to_wid(item.id)));
        if let Some(role) = role {
            out.push_str(&format!(" name=\"{role}\""));
        }
        let headed = self.headed(item, holds);
        if item.entry.is_some()
            || matches!(name, "hcontainer" | "section" | "subsection")
            || kind_of(name, label) != item.kind
        {
            out.push_str(&format!(" paraph:kind=\"{}\"", item.kind.as_str()));
        }
        if item.entry.is_some() || inner != item.level {
            out.push_str(&format!(" paraph:level=\"{}\"", item.level));
        }
        out.push_str(">\n");
        self.number(out, item)?;
        if headed {
            out.push_str(&format!("<heading{}>", space(item.words)));
            self.words(out, item, &eid)?;
            out.push_str("</heading>\n");
        } else if !holds || !item.words.is_empty() {
            let part = if holds { "intro" } else { "content" };
            out.push_str(&format!("<{part}>\n"));
            self.paragraph(out, item, &eid)?;
            out.push_str(&format!("</{part}>\n"));
        }
        if proposed {
            out.push_str(&format!("</{name}>\n"));
            self.end_proposed(out);
        } else if holds {
            self.open.push((name, item.level, eid));
        } else {
            out.push_str(&format!("</{name}>\n"));
        }
        Ok(())
    }

    /// Whether the words are a heading rather than the first paragraph.
    fn headed(&self, item: &Item<'_>, holds: bool) -> bool {
        let text = match item.words {
            Words::Plain(text) => Some(text),
            Words::Runs([Run::Text(text)]) => Some(text.as_str()),
            Words::Runs(_) => None,
        };
        match (item.kind, text) {
            (_, Some("")) => false,
            (Kind::Division, _) => !item.words.is_empty(),
            (Kind::Article, Some(text)) => {
                holds && text.len() <= LONGEST_HEADING && !text.ends_with(['.', ';', ':', ','])
            }
            _ => false,
        }
    }

    fn close_to(&mut self, out: &mut String, keep: usize) {
        while self.open.len() > keep {
            if let Some((name, _, _)) = self.open.pop() {
                out.push_str(&format!("</{name}>\n"));
            }
        }
    }

    fn number(&mut self, out: &mut String, item: &Item<'_>) -> Result<(), Error> {
        let Some(Number { number, label }) = item.number else { return Ok(()) };
        let place = || item.name();
        out.push_str("<num");
        if spaced(label) || label.contains('\n') {
            out.push_str(" xml:space=\"preserve\"");
        }
        if label.trim().is_empty() || number_of(label).number != *number {
            out.push_str(" paraph:number=\"");
            attribute(out, number, &place)?;
            out.push('"');
        }
        out.push('>');
        words(out, label, &place)?;
        out.push_str("</num>\n");
        Ok(())
    }

    /// Writes the words as a paragraph, or as the rows of a table.
    fn paragraph(&mut self, out: &mut String, item: &Item<'_>, eid: &str) -> Result<(), Error> {
        let place = || item.name();
        if let (Kind::Table, Words::Plain(text)) = (item.kind, item.words) {
            out.push_str("<table>\n");
            for row in text.split('\n') {
                out.push_str("<tr>");
                for cell in row.split('\t') {
                    out.push_str(&format!("<td><p{}>", space(Words::Plain(cell))));
                    words(out, cell, &place)?;
                    out.push_str("</p></td>");
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</table>\n");
            return Ok(());
        }
        out.push_str(&format!("<p{}>", space(item.words)));
        self.words(out, item, eid)?;
        out.push_str("</p>\n");
        Ok(())
    }

    fn words(&mut self, out: &mut String, item: &Item<'_>, eid: &str) -> Result<(), Error> {
        let place = || item.name();
        match (item.words, &mut self.brackets) {
            (Words::Plain(text), _) => words(out, text, &place),
            (Words::Runs(runs), Some(brackets)) => brackets.runs(out, runs, eid, &place),
            (Words::Runs(_), None) => Ok(()),
        }
    }

    /// Writes the questions about a provision itself as modifications.
    fn questions(&mut self, item: &Item<'_>, eid: &str) {
        if let (Some(entry), Some(brackets)) = (item.entry, &mut self.brackets) {
            brackets.questions(entry, eid);
        }
    }

    fn begin_proposed(&mut self, out: &mut String, item: &Item<'_>) {
        if let (Some(entry), Some(brackets)) = (item.entry, &mut self.brackets) {
            brackets.begin_proposed(out, entry);
        }
    }

    fn end_proposed(&mut self, out: &mut String) {
        out.push_str("</quotedStructure>]</mod></p>\n</content>\n</hcontainer>\n");
    }
}

/// Returns the attribute that preserves space where it would otherwise be lost.
fn space(words: Words<'_>) -> &'static str {
    match words {
        Words::Plain(text) if !spaced(text) => "",
        _ => " xml:space=\"preserve\"",
    }
}
