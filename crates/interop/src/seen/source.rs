//! What plain text and Markdown show, and what Markdown hides when a program shows it as a page.

use super::{Code, Notices, Seen};

/// Reads what a plain text shows: all of it.
pub fn plain_seen(source: &str) -> Seen {
    let source = crate::signs::without_sign_list(source);
    Seen { lines: lines(source).map(str::to_owned).collect(), ..Seen::default() }
}

fn lines(source: &str) -> impl Iterator<Item = &str> {
    source.split(['\n', '\r', '\u{c}']).filter(|line| !line.trim().is_empty())
}

/// Reads what a Markdown file shows as a page, and names what the page would hide or change.
pub fn markdown_seen(source: &str) -> Seen {
    let mut notices = Notices::default();
    let mut out = Seen::default();
    let (source, comments) = without_comments(source);
    for comment in comments {
        notices.add(Code::Hidden, "comment", &comment);
    }
    for (at, line) in source.split(['\n', '\r', '\u{c}']).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let place = format!("line {}", at + 1);
        let trimmed = line.trim();
        if is_definition(trimmed) {
            notices.add(Code::Hidden, &place, trimmed);
            continue;
        }
        if trimmed == "---" && out.lines.is_empty() {
            // A head of properties is shown by few programs.
            notices.add(Code::Attribute, &place, trimmed);
        }
        for (code, sign) in [(Code::Link, "]("), (Code::Link, "]["), (Code::Struck, "~~"), (Code::Note, "[^")]
        {
            if unescaped(line, sign) {
                notices.add(code, &place, trimmed);
            }
        }
        if unescaped(line, "![") {
            notices.add(Code::Picture, &place, trimmed);
        }
        if has_tag(line) {
            notices.add(Code::Style, &place, trimmed);
        }
        if has_reference(line) {
            notices.add(Code::Font, &place, trimmed);
        }
        let shown = shown(line);
        if !shown.trim().is_empty() {
            out.lines.push(shown);
        }
    }
    out.notices = notices.done();
    out
}

/// Takes out HTML comments, which no page shows.
fn without_comments(source: &str) -> (String, Vec<String>) {
    let (mut out, mut comments) = (String::with_capacity(source.len()), Vec::new());
    let mut rest = source;
    while let Some(at) = rest.find("<!--") {
        out.push_str(&rest[..at]);
        if rest[..at].ends_with('\\') {
            out.push_str("<!--");
            rest = &rest[at + 4..];
            continue;
        }
        let inner = &rest[at + 4..];
        let end = inner.find("-->");
        comments.push(inner[..end.unwrap_or(inner.len())].trim().to_owned());
        rest = end.map_or("", |end| &inner[end + 3..]);
    }
    out.push_str(rest);
    (out, comments)
}

/// Whether a line defines a link or a note, which no page shows there.
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.find("]:").is_some_and(|at| at > 1 && !line[..at].ends_with('\\'))
}

fn unescaped(line: &str, sign: &str) -> bool {
    line.match_indices(sign).any(|(at, _)| !line[..at].ends_with('\\'))
}

fn has_tag(line: &str) -> bool {
    line.match_indices('<').any(|(at, _)| {
        let next = line[at + 1..].chars().next();
        let opens = next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        opens && !line[..at].ends_with('\\')
    })
}

/// Whether a line names a sign by number or name, as HTML does.
fn has_reference(line: &str) -> bool {
    line.match_indices('&').any(|(at, _)| {
        let name = &line[at + 1..];
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(name.len());
        end > 1 && name[end..].starts_with(';') && !line[..at].ends_with('\\')
    })
}

/// A line without the marks of Markdown.
fn shown(line: &str) -> String {
    let mut rest = line.trim_start();
    loop {
        let heading = rest.trim_start_matches('#');
        let next = if heading.len() < rest.len() && heading.starts_with(' ') {
            heading
        } else if let Some(quoted) = rest.strip_prefix("> ").or(rest.strip_prefix('>')) {
            quoted
        } else {
            break;
        };
        rest = next.trim_start();
    }
    if rest.len() > 2 && rest.chars().all(|c| matches!(c, '*' | '_' | '=' | ' ')) {
        return String::new();
    }
    let mut out = String::with_capacity(rest.len());
    let mut chars = rest.trim_end().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.peek() {
                Some(next) if next.is_ascii_punctuation() => out.extend(chars.next()),
                None => {}
                Some(_) => out.push(c),
            },
            '*' | '`' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(source: &str) -> Vec<Code> {
        markdown_seen(source).notices.iter().map(|n| n.code).collect()
    }

    #[test]
    fn marks_are_taken_off_and_words_are_kept() {
        let seen = markdown_seen("# Title\n\n**1\\.** The *parties* \\*meet\\*.\n");
        assert_eq!(seen.lines, ["Title", "1. The parties *meet*."]);
        assert!(seen.notices.is_empty());
    }

    #[test]
    fn what_a_page_hides_is_named() {
        assert_eq!(codes("a <!-- not\nreally --> b"), [Code::Hidden]);
        assert_eq!(codes("a [b](http://c)"), [Code::Link]);
        assert_eq!(codes("[//]: # (void)"), [Code::Hidden]);
        assert_eq!(codes("a <span hidden>b</span>"), [Code::Style]);
        assert_eq!(codes("a &#8203; b"), [Code::Font]);
        assert!(codes("a \\<b\\> and R&D; [1] a < b").is_empty());
    }
}
