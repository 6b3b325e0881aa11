//! Colours on a terminal. No meaning depends on colour alone: a label, a mark or a line says the
//! same.

use std::borrow::Cow;

/// Whether and how text is highlighted on a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text without highlighting.
    Plain,
    /// Text with the terminal's colours and lines.
    Colour,
}

/// Highlighting of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Words or name of a sponsor, by index in the list of sponsors.
    Sponsor(usize),
    /// Inserted words.
    Inserted,
    /// Deleted words.
    Deleted,
    /// Moved words.
    Moved,
    /// Emphasised words.
    Strong,
    /// Words of minor importance.
    Faint,
}

/// Six hues that colour-blind readers can distinguish, legible on light and dark backgrounds (after
/// Okabe and Ito).
const HUES: [&str; 6] = ["38;5;32", "38;5;166", "38;5;36", "38;5;133", "38;5;136", "38;5;67"];
/// Further styles for more than six sponsors: underlined, italic, or both.
const LINES: [&str; 4] = ["", ";4", ";3", ";3;4"];

impl Ink {
    /// Writes text in a tone.
    pub(crate) fn put(self, out: &mut String, tone: Tone, text: &str) {
        if self == Ink::Plain || text.is_empty() {
            return out.push_str(text);
        }
        let code: Cow<'static, str> = match tone {
            Tone::Sponsor(at) => {
                let line = LINES[at / HUES.len() % LINES.len()];
                format!("{}{line}", HUES[at % HUES.len()]).into()
            }
            Tone::Inserted => "4;38;5;35".into(),
            Tone::Deleted => "9;38;5;167".into(),
            Tone::Moved => "3;38;5;33".into(),
            Tone::Strong => "1".into(),
            Tone::Faint => "2".into(),
        };
        out.push_str("\u{1b}[");
        out.push_str(&code);
        out.push('m');
        out.push_str(text);
        out.push_str("\u{1b}[0m");
    }
}

/// Writes the columns of a table, padded to the widest cell.
pub(crate) fn columns(out: &mut String, ink: Ink, rows: &[Vec<(String, Option<Tone>)>]) {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; count];
    for row in rows {
        for (width, (cell, _)) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for row in rows {
        for (at, (cell, tone)) in row.iter().enumerate() {
            match tone {
                Some(tone) => ink.put(out, *tone, cell),
                None => out.push_str(cell),
            }
            if at + 1 < row.len() {
                let fill = widths[at] + 2 - cell.chars().count();
                out.extend(std::iter::repeat_n(' ', fill));
            }
        }
        let end = out.trim_end_matches(' ').len();
        out.truncate(end);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_ink_leaves_no_trace_and_colour_ends_where_it_began() {
        let mut plain = String::new();
        Ink::Plain.put(&mut plain, Tone::Inserted, "words");
        assert_eq!(plain, "words");
        let mut colour = String::new();
        Ink::Colour.put(&mut colour, Tone::Sponsor(7), "words");
        assert_eq!(colour, "\u{1b}[38;5;166;4mwords\u{1b}[0m");
    }

    #[test]
    fn columns_stand_under_one_another() {
        let cell = |text: &str| (text.to_owned(), None);
        let mut out = String::new();
        columns(&mut out, Ink::Plain, &[vec![cell("\u{a7} 1"), cell("b")], vec![cell("long"), cell("")]]);
        assert_eq!(out, "\u{a7} 1   b\nlong\n");
    }
}
