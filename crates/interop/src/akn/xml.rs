//! XML as a sequence of opened and closed elements and text, safe on any input.
//!
//! Document types and all entities except the five of XML are refused, so that nothing expands and
//! nothing outside the file is loaded. Depth, attributes and namespaces in scope are limited. Names
//! come with their namespaces resolved.

use std::borrow::Cow;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::error::Error;

/// Maximum nesting of elements; real documents stay under 40.
const DEEPEST: usize = 512;
/// Maximum number of attributes on one element.
const MOST_ATTRIBUTES: usize = 256;
/// Maximum number of prefixes bound at one place.
const MOST_PREFIXES: usize = 64;

/// Namespace of the prefix `xml`.
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Next item in a document.
#[derive(Debug)]
pub(crate) enum Node {
    /// Start of an element; a [`Node::Close`] follows for each.
    Open(Tag),
    /// End of the innermost element.
    Close,
    /// Characters, with references resolved.
    Text(String),
    /// End of the document.
    End,
}

/// Start of an element.
#[derive(Debug)]
pub(crate) struct Tag {
    /// Namespace; empty if there is none.
    pub space: Rc<str>,
    /// Name without prefix.
    pub name: String,
    attributes: Vec<(Rc<str>, String, String)>,
}

impl Tag {
    /// Returns the value of an attribute. Attributes without prefix have the namespace `""`.
    pub fn get(&self, space: &str, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(s, n, _)| &**s == space && n == name);
        found.map(|(_, _, value)| value.as_str())
    }
}

/// A document that is read once, from start to end.
pub(crate) struct Xml<'a> {
    source: &'a str,
    reader: Reader<&'a [u8]>,
    /// Prefixes in scope, innermost last.
    bound: Vec<(String, Rc<str>)>,
    /// For each open element, its name as written and the number of prefixes bound outside it.
    open: Vec<(String, usize)>,
    none: Rc<str>,
    xml: Rc<str>,
    /// Whether the last element was empty and still has to be closed.
    close: bool,
    rooted: bool,
    /// A position and its line, from which the next line is counted.
    counted: (usize, usize),
}

