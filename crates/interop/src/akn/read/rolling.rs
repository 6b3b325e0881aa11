//! Reading of rolling texts that Paraph wrote as Akoma Ntoso, without loss.

use std::collections::BTreeMap;

use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Kind, Number, Opinion, Rolling, Run, Sponsor, Sponsors,
};

use crate::akn::number::number_of;
use crate::akn::xml::{Node, Tag, XML, Xml};
use crate::akn::{AKN, PARAPH, identity};
use crate::bytes::decode;
use crate::error::Error;

/// Reads a rolling text that [`crate::write_akn_rolling`] wrote, without findings.
///
/// # Errors
/// Returns an error if the bytes are not well-formed XML, or the document is not such a rolling
/// text.
pub fn read_akn_rolling(bytes: &[u8]) -> Result<Rolling, Error> {
    let decoded = decode(bytes)?;
    read_rolling_source(&decoded.text)
}

/// Reads a rolling text from characters.
pub(crate) fn read_rolling_source(source: &str) -> Result<Rolling, Error> {
    let mut xml = Xml::new(source);
    let mut reader = Reader::default();
    loop {
        let step = match xml.next()? {
            Node::Open(tag) => {
                if reader.open.is_empty() && tag.name != "akomaNtoso" {
                    return Err(Error::not_akn(&tag.name));
                }
                reader.begin(&tag)
            }
            Node::Text(text) => {
                reader.text(&text);
                Ok(())
            }
            Node::Close => reader.close(),
            Node::End => break,
        };
        step.map_err(|what| xml.fault(&what))?;
    }
    if !reader.marked {
        return Err(xml.fault("it is not a rolling text that Paraph wrote"));
    }
    reader.finish().map_err(|what| xml.fault(&what))
}

/// Role of an open element for the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Words are collected as runs.
    Words,
    /// Words are the label of the number.
    Label,
    /// Words are only for display.
    Aside,
}

#[derive(Default)]
struct Open {
    place: Option<Place>,
    keep: bool,
    /// Whether a bracket or an alternative ends with this element.
    bracket: bool,
    alternative: bool,
    number: Option<Option<String>>,
}

/// A question as read: its topic, its provision, and the opinions with their values.
struct Question {
    about: String,
    provision: Id,
    label: String,
    opinions: Vec<(Sponsors, bool, BTreeMap<&'static str, String>)>,
}

#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    marked: bool,
    of: String,
    names: BTreeMap<String, Sponsor>,
    questions: Vec<Question>,
    entries: Vec<Entry>,
    /// Open brackets: label and alternatives.
    brackets: Vec<(String, Vec<Alternative>)>,
    /// Open alternatives.
    alternatives: Vec<Alternative>,
    label: String,
    /// Whether the next words start a new run.
    fresh: bool,
}

type Step<T> = Result<T, String>;

impl Reader {
    fn begin(&mut self, tag: &Tag) -> Step<()> {
        let above = self.open.last();
        let keep = match tag.get(XML, "space") {
            Some(space) => space == "preserve",
            None => above.is_some_and(|o| o.keep),
        };
        let mut open = Open { place: above.and_then(|o| o.place), keep, ..Open::default() };
        match (&*tag.space, &*tag.name) {
            (PARAPH, "document") => {
                self.marked = tag.get("", "kind") == Some("rolling") && tag.get("", "version") == Some("1");
                self.of = tag.get("", "sponsors").unwrap_or("").to_owned();
            }
            (PARAPH, "question") => self.question(tag)?,
            (PARAPH, "opinion") => self.opinion(tag)?,
            (AKN, "TLCOrganization") => {
                if let (Some(id), Some(name)) =
                    (tag.get("", "eId"), tag.get("", "showAs").and_then(Sponsor::new))
                {
                    self.names.insert(format!("#{id}"), name);
                }
            }
            (AKN, "p" | "heading") => {
                open.place = Some(Place::Words);
                self.fresh = true;
                self.entry(tag)?;
            }
            (AKN, "num") => {
                open.place = Some(Place::Label);
                open.number = Some(tag.get(PARAPH, "number").map(str::to_owned));
                self.label.clear();
            }
            (AKN, "mod") => {
                open.place = Some(Place::Aside);
                if let Some(label) = tag.get(PARAPH, "label") {
                    open.bracket = true;
                    self.brackets.push((label.to_owned(), Vec::new()));
                }
            }
            (AKN, "quotedText") if above.is_some_and(|o| o.bracket) => {
                open.place = Some(Place::Words);
                open.alternative = true;
                self.fresh = true;
                let sponsors = self.sponsors(tag.get("", "refersTo"))?;
                let base = tag.get(PARAPH, "base") == Some("true");
                self.alternatives.push(Alternative { sponsors, base, runs: Vec::new() });
            }
            (AKN, "inline") if tag.get("", "name") == Some("run") => {
                self.fresh = false;
                if let Some(runs) = self.runs() {
                    runs.push(Run::Text(String::new()));
                }
            }
            (AKN, "eol") => match open.place {
                Some(Place::Words) => self.words("\n", true),
                Some(Place::Label) => self.label.push('\n'),
                _ => {}
            },
            _ => self.entry(tag)?,
        }
        self.open.push(open);
        Ok(())
    }

