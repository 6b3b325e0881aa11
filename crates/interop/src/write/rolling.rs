//! Printing of rolling texts in the notation, with colours by sponsor or as Markdown.
//!
//! The engine prints the notation, and this module only highlights it. A person therefore reads in
//! colour exactly what a program parses.

use paraph_text::{Kind, Rolling, Sponsor, Sponsors, notation};

use super::ink::{Ink, Tone};

/// Prints a rolling text in the notation.
pub fn print_rolling(rolling: &Rolling, ink: Ink) -> String {
    let printed = notation::print(rolling);
    if ink == Ink::Plain {
        return printed;
    }
    let mut out = String::with_capacity(printed.len() * 2);
    colour(&printed, &rolling.sponsors, ink, &mut out);
    out
}

/// Highlights printed notation by sponsor.
pub(super) fn colour(printed: &str, sponsors: &Sponsors, ink: Ink, out: &mut String) {
    walk(printed, sponsors, &mut |piece| match piece {
        Piece::Words(text, Some(at)) => ink.put(out, Tone::Sponsor(at), text),
        Piece::Words(text, None) => out.push_str(text),
        Piece::Frame(text) => ink.put(out, Tone::Strong, text),
        Piece::Holders(text, Some(at)) => ink.put(out, Tone::Sponsor(at), text),
        Piece::Holders(text, None) | Piece::Mark(text) => ink.put(out, Tone::Faint, text),
    });
}

/// Prints a rolling text in Markdown, with the notation in readable form and names in bold.
pub fn print_rolling_markdown(rolling: &Rolling) -> String {
    let printed = notation::print(rolling);
    let mut out = String::with_capacity(printed.len() * 2);
    let paragraphs: Vec<&str> = printed.trim_end().split("\n\n").collect();
    // A list of sponsors may precede the provisions.
    let ahead = paragraphs.len().saturating_sub(rolling.entries.len());
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            out.push_str("\n\n");
        }
        let entry = at.checked_sub(ahead).and_then(|at| rolling.entries.get(at));
        let depth = entry.map_or(0, |entry| match entry.kind {
            Kind::Title => 1,
            Kind::Division | Kind::Article => entry.level.clamp(1, 5) + 1,
            _ => 0,
        });
        if depth > 0 {
            out.extend(std::iter::repeat_n('#', usize::from(depth)));
            out.push(' ');
        }
        markdown(paragraph, &rolling.sponsors, &mut out);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Prints one paragraph of notation as Markdown.
pub(super) fn markdown(paragraph: &str, sponsors: &Sponsors, out: &mut String) {
    let start = out.len();
    walk(paragraph, sponsors, &mut |piece| match piece {
        Piece::Words(text, _) | Piece::Frame(text) => escape(text, out),
        Piece::Mark(text) => {
            out.push('*');
            escape(text, out);
            out.push('*');
        }
        Piece::Holders(text, _) => {
            let name = text.trim_end();
            out.push_str("**");
            escape(name, out);
            out.push_str("**");
            out.push_str(&text[name.len()..]);
        }
    });
    guard(start, out);
}

/// Escapes characters that Markdown would read as marks.
pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        if matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '~' | '|' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Protects the head of a paragraph from being read as a list.
pub(crate) fn guard(start: usize, out: &mut String) {
    let head = &out[start..];
    let digits = head.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && head[digits..].starts_with(['.', ')']) {
        out.insert(start + digits, '\\');
    } else if head.starts_with(['-', '+', '=']) {
        out.insert(start, '\\');
    }
}

