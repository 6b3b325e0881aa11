//! What an HTML page shows, and what it holds and may hide.
//!
//! No browser runs here. Whatever could change what a browser shows (style sheets, scripts, styles of elements) is
//! named, so a page that has them is never taken for its words alone.

use super::{Code, Notices, Seen};

/// Elements whose words are not shown with the text.
const UNSHOWN: &[&str] = &[
    "script", "style", "template", "noscript", "title", "object", "iframe", "svg", "audio", "video",
    "canvas", "select", "textarea", "head",
];
/// Elements that never have an end.
const EMPTY: &[&str] =
    &["br", "hr", "img", "input", "meta", "link", "base", "wbr", "area", "col", "embed", "source", "track"];
/// Inline elements.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "ins", "del", "kbd", "label", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "font", "button",
];

/// Maximum depth of open elements; deeper ones are named, and their words are taken with those round them.
const DEEPEST: usize = 512;

/// Reads what an HTML page shows and hides.
pub fn html_seen(source: &str) -> Seen {
    let mut page = Page::default();
    let mut rest = source;
    while !rest.is_empty() {
        rest = page.step(rest);
    }
    page.end_line();
    Seen { lines: page.lines, heads: Vec::new(), notices: page.notices.done() }
}

#[derive(Default)]
struct Page {
    lines: Vec<String>,
    line: String,
    notices: Notices,
    /// Open elements, and why words in them are not shown: their own reason, or that of an element round them.
    open: Vec<(String, Option<Code>)>,
    /// Open inline elements that have a class, by their depth: a style may set them apart.
    apart: Vec<usize>,
}

impl Page {
    fn step<'s>(&mut self, rest: &'s str) -> &'s str {
        let Some(after) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            self.words(&rest[..end]);
            return &rest[end..];
        };
        if let Some(comment) = after.strip_prefix("!--") {
            let end = comment.find("-->");
            self.notices.add(Code::Hidden, "comment", &comment[..end.unwrap_or(comment.len())]);
            return end.map_or("", |end| &comment[end + 3..]);
        }
        let next = after.chars().next().unwrap_or(' ');
        if matches!(next, '!' | '?') {
            return after.find('>').map_or("", |end| &after[end + 1..]);
        }
        if let Some(name) = after.strip_prefix('/') {
            let end = name.find('>').unwrap_or(name.len());
            self.close(name[..end].trim());
            return name.get(end + 1..).unwrap_or("");
        }
        if !next.is_ascii_alphabetic() {
            self.words("<");
            return after;
        }
        let end = tag_end(after);
        let inner = after[..end].trim_end_matches('/');
        let (name, attributes) =
            inner.split_once(|c: char| c.is_whitespace() || c == '/').unwrap_or((inner, ""));
        let name = name.to_ascii_lowercase();
        self.open(&name, attributes);
        let rest = after.get(end + 1..).unwrap_or("");
        if !matches!(name.as_str(), "script" | "style" | "textarea" | "title" | "iframe" | "noscript") {
            return rest;
        }
        // What is in these is not read as elements.
        let close = format!("</{name}");
        let end = rest.match_indices("</").map(|(at, _)| at).find(|at| {
            rest.get(*at..at + close.len()).is_some_and(|found| found.eq_ignore_ascii_case(&close))
        });
        let end = end.unwrap_or(rest.len());
        self.raw(&name, &rest[..end]);
        &rest[end..]
    }

    fn raw(&mut self, name: &str, words: &str) {
        let code = if matches!(name, "script" | "style") { Code::Style } else { Code::Attribute };
        if !words.trim().is_empty() && !crate::html::is_own(words) {
            self.notices.add(code, name, words);
        }
    }

    fn hidden(&self) -> Option<Code> {
        self.open.last().and_then(|(_, code)| *code)
    }

    fn words(&mut self, words: &str) {
        let words = decoded(words);
        let place = self.open.last().map_or("page", |(name, _)| name.as_str()).to_owned();
        match self.hidden() {
            Some(code) => self.notices.words(code, &place, &words),
            None => self.line.push_str(&words),
        }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        if !INLINE.contains(&name) {
            self.end_line();
        }
        let mut code = UNSHOWN.contains(&name).then_some(Code::Attribute);
        for (key, value) in pairs(attributes) {
            match key.as_str() {
                "class" if name == "span" => {
                    self.end_line();
                    self.apart.push(self.open.len());
                }
                "hidden" | "popover" => code = Some(Code::Hidden),
                "aria-hidden" | "inert" => self.notices.add(Code::Attribute, name, &key),
                "style" => {
                    self.notices.add(Code::Style, name, &value);
                    code = code.or(hides(&value));
                }
                "title" | "alt" | "aria-label" | "placeholder" | "value" | "content" | "srcdoc" | "label"
                    if name != "meta" =>
                {
                    self.notices.add(Code::Attribute, name, &value);
                }
                "href" if name != "link" && !value.starts_with('#') => {
                    self.notices.add(Code::Link, name, &value)
                }
                "color" | "bgcolor" | "size" | "background" => self.notices.add(Code::Style, name, &value),
                "dir" if value.eq_ignore_ascii_case("rtl") => self.notices.add(Code::Direction, name, ""),
                key if key.starts_with("on") => self.notices.add(Code::Style, name, &value),
                _ => {}
            }
        }
        match name {
            "img" | "svg" | "canvas" | "video" | "picture" => self.notices.add(Code::Picture, name, ""),
            "iframe" | "object" | "embed" | "audio" | "frame" => self.notices.add(Code::Embedded, name, ""),
            "link" | "base" => self.notices.add(Code::Style, name, attributes),
            "del" | "s" | "strike" => self.notices.add(Code::Struck, name, ""),
            "ins" => self.notices.add(Code::Inserted, name, ""),
            "bdo" => self.notices.add(Code::Direction, name, ""),
            "details" | "dialog" => self.notices.add(Code::Hidden, name, ""),
            "input" | "select" | "textarea" => self.notices.add(Code::Field, name, ""),
            _ => {}
        }
        if !EMPTY.contains(&name) {
            if self.open.len() < DEEPEST {
                self.open.push((name.to_owned(), self.hidden().or(code)));
            } else {
                self.notices.add(Code::Setup, "page", "");
            }
        } else if name == "br" {
            self.end_line();
        }
    }

    fn close(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        if !INLINE.contains(&name.as_str()) {
            self.end_line();
        }
        if let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) {
            self.open.truncate(at);
            while self.apart.last().is_some_and(|depth| *depth >= at) {
                self.apart.pop();
                self.end_line();
            }
        }
    }

    fn end_line(&mut self) {
        self.notices.close();
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.lines.push(line.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}

/// Where a tag ends, its values in quotation marks passed over.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') if tag[..at].ends_with('=') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn pairs(attributes: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut rest = attributes.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (from, until) = match quote {
                Some(quote) => (1, after[1..].find(quote).map_or(after.len(), |at| at + 1)),
                None => (0, after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            value = &after[from..until];
            rest = after.get(until + usize::from(quote.is_some())..).unwrap_or("");
        }
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if !key.is_empty() {
            all.push((key, decoded(value)));
        } else if end == 0 && value.is_empty() {
            break;
        }
    }
    all
}

