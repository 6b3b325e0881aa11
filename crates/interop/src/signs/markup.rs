//! Marks in pages: each sign that misleads the eye, with its code point.
//!
//! A page is gone through as it is printed, so nothing that it shows can be forgotten. Words that elements in a line
//! divide are looked at as one. Where no element can be, in titles and attributes, the code point follows the sign. A
//! field keeps the very words, and a note behind it names the signs.

use std::borrow::Cow;

use paraph_text::{Sign, any_may_mislead, signs};

/// Elements that do not divide words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "ref", "s",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// Elements whose content holds no other element, and is not shown with the words of the page.
const RAW: &[&str] = &["script", "style", "textarea", "title", "svg"];
/// Attributes that are shown or read out.
const SHOWN: &[&str] = &["title", "alt", "aria-label", "aria-description", "label", "placeholder", "summary"];
/// Types of fields whose value is not shown as words.
const SILENT: &[&str] = &["hidden", "checkbox", "radio", "file", "password"];

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
    let mut field = String::new();
    walk(page, &mut |block| {
        let found = signs(&words(block));
        let (mut at, mut next) = (0, found.iter().peekable());
        for piece in block {
            let (source, choice) = match piece {
                Piece::Tag(source) => {
                    tag(&mut out, source, &mut field, title);
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
    if choice {
        out.push_str(&beside(sign));
    } else {
        let own = if sign.is_drawn() { String::from(sign.sign) } else { String::new() };
        let point = sign.point();
        let says = maud::html! { mark class="sign ctl" title=(title(sign)) { (own) (point) } };
        out.push_str(&says.into_string());
    }
}

/// Returns a sign with its code point, where no element can be. A sign that is not drawn is left out.
fn beside(sign: &Sign) -> String {
    let own = if sign.is_drawn() { String::from(sign.sign) } else { String::new() };
    format!("{own}({})", sign.point())
}

/// Returns words in which the code point of each such sign follows it, for places that hold no element.
pub fn pointed(words: &str) -> Cow<'_, str> {
    at_each(words, &signs(words))
}

/// Returns the words from which [`pointed`] made these.
pub fn unpointed(words: &str) -> String {
    let (mut out, mut rest) = (String::new(), words);
    while let Some((before, after)) = rest.split_once("(U+") {
        out.push_str(before);
        let point = after
            .split_once(')')
            .and_then(|(hex, more)| Some((char::from_u32(u32::from_str_radix(hex, 16).ok()?)?, more)));
        let Some((sign, more)) = point else {
            out.push_str("(U+");
            rest = after;
            continue;
        };
        if !out.ends_with(sign) {
            out.push(sign);
        }
        rest = more;
    }
    out + rest
}

fn at_each<'w>(words: &'w str, found: &[Sign]) -> Cow<'w, str> {
    if found.is_empty() {
        return Cow::Borrowed(words);
    }
    let (mut out, mut done) = (String::new(), 0);
    for sign in found {
        out.push_str(&words[done..sign.at]);
        out.push_str(&beside(sign));
        done = sign.at + sign.sign.len_utf8();
    }
    out.push_str(&words[done..]);
    Cow::Owned(out)
}

/// Returns the signs in a stretch of the source, where references to characters are left blank.
fn signs_of(source: &str) -> Vec<Sign> {
    if any_may_mislead(source) { signs(&words(&[Piece::Words(source)])) } else { Vec::new() }
}

/// Prints a tag, with what is in it. `field` keeps the words of a field that is open until its end.
fn tag(out: &mut String, source: &str, field: &mut String, title: &dyn Fn(&Sign) -> String) {
    if !any_may_mislead(source) && field.is_empty() {
        return out.push_str(source);
    }
    let (open, inside) = source.split_at(tag_end(source));
    let name = name_of(open);
    let mut shown = String::new();
    let mut rest = open;
    // Values are in quotation marks, as every page of ours is written.
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, more)) = after.split_once('"') else { break };
        out.push_str(before);
        out.push_str("=\"");
        let attribute = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        match attribute {
            "value" if name == "input" => {
                shown = value.to_owned();
                out.push_str(value);
            }
            _ if SHOWN.contains(&attribute) => out.push_str(&at_each(value, &signs_of(value))),
            _ => out.push_str(value),
        }
        out.push('"');
        rest = more;
    }
    out.push_str(rest);
    if SILENT.iter().any(|kind| open.contains(&format!(" type=\"{kind}\""))) {
        shown.clear();
    }
    match name {
        "title" => out.push_str(&at_each(inside, &signs_of(inside))),
        "textarea" if !open.starts_with("</") => {
            out.push_str(inside);
            *field = inside.to_owned();
        }
        "textarea" => shown = std::mem::take(field),
        _ => out.push_str(inside),
    }
    note(out, &shown, title);
}

/// Names, behind a field, each sign in its words once.
fn note(out: &mut String, words: &str, title: &dyn Fn(&Sign) -> String) {
    let mut named: Vec<String> = Vec::new();
    for sign in signs_of(words) {
        let says = title(&sign);
        if !named.contains(&says) {
            named.push(says);
        }
    }
    if !named.is_empty() {
        let note = maud::html! { small.sign { (named.join("; ")) } };
        out.push_str(&note.into_string());
    }
}

fn name_of(tag: &str) -> &str {
    let inner = tag.trim_start_matches(['<', '/']);
    inner.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
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
        let name = name_of(&rest[..end]);
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
            points("<p class=\"\u{202e}\" title=\"\u{202e}a>b\">A &amp; b\u{202e}</p>"),
            "<p class=\"\u{202e}\" title=\"(U+202E)a>b\">A &amp; b<mark class=\"sign ctl\" title=\"U+202E\">U+202E</mark></p>"
        );
    }

    #[test]
    fn words_with_code_points_give_back_the_words() {
        for words in ["The P\u{430}rties", "\u{202e}a\u{200b}b", "a (U+0430 b", "P\u{430}\u{430}rt", "none"] {
            assert_eq!(unpointed(&pointed(words)), words);
        }
        assert_eq!(pointed("The P\u{430}rties\u{202e}"), "The P\u{430}(U+0430)rties(U+202E)");
    }

    #[test]
    fn words_that_elements_divide_are_looked_at_as_one() {
        let page = points("<p>The <b>P</b><i>\u{430}</i>rties</p><p>\u{430} \u{456} \u{43e}</p>");
        assert_eq!(page.matches("<mark").count(), 1, "{page}");
        assert!(page.contains("<i><mark"), "{page}");
    }

    #[test]
    fn what_cannot_hold_an_element_holds_none() {
        let raw = "<script>\"P\u{430}rt\"</script><input type=\"hidden\" value=\"P\u{430}rt\">";
        assert_eq!(points(raw), raw);
        assert_eq!(points("<title>P\u{430}rt</title>"), "<title>P\u{430}(U+0430)rt</title>");
        // A field keeps the very words.
        assert_eq!(
            points("<textarea>P\u{430}rt P\u{430}rt</textarea> <input value=\"\u{200b}a\" name=\"b\">c"),
            "<textarea>P\u{430}rt P\u{430}rt</textarea><small class=\"sign\">U+0430</small> \
             <input value=\"\u{200b}a\" name=\"b\"><small class=\"sign\">U+200B</small>c"
        );
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
            "<input value=\"\u{202e}",
            "<textarea>\u{202e}",
            "</textarea \u{202e}",
            "&\u{202e}",
            "a&\u{430}b;",
        ] {
            points(torn);
        }
    }
}