/// A piece of printed notation, with the index of its sponsor.
enum Piece<'a> {
    /// Words, or the sign of an omission.
    Words(&'a str, Option<usize>),
    /// A bracket, or the line between two alternatives.
    Frame(&'a str),
    /// Names, with their colon and the following space.
    Holders(&'a str, Option<usize>),
    /// A complete mark at the head of a paragraph.
    Mark(&'a str),
}

/// Splits printed notation into pieces. Joined, they give the same text.
fn walk<'a>(text: &'a str, sponsors: &Sponsors, give: &mut impl FnMut(Piece<'a>)) {
    let mut walker = Walker { text, at: 0, from: 0, tones: vec![None], sponsors };
    while walker.at < text.len() {
        let head = walker.at == 0 || text[..walker.at].ends_with("\n\n");
        if head {
            walker.flush(give);
            walker.tones = vec![None];
            while walker.text[walker.at..].starts_with('{') {
                walker.mark(give);
            }
        }
        walker.step(give);
    }
    walker.flush(give);
}

struct Walker<'a, 's> {
    text: &'a str,
    at: usize,
    /// Start of the words that have not been passed on yet.
    from: usize,
    /// Sponsor of the words in each open bracket, outermost first.
    tones: Vec<Option<usize>>,
    sponsors: &'s Sponsors,
}

impl<'a> Walker<'a, '_> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn tone(&self) -> Option<usize> {
        self.tones.last().copied().flatten()
    }

    fn flush(&mut self, give: &mut impl FnMut(Piece<'a>)) {
        if self.from < self.at {
            give(Piece::Words(&self.text[self.from..self.at], self.tone()));
        }
        self.from = self.at;
    }

    fn frame(&mut self, len: usize, give: &mut impl FnMut(Piece<'a>)) {
        self.flush(give);
        give(Piece::Frame(&self.text[self.at..self.at + len]));
        self.at += len;
        self.from = self.at;
    }

    fn step(&mut self, give: &mut impl FnMut(Piece<'a>)) {
        let rest = self.rest();
        let Some(c) = rest.chars().next() else { return };
        let deep = self.tones.len() > 1;
        match c {
            '\\' => self.at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '[' => {
                self.frame(1, give);
                self.tones.push(self.tone());
                self.alternative(give);
            }
            ']' if deep => {
                self.frame(1, give);
                self.tones.pop();
                self.from = self.at;
            }
            ' ' if deep && rest.starts_with(" / ") => {
                self.frame(3, give);
                self.alternative(give);
            }
            _ => self.at += c.len_utf8(),
        }
    }

    /// Reads the names at the head of an alternative, if there are any.
    fn alternative(&mut self, give: &mut impl FnMut(Piece<'a>)) {
        let outer = self.tones.len().checked_sub(2).and_then(|at| self.tones[at]);
        let found = self.holders();
        if let Some(tone) = self.tones.last_mut() {
            *tone = found.map_or(outer, |(_, own)| own.or(outer));
        }
        if let Some((len, own)) = found {
            give(Piece::Holders(&self.text[self.at..self.at + len], own));
            self.at += len;
            self.from = self.at;
        }
    }

    /// Returns the length of the names with colon and space, and the first sponsor.
    fn holders(&self) -> Option<(usize, Option<usize>)> {
        let rest = self.rest();
        let (mut at, mut first) = (0, None);
        loop {
            let (len, sponsor) = self.name(&rest[at..])?;
            first = first.or(sponsor);
            at += len;
            if let Some(more) = rest[at..].strip_prefix(", ") {
                at = rest.len() - more.len();
            } else if rest[at..].starts_with(':') {
                at += 1;
                return Some((at + usize::from(rest[at..].starts_with(' ')), first));
            } else {
                return None;
            }
        }
    }

    fn name(&self, rest: &str) -> Option<(usize, Option<usize>)> {
        let ends = |len: usize| rest[len..].starts_with(':') || rest[len..].starts_with(", ");
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut name = String::new();
            let mut chars = quoted.char_indices();
            while let Some((at, c)) = chars.next() {
                match c {
                    '"' => return Some((at + 2, self.place(&name))),
                    '\\' => name.extend(chars.next().map(|(_, c)| c)),
                    _ => name.push(c),
                }
            }
            return None;
        }
        for word in ["base", "?"] {
            if rest.starts_with(word) && ends(word.len()) {
                return Some((word.len(), None));
            }
        }
        let fits = |s: &Sponsor| rest.starts_with(s.as_str()) && ends(s.as_str().len());
        let longest = self.sponsors.iter().filter(|s| fits(s)).max_by_key(|s| s.as_str().len())?;
        Some((longest.as_str().len(), self.place(longest.as_str())))
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.sponsors.iter().position(|s| s.as_str() == name)
    }

    /// Reads a mark `{...} ` at the head of a paragraph.
    fn mark(&mut self, give: &mut impl FnMut(Piece<'a>)) {
        self.flush(give);
        let rest = self.rest();
        let mut escaped = false;
        let end = rest.char_indices().find(|&(_, c)| {
            let ends = c == '}' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let len = end.map_or(rest.len(), |(at, _)| at + 1);
        give(Piece::Mark(&rest[..len]));
        self.at += len;
        self.from = self.at;
        if self.rest().starts_with(' ') {
            self.at += 1;
        }
        self.flush(give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rolling(source: &str) -> Rolling {
        notation::parse(source).unwrap()
    }

    const SOURCE: &str = "Parties [shall / Norway: should / Kenya, Peru: [will / Norway: must]] report [- / Kenya: each year]. A / b \\[c\\].\n\n\
                          {place: here / Norway: after 9} 3. Second.\n\n9. Ninth: it stands.\n";

    #[test]
    fn colour_adds_nothing_but_colour() {
        let rolling = rolling(SOURCE);
        let coloured = print_rolling(&rolling, Ink::Colour);
        let mut bare = String::new();
        let mut rest = coloured.as_str();
        while let Some((before, after)) = rest.split_once('\u{1b}') {
            bare.push_str(before);
            rest = after.split_once('m').unwrap().1;
        }
        bare.push_str(rest);
        assert_eq!(bare, notation::print(&rolling));
        assert_ne!(coloured, bare);
        // Norway is the second of three sponsors in order of name.
        assert!(coloured.contains("\u{1b}[38;5;166mshould\u{1b}[0m"), "{coloured}");
    }

    #[test]
    fn markdown_reads_as_the_notation() {
        assert_eq!(
            print_rolling_markdown(&rolling(
                "Parties [shall / Norway: should] report_ [- / Kenya: each year]."
            )),
            "Parties \\[shall / **Norway:** should\\] report\\_ \\[- / **Kenya:** each year\\].\n"
        );
        assert_eq!(
            print_rolling_markdown(&rolling("4. [a / Norway: -] b")),
            "4\\. \\[a / **Norway:** -\\] b\n"
        );
    }
}