/// What a style of an element does to its words, where that is plain.
fn hides(style: &str) -> Option<Code> {
    let style: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let says = |what: &[&str]| what.iter().any(|w| style.contains(w));
    if says(&[
        "display:none",
        "visibility:hidden",
        "visibility:collapse",
        "opacity:0",
        "content-visibility:hidden",
    ]) {
        Some(Code::Hidden)
    } else if says(&[
        "color:white",
        "color:#fff",
        "color:transparent",
        "color:rgb(255,255,255",
        "color:rgba(",
    ]) {
        Some(Code::Faint)
    } else if says(&[
        "font-size:0",
        "font-size:1px",
        "font-size:2px",
        "font-size:3px",
        "font-size:1pt",
        "scale(0",
    ]) {
        Some(Code::Small)
    } else if says(&["left:-", "top:-", "text-indent:-", "margin-left:-", "clip:rect", "clip-path"]) {
        Some(Code::OffPage)
    } else {
        None
    }
}

/// Words with their character references resolved.
fn decoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let name = &rest[at + 1..];
        let end = name.bytes().take(11).position(|b| b == b';');
        let sign = end.and_then(|end| match &name[..end] {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            "shy" => Some('\u{ad}'),
            number => {
                let number = number.strip_prefix('#')?;
                let hex = number.strip_prefix(['x', 'X']);
                hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())
                    .and_then(char::from_u32)
            }
        });
        match (sign, end) {
            (Some(sign), Some(end)) => {
                out.push(sign);
                rest = &name[end + 1..];
            }
            _ => {
                out.push('&');
                rest = name;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_words_are_named_and_shown_words_are_kept() {
        let page = "<html><body><h1>A &amp; b</h1><p>One <b>two</b><span hidden>no</span> three<!-- x --></p></body></html>";
        let seen = html_seen(page);
        assert_eq!(seen.lines, ["A & b", "One two three"]);
        let codes: Vec<Code> = seen.notices.iter().map(|n| n.code).collect();
        assert_eq!(codes, [Code::Hidden, Code::Hidden]);
    }

    #[test]
    fn torn_pages_end() {
        for page in ["<", "<p", "<p a=", "<p a='", "<!--", "</", "<script>", "a<b c=\"<\">d", "<p / = =>x"] {
            html_seen(page);
        }
    }
}