    /// Starts a provision if the element is one.
    fn entry(&mut self, tag: &Tag) -> Step<()> {
        let Some(id) = tag.get("", "wId").and_then(identity::of_wid) else { return Ok(()) };
        let named = match &*tag.name {
            "recital" => Kind::Preamble,
            _ => Kind::Title,
        };
        let kind = match tag.get(PARAPH, "kind") {
            Some(kind) => Kind::parse(kind).ok_or_else(|| format!("{kind:?} is not a kind of provision"))?,
            None => named,
        };
        let level = match tag.get(PARAPH, "level") {
            Some(level) => level.parse().map_err(|_| format!("{level:?} is not a level"))?,
            None => 0,
        };
        self.entries.push(Entry {
            id,
            kind,
            level,
            number: None,
            presence: None,
            place: None,
            renumber: None,
            boundary: None,
            runs: Vec::new(),
        });
        Ok(())
    }

    fn sponsors(&self, references: Option<&str>) -> Step<Sponsors> {
        let references = references.unwrap_or("").split_whitespace();
        let known = |name: &str| {
            self.names
                .get(name)
                .cloned()
                .ok_or_else(|| format!("{name:?} names no organization of the document"))
        };
        references.map(known).collect()
    }

    fn question(&mut self, tag: &Tag) -> Step<()> {
        let provision = tag.get("", "provision").and_then(identity::of_wid);
        let provision = provision.ok_or("a question is about no provision")?;
        let text = |name: &str| tag.get("", name).unwrap_or("").to_owned();
        self.questions.push(Question {
            about: text("about"),
            provision,
            label: text("label"),
            opinions: Vec::new(),
        });
        Ok(())
    }

    fn opinion(&mut self, tag: &Tag) -> Step<()> {
        let sponsors = tag.get("", "sponsors").unwrap_or("").to_owned();
        let names = ["value", "after", "number", "label"];
        let values = names.iter().filter_map(|&n| tag.get("", n).map(|v| (n, v.to_owned()))).collect();
        let base = tag.get("", "base") == Some("true");
        let sponsors = self.sponsors(Some(&sponsors))?;
        let question = self.questions.last_mut().ok_or("an opinion is outside a question")?;
        question.opinions.push((sponsors, base, values));
        Ok(())
    }

    /// Returns the runs that receive words now.
    fn runs(&mut self) -> Option<&mut Vec<Run>> {
        match self.alternatives.last_mut() {
            Some(alternative) => Some(&mut alternative.runs),
            None => self.entries.last_mut().map(|e| &mut e.runs),
        }
    }

    fn words(&mut self, text: &str, keep: bool) {
        let fresh = std::mem::take(&mut self.fresh);
        let Some(runs) = self.runs() else { return };
        if fresh || !matches!(runs.last(), Some(Run::Text(_))) {
            runs.push(Run::Text(String::new()));
        }
        let Some(Run::Text(words)) = runs.last_mut() else { return };
        for c in text.chars() {
            let space = matches!(c, ' ' | '\t' | '\r' | '\n') && !keep;
            match c {
                _ if space && (words.is_empty() || words.ends_with([' ', '\n'])) => {}
                _ if space => words.push(' '),
                c => words.push(c),
            }
        }
    }

