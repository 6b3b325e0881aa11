//! Texts printed as people write them, in plain text and in Markdown.
//!
//! Reading the printed text gives the same text, with its kinds, depths, numbers and wordings.
//! Plain text is as simple as this allows; headings that would not be recognised are underlined.
//! There is one exception: words that look like a number are read as one. An unnumbered paragraph
//! that begins with `5.` is read again as point 5.

use paraph_text::{Kind, Provision, Text};

use crate::read::{Format, UNDERLINES, read_text};

/// Prints a text as plain text, one paragraph per provision, with lists indented.
pub fn print_plain(text: &Text) -> String {
    let heads = [Kind::Title, Kind::Division, Kind::Article];
    let mut ways = [0, 3, 2].into_iter().map(|count| plain(text, &heads[..count]));
    let faithful = |printed: &String| same(&read_text(printed, Format::Plain).text, text);
    ways.find(faithful).unwrap_or_else(|| plain(text, &heads[..2]))
}

/// Prints a text as Markdown.
pub fn print_markdown(text: &Text) -> String {
    print(text, 3, |provision, line| match provision.kind {
        Kind::Table => line.push_str(provision.wording.as_str()),
        Kind::Title | Kind::Division | Kind::Article => {
            let depth = if provision.kind == Kind::Title { 1 } else { provision.level.clamp(1, 5) + 1 };
            line.extend(std::iter::repeat_n('#', usize::from(depth)));
            line.push(' ');
            line.push_str(&label(provision));
            let mut words = escape(provision.wording.as_str());
            if words.ends_with('#') {
                words.insert(words.len() - 1, '\\');
            }
            line.push_str(&words);
        }
        _ => {
            line.push_str(&label(provision));
            let words = escape(provision.wording.as_str());
            line.push_str(&if provision.number.is_none() { guard(words) } else { words });
        }
    })
}

/// Whether two texts have the same provisions, disregarding identities.
fn same(a: &Text, b: &Text) -> bool {
    let essence = |p: &Provision| (p.kind, p.level, p.number.clone());
    a.provisions().len() == b.provisions().len()
        && a.provisions()
            .iter()
            .zip(b.provisions())
            .all(|(a, b)| essence(a) == essence(b) && a.wording.as_str() == b.wording.as_str())
}

fn plain(text: &Text, underlined: &[Kind]) -> String {
    print(text, 4, |provision, line| {
        let start = line.len();
        line.push_str(&label(provision));
        line.push_str(provision.wording.as_str());
        line.truncate(line.trim_end().len());
        if underlined.contains(&provision.kind) {
            let level = if provision.kind == Kind::Title { 0 } else { usize::from(provision.level.max(1)) };
            let rule = UNDERLINES[level.min(UNDERLINES.len() - 1)];
            let width = line[start..].chars().count().clamp(3, 72);
            line.push('\n');
            line.extend(std::iter::repeat_n(rule, width));
        }
    })
}

/// Prints provisions with an empty line between them, each indented by the lists around it.
fn print(text: &Text, step: usize, mut each: impl FnMut(&Provision, &mut String)) -> String {
    let mut out = String::new();
    let mut holders: Vec<&Provision> = Vec::new();
    for provision in text.provisions() {
        while holders.pop_if(|h| h.level >= provision.level).is_some() {}
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        let lists = holders.iter().filter(|h| matches!(h.kind, Kind::Point | Kind::Item | Kind::Paragraph));
        let heads = matches!(provision.kind, Kind::Title | Kind::Preamble | Kind::Division | Kind::Article);
        let depth = if heads { 0 } else { lists.count() };
        out.extend(std::iter::repeat_n(' ', step * depth));
        each(provision, &mut out);
        out.truncate(out.trim_end().len());
        holders.push(provision);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Returns the label before the wording, followed by a space unless it is empty.
fn label(provision: &Provision) -> String {
    provision.number.as_ref().map_or(String::new(), |n| format!("{} ", n.label))
}

/// Escapes characters that Markdown would read as marks.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        if matches!(c, '\\' | '*' | '_' | '`') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Protects the head of a paragraph from being read as a heading, a quotation or a rule.
fn guard(words: String) -> String {
    if words.starts_with(['#', '>', '-', '=', '~', '|', '+']) { format!("\\{words}") } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# Framework\n\nThe parties:\n\n## Part I - Scope\n\n### Article 1. Terms\n\n1. One:\n\n   (a) x \\* y;\n\n   \
                          (b) z.\n\n2. Two.\n\n## Annex\n\n\\# 1\n";

    #[test]
    fn markdown_is_printed_as_it_was_written() {
        let text = read_text(SOURCE, Format::Markdown).text;
        let printed = print_markdown(&text);
        assert_eq!(printed, SOURCE);
        assert!(same(&read_text(&printed, Format::Markdown).text, &text));
    }

    #[test]
    fn headings_are_underlined_only_where_they_must_be() {
        let read = |source: &str| read_text(source, Format::Plain).text;
        let simple = "Framework\n\nPART I Scope\n\nArticle 1. Terms\n\n1. One.\n";
        assert_eq!(print_plain(&read(simple)), simple);
        let marked =
            read_text("# Framework\n\n## Something long or short.\n\nText.\n", Format::Markdown).text;
        let printed = print_plain(&marked);
        assert_eq!(
            printed,
            "Framework\n=========\n\nSomething long or short.\n------------------------\n\nText.\n"
        );
        assert!(same(&read(&printed), &marked));
    }
}
