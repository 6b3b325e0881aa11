//! Whether a line goes on the paragraph of the line before it.
//!
//! Where lines break is the work of a page, not of an author. A line that begins with a number is a
//! point only if the number can be one there: after `in paragraph`, `2.` belongs to the sentence.

use paraph_text::{Finding, Severity};

use super::join::{Wrapping, fills, nearly_fills};
use super::line::Line;
use super::marker::{self, Item, Script, Style, Value, Wrap};

/// How a line relates to the line before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Joins,
    Parts,
    /// It is joined, although it could begin a paragraph.
    Guessed,
}

/// Decisions about the lines of one file.
pub(crate) struct Flow {
    wrap: Wrapping,
    /// Last number of each style.
    last: Vec<(Style, Value)>,
    /// Lines that were joined by a guess.
    guessed: Vec<usize>,
}

impl Flow {
    pub(crate) fn new(wrap: Wrapping) -> Flow {
        Flow { wrap, last: Vec::new(), guessed: Vec::new() }
    }

    /// Remembers the number of a line that begins a paragraph.
    pub(crate) fn begins(&mut self, text: &str) {
        for (style, value) in marker::item(text).iter().flat_map(Item::readings) {
            match self.last.iter_mut().find(|(s, _)| *s == style) {
                Some((_, last)) => *last = value,
                None => self.last.push((style, value)),
            }
        }
    }

    /// Whether the line at `at` continues the paragraph of the line before it.
    pub(crate) fn continues(&mut self, lines: &[Line<'_>], at: usize, line: &Line<'_>) -> bool {
        let verdict = self.verdict(&lines[at - 1], lines, at, line);
        if verdict == Verdict::Guessed {
            self.guessed.push(line.number);
        }
        verdict != Verdict::Parts
    }

    fn verdict(&self, before: &Line<'_>, lines: &[Line<'_>], at: usize, line: &Line<'_>) -> Verdict {
        let joined = |joins: bool| if joins { Verdict::Joins } else { Verdict::Parts };
        if line.apart {
            return Verdict::Parts;
        }
        let full = |before: &Line<'_>| match self.wrap {
            Wrapping::At(limit) => fills(before, line, limit),
            Wrapping::None => false,
        };
        let ended = ends(before.text);
        if let Some(item) = marker::item(line.text) {
            if let Some(verdict) = self.wrapped_number(before, lines, at, &item, ended) {
                return verdict;
            }
            let listed =
                marker::item(before.text).is_some_and(|b| b.style == item.style && b.value < item.value);
            return joined(full(before) && !ended && !listed && line.indent == before.indent);
        }
        if marker::named(line.text).is_some() {
            let refers = !ended && refers(before.text) && before.text.split(' ').nth(3).is_some();
            return joined(refers || full(before) && !ended && line.indent == before.indent);
        }
        let Wrapping::At(limit) = self.wrap else { return joined(line.page) };
        let small = line
            .text
            .starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '"' | '“'));
        // A line set in the middle of the page is alone.
        let centred = before.indent > line.indent + 8 && !nearly_fills(before, line, limit)
            || ended && line.indent > before.indent + 8;
        if centred && ended {
            return Verdict::Parts;
        }
        joined(full(before) || !centred && small || !ended && nearly_fills(before, line, limit))
    }

    /// Decides about a line whose number belongs to the sentence of the line before it.
    fn wrapped_number(
        &self,
        before: &Line<'_>,
        lines: &[Line<'_>],
        at: usize,
        item: &Item,
        ended: bool,
    ) -> Option<Verdict> {
        let counted = matches!(item.style.script, Script::Arabic | Script::Dotted(_));
        let several = before.text.split_whitespace().nth(3).is_some();
        if ended || !counted || !several {
            return None;
        }
        if refers(before.text) {
            return Some(Verdict::Joins);
        }
        let follows = item.readings().any(|(style, value)| {
            let last = self.last.iter().find(|(s, _)| *s == style).map_or((0, 0), |(_, last)| *last);
            value > last && value.0 <= last.0 + 1
        });
        if follows || item.value.0 <= 1 || item.style.wrap != Wrap::Dot {
            let again = || {
                lines[at + 1..]
                    .iter()
                    .take(60)
                    .filter(|l| l.apart)
                    .find_map(|l| marker::item(l.text).filter(|next| next.style == item.style))
            };
            let twice = follows && again().is_some_and(|next| next.value == item.value);
            return twice.then_some(Verdict::Guessed);
        }
        // Lists of years and of short entries keep their lines.
        let listed =
            before.text.len() < 48 && marker::item(before.text).is_some_and(|b| b.style == item.style);
        let sentence = before.text.split_whitespace().nth(4).is_some() && before.text.len() >= 24;
        if listed && item.value.0 < 1000 || !sentence {
            return None;
        }
        Some(if item.value.0 >= 1000 { Verdict::Joins } else { Verdict::Guessed })
    }

    /// Reports the guesses, once for the file.
    pub(crate) fn report(&self, findings: &mut Vec<Finding>) {
        let Some(first) = self.guessed.first() else { return };
        let more = match self.guessed.len() {
            1 => String::new(),
            n => format!(" So were {} more lines.", n - 1),
        };
        findings.push(Finding {
            severity: Severity::Doubt,
            code: "line-joined",
            place: format!("line {first}"),
            message: format!(
                "This line begins with a number that does not follow, and was joined to the sentence before it. If it \
                 is a point, put an empty line before it.{more}"
            ),
        });
    }
}