    fn text(&mut self, text: &str) {
        let Some(open) = self.open.last() else { return };
        match open.place {
            Some(Place::Words) => {
                let keep = open.keep;
                self.words(text, keep);
            }
            Some(Place::Label) => self.label.push_str(text),
            Some(Place::Aside) | None => {}
        }
    }

    fn close(&mut self) -> Step<()> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        if let Some(number) = open.number {
            let label = std::mem::take(&mut self.label);
            let label = if open.keep { label } else { label.trim().to_owned() };
            if let Some(entry) = self.entries.last_mut() {
                entry.number = Some(match number {
                    Some(number) => Number { number, label },
                    None => number_of(&label),
                });
            }
        }
        if open.alternative
            && let (Some(alternative), Some((_, all))) = (self.alternatives.pop(), self.brackets.last_mut())
        {
            all.push(alternative);
        }
        if open.bracket
            && let Some((label, alternatives)) = self.brackets.pop()
        {
            if alternatives.iter().filter(|a| a.base).count() > 1 {
                return Err(format!("bracket {label} has more than one alternative of the base"));
            }
            let runs = self.runs().ok_or("a bracket is outside a provision")?;
            runs.push(Run::Bracket(Bracket { label, alternatives }));
            self.fresh = true;
        }
        Ok(())
    }

    fn finish(mut self) -> Step<Rolling> {
        let places: BTreeMap<Id, usize> =
            self.entries.iter().enumerate().map(|(at, e)| (e.id.clone(), at)).collect();
        if places.len() < self.entries.len() {
            return Err("two provisions have one identity".to_owned());
        }
        for question in std::mem::take(&mut self.questions) {
            let at = places.get(&question.provision).copied();
            let at =
                at.ok_or_else(|| format!("a question is about {}, which is not there", question.provision))?;
            let entry = &mut self.entries[at];
            match &*question.about {
                "presence" => entry.presence = Some(dispute(question, flag)?),
                "boundary" => entry.boundary = Some(dispute(question, flag)?),
                "place" => {
                    let after = |values: &BTreeMap<&'static str, String>| match values.get("after") {
                        Some(wid) => identity::of_wid(wid)
                            .map(Some)
                            .ok_or_else(|| format!("{wid:?} is not an identity")),
                        None => Ok(None),
                    };
                    entry.place = Some(dispute(question, after)?);
                }
                "number" => {
                    let number = |values: &BTreeMap<&'static str, String>| {
                        let pair = values.get("number").zip(values.get("label"));
                        Ok(pair.map(|(n, l)| Number { number: n.clone(), label: l.clone() }))
                    };
                    entry.renumber = Some(dispute(question, number)?);
                }
                other => return Err(format!("{other:?} is not a question about a provision")),
            }
        }
        let of = self.of.clone();
        let sponsors = self.sponsors(Some(&of))?;
        Ok(Rolling { sponsors, entries: self.entries, findings: Vec::new() })
    }
}

fn flag(values: &BTreeMap<&'static str, String>) -> Step<bool> {
    match values.get("value").map(String::as_str) {
        Some("true") => Ok(true),
        Some("false") => Ok(false),
        _ => Err("an opinion says neither true nor false".to_owned()),
    }
}

fn dispute<T>(
    question: Question,
    value: impl Fn(&BTreeMap<&'static str, String>) -> Step<T>,
) -> Step<Dispute<T>> {
    let of = |(sponsors, base, values): (Sponsors, bool, BTreeMap<&'static str, String>)| {
        Ok(Opinion { sponsors, base, value: value(&values)? })
    };
    let opinions = question.opinions.into_iter().map(of).collect::<Step<Vec<_>>>()?;
    if opinions.iter().filter(|o| o.base).count() > 1 {
        return Err(format!("bracket {} has more than one opinion of the base", question.label));
    }
    Ok(Dispute { label: question.label, opinions })
}
