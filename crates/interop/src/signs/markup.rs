//! Marks in pages: each sign that misleads the eye, with its code point.
//!
//! A page is gone through as it is printed, so nothing that it shows can be forgotten. Words that elements in a line
//! divide are looked at as one.

use std::borrow::Cow;

use paraph_text::{Sign, any_may_mislead, signs};

/// Elements that do not divide words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "ref", "s",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// Elements whose content holds no other element, and is not shown with the words of the page.
const RAW: &[&str] = &["script", "style", "textarea", "title", "svg"];

/// A part of the source of a page.
#[derive(Clone, Copy)]
enum Piece<'p> {
    /// Words.
    Words(&'p str),
    /// Words of a choice in a list, where no element can be.
    Choice(&'p str),
    /// Tags, and what is in them.
    Tag(&'p str),
}

/// Returns a page in which every such sign is in an element `mark` that shows its code point, with a title.
pub fn marked<'p>(page: &'p str, title: &dyn Fn(&Sign) -> String) -> Cow<'p, str> {
    if !any_may_mislead(page) {
        return Cow::Borrowed(page);
    }
    let mut out = String::with_capacity(page.len() + page.len() / 16);
    walk(page, &mut |block| {
        let found = signs(&words(block));
        let (mut at, mut next) = (0, found.iter().peekable());
        for piece in block {
            let (source, choice) = match piece {
                Piece::Tag(source) => {
                    out.push_str(source);
                    continue;
                }
                Piece::Words(source) => (*source, false),
                Piece::Choice(source) => (*source, true),
            };
            let mut done = 0;
            while let Some(sign) = next.next_if(|sign| sign.at < at + source.len()) {
                let here = sign.at - at;
                out.push_str(&source[done..here]);
                mark(&mut out, sign, choice, title);
                done = here + sign.sign.len_utf8();
            }
            out.push_str(&source[done..]);
            at += source.len();
        }
    });
    Cow::Owned(out)
}

fn mark(out: &mut String, sign: &Sign, choice: bool, title: &dyn Fn(&Sign) -> String) {
    let own = if sign.is_drawn() { String::from(sign.sign) } else { String::new() };
    let point = sign.point();
    if choice {
        out.push_str(&format!("{own}({point})"));
    } else {
        let says = maud::html! { mark class="sign ctl" title=(title(sign)) { (own) (point) } };
        out.push_str(&says.into_string());
    }
}

/// Returns the words of each block of a document, without its tags.
pub(super) fn blocks(page: &str) -> Vec<String> {
    let mut all = Vec::new();
    if any_may_mislead(page) {
        walk(page, &mut |block| all.push(words(block)));
    }
    all
}

/// Returns the words of a block, as long as they are in the source: references to characters are left blank.
fn words(block: &[Piece<'_>]) -> String {
    let mut out = String::new();
    for piece in block {
        let (Piece::Words(source) | Piece::Choice(source)) = piece else { continue };
        let mut rest = *source;
        while let Some((before, after)) = rest.split_once('&') {
            let name = after.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
            let end = if after[name..].starts_with(';') { name + 1 } else { 0 };
            out.push_str(before);
            out.extend(std::iter::repeat_n(' ', end + 1));
            rest = &after[end..];
        }
        out.push_str(rest);
    }
    out
}

/// Goes through the source of a page, block by block.
fn walk<'p>(page: &'p str, done: &mut dyn FnMut(&[Piece<'p>])) {
    let (mut rest, mut block, mut choice) = (page, Vec::new(), false);
    while !rest.is_empty() {
        if !rest.starts_with('<') {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            block.push(if choice { Piece::Choice(text) } else { Piece::Words(text) });
            rest = after;
            continue;
        }
        let end = tag_end(rest);
        let inner = rest[..end].trim_start_matches(['<', '/']);
        let name = inner.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let raw = !rest.starts_with("</") && RAW.contains(&name) && !rest[..end].ends_with("/>");
        let close = if raw { rest.find(&format!("</{name}")).unwrap_or(rest.len()) } else { end };
        let (tag, after) = rest.split_at(close.max(end));
        if !INLINE.contains(&name) {
            done(&block);
            block.clear();
            choice = name == "option" && !tag.starts_with("</");
        }
        block.push(Piece::Tag(tag));
        rest = after;
    }
    done(&block);
}

/// Returns the position behind a tag or comment. Values in quotation marks may hold any sign.
fn tag_end(tag: &str) -> usize {
    if tag.starts_with("<!--") {
        return tag.find("-->").map_or(tag.len(), |end| end + 3);
    }
    let mut quote = None;
    for (at, b) in tag.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(b),
            (Some(open), b) if open == b => quote = None,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(page: &str) -> String {
        marked(page, &Sign::point).into_owned()
    }

    #[test]
    fn each_sign_is_marked_where_it_is_shown() {
        assert_eq!(
            points("<p>The P\u{430}rties</p>"),
            "<p>The P<mark class=\"sign ctl\" title=\"U+0430\">\u{430}U+0430</mark>rties</p>"
        );
        assert_eq!(
            points("<p title=\"\u{202e}a>b\">A &amp; b\u{202e}</p>"),
            "<p title=\"\u{202e}a>b\">A &amp; b<mark class=\"sign ctl\" title=\"U+202E\">U+202E</mark></p>"
        );
    }

    #[test]
    fn words_that_elements_divide_are_looked_at_as_one() {
        let page = points("<p>The <b>P</b><i>\u{430}</i>rties</p><p>\u{430} \u{456} \u{43e}</p>");
        assert_eq!(page.matches("<mark").count(), 1, "{page}");
        assert!(page.contains("<i><mark"), "{page}");
    }

    #[test]
    fn what_cannot_hold_an_element_holds_none() {
        let raw = "<title>P\u{430}rt</title><script>\"P\u{430}rt\"</script><textarea>P\u{430}rt</textarea>";
        assert_eq!(points(raw), raw);
        assert_eq!(
            points("<option value=\"1\">P\u{430}rt</option>"),
            "<option value=\"1\">P\u{430}(U+0430)rt</option>"
        );
        for torn in [
            "<",
            "<p",
            "<p a=\"\u{202e}",
            "<!-- \u{202e}",
            "</",
            "<script>\u{202e}",
            "&\u{202e}",
            "a&\u{430}b;",
        ] {
            points(torn);
        }
    }
}