/// Whether a line ends a sentence or an entry of a list.
pub(crate) fn ends(text: &str) -> bool {
    let stop = text.ends_with(['.', ';', ':', '!', '?', '\u{2014}', '。', '；', '：', '؛', '؟'])
        && !shortened(last_word(text));
    stop || text.ends_with(" and") || text.ends_with(" or")
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or(text)
}

/// Whether a word is an abbreviation before a number.
fn shortened(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['(', '[']),
        "Art."
            | "art."
            | "Arts."
            | "arts."
            | "No."
            | "no."
            | "Nos."
            | "nos."
            | "Nr."
            | "para."
            | "paras."
            | "Abs."
            | "Sec."
            | "sec."
            | "p."
            | "pp."
            | "ст."
            | "п."
            | "ч."
            | "пп."
    )
}

/// Whether a line ends with a word after which its sentence goes on with a number: `in paragraph`,
/// `since`, `nach Artikel`.
fn refers(text: &str) -> bool {
    let word = last_word(text).trim_start_matches(['(', '[']);
    if shortened(word) {
        return true;
    }
    let small = word.to_lowercase();
    matches!(
        small.as_str(),
        "article"
            | "articles"
            | "paragraph"
            | "paragraphs"
            | "subparagraph"
            | "section"
            | "sections"
            | "chapter"
            | "annex"
            | "rule"
            | "rules"
            | "regulation"
            | "clause"
            | "point"
            | "points"
            | "item"
            | "items"
            | "in"
            | "of"
            | "by"
            | "to"
            | "from"
            | "until"
            | "since"
            | "before"
            | "after"
            | "than"
            | "least"
            | "most"
            | "under"
            | "with"
            | "the"
            | "a"
            | "an"
            | "on"
            | "at"
            | "for"
            | "between"
            | "about"
            | "and"
            | "or"
            | "that"
            | "which"
            | "§"
            | "§§"
            | "№"
            | "artikel"
            | "absatz"
            | "satz"
            | "nummer"
            | "nach"
            | "bis"
            | "im"
            | "von"
            | "vom"
            | "am"
            | "der"
            | "die"
            | "des"
            | "dem"
            | "den"
            | "und"
            | "oder"
            | "paragraphe"
            | "paragraphes"
            | "alinéa"
            | "à"
            | "de"
            | "du"
            | "en"
            | "le"
            | "la"
            | "les"
            | "et"
            | "ou"
            | "depuis"
            | "artículo"
            | "párrafo"
            | "el"
            | "del"
            | "desde"
            | "hasta"
            | "y"
            | "o"
            | "статті"
            | "стаття"
            | "частини"
            | "частина"
            | "пункту"
            | "пункт"
            | "у"
            | "в"
            | "з"
            | "від"
            | "до"
            | "після"
            | "за"
            | "на"
            | "та"
            | "і"
            | "статьи"
            | "статье"
            | "статьей"
            | "части"
            | "пункта"
            | "пункте"
            | "с"
            | "от"
            | "после"
            | "из"
            | "и"
    )
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, ReadText, read_text};

    fn outline(read: &ReadText) -> Vec<String> {
        let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
        read.text.provisions().iter().map(|p| format!("{}|{}", label(p), p.wording.as_str())).collect()
    }

    fn both(source: &str) -> [ReadText; 2] {
        [Format::Plain, Format::Markdown].map(|format| read_text(source, format))
    }

    #[test]
    fn case_p16_wrapped_numbers_in_a_point() {
        let source = "1. Each Party shall apply the rules that are set out in paragraph\n\
                      2. The Council may add to those rules at its yearly session in\n\
                      2028. No rule binds a Party that objects under Article\n\
                      5. The objection is sent to the Secretariat.\n\n2. Costs are shared.\n";
        for read in both(source) {
            assert_eq!(
                outline(&read),
                [
                    "1.|Each Party shall apply the rules that are set out in paragraph 2. The Council may add to \
                     those rules at its yearly session in 2028. No rule binds a Party that objects under Article 5. \
                     The objection is sent to the Secretariat.",
                    "2.|Costs are shared."
                ]
            );
            assert_eq!(read.findings, []);
        }
    }

    #[test]
    fn case_w13_wrapped_year() {
        let old = "The treaty was signed in\n1986. It entered into force later.\n\n1987\\. was the year of \
                   ratification.\n";
        let new = "The treaty was signed in 1986. It entered into force later.\n\n1987. was the year of \
                   ratification.\n";
        let [old, new] = [old, new].map(|source| read_text(source, Format::Markdown));
        assert_eq!(outline(&old), outline(&new));
    }

    #[test]
    fn a_number_that_does_not_follow_joins_with_a_doubt() {
        for read in
            both("1. The Parties deliver to the Council every year tonnes\n7. The rest is kept.\n\n2. End.\n")
        {
            assert_eq!(outline(&read).len(), 2, "{:?}", outline(&read));
            assert_eq!(read.findings.iter().filter(|f| f.code == "line-joined").count(), 1);
        }
    }

    #[test]
    fn points_without_empty_lines_stay_points() {
        for source in [
            "1. Peace\n2. Trade\n3. Costs of the Council\n",
            "The Parties agree:\n1. to meet each year in a place of their choice;\n2. to report;\n3. to pay.\n",
            "1. The Parties meet each year.\n2. The Parties report each year.\n3. They pay.\n",
            "Heading\n5. An excerpt begins here.\n6. It goes on.\n",
        ] {
            for read in both(source) {
                let labels = outline(&read).iter().filter(|l| !l.starts_with('|')).count();
                assert!(
                    labels >= 2 && labels == source.matches(". ").count(),
                    "{source}: {:?}",
                    outline(&read)
                );
            }
        }
    }
}