impl<'a> Xml<'a> {
    /// Starts reading.
    pub fn new(source: &'a str) -> Xml<'a> {
        Xml {
            source,
            reader: Reader::from_str(source),
            bound: Vec::new(),
            open: Vec::new(),
            none: Rc::from(""),
            xml: Rc::from(XML),
            close: false,
            rooted: false,
            counted: (0, 1),
        }
    }

    /// Returns the next item.
    pub fn next(&mut self) -> Result<Node, Error> {
        if std::mem::take(&mut self.close) {
            return Ok(self.closed());
        }
        loop {
            let event = self.reader.read_event().map_err(|e| self.fault(&e.to_string()))?;
            match event {
                Event::Start(start) => return self.opened(&start).map(Node::Open),
                Event::Empty(start) => {
                    let tag = self.opened(&start)?;
                    self.close = true;
                    return Ok(Node::Open(tag));
                }
                Event::End(_) => return Ok(self.closed()),
                Event::Text(text) => {
                    if let Some(text) = self.text(text.into_inner().into_owned())? {
                        return Ok(Node::Text(text));
                    }
                }
                Event::CData(text) => {
                    if let Some(text) = self.text(text.into_inner().into_owned())? {
                        return Ok(Node::Text(text));
                    }
                }
                Event::GeneralRef(name) => {
                    let text = self.reference(&name)?;
                    if let Some(text) = self.text(text)? {
                        return Ok(Node::Text(text));
                    }
                }
                Event::DocType(_) => return Err(self.fault("it has a document type (DOCTYPE)")),
                Event::Decl(decl) => {
                    if self.rooted {
                        return Err(self.fault("its declaration does not come first"));
                    }
                    let known = |name: &str| {
                        ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"]
                            .contains(&name.to_ascii_lowercase().as_str())
                    };
                    match decl.encoding() {
                        Some(Ok(name)) if !known(&name) && !self.source.is_ascii() => {
                            let what = format!("it says that its encoding is {:?}", short(&name));
                            return Err(self.fault(&what));
                        }
                        _ => {}
                    }
                }
                Event::Comment(_) | Event::PI(_) => {}
                Event::Eof => return self.end(),
            }
        }
    }

    /// Returns the current line number, from 1.
    pub fn line(&mut self) -> usize {
        let place = self.place();
        let (from, lines) = self.counted;
        let more = self.source.as_bytes()[from..place].iter().filter(|&&b| b == b'\n').count();
        self.counted = (place, lines + more);
        lines + more
    }

    fn place(&self) -> usize {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        at.clamp(self.counted.0, self.source.len())
    }

    /// Returns the error that refuses the document at this place.
    pub fn fault(&self, what: &str) -> Error {
        let before = &self.source.as_bytes()[..self.place()];
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        Error::xml(line, what)
    }

    fn opened(&mut self, start: &BytesStart<'_>) -> Result<Tag, Error> {
        if self.open.is_empty() && std::mem::replace(&mut self.rooted, true) {
            return Err(self.fault("it has more than one root element"));
        }
        if self.open.len() >= DEEPEST {
            return Err(self.fault(&format!("its elements nest deeper than {DEEPEST}")));
        }
        let mut raw: Vec<(String, String)> = Vec::new();
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|e| self.fault(&e.to_string()))?;
            if raw.len() >= MOST_ATTRIBUTES {
                return Err(self.fault(&format!("an element has more than {MOST_ATTRIBUTES} attributes")));
            }
            let key = attribute.key.0.to_owned();
            if raw.iter().any(|(known, _)| *known == key) {
                return Err(self.fault(&format!("an element has the attribute `{}` twice", short(&key))));
            }
            raw.push((key, self.value(&attribute.value)?));
        }
        let name = start.name().0.to_owned();
        self.open.push((name.clone(), self.bound.len()));
        for (key, value) in &raw {
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            if self.bound.len() >= MOST_PREFIXES {
                return Err(self.fault(&format!("more than {MOST_PREFIXES} namespaces are declared")));
            }
            self.bound.push((prefix.to_owned(), Rc::from(value.as_str())));
        }
        let (prefix, local) = split(&name);
        let tag_space = self.resolve(prefix, true)?;
        let mut attributes = Vec::with_capacity(raw.len());
        for (key, value) in raw {
            if key == "xmlns" || key.starts_with("xmlns:") {
                continue;
            }
            let (prefix, local) = split(&key);
            attributes.push((self.resolve(prefix, false)?, local.to_owned(), value));
        }
        Ok(Tag { space: tag_space, name: local.to_owned(), attributes })
    }

    fn resolve(&self, prefix: &str, element: bool) -> Result<Rc<str>, Error> {
        match prefix {
            "xml" => return Ok(self.xml.clone()),
            "" if !element => return Ok(self.none.clone()),
            _ => {}
        }
        let found = self.bound.iter().rev().find(|(p, _)| p == prefix);
        match found {
            Some((_, space)) => Ok(space.clone()),
            None if prefix.is_empty() => Ok(self.none.clone()),
            None => Err(self.fault(&format!("the namespace prefix `{}` is not declared", short(prefix)))),
        }
    }

    fn closed(&mut self) -> Node {
        if let Some((_, bound)) = self.open.pop() {
            self.bound.truncate(bound);
        }
        Node::Close
    }

    /// Returns characters inside the root. Outside it only space is allowed.
    fn text(&self, text: String) -> Result<Option<String>, Error> {
        if !self.open.is_empty() {
            return Ok(Some(text).filter(|t| !t.is_empty()));
        }
        if text.chars().all(char::is_whitespace) {
            return Ok(None);
        }
        Err(self.fault("words stand outside its root element"))
    }

    fn end(&self) -> Result<Node, Error> {
        match self.open.last() {
            Some((name, _)) => Err(self.fault(&format!("it ends before `{}` is closed", short(name)))),
            None if !self.rooted => Err(self.fault("it has no element")),
            None => Ok(Node::End),
        }
    }

    fn reference(&self, name: &str) -> Result<String, Error> {
        let Some(number) = name.strip_prefix('#') else {
            return resolve_predefined_entity(name).map(str::to_owned).ok_or_else(|| {
                self.fault(&format!("the entity `&{};` is not one of the five of XML", short(name)))
            });
        };
        let code = match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        match code.ok().and_then(char::from_u32) {
            Some('\u{85}' | '\u{2028}' | '\u{2029}') => Ok("\n".to_owned()),
            Some(c @ ('\t' | '\n' | '\r')) => Ok(c.to_string()),
            Some(c) if !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') => Ok(c.to_string()),
            _ => Err(self.fault(&format!("`&{};` is not a character that a text can hold", short(name)))),
        }
    }

    /// Returns an attribute's value, with references resolved and every kind of space as a space.
    fn value(&self, raw: &str) -> Result<String, Error> {
        let mut out = String::with_capacity(raw.len());
        let mut rest = Cow::Borrowed(raw);
        if raw.contains(['\t', '\n', '\r']) {
            rest = Cow::Owned(raw.replace(['\t', '\n', '\r'], " "));
        }
        let mut rest: &str = &rest;
        while let Some(at) = rest.find('&') {
            out.push_str(&rest[..at]);
            let name = &rest[at + 1..];
            let end = name.find(';').ok_or_else(|| self.fault("a reference in an attribute has no end"))?;
            out.push_str(&self.reference(&name[..end])?);
            rest = &name[end + 1..];
        }
        out.push_str(rest);
        Ok(out)
    }
}

fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

/// Returns a name from the file, shortened for a message.
fn short(name: &str) -> String {
    name.chars().take(40).collect::<String>().escape_debug().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Result<String, Error> {
        let mut xml = Xml::new(source);
        let mut out = String::new();
        loop {
            match xml.next()? {
                Node::Open(tag) => out.push_str(&format!("<{}|{}", tag.space, tag.name)),
                Node::Close => out.push('>'),
                Node::Text(text) => out.push_str(&text),
                Node::End => return Ok(out),
            }
        }
    }

    #[test]
    fn names_are_resolved_and_references_read() {
        let source = "<?xml version='1.0'?><!-- x --><a xmlns='u' xmlns:p='v'><p:b/>1 &lt; &#50;<![CDATA[<]]><c xmlns=''/></a>\n";
        assert_eq!(read(source).expect("sound"), "<u|a<v|b>1 < 2<<|c>>");
    }

    #[test]
    fn attributes_are_found_by_namespace() {
        let mut xml = Xml::new("<a xmlns:p='v' p:k='1' k='2&amp;\n3' xml:id='z'/>");
        let Ok(Node::Open(tag)) = xml.next() else { panic!("an element") };
        assert_eq!(tag.get("v", "k"), Some("1"));
        assert_eq!(tag.get("", "k"), Some("2& 3"));
        assert_eq!(tag.get(XML, "id"), Some("z"));
        assert_eq!(tag.get("", "none"), None);
    }

    #[test]
    fn what_is_unsafe_or_unsound_is_refused_with_its_line() {
        for (source, word) in [
            ("<!DOCTYPE a [<!ENTITY b \"x\">]><a>&b;</a>", "DOCTYPE"),
            ("<a>\n&b;</a>", "entity"),
            ("<a b='&c;'/>", "entity"),
            ("<a>&#0;</a>", "not a character"),
            ("<a>&#xD800;</a>", "not a character"),
            ("<a>", "closed"),
            ("<a></b>", "b"),
            ("<a/><b/>", "more than one root"),
            ("<a/>words", "outside"),
            ("", "no element"),
            ("<p:a/>", "prefix"),
            ("<a k='1' k='2'/>", "twice"),
            ("<?xml version='1.0' encoding='latin1'?><a>é</a>", "encoding"),
        ] {
            let error = read(source).expect_err(source);
            assert!(error.to_string().contains(word), "{source}: {error}");
        }
        assert!(read("<a>\n&b;</a>").expect_err("refused").to_string().starts_with("line 2"));
        let deep = "<a>".repeat(100_000);
        assert!(read(&deep).expect_err("refused").to_string().contains("deeper"));
        let wide: String = (0..1000).map(|n| format!(" k{n}='1'")).collect();
        assert!(read(&format!("<a{wide}/>")).expect_err("refused").to_string().contains("attributes"));
        let bound: String = (0..100).map(|n| format!(" xmlns:k{n}='1'")).collect();
        assert!(read(&format!("<a{bound}/>")).expect_err("refused").to_string().contains("namespaces"));
    }
}
