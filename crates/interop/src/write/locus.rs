//! Printing of the composed amendments to one place of a text.

use paraph_text::{Rolling, notation};

use super::ink::{Ink, Tone};
use super::rolling::{colour, markdown};
use crate::json::Locus;

/// Prints a place, the numbers of its amendments and the composed words, followed by a blank line.
pub fn print_locus(locus: &Locus, rolling: &Rolling, ink: Ink, out: &mut String) {
    ink.put(out, Tone::Strong, &locus.locus);
    out.push('\n');
    ink.put(out, Tone::Faint, &numbers(locus));
    out.push_str("\n\n");
    for entry in &rolling.entries {
        colour(words(&notation::print_entry(entry)), &rolling.sponsors, ink, out);
        out.push_str("\n\n");
    }
}

/// Prints the same in Markdown.
pub fn print_locus_markdown(locus: &Locus, rolling: &Rolling, out: &mut String) {
    out.push_str("## ");
    super::rolling::escape(&locus.locus, out);
    out.push_str("\n\n*");
    out.push_str(&numbers(locus));
    out.push_str("*\n\n");
    for entry in &rolling.entries {
        markdown(words(&notation::print_entry(entry)), &rolling.sponsors, out);
        out.push_str("\n\n");
    }
}

/// Returns the words without the mark that keeps a leading number from being read as one. In a list
/// of places no provision has a number.
fn words(printed: &str) -> &str {
    printed.strip_prefix("{words} ").unwrap_or(printed)
}

/// Returns `amendments 983, 985-988, 990`.
fn numbers(locus: &Locus) -> String {
    let mut out = String::from(if locus.amendments.len() == 1 { "amendment " } else { "amendments " });
    let ids: Vec<&str> = locus.amendments.iter().map(|a| a.id.as_str()).collect();
    let next = |a: &str, b: &str| matches!((a.parse::<u64>(), b.parse::<u64>()), (Ok(a), Ok(b)) if a.checked_add(1) == Some(b));
    let mut at = 0;
    while at < ids.len() {
        let mut end = at;
        while end + 1 < ids.len() && next(ids[end], ids[end + 1]) {
            end += 1;
        }
        if at > 0 {
            out.push_str(", ");
        }
        out.push_str(ids[at]);
        if end > at {
            out.push_str(if end == at + 1 { ", " } else { "-" });
            out.push_str(ids[end]);
        }
        at = end + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Amendment;
    use paraph_text::Wording;

    #[test]
    fn numbers_that_follow_one_another_are_one_range() {
        let amendment =
            |id: &&str| Amendment { id: (*id).to_owned(), sponsors: Default::default(), new: None };
        let locus = |ids: &[&str]| Locus {
            locus: String::new(),
            old: Wording::default(),
            amendments: ids.iter().map(amendment).collect(),
        };
        assert_eq!(
            numbers(&locus(&["983", "985", "986", "987", "990", "991"])),
            "amendments 983, 985-987, 990, 991"
        );
        assert_eq!(numbers(&locus(&["12 a"])), "amendment 12 a");
    }
}
